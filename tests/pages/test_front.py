"""The front page: what an editor sees first."""

from dataclasses import replace
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.front import front_page
from claimdb.queries.contested import Contested, Counts, Stand
from claimdb.queries.front import Counted, Front, NewArticle, NewClaim, Open, Shift
from claimdb.queries.shapes import ClaimName, SourceName
from tests.pages.claims import parsed, told, wrong
from tests.pages.pictures.made import CLAIM, EVIL, SITE, day, saying

EMPTY: Final = Front((), 0, (), (), (), (), ())
NEW: Final = NewClaim(CLAIM, contested=False, asserted="1", denied="0", accused=None, automatic=2)
SOME: Final = replace(EMPTY, claims=(NEW,))


def _stand(name: str, /, **more: object) -> Stand:
    given: dict[str, object] = {
        "source_id": f"src_{name}",
        "source": name,
        "named": True,
        "party_id": None,
        "party": None,
        "how": "said",
        "of_id": None,
        "of": None,
        "attribution_id": f"att_{name}",
        "words": f"words of {name}",
        "mode": "direct",
        "hedge": None,
        "reporting": "neutral",
        "denial_kind": None,
        "denial_scope": None,
        "own_voice": False,
        "said": "17 June 2024",
        "said_earliest": "2024-06-17T00:00:00Z",
        "said_latest": "2024-06-17T23:59:59Z",
        "dated_by": "published",
        "chain": "← via The Tribune",
        "article_id": "art_one",
        "article": "Title",
        "publisher": "The Tribune",
        "retelling": False,
        "attributions": 1,
        "articles": 1,
        "also_other_side": False,
        "automatic": False,
    }
    return Stand(**given | more)  # type: ignore[arg-type]  # each field by its name


def _contested(name: str = "dam", /, **more: object) -> Contested:
    given: dict[str, object] = {
        "id": f"clm_{name}",
        "claim": CLAIM.statement,
        "asserted_by": (_stand("Ann"),),
        "asserted_by_more": 0,
        "denied_by": (_stand("Bob", denial_kind="flat", denial_scope="full"),),
        "denied_by_more": 0,
        "incompatible": (),
        "counts": {"asserts": Counts(1, 1, 1, 1, 1), "denies": Counts(1, 1, 1, 2, 1)},
        "weight": 1,
        "others": 0,
        "automatic": 0,
        "first_said": "2024-06-17T00:00:00Z",
        "last_said": "2024-06-17T23:59:59Z",
        "first_dated_by": "said",
        "last_dated_by": "said",
    }
    return Contested(**given | more)  # type: ignore[arg-type]  # each field by its name


def test_an_empty_database_tells_what_to_do_next() -> None:
    """Commands to copy, and no empty lists."""
    page = parsed(front_page(EMPTY, SITE))

    assert told(page.cssselect("h1")[0]) == "Nothing is recorded yet"
    assert "claimdb ingest" in told(page)
    assert not page.cssselect(".front")


def test_a_contested_claim_stands_with_both_sides_and_three_counts() -> None:
    """Names, counts, and for the first of them the words, which lead to their place."""
    page = parsed(front_page(replace(SOME, contested=(_contested(),), contested_total=1), SITE))

    [story] = page.cssselect(".story")
    assert story.cssselect("h2 a")[0].get("href") == "/news/-/claim/clm_dam"
    assert [told(one) for one in story.cssselect(".half-counts")] == [
        "1 article · 1 origin · 1 party",
        "1 article · 1 to 2 origins · 1 party",
    ]
    assert [told(one) for one in story.cssselect(".half-who")] == ["+ asserted Ann", "− denied Bob"]
    assert story.cssselect("a.wording")[0].get("href") == "/news/-/attribution/att_Ann"


def test_who_only_follows_is_never_said_to_have_said_it() -> None:
    """No stance stands at the name; the claim it was said of does."""
    follows = _stand("Cid", how="follows_from", of_id="clm_other", of="The gates were opened.")
    one = _contested(asserted_by=(follows,))
    page = parsed(front_page(replace(SOME, contested=(one,), contested_total=1), SITE))

    [name] = page.cssselect(".asserts-half .half-stands li")
    assert not name.cssselect(".stance")
    assert "Follows from: The gates were opened." in told(name)


def test_a_denial_of_a_part_says_so() -> None:
    """At the name, before anything is read."""
    part = _stand("Bob", denial_kind="flat", denial_scope="partial")
    one = _contested(denied_by=(part,))
    page = parsed(front_page(replace(SOME, contested=(one,), contested_total=1), SITE))

    assert told(page.cssselect(".denies-half .half-who .stance")[0]) == "− denied in part"


def test_more_than_fits_is_led_to() -> None:
    """How many there are, in what order, and where the others are."""
    claims = tuple(_contested(str(number)) for number in range(8))
    found = replace(SOME, contested=claims, contested_total=9_269)
    page = parsed(front_page(found, SITE))

    assert "8 claims of 9,269, the most evenly contested first" in told(page)
    assert [one.get("href") for one in page.cssselect(".desk > .note a")] == [
        "/news/-/contested",
        "/news/-/contested?sort=-last",
    ]


def test_nothing_unanswered_is_not_told_as_answered() -> None:
    """Where no accused is recorded, nobody is said to have answered."""
    page = parsed(front_page(replace(_full(), unanswered=()), SITE))

    told_of = next(told(one) for one in page.cssselect(".rail section") if "No answer" in told(one))
    assert "known only where somebody has recorded it" in told_of


def test_changes_of_position_are_led_to_where_there_are_none_yet() -> None:
    """A list without rows is in the navigation, too."""
    page = parsed(front_page(replace(_full(), shifts=()), SITE))

    assert "/news/-/shifts" in page.xpath("//nav//@href")


def _full() -> Front:
    accused = SourceName("src_Bob", "Bob", "person")
    return replace(
        EMPTY,
        unanswered=(
            Open(
                CLAIM, accused, "2–3", 4, "2024-06-17T00:00:00Z", "seen", denies_what_follows=True
            ),
        ),
        denials=(saying("no", "Bob", "denies"),),
        shifts=(
            Shift(
                saying("no", "Bob", "denies", said=day("2024-06-01")),
                saying("yes", "Bob"),
                in_order=False,
            ),
        ),
        claims=(NEW,),
        articles=(NewArticle("art_one", None, "retelling", None, "17 June 2024", 3),),
    )


def test_the_rest_of_the_page_tells_what_is_new_and_what_is_open() -> None:
    """Each with the words that qualify it."""
    page = parsed(front_page(_full(), SITE))

    parts = {told(one.cssselect("h2")[0]): told(one) for one in page.cssselect(".rail section")}
    assert "Accused: Bob." in parts["No answer recorded"]
    assert "asserted by 2–3 origins, in 4 articles" in parts["No answer recorded"]
    assert "last seen 17 June 2024 · denied what follows" in parts["No answer recorded"]
    assert "flat denial, of the whole claim" in parts["New denials"]
    assert "in an order that is not known" in parts["Changed position"]
    assert "asserted by 1 origin, denied by nobody · 2 not reviewed" in parts["New claims"]
    assert (
        "A retelling of a report of 17 June 2024 publisher not stated · 3" in parts["New articles"]
    )
    assert "No claim is recorded that one source asserts and another denies." in told(page)


def test_a_database_that_nobody_has_looked_at_says_so_first() -> None:
    """Before any claim; with how many, where a person has looked at some; else not at all."""
    page = parsed(front_page(replace(_full(), counted=Counted(40, 40)), SITE))
    some = parsed(front_page(replace(_full(), counted=Counted(40, 3)), SITE))

    assert told(page.cssselect("main")[0]).startswith(
        "All 40 sayings in this database, not counting those that only pass words on,"
        " were recorded by a program;"
    )
    assert "3 of 40 sayings in this database" in told(some.cssselect(".caution")[0])
    assert not parsed(front_page(_full(), SITE)).cssselect(".caution")


def test_what_only_follows_is_counted_apart_from_what_was_said_of_the_claim() -> None:
    """One who is shown by what follows has said nothing of this claim."""
    follows = _stand("Ann", how="follows_from", of="It poured.", of_id="clm_x", automatic=True)
    denied = {"asserts": Counts(0, 0, 0, 0, 0), "denies": Counts(2, 1, 2, 2, 2)}
    one = _contested(asserted_by=(follows,), counts=denied, automatic=2)
    page = parsed(front_page(replace(SOME, contested=(one,), contested_total=1), SITE))

    assert told(page.cssselect(".story > .note .automatic")[0]) == (
        "both sayings on it, and 1 on another claim, recorded by a program and not reviewed"
    )


@given(st.one_of(st.sampled_from((EVIL, "javascript:alert(1)", "{{ 7 * 7 }}")), st.text()))
def test_no_word_of_an_article_becomes_markup(evil: str) -> None:
    """Wherever it stands."""
    stand = _stand("x", source=evil, words=evil, party=evil, chain=evil, article=evil, said=evil)
    follows = replace(stand, how="incompatible", of=evil, of_id="clm_x")
    one = _contested(claim=evil, asserted_by=(stand,), incompatible=(follows,))
    claim, name = ClaimName("clm_x", evil), SourceName("src_x", evil, "person")
    said = replace(saying("no", "Bob", "denies"), source=name, words=(evil,), claim=claim)
    full = _full()
    found = replace(
        full,
        contested=(one,),
        contested_total=2,
        unanswered=(replace(full.unanswered[0], claim=claim, accused=name),),
        denials=(said,),
        shifts=(Shift(said, said, in_order=True),),
        claims=(replace(full.claims[0], claim=claim),),
        articles=(replace(full.articles[0], title=evil, publisher=evil),),
    )

    assert list(wrong(parsed(front_page(found, SITE)))) == []


def test_a_page_says_of_which_database_it_is() -> None:
    """Two that are open side by side are told apart; one that is called claimdb needs no name."""
    named = parsed(front_page(SOME, replace(SITE, database="claimdb-automatic")))
    usual = parsed(front_page(SOME, replace(SITE, database="claimdb")))

    assert [one.text for one in named.cssselect(".brand-database")] == ["claimdb-automatic"]
    assert told(named.cssselect("title")[0]) == "Front page – claimdb-automatic – claimdb"
    assert usual.cssselect(".brand-database") == []
