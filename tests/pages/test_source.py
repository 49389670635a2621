"""The page of a source."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.source import PAGE, source_html
from claimdb.queries.shapes import Attribution, ClaimName, SourceName
from claimdb.queries.source_profile import (
    Affiliation,
    Change,
    Contradiction,
    OtherName,
    PartySpan,
    Position,
    SourceProfile,
    Through,
    Told,
    Turn,
)
from claimdb.queries.source_traces import PassedOn, Traces, Written
from tests.pages.claims import leads, parsed, told, wrong
from tests.pages.pictures.made import CLAIM, EVIL, SITE, article, day, saying

if TYPE_CHECKING:
    from claimdb.db.reader import Row

FROM, TO = "2020-01-01T00:00:00Z", "2021-12-31T23:59:59Z"
OTHER = ClaimName("clm_other", "The dam broke.")
STATE = SourceName("src_state", "The State", "state")
YES, NO = saying("yes", "Ann"), saying("no", "Ann", "denies", claim=OTHER)


def position(said: Attribution, **more: Any) -> Position:
    """Return what was said of a claim, once."""
    given: dict[str, Any] = {
        "attributions": 1,
        "articles": 1,
        "first_said": FROM,
        "last_said": TO,
        "first_dated_by": "said",
        "last_dated_by": "said",
        "contested": False,
    }
    return Position(claim=said.claim, stance=said.stance, saying=said, **given | more)


def affiliated(
    direction: str, kind: str, other: SourceName, role: str | None = None, **more: Any
) -> Affiliation:
    """Return what a source is of another; it speaks for it unless told otherwise."""
    given: dict[str, Any] = {"speaks_for": True, "since": None, "until": None}
    return Affiliation(direction, kind, other, role, **given | more)


def profile(
    *positions: Position, totals: dict[str, int] | None = None, **more: Any
) -> SourceProfile:
    """Return a source that holds these positions; nothing else is known of it."""
    by_stance = {
        stance: tuple(one for one in positions if one.stance == stance)
        for stance in ("asserts", "denies", "questions", "declines")
    }
    given: dict[str, Any] = {
        "id": "src_Ann",
        "name": "Ann",
        "kind": "person",
        "named": True,
        "positions_total": {stance: len(some) for stance, some in by_stance.items()}
        | (totals or {}),
        "asserts": by_stance["asserts"],
        "denies": by_stance["denies"],
        "other_stances": (*by_stance["questions"], *by_stance["declines"]),
        "attributions": len(positions),
        "looked_at": len(positions),
        "description": None,
        "wikidata": None,
        "domain": None,
        "homepage": None,
        "only_in": None,
    }
    empty = ("other_names", "affiliations", "parties", "changes", "contradicted_by")
    given |= dict.fromkeys((*empty, "known_through", "published_by"), ())
    return SourceProfile(**given | more)


def page(
    found: SourceProfile,
    *sayings: Attribution,
    number: int = 1,
    traces: Traces | None = None,
) -> str:
    """Return a page of a source; ``sayings`` are those of its changes of position."""
    by_id = {one.id: one for one in sayings}
    return source_html(found, traces or Traces((), (), ()), by_id, number, SITE)


def turn(before: Attribution, after: Attribution, *, in_order: bool = True) -> Turn:
    """Return a change of position."""
    first, last = (Told(one.id, one.stance, "a day", None) for one in (before, after))
    return Turn(before.claim, first, last, in_order)


def test_each_side_has_its_claims_with_the_words() -> None:
    """What is denied stands among the denials, and nowhere else."""
    found = parsed(page(profile(position(YES, contested=True), position(NO))))
    asserts, denies = found.cssselect(".held-side")

    assert told(asserts.cssselect("h3")[0]) == CLAIM.statement
    assert told(asserts.cssselect(".contested")[0]) == "Contested"
    assert told(denies.cssselect("h3")[0]) == OTHER.statement
    assert OTHER.statement not in told(asserts)
    assert leads(denies.cssselect("h3 a")[0]) == "/news/-/claim/clm_other"
    assert "/news/-/attribution/att_no" in [leads(one) for one in denies.cssselect(".proof a")]


def test_how_often_and_from_when_to_when() -> None:
    """With the latest saying; of one saying its own date tells."""
    often = position(YES, attributions=3, articles=2)
    found = parsed(page(profile(often, position(NO))))

    assert told(found.cssselect(".held .note")[0]) == (
        "3 sayings in 2 articles, 1 January 2020 to 31 December 2021; the latest:"
    )
    assert "saying" not in told(found.cssselect(".denies-held .held")[0])


@pytest.mark.parametrize(
    ("positions", "expected"),
    [
        ((position(YES),), "No denial is recorded."),
        ((position(NO),), "No assertion is recorded."),
        ((), "No position on any claim is recorded."),
    ],
)
def test_what_is_not_recorded_is_said_to_be_not(
    positions: tuple[Position, ...], expected: str
) -> None:
    """Of what somebody is silent on, nothing follows."""
    assert [told(one) for one in parsed(page(profile(*positions))).cssselect(".nobody")] == [
        expected
    ]


def test_names_lead_to_where_they_are_written() -> None:
    """The many are folded away; aliases and names judged the same are told apart."""
    names = (OtherName("A. N.", "acronym"), OtherName("Anne", "merged"))
    written = tuple(Written(f"name {number}", 2, f"att_{number}") for number in range(20))
    found = parsed(page(profile(other_names=names), traces=Traces(written, (), ())))
    facts = {told(one[0]): one[1] for one in found.cssselect(".page-facts div")}

    assert told(facts["Also called"]) == "“A. N.” (acronym)"
    assert told(facts["Judged the same"]) == "“Anne”"
    assert leads(facts["Named in articles"].cssselect("a")[0]) == "/news/-/attribution/att_0"
    assert "8 more" in told(facts["Named in articles"].cssselect("summary")[0])


def test_affiliations_have_their_time_and_whether_they_speak() -> None:
    """In both directions, each in a table of its own."""
    head = affiliated("to", "head_of", STATE, "president", since=day("2020-01-01"))
    bo = SourceName("src_bo", "Bo", "person")
    kin = affiliated("from", "family_of", bo, speaks_for=False)
    found = parsed(page(profile(affiliations=(head, kin))))
    rows = [[told(cell) for cell in row] for row in found.cssselect(".facts-table tbody tr")]

    assert rows == [
        ["head of The State (president)", "from 2020-01-01", "yes"],
        ["Bo", "family of it", "not stated", "no"],
    ]
    assert all(one.get("scope") for one in found.cssselect(".facts-table th"))


def test_one_vague_time_is_told_once_in_its_own_words() -> None:
    """Begin and end were read from the same words, which name no day."""
    year = replace(day("2025-12-17"), words="so in an article of 2026")
    head = affiliated("to", "head_of", STATE, since=year, until=year)
    found = parsed(page(profile(affiliations=(head,))))

    assert told(found.cssselect(".facts-table tbody td")[1]) == "“so in an article of 2026”"


def test_parties_have_their_time() -> None:
    """A party of the past is said to be none of today."""
    span = PartySpan(STATE, FROM, TO, now=False)
    facts = parsed(page(profile(parties=(span,)))).cssselect(".page-facts div")

    assert told(facts[0][0]) == "Speaks for"
    assert told(facts[0][1]) == "The State from 1 January 2020 until 31 December 2021 (not today)"


@pytest.mark.parametrize(("in_order", "then"), [(True, "then"), (False, "not certain")])
def test_a_change_has_both_sayings_side_by_side(*, in_order: bool, then: str) -> None:
    """The one before first; where dates leave it open, that is told."""
    no = replace(NO, claim=CLAIM)
    found = parsed(page(profile(turns=(turn(no, YES, in_order=in_order),)), no, YES))
    (pair,) = found.cssselect(".turn")
    before, after = pair.cssselect(".held")

    assert "denied" in told(before)
    assert "asserted" in told(after)
    assert then in told(pair.cssselect(".arrow")[0])


def test_who_has_done_both_without_an_order_is_told_too() -> None:
    """But no claim twice."""
    no = replace(NO, claim=CLAIM)
    both = Change(CLAIM, (position(no), position(YES)))
    alone = parsed(page(profile(changes=(both,))))
    ordered = parsed(page(profile(changes=(both,), turns=(turn(no, YES),)), no, YES))

    assert [told(one) for one in alone.cssselect("#both")] == ["Has both asserted and denied"]
    assert not ordered.cssselect("#both")


def test_who_contradicts_does_so_on_that_claim() -> None:
    """Each claim with those who take the other side of it, and of nothing else."""
    bo = saying("bo", "Bo", "denies")
    found = parsed(page(profile(contradicted_by=(Contradiction(CLAIM, "denies", (bo,)),))))
    (part,) = found.cssselect(".bearing")

    assert told(part.cssselect("h3")[0]) == f"Denied by others: {CLAIM.statement}"
    assert told(part.cssselect("h4")[0]) == "Bo"


def test_through_whom_and_whom_it_passes_on() -> None:
    """A publisher that is not stated is one too."""
    bo = SourceName("src_bo", "Bo", "person")
    found = profile(known_through=(Through(bo, 2),), published_by=(Through(None, 1),))
    row: Row = {"id": "art_one", "title": None, "kind": "article", "published": None}
    row |= {"attributions": 4}
    traces = Traces((), (PassedOn(bo, 3, "att_latest"),), (row,))
    lists = parsed(page(found, traces=traces)).cssselect(".tally")

    assert [told(one) for one in lists] == [
        "Bo 2 attributions",
        "a publisher that is not stated 1 attribution",
        "Bo 3 attributions, the latest words of Bo",
        "A report without date 4 attributions",
    ]


def test_its_chains_are_led_to_where_there_are_any() -> None:
    """Also of one who only passes on; not where nothing is known through anybody."""
    bo = SourceName("src_bo", "Bo", "person")
    alone = Traces((), (PassedOn(bo, 3, "att_latest"),), ())
    passing, silent = parsed(page(profile(), traces=alone)), parsed(page(profile()))

    (chains,) = passing.cssselect("p.all a")
    assert told(chains) == "Through whom its words reach us: all chains"
    assert leads(chains) == "/news/-/trace/src_Ann"
    assert not silent.cssselect("p.all a")


@pytest.mark.parametrize(
    ("number", "expected"), [(1, ["next"]), (2, ["prev", "next"]), (3, ["prev"])]
)
def test_the_most_quoted_have_pages(number: int, expected: list[str]) -> None:
    """As many as the longer side needs; what is not looked at is said, and led to."""
    found = profile(
        position(YES), totals={"asserts": 2 * PAGE + 1}, attributions=50_000, looked_at=1_000
    )
    shown = parsed(page(found, number=number))

    assert [one.get("rel") for one in shown.cssselect(".pager a")] == expected
    assert f"Page {number} of 3" in told(shown.cssselect(".pager")[0])
    assert "the latest 1,000 of 50,000 attributions" in told(shown)
    assert leads(shown.cssselect(".caution a")[0]) == "/news/-/claims?source=src_Ann"


def test_an_unnamed_source_belongs_to_its_article() -> None:
    """It is said to be unnamed, and where it stands."""
    found = parsed(page(profile(named=False, only_in=article())))

    assert told(found.cssselect(".page-kicker")[0]) == "Unnamed person"
    assert "/news/-/article/art_one" in [leads(one) for one in found.cssselect(".page-facts a")]


def test_headings_go_down_by_one() -> None:
    """One h1, and no level is left out."""
    bo = saying("bo", "Bo", "denies")
    found = profile(
        position(YES),
        contradicted_by=(Contradiction(CLAIM, "denies", (bo,)),),
        affiliations=(affiliated("to", "head_of", STATE),),
    )
    levels = [int(str(one.tag)[1]) for one in parsed(page(found)).cssselect("h1,h2,h3,h4")]

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@given(st.one_of(st.sampled_from((EVIL, "javascript:alert(1)", "{{ 7 * 7 }}")), st.text()))
def test_no_word_becomes_markup(evil: str) -> None:
    """Wherever it stands: name, alias, role, description, home page, words, claim."""
    name = SourceName("src_evil", evil, "person")
    bad = replace(YES, source=name, words=(evil,), capacity=evil, claim=ClaimName("clm_evil", evil))
    found = profile(
        position(bad, contested=True),
        name=evil,
        description=evil,
        homepage=evil,
        domain=evil,
        wikidata=evil,
        other_names=(OtherName(evil, "name"), OtherName(evil, "merged")),
        affiliations=(affiliated("to", "head_of", name, evil),),
        parties=(PartySpan(name, FROM, TO, now=True),),
        contradicted_by=(Contradiction(bad.claim, "denies", (bad,)),),
        known_through=(Through(name, 1),),
        turns=(turn(bad, bad),),
    )
    row: Row = {"id": "art_one", "title": evil, "kind": evil, "published": evil}
    row |= {"attributions": 4}
    traces = Traces((Written(evil, 1, "att_1"),), (PassedOn(name, 3, "att_1"),), (row,))
    shown = parsed(page(found, bad, traces=traces))

    assert list(wrong(shown)) == []
    assert not {one.tag for one in shown.iter()} & {"script", "img", "svg", "text"}
    assert "\u202e" not in shown.text_content()


def test_a_source_that_no_person_has_looked_at_says_so_at_its_head() -> None:
    """Of its own sayings; where one is a person's, each tells for itself."""
    made = position(replace(YES, automatic=True))

    assert told(parsed(page(profile(made))).cssselect(".caution")[0]) == (
        "The only saying of this source that stands here was recorded by a program;"
        " no person has reviewed it."
    )
    assert not parsed(page(profile(made, position(NO)))).cssselect(".caution")


def test_its_own_name_is_no_other_name() -> None:
    """Of a source judged the same that is called the same, the name is told once."""
    names = tuple(OtherName(name, "merged") for name in (profile().name, "Ann B."))
    found = parsed(page(profile(other_names=names)))

    assert "Judged the same“Ann B.”Recorded" in told(found.cssselect(".page-facts")[0])


def test_of_many_who_contradict_it_four_are_shown_at_once() -> None:
    """The others can be opened; five stand there without more ado."""
    many = tuple(saying(str(number), f"Bo {number}", "denies") for number in range(6))
    against = [
        parsed(page(profile(contradicted_by=(Contradiction(CLAIM, "denies", some),))))
        for some in (many, many[:5])
    ]

    folded, whole = (one.cssselect(".bearing")[0] for one in against)
    assert told(folded.cssselect("summary")[0]) == "2 more sayings"
    assert len(folded.cssselect("details .voice")) == 2
    assert (len(whole.cssselect(".voice")), whole.cssselect("details")) == (5, [])
