"""A briefing to print: one file that needs nothing else, of the pieces of the pages."""

import re
from dataclasses import replace
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.report import report_file, report_page
from claimdb.queries.briefing import Briefing
from claimdb.queries.claim_dossier import ClaimDossier
from claimdb.reports.brief import in_markdown
from claimdb.reports.briefing import HOW_TO_READ
from tests.pages.claims import OTHER, dossier, leads, parsed, related, side, told, wrong
from tests.pages.pictures.made import EVIL, SITE, article, day, saying

ADDRESS: Final = "https://tribune.example/one?a=1&b=2"
ARTICLE: Final = replace(article(), url=ADDRESS)
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def _claim(name: str = "dam", **more: object) -> ClaimDossier:
    said = saying("yes", "Ann", said=day("2024-06-17"), within=ARTICLE)
    found = dossier(side(said), side(saying("no", "Bob", "denies", within=ARTICLE)))
    dates = {"first_said": "2024-06-17T00:00:00Z", "last_said": "2024-06-18T00:00:00Z"}
    return replace(found, id=f"clm_{name}", **dates | more)  # type: ignore[arg-type]


def _briefing(*claims: ClaimDossier) -> Briefing:
    return Briefing({}, len(claims), claims, (ARTICLE,))


def test_the_file_fetches_and_runs_nothing() -> None:
    """No script, no sheet or picture from anywhere, and a policy that says so."""
    text = report_file(_briefing(_claim()))
    page = parsed(text)

    assert page.cssselect("meta[http-equiv]")[0].get("content") == POLICY
    assert list(wrong(page)) == []
    assert not re.search(r"url\(|@import|<link|src=", text)


def test_the_file_can_be_printed() -> None:
    """Its style is inside, with page breaks, numbers of pages and a running head."""
    [style] = parsed(report_file(_briefing(_claim()), title="Use")).cssselect("style")

    assert "@media print" in style.text_content()
    assert "counter(page)" in style.text_content()
    assert '@top-left { content: "Use' in style.text_content()


def test_every_address_within_the_file_is_there() -> None:
    """Claims and articles are reached; what is elsewhere leads nowhere."""
    other = related("follows_from", saying("other", "Cid", claim=OTHER, within=ARTICLE))
    page = parsed(report_file(_briefing(_claim(related=(other,)), _claim("two"))))

    places = {one.get("id") for one in page.cssselect("[id]")}
    links = {leads(one) for one in page.cssselect("a")}
    inside = {one for one in links if one.startswith("#")}
    assert inside
    assert {one[1:] for one in inside} <= places
    assert links - inside == {ADDRESS}


def test_no_place_has_two_names() -> None:
    """Identifiers of a page are its own, also where one article proves two claims."""
    page = parsed(report_file(_briefing(_claim(), _claim("two"))))
    places = [one.get("id") for one in page.cssselect("[id]")]

    assert len(places) == len(set(places))


def test_addresses_can_be_read_on_paper() -> None:
    """In the list at the end, with the identifier."""
    page = parsed(report_file(_briefing(_claim())))

    [listed] = page.cssselect(".origin-texts li")
    assert told(listed).endswith(f"{ADDRESS} art_one")


def test_several_claims_have_an_overview() -> None:
    """One row for each, with how many origins stand on each side."""
    follows = _claim("two", denied_by=side())
    page = parsed(report_file(_briefing(_claim(), follows)))

    rows = [[told(cell) for cell in row] for row in page.cssselect(".overview tbody tr")]
    assert [row[1:] for row in rows] == [["by 1 origin"] * 2, ["by 1 origin", "by nobody"]]
    assert [one.get("role") for one in page.xpath("//*[table]")] == ["region"]
    assert not parsed(report_file(_briefing(_claim()))).cssselect(".overview")


def test_a_side_that_only_follows_is_not_told_as_empty() -> None:
    """Neither on the page nor in text: "nobody asserts it" would not be why it is contested."""
    other = related("follows_from", saying("other", "Cid", claim=OTHER, within=ARTICLE))
    briefing = _briefing(_claim(asserted_by=side(), related=(other,)), _claim("two"))

    page = parsed(report_file(briefing))
    text = in_markdown(briefing, title="Briefing")

    told_so = "only by what follows from other claims"
    assert told(page.cssselect(".overview td")[0]) == told_so
    assert f"asserted {told_so}, denied by 1 origin" in text
    assert "Nobody is recorded as asserting it itself; see what follows from other claims." in text


def test_each_claim_has_its_pictures() -> None:
    """Of origins, and of when it was said, each with words for who does not see them."""
    page = parsed(report_file(_briefing(_claim())))

    assert [one.get("role") for one in page.cssselect("svg")] == ["img", "group"]
    assert all(one.cssselect("title") and one.cssselect("desc") for one in page.cssselect("svg"))


def test_it_says_how_to_read_it() -> None:
    """Nothing there says what is true, and that is said."""
    page = parsed(report_file(_briefing(_claim())))

    assert [told(one) for one in page.cssselect(".how-to-read dt")] == [
        one for one, _ in HOW_TO_READ
    ]


def test_nothing_that_fits_is_told() -> None:
    """An empty briefing says that it is empty."""
    assert "No contested claim is recorded that fits." in report_file(_briefing())


def test_on_a_site_it_leads_to_the_pages() -> None:
    """With the sheet of the site, which allows no style inside."""
    page = parsed(report_page(_briefing(_claim()), SITE))

    assert not page.cssselect("style")
    assert page.cssselect("link[rel=stylesheet]")[0].get("href") == SITE.style
    assert page.cssselect(".dossier h2 a")[0].get("href") == "/news/-/claim/clm_dam"
    assert page.cssselect("a.wording")[0].get("href") == "/news/-/attribution/att_yes"


@given(st.one_of(st.sampled_from((EVIL, '"; } body { display: none } </style>')), st.text()))
def test_no_word_becomes_markup_or_style(evil: str) -> None:
    """Neither the title of an editor nor the words of an article."""
    said = replace(saying("evil", "Ann", within=replace(ARTICLE, title=evil)), words=(evil,))
    claim = _claim(statement=evil, asserted_by=side(said))
    page = parsed(report_file(_briefing(claim), title=evil or "T"))

    assert list(wrong(page)) == []
    [style] = page.cssselect("style")
    head = style.text_content().rpartition("@top-left { content: ")[2]
    assert re.fullmatch(r'"(?:[A-Za-z0-9]|\\[0-9a-f]{6})*"; \} \}\s*', head)
