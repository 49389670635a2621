"""What a pack says, as frozen values: nothing of YAML, nothing of a database.

Invariant: items refer to each other by key, every passage is an exact span of
its article's text, and ``Pack.attributions`` has each attribution after those
that it is known through or answers. ``Item.stable_key`` names an item for ever
and ``Item.content_hash`` changes when, and only when, its meaning does; together they
make loading idempotent.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from typing import ClassVar

from claimdb.canonical import content_hash
from claimdb.model.vocab import (
    AffiliationKind,
    AliasKind,
    ArticleKind,
    CreditKind,
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    PassageRole,
    RelationKind,
    Reporting,
    SourceKind,
    Stance,
    SubjectRole,
)
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Selector


class Item(ABC):
    """A part of a pack that is loaded, changed and superseded as one."""

    __slots__ = ()
    #: Names that say which item it is, or follow from other fields; not what it means.
    _not_meaning: ClassVar[frozenset[str]] = frozenset({"key", "id"})

    @property
    @abstractmethod
    def stable_key(self) -> str:
        """Return the name of the item within its pack, such as ``claims/weapons-used``."""

    @property
    def content_hash(self) -> str:
        """Return the hash of what the item means, without its key and identifier."""
        return content_hash(_plain(self, self._not_meaning))


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a source."""

    name: str
    kind: AliasKind = AliasKind.NAME
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Publisher:
    """What only sources that publish have."""

    domain: str | None = None
    homepage: str | None = None


@dataclass(frozen=True, slots=True)
class Topic(Item):
    """A subject matter under which claims are filed."""

    key: str
    name: str

    @property
    def stable_key(self) -> str:
        """Return ``topics/KEY``."""
        return f"topics/{self.key}"


@dataclass(frozen=True, slots=True)
class Source(Item):
    """Anyone to whom words can be attributed; ``unnamed_in`` is the article of an unnamed one."""

    key: str
    name: str
    kind: SourceKind
    unnamed_in: str | None = None
    aliases: tuple[Alias, ...] = ()
    description: str | None = None
    wikidata: str | None = None
    publisher: Publisher | None = None
    id: str | None = None

    @property
    def stable_key(self) -> str:
        """Return ``sources/KEY``."""
        return f"sources/{self.key}"


@dataclass(frozen=True, slots=True)
class Affiliation(Item):
    """``source`` is ``kind`` of ``target``, with keys of sources."""

    source: str
    kind: AffiliationKind
    target: str
    role: str | None = None
    since: VagueDate | None = None
    until: VagueDate | None = None

    @property
    def stable_key(self) -> str:
        """Return ``sources/KEY/affiliations/KIND/KEY``, with the first day where there is one.

        The day tells two terms in the same office apart.
        """
        start = f"/{self.since.earliest.date().isoformat()}" if self.since else ""
        return f"sources/{self.source}/affiliations/{self.kind}/{self.target}{start}"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a claim is about: the key of a source, and what the claim says of it."""

    source: str
    role: SubjectRole = SubjectRole.ABOUT


@dataclass(frozen=True, slots=True)
class Claim(Item):
    """One proposition in neutral words."""

    key: str
    statement: str
    language: str | None = None
    subjects: tuple[Subject, ...] = ()
    topics: tuple[str, ...] = ()
    when: VagueDate | None = None
    note: str | None = None
    id: str | None = None

    @property
    def stable_key(self) -> str:
        """Return ``claims/KEY``."""
        return f"claims/{self.key}"


@dataclass(frozen=True, slots=True)
class Relation(Item):
    """``claim`` ``kind`` ``other``, with keys of claims."""

    claim: str
    kind: RelationKind
    other: str
    note: str | None = None

    @property
    def stable_key(self) -> str:
        """Return ``claims/KEY/KIND/KEY``."""
        return f"claims/{self.claim}/{self.kind}/{self.other}"


@dataclass(frozen=True, slots=True)
class Credit:
    """What an article says of its own origin."""

    source: str
    kind: CreditKind
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Article(Item):
    """One published text, or a retelling of it; ``publisher`` is the key of a source."""

    key: str
    text: str
    kind: ArticleKind = ArticleKind.ARTICLE
    retells_hash: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: VagueDate | None = None
    language: str | None = None
    credits: tuple[Credit, ...] = ()
    id: str | None = None

    @property
    def stable_key(self) -> str:
        """Return ``articles/KEY``."""
        return f"articles/{self.key}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of the article's text, and what it proves."""

    role: PassageRole
    selector: Selector


@dataclass(frozen=True, slots=True)
class Denial:
    """What only denials have."""

    kind: DenialKind
    scope: DenialScope
    element: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The attribution that another one answers, by the keys of its article and itself."""

    article: str
    attribution: str


@dataclass(frozen=True, slots=True)
class Attribution(Item):
    """One source taking one stance on one claim.

    ``text_hash`` is that of the article's text: in a changed text the same
    words are new evidence. ``via`` is a key in the same article.
    """

    article: str
    key: str
    source: str
    claim: str
    stance: Stance
    mode: Mode
    passages: tuple[Passage, ...]
    text_hash: str
    said: VagueDate | None = None
    capacity: str | None = None
    hedge: Hedge | None = None
    hedge_words: str | None = None
    reporting: Reporting = Reporting.NEUTRAL
    via: str | None = None
    answers: Answered | None = None
    own_voice: bool = False
    denial: Denial | None = None
    id: str | None = None

    @property
    def stable_key(self) -> str:
        """Return ``articles/KEY/attributions/KEY``."""
        return f"articles/{self.article}/attributions/{self.key}"


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack of curated facts."""

    name: str
    curator: str
    title: str | None = None
    language: str | None = None
    description: str | None = None
    topics: tuple[Topic, ...] = ()
    sources: tuple[Source, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    articles: tuple[Article, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    def items(self) -> Iterator[Item]:
        """Yield every item; of each kind in order, the kinds as the fields stand."""
        yield from self.topics
        yield from self.sources
        yield from self.affiliations
        yield from self.claims
        yield from self.relations
        yield from self.articles
        yield from self.attributions


def _plain(value: object, leave_out: frozenset[str] = frozenset()) -> object:
    """Return ``value`` as what JSON can hold, without fields of the outermost dataclass."""
    if is_dataclass(value):
        names = (field.name for field in fields(value))
        return {name: _plain(getattr(value, name)) for name in names if name not in leave_out}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value
