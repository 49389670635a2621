"""Who is accused by whom: "Ruiz was accused by the union of …", "the claim by the union that …".

A tagger takes the charge for a part of who accuses, or overlooks the whole. Invariant: who
accuses stands between "by" and the charge, and the accused right before the verb.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import phrase_before, trimmed
from claimdb.extract.document import Document
from claimdb.extract.page import AUXILIARIES
from claimdb.extract.record import ORPHANED, Found
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import Span

#: Not measured: 840 American articles have the construction twice.
_CONFIDENCE: Final = 0.7
WHEN: Final = (
    r"(?:(?:late\s+|early\s+)?(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+\w+ing)?"
    r"|(?:last|this)\s+(?:week|month|year|night|weekend)|yesterday|today)"
)
_WHO: Final = r"(?P<who>(?:[A-Z][a-z]{0,4}\.(?=\s)|[^,;:.\u201c\u201d\"()\n]){2,90}?)"
#: What one is accused of beside doing something: "accused by the bank of fraud".
CRIME: Final = (
    r"(?:abuse|aggression|arson|assault|betrayal|bias|blackmail|blasphemy|bribery|collusion"
    r"|complicity|corruption|cowardice|cronyism|cruelty|deceit|defamation|discrimination|dishonesty"
    r"|embezzlement|espionage|extortion|favou?ritism|forgery|fraud|genocide|harassment|hypocrisy"
    r"|incitement|incompetence|interference|libel|manslaughter|misconduct|murder|negligence"
    r"|nepotism|partisanship|perjury|plagiarism|propaganda|racism|rape|sabotage|sedition|sexism"
    r"|slander|terrorism|theft|torture|treachery|treason|vandalism"
    r"|(?:war\s+crimes|crimes\s+against)\b)"
)
_ACCUSED: Final = re.compile(
    r"(?P<aside>,\s+(?:(?:who|which)\s+)?)?"
    r"(?P<cue>(?P<be>(?:(?:ha[sd]|have)\s+been|was|were|is|are|stands|stand|stood|being)\s+)?"
    r"(?:(?:\w+ly|also|again|once|twice|since|later)\s+)?(?:accused|suspected)\s+"
    rf"(?:{WHEN}\s+)?by)\s+{_WHO}\s+(?:{WHEN}\s+)?"
    rf"(?P<charge>of\s+(?:\w+ly\s+|not\s+|ever\s+)?(?:[a-z]+ing\b|{CRIME}\b))"
)
#: "Has been accused of": who does it is told elsewhere in the sentence, or not at all.
_NO_AGENT: Final = re.compile(
    r"\b(?:been|was|were|is|are|being|stands?|stood)\s+(?:\w+ly\s+|also\s+|again\s+)?"
    r"(?:accused|suspected)(?:\s+of)?$"
)
#: "It is not the first time Bell was accused", "Bell, who was accused".
_NO_SUBJECT: Final = re.compile(r"^(?:not|no|only)\b|\b(?:who|which|that|whom|time)\b")
#: One of them is in each; few texts have any.
_VERBS: Final = ("accused", "suspected")
#: Where a charge ends, and another clause begins.
_NEXT: Final = re.compile(
    r"[;:\u2014()]|,\s+(?:but|and\s+(?:has|have|had|is|was|will|said|denie[sd]|the|he|she|it|they)|which|who|said|says"
    r"|after|while|although|though|when|as|denie[sd]|he|she|it|they|according)\b"
    r"|\s+and\s+(?:denie[sd]|said|says|faces|has|have|had|was|were|is|are|will)\b"
)
_VERB_AHEAD: Final = re.compile(r"\s+(?:was|were|is|are|has|have|had|will|would|said|denie[sd])\b")
#: "Charges" are laid by those who hold an office, and "claims by" may be of money.
_NOUN: Final = re.compile(
    r"\b(?P<cue>accusations?|allegations?|claims?|complaints?|suggestions?|assertions?|warnings?)"
    rf"\s+(?:by|from)\s+{_WHO}\s+(?=that\s)"
)
#: Words of the accused, at most.
_MOST: Final = 12
#: Spans before a place that are looked at.
_NEAR: Final = 4


def accused(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with who is accused, by whom and of what."""
    text = document.text
    rows = list(found)
    marked = sorted((cue.start, cue.end, at) for at, row in enumerate(found) for cue in row.cue)
    if any(verb in text for verb in _VERBS):
        for row in _passive(document):
            _put(document, rows, marked, row)
        rows = [_agentless(document, row) for row in rows]
    named = {row.source[0].start: at for at, row in enumerate(rows) if row.source and row.cue}
    for match in _NOUN.finditer(text):
        at = named.get(match.start("who"))
        if at is not None:
            rows[at] = _named(rows[at], Span(*match.span("cue")), Span(*match.span("who")))
    if rows == [*found]:
        return tuple(found)
    return tuple(sorted(rows, key=lambda row: row.content[0]))


def _agentless(document: Document, row: Found) -> Found:
    """Return "was accused of fraud" with the accused, and without who accused another before.

    Who accuses stands in the same sentence, or is not told; a tagger takes the one of the
    sentence before.
    """
    text = document.text
    if not row.cue or not _NO_AGENT.search(text[row.cue[0].start : row.cue[-1].end]):
        return row
    sentence = document.sentence_at(row.cue[0].start)
    if any(sentence.start <= one.start < sentence.end for one in row.source):
        return row
    row = replace(row, source=())
    if row.content[0].start < row.cue[-1].end:
        return row
    who = accused_before(text, sentence.start, row.cue[0].start)
    if who is None or _NO_SUBJECT.search(text[who.start : who.end]):
        return row
    return replace(row, content=(who, *row.content))


def _passive(document: Document) -> Iterator[Found]:
    """Yield a row for each "was accused by … of …"."""
    text = document.text
    for match in _ACCUSED.finditer(text):
        sentence = document.sentence_at(match.start("cue"))
        if match.end() > sentence.end:
            continue
        who = accused_before(text, sentence.start, match.start())
        charge = trimmed(text, match.start("charge"), _end(text, match, sentence.end))
        if who is not None and charge is not None:
            source = Span(*match.span("who"))
            yield Found(
                (who, charge), (Span(*match.span("cue")),), (source,), _CONFIDENCE, ORPHANED
            )


def accused_before(text: str, start: int, end: int) -> Span | None:
    """Return who is accused: the phrase right before, without a verb that it is told by."""
    found = phrase_before(text, start, end)
    if found is None:
        return None
    words = list(re.finditer(r"[\w'\u2019-]+", text[found.start : found.end]))
    for word in reversed(words):
        low = word.group().lower()
        tells = low in LEMMA_OF or (low.endswith("ed") and lemma(low) in SPEECH)
        if word.group().islower() and (low in AUXILIARIES or tells):
            found = trimmed(text, found.start + word.end(), found.end)
            break
    return found if found and len(text[found.start : found.end].split()) <= _MOST else None


def _end(text: str, match: re.Match[str], end: int) -> int:
    """Return where the charge ends: of one told in an aside at its comma."""
    start = match.end()
    if match["aside"] is not None:
        comma = text.find(",", start, end)
        end = comma if comma >= 0 else end
    elif match["be"] is None and (ahead := _VERB_AHEAD.search(text, start, end)):
        end = ahead.start()
    ahead = _NEXT.search(text, start, end)
    return ahead.start() if ahead else end


def _put(
    document: Document, rows: list[Found], marked: Sequence[tuple[int, int, int]], row: Found
) -> None:
    """Put a row in place of the one that has its cue, or add it where nobody quotes it."""
    cue = row.cue[0]
    after = bisect_left(marked, (cue.end, 0, 0))
    for _, end, at in marked[max(0, after - _NEAR) : after]:
        if end > cue.start:
            surer = max(rows[at].confidence, row.confidence)
            rows[at] = replace(row, confidence=surer, by=rows[at].by)
            return
    at = bisect_right(document.quotations, cue.start, key=lambda one: one.span.start)
    if not any(cue.start < one.span.end for one in document.quotations[max(0, at - _NEAR) : at]):
        rows.append(row)


def _named(row: Found, noun: Span, who: Span) -> Found:
    """Return a row that has the noun for its cue, where it stands around that and who accuses."""
    near = row.cue[0].start >= noun.start - _NEAR and row.cue[-1].end <= who.start
    if not near or row.content[0].start < who.end:
        return row
    return replace(row, cue=(noun,), source=(who,))
