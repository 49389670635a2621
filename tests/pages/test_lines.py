"""Lines of words as HTML."""

import pytest

from claimdb.pages.lines import line_html
from claimdb.reports.blocks import Run, Style, line
from tests.pages.claims import parsed, wrong
from tests.reports.hostile import EVIL, LINK


@pytest.mark.parametrize("style", Style)
def test_words_stay_words(style: Style) -> None:
    """In every style: no tag, no attribute and no address comes out of an article."""
    page = parsed(f"<p>{line_html(line(Run(EVIL + LINK, style)))}</p>")

    assert list(wrong(page)) == []
    assert page.text_content() == EVIL + LINK
    assert not page.cssselect("a")


def test_only_the_web_is_an_address() -> None:
    """What would run is told and leads nowhere."""
    leads = line_html(line(Run("read on", url="https://example.org/?a=1&b=2")))

    assert 'href="https://example.org/?a=1&amp;b=2"' in leads
    assert 'rel="noreferrer nofollow"' in leads
    assert line_html(line(Run("read on", url="javascript:alert(5)"))) == "read on"


def test_words_that_turn_the_direction_are_made_visible() -> None:
    """A mark that would show words backwards shows itself instead."""
    assert line_html(line("good\u202eevil")) == "good\N{REPLACEMENT CHARACTER}evil"
