"""A synthetic world of any size: who speaks, for whom, and what is claimed.

Pure and deterministic: the same size and seed give the same records. Claims and
sources are drawn by Zipf's law, so that a few have tens of thousands of
attributions and most have one or none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from claimdb.bench.wording import ACTS, THINGS, Skewed, names, pick, seeded
from claimdb.ingest.reported import Affiliated, ClaimRecord, Record, SourceRecord, Speaker
from claimdb.model.vocab import AffiliationKind, AliasKind, SourceKind, SubjectRole
from claimdb.text.dates import DatePrecision, VagueDate

#: The first claim of 200,000 gets about 1.7 % of all attributions at this skew, as the
#: most reported claim of a large conflict does; at 1.0 it would get 8 %.
CLAIM_SKEW: Final = 0.8
#: The most quoted of 5,000 sources speaks some 50,000 times in a million.
SOURCE_SKEW: Final = 0.9
PUBLISHER_SKEW: Final = 0.9
#: One claim in five is contested by somebody.
CONTESTABLE: Final = 5
#: One claim in twenty entails another.
ENTAILING: Final = 20

_STATES: Final = 40
_PLACES: Final = 300
_TOPICS: Final = 50
_OFFICES: Final = ("Ministry of Defence", "Foreign Ministry", "Presidency", "Security Council")
_BEGIN: Final = datetime(2020, 1, 1, tzinfo=UTC)
_YEARS: Final = 5
_DAY: Final = timedelta(days=1)
_SECOND: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Size:
    """How much to make; how many sources and publishers follows from the articles."""

    articles: int
    attributions: int
    claims: int

    @property
    def people(self) -> int:
        """How many people speak, each for a body of a state."""
        return max(40, self.articles // 20)

    @property
    def publishers(self) -> int:
        """How many outlets publish."""
        return max(10, self.articles // 300)


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim: its number, its words, and who is accused."""

    number: int
    words: str
    accused: Speaker

    @property
    def contestable(self) -> bool:
        """Whether anybody denies it."""
        return self.number % CONTESTABLE == 0


class World:
    """Everything that does not depend on a single article."""

    def __init__(self, size: Size, seed: int = 1) -> None:
        """Make all names."""
        self.size = size
        self.seed = seed
        random = seeded(seed, "world")
        self.states = [Speaker(name, SourceKind.STATE) for name in names(random, _STATES)]
        self.places = names(random, _PLACES)
        self.bodies = {
            Speaker(f"{office} of {state.name}", SourceKind.ORGANISATION): state
            for state in self.states
            for office in _OFFICES
        }
        self.people = self._people(random)
        self.publishers = [
            Speaker(f"{name} News", SourceKind.OUTLET) for name in names(random, size.publishers)
        ]
        self.quoted = [*self.states, *self.bodies, *self.people]
        random.shuffle(self.quoted)
        self.statements = self._statements()
        self.claim_choice = Skewed(size.claims, CLAIM_SKEW)
        self.source_choice = Skewed(len(self.quoted), SOURCE_SKEW)
        self.publisher_choice = Skewed(len(self.publishers), PUBLISHER_SKEW)

    def _people(self, random: Random) -> dict[Speaker, Speaker]:
        """Return people with the body that each speaks for."""
        bodies = list(self.bodies)
        first, last = names(random, 120), names(random, self.size.people // 10 + 20)
        found: dict[Speaker, Speaker] = {}
        while len(found) < self.size.people:
            name = f"{pick(random, first)} {pick(random, last)}"
            found.setdefault(Speaker(name, SourceKind.PERSON), pick(random, bodies))
        return found

    def _statements(self) -> list[Statement]:
        """Return every claim, all different."""
        random = seeded(self.seed, "claims")
        found: dict[str, Speaker] = {}
        while len(found) < self.size.claims:
            state, year = pick(random, self.states), _BEGIN.year + random.randrange(_YEARS)
            act, thing, place = pick(random, ACTS), pick(random, THINGS), pick(random, self.places)
            found.setdefault(f"{state.name} {act} {thing} near {place} in {year}", state)
        return [
            Statement(number, words, accused)
            for number, (words, accused) in enumerate(found.items())
        ]

    def day(self, article: int, before: int = 0) -> VagueDate:
        """Return the day of publication (articles come in order of time), or days before it."""
        days = article * 365 * _YEARS // self.size.articles - before
        start = _BEGIN + days * _DAY
        return VagueDate(start, start + _DAY - _SECOND, None, None, DatePrecision.DAY)

    def opinions(self) -> Iterator[Record]:
        """Yield sources with whom they speak for, then claims with subjects and topics."""
        for state in self.states:
            alias = (f"the capital of {state.name}", AliasKind.METONYM)
            yield SourceRecord(speaker=state, aliases=(alias,))
        for body, state in self.bodies.items():
            part = Affiliated(AffiliationKind.PART_OF, state)
            yield SourceRecord(speaker=body, affiliations=(part,))
        for person, body in self.people.items():
            office = Affiliated(AffiliationKind.SPOKESPERSON_OF, body, self.day(0, before=365))
            yield SourceRecord(speaker=person, affiliations=(office,))
        for number, outlet in enumerate(self.publishers):
            yield SourceRecord(speaker=outlet, domain=f"news{number}.example")
        yield from self._claims()

    def _claims(self) -> Iterator[Record]:
        random = seeded(self.seed, "relations")
        for one in self.statements:
            # Only towards lower numbers, so that nothing entails itself in a circle.
            entails = one.number > 0 and random.random() * ENTAILING < 1
            other = self.statements[random.randrange(one.number)].words if entails else None
            yield ClaimRecord(
                statement=one.words,
                subjects=((one.accused, SubjectRole.ACCUSED),),
                topics=(f"topic-{random.randrange(_TOPICS)}",),
                entails=(other,) if other else (),
                confidence=1.0,
            )
