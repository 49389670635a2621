"""Retellings and their originals are linked whichever comes first; publishers are found."""

import copy
from pathlib import Path

import pytest

from claimdb.canonical import text_hash
from claimdb.errors import ArticleTaken
from claimdb.pipeline.ingest import ingest
from tests.ingest.test_retellings import ORIGINAL, RETOLD
from tests.pipeline.packing import Base, Form


def _retelling(base: Base, retells: str | None = None) -> Form:
    """Return a pack with a retelling of the original, of the same day."""
    article: Form = {"text": RETOLD, "kind": "retelling", "published": "2024-06-18"}
    if retells:
        article["retells"] = retells
    return {"pack": "retold", "curator": base.pack["curator"], "articles": {"retelling": article}}


def _ingest_original(base: Base, text: str = ORIGINAL, day: str = "2024-06-18") -> None:
    path = base.folder / "original.txt"
    path.write_text(f" date {day} {text}", encoding="utf-8")
    ingest(base.url, [Path(path)], who="ana")
    base.require_in_step()


def _methods(base: Base) -> list[str]:
    return [method for (method,) in base.rows("SELECT method FROM article_copies")]


@pytest.mark.parametrize("original_first", [True, False])
@pytest.mark.parametrize(
    ("retells", "method"),
    [(text_hash(ORIGINAL), "hash of the original"), (None, "the same quotations")],
)
def test_a_retelling_is_linked(
    base: Base, retells: str | None, method: str, *, original_first: bool
) -> None:
    """By the hash of its original, or by its quotations; and counts with it."""
    if original_first:
        _ingest_original(base)
    base.load(_retelling(base, retells))
    if not original_first:
        _ingest_original(base)

    assert _methods(base) == [method]
    assert base.one("SELECT count(DISTINCT root_id) FROM articles WHERE id > 1") == 1


@pytest.mark.parametrize("original_first", [True, False])
def test_of_another_day_it_is_not_linked(base: Base, *, original_first: bool) -> None:
    """Quotations alone prove nothing across months."""
    if original_first:
        _ingest_original(base, day="2023-01-01")
    base.load(_retelling(base))
    if not original_first:
        _ingest_original(base, day="2023-01-01")

    assert _methods(base) == []


def test_a_retelling_with_two_texts_is_linked_once(base: Base) -> None:
    """Both states of it fit the original."""
    pack = _retelling(base)
    base.load(pack)
    pack["articles"]["retelling"]["text"] = f"{RETOLD} More."
    base.load(pack)

    _ingest_original(base)

    assert _methods(base) == ["the same quotations"]


def test_two_articles_cannot_get_one_address(base: Base) -> None:
    """The error names the other one, and nothing is changed."""
    other = copy.deepcopy(base.pack)
    other["articles"]["second"] = {"text": "Other words.", "url": "https://paper.example/2"}
    base.load(other)
    del other["articles"]["second"]
    other["articles"]["report"]["url"] = "https://paper.example/2"

    with pytest.raises(ArticleTaken, match="has this address already"):
        base.load(other)

    assert base.one("SELECT url FROM articles WHERE id = 1") is None
