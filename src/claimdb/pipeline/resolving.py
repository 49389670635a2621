"""Who is who: new sources compared with those before them, and the judgements that come of it.

Invariants: a source is compared with those before it that share a key, so many and no
more, and never with all; one that fits two namesakes joins neither, and is a question; two
sources that people made are people's matter. Which groups come out does not depend on the
order of the articles as long as none of them has more rows under one key than are kept
there, but for a short name ("J. Smith"): it joins the first bearer that comes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from claimdb.model.vocab import Judgement, SourceKind
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.linking_index import Index, key_hash
from claimdb.pipeline.linking_opinions import Opinion, Pair, keep, opinions_on
from claimdb.pipeline.maker import Work
from claimdb.pipeline.resolving_mentions import Known, mentions
from claimdb.pipeline.resolving_roles import Affiliations
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.resolve import keys, place

#: Open questions kept of one source: its nearest namesake; more are no news to anybody.
_QUESTIONS: Final = 1
#: Namesakes held apart that are kept of one source.
_APART: Final = 3


@dataclass(slots=True)
class Resolver:
    """Looks at sources part by part; keeps the mentions of those that it has compared."""

    _known: dict[int, Known] = field(default_factory=dict)

    def look_at(self, work: Work, rows: Sequence[int], touched: Touched) -> Counter[str]:
        """Compare these sources with those before them; return how many rows became what."""
        self._known = mentions(work.batch, rows)
        index = Index(work.batch, "source")
        hashes = {row: sorted(map(key_hash, keys(self._known[row].mention))) for row in rows}
        self._learn(work, index.all_candidates(hashes))
        wanted: dict[Pair, Opinion] = {}
        for row in rows:
            wanted |= self._opinions(work, index, row, hashes[row])
        index.write()
        said = opinions_on(work, "source", rows)
        counts = Counter(keep(work, "source", wanted, said, touched))
        of_these = [self._known[row] for row in rows if row in self._known]
        stands = _standing(work, [pair for pair, one in wanted.items() if _is_same(one)])
        return counts + Affiliations(work, touched).add(of_these, stands)

    def _opinions(
        self, work: Work, index: Index, row: int, hashes: Sequence[int]
    ) -> dict[Pair, Opinion]:
        """Return what is held of a source and those before it, and put it into the index."""
        own = self._known[row]
        others = index.candidates(hashes, row)
        self._learn(work, others)
        known = [self._known[one] for one in others]
        verdicts = place(
            own.mention, [one.mention for one in known if not (own.by_person and one.by_person)]
        )
        # Of persons it keeps namesakes apart; that two states are two is no news.
        is_news = own.mention.kind is SourceKind.PERSON
        found = {
            int(one.left): Opinion(one.verdict.judgement, one.verdict.score, one.verdict.reason)
            for one in verdicts
            if is_news or one.verdict.judgement is not Judgement.NOT_SAME
        }
        index.add(row, hashes, {other for other, one in found.items() if _is_same(one)})
        return {(other, row): one for other, one in _worth_keeping(found).items()}

    def _learn(self, work: Work, sources: Iterable[int]) -> None:
        missing = [one for one in sources if one not in self._known]
        if missing:
            self._known |= mentions(work.batch, missing)


def _is_same(one: Opinion) -> bool:
    return one.judgement is Judgement.SAME


def _standing(work: Work, same: Iterable[Pair]) -> dict[int, int]:
    """Return which source stands for each later one of these pairs, before that is recorded."""
    pairs = sorted(same, key=lambda pair: (pair[1], pair[0]))
    stands = {
        number(row): number(canonical)
        for part in parts({left for left, _ in pairs})
        for row, canonical in work.batch.rows(
            f"SELECT id, coalesce(canonical_id, id) FROM sources WHERE id IN ({numbers(part)})"
        )
    }
    found: dict[int, int] = {}
    for left, right in pairs:
        found.setdefault(right, found.get(left, stands[left]))
    return found


def _worth_keeping(found: Mapping[int, Opinion]) -> dict[int, Opinion]:
    """Return every *same*; of namesakes the surest few; a question where nobody is the same."""

    def surest(judgement: Judgement, most: int) -> dict[int, Opinion]:
        of_it = [(one.score, other) for other, one in found.items() if one.judgement is judgement]
        return {other: found[other] for _, other in sorted(of_it, key=_order)[:most]}

    same = surest(Judgement.SAME, len(found))
    apart = surest(Judgement.NOT_SAME, _APART)
    return {**same, **apart, **({} if same else surest(Judgement.UNSURE, _QUESTIONS))}


def _order(scored: tuple[float, int]) -> tuple[float, int]:
    return -scored[0], scored[1]
