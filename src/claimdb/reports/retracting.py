"""What falls with a source, an article or a run, on a page."""

from collections.abc import Iterator
from typing import Final

from claimdb.queries.retracting import Fall, Loose, Retraction, SideCounts, effect
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
    line,
)
from claimdb.reports.phrases import claim_line, number_of

_TITLES: Final = {
    (False, True): "Retracted: {name}",
    (False, False): "What would fall with {name}",
    (True, True): "No longer retracted: {name}",
    (True, False): "What would come back with {name}",
}


def retraction_document(found: Retraction) -> Document:
    """Return the page of a retraction, or of what one would do."""
    title = _TITLES[found.undo, found.recorded].format(name=found.name)
    return Document(title, tuple(_blocks(found, title)))


def _blocks(found: Retraction, title: str) -> Iterator[Block]:
    yield Heading(title, 1)
    ways = ", ".join(f"{many:,} {way}" for way, many in found.by_way.items())
    said = number_of(found.attributions, "attribution")
    yield Paragraph(line(f"{said}{f': {ways}' if ways else ''}."))
    if found.undo:
        yield Paragraph(line(f"Counts of {number_of(found.claims_total, 'claim')} change."))
    else:
        yield Paragraph(line(_sums(found)))
    if found.claims:
        yield Heading("Claims")
        yield Entries(tuple(_claim(one) for one in found.claims))
        yield from _more(found.claims_total - len(found.claims), "claim")
    if found.loose:
        yield Heading("What answers nothing any more")
        yield Entries(tuple(_loose(one) for one in found.loose))
        yield from _more(found.loose_total - len(found.loose), "saying")


def _sums(found: Retraction) -> str:
    lost = number_of(found.lost_total, "claim")
    settled = number_of(found.settled_total, "claim")
    loose = number_of(found.loose_total, "saying")
    return (
        f"Last independent origin of a side lost: {lost} of {found.claims_total:,} that change."
        f" No longer contested: {settled}. Answering nothing any more: {loose}."
    )


def _claim(one: Fall) -> Entry:
    sides = (
        ("asserted", one.asserts_before, one.asserts_after),
        ("denied", one.denies_before, one.denies_after),
    )
    told = "; ".join(_side(*side) for side in sides if side[1] != side[2])
    lines: tuple[Line, ...] = (line(told),) if told else ()
    return Entry(claim_line(one.claim), (*lines, line(Run(effect(one), Style.NOTE))))


def _side(verb: str, before: SideCounts, after: SideCounts) -> str:
    return f"origins, {verb}: {_origins(before)}, then {_origins(after)}"


def _origins(counts: SideCounts) -> str:
    if counts.origins_min == counts.origins_max:
        return f"{counts.origins_min:,}"
    return f"{counts.origins_min:,} to {counts.origins_max:,}"


def _loose(one: Loose) -> Entry:
    lead = line(Run(one.source, Style.NAME), f" {one.stance}")
    return Entry(lead, (claim_line(one.claim), line(Run(one.attribution_id, Style.ID))))


def _more(many: int, what: str) -> Iterator[Block]:
    if many > 0:
        yield Paragraph(line(Run(f"And {number_of(many, what)} more.", Style.NOTE)))
