"""The templates: everything printed is escaped and visible, and nothing is missing."""

import pytest
from jinja2 import UndefinedError

from claimdb.model.vocab import Stance
from claimdb.pages.env import SIGNS, environment, render


def _printed(text: str, **context: object) -> str:
    return environment().from_string(text).render(context)


def test_what_is_printed_is_escaped_and_visible() -> None:
    """Also what is hidden, or turns the direction of writing."""
    assert _printed("{{ a }}", a='<b>"&\u202e\x00') == "&lt;b&gt;&#34;&amp;\ufffd\ufffd"
    assert _printed("{{ a }}|{{ b }}|{{ c }}", a=None, b=0, c="") == "|0|"


def test_a_missing_name_is_an_error() -> None:
    """Never an empty place on a page."""
    with pytest.raises(UndefinedError):
        _printed("{{ nobody }}")


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("http://example.org", "http://example.org"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//example.org", ""),
        (None, ""),
    ],
)
def test_only_the_web_is_led_to(address: str | None, leads: str) -> None:
    """Nothing that runs, nothing that is not clear."""
    assert _printed("{{ address | web }}", address=address) == leads


def test_every_stance_has_a_sign() -> None:
    """A colour alone says nothing to many; no two are alike."""
    assert SIGNS.keys() == {stance.value for stance in Stance}
    assert len(set(SIGNS.values())) == len(SIGNS)


def test_a_template_that_is_not_there_is_an_error() -> None:
    """A misspelt name is found at once."""
    with pytest.raises(LookupError):
        render("nowhere.html")
