"""Phrases that may name a source, found by shape: where they end, where they begin.

Invariant: a phrase is a span of whole words, without white space or commas at
its ends, inside the limits that were given.
"""

import re
from functools import lru_cache
from typing import Final

from claimdb.extract.chains.outlets import is_outlet
from claimdb.extract.chains.sourcewords import HEADS, NOBODY, PRONOUNS
from claimdb.lexicons.lemmas import lemma
from claimdb.text.spans import Span

#: A phrase goes on to one of these: signs, or words that begin another clause.
_END: Final = re.compile(
    r"[;:\u201c\u201d\"()\n\u2014]|\s\u2013\s|\s-\s|,?\s+(?:that|as|and\s+(?:said|reported)|said|says|"
    r"reported|reports|wrote|writes|who\s+(?:said|told)|which|while|but|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
#: What stands before a phrase that goes up to a verb: the end of another clause.
_BEGIN: Final = re.compile(
    r".*(?:[;:.,!?\u201c\u201d\"()\n\u2014]|\b(?:that|but|while|whereas|as|when|because|although|and|"
    r"said|says|reported)\s)\s*",
    re.DOTALL | re.IGNORECASE,
)
#: What may stand between such a phrase and its verb.
_ADVERBS: Final = re.compile(
    r"(?:\s+(?:also|had|has|have|later|earlier|then|first|\w+ly))+\s*$", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W_][\w'\u2019.-]*")
_SPLIT: Final = re.compile(
    r",|\s+(?:of|in|at|from|with|who|whom|whose|which|that|close|familiar|on|for|near|inside|briefed|"
    r"seen|obtained|reviewed|by|to|involved|within|aboard|speaking|about|based|under|against)\b"
)
_PARTITIVE: Final = re.compile(
    r"(?:one|two|three|four|five|several|some|many|most|a\s+(?:number|group|pair)|both|all)\s+of\s+",
    re.IGNORECASE,
)
_FAR: Final = 120
_LONG: Final = 14


def phrase_from(text: str, start: int, end: int) -> Span | None:
    """Return the phrase that begins at ``start``; None where no word does."""
    limit = min(end, start + _FAR)
    match = _END.search(text, start, limit)
    return trimmed(text, start, match.start() if match else limit)


def phrase_before(text: str, start: int, end: int) -> Span | None:
    """Return the phrase that ends at ``end``, begun after ``start``; None where there is none."""
    first = max(start, end - _FAR)
    stretch = trimmed(text, first, end)
    if stretch is None:
        return None
    aside = _ADVERBS.search(text, first, stretch.end)
    last = aside.start() if aside else stretch.end
    match = _BEGIN.match(text, first, last)
    found = trimmed(text, match.end() if match else first, last)
    return None if found is None or (match is None and first > start) else found


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the part of a stretch without white space, commas and stops at its ends."""
    while start < end and (text[start].isspace() or text[start] in ",.;:"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",.;:"):
        end -= 1
    return Span(start, end) if start < end else None


@lru_cache(maxsize=1 << 12)
def citable(words: str) -> bool:
    """Tell whether ``words`` name somebody, or a document, that can be cited.

    "a palace aide", "two people at the airport", "Ilya Horvat" and "internal
    documents" do; "low growth", "a threat to health" and "the Third Amendment" don't.
    """
    words = _PARTITIVE.sub("", " ".join(words.split()), count=1)
    if not words or not words[0].isalnum():
        return False
    parts = [_WORD.findall(part) for part in _SPLIT.split(words)]
    if not parts[0] or sum(map(len, parts)) > _LONG:
        return False
    last = parts[0][-1]
    if is_outlet(words, wide=True) or lemma(_singular(last)) in HEADS:
        return True
    is_name = last[0].isupper() and lemma(last) not in NOBODY
    return is_name or (len(parts[0]) == 1 and last.lower() in PRONOUNS)


def _singular(word: str) -> str:
    """Return a plural without what a name or a title may have behind it."""
    return re.sub(r"['\u2019]s?$", "", word).rstrip(".")
