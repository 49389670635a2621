"""What caches and derived rows should be, read from the rows they are derived from.

Invariant: nothing here writes. ``derive`` brings the tables in step with these
answers, and ``claimdb verify`` proves that they are.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

from claimdb.db.bulk import Value
from claimdb.gazetteer.lookup import known
from claimdb.model.types import INSTANT_FORMAT, instant_text
from claimdb.model.vocab import AffiliationKind, CopyKind, Judgement, SourceKind
from claimdb.resolve.clusters import Judged, clusters, roots
from claimdb.resolve.parties import BEGINNING, END, Segment, SpeaksFor

SPEAKING: Final = tuple(kind.value for kind in AffiliationKind if kind.speaks_for)
#: Reuse is another text around copied passages: it does not count as one with them.
COUNTED_ONCE: Final = tuple(kind.value for kind in CopyKind if kind.counts_once)

#: Numbers in one statement; SQLite parses long lists slowly.
_TOGETHER: Final = 500


class Rows(Protocol):
    """Whatever answers SQL with rows: a unit of work, a snapshot being verified, the past.

    Columns have names of their own, by which some of these tell them apart.
    """

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``."""


def number(value: Value) -> int:
    """Return a row number as the driver gives it."""
    return int(str(value))


def read_judgements(source: Rows, entity: str, among: Iterable[int] | None = None) -> list[Judged]:
    """Return every judgement on pairs of ``entity``, source or claim, or those ``among`` rows."""
    where = f"left_{entity}_id IS NOT NULL"
    if among is not None:
        listed = numbers(among)
        where = f"(left_{entity}_id IN ({listed}) OR right_{entity}_id IN ({listed}))"
    return [
        Judged(
            number(one),
            number(left),
            number(right),
            Judgement(str(judgement)),
            bool(by_person),
            None if undoes is None else number(undoes),
        )
        for one, left, right, judgement, by_person, undoes in source.rows(
            f"SELECT id, left_{entity}_id, right_{entity}_id, judgement,"
            f" created_by IS NOT NULL, undoes_id FROM judgements WHERE {where}"
        )
    ]


def judged_with(source: Rows, entity: str, judged: set[int]) -> tuple[set[int], list[Judged]]:
    """Return all rows that judgements may join with ``judged``, and all judgements on those."""
    found: dict[int, Judged] = {}
    joined, queue = set(judged), set(judged)
    while queue:
        new = [one for part in parts(queue) for one in read_judgements(source, entity, part)]
        found |= {one.number: one for one in new}
        same = [one for one in new if one.judgement is Judgement.SAME]
        queue = {row for one in same for row in (one.left, one.right)} - joined
        joined |= queue
    return joined, list(found.values())


def canonical_rows(
    source: Rows, entity: str, judgements: Iterable[Judged] | None = None
) -> tuple[dict[int, int], list[Judged]]:
    """Return which row each judged one stands for, and judgements of *same* refused.

    A row that is not in the answer stands for itself. ``judgements`` are all on
    the rows asked for and on those joined with them; else every one there is.
    """
    found, refused = clusters(read_judgements(source, entity) if judgements is None else judgements)
    wanted: dict[int, int] = {}
    for cluster in found:
        *_, first = min(rank(source, entity, one) for one in cluster)
        wanted |= dict.fromkeys(cluster, first)
    return wanted, refused


def rank(source: Rows, entity: str, one: int) -> tuple[bool, bool, bool, int]:
    """Order candidates for the canonical row: named, a person's, of its full name, the oldest.

    The full name is the gazetteer's own ("Ukraine" before "Kyiv"), or of a person one of
    two words or more ("Barack Obama" before "Obama"). Of claims none is fuller.
    """
    columns = "is_named, kind, name" if entity == "source" else "1 AS is_named, NULL, NULL"
    rows = source.rows(
        f"SELECT created_by IS NOT NULL AS by_person, {columns} FROM {entity}s WHERE id = ?", one
    )
    by_person, is_named, kind, name = rows[0] if rows else (0, 0, None, None)
    return not is_named, not by_person, not _is_full(kind, name), one


def _is_full(kind: Value, name: Value) -> bool:
    if name is None:
        return True
    if kind == SourceKind.PERSON.value:
        return len(str(name).split()) > 1
    entry = known(str(name))
    return entry is None or entry.entry.name == name


def read_copies(source: Rows, among: Iterable[int] | None = None) -> set[tuple[int, int]]:
    """Return article and original of every copy that counts once, or those that touch ``among``."""
    kinds = ", ".join(f"'{kind}'" for kind in COUNTED_ONCE)
    where = ""
    if among is not None:
        listed = numbers(among)
        where = f" AND (article_id IN ({listed}) OR original_id IN ({listed}))"
    return {
        (number(article), number(original))
        for article, original in source.rows(
            f"SELECT article_id, original_id FROM article_copies AS copy"
            f" WHERE kind IN ({kinds}) AND coalesce((SELECT nullif(review.decision, 'withdrawn')"
            f" FROM reviews AS review WHERE review.article_copy_id = copy.id"
            f" ORDER BY review.id DESC LIMIT 1), 'accepted') = 'accepted'{where}"
        )
    }


def root_rows(
    source: Rows, copies: Iterable[tuple[int, int]], articles: Iterable[int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Return the root that each of ``articles`` has, and the one that it should have.

    ``articles`` must hold every article of every group that one of them is in.
    """
    known: dict[int, int] = {}
    first: dict[int, tuple[str, int]] = {}
    for part in parts(articles):
        for one, root, published in source.rows(
            "SELECT id, coalesce(root_id, 0) AS root_id,"
            f" coalesce(published_earliest, '{END}') AS published FROM articles"
            f" WHERE id IN ({numbers(part)})"
        ):
            known[number(one)] = number(root)
            first[number(one)] = (str(published), number(one))
    originals: dict[int, set[int]] = defaultdict(set)
    for article, original in copies:
        if article in first and original in first:
            originals[article].add(original)
    found = roots(originals, first)
    return known, {one: found.get(one, one) for one in known}


def read_links(source: Rows, among: Iterable[int] | None = None) -> list[SpeaksFor]:
    """Return every current affiliation that makes a party, between canonical sources.

    With ``among`` those of these canonical sources.
    """
    kinds = ", ".join(f"'{kind}'" for kind in SPEAKING)
    of = "" if among is None else f" AND source.canonical_id IN ({numbers(among)})"
    return [
        SpeaksFor(number(speaker), number(target), str(since), str(until))
        for speaker, target, since, until in source.rows(
            "SELECT source.canonical_id AS speaker, target.canonical_id AS spoken_for,"
            f" coalesce(link.since_earliest, '{BEGINNING}') AS since,"
            f" coalesce(link.until_latest, '{END}') AS until"
            " FROM affiliations AS link"
            " JOIN sources AS source ON source.id = link.source_id"
            " JOIN sources AS target ON target.id = link.target_id"
            f" WHERE link.kind IN ({kinds})"
            " AND coalesce((SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review"
            " WHERE review.affiliation_id = link.id"
            " ORDER BY review.id DESC LIMIT 1), 'accepted') = 'accepted'"
            f" AND source.canonical_id IS NOT NULL AND target.canonical_id IS NOT NULL{of}"
        )
    ]


def party_rows(found: dict[int, list[Segment]]) -> set[tuple[int, str, str, int]]:
    """Return the rows of ``source_parties``: segments that have one top.

    A row names its last instant, so that one party ends where the next begins
    and BETWEEN finds one of them: instants are whole seconds.
    """
    return {
        (source, one.since, _second_before(one.until), one.party)
        for source, segments in found.items()
        for one in segments
        if one.party is not None
    }


def _second_before(instant: str) -> str:
    if instant == END:
        return END
    moment = datetime.strptime(instant, INSTANT_FORMAT).replace(tzinfo=UTC)
    return instant_text(moment - timedelta(seconds=1))


def parts(given: Iterable[int]) -> Iterable[list[int]]:
    """Return ``given`` in order, in lists that one statement can hold."""
    ordered = sorted(given)
    return (ordered[start : start + _TOGETHER] for start in range(0, len(ordered), _TOGETHER))


def numbers(given: Iterable[int]) -> str:
    """Return numbers as SQL lists them."""
    return ", ".join(str(int(one)) for one in given)
