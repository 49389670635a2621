"""The words of an article that may be shown, by their offsets in the whole text.

Invariant: what is left out is not here. Of a text that is withheld there are only the
passages that are not, those that overlap or touch as one.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.queries.article_text import ArticleText, Use
from claimdb.text.paragraphs import paragraphs
from claimdb.text.spans import Span

#: Code points beside words that may become the context of a quotation.
_CONTEXT: Final = 400


@dataclass(frozen=True, slots=True)
class Body:
    """Texts by where they begin, and the paragraphs in them."""

    starts: Sequence[int]
    texts: Sequence[str]
    paragraphs: Sequence[Span]

    def words(self, start: int, end: int) -> str:
        """Return what stands between two offsets of one paragraph."""
        place = bisect_right(self.starts, start) - 1
        first = self.starts[place]
        return self.texts[place][start - first : end - first]

    def around(self, span: tuple[int, int]) -> tuple[str, str, str] | None:
        """Return words with what stands before and after them in their paragraphs."""
        start, end = span
        first = self._paragraph(start)
        last = self._paragraph(end - 1)
        if first is None or last is None:
            return None
        before = self.words(max(first.start, start - _CONTEXT), start)
        return before, self.words(start, end), self.words(end, min(last.end, end + _CONTEXT))

    def _paragraph(self, offset: int) -> Span | None:
        place = bisect_right(self.paragraphs, offset, key=lambda one: one.start) - 1
        found = self.paragraphs[place] if place >= 0 else None
        return found if found and offset < found.end else None


def body_of(text: ArticleText, part: Span, uses: Sequence[Use]) -> Body:
    """Return the paragraphs of a part; of a text that is left out, the words that are not."""
    if text.text is not None:
        start = part.start
        words = text.text[start : part.end]
        return Body([start], [words], _paragraphs(start, words))
    starts, texts = list[int](), list[str]()
    for use in uses:
        if use.words is None:
            continue
        done = starts[-1] + len(texts[-1]) if starts else -1
        if use.start <= done:
            texts[-1] += use.words[done - use.start :]
        else:
            starts.append(use.start)
            texts.append(use.words)
    spans = (_paragraphs(start, words) for start, words in zip(starts, texts, strict=True))
    return Body(starts, texts, [span for some in spans for span in some])


def _paragraphs(start: int, words: str) -> list[Span]:
    found = paragraphs(words) if words.strip() else []
    return [Span(start + one.start, start + one.end) for one in found]
