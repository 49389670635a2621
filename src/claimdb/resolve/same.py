"""Whether two mentions of different documents are one source.

Invariant: ``compare`` is symmetric, mentions that it holds for the same share a key,
and nothing is ever said of a source without a name.
"""

from claimdb.gazetteer.lookup import known
from claimdb.model.vocab import Judgement
from claimdb.resolve.mention import Mention, Verdict
from claimdb.text.names import name_key


def keys(mention: Mention) -> frozenset[str]:
    """Return keys to find candidates by: two mentions that may be one share at least one.

    Nothing for a source without a name, which is never joined by its label.
    """
    if not mention.is_named:
        return frozenset()
    entry = known(mention.name)
    if entry is not None:
        return frozenset((f"g:{entry.entry.name}",))
    return frozenset((f"n:{name_key(mention.name)}",))


def compare(a: Mention, b: Mention) -> Verdict | None:
    """Return what is held of two mentions, None where there is nothing to say."""
    if not (a.is_named and b.is_named) or not keys(a) & keys(b):
        return None
    if a.kind is not b.kind:
        return Verdict(Judgement.UNSURE, 0.3, f"same name; one {a.kind}, one {b.kind}")
    return Verdict(Judgement.SAME, 0.8, "same name")
