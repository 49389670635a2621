"""Attributions added and corrected by hand.

The quoted words are found in the newest text of the article and become exact
passages. Correcting one attribution also renews those that are known through
it or answer it, so that nothing points at a row that no longer counts.
Invariant: of a row and all that superseded it, exactly one is current.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import TypeVar

from claimdb.errors import (
    ContentMissing,
    DenialNeeds,
    ElementMisplaced,
    NotADenial,
    NothingToCorrect,
    Superseded,
    TextWithheld,
)
from claimdb.model.vocab import (
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    PassageRole,
    Reporting,
    ReviewDecision,
    Stance,
)
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.evidence import Evidence, Links, add_attribution, add_review
from claimdb.pipeline.leaning import check_links, leaning_on, refuse_loop, renew
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.quoting import Quotes, find_quotes, mode_of, nearest, newest_text
from claimdb.pipeline.stored import StoredAttribution, ref, stored_attribution
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Selector, selector

Passages = tuple[tuple[PassageRole, Selector], ...]
_Told = TypeVar("_Told")
_DenialValues = tuple[DenialKind, DenialScope, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a person says of an attribution; what is None is not said.

    Row numbers for source, claim, via and answers. ``occurrences`` and ``places``
    are as in ``Quotes``; ``spans`` say of a correction where its content stands, in
    place of words; ``drop`` names what it empties.
    """

    source: int | None = None
    claim: int | None = None
    stance: Stance | None = None
    content: tuple[str, ...] | None = None
    spans: tuple[tuple[int, int], ...] = ()
    cue: str | None = None
    source_words: str | None = None
    occurrences: tuple[int, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)
    mode: Mode | None = None
    said: VagueDate | None = None
    capacity: str | None = None
    hedge: Hedge | None = None
    hedge_words: str | None = None
    reporting: Reporting | None = None
    via: int | None = None
    answers: int | None = None
    own_voice: bool | None = None
    denial_kind: DenialKind | None = None
    denial_scope: DenialScope | None = None
    denial_element: str | None = None
    drop: frozenset[str] = frozenset()

    def says_nothing(self) -> bool:
        """Return whether nothing at all is said."""
        return all(getattr(self, one.name) in (None, (), {}, frozenset()) for one in fields(self))


@dataclass(frozen=True, slots=True)
class Correction:
    """What became of a correction: the new row, and rows renewed because they lean on it."""

    old: Ref
    new: Ref
    added: bool
    renewed: tuple[tuple[Ref, Ref], ...]


def add_statement(work: Work, article: int, said: Statement, touched: Touched) -> tuple[Ref, bool]:
    """Add an attribution in the newest revision of ``article``.

    Returns it, and whether it was new. Raises the errors of ``find_quote``, and
    ``DenialNeeds`` or ``NotADenial`` where stance and denial do not fit.
    """
    if said.source is None or said.claim is None or not said.content:
        raise ContentMissing
    revision, text = newest_text(work, article)
    passages = _passages(text, said)
    stance = said.stance or Stance.ASSERTS
    evidence = Evidence(
        stance=stance,
        mode=said.mode or mode_of(text, _contents(passages)),
        passages=passages,
        said=said.said,
        capacity=said.capacity,
        hedge=said.hedge,
        hedge_words=said.hedge_words,
        reporting=said.reporting or Reporting.NEUTRAL,
        own_voice=bool(said.own_voice),
        denial=_denial(said, stance),
    )
    links = Links(
        revision=revision,
        source=ref(work.batch, "sources", said.source),
        claim=ref(work.batch, "claims", said.claim),
        via=ref(work.batch, "attributions", said.via) if said.via else None,
        answers=ref(work.batch, "attributions", said.answers) if said.answers else None,
    )
    check_links(work, article, links, own_voice=evidence.own_voice)
    touched.claims.add(said.claim)
    return add_attribution(work, evidence, links)


def _passages(text: str, said: Statement) -> Passages:
    """Find the quoted words, and cue and source words nearest to them."""
    if said.spans:
        contents = [selector(text, start, end) for start, end in said.spans]
    else:
        contents = find_quotes(text, Quotes(said.content or (), said.occurrences, said.places))
    found = [(PassageRole.CONTENT, one) for one in contents]
    return (*found, *_around(text, said, contents))


def _around(text: str, said: Statement, contents: list[Selector]) -> Passages:
    told = ((PassageRole.CUE, said.cue), (PassageRole.SOURCE, said.source_words))
    return tuple((role, nearest(text, words, contents)) for role, words in told if words)


def _contents(passages: Passages) -> list[Selector]:
    return [one for role, one in passages if role is PassageRole.CONTENT]


def _denial(said: Statement, stance: Stance) -> _DenialValues | None:
    kind, scope, element = said.denial_kind, said.denial_scope, said.denial_element
    if stance is not Stance.DENIES:
        if (kind, scope, element) != (None, None, None):
            raise NotADenial(stance.value)
        return None
    if scope is None and element is not None:
        scope = DenialScope.ELEMENT
    if kind is None or scope is None:
        raise DenialNeeds
    return _checked(kind, scope, element)


def _checked(kind: DenialKind, scope: DenialScope, element: str | None) -> _DenialValues:
    """Return a denial; raises ``ElementMisplaced`` unless scope and element fit."""
    if (scope is DenialScope.ELEMENT) != (element is not None):
        raise ElementMisplaced(scope.value)
    return kind, scope, element


def supersede(work: Work, attribution: int, said: Statement, touched: Touched) -> Correction:
    """Correct an attribution by a new one that takes over what is not said anew.

    Those that are known through it, or answer it, are renewed as well. The same
    correction again is the row that is there. Raises ``Superseded`` where another
    one has been made already, ``NothingToCorrect``, and ``ChainLoops``.
    """
    old = stored_attribution(work.batch, attribution)
    if said.says_nothing():
        raise NothingToCorrect
    evidence, links = _corrected(work, old, said)
    if old.superseded_by is not None:
        again, added = add_attribution(work, evidence, links, supersedes=old.ref)
        if added:  # a different correction: the exception takes the row back
            raise Superseded(old.ref.public, old.superseded_by)
        return Correction(old.ref, again, added=False, renewed=())
    if evidence.meaning() == old.evidence.meaning() and links == old.links:
        raise NothingToCorrect
    check_links(work, old.article, links, own_voice=evidence.own_voice, than=old.links)
    leaning = leaning_on(work, old.ref.number)
    refuse_loop(old.ref, links, leaning)
    new, _ = add_attribution(work, evidence, links, supersedes=old.ref)
    if old.made_by is None and work.maker.person:
        by = work.maker.person
        add_review(work, old.ref.number, ReviewDecision.CORRECTED, by=by, reason=None)
    touched.claims |= {old.links.claim.number, links.claim.number}
    return Correction(old.ref, new, added=True, renewed=renew(work, old.ref, new, leaning, touched))


def _corrected(work: Work, old: StoredAttribution, said: Statement) -> tuple[Evidence, Links]:
    was, stance = old.evidence, said.stance or old.evidence.stance
    passages = _merged_passages(old, said)
    evidence = Evidence(
        stance=stance,
        mode=_corrected_mode(old, said, passages),
        passages=passages,
        said=_or_was(said, "said", said.said, was.said),
        capacity=_or_was(said, "capacity", said.capacity, was.capacity),
        hedge=_or_was(said, "hedge", said.hedge, was.hedge),
        hedge_words=_or_was(said, "hedge_words", said.hedge_words, was.hedge_words),
        reporting=said.reporting or was.reporting,
        own_voice=was.own_voice if said.own_voice is None else said.own_voice,
        denial=_corrected_denial(was, said, stance),
    )
    if evidence.hedge is None and "hedge" in said.drop:
        evidence = replace(evidence, hedge_words=None)
    links = old.links
    if said.source is not None:
        links = replace(links, source=ref(work.batch, "sources", said.source))
    if said.claim is not None:
        links = replace(links, claim=ref(work.batch, "claims", said.claim))
    via = ref(work.batch, "attributions", said.via) if said.via else None
    answers = ref(work.batch, "attributions", said.answers) if said.answers else None
    links = replace(
        links,
        via=_or_was(said, "via", via, links.via),
        answers=_or_was(said, "answers", answers, links.answers),
    )
    return evidence, links


def _or_was(said: Statement, name: str, told: _Told | None, was: _Told | None) -> _Told | None:
    """Return what is told now, else what was, unless that is dropped."""
    if told is not None:
        return told
    return None if name in said.drop else was


def _corrected_mode(old: StoredAttribution, said: Statement, passages: Passages) -> Mode:
    if said.mode is not None:
        return said.mode
    if (said.content is None and not said.spans) or old.text is None:
        return old.evidence.mode
    return mode_of(old.text, _contents(passages))


def _corrected_denial(was: Evidence, said: Statement, stance: Stance) -> _DenialValues | None:
    """Return the denial with what is said anew; one that stops denying loses it."""
    if stance is not Stance.DENIES or was.denial is None:
        return _denial(said, stance)
    kind, scope, element = was.denial
    if said.denial_scope is not None:
        scope = said.denial_scope
        element = element if scope is DenialScope.ELEMENT else None
    if said.denial_element is not None:
        element = said.denial_element
        scope = said.denial_scope or DenialScope.ELEMENT
    return _checked(said.denial_kind or kind, scope, element)


def _merged_passages(old: StoredAttribution, said: Statement) -> Passages:
    """Take the roles that are said anew from ``said``, and the others as they were."""
    told = {
        PassageRole.CONTENT: said.content is not None or bool(said.spans),
        PassageRole.CUE: said.cue is not None or "cue" in said.drop,
        PassageRole.SOURCE: said.source_words is not None or "source_words" in said.drop,
    }
    kept = [(role, one) for role, one in old.evidence.passages if not told[role]]
    if not (said.content or said.spans or said.cue or said.source_words):
        return tuple(kept)
    if old.text is None:
        raise TextWithheld(old.links.revision.public)
    if said.content or said.spans:
        new = _passages(old.text, said)
    else:
        new = _around(old.text, said, _contents(tuple(kept)))
    order = list(PassageRole)
    return tuple(sorted([*kept, *new], key=lambda one: order.index(one[0])))


def review(
    work: Work,
    attribution: int,
    decision: ReviewDecision,
    reason: str | None,
    touched: Touched,
    *,
    by: str,
) -> tuple[StoredAttribution, bool]:
    """Record a person's decision; return the attribution, and whether the decision is new.

    Raises ``Superseded`` for a row that no decision can make count.
    """
    old = stored_attribution(work.batch, attribution)
    if old.superseded_by is not None:
        raise Superseded(old.ref.public, old.superseded_by)
    if (old.decision, old.decided_by) == (decision, by):
        return old, False
    add_review(_after_the_last(work, attribution), attribution, decision, by=by, reason=reason)
    touched.claims.add(old.links.claim.number)
    return old, True


def _after_the_last(work: Work, attribution: int) -> Work:
    """Return ``work`` at a second of its own: reviews are told apart by their time."""
    rows = work.batch.rows(
        "SELECT max(reviewed_at) FROM reviews WHERE attribution_id = ?", attribution
    )
    if rows[0][0] is None:
        return work
    last = datetime.fromisoformat(str(rows[0][0]))
    now = max(work.maker.now, last + timedelta(seconds=1))
    return Work(work.batch, replace(work.maker, now=now))
