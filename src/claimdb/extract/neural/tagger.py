"""The tagger that runs trained models: documents in, marked attributions out.

Where two models take turns, the large one reads what is denied, the small one all else, and
the large one again where the small one may have missed something.
Invariant: what is found in a text depends on that text alone, not on the texts
read beside it, nor on how many threads read.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.neural.decode import Run
from claimdb.extract.neural.model import FOLDER, Model, Told
from claimdb.extract.neural.pieces import Pieces, Window
from claimdb.extract.neural.turns import denies, doubt, passes_over
from claimdb.extract.record import Found
from claimdb.text.spans import Span

_VOCABULARY: Final = "vocabulary.json"


class NeuralTagger:
    """Marks who said what by a model in ``models/``, and by the one that reads before it."""

    def __init__(self, model: str = "default", *, folder: Path = FOLDER, threads: int = 1) -> None:
        """Load a model by name; one thread reads best where several processes do."""
        self._model = Model(model, folder=folder, threads=threads)
        self._before = None
        if (before := self._model.settings.before) is not None:
            self._before = Model(before.model, folder=folder, threads=threads)
            self._doubt = before.doubt
        self._pieces = Pieces(folder / _VOCABULARY)
        self.name = model

    @property
    def version(self) -> str:
        """The version of the model, and of the one that reads before it."""
        models = (self._model, self._before)
        return "+".join(one.settings.version for one in models if one is not None)

    def find(self, documents: Iterable[Document]) -> Iterator[tuple[Found, ...]]:
        """Yield what is found in each document, in order of the first content span."""
        for document in documents:
            yield tuple(row for row, told in self.marked(document) if told.counts)

    def marked(self, document: Document) -> list[tuple[Found, Told]]:
        """Return all that is marked, whatever its confidence, with what speaks for it."""
        found = [
            (_found(document, window.first, told), told)
            for window in self._pieces.windows(document, self._model.settings.length)
            for told in self._read(document, window)
        ]
        return sorted(found, key=lambda row: row[0].content[0])

    def _read(self, document: Document, window: Window) -> list[Told]:
        """Return what is marked in a window by the model whose turn it is."""
        forms = document.forms[window.first : window.first + len(window.starts)]
        if self._before is None or denies(forms):
            return self._model.read(window)
        first = self._before.read(window)
        if doubt(window, first) > self._doubt or passes_over(forms, first):
            return self._model.read(window)
        return first


def tagger(model: str = "default") -> NeuralTagger:
    """Return the tagger of a model that ships: "default", or "fast"."""
    return NeuralTagger(model)


def _found(document: Document, first: int, told: Told) -> Found:
    """Return a marked attribution in code points of the document."""
    marked = told.marked

    def spans(runs: Sequence[Run]) -> tuple[Span, ...]:
        return _joined(document, [(first + start, first + end) for start, end in runs])

    return Found(
        content=spans(marked.content),
        cue=spans([marked.cue]),
        source=spans([marked.source] if marked.source else []),
        confidence=told.confidence,
    )


def _joined(document: Document, runs: Iterable[Run]) -> tuple[Span, ...]:
    """Return runs of words as spans; two become one where nothing but space parts them."""
    words, spans = document.words, list[Span]()
    last = -1
    for start, end in runs:
        if start == last:
            spans[-1] = Span(spans[-1].start, words[end - 1][1])
        else:
            spans.append(Span(words[start][0], words[end - 1][1]))
        last = end
    return tuple(spans)
