"""Rules 1, 5 and 7: denials deny, chains stay in their revision, the unnamed in their article."""

from typing import Final

import pytest

from tests.factories import (
    LATER,
    NOW,
    Row,
    article,
    attribution,
    claim,
    denial,
    insert,
    passage,
    revision,
    run,
    source,
)
from tests.schema.refusals import refused, refused_row, row_of
from tests.support.attacked import Database, Value

MADE: Final[Row] = {"created_by": "ana", "recorded_at": NOW}
MACHINE: Final[Row] = {"created_by": None, "run_id": 1}


def spoken(**row: Value) -> Row:
    """Return an attribution in the first revision, with ``row`` changed."""
    base: Row = {"public_id": "att_new", "revision_id": 1, "source_id": 1, "claim_id": 1}
    return {**base, "stance": "asserts", "mode": "direct", **MADE, **row}


@pytest.mark.parametrize("stance", ["asserts", "questions", "declines", "relays"])
def test_a_denial_belongs_to_an_attribution_that_denies(db: Database, stance: str) -> None:
    """Whoever is shown as having denied something must have denied exactly that."""
    number = attribution(db, 1, stance=stance)
    row: Row = {"attribution_id": number, "kind": "flat", "scope": "full", **MADE}
    refused_row(db, "denials", row)
    refused_row(db, "denials", {**row, "stance": stance})
    refused_row(db, "denials", {**row, "stance": None})


def test_a_denial_belongs_to_an_attribution_that_is_there(db: Database) -> None:
    """Also where foreign keys are off; a missing number would otherwise be made up."""
    for number in (4711, -1, None):
        refused_row(
            db, "denials", {"attribution_id": number, "kind": "flat", "scope": "full", **MADE}
        )


def test_an_element_is_named_where_one_is_denied(db: Database) -> None:
    """The scope says element exactly where there is one."""
    number = attribution(db, 1, stance="denies")
    row: Row = {"attribution_id": number, "kind": "flat", **MADE}
    refused_row(db, "denials", {**row, "scope": "element"})
    refused_row(db, "denials", {**row, "scope": "full", "element": "the use"})
    insert(db, "denials", {**row, "scope": "element", "element": "the use"})


def test_a_chain_stays_in_one_revision(db: Database) -> None:
    """Who is known through another is so in the same text; another revision is another text."""
    other = revision(db, article_id=1, number=2)
    refused_row(db, "attributions", spoken(revision_id=other, via_id=1))
    refused_row(db, "attributions", spoken(revision_id=revision(db), via_id=1))
    refused_row(db, "attributions", spoken(via_id=4711, id=5000))


@pytest.mark.parametrize("column", ["via_id", "answers_id", "supersedes_id"])
def test_an_attribution_points_at_older_ones_only(db: Database, column: str) -> None:
    """So that nothing can loop: neither to itself, nor to one that comes later."""
    for number, other in ((90, 90), (90, 91), (90, -1), (90, 0)):
        refused_row(db, "attributions", spoken(id=number, **{column: other}))
    attribution(db, 1, id=91)
    refused_row(db, "attributions", spoken(id=90, **{column: 91}))


def test_a_loop_cannot_be_closed_by_an_update(db: Database) -> None:
    """Two that point at each other would need one to be changed afterwards."""
    first = attribution(db, 1)
    second = attribution(db, 1, via_id=first)

    refused(db, "UPDATE attributions SET via_id = ? WHERE id = ?", (second, first))
    refused(db, f"UPDATE {db.clauses[-1]} attributions SET id = 1 WHERE id = ?", (second,))


def test_a_chain_may_be_long_and_its_closure_is_kept(db: Database) -> None:
    """chain_links has every link above each attribution, nearest first."""
    chain = [attribution(db, 1)]
    for _ in range(6):
        chain.append(attribution(db, 1, via_id=chain[-1]))

    for position, number in enumerate(chain):
        links = db.execute(
            "SELECT link_id FROM chain_links WHERE attribution_id = ? ORDER BY depth", (number,)
        ).fetchall()
        assert [link for (link,) in links] == chain[:position][::-1]


def test_a_refused_attribution_leaves_no_links(db: Database) -> None:
    """What a trigger has written goes with the row that it was written for."""
    links = db.execute("SELECT count(*) FROM chain_links").fetchone()
    refused(
        db,
        "INSERT INTO attributions (public_id, revision_id, source_id, claim_id, stance, mode,"
        " via_id, created_by, recorded_at) VALUES ('a', 1, 1, 1, 'asserts', 'x', 1, 'ana', ?)",
        (NOW,),
    )

    assert db.execute("SELECT count(*) FROM chain_links").fetchone() == links


def test_the_publishers_own_voice_is_through_nobody(db: Database) -> None:
    """The publisher is the last link of every chain, and so never above one."""
    refused_row(db, "attributions", spoken(own_voice=1, via_id=1))
    refused_row(db, "attributions", spoken(own_voice=2))


def test_an_unnamed_source_speaks_in_its_own_article_only(db: Database) -> None:
    """'Some experts' of one article are not those of another."""
    elsewhere = revision(db)
    aide = source(db, article_id=1)
    refused_row(db, "attributions", spoken(source_id=aide, revision_id=elsewhere), "unnamed")

    attribution(db, 1, source_id=aide)


def test_an_unnamed_source_is_credited_and_publishes_in_its_own_article_only(
    db: Database,
) -> None:
    """The unnamed publisher of one article is nobody else's."""
    aide, other = source(db, article_id=1), article(db)
    credit: Row = {"article_id": other, "source_id": aide, "kind": "byline", **MADE}
    refused_row(db, "article_credits", credit, "unnamed")
    insert(db, "publishers", {"source_id": aide, **MADE})
    signed = "edited_by = 'zoe', edited_at = '2024-07-01T00:00:00Z'"
    number = insert(db, "article_credits", {**credit, "article_id": 1})
    refused(db, f"UPDATE article_credits SET article_id = 2, {signed} WHERE id = ?", (number,))
    refused(db, f"UPDATE articles SET publisher_id = ?, {signed} WHERE id = ?", (aide, other))
    row: Row = {"public_id": "art_x", "url_hash": "x", "identity_hash": "x", **MADE}
    refused_row(db, "articles", {**row, "publisher_id": aide}, "unnamed")

    db.execute(f"UPDATE articles SET publisher_id = ?, {signed} WHERE id = 1", (aide,))


@pytest.mark.parametrize(("is_named", "article_id"), [(1, 1), (0, None), (2, None), (None, 1)])
def test_a_source_is_named_or_belongs_to_an_article(
    db: Database, is_named: int | None, article_id: int | None
) -> None:
    """Never both, never neither; REPLACE would turn an absent flag into 'named'."""
    row: Row = {**row_of(db, "sources"), "public_id": "src_x", "is_named": is_named}
    del row["id"]

    refused_row(db, "sources", {**row, "article_id": article_id})


def test_only_a_person_says_who_an_unnamed_source_is(db: Database) -> None:
    """The Kremlin aide may be Ushakov; no label and no program says so."""
    aide = source(db, article_id=1)
    pair: Row = {"left_source_id": 1, "right_source_id": aide, "judgement": "same"}
    refused_row(db, "judgements", {**pair, **MACHINE, "recorded_at": NOW}, "only a person")

    insert(db, "judgements", {**pair, **MADE})


def test_a_program_takes_back_no_judgement_of_a_person(db: Database) -> None:
    """A person's judgement outranks a machine's; a machine's own may be taken back."""
    row = {**row_of(db, "judgements"), "recorded_at": LATER}
    del row["id"]
    refused_row(db, "judgements", {**row, **MACHINE, "undoes_id": 1}, "never takes back")
    number = insert(db, "judgements", {**row, **MACHINE})

    insert(db, "judgements", {**row, **MACHINE, "undoes_id": number})


def test_a_judgement_takes_back_one_on_the_same_pair(db: Database) -> None:
    """And an older one."""
    row: Row = {"left_claim_id": 1, "right_claim_id": 2, "judgement": "unsure", **MADE}
    refused_row(db, "judgements", {**row, "undoes_id": 1}, "another pair")
    refused_row(db, "judgements", {**row, "undoes_id": 4711, "id": 5000})
    refused_row(db, "judgements", {**row, "undoes_id": 8, "id": 8})


@pytest.mark.parametrize(
    "pair",
    [
        {},
        {"left_source_id": 2, "right_source_id": 1},
        {"left_source_id": 1, "right_source_id": 1},
        {"left_source_id": 1},
        {"left_source_id": 1, "right_claim_id": 2},
        {"left_source_id": 1, "right_source_id": 2, "left_claim_id": 1, "right_claim_id": 2},
        {"left_claim_id": 2, "right_claim_id": 1},
    ],
)
def test_a_judgement_is_on_one_pair_in_order(db: Database, pair: dict[str, int]) -> None:
    """Two sources or two claims, the lower number first, so that a pair is found one way."""
    refused_row(db, "judgements", {**pair, "judgement": "same", **MADE})


def test_a_passage_proves_an_attribution_of_its_own_revision(db: Database) -> None:
    """Words of one text prove nothing about another."""
    elsewhere = passage(db, revision(db))
    row: Row = {"attribution_id": 2, "role": "content", "ordinal": 1}
    for number in (elsewhere, 4711):
        refused_row(db, "attribution_passages", {**row, "passage_id": number})
    refused_row(db, "attribution_passages", {**row, "passage_id": 1, "ordinal": 0})
    refused_row(db, "attribution_passages", {**row, "passage_id": 1, "attribution_id": 4711})


@pytest.mark.parametrize(
    "wrong",
    [
        {"created_by": None},
        {"created_by": ""},
        {"created_by": "  "},
        {"created_by": "", "run_id": 1},
        {"created_by": None, "run_id": 4711, "confidence": 0.5},
        {"created_by": None, "run_id": 1},
        {"recorded_at": None},
    ],
)
def test_a_row_names_its_maker(db: Database, wrong: Row) -> None:
    """A person, or a run that is there; a program also says how sure it is."""
    run(db)
    refused_row(db, "attributions", spoken(**wrong))


def test_claims_relate_to_others_once(db: Database) -> None:
    """Not to themselves; a contradiction is stored one way, since it holds both ways."""
    other = claim(db)
    row: Row = {"claim_id": 1, "other_id": 1, "kind": "entails", **MADE}
    refused_row(db, "claim_relations", row)
    refused_row(db, "claim_relations", {**row, "kind": "contradicts", "claim_id": other})
    refused_row(db, "claim_relations", {**row, "other_id": other, **MACHINE})


def test_a_denial_that_stands_is_let_in(db: Database) -> None:
    """The guards refuse what is wrong and nothing else."""
    number = denial(db, 1)

    assert row_of(db, "denials", number)["stance"] == "denies"
