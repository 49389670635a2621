"""Credit lines and bylines: whose report a text says that it is.

Looked at are the first and the last lines of a text alone: what stands in the
middle is what somebody said. Invariant: ``Credit.words`` stand in the text
exactly so, and a name that is not certainly one gives no credit.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.ingest.names import agencies_in, is_agency, is_name, is_title_case, names_in
from claimdb.ingest.record import Credit
from claimdb.model.vocab import CreditKind
from claimdb.text.names import name_key

_AGENCY: Final = CreditKind.AGENCY.value
_BYLINE_OF: Final = CreditKind.BYLINE.value
_CONTRIBUTOR: Final = CreditKind.CONTRIBUTOR.value
_CREDIT_LINE: Final = CreditKind.CREDIT_LINE.value
_PHOTO_OF: Final = CreditKind.PHOTO.value

_HEAD_LINES: Final = 4
_TAIL_LINES: Final = 6
#: A byline or a credit line is short; so each pattern sees little of a long one.
_LONGEST: Final = 240
_MAX_WORDS: Final = 5

_DASH: Final = r"[-\u2010-\u2015\u2212]"
_BYLINE: Final = re.compile(
    r"(?:by|text by|words by|written by|report by)\s+(?P<who>\S.*)", re.IGNORECASE
)
_CAPITALS: Final = r"[^\W\d_a-z][^\W\d_a-z .,'\u2019/-]*"
#: "SEOUL (Reuters) -", "MOSCOW, June 18 (AP) --", "SEOUL, South Korea (AP) --".
_DATELINE: Final = re.compile(
    r"(?P<place>[^\W\d_]{2}[^()\n]{0,78}?)\s*\((?P<who>[^()\n]{2,40})\)\s*"
    + _DASH
    + r"{1,2}(?=\s|\Z)"
)
#: "MOSCOW, June 18. /TASS/."
_SLASHED: Final = re.compile(r"(?:[^\W\d_][^/()\n]{1,60}\s)?/(?P<who>[^\W\d_][\w .-]{1,30})/")
#: "(AP) - ", without a place, or at the head of a line in the middle of a place.
_LEADING: Final = re.compile(r"\((?P<who>[^()\n]{2,40})\)\s*(?:" + _DASH + r"{1,2}\s|:)")
_TRAILING: Final = re.compile(r"[(\[](?P<who>[^()\[\]\n]{2,60})[)\]]\s*\Z")
_DASHED: Final = re.compile(
    r"(?:(?<=[.!?\"'\u201d\u2019\u00bb)])\s+|\A\s*)"
    r"(?P<words>" + _DASH + r"\s?(?P<who>[^\W_](?:[^\s.!?;:\"\u201c\u201d]|[ ](?=\S)){0,60}))\s*\Z"
)
_RIGHTS: Final = re.compile(
    r"(?:\u00a9|\(c\)|copyright\b)(?:\s*(?:\u00a9|\(c\)))?\s*(?:\d{4}\s*)?(?:by\s+)?(?P<who>[^.|,;\n]{2,60})",
    re.IGNORECASE,
)
_PHOTO: Final = re.compile(
    r"(?:photo(?:graph)?s?|pictures?|images?|illustration|(?:photo|picture|image)\s+credits?)"
    r"(?:\s+by\b|\s*(?::|/|\u00a9))\s*(?P<who>[^\W\d_][^.|;\n()\[\]]{1,80})",
    re.IGNORECASE,
)
_CONTRIBUTED: Final = re.compile(
    r"(?P<who>[^\W\d_][^\n:;]{1,160}?)\s+(?:also\s+)?(?:contributed|provided additional reporting)"
    r"(?:\s+(?:additional\s+)?reporting)?(?:\s+from\s+[^\n]{1,60}?)?\s*"
    r"(?:to\s+(?:this|the)\s+(?:report|story|article|dispatch|piece)\b)?\s*[.)\]]*\s*\Z",
    re.IGNORECASE,
)
_REPORTING: Final = re.compile(
    r"(?:(?:with\s+)?(?:additional\s+)?reporting|with\s+(?:inputs?|files|material))"
    r"\s+(?:by|from)\s+(?P<who>[^\W\d_][^\n;)\]]{1,160})",
    re.IGNORECASE,
)
#: Words without which no sentence says who helped: to look for them takes a tenth of
#: the time of the patterns, which most lines of most texts are then spared.
_HELP: Final = ("contributed", "reporting", "input", "files", "material")
_SENTENCE_END: Final = re.compile(r"[.!?][\"'\u201d\u2019)\]]*\s+(?=[^\W\d_a-z])")


def credits_in(text: str) -> tuple[Credit, ...]:
    """Return what the first and last lines of a text say of its origin, in their order.

    Each name is credited once for each kind.
    """
    lines = _edge_lines(text)
    head, tail = lines[:_HEAD_LINES], lines[-_TAIL_LINES:]
    found = [credit for line in head for credit in _at_the_head(line)]
    found += [credit for line in tail for credit in _at_the_tail(line)]
    if tail and len(lines) > 1:
        found += _last_line(tail[-1])
    elif tail:
        found += _dashed(tail[-1])
    return once(found)


def caption_credits(caption: str) -> tuple[Credit, ...]:
    """Return the credits of a picture: "Photograph: Name/AP", "(c) AFP"."""
    line = " ".join(caption.split())
    if len(line) > 8 * _LONGEST:
        return ()
    found: list[Credit] = []
    for pattern in (_PHOTO, _RIGHTS):
        for match in pattern.finditer(line):
            names = _photographers(match["who"])
            found += [Credit(_PHOTO_OF, name, _whole(match)) for name in names]
    ending = None if found else _TRAILING.search(line)
    if ending is not None:
        found = [Credit(_PHOTO_OF, one, ending[0].strip()) for one in agencies_in(ending["who"])]
    return once(found)


def byline_credits(byline: str) -> tuple[Credit, ...]:
    """Return the people and agencies of a byline such as "By Jane Doe, Reuters".

    ``byline`` may do without its "By"; its words are those of each credit.
    """
    words = byline.strip()
    match = _BYLINE.fullmatch(words)
    return tuple(_bylined(words, match["who"] if match else words))


def once(credited: Iterable[Credit]) -> tuple[Credit, ...]:
    """Return the credits without those that repeat a kind and a name."""
    first: dict[tuple[str, str], Credit] = {}
    for credit in credited:
        first.setdefault((credit.kind, name_key(credit.name)), credit)
    return tuple(first.values())


def _edge_lines(text: str) -> list[str]:
    """Return the lines of a text that hold something, or the first and last of very many."""
    reach = 4 * _LONGEST * (_HEAD_LINES + _TAIL_LINES)
    if len(text) > 4 * reach:
        head, tail = text[:reach].splitlines(), text[-reach:].splitlines()
        # What was cut begins or ends in the middle of a line.
        lines = [*head[: len(head) - 1 or 1], "", *tail[1:]]
    else:
        lines = text.splitlines()
    return [line.strip() for line in lines if line.strip()]


def _at_the_head(line: str) -> Iterator[Credit]:
    """Yield the credits of one of the first lines: bylines and datelines."""
    if len(line) <= _LONGEST and (match := _BYLINE.fullmatch(line)) is not None:
        yield from _bylined(line, match["who"])
        return
    start = line[:_LONGEST]
    if "(" not in start and "/" not in start:
        return
    for pattern in (_DATELINE, _SLASHED, _LEADING):
        match = pattern.match(start)
        if match is not None:
            names = agencies_in(match["who"])
            if not names and pattern is _DATELINE and _is_place(match["place"]):
                names = (match["who"],) if is_title_case(match["who"]) else ()
            yield from (Credit(_AGENCY, name, _whole(match)) for name in names)
            return


def _at_the_tail(line: str) -> Iterator[Credit]:
    """Yield the credits of one of the last lines: who helped, whose pictures and rights."""
    last = line[-_LONGEST:]
    lowered = last.lower()
    if any(word in lowered for word in _HELP):
        for sentence in _SENTENCE_END.split(last):
            yield from _helped(sentence.strip().strip("()[]"))
    if len(line) > _LONGEST:
        return
    if (match := _PHOTO.match(line)) is not None:
        names = _photographers(match["who"])
        yield from (Credit(_PHOTO_OF, name, _whole(match)) for name in names)
    elif (match := _RIGHTS.match(line)) is not None:
        names = agencies_in(re.sub(r"\s*all rights.*", "", match["who"], flags=re.IGNORECASE))
        yield from (Credit(_AGENCY, name, _whole(match)) for name in names)


def _helped(sentence: str) -> Iterator[Credit]:
    """Yield who a sentence says contributed to the report."""
    for pattern in (_REPORTING, _CONTRIBUTED):
        match = pattern.match(sentence)
        if match is not None:
            words = sentence if pattern is _CONTRIBUTED else match[0].strip()
            names = _helpers(match["who"])
            yield from (Credit(_CONTRIBUTOR, name, words.rstrip()) for name in names)
            return


def _last_line(line: str) -> Iterator[Credit]:
    """Yield the credit with which a text ends: "- Guardian", "(AP)", "Reuters"."""
    match = _TRAILING.search(line, max(0, len(line) - _LONGEST))
    if match is not None:
        names = agencies_in(match["who"])
        yield from (Credit(_AGENCY, name, match[0].strip()) for name in names)
    elif names := agencies_in(line) if len(line) <= _LONGEST else ():
        yield from (Credit(_AGENCY, name, line) for name in names)
    else:
        yield from _dashed(line)


def _dashed(line: str) -> Iterator[Credit]:
    """Yield the credit after a dash at the very end."""
    match = _DASHED.search(line, max(0, len(line) - 80))
    if match is None or not match["who"][0].isupper() or len(match["who"].split()) > _MAX_WORDS:
        return
    names = agencies_in(match["who"])
    if names:
        yield from (Credit(_AGENCY, name, match["words"]) for name in names)
    elif is_name(match["who"]):
        yield Credit(_CREDIT_LINE, match["who"], match["words"])


def _bylined(words: str, who: str) -> Iterator[Credit]:
    """Yield the people and agencies of a byline, or nothing where a part is neither."""
    for name in names_in(who):
        if name.isascii() and " " not in name and not is_agency(name):
            continue  # "By Sunday" is a day, and "By Kim" too little to know anybody by
        kind = _AGENCY if is_agency(name) else _BYLINE_OF
        yield Credit(kind, name, words)


def _photographers(who: str) -> tuple[str, ...]:
    """Return the names in "Name/Agency", "Name for Agency", "Name via AP"."""
    return names_in(re.sub(r"\s*/\s*|\s+(?:via|for|from)\s+", ", ", who.strip()))


def _helpers(who: str) -> tuple[str, ...]:
    """Return the names in "Associated Press writers A in Seoul and B in Kyiv"."""
    plain = re.sub(
        r"^(?:the\s+)?associated press (?:journalists?|writers?|reporters?)\s+",
        "",
        who,
        flags=re.IGNORECASE,
    )
    return names_in(re.sub(r"\s+in\s+[^\W\d_a-z][^,;]*?(?=,|\s+and\s|\.?\Z)", "", plain))


def _is_place(words: str) -> bool:
    """Tell the place of a dateline, which is in capitals, from a sentence."""
    return (
        re.match(_CAPITALS, words) is not None and words.split(",", maxsplit=1)[0].strip().isupper()
    )


def _whole(match: re.Match[str]) -> str:
    """Return the words of a match without the space around them."""
    return match[0].strip()
