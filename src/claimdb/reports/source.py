"""One source on a page: who they are, what they hold, who contradicts them, through whom."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimdb.queries.source_profile import (
    Affiliation,
    Contradiction,
    PartySpan,
    Position,
    SourceProfile,
    Through,
    Told,
    Turn,
)
from claimdb.reports.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Style,
    joined,
    line,
)
from claimdb.reports.claim import answer_blocks
from claimdb.reports.phrases import (
    DOT,
    VERBS,
    article_line,
    claim_line,
    date,
    day,
    days,
    name,
    number_of,
    quoted,
    source_line,
)
from claimdb.reports.sayings import by_speaker, saying_lines

#: Kind of affiliation -> what the source is of the other; and the other way round.
IS: Final = {
    "spokesperson_of": "spokesperson of",
    "head_of": "head of",
    "official_of": "official of",
    "part_of": "part of",
    "member_of": "member of",
    "employee_of": "employee of",
    "family_of": "family of",
    "owned_by": "owned by",
    "located_in": "located in",
}
#: Instants that stand for no beginning and no end.
_OPEN_FROM: Final = "0001"
_OPEN_TO: Final = "9999"


def source_document(source: SourceProfile) -> Document:
    """Return the page of one source."""
    return Document(source.name, tuple(_blocks(source)))


def _blocks(source: SourceProfile) -> Iterator[Block]:
    yield Heading(source.name, 1)
    yield Facts(tuple(_facts(source)))
    if source.looked_at < source.attributions:
        told = f"What follows looks at the latest {source.looked_at:,} of {source.attributions:,}"
        yield Paragraph(line(Run(f"{told} attributions.", Style.NOTE)))
    yield from _affiliations(source.affiliations)
    yield from _positions("Asserts", source.asserts, source.positions_total["asserts"])
    yield from _positions("Denies", source.denies, source.positions_total["denies"])
    others = source.positions_total["questions"] + source.positions_total["declines"]
    yield from _positions("Neither asserts nor denies", source.other_stances, others)
    yield from _turns(source.turns)
    yield from _changes(source)
    yield from _contradicted(source.contradicted_by)
    yield from answer_blocks(source.answers, with_claim=True)
    yield from _through(source)


def _facts(source: SourceProfile) -> Iterator[tuple[str, Line]]:
    unnamed = "" if source.named else ", unnamed"
    described = f": {source.description}" if source.description else ""
    yield "Who", line(f"{source.kind}{unnamed}{described}")
    if source.only_in:
        yield "Only in", article_line(source.only_in)
    aliases = [quoted(one.name) for one in source.other_names if one.kind != "merged"]
    if aliases:
        yield "Also called", line(", ".join(aliases))
    merged = [quoted(one.name) for one in source.other_names if one.kind == "merged"]
    if merged:
        yield "Judged same", line(", ".join(merged))
    if source.parties:
        yield "Party", joined(map(party_span, source.parties), "; ")
    for label, value in (("Domain", source.domain), ("Wikidata", source.wikidata)):
        if value:
            yield label, line(value)
    yield "Recorded", line(number_of(source.attributions, "attribution"))
    yield "Identifier", line(Run(source.id, Style.ID))


def party_span(span: PartySpan) -> Line:
    """Return for whom a source spoke, from when until when."""
    begins = "" if span.valid_from.startswith(_OPEN_FROM) else f" from {day(span.valid_from)}"
    ends = "" if span.valid_to.startswith(_OPEN_TO) else f" until {day(span.valid_to)}"
    today = "" if span.now else " (not today)"
    return line(name(span.party), begins, ends, Run(today, Style.NOTE))


def _affiliations(affiliations: Sequence[Affiliation]) -> Iterator[Block]:
    if affiliations:
        yield Heading("Affiliations")
        yield Entries(tuple(map(_affiliation, affiliations)))


def _affiliation(one: Affiliation) -> Entry:
    """Return what the source is of the other, or the other of the source, and since when."""
    role = f" ({one.role})" if one.role else ""
    if one.direction == "to":
        told = joined([line(f"{IS[one.kind]} "), source_line(one.other), line(role)], "")
    else:
        told = joined([source_line(one.other), line(f" is {IS[one.kind]} it{role}")], "")
    speaks = "" if one.speaks_for else DOT + "does not speak for it"
    when = times(one)
    return Entry(joined([told, line(f", {when}" if when else "", Run(speaks, Style.NOTE))], ""))


def times(one: Affiliation) -> str:
    """Return from when until when an affiliation held; once where one vague time is both."""
    if one.since and one.since.words and one.since == one.until:
        return quoted(one.since.words)
    begins = f"from {date(one.since)}" if one.since else ""
    ends = f"until {date(one.until)}" if one.until else ""
    return ", ".join(filter(None, (begins, ends)))


def _positions(title: str, positions: Sequence[Position], total: int) -> Iterator[Block]:
    if not positions:
        return
    yield Heading(f"{title} ({number_of(total, 'claim')})")
    yield Entries(tuple(map(_position, positions)))
    if len(positions) < total:
        told = f"{len(positions):,} of {total:,} shown."
        yield Paragraph(line(Run(told, Style.NOTE)))


def _position(one: Position) -> Entry:
    verb = "" if one.stance in {"asserts", "denies"} else f"{VERBS[one.stance]}: "
    remark = " (contested)" if one.contested else ""
    lead = joined([line(verb), claim_line(one.claim), line(Run(remark, Style.NOTE))], "")
    often: tuple[Line, ...] = ()
    if one.attributions > 1:
        told = f"{number_of(one.attributions, 'saying')} in {number_of(one.articles, 'article')}"
        often = (line(Run(f"{told}, {_days(one)}; latest:", Style.NOTE)),)
    return Entry(lead, (*often, *saying_lines(one.saying)))


def _turns(turns: Iterable[Turn]) -> Iterator[Block]:
    """Yield each change of position with both sayings, the claim told once."""
    by_claim: dict[str, list[Turn]] = {}
    for turn in turns:
        by_claim.setdefault(turn.claim.id, []).append(turn)
    entries = tuple(
        Entry(claim_line(of_claim[0].claim), children=tuple(map(_turn, reversed(of_claim))))
        for of_claim in by_claim.values()
    )
    if entries:
        yield Heading("Changed position")
        yield Entries(entries)


def _turn(one: Turn) -> Entry:
    then = ", then " if one.in_order else " and "
    verbs = f"{VERBS[one.before.stance]}{then}{VERBS[one.after.stance]}"
    order = "" if one.in_order else " (which was first is not certain)"
    return Entry(line(verbs, Run(order, Style.NOTE)), (_told(one.before), _told(one.after)))


def _told(one: Told) -> Line:
    said = f"{one.said}: " if one.said else ""
    return line(f"{said}{VERBS[one.stance]} ", Run(quoted(one.words or ""), Style.WORDS))


def _changes(source: SourceProfile) -> Iterator[Block]:
    """Yield claims both asserted and denied of which no order is told above."""
    turned = {turn.claim for turn in source.turns}
    entries = tuple(
        Entry(
            claim_line(change.claim),
            tuple(line(f"{VERBS[one.stance]}: {_when(one)}") for one in change.positions),
        )
        for change in source.changes
        if change.claim not in turned
    )
    if entries:
        yield Heading("Has both asserted and denied")
        yield Entries(entries)


def _when(one: Position) -> str:
    """Return when a position was held: the date of its one saying, or the days of all."""
    if one.attributions == 1 and one.saying.said:
        return date(one.saying.said)
    return _days(one)


def _days(one: Position) -> str:
    return days(one.first_said, one.last_said, one.first_dated_by, one.last_dated_by)


def _contradicted(contradictions: Iterable[Contradiction]) -> Iterator[Block]:
    entries = tuple(
        Entry(
            joined([line(f"{OTHER_SIDE[one.stance]}: "), claim_line(one.claim)], ""),
            children=by_speaker(one.by),
        )
        for one in contradictions
    )
    if entries:
        yield Heading("Contradicted by")
        yield Entries(entries)


OTHER_SIDE: Final = {"denies": "denied by others", "asserts": "asserted by others"}


def _through(source: SourceProfile) -> Iterator[Block]:
    if source.known_through or source.published_by:
        yield Heading("Known through")
        yield Entries(
            (
                *(_passed_on(one, "passed on by") for one in source.known_through),
                *(_passed_on(one, "published by") for one in source.published_by),
            )
        )


def _passed_on(one: Through, how: str) -> Entry:
    who = source_line(one.source) if one.source else line("a publisher that is not stated")
    told = f": {number_of(one.attributions, 'attribution')}"
    return Entry(joined([line(f"{how} "), who, line(told)], ""))
