"""Linking articles whose texts are alike, as they come in: copies, and reuse of passages.

Invariants: the index of likeness is in the database, so that it works from one
transaction, run or machine to the next and whichever text came first; what it
proposes is compared word for word; and a program never says again what a person
has rejected.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from claimdb.ingest.alike import Compared, Likeness, in_common, text
from claimdb.ingest.minhash import FULL, SIGNATURE, bands, candidates
from claimdb.model.vocab import CopyKind, CreditKind
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import COUNTED_ONCE, number, numbers
from claimdb.resolve.originals import Link, Published, Reports, original_of
from claimdb.text.names import name_key

#: Articles that a new text is compared with, each in 1.5 ms; the likest come first.
_COMPARED: Final = 8
#: Words by which one text may repeat more than another and still come to the same.
_NEARLY: Final = 20
_KINDS: Final = {Likeness.COPY: CopyKind.COPY, Likeness.REUSE: CopyKind.REUSE}


@dataclass(frozen=True, slots=True)
class Arrived:
    """A text that is in the database now; ``credited`` are names that its article gives."""

    article: int
    revision: int
    text: str
    credited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """What was linked for a new text, and whether that makes it a copy of an older one."""

    note: str
    is_copy: bool


@dataclass(frozen=True, slots=True)
class _Found:
    article: int
    compared: Compared

    @property
    def kind(self) -> CopyKind:
        return _KINDS[self.compared.likeness]

    @property
    def rank(self) -> tuple[bool, int, int]:
        """Order what was found: copies first, the fullest text, the one known first."""
        return self.kind is not CopyKind.COPY, -(self.compared.repeated // _NEARLY), self.article


def link_alike(work: Work, arrived: Arrived) -> Alike | None:
    """Keep the signature of a text, and link its article with those that it is like."""
    if not work.compares:
        return None
    sharing = index(work, arrived.revision, arrived.text)
    if sharing and work.later is not None:
        work.later.append(partial(_makes_a_copy, work, arrived, sharing))
        return None
    return _linked(work, arrived, sharing) if sharing else None


def _makes_a_copy(work: Work, arrived: Arrived, sharing: list[int]) -> bool:
    linked = _linked(work, arrived, sharing)
    return linked is not None and linked.is_copy


def _linked(work: Work, arrived: Arrived, sharing: list[int]) -> Alike | None:
    found = _alike(work, arrived, sharing)
    return _link(work, arrived, found) if found else None


def index(work: Work, revision: int, written: str) -> list[int]:
    """Keep the signature of a text; return the revisions that may be like it, the likest first."""
    own = bands(written)
    sharing = work.batch.sharing(own)
    # A full band says nothing more by being fuller, and would cost each look-up time.
    work.batch.add_bands(revision, [one for one in own if len(sharing.get(one, ())) < FULL])
    return candidates(len(own), sharing) if sharing else []


def forget(work: Work, revision: int) -> None:
    """Remove the signature of a text, which may be kept no more.

    Takedowns are rare, and the index is by band: all of it is read, some 0.1 µs a row.
    """
    work.batch.run("DELETE FROM revision_bands WHERE revision_id = ?", revision)


def _alike(work: Work, arrived: Arrived, revisions: list[int]) -> list[_Found]:
    """Return the articles that are like a text, by the exact words of their candidates."""
    place = {one: at for at, one in enumerate(revisions)}
    rows = work.batch.rows(
        "SELECT id, article_id FROM revisions"
        f" WHERE id IN ({numbers(revisions)}) AND article_id <> ? AND text IS NOT NULL",
        arrived.article,
    )
    state_of: dict[int, int] = {}
    for revision, article in sorted(rows, key=lambda row: place[number(row[0])]):
        state_of.setdefault(number(article), number(revision))
    chosen = list(state_of.values())[:_COMPARED]
    if not chosen:
        return []
    own = text(arrived.text)
    found = [
        _Found(number(article), in_common(own, text(str(written))))
        for article, written in work.batch.rows(
            f"SELECT article_id, text FROM revisions WHERE id IN ({numbers(chosen)}) ORDER BY id"
        )
    ]
    return sorted(
        (one for one in found if one.compared.likeness in _KINDS), key=lambda one: one.rank
    )


def _link(work: Work, arrived: Arrived, found: list[_Found]) -> Alike | None:
    """Link an article with those that it is like, as far as nobody has said otherwise."""
    here = arrived.article
    around = {here, *(one.article for one in found)}
    reports = Reports.of(_links(work, around))
    published = _published(work, around, {here: arrived.credited})
    notes: list[str] = []
    is_copy = False
    for one in found:
        counts_once = one.kind.counts_once
        if not reports.may_link(here, one.article, counts_once=counts_once):
            continue
        original, reason = original_of(published[here], published[one.article])
        copying = original.number != here
        pair = (here, one.article) if copying else (one.article, here)
        share = f"{one.compared.containment:.2f}"
        _add(work, pair, one, f"{SIGNATURE}; containment {share}; {reason.value}")
        reports.add(Link(*pair, counts_once=counts_once))
        other = _public(work, one.article)
        notes.append(_told(one.kind, other, copying=copying))
        is_copy |= counts_once and copying
    return Alike("; ".join(notes), is_copy) if notes else None


def _add(work: Work, pair: tuple[int, int], found: _Found, method: str) -> None:
    article, original = pair
    work.batch.add(
        "article_copies",
        {
            "article_id": article,
            "original_id": original,
            "kind": found.kind.value,
            "score": found.compared.score,
            "method": method,
            # Whoever started the run, it is a program that says so.
            **work.maker.made(),
            "created_by": None,
        },
    )


def _told(kind: CopyKind, other: str, *, copying: bool) -> str:
    if kind is CopyKind.COPY:
        return f"a copy of {other}" if copying else f"{other} is a copy of it"
    return f"uses passages of {other}" if copying else f"{other} uses passages of it"


def _public(work: Work, article: int) -> str:
    return str(work.batch.rows("SELECT public_id FROM articles WHERE id = ?", article)[0][0])


def _links(work: Work, around: Iterable[int]) -> list[Link]:
    """Return every link in the groups of ``around``, with what was decided on it last."""
    found: dict[int, Link] = {}
    met, queue = set(around), set(around)
    while queue:
        listed = numbers(queue)
        rows = work.batch.rows(
            "SELECT copy.id, copy.article_id, copy.original_id, copy.kind, coalesce("
            "(SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review"
            " WHERE review.article_copy_id = copy.id"
            " ORDER BY review.id DESC LIMIT 1), 'accepted') FROM article_copies AS copy"
            f" WHERE copy.article_id IN ({listed}) OR copy.original_id IN ({listed})"
        )
        new = {
            number(row): Link(
                number(article),
                number(original),
                counts_once=kind in COUNTED_ONCE,
                stands=decision == "accepted",
            )
            for row, article, original, kind, decision in rows
        }
        found |= new
        queue = {
            end
            for link in new.values()
            if link.counts_once and link.stands
            for end in (link.one, link.other)
        } - met
        met |= queue
    return list(found.values())


def _published(
    work: Work, articles: Iterable[int], credited: dict[int, tuple[str, ...]]
) -> dict[int, Published]:
    """Return what tells the origin of each article; ``credited`` are credits not stored yet."""
    listed = numbers(articles)
    publishers = _keys(
        work,
        "SELECT article.id, one.name_key FROM articles AS article"
        " JOIN sources AS printer ON printer.id = article.publisher_id"
        " JOIN sources AS one ON one.canonical_id = printer.canonical_id"
        f" WHERE article.id IN ({listed})"
        " UNION SELECT article.id, alias.name_key FROM articles AS article"
        " JOIN sources AS printer ON printer.id = article.publisher_id"
        " JOIN sources AS one ON one.canonical_id = printer.canonical_id"
        " JOIN source_aliases AS alias ON alias.source_id = one.id"
        f" WHERE article.id IN ({listed})",
    )
    credit = _keys(
        work,
        "SELECT credit.article_id, source.name_key FROM article_credits AS credit"
        " JOIN sources AS source ON source.id = credit.source_id"
        f" WHERE credit.kind <> '{CreditKind.PHOTO.value}' AND credit.article_id IN ({listed})",
    )
    for article, names in credited.items():
        credit[article] = credit.get(article, frozenset()) | frozenset(map(name_key, names))
    return {
        number(one): Published(
            number=number(one),
            publisher=publishers.get(number(one), frozenset()),
            credited=credit.get(number(one), frozenset()),
            earliest=None if earliest is None else str(earliest),
            latest=None if latest is None else str(latest),
        )
        for one, earliest, latest in work.batch.rows(
            f"SELECT id, published_earliest, published_latest FROM articles WHERE id IN ({listed})"
        )
    }


def _keys(work: Work, sql: str) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for article, key in work.batch.rows(sql):
        found.setdefault(number(article), set()).add(str(key))
    return {article: frozenset(keys) for article, keys in found.items()}
