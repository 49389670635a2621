"""The page of a claim: what stands on which side, and in whose words."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.claim import SAYINGS, claim_page
from claimdb.queries.origins import Origin
from claimdb.queries.shapes import Answer, ClaimName, Denial, Link, SourceName
from claimdb.reports.claim import ELSEWHERE
from tests.pages.claims import (
    OTHER,
    attributes,
    dossier,
    leads,
    parsed,
    related,
    relation,
    side,
    told,
    wrong,
)
from tests.pages.pictures.made import EVIL, SITE, article, day, saying

ANN: Final = saying("yes", "Ann")
BOB: Final = saying("no", "Bob", "denies")


def test_each_position_has_one_card() -> None:
    """Two sayings of one speaker stand on one card; in another capacity there is another."""
    again = saying("again", "Ann")
    official = replace(saying("third", "Ann"), capacity="minister of works")
    page = parsed(claim_page(dossier(side(ANN, again, official), side(BOB)), SITE))

    cards = page.cssselect(".asserts-half .voice")
    assert [len(card.cssselect(".saying")) for card in cards] == [2, 1]
    assert told(cards[1].cssselect(".capacity")[0]) == "minister of works"
    assert [told(one) for one in page.cssselect(".denies-half .speaker")] == ["Bob"]


def test_its_chains_are_led_to_from_its_head() -> None:
    """Where anything was said of it; there is nothing to follow else."""
    said = parsed(claim_page(dossier(side(ANN), first_said=day("2024-06-17").earliest), SITE))
    silent = parsed(claim_page(dossier(), SITE))

    (chains,) = said.cssselect(".claim-head .all a")
    assert told(chains) == "Through whom it reaches us: all chains"
    assert leads(chains) == "/news/-/trace/clm_dam"
    assert not silent.cssselect(".claim-head .all a")


def test_the_words_lead_to_their_place() -> None:
    """The words are the link; the name, the article and the party have theirs."""
    page = parsed(claim_page(dossier(side(ANN)), SITE))

    [words] = page.cssselect("a.wording")
    assert (told(words), words.get("href")) == ("words of Ann", "/news/-/attribution/att_yes")
    assert page.cssselect(".speaker a")[0].get("href") == "/news/-/source/src_Ann"
    assert page.cssselect(".voice-where a")[0].get("href") == "/news/-/article/art_one"


def test_only_what_was_quoted_stands_in_quotation_marks() -> None:
    """Indirect speech has none, and the statement of a claim is nobody's words."""
    quoted = replace(saying("quoted", "Cid"), mode="direct")
    page = parsed(claim_page(dossier(side(ANN, quoted)), SITE))

    indirect, direct = (told(one) for one in page.cssselect(".proof"))
    assert indirect == "in the article's words: words of Ann"
    assert direct == "“words of Cid” (quoted)"
    assert "“" not in told(page.cssselect("h1")[0])


@pytest.mark.parametrize(
    ("denial", "expected"),
    [
        (Denial("flat", "full", None), "− denied"),
        (Denial("flat", "partial", None), "− denied in part"),
        (Denial("flat", "element", "the purpose"), "− denied in part"),
    ],
)
def test_a_denial_says_at_once_how_much_it_denies(denial: Denial, expected: str) -> None:
    """Nobody is shown as denying the whole who denied a part."""
    page = parsed(claim_page(dossier(None, side(replace(BOB, denial=denial))), SITE))

    assert told(page.cssselect(".voice .stance")[0]) == expected


def test_what_follows_stands_on_its_side_with_the_claim_it_was_said_of() -> None:
    """It is not among those who spoke on this claim."""
    follows = related("follows_from", saying("other", "Cid", claim=OTHER))
    found = dossier(
        side(ANN),
        side(BOB),
        related=(follows,),
        relations=(relation("entails", "from", note="One opens the other.", automatic=True),),
    )
    page = parsed(claim_page(found, SITE))

    [group] = page.cssselect(".asserts-half .bearing")
    assert told(group.cssselect("h3")[0]) == "Follows from: The gates were opened."
    assert "Said of that claim, not of this one" in told(group)
    assert "One opens the other. related by a program, not reviewed" in told(group)
    assert [told(one) for one in group.cssselect(".speaker")] == ["Cid"]
    own = page.xpath("//section[contains(@class, 'asserts-half')]/ul//*[@class='speaker']")
    assert [told(one) for one in own] == ["Ann"]


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("incompatible", "it is nobody's denial of this one"),
        ("supported_by", "It carries neither assertion nor denial"),
    ],
)
def test_what_denies_nothing_stands_on_no_side(how: str, words: str) -> None:
    """Incompatible claims and evidence are below both sides, and say what they are not."""
    other = related(how, saying("other", "Cid", claim=OTHER))
    page = parsed(claim_page(dossier(side(ANN), None, related=(other,)), SITE))

    assert "Cid" not in told(page.cssselect(".halves")[0])
    assert "Nobody is recorded as denying it." in told(page.cssselect(".denies-half")[0])
    assert words in told(page.cssselect(".claim-part .bearing")[0])


def test_a_chain_goes_from_the_publisher_to_who_said_it() -> None:
    """Every link has its name, its stance and its words, and leads on."""
    aide = Link("att_aide", SourceName("src_aide", "an aide", "person", named=False), "relays", ())
    agency = Link("att_agency", SourceName("src_agency", "Agency", "outlet"), "relays", ("told",))
    page = parsed(claim_page(dossier(side(replace(ANN, chain=(aide, agency)))), SITE))

    links = [told(one) for one in page.cssselect(".chain li")]
    assert links == ["The Tribune", "Agency (passed on: “told”)", "an aide (passed on)", "Ann"]
    hrefs = [one.get("href") for one in page.cssselect(".chain a")]
    assert hrefs[1:3] == ["/news/-/source/src_agency", "/news/-/attribution/att_agency"]


def test_who_stands_on_both_sides_is_said_to() -> None:
    """On each card, and nobody else's."""
    turned = saying("turned", "Ann", "denies")
    page = parsed(claim_page(dossier(side(ANN), side(turned, BOB)), SITE))

    assert [told(one) for one in page.cssselect(".also")] == [
        "also shown denying it",
        "also shown asserting it",
    ]


def test_an_answer_that_denies_nothing_is_told_as_that() -> None:
    """A counter-accusation stands with the claim it makes and with what it answers."""
    counter = saying("counter", "Bob", claim=OTHER)
    page = parsed(claim_page(dossier(side(ANN), answers=(Answer(ANN, counter),)), SITE))

    [card] = [one for one in page.cssselect(".claim-part .voice") if "answered" in told(one)]
    assert told(card.cssselect("h3")[0]) == "Bob answered Ann: an answer, and no denial"
    assert "the answer is on another claim: The gates were opened." in told(card)
    assert "Nobody is recorded as denying it." in told(page.cssselect(".denies-half")[0])


def test_origins_have_the_reason_of_each_collapse() -> None:
    """What counts as one, and why."""
    party = Origin("party", "Works", 1, 1, 2, ("Ann", "Cid"), ("all speak for Works",))
    found = side(ANN, saying("too", "Cid"), origins=(party,), origins_min=1, origins_max=1)
    page = parsed(claim_page(dossier(found), SITE))

    assert told(page.cssselect(".half-counts strong")[0]) == "1 independent origin"
    assert told(page.cssselect(".origins li")[0]) == (
        "Works: counted as 1 origin (2 sayings: Ann, Cid). all speak for Works"
    )


def test_what_no_person_has_looked_at_is_marked() -> None:
    """With how sure the program was; what a person made is not."""
    made = replace(saying("made", "Cid", automatic=True), confidence=0.87)
    page = parsed(claim_page(dossier(side(ANN, made), automatic=1), SITE))

    marks = [told(one) for one in page.cssselect(".voice .automatic")]
    assert marks == ["recorded by a program, 87% sure; not reviewed"]


def test_a_claim_that_no_person_has_looked_at_says_so_at_its_head() -> None:
    """Of all on either side; where a person has looked at some, how many are left is a fact."""
    found = dossier(side(ANN), side(BOB), automatic=2)
    assert told(parsed(claim_page(found, SITE)).cssselect(".claim-head .caution")[0]) == (
        "Both sayings on this claim were recorded by a program; no person has reviewed them."
    )
    some = parsed(claim_page(replace(found, automatic=1), SITE))
    assert not some.cssselect(".caution")
    assert "Automatic1 of 2 sayings recorded by a program and not reviewed" in told(some)


def test_a_remark_of_a_program_is_a_sentence() -> None:
    """It was written in passing, and stands behind sentences here."""
    found = dossier(
        side(ANN),
        related=(related("follows_from", saying("other", "Cid", claim=OTHER)),),
        relations=(relation("entails", "from", note="it says more"),),
    )

    assert "which follows from it. It says more." in told(parsed(claim_page(found, SITE)))


def test_what_stands_open_is_told() -> None:
    """What nobody has denied, and who has not answered; the claim itself is told above."""
    found = dossier(
        side(ANN),
        not_denied=(ClaimName("clm_dam", "The dam was opened on purpose."), OTHER),
        no_answer_from=(SourceName("src_bob", "Bob", "person"),),
    )
    page = parsed(claim_page(found, SITE))

    assert told(page.cssselect(".claim-kicker")[0]) == "Nobody is recorded as denying it"
    [part] = [one for one in page.cssselect(".claim-part") if "stands open" in told(one)]
    assert [told(one) for one in part.cssselect("li")] == [
        "Nobody is recorded as denying: The gates were opened.",
        "No answer is recorded from Bob",
    ]


@pytest.mark.parametrize(("number", "rels"), [(1, ["next"]), (2, ["prev", "next"]), (3, ["prev"])])
def test_thousands_of_sayings_have_pages(number: int, rels: list[str]) -> None:
    """As many as the longer side needs; the first page has no number in its address."""
    found = dossier(side(ANN, total=2 * SAYINGS + 1), side(BOB, total=SAYINGS))
    page = parsed(claim_page(found, SITE, number=number))

    links = {attributes(one)["rel"]: leads(one) for one in page.cssselect(".pager a")}
    assert list(links) == rels
    assert links.get("prev", "").partition("?")[2] == ("page=2" if number == 3 else "")
    assert f"Page {number} of 3" in told(page)


def test_a_page_past_the_last_saying_of_a_side_says_so() -> None:
    """The shorter side has been told by then."""
    found = dossier(side(ANN, total=50), side(total=7))

    assert "All 7 sayings stand on pages before" in claim_page(found, SITE, number=2)


@pytest.mark.parametrize("stances", ["", "asserts", "denies", "asserts denies"])
def test_headings_go_down_by_one(stances: str) -> None:
    """One h1, and no level is left out, whatever stands on the page."""
    told_of = related("follows_from", saying("other", "Cid", claim=OTHER))
    found = dossier(
        side(ANN) if "asserts" in stances else None,
        side(BOB) if "denies" in stances else None,
        related=(told_of,),
        answers=(Answer(ANN, BOB),),
        relations=(relation("refines", "to"),),
        first_said="2024-06-17T00:00:00Z",
        last_said="2024-06-17T00:00:00Z",
        first_dated_by="said",
        last_dated_by="said",
    )
    levels = [
        int(str(one.tag)[1]) for one in parsed(claim_page(found, SITE)).cssselect("h1,h2,h3,h4")
    ]

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@given(st.one_of(st.sampled_from((EVIL, "javascript:alert(1)", "{{ 7 * 7 }}")), st.text()))
def test_no_word_of_an_article_becomes_markup(evil: str) -> None:
    """Wherever it stands: as a name, words, a cue, a capacity, a note, a title, an address."""
    name = SourceName("src_evil", evil, evil)
    inside = replace(article(), title=evil, url=evil, publisher=name)
    link = Link("att_link", name, "relays", (evil,))
    said = replace(
        saying("evil", "Ann", said=day("2024-06-17")),
        source=name,
        recorded_as=evil,
        words=(evil,),
        cue=(evil,),
        capacity=evil,
        hedge="likely",
        hedge_words=evil,
        chain=(link,),
        article=inside,
        mode="direct",
    )
    denied = replace(said, stance="denies", denial=BOB.denial)
    found = dossier(
        side(said),
        side(denied),
        statement=evil,
        note=evil,
        related=(related("follows_from", said),),
        relations=(relation("refines", "to", note=evil),),
        answers=(Answer(said, denied),),
    )
    page = parsed(claim_page(found, SITE))
    plain = parsed(claim_page(dossier(side(ANN), side(BOB)), SITE))

    assert list(wrong(page)) == []
    known = {one.tag for one in plain.iter()} | {"ol", "h4", "b", "bdi"}
    assert {one.tag for one in page.iter()} <= known | {"g", "a", "rect", "circle", "path"}


@pytest.mark.parametrize("elsewhere", [True, False])
def test_an_answer_in_another_article_is_marked(*, elsewhere: bool) -> None:
    """What it answers is told with its article; what is recorded as an answer has no mark."""
    answer = Answer(ANN, BOB, elsewhere=elsewhere)
    page = parsed(claim_page(dossier(side(ANN), side(BOB), answers=(answer,)), SITE))

    assert [told(one) for one in page.cssselect(".elsewhere")] == [ELSEWHERE] * elsewhere
    leading = [leads(one) for one in page.cssselect(".answered-to a")]
    assert leading == ["/news/-/article/art_one"] * elsewhere
