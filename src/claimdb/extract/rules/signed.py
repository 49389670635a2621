"""A quotation with its speaker's name under it and no verb: releases, pull quotes, letters.

``"We did not know." Ana Ruiz, PhD, head of the institute``. A tagger that looks for a verb
gives the words to nobody, or the name to the next sentence: "Ana Ruiz … The dean adds".
Invariant: a row loses no more of its source than what stands in a signature.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimdb.extract.chains.phrases import citable, trimmed
from claimdb.extract.document import Document
from claimdb.extract.record import SIGNED, Found
from claimdb.extract.rules.continued import continued, with_marks
from claimdb.extract.rules.signatures import Signature, signature
from claimdb.extract.tidying import bare
from claimdb.text.spans import Span

#: 25 of 25 rows were right in 101 articles about health and climate.
_CONFIDENCE: Final = 0.95
#: A slogan or a title of a few words is not signed.
_SHORTEST: Final = 40
#: Of the characters of two contents, those they share, from which they are one: Dice's measure.
_SAME: Final = 0.5
#: Characters before a quotation in which the sentence before it ends.
_BACK: Final = 8
#: Sentences of one quotation without an opening mark, at most.
_SENTENCES: Final = 8
_ENDS: Final = frozenset(".!?\u2026")
#: A mark that closes a sentence, and who speaks of himself.
_CLOSING: Final = re.compile(r"[\"\u201d](?<=[.!?\u2026].)(?=\s|$)")
#: A paragraph in marks, a dash, and what may be a name.
_LETTER: Final = re.compile(
    r"(?P<words>[\u201c\"\u201d](?s:.)*?[.!?\u2026][\u2019']?[\"\u201d])\s*"
    r"[\u2015\u2014\u2013][^\"\u201c\u201d\n]{3,60}$"
)
_OPENED: Final = re.compile(r"[\u201c\"]")
_OWN: Final = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us)\b")


@dataclass(frozen=True, slots=True)
class _Signed:
    """Words and who signs them; ``before`` is their paragraph up to their end."""

    words: tuple[Span, ...]
    by: Signature
    before: Span


def signed(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, signed quotations among them as their signers' words."""
    every = list(_signed(document))
    if not every:
        return tuple(found)
    rows = [_without_signature(document.text, row, every) for row in found]
    for one in every:
        _sign(rows, one, bare(document.text, one.by.name))
    return tuple(sorted(rows, key=lambda row: row.content[0]))


def _sign(rows: list[Found], one: _Signed, name: Span) -> None:
    """Give the row of a signed quotation to its signer, or add one.

    A verb of saying before the words, in their paragraph, knows better.
    """
    cue = (one.by.dash,) if one.by.dash else ()
    for number, row in enumerate(rows):
        if _likeness(row.content, one.words) >= _SAME:
            if not any(_is_within(verb, one.before) for verb in row.cue):
                rows[number] = replace(row, content=one.words, cue=cue, source=(name,), by=SIGNED)
            return
    rows.append(Found(one.words, cue, (name,), _CONFIDENCE, SIGNED))


def _without_signature(text: str, row: Found, every: Sequence[_Signed]) -> Found:
    """Return a row whose source does not begin in the signature before its sentence."""
    for one in every:
        name = one.by.name
        if not row.source or not row.cue or row.source[0].start != name.start:
            continue
        if row.cue[0].start >= name.end and row.content != one.words:
            rest = trimmed(text, name.end, row.cue[0].start) if one.by.ends else None
            known = rest is not None and citable(text[rest.start : rest.end])
            return replace(row, source=(rest,) if rest and known else ())
    return row


def _signed(document: Document) -> Iterator[_Signed]:
    """Yield the words of whole sentences that a name stands under."""
    for words in (*_quotations(document), *_unopened(document), *_letters(document)):
        first, last = words[0], words[-1]
        by = signature(document, last.end) if last.end - first.start >= _SHORTEST else None
        if by is not None:
            start = document.text.rfind("\n", 0, first.start) + 1
            yield _Signed(words, by, Span(start, last.end))


def _quotations(document: Document) -> Iterator[tuple[Span, ...]]:
    """Yield the quotations that begin and end with a sentence, with their marks."""
    text = document.text
    for group in continued(document, least=1):
        words = tuple(with_marks(text, span) for span in group)
        first, last = words[0], words[-1]
        before = text[max(0, first.start - _BACK) : first.start]
        begins = "\n" in before or before.rstrip()[-1:] in {"", "\u201d", '"', *_ENDS}
        if begins and text[group[-1].end - 1] in _ENDS and last.end > group[-1].end:
            yield words


def _letters(document: Document) -> Iterator[tuple[Span, ...]]:
    """Yield what fills a paragraph up to a dash and a name, where it quotes others itself."""
    text = document.text
    for paragraph in document.paragraphs:
        match = _LETTER.match(text, paragraph.start, paragraph.end)
        if match is not None and len(_OPENED.findall(match["words"])) > 1:
            yield (Span(*match.span("words")),)


def _unopened(document: Document) -> Iterator[tuple[Span, ...]]:
    """Yield the words before a mark that closes what none has opened.

    Sites set the opening mark of a pull quote as a picture. It is the paragraph, where the
    mark ends it; within one, the last sentence, and those before it that say "we" or "I".
    """
    known = {quotation.span.end for quotation in document.quotations}
    for match in _CLOSING.finditer(document.text):
        if match.start() not in known:
            yield (Span(_beginning(document, match.start()), match.end()),)


def _beginning(document: Document, mark: int) -> int:
    """Return where the words before a closing mark begin."""
    text, sentences = document.text, document.sentences
    number = bisect_right(document.paragraphs, mark, key=lambda one: one.start) - 1
    paragraph = document.paragraphs[max(0, number)]
    if mark + 1 == paragraph.end or text[mark + 1] == "\n":
        return paragraph.start
    first = bisect_right(sentences, mark, key=lambda one: one.start) - 1
    for _ in range(_SENTENCES):
        before = sentences[first - 1] if first > 0 else None
        if before is None or before.start < paragraph.start:
            break
        if not _OWN.search(text, before.start, before.end):
            break
        first -= 1
    return max(paragraph.start, sentences[max(0, first)].start)


def _is_within(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def _likeness(some: Sequence[Span], others: Sequence[Span]) -> float:
    """Return Dice's measure of two contents, by their characters."""
    shared = sum(
        max(0, min(one.end, other.end) - max(one.start, other.start))
        for one in some
        for other in others
    )
    return 2 * shared / sum(span.end - span.start for span in (*some, *others))
