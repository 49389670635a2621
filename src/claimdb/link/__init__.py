"""Which statements are one claim, how they bear on each other, and what texts make of them.

``cluster(statements)`` brings statements together that are one claim; ``compare``,
``frame`` and ``keys`` are what it rests on, for callers who keep claims in a store of their
own. ``stance(claim, text)`` tells what a text makes of a claim, ``related`` whether it is
about it. ``cluster_articles(texts)`` brings articles of one event together.
"""

from claimdb.link.clustering import Group, cluster
from claimdb.link.events import cluster_articles
from claimdb.link.frame import Frame, frame
from claimdb.link.keys import keys
from claimdb.link.related import related
from claimdb.link.relation import Comparison, Relation
from claimdb.link.same import compare
from claimdb.link.stance import Stances, stance

__all__ = [
    "Comparison",
    "Frame",
    "Group",
    "Relation",
    "Stances",
    "cluster",
    "cluster_articles",
    "compare",
    "frame",
    "keys",
    "related",
    "stance",
]
