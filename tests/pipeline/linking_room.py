"""Articles that are read and linked: what is held to be one, and what follows from what."""

from collections import defaultdict
from typing import Any

from claimdb.pipeline.ingest import Wish
from claimdb.pipeline.linking import Linked, link
from tests.pipeline.packing import require_in_step
from tests.pipeline.reading import Newsroom

#: One says, one denies, one says the same in other words, one says more.
ARTICLES = {
    "a": "Ukraine said that Norvia has sent weapons to Estmark.",
    "b": "Russia denied that Norvia has sent weapons to Estmark.",
    "c": "Kyiv said that weapons have been sent to Estmark by Norvia.",
    "d": "Poland said that Norvia has sent ballistic missiles to Estmark.",
}


def publish(room: Newsroom, names: str = "abcd", *, one_by_one: bool = False) -> None:
    """Publish these articles in this order, and link them: each as it comes, or all at last."""
    for name in names:
        head = f"---\nurl: https://paper.example/{name}\npublished: 2024-06-18\n---\n"
        path = room.folder / f"{name}.md"
        path.write_text(head + ARTICLES[name], encoding="utf-8")
        room.ingest([path], Wish(extractor="teller-next", links=one_by_one))
    if not one_by_one:
        linked(room)


def linked(room: Newsroom, *, again: bool = False) -> Linked:
    """Link what is left; derived rows must be in step."""
    done = link(room.url, who="ana", again=again)
    require_in_step(room.url)
    return done


def clusters(room: Newsroom, entity: str) -> set[tuple[Any, ...]]:
    """Return what is held to be one, in words, with the article that each stands in."""
    column = "statement" if entity == "claim" else "name"
    found: dict[Any, list[Any]] = defaultdict(list)
    for canonical, words, url in room.rows(
        f"SELECT DISTINCT one.canonical_id, one.{column}, article.url FROM {entity}s AS one"
        f" JOIN attributions AS said ON said.{entity}_id = one.id"
        " JOIN revisions AS text ON text.id = said.revision_id"
        " JOIN articles AS article ON article.id = text.article_id"
    ):
        found[canonical].append((words, url))
    return {tuple(sorted(each)) for each in found.values()}


def entailed(room: Newsroom) -> set[tuple[Any, ...]]:
    """Return what follows from what, in words."""
    return set(
        room.rows(
            "SELECT claim.statement, other.statement FROM claim_implications AS step"
            " JOIN claims AS claim ON claim.id = step.claim_id"
            " JOIN claims AS other ON other.id = step.implied_id"
        )
    )


def judgements(room: Newsroom) -> list[tuple[Any, ...]]:
    """Return the pairs of sources that are judged, by whom, and what takes what back."""
    return room.rows(
        "SELECT left_source_id, right_source_id, judgement, created_by, undoes_id"
        " FROM judgements WHERE left_source_id IS NOT NULL ORDER BY id"
    )
