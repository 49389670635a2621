"""Loading attributions: new evidence, changed evidence that supersedes, withdrawn evidence."""

from claimdb.canonical import content_hash
from claimdb.model.vocab import ImportOutcome, ReviewDecision
from claimdb.packs.facts import Attribution
from claimdb.pipeline.evidence import Evidence, Links, add_attribution, add_review, current_row
from claimdb.pipeline.loading import Known, Loading
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.stored import stored_attribution


def load_attributions(loading: Loading) -> None:
    """Load every attribution, each after those that it is known through or answers."""
    for attribution in loading.pack.attributions:
        _load_attribution(loading, attribution)


def _load_attribution(loading: Loading, one: Attribution) -> None:
    links = _links(loading, one)
    hashed = content_hash([one.content_hash, links.revision.public, *links.public()])
    known = loading.known.get(one.stable_key)
    old = _known_row(loading, known)
    withdrawn = known is not None and known.outcome is ImportOutcome.WITHDRAWN
    if old is None or known is None:
        _load_new(loading, one, links, hashed)
    elif known.content_hash == hashed and not withdrawn:
        _done(loading, one, _latest(loading, old), hashed, ImportOutcome.SAME, stands_for=old)
    elif reason := _kept(loading, one, old, links):
        latest = _latest(loading, old)
        kept = ImportOutcome.KEPT
        _done(loading, one, latest, hashed, kept, reason=reason, stands_for=old)
    elif _says_the_same(loading, old, _evidence(one), links):
        if _withdrawn_by_a_pack(loading, old):
            _decide(loading, old, ReviewDecision.ACCEPTED, "again")
        outcome = ImportOutcome.NEW if withdrawn else ImportOutcome.SAME
        _done(loading, one, old, hashed, outcome)
    elif _others_need(loading, old):
        _load_new(loading, one, links, hashed)
    else:
        ref, _ = add_attribution(loading.work, _evidence(one), links, supersedes=old)
        _done(loading, one, ref, hashed, ImportOutcome.SUPERSEDED)


def _load_new(loading: Loading, one: Attribution, links: Links, hashed: str) -> None:
    """Add an attribution, or take the row of the same meaning that somebody made before."""
    if reason := _stranded(loading, one, links):
        skipped = ImportOutcome.SKIPPED
        loading.record(one.stable_key, hashed, skipped, "attributions", None, reason)
        return
    ref, added = add_attribution(loading.work, _evidence(one), links, given_id=one.id)
    if added:
        _done(loading, one, ref, hashed, ImportOutcome.NEW)
        return
    if corrected := _corrected_by(loading, ref):
        reason, kept = f"kept as corrected by {corrected}", ImportOutcome.KEPT
        latest = _latest(loading, ref)
        _done(loading, one, latest, hashed, kept, reason=reason, stands_for=ref)
        return
    if one.id and not _says_the_same(loading, ref, _evidence(one), links):
        supersedes = None if _others_need(loading, ref) else ref
        ref, _ = add_attribution(loading.work, _evidence(one), links, supersedes=supersedes)
        _done(loading, one, ref, hashed, ImportOutcome.SUPERSEDED)
        return
    if _withdrawn_by_a_pack(loading, ref):
        _decide(loading, ref, ReviewDecision.ACCEPTED, "now")
    _done(loading, one, ref, hashed, ImportOutcome.SAME)


def _known_row(loading: Loading, known: Known | None) -> Ref | None:
    """Return the row that the item had after the last load."""
    if known is None:
        return None
    number = loading.work.batch.find("attributions", known.entity_id)
    return None if number is None else Ref(number, known.entity_id)


def _kept(loading: Loading, one: Attribution, old: Ref, links: Links) -> str | None:
    """Return why a changed item leaves its row as it is, or None."""
    if corrected := _corrected_by(loading, old):
        return f"kept as corrected by {corrected}"
    return _stranded(loading, one, links)


def _stranded(loading: Loading, one: Attribution, links: Links) -> str | None:
    """Return why an attribution cannot stand: what it is known through is not in this text.

    That happens where the text has changed and a person's correction of the
    other one is of the earlier text: a chain stays in one revision.
    """
    if one.via is None:
        return None
    if links.via is not None:
        rows = loading.work.batch.rows(
            "SELECT revision_id FROM attributions WHERE id = ?", links.via.number
        )
        if rows[0][0] == links.revision.number:
            return None
    return f"'{one.via}', through which it is known, was kept in the text as it was before"


def _says_the_same(loading: Loading, old: Ref, evidence: Evidence, links: Links) -> bool:
    """Return whether a row says what the item says, as when only keys have changed."""
    stored = stored_attribution(loading.work.batch, old.number)
    return stored.evidence.meaning() == evidence.meaning() and stored.links == links


def _others_need(loading: Loading, old: Ref) -> bool:
    """Return whether a row is not this item's alone, so that it has to go on counting."""
    made = loading.maker_of("attributions", old.number)
    held = ("attributions", old.public) in loading.held
    return bool(held or made or loading.shared_with("attributions", old.public))


def _withdrawn_by_a_pack(loading: Loading, ref: Ref) -> bool:
    rows = loading.work.batch.rows(
        "SELECT decision, reviewer FROM reviews WHERE attribution_id = ? ORDER BY id DESC LIMIT 1",
        ref.number,
    )
    return bool(rows) and rows[0][0] == "rejected" and str(rows[0][1]).startswith("pack:")


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
        via=loading.attributions.get((one.article, one.via)) if one.via else None,
        answers=loading.attributions.get((answers.article, answers.attribution))
        if answers
        else None,
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
        "SELECT reviewer, decision FROM reviews WHERE attribution_id = ?"
        " AND reviewer NOT LIKE 'pack:%' ORDER BY id DESC LIMIT 1",
        old.number,
    )
    stands = (ReviewDecision.ACCEPTED, ReviewDecision.WITHDRAWN)
    return str(review[0][0]) if review and review[0][1] not in stands else None


def _claim_of(loading: Loading, ref: Ref) -> set[int]:
    rows = loading.work.batch.rows("SELECT claim_id FROM attributions WHERE id = ?", ref.number)
    return {int(str(one)) for (one,) in rows}


def _decide(loading: Loading, ref: Ref, decision: ReviewDecision, told: str) -> None:
    # The run tells decisions of one second apart: two that are alike would be refused.
    reason = f"{told} in pack {loading.pack.name}, run {loading.work.maker.run_id}"
    add_review(loading.work, ref.number, decision, by=loading.editor, reason=reason)
    loading.touched.claims |= _claim_of(loading, ref)


def withdraw(loading: Loading) -> None:
    """Take back attributions that the pack no longer has; they stay, and count no more."""
    for item, known in loading.gone("attributions"):
        number = loading.work.batch.find("attributions", known.entity_id)
        if number is None:
            continue
        old = Ref(number, known.entity_id)
        reason = None
        if corrected := _corrected_by(loading, old):
            reason = f"it stays as corrected by {corrected}"
        elif ("attributions", old.public) not in loading.held:
            reason = _stays_with(loading, old)
            if reason is None:
                _decide(loading, old, ReviewDecision.REJECTED, "no longer")
        withdrawn = ImportOutcome.WITHDRAWN
        hashed, public = known.content_hash, known.entity_id
        loading.record(item, hashed, withdrawn, "attributions", public, reason)


def _stays_with(loading: Loading, old: Ref) -> str | None:
    """Return whose attribution it still is, as a sentence, or None."""
    if made := loading.maker_of("attributions", old.number):
        return f"it stays, as {made} made it"
    other = loading.shared_with("attributions", old.public)
    return f"it stays, as {other} has it too" if other else None
