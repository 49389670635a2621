"""Attributions added, corrected, judged and left out by hand.

The quoted words are found in the newest text of the article and become exact
passages. Correcting one attribution also renews those that are known through
it or answer it, so that nothing points at a row that no longer counts.
"""

import re
from dataclasses import dataclass, fields
from typing import Final

from claimdb.errors import (
    ContentMissing,
    DenialNeeds,
    NotADenial,
    NothingToCorrect,
    RowMissing,
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
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.stored import StoredAttribution, ref, stored_attribution
from claimdb.text.dates import VagueDate
from claimdb.text.quotes import quotations
from claimdb.text.spans import Selector, find_quote, selector

_WORD: Final = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a person says of an attribution; what is None is not said.

    Row numbers for source, claim, via and answers; ``occurrence`` (from 1) tells
    which of several places a quote stands at.
    """

    source: int | None = None
    claim: int | None = None
    stance: Stance | None = None
    content: tuple[str, ...] | None = None
    cue: str | None = None
    source_words: str | None = None
    occurrence: int | None = None
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
        mode=said.mode or mode_of(text, [one for role, one in passages if role == "content"]),
        passages=tuple(passages),
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
    touched.claims.add(said.claim)
    return add_attribution(work, evidence, links)


def newest_text(work: Work, article: int) -> tuple[Ref, str]:
    """Return the newest revision of an article and its text.

    Raises ``TextWithheld`` where the text is not kept.
    """
    rows = work.batch.rows(
        "SELECT id, public_id, text FROM revisions WHERE article_id = ?"
        " ORDER BY number DESC LIMIT 1",
        article,
    )
    if not rows:
        raise RowMissing("article", str(article))
    number, public, text = rows[0]
    if text is None:
        raise TextWithheld(str(public))
    return Ref(int(str(number)), str(public)), str(text)


def mode_of(text: str, contents: list[Selector]) -> Mode:
    """Return how the words are quoted: all in quotation marks, some, or none."""
    quoted: set[int] = set()
    for span in quotations(text):
        quoted |= set(range(span.start, span.end))
    letters = [
        place for one in contents for place in range(one.start, one.end) if _WORD.match(text[place])
    ]
    inside = sum(place in quoted for place in letters)
    if inside == len(letters):
        return Mode.DIRECT
    return Mode.MIXED if inside else Mode.INDIRECT


def _passages(text: str, said: Statement) -> list[tuple[PassageRole, Selector]]:
    """Find the quoted words; cue and source words are looked for nearest to them."""
    found = []
    for quote in said.content or ():
        span = find_quote(text, quote, occurrence=said.occurrence)
        found.append((PassageRole.CONTENT, selector(text, span.start, span.end)))
    near = found[0][1].start if found else 0
    for role, words in ((PassageRole.CUE, said.cue), (PassageRole.SOURCE, said.source_words)):
        if words:
            found.append((role, _nearest(text, words, near)))
    return found


def _nearest(text: str, words: str, near: int) -> Selector:
    """Return the place of short words that is nearest to the content they belong to."""
    places = [match.start() for match in re.finditer(re.escape(words), text)]
    if not places:
        span = find_quote(text, words)
        return selector(text, span.start, span.end)
    start = min(places, key=lambda place: abs(place - near))
    return selector(text, start, start + len(words))


def _denial(said: Statement, stance: Stance) -> tuple[DenialKind, DenialScope, str | None] | None:
    told = (said.denial_kind, said.denial_scope, said.denial_element)
    if stance is not Stance.DENIES:
        if any(one is not None for one in told):
            raise NotADenial(stance.value)
        return None
    if said.denial_kind is None or said.denial_scope is None:
        raise DenialNeeds
    return said.denial_kind, said.denial_scope, said.denial_element


def supersede(work: Work, attribution: int, said: Statement, touched: Touched) -> Ref:
    """Correct an attribution by a new one that takes over what is not said anew.

    Those that are known through it, or answer it, are renewed as well. Raises
    ``Superseded`` where that has been done already, and ``NothingToCorrect``.
    """
    old = stored_attribution(work.batch, attribution)
    if old.superseded_by is not None:
        raise Superseded(old.ref.public, old.superseded_by)
    if all(getattr(said, one.name) is None for one in fields(said)):
        raise NothingToCorrect
    evidence, links = _corrected(work, old, said)
    new, added = add_attribution(work, evidence, links, supersedes=old.ref)
    if not added or (evidence.meaning() == old.evidence.meaning() and links == old.links):
        raise NothingToCorrect
    touched.claims |= {old.links.claim.number, links.claim.number}
    _renew_leaning(work, old.ref, new, touched)
    return new


def _corrected(work: Work, old: StoredAttribution, said: Statement) -> tuple[Evidence, Links]:
    text = old.text
    if text is None:
        raise TextWithheld(old.links.revision.public)
    stance = said.stance or old.evidence.stance
    passages = _merge_passages(text, old, said)
    was = old.evidence
    content_changed = said.content is not None
    mode = said.mode or (
        mode_of(text, [one for role, one in passages if role is PassageRole.CONTENT])
        if content_changed
        else was.mode
    )
    evidence = Evidence(
        stance=stance,
        mode=mode,
        passages=passages,
        said=said.said or was.said,
        capacity=said.capacity if said.capacity is not None else was.capacity,
        hedge=said.hedge or was.hedge,
        hedge_words=said.hedge_words if said.hedge_words is not None else was.hedge_words,
        reporting=said.reporting or was.reporting,
        own_voice=was.own_voice if said.own_voice is None else said.own_voice,
        denial=_corrected_denial(was, said, stance),
    )
    links = Links(
        revision=old.links.revision,
        source=ref(work.batch, "sources", said.source) if said.source else old.links.source,
        claim=ref(work.batch, "claims", said.claim) if said.claim else old.links.claim,
        via=ref(work.batch, "attributions", said.via) if said.via else old.links.via,
        answers=(
            ref(work.batch, "attributions", said.answers) if said.answers else old.links.answers
        ),
    )
    return evidence, links


def _corrected_denial(
    was: Evidence, said: Statement, stance: Stance
) -> tuple[DenialKind, DenialScope, str | None] | None:
    if stance is not Stance.DENIES or was.denial is None:
        return _denial(said, stance)
    kind, scope, element = was.denial
    scope = said.denial_scope or scope
    if said.denial_element is not None or scope is not DenialScope.ELEMENT:
        element = said.denial_element
    return said.denial_kind or kind, scope, element


def _merge_passages(
    text: str, old: StoredAttribution, said: Statement
) -> tuple[tuple[PassageRole, Selector], ...]:
    """Take the roles that are said anew from ``said``, and the others as they were."""
    told = {
        PassageRole.CONTENT: said.content is not None,
        PassageRole.CUE: said.cue is not None,
        PassageRole.SOURCE: said.source_words is not None,
    }
    kept = [(role, one) for role, one in old.evidence.passages if not told[role]]
    contents = said.content or tuple(one.exact for role, one in kept if role is PassageRole.CONTENT)
    if said.content is None and (said.cue or said.source_words):
        near = next(one.start for role, one in kept if role is PassageRole.CONTENT)
        told_now = ((PassageRole.CUE, said.cue), (PassageRole.SOURCE, said.source_words))
        new = [(role, _nearest(text, words, near)) for role, words in told_now if words]
    elif any(told.values()):
        new = _passages(text, _only_words(said, contents))
    else:
        new = []
    order = list(PassageRole)
    return tuple(sorted([*kept, *new], key=lambda one: order.index(one[0])))


def _only_words(said: Statement, contents: tuple[str, ...]) -> Statement:
    return Statement(
        content=contents,
        cue=said.cue,
        source_words=said.source_words,
        occurrence=said.occurrence,
    )


def _renew_leaning(work: Work, old: Ref, new: Ref, touched: Touched) -> None:
    """Supersede current attributions that are via ``old`` or answer it."""
    for (number,) in work.batch.rows(
        "SELECT leaning.id FROM attributions AS leaning"
        " WHERE (leaning.via_id = ? OR leaning.answers_id = ?) AND NOT EXISTS"
        " (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = leaning.id)"
        " ORDER BY leaning.id",
        old.number,
        old.number,
    ):
        leaning = stored_attribution(work.batch, int(str(number)))
        was = leaning.links
        links = Links(
            revision=was.revision,
            source=was.source,
            claim=was.claim,
            via=new if was.via == old else was.via,
            answers=new if was.answers == old else was.answers,
        )
        renewed, _ = add_attribution(work, leaning.evidence, links, supersedes=leaning.ref)
        touched.claims.add(was.claim.number)
        _renew_leaning(work, leaning.ref, renewed, touched)


def review(
    work: Work,
    attribution: int,
    decision: ReviewDecision,
    reason: str | None,
    touched: Touched,
    *,
    by: str,
) -> None:
    """Record a person's decision on an attribution."""
    old = stored_attribution(work.batch, attribution)
    add_review(work, attribution, decision, by=by, reason=reason)
    touched.claims.add(old.links.claim.number)
