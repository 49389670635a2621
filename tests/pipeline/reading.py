"""A database, articles in it, and a small extractor that reads them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from claimdb.pipeline.extracting import Extracted, extract_missing
from claimdb.pipeline.ingest import Ingested, Wish, ingest
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Finding
from tests.pipeline.packing import require_in_step
from tests.support.stores import Store


class Newsroom:
    """Articles that are ingested from files, and read by the extractor of the tests."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.url = store.url
        self.folder = store.folder / "articles"
        self.folder.mkdir()

    def publish(self, text: str, name: str = "a", extractor: str | None = "teller") -> Ingested:
        """Ingest a text under an address of its own, read by an extractor unless that is None."""
        head = f"url: https://paper.example/{name}\npublished: 2024-06-18\n"
        path = self.folder / f"{name}.md"
        path.write_text(f"---\n{head}---\n{text}", encoding="utf-8")
        return self.ingest([path], Wish(extractor=extractor))

    def ingest(self, paths: Sequence[Path], wish: Wish) -> Ingested:
        """Ingest files; derived rows must be in step."""
        done = ingest(self.url, paths, who="ana", wish=wish)
        require_in_step(self.url)
        return done

    def read(self, extractor: str = "teller", jobs: int = 1) -> Extracted:
        """Have read what was not read yet; derived rows must be in step."""
        done = extract_missing(self.url, who="ana", extractor=extractor, jobs=jobs)
        require_in_step(self.url)
        return done

    def said(self) -> list[tuple[Any, ...]]:
        """Return source, stance and statement of every attribution that counts."""
        return self.rows(
            "SELECT source.name, a.stance, claim.statement FROM current_attributions AS a"
            " JOIN sources AS source ON source.id = a.source_id"
            " JOIN claims AS claim ON claim.id = a.claim_id ORDER BY a.revision_id, a.id"
        )

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows of ``sql``."""
        return self.store.rows(sql)

    def public(self, which: int) -> str:
        """Return the identifier of the attribution of this number."""
        ((public,),) = self.rows(f"SELECT public_id FROM attributions WHERE id = {which}")
        return str(public)

    def facts(self) -> str:
        """Return a hash of every row but those that say what programs did."""
        return self.store.digest(but=("imports", "runs"))

    def problems(self) -> list[Finding]:
        """Return what verify finds."""
        return list(Verification(self.url))
