"""The templates and what they may call.

Invariant: everything that a template prints is escaped, and whatever hides or turns
words is made visible first (``finalize``), so that no name or quotation of an article
can run, fetch, or show words in an order in which nobody said them. Only ``Markup``
made by our own code passes as it is. A name that a template expects and does not get
is an error, never an empty place.
"""

from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimdb.pages import layout
from claimdb.pages.lines import line_html
from claimdb.pages.style import style
from claimdb.reports import claim, contested, phrases
from claimdb.reports.blocks import visible
from claimdb.text.untitled import capital, untitled

#: Stance -> its sign. A colour alone says nothing to one reader in twelve.
SIGNS: Final = {
    "asserts": "+",
    "denies": "−",
    "questions": "?",
    "declines": "∅",
    "relays": "»",
}


@cache
def environment() -> Environment:
    """Return the environment of all templates."""
    env = Environment(
        loader=PackageLoader("claimdb.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        auto_reload=False,
    )
    env.globals |= {
        "phrases": phrases,
        "claim_words": claim,
        "contested_words": contested,
        "layout": layout,
        "signs": SIGNS,
        "style_sheet": style,
        "untitled": untitled,
    }
    env.filters["line"] = lambda runs: Markup(line_html(runs))
    env.filters["web"] = _web
    env.filters["capital"] = capital
    env.filters["sentence"] = _sentence
    return env


def render(template: str, **context: object) -> str:
    """Return ``template`` filled with ``context``."""
    return environment().get_template(template).render(context)


def _shown(value: object) -> object:
    """Return what is printed for ``value``: nothing for None, and no hidden characters."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return visible(value)
    return value


def _sentence(words: str) -> str:
    """Return a remark as a sentence: programs write them in passing."""
    return capital(words) if words.endswith((".", "!", "?", "”")) else f"{capital(words)}."


def _web(url: str | None) -> str | None:
    """Return an address that a page may link to: http and https, nothing that runs."""
    return url if url and url.startswith(("https://", "http://")) else None
