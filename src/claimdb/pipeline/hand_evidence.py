"""Attributions added, corrected, decided on and redacted by hand, from the words of a command."""

from dataclasses import dataclass, replace

from claimdb.db import erasing
from claimdb.errors import ContentMissing, SaidWordsAlone, TwoClaims
from claimdb.fetch.rawstore import RawStore
from claimdb.model.vocab import (
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    Reporting,
    ReviewDecision,
    Stance,
)
from claimdb.pipeline.desk import Desk, Hand, Made, by_hand
from claimdb.pipeline.hand import ClaimWish, make_claim
from claimdb.pipeline.leaning import leaning_on, own_voice
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.redaction import Redacted, redact, unwanted_bytes
from claimdb.pipeline.statements import Correction, Statement, add_statement, review, supersede
from claimdb.pipeline.stored import ref, stored_attribution
from claimdb.text.dates import VagueDate, parse_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What a person says of an attribution, in names and words; None is not said."""

    source: str | None = None
    claim: str | None = None
    new_claim: str | None = None
    quotes: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    occurrences: tuple[int, ...] = ()
    stance: Stance | None = None
    cue: str | None = None
    source_words: str | None = None
    mode: Mode | None = None
    via: str | None = None
    answers: str | None = None
    said: str | None = None
    said_words: str | None = None
    capacity: str | None = None
    hedge: Hedge | None = None
    hedge_words: str | None = None
    reporting: Reporting | None = None
    own_voice: bool | None = None
    kind: DenialKind | None = None
    scope: DenialScope | None = None
    element: str | None = None
    drop: frozenset[str] = frozenset()


def add_attribution(desk: Desk, article: str, saying: Saying) -> Made:
    """Add an attribution in the newest text of an article; the same again is harmless."""
    with by_hand(desk, "claimdb add attribution", {"article": article}) as hand:
        where = hand.names.article(article)
        if not saying.quotes or not (saying.claim or saying.new_claim):
            raise ContentMissing
        said = _statement(hand, saying, where)
        row, added = add_statement(hand.work, where.number, said, hand.touched)
        claim = ref(hand.work.batch, "claims", said.claim or 0)
        notes = _about_saying(hand, row, said.said) if added else _standing(hand, row)
        return Made(what="attribution", row=row, added=added, notes=tuple(notes), claim=claim)


def _statement(hand: Hand, saying: Saying, article: Ref) -> Statement:
    """Return what is said with every name looked up."""
    names = hand.names
    source = names.source(saying.source, article) if saying.source else None
    if source is None and saying.own_voice:
        source = own_voice(hand.work, article, hand.touched)
    claim = _claim(hand, saying)
    return Statement(
        source=source.number if source else None,
        claim=claim.number if claim else None,
        stance=saying.stance,
        content=saying.quotes or None,
        spans=saying.spans,
        cue=saying.cue,
        source_words=saying.source_words,
        occurrences=saying.occurrences,
        places={words: names.answers.places[words] for words in _answered(hand, saying)},
        mode=saying.mode,
        said=_date(saying),
        capacity=saying.capacity,
        hedge=saying.hedge,
        hedge_words=saying.hedge_words,
        reporting=saying.reporting,
        via=names.attribution(saying.via).number if saying.via else None,
        answers=names.attribution(saying.answers).number if saying.answers else None,
        own_voice=saying.own_voice,
        denial_kind=saying.kind,
        denial_scope=saying.scope,
        denial_element=saying.element,
        drop=saying.drop,
    )


def _answered(hand: Hand, saying: Saying) -> list[str]:
    return [words for words in saying.quotes if words in hand.names.answers.places]


def _claim(hand: Hand, saying: Saying) -> Ref | None:
    if saying.claim and saying.new_claim:
        raise TwoClaims
    if saying.new_claim:
        return make_claim(hand, ClaimWish(statement=saying.new_claim)).row
    return hand.names.claim(saying.claim) if saying.claim else None


def _date(saying: Saying) -> VagueDate | None:
    if saying.said is None:
        if saying.said_words is not None:
            raise SaidWordsAlone
        return None
    return parse_date(saying.said, saying.said_words)


def _standing(hand: Hand, row: Ref) -> list[str]:
    """Tell why an attribution that is known already may not count."""
    known = stored_attribution(hand.work.batch, row.number)
    if known.superseded_by:
        return [f"it has been superseded; {known.superseded_by} stands in its place."]
    if known.decision in (ReviewDecision.REJECTED, ReviewDecision.CORRECTED):
        return [f"it does not count: {known.decided_by} {known.decision} it."]
    return []


def _about_saying(hand: Hand, row: Ref, said: VagueDate | None) -> list[str]:
    """Tell what looks odd about a new attribution."""
    number, published, latest = hand.work.batch.rows(
        "SELECT revision.number, article.published_latest, attribution.said_earliest"
        " FROM attributions AS attribution"
        " JOIN revisions AS revision ON revision.id = attribution.revision_id"
        " JOIN articles AS article ON article.id = revision.article_id"
        " WHERE attribution.id = ?",
        row.number,
    )[0]
    notes = []
    if number != 1:
        notes.append(f"found in revision {number}, the newest text of the article.")
    if said and published and str(latest) > str(published):
        notes.append("it was said after the article was published; check --said.")
    return notes


def correct(desk: Desk, attribution: str, saying: Saying) -> Correction:
    """Supersede an attribution by one that says something else; the rest is as it was."""
    with by_hand(desk, "claimdb supersede", {"attribution": attribution}) as hand:
        return correct_in(hand, attribution, saying)


def correct_in(hand: Hand, attribution: str, saying: Saying) -> Correction:
    """Supersede an attribution in an open piece of work; as ``correct``."""
    row = hand.names.attribution(attribution)
    article = stored_attribution(hand.work.batch, row.number).article
    said = _statement(hand, saying, ref(hand.work.batch, "articles", article))
    return supersede(hand.work, row.number, said, hand.touched)


def decide(desk: Desk, attribution: str, decision: ReviewDecision, why: str | None) -> Made:
    """Accept or reject an attribution; the same decision again is harmless."""
    told = {"attribution": attribution, "decision": decision.value}
    with by_hand(desk, "claimdb review", told) as hand:
        row = hand.names.attribution(attribution)
        known, added = review(hand.work, row.number, decision, why, hand.touched, by=hand.who)
        notes = []
        if decision is ReviewDecision.REJECTED:
            leaning = [
                ref(hand.work.batch, "attributions", one).public
                for one in leaning_on(hand.work, row.number)
            ]
            notes = [
                f"{one} is known through it, or answers it, and still counts." for one in leaning
            ]
        return Made(
            what=decision.value, row=row, added=added, notes=tuple(notes), claim=known.links.claim
        )


def redact_texts(
    desk: Desk, target: str, why: str, *, words: bool, kept: RawStore | None = None
) -> tuple[Redacted, ...]:
    """Leave out the text of one revision, or of every revision of an article.

    With ``words`` the words of its passages go too, and nothing of either stays in
    the database; without, the passages keep theirs. The bytes it was read from go
    where they are ``kept``, unless another article was read from the same.
    """
    with by_hand(desk, "claimdb redact", {"target": target}) as hand:
        erasing.begin(hand.work.batch)
        revisions = _revisions(hand, target)
        done = [redact(hand.work, one, by=hand.who, reason=why, words=words) for one in revisions]
        if any(one.text or one.passages for one in done):
            erasing.forget(hand.work.batch)
        unwanted = [unwanted_bytes(hand.work, one) for one in revisions]
    erasing.settle(desk.url)
    # Last, and again for what was left out before: killed in between, it is done the next time.
    return tuple(
        replace(one, raw=kept.forget(raw_hash)) if kept and raw_hash else one
        for one, raw_hash in zip(done, unwanted, strict=True)
    )


def _revisions(hand: Hand, target: str) -> list[int]:
    revision = hand.work.batch.find("revisions", target.strip())
    if revision is not None:
        return [revision]
    article = hand.names.article(target)
    rows = hand.work.batch.rows(
        "SELECT id FROM revisions WHERE article_id = ? ORDER BY number", article.number
    )
    return [int(str(one)) for (one,) in rows]
