"""Who speaks for whom, as articles call people and as everybody knows of states and bodies.

A role is one of its day: an affiliation read from an article holds in the year in which
that was published. The same of the same source in the same year is recorded once, however
many articles say so.

Invariants: what a person recorded of whom somebody speaks for is not added to, and what a
person took away does not come back.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from claimdb.db.bulk import RowValues
from claimdb.gazetteer.lookup import known
from claimdb.model.types import instant_text
from claimdb.model.vocab import AffiliationKind, SourceKind
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.edits import remove_row
from claimdb.pipeline.identity import source_id
from claimdb.pipeline.linking_index import key_hash
from claimdb.pipeline.linking_opinions import LINKER
from claimdb.pipeline.maker import Work
from claimdb.pipeline.resolving_mentions import Known
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.resolve.affiliated import affiliation
from claimdb.text.dates import DatePrecision, VagueDate
from claimdb.text.names import name_key

_REMOVED: Final = """
SELECT before FROM changes WHERE table_name = 'affiliations' AND column_name = '*'
  AND changed_by NOT LIKE 'pack:%' AND changed_by NOT LIKE 'linker:%' AND before IS NOT NULL
"""
_OURS: Final = """
SELECT link.id, link.source_id, link.target_id, link.kind, link.since_earliest
FROM affiliations AS link
JOIN runs AS run ON run.id = link.run_id AND run.name = ?
WHERE link.created_by IS NULL AND link.source_id IN ({0})
"""

Identity = tuple[int, int, str, str]


@dataclass(frozen=True, slots=True)
class _Stated:
    """An affiliation that an article states, or that everybody knows."""

    kind: AffiliationKind
    target: str
    target_kind: SourceKind
    role: str | None
    year: int | None


class Affiliations:
    """What is added to affiliations in one open unit of work."""

    def __init__(self, work: Work, touched: Touched) -> None:
        """Add to what ``work`` writes, and remember in ``touched`` whose changed."""
        self._work = work
        self._touched = touched
        self._removed = _removed(work)

    def add(self, sources: Iterable[Known], stands_for: Mapping[int, int]) -> Counter[str]:
        """Make the linker's affiliations of these sources be what their articles state.

        ``stands_for`` tells which source each of them is the same as.
        """
        counts: Counter[str] = Counter()
        every = {int(one.mention.key): one for one in sources}
        ours = self._ours(every)
        for row, one in every.items():
            wanted = self._wanted(one, stands_for.get(row, row))
            for identity, stated in wanted.items():
                if identity in ours:
                    counts["kept"] += 1
                else:
                    self._add(identity, stated)
                    counts["affiliations"] += 1
            for identity, number_of in ours.items():
                if identity[0] == row and identity not in wanted:
                    by = f"{LINKER}:{self._work.maker.run_id}"
                    remove_row(self._work, "affiliations", number_of, by=by)
                    self._touched.affiliated.add(row)
                    counts["undone"] += 1
        return counts

    def _ours(self, rows: Iterable[int]) -> dict[Identity, int]:
        """Return the linker's affiliations of sources, less those that a person has reviewed."""
        return {
            (number(source), number(target), str(kind), str(since or "")): number(row)
            for part in parts(rows)
            for row, source, target, kind, since in self._work.batch.rows(
                _OURS.format(numbers(part)), LINKER
            )
        }

    def _wanted(self, one: Known, stands: int) -> dict[Identity, _Stated]:
        """Return what is stated of a source, and not yet of one that it is the same as."""
        every = [] if one.by_person else _stated(one)
        if not every or self._is_settled(stands):
            return {}
        found: dict[Identity, _Stated] = {}
        row = int(one.mention.key)
        for stated in every:
            key = _key(stated, stands)
            held = self._work.batch.rows(
                "SELECT source_id FROM source_keys WHERE key_hash = ?", key
            )
            if any(number(other) != row for (other,) in held):
                continue
            target = self._target(stated, one)
            since = "" if stated.year is None else instant_text(_span(stated.year).earliest)
            if target in {row, stands} or (row, target, stated.kind.value) in self._removed:
                continue
            found[row, target, stated.kind.value, since] = stated
            if not held:
                self._work.batch.add("source_keys", {"key_hash": key, "source_id": row})
        return found

    def _is_settled(self, source: int) -> bool:
        """Return whether a person has recorded whom a source belongs to."""
        return bool(
            self._work.batch.rows(
                "SELECT 1 FROM affiliations WHERE source_id = ? AND created_by IS NOT NULL LIMIT 1",
                source,
            )
        )

    def _target(self, stated: _Stated, one: Known) -> int:
        """Return the row of whom a source belongs to, made where there is none yet.

        States and bodies that everybody knows are one row each. "The interior ministry"
        is that of one article, until it is known to be the same as another's.
        """
        shared = known(stated.target) is not None
        apart = () if shared else (one.mention.document,)
        public = source_id(stated.target_kind.value, stated.target, *apart)
        batch = self._work.batch
        found = batch.find("sources", public)
        if found is None:
            found = batch.add(
                "sources",
                {
                    "public_id": public,
                    "kind": stated.target_kind.value,
                    "name": stated.target,
                    "name_key": name_key(stated.target),
                    "is_named": 1,
                    **self._work.maker.made(),
                },
            )
        return found

    def _add(self, identity: Identity, stated: _Stated) -> None:
        row = _columns(identity, stated)
        self._work.batch.add("affiliations", {**row, **self._work.maker.made()})
        self._touched.affiliated.add(identity[0])


def _columns(identity: Identity, stated: _Stated) -> RowValues:
    source, target, kind, _ = identity
    span = None if stated.year is None else _span(stated.year)
    return {
        "source_id": source,
        "target_id": target,
        "kind": kind,
        "role": stated.role,
        **date_columns("since", span),
        **date_columns("until", span),
    }


def _stated(one: Known) -> list[_Stated]:
    """Return what an article states of a source, and what everybody knows of a body."""
    mention = one.mention
    found: dict[tuple[str, str], _Stated] = {}
    body = known(mention.name)
    if body is not None and body.entry.part_of is not None:
        whole = _stated_of(AffiliationKind.PART_OF, body.entry.part_of, None, None)
        found[whole.kind, whole.target] = whole
    year = None if mention.day is None else mention.day.year
    for role in mention.roles:
        said = affiliation(role, mention.kind)
        # "Kim's sister" names nobody in particular.
        if said is not None and (said.kind.speaks_for or known(said.target) or " " in said.target):
            stated = _stated_of(said.kind, said.target, said.role, year)
            found.setdefault((stated.kind, stated.target), stated)
    return list(found.values())


def _stated_of(kind: AffiliationKind, target: str, role: str | None, year: int | None) -> _Stated:
    body = known(target)
    if body is not None:
        return _Stated(kind, body.entry.name, body.entry.kind, role, year)
    whose = SourceKind.PERSON if kind is AffiliationKind.FAMILY_OF else SourceKind.ORGANISATION
    return _Stated(kind, target, whose, role, year)


def _key(stated: _Stated, stands: int) -> int:
    """Return the key under which an affiliation is remembered: once for all who are the same."""
    told = (stated.kind.value, name_key(stated.target), str(stated.year or ""), str(stands))
    return key_hash("\n".join(("affiliation", *told)))


def _span(year: int) -> VagueDate:
    """Return a year as the time in which an affiliation begins, and ends, at the widest.

    Two weeks more on either side: what was said in December stands in papers of January.
    """
    return VagueDate(
        earliest=datetime(year - 1, 12, 17, tzinfo=UTC),
        latest=datetime(year + 1, 1, 14, 23, 59, 59, tzinfo=UTC),
        words=f"so in an article of {year}",
        offset_minutes=None,
        precision=DatePrecision.VAGUE,
    )


def _removed(work: Work) -> set[tuple[int, int, str]]:
    """Return the affiliations that people took away: whose, with whom, of which kind."""
    rows = [json.loads(str(before)) for (before,) in work.batch.rows(_REMOVED)]
    return {(int(one["source_id"]), int(one["target_id"]), str(one["kind"])) for one in rows}
