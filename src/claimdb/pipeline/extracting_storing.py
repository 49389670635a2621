"""Storing what an extractor found, next to what is recorded of the same words.

Invariants: of one text, what the extractor that read it last has found stands, and what
a person made or decided stands before it. A finding of another extractor (or of another
version) is superseded where this one says something else of the same words, and taken
back (a review by ``extractor:NAME``) where it says nothing; it stays in the database, as
all evidence does. The same finding again is the row that is there. Words that stand in a
new state of an article as they stood before are not attributed a second time: the
attribution of the older state is carried with them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.model.vocab import PassageRole, ReviewDecision
from claimdb.pipeline.carrying import carry_added, last_attribution
from claimdb.pipeline.curate import add_article_claim
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.evidence import Links, add_attribution, add_review
from claimdb.pipeline.extracting_known import OWN_VOICE, REVIEWER, Known, Said, known_of, matched
from claimdb.pipeline.extracting_plan import Plan, Planned, Unread
from claimdb.pipeline.extracting_speaking import Origin
from claimdb.pipeline.identity import claim_id, passage_id, source_id, unnamed_id
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.stored import stored_attribution
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.queries.catalog import MIN_CONFIDENCE
from claimdb.text.names import name_key

#: Texts that nobody has withheld meanwhile, or had read by the same extractor.
_OPEN: Final = """
SELECT state.id FROM revisions AS state
WHERE state.id IN ({0}) AND state.text IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM extractions AS done WHERE done.revision_id = state.id AND done.extractor = ?)
"""
_OUTDATED: Final = """
SELECT DISTINCT older.id FROM revisions AS older
JOIN revisions AS newer ON newer.article_id = older.article_id AND newer.number > older.number
WHERE older.id IN ({0})
"""


@dataclass(frozen=True, slots=True)
class Read:
    """A text, and what it gives."""

    unread: Unread
    plan: Plan


def store_read(work: Work, read: Sequence[Read], extractor: str, touched: Touched) -> Counter[str]:
    """Store what was read in an open unit of work; return what became of it.

    ``texts``, ``found`` (in them), ``left out`` (no claim), ``apart`` (rows for what else
    is said at once) and ``together`` (rows for those who speak with another) lead to the
    rows: ``new``, ``superseding``, ``known`` and ``settled``. ``withdrawn`` are earlier ones
    that were taken back.
    """
    counts: Counter[str] = Counter()
    fresh = _still_open(work, read, extractor)
    outdated = _listed(work, _OUTDATED, fresh)
    _look_ahead(work, fresh)
    for wave in _waves(fresh):
        since = last_attribution(work.batch)
        known = known_of(work.batch, [one.unread.revision for one in wave])
        for one in wave:
            _Text(work, one, extractor, touched).store(known.get(one.unread.revision, []), counts)
        if any(one.unread.revision in outdated for one in wave):
            carry_added(work, since)
    return counts


def _still_open(work: Work, read: Sequence[Read], extractor: str) -> list[Read]:
    still = _listed(work, _OPEN, read, extractor)
    return [one for one in read if one.unread.revision in still]


def _listed(work: Work, sql: str, read: Iterable[Read], *values: str) -> set[int]:
    return {
        number(one)
        for part in parts({one.unread.revision for one in read})
        for (one,) in work.batch.rows(sql.format(numbers(part)), *values)
    }


def _waves(read: Iterable[Read]) -> list[list[Read]]:
    """Return texts so that of each article an older state comes in an earlier list."""
    waves: list[list[Read]] = []
    met: Counter[int] = Counter()
    for one in sorted(read, key=lambda one: (one.unread.article, one.unread.number)):
        wave = met[one.unread.article]
        met[one.unread.article] += 1
        if wave == len(waves):
            waves.append([])
        waves[wave].append(one)
    return waves


def _look_ahead(work: Work, read: Iterable[Read]) -> None:
    """Learn at once what there is of all that the rows point at, where a server is asked."""
    if not work.batch.is_far:
        return
    claims, sources, passages = set(), set(), set()
    for one in read:
        article, revision = one.unread.article_public, one.unread.revision_public
        for row in one.plan.planned:
            claims.add(claim_id(row.statement, article))
            sources.add(_source_id(row.origin, article))
            passages |= {
                passage_id(revision, words.start, words.end) for _, words in row.evidence.passages
            }
    for table, wanted in (("claims", claims), ("sources", sources), ("passages", passages)):
        work.batch.look_ahead(table, "public_id", sorted(wanted))


def _source_id(origin: Origin, article: str) -> str:
    if origin.is_named:
        return source_id(origin.kind.value, origin.label, article)
    apart = (origin.apart,) if origin.apart else ()
    return unnamed_id(article, origin.kind.value, origin.label, *apart)


class _Text:
    """One text on its way into the database."""

    def __init__(self, work: Work, read: Read, extractor: str, touched: Touched) -> None:
        self._work = work
        self._unread, self._plan = read.unread, read.plan
        self._revision = Ref(read.unread.revision, read.unread.revision_public)
        self._extractor = extractor
        self._touched = touched

    def store(self, known: Sequence[Known], counts: Counter[str]) -> None:
        """Store the rows of the plan, take back what is not found again, remember the reading."""
        rows = self._plan.planned
        matches = matched([_said(one) for one in rows], known)
        carried = self._carried(matches)
        refs: list[Ref | None] = []
        for place, one in enumerate(rows):
            via = None if one.via is None else refs[one.via]
            answers = None if one.answers is None else refs[one.answers]
            match = matches.get(place)
            if match is not None and match.settled:
                counts["settled"] += 1
                refs.append(None if match.is_carried else match.standing)
            elif place in carried:
                counts["known"] += 1
                refs.append(None)
            else:
                ref, became = self._add(one, (via, answers), match)
                counts[became] += 1
                refs.append(ref)
        counts["withdrawn"] += self._withdraw(known, {one.row for one in matches.values()})
        counts["texts"] += 1
        counts["found"] += self._plan.found
        counts["left out"] += self._plan.left_out
        counts["apart"] += self._plan.apart
        counts["together"] += (
            len(rows) - (self._plan.found - self._plan.left_out) - self._plan.apart
        )
        self._remember()

    def _carried(self, matches: dict[int, Known]) -> set[int]:
        """Return which rows the older state of the article has already, with their chains.

        A chain stays in one state: what is known through a row that is new here is
        new here, and so is that through which a new row is known.
        """
        rows = self._plan.planned
        found = {place for place, match in matches.items() if self._stands(rows[place], match)}
        settled = {place for place, match in matches.items() if match.settled}
        before: set[int] = set()
        while found != before:
            before = set(found)
            for place, one in enumerate(rows):
                if one.via is None or place in settled:
                    continue
                if place not in found:
                    found.discard(one.via)
                elif one.via not in found:
                    found.discard(place)
        return found

    def _stands(self, one: Planned, match: Known) -> bool:
        """Return whether a row of an older state says the same of words that still stand."""
        if match.settled or match.withdrawn or not match.is_carried:
            return False
        claim = self._work.batch.find(
            "claims", claim_id(one.statement, self._unread.article_public)
        )
        said = (claim, one.evidence.stance.value, name_key(one.origin.label))
        return said == (match.claim, match.stance, match.source) and _counts_alike(one, match)

    def _add(
        self, one: Planned, leaning: tuple[Ref | None, Ref | None], match: Known | None
    ) -> tuple[Ref, str]:
        """Add a row, or find the one that says just this; return it, and what became of it.

        ``leaning`` are the rows through which it is known, and which it answers.
        """
        via, answers = leaning
        links = Links(
            revision=self._revision,
            source=self._source(one.origin),
            claim=add_article_claim(self._work, one.statement, self._unread.article_public),
            via=via,
            answers=answers,
        )
        if match is None or self._is_of_older_text(match):
            ref, added = add_attribution(self._work, one.evidence, links)
            return ref, self._became("new" if added else "known", links)
        if not match.is_carried and not match.withdrawn and _counts_alike(one, match):
            stored = stored_attribution(self._work.batch, match.row.number)
            if stored.evidence.meaning() == one.evidence.meaning() and stored.links == links:
                return match.row, "known"
        self._touched.claims.add(match.claim)
        ref, _ = add_attribution(self._work, one.evidence, links, supersedes=match.row)
        return ref, self._became("superseding", links)

    def _is_of_older_text(self, match: Known) -> bool:
        """Return whether this extractor found it in an older text, where it was so."""
        return match.is_carried and not match.withdrawn and match.found_by == self._extractor

    def _became(self, outcome: str, links: Links) -> str:
        if outcome != "known":
            self._touched.claims.add(links.claim.number)
        return outcome

    def _withdraw(self, known: Iterable[Known], found: set[Ref]) -> int:
        """Take back what another extractor found in words that still stand, and this one not."""
        gone = [
            one
            for one in known
            if one.row not in found
            and not one.settled
            and not one.withdrawn
            and one.found_by != self._extractor
            and not (one.found_by or "").startswith(f"{OWN_VOICE}/")  # no extractor looks for them
        ]
        reason = f"not found by it, run {self._work.maker.run_id}"
        for one in gone:
            self._touched.claims.add(one.claim)
            by = f"{REVIEWER}{self._extractor}"
            add_review(self._work, one.row.number, ReviewDecision.REJECTED, by=by, reason=reason)
        return len(gone)

    def _source(self, origin: Origin) -> Ref:
        public = _source_id(origin, self._unread.article_public)
        found = self._work.batch.find("sources", public)
        if found is None:
            found = self._work.batch.add(
                "sources",
                {
                    "public_id": public,
                    "kind": origin.kind.value,
                    "name": origin.label,
                    "name_key": name_key(origin.label),
                    "is_named": int(origin.is_named),
                    "article_id": None if origin.is_named else self._unread.article,
                    **self._work.maker.made(),
                },
            )
        return Ref(found, public)

    def _remember(self) -> None:
        """Say that the text has been read, also where nothing was found in it."""
        self._work.batch.add(
            "extractions",
            {
                "revision_id": self._revision.number,
                "extractor": self._extractor,
                "found": self._plan.found,
                "run_id": self._work.maker.run_id,
                "recorded_at": self._work.maker.now,
            },
        )


def _said(one: Planned) -> Said:
    content = tuple(
        (words.start, words.end)
        for role, words in one.evidence.passages
        if role is PassageRole.CONTENT
    )
    return Said(content, name_key(one.origin.label), one.evidence.stance.value)


def _counts_alike(one: Planned, match: Known) -> bool:
    """Return whether both are sure enough to count, or neither is."""
    sure, was = one.evidence.confidence, match.confidence
    return ((sure or 0) >= MIN_CONFIDENCE) == ((was or 0) >= MIN_CONFIDENCE)
