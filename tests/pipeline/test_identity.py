"""Two ways in that mean the same get the same identifier; evidence is never folded."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pipeline.identity import (
    article_identity,
    attribution_id,
    claim_id,
    passage_id,
    revision_id,
    source_id,
    unnamed_id,
    url_identity,
)


def test_names_and_statements_are_folded() -> None:
    """Letter case, titles, white space and the last full stop say nothing."""
    assert source_id("person", "Mr  KIRBY") == source_id("person", "Kirby")
    assert claim_id("Missiles  were used.") == claim_id("missiles were used")


def test_what_differs_is_apart() -> None:
    """Kinds, namesakes, articles, publishers, states and places."""
    found = [
        source_id("person", "Kirby"),
        source_id("outlet", "Kirby"),
        source_id("person", "Kirby", "the cook"),
        unnamed_id("art_a", "person", "Kirby"),
        unnamed_id("art_b", "person", "Kirby"),
        claim_id("Kirby"),
        revision_id("art_a", 1, "text"),
        revision_id("art_a", 2, "text"),
        passage_id("rev_a", 1, 12),
        passage_id("rev_a", 11, 2),
        article_identity(None, "text"),
        article_identity("src_a", "text"),
        url_identity(None, "art_a"),
        url_identity("https://paper.example/a", "art_a"),
    ]

    assert len(set(found)) == len(found)


def test_an_address_is_one_whatever_its_article() -> None:
    """Without one, only the article itself is known."""
    assert url_identity("http://paper.example/a#b", "x") == url_identity(
        "https://paper.example/a", "y"
    )
    assert url_identity(None, "x") != url_identity(None, "y")


@given(st.lists(st.sampled_from(["src_a", "clm_a", None]), min_size=4, max_size=4))
def test_what_it_supersedes_belongs_to_an_attribution(links: list[str | None]) -> None:
    """So that what is changed back is a new row."""
    first = attribution_id("rev_a", ["x"], links=links, supersedes=None)

    assert first == attribution_id("rev_a", ["x"], links=links, supersedes=None)
    assert first != attribution_id("rev_a", ["x"], links=links, supersedes=first)
    assert first != attribution_id("rev_a", ["X"], links=links, supersedes=None)
