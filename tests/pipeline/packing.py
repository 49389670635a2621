"""A small pack to change and load again, and ways to look at what came of it.

A pack is a dictionary in the form of its YAML, so that a test changes one key.
"""

import copy
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

import yaml

from claimdb.canonical import canonical_json
from claimdb.db.bulk import Batch, open_batch
from claimdb.db.engine import writing
from claimdb.model.vocab import ReviewDecision
from claimdb.packs import parse_pack
from claimdb.pipeline.derive import Touched, refresh, refresh_all
from claimdb.pipeline.edits import edit_row, remove_row
from claimdb.pipeline.evidence import add_review
from claimdb.pipeline.load import Loaded, load
from claimdb.pipeline.maker import Work, working
from claimdb.pipeline.statements import Statement, supersede
from tests.support.engines import Engine, Template
from tests.support.stores import Store

Form = dict[str, Any]

TEXT: Final = (
    "Kirby said missiles were used. The agency reported that an aide saw shells. "
    "Moscow denied it. A minister wondered."
)

PACK: Final[Form] = {
    "pack": "first",
    "curator": "a curator",
    "language": "en",
    "topics": {"arms": "Arms"},
    "sources": {
        "kirby": {
            "name": "John Kirby",
            "kind": "person",
            "aliases": ["Kirby"],
            "affiliations": [{"as": "spokesperson_of", "to": "house", "role": "spokesman"}],
        },
        "house": {"name": "White House", "kind": "organisation"},
        "russia": {"name": "Russia", "kind": "state", "aliases": ["Moscow"]},
        "paper": {"name": "The Paper", "kind": "outlet", "publisher": {"domain": "paper.example"}},
        "agency": {"name": "Agency", "kind": "outlet"},
        "aide": {"label": "an aide", "kind": "person", "unnamed_in": "report"},
    },
    "claims": {
        "used": {
            "statement": "Missiles were used",
            "subjects": [{"source": "russia", "as": "accused"}],
            "topics": ["arms"],
            "entails": ["had"],
        },
        "had": {"statement": "Russia had missiles"},
    },
    "articles": {
        "report": {
            "text": TEXT,
            "publisher": "paper",
            "published": "2024-06-18",
            "credits": [{"source": "agency", "as": "agency"}],
            "attributions": {
                "kirby": {
                    "source": "kirby",
                    "claim": "used",
                    "stance": "asserts",
                    "mode": "indirect",
                    "content": "missiles were used",
                },
                "agency": {
                    "source": "agency",
                    "claim": "used",
                    "stance": "relays",
                    "mode": "indirect",
                    "content": "an aide saw shells",
                },
                "aide": {
                    "source": "aide",
                    "claim": "used",
                    "stance": "asserts",
                    "mode": "indirect",
                    "content": "saw shells",
                    "via": "agency",
                },
                "moscow": {
                    "source": "russia",
                    "claim": "used",
                    "stance": "denies",
                    "mode": "indirect",
                    "content": "denied it",
                    "denial": {"kind": "flat", "scope": "full"},
                    "answers": "kirby",
                },
            },
        }
    },
}

#: Rows that say what was done and when, or can be made from the others.
_NOT_MEANT: Final = ("imports", "runs", "changes")

#: Every row that can be made from the others.
_DERIVED: Final = (
    "SELECT id, canonical_id FROM sources ORDER BY 1",
    "SELECT id, canonical_id FROM claims ORDER BY 1",
    "SELECT id, root_id FROM articles ORDER BY 1",
    "SELECT party_id, source_id, valid_from, valid_to FROM source_parties ORDER BY 2, 3",
    "SELECT * FROM claim_implications ORDER BY 1, 2",
    "SELECT * FROM claim_tallies ORDER BY 1",
    "SELECT * FROM unanswered_accused ORDER BY 1, 2",
    "SELECT * FROM position_tallies ORDER BY 1, 2, 3, 4",
    "SELECT * FROM source_tallies ORDER BY 1",
)


class Base:
    """A database with the pack in it, and the pack as it is now."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.url = store.url
        self.folder = store.folder
        self.pack: Form = copy.deepcopy(PACK)

    @property
    def said(self) -> Form:
        """The attributions of the pack's article."""
        found: Form = self.pack["articles"]["report"]["attributions"]
        return found

    def load(self, pack: Form | None = None) -> Loaded:
        """Load the pack as it is now, or another one; derived rows must be in step."""
        text = yaml.safe_dump(pack or self.pack, allow_unicode=True, sort_keys=False)
        loaded = load(self.url, parse_pack(text))
        self.require_in_step()
        return loaded

    def rows(self, sql: str, *values: str | int) -> list[tuple[Any, ...]]:
        """Return the rows of ``sql``."""
        return self.store.rows(sql, *values)

    def one(self, sql: str, *values: str | int) -> str | int | None:
        """Return the only value of ``sql``."""
        ((value,),) = self.rows(sql, *values)
        return value if isinstance(value, int) or value is None else str(value)

    def count(self, table: str) -> int:
        """Return how many rows a table has."""
        return self.store.count(table)

    def digest(self, *, of_all: bool = True) -> str:
        """Return a hash of every row, or of those that facts are in."""
        return self.store.digest(but=() if of_all else _NOT_MEANT)

    def current(self) -> list[tuple[str, str, str]]:
        """Return source, stance and first words of every attribution that counts."""
        return self.rows(
            "SELECT source.name, a.stance, p.exact FROM current_attributions AS a"
            " JOIN sources AS source ON source.id = a.source_id"
            " JOIN attribution_passages AS proof ON proof.attribution_id = a.id"
            " AND proof.role = 'content' AND proof.ordinal = 1"
            " JOIN passages AS p ON p.id = proof.passage_id ORDER BY 1, 2, 3"
        )

    def outcome(self, item: str) -> str:
        """Return the last outcome of an item of a pack."""
        return str(
            self.one("SELECT outcome FROM imports WHERE item = ? ORDER BY id DESC LIMIT 1", item)
        )

    @contextmanager
    def by_hand(self, who: str = "ana") -> Iterator[tuple[Work, Touched]]:
        """Open a piece of work of a person."""
        touched = Touched()
        with working(self.url, program="claimdb test", who=who) as work:
            yield work, touched
            refresh(work.batch, touched)
        self.require_in_step()

    def edit(self, table: str, number: int, **values: str | int) -> None:
        """Edit a row as a person does."""
        with self.by_hand() as (work, _):
            edit_row(work, table, number, values, by="ana")

    def remove(self, table: str, number: int) -> None:
        """Take a row away as a person does."""
        with self.by_hand() as (work, touched):
            remove_row(work, table, number, by="ana")
            touched.affiliations = touched.relations = True

    def correct(self, attribution: int, said: Statement) -> None:
        """Supersede an attribution as a person does."""
        with self.by_hand() as (work, touched):
            supersede(work, attribution, said, touched)

    def review(self, attribution: int, decision: ReviewDecision) -> None:
        """Review an attribution as a person does."""
        with self.by_hand() as (work, touched):
            add_review(work, attribution, decision, by="ana", reason=None)
            touched.claims |= {int(one) for (one,) in self.rows("SELECT id FROM claims")}

    def number(self, source: str) -> int:
        """Return the number of the first attribution of a source."""
        found = self.one(
            "SELECT min(a.id) FROM attributions AS a JOIN sources AS s ON s.id = a.source_id"
            " WHERE s.name = ?",
            source,
        )
        return int(found or 0)

    def require_in_step(self) -> None:
        """Hold derived rows to what making all of them anew gives; nothing is kept."""
        require_in_step(self.url)


def packed(engine: Engine) -> Template:
    """Return a template with the small pack in it."""

    def fill(store: Store) -> None:
        Base(store).load()

    return engine.template("packed", fill)


class _TakenBack(Exception):
    """Undoes what was only done to look at it."""


def require_in_step(url: str) -> None:
    """Hold derived rows to what making all of them anew gives; nothing is kept."""
    with suppress(_TakenBack), writing(url) as connection:
        batch = open_batch(connection)
        before = derived(batch)
        refresh_all(batch)
        assert derived(batch) == before
        raise _TakenBack


def derived(batch: Batch) -> str:
    """Return every derived row, as text that a failing test can show."""
    return canonical_json([batch.rows(sql) for sql in _DERIVED])
