"""From source spans to speakers.

Invariant: one speaker for each found attribution that has a source, in order.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from claimdb.extract.chains.outlets import is_outlet
from claimdb.extract.document import Document
from claimdb.extract.record import RELAY, Found, Speaker
from claimdb.extract.speakers.entities import Entities
from claimdb.extract.speakers.joint import parts
from claimdb.extract.speakers.mentions import mentions
from claimdb.extract.speakers.organs import names_organ
from claimdb.extract.speakers.relatives import phrase_before
from claimdb.extract.speakers.sources import Reading, Sort, Sources
from claimdb.extract.speakers.tokens import Range, tokens
from claimdb.extract.speakers.walk import Walk
from claimdb.text.spans import Span

_MYSELF: Final = frozenset(("i", "me", "my"))
#: How many contents that begin before an "I" are asked whether they hold it.
_NESTED: Final = 12


def speakers(document: Document, found: Sequence[Found]) -> tuple[Speaker | None, ...]:
    """Return who speaks in each attribution; None where it has no source."""
    return _Resolution(document, found).speakers()


def members(document: Document, span: Span) -> tuple[Span, ...]:
    """Return the members of a joint source; the span itself where it is not surely joint."""
    every = tokens(document)
    start, stop = every.within(span)
    names = [
        mention
        for mention in mentions(every, [(start, stop)])
        if start <= mention.first and mention.last < stop
    ]
    split = parts(every, names, start, stop)
    if len(split) == 1:
        return (span,)
    return tuple(
        Span(every.starts[first], min(span.end, every.ends[last - 1])) for first, last in split
    )


class _Resolution:
    """The sources of one document and whom they mean."""

    def __init__(self, document: Document, found: Sequence[Found]) -> None:
        self._text = document.text
        self._found = found
        self._tokens = tokens(document)
        spans = {span: self._tokens.within(span) for one in found for span in one.source}
        names = mentions(self._tokens, spans.values())
        self._entities = Entities(self._tokens, names)
        self._reader = reader = Sources(self._tokens, names)
        self._readings: dict[Span, Reading] = {}
        for span, (start, stop) in spans.items():
            reading = reader.read(start, stop)
            if reading is not None:
                self._readings[span] = reading
        self._know_outlets()
        walk = Walk(
            self._tokens,
            self._entities,
            {reading.words[0]: reading for reading in self._by_length()},
            {one.owner for one in self._readings.values() if one.owner is not None},
        )
        walk.run()
        self._meant, self._owners = walk.meant, walk.owners
        self._contents = sorted(
            (span.start, span.end, index) for index, one in enumerate(found) for span in one.content
        )

    def _know_outlets(self) -> None:
        """Let who only passes words on, and is called as outlets are, be no "he" or "she"."""
        for span in {span for one in self._found if one.by == RELAY for span in one.source}:
            reading = self._readings.get(span)
            if reading is None or reading.mention is None:
                continue
            entity = self._entities.entity_at(reading.mention)
            if not entity.kind and is_outlet(self._text[span.start : span.end], wide=True):
                entity.kind = "body"

    def _by_length(self) -> list[Reading]:
        """Return the readings, so that of two that begin alike the longer one counts."""
        return sorted(
            self._readings.values(), key=lambda reading: reading.words[1] - reading.words[0]
        )

    def speakers(self) -> tuple[Speaker | None, ...]:
        """Return the speakers, in the order of the attributions."""
        return tuple(self._speaker(one, 0) for one in self._found)

    def _speaker(self, one: Found, depth: int) -> Speaker | None:
        """Return the speaker of one attribution."""
        if not one.source:
            return None
        span = self._main(one.source)
        reading = self._readings.get(span)
        if reading is None:
            return Speaker(words=self._text[span.start : span.end])
        known = self._known(reading, depth)
        if known is None and reading.sort is Sort.RELATIVE:
            reading = self._before(reading) or reading
        words = self._range(reading.words)
        affiliation = reading.affiliation or self._owner(reading)
        return Speaker(
            words=self._text[words.start : words.end],
            resolved=None if known is None else self._text[known.start : known.end],
            named=known,
            role=self._range(reading.role) if reading.role else None,
            affiliation=self._range(affiliation) if affiliation else None,
        )

    def _before(self, relative: Reading) -> Reading | None:
        """Return the phrase that "who" belongs to, where no name tells who it is."""
        phrase = phrase_before(self._tokens, relative.words[0])
        found = None if phrase is None else self._reader.read(phrase[0], phrase[1] + 1)
        return found if found is not None and found.sort is Sort.DESCRIPTION else None

    def _owner(self, reading: Reading) -> Range | None:
        """Return where the body is named in full that "its" means in "its spokesman"."""
        number = None if reading.owner is None else self._owners.get(reading.owner)
        if number is None:
            return None
        mention = self._entities.mentions[self._entities.fullest(self._entities.every[number])]
        return mention.first, mention.last

    def _main(self, source: tuple[Span, ...]) -> Span:
        """Return the span that names the source: the first with a name, or else the first."""
        for span in source:
            reading = self._readings.get(span)
            if reading is not None and reading.mention is not None:
                return span
        return source[0]

    def _range(self, words: Range) -> Span:
        """Return the span of a range of words."""
        return Span(self._tokens.starts[words[0]], self._tokens.ends[words[1]])

    def _known(self, reading: Reading, depth: int) -> Span | None:
        """Return where the fullest name of a source stands."""
        first = reading.words[0]
        if reading.sort is Sort.PRONOUN and self._tokens.low[first] in _MYSELF:
            return self._of_speaker(first, depth)
        if reading.sort is Sort.JOINT:
            return None
        number = self._meant.get(first)
        if reading.mention is not None:
            number = self._entities.of[reading.mention]
        if number is None:
            is_named = names_organ(self._tokens, reading)
            return self._range(reading.words) if is_named else None
        entity = self._entities.every[number]
        mention = self._entities.mentions[self._entities.fullest(entity)]
        return self._range((mention.first, mention.last))

    def _of_speaker(self, word: int, depth: int) -> Span | None:
        """Return the name of whose words hold an "I"."""
        if depth or self._tokens.quoted[word] < 0:
            return None
        position = self._tokens.starts[word]
        nearest = bisect_right(self._contents, (position, len(self._text), 0))
        for _, end, index in reversed(self._contents[max(0, nearest - _NESTED) : nearest]):
            if position < end:
                speaker = self._speaker(self._found[index], depth + 1)
                return speaker.named if speaker else None
        return None
