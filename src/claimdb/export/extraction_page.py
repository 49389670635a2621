"""Texts with their attributions marked in them, as one HTML file.

Each paragraph has its attributions beside it; marked words lead to them, and they
lead back. Invariant: every word passes through ``html.escape`` and the page allows
itself nothing but its own styles, so that nothing in a text can run or fetch anything.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from typing import Final

from claimdb.export.extraction_cards import SIGNS, card, shown, told_stances
from claimdb.export.extraction_marks import Mark, Piece, Role, marked_paragraphs
from claimdb.export.extractions import Extracted, one_line
from claimdb.model.vocab import Stance
from claimdb.text.dates import format_date

_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
)
#: Attributions of an article that light up together where one is pointed at. Each takes
#: a rule of its own, and a browser looks through all of them at every move.
_LIT: Final = 200
_DEEPEST: Final = 3
_LEGEND: Final = (
    ("source", "who says it"),
    ("cue", "the word that tells of saying"),
    ("content d1", "what is said"),
)


def page(texts: Iterable[Extracted], by: str) -> Iterator[str]:
    """Yield a page of texts by pieces; ``by`` is the extractor with its version."""
    every = list(texts)
    titles = [_title(one) for one in every]
    title = titles[0] if len(every) == 1 else "Who said what"
    most = max((len(one.extractions) for one in every), default=0)
    style = (files("claimdb.export") / "extraction.css").read_text(encoding="utf-8")
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(shown(title))}</title>\n<style>\n{style}{_lights(most)}</style>\n"
        "</head>\n<body>\n"
    )
    yield from _head(every, titles, by)
    yield "<main>\n"
    for number, (one, name) in enumerate(zip(every, titles, strict=True), start=1):
        yield from _article(number, one, name, "h1" if len(every) == 1 else "h2")
    yield "</main>\n</body>\n</html>\n"


def _lights(most: int) -> str:
    """Return the rules by which all that belongs to an attribution lights up with any of it."""
    return "".join(
        f"article:has(.o{n}:is(:hover,:focus-visible,:target)) .k{n}{{--lit:var(--glow)}}\n"
        for n in range(1, min(most, _LIT) + 1)
    )


def _title(one: Extracted) -> str:
    return one_line(one.title or "") or one.id


def _head(every: Sequence[Extracted], titles: Sequence[str], by: str) -> Iterator[str]:
    count = sum(len(one.extractions) for one in every)
    yield '<header class="top">\n'
    if len(every) != 1:
        yield "<h1>Who said what</h1>\n"
        yield f"<p>{len(every):,} texts, {_attributions(count)}.</p>\n"
        yield '<nav aria-label="Texts"><ol>\n'
        for number, (one, name) in enumerate(zip(every, titles, strict=True), start=1):
            told = one.remark or told_stances(one.extractions)
            yield (
                f'<li><a href="#a{number}"><bdi>{escape(shown(name))}</bdi></a>'
                f" <small>{escape(shown(told))}</small></li>\n"
            )
        yield "</ol></nav>\n"
    yield '<div class="legend" role="note" aria-label="How to read the marks">\n'
    samples = (f'<span class="{kind}">{words}</span>' for kind, words in _LEGEND)
    yield f"<p>{' '.join(samples)}</p>\n<p>"
    signs = (
        f'<span class="sign {stance.value}">{SIGNS[stance]}</span> {stance.value}'
        for stance in Stance
    )
    yield f"{' &nbsp; '.join(signs)}</p>\n"
    yield f"<p>Found by a program ({escape(shown(by))}): check the words before you rely on it.</p>"
    yield "\n</div>\n</header>\n"


def _attributions(count: int) -> str:
    return f"{count:,} attribution{'' if count == 1 else 's'}"


def _article(number: int, one: Extracted, title: str, level: str) -> Iterator[str]:
    yield f'<article id="a{number}">\n<header>\n'
    yield f"<{level}><bdi>{escape(shown(title))}</bdi></{level}>\n"
    yield f'<p class="meta">{" · ".join(_facts(one))}</p>\n'
    if one.remark:
        yield f'<p class="remark">{escape(shown(one.remark))}</p>\n'
    yield "</header>\n"
    met: Counter[int] = Counter()
    for paragraph in marked_paragraphs(one.text, one.extractions):
        pieces = "".join(_piece(number, one, piece, met) for piece in paragraph.pieces)
        yield f'<section>\n<p dir="auto">{pieces}</p>\n'
        if paragraph.numbers:
            yield "<ol>\n"
            yield from (card(number, one, place) for place in paragraph.numbers)
            yield "</ol>\n"
        yield "</section>\n"
    yield "</article>\n"


def _facts(one: Extracted) -> Iterator[str]:
    if one.name != one.id:
        yield f"<bdi>{escape(shown(one.name))}</bdi>"
    if one.published is not None:
        date = one.published
        yield f"published {format_date(date.earliest, date.latest, date.precision)}"
    yield _attributions(len(one.extractions))
    if one.extractions:
        yield escape(told_stances(one.extractions))


def _piece(article: int, one: Extracted, piece: Piece, met: Counter[int]) -> str:
    """Return words with the one link that leads to the innermost of what marks them."""
    words = escape(shown(one.text[piece.start : piece.end], lines=True))
    if not piece.marks:
        return words
    inner = piece.marks[0]
    kinds = _kinds(one, piece)
    label = " ".join(
        f"{mark.number + 1}{SIGNS[one.extractions[mark.number].stance]}"
        for mark in sorted(piece.begins, key=lambda mark: mark.number)
        if mark.role is Role.CONTENT
    )
    ids = []
    for mark in piece.begins:
        if mark.role is Role.CONTENT and not met[mark.number]:
            met[mark.number] = 1
            ids.append(mark.number)
    anchors = "".join(f'<i id="t{article}-{n + 1}" class="o{n + 1}"></i>' for n in ids)
    attributes = [
        f'class="{" ".join(kinds)}"',
        f'href="#a{article}-{inner.number + 1}"',
        f'title="{escape(_meaning(piece, one))}"',
    ]
    if label:
        attributes.append(f'data-n="{label}"')
    if inner not in piece.begins:
        attributes.append('tabindex="-1"')  # one stop for each mark, however it is cut
    return f"{anchors}<a {' '.join(attributes)}>{words}</a>"


def _kinds(one: Extracted, piece: Piece) -> list[str]:
    """Return the classes of a piece: its roles, the stance of its content, its attributions."""
    contents = [mark for mark in piece.marks if mark.role is Role.CONTENT]
    kinds = sorted({mark.role.value for mark in piece.marks})
    if contents:
        kinds.append(f"d{min(len(contents), _DEEPEST)}")
        kinds.append(one.extractions[contents[0].number].stance.value)
    numbers = dict.fromkeys(mark.number + 1 for mark in piece.marks)
    inner = piece.marks[0]
    owners = dict.fromkeys(
        mark.number + 1
        for mark in piece.marks
        if (mark.start, mark.end) == (inner.start, inner.end)
    )
    return [*kinds, *(f"k{n}" for n in numbers), *(f"o{n}" for n in owners)]


def _meaning(piece: Piece, one: Extracted) -> str:
    """Return what the marks over a piece say, the innermost first."""
    return ", ".join(_told(mark, one) for mark in piece.marks)


def _told(mark: Mark, one: Extracted) -> str:
    if mark.role is not Role.CONTENT:
        return f"{mark.role.value} of {mark.number + 1}"
    return f"content of {mark.number + 1} ({one.extractions[mark.number].stance.value})"
