"""Loading a pack: all of it or nothing, twice like once, and never over a person.

Invariants: an item is known by pack and stable key (``imports`` maps it to its
row); an item whose meaning has not changed makes no row; changed evidence is a
new row that supersedes; a column, row or attribution that somebody else has
corrected since is kept and reported.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from claimdb.canonical import content_hash
from claimdb.db.reader import open_reader
from claimdb.model.vocab import ImportOutcome
from claimdb.packs import read_pack
from claimdb.packs.facts import Pack
from claimdb.pipeline.carrying import carry_added, last_attribution
from claimdb.pipeline.derive import refresh
from claimdb.pipeline.loading import Loading
from claimdb.pipeline.loading_evidence import load_attributions, withdraw
from claimdb.pipeline.loading_opinions import (
    load_affiliations,
    load_claims,
    load_relations,
    load_topics,
)
from claimdb.pipeline.loading_sources import load_articles, load_credits, load_sources
from claimdb.pipeline.maker import finish_run, working


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a pack: outcomes by kind of item, and a sentence for each kept item."""

    pack: str
    path: str
    outcomes: dict[str, Counter[str]]
    notes: tuple[str, ...]

    @property
    def unchanged(self) -> bool:
        """Whether the pack was loaded already, exactly as it is."""
        return not self.outcomes


def load_pack(url: str, path: Path) -> Loaded:
    """Load the pack at ``path`` into the database at ``url``.

    Raises ``PackInvalid`` with every problem of the pack, before anything is
    written.
    """
    return load(url, read_pack(path), str(path))


def load(url: str, pack: Pack, path: str = "") -> Loaded:
    """Load ``pack``, which has been read and checked."""
    whole = pack_hash(pack)
    origin = f"pack:{pack.name}"
    with open_reader(url) as reader:
        last = reader.rows(
            "SELECT content_hash FROM imports WHERE origin = :origin AND item = ''"
            " ORDER BY id DESC LIMIT 1",
            {"origin": origin},
        )
    if last and last[0]["content_hash"] == whole:
        return Loaded(pack.name, path, {}, ())
    with working(
        url, program="claimdb load", who=pack.curator, settings={"pack": pack.name}
    ) as work:
        loading = Loading(work, pack, origin)
        since = last_attribution(work.batch)
        load_topics(loading)
        load_sources(loading, named=True)
        load_articles(loading)
        load_sources(loading, named=False)
        load_credits(loading)
        load_affiliations(loading)
        load_claims(loading)
        load_relations(loading)
        load_attributions(loading)
        withdraw(loading)
        carry_added(work, since)
        loading.record("", whole, ImportOutcome.NEW, "imports", pack.name)
        work.batch.flush()
        refresh(work.batch, loading.touched)
        finish_run(work.batch, work.maker.run_id)
        return Loaded(pack.name, path, dict(loading.outcomes), tuple(loading.notes))


def pack_hash(pack: Pack) -> str:
    """Return the hash of everything that a pack says."""
    return content_hash(
        [pack.name, pack.curator, *([item.stable_key, item.content_hash] for item in pack.items())]
    )
