"""What is recorded already of the words that an extractor reads again, and what matches it.

Known of a text are its own attributions and those of older states of its article whose
contents stand in it unchanged (``pipeline.carrying`` has found them).

Invariant: what a person made, decided or corrected is *settled*; no program's opinion
takes its place.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import Batch, Value
from claimdb.model.vocab import ReviewDecision
from claimdb.pipeline.evidence import current_row
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.wanted import number, numbers, parts

#: How the runs of extractors are named, the extractor's name after it.
RUN: Final = "extractor "
#: What finds sentences in which an article speaks itself, by the name of its runs.
OWN_VOICE: Final = "own voice"
#: How an extractor that takes back what another one found is named as a reviewer.
REVIEWER: Final = "extractor:"
#: Share of the code points of two contents that they must have in common to be about
#: the same words.
_ALIKE: Final = 0.5
#: Code points that one drawer of the index of contents covers.
_DRAWER: Final = 500

Spans = tuple[tuple[int, int], ...]

_ROWS: Final = """
SELECT a.id, a.public_id, a.revision_id, source.name_key, a.claim_id, a.stance, a.confidence,
  a.created_by, run.name, run.version, run.model,
  nullif(review.decision, 'withdrawn'), review.reviewer,
  (SELECT max(newer.id) FROM attributions AS newer WHERE newer.supersedes_id = a.id),
  (SELECT max(one.id) FROM attributions AS one
    WHERE (one.via_id = a.id OR one.answers_id = a.id)
      AND (one.created_by IS NOT NULL OR EXISTS (SELECT 1 FROM reviews AS decided
        WHERE decided.attribution_id = one.id AND decided.reviewer NOT LIKE 'extractor:%')))
FROM attributions AS a
JOIN sources AS source ON source.id = a.source_id
LEFT JOIN runs AS run ON run.id = a.run_id
LEFT JOIN reviews AS review ON review.id =
  (SELECT max(latest.id) FROM reviews AS latest WHERE latest.attribution_id = a.id)
WHERE a.id IN ({0})
ORDER BY a.id
"""
_OWN: Final = """
SELECT a.revision_id, a.id, proof.start_offset, proof.end_offset, 1
FROM attributions AS a
JOIN attribution_passages AS link ON link.attribution_id = a.id AND link.role = 'content'
JOIN passages AS proof ON proof.id = link.passage_id
WHERE a.revision_id IN ({0})
ORDER BY a.id, link.ordinal
"""
#: Contents of older states; 0 where a part of a content is not there as it was.
_CARRIED: Final = """
SELECT state.id, a.id, now.start_offset, now.end_offset,
  CASE WHEN carry.outcome IN ('unchanged', 'moved') THEN 1 ELSE 0 END
FROM revisions AS state
JOIN revisions AS older ON older.article_id = state.article_id AND older.number < state.number
JOIN attributions AS a ON a.revision_id = older.id
JOIN attribution_passages AS link ON link.attribution_id = a.id AND link.role = 'content'
LEFT JOIN passage_carries AS carry
  ON carry.passage_id = link.passage_id AND carry.revision_id = state.id
LEFT JOIN passages AS now ON now.id = carry.carried_id
WHERE state.id IN ({0})
ORDER BY a.id, link.ordinal
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An attribution that is recorded, with its content's place in the text that is read.

    ``source`` is the folded name of who speaks. ``standing`` is what counts in its place
    now: itself, what a person corrected it to, or nothing. ``found_by`` is the extractor
    that found it, unless it is ``settled``. ``withdrawn`` is what an extractor has taken
    back. ``is_carried`` is what an older state of the article has.
    """

    row: Ref
    content: Spans
    source: str
    claim: int
    stance: str
    confidence: float | None
    found_by: str | None
    settled: bool
    withdrawn: bool
    is_carried: bool
    standing: Ref | None

    @property
    def refused(self) -> bool:
        """Whether a person decided that it is not so."""
        return self.settled and self.standing is None


def extractor_key(name: str, version: str, model: str | None) -> str:
    """Return what an extractor is known by: another key may find something else."""
    return f"{name}/{version}" + (f" with {model}" if model else "")


def known_of(batch: Batch, revisions: Iterable[int]) -> dict[int, list[Known]]:
    """Return what is known of each revision, of older states first."""
    found: dict[int, list[Known]] = defaultdict(list)
    for part in parts(revisions):
        own, carried = _contents(batch, _OWN, part), _contents(batch, _CARRIED, part)
        rows = _rows(batch, {attribution for _, attribution in (*own, *carried)})
        for contents, is_carried in ((carried, True), (own, False)):
            for (revision, attribution), content in contents.items():
                one = _known(batch, rows[attribution], content, is_carried=is_carried)
                if one is not None:
                    found[revision].append(one)
    return found


def _contents(batch: Batch, sql: str, revisions: Sequence[int]) -> dict[tuple[int, int], Spans]:
    """Return where the content of each attribution stands, those that stand there whole."""
    found: dict[tuple[int, int], Spans] = {}
    broken = set()
    for revision, attribution, start, end, is_there in batch.rows(sql.format(numbers(revisions))):
        key = number(revision), number(attribution)
        if is_there:
            found[key] = (*found.get(key, ()), (number(start), number(end)))
        else:
            broken.add(key)
    return {key: content for key, content in found.items() if key not in broken}


def _rows(batch: Batch, attributions: Iterable[int]) -> dict[int, tuple[Value, ...]]:
    return {
        number(row[0]): row
        for part in parts(attributions)
        for row in batch.rows(_ROWS.format(numbers(part)))
    }


def _known(
    batch: Batch, row: tuple[Value, ...], content: Spans, *, is_carried: bool
) -> Known | None:
    """Return a row as it is known; None where a program has superseded it."""
    (attribution, public, _, source, claim, stance, confidence, person, run, version, model,
     decision, reviewer, newer, leaning) = row  # fmt: skip
    own = Ref(number(attribution), str(public))
    standing: Ref | None = own
    corrected = newer is not None
    if corrected:
        standing, by = _head(batch, own)
        if by is None:
            return None
    automatic = person is None and str(run or "").startswith(RUN)
    decided = decision is not None and not str(reviewer).startswith(REVIEWER)
    withdrawn = decision is not None and not decided and decision != ReviewDecision.ACCEPTED
    if not corrected and decision not in (None, ReviewDecision.ACCEPTED):
        standing = None
    settled = corrected or decided or leaning is not None or not automatic
    used = None if model is None else str(model)
    key = extractor_key(str(run).removeprefix(RUN), str(version), used)
    return Known(
        row=own,
        content=content,
        source=str(source),
        claim=number(claim),
        stance=str(stance),
        confidence=None if confidence is None else float(confidence),
        found_by=None if settled else key,
        settled=settled,
        withdrawn=withdrawn and not settled,
        is_carried=is_carried,
        standing=standing,
    )


def _head(batch: Batch, row: Ref) -> tuple[Ref | None, str | None]:
    """Return what has superseded a row last, where that counts, and who made it."""
    head, public = current_row(batch, row.number)
    person, decision = batch.rows(
        "SELECT a.created_by, nullif(review.decision, 'withdrawn') FROM attributions AS a"
        " LEFT JOIN reviews AS review ON review.id ="
        " (SELECT max(latest.id) FROM reviews AS latest WHERE latest.attribution_id = a.id)"
        " WHERE a.id = ?",
        head,
    )[0]
    counts = decision in (None, ReviewDecision.ACCEPTED)
    return Ref(head, public) if counts else None, None if person is None else str(person)


@dataclass(frozen=True, slots=True)
class Said:
    """What is looked for among what is known: the content's place, who, which stance."""

    content: Spans
    source: str
    stance: str


def matched(wanted: Sequence[Said], known: Sequence[Known]) -> dict[int, Known]:
    """Return what is known for each place in ``wanted``, each of them once.

    Contents match that have half of their words in common; those of the same source
    and the same stance come first. What was refused was so of one source only.
    """
    drawers = _drawers(known)
    pairs = []
    for place, one in enumerate(wanted):
        near = {other for drawer in _drawers_of(one.content) for other in drawers[drawer]}
        for other in near:
            candidate = known[other]
            same = candidate.source == one.source
            if candidate.refused and not same:
                continue
            alike = _share(one.content, candidate.content)
            if alike >= _ALIKE:
                agrees = (same, candidate.stance == one.stance, alike)
                pairs.append((agrees, -place, -other))
    found: dict[int, Known] = {}
    taken: set[int] = set()
    for _, place, other in sorted(pairs, reverse=True):
        if -place not in found and -other not in taken:
            found[-place] = known[-other]
            taken.add(-other)
    return found


def _drawers(known: Sequence[Known]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(known):
        for drawer in _drawers_of(one.content):
            found[drawer].append(place)
    return found


def _drawers_of(content: Spans) -> set[int]:
    return {
        drawer
        for start, end in content
        for drawer in range(start // _DRAWER, max(start, end - 1) // _DRAWER + 1)
    }


def _share(one: Spans, other: Spans) -> float:
    """Return what two contents have in common, of all that either has."""
    common = sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in one
        for other_start, other_end in other
    )
    both = sum(end - start for start, end in (*one, *other)) - common
    return common / both if both else 0.0
