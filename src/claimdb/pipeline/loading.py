"""What the steps of loading a pack share: what is known, what was touched, what to say.

Invariant: what a person, a program or another pack has made or corrected is
never changed here; it is kept, and a sentence says so.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Self

from claimdb.db.bulk import RowValues, Value
from claimdb.model.vocab import ImportOutcome
from claimdb.packs.facts import Item, Pack
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.edits import (
    corrected_by_others,
    differing,
    edit_row,
    remove_row,
    removed_by_others,
)
from claimdb.pipeline.maker import Ref, Work

#: Columns that follow from others: kept or changed with them, and not worth a word.
_CONSEQUENCES: Final = frozenset({"name_key", "url_hash", "identity_hash"})
#: Outcomes whose reason is worth telling the user.
_TOLD: Final = frozenset({ImportOutcome.KEPT, ImportOutcome.WITHDRAWN, ImportOutcome.SKIPPED})


@dataclass(frozen=True, slots=True)
class Known:
    """What the last load of an item left: its hash, its row, and what became of it."""

    content_hash: str
    entity: str
    entity_id: str
    outcome: ImportOutcome


@dataclass(frozen=True, slots=True)
class Parent:
    """The row that other rows are under: the column that points at it, and what it is."""

    column: str
    number: int
    entity: str
    public: str


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
        self.held: set[tuple[str, str]] = set()
        self._removed: dict[str, list[tuple[dict[str, Value], str]]] = {}
        self.known: dict[str, Known] = {
            str(item): Known(str(hashed), str(entity), str(public), ImportOutcome(str(outcome)))
            for item, hashed, entity, public, outcome in work.batch.rows(
                "SELECT item, content_hash, entity, entity_id, outcome FROM imports"
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
        entity_id: str | None,
        reason: str | None = None,
    ) -> None:
        """Say what became of ``item``; an unchanged one leaves no new row."""
        self.seen.add(item)
        if entity_id is not None and outcome is not ImportOutcome.WITHDRAWN:
            self.held.add((entity, entity_id))
        if item:
            self.outcomes[entity][outcome.value] += 1
        if reason and outcome in _TOLD:
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

    def gone(self, entity: str) -> list[tuple[str, Known]]:
        """Return the items of one kind that earlier loads had and the pack has no more."""
        return [
            (item, known)
            for item, known in self.known.items()
            if known.entity == entity
            and item not in self.seen
            and known.outcome is not ImportOutcome.WITHDRAWN
        ]

    def maker_of(self, table: str, number: int, key: str = "id") -> str | None:
        """Return who else made a row: a pack, a person or a program; None where it is ours."""
        rows = self.work.batch.rows(
            f"SELECT run.settings, item.created_by FROM {table} AS item"
            f" LEFT JOIN runs AS run ON run.id = item.run_id WHERE item.{key} = ?",
            number,
        )
        settings, person = rows[0] if rows else (None, None)
        pack = _pack_of(settings)
        if pack == self.pack.name:
            return None
        return f"pack {pack}" if pack else str(person or "a program")

    def shared_with(self, entity: str, entity_id: str) -> str | None:
        """Return another pack that has the row too, if any."""
        rows = self.work.batch.rows(
            "SELECT origin FROM imports AS import WHERE entity = ? AND entity_id = ?"
            " AND origin LIKE 'pack:%' AND origin <> ? AND outcome <> 'withdrawn'"
            " AND id = (SELECT max(id) FROM imports AS later WHERE later.origin = import.origin"
            " AND later.item = import.item AND later.entity_id IS NOT NULL)",
            entity,
            entity_id,
            self.origin,
        )
        return f"pack {str(rows[0][0]).removeprefix('pack:')}" if rows else None

    def update(
        self, table: str, number: int, wanted: Mapping[str, Value | datetime], key: str = "id"
    ) -> str | None:
        """Bring a row to what the pack says now, but for what others have said or corrected.

        Returns a sentence about what was kept, or None.
        """
        changed = differing(self.work, table, number, wanted, key)
        if not changed:
            return None
        others = self._told_by_others(table, number, list(changed), key)
        kept = {name: others[name] for name in changed if name in others}
        changed = {name: value for name, value in changed.items() if name not in kept}
        if changed:
            edit_row(self.work, table, number, changed, by=self.editor, key=key)
        # Where the pack says nothing, what others say is no contradiction.
        told = [
            f"{name} ({who})"
            for name, who in kept.items()
            if name not in _CONSEQUENCES and wanted[name] is not None
        ]
        return f"kept {', '.join(told)}" if told else None

    def _told_by_others(
        self, table: str, number: int, columns: Sequence[str], key: str
    ) -> dict[str, str]:
        """Return the columns that are others' to change: edited by them, or filled by them."""
        found: dict[str, str] = {}
        if maker := self.maker_of(table, number, key):
            values = self.work.batch.rows(
                f"SELECT {', '.join(columns)} FROM {table} WHERE {key} = ?", number
            )[0]
            ours = corrected_by_others(self.work, table, number, than="")
            for name, value in zip(columns, values, strict=True):
                if value is not None and ours.get(name) != self.editor:
                    found[name] = f"given by {maker}"
        edited = corrected_by_others(self.work, table, number, than=self.editor)
        return found | {name: f"edited by {who}" for name, who in edited.items()}

    def removed(self, table: str, wanted: Mapping[str, Value]) -> str | None:
        """Return the person who took such a row away, if one did."""
        if table not in self._removed:
            self._removed[table] = removed_by_others(self.work, table)
        for row, who in self._removed[table]:
            if all(str(row.get(name)) == str(value) for name, value in wanted.items()):
                return who
        return None

    def sync(
        self, table: str, parent: Parent, keys: Sequence[str], wanted: Sequence[RowValues]
    ) -> str | None:
        """Make the rows under ``parent`` those of the pack, leaving other people's.

        Rows that this pack added and no longer has are removed; rows that
        somebody removed or edited by hand are left so. Returns a sentence about
        what was kept, or None.
        """
        present: dict[tuple[str, ...], tuple[int, bool]] = {}
        for number, edited_by, *values in self.work.batch.rows(
            f"SELECT id, edited_by, {', '.join(keys)} FROM {table} WHERE {parent.column} = ?",
            parent.number,
        ):
            name = tuple(str(value) for value in values)
            row = int(str(number))
            free = edited_by is None or edited_by == self.editor
            present[name] = (row, free)
            if not free:  # it stands for what it was before somebody edited it, too
                present[self._before(table, row, dict(zip(keys, name, strict=True)))] = (row, free)
        kept = [self._add_or_update(table, parent, keys, row, present) for row in wanted]
        names = {tuple(str(row[key]) for key in keys) for row in wanted}
        for name, (row, free) in present.items():
            if name not in names and free and self.maker_of(table, row) is None:
                if other := self.shared_with(parent.entity, parent.public):
                    kept.append(f"kept {' '.join(name)} ({other} may have it too)")
                else:
                    remove_row(self.work, table, row, by=self.editor)
        return "; ".join(filter(None, kept)) or None

    def _add_or_update(
        self,
        table: str,
        parent: Parent,
        keys: Sequence[str],
        row: RowValues,
        present: Mapping[tuple[str, ...], tuple[int, bool]],
    ) -> str | None:
        name = tuple(str(row[key]) for key in keys)
        if name in present:
            number, free = present[name]
            rest = {column: value for column, value in row.items() if column not in keys}
            return self.update(table, number, rest) if free and rest else None
        under: dict[str, Value] = {parent.column: parent.number}
        under |= dict(zip(keys, name, strict=True))
        if who := self.removed(table, under):
            return f"left out {row.get('name', 'a row')} of {table} (removed by {who})"
        self.work.batch.add(table, {parent.column: parent.number, **row, **self.work.maker.made()})
        return None

    def _before(self, table: str, number: int, row: dict[str, str]) -> tuple[str, ...]:
        """Return the keys that a row had before others edited it."""
        for column, before in self.work.batch.rows(
            "SELECT column_name, before FROM changes WHERE table_name = ? AND row_id = ?"
            " AND changed_by <> ? ORDER BY id DESC",
            table,
            number,
            self.editor,
        ):
            if str(column) in row:
                row[str(column)] = str(before)
        return tuple(row.values())


def both(first: str | None, second: str | None) -> str | None:
    """Return both sentences about what was kept as one, or None."""
    return "; ".join(filter(None, (first, second))) or None


def _pack_of(settings: Value) -> str | None:
    """Return the pack that a run loaded, by the settings of the run."""
    found = json.loads(str(settings)) if settings else None
    return str(found["pack"]) if isinstance(found, dict) and "pack" in found else None


@dataclass(slots=True)
class Taken:
    """Identifiers that items of this load have taken, to keep namesakes in one pack apart.

    What earlier loads gave to items that the pack still has is taken from the
    start, whatever their order.
    """

    by: dict[str, str] = field(default_factory=dict)

    @classmethod
    def before(cls, loading: Loading, items: Iterable[Item]) -> Self:
        """Return what the items of an earlier load have taken."""
        known = ((item.stable_key, loading.known.get(item.stable_key)) for item in items)
        return cls({found.entity_id: item for item, found in known if found})

    def free(self, public: str, item: str) -> bool:
        """Return whether ``item`` may have ``public``, and take it."""
        return self.by.setdefault(public, item) == item
