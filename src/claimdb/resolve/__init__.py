"""Pure cores: which sources are the same, and for whom they speak.

``cluster(mentions)`` brings the mentions of many documents together. For callers who keep
mentions in a store: ``keys`` to find candidates by, ``place`` for one mention more beside
them, ``compare`` for two. ``affiliation`` reads a role as written.

Each is imported when it is first asked for, since whoever reads a database needs the
modules of this package that know of judgements, and none of the tables of names.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claimdb.resolve.affiliated import Affiliated, affiliation
    from claimdb.resolve.clustering import cluster
    from claimdb.resolve.mention import Clustering, Compared, Mention, Verdict
    from claimdb.resolve.placing import place
    from claimdb.resolve.same import compare, keys

__all__ = [
    "Affiliated",
    "Clustering",
    "Compared",
    "Mention",
    "Verdict",
    "affiliation",
    "cluster",
    "compare",
    "keys",
    "place",
]
_MODULES: Final = {
    "Affiliated": "affiliated",
    "affiliation": "affiliated",
    "cluster": "clustering",
    "Clustering": "mention",
    "Compared": "mention",
    "Mention": "mention",
    "Verdict": "mention",
    "place": "placing",
    "compare": "same",
    "keys": "same",
}


def __getattr__(name: str) -> object:
    """Return a public name from the module that has it."""
    if name not in _MODULES:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
