"""What a tagger and an extractor are, for our own and for those of other packages.

A tagger marks spans; an extractor says all that a text says of each attribution.
Both stream: they may read a few texts ahead, and give results in the order of
the texts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from claimdb.extract.document import Document
from claimdb.extract.record import Extraction, Found
from claimdb.text.dates import VagueDate


@dataclass(frozen=True, slots=True)
class Text:
    """A text to read; ``published`` is what "on Monday" in it is counted from.

    ``language`` is what its publisher says it is in, such as "de", and counts
    where the words themselves leave it open.
    """

    text: str
    published: VagueDate | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one text, by first content span, each behind what it is known through.

    ``remark`` is a sentence for people where the text was not read as others
    are, such as one in a language that the extractor does not read, for which it
    gives no guess. A text without a remark was read from end to end.
    """

    extractions: tuple[Extraction, ...] = ()
    remark: str | None = None


@runtime_checkable
class Tagger(Protocol):
    """Marks who said what, by spans alone."""

    @property
    def name(self) -> str:
        """What it is called, such as "minilm"."""

    @property
    def version(self) -> str:
        """What of it was used; changes whenever it may mark something else."""

    def find(self, documents: Iterable[Document]) -> Iterator[tuple[Found, ...]]:
        """Yield what is found in each document, in order of the first content span."""


@runtime_checkable
class Extractor(Protocol):
    """Says who said what in a text.

    Name, version and model enter the run of every row that is made of what it finds.
    """

    @property
    def name(self) -> str:
        """What users call it, as in ``--extractor NAME``."""

    @property
    def version(self) -> str:
        """What of it was used; changes whenever it may find something else."""

    @property
    def model(self) -> str | None:
        """Name and version of its model, such as "minilm/3"; None where it has none."""

    def extract(self, text: str, *, published: VagueDate | None = None) -> list[Extraction]:
        """Return the attributions of a text, spans in code points of it."""

    def extract_many(self, texts: Iterable[str | Text]) -> Iterator[list[Extraction]]:
        """Yield the attributions of each text."""

    def read_many(self, texts: Iterable[Text]) -> Iterator[Reading]:
        """Yield the attributions of each text, and what there is to remark on it."""
