"""From what was found in one text to the rows that it will be, before any database is asked.

An extraction becomes one attribution for each of those who speak together, and of each of
the things that are said. Whom and what it points at is made from the text's own words, and
belongs to the article:

* *A claim* is what the content says, in neutral words, and is this article's alone. "It was
  a mistake", "the allegations", "he will resign" say something else in the next article; one
  claim for both would show people as contesting what they never heard of.
* *A named source* is the fullest name that the document gives, and is this article's
  alone, too. The John Kirby of the next article may be a namesake, and evidence keeps
  pointing where it pointed: sources that were one row from the start can never be told
  apart again, while a judgement that two rows are the same can be taken back.
* *An unnamed source* is its label ("some experts"), of one article as always. "An aide"
  and "he" may be somebody else each time, so that each place is a source of its own.
* Where nobody is named as speaking ("is believed to") the source is an unnamed one, that
  is not stated.

Only speech makes claims; what is an attitude or a perception alone is left out, unless
another attribution is known through it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.protocol import Reading, Text
from claimdb.extract.record import Extraction, Found, Sort, Speaker
from claimdb.extract.speakers import members, speakers
from claimdb.model.vocab import PassageRole, Reporting, SourceKind, Stance
from claimdb.pipeline.evidence import Evidence
from claimdb.pipeline.extracting_answers import Spoken, answered, meant
from claimdb.pipeline.extracting_cast import Cast
from claimdb.pipeline.extracting_claims import Around, Stated, stated
from claimdb.pipeline.extracting_mending import mended
from claimdb.pipeline.extracting_words import NOT_STATED, is_fresh, label_of
from claimdb.text.dates import VagueDate
from claimdb.text.names import name_key
from claimdb.text.spans import Selector, Span, selector

#: Without it nobody speaks together with another.
_AND: Final = re.compile(r"\band\b", re.IGNORECASE)
_Speaker = tuple[Span, Speaker]
#: Characters on either side of a source in which its members are looked for: more than most
#: paragraphs have.
_NEAR: Final = 2000
#: On one side of the date line it is tomorrow already.
_GRACE: Final = timedelta(days=1)


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
class Origin:
    """Who is attributed something: a label, and ``apart`` where it may mean another again."""

    label: str
    kind: SourceKind
    is_named: bool
    apart: str = ""


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
    speaking = _Speaking(unread.text.text, found, cast)
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
            rows += [
                _Draft(index, Planned(origin, claim.statement, evidence, via), claim.is_hollow)
                for origin in origins
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
    )


def _claims(
    found: Sequence[Extraction], around: Around, speaking: "_Speaking"
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
    published = unread.text.published
    day = None if published is None else published.earliest.date()
    return Around(unread.text.text, names, day, cast)


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


class _Speaking:
    """Who speaks in one text; remembers where each label stood."""

    def __init__(self, text: str, found: Sequence[Extraction], cast: Cast) -> None:
        self._text = text
        self._cast = cast
        self._together = _together(Document(text), found)
        self._places: dict[str, dict[tuple[Span, ...], int]] = {}

    def is_joint(self, place: int) -> bool:
        """Return whether several speak together there."""
        return place in self._together

    def origins(self, place: int, one: Extraction) -> list[Origin]:
        """Return who is attributed an extraction, several where they speak together."""
        if together := self._together.get(place):
            found = [self._origin(speaker, (span,)) for span, speaker in together]
        elif one.speaker is not None:
            found = [self._origin(one.speaker, one.source)]
        elif one.source:
            words = " ".join(self._text[span.start : span.end] for span in one.source)
            found = [self._origin(Speaker(words), one.source)]
        else:
            found = [Origin(NOT_STATED, SourceKind.GROUP, is_named=False)]
        return list(dict.fromkeys(found))

    def _origin(self, speaker: Speaker, place: tuple[Span, ...]) -> Origin:
        kind = self._cast.kind(speaker)
        if speaker.resolved:
            return Origin(label_of(speaker.resolved), kind, is_named=True)
        label = label_of(speaker.words)
        return Origin(label, kind, is_named=False, apart=self._apart(label, place))

    def _apart(self, label: str, place: tuple[Span, ...]) -> str:
        """Return what tells those apart that one label may mean: which of them it is."""
        if not is_fresh(label):
            return ""
        places = self._places.setdefault(name_key(label), {})
        number = places.setdefault(place, len(places) + 1)
        return str(number) if number > 1 else ""


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
        found_by=one.by,
        denial=claim.denial,
    )


def _capacity(text: str, speaker: Speaker | None) -> str | None:
    """Return in what role somebody spoke, unless that is all that they are called."""
    if speaker is None or speaker.role is None:
        return None
    role = _words(text, (speaker.role,))
    return None if role is None or name_key(role) == name_key(speaker.words) else role


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


def _together(document: Document, found: Sequence[Extraction]) -> dict[int, list[_Speaker]]:
    """Return who speak together, with the words that name each, by the place of what they say.

    Names are looked for in the whole document once more, with each of them as a source.
    """
    joint: dict[int, list[Span]] = {}
    for place, one in enumerate(found):
        spans = [span for source in one.source for span in _members(document, source)]
        if len(spans) > len(one.source):
            joint[place] = spans
    if not joint:
        return {}
    apart = [
        Found(found[place].content, source=(span,))
        for place, spans in joint.items()
        for span in spans
    ]
    every = [Found(one.content, one.cue, one.source) for one in found]
    named = iter(speakers(document, (*every, *apart))[len(every) :])
    return {
        place: [
            (span, next(named) or Speaker(document.text[span.start : span.end])) for span in spans
        ]
        for place, spans in joint.items()
    }


def _members(document: Document, source: Span) -> tuple[Span, ...]:
    """Return the members of one source, read in its paragraph, or in what is near of a long one.

    A book has many paragraphs with such a source, or is a single paragraph.
    """
    if not _AND.search(document.text, source.start, source.end):
        return (source,)
    after = bisect_right(document.paragraphs, source.start, key=lambda one: one.start)
    around = document.paragraphs[after - 1] if after else source
    start = min(source.start, max(around.start, source.start - _NEAR))
    end = max(source.end, min(around.end, source.end + _NEAR))
    near = Document(document.text[start:end])
    return tuple(
        Span(one.start + start, one.end + start)
        for one in members(near, Span(source.start - start, source.end - start))
    )
