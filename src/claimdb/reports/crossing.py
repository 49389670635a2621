"""Where sources meet, on a page."""

from collections.abc import Iterator
from typing import Final

from claimdb.queries.crossing import KINDS, Crossing, Meeting, Stand
from claimdb.reports.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Heading,
    Line,
    Paragraph,
    Run,
    Style,
    joined,
    line,
)
from claimdb.reports.phrases import VERBS, claim_line, number_of, reservations, where, who, words

_TITLES: Final = {
    "contradict": "Where they contradict each other",
    "agree": "Where they agree",
    "incompatible": "Where what they say cannot both be right",
    "only_one": "Where only one of them spoke, or they took no sides",
}
_NONE: Final = {
    "contradict": "No claim is recorded that one of them asserts and another denies.",
    "agree": "No claim is recorded on which two of them are of one mind.",
}
_THROUGH: Final = {
    "entails": "It follows from another claim:",
    "contradicts": "It is incompatible with another claim:",
}


def crossing_document(found: Crossing) -> Document:
    """Return the page of where sources meet."""
    names = [source.name for source in found.sources]
    title = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return Document(title, (Heading(title, 1), *_blocks(found)))


def _blocks(found: Crossing) -> Iterator[Block]:
    if found.by_party:
        told = "Each taken with everybody who spoke for them at the time."
        yield Paragraph(line(Run(told, Style.NOTE)))
    sections = (found.contradict, found.agree, found.incompatible, found.only_one)
    for kind, meetings in zip(KINDS, sections, strict=True):
        total = found.totals[kind]
        if not total and kind not in _NONE:
            continue
        if not total:
            yield Heading(_TITLES[kind])
            yield Paragraph(line(_NONE[kind]))
            continue
        yield Heading(f"{_TITLES[kind]} ({number_of(total, 'claim')})")
        yield Entries(tuple(map(_alone if kind == "only_one" else _meeting, meetings)))
        if len(meetings) < total:
            told = f"{len(meetings):,} of {total:,} shown."
            yield Paragraph(line(Run(told, Style.NOTE)))


def _meeting(one: Meeting) -> Entry:
    """Return a claim with who stands where; what was said of another claim stands under it."""
    stands = tuple(map(_stand, one.stands))
    if one.other is None or one.through is None:
        return Entry(claim_line(one.claim), children=stands)
    other = Entry(
        joined([line(f"{_THROUGH[one.through]} "), claim_line(one.other)], ""),
        children=tuple(map(_stand, one.other_stands)),
    )
    return Entry(claim_line(one.claim), children=(*stands, other))


def _alone(one: Meeting) -> Entry:
    """Return a claim on which they do not meet in one line; their own pages have the words."""
    told = "; ".join(f"{stand.of.name} {VERBS[stand.stance]}" for stand in one.stands)
    return Entry(line(f"{told}: {one.claim.statement}"))


def _stand(one: Stand) -> Entry:
    lead = joined([who(one.saying), line(f": {VERBS[one.stance]}")], "")
    told: tuple[Line, ...] = (words(one.saying), where(one.saying), reservations(one.saying))
    return Entry(lead, (*filter(None, told), line(Run(one.saying.id, Style.ID))))
