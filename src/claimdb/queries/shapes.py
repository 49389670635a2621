"""What reading gives: frozen values that every surface prints, and JSON as they stand.

``as_json`` of one of them is the documented object of ``--format json``: the
fields below, in this order, under these names. A field is empty (``null`` or an
empty list) where nothing is known; nothing is ever filled in. Instants are UTC
text as the database has them. Identifiers are public ones, always.
"""

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True, slots=True)
class When:
    """A date: for people in ``text``, its limits, and the words that gave it."""

    text: str
    earliest: str
    latest: str
    precision: str
    words: str | None


@dataclass(frozen=True, slots=True)
class SourceName:
    """A source, as it is named in passing."""

    id: str
    name: str
    kind: str
    named: bool = True


@dataclass(frozen=True, slots=True)
class ClaimName:
    """A claim, as it is named in passing."""

    id: str
    statement: str


@dataclass(frozen=True, slots=True)
class Credit:
    """What an article says of its own origin; a credit is not the publisher."""

    kind: str
    source: SourceName
    words: str | None


@dataclass(frozen=True, slots=True)
class ArticleName:
    """An article, as it is named in passing; ``publisher`` is empty where it is not stated."""

    id: str
    title: str | None
    kind: str
    publisher: SourceName | None
    published: When | None
    url: str | None
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True)
class Denial:
    """What only denials have: what sort of no, and to how much of the claim."""

    kind: str
    scope: str
    element: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: an attribution through which another is known."""

    id: str
    source: SourceName
    stance: str
    cue: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words that the newest state of the article has no more: ``altered`` or ``gone``.

    ``role`` says what they prove: ``content``, ``cue`` or ``source``.
    """

    role: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """One source taking one stance on one claim, with the words that prove it.

    ``words`` are the article's; only in ``direct`` and ``mixed`` mode are they,
    or some of them, the source's own. ``party`` is for whom the source spoke on
    that day, empty where for nobody else. ``chain`` goes from the nearest link
    towards the publisher, who is in ``article``. ``edits`` say which of its words
    the article has altered or removed since; the evidence stays as it was. ``found_by``
    is the rule by which a program found it, or its model.
    """

    id: str
    source: SourceName
    recorded_as: str
    party: SourceName | None
    stance: str
    claim: ClaimName
    mode: str
    words: tuple[str, ...]
    cue: tuple[str, ...]
    source_words: tuple[str, ...]
    capacity: str | None
    said: When | None
    hedge: str | None
    hedge_words: str | None
    reporting: str
    denial: Denial | None
    own_voice: bool
    chain: tuple[Link, ...]
    article: ArticleName
    retelling: bool
    automatic: bool
    confidence: float | None
    current: bool
    edits: tuple[Edit, ...] = ()
    found_by: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An attribution and what it answers, whatever its stance.

    ``elsewhere`` where nobody has recorded it as an answer: it was said of the same claim,
    by another party, in another article, and surely later.
    """

    to: Attribution
    answer: Attribution
    elsewhere: bool = False


def as_json(value: "DataclassInstance") -> dict[str, Any]:
    """Return the object that ``--format json`` prints."""
    return asdict(value)
