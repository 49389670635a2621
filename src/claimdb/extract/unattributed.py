"""Sentences that an article tells in its own voice: nobody is said to say, think or doubt them.

Invariant: whatever might be somebody else's is left out. A sentence that touches an
attribution, that has quotation marks, a word of telling, believing or doubting, or that looks
back from what was told ("the ships had left by then") may be the words of another; and so may
one that stands where somebody else's words go on (``extract.surroundings``).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.foreign import unread
from claimdb.extract.layout import Kind
from claimdb.extract.surroundings import FOR_ONE, QUOTES, WORD, Surroundings
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.reporting import HEDGE_OF_VERB, HEDGE_OF_WORD, REPORTING_OF
from claimdb.text.spans import Span

#: Code points of a sentence: what is shorter tells of no deed with who and what, and in what is
#: longer it is seldom one thing.
_LEAST, _MOST = 25, 600
#: Where an article tells: not in a caption, a list, what somebody answers. A lead of one short
#: sentence may be taken for a headline, and a headline has no full stop.
_TOLD_IN: Final = frozenset({Kind.BODY, Kind.HEADLINE})
#: Beside the words of reporting and of hedging: who does this is somebody, or it is open.
_SOMEBODY: Final = listed(
    "accuse accusation charge blame deny denial reject rejection dismiss dismissal refute rebut "
    "dispute contest contend assert assertion argue argument maintain suggest suggestion warn "
    "warning fear hope worry want plan vow pledge promise threaten threat urge demand call appeal "
    "complain complaint criticise criticize criticism condemn testify testimony deem doubt "
    "question suspicion view opinion agree disagree estimate predict forecast propose proposal "
    "source evidence version theory story tale myth conspiracy imply signal hint ask wonder "
    "investigate investigation inquiry probe trial prosecution prosecutor lawsuit sue indict "
    "indictment verdict plead try seek attempt refuse decline fail prepare intend consider alleged "
    "reported rumoured rumored suspected supposed purported claimed believed said thought "
    "so-called apparent find found finding show shown poll survey study research"
)
_TELLING: Final = _SOMEBODY | REPORTING_OF.keys() | HEDGE_OF_VERB.keys() | HEDGE_OF_WORD.keys()
#: Whose it is, or that it is not told as so.
_NOT_TOLD: Final = listed(
    "i we you my our your me us if whether unless would should could might may must shall let "
    "according"
)
#: "Kyiv: the port is closed", "10:45 The port is closed".
_LABELLED: Final = re.compile(r":\s|^\d{1,2}[:.]\d\d\b")
#: So or so by what somebody holds: "in the eyes of the ministry", "on paper".
_BY_SOMEBODY: Final = re.compile(
    r"\b(?:in|by|on|to|under|from)\s+(?:\w+\s+){0,3}?(?:eyes?|words?|narratives?|accounts?|reading"
    r"|telling|perspective|logic|paper|principle|reasoning|interpretation|standpoint|case)\b",
    re.IGNORECASE,
)
#: "The ships had left by then": so what somebody has told goes on.
_HAD: Final = re.compile(r"\bhad\b|\w['\u2019]d\b", re.IGNORECASE)


def unattributed(text: str, covered: Sequence[Span], language: str | None = None) -> list[Span]:
    """Return the sentences that the article tells itself, in order, in code points of ``text``.

    ``covered`` are the words of its attributions: contents, cues and sources. ``language`` is
    what its publisher names. Of a text that is not English there are none.
    """
    if unread(text, language) is not None:
        return []
    document = Document(text)
    around = Surroundings(document, covered)
    told = [
        sentence
        for sentence in _in_the_body(document)
        if not around.touches(sentence) and _is_told(text[sentence.start : sentence.end])
    ]
    if not told or not around.is_reported:
        return []
    return [sentence for sentence in told if not around.may_be_anothers(sentence)]


def _in_the_body(document: Document) -> Iterator[Span]:
    parts = [part.words for part in document.layout if part.kind in _TOLD_IN]
    for sentence in document.sentences:
        for words in parts:
            start, end = max(sentence.start, words.start), min(sentence.end, words.end)
            if start < end:
                yield Span(start, end)
                break


def _is_told(sentence: str) -> bool:
    if not _LEAST <= len(sentence) <= _MOST or not sentence.endswith("."):
        return False
    if QUOTES.search(sentence) or _HAD.search(sentence):
        return False
    if _LABELLED.search(sentence) or _BY_SOMEBODY.search(sentence) or FOR_ONE.match(sentence):
        return False
    for match in WORD.finditer(sentence):
        word = match[0].lower()
        if word in _NOT_TOLD or word in _TELLING or lemma(word) in _TELLING:
            return False
    return True
