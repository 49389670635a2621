"""Who speaks in one text: the sources that its attributions will have, told apart.

* *A named source* is the fullest name that the document gives, and is this article's
  alone. The John Kirby of the next article may be a namesake, and evidence keeps
  pointing where it pointed: sources that were one row from the start can never be told
  apart again, while a judgement that two rows are the same can be taken back.
* *An unnamed source* is its label ("some experts"), of one article as always. "An aide"
  and "he" may be somebody else each time, so that each place is a source of its own.
* Where nobody is named as speaking ("is believed to") the source is an unnamed one, that
  is not stated.

Invariant: what is attributed to somebody has one source at the least, and as many as
speak together.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Extraction, Found, Speaker
from claimdb.extract.speakers import members, speakers
from claimdb.lexicons.function import PRONOUNS
from claimdb.lexicons.listed import listed
from claimdb.model.vocab import SourceKind
from claimdb.pipeline.extracting_cast import Cast
from claimdb.pipeline.extracting_words import NOT_STATED, is_fresh, label_of
from claimdb.text.names import name_key
from claimdb.text.spans import Span

#: Without it nobody speaks together with another.
_AND: Final = re.compile(r"\band\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[a-z]+")
#: Whom "he", and "she", cannot be.
_WOMEN: Final = listed("woman spokeswoman chairwoman policewoman mother wife daughter sister queen")
_MEN: Final = listed("man spokesman chairman policeman father husband son brother king")
_OTHERS: Final = {"he": _WOMEN, "she": _MEN}
#: Characters on either side of a source in which its members are looked for: more than most
#: paragraphs have.
_NEAR: Final = 2000

#: The words that name somebody, and who that is.
_Speaker = tuple[Span, Speaker]


@dataclass(frozen=True, slots=True)
class Origin:
    """Who is attributed something: a label, and ``apart`` where it may mean another again."""

    label: str
    kind: SourceKind
    is_named: bool
    apart: str = ""


class Speaking:
    """Who speaks in one text; remembers where each label stood."""

    def __init__(self, text: str, found: Sequence[Extraction], cast: Cast) -> None:
        self._text = text
        self._cast = cast
        self._document = Document(text)
        self._found = found
        self._together = _together(self._document, found)
        self._places: dict[str, dict[tuple[Span, ...], int]] = {}

    def is_joint(self, place: int) -> bool:
        """Return whether several speak together there."""
        return place in self._together

    def origins(self, place: int, one: Extraction) -> list[Origin]:
        """Return who is attributed an extraction, several where they speak together."""
        if together := self._together.get(place):
            found = [self._origin(speaker, (span,)) for span, speaker in together]
        elif one.speaker is not None:
            found = [self._origin(*(self._antecedent(one) or (one.speaker, one.source)))]
        elif one.source:
            words = " ".join(self._text[span.start : span.end] for span in one.source)
            found = [self._origin(Speaker(words), one.source)]
        else:
            found = [Origin(NOT_STATED, SourceKind.GROUP, is_named=False)]
        return list(dict.fromkeys(found))

    def _antecedent(self, one: Extraction) -> tuple[Speaker, tuple[Span, ...]] | None:
        """Return which unnamed person "he" is: who alone speaks in the sentence before.

        "Norvia's foreign minister said so. He repeated …": both are of one source.
        """
        speaker = one.speaker
        if speaker is None or speaker.resolved or not one.source:
            return None
        pronoun = speaker.words.lower()
        start = self._document.sentence_at(one.source[0].start).start
        before = self._document.sentence_at(max(0, start - 1))
        if pronoun not in _OTHERS or "\n" in self._text[before.start : one.source[0].start]:
            return None
        spoke = {
            other.source: other
            for other in self._found
            if other.source and before.start <= other.source[0].start < start
        }
        if len(spoke) != 1:
            return None
        ((place, other),) = spoke.items()
        meant = self._antecedent(other) or ((other.speaker, place) if other.speaker else None)
        if meant is None or meant[0].resolved or self._cast.kind(meant[0]) is not SourceKind.PERSON:
            return None
        words = set(_WORD.findall(meant[0].words.lower()))
        return None if words & (PRONOUNS | _OTHERS[pronoun]) else meant

    def _origin(self, speaker: Speaker, place: tuple[Span, ...]) -> Origin:
        kind = self._cast.kind(speaker)
        if speaker.resolved:
            return Origin(label_of(speaker.resolved), kind, is_named=True)
        label = label_of(speaker.words)
        return Origin(label, kind, is_named=False, apart=self._apart(label, place))

    def _apart(self, label: str, place: tuple[Span, ...]) -> str:
        """Return what tells those apart that one label may mean: which of them it is."""
        if not is_fresh(label):
            return ""
        places = self._places.setdefault(name_key(label), {})
        number = places.setdefault(place, len(places) + 1)
        return str(number) if number > 1 else ""


def _together(document: Document, found: Sequence[Extraction]) -> dict[int, list[_Speaker]]:
    """Return who speak together, with the words that name each, by the place of what they say.

    Names are looked for in the whole document once more, with each of them as a source.
    """
    joint: dict[int, list[Span]] = {}
    for place, one in enumerate(found):
        spans = [span for source in one.source for span in _members(document, source)]
        if len(spans) > len(one.source):
            joint[place] = spans
    if not joint:
        return {}
    apart = [
        Found(found[place].content, source=(span,))
        for place, spans in joint.items()
        for span in spans
    ]
    every = [Found(one.content, one.cue, one.source) for one in found]
    named = iter(speakers(document, (*every, *apart))[len(every) :])
    return {
        place: [
            (span, next(named) or Speaker(document.text[span.start : span.end])) for span in spans
        ]
        for place, spans in joint.items()
    }


def _members(document: Document, source: Span) -> tuple[Span, ...]:
    """Return the members of one source, read in its paragraph, or in what is near of a long one.

    A book has many paragraphs with such a source, or is a single paragraph.
    """
    if not _AND.search(document.text, source.start, source.end):
        return (source,)
    after = bisect_right(document.paragraphs, source.start, key=lambda one: one.start)
    around = document.paragraphs[after - 1] if after else source
    start = min(source.start, max(around.start, source.start - _NEAR))
    end = max(source.end, min(around.end, source.end + _NEAR))
    near = Document(document.text[start:end])
    return tuple(
        Span(one.start + start, one.end + start)
        for one in members(near, Span(source.start - start, source.end - start))
    )
