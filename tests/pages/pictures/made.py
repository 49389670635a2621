"""What the tests of pictures share: sayings put together by hand, and pictures read again."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from claimdb.pages.site import Site
from claimdb.queries.shapes import (
    ArticleName,
    Attribution,
    ClaimName,
    Denial,
    SourceName,
    When,
)
from claimdb.queries.trace import Node, Trace, Tree

EVIL: Final = "</text><script>alert(1)</script>\"'&\u202e<img src=x onerror=alert(2)>\x00\ufffe]]>"
SITE: Final = Site("/news/-/", "/news", "/style.css", "news")
SVG: Final = "{http://www.w3.org/2000/svg}"
CLAIM: Final = ClaimName("clm_dam", "The dam was opened on purpose.")


def day(date: str, to: str | None = None, *, precision: str = "day") -> When:
    """Return a date, or a length of time as one vague date."""
    told = f"{date} to {to}" if to else date
    return When(told, f"{date}T00:00:00Z", f"{to or date}T23:59:59Z", precision, None)


def article(
    name: str = "one", published: When | None = None, publisher: str | None = "The Tribune"
) -> ArticleName:
    """Return an article, named after its identifier."""
    by = SourceName(f"src_{publisher}", publisher, "outlet") if publisher else None
    return ArticleName(f"art_{name}", f"Title of {name}", "news", by, published, None)


def saying(
    name: str,
    source: str,
    stance: str = "asserts",
    *,
    said: When | None = None,
    within: ArticleName | None = None,
    claim: ClaimName = CLAIM,
    scope: str = "full",
    automatic: bool = False,
) -> Attribution:
    """Return one saying; nothing is in it but what is asked for."""
    return Attribution(
        id=f"att_{name}",
        source=SourceName(f"src_{source}", source, "person"),
        recorded_as=source,
        party=None,
        stance=stance,
        claim=claim,
        mode="indirect",
        words=(f"words of {source}",),
        cue=(),
        source_words=(),
        capacity=None,
        said=said,
        hedge=None,
        hedge_words=None,
        reporting="neutral",
        denial=Denial("flat", scope, None) if stance == "denies" else None,
        own_voice=False,
        chain=(),
        article=within or article(),
        retelling=False,
        automatic=automatic,
        confidence=None,
        current=True,
    )


def link(
    said: Attribution, *below: Node, ending: str | None = None, on: Sequence[Tree] = ()
) -> Node:
    """Return one link of a chain, with what is below it or where it goes on."""
    return Node(said, asked=True, below=below, ending=ending, elsewhere=tuple(on))


def traced(*trees: Tree, loops: Sequence[tuple[ArticleName, ...]] = ()) -> Trace:
    """Return chains as if a claim had been asked for."""
    return Trace("claim", len(trees), len(trees), trees, loops=tuple(loops))


def read(svg: str) -> etree._Element:
    """Return the picture, read by a parser that forgives nothing."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(svg.encode(), parser)


def titles(picture: etree._Element) -> list[str]:
    """Return what the marks of a picture say when pointed at."""
    return [one.text or "" for one in picture.iter(f"{SVG}title")][1:]


def texts(picture: etree._Element) -> list[str]:
    """Return every text that is drawn."""
    return [one.text or "" for one in picture.iter(f"{SVG}text")]


def links(picture: etree._Element) -> list[str]:
    """Return where a picture leads to."""
    return [one.get("href", "") for one in picture.iter(f"{SVG}a")]


def seen(picture: etree._Element) -> str:
    """Return what a picture says in words of what is seen on it."""
    return next(picture.iter(f"{SVG}desc")).text or ""


def assert_harmless(svg: str) -> None:
    """Fail where a picture holds anything but drawing and words, or a style of its own."""
    picture = read(svg)
    tags = {str(one.tag).removeprefix(SVG) for one in picture.iter()}
    assert tags <= {"svg", "g", "a", "title", "desc", "text", "rect", "line", "path", "polygon"}
    attributes = {str(name) for one in picture.iter() for name in one.attrib}
    assert not {name for name in attributes if name.startswith("on") or name == "style"}
    assert all(address.startswith("/news/-/") for address in links(picture))
    assert "\u202e" not in svg
