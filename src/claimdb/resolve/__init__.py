"""Pure cores: which sources are the same, and for whom they speak.

``cluster(mentions)`` brings the mentions of many documents together. For callers who keep
mentions in a store: ``keys`` to find candidates by, ``place`` for one mention more beside
them, ``compare`` for two. ``affiliation`` reads a role as written.
"""

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
