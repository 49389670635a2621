"""From what was found in one text to the rows that it will be, before any database is asked.

An extraction becomes one attribution for each of those who speak together
(``extracting_speaking``), and of each of the things that are said. A claim is what the
content says, in neutral words, and is this article's alone: "It was a mistake", "the
allegations", "he will resign" say something else in the next article, and one claim for
both would show people as contesting what they never heard of.

Only speech makes claims; what is an attitude or a perception alone is left out, unless
another attribution is known through it. Invariant: a row comes after those through which
it is known and which it answers.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from claimdb.extract.protocol import Reading, Text
from claimdb.extract.record import Extraction, Sort, Speaker
from claimdb.link.proposition import cue_lemmas
from claimdb.link.selves import denier_meant
from claimdb.model.vocab import PassageRole, Reporting, Stance
from claimdb.pipeline.evidence import Evidence
from claimdb.pipeline.extracting_answers import Spoken, answered, meant
from claimdb.pipeline.extracting_cast import Cast
from claimdb.pipeline.extracting_claims import Around, Stated, stated
from claimdb.pipeline.extracting_mending import mended
from claimdb.pipeline.extracting_speaking import Origin, Speaking
from claimdb.text.dates import VagueDate
from claimdb.text.names import name_key
from claimdb.text.spans import Selector, Span, selector

#: On one side of the date line it is tomorrow already.
_GRACE: Final = timedelta(days=1)
#: Between a role and whom it is of.
_OF: Final = (["for"], ["of"], ["at"])


@dataclass(frozen=True, slots=True)
class Unread:
    """The text of a revision, as an extractor is given it.

    ``known_at`` is when it was known at the latest: what was said later is no date of
    anything in it.
    """

    revision: int
    revision_public: str
    article: int
    article_public: str
    number: int
    known_at: datetime
    text: Text


@dataclass(frozen=True, slots=True)
class Planned:
    """One attribution to be: who, on what, and the evidence.

    ``via`` and ``answers`` are places in the plan, before its own.
    """

    origin: Origin
    statement: str
    evidence: Evidence
    via: int | None = None
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row before it is known what it answers; ``index`` is that of its extraction."""

    index: int
    planned: Planned
    is_hollow: bool = False
    is_beside: bool = False
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What one text gives: how much was found in it, and what becomes rows.

    ``left_out`` makes no claim; ``apart`` are rows more than were found, for what says
    several things. Sources chained "via" others come after them.
    """

    revision: int
    found: int = 0
    left_out: int = 0
    apart: int = 0
    planned: tuple[Planned, ...] = ()
    remark: str | None = None


def planned(unread: Unread, reading: Reading) -> Plan:
    """Return what the reading of a text becomes."""
    found = [mended(unread.text.text, one) for one in reading.extractions]
    cast = Cast(unread.text.text, found)
    speaking = Speaking(unread.text.text, found, cast)
    around = _around(unread, found, cast)
    claims = _claims(found, around, speaking)
    kept = _kept(found, claims)
    rows: list[_Draft] = []
    places: dict[int, dict[str, int]] = {}
    for index in _in_order(found, kept):
        one = found[index]
        through = {} if one.link.via is None else places.get(one.link.via, {})
        origins = speaking.origins(index, one)
        places[index] = {}
        for claim in claims[index]:
            via = through.get(claim.statement, next(iter(through.values()), None))
            evidence = _evidence(unread, one, claim)
            places[index].setdefault(claim.statement, len(rows))
            party = cast.party(one) if len(origins) == 1 else None
            drafts = (Planned(origin, claim.statement, evidence, via) for origin in origins)
            rows += [
                _Draft(index, draft, claim.is_hollow, bool(claim.read), party) for draft in drafts
            ]
    made = _settled(rows)
    told = {one.index for one in made}
    return Plan(
        revision=unread.revision,
        found=len(found),
        left_out=len(found) - len(told),
        apart=sum(len(claims[index]) - 1 for index in told),
        planned=tuple(one.planned for one in made),
        remark=reading.remark,
    )


def _settled(rows: Sequence[_Draft]) -> list[_Draft]:
    """Return rows with what they answer of what was said before them in the text.

    What has no claim of its own gets that of what it answers, and goes where that is open.
    """
    answers = answered([_spoken(one) for one in rows])
    via = [one.planned.via for one in rows]
    claims = meant((place for place, one in enumerate(rows) if one.is_hollow), via, answers)
    stays = [place for place in range(len(rows)) if claims.get(place, place) is not None]
    new = {place: number for number, place in enumerate(stays)}
    made: list[_Draft] = []
    for place in stays:
        one, claim = rows[place].planned, claims.get(place, place)
        through = one.via
        while through is not None and through not in new:
            through = via[through]
        planned = replace(
            one,
            statement=rows[place if claim is None else claim].planned.statement,
            via=None if through is None else new[through],
            answers=new.get(answers.get(place, -1)),
        )
        made.append(replace(rows[place], planned=planned))
    return made


def _spoken(draft: _Draft) -> Spoken:
    one = draft.planned
    content = [each for role, each in one.evidence.passages if role is PassageRole.CONTENT]
    cue = [each.exact for role, each in one.evidence.passages if role is PassageRole.CUE]
    return Spoken(
        source=one.origin.label,
        statement=one.statement,
        # The "that" of a clause points at nothing.
        words=" ".join(each.exact for each in content).removeprefix("that "),
        cue=" ".join(cue),
        stance=one.evidence.stance,
        start=min((each.start for each in content), default=0),
        is_hollow=draft.is_hollow,
        is_beside=draft.is_beside,
        party=draft.party,
    )


def _claims(
    found: Sequence[Extraction], around: Around, speaking: Speaking
) -> list[tuple[Stated, ...]]:
    """Return the claims of each; who passes on passes on the claims of what is known by it."""
    claims = [
        stated(one, around, together=speaking.is_joint(place)) for place, one in enumerate(found)
    ]
    for place, one in enumerate(found):
        via = one.link.via
        if via is None or found[via].stance is not Stance.RELAYS:
            continue
        if found[via].content == one.content:
            claims[via] = tuple(
                replace(each, stance=Stance.RELAYS, denial=None) for each in claims[place]
            )
    return claims


def _around(unread: Unread, found: Sequence[Extraction], cast: Cast) -> Around:
    """Return what the text tells of words that point elsewhere: who "he" is where he speaks."""
    names = {
        span: one.speaker.resolved
        for one in found
        if one.speaker is not None and one.speaker.resolved
        for span in one.source
    }
    names |= dict(filter(None, (_denier(unread.text.text, one, cast) for one in found)))
    published = unread.text.published
    day = None if published is None else published.earliest.date()
    return Around(unread.text.text, names, day, cast)


def _denier(text: str, one: Extraction, cast: Cast) -> tuple[Span, str] | None:
    """Return the "it" in what somebody turns down that is himself, so for who alleges it too."""
    name = cast.name(one)
    if one.stance is not Stance.DENIES or one.speaker is None or not name or not one.content:
        return None
    content = one.content[0]
    cue = " ".join(text[span.start : span.end] for span in one.cue)
    words = text[content.start : content.end]
    found = denier_meant(words, cue_lemmas(cue), name, cast.kind(one.speaker))
    if found is None:
        return None
    return Span(content.start + found[0], content.start + found[1]), name


def _kept(found: Sequence[Extraction], claims: Sequence[Sequence[Stated]]) -> set[int]:
    """Return which make a claim, and through which of the others those are known."""
    kept = {
        index for index, one in enumerate(found) if one.manner.sort is Sort.SPEECH and claims[index]
    }
    waiting = list(kept)
    while waiting:
        via = found[waiting.pop()].link.via
        if via is not None and via not in kept and claims[via]:
            kept.add(via)
            waiting.append(via)
    return kept


def _in_order(found: Sequence[Extraction], kept: set[int]) -> Iterator[int]:
    """Yield the kept ones, each after the one through which it is known."""
    given: set[int] = set()
    for index in sorted(kept):
        chain: list[int] = []
        at: int | None = index
        while at is not None and at in kept and at not in given and at not in chain:
            chain.append(at)
            at = found[at].link.via
        given.update(chain)
        yield from reversed(chain)


def _evidence(unread: Unread, one: Extraction, claim: Stated) -> Evidence:
    text = unread.text.text
    roles = (
        (PassageRole.CONTENT, claim.content),
        (PassageRole.CUE, one.cue),
        (PassageRole.SOURCE, one.source),
    )
    manner = one.manner
    return Evidence(
        stance=claim.stance,
        mode=one.mode,
        passages=tuple((role, _selector(text, span)) for role, spans in roles for span in spans),
        said=_said(unread, one),
        capacity=_capacity(text, one.speaker),
        hedge=manner.hedge,
        hedge_words=_words(text, manner.hedge_words) if manner.hedge else None,
        reporting=manner.reporting or Reporting.NEUTRAL,
        confidence=min(1.0, max(0.0, one.confidence)),
        found_by=f"{one.by}; {claim.read}" if claim.read else one.by,
        denial=claim.denial,
    )


def _capacity(text: str, speaker: Speaker | None) -> str | None:
    """Return in what role somebody spoke, unless that is all that they are called.

    Of who is not named it goes on to whom they are of: "spokesman for the Orle Bank".
    """
    if speaker is None or speaker.role is None:
        return None
    role, whose = speaker.role, speaker.affiliation
    if speaker.resolved is None and whose is not None and role.end < whose.start:
        between = text[role.end : whose.start].split()
        role = Span(role.start, whose.end) if between in _OF else role
    said = _words(text, (role,))
    return None if said is None or name_key(said) == name_key(speaker.words) else said


def _selector(text: str, span: Span) -> Selector:
    return selector(text, span.start, span.end)


def _words(text: str, spans: Iterable[Span]) -> str | None:
    return " … ".join(" ".join(text[one.start : one.end].split()) for one in spans) or None


def _said(unread: Unread, one: Extraction) -> VagueDate | None:
    """Return when it was said, in the text's words; nothing where the text is older than that."""
    if one.said is None or one.said.date is None:
        return None
    date = one.said.date
    if date.earliest > unread.known_at + _GRACE:
        return None
    return replace(date, words=_words(unread.text.text, (one.said.words,)))
