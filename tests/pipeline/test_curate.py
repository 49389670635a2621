"""Adding sources, affiliations, claims and relations: the same again is the row that is there."""

from collections.abc import Iterator
from contextlib import suppress

import pytest

from claimdb.errors import AffiliationKnown, AffiliationLoops, NothingSaid, RelationKnown, SameRow
from claimdb.model.vocab import AffiliationKind, AliasKind, RelationKind, SourceKind, SubjectRole
from claimdb.pipeline import curate
from claimdb.pipeline.curate import NewAffiliation, NewClaim, NewSource
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.maker import Work, working
from claimdb.text.dates import parse_date
from tests.support.ferry import Ferry


class _TakenBack(Exception):
    """Undoes what was done: a server looks for loops once more when it is kept."""


@pytest.fixture
def work(case: Ferry) -> Iterator[Work]:
    """Give an open unit of work on a database of its own, which is not kept."""
    with suppress(_TakenBack), working(case.desk.url, program="test", who="ana") as opened:
        yield opened
        raise _TakenBack


def _source(work: Work, name: str) -> int:
    new = NewSource(name=name, kind=SourceKind.ORGANISATION)
    return curate.add_source(work, new, Touched())[0].number


def _link(
    work: Work, source: int, target: int, since: str = "", until: str = ""
) -> tuple[int, bool]:
    new = NewAffiliation(
        source=source,
        kind=AffiliationKind.PART_OF,
        target=target,
        since=parse_date(since) if since else None,
        until=parse_date(until) if until else None,
    )
    return curate.add_affiliation(work, new, Touched())


def test_a_source_is_known_by_kind_and_folded_name(work: Work) -> None:
    """Spelling of case and spaces makes no second row; other words keep a namesake apart."""
    first, added = curate.add_source(
        work, NewSource(name="The  Coast Guard", kind=SourceKind.ORGANISATION), Touched()
    )
    same, again = curate.add_source(
        work, NewSource(name="coast guard", kind=SourceKind.ORGANISATION), Touched()
    )
    apart, other = curate.add_source(
        work,
        NewSource(name="Coast Guard", kind=SourceKind.ORGANISATION, apart="of the north"),
        Touched(),
    )

    assert (added, again, other) == (True, False, True)
    assert same == first
    assert apart.public != first.public
    assert work.batch.rows("SELECT name FROM sources WHERE id = ?", first.number) == [
        ("The Coast Guard",)
    ]


@pytest.mark.parametrize("name", ["", "  \n"])
def test_a_name_is_never_blank(work: Work, name: str) -> None:
    """Nor is an alias, a statement or a topic."""
    with pytest.raises(NothingSaid, match="name"):
        curate.add_source(work, NewSource(name=name, kind=SourceKind.GROUP), Touched())
    with pytest.raises(NothingSaid, match="alias"):
        curate.add_aliases(work, 1, [(name, AliasKind.NAME)])
    with pytest.raises(NothingSaid, match="statement"):
        curate.add_claim(work, NewClaim(statement=name), Touched())
    with pytest.raises(NothingSaid, match="topic"):
        curate.add_topics(work, 1, [f"{name}-"])


def test_an_affiliation_from_the_same_time_is_known(work: Work) -> None:
    """Another end is an edit, and said to be one."""
    guard, ministry = _source(work, "Guard"), _source(work, "Ministry")
    number, added = _link(work, guard, ministry, since="2020")

    assert (added, _link(work, guard, ministry, since="2020")) == (True, (number, False))
    with pytest.raises(AffiliationKnown, match=f"edit affiliation {number} --until"):
        _link(work, guard, ministry, since="2020", until="2024")
    assert _link(work, guard, ministry, since="2025")[1]


def test_two_sources_cannot_speak_for_each_other_at_one_time(work: Work) -> None:
    """Over others either; one after the other they may."""
    guard, ministry, state = (_source(work, name) for name in ("Guard", "Ministry", "State"))
    _link(work, guard, ministry, since="2020")
    _link(work, ministry, state, until="2022")

    with pytest.raises(AffiliationLoops, match="Guard already speaks for State"):
        _link(work, state, guard)
    with pytest.raises(SameRow):
        _link(work, guard, guard)


def test_one_after_the_other_is_no_loop(work: Work) -> None:
    """The dates are looked at."""
    guard, ministry = _source(work, "Guard"), _source(work, "Ministry")
    _link(work, guard, ministry, until="2019")

    assert _link(work, ministry, guard, since="2021")[1]


def test_a_claim_keeps_one_row_of_each_subject_and_topic(work: Work) -> None:
    """Adding them again adds nothing; a topic is known by its short name and its name."""
    guard = _source(work, "Guard")
    new = NewClaim(statement="It is so.", subjects=((guard, SubjectRole.ACTOR),) * 2)
    claim, _ = curate.add_claim(work, new, Touched())

    assert curate.add_subjects(work, claim.number, new.subjects) == 0
    assert curate.add_topics(work, claim.number, ["Coast guards"]) == ["coast-guards"]
    assert curate.add_topics(work, claim.number, ["coast-guards", "COAST GUARDS"]) == []
    filed = "SELECT topic.slug, topic.name FROM claim_topics JOIN topics AS topic ON topic.id"
    assert work.batch.rows(f"{filed} = topic_id") == [("coast-guards", "Coast guards")]


def test_a_contradiction_is_stored_once_from_either_side(work: Work) -> None:
    """It goes both ways."""
    one, other = (
        curate.add_claim(work, NewClaim(statement=told), Touched())[0].number
        for told in ("It is red.", "It is green.")
    )
    kind = RelationKind.CONTRADICTS
    number, added = curate.add_relation(work, other, kind, one, "one colour", Touched())

    again = curate.add_relation(work, one, kind, other, None, Touched())

    assert (added, again) == (True, (number, False))
    with pytest.raises(RelationKnown):
        curate.add_relation(work, one, kind, other, "another reason", Touched())
    with pytest.raises(SameRow):
        curate.add_relation(work, one, kind, one, None, Touched())
