"""What leans on what: chains, answers, and the article that a source may speak in.

Invariant: a current attribution is known through, and answers, rows that are
current when it is made; correcting one of them renews all that lean on it,
each once and in the order in which they lean.
"""

from collections.abc import Collection
from dataclasses import replace

from claimdb.errors import ChainElsewhere, ChainLoops, OwnVoice, SourceElsewhere, Superseded
from claimdb.model.vocab import ReviewDecision, SourceKind
from claimdb.pipeline.curate import NewSource, add_source
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.evidence import Links, add_attribution, add_review, current_row
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.stored import StoredAttribution, ref, stored_attribution

#: The name of the unnamed outlet that speaks where an article names no publisher.
PUBLISHER_NOT_STATED = "the publisher (not stated)"


def check_links(
    work: Work, article: int, links: Links, *, own_voice: bool, than: Links | None = None
) -> None:
    """Refuse what the schema would refuse, each in one sentence that says the way out.

    With ``than``, the links of the row that is corrected, what is as it was there
    is not looked at again.
    """
    check_source(work, article, links.source)
    if links.via and (than is None or links.via != than.via):
        _check_current(work, links.via)
        rows = work.batch.rows(
            "SELECT revision.public_id FROM attributions AS attribution"
            " JOIN revisions AS revision ON revision.id = attribution.revision_id"
            " WHERE attribution.id = ?",
            links.via.number,
        )
        if rows[0][0] != links.revision.public:
            raise ChainElsewhere(links.via.public, str(rows[0][0]), links.revision.public)
    if links.answers and (than is None or links.answers != than.answers):
        _check_current(work, links.answers)
    if own_voice:
        _check_own_voice(work, article, links)


def _check_current(work: Work, one: Ref) -> None:
    number, public = current_row(work.batch, one.number)
    if number != one.number:
        raise Superseded(one.public, public)


def check_source(work: Work, article: int, source: Ref) -> None:
    """Raise ``SourceElsewhere`` for an unnamed source of another article."""
    rows = work.batch.rows(
        "SELECT source.name, article.public_id FROM sources AS source"
        " JOIN articles AS article ON article.id = source.article_id"
        " WHERE source.id = ? AND article.id <> ?",
        source.number,
        article,
    )
    if rows:
        raise SourceElsewhere(str(rows[0][0]), str(rows[0][1]))


def _check_own_voice(work: Work, article: int, links: Links) -> None:
    """Hold own voice to the publisher, or to one unnamed publisher of this article."""
    if links.via:
        raise OwnVoice.through_another()
    voice = _voice(work, article)
    if voice is None:
        rows = work.batch.rows("SELECT is_named FROM sources WHERE id = ?", links.source.number)
        if rows[0][0]:
            raise OwnVoice.of_another("that of a publisher that it does not name")
        return
    canonical = work.batch.rows(
        "SELECT count(DISTINCT canonical_id), max(name) FILTER (WHERE id = ?) FROM sources"
        " WHERE id IN (?, ?)",
        voice,
        voice,
        links.source.number,
    )
    if canonical[0][0] != 1:
        raise OwnVoice.of_another(str(canonical[0][1]))


def _voice(work: Work, article: int) -> int | None:
    """Return the publisher, or who speaks already where the article names none."""
    rows = work.batch.rows(
        "SELECT coalesce(article.publisher_id, (SELECT min(attribution.source_id)"
        " FROM revisions AS revision JOIN current_attributions AS attribution"
        " ON attribution.revision_id = revision.id"
        " WHERE revision.article_id = article.id AND attribution.own_voice = 1))"
        " FROM articles AS article WHERE article.id = ?",
        article,
    )
    return None if rows[0][0] is None else int(str(rows[0][0]))


def own_voice(work: Work, article: Ref, touched: Touched) -> Ref:
    """Return the source of what an article says itself, made where no publisher is stated."""
    voice = _voice(work, article.number)
    if voice is not None:
        return ref(work.batch, "sources", voice)
    unnamed = NewSource(name=PUBLISHER_NOT_STATED, kind=SourceKind.OUTLET, unnamed_in=article)
    return add_source(work, unnamed, touched)[0]


def leaning_on(work: Work, attribution: int) -> list[int]:
    """Return current rows known through it or answering it, directly or not, older first."""
    found: set[int] = set()
    queue = [attribution]
    while queue:
        one = queue.pop()
        for (leaning,) in work.batch.rows(
            "SELECT leaning.id FROM attributions AS leaning"
            " WHERE (leaning.via_id = ? OR leaning.answers_id = ?)"
            " AND NOT EXISTS (SELECT 1 FROM attributions AS newer"
            " WHERE newer.supersedes_id = leaning.id)"
            " AND coalesce((SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review"
            " WHERE review.attribution_id = leaning.id ORDER BY review.id DESC LIMIT 1),"
            " 'accepted') = 'accepted'",
            one,
            one,
        ):
            if leaning not in found:
                found.add(int(str(leaning)))
                queue.append(int(str(leaning)))
    return sorted(found)


def refuse_loop(old: Ref, links: Links, leaning: Collection[int]) -> None:
    """Raise ``ChainLoops`` where a correction would lean on what leans on it."""
    for one in (links.via, links.answers):
        if one is not None and (one.number == old.number or one.number in leaning):
            raise ChainLoops(one.public)


def renew(
    work: Work, old: Ref, new: Ref, leaning: Collection[int], touched: Touched
) -> tuple[tuple[Ref, Ref], ...]:
    """Supersede each of ``leaning`` by a row that leans on what is current now.

    Older rows come first, and a row leans on older ones only, so that whatever it
    leans on has been renewed before it.
    """
    current = {old: new}
    for number in sorted(leaning):
        stored = stored_attribution(work.batch, number)
        was = stored.links
        links = replace(
            was,
            via=current.get(was.via, was.via) if was.via else None,
            answers=current.get(was.answers, was.answers) if was.answers else None,
        )
        current[stored.ref] = _renewed(work, stored, links)
        touched.claims.add(was.claim.number)
    return tuple((was, now) for was, now in current.items() if was != old)


def _renewed(work: Work, stored: StoredAttribution, links: Links) -> Ref:
    """Add the row again with new links; what a program made stays a program's.

    An acceptance is taken over, since nothing that was decided on has changed.
    """
    maker = work.maker if stored.made_by else replace(work.maker, person=None)
    again = Work(work.batch, maker)
    renewed, _ = add_attribution(again, stored.evidence, links, supersedes=stored.ref)
    if stored.decision is ReviewDecision.ACCEPTED and work.maker.person:
        reason = f"as {stored.ref.public}, which {stored.decided_by} accepted"
        add_review(
            work, renewed.number, ReviewDecision.ACCEPTED, by=work.maker.person, reason=reason
        )
    return renewed
