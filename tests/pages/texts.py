"""What the tests of texts share: one state of an article, with marks found by their words."""

from typing import Any

from claimdb.pages.article import Reading, article_html
from claimdb.pages.marked_text import Asked, Shown, chosen_part, parts_of, shown_text
from claimdb.queries.article_page import ArticlePage
from claimdb.queries.article_text import ArticleText, Use
from claimdb.queries.shapes import Attribution
from tests.pages.pictures.made import SITE, article


def use(
    text: str, quoted: str, said: Attribution | None, role: str = "content", **more: Any
) -> Use:
    """Return words of a text as what they are of an attribution."""
    start = text.index(quoted)
    return Use(
        passage=f"psg_{start}_{start + len(quoted)}",
        start=start,
        end=start + len(quoted),
        role=role if said else None,
        row=int(said.id.removeprefix("att_"), 36) if said else None,
        attribution=said.id if said else None,
        stance=said.stance if said else None,
        **more,
    )


def state(text: str | None, *uses: Use, **more: Any) -> ArticleText:
    """Return one state of a text."""
    given: dict[str, Any] = {
        "article": 1,
        "id": "rev_one",
        "number": 1,
        "newest": 1,
        "seen_at": "2024-06-18T00:00:00Z",
        "characters": len(text or ""),
        "withheld_reason": None,
        "uses": tuple(sorted(uses, key=lambda one: (one.start, one.end))),
    }
    return ArticleText(text=text, **given | more)


def reading(text: ArticleText, part: int = 0, mark: str = "") -> Reading:
    """Return what is read of a text."""
    asked = Asked(part, mark)
    parts = parts_of(text)
    return Reading(text, chosen_part(parts, asked, text.uses), parts, asked)


def shown(text: ArticleText, *sayings: Attribution, part: int = 0, mark: str = "") -> Shown:
    """Return a part of a text with its marks."""
    read = reading(text, part, mark)
    by_id = {one.id: one for one in sayings}
    return shown_text(text, read.part, read.parts, by_id, read.asked)


def page(text: ArticleText, *sayings: Attribution, mark: str = "", **more: Any) -> str:
    """Return the page of an article with this text."""
    given: dict[str, Any] = {
        "article": article(),
        "language": "en",
        "retells_hash": None,
        "recorded_by": "ana",
        "recorded_at": "2024-06-18T00:00:00Z",
        "metadata": (),
        "revisions": (),
        "changes": (),
        "repeats": (),
        "attributions": len(sayings),
    }
    imports = more.pop("imports", ())
    found = ArticlePage(sayings=sayings, **given | more)
    return article_html(found, reading(text, mark=mark), imports, SITE)
