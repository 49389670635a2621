"""A briefing of contested claims for an editor, in Markdown; ``pages.report`` has it in HTML."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from claimdb.queries.briefing import Briefing
from claimdb.queries.claim_dossier import ClaimDossier
from claimdb.queries.shapes import ArticleName
from claimdb.reports.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Facts,
    Heading,
    Paragraph,
    Run,
    Style,
    line,
)
from claimdb.reports.claim import claim_blocks, follows
from claimdb.reports.contested import ONLY_FOLLOWS
from claimdb.reports.phrases import article_line, from_to, number_of
from claimdb.text.dates import DatePrecision, format_date, parse_date

TITLE: Final = "Contested claims"
NOTHING: Final = "No contested claim is recorded that fits."
HOW_TO_READ: Final = (
    (
        "Nothing here says what is true",
        (
            "Each claim stands with who asserted it and who denied it, in the words that prove it."
            " A claim is contested where one source asserted it and another denied it."
        ),
    ),
    (
        "Origins, not articles",
        (
            "Sources that speak for one party count once, and so do copies and retellings of one"
            " text. Who is not named may be the same as another or as somebody named, and a"
            " publisher that names no source may repeat somebody: where that leaves a doubt, the"
            " least and the most are given."
        ),
    ),
    (
        "Follows from, incompatible, supported by",
        (
            "What was said of another claim stands apart, with that claim. Nobody who stands there"
            " has spoken on this one. Two claims that cannot both be true are incompatible; that"
            " is nobody's denial. Reported evidence carries neither assertion nor denial."
        ),
    ),
    (
        "Quotation marks",
        (
            "Only what the article itself has in quotation marks stands in them here; what it"
            " reports without is given in the article's words. A retelling is told in other"
            " words around the quotations of the report, and counts once with it."
        ),
    ),
    (
        "Recorded by a program",
        "What no person has reviewed is marked so, with how sure the program was.",
    ),
)


def briefing_document(briefing: Briefing, *, today: date, title: str = TITLE) -> Document:
    """Return the briefing as a document dated ``today``."""
    return Document(title, tuple(_blocks(briefing, today, title)))


def _blocks(briefing: Briefing, today: date, title: str) -> Iterator[Block]:
    yield Heading(title, 1)
    yield Facts(tuple((name, line(told)) for name, told in facts(briefing, today)))
    if not briefing.claims:
        yield Paragraph(line(NOTHING))
    if len(briefing.claims) > 1:
        yield Entries(tuple(map(_in_short, briefing.claims)))
    for claim in briefing.claims:
        yield Heading(claim.statement, 2)
        yield from claim_blocks(claim, level=3)
    yield Heading("How to read this", 2)
    yield Entries(tuple(map(_explained, HOW_TO_READ)))
    if briefing.articles:
        yield Heading("Where the words are from", 2)
        yield Entries(tuple(map(_article, briefing.articles)))


def facts(briefing: Briefing, today: date) -> Iterator[tuple[str, str]]:
    """Yield of what day a briefing is, what was asked for, and how much of it there is."""
    moment = parse_date(today.isoformat())
    yield "Date", format_date(moment.earliest, moment.latest, DatePrecision.DAY)
    asked = "; ".join(f"{name}: {value}" for name, value in briefing.asked.items())
    yield "Asked for", asked or "all contested claims, the most evenly contested first"
    told = number_of(len(briefing.claims), "claim")
    more = "" if len(briefing.claims) >= briefing.total else f" of {briefing.total:,}"
    yield "Contains", f"{told}{more}"


def _in_short(claim: ClaimDossier) -> Entry:
    """Return one line of the overview: the claim, and how many origins stand on each side."""
    told = f"asserted {by_whom(claim, 'asserts')}, denied {by_whom(claim, 'denies')}"
    return Entry(line(Run(claim.statement, Style.NAME)), (line(Run(told, Style.NOTE)),))


def by_whom(claim: ClaimDossier, stance: str) -> str:
    """Return how many origins a side has: "by 2 origins", "only by what follows from …"."""
    side = claim.asserted_by if stance == "asserts" else claim.denied_by
    if side.attributions:
        return f"by {from_to(side.origins_min, side.origins_max, 'origin')}"
    return ONLY_FOLLOWS if follows(claim, stance) else "by nobody"


def _explained(part: tuple[str, str]) -> Entry:
    return Entry(line(Run(f"{part[0]}.", Style.NAME), f" {part[1]}"))


def _article(article: ArticleName) -> Entry:
    address = (line(Run(article.url, url=article.url)),) if article.url else ()
    return Entry(article_line(article), (*address, line(Run(article.id, Style.ID))))
