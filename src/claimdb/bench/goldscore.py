"""How well attributions are read, beside how well they are found: figures on the gold set.

Predicted rows pair with gold ones as in ``attribution_scores`` (half the words
of the contents, and a shared word of the sources; rows that relay as well), and
each field is then the share of pairs that have it right:

- ``stance``, ``negated``, ``mode``, ``sort``: of all pairs.
- ``speaker``, ``resolved``: of pairs whose gold has a source; names as ``name_key``
  compares them, "Mr Kirby" and "Kirby" being one.
- ``hedge``, ``reporting``, ``said``, ``inside``: of pairs where either side says
  something; neutral reporting says nothing. Times are equal when their limits
  and precision are, or where the gold gives none, when their words overlap.
- ``role``, ``affiliation``: of pairs whose gold has one; half the words are enough.

``chain`` counts links from a row to the one through which it is known; a link
is right when both its ends pair so. ``found`` is the main figure of the spans.
``alarms`` are predictions in texts that hold no attribution at all.

A field that a gold row calls open is not scored there; where that is ``via``, an
added relay is neither right nor wrong. Invariant: scores add
up, so that the sum over texts is the score of the set.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Self

from claimdb.bench.attribution_scores import Counts, Pair, Sheet, compare
from claimdb.bench.goldset import GoldCase, GoldRow
from claimdb.extract.record import Extraction, Found, Said
from claimdb.model.vocab import Reporting, Stance
from claimdb.text.names import name_key
from claimdb.text.spans import Span

#: What of two rows of a text is compared; None where there is nothing to compare.
Verdict = bool | None
#: As the spans of attributions: half of the words of two is enough (Dice).
_ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some pairs are right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Self) -> "Share":
        """Return the share of both."""
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """The share that is right; None of none."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class GoldScore:
    """The figures of one text, or of many together."""

    found: Counts = field(default_factory=Counts)
    chain: Counts = field(default_factory=Counts)
    fields: Mapping[str, Share] = field(default_factory=dict)
    alarms: int = 0
    silent_texts: int = 0

    def __add__(self, other: Self) -> "GoldScore":
        """Return the figures of both."""
        names = {**self.fields, **other.fields}
        return GoldScore(
            found=self.found + other.found,
            chain=self.chain + other.chain,
            fields={
                name: self.fields.get(name, Share()) + other.fields.get(name, Share())
                for name in names
            },
            alarms=self.alarms + other.alarms,
            silent_texts=self.silent_texts + other.silent_texts,
        )

    def figures(self) -> dict[str, float]:
        """Return each figure by name; alarms are for each text that holds none."""
        shares = {name: share.value for name, share in self.fields.items()}
        return {
            "found_precision": self.found.precision,
            "found_recall": self.found.recall,
            "found": self.found.f1,
            "chain": self.chain.f1,
            **{name: value for name, value in shares.items() if value is not None},
            "alarms": self.alarms / self.silent_texts if self.silent_texts else 0.0,
        }


def marked(case: GoldCase) -> tuple[Found, ...]:
    """Return the gold spans of a text as a tagger would give them, to judge close reading alone.

    Rows that relay are among them, with nothing that tells them from others.
    """
    return tuple(row.found for row in case.rows)


def total(scores: Iterable[GoldScore]) -> GoldScore:
    """Return the figures of many texts."""
    return sum(scores, GoldScore())


def score(case: GoldCase, predicted: Sequence[Extraction]) -> GoldScore:
    """Return the figures of what was predicted for one text."""
    compared = compare(case.text, marked(case), (_found(one) for one in predicted))
    pairs = compared.pairs
    added = _added(case.rows, predicted, pairs)
    counted = [True] * len(case.rows), [number not in added for number in range(len(predicted))]
    sheet = Sheet(case.text)
    verdicts = {
        name: [judge(sheet, case.rows[g], predicted[p]) for g, p in pairs if _scored(case, g, name)]
        for name, judge in _JUDGES.items()
    }
    verdicts["inside"] = [
        _inside(case.rows[g], predicted[p], pairs) for g, p in pairs if _scored(case, g, "inside")
    ]
    silent = not case.rows
    return GoldScore(
        found=compared.classed(pairs, *counted),
        chain=_chain(case.rows, predicted, pairs),
        fields={name: _share(given) for name, given in verdicts.items()},
        alarms=len(predicted) if silent else 0,
        silent_texts=int(silent),
    )


def _found(one: Extraction) -> Found:
    """Return the spans alone."""
    return Found(one.content, one.cue, one.source, one.confidence, one.by)


def _scored(case: GoldCase, number: int, name: str) -> bool:
    """Tell whether the row has but one right answer for the field."""
    return name not in case.rows[number].open


def _share(verdicts: Iterable[Verdict]) -> Share:
    """Return how many verdicts are good, of those that were given."""
    given = [verdict for verdict in verdicts if verdict is not None]
    return Share(sum(given), len(given))


def _chain(
    rows: Sequence[GoldRow], predicted: Sequence[Extraction], pairs: Sequence[Pair]
) -> Counts:
    """Return how many links from a row to its relay are right, of how many."""
    gold_of = {p: g for g, p in pairs}
    gold = {
        (g, row.extraction.link.via)
        for g, row in enumerate(rows)
        if row.extraction.link.via is not None and "via" not in row.open
    }
    links = [
        (gold_of.get(p), gold_of.get(one.link.via))
        for p, one in enumerate(predicted)
        if one.link.via is not None and not _open(rows, gold_of.get(p), "via")
    ]
    right = sum(link in gold for link in links)
    return Counts(right=right, predicted=len(links), found=right, gold=len(gold))


def _open(rows: Sequence[GoldRow], number: int | None, name: str) -> bool:
    """Tell whether a row that is in the gold leaves the field open."""
    return number is not None and name in rows[number].open


def _added(
    rows: Sequence[GoldRow], predicted: Sequence[Extraction], pairs: Sequence[Pair]
) -> frozenset[int]:
    """Return the relays that pair with nothing, of rows whose relay is left open."""
    gold_of = {p: g for g, p in pairs}
    return frozenset(
        one.link.via
        for p, one in enumerate(predicted)
        if one.link.via is not None
        and one.link.via not in gold_of
        and predicted[one.link.via].stance is Stance.RELAYS
        and _open(rows, gold_of.get(p), "via")
    )


def _inside(row: GoldRow, one: Extraction, pairs: Sequence[Pair]) -> Verdict:
    """Judge within which other row it stands."""
    wanted, given = row.extraction.link.inside, one.link.inside
    if wanted is None or given is None:
        return None if wanted is given else False
    return (wanted, given) in pairs


def _resolved(_: Sheet, row: GoldRow, one: Extraction) -> Verdict:
    """Judge who is meant."""
    if not row.extraction.source:
        return None
    name = one.speaker.resolved if one.speaker else None
    return _key(name) in {_key(right) for right in row.resolved}


def _speaker(_: Sheet, row: GoldRow, one: Extraction) -> Verdict:
    """Judge which words name the speaker."""
    wanted, given = row.extraction.speaker, one.speaker
    if wanted is None:
        return None
    return given is not None and _key(wanted.words) == _key(given.words)


def _key(name: str | None) -> str | None:
    """Return the words under which a name is compared."""
    return None if name is None else name_key(name)


def _hedge(_: Sheet, row: GoldRow, one: Extraction) -> Verdict:
    """Judge how unsure the speaker is."""
    return _either(row.extraction.manner.hedge, one.manner.hedge)


def _reporting(_: Sheet, row: GoldRow, one: Extraction) -> Verdict:
    """Judge where the reporter stands."""
    wanted, given = (
        None if manner.reporting is Reporting.NEUTRAL else manner.reporting
        for manner in (row.extraction.manner, one.manner)
    )
    return _either(wanted, given)


def _either(wanted: object, given: object) -> Verdict:
    """Judge two values, where one side at least has one."""
    return None if wanted is None and given is None else wanted == given


def _said(_: Sheet, row: GoldRow, one: Extraction) -> Verdict:
    """Judge when it was said."""
    wanted, given = row.extraction.said, one.said
    if wanted is None or given is None:
        return None if wanted is given else False
    return _when(wanted) == _when(given) if wanted.date else _overlap(wanted.words, given.words)


def _when(said: Said) -> tuple[object, ...] | None:
    """Return what makes two times the same."""
    date = said.date
    return None if date is None else (date.earliest, date.latest, date.precision)


def _overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one.start < other.end and other.start < one.end


def _role(sheet: Sheet, row: GoldRow, one: Extraction) -> Verdict:
    """Judge what the speaker is."""
    wanted = row.extraction.speaker.role if row.extraction.speaker else None
    return _alike(sheet, wanted, one.speaker.role if one.speaker else None)


def _affiliation(sheet: Sheet, row: GoldRow, one: Extraction) -> Verdict:
    """Judge whom the speaker belongs to."""
    wanted = row.extraction.speaker.affiliation if row.extraction.speaker else None
    return _alike(sheet, wanted, one.speaker.affiliation if one.speaker else None)


def _alike(sheet: Sheet, wanted: Span | None, given: Span | None) -> Verdict:
    """Judge whether half of the words of two spans are the same ones, where one is wanted."""
    if wanted is None:
        return None
    if given is None:
        return False
    mine, theirs = sheet.touched([wanted]), sheet.touched([given])
    return 2 * len(mine & theirs) >= _ALIKE * (len(mine) + len(theirs))


_JUDGES: Final[Mapping[str, Callable[[Sheet, GoldRow, Extraction], Verdict]]] = {
    "stance": lambda _, row, one: row.extraction.stance is one.stance,
    "negated": lambda _, row, one: row.extraction.leaning.negated is one.leaning.negated,
    "mode": lambda _, row, one: row.extraction.mode is one.mode,
    "sort": lambda _, row, one: row.extraction.manner.sort is one.manner.sort,
    "speaker": _speaker,
    "resolved": _resolved,
    "hedge": _hedge,
    "reporting": _reporting,
    "said": _said,
    "role": _role,
    "affiliation": _affiliation,
}
