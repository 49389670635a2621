"""A small case done by hand: what is reported of a ferry, in one article, and who denies it.

Made through the functions that the commands call, so that what is tested is
what people do.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from claimdb.canonical import text_hash
from claimdb.model.vocab import AliasKind, DenialKind, DenialScope, SourceKind, Stance
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, SourceWish, add_claim, add_source
from claimdb.pipeline.hand_evidence import Saying, add_attribution
from claimdb.pipeline.ingest import ingest
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Severity
from tests.support.engines import Engine, Stores, Template
from tests.support.stores import Cell, Cells, Store

TITLE: Final = "Harbour briefing"
OPEN: Final = "The ferry sailed with its doors open."
TEXT: Final = (
    "At Monday's briefing the harbour master, Ada Lind, said that the ferry “sailed with its"
    " doors open”, the coast guard reported. Northern Lines denied that: “The doors were"
    " closed.” Some passengers would not say. “The doors were old”, one had said before."
)


@dataclass(frozen=True, slots=True)
class Ferry:
    """The database, and who works at it; identifiers of what is in it."""

    store: Store
    desk: Desk
    article: str
    claim: str
    lind: str
    lines: str

    def says(self, quote: str = "sailed with its doors open", **more: object) -> str:
        """Add that Ada Lind asserts the claim, unless it is said otherwise."""
        told: dict[str, object] = {"source": self.lind, "claim": self.claim} | more
        saying = Saying(quotes=(quote,), **told)  # type: ignore[arg-type]
        return add_attribution(self.desk, self.article, saying).row.public

    def denies(self, quote: str = "The doors were closed", **more: object) -> str:
        """Add that the company denies the claim, flatly and all of it."""
        told: dict[str, object] = {"source": self.lines, "stance": Stance.DENIES}
        told |= {"kind": DenialKind.FLAT, "scope": DenialScope.FULL}
        return self.says(quote, **(told | more))

    @property
    def folder(self) -> Path:
        """The folder of the test, for files to be read."""
        return self.store.folder

    def rows(self, sql: str, *values: Cell) -> list[Cells]:
        """Return the rows of a query."""
        return self.store.rows(sql, *values)

    def one(self, sql: str, *values: Cell) -> Cell:
        """Return the first value of a query."""
        return self.store.one(sql, *values)

    def number(self, table: str, public: str) -> int:
        """Return the row number of an identifier."""
        return int(str(self.one(f"SELECT id FROM {table} WHERE public_id = ?", public)))

    def violations(self) -> list[str]:
        """Return the violations that ``claimdb verify`` finds."""
        return [
            f"{one.check}: {one.problem}"
            for one in Verification(self.desk.url)
            if one.severity is Severity.VIOLATION
        ]

    def digest(self) -> str:
        """Return a hash of everything that is in the database."""
        return self.store.digest()


def sailing(engine: Engine, text: str = TEXT) -> Template:
    """Return a template of the case, with nothing said yet."""
    name = "ferry" if text == TEXT else f"ferry_{text_hash(text)[3:11]}"
    return engine.template(name, partial(_fill, text=text))


def boarded(store: Store, template: Template) -> Ferry:
    """Return the case in ``store``, a copy of the template."""
    return Ferry(store, Desk(store.url, "ana"), **template.told)


def _fill(store: Store, text: str) -> dict[str, str | None]:
    desk = Desk(store.url, "ana")
    file = store.folder / "briefing.md"
    head = f"---\ntitle: {TITLE}\npublisher: The Daily Example\npublished: 2024-06-18\n---\n"
    file.write_text(head + text, encoding="utf-8")
    done = ingest(desk.url, [file], who="ana")
    lind = SourceWish(name="Ada Lind", kind=SourceKind.PERSON, description="harbour master")
    alias = ("the company", AliasKind.METONYM)
    lines = SourceWish(name="Northern Lines", kind=SourceKind.ORGANISATION, aliases=(alias,))
    return {
        "article": done.results[0].article,
        "lind": add_source(desk, lind).row.public,
        "lines": add_source(desk, lines).row.public,
        "claim": add_claim(desk, ClaimWish(statement=OPEN)).row.public,
    }


@pytest.fixture
def ferry(engine: Engine, stores: Stores) -> Ferry:
    """Return the case in a database of the test's own, on each engine."""
    template = sailing(engine)
    return boarded(stores(template), template)
