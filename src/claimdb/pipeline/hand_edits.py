"""Opinions edited by hand, from the words of a command: each edit is logged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from claimdb.db.bulk import Value
from claimdb.errors import PartUnknown, RowMissing
from claimdb.model.vocab import RelationKind, SubjectRole
from claimdb.packs.datenotation import date_notation
from claimdb.pipeline import curate
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.desk import Desk, Hand, by_hand
from claimdb.pipeline.leaning import check_source
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.opinions import (
    CONSEQUENCES,
    Edited,
    Values,
    edit,
    remove,
)
from claimdb.pipeline.publishers import make_publisher
from claimdb.pipeline.stored import stored_date
from claimdb.text.dates import DatePrecision, format_date, parse_date, require_order
from claimdb.text.names import name_key

#: Options of a command by column; None is not said, and an empty text empties it.
Told = Mapping[str, str | None]

_DATE_PARTS: Final = ("earliest", "latest", "words", "offset", "precision")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What became of an edit: columns before and after, parts added and taken away.

    Nothing in any of them: the row said all of it already.
    """

    what: str
    name: str
    row: Ref | None = None
    changes: tuple[Edited, ...] = ()
    parts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    claim: Ref | None = None


@dataclass(frozen=True, slots=True)
class SourceParts:
    """Aliases and affiliations (by number) of a source to take away."""

    without_aliases: tuple[str, ...] = ()
    without_affiliations: tuple[int, ...] = ()


def edit_source(desk: Desk, name: str, told: Told, away: SourceParts | None = None) -> Edits:
    """Change a source; take aliases and affiliations away."""
    away = away or SourceParts()
    with by_hand(desk, "claimdb edit source", {"source": name}) as hand:
        row = hand.names.source(name)
        changes = _edit(hand, "sources", row.number, _plain(told))
        parts = [_without_alias(hand, row, alias) for alias in away.without_aliases]
        for number in away.without_affiliations:
            known = _affiliations_of(hand, row)
            if number not in known:
                raise PartUnknown("affiliation", str(number), map(str, known))
            remove(hand.work, "affiliations", number, hand.touched, by=hand.who)
            parts.append(f"affiliation {number} ({known[number]}) taken away")
        renamed = [one.before for one in changes if one.column == "name"]
        notes = [
            f"'{old}' finds it no more; 'claimdb add alias' keeps a name that texts use."
            for old in renamed
            if not hand.names.bearers(str(old))
        ]
        called = hand.names.card(row.number).name
        return Edits(
            what="source",
            name=called,
            row=row,
            changes=changes,
            parts=tuple(parts),
            notes=tuple(notes),
        )


def _without_alias(hand: Hand, row: Ref, alias: str) -> str:
    rows = hand.work.batch.rows(
        "SELECT id, name FROM source_aliases WHERE source_id = ? ORDER BY name", row.number
    )
    exact = [int(str(number)) for number, name in rows if name == alias]
    folded = [int(str(one)) for one, name in rows if name_key(str(name)) == name_key(alias)]
    found = exact or folded
    if len(found) != 1:
        raise PartUnknown("alias", alias, (str(name) for _, name in rows))
    remove(hand.work, "source_aliases", found[0], hand.touched, by=hand.who)
    return f"alias '{alias}' taken away"


def _affiliations_of(hand: Hand, row: Ref) -> dict[int, str]:
    return {
        int(str(number)): f"{str(kind).replace('_', ' ')} {target}"
        for number, kind, target in hand.work.batch.rows(
            "SELECT link.id, link.kind, target.name FROM affiliations AS link"
            " JOIN sources AS target ON target.id = link.target_id"
            " WHERE link.source_id = ? ORDER BY link.id",
            row.number,
        )
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimParts:
    """Subjects, topics and relations of a claim to add or take away, by name."""

    subjects: tuple[tuple[str, SubjectRole], ...] = ()
    topics: tuple[str, ...] = ()
    without_subjects: tuple[str, ...] = ()
    without_topics: tuple[str, ...] = ()
    without_relations: tuple[tuple[RelationKind, str], ...] = ()


def edit_claim(desk: Desk, name: str, told: Told, parts: ClaimParts) -> Edits:
    """Change a claim; add and take away subjects and topics, take relations away."""
    with by_hand(desk, "claimdb edit claim", {"claim": name}) as hand:
        row = hand.names.claim(name)
        values = _plain(told, "when") | _dates(told, "when", "occurred")
        changes = _edit(hand, "claims", row.number, values)
        hand.touched.claims.add(row.number)
        done = [*_with_parts(hand, row, parts), *_without_parts(hand, row, parts)]
        spoken = hand.work.batch.rows(
            "SELECT count(*) FROM current_attributions WHERE claim_id = ?", row.number
        )[0][0]
        notes: tuple[str, ...] = ()
        if spoken and any(one.column == "statement" for one in changes):
            notes = (f"attributions under it: {spoken}; see that each still says just this.",)
        statement = hand.work.batch.rows("SELECT statement FROM claims WHERE id = ?", row.number)
        return Edits(
            what="claim",
            name=str(statement[0][0]),
            row=row,
            changes=changes,
            parts=tuple(done),
            notes=notes,
            claim=row,
        )


def _with_parts(hand: Hand, row: Ref, parts: ClaimParts) -> list[str]:
    done = []
    for name, role in parts.subjects:
        source = hand.names.source(name)
        if curate.add_subjects(hand.work, row.number, [(source.number, role)]):
            done.append(f"subject '{name}' ({role}) added")
    made = curate.add_topics(hand.work, row.number, parts.topics)
    return [*done, *(f"the topic '{slug}' is new" for slug in made)]


def _without_parts(hand: Hand, row: Ref, parts: ClaimParts) -> list[str]:
    names = hand.names
    gone: list[tuple[str, Value, str]] = []
    gone += [("subject", names.source(name).number, name) for name in parts.without_subjects]
    gone += [("topic", curate.slug_of(name), name) for name in parts.without_topics]
    gone += [
        ("relation", f"{kind} {names.claim(name).number}", f"{kind} {name}")
        for kind, name in parts.without_relations
    ]
    return [_without(hand, what, row, key, name) for what, key, name in gone]


_LISTINGS: Final = {
    "subject": """SELECT part.id, part.source_id, source.name FROM claim_subjects AS part
        JOIN sources AS source ON source.id = part.source_id WHERE part.claim_id = ?""",
    "topic": """SELECT part.id, topic.slug, topic.slug FROM claim_topics AS part
        JOIN topics AS topic ON topic.id = part.topic_id WHERE part.claim_id = ?""",
    "relation": """SELECT part.id, part.kind || ' ' || other.id, other.statement
        FROM claims AS claim JOIN claim_relations AS part
        ON part.claim_id = claim.id OR (part.other_id = claim.id AND part.kind = 'contradicts')
        JOIN claims AS other
        ON other.id = CASE WHEN part.claim_id = claim.id THEN part.other_id ELSE part.claim_id END
        WHERE claim.id = ? ORDER BY part.id""",
}
_TABLES: Final = {
    "subject": "claim_subjects",
    "topic": "claim_topics",
    "relation": "claim_relations",
}


def _without(hand: Hand, what: str, row: Ref, key: Value, name: str) -> str:
    """Take away every part of a claim that has the key; raises ``PartUnknown`` without one."""
    rows = hand.work.batch.rows(_LISTINGS[what], row.number)
    found = [int(str(number)) for number, one, _ in rows if one == key]
    if not found:
        raise PartUnknown(what, name, (str(told) for *_, told in rows))
    for number in found:
        remove(hand.work, _TABLES[what], number, hand.touched, by=hand.who)
    return f"{what} '{name}' taken away"


def edit_article(desk: Desk, name: str, told: Told) -> Edits:
    """Change title, address, publisher, date or language of an article; never its text."""
    with by_hand(desk, "claimdb edit article", {"article": name}) as hand:
        row = hand.names.article(name)
        values = _plain(told, "published", "publisher") | _dates(told, "published", "published")
        publisher = told.get("publisher")
        if publisher is not None:
            values["publisher_id"] = _publisher(hand, row, publisher) if publisher else None
        changes = _edit(hand, "articles", row.number, values)
        title = hand.work.batch.rows(
            "SELECT coalesce(title, public_id) FROM articles WHERE id = ?", row.number
        )
        notes = _own_voice_left(hand, row) if "publisher_id" in values else []
        return Edits(
            what="article", name=str(title[0][0]), row=row, changes=changes, notes=tuple(notes)
        )


def _publisher(hand: Hand, article: Ref, name: str) -> int:
    source = hand.names.source(name, article)
    check_source(hand.work, article.number, source)
    make_publisher(hand.work, source.number)
    return source.number


def _own_voice_left(hand: Hand, article: Ref) -> list[str]:
    """Tell of attributions in the article's own voice that another source has."""
    return [
        f"its own voice is still {name}; 'claimdb judge same source {public} {publisher}' says"
        " that they are one."
        for name, public, publisher in hand.work.batch.rows(
            "SELECT DISTINCT source.name, source.public_id, publisher.public_id"
            " FROM articles AS article"
            " JOIN sources AS publisher ON publisher.id = article.publisher_id"
            " JOIN revisions AS revision ON revision.article_id = article.id"
            " JOIN current_attributions AS attribution ON attribution.revision_id = revision.id"
            " JOIN sources AS source ON source.id = attribution.source_id"
            " WHERE article.id = ? AND attribution.own_voice = 1"
            " AND source.canonical_id <> publisher.canonical_id",
            article.number,
        )
    ]


def edit_affiliation(desk: Desk, number: int, told: Told, *, away: bool = False) -> Edits:
    """Change kind, role or dates of an affiliation, or take it away."""
    with by_hand(desk, "claimdb edit affiliation", {"affiliation": number}) as hand:
        rows = hand.work.batch.rows(
            "SELECT source.name, link.kind, target.name, source.id, source.public_id"
            " FROM affiliations AS link JOIN sources AS source ON source.id = link.source_id"
            " JOIN sources AS target ON target.id = link.target_id WHERE link.id = ?",
            number,
        )
        if not rows:
            raise RowMissing("affiliations", str(number))
        source, kind, target, one, public = rows[0]
        name = f"{source}, {str(kind).replace('_', ' ')} {target}"
        row = Ref(int(str(one)), str(public))
        if away:
            remove(hand.work, "affiliations", number, hand.touched, by=hand.who)
            return Edits(what="affiliation", name=name, row=row, parts=("taken away",))
        values = (
            _plain(told, "since", "until")
            | _dates(told, "since", "since")
            | _dates(told, "until", "until")
        )
        _require_order(hand, number, told)
        changes = _edit(hand, "affiliations", number, values)
        return Edits(what="affiliation", name=name, row=row, changes=changes)


def _require_order(hand: Hand, number: int, told: Told) -> None:
    """Raise ``DatesReversed`` where an affiliation would end before it begins."""
    since, until = (
        _stored_date(hand, number, one) if told.get(one) is None else told[one]
        for one in ("since", "until")
    )
    if since and until:
        require_order(since, until)


def _stored_date(hand: Hand, number: int, prefix: str) -> str | None:
    """Return a date of an affiliation as ``parse_date`` reads it."""
    columns = ", ".join(f"{prefix}_{part}" for part in _DATE_PARTS)
    rows = hand.work.batch.rows(f"SELECT {columns} FROM affiliations WHERE id = ?", number)
    date = stored_date(rows[0])
    return None if date is None else date_notation(date)


def _plain(told: Told, *but: str) -> dict[str, Value | datetime]:
    """Return the columns that are said, an empty text as nothing."""
    return {
        name: value or None for name, value in told.items() if value is not None and name not in but
    }


def _dates(told: Told, option: str, prefix: str) -> dict[str, Value | datetime]:
    """Return the columns of a date that is said; all empty for an empty text."""
    value = told.get(option)
    if value is None:
        return {}
    empty = {f"{prefix}_{part}": None for part in _DATE_PARTS}
    return {**empty, **(date_columns(prefix, parse_date(value)) if value else {})}


#: Dates that are edited, by the beginning of their five columns, as people call them.
_DATES: Final = {
    "occurred": "when",
    "published": "published",
    "since": "since",
    "until": "until",
}


def _edit(hand: Hand, table: str, number: int, values: Values) -> tuple[Edited, ...]:
    """Change columns; return what changed in the words of people: whole dates, names."""
    if not values:
        return ()
    dates = [prefix for prefix in _DATES if f"{prefix}_earliest" in values]
    before = {prefix: _date_told(hand, table, number, prefix) for prefix in dates}
    done = edit(hand.work, table, number, values, hand.touched, by=hand.who)
    told = [one for one in done if not _hidden(one.column, dates)]
    return (
        *(_with_names(hand, one) for one in told),
        *(
            Edited(_DATES[prefix], before[prefix], _date_told(hand, table, number, prefix))
            for prefix in dates
            if any(one.column.startswith(f"{prefix}_") for one in done)
        ),
    )


def _hidden(column: str, dates: Iterable[str]) -> bool:
    return column in CONSEQUENCES or any(column.startswith(f"{prefix}_") for prefix in dates)


def _date_told(hand: Hand, table: str, number: int, prefix: str) -> str | None:
    earliest, latest, precision = hand.work.batch.rows(
        f"SELECT {prefix}_earliest, {prefix}_latest, {prefix}_precision FROM {table} WHERE id = ?",
        number,
    )[0]
    if earliest is None:
        return None
    first, last = (datetime.fromisoformat(str(one)) for one in (earliest, latest))
    return format_date(first, last, DatePrecision(str(precision)))


def _with_names(hand: Hand, one: Edited) -> Edited:
    """Return a publisher by name: row numbers are private."""
    if one.column != "publisher_id":
        return one
    before, after = (
        None if number is None else hand.names.card(int(str(number))).name
        for number in (one.before, one.after)
    )
    return Edited("publisher", before, after)
