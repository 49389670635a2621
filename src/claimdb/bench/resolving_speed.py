"""How fast mentions are brought together, and how that grows with their number.

Invariant: invented mentions are the same for one seed, and of any number of them the
same share are of one source: somebody in the news is named again and again.
"""

from collections.abc import Iterator
from random import Random
from time import perf_counter
from typing import Final

from claimdb.bench.tables import Cell, Table
from claimdb.lexicons.givennames import FEMALE, MALE
from claimdb.lexicons.surnames import COMMON
from claimdb.model.vocab import SourceKind
from claimdb.resolve import Mention, cluster
from claimdb.text.names import name_key

SIZES: Final = (1_000, 10_000, 100_000)
_COLUMNS: Final = ("what", "figure", "unit", "baseline", "ratio", "growth")
_ROLES: Final = ("spokesman", "foreign minister", "analyst at the institute", "mayor", "senator")
_BODIES: Final = ("Ministry of Health", "Port Authority", "Institute of Geology", "Water Board")
_PLACES: Final = ("Norwegian", "Kenyan", "Peruvian", "Thai", "Polish", "Ghanaian", "Chilean")
#: Mentions of one source, on average, and mentions of one document.
_EACH: Final = 5
_DOCUMENT: Final = 12
#: How many sources are bodies, and of how many mentions a role is told.
_BODY: Final = 0.2
_TOLD: Final = 0.5


def invented(number: int, seed: int = 1) -> Iterator[Mention]:
    """Yield mentions of invented persons and bodies, in documents of a dozen."""
    dice = Random(seed)
    given, family = sorted(MALE | FEMALE), sorted(COMMON)
    sources = max(1, number // _EACH)
    for key in range(number):
        who = Random(dice.randrange(sources))
        name, role = f"{who.choice(given)} {who.choice(family)}".title(), who.choice(_ROLES)
        middle = who.choice(given)[0].upper()
        place = who.choice(_PLACES)
        if who.random() < _BODY:
            body = f"{place} {who.choice(_BODIES)}"
            yield Mention(
                key=key, name=body, kind=SourceKind.ORGANISATION, document=f"d{key // _DOCUMENT}"
            )
            continue
        forms = (name, name.replace(" ", f" {middle}. "), f"Mr {name.split()[1]}")
        yield Mention(
            key=key,
            name=dice.choice(forms),
            kind=SourceKind.PERSON,
            document=f"d{key // _DOCUMENT}",
            roles=(f"{place} {role}",) if dice.random() < _TOLD else (),
        )


def measure_speed(sizes: tuple[int, ...] = SIZES) -> Table:
    """Return mentions in a second for each size, beside those of grouping by name alone.

    ``growth`` is how many times the microseconds of one mention are those of the size
    before it: 1 where the work is linear.
    """
    rows: list[dict[str, Cell]] = []
    before: float | None = None
    for size in sizes:
        mentions = list(invented(size))
        start = perf_counter()
        cluster(mentions)
        took = perf_counter() - start
        start = perf_counter()
        by_name: dict[str, list[int]] = {}
        for place, one in enumerate(mentions):
            by_name.setdefault(name_key(one.name), []).append(place)
        alone = perf_counter() - start
        each = took / size
        rows.append(
            {
                "what": f"{size:,} mentions clustered",
                "figure": round(size / took),
                "unit": "mentions/s",
                "baseline": round(size / alone),
                "ratio": round(alone / took, 4),
                "growth": None if before is None else round(each / before, 2),
            }
        )
        before = each
    title = "Speed of clustering invented mentions, beside grouping by normalised name"
    return Table("speed", "invented", title, _COLUMNS, rows)
