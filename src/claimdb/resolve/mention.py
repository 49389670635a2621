"""What is compared: one source as one document names it, and what was decided of two.

Invariant: these are facts of a document and opinions on them, without any database;
``key`` is the caller's own and comes back unchanged.
"""

from dataclasses import dataclass
from datetime import date

from claimdb.model.vocab import Judgement, SourceKind

Key = int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One source in one document.

    ``name`` is the fullest name the document gives, ``aliases`` the other forms in it,
    ``roles`` what it calls the source, as written ("national security council
    spokesperson"), ``context`` other names in the document, ``day`` when it was
    published. ``wikidata`` is an identifier such as "Q159", where one is known for sure.
    """

    key: Key
    name: str
    kind: SourceKind
    document: str
    is_named: bool = True
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    day: date | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is held of two mentions: ``score`` from 0 to 1, ``reason`` in a short clause.

    The score is how likely the two are one source, so that it is low where they are not.
    """

    judgement: Judgement
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A verdict on the mentions with the keys ``left`` and ``right``, in their order."""

    left: Key
    right: Key
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Clustering:
    """Mentions brought together.

    ``groups`` hold every key once, those alone too. ``verdicts`` are those of *same* on
    which the groups rest; ``questions`` are what a person has to decide, among them
    verdicts that would have joined groups that something else keeps apart.
    """

    groups: tuple[tuple[Key, ...], ...]
    verdicts: tuple[Compared, ...]
    questions: tuple[Compared, ...]


def in_order(key: Key) -> tuple[bool, int, str]:
    """Return what sorts keys: numbers first, by value, then words."""
    return (True, 0, key) if isinstance(key, str) else (False, key, "")
