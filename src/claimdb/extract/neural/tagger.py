"""The tagger that runs a trained model: documents in, marked attributions out.

Invariant: what is found in a text depends on that text alone, not on the texts
read beside it, nor on how many threads read.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from onnxruntime import InferenceSession, SessionOptions
from onnxruntime.capi.onnxruntime_pybind11_state import (
    Fail,
    InvalidArgument,
    InvalidGraph,
    InvalidProtobuf,
    NoSuchFile,
)

from claimdb.extract.document import Document
from claimdb.extract.neural.confidence import Calibration
from claimdb.extract.neural.decode import Marked, Run, Scores, bonuses, decode, log_softmax
from claimdb.extract.neural.pieces import Pieces, Window
from claimdb.extract.record import Found
from claimdb.text.spans import Span

_FOLDER: Final = Path(__file__).parent / "models"
_VOCABULARY: Final = "vocabulary.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """What belongs to a model beside its weights; kept in ``MODEL.json`` next to them.

    ``threshold`` is the least confidence of what is returned, ``length`` the
    pieces of a window, ``bonus`` what is added to the scores of cues, contents
    and sources.
    """

    version: str
    length: int
    threshold: float
    bonus: tuple[float, float, float]
    calibration: Calibration

    @classmethod
    def read(cls, path: Path) -> "Settings":
        """Return the settings in a file."""
        facts = json.loads(path.read_text(encoding="utf-8"))
        weights = Calibration(tuple(facts["weights"]), facts["bias"])
        return cls(
            facts["version"],
            facts["length"],
            facts["threshold"],
            (facts["bonus"]["cue"], facts["bonus"]["content"], facts["bonus"]["source"]),
            weights,
        )


class NeuralTagger:
    """Marks who said what by a model in ``models/``."""

    def __init__(self, model: str = "default", *, folder: Path = _FOLDER, threads: int = 1) -> None:
        """Load a model by name; one thread reads best where several processes do."""
        self._settings = Settings.read(folder / f"{model}.json")
        self._bonus = bonuses(*self._settings.bonus)
        self._pieces = Pieces(folder / _VOCABULARY)
        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Windows differ in size: a plan of memory for each would only be thrown away.
        options.enable_mem_pattern = False
        self._session = _session(folder / f"{model}.onnx", options)
        self.name = model

    @property
    def version(self) -> str:
        """The version of the model."""
        return self._settings.version

    def find(self, documents: Iterable[Document]) -> Iterator[tuple[Found, ...]]:
        """Yield what is found in each document, in order of the first content span."""
        least = self._settings.threshold
        for document in documents:
            yield tuple(row for row, _ in self.marked(document) if row.confidence >= least)

    def marked(self, document: Document) -> list[tuple[Found, Marked]]:
        """Return all that the model marks, whatever its confidence, with what speaks for it."""
        found = []
        for window in self._pieces.windows(document, self._settings.length):
            for marked in decode(self._scores(window), self._bonus):
                confidence = self._settings.calibration(marked)
                found.append((_found(document, window.first, marked, confidence), marked))
        return sorted(found, key=lambda row: row[0].content[0])

    def _scores(self, window: Window) -> Scores:
        """Run the network on one window."""
        tags, cues, sources = self._session.run(
            None,
            {
                "pieces": window.pieces,
                "features": window.features,
                "starts": window.starts,
            },
        )
        return Scores(log_softmax(tags), cues, sources)


def _session(path: Path, options: SessionOptions) -> InferenceSession:
    """Return a model in memory; raises ``OSError`` for a file that holds none."""
    try:
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except (Fail, InvalidArgument, InvalidGraph, InvalidProtobuf, NoSuchFile) as error:
        raise OSError(f"{path.name} holds no model") from error


def tagger(model: str = "default") -> NeuralTagger:
    """Return the tagger of a model that ships: "default", or "fast"."""
    return NeuralTagger(model)


def _found(document: Document, first: int, marked: Marked, confidence: float) -> Found:
    """Return a marked attribution in code points of the document."""

    def spans(runs: Sequence[Run]) -> tuple[Span, ...]:
        return _joined(document, [(first + start, first + end) for start, end in runs])

    return Found(
        content=spans(marked.content),
        cue=spans([marked.cue]),
        source=spans([marked.source] if marked.source else []),
        confidence=confidence,
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
