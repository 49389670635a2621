"""News articles with the attributions that people marked in them, in PolNeAR's form.

A folder has ``text/NAME.txt`` and ``attributions/NAME_ANNOTATOR.ann``, brat
standoff. One event is one attribution: the spans of each role together, also
``Content2`` and spans in several pieces; an event without a content is none.

Invariant: the gold of an article is its annotator whose id sorts first, and
offsets are code points of the text as its bytes have it, line ends and all.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.errors import BytesUnreadable, FileUnreadable, FormatBroken, PathMissing
from claimdb.extract.record import Found
from claimdb.text.spans import Span

_MARK: Final = re.compile(r"^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT: Final = re.compile(r"^E\d+\t(\S.*)$")
_ROLES: Final = ("content", "cue", "source")
_WAY: Final = "get the file again"


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article and what was marked in it; ``rows`` is the gold, one of ``by_annotator``.

    They stand in the order of their file, which decides between equals in scoring.
    """

    name: str
    text: str
    rows: tuple[Found, ...]
    by_annotator: Mapping[str, tuple[Found, ...]]


def load(folder: Path) -> list[Annotated]:
    """Return the articles of a folder, by name.

    Raises ``PathMissing`` where the folder is not of this form, ``FormatBroken``
    with file and line for marks that cannot be, and for an article without any.
    """
    for part in ("text", "attributions"):
        if not (folder / part).is_dir():
            raise PathMissing(str(folder / part))
    marked: dict[str, dict[str, Path]] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        name, _, annotator = path.stem.rpartition("_")
        marked.setdefault(name, {})[annotator] = path
    return [_article(path, marked) for path in sorted((folder / "text").glob("*.txt"))]


def _article(path: Path, marked: Mapping[str, Mapping[str, Path]]) -> Annotated:
    if path.stem not in marked:
        problem, way = "no file of attributions belongs to it", "add one, or leave the text out"
        raise FormatBroken(str(path), problem, way)
    text = _read(path)
    by = {who: read_marks(file, text) for who, file in sorted(marked[path.stem].items())}
    return Annotated(path.stem, text, next(iter(by.values())), by)


def read_marks(path: Path, text: str) -> tuple[Found, ...]:
    """Return the attributions of one file of marks on ``text``, in its order."""
    spans: dict[str, list[Span]] = {}
    events: list[tuple[int, str]] = []
    # Only "\n" ends a line: the words of a mark may hold any other sign.
    for number, line in enumerate(_read(path).split("\n"), 1):
        if mark := _MARK.match(line):
            spans[mark[1]] = _pieces(mark[2], len(text), path, number)
        elif event := _EVENT.match(line):
            events.append((number, event[1]))
    return tuple(
        row for number, parts in events if (row := _event(parts, spans, text, path, number))
    )


def _pieces(written: str, size: int, path: Path, line: int) -> list[Span]:
    spans = []
    for piece in written.split(";"):
        start, end = map(int, piece.split())
        if not start < end <= size:
            problem = f"{start} to {end} is no part of its text, which has {size:,} characters"
            raise FormatBroken(str(path), problem, _WAY, f"line {line}")
        spans.append(Span(start, end))
    return spans


def _event(
    parts: str, spans: Mapping[str, list[Span]], text: str, path: Path, line: int
) -> Found | None:
    roles: dict[str, list[Span]] = {role: [] for role in _ROLES}
    for part in parts.split():
        name, _, mark = part.partition(":")
        role = name.rstrip("0123456789").lower()
        if role not in roles:
            continue
        if mark not in spans:
            raise FormatBroken(str(path), f"there is no mark '{mark}'", _WAY, f"line {line}")
        roles[role] += spans[mark]
    content, cue, source = (tidy(roles[role], text) for role in _ROLES)
    return Found(content, cue, source, by="people") if content else None


def tidy(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return spans in order, trimmed; two become one where at most white space parts them."""
    done: list[Span] = []
    for span in sorted(spans):
        words = text[span.start : span.end]
        start = span.end - len(words.lstrip())
        end = span.start + len(words.rstrip())
        if start >= end:
            continue
        if done and not text[done[-1].end : start].strip():
            done[-1] = Span(done[-1].start, max(end, done[-1].end))
        else:
            done.append(Span(start, end))
    return tuple(done)


def _read(path: Path) -> str:
    # Bytes, because text mode would turn "\r\n" into one character and move every offset.
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise BytesUnreadable(str(path), "not UTF-8") from error
