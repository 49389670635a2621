"""What the steps of loading a pack share: what is known, what was touched, what to say."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from claimdb.db.bulk import RowValues, Value
from claimdb.model.vocab import ImportOutcome
from claimdb.packs.facts import Pack
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.edits import (
    corrected_by_others,
    differing,
    edit_row,
    remove_row,
    removed_by_others,
)
from claimdb.pipeline.maker import Ref, Work


@dataclass(frozen=True, slots=True)
class Known:
    """What the last load of an item left: its hash, its row, and what became of it."""

    content_hash: str
    entity_id: str
    outcome: ImportOutcome


class Loading:
    """The state of one load."""

    def __init__(self, work: Work, pack: Pack, origin: str) -> None:
        """Read what earlier loads of the pack left."""
        self.work = work
        self.pack = pack
        self.origin = origin
        self.touched = Touched()
        self.outcomes: dict[str, Counter[str]] = defaultdict(Counter)
        self.notes: list[str] = []
        self.topics: dict[str, int] = {}
        self.sources: dict[str, Ref] = {}
        self.articles: dict[str, Ref] = {}
        self.revisions: dict[str, Ref] = {}
        self.claims: dict[str, Ref] = {}
        self.attributions: dict[tuple[str, str], Ref] = {}
        self.seen: set[str] = set()
        self.known: dict[str, Known] = {
            str(item): Known(str(hashed), str(entity), ImportOutcome(str(outcome)))
            for item, hashed, entity, outcome in work.batch.rows(
                "SELECT item, content_hash, entity_id, outcome FROM imports"
                " WHERE origin = ? AND entity_id IS NOT NULL ORDER BY id",
                origin,
            )
        }

    @property
    def editor(self) -> str:
        """The name under which the pack edits: not a person's, so that hers are told apart."""
        return self.origin

    def record(
        self,
        item: str,
        hashed: str,
        outcome: ImportOutcome,
        entity: str,
        entity_id: str,
        reason: str | None = None,
    ) -> None:
        """Say what became of ``item``; an unchanged one leaves no new row."""
        self.seen.add(item)
        if item:
            self.outcomes[entity][outcome.value] += 1
        if reason and outcome is ImportOutcome.KEPT:
            self.notes.append(f"{item}: {reason}")
        known = self.known.get(item)
        if (
            outcome is ImportOutcome.SAME
            and known is not None
            and (known.content_hash, known.entity_id) == (hashed, entity_id)
            and known.outcome is not ImportOutcome.WITHDRAWN
        ):
            return
        self.work.batch.add(
            "imports",
            {
                "run_id": self.work.maker.run_id,
                "origin": self.origin,
                "item": item,
                "content_hash": hashed,
                "outcome": outcome.value,
                "reason": reason,
                "entity": entity,
                "entity_id": entity_id,
                "recorded_at": self.work.maker.now,
            },
        )

    def unchanged(self, item: str, hashed: str) -> bool:
        """Return whether the item was loaded before with this meaning."""
        known = self.known.get(item)
        return (
            known is not None
            and known.content_hash == hashed
            and known.outcome is not ImportOutcome.WITHDRAWN
        )

    def update(
        self, table: str, number: int, wanted: Mapping[str, Value | datetime], key: str = "id"
    ) -> str | None:
        """Bring a row to what the pack says now, but for what others have corrected.

        Returns a sentence about what was kept, or None.
        """
        changed = differing(self.work, table, number, wanted, key)
        others = corrected_by_others(self.work, table, number, than=self.editor)
        kept = {name: others[name] for name in changed if name in others}
        changed = {name: value for name, value in changed.items() if name not in kept}
        if changed:
            edit_row(self.work, table, number, changed, by=self.editor, key=key)
        if not kept:
            return None
        told = ", ".join(f"{name} (edited by {who})" for name, who in kept.items())
        return f"kept {told}"

    def sync(
        self,
        table: str,
        parent: tuple[str, int],
        keys: Sequence[str],
        wanted: Sequence[RowValues],
    ) -> None:
        """Make the rows under ``parent`` those of the pack, leaving other people's.

        Rows that this pack added and no longer has are removed; rows that
        somebody removed by hand are not added again.
        """
        rows = self.work.batch.rows(
            f"SELECT item.id, run.settings, {', '.join(f'item.{key}' for key in keys)}"
            f" FROM {table} AS item LEFT JOIN runs AS run ON run.id = item.run_id"
            f" WHERE item.{parent[0]} = ?",
            parent[1],
        )
        present: dict[tuple[Value | datetime, ...], tuple[int, Value]] = {
            tuple(row[2:]): (int(str(row[0])), row[1]) for row in rows
        }
        removed = (
            removed_by_others(self.work, table, keys, parent, than=self.editor)
            if self.known
            else set()
        )
        names = {tuple(row[key] for key in keys) for row in wanted}
        for row in wanted:
            name = tuple(row[key] for key in keys)
            if name not in present and name not in removed:
                present[name] = (0, None)
                self.work.batch.add(table, {parent[0]: parent[1], **row, **self.work.maker.made()})
        ours = f'{{"pack":"{self.pack.name}"}}'
        for name, (number, settings) in present.items():
            if name not in names and settings == ours:
                remove_row(self.work, table, number, by=self.editor)


@dataclass(slots=True)
class Taken:
    """Identifiers that items of this load have taken, to keep namesakes in one pack apart."""

    by: dict[str, str] = field(default_factory=dict)

    def free(self, public: str, item: str) -> bool:
        """Return whether ``item`` may have ``public``, and take it."""
        return self.by.setdefault(public, item) == item
