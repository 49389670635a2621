"""A trained model: a graph that onnxruntime runs, and the settings that belong to it.

Invariant: what it says of a window depends on that window alone.
"""

import json
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

from claimdb.extract.neural.confidence import Calibration
from claimdb.extract.neural.decode import Marked, Scores, bonuses, decode, log_softmax
from claimdb.extract.neural.pieces import Window

#: Where the models are that ship.
FOLDER: Final = Path(__file__).parent / "models"


@dataclass(frozen=True, slots=True)
class Before:
    """The smaller model that reads first.

    ``turns`` tells which windows it does not read, and which are read again; ``doubt`` is how
    doubtful quotations may be.
    """

    model: str
    doubt: float


@dataclass(frozen=True, slots=True)
class Settings:
    """What belongs to a model beside its weights; kept in ``MODEL.json`` next to them.

    ``threshold`` is the least confidence of what is returned, ``length`` the
    pieces of a window, ``bonus`` what is added to the scores of cues, contents
    and sources; ``before`` is the model that reads before this one, if any does.
    """

    version: str
    length: int
    threshold: float
    bonus: tuple[float, float, float]
    calibration: Calibration
    before: Before | None

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
            Before(**facts["before"]) if "before" in facts else None,
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What a model marked, its confidence in that, and whether it is enough to be returned."""

    marked: Marked
    confidence: float
    counts: bool


class Model:
    """A graph in memory with its settings."""

    def __init__(self, name: str, *, folder: Path = FOLDER, threads: int = 1) -> None:
        """Load a model by name; raises ``OSError`` where a file of it holds none."""
        self.settings = Settings.read(folder / f"{name}.json")
        self._bonus = bonuses(*self.settings.bonus)
        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Windows differ in size: a plan of memory for each would only be thrown away.
        options.enable_mem_pattern = False
        self._session = _session(folder / f"{name}.onnx", options)

    def read(self, window: Window) -> list[Told]:
        """Return all that it marks in a window, whatever its confidence."""
        tags, cues, sources = self._session.run(
            None,
            {
                "pieces": window.pieces,
                "features": window.features,
                "starts": window.starts,
            },
        )
        found = []
        for marked in decode(Scores(log_softmax(tags), cues, sources), self._bonus):
            confidence = self.settings.calibration(marked)
            found.append(Told(marked, confidence, confidence >= self.settings.threshold))
        return found


def _session(path: Path, options: SessionOptions) -> InferenceSession:
    """Return a graph in memory; raises ``OSError`` for a file that holds none."""
    try:
        return InferenceSession(
            str(path),
            options,
            providers=["CPUExecutionProvider"],
            # It is slower than what it replaces: a twentieth of a graph of three layers.
            disabled_optimizers=["SkipLayerNormFusion"],
        )
    except (Fail, InvalidArgument, InvalidGraph, InvalidProtobuf, NoSuchFile) as error:
        raise OSError(f"{path.name} holds no model") from error
