"""Where sentences end.

A full stop ends one unless it belongs to an abbreviation, an initial, a number or
a quotation that somebody is still being credited with.
Invariant: sentences are in order, are not empty, hold no white space at their
ends, and none crosses the end of a paragraph or is longer than ``LONGEST``.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.extract.abbreviations import (
    BEGIN,
    CREDITED,
    NUMBERED,
    PARTICLES,
    SHORTENED,
    TITLES,
)
from claimdb.text.spans import Span

#: Characters after which a sentence is cut wherever it stands: the longest of a court
#: have a third of it, and a table or a language without full stops is no sentence.
LONGEST: Final = 2000

#: Full stops of scripts without case, most of them without spaces after it.
_FULL_STOPS: Final = (
    "\u3002\uff01\uff1f\uff61\uff0e\u061f\u06d4\u0964\u0965\u1362\u104b\u17d4\u0589\u0f0d"
)
_CLOSING: Final = "\"'\u201d\u2019\u00bb\u203a)\\]}\u300d\u300f\uff09\u3011"
_OPENING: Final = "\"'\u201c\u2018\u00ab\u201e\u201a\u2039(\\[{\u300c\u300e\u00bf\u00a1"
#: A set of signs comes first, for which a text is searched much faster than for several ways.
#: Always matches from a stop on and takes all that belongs to it, so that no sign is read twice.
_STOP: Final = re.compile(
    rf"[.!?\u2026{_FULL_STOPS}]"
    rf"(?:(?P<full>(?<=[{_FULL_STOPS}])[{_FULL_STOPS}]*+)|[.!?\u2026]*+(?:[ \u00a0]\.(?!\w))*+)"
    rf"(?P<close>(?:[{_CLOSING}]|\u201c(?=\s))*+)(?:\[\d{{1,3}}\])*+(?P<gap>\s*+)"
)
_BEFORE: Final = re.compile(r"[^\s()\[\]\"\u201c\u201d\u2018\u00ab\u00bb\u2014\u2013/,;:]+$")
_LOOK_BACK: Final = 24
_NEXT: Final = re.compile(
    rf"(?P<open>[{_OPENING}\u2014\u2013-]{{0,4}})(?P<word>[^\W\d_][\w'\u2019-]{{0,40}}|\d)?"
)
_NAME_AHEAD: Final = re.compile(r" [^\W\d_]")
_GLUED: Final = re.compile(r"[a-z]{2}$")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}|[Pp]h\.D")
_ENUMERATOR: Final = re.compile(r"\d{1,2}|[a-zA-Z]|[ivx]{1,4}")

#: Words of a name and its title between a quotation and the verb that credits it.
_NAME_WORDS: Final = 5
_CREDIT: Final = re.compile(r"[^\W\d_][\w.'\u2019-]{0,30}+")


def sentences(text: str, paragraphs: Iterable[Span]) -> list[Span]:
    """Return the sentences of each paragraph, in code points of ``text``."""
    return [
        part
        for paragraph in paragraphs
        for sentence in _divided(text, paragraph)
        for part in _cut(text, sentence)
    ]


def _divided(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield what stands between the ends of sentences, white space left out."""
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if match.end() < paragraph.end and _ends(text, start, match, paragraph.end):
            yield from _trimmed(text, start, match.start("gap"))
            start = match.end()
    yield from _trimmed(text, start, paragraph.end)


def _ends(text: str, start: int, match: re.Match[str], limit: int) -> bool:
    """Tell whether a stop ends the sentence that began at ``start``."""
    if match["full"] is not None:
        return True
    ahead = _NEXT.match(text, match.end(), limit)
    word, opened = (ahead["word"] or "", ahead["open"]) if ahead else ("", "")
    if not (match["gap"] and word):
        return bool(opened) if match["gap"] else _is_glued(text, match, word)
    if word[0].islower() and not _is_lower_name(text, match.end() + len(opened), word):
        return False
    if match.group()[0] != ".":
        return not _is_credited(text, match, opened, limit)
    if match.group()[1:2] == "." or match["close"]:
        return word not in {"I", "I'm", "I\u2019m"} or bool(match["close"])
    return _ends_after_dot(text, start, match.start(), word, opened=bool(opened))


def _ends_after_dot(text: str, start: int, stop: int, word: str, *, opened: bool) -> bool:
    """Tell whether one full stop is more than the sign of something shortened."""
    last = _BEFORE.search(text[max(start, stop - _LOOK_BACK) : stop])
    before = last.group() if last else ""
    short = before.lower()
    if short in TITLES:
        return False
    if word.isdigit():
        return (
            short not in NUMBERED
            and short not in SHORTENED
            and not _is_first(text, start, stop, before)
        )
    if short in SHORTENED or _DOTTED.fullmatch(before):
        return opened or word.lower() in BEGIN
    if len(before) == 1 and before.isupper():
        return word.lower() in BEGIN and not _is_first(text, start, stop, before)
    return not _is_first(text, start, stop, before)


def _is_first(text: str, start: int, stop: int, before: str) -> bool:
    """Tell the number of an item ("2. The") from the end of a sentence."""
    return not text[start : stop - len(before)].strip() and bool(_ENUMERATOR.fullmatch(before))


def _is_lower_name(text: str, start: int, word: str) -> bool:
    """Tell a name that begins with a small letter ("iPhone", "al-Shabab", "de Gaulle")."""
    if any(letter.isupper() for letter in word):
        return True
    after = text[start + len(word) : start + len(word) + 2]
    return word in PARTICLES and bool(_NAME_AHEAD.match(after)) and after[1].isupper()


def _is_glued(text: str, match: re.Match[str], word: str) -> bool:
    """Tell a sentence whose space was lost ("ended.The") from an address or a number."""
    before = text[max(0, match.start() - 2) : match.start()]
    begins = word[:1].isupper() and word.lower() in BEGIN
    return begins and bool(_GLUED.search(before))


def _is_credited(text: str, match: re.Match[str], opened: str, limit: int) -> bool:
    """Tell a question or a call that somebody is credited with: ``"Why?" Ann Lee asked``."""
    if not match["close"] or opened:
        return False
    position = match.end()
    for _ in range(_NAME_WORDS):
        word = _CREDIT.match(text, position, limit)
        if word is None:
            return False
        if word.group().rstrip(".'\u2019") in CREDITED:
            return True
        if not (word.group()[0].isupper() or word.group() in PARTICLES):
            return False
        position = word.end() + 1
    return False


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    """Yield a sentence, in pieces where it is too long to be one."""
    start, end = sentence.start, sentence.end
    while end - start > LONGEST:
        space = next(
            (at for at in range(start + LONGEST, start + LONGEST // 2, -1) if text[at].isspace()),
            start + LONGEST,
        )
        yield from _trimmed(text, start, space)
        start = space
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span without white space at its ends, unless nothing is left."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    if words.strip():
        yield Span(first, start + len(words.rstrip()))
