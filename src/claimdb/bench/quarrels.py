"""Plain quarrels, from articles to what is contested, and whether the right ones stand there.

Each case is one small database: its articles are ingested, read with the model that ships,
and linked, as a user does it. Then what is contested is held against what people marked.

Invariant: a case is ``wrong`` as soon as one name stands on a side where it must not be, however
much of it is right.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from claimdb.bench.floors import floors_table, read_floors_of
from claimdb.bench.tables import Cell, Table
from claimdb.bench.yamlfile import document
from claimdb.canonical import content_hash
from claimdb.db.reader import open_reader
from claimdb.errors import FormatBroken
from claimdb.pipeline.ingest import Wish, ingest
from claimdb.queries.contested import Contested, Stand, contested
from claimdb.text.names import name_key

#: What no rule was made by: of these quarrels only figures are told.
HELD_OUT: Final = "held_out"
#: What rules are made by, with what was held out once; then what is held out.
HALVES: Final = ("dev", "seen", HELD_OUT)
#: What may become of a case, the best first.
OUTCOMES: Final = ("right", "part", "missed", "wrong")
_COLUMNS: Final = ("set", "quarrels", *OUTCOMES)
_SHOWN: Final = ("quarrel", "outcome", "asserted_by", "denied_by")
_NAMES: Final = ("asserted_by", "denied_by", "may_assert", "may_deny")
_KEYS: Final = frozenset(("name", "articles", "words", *_NAMES))
_WAY: Final = "write it as README.md beside the cases says"
_WHO: Final = "bench"

Say = Callable[[str], None]
Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Quarrel:
    """Articles, and who has to stand, or may stand, on either side of the claim with ``words``.

    Names are folded. Without words nothing is to be contested.
    """

    name: str
    articles: tuple[str, ...]
    words: tuple[str, ...]
    sides: Mapping[str, Names]

    def allowed(self, side: str) -> Names:
        """Return who may stand on a side: who has to, and who may besides."""
        return self.sides[side] | self.sides[_BESIDES[side]]


_BESIDES: Final = {"asserted_by": "may_assert", "denied_by": "may_deny"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a quarrel, and which claims are contested in it."""

    quarrel: Quarrel
    outcome: str
    found: tuple[Contested, ...]


def read_quarrels(path: Path) -> list[Quarrel]:
    """Return the quarrels of a file; ``FormatBroken`` names what is wrong."""
    rows = document(path, _WAY)
    if not isinstance(rows, list):
        raise FormatBroken(path.name, "is no list of quarrels", _WAY)
    try:
        return [_quarrel(row) for row in rows]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        problem = f"is no list of quarrels: {' '.join(str(error).split())}"
        raise FormatBroken(path.name, problem, _WAY) from error


def _quarrel(row: Mapping[str, object]) -> Quarrel:
    if unknown := set(row) - _KEYS:
        message = f"nothing is called {', '.join(sorted(unknown))}"
        raise ValueError(message)
    return Quarrel(
        name=str(row["name"]),
        articles=_strings(row["articles"]),
        words=tuple(word.casefold() for word in _strings(row["words"])),
        sides={
            side: frozenset(name_key(one) for one in _strings(row.get(side, []))) for side in _NAMES
        },
    )


def _strings(given: object) -> tuple[str, ...]:
    if not isinstance(given, list):
        message = f"{given!r} is no list"
        raise TypeError(message)
    return tuple(str(one) for one in given)


def digest(quarrels: Iterable[Quarrel]) -> str:
    """Return what tells a set of quarrels, in any order."""
    return content_hash(
        sorted(
            [
                one.name,
                *one.articles,
                *one.words,
                *(" ".join(sorted(v)) for v in one.sides.values()),
            ]
            for one in quarrels
        )
    )


def played(quarrel: Quarrel, init: Callable[[str], object]) -> Outcome:
    """Ingest the articles of a quarrel into an empty database, and look what is contested."""
    with TemporaryDirectory() as name:
        folder = Path(name) / "articles"
        folder.mkdir()
        for number, text in enumerate(quarrel.articles):
            (folder / f"{number}.md").write_text(text, encoding="utf-8")
        url = f"sqlite:///{Path(name) / 'quarrel.db'}"
        init(url)
        ingest(url, [folder], who=_WHO, wish=Wish(extractor="default", links=True))
        with closing(open_reader(url)) as reader:
            found = tuple(contested(reader, each=0))
    return Outcome(quarrel, outcome(quarrel, found), found)


def outcome(quarrel: Quarrel, found: Sequence[Contested]) -> str:
    """Return what became of a quarrel of which these claims are contested.

    ``right``: one claim is, with all on either side and nobody else. ``part``: nobody
    stands where they must not, but somebody lacks, or two claims are made of one.
    """
    if any(_strangers(quarrel, one) for one in found) or (found and not quarrel.words):
        return "wrong"
    if not quarrel.words:
        return "right"
    meant = [one for one in found if all(word in one.claim.casefold() for word in quarrel.words)]
    if not meant:
        return "missed"
    whole = all(
        any(_is_one(name, shown) for shown in _said(getattr(meant[0], side)))
        for side in _BESIDES
        for name in quarrel.sides[side]
    )
    return "right" if whole and len(found) == 1 else "part"


def _strangers(quarrel: Quarrel, one: Contested) -> set[str]:
    """Return who stands on a side without belonging there, also by what follows."""
    return {
        stand.source
        for side in _BESIDES
        for stand in getattr(one, side)
        if not any(_is_one(name, name_key(stand.source)) for name in quarrel.allowed(side))
    }


def _is_one(name: str, shown: str) -> bool:
    """Tell whether a name is shown, if not all of it: how names are cut is measured elsewhere."""
    one, other = set(name.split()), set(shown.split())
    return one <= other or other <= one


def _said(stands: Iterable[Stand]) -> Names:
    return frozenset(name_key(one.source) for one in stands if one.how == "said")


def measure_quarrels(folder: Path, init: Callable[[str], object], say: Say) -> Iterator[Table]:
    """Yield what became of each quarrel that is not held out, how many come out right, the floors.

    A quarrel is ``found`` unless it is missed.
    """
    sets = {half: read_quarrels(folder / f"quarrels_{half}.yaml") for half in HALVES}
    rows: list[dict[str, Cell]] = []
    figures: dict[str, float] = {}
    for half, quarrels in sets.items():
        say(f"ingesting the quarrels of {half}")
        outcomes = [played(one, init) for one in quarrels]
        counts = Counter(one.outcome for one in outcomes)
        told: dict[str, Cell] = {one: counts[one] for one in OUTCOMES}
        rows.append({"set": half, "quarrels": len(outcomes), **told})
        figures |= {
            f"{half}_right": counts["right"] / len(outcomes),
            f"{half}_found": 1 - counts["missed"] / len(outcomes),
            f"{half}_none_wrong": 1 - counts["wrong"] / len(outcomes),
        }
        if half != HELD_OUT:
            yield _played(half, outcomes)
    yield Table(
        "quarrels", "quarrels", "Quarrels: one contested claim, the right sides", _COLUMNS, rows
    )
    path = folder / "quarrels_floors.yaml"
    if path.exists():
        yield _held(path, [one for quarrels in sets.values() for one in quarrels], figures)


def _played(half: str, outcomes: Iterable[Outcome]) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "quarrel": one.quarrel.name,
            "outcome": one.outcome,
            "asserted_by": "; ".join(_named(one.found, "asserted_by")),
            "denied_by": "; ".join(_named(one.found, "denied_by")),
        }
        for one in outcomes
    ]
    return Table("played", half, f"{half}: each quarrel", _SHOWN, rows)


def _named(found: Iterable[Contested], side: str) -> list[str]:
    names = (stand.source for one in found for stand in getattr(one, side))
    return list(dict.fromkeys(names))


def _held(path: Path, quarrels: Sequence[Quarrel], figures: Mapping[str, float]) -> Table:
    way = "write the digest of these quarrels into it"
    floors = read_floors_of(path, digest(quarrels), "quarrels", way)
    return floors_table(floors, figures, "quarrels", "The floors of the quarrels", digits=3)
