"""An extractor: a tagger, what rules add to it, and the close reading of both.

Invariant: texts are read in their order and as they come, so that of a stream no
more is in memory than the tagger reads ahead; what is found in one text never
depends on another.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from claimdb.extract.closely import read_closely
from claimdb.extract.document import Document
from claimdb.extract.foreign import unread
from claimdb.extract.parts import parts
from claimdb.extract.protocol import Reading, Tagger, Text
from claimdb.extract.record import Extraction, Found
from claimdb.extract.shifting import moved
from claimdb.text.clean import clean
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Span

#: Of everything but the tagger; raised whenever the same spans may be read
#: otherwise, or make other claims.
VERSION: Final = "6"
_BYTE_ORDER_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A tagger that marks nothing, where rules alone are to find."""

    name: str = "none"
    version: str = "0"

    def find(self, documents: Iterable[Document]) -> Iterator[tuple[Found, ...]]:
        """Yield nothing for each document."""
        return (() for _ in documents)


@dataclass(slots=True)
class _Waiting:
    """A text on its way through the tagger, part by part."""

    text: Text
    remark: str | None
    readable: str
    parts: list[Span]
    ahead: deque[Document] = field(default_factory=deque)
    found: list[Extraction] = field(default_factory=list)
    done: int = 0

    @property
    def is_done(self) -> bool:
        return self.done == len(self.parts)

    def documents(self) -> Iterator[Document]:
        """Yield the parts as documents; one that is read closely is not held any more."""
        for span in self.parts:
            self.ahead.append(Document(self.readable[span.start : span.end]))
            yield self.ahead[-1]

    def take(self, tagged: tuple[Found, ...]) -> None:
        """Read closely what was marked in the next part."""
        after, by = len(self.found), self.parts[self.done].start
        extractions = read_closely(self.ahead.popleft(), tagged, self.text.published)
        self.found += [moved(one, by, after) for one in extractions]
        self.done += 1

    def reading(self) -> Reading:
        return Reading(tuple(self.found), self.remark)


@dataclass(frozen=True, slots=True)
class TaggedExtractor:
    """The extractor that uses a tagger; ``model`` is the tagger's name and version."""

    name: str
    tagger: Tagger
    version: str = VERSION

    @property
    def model(self) -> str | None:
        """Name and version of the tagger; None where rules alone find."""
        if isinstance(self.tagger, Unmarked):
            return None
        return f"{self.tagger.name}/{self.tagger.version}"

    def extract(self, text: str, *, published: VagueDate | None = None) -> list[Extraction]:
        """Return the attributions of a text, spans in code points of it."""
        (reading,) = self.read_many([Text(text, published)])
        return list(reading.extractions)

    def extract_many(self, texts: Iterable[str | Text]) -> Iterator[list[Extraction]]:
        """Yield the attributions of each text."""
        asked = (Text(one) if isinstance(one, str) else one for one in texts)
        return (list(reading.extractions) for reading in self.read_many(asked))

    def read_many(self, texts: Iterable[Text]) -> Iterator[Reading]:
        """Yield the attributions of each text, and what there is to remark on it."""
        waiting: deque[_Waiting] = deque()
        for tagged in self.tagger.find(_documents(texts, waiting)):
            yield from _done(waiting)  # texts of which nothing went to the tagger
            waiting[0].take(tagged)
            yield from _done(waiting)
        yield from _done(waiting)


def rules() -> TaggedExtractor:
    """Return the extractor that has no model: what rules find, and nothing else."""
    return TaggedExtractor("rules", Unmarked())


def _documents(texts: Iterable[Text], waiting: deque[_Waiting]) -> Iterator[Document]:
    """Yield the parts of each text that is read, and keep count of all of them."""
    for text in texts:
        one = _waiting(text)
        waiting.append(one)
        yield from one.documents()


def _waiting(text: Text) -> _Waiting:
    remark = unread(text.text, text.language)
    readable = "" if remark else _readable(text.text)
    return _Waiting(text, remark, readable, [] if remark else parts(readable))


def _readable(text: str) -> str:
    """Return a text of the same length without what no tokeniser can take."""
    rest = text.lstrip(_BYTE_ORDER_MARK)
    return " " * (len(text) - len(rest)) + clean(rest).text


def _done(waiting: deque[_Waiting]) -> Iterator[Reading]:
    while waiting and waiting[0].is_done:
        yield waiting.popleft().reading()
