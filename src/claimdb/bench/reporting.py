"""Articles of the synthetic world: sentences that report, with the span of every word group.

Invariant: an article depends on the world and its own number only. One in ten
repeats an earlier one word for word under another publisher.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Final, TypedDict, Unpack

from claimdb.bench.synthetic import Statement, World
from claimdb.bench.wording import CUES, FILLERS, HEDGES, UNNAMED, capital, pick, seeded
from claimdb.canonical import text_hash
from claimdb.ingest.record import RawArticle
from claimdb.ingest.reported import ArticleRecord, Reported, Speaker
from claimdb.model.vocab import (
    DenialKind,
    DenialScope,
    Mode,
    PassageRole,
    Reporting,
    SourceKind,
    Stance,
)

#: Shares, all of one: how often something is so in the reports that we read.
COPIED: Final = 0.1
_SAME_STORY: Final = 0.3
_RELAYED: Final = 0.15
_JOINT: Final = 0.07
_OWN_VOICE: Final = 0.03
_UNNAMED: Final = 0.12
_DIRECT: Final = 0.3
_HEDGED: Final = 0.1
_DISTANCED: Final = 0.05
_DATED: Final = 0.2
_BY_ACCUSED: Final = 0.6
_NEW_PARAGRAPH: Final = 0.3
#: Passages besides the content, which is always there.
_HAS_CUE: Final = 0.6
_HAS_SOURCE: Final = 0.8
#: What is not asserted, of all; denials of contestable claims only.
_QUESTIONED: Final = 0.03
_DECLINED: Final = 0.02
_DENIED: Final = 0.35

#: A copy repeats an article this many, or a multiple, before it.
_COPY_DISTANCE: Final = 20
#: Attributions of an article, as shares of the mean.
_SPREAD: Final = (0.2, 0.4, 0.6, 0.8, 1.0, 1.0, 1.2, 1.4, 1.6, 1.8)
_DENIALS: Final = tuple(DenialKind)

Span = tuple[int, int]


class _More(TypedDict, total=False):
    """What only some attributions have."""

    mode: Mode
    own_voice: bool
    via: int
    answers: int | None


@dataclass(slots=True)
class _Draft:
    """An article being written: its text so far, and what has been reported in it."""

    random: Random
    number: int
    automatic: bool
    publisher: Speaker
    parts: list[str] = field(default_factory=list)
    length: int = 0
    reported: list[Reported] = field(default_factory=list)
    story: Statement | None = None
    #: Number of a claim -> place in ``reported`` where it was first asserted.
    asserted: dict[int, int] = field(default_factory=dict)

    def put(self, words: str) -> Span:
        """Write ``words`` and return their span."""
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start, self.length

    def happens(self, share: float) -> bool:
        """Return true so often."""
        return self.random.random() < share


class Newsroom:
    """Writes the articles of a world."""

    def __init__(self, world: World) -> None:
        """Write for ``world``."""
        self.world = world
        self._mean = world.size.attributions / world.size.articles

    def articles(self, start: int, stop: int, *, automatic: bool) -> Iterator[ArticleRecord]:
        """Yield the articles from number ``start`` up to ``stop``, without it.

        What is reported in ``automatic`` ones has the confidence of a program.
        """
        for number in range(start, stop):
            yield self.article(number, automatic=automatic)

    def article(self, number: int, *, automatic: bool) -> ArticleRecord:
        """Return one article with all that it reports."""
        original = self._original(number)
        random = seeded(self.world.seed, "article", original)
        publisher = self._publisher(random)
        if original != number:
            publisher = self._publisher(seeded(self.world.seed, "copy", number))
        draft = _Draft(random, original, automatic, publisher)
        wanted = round(_SPREAD[original // 2 % len(_SPREAD)] * self._mean)
        while len(draft.reported) < wanted:
            self._sentence(draft, wanted - len(draft.reported))
            draft.put("\n\n" if draft.happens(_NEW_PARAGRAPH) else " ")
        places = (pick(random, self.world.places), pick(random, self.world.places))
        draft.put(pick(random, FILLERS).format(*places, random.randint(2, 900)))
        text = "".join(draft.parts)
        raw = RawArticle(
            text=text,
            name=f"article-{number}",
            reader="synthetic/1",
            raw_hash=text_hash(f"article {number}"),
            title=f"{text[:60].splitlines()[0].strip()} ({number})",
            url=f"https://{publisher.name.split()[0].lower()}.example/{number}",
            publisher=publisher.name,
            published=self.world.day(number),
            language="en",
        )
        return ArticleRecord(raw, tuple(draft.reported))

    def _original(self, number: int) -> int:
        """Return the number of the article that this one repeats, or its own."""
        random = seeded(self.world.seed, "original", number)
        earlier = number - _COPY_DISTANCE * random.randint(1, 10)
        if earlier < 0 or random.random() >= COPIED:
            return number
        return self._original(earlier)

    def _publisher(self, random: Random) -> Speaker:
        return self.world.publishers[self.world.publisher_choice.draw(random)]

    def _sentence(self, draft: _Draft, room: int) -> None:
        claim = self.world.statements[self.world.claim_choice.draw(draft.random)]
        if draft.story and draft.happens(_SAME_STORY):
            claim = draft.story
        draft.story = draft.story or claim
        if room > 1 and draft.happens(_RELAYED):
            self._relayed(draft, claim)
        elif room > 1 and draft.happens(_JOINT):
            self._joint(draft, claim)
        elif draft.happens(_OWN_VOICE):
            spans = {PassageRole.CONTENT: draft.put(claim.words)}
            draft.put(".")
            self._report(draft, draft.publisher, claim, Stance.ASSERTS, spans, own_voice=True)
        else:
            self._simple(draft, claim)

    def _simple(self, draft: _Draft, claim: Statement) -> None:
        stance = _stance(draft, claim)
        by_accused = stance is Stance.DENIES and draft.happens(_BY_ACCUSED)
        speaker = claim.accused if by_accused else self._speaker(draft)
        spans = {PassageRole.SOURCE: draft.put(capital(speaker.name))}
        draft.put(" ")
        spans[PassageRole.CUE] = draft.put(pick(draft.random, CUES[stance]))
        direct = stance is Stance.ASSERTS and draft.happens(_DIRECT)
        draft.put(": “" if direct else " that ")
        spans[PassageRole.CONTENT] = draft.put(claim.words)
        draft.put("”." if direct else ".")
        answers = None if stance is Stance.ASSERTS else draft.asserted.get(claim.number)
        mode = Mode.DIRECT if direct else Mode.INDIRECT
        self._report(draft, speaker, claim, stance, spans, mode=mode, answers=answers)

    def _relayed(self, draft: _Draft, claim: Statement) -> None:
        agency = pick(draft.random, self.world.publishers)
        speaker = self._speaker(draft)
        relay = {PassageRole.SOURCE: draft.put(agency.name)}
        draft.put(" ")
        relay[PassageRole.CUE] = draft.put("reported")
        draft.put(", ")
        says = {PassageRole.CUE: draft.put("citing")}
        draft.put(" ")
        says[PassageRole.SOURCE] = draft.put(speaker.name)
        draft.put(", that ")
        relay[PassageRole.CONTENT] = says[PassageRole.CONTENT] = draft.put(claim.words)
        draft.put(".")
        via = len(draft.reported)
        self._report(draft, agency, claim, Stance.RELAYS, relay)
        self._report(draft, speaker, claim, Stance.ASSERTS, says, via=via)

    def _joint(self, draft: _Draft, claim: Statement) -> None:
        one, other = self._speaker(draft), self._speaker(draft)
        left = draft.put(capital(one.name))
        draft.put(" and ")
        right = draft.put(other.name)
        draft.put(" both ")
        shared = {PassageRole.CUE: draft.put("said")}
        draft.put(" that ")
        shared[PassageRole.CONTENT] = draft.put(claim.words)
        draft.put(".")
        for speaker, span in ((one, left), (other, right)):
            spans = {**shared, PassageRole.SOURCE: span}
            self._report(draft, speaker, claim, Stance.ASSERTS, spans)

    def _speaker(self, draft: _Draft) -> Speaker:
        if draft.happens(_UNNAMED):
            return Speaker(pick(draft.random, UNNAMED), SourceKind.GROUP, is_named=False)
        return self.world.quoted[self.world.source_choice.draw(draft.random)]

    def _report(
        self,
        draft: _Draft,
        speaker: Speaker,
        claim: Statement,
        stance: Stance,
        spans: dict[PassageRole, Span],
        **more: Unpack[_More],
    ) -> None:
        if stance is Stance.ASSERTS:
            draft.asserted.setdefault(claim.number, len(draft.reported))
        random = draft.random
        hedge = pick(random, HEDGES) if draft.happens(_HEDGED) else None
        said = self.world.day(draft.number, random.randint(1, 9)) if draft.happens(_DATED) else None
        distanced = draft.happens(_DISTANCED)
        denial = (pick(random, _DENIALS), DenialScope.FULL, None)
        sure = round(0.3 + 0.7 * random.random(), 2)
        draft.reported.append(
            Reported(
                speaker=speaker,
                claim=claim.words,
                stance=stance,
                mode=more.get("mode", Mode.INDIRECT),
                passages=tuple((role, *span) for role, span in _proofs(draft, spans)),
                via=more.get("via"),
                answers=more.get("answers"),
                said=said,
                hedge=hedge[1] if hedge else None,
                hedge_words=hedge[0] if hedge else None,
                reporting=Reporting.DISTANCES if distanced else Reporting.NEUTRAL,
                own_voice=more.get("own_voice", False),
                confidence=sure if draft.automatic else None,
                denial=denial if stance is Stance.DENIES else None,
            )
        )


def _proofs(draft: _Draft, spans: dict[PassageRole, Span]) -> Iterator[tuple[PassageRole, Span]]:
    shares = {PassageRole.CUE: _HAS_CUE, PassageRole.SOURCE: _HAS_SOURCE}
    for role, span in spans.items():
        if draft.happens(shares.get(role, 1.0)):
            yield role, span


def _stance(draft: _Draft, claim: Statement) -> Stance:
    if draft.happens(_QUESTIONED):
        return Stance.QUESTIONS
    if draft.happens(_DECLINED):
        return Stance.DECLINES
    return Stance.DENIES if claim.contestable and draft.happens(_DENIED) else Stance.ASSERTS
