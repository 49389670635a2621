"""Wrong rows without end: a valid new row of some table, and one thing made wrong in it."""

import random
from collections.abc import Callable
from typing import Final

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite

from claimdb.admin.references import references
from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS, metadata
from claimdb.model.types import Instant
from tests.factories import NOW, TEXT, Row, attribution, passage, revision, source
from tests.schema.refusals import row_of
from tests.schema.test_vocabularies import VOCABULARIES
from tests.support.attacked import Database, SqliteDatabase, Value

TABLES: Final = {table.name: table for table in (*EVIDENCE, *OPINIONS, *RECORDS)}
_SQLITE: Final = sqlite.dialect()
#: Columns that make a stored row a new one; the rest may stay as it is.
_FRESH: Final[dict[str, Row]] = {
    "affiliations": {"kind": "member_of"},
    "article_copies": {"article_id": 1, "original_id": 2},
    "article_credits": {"kind": "byline"},
    "article_metadata": {"number": 9},
    "articles": {"public_id": "x", "url_hash": "x", "identity_hash": "x", "root_id": 1},
    "attribution_passages": {"role": "cue", "ordinal": 9},
    "attributions": {"public_id": "x"},
    "changes": {"after": "x"},
    "claim_relations": {"kind": "refines"},
    "claim_subjects": {"role": "about"},
    "claim_topics": {"claim_id": 2},
    "claims": {"public_id": "x", "canonical_id": 1},
    "extractions": {"extractor": "x/1"},
    "imports": {},
    "judgements": {"reason": "x"},
    "passage_carries": {"revision_id": 1},
    "passages": {"public_id": "x", "start_offset": 0, "end_offset": 5, "exact": "Kirby"},
    "publishers": {"source_id": 1, "domain": "example.com"},
    "reviews": {"reason": "x"},
    "revision_pages": {"number": 9},
    "revisions": {"public_id": "x", "number": 2},
    "runs": {},
    "source_aliases": {"name": "x"},
    "sources": {"public_id": "x", "canonical_id": 1},
    "topics": {"slug": "x"},
}
Rows = dict[str, Row]
Wrong = tuple[str, Row]


class World:
    """A database, a valid new row for each of its tables, and rows that do not fit them."""

    def __init__(self, connection: Database) -> None:
        """Make what the wrong rows point at, then take a valid new row of each table."""
        self.elsewhere = revision(connection)
        self.words_elsewhere = passage(connection, self.elsewhere)
        self.said_elsewhere = attribution(connection, self.elsewhere)
        self.aide_elsewhere = source(connection, article_id=2)
        self.undenied = attribution(connection, 1, stance="denies")
        self.is_strict = isinstance(connection, SqliteDatabase)
        self.rows: Rows = {}
        for name in TABLES:
            row = {key: value for key, value in row_of(connection, name).items() if key != "id"}
            fresh = {"attribution_id": self.undenied} if name == "denials" else _FRESH[name]
            self.rows[name] = {**row, **fresh}


def wrong_row(world: World, rng: random.Random) -> Wrong:
    """Return a table and a row that it must not take."""
    while True:
        made = rng.choice(_WAYS)(world, rng)
        if made is not None:
            return made


def _column(rng: random.Random, keep: Callable[[Table, str], bool]) -> tuple[str, str] | None:
    table = TABLES[rng.choice(sorted(TABLES))]
    columns = [column.name for column in table.columns if keep(table, column.name)]
    return (table.name, rng.choice(columns)) if columns else None


def _nonsense(rng: random.Random) -> str:
    return "".join(
        rng.choices("abcdefgh \N{COMBINING ACUTE ACCENT}é👍\u200f'%_", k=rng.randint(1, 9))
    )


def _unknown_word(world: World, rng: random.Random) -> Wrong:
    table, column = rng.choice([place for place in sorted(VOCABULARIES) if place[0] in world.rows])
    word = rng.choice([*VOCABULARIES[table, column]]).value
    wrong = rng.choice([_nonsense(rng), word.title(), f" {word}", word[:-1], ""])
    return table, {**world.rows[table], column: wrong}


def _pointer_to_nobody(world: World, rng: random.Random) -> Wrong | None:
    found = _column(rng, lambda table, name: name in {one for one, _, _ in references(table)})
    if found is None:
        return None
    number = rng.choice([0, -1, 4711, 2**40, -(2**62)])
    return found[0], {**world.rows[found[0]], found[1]: number, **_unnamed(found)}


def _unnamed(place: tuple[str, str]) -> Row:
    return {"is_named": 0} if place == ("sources", "article_id") else {}


def _wrong_type(world: World, rng: random.Random) -> Wrong | None:
    found = _column(rng, lambda _table, _name: True)
    assert found is not None
    table, column = found
    wrongs: dict[str, list[Value]] = {
        "TEXT": [b"x", b"", bytes([255, 254])],
        "INTEGER": ["x", b"1", 1.5, "", "1 000"],
        "REAL": ["x", b"0.5", "half"],
    }
    kind = str(TABLES[table].columns[column].type.compile(_SQLITE))
    if not world.is_strict:
        # As SQL has it: 1.5 is rounded for a column of whole numbers, and whatever there
        # is can be written as text; an instant is none.
        wrongs = {"TEXT": [], "INTEGER": ["x", "", "1 000"], "REAL": ["x", "half"]}
        if isinstance(TABLES[table].columns[column].type, Instant):
            wrongs["TEXT"] = ["x", "", "2024-06-31T00:00:00Z"]
    return (
        (table, {**world.rows[table], column: rng.choice(wrongs[kind])}) if wrongs[kind] else None
    )


def _missing(world: World, rng: random.Random) -> Wrong | None:
    found = _column(
        rng,
        lambda table, name: (
            not table.columns[name].nullable
            and table.columns[name].server_default is None
            and not table.columns[name].primary_key
        ),
    )
    return None if found is None else (found[0], {**world.rows[found[0]], found[1]: None})


def _nobody_made_it(world: World, rng: random.Random) -> Wrong | None:
    found = _column(rng, lambda _table, name: name == "created_by")
    if found is None:
        return None
    run: Value = rng.choice([None, 4711])
    return found[0], {
        **world.rows[found[0]],
        "created_by": rng.choice([None, "", "  "]),
        "run_id": run,
    }


def _wrong_span(world: World, rng: random.Random) -> Wrong:
    start = rng.randint(-3, len(TEXT) + 3)
    end = start + rng.randint(-3, 20)
    right = TEXT[start:end] if 0 <= start < end <= len(TEXT) else None
    words = list(TEXT[max(start, 0) : max(end, 0)] or "said")
    if right is not None:
        words[rng.randrange(len(words))] = rng.choice("XYZ👍\u0301\0")
    row: Row = {"start_offset": start, "end_offset": end, "exact": "".join(words)}
    return "passages", {**world.rows["passages"], **row}


def _wrong_length(world: World, rng: random.Random) -> Wrong:
    wrong = rng.choice([0, -1, len(TEXT) - 1, len(TEXT) + rng.randint(1, 99), len(TEXT) * 2])
    return "revisions", {**world.rows["revisions"], "text_length": wrong}


def _loop(world: World, rng: random.Random) -> Wrong:
    column = rng.choice(["via_id", "answers_id", "supersedes_id"])
    number = rng.randint(100, 999)
    row: Row = {"id": number, column: number + rng.choice([0, 1, 7])}
    return "attributions", {**world.rows["attributions"], **row}


def _elsewhere(world: World, rng: random.Random) -> Wrong:
    return rng.choice(
        [
            ("attributions", {**world.rows["attributions"], "via_id": world.said_elsewhere}),
            ("attributions", {**world.rows["attributions"], "source_id": world.aide_elsewhere}),
            (
                "attribution_passages",
                {**world.rows["attribution_passages"], "passage_id": world.words_elsewhere},
            ),
            (
                "article_credits",
                {**world.rows["article_credits"], "source_id": world.aide_elsewhere},
            ),
        ]
    )


def _denies_nothing(world: World, rng: random.Random) -> Wrong:
    wrong = rng.choice(["asserts", "relays", "questions", "declines", "Denies"])
    ways: list[Row] = [{"attribution_id": 1}, {"attribution_id": 2}, {"stance": wrong}]
    row = rng.choice(ways)
    return "denials", {**world.rows["denials"], **row}


def _impossible_date(world: World, rng: random.Random) -> Wrong:
    table, prefix = rng.choice(_DATES)
    later, earlier = NOW, "2023-01-01T00:00:00Z"
    ways: list[Row] = [
        {"earliest": later, "latest": earlier, "precision": "day"},
        {"earliest": later, "latest": None, "precision": "day"},
        {"earliest": None, "latest": later, "precision": "day"},
        {"earliest": earlier, "latest": later, "precision": None},
        {"earliest": None, "latest": None, "precision": "year"},
    ]
    named: Row = {f"{prefix}_{name}": value for name, value in rng.choice(ways).items()}
    return table, {**world.rows[table], **named}


def _itself(world: World, rng: random.Random) -> Wrong:
    table, left, right = rng.choice(_PAIRS)
    number = rng.choice([1, 2])
    return table, {**world.rows[table], left: number, right: number}


def _sure_beyond_measure(world: World, rng: random.Random) -> Wrong:
    table, column = rng.choice(_SCORES)
    wrong = rng.choice([-0.001, 1.001, 100, -1, float("inf")])
    return table, {**world.rows[table], column: wrong}


def _number_not_positive(world: World, rng: random.Random) -> Wrong | None:
    found = _column(rng, lambda _table, name: name == "id")
    return None if found is None else (found[0], {**world.rows[found[0]], "id": -rng.randint(0, 9)})


def _another_rows_place(world: World, rng: random.Random) -> Wrong | None:
    found = _column(rng, lambda _table, name: name in {"id", "source_id", "attribution_id"})
    if found is None or found[1] != "id":
        return None
    return found[0], {**world.rows[found[0]], "id": 1}


_DATES: Final = [
    (table.name, column.name.removesuffix("_earliest"))
    for table in metadata.tables.values()
    for column in table.columns
    if column.name.endswith("_earliest")
]
_PAIRS: Final = [
    ("affiliations", "source_id", "target_id"),
    ("article_copies", "article_id", "original_id"),
    ("claim_relations", "claim_id", "other_id"),
    ("judgements", "left_source_id", "right_source_id"),
]
_SCORES: Final = [
    ("article_copies", "score"),
    ("attributions", "confidence"),
    ("claim_relations", "confidence"),
]
_WAYS: Final[tuple[Callable[[World, random.Random], Wrong | None], ...]] = (
    _unknown_word,
    _pointer_to_nobody,
    _wrong_type,
    _missing,
    _nobody_made_it,
    _wrong_span,
    _wrong_length,
    _loop,
    _elsewhere,
    _denies_nothing,
    _impossible_date,
    _itself,
    _sure_beyond_measure,
    _number_not_positive,
    _another_rows_place,
)
