"""The order of attributions in which what is built upon comes first.

Invariant: an attribution has a depth, one more than the deepest of those it is
known through or answers; sorting by depth is the same however the file is
ordered, so that a pack written and read again keeps its order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

#: Article and attribution, by key.
Ref = tuple[str, str]


def depths(bases: Mapping[Ref, Sequence[Ref]]) -> tuple[dict[Ref, int], list[tuple[Ref, ...]]]:
    """Return the depth of each attribution, and the loops found on the way.

    ``bases`` gives for each attribution those that it builds upon; others are
    ignored. A loop is given in the order of building, without its repeated end.
    """
    search = _Search(bases)
    for start in bases:
        search.descend(start)
    return search.depth, search.loops


@dataclass(slots=True)
class _Search:
    bases: Mapping[Ref, Sequence[Ref]]
    depth: dict[Ref, int] = field(default_factory=dict)
    loops: list[tuple[Ref, ...]] = field(default_factory=list)

    def descend(self, start: Ref) -> None:
        """Give ``start`` and all below it their depths; chains may be too long to recurse."""
        trail = {} if start in self.depth else {start: self._below(start)}
        while trail:
            here = next(reversed(trail))
            base = next((base for base in trail[here] if base not in self.depth), None)
            if base is None:
                trail.pop(here)
                self.depth[here] = 1 + max(
                    map(self.depth.__getitem__, self._known(here)), default=-1
                )
            elif base in trail:
                path = list(trail)
                self.loops.append(tuple(path[path.index(base) :]))
                trail[here].remove(base)
            else:
                trail[base] = self._below(base)

    def _below(self, ref: Ref) -> list[Ref]:
        return [base for base in self.bases[ref] if base in self.bases]

    def _known(self, ref: Ref) -> list[Ref]:
        return [base for base in self._below(ref) if base in self.depth]
