"""Opinions: editing rows, taking parts of them away, judging two of them the same.

Every edit is logged by triggers; what the log needs (who, when) is given here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from claimdb.canonical import text_hash
from claimdb.db.bulk import Value
from claimdb.errors import ArticleTaken, JudgementMissing, NothingSaid, SameRow
from claimdb.model.types import instant_text
from claimdb.model.vocab import Judgement
from claimdb.pipeline.curate import refuse_loops
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.edits import differing, edit_row, remove_row
from claimdb.pipeline.identity import url_identity
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import judged_with
from claimdb.resolve.clusters import Judged, clusters, counting
from claimdb.text.names import name_key

Values = Mapping[str, Value | datetime]

#: What follows from other columns; the log has it, people need not see it.
CONSEQUENCES: Final = frozenset({"name_key", "url_hash", "identity_hash"})
#: What can never be empty.
_NEEDED: Final = {"name": "name", "statement": "statement"}


@dataclass(frozen=True, slots=True)
class Edited:
    """One column of a row, before and after."""

    column: str
    before: Value
    after: Value


def edit(
    work: Work, table: str, number: int, values: Values, touched: Touched, *, by: str
) -> list[Edited]:
    """Change columns of an opinion; return those that really changed, if any.

    Raises ``ArticleTaken`` where an article would become what another one is,
    ``AffiliationLoops``, and ``NothingSaid`` for an empty name or statement.
    """
    for column, what in _NEEDED.items():
        if column in values and not str(values[column] or "").strip():
            raise NothingSaid(what)
    wanted = dict(values)
    if table == "sources" and "name" in wanted:
        wanted["name_key"] = name_key(str(wanted["name"]))
    if table == "articles":
        wanted |= _identity(work, number, wanted)
    changed = differing(work, table, number, wanted)
    if not changed:
        return []
    row = work.batch.rows(f"SELECT {', '.join(changed)} FROM {table} WHERE id = ?", number)[0]
    edit_row(work, table, number, changed, by=by)
    if table == "affiliations":
        touched.affiliations = True
        refuse_loops(work, number)
    if table == "articles":
        touched.articles.add(number)
    if table == "sources" and "name" in changed:  # the fullest name stands for all that are one
        _touch(touched, "source", number)
    return [
        Edited(column, before, instant_text(after) if isinstance(after, datetime) else after)
        for (column, after), before in zip(changed.items(), row, strict=True)
    ]


def _identity(work: Work, article: int, wanted: Values) -> dict[str, Value]:
    """Return the hashes that follow from an address or a publisher.

    The same text of the new publisher must be known as this article from now on.
    """
    found: dict[str, Value] = {}
    public, text, publisher = work.batch.rows(
        "SELECT article.public_id, revision.text_hash, source.public_id"
        " FROM articles AS article"
        " JOIN revisions AS revision ON revision.article_id = article.id AND revision.number = 1"
        " LEFT JOIN sources AS source ON source.id = article.publisher_id WHERE article.id = ?",
        article,
    )[0]
    if "url" in wanted:
        url = wanted["url"]
        found["url_hash"] = url_identity(str(url) if url else None, str(public))
        _refuse_taken(work, article, "url_hash", found["url_hash"], "address")
    if "publisher_id" in wanted:
        rows = work.batch.rows(
            "SELECT public_id FROM sources WHERE id = ?", _plain(wanted["publisher_id"])
        )
        publisher = rows[0][0] if rows else None
        found["identity_hash"] = text_hash(f"{publisher or '-'}\n{text}")
        _refuse_taken(work, article, "identity_hash", found["identity_hash"], "publisher and text")
    return found


def _plain(value: Value | datetime) -> Value:
    return instant_text(value) if isinstance(value, datetime) else value


def _refuse_taken(work: Work, article: int, column: str, value: Value, what: str) -> None:
    rows = work.batch.rows(
        f"SELECT public_id FROM articles WHERE {column} = ? AND id <> ?", value, article
    )
    if rows:
        raise ArticleTaken(what, str(rows[0][0]))


def remove(work: Work, table: str, number: int, touched: Touched, *, by: str) -> None:
    """Take a part of a row away: an alias, an affiliation, a relation, a subject, a topic."""
    remove_row(work, table, number, by=by)
    touched.affiliations |= table == "affiliations"
    touched.relations |= table == "claim_relations"


@dataclass(frozen=True, slots=True)
class Judging:
    """What became of a judgement.

    ``refused`` are judgements of *same* that no longer count because others stand
    against them; the new one may be among them.
    """

    number: int
    added: bool
    refused: tuple[Judged, ...] = ()


def judge(
    work: Work,
    entity: str,
    pair: tuple[int, int],
    judgement: Judgement,
    touched: Touched,
    *,
    reason: str | None = None,
) -> Judging:
    """Record that two sources, or two claims, are the same, are not, or may be.

    The number can be used to undo it. A person's judgement that counts already is
    not made again. Raises ``SameRow`` for a row and itself.
    """
    low, high = sorted(pair)
    if low == high:
        raise SameRow(entity)
    known = _known(work, entity, low, high)
    counts = counting(known).get((low, high))
    if counts and counts.judgement is judgement and counts.by_person:
        return Judging(counts.number, added=False, refused=_refused(known, set()))
    number = work.batch.add(
        "judgements",
        {
            f"left_{entity}_id": low,
            f"right_{entity}_id": high,
            "judgement": judgement.value,
            "reason": reason,
            **work.maker.made(),
        },
    )
    _touch(touched, entity, low, high)
    now = _known(work, entity, low, high)
    before = {one.number for one in _refused(known, set())}
    return Judging(number, added=True, refused=_refused(now, before))


def _known(work: Work, entity: str, *rows: int) -> list[Judged]:
    """Return the judgements on these rows, and on all that may be one with them."""
    return judged_with(work.batch, entity, set(rows))[1]


def _refused(known: list[Judged], but: set[int]) -> tuple[Judged, ...]:
    return tuple(one for one in clusters(known)[1] if one.number not in but)


def undo_judgement(work: Work, number: int, reason: str | None, touched: Touched) -> Judging:
    """Take a judgement back by another row; return the number of that.

    One that is taken back already stays so. Raises ``JudgementMissing``.
    """
    rows = work.batch.rows(
        "SELECT left_source_id, right_source_id, left_claim_id, right_claim_id, judgement"
        " FROM judgements WHERE id = ?",
        number,
    )
    if not rows:
        raise JudgementMissing(number)
    left_source, right_source, left_claim, right_claim, judgement = rows[0]
    entity = "claim" if left_source is None else "source"
    ends = (left_claim, right_claim) if left_source is None else (left_source, right_source)
    pair = [int(str(one)) for one in ends]
    known = _known(work, entity, *pair)
    undoing = _undone_by(known, number)
    if undoing is not None:
        return Judging(undoing, added=False)
    undoing = work.batch.add(
        "judgements",
        {
            "left_source_id": left_source,
            "right_source_id": right_source,
            "left_claim_id": left_claim,
            "right_claim_id": right_claim,
            "judgement": judgement,
            "reason": reason,
            "undoes_id": number,
            **work.maker.made(),
        },
    )
    _touch(touched, entity, *pair)
    now = _known(work, entity, *pair)
    before = {one.number for one in _refused(known, set())}
    return Judging(undoing, added=True, refused=_refused(now, before))


def _undone_by(known: list[Judged], number: int) -> int | None:
    """Return the judgement that takes ``number`` back and is not taken back itself."""
    undone: dict[int, int] = {}
    for one in sorted(known, key=lambda one: -one.number):
        if one.undoes is not None and one.number not in undone:
            undone.setdefault(one.undoes, one.number)
    return undone.get(number)


def _touch(touched: Touched, entity: str, *numbers: int) -> None:
    judged = touched.judged_sources if entity == "source" else touched.judged_claims
    judged |= set(numbers)
