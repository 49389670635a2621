"""Origins: what the sayings of one side come down to, and why.

Invariant: the sums of ``counts_min`` and ``counts_max`` on a side are the
``origins_min`` and ``origins_max`` of ``claim_tallies``, up to ``WINDOW``
attributions; a test holds them equal.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.queries import run
from claimdb.queries.values import number, string

#: Of a claim reported ten thousand times the first sayings are looked at: 20 ms.
WINDOW: Final = 1_000
#: So many names say enough of a group; the count says how many there are.
_NAMED: Final = 8
_SAME_AGENCY: Final = "texts of one day that credit the same agency count as one report"


@dataclass(frozen=True, slots=True)
class Origin:
    """What counts as one origin, or as none to several, and why.

    ``form`` is ``party``, ``unnamed`` (all unnamed sources of the side together)
    or ``voice`` (all publishers who say it themselves). ``speakers`` has up to
    eight names.
    """

    form: str
    origin: str
    counts_min: int
    counts_max: int
    attributions: int
    speakers: tuple[str, ...]
    reasons: tuple[str, ...]


def origins(reader: Reader, claim: int) -> Mapping[str, tuple[Origin, ...]]:
    """Return the origins of each side of the canonical ``claim``: parties first.

    Only its first ``WINDOW`` attributions are looked at; the counts of the whole
    are in ``claim_tallies``.
    """
    sides: dict[str, list[Row]] = defaultdict(list)
    for row in run.select(reader, "claim_origins", {"claim": claim, "window": WINDOW}):
        sides[string(row, "stance")].append(row)
    return {stance: _side(rows) for stance, rows in sides.items()}


def _side(rows: Iterable[Row]) -> tuple[Origin, ...]:
    forms: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        forms[string(row, "form")].append(row)
    found = [_party(group) for group in _by(forms["party"], "party_id")]
    if forms["unnamed"]:
        found.append(_unnamed(forms["unnamed"], has_named=bool(found)))
    if forms["voice"]:
        found.append(_voices(forms["voice"]))
    return tuple(found)


def _party(rows: list[Row]) -> Origin:
    """Count a party once, whoever speaks for it and however often."""
    party, said = string(rows[0], "party"), _sum(rows, "attributions")
    speakers = _speakers(rows)
    reasons = []
    if len(speakers) > 1:
        reasons.append(f"all speak for {party}")
    if said > len({number(row, "source_id") for row in rows}):
        reasons.append("the same speaker again counts once")
    if _sum(rows, "repeats"):
        reasons.append("copies and retellings count with their original")
    return Origin("party", party, 1, 1, said, speakers, tuple(reasons))


def _unnamed(rows: list[Row], *, has_named: bool) -> Origin:
    """Count the unnamed: perhaps one of those named, perhaps one, perhaps all different.

    Within one report only as many as its fullest text has.
    """
    most = sum(
        max(
            len({number(row, "source_id") for row in article})
            for article in _by(text, "article_id")
        )
        for text in _by(rows, "report_id")
    )
    reasons = ["who is not named may be the same as another, or as somebody named"]
    if _sum(rows, "repeats"):
        reasons.append("copies and retellings count with their original")
    if _share_agency(rows):
        reasons.append(_SAME_AGENCY)
    return Origin(
        "unnamed",
        "unnamed sources",
        0 if has_named else 1,
        most,
        _sum(rows, "attributions"),
        _speakers(rows),
        tuple(reasons),
    )


def _voices(rows: list[Row]) -> Origin:
    """Count publishers who name no source: once per text and per publisher, at the most."""
    texts = len({number(row, "report_id") for row in rows})
    publishers = len({number(row, "source_id") for row in rows})
    return Origin(
        "voice",
        "publishers in their own voice",
        0,
        min(texts, publishers),
        _sum(rows, "attributions"),
        _speakers(rows),
        ("a publisher that names no source may repeat somebody",)
        + ((_SAME_AGENCY,) if _share_agency(rows) else ()),
    )


def _share_agency(rows: Iterable[Row]) -> bool:
    """Return whether several texts credit one agency on one day: the number of such is negative."""
    reports = {(number(row, "report_id"), number(row, "article_id")) for row in rows}
    credited = [report for report, _ in reports if report < 0]
    return len(credited) > len(set(credited))


def _by(rows: Iterable[Row], column: str) -> list[list[Row]]:
    groups: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[number(row, column)].append(row)
    return list(groups.values())


def _sum(rows: Iterable[Row], column: str) -> int:
    return sum(number(row, column) for row in rows)


def _speakers(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(string(row, "source") for row in rows))[:_NAMED]
