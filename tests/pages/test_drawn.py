"""Matrix, timeline and chains as pages: what a template makes of the facts."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.lists import Listed
from claimdb.pages.matrix import matrix_page
from claimdb.pages.timeline import timeline_page
from claimdb.pages.trace import Asking, trace_page
from claimdb.queries.matrix import Cell, Matrix, MatrixRow
from claimdb.queries.shapes import ClaimName, SourceName
from claimdb.queries.source_profile import Through
from claimdb.queries.source_traces import PassedOn
from claimdb.queries.timeline import Timeline
from claimdb.queries.trace import Ties, Trace, Tree
from claimdb.reports.trace import NAMED
from tests.pages.claims import attributes, leads, parsed, told, wrong
from tests.pages.pictures.made import CLAIM, EVIL, SITE, article, day, link, saying, traced

OTHER = ClaimName("clm_flood", "The flood has destroyed the village of Low Ferry.")
LISTED = Listed(
    name="timeline",
    title="What was said when",
    lead="",
    fields=(),
    more=(),
    used=(),
    all="/news/-/timeline",
    range="3 sayings",
    previous=None,
    next=None,
    forms=(("SVG", "/news/-/timeline.svg"),),
    empty="Nothing.",
)
ASKED = Asking("clm_dam", 30, 30, 200)


def test_one_claim_is_named_once_and_several_at_each_saying() -> None:
    """A reader always knows what was said of what."""
    first = saying("a", "Anna Weir", said=day("2024-06-17"))
    second = saying("b", "Carl Brook", said=day("2024-06-18"), claim=OTHER)

    alone = parsed(timeline_page(LISTED, Timeline((first,), more=False), SITE))
    both = parsed(timeline_page(LISTED, Timeline((first, second), more=False), SITE))
    assert [told(one) for one in alone.cssselect(".picture-of")] == [CLAIM.statement]
    assert alone.cssselect(".moment-claim") == both.cssselect(".picture-of") == []
    assert [told(one) for one in both.cssselect(".moment-claim")] == [
        CLAIM.statement,
        OTHER.statement,
    ]


def test_a_window_says_on_which_claim_it_is() -> None:
    """Of several that are open, each is told apart; of several claims none is chosen."""
    first, second = saying("a", "Anna Weir"), saying("b", "Carl Brook", claim=OTHER)

    alone = parsed(timeline_page(LISTED, Timeline((first,), more=False), SITE))
    both = parsed(timeline_page(LISTED, Timeline((first, second), more=False), SITE))
    assert told(alone.cssselect("title")[0]).startswith(f"What was said when: {CLAIM.statement}")
    assert told(both.cssselect("title")[0]).startswith("What was said when – ")


def test_what_is_longer_than_a_sheet_is_no_picture_on_paper() -> None:
    """The same stands below in words; a short one is printed."""
    many = tuple(saying(str(number), f"Source {number}") for number in range(17))
    pages = [
        parsed(timeline_page(LISTED, Timeline(some, more=False), SITE)) for some in (many, many[:3])
    ]

    assert [len(one.cssselect(".picture-region.tall")) for one in pages] == [1, 0]


def test_a_picture_can_be_scrolled_by_keyboard_and_skipped() -> None:
    """It stands in a region with a name; the same facts follow in words."""
    found = Timeline((saying("a", "Anna", said=day("2024-06-17")),), more=True)
    page = parsed(timeline_page(LISTED, found, SITE))

    (region,) = page.cssselect(".picture-region")
    assert attributes(region)["role"] == "region"
    assert attributes(region)["tabindex"] == "0"
    assert attributes(region)["aria-label"]
    (past,) = page.cssselect(".past-picture a")
    assert page.cssselect(leads(past))
    names = [one.get("id") for one in page.cssselect("[id]")]
    assert len(names) == len(set(names))


def test_chains_say_how_they_end() -> None:
    """A dead end, a text told above, what an outlet printed itself."""
    dead = link(saying("d", "Daily Wire"), ending="dead end")
    again = Tree(article("post", None, "The Post"), (), told_above=True)
    cited = link(saying("c", "The Post"), on=[again])
    page = parsed(trace_page(traced(Tree(article(), (dead, cited))), ASKED, SITE))

    heads = [told(one) for one in page.cssselect(".link-head")]
    assert any("(dead end: nothing of its own is recorded)" in one for one in heads)
    assert any("printed itself: The Post" in one and "told above" in one for one in heads)


def _tied(*relies_on: PassedOn, name: str = "Ann") -> Ties:
    """Return what ties a source to others: known through one, published by none that is named."""
    who = SourceName(f"src_{name}", name, "person")
    wire = SourceName(f"src_wire_{name}", f"{name} Wire", "outlet")
    return Ties(who, (Through(wire, 1_200),), (Through(None, 3),), relies_on)


def test_chains_of_a_source_begin_with_those_between_whom_it_stands() -> None:
    """Each leads to its page, with how often; what is empty is left out, and the claim is named."""
    tree = Tree(article(), (link(saying("a", "Ann"), ending="first knower"),))
    page = parsed(trace_page(replace(traced(tree), ties=_tied()), ASKED, SITE))

    (of,) = page.cssselect(".picture-of")
    assert told(of) == "Of: Ann (person)"
    ties = page.cssselect(".bedrock")[0]
    assert [told(one) for one in ties.cssselect("dt")] == ["Known through", "Published by"]
    assert [told(one) for one in ties.cssselect("li")] == ["Ann Wire (1,200)", "not stated (3)"]
    assert [leads(one) for one in ties.cssselect("a")] == ["/news/-/source/src_wire_Ann"]
    assert [told(one) for one in page.cssselect(".link-claim")] == [CLAIM.statement]
    assert told(page.cssselect("title")[0]).endswith(": Ann – news – claimdb")


def test_many_ties_are_told_on_demand() -> None:
    """The first names are enough; the others open below, and none is lost."""
    many = [
        PassedOn(SourceName(f"src_{at}", f"Source {at}", "person"), 1, "att_a") for at in range(30)
    ]
    page = parsed(trace_page(replace(traced(), ties=_tied(*many)), ASKED, SITE))

    (more,) = page.cssselect(".bedrock details")
    assert told(more.cssselect("summary")[0]) == f"{30 - NAMED} more"
    assert len(more.cssselect("li a")) == 30 - NAMED
    assert len(page.cssselect(".bedrock li a")) == 31


def test_a_source_of_which_nothing_counts_is_told_so() -> None:
    """Not that nobody took a position: that is for a claim."""
    who = SourceName("src_a", "Ann", "person")
    page = parsed(trace_page(replace(traced(), ties=Ties(who, (), (), ())), ASKED, SITE))

    assert told(page.cssselect(".empty")[0]) == "Nothing that counts is recorded of it."
    assert page.cssselect(".bedrock dt") == []


def test_what_is_not_shown_of_the_chains_can_be_asked_for() -> None:
    """Until there is no more that one page would tell."""
    tree = Tree(article(), (link(saying("a", "Anna"), ending="first knower"),))
    some = Trace("claim", 1, 90, (tree,))

    page = parsed(trace_page(some, ASKED, SITE))
    assert SITE.page("trace/clm_dam", size=200) in [leads(one) for one in page.cssselect("a")]
    full = parsed(trace_page(some, Asking("clm_dam", 200, 30, 200), SITE))
    assert "1 of 90 attributions shown." in told(full)
    assert SITE.page("trace/clm_dam", size=200) not in [leads(one) for one in full.cssselect("a")]


@given(st.one_of(st.just(EVIL), st.text(min_size=1)))
def test_hostile_words_stay_words(text: str) -> None:
    """Names, claims, words and identifiers: none becomes markup on any of the pages."""
    claim = ClaimName(text, text)
    said = saying(text, text, "denies", said=day("2024-06-17"), claim=claim)
    tree = Tree(article(text, None, text), (link(said, ending="dead end"),))
    who = SourceName(text, text, "person")
    cell = Cell(
        *(who, "asserts", False, 1, 1, True, 1),
        *("2024-06-17T00:00:00Z", "2024-06-18T00:00:00Z", "said", "said"),
    )
    row = MatrixRow(claim, *(True, (cell,)))
    table = Matrix(*(False, 1, 1, (who,), (row,)))

    for page in (
        timeline_page(LISTED, Timeline((said,), more=False), SITE),
        trace_page(traced(tree), ASKED, SITE),
        trace_page(replace(traced(tree), ties=_tied(name=text)), ASKED, SITE),
        matrix_page(LISTED, table, SITE),
    ):
        assert list(wrong(parsed(page))) == []
