"""What lists there are: their query, filters and sorts, and the words around them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Listing:
    """One list: its address, its named query, how it may be narrowed and sorted.

    ``filters`` are always shown, ``more`` on demand; ``sorts`` begins with the usual
    one; ``empty`` says what to do where there is nothing at all. ``counted`` is the query
    that counts its rows, where that is another; ``lately`` says that without a filter only
    what was said last is looked at, where all would take too long; ``uncounted`` are the
    filters with which counting takes as long as finding.
    """

    name: str
    query: str
    title: str
    lead: str
    one: str
    many: str
    filters: tuple[str, ...]
    more: tuple[str, ...]
    sorts: tuple[tuple[str, str], ...]
    empty: str
    size: int = 25
    counted: str = ""
    lately: str = ""
    uncounted: frozenset[str] = frozenset()

    @property
    def all_filters(self) -> tuple[str, ...]:
        """The filters in the order of the form."""
        return self.filters + self.more


_LATEST: Final = ("-last", "latest first")
_FIRST: Final = ("first", "earliest first")
_BY_CLAIM: Final = ("claim", "A to Z")
_ASSERTED: Final = ("-asserted", "most asserted")
_DENIED: Final = ("-denied", "most denied")
_WEIGHT: Final = ("-weight", "most contested")
_READ_SOME: Final = "Read articles with 'claimdb ingest', or look at the examples: 'claimdb demo'."

LISTINGS: Final = (
    Listing(
        name="contested",
        query="contested",
        title="Contested claims",
        lead="What one source asserts and another denies, with the latest words of both sides."
        " Copies and retellings count once; a spokesperson and who they speak for are one origin.",
        one="contested claim",
        many="contested claims",
        filters=("text", "topic", "source", "stance", "since", "until"),
        more=("party", "subject", "publisher", "min_origins", "automatic"),
        sorts=(_WEIGHT, _LATEST, _FIRST, _BY_CLAIM, _ASSERTED, _DENIED),
        empty="No claim is recorded as both asserted and denied.",
        size=20,
    ),
    Listing(
        name="claims",
        query="claims",
        title="Claims",
        lead="Every claim on record, with who asserts it, who denies it,"
        " and on how many independent origins each side stands.",
        one="claim",
        many="claims",
        filters=("text", "topic", "source", "stance", "since", "until"),
        more=("party", "subject", "publisher", "article", "min_origins", "contested", "automatic"),
        sorts=(
            *(_LATEST, _FIRST, ("-recorded", "newly recorded"), _BY_CLAIM),
            *(_WEIGHT, _ASSERTED, _DENIED, ("-happened", "latest events")),
        ),
        empty=f"No claim is recorded yet. {_READ_SOME}",
    ),
    Listing(
        name="sources",
        query="sources",
        title="Sources",
        lead="Everyone to whom words are attributed: people, organisations, states, outlets,"
        " documents, and those whom an article leaves unnamed.",
        one="source",
        many="sources",
        filters=("text", "kind", "party", "topic", "named"),
        more=("claim", "stance", "article", "since", "until", "min_origins"),
        sorts=(
            ("name", "A to Z"),
            ("-attributions", "most attributions"),
            ("kind", "by kind"),
            ("-recorded", "newly recorded"),
        ),
        empty=f"No source is recorded yet. {_READ_SOME}",
    ),
    Listing(
        name="articles",
        query="articles",
        title="Articles",
        lead="Every text on record. A copy or retelling names the article that stands for it.",
        one="article",
        many="articles",
        filters=("text", "publisher", "source", "topic", "since", "until"),
        more=("party", "claim", "stance", "kind", "min_origins"),
        sorts=(
            ("-published", "latest first"),
            ("published", "earliest first"),
            ("-recorded", "newly recorded"),
            ("title", "title"),
        ),
        uncounted=frozenset({"topic", "source", "party", "claim", "min_origins"}),
        empty=f"No article is recorded yet. {_READ_SOME}",
    ),
    Listing(
        name="unanswered",
        query="unanswered",
        title="Allegations without a recorded answer",
        lead="Claims that accuse somebody of whom, as of whose party, no answer is recorded here."
        " An answer may exist.",
        one="allegation",
        many="allegations",
        filters=("text", "topic", "source", "since", "until"),
        more=("party", "claim", "min_origins"),
        sorts=(
            *(_LATEST, _FIRST, ("-origins", "most origins"), ("accused", "by accused")),
            ("-recorded", "newly recorded"),
        ),
        empty="No allegation is recorded here whose accused has not answered."
        " Whom a claim accuses is known only where somebody has recorded it.",
    ),
    Listing(
        name="shifts",
        query="position_changes",
        title="Changes of position",
        lead="Who took another stance on the same claim later, with the words of both sayings."
        " Copies of one report count once; what is only passed on is no position.",
        one="changed position",
        many="changed positions",
        filters=("source", "party", "topic", "claim"),
        more=(),
        sorts=(("-said", "latest first"), ("said", "earliest first")),
        counted="changed_positions",
        lately="Shown are those on the claims that were spoken of last; a filter looks at all.",
        empty="Nobody on record has changed position on a claim.",
        size=20,
    ),
)
