"""Editing opinions by hand: logged with who and when, derived tables in step, clear refusals."""

import pytest

from claimdb.canonical import text_hash
from claimdb.db.reader import open_reader
from claimdb.errors import (
    AffiliationLoops,
    ArticleTaken,
    ClaimdbError,
    DateInvalid,
    DatesReversed,
    NotFound,
    NothingSaid,
    PartUnknown,
    RowMissing,
    SourceElsewhere,
    UrlInvalid,
)
from claimdb.model.vocab import (
    AffiliationKind,
    AliasKind,
    ImportOutcome,
    RelationKind,
    SourceKind,
    SubjectRole,
)
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import (
    AffiliationWish,
    ClaimWish,
    SourceWish,
    add_affiliation,
    add_aliases,
    add_claim,
    add_source,
)
from claimdb.pipeline.hand_edits import (
    ClaimParts,
    Edits,
    SourceParts,
    Told,
    edit_affiliation,
    edit_article,
    edit_claim,
    edit_source,
)
from claimdb.pipeline.identity import article_identity
from claimdb.pipeline.ingest import Wish, ingest
from claimdb.queries.search import Kind, search
from tests.support.ferry import OPEN, TEXT, TITLE, Ferry


def _changed(done: Edits) -> dict[str, tuple[object, object]]:
    return {one.column: (one.before, one.after) for one in done.changes}


def test_an_edit_is_logged_with_who_before_and_after(case: Ferry) -> None:
    """What follows from it (the folded name) is edited with it, and not told."""
    told: Told = {"name": "Ada M. Lind", "kind": None, "description": ""}

    done = edit_source(Desk(case.desk.url, "ben"), "Ada Lind", told)

    assert _changed(done) == {
        "name": ("Ada Lind", "Ada M. Lind"),
        "description": ("harbour master", None),
    }
    assert "'Ada Lind' finds it no more" in done.notes[0]
    log = case.rows("SELECT column_name, before, after, changed_by FROM changes ORDER BY 1")
    assert log[1:] == [
        ("name", "Ada Lind", "Ada M. Lind", "ben"),
        ("name_key", "ada lind", "ada m lind", "ben"),
    ]
    assert case.violations() == []


def test_an_edit_that_changes_nothing_leaves_no_trace(case: Ferry) -> None:
    """The same edit again is harmless."""
    edit_source(case.desk, "Ada Lind", {"wikidata": "Q1"})
    before = case.digest()

    assert edit_source(case.desk, "Ada Lind", {"wikidata": "Q1"}).changes == ()
    assert case.digest() == before


def test_two_edits_within_a_second_are_both_logged(case: Ferry) -> None:
    """And a removal after them, which needs a signature of its own."""
    add_aliases(case.desk, case.lind, (("Lind", AliasKind.NAME),))
    for words in ("one", "two"):
        edit_source(case.desk, "Ada Lind", {"description": words})
    done = edit_source(case.desk, "Ada Lind", {}, SourceParts(("lind",)))

    assert done.parts == ("alias 'lind' taken away",)
    assert case.one("SELECT count(*) FROM changes") == 3
    assert case.violations() == []


def test_an_affiliation_taken_away_changes_the_counts(case: Ferry) -> None:
    """The party follows at once; one that is not there is an error that lists what is."""
    to = {AffiliationKind.SPOKESPERSON_OF: (case.lines,)}
    add_affiliation(case.desk, case.lind, AffiliationWish(to=to))

    with pytest.raises(PartUnknown, match="there are: 1"):
        edit_source(case.desk, case.lind, {}, SourceParts((), (2,)))
    done = edit_source(case.desk, case.lind, {}, SourceParts((), (1,)))

    assert done.parts == ("affiliation 1 (spokesperson of Northern Lines) taken away",)
    assert case.rows("SELECT * FROM source_parties") == []
    with pytest.raises(PartUnknown, match="there is none"):
        edit_source(case.desk, case.lind, {}, SourceParts(("x",)))


def test_a_claim_with_evidence_is_reworded_with_a_warning(case: Ferry) -> None:
    """Who asserted the old words stands under the new ones; search finds it by them."""
    case.says()

    done = edit_claim(case.desk, OPEN, {"statement": "The bow doors were open."}, ClaimParts())

    assert "attributions under it: 1" in done.notes[0]
    with open_reader(case.desk.url) as reader:
        assert [hit.id for hit in search(reader, "bow", [Kind.CLAIMS])] == [case.claim]
    again = add_claim(case.desk, ClaimWish(statement="the bow doors were open"))
    assert (again.row.public, again.added) == (case.claim, False)
    assert case.violations() == []


def test_parts_of_a_claim_come_and_go(case: Ferry) -> None:
    """Subjects, topics, relations from either side of a contradiction."""
    parts = ClaimParts(subjects=(("the company", SubjectRole.ACCUSED),), topics=("ferry",))
    edit_claim(case.desk, OPEN, {}, parts)
    contradicts = ((RelationKind.CONTRADICTS, OPEN), (RelationKind.ENTAILS, OPEN))
    other = add_claim(case.desk, ClaimWish(statement="It was closed.", relations=contradicts))
    away = ClaimParts(
        without_subjects=("the company",),
        without_topics=("ferry",),
        without_relations=((RelationKind.CONTRADICTS, other.row.public),),
    )

    done = edit_claim(case.desk, OPEN, {}, away)

    assert len(done.parts) == 3
    assert case.rows("SELECT kind FROM claim_relations") == [("entails",)]
    assert case.rows("SELECT 1 FROM claim_subjects UNION SELECT 1 FROM claim_topics") == []
    gone = ClaimParts(without_relations=((RelationKind.ENTAILS, other.row.public),))
    with pytest.raises(PartUnknown, match="relation 'entails"):
        edit_claim(case.desk, OPEN, {}, gone)
    assert case.violations() == []


def test_an_article_with_a_new_publisher_is_known_by_it(case: Ferry) -> None:
    """The same text of that publisher is the same article from then on, and no copy."""
    add_source(case.desk, SourceWish(name="The Other Paper", kind=SourceKind.OUTLET))

    done = edit_article(case.desk, TITLE, {"publisher": "The Other Paper", "published": "2024"})

    assert _changed(done) == {
        "publisher": ("The Daily Example", "The Other Paper"),
        "published": ("18 June 2024", "2024"),
    }
    file = case.folder / "again.txt"
    file.write_text(TEXT)
    again = ingest(case.desk.url, [file], who="ana", wish=Wish(publisher="The Other Paper"))
    assert again.results[0].outcome is ImportOutcome.SAME
    public = case.one("SELECT public_id FROM sources WHERE name = 'The Other Paper'")
    identity = article_identity(str(public), TEXT)
    assert case.one("SELECT identity_hash FROM articles") == identity
    assert case.violations() == []


def test_a_publisher_can_be_emptied(case: Ferry) -> None:
    """An empty text empties, and the text is known without a publisher then."""
    edit_article(case.desk, TITLE, {"publisher": "", "title": ""})

    assert case.rows("SELECT publisher_id, title FROM articles") == [(None, None)]
    assert case.one("SELECT identity_hash FROM articles") == article_identity(None, TEXT)


def test_two_articles_never_become_one_by_an_edit(case: Ferry) -> None:
    """Neither by address nor by publisher and text."""
    file = case.folder / "copy.txt"
    file.write_text(TEXT)
    copy = ingest(case.desk.url, [file], who="ana").results[0].article or ""
    edit_article(case.desk, copy, {"url": "https://example.org/a"})

    with pytest.raises(ArticleTaken, match="address"):
        edit_article(case.desk, case.article, {"url": "http://EXAMPLE.org/a#top"})
    with pytest.raises(ArticleTaken, match="publisher and text"):
        edit_article(case.desk, copy, {"publisher": "The Daily Example"})
    assert text_hash(TEXT) == case.one("SELECT min(text_hash) FROM revisions")


def test_own_voice_that_another_source_has_is_told(case: Ferry) -> None:
    """A new publisher does not take over what was recorded of the old one."""
    case.says(source=None, own_voice=True)

    done = edit_article(case.desk, TITLE, {"publisher": "Northern Lines"})

    assert "its own voice is still The Daily Example" in done.notes[0]
    assert case.lines in done.notes[0]


def test_an_unnamed_source_of_another_article_does_not_publish(case: Ferry) -> None:
    """One clear sentence rather than a trigger's."""
    file = case.folder / "other.txt"
    file.write_text("Nothing.")
    other = ingest(case.desk.url, [file], who="ana").results[0].article or ""
    wish = SourceWish(name="an outlet", kind=SourceKind.OUTLET, unnamed_in=other)
    public = add_source(case.desk, wish).row.public

    with pytest.raises(SourceElsewhere):
        edit_article(case.desk, TITLE, {"publisher": public})


def test_an_affiliation_is_ended_or_taken_away(case: Ferry) -> None:
    """By its number; parties follow."""
    to = {AffiliationKind.PART_OF: (case.lines,)}
    add_affiliation(case.desk, case.lind, AffiliationWish(to=to))

    done = edit_affiliation(case.desk, 1, {"until": "2020", "role": "guest"})

    assert done.name == "Ada Lind, part of Northern Lines"
    assert _changed(done) == {"role": (None, "guest"), "until": (None, "2020")}
    assert edit_affiliation(case.desk, 1, {"until": "2020"}).changes == ()
    edit_affiliation(case.desk, 1, {"until": ""})
    assert edit_affiliation(case.desk, 1, {}, away=True).parts == ("taken away",)
    with pytest.raises(RowMissing):
        edit_affiliation(case.desk, 1, {}, away=True)
    assert case.violations() == []


@pytest.mark.parametrize("told", [{"since": "2021-03"}, {"since": "2023", "until": "2022"}])
def test_an_edit_cannot_end_what_has_not_begun(case: Ferry, told: dict[str, str]) -> None:
    """Be the other date said now or recorded before; to empty it is a way out."""
    to = {AffiliationKind.PART_OF: (case.lines,)}
    add_affiliation(case.desk, case.lind, AffiliationWish(to=to, until="2020"))

    with pytest.raises(DatesReversed, match=r"'until' \(202[02]\)"):
        edit_affiliation(case.desk, 1, told)
    assert edit_affiliation(case.desk, 1, told | {"until": ""}).changes


def test_an_edit_cannot_make_two_speak_for_each_other(case: Ferry) -> None:
    """What was no loop by its dates would be one without them."""
    first = {AffiliationKind.PART_OF: (case.lines,)}
    add_affiliation(case.desk, case.lind, AffiliationWish(to=first, until="2019"))
    back = {AffiliationKind.PART_OF: (case.lind,)}
    add_affiliation(case.desk, case.lines, AffiliationWish(to=back, since="2021"))

    with pytest.raises(AffiliationLoops):
        edit_affiliation(case.desk, 1, {"until": ""})
    assert case.violations() == []


@pytest.mark.parametrize(
    ("told", "error"),
    [
        ({"title": "x", "published": "31 February"}, DateInvalid),
        ({"title": "x", "url": "not an address"}, UrlInvalid),
        ({"title": "x", "publisher": "Nobody"}, NotFound),
    ],
)
def test_a_wrong_value_changes_nothing(case: Ferry, told: Told, error: type[ClaimdbError]) -> None:
    """Not the other values either."""
    before = case.digest()

    with pytest.raises(error):
        edit_article(case.desk, TITLE, told)
    assert case.digest() == before


def test_what_is_never_empty_cannot_be_emptied(case: Ferry) -> None:
    """A name, a statement."""
    with pytest.raises(NothingSaid, match="name"):
        edit_source(case.desk, "Ada Lind", {"name": " "})
    with pytest.raises(NothingSaid, match="statement"):
        edit_claim(case.desk, OPEN, {"statement": ""}, ClaimParts())
