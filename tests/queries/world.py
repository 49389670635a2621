"""A small world of facts, written row by row into a real database.

``World`` inserts behind claimdb's back, so that what is tested reads what a
database holds, not what a loader happens to write. Words are found in the
article's text, and every row is made by a person unless a confidence is given.
"""

from contextlib import ExitStack
from itertools import count
from typing import Final, TypeAlias

from claimdb.canonical import text_hash
from claimdb.db.dialect import Dialect
from claimdb.model.tables import metadata
from claimdb.queries import catalog, counting
from claimdb.text.dates import parse_date
from claimdb.text.names import name_key
from tests.support.stores import Cells, Store, Work

Value: TypeAlias = str | int | float | None

RECORDED: Final = "2026-01-02T03:04:05Z"
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz234567"


class World:
    """A database that facts are added to; ``done()`` keeps them, with derived tables in step."""

    def __init__(self, store: Store) -> None:
        """Write into ``store``; the first thing that is written opens it."""
        self.store = store
        self.url = store.url
        self._open = ExitStack()
        self._work: Work | None = None
        self._serial = count(1)
        self._texts: dict[int, str] = {}

    @property
    def work(self) -> Work:
        """The transaction that facts are written in."""
        if self._work is None:
            self._work = self._open.enter_context(self.store.working())
            self._work.run(
                "INSERT INTO runs (id, name, version, settings, started_by, started_at)"
                " VALUES (1, 'test', '1', '{}', 'tester', ?) ON CONFLICT (id) DO NOTHING",
                RECORDED,
            )
        return self._work

    def close(self) -> None:
        """Keep what was written."""
        self._open.close()
        self._work = None

    def rows(self, sql: str, *values: Value) -> list[Cells]:
        """Return the rows of a query, also of what is not kept yet."""
        return self.work.rows(sql, *values)

    def run(self, sql: str, *values: Value) -> int:
        """Run one statement and return how many rows it changed."""
        return self.work.run(sql, *values)

    def insert(self, table: str, **values: Value) -> int:
        """Insert one row, made by a person, and return its number."""
        columns = metadata.tables[table].columns
        made: dict[str, Value] = {"created_by": "tester", "recorded_at": RECORDED}
        row = {key: value for key, value in made.items() if key in columns} | values
        return self.work.insert(table, **row)

    def source(self, name: str, kind: str = "person", **more: Value) -> int:
        """Add a source; ``article_id`` makes it an unnamed one of that article."""
        named = int(more.get("article_id") is None)
        row: dict[str, Value] = {"name": name, "name_key": name_key(name), "kind": kind}
        row["is_named"], row["public_id"] = named, self.public("src")
        return self.insert("sources", **row | more)

    def alias(self, source: int, name: str, kind: str = "name") -> None:
        """Add another name."""
        self.insert(
            "source_aliases", source_id=source, name=name, name_key=name_key(name), kind=kind
        )

    def affiliate(self, source: int, kind: str, target: int, **more: Value) -> None:
        """Link two sources; ``since`` and ``until`` are dates."""
        dates = self._date("since", more.pop("since", None))
        dates |= self._date("until", more.pop("until", None))
        self.insert("affiliations", source_id=source, kind=kind, target_id=target, **dates, **more)

    def publisher(self, name: str) -> int:
        """Add an outlet that publishes."""
        number = self.source(name, "outlet")
        self.insert("publishers", source_id=number)
        return number

    def claim(self, statement: str, **more: Value) -> int:
        """Add a claim."""
        return self.insert("claims", public_id=self.public("clm"), statement=statement, **more)

    def relate(self, claim: int, kind: str, other: int, note: str | None = None) -> None:
        """Relate two claims."""
        self.insert("claim_relations", claim_id=claim, kind=kind, other_id=other, note=note)

    def subject(self, claim: int, source: int, role: str) -> None:
        """Say whom a claim is about."""
        self.insert("claim_subjects", claim_id=claim, source_id=source, role=role)

    def topic(self, claim: int, slug: str, name: str) -> None:
        """File a claim under a topic, which is added where it is new."""
        if not self.rows("SELECT 1 FROM topics WHERE slug = ?", slug):
            self.insert("topics", slug=slug, name=name)
        number = int(str(self.work.one("SELECT id FROM topics WHERE slug = ?", slug)))
        self.insert("claim_topics", claim_id=claim, topic_id=number)

    def article(self, text: str, published: str | None = None, **more: Value) -> int:
        """Add an article with one revision."""
        public = self.public("art")
        row: dict[str, Value] = {
            "public_id": public,
            "url_hash": text_hash(f"no url {public}"),
            "identity_hash": text_hash(f"identity {public}"),
        }
        number = self.insert("articles", **row | self._date("published", published) | more)
        self.insert(
            "revisions",
            public_id=self.public("rev"),
            article_id=number,
            number=1,
            text=text,
            text_hash=text_hash(text),
            text_length=len(text),
            seen_at=RECORDED,
        )
        self._texts[number] = text
        return number

    def say(
        self, article: int, source: int, claim: int, words: str | None = None, **more: Value
    ) -> int:
        """Add an attribution; ``cue`` and ``named`` are passages, ``said`` a date."""
        cue, denial = more.pop("cue", None), more.pop("denial", None)
        named = more.pop("named", None)
        scope, element = more.pop("scope", "full"), more.pop("element", None)
        dates = self._date("said", more.pop("said", None), more.pop("said_words", None))
        row: dict[str, Value] = {"stance": "denies" if denial else "asserts", "mode": "direct"}
        row |= dates | more
        if row.get("confidence") is not None:
            row |= {"created_by": None, "run_id": 1}
        number = self.insert(
            "attributions",
            public_id=self.public("att"),
            revision_id=self._revision(article),
            source_id=source,
            claim_id=claim,
            **row,
        )
        for role, quoted in (("content", words), ("cue", cue), ("source", named)):
            if quoted is not None:
                self._prove(article, number, role, str(quoted))
        if denial:
            self.insert("denials", attribution_id=number, kind=denial, scope=scope, element=element)
        return number

    def public(self, prefix: str) -> str:
        """Return the next identifier of a kind; the same in every run."""
        number, letters = next(self._serial), ""
        while len(letters) < 20:
            number, digit = divmod(number, 32)
            letters = _ALPHABET[digit] + letters
        return f"{prefix}_{letters}"

    def id_of(self, table: str, number: int) -> str:
        """Return the public identifier of a row."""
        asked = self._work or self.store
        return str(asked.one(f"SELECT public_id FROM {table} WHERE id = ?", number))

    def party(self, source: int, party: int, since: str = "0001", until: str = "9999") -> None:
        """Say whom a source speaks for between two years."""
        self.insert(
            "source_parties",
            source_id=source,
            party_id=party,
            valid_from=f"{since}-01-01T00:00:00Z",
            valid_to=f"{until}-12-31T23:59:59Z",
        )

    def done(self) -> str:
        """Bring closures and tallies in step, and return the URL."""
        dialect = Dialect(self.store.engine)
        self.run("DELETE FROM claim_implications")
        self.run(catalog.derive("claim_implications", dialect))
        for statement in counting.everything(dialect):
            self.run(statement)
        self.close()
        return self.url

    def _revision(self, article: int) -> int:
        found = self.work.one("SELECT max(id) FROM revisions WHERE article_id = ?", article)
        return int(str(found))

    def _prove(self, article: int, attribution: int, role: str, words: str) -> None:
        start = self._texts[article].index(words)
        span = (self._revision(article), start, start + len(words))
        found = self.rows(
            "SELECT id FROM passages WHERE revision_id = ? AND start_offset = ? AND end_offset = ?",
            *span,
        )
        passage = (
            int(str(found[0][0]))
            if found
            else self.insert(
                "passages",
                public_id=self.public("psg"),
                revision_id=span[0],
                start_offset=start,
                end_offset=span[2],
                exact=words,
                exact_hash=text_hash(words),
            )
        )
        self.insert(
            "attribution_passages",
            attribution_id=attribution,
            passage_id=passage,
            role=role,
            ordinal=1,
        )

    @staticmethod
    def _date(prefix: str, value: Value, words: Value = None) -> dict[str, Value]:
        if value is None:
            return {}
        date = parse_date(str(value))
        return {
            f"{prefix}_earliest": f"{date.earliest:%Y-%m-%dT%H:%M:%SZ}",
            f"{prefix}_latest": f"{date.latest:%Y-%m-%dT%H:%M:%SZ}",
            f"{prefix}_precision": date.precision.value,
            f"{prefix}_words": words,
        }
