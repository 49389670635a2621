"""Which extractor goes by which name; none is imported before it is asked for.

Other packages add extractors through the entry-point group ``claimdb.extractors``:
each entry a callable without arguments that returns an ``Extractor``. An entry
with the name of a built-in extractor takes its place.
"""

from importlib.metadata import EntryPoint, entry_points
from typing import Final

from claimdb.errors import ChoiceUnknown, ExtractorBroken
from claimdb.extract.protocol import Extractor

GROUP: Final = "claimdb.extractors"
DEFAULT: Final = "default"
_BUILT_IN: Final = (
    EntryPoint(DEFAULT, "claimdb.extract.modelled:default", GROUP),
    EntryPoint("fast", "claimdb.extract.modelled:fast", GROUP),
    EntryPoint("rules", "claimdb.extract.reading:rules", GROUP),
)


def names() -> tuple[str, ...]:
    """Return the names of all extractors, the built-in ones first."""
    return tuple(_entries())


def load(name: str = DEFAULT) -> Extractor:
    """Return an extractor, with its model in memory.

    Raises ``ChoiceUnknown`` for a name that there is not, and ``ExtractorBroken``
    where its package or a part of it is missing.
    """
    known = _entries()
    if name not in known:
        raise ChoiceUnknown("extractor", name, known)
    entry = known[name]
    try:
        maker = entry.load()
        made = maker() if callable(maker) else None
    except (ImportError, AttributeError, OSError) as error:
        raise ExtractorBroken(name, str(error)) from error
    if not isinstance(made, Extractor):
        raise ExtractorBroken(name, f"{entry.value} gives no claimdb.extract.protocol.Extractor")
    return made


def _entries() -> dict[str, EntryPoint]:
    found = sorted(entry_points(group=GROUP), key=lambda entry: entry.name)
    return {entry.name: entry for entry in (*_BUILT_IN, *found)}
