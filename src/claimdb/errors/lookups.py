"""Names that fit nothing, or too much."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.errors.base import LookupFailed, shown

#: What lists things that have no list of their own.
_BY_SQL: Final = {
    "run": 'sql "SELECT id, name, version, started_at FROM runs"',
    "topic": 'sql "SELECT slug, name FROM topics"',
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that a name may mean: what it is called, what it is, how to name it exactly."""

    name: str
    description: str
    public_id: str

    def __str__(self) -> str:
        described = f", {self.description}" if self.description else ""
        return f"  {self.public_id}  {self.name}{described}"


class Ambiguous(LookupFailed):
    """A name fits several things; ``candidates`` has the first of ``total``."""

    def __init__(
        self, kind: str, text: str, candidates: Sequence[Candidate], total: int | None = None
    ) -> None:
        self.kind, self.text, self.candidates = kind, text, tuple(candidates)
        self.total = total or len(self.candidates)
        listed = "\n".join(str(candidate) for candidate in self.candidates)
        rest = self.total - len(self.candidates)
        more = f"\n  and {rest} more" if rest > 0 else ""
        super().__init__(
            f"'{shown(text)}' may be any of {self.total} {kind}s; name one by more of its words"
            f" or by its identifier:\n{listed}{more}"
        )


class NotFound(LookupFailed):
    """A name fits nothing; ``nearest`` has the names that come close.

    ``known`` is all there is, of things that no command lists.
    """

    def __init__(
        self, kind: str, text: str, nearest: Sequence[str] = (), *, known: Sequence[str] = ()
    ) -> None:
        self.kind, self.text, self.nearest = kind, text, tuple(nearest)
        names = " or ".join(f"'{shown(name)}'" for name in self.nearest)
        there = f"there are: {', '.join(known)}." if known else _listed(kind)
        hint = f"did you mean {names}?" if names else there
        super().__init__(f"there is no {kind} '{shown(text)}'; {hint}")


def _listed(kind: str) -> str:
    """Return which commands list things of a kind, or of either of two."""
    kinds = [one for one in kind.split(" or ") if one != "passage"]  # no command lists them
    commands = [one if one.endswith("s") else f"{one}s" for one in kinds]
    if kind in _BY_SQL:
        commands = [_BY_SQL[kind]]
    listing = " or ".join(f"'claimdb {one}'" for one in commands)
    return f"{listing} lists what there is."


class RowMissing(LookupFailed):
    """A row is asked for by a number or identifier that there is not."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(f"there is no row {name} in {kind}.")


class NotByName(Ambiguous):
    """Words are part of one name only, which is not enough to write by."""

    def __init__(self, kind: str, text: str, candidate: Candidate) -> None:
        super().__init__(kind, text, [candidate])
        message = (
            f"there is no {kind} named '{shown(text)}'; if this one is meant, say its whole name"
            f" or its identifier:\n{candidate}"
        )
        self.args = (message,)


class Namesake(LookupFailed):
    """A name that is to be added is borne by others; ``candidates`` are they."""

    def __init__(self, name: str, candidates: Sequence[Candidate]) -> None:
        self.name, self.candidates = name, tuple(candidates)
        listed = "\n".join(str(candidate) for candidate in self.candidates)
        super().__init__(
            f"'{shown(name)}' is known already. If one of these is meant, use it; if somebody else"
            f" of that name is, say who with --apart, as --apart 'the admiral':\n{listed}"
        )


class NothingNamed(LookupFailed):
    """A name fits nothing of any kind."""

    def __init__(self, text: str, nearest: Sequence[str] = ()) -> None:
        names = " or ".join(f"'{shown(name)}'" for name in nearest)
        hint = f"did you mean {names}?" if names else "'claimdb search' finds words in all of them."
        super().__init__(
            f"no source, article, claim or attribution is named '{shown(text)}'; {hint}"
        )
