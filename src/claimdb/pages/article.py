"""The page of one article: its text with the words that prove marked in their place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Row
from claimdb.pages.env import SIGNS, render
from claimdb.pages.marked_text import MOST, Asked, Card, Part, shown_text
from claimdb.pages.site import Site
from claimdb.queries.article_page import ArticlePage
from claimdb.queries.article_text import ArticleText
from claimdb.queries.changes import PassageChange, pieces
from claimdb.queries.shapes import Attribution
from claimdb.reports.article import REPEATS, article_title, credit_line, said_of_itself
from claimdb.reports.changes import ROLES, became
from claimdb.text.worddiff import Piece, shortened

#: What became of words that were recorded of an older state of the text.
_SINCE: Final = {
    "unchanged": "recorded of an earlier state; the words are the same here",
    "moved": "recorded of an earlier state; the words stand elsewhere here",
    "altered": "recorded of an earlier state; the words are altered here",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read of an article, in which part, and what somebody came for."""

    text: ArticleText
    part: Part
    parts: tuple[Part, ...]
    asked: Asked


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where states and parts of one article are found, and its other forms."""

    site: Site
    article: str
    reading: Reading

    def state(self, number: int) -> str:
        """Return the address of a state."""
        newest = self.reading.text.newest
        return self.site.article(self.article, revision=None if number == newest else number)

    def part(self, number: int) -> str:
        """Return the address of a part of the state that is shown."""
        text = self.reading.text
        state = None if text.is_newest else text.number
        return self.site.article(self.article, revision=state, part=None if number == 1 else number)

    def anchor(self, fragment: str) -> str:
        """Return the address of a place in the part that is shown, for ever."""
        text, parts = self.reading.text, self.reading.parts
        part = self.reading.part.number if len(parts) > 1 else None
        return f"{self.site.article(self.article, revision=text.number, part=part)}#{fragment}"

    def here(self, card: Card) -> "Here":
        """Return where the names on a card lead, and its words: to their place in the text."""
        return Here(self.site, {card.saying.id: card.anchors[0].place} if card.anchors else {})

    def outside(self, url: str, quotation: str) -> str:
        """Return the address of a quotation in the article at its publisher."""
        return f"{url}{'' if '#' in url else '#'}{quotation}"

    def other(self, form: str) -> str:
        """Return the address of another form of the whole article: ``json``, ``jsonld``."""
        return f"{self.site.article(self.article)}.{form}"

    @property
    def row(self) -> str:
        """The row of the article in the table of all."""
        return f"{self.site.tables}/articles?public_id__exact={self.article}"


@dataclass(frozen=True, slots=True)
class Here:
    """Addresses on the page of an article: its own words are on the same page."""

    site: Site
    places: Mapping[str, str]

    def claim(self, public_id: str) -> str:
        """Return the address of a claim."""
        return self.site.claim(public_id)

    def source(self, public_id: str) -> str:
        """Return the address of a source."""
        return self.site.source(public_id)

    def article(self, public_id: str) -> str:
        """Return the address of an article."""
        return self.site.article(public_id)

    def attribution(self, public_id: str) -> str | None:
        """Return the place of the words on this page; for another one, that of its card."""
        return f"#{self.places.get(public_id, public_id)}"


def article_html(page: ArticlePage, reading: Reading, imports: Sequence[Row], site: Site) -> str:
    """Return the page of an article; ``page.sayings`` are those of the part that is read."""
    shown = shown_text(reading.text, reading.part, reading.parts, _by_id(page), reading.asked)
    article = page.article
    return render(
        "article.html",
        site=site,
        section="articles",
        title=article_title(article),
        page=page,
        article=article,
        text=reading.text,
        shown=shown,
        most=MOST,
        at=Addresses(site, article.id, reading),
        diffs=[(one, became(one).capitalize(), diff_pieces(one)) for one in page.changes],
        imports=imports,
        stances=[one for one in SIGNS if one in {card.saying.stance for card in shown.cards}],
        asked=any(one.is_asked for one in shown.cards),
        unreviewed=sum(one.saying.automatic for one in shown.cards),
        since=_SINCE,
        repeats=REPEATS,
        credit_line=credit_line,
        said_of_itself=said_of_itself,
        roles=ROLES,
        article_title=article_title,
        elsewhere=_elsewhere(page, reading),
    )


def diff_pieces(one: PassageChange) -> list[Piece]:
    """Return the words of an edit, what was removed and what was put in."""
    if one.before is None:
        return []
    if one.came_back and one.outcome == "unchanged":
        return [Piece("+", one.after or "")]
    return shortened(pieces(one))


def _by_id(page: ArticlePage) -> Mapping[str, Attribution]:
    return {one.id: one for one in page.sayings}


def _elsewhere(page: ArticlePage, reading: Reading) -> int:
    """Return how many attributions that count have no words in this state of the text."""
    here = {one.row for one in reading.text.uses if one.row is not None}
    return max(0, page.attributions - len(here))
