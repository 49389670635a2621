"""Loading attributions: new evidence, changed evidence that supersedes, withdrawn evidence."""

from claimdb.canonical import content_hash
from claimdb.model.vocab import ImportOutcome, ReviewDecision
from claimdb.packs.facts import Attribution
from claimdb.pipeline.evidence import Evidence, Links, add_attribution, add_review, current_row
from claimdb.pipeline.loading import Loading
from claimdb.pipeline.maker import Ref


def load_attributions(loading: Loading) -> None:
    """Load every attribution, each after those that it is known through or answers."""
    for attribution in loading.pack.attributions:
        _load_attribution(loading, attribution)


def _load_attribution(loading: Loading, one: Attribution) -> None:
    item = one.stable_key
    links = _links(loading, one)
    hashed = content_hash([one.content_hash, links.revision.public, *links.public()])
    known = loading.known.get(item)
    if known is None:
        ref, added = add_attribution(loading.work, _evidence(one), links)
        outcome = ImportOutcome.NEW if added else ImportOutcome.SAME
        _done(loading, one, ref, hashed, outcome)
        return
    number = loading.work.batch.find("attributions", known.entity_id)
    if number is None:  # the row was never written, which verify would have said
        raise KeyError(known.entity_id)
    old = Ref(number, known.entity_id)
    if known.content_hash == hashed:
        restored = known.outcome is ImportOutcome.WITHDRAWN
        if restored:
            _decide(loading, old, ReviewDecision.ACCEPTED, "again")
        outcome = ImportOutcome.NEW if restored else ImportOutcome.SAME
        _done(loading, one, _latest(loading, old), hashed, outcome)
        return
    if corrected := _corrected_by(loading, old):
        reason = f"kept as corrected by {corrected}"
        _done(
            loading,
            one,
            _latest(loading, old),
            hashed,
            ImportOutcome.KEPT,
            reason=reason,
            stands_for=old,
        )
        return
    ref, _ = add_attribution(loading.work, _evidence(one), links, supersedes=old)
    _done(loading, one, ref, hashed, ImportOutcome.SUPERSEDED)


def _done(
    loading: Loading,
    one: Attribution,
    ref: Ref,
    hashed: str,
    outcome: ImportOutcome,
    *,
    reason: str | None = None,
    stands_for: Ref | None = None,
) -> None:
    loading.attributions[one.article, one.key] = ref
    if outcome is not ImportOutcome.SAME:
        loading.touched.claims.add(loading.claims[one.claim].number)
        loading.touched.claims |= _claim_of(loading, ref)
    public = (stands_for or ref).public
    loading.record(one.stable_key, hashed, outcome, "attributions", public, reason)


def _links(loading: Loading, one: Attribution) -> Links:
    answers = one.answers
    return Links(
        revision=loading.revisions[one.article],
        source=loading.sources[one.source],
        claim=loading.claims[one.claim],
        via=loading.attributions[one.article, one.via] if one.via else None,
        answers=loading.attributions[answers.article, answers.attribution] if answers else None,
    )


def _evidence(one: Attribution) -> Evidence:
    return Evidence(
        stance=one.stance,
        mode=one.mode,
        passages=tuple((passage.role, passage.selector) for passage in one.passages),
        said=one.said,
        capacity=one.capacity,
        hedge=one.hedge,
        hedge_words=one.hedge_words,
        reporting=one.reporting,
        own_voice=one.own_voice,
        denial=(one.denial.kind, one.denial.scope, one.denial.element) if one.denial else None,
    )


def _latest(loading: Loading, old: Ref) -> Ref:
    number, public = current_row(loading.work.batch, old.number)
    return Ref(number, public)


def _corrected_by(loading: Loading, old: Ref) -> str | None:
    """Return who, other than the pack, superseded or rejected the row since."""
    superseded = loading.work.batch.rows(
        "SELECT coalesce(created_by, 'a program') FROM attributions WHERE supersedes_id = ?",
        old.number,
    )
    if superseded:
        return str(superseded[0][0])
    review = loading.work.batch.rows(
        "SELECT reviewer FROM reviews WHERE attribution_id = ? AND decision <> 'accepted'"
        " AND reviewer <> ? ORDER BY id DESC LIMIT 1",
        old.number,
        loading.editor,
    )
    return str(review[0][0]) if review else None


def _claim_of(loading: Loading, ref: Ref) -> set[int]:
    rows = loading.work.batch.rows("SELECT claim_id FROM attributions WHERE id = ?", ref.number)
    return {int(str(one)) for (one,) in rows}


def _decide(loading: Loading, ref: Ref, decision: ReviewDecision, told: str) -> None:
    reason = f"{told} in pack {loading.pack.name}"
    add_review(loading.work, ref.number, decision, by=loading.editor, reason=reason)
    loading.touched.claims |= _claim_of(loading, ref)


def withdraw(loading: Loading) -> None:
    """Take back attributions that the pack no longer has; they stay, and count no more."""
    for item, known in list(loading.known.items()):
        if "/attributions/" not in item or item in loading.seen:
            continue
        if known.outcome is ImportOutcome.WITHDRAWN:
            continue
        number = loading.work.batch.find("attributions", known.entity_id)
        if number is None:
            continue
        outcome, reason = ImportOutcome.WITHDRAWN, None
        old = Ref(number, known.entity_id)
        if corrected := _corrected_by(loading, old):
            outcome, reason = ImportOutcome.KEPT, f"kept as corrected by {corrected}"
        else:
            _decide(loading, old, ReviewDecision.REJECTED, "no longer")
        loading.record(item, known.content_hash, outcome, "attributions", known.entity_id, reason)
