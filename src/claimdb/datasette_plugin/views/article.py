"""The page of one article, and the addresses that lead to words in it."""

import json
from dataclasses import replace
from typing import Final

from claimdb.datasette_plugin.asked import JSON, Asked, Told, leading_on, moved
from claimdb.datasette_plugin.published import iris
from claimdb.db.reader import Reader
from claimdb.errors import NotFound, NumberUnfit, PageBeyond
from claimdb.export.annotations import write_annotations
from claimdb.pages import marked_text
from claimdb.pages.article import Reading, article_html
from claimdb.pages.fragments import char_fragment
from claimdb.pages.marked_text import chosen_part, parts_of, uses_in
from claimdb.pages.site import Site
from claimdb.queries import lookup, run
from claimdb.queries.article_page import article_page
from claimdb.queries.article_text import ArticleText, Place, article_text, place
from claimdb.queries.shapes import as_json
from claimdb.queries.values import number

#: Inputs of one article that its page tells of.
_IMPORTS: Final = 20
#: Sayings on one page for programs; the command line gives all together.
_SAYINGS: Final = 1_000
_LINKED: Final = "application/ld+json; charset=utf-8"
_MOST: Final = 1_000_000


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return an article: ``revision`` and ``part`` say what of it, ``mark`` what to point at."""
    article = lookup.article(reader, asked.parts["id"])
    if asked.format == "jsonld":
        return Told("".join(write_annotations(reader, article, iris())), _LINKED)
    if asked.format == "json":
        return _data(reader, site, article, asked)
    text = _text(reader, article, asked)
    wanted = marked_text.Asked(asked.number("part", 0, _MOST), asked.query.get("mark", ""))
    if wanted.mark:
        text = with_asked(reader, text, wanted.mark)
    parts = parts_of(text)
    if wanted.part > len(parts):
        raise NumberUnfit("part", str(wanted.part), 1, len(parts))
    part = chosen_part(parts, wanted, text.uses)
    rows = dict.fromkeys(one.row for one in uses_in(text, part) if one.row is not None)
    found = article_page(reader, article, chosen=list(rows))
    imports = run.select(reader, "imports", filters={"article": article}, limit=_IMPORTS)
    return Told(article_html(found, Reading(text, part, parts, wanted), imports, site))


def _data(reader: Reader, site: Site, article: int, asked: Asked) -> Told:
    """Return an article for programs; ``page`` turns its sayings, ``attributions`` counts them."""
    page = asked.number("page", 1, _MOST)
    rows = run.select(
        reader,
        "article_sayings",
        {"article": article},
        limit=_SAYINGS + 1,
        offset=(page - 1) * _SAYINGS,
    )
    if page > 1 and not rows:
        raise PageBeyond(page, None)
    chosen = [number(row, "attribution_id") for row in rows[:_SAYINGS]]
    found = article_page(reader, article, chosen=chosen)
    here = f"article/{found.article.id}.json"
    following = site.page(here, page=page + 1) if len(rows) > _SAYINGS else None
    return Told(json.dumps(as_json(found), ensure_ascii=False), JSON, headers=leading_on(following))


def _text(reader: Reader, article: int, asked: Asked) -> ArticleText:
    """Return the state of the text that is asked for; raises NumberUnfit where there is none."""
    state = asked.number("revision", 0, _MOST)
    try:
        return article_text(reader, article, state=state)
    except NotFound:
        newest = article_text(reader, article).newest
        raise NumberUnfit("revision", str(state), 1, newest) from None


def with_asked(reader: Reader, text: ArticleText, mark: str) -> ArticleText:
    """Return a text with what was asked for, also where it counts no more.

    What stands in another article, or in another state only, changes nothing.
    """
    try:
        found = place(reader, mark)
    except NotFound:
        return text
    known = {one.attribution for one in text.uses} | {one.passage for one in text.uses}
    if mark in known or (found.article, found.number) != (text.article, text.number):
        return text
    uses = sorted((*text.uses, *found.uses), key=lambda one: (one.start, one.end))
    return replace(text, uses=tuple(uses))


def words(reader: Reader, site: Site, asked: Asked) -> Told:
    """Lead to the words of an attribution, or to a passage, in their article."""
    return moved(address_of(reader, site, asked.parts["id"]))


def address_of(reader: Reader, site: Site, public_id: str) -> str:
    """Return the address of a passage or of the words of an attribution, in their state.

    Two or three statements. Raises ``NotFound`` where there is neither of this name.
    """
    found = place(reader, public_id)
    return mark_address(reader, site, found, public_id)


def mark_address(reader: Reader, site: Site, found: Place, mark: str) -> str:
    """Return the address of a place; a state is named where it is not the newest."""
    state = None if found.number == found.newest else found.number
    if not found.uses:
        return f"{site.article(found.article_id, revision=state)}#{mark}"
    text = article_text(reader, found.article, state=found.number)
    first = found.uses[0]
    parts = parts_of(text)
    part = chosen_part(parts, marked_text.Asked(mark=first.passage), found.uses).number
    address = site.article(
        found.article_id, revision=state, part=part if len(parts) > 1 else None, mark=mark
    )
    return f"{address}#{char_fragment(first.start, first.end)}"
