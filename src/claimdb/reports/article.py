"""One article on a page: where it comes from, its states, what is said in it."""

from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.queries.article_page import ArticlePage, Repeat, Revision, SaidOfItself
from claimdb.queries.shapes import ArticleName, Attribution, Credit
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
    plain,
)
from claimdb.reports.changes import change_entry
from claimdb.reports.phrases import (
    DOT,
    VERBS,
    article_line,
    chain,
    claim_line,
    date,
    day,
    number_of,
    publisher,
    quoted,
    reservations,
    source_line,
    when_and_id,
    who,
    words,
)
from claimdb.text.untitled import capital

#: (kind, direction) of a repeat -> the words before the other article.
REPEATS: Final = {
    ("copy", "to"): "a copy of",
    ("copy", "from"): "copied by",
    ("rewrite", "to"): "a light rewrite of",
    ("rewrite", "from"): "rewritten by",
    ("retelling", "to"): "a retelling of",
    ("retelling", "from"): "retold by",
    ("reuse", "to"): "uses passages of",
    ("reuse", "from"): "passages used by",
}
#: What a page tells -> its label, where that is no word of readers.
_FIELDS: Final = {"canonical_url": "Address"}


def article_document(page: ArticlePage) -> Document:
    """Return the page of one article."""
    title = article_title(page.article)
    return Document(title, (Heading(title, 1), *_blocks(page)))


def article_title(article: ArticleName) -> str:
    """Return the title; where there is none, what the article is known by instead."""
    if article.title:
        return article.title
    return capital(plain(article_line(article)))


def _blocks(page: ArticlePage) -> Iterator[Block]:
    yield Facts(tuple(_facts(page)))
    if page.metadata:
        yield Heading("What it says of itself")
        yield Facts(tuple(map(said_of_itself, page.metadata)))
    if page.repeats:
        yield Heading("Copies and retellings")
        yield Entries(tuple(map(_repeat, page.repeats)))
    if len(page.revisions) > 1:
        yield Heading("Revisions")
        yield Entries(tuple(map(_revision, page.revisions)))
    if page.changes:
        yield Heading("Edits that touch quoted words")
        yield Entries(tuple(change_entry(one, named=False) for one in page.changes))
    yield from _sayings(page)


def _facts(page: ArticlePage) -> Iterator[tuple[str, Line]]:
    article = page.article
    yield "Title", line(quoted(article.title) if article.title else "not known")
    yield "Publisher", line(publisher(article).removeprefix("publisher "))
    yield "Published", line(date(article.published, "not known"))
    if article.kind == "retelling":
        yield "Form", line("a retelling: only words in quotation marks are those of the report")
    if article.credits:
        yield "Credits", joined(map(credit_line, article.credits))
    if article.url:
        yield "Address", line(Run(article.url, url=article.url))
    if page.language:
        yield "Language", line(page.language)
    by = f" by {page.recorded_by}" if page.recorded_by else " by a program"
    yield "Recorded", line(f"{day(page.recorded_at)}{by}")
    yield "Text", _text(page.revisions)
    yield "Identifier", line(Run(article.id, Style.ID))


def said_of_itself(one: SaidOfItself) -> tuple[str, Line]:
    """Return what an article says of itself, with the place where it does, under its label."""
    label = _FIELDS.get(one.field, one.field.capitalize())
    return label, line(quoted(one.value), Run(f" in {one.place}", Style.NOTE))


def credit_line(credit: Credit) -> Line:
    """Return who is credited, in which form and words."""
    told = f" {quoted(credit.words)}" if credit.words else ""
    kind = credit.kind.replace("_", " ")
    return joined([source_line(credit.source), line(f" ({kind}{told})")], "")


def _text(revisions: Iterable[Revision]) -> Line:
    last = list(revisions)[-1]
    states = number_of(last.number, "state")
    withheld = f", withheld: {last.withheld_reason}" if last.withheld_reason else ""
    return line(f"{number_of(last.characters, 'character')}, {states}{withheld}")


def _repeat(one: Repeat) -> Entry:
    once = "counts once with it" if one.counts_once else "counts by itself"
    alike = "" if one.score is None else f"{DOT}{one.score:.0%} alike"
    found = f"{DOT}found by a program, not reviewed" if one.automatic else ""
    lead = joined([line(f"{REPEATS[one.kind, one.direction]} "), article_line(one.article)], "")
    return Entry(
        lead,
        (line(Run(once + alike + found, Style.NOTE)), line(Run(one.article.id, Style.ID))),
    )


def _revision(one: Revision) -> Entry:
    told = f"{number_of(one.characters, 'character')}, {number_of(one.attributions, 'attribution')}"
    lead = line(f"{one.number}: seen {day(one.seen_at)}, {told}")
    return Entry(lead, (line(Run(one.id, Style.ID)),))


def _sayings(page: ArticlePage) -> Iterator[Block]:
    yield Heading(f"What is said in it ({number_of(page.attributions, 'attribution')})")
    if not page.sayings:
        yield Paragraph(line("No attribution is recorded."))
        return
    yield Entries(tuple(map(_saying, page.sayings)))
    if len(page.sayings) < page.attributions:
        told = f"{len(page.sayings):,} of {page.attributions:,} shown."
        yield Paragraph(line(Run(told, Style.NOTE)))


def _saying(one: Attribution) -> Entry:
    """Return who takes which stance on what; that it stands in this article is known."""
    claim = joined([line(f"{VERBS[one.stance]}: "), claim_line(one.claim)], "")
    lines = (claim, words(one), chain(one), reservations(one), when_and_id(one))
    return Entry(who(one), tuple(filter(None, lines)))
