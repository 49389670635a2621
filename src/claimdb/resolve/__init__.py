"""Pure cores: which sources are the same, and for whom they speak.

``cluster(mentions)`` brings the mentions of many documents together; ``compare`` and
``keys`` are what it rests on, for callers who keep mentions in a store of their own.
"""

from claimdb.resolve.clustering import cluster
from claimdb.resolve.mention import Clustering, Compared, Mention, Verdict
from claimdb.resolve.same import compare, keys

__all__ = ["Clustering", "Compared", "Mention", "Verdict", "cluster", "compare", "keys"]
