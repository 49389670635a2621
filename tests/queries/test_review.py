"""What a person should look at: the most valuable first, each until it is decided."""

from collections.abc import Sequence

from claimdb.db.reader import Row, Value, open_reader
from claimdb.model.vocab import AffiliationKind, Judgement, RelationKind, Stance
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, add_claim
from claimdb.pipeline.hand_evidence import Saying, correct, redact_texts
from claimdb.pipeline.hand_judgements import judge_pair
from claimdb.pipeline.reviewing import Verdict, decide
from claimdb.queries import catalog
from claimdb.queries.choices import resolve
from claimdb.queries.claim_dossier import claim_dossier
from claimdb.queries.review import left, passage, queue, side, still_left, told_left
from tests.queries.missiles import missiles
from tests.support.engines import SqliteEngine
from tests.support.ferry import Ferry
from tests.support.machine import Found, affiliates, finds, judges, relates


def asked(case: Ferry, limit: int = 0, **given: str | float) -> list[Row]:
    """Return the queue for some filters, as people give them."""
    with open_reader(case.desk.url) as reader:
        return queue(reader, resolve(reader, "review_queue", given), limit=limit)


def ids(rows: Sequence[Row]) -> list[Value]:
    """Return the names of rows."""
    return [row["id"] for row in rows]


def test_contested_claims_come_first_then_the_least_sure(found: Found) -> None:
    """Of each claim the least sure; a claim that nobody contests after all that are."""
    case = found.case
    case.says("The doors were old")  # what a person made is not asked about
    calm = add_claim(case.desk, ClaimWish(statement="The doors were old.")).row.public
    old = finds(case, "The doors were old", source=case.lind, confidence=0.1, claim=calm)
    sure = finds(case, "its doors open", source=case.lind, confidence=0.9)

    rows = asked(case)
    assert ids(rows) == [found.said, found.denied, sure, old]
    assert [row["contested"] for row in rows] == [1, 1, 1, 0]


def test_how_many_are_left_is_counted_up_to_a_thousand(found: Found) -> None:
    """With the filters in use; of more than that nobody is told a number that is not known."""
    with open_reader(found.case.desk.url) as reader:
        below = resolve(reader, "review_queue", {"below": 0.5})
        assert (left(reader), left(reader, below)) == (2, 1)

    assert [told_left(count) for count in (0, 1_000, 1_001)] == ["0", "1,000", "more than 1,000"]
    assert [still_left(count, -1) for count in (0, 2, 1_000, 1_001)] == [0, 1, 999, 1_001]


def test_the_kinds_take_turns(found: Found) -> None:
    """So that a question about namesakes is met before ten thousand attributions are done."""
    case = found.case
    other = add_claim(case.desk, ClaimWish(statement="The ferry sailed.")).row.public
    question = judges(case, "source", (case.lind, case.lines), Judgement.UNSURE, 0.5)
    same = judges(case, "claim", (case.claim, other), Judgement.SAME, 0.6)
    relation = relates(case, case.claim, other, RelationKind.ENTAILS, 0.7)
    member = affiliates(case, case.lind, case.lines, AffiliationKind.MEMBER_OF)
    for quote in ("its doors open", "doors open", "sailed with its doors"):
        finds(case, quote, source=case.lind, confidence=0.9)

    kinds = [row["kind"] for row in asked(case)]
    assert kinds[:3] == ["attribution", "attribution", "attribution"]
    assert set(kinds[3:6]) == {"source", "claim", "relation"}
    assert set(ids(asked(case))) >= {question, same, relation, member}


def test_of_questions_on_claims_those_come_first_that_would_make_a_quarrel(found: Found) -> None:
    """What one asserts and another denies, before what two assert, however often."""
    case = found.case
    names = [
        add_claim(case.desk, ClaimWish(statement=one)).row.public
        for one in ("The doors were shut.", "The doors stood open.", "The doors were closed.")
    ]
    for claim in names[:2]:
        finds(case, "its doors open", source=case.lind, confidence=0.9, claim=claim)
        finds(case, "The doors were old", source=case.lind, confidence=0.9, claim=claim)
    finds(
        case,
        "its doors open",
        source=case.lines,
        confidence=0.9,
        claim=names[2],
        stance=Stance.DENIES,
    )
    agreeing = judges(case, "claim", (names[0], names[1]), Judgement.UNSURE, 0.2)
    opposed = judges(case, "claim", (names[1], names[2]), Judgement.UNSURE, 0.3)

    assert ids(asked(case, kind="claim")) == [opposed, agreeing]


def test_a_sure_judgement_is_not_asked_about(found: Found) -> None:
    """What a program is sure of has been right often enough; an open question always is."""
    case = found.case
    judges(case, "source", (case.lind, case.lines), Judgement.SAME, 0.97)

    assert asked(case, kind="source") == []


def test_what_was_decided_is_asked_no_more(found: Found) -> None:
    """By a decision, a correction, or a person's judgement; taken back, it is asked again."""
    case = found.case
    question = judges(case, "source", (case.lind, case.lines), Judgement.UNSURE, 0.5)
    judge_pair(case.desk, "source", (case.lind, case.lines), Judgement.NOT_SAME, None)
    decide(case.desk, found.denied, Verdict.ACCEPT)
    correct(case.desk, found.said, Saying(source=case.lines))

    assert asked(case) == []
    decide(case.desk, found.denied, Verdict.UNDO)
    decide(case.desk, question, Verdict.UNDO)
    assert ids(asked(case)) == [found.denied, question]


def test_filters_leave_some(found: Found) -> None:
    """Each by what it says, with names looked up."""
    case = found.case
    question = judges(case, "source", (case.lind, case.lines), Judgement.UNSURE, 0.3)

    assert ids(asked(case, below=0.5)) == [found.said, question]
    assert ids(asked(case, source="Northern Lines", kind="attribution")) == [found.denied]
    assert ids(asked(case, source="Northern Lines", kind="source")) == [question]
    assert ids(asked(case, article=case.article)) == [found.said, found.denied]
    assert ids(asked(case, claim=case.claim)) == [found.said, found.denied]
    assert ids(asked(case, extractor="reader/2")) == [found.said, found.denied]
    assert ids(asked(case, extractor="claimdb link")) == [question]
    assert ids(asked(case, limit=1)) == [found.said]


def test_a_passage_stands_in_its_text(found: Found) -> None:
    """Offsets are code points of the revision; a text that is not kept leaves the words."""
    with open_reader(found.case.desk.url) as reader:
        shown = passage(reader, found.said)
    assert shown is not None
    assert shown.text is not None
    assert {
        mark.role: shown.text[mark.start - shown.start : mark.end - shown.start]
        for mark in shown.marks
    } == {"cue": "said", "content": "sailed with its doors open"}

    redact_texts(Desk(found.case.desk.url, "ana"), found.case.article, "licence", words=False)
    with open_reader(found.case.desk.url) as reader:
        shown = passage(reader, found.said)
    assert shown is not None
    assert shown.text is None
    assert {mark.exact for mark in shown.marks} == {"said", "sailed with its doors open"}


def test_what_is_compared_is_told(found: Found) -> None:
    """A source by its names and what it said, a claim by who is on it, an article by its text."""
    case = found.case
    with open_reader(case.desk.url) as reader:
        lines, claim, article = (
            side(reader, one) for one in (case.lines, case.claim, case.article)
        )
        nobody = side(reader, "src_nobody")

    assert lines is not None
    assert (lines.kind, lines.told) == ("organisation", " (also: the company)")
    assert [one.id for one in lines.examples] == [found.denied]
    assert claim is not None
    assert [one.id for one in claim.examples] == [found.said, found.denied]
    assert article is not None
    assert (article.article, str(article.told)[:10]) == ("The Daily Example", "At Monday'")
    assert nobody is None


def test_claims_are_walked_in_the_order_of_their_index(sqlite_engine: SqliteEngine) -> None:
    """The first page ends after its rows, however many attributions there are."""
    sql = catalog.query("review_queue").sql(paged=True)
    with open_reader(missiles(sqlite_engine).world.url) as reader:
        values = {"most": 20, "spoken": 1, "limit": 20, "offset": 0}
        steps = [str(row["detail"]) for row in reader.rows(f"EXPLAIN QUERY PLAN {sql}", values)]

    assert "SCAN tally USING INDEX ix_claim_tallies_contested" in steps
    assert "SEARCH attribution USING INDEX ix_attributions_claim_id (claim_id=?)" in steps
    assert not [step for step in steps if step.startswith("SCAN attribution ")]
    assert not [step for step in steps if "AUTOMATIC" in step]


def test_the_page_of_a_claim_tells_what_may_be_the_same_until_it_is_decided(found: Found) -> None:
    """From both sides, with who asserts and denies the other; a person's answer ends it."""
    case = found.case
    other = add_claim(case.desk, ClaimWish(statement="The doors stood open.")).row.public
    judges(case, "claim", (case.claim, other), Judgement.UNSURE, 0.3)
    sides = {case.claim: other, other: case.claim}

    def told(claim: str) -> list[tuple[str, str, str | None, bool]]:
        with open_reader(case.desk.url) as reader:
            dossier = claim_dossier(reader, case.number("claims", claim))
        return [(one.kind, one.claim.id, one.note, one.automatic) for one in dossier.relations]

    for claim, asked_about in sides.items():
        assert told(claim) == [("perhaps_same", asked_about, "the same surname", True)]
    judge_pair(case.desk, "claim", (case.claim, other), Judgement.NOT_SAME, None)
    assert [told(claim) for claim in sides] == [[], []]
