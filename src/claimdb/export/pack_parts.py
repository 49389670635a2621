"""Rows of the export queries as the parts of a pack."""

from datetime import UTC, datetime
from typing import Final

from claimdb.db.reader import Row
from claimdb.model.vocab import (
    AffiliationKind,
    AliasKind,
    ArticleKind,
    CreditKind,
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    Reporting,
    SourceKind,
    Stance,
)
from claimdb.packs.facts import (
    Affiliation,
    Alias,
    Answered,
    Article,
    Attribution,
    Claim,
    Credit,
    Denial,
    Passage,
    Publisher,
    Source,
    Subject,
    Topic,
)
from claimdb.queries.values import flag, number, optional, optional_number, string
from claimdb.text.dates import DatePrecision, VagueDate
from claimdb.text.spans import Selector, Span, selector

_INSTANT: Final = "%Y-%m-%dT%H:%M:%SZ"


def date_of(row: Row, prefix: str) -> VagueDate | None:
    """Return the vague date in the five columns with ``prefix``."""
    if row[f"{prefix}_earliest"] is None:
        return None
    return VagueDate(
        earliest=_instant(string(row, f"{prefix}_earliest")),
        latest=_instant(string(row, f"{prefix}_latest")),
        words=optional(row, f"{prefix}_words"),
        offset_minutes=optional_number(row, f"{prefix}_offset"),
        precision=DatePrecision(string(row, f"{prefix}_precision")),
    )


def _instant(value: str) -> datetime:
    return datetime.strptime(value, _INSTANT).replace(tzinfo=UTC)


def topic_of(row: Row) -> Topic:
    """Return a topic."""
    return Topic(key=string(row, "slug"), name=string(row, "name"))


def alias_of(row: Row) -> Alias:
    """Return an alias."""
    return Alias(string(row, "name"), AliasKind(string(row, "kind")), optional(row, "language"))


def source_of(row: Row, key: str, unnamed_in: str | None, aliases: tuple[Alias, ...]) -> Source:
    """Return a source with its aliases."""
    publisher = None
    if flag(row, "publishes") and (row["domain"] or row["homepage"]):
        publisher = Publisher(optional(row, "domain"), optional(row, "homepage"))
    return Source(
        key=key,
        name=string(row, "name"),
        kind=SourceKind(string(row, "kind")),
        unnamed_in=unnamed_in,
        aliases=aliases,
        description=optional(row, "description"),
        wikidata=optional(row, "wikidata"),
        publisher=publisher,
        id=string(row, "public_id"),
    )


def affiliation_of(row: Row, source: str, target: str) -> Affiliation:
    """Return an affiliation between two keys."""
    return Affiliation(
        source=source,
        kind=AffiliationKind(string(row, "kind")),
        target=target,
        role=optional(row, "role"),
        since=date_of(row, "since"),
        until=date_of(row, "until"),
    )


def claim_of(row: Row, key: str, subjects: tuple[Subject, ...], topics: tuple[str, ...]) -> Claim:
    """Return a claim with its subjects and topics."""
    return Claim(
        key=key,
        statement=string(row, "statement"),
        language=optional(row, "language"),
        subjects=subjects,
        topics=topics,
        when=date_of(row, "occurred"),
        note=optional(row, "note"),
        id=string(row, "public_id"),
    )


def credit_of(row: Row, source: str) -> Credit:
    """Return a credit to the source with a key."""
    return Credit(source, CreditKind(string(row, "kind")), optional(row, "words"))


def article_of(row: Row, key: str, publisher: str | None, credited: tuple[Credit, ...]) -> Article:
    """Return an article in its newest state."""
    return Article(
        key=key,
        text=string(row, "text"),
        kind=ArticleKind(string(row, "kind")),
        retells_hash=optional(row, "retells_hash"),
        url=optional(row, "url"),
        title=optional(row, "title"),
        publisher=publisher,
        published=date_of(row, "published"),
        language=optional(row, "language"),
        credits=credited,
        id=string(row, "public_id"),
    )


def selector_of(row: Row, text: str | None = None, moved: Span | None = None) -> Selector:
    """Return the selector of a passage, or of where it has moved in a newer text."""
    if text is not None and moved is not None:
        return selector(text, moved.start, moved.end)
    return Selector(
        number(row, "start_offset"),
        number(row, "end_offset"),
        string(row, "exact"),
        string(row, "prefix"),
        string(row, "suffix"),
    )


def attribution_of(
    row: Row,
    *,
    keys: tuple[str, str, str, str],
    passages: tuple[Passage, ...],
    text_hash: str,
    via: str | None,
    answers: Answered | None,
) -> Attribution:
    """Return an attribution; ``keys`` are those of article, itself, source and claim."""
    article, key, source, claim = keys
    hedge = optional(row, "hedge")
    denial = None
    if row["denial_kind"] is not None:
        denial = Denial(
            DenialKind(string(row, "denial_kind")),
            DenialScope(string(row, "denial_scope")),
            optional(row, "denial_element"),
        )
    return Attribution(
        article=article,
        key=key,
        source=source,
        claim=claim,
        stance=Stance(string(row, "stance")),
        mode=Mode(string(row, "mode")),
        passages=passages,
        text_hash=text_hash,
        said=date_of(row, "said"),
        capacity=optional(row, "capacity"),
        hedge=Hedge(hedge) if hedge else None,
        hedge_words=optional(row, "hedge_words"),
        reporting=Reporting(string(row, "reporting")),
        via=via,
        answers=answers,
        own_voice=flag(row, "own_voice"),
        denial=denial,
        id=string(row, "public_id"),
    )
