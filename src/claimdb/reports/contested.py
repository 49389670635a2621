"""Contested claims as a list: both sides with their words, each name with how it got there."""

from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.queries.contested import Contested, Counts, Stand
from claimdb.queries.listing import SEEN, SEEN_MEANS
from claimdb.reports.blocks import (
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
from claimdb.reports.phrases import (
    DOT,
    days,
    from_to,
    number_of,
    parties,
    quoted,
    some_of,
    words_line,
)

BEARS: Final = {
    "follows_from": "follows from",
    "follows_from_denial": "follows from the denial of",
    "incompatible": "asserts what is incompatible with it",
}
#: Said of a side on which nobody has spoken of the claim itself.
ONLY_FOLLOWS: Final = "only by what follows from other claims"
#: What the day is where it is not that of the saying.
DATED: Final = {"published": "reported ", SEEN: f"{SEEN} "}
_HEDGES: Final = {"possible": "as possible", "likely": "as likely", "believed": "as believed"}
_SCOPES: Final = {"partial": "partial denial", "element": "denial of one element"}


def contested_document(claims: Iterable[Contested]) -> Document:
    """Return the list, one section for each claim."""
    blocks: list[Heading | Entries | Paragraph] = []
    undated = False
    for one in claims:
        blocks += [Heading(one.claim, 2), Entries(tuple(_claim(one)))]
        undated |= is_undated(one)
    if undated:
        blocks.append(Paragraph(line(Run(SEEN_MEANS, Style.NOTE))))
    return Document("Contested claims", tuple(blocks))


def is_undated(one: Contested) -> bool:
    """Return whether a day that is shown is only that on which an article was read."""
    stands = (*one.asserted_by, *one.denied_by, *one.incompatible)
    days = [one.first_dated_by, one.last_dated_by, *(stand.dated_by for stand in stands)]
    return SEEN in days


def _claim(one: Contested) -> Iterator[Entry]:
    sides = (
        ("Asserted", one.asserted_by, one.asserted_by_more, one.counts["asserts"]),
        ("Denied", one.denied_by, one.denied_by_more, one.counts["denies"]),
    )
    for title, stands, more, counts in sides:
        lead = line(Run(title, Style.NAME), f": {counted(counts)}")
        yield Entry(lead, children=(*map(_stand, stands), *_more(more, one.id)))
    if one.incompatible:
        lead = line(Run("Incompatible", Style.NAME), ": said of other claims; no denial of this")
        yield Entry(lead, children=tuple(map(_stand, one.incompatible)))
    notes = [days(one.first_said, one.last_said, one.first_dated_by, one.last_dated_by)]
    if one.others:
        notes.append(
            f"{number_of(one.others, 'saying questions', 'sayings question')} it"
            " or declines to comment"
        )
    if told := unreviewed(one):
        notes.append(told)
    yield Entry(line(Run(DOT.join([*notes, one.id]), Style.NOTE)))


def counted(counts: Counts) -> str:
    """Return the three counts of a side: articles, origins, parties."""
    if not counts.articles:  # of this claim itself nobody says so: what stands below does
        return ONLY_FOLLOWS
    return DOT.join(
        (
            number_of(counts.articles, "article"),
            from_to(counts.origins_min, counts.origins_max, "origin"),
            parties(counts.parties),
        )
    )


def unreviewed(one: Contested) -> str:
    """Return how much of a contested claim no person has looked at, of what stands there.

    Who stands there by what follows has spoken on another claim, and is counted apart.
    """
    total = sum(side.attributions for side in one.counts.values()) + one.others
    follows = sum(
        stand.automatic and stand.how != "said" for stand in (*one.asserted_by, *one.denied_by)
    )
    told = some_of(one.automatic, total) if one.automatic else ""
    if follows:
        where = "on another claim" if follows == 1 else "on other claims"
        told = f"{told} on it, and {follows} {where}," if told else f"{follows} shown {where}"
    return f"{told} recorded by a program and not reviewed" if told else ""


def _more(count: int, claim: str) -> Iterator[Entry]:
    if count:
        sayings = number_of(count, "more saying")
        yield Entry(line(Run(f"{sayings}: claimdb claim {claim}", Style.NOTE)))


def _stand(one: Stand) -> Entry:
    told = DOT.join(remarks(one))
    lead = line(Run(one.source, Style.NAME), Run(f" ({told})" if told else "", Style.NOTE))
    return Entry(lead, tuple(_lines(one)))


def remarks(one: Stand) -> Iterator[str]:
    """Yield what a reader must know of who stands there: for whom, how sure, how much."""
    if one.own_voice:
        yield "in its own voice"
    elif not one.named and "unnamed" not in one.source.casefold():
        yield "unnamed"
    if one.party:
        yield one.party
    if one.attributions > 1:
        yield f"{number_of(one.attributions, 'saying')}, this the latest"
    if one.hedge:
        yield _HEDGES[one.hedge]
    if one.denial_scope in _SCOPES:
        yield _SCOPES[one.denial_scope]
    if one.also_other_side:
        yield "stands on both sides"
    if one.automatic:
        yield "not reviewed"


def _lines(one: Stand) -> Iterator[Line]:
    """Yield what follows from what, the words, and when, where and through whom."""
    if one.of:
        yield line(Run(BEARS[one.how], Style.NOTE), ": ", one.of)
    if one.words:
        yield words_line(one.words.split(" … "), one.mode)
    article = quoted(one.article) if one.article else None
    retold = "a retelling" if one.retelling else None
    day = f"{DATED.get(one.dated_by, '')}{one.said}"
    where = [day, *filter(None, (article, retold))]
    yield line(Run(" ".join(filter(None, (", ".join(where), one.chain))), Style.NOTE))
