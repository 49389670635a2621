"""One state of an article's text, and where in it the words of attributions stand.

What was recorded of an older state is found here too, where its words still stand;
what was recorded anew where they stand now is not told twice. Offsets are code points
of the whole text.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimdb.db.reader import Reader, Row
from claimdb.errors import NotFound
from claimdb.queries import run
from claimdb.queries.values import number, optional, optional_number, string


@dataclass(frozen=True, slots=True)
class Use:
    """Words of a text, and what they are of which attribution.

    ``row`` and ``attribution`` are its number and identifier, empty for words that no
    attribution leans on. ``words`` are kept beside the text only where the text is left
    out; ``outcome`` says what became of words that were recorded of an older state.
    """

    passage: str
    start: int
    end: int
    role: str | None
    row: int | None
    attribution: str | None
    stance: str | None
    words: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class ArticleText:
    """One state of a text; ``uses`` are in its order. ``text`` is None where it is left out."""

    article: int
    id: str
    number: int
    newest: int
    seen_at: str
    text: str | None
    characters: int
    withheld_reason: str | None
    uses: tuple[Use, ...]

    @property
    def is_newest(self) -> bool:
        """Whether no later state is known."""
        return self.number == self.newest


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage or the words of an attribution stand: article, state, words.

    The words that hold what was said come first; there are none for an attribution
    that no words prove.
    """

    article: int
    article_id: str
    number: int
    newest: int
    uses: tuple[Use, ...]


def article_text(reader: Reader, article: int, *, state: int = 0) -> ArticleText:
    """Return one state of an article, or the newest one; two statements.

    Raises ``NotFound`` where there is no such state.
    """
    rows = run.select(reader, "article_text", {"article": article, "number": state})
    if not rows:
        raise NotFound("state of this article", str(state))
    head = rows[0]
    marks = run.select(reader, "article_marks", {"revision": number(head, "revision_id")})
    return ArticleText(
        article=article,
        id=string(head, "public_id"),
        number=number(head, "number"),
        newest=number(head, "newest"),
        seen_at=string(head, "seen_at"),
        text=optional(head, "text"),
        characters=number(head, "text_length"),
        withheld_reason=optional(head, "withheld_reason"),
        uses=tuple(_once([_use(row) for row in marks])),
    )


def place(reader: Reader, public_id: str) -> Place:
    """Return where an attribution or a passage stands; one statement.

    Raises ``NotFound`` where there is neither of this identifier.
    """
    rows = run.select(reader, "mark_places", {"id": public_id})
    if not rows:
        raise NotFound("attribution or passage", public_id)
    found = (_use(row, public_id) for row in rows if row["passage"] is not None)
    roles = {"content": 0, "cue": 1, "source": 2}
    return Place(
        article=number(rows[0], "article_id"),
        article_id=string(rows[0], "article"),
        number=number(rows[0], "number"),
        newest=number(rows[0], "newest"),
        uses=tuple(sorted(found, key=lambda use: (roles.get(use.role or "", 3), use.start))),
    )


def _use(row: Row, attribution: str | None = None) -> Use:
    row_number = optional_number(row, "attribution_id")
    public = attribution or optional(row, "attribution")
    return Use(
        passage=string(row, "passage"),
        start=number(row, "start_offset"),
        end=number(row, "end_offset"),
        role=optional(row, "role"),
        row=row_number,
        attribution=None if row_number is None else public,
        stance=optional(row, "stance"),
        words=optional(row, "words"),
        outcome=optional(row, "outcome") if "outcome" in row else None,
    )


def _once(uses: Sequence[Use]) -> Iterable[Use]:
    """Yield the uses without attributions of older states that were recorded anew."""
    said: dict[int | None, set[tuple[int, int, str | None]]] = defaultdict(set)
    for use in uses:
        if use.role == "content":
            said[use.row].add((use.start, use.end, use.stance))
    here = {one for use in uses if use.outcome is None for one in said[use.row]}
    anew = {row for row, words in said.items() if words <= here}
    return (use for use in uses if use.outcome is None or use.row not in anew)
