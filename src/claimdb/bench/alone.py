"""The same texts again, with nothing but what a program finds in them by itself.

Invariant: of the facts that people recorded only the articles' own data are taken over:
text, title, address and day. Who speaks and what they say is the program's alone.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from claimdb.db.reader import Row, open_reader
from claimdb.pipeline.demo import DEMO
from claimdb.pipeline.ingest import Ingested, Wish, ingest
from claimdb.pipeline.watching import Watcher
from claimdb.queries import run
from claimdb.queries.values import optional, string

_DAY: Final = len("2024-06-18")


def found_alone(url: str, into: str, wish: Wish) -> Ingested:
    """Ingest the texts of the database at ``url`` into the empty one at ``into``."""
    with TemporaryDirectory() as folder:
        records = Path(folder) / "articles.jsonl"
        with open_reader(url) as reader, records.open("w", encoding="utf-8") as out:
            for record in _records(run.select(reader, "export_articles")):
                out.write(json.dumps(record, ensure_ascii=False) + "\n")
        return ingest(into, [records], who=DEMO, wish=wish, watcher=Watcher())


def _records(rows: list[Row]) -> Iterator[dict[str, str]]:
    for row in rows:
        if optional(row, "text") is None:
            continue
        told = {name: optional(row, name) for name in ("title", "url", "language")}
        published = optional(row, "published_earliest")
        told["published"] = published[:_DAY] if published else None
        yield {"text": string(row, "text")} | {name: one for name, one in told.items() if one}
