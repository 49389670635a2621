"""A small case done by hand: what is reported of a ferry, in one article, and who denies it.

Made through the functions that the commands call, so that what is tested is
what people do.
"""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.model.vocab import AliasKind, DenialKind, DenialScope, SourceKind, Stance
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, SourceWish, add_claim, add_source
from claimdb.pipeline.hand_evidence import Saying, add_attribution
from claimdb.pipeline.ingest import ingest
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Severity

TITLE: Final = "Harbour briefing"
OPEN: Final = "The ferry sailed with its doors open."
TEXT: Final = (
    "At Monday's briefing the harbour master, Ada Lind, said that the ferry “sailed with its"
    " doors open”, the coast guard reported. Northern Lines denied that: “The doors were"
    " closed.” Some passengers would not say. “The doors were old”, one had said before."
)

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Ferry:
    """The database, and who works at it; identifiers of what is in it."""

    path: Path
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

    def rows(self, sql: str, *values: Cell) -> list[tuple[Cell, ...]]:
        """Return the rows of a query."""
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: Cell) -> Cell:
        """Return the first value of a query."""
        return self.rows(sql, *values)[0][0]

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
        """Return everything that is in the database, as one text."""
        with closing(sqlite3.connect(self.path)) as connection:
            return "\n".join(connection.iterdump())


def ferry(empty_file: Path, folder: Path, text: str = TEXT) -> Ferry:
    """Return the case in a database of its own, with nothing said yet."""
    path = folder / "ferry.db"
    shutil.copy(empty_file, path)
    desk = Desk(f"sqlite:///{path}", "ana")
    file = folder / "briefing.md"
    head = f"---\ntitle: {TITLE}\npublisher: The Daily Example\npublished: 2024-06-18\n---\n"
    file.write_text(head + text, encoding="utf-8")
    done = ingest(desk.url, [file], who="ana")
    lind = SourceWish(name="Ada Lind", kind=SourceKind.PERSON, description="harbour master")
    alias = ("the company", AliasKind.METONYM)
    lines = SourceWish(name="Northern Lines", kind=SourceKind.ORGANISATION, aliases=(alias,))
    return Ferry(
        path,
        desk,
        article=done.results[0].article or "",
        lind=add_source(desk, lind).row.public,
        lines=add_source(desk, lines).row.public,
        claim=add_claim(desk, ClaimWish(statement=OPEN)).row.public,
    )
