"""A stranger's way: from the front page to the claim, to Kirby's words, to a briefing on paper."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open

_CLAIM = "North Korean weapons are used in the war in Ukraine."
_WORDS = "still being used to hit Ukrainian targets"
_PDF = b"%PDF-"
_MISSILES = "North Korean ballistic missiles are still being used to hit Ukrainian targets"
#: The words of tables that stand on more than one line.
_CUT = """[...document.querySelectorAll("table")].flatMap(table => {
  const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT), cut = [];
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1)
        cut.push(word[0]);
    }
  }
  return cut;
})"""


def _half(page: Page, title: str) -> Locator:
    return page.locator("section").filter(
        has=page.get_by_role("heading", level=2, name=re.compile(rf"^\W*{title}"))
    )


def _speakers(half: Locator) -> list[str]:
    return half.get_by_role("heading", level=3).all_inner_texts()


@pytest.mark.parametrize("script", [True, False], ids=["a browser", "without JavaScript"])
def test_from_the_front_page_to_the_words(window: Open, seeds_site: str, *, script: bool) -> None:
    """Washington against Moscow and Pyongyang, nobody else, and the proof is one click away."""
    page = window(java_script_enabled=script)
    page.goto(re.sub(r"/seeds/-/$", "/", seeds_site))

    page.get_by_role("link", name=_CLAIM).first.click()
    assert _speakers(_half(page, "Asserted")) == ["John Kirby"]
    assert sorted(_speakers(_half(page, "Denied"))) == ["North Korea", "Russia"]
    expect(_half(page, "Asserted")).to_contain_text("United States")

    _half(page, "Asserted").get_by_role("link", name=re.compile(_WORDS)).click()

    assert re.search(r"/article/art_\w+(\?[^#]*)?#char=\d+,\d+$", page.url)
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target")).to_contain_text(
        re.compile("North Korean ballistic missiles|still being used")
    )


def test_with_the_keyboard_alone(window: Open, seeds_site: str) -> None:
    """Tab and Enter lead the same way, and what has the focus is always to be seen."""
    page = window()
    page.goto(f"{seeds_site}front")

    _tab_to(page, _CLAIM)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(_CLAIM)
    _tab_to(page, _WORDS)
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile("#char="))
    expect(page.locator(":target")).to_be_in_viewport()


def test_on_a_phone_the_filters_unfold_when_asked_for(window: Open, seeds_site: str) -> None:
    """The first row is on the first screen; Space opens the form, and it narrows the list."""
    page = window(390)
    page.goto(f"{seeds_site}claims")
    words = page.get_by_label("Words")
    expect(words).to_be_hidden()
    expect(page.locator(".rows > li").first).to_be_in_viewport()

    page.get_by_label("Filter and sort").focus()
    page.keyboard.press("Space")
    words.fill("missiles")
    words.press("Enter")

    expect(page.get_by_label("Filters in use")).to_contain_text("missiles")


def test_the_first_tab_skips_the_navigation(window: Open, seeds_site: str) -> None:
    """Who goes by keyboard need not pass the same links on every page."""
    page = window()
    page.goto(f"{seeds_site}claim/weapons-used")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


def test_a_mark_tells_who_speaks_when_it_has_the_focus(window: Open, seeds_site: str) -> None:
    """The card beside a mark is there for the keyboard as it is for the mouse."""
    page = window()
    page.goto(f"{seeds_site}claim/weapons-used")
    page.get_by_role("link", name=re.compile(_WORDS)).first.click()
    mark = page.locator(":target")

    mark.locator("a").first.or_(mark).first.focus()

    expect(page.get_by_text("John Kirby").locator("visible=true").first).to_be_in_viewport()


def test_words_light_up_with_who_said_them(window: Open, seeds_site: str) -> None:
    """Whoever points at words sees which name and which "said" are theirs, and no others."""
    page = window()
    page.goto(f"{seeds_site}article/guardian-0618")

    page.get_by_role("link", name=re.compile("North Korean ballistic missiles")).first.hover()

    assert _lit(page) == ["Mr Kirby", "said", _MISSILES]
    page.mouse.move(0, 0)
    assert _lit(page) == []


def test_a_permanent_link_lights_up_who_said_it(window: Open, seeds_site: str) -> None:
    """The place in the address is that of the words; their speaker is found with them."""
    page = window()
    page.goto(f"{seeds_site}claim/weapons-used")

    page.get_by_role("link", name=re.compile(_WORDS)).first.click()
    page.wait_for_url(re.compile("#char="))

    assert "Mr Kirby" in _lit(page)


@pytest.mark.parametrize("path", ["source/Russia", "source/Kirby", "matrix"])
def test_tables_keep_their_words_whole_on_a_phone(window: Open, seeds_site: str, path: str) -> None:
    """What does not fit is scrolled in the box of the table; no word is cut to fit."""
    page = window(360)
    page.goto(seeds_site + path)

    assert page.locator("table td").count() > 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(_CUT) == []


def test_the_briefing_is_printed(window: Open, seeds_site: str) -> None:
    """From the claim to a sheet of paper, without the navigation of a site."""
    page = window()
    page.goto(f"{seeds_site}claim/weapons-used")

    page.get_by_role("link", name=re.compile("^Briefing")).click()
    expect(page.locator("body")).to_contain_text(_CLAIM)
    expect(page.locator("body")).to_contain_text(_WORDS)
    page.emulate_media(media="print")

    assert page.get_by_role("navigation").locator("visible=true").count() == 0
    assert page.pdf(format="A4").startswith(_PDF)


def _tab_to(page: Page, words: str) -> None:
    """Press Tab until a link with ``words`` has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if words in str(page.evaluate("document.activeElement.textContent")):
            shown = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert shown != "none", "nobody sees where the focus is"
            return
    pytest.fail(f"no link with {words!r} is reached by Tab")


def _lit(page: Page) -> list[str]:
    """Return the words that are lit up together, in the order of the text."""
    lit: list[str] = page.eval_on_selector_all(
        ".passage",
        """all => all.filter(one => getComputedStyle(one).boxShadow !== "none")
          .map(one => [...one.querySelectorAll(".seg > a")].map(a => a.textContent).join(""))""",
    )
    return lit
