"""Elements of SVG: the one way in which words and numbers become markup here.

Invariant: a text is never put together with markup. ``xml.etree`` escapes it, and
``legible`` has replaced before what hides or turns words and what XML cannot hold.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

from claimdb.reports.blocks import visible

Element: TypeAlias = ET.Element

#: What may stand in no XML, however it is escaped.
_IMPOSSIBLE: Final = re.compile("[\ud800-\udfff\ufffe\uffff]")
_SAFE: Final = ("https://", "http://", "/", "#")
FONT: Final = "system-ui, sans-serif"
PAPER: Final = "#fdfcf9"
#: Room around a picture, so that no edge of a mark is cut.
_EDGE: Final = 8


@dataclass(frozen=True, slots=True)
class Words:
    """What a picture is called, what is seen on it, and a name for its parts on one page."""

    title: str
    seen: str
    key: str


def legible(text: str) -> str:
    """Return ``text`` on one line, without what XML cannot hold and eyes cannot see."""
    return _IMPOSSIBLE.sub("\N{REPLACEMENT CHARACTER}", visible(text))


def node(tag: str, *inside: Element | str, **attributes: str | float | None) -> Element:
    """Return an element; ``font_size`` is written font-size, None leaves an attribute out."""
    made = ET.Element(tag)
    for name, value in attributes.items():
        if value is not None:
            made.set(name.rstrip("_").replace("_", "-"), _value(value))
    for one in inside:
        if isinstance(one, str):
            made.text = (made.text or "") + legible(one)
        else:
            made.append(one)
    return made


def _value(value: str | float) -> str:
    return legible(value) if isinstance(value, str) else f"{round(value, 1):g}"


def group(inside: Iterable[Element], class_: str | None = None) -> Element:
    """Return elements as one."""
    return node("g", *inside, class_=class_)


def linked(address: str | None, told: str, *inside: Element) -> Element:
    """Return elements that tell ``told`` when pointed at, and lead to ``address`` if any.

    What would run, or may lead to anywhere, is no address.
    """
    if address is None or not address.startswith(_SAFE) or address.startswith("//"):
        return node("g", node("title", told), *inside)
    return node("a", node("title", told), *inside, href=address, aria_label=told)


def drawing(
    words: Words,
    size: tuple[float, float],
    body: Iterable[Element],
    *,
    links: bool,
    class_: str = "picture",
) -> str:
    """Return the picture as text.

    A picture without links is one image to a screen reader; with links it is a group
    in which each can be reached.
    """
    names = f"{words.key}-title {words.key}-seen"
    wide, high = (round(length) + 2 * _EDGE for length in size)
    paper = node("rect", class_="paper", x=-_EDGE, y=-_EDGE, width=wide, height=high, fill=PAPER)
    root = node(
        "svg",
        node("title", words.title, id=f"{words.key}-title"),
        node("desc", words.seen, id=f"{words.key}-seen"),
        paper,
        *body,
        xmlns="http://www.w3.org/2000/svg",
        class_=class_,
        role="group" if links else "img",
        aria_labelledby=names,
        viewBox=f"{-_EDGE} {-_EDGE} {wide:g} {high:g}",
        width=wide,
        height=high,
        font_family=FONT,
        font_size=13,
    )
    return ET.tostring(root, encoding="unicode")
