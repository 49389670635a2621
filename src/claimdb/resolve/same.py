"""Whether two mentions of different documents are one source.

Invariant: ``compare`` is symmetric, mentions that it holds for the same share a key,
and nothing is ever said of a source without a name.
"""

from claimdb.model.vocab import Judgement
from claimdb.resolve.mention import Mention, Verdict
from claimdb.resolve.profile import Profile, keys_of, profile
from claimdb.resolve.samebody import bodies, known_bodies
from claimdb.resolve.sameperson import persons


def keys(mention: Mention) -> frozenset[str]:
    """Return keys to find candidates by: two mentions that may be one share at least one.

    Nothing for a source without a name, which is never joined by its label.
    """
    return keys_of(profile(mention))


def compare(a: Mention, b: Mention) -> Verdict | None:
    """Return what is held of two mentions, None where there is nothing to say.

    Never anything of a source without a name, nor of names that are nothing alike.
    """
    return compared(profile(a), profile(b))


def compared(a: Profile, b: Profile) -> Verdict | None:
    """Return what is held of two mentions that have been read."""
    if not (a.mention.is_named and b.mention.is_named):
        return None
    one, other = a.mention.wikidata, b.mention.wikidata
    if one and other:
        same = Verdict(Judgement.SAME, 1.0, f"both are {one} of Wikidata")
        return same if one == other else Verdict(Judgement.NOT_SAME, 0.0, "two of Wikidata")
    if a.entry is not None and b.entry is not None:
        return known_bodies(a.entry, b.entry)
    if a.is_person and b.is_person:
        return persons(a, b)
    if a.is_person or b.is_person:
        return _mixed(a, b)
    return bodies(a, b)


def _mixed(a: Profile, b: Profile) -> Verdict | None:
    """Compare a person with what may be one: a word alone, or a body of the same name."""
    if a.is_open or b.is_open:
        return persons(a, b) if a.persons and b.persons else None
    if a.mention.name.casefold() != b.mention.name.casefold():
        return None
    kinds = ", the other ".join(sorted((a.mention.kind, b.mention.kind)))
    return Verdict(Judgement.UNSURE, 0.2, f"same name; one {kinds}")
