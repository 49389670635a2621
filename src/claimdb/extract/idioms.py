"""What looks like an attribution and is none: set phrases, signs that "say", denied gifts.

A model that has learned from news alone marks them, since there "said" is
hardly ever anything else. Invariant: rows are left out whole, never changed;
what stands in quotation marks stays, since somebody spoke it.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed

#: Characters around a cue in which a set phrase would stand.
_AROUND: Final = 24
_PHRASE: Final = re.compile(
    r"\b(?:(?:needless\s+to\s+say|go(?:es|ne|ing)?\s+without\s+saying|having\s+said\s+that"
    r"|so\s+to\s+(?:say|speak)|that\s+is\s+to\s+say|strictly\s+speaking|truth\s+be\s+told|all\s+told"
    r"|to\s+say\s+the\s+least)\b|that\s+(?:being\s+)?said,)"
    r"|(?:^|[.!?\n][\"\u201d]?\s*)in\s+what\s+(?:appears|appeared|seems|seemed)\b",
    re.IGNORECASE,
)
#: "Said yes to the dress", "said goodbye", "said grace": done by words, and nothing claimed.
_DONE: Final = re.compile(
    r"(?:(?:yes|no)\s+to|hello|hi|good-?bye|farewell|thanks|thank\s+you|grace|mass|amen|cheese"
    r"|(?:a|his|her|their|our|my|the|some)\s+(?:last\s+|final\s+|morning\s+|evening\s+)?"
    r"(?:prayers?|good-?byes?|farewells?|mass|rosary|vows))\b(?!\s*,)(?!.*\b(?:is|was|were|are)\b)",
    re.IGNORECASE | re.DOTALL,
)
#: Things on which words or numbers can be read.
_THINGS: Final = listed(
    "barometer board calendar clock dial display gauge label meter scale scales scoreboard sign "
    "signs speedometer thermometer timer watch"
)
#: So few words fit on a sign; what is longer may be news.
_ON_A_SIGN: Final = 12
#: What can be refused to somebody, by a body that says nothing of what is true.
_GIVEN: Final = listed(
    "access admission admittance amnesty appeal application asylum bail boarding citizenship "
    "clemency coverage credentials custody entry exit funding goal injunction leave licence "
    "license loan motion parole passage penalty permission permit petition promotion refuge "
    "request service shelter stay tenure treatment try victory visa visas"
)
_WORD: Final = re.compile(r"[^\W\d_]+")
#: After one of these a claim is denied, whatever it is about.
_CLAIMED: Final = listed(
    "allegation allegations any accusation accusations being charge charges claim claims ever "
    "having knowledge report reports responsibility rumor rumors rumour rumours suggestion that "
    "wrongdoing"
)


def without_idioms(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows in which somebody says something."""
    return tuple(row for row in found if not _is_idiom(document.text, row))


def _is_idiom(text: str, row: Found) -> bool:
    if not row.cue:
        return False
    cue, content = row.cue[0], row.content[0]
    around = text[max(0, cue.start - _AROUND) : cue.end + _AROUND]
    if any(
        match.start() < cue.end - max(0, cue.start - _AROUND) and match.end() > _before(cue.start)
        for match in _PHRASE.finditer(around)
    ):
        return True
    verbs = {lemma(word) for word in _WORD.findall(text[cue.start : cue.end])}
    words = text[content.start : content.end]
    if verbs & {"say", "read", "show"} and _is_thing(text, row):
        return len(_WORD.findall(words)) <= _ON_A_SIGN
    if "say" in verbs and len(row.content) == 1 and content.start >= cue.end:
        return _DONE.match(words) is not None
    return "deny" in verbs and _is_gift(text, row)


def _before(start: int) -> int:
    """Return where the cue begins in the words around it."""
    return min(start, _AROUND)


def _is_thing(text: str, row: Found) -> bool:
    """Tell whether the head of the source is a thing that is read."""
    if not row.source:
        return False
    head = re.split(r"\b(?:of|on|at|in|outside|near|above|by)\b", text[slice(*_ends(row))])[0]
    words = _WORD.findall(head)
    return bool(words) and words[-1].lower() in _THINGS


def _ends(row: Found) -> tuple[int, int]:
    return row.source[0].start, row.source[-1].end


def _is_gift(text: str, row: Found) -> bool:
    """Tell whether what is denied is a thing that can be given, and no claim."""
    words = [
        word.lower() for span in row.content for word in _WORD.findall(text[span.start : span.end])
    ]
    return not _CLAIMED.intersection(words) and bool(_GIVEN.intersection(words))
