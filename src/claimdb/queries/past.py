"""What was known then: every named query, asked of an earlier state of the evidence.

Temporary views hide the tables of evidence and show only what was known then
(``sql/past``, one file for each clock); the catalogue's views are made again over
them, and the tallies are counted again, by the statements that count what is now.
So the queries themselves stay as they are, and one place says what was known.
Invariant: nothing in the database is written, and once a question has failed, none
is answered with what is known now.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import ClassVar, Final, TypeAlias

from claimdb.db.dialect import Dialect
from claimdb.db.reader import Params, Reader, Row
from claimdb.errors import ClaimdbError, QueryFailed
from claimdb.queries import catalog, counting, past_ranks
from claimdb.queries.past_clock import AsOf, Clock
from claimdb.queries.past_counts import Bound, bound_of, spoken_on
from claimdb.queries.values import flag, number, string

_TALLIES: Final = (*counting.BY_CLAIM, counting.BY_SOURCE)
_INDEXES: Final = (
    "CREATE UNIQUE INDEX past_claims ON claim_tallies (claim_id)",
    "CREATE INDEX past_positions ON position_tallies (claim_id)",
    "CREATE INDEX past_speakers ON position_tallies (source_id)",
    "CREATE INDEX past_accusations ON unanswered_accused (claim_id)",
    "CREATE UNIQUE INDEX past_tallied ON source_tallies (source_id)",
)
_IMPLIED: Final = (
    "CREATE INDEX past_implications ON claim_implications (claim_id)",
    "CREATE INDEX past_implied ON claim_implications (implied_id)",
)
#: Claims that are being counted, and those that were.
_SCOPES: Final = (
    counting.OPEN_SCOPE,
    "CREATE TEMP TABLE past_counted (claim_id BIGINT)",
)
#: Of each table that is a cache of opinions: that column, and what it is looked up by.
_CACHES: Final = (
    ("sources", "canonical_id", ("canonical_id", "name_key")),
    ("claims", "canonical_id", ("canonical_id",)),
    ("articles", "root_id", ("root_id", "publisher_id")),
)


#: The word in whatever tells who has not answered.
_UNANSWERED: Final = "unanswered"
#: A copy stands for the report of its original also where that was published later: which
#: texts are one is decided since, and that holds.
_REPORTS: Final = "article_reports"
_ROOT: Final = " articles AS root "

#: For whom a source spoke: the source, the first and the last instant, the party.
Span: TypeAlias = tuple[int, str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Caches:
    """What judgements, copies and affiliations recorded later have changed, as it was.

    Sources and claims by number with the one they stood for, articles with the root
    they had.
    """

    sources: Mapping[int, int] = field(default_factory=dict)
    claims: Mapping[int, int] = field(default_factory=dict)
    articles: Mapping[int, int] = field(default_factory=dict)


class PastReader(Reader):
    """A reader of what was known then: ``settle`` it before the first question.

    The words of what is asked are read for the tallies that they need, which are
    counted for the claims that the question can reach, once.
    """

    def __init__(self, reader: Reader, then: AsOf) -> None:
        """Hide the evidence that was not known then."""
        self.then = then
        self.real = _schema(reader)
        self._reader = reader
        self._counted: set[Bound] = set()
        self._narrow = self._lost = False
        _, evidence = catalog.past(then.clock)
        self.make(self._of_then(statement) for statement in evidence)

    def close(self) -> None:
        """Close the connection, and with it all that was made."""
        self._reader.close()

    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Return the columns and rows of ``sql``, of then."""
        sql = spoken_on(sql, self.dialect)
        if _UNANSWERED in sql:
            self._forget_narrow()
        bound = bound_of(sql, params or {}, self.dialect)
        if bound is not None:
            self._reach(bound, sql, params or {})
        with self._held():
            names, rows = self._reader.columns(sql, params)
        return names, self._kept(rows)

    def typed(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Do the same for a person's own statement."""
        bound = bound_of(sql, {}, self.dialect)
        if bound is not None:
            self._forget_narrow()
            self._count(Bound(sources=bound.sources))
        with self._held():
            names, rows = self._reader.typed(sql, params)
        return names, self._kept(rows)

    def make(self, statements: Iterable[str]) -> None:
        """Run statements on temporary tables and views."""
        with self._held():
            self._reader.make(statements)

    def restore(self, caches: Caches) -> None:
        """Hide sources, claims and articles by those of then, for the clock ``recorded``."""
        for table, column, keys in _CACHES:
            self.make(self._cached(table, column, keys, getattr(caches, table)))

    def settle(self, parties: Iterable[Span] | None = None) -> None:
        """Make the tallies, empty, and all views; ``parties`` are those of then if not of now."""
        if parties is not None:
            self.make((self._empty("source_parties"), *_spans(parties)))
            self.make((self._empty("claim_implications"),))
        self.make(self._empty(table) for table in _TALLIES)
        self.make((*_INDEXES, *_SCOPES))
        for name, sql in catalog.views(self.dialect).items():
            whole = name == _REPORTS and self.then.clock is not Clock.RECORDED
            shown = sql.replace(_ROOT, f" {self.real}{_ROOT.lstrip()}") if whole else sql
            self.make([shown.replace("CREATE VIEW", "CREATE TEMP VIEW", 1)])
        if parties is not None:
            self.make((catalog.derive("claim_implications", self.dialect), *_IMPLIED))

    def _of_then(self, statement: str) -> str:
        return statement.replace("{real}", self.real).replace("{instant}", f"'{self.then.instant}'")

    def _empty(self, table: str) -> str:
        return f"CREATE TEMP TABLE {table} AS SELECT * FROM {self.real}{table} LIMIT 0"

    def _cached(
        self, table: str, column: str, keys: Iterable[str], changed: Mapping[int, int]
    ) -> Iterator[str]:
        """Hide a table by its rows of then: as a view where nothing in them has changed."""
        rows = self._of_then(f"SELECT * FROM {{real}}{table} WHERE recorded_at <= {{instant}}")
        if not changed:
            yield f"CREATE TEMP VIEW {table} AS {rows}"
            return
        yield f"CREATE TEMP TABLE {table} AS {rows}"
        yield f"CREATE UNIQUE INDEX past_{table}_id ON {table} (id)"
        for one, stood_for in changed.items():
            yield f"UPDATE {table} SET {column} = {stood_for:d} WHERE id = {one:d}"
        for key in keys:
            yield f"CREATE INDEX past_{table}_{key} ON {table} ({key})"

    def _reach(self, bound: Bound, sql: str, params: Params) -> None:
        """Count what a question can show: of what is contested, what may be on its page."""
        if self._is_counted(bound):
            return
        narrow = self.then.clock is not Clock.RECORDED and (bound.contested or bound.first)
        if not narrow:
            self._count(Bound(bound.claims, bound.sources))
            return
        self._narrow = True
        self._count(Bound(past_ranks.corrected(self.real), sources=False))
        if bound.first and self._ranked(bound, sql, params):
            return
        claims = bound.claims
        if bound.contested:
            claims = past_ranks.contested(self.real, claims)
        self._count(Bound(claims, sources=False))

    def _ranked(self, bound: Bound, sql: str, params: Params) -> bool:
        """Count the most evenly contested until nothing left can be on the page."""
        for step in past_ranks.steps(self._reader, self.real, bound.claims, bound.first):
            self._count(Bound(step.claims, sources=False))
            with self._held():
                page = self._reader.rows(sql, params)
            if len(page) == params["limit"] and self._weight(page[-1]) > step.left:
                return True
        return False

    def _weight(self, row: Row) -> int:
        """Return how evenly the claim of a row was contested; below 0 where it was not."""
        sql = "SELECT contested, weight FROM claim_tallies WHERE claim_id = :claim"
        (tally,) = self._reader.rows(sql, {"claim": row["claim_id"]})
        return number(tally, "weight") if flag(tally, "contested") else -1

    def _forget_narrow(self) -> None:
        """Forget counts that were made without who has not answered, which takes as long again."""
        if self._narrow:
            self._narrow = False
            self._counted.clear()
            tables = (*counting.BY_CLAIM, "past_counted")
            self.make(f"DELETE FROM {table}" for table in tables)

    def _is_counted(self, bound: Bound) -> bool:
        return any(done.holds(bound) for done in self._counted)

    def _count(self, bound: Bound) -> None:
        """Count the claims that a question can reach, those that are not yet counted."""
        if self._is_counted(bound):
            return
        self._counted.add(bound)
        known = "" if self.then.clock is Clock.RECORDED else _SPOKEN_OF
        reached = _REACHED.format(bound.claims) + known
        counted = "INSERT INTO past_counted SELECT claim_id FROM scope"
        self.make(("DELETE FROM scope", reached, counted))
        if self._reader.rows("SELECT 1 AS one FROM scope LIMIT 1"):
            self.make(counting.gather(self.dialect))
            tables = [one for one in counting.BY_CLAIM if not (self._narrow and _UNANSWERED in one)]
            self.make(counting.filled(table, self.dialect) for table in tables)
            self.make(("DROP TABLE sayings_in_scope",))
        if bound.sources:
            self.make(self._sources())
        if self.dialect is Dialect.POSTGRESQL:
            self.make(f"ANALYZE {table}" for table in _TALLIES)

    def _sources(self) -> Iterator[str]:
        """Add up what all positions counted so far come to, by source."""
        yield f"CREATE TEMP TABLE source_sums AS {counting.sums(self.dialect)}"
        yield "DELETE FROM source_tallies"
        yield counting.filled(counting.BY_SOURCE, self.dialect)
        yield "DROP TABLE source_sums"
        if self.then.clock is not Clock.RECORDED:
            yield "DELETE FROM source_tallies WHERE attributions = 0"

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Refuse to go on where a question has failed: a server forgets all that was made."""
        if self._lost:
            raise QueryFailed("what was known then is lost with a question that failed; ask again")
        try:
            yield
        except ClaimdbError:
            self._lost = True
            raise

    def _kept(self, rows: Iterator[Row]) -> Iterator[Row]:
        with self._held():
            yield from rows


class _PastOfFile(PastReader):
    """What was known then, in a file."""

    dialect: ClassVar[Dialect] = Dialect.SQLITE


class _PastOfServer(PastReader):
    """What was known then, on a server."""

    dialect: ClassVar[Dialect] = Dialect.POSTGRESQL


#: With each claim those from which it follows: whoever asserts these counts on it too.
_REACHED: Final = """
INSERT INTO scope
WITH bound (claim_id) AS ({0}),
reached (claim_id) AS (
  SELECT claim_id FROM bound
  UNION
  SELECT step.claim_id
  FROM bound JOIN claim_implications AS step ON step.implied_id = bound.claim_id
)
SELECT reached.claim_id FROM reached
WHERE reached.claim_id NOT IN (SELECT claim_id FROM past_counted)
"""
#: A claim that nobody had spoken of was not known; a database knows what it holds.
_SPOKEN_OF: Final = (
    " AND EXISTS (SELECT 1 FROM claims AS merged JOIN attributions AS attribution"
    " ON attribution.claim_id = merged.id WHERE merged.canonical_id = reached.claim_id)"
)


def look_back(reader: Reader, then: AsOf) -> PastReader:
    """Return a reader of what was known then over ``reader``, which has asked nothing yet.

    It closes ``reader``. What is left to do is to ``settle`` it.
    """
    if reader.dialect is Dialect.SQLITE:
        return _PastOfFile(reader, then)
    return _PastOfServer(reader, then)


def _schema(reader: Reader) -> str:
    """Return what stands before the name of a table, however it is hidden."""
    if reader.dialect is Dialect.SQLITE:
        return "main."
    (row,) = reader.rows("SELECT quote_ident(current_schema()) AS name")
    return f"{string(row, 'name')}."


def _spans(parties: Iterable[Span]) -> Iterator[str]:
    for source, since, until, party in parties:
        yield (
            "INSERT INTO source_parties (source_id, valid_from, valid_to, party_id)"
            f" VALUES ({source:d}, '{since}', '{until}', {party:d})"
        )
    yield "CREATE INDEX past_parties ON source_parties (source_id, valid_from)"
    yield "CREATE INDEX past_members ON source_parties (party_id)"
