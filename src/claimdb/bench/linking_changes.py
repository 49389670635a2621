"""Statements that are changed so that they say another thing: how many are taken for the same.

This needs nobody to mark anything. A name, number or noun is replaced by one of another
statement, two names are exchanged, a "not" or an "almost" is put in. Some of what comes out
is no English, and a few say the same after all ("Chile and Peru", "Peru and Chile").

Invariant: the same statements give the same changes, in any order.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from claimdb.bench.tables import Cell, Table
from claimdb.bench.wording import seeded
from claimdb.link.frame import frame
from claimdb.link.relation import Relation
from claimdb.link.same import compare
from claimdb.link.tagging import Tag, Word, words

#: Words of other statements that each word is replaced by, one after the other.
_OTHERS: Final = 2
_REPLACED: Final = (Tag.NAME, Tag.NUMBER, Tag.NOUN)
_BEFORE_NOT: Final = frozenset({Tag.BE, Tag.HAVE, Tag.MODAL})
_COLUMNS: Final = ("change", "changes", "same", "share")
_TAKEN: Final = ("change", "left", "right")

#: What was changed, the statement before, and after.
Change = tuple[str, str, str]


def measure_changes(name: str, statements: Iterable[str], *, misses: bool) -> Iterator[Table]:
    """Yield how many changes are taken for the same; with ``misses`` those that are."""
    made = changes(statements)
    taken = [one for one in made if _is_same(one)]
    rows = [_row(kind, made, taken) for kind in dict.fromkeys(one[0] for one in made)]
    title = f"{name}: {len(made)} changes that make another claim, {len(taken)} taken for the same"
    yield Table("changes", name, title, _COLUMNS, rows)
    if misses:
        shown: list[dict[str, Cell]] = [dict(zip(_TAKEN, one, strict=True)) for one in taken]
        yield Table("taken", name, f"{name}: {len(taken)} taken for the same", _TAKEN, shown)


def changes(statements: Iterable[str]) -> list[Change]:
    """Return every change of some statements, by what is changed."""
    tagged = {one: words(one) for one in sorted(set(statements))}
    known = _known(tagged)
    made = [each for one, its in tagged.items() for each in _changed(one, its, known)]
    return sorted(set(made))


def _row(kind: str, made: Sequence[Change], taken: Sequence[Change]) -> dict[str, Cell]:
    whole, same = (sum(one[0] == kind for one in some) for some in (made, taken))
    return {"change": kind, "changes": whole, "same": same, "share": round(same / whole, 4)}


def _is_same(one: Change) -> bool:
    _, before, after = one
    return compare(frame(before), frame(after)).relation is Relation.SAME


def _known(tagged: Mapping[str, Sequence[Word]]) -> dict[Tag, list[str]]:
    """Return the words of all statements by what they are."""
    found: dict[Tag, set[str]] = defaultdict(set)
    for its in tagged.values():
        for word in its:
            found[word.tag].add(word.text)
    return {tag: sorted(some) for tag, some in found.items()}


def _changed(one: str, its: Sequence[Word], known: Mapping[Tag, Sequence[str]]) -> Iterator[Change]:
    for word in its:
        if word.tag in _REPLACED:
            others = [other for other in known[word.tag] if other.lower() != word.low]
            random = seeded("changes", one, word.start)
            for other in random.sample(others, min(_OTHERS, len(others))):
                after = one[: word.start] + other + one[word.end :]
                yield f"another {word.tag.value}", one, after
    names = [word for word in its if word.tag is Tag.NAME]
    for left, right in pairwise(names):
        if left.low != right.low:
            between = one[left.end : right.start]
            after = one[: left.start] + right.text + between + left.text + one[right.end :]
            yield "names exchanged", one, after
    for word in its:
        if word.tag in _BEFORE_NOT:
            yield "not put in", one, f"{one[: word.end]} not{one[word.end :]}"
            break
    for word in its:
        if word.tag is Tag.VERB:
            yield "almost put in", one, f"{one[: word.start]}almost {one[word.start :]}"
            break
