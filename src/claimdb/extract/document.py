"""One text with its parts, each found once and when it is first asked for."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from claimdb.extract.layout import Part, layout
from claimdb.extract.sentences import sentences
from claimdb.extract.tokenised import with_turned_marks
from claimdb.extract.words import words
from claimdb.text.paragraphs import paragraphs
from claimdb.text.quotes import Quotation, marked
from claimdb.text.spans import Span


@dataclass(frozen=True)
class Document:
    """A text and, in code points of it, its words, sentences, paragraphs and quotations.

    ``quoted`` leaves the quotation marks out, and holds a quotation within a
    quotation after the one around it.
    """

    text: str

    @cached_property
    def words(self) -> list[tuple[int, int]]:
        """Start and end of each word or sign."""
        return words(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word or sign starts, for who looks one up by its place."""
        return [start for start, _ in self.words]

    @cached_property
    def forms(self) -> list[str]:
        """Each word or sign as it is written."""
        text = self.text
        return [text[start:end] for start, end in self.words]

    @cached_property
    def paragraphs(self) -> list[Span]:
        """The paragraphs, in order."""
        return paragraphs(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, in order; none crosses the end of a paragraph."""
        return sentences(self.text, self.paragraphs)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence starts."""
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, place: int) -> Span:
        """Return the last sentence that starts at or before a place; else the first of all."""
        return self.sentences[max(0, bisect_right(self.sentence_starts, place) - 1)]

    @cached_property
    def quoted(self) -> list[Span]:
        """What stands inside quotation marks."""
        return [quotation.span for quotation in self.quotations]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """The same with what is known of their marks."""
        return marked(with_turned_marks(self.text, self.paragraphs), self.paragraphs)

    @cached_property
    def layout(self) -> tuple[Part, ...]:
        """What each paragraph is: headline, caption, turn of a transcript, body."""
        return layout(self.text, self.paragraphs)
