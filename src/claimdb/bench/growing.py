"""What one more article costs to link, as the database grows.

Articles are invented, each with three sources and three claims, and stand in the database
as extraction leaves them. All but the last hundreds are linked first; of those it is
measured what they take. Speakers, states, deeds and things are drawn by Zipf's law, as in
the news, so that the largest clusters grow with the database. Then one more article is
ingested from a file by the whole command, some times.

Invariant: the first N articles are the same whatever their number.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from claimdb.bench.growing_whole import Cost, cost
from claimdb.bench.tables import Cell, Table
from claimdb.bench.wording import seeded
from claimdb.canonical import public_id, text_hash
from claimdb.gazetteer.places import COUNTRIES
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.identity import claim_id, source_id
from claimdb.pipeline.linking import link
from claimdb.pipeline.maker import Work, working
from claimdb.text.names import name_key

#: Articles whose linking is measured, in time of the processor, once all before them are linked.
MEASURED: Final = 100
#: Of a database so many times as large, an article takes at most so many times as long.
GOAL: Final = 1.5
#: Times that the whole command is run at each size.
RUNS: Final = 5
#: Articles, where nothing else is asked for.
SIZES: Final = (1_000, 10_000)
_TOGETHER: Final = 1_000
_WHO: Final = "bench"
_BEGAN: Final = datetime(2024, 1, 1, tzinfo=UTC)
#: Articles a day.
_DAILY: Final = 500
#: Of so many attributions one is a denial.
_DENIED: Final = 0.2
_COLUMNS: Final = ("articles", "ms_per_article", "ratio", "same", "entails", "goal", "met")
_WHOLE: Final = ("articles", "cpu_ms", "ratio", "wall_ms", "wall_ratio")
_STATES: Final = sorted(one.title() for one in COUNTRIES)
_FIRST: Final = ("Ana", "Bea", "Cai", "Dov", "Eva", "Fay", "Gus", "Hal", "Ida", "Jan", "Kim", "Leo")
_SYLLABLES: Final = ("bar", "ven", "lor", "mis", "tak", "nel", "ros", "kad", "dun", "shi", "ler")
_DEEDS: Final = (
    *("has supplied {b} with {t}", "has attacked {b} with {t}", "has bought {t} from {b}"),
    *("has banned {t} from {b}", "has sent {t} to {b}", "is selling {t} to {b}"),
)
_THINGS: Final = (
    *("missiles", "shells", "drones", "grain", "oil", "gas", "tanks", "vaccines", "rifles"),
    *("ballistic missiles", "artillery shells", "weapons", "steel", "uranium", "coal"),
)

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Growing:
    """At which sizes, in articles and ascending, and how a database is made.

    ``last`` articles of each size are measured, and so many ``runs`` of the whole command,
    0 for none.
    """

    sizes: Sequence[int]
    init: Callable[[str], object]
    seed: int = 1
    last: int = MEASURED
    runs: int = 0


def measured(plan: Growing, keep: Path | None, say: Say) -> Iterator[Table]:
    """Yield the table of growth; the database stays in the file ``keep``, if there is one."""
    with TemporaryDirectory() as folder:
        yield from measure(plan, keep or Path(folder) / "growing.db", say)


def measure(plan: Growing, path: Path, say: Say) -> Iterator[Table]:
    """Yield the tables of growth; the database is made in a new file."""
    url = f"sqlite:///{path}"
    plan.init(url)
    rows: list[dict[str, Cell]] = []
    whole: dict[int, Cost] = {}
    made = 0
    for size in plan.sizes:
        say(f"grow: {size:,} articles")
        first = max(made, size - plan.last)
        _publish(url, plan.seed, range(made, first))
        link(url, who=_WHO)
        _publish(url, plan.seed, range(first, size))
        begun = process_time()
        done = link(url, who=_WHO)
        took = (process_time() - begun) * 1000 / max(1, size - first)
        made = size
        ratio = took / float(str(rows[0]["ms_per_article"])) if rows else 1.0
        rows.append(
            {
                "articles": size,
                "ms_per_article": round(took, 2),
                "ratio": round(ratio, 2),
                "same": done.sources["same"] + done.claims["same"],
                "entails": done.claims["entails"],
                "goal": f"≤ {GOAL:g} ×",
                "met": "yes" if ratio <= GOAL else "no",
            }
        )
        if plan.runs:
            say(f"grow: the whole command, on {size:,} articles")
            whole[size] = cost(path, _records(plan.seed, size), plan.runs)
    title = "One more article: resolved and linked, by how many there are"
    yield Table("growth", "invented articles", title, _COLUMNS, rows)
    if whole:
        yield _commands(whole)


def _commands(whole: Mapping[int, Cost]) -> Table:
    """Return what the whole command takes, beside the smallest size."""
    first = next(iter(whole.values()))
    rows: list[dict[str, Cell]] = [
        {
            "articles": size,
            "cpu_ms": round(one.cpu_ms),
            "ratio": round(one.cpu_ms / first.cpu_ms, 2),
            "wall_ms": round(one.wall_ms),
            "wall_ratio": round(one.wall_ms / first.wall_ms, 2),
        }
        for size, one in whole.items()
    ]
    title = "One more article: claimdb ingest FILE, by how many there are"
    return Table("command", "invented articles", title, _WHOLE, rows)


def _records(seed: int, number: int) -> Iterator[dict[str, str]]:
    """Yield articles to come, in which people say what is said in all others."""
    while True:
        random = seeded("growing", "record", seed, number)
        said = [
            f"{_person(random)} {verb} on Monday that {_statement(random)}."
            for verb in ("said", "denied", "said")
        ]
        day = _BEGAN + timedelta(days=number // _DAILY)
        text = " ".join(said)
        yield {"title": f"Report {number}", "published": f"{day:%Y-%m-%d}", "text": text}
        number += 1


def _publish(url: str, seed: int, numbers: range) -> None:
    """Store articles with what extraction would have found in them."""
    for start in range(numbers.start, numbers.stop, _TOGETHER):
        part = range(start, min(start + _TOGETHER, numbers.stop))
        with working(url, program="bench", who=_WHO, automatic=True) as work:
            touched = Touched()
            with work.batch.indexed_at_once():
                for number in part:
                    _article(work, seed, number)
            work.batch.flush()
            refresh(work.batch, touched)


def _article(work: Work, seed: int, number: int) -> None:
    random = seeded("growing", seed, number)
    public = public_id("article", str(seed), str(number))
    day = _BEGAN + timedelta(days=number // _DAILY)
    article = work.batch.add(
        "articles",
        {
            "public_id": public,
            "url_hash": text_hash(f"url {public}"),
            "identity_hash": text_hash(public),
            "published_earliest": day,
            "published_latest": day + timedelta(hours=23, minutes=59, seconds=59),
            "published_precision": "day",
            **work.maker.made(),
        },
    )
    revision = work.batch.add(
        "revisions",
        {
            "public_id": public_id("revision", public),
            "article_id": article,
            "number": 1,
            "text": public,
            "text_hash": text_hash(public),
            "text_length": len(public),
            "seen_at": day,
            **work.maker.made(),
        },
    )
    for place, kind in enumerate(("person", "person", "state")):
        _saying(work, random, (public, revision), place, kind)


def _saying(work: Work, random: Random, of: tuple[str, int], place: int, kind: str) -> None:
    """Store one attribution: who, on what, asserting or denying it."""
    public, revision = of
    name = _person(random) if kind == "person" else _drawn(random, _STATES)
    source = _source(work, name, kind, public)
    statement = _statement(random)
    claim_public = claim_id(statement, public)
    claim = work.batch.find("claims", claim_public)
    if claim is None:
        row = {"public_id": claim_public, "statement": statement}
        claim = work.batch.add("claims", {**row, **work.maker.made()})
    stance = "denies" if random.random() < _DENIED else "asserts"
    attribution = work.batch.add(
        "attributions",
        {
            "public_id": public_id("attribution", public, str(place)),
            "revision_id": revision,
            "source_id": source,
            "claim_id": claim,
            "stance": stance,
            "mode": "indirect",
            "confidence": 0.9,
            **work.maker.made(),
        },
    )
    if stance == "denies":
        kind_of = {"stance": "denies", "kind": "flat", "scope": "full"}
        work.batch.add("denials", {"attribution_id": attribution, **kind_of, **work.maker.made()})


def _source(work: Work, name: str, kind: str, article: str) -> int:
    public = source_id(kind, name, article)
    found = work.batch.find("sources", public)
    if found is not None:
        return found
    row = {"public_id": public, "kind": kind, "name": name, "name_key": name_key(name)}
    return work.batch.add("sources", {**row, "is_named": 1, **work.maker.made()})


def _statement(random: Random) -> str:
    one, other = _drawn(random, _STATES), _drawn(random, _STATES)
    deed = random.choice(_DEEDS).format(b=other, t=_drawn(random, _THINGS))
    return f"{one} {deed}"


def _person(random: Random) -> str:
    """Return a name of many, a few of which are in every tenth article."""
    place = int(random.paretovariate(0.6))
    given = seeded("person", place)
    surname = "".join(given.choice(_SYLLABLES) for _ in range(3)).title()
    return f"{given.choice(_FIRST)} {surname}"


def _drawn(random: Random, words: Sequence[str]) -> str:
    """Return one of some words, the first of them most often."""
    return words[int(random.paretovariate(0.6)) % len(words)]
