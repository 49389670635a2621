"""What a linker holds of pairs of rows, next to what was held before.

Invariants: what a person has said of a pair, or taken back, stands, and no program says
anything of that pair again. What the linker said before and says no more is taken back by
a row of its own. The same opinion again makes no row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import Value
from claimdb.model.vocab import Judgement
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import number, numbers, parts

#: How the runs of the linker are named.
LINKER: Final = "linker"

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is held of a pair: the judgement, how sure (0 to 1), and why."""

    judgement: Judgement
    score: float
    reason: str


@dataclass(slots=True)
class Told:
    """What was said of one pair: by the linker last, where that counts, and by people."""

    number: int | None = None
    judgement: str = ""
    score: float | None = None
    reason: str = ""
    by_person: bool = False

    def says(self, one: Opinion) -> bool:
        """Tell whether the linker has said just this, and it counts."""
        said = self.judgement, self.score, self.reason
        return self.number is not None and said == (one.judgement, one.score, one.reason)


def opinions_on(work: Work, entity: str, rows: Iterable[int]) -> dict[Pair, Told]:
    """Return what was said of each pair whose later row is among ``rows``."""
    found: dict[Pair, Told] = {}
    for part in parts(rows):
        for one in work.batch.rows(
            f"SELECT said.id, said.left_{entity}_id, said.right_{entity}_id, said.judgement,"
            " said.undoes_id, said.created_by, run.name, said.score, said.reason"
            " FROM judgements AS said"
            f" LEFT JOIN runs AS run ON run.id = said.run_id"
            f" WHERE said.right_{entity}_id IN ({numbers(part)}) ORDER BY said.id"
        ):
            row, left, right, judgement, undoes, person, program, score, reason = one
            told = found.setdefault((number(left), number(right)), Told())
            if person is not None:
                told.by_person = True
            elif undoes is not None:
                told.number = None if told.number == number(undoes) else told.number
            elif program == LINKER:
                told.number, told.judgement = number(row), str(judgement)
                told.score = None if score is None else float(score)
                told.reason = str(reason or "")
    return found


def keep(
    work: Work,
    entity: str,
    wanted: Mapping[Pair, Opinion],
    said: Mapping[Pair, Told],
    touched: Touched,
) -> dict[str, int]:
    """Make what the linker holds of pairs be ``wanted``; return how many rows of each kind.

    ``said`` is what was said of all pairs that ``wanted`` could have. The counts are of
    ``same``, ``unsure`` and ``not_same`` that are new, of those ``kept``, ``undone``, and
    left as ``people`` have them.
    """
    counts: dict[str, int] = {}
    for pair in sorted({*wanted, *said}):
        became = _keep(work, entity, pair, wanted.get(pair), said.get(pair, Told()), touched)
        for one in became:
            counts[one] = counts.get(one, 0) + 1
    return counts


def _keep(
    work: Work, entity: str, pair: Pair, wanted: Opinion | None, told: Told, touched: Touched
) -> Sequence[str]:
    if told.by_person:
        return () if wanted is None else ("people",)
    if wanted is not None and told.says(wanted):
        return ("kept",)
    became: list[str] = []
    if told.number is not None:
        _undo(work, entity, pair, told)
        became.append("undone")
        _judged(touched, entity, pair)
    if wanted is not None:
        row: dict[str, Value] = {"judgement": wanted.judgement.value, "undoes_id": None}
        _add(work, entity, pair, row, score=wanted.score, reason=wanted.reason)
        became.append(wanted.judgement.value)
        if told.number is not None:
            _judged(touched, entity, pair)
        elif wanted.judgement is Judgement.SAME:
            same = touched.same_sources if entity == "source" else touched.same_claims
            same.add(pair)
        elif wanted.judgement is Judgement.NOT_SAME:
            apart = touched.apart_sources if entity == "source" else touched.apart_claims
            apart.add(pair)
    return became


def _undo(work: Work, entity: str, pair: Pair, told: Told) -> None:
    row: dict[str, Value] = {"judgement": told.judgement, "undoes_id": told.number}
    _add(work, entity, pair, row, score=None, reason="the linker holds this no more")


def _add(
    work: Work,
    entity: str,
    pair: Pair,
    row: Mapping[str, Value],
    *,
    score: float | None,
    reason: str,
) -> None:
    left, right = pair
    ends = {f"left_{entity}_id": left, f"right_{entity}_id": right}
    why = {"score": score, "reason": reason}
    work.batch.add("judgements", {**ends, **row, **why, **work.maker.made()})


def _judged(touched: Touched, entity: str, pair: Pair) -> None:
    """Have the clusters of a pair be decided anew from all judgements."""
    judged = touched.judged_sources if entity == "source" else touched.judged_claims
    judged |= set(pair)
