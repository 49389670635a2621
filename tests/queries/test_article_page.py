"""All about one article."""

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.article_page import article_page, sayings_of
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World


def test_where_it_comes_from(case: Missiles, reader: Reader) -> None:
    """A credit is not the publisher."""
    found = article_page(reader, case["report"])

    assert (found.article.publisher, found.article.kind) == (None, "retelling")
    assert [one.source.name for one in found.article.credits] == ["NK News"]
    assert [(one.number, one.attributions) for one in found.revisions] == [(1, 8)]


def test_sayings_come_in_the_order_of_the_text(case: Missiles, reader: Reader) -> None:
    """Where the first words of each stand, not when they were recorded."""
    found = article_page(reader, case["report"])

    speakers = [one.source.name for _, one in sayings_of(found)]
    assert speakers == [
        "Russia",
        "North Korea",
        "Kim Yo Jong",
        "Ukraine",
        "South Korea",
        "NK News",
        "the military",
        "experts",
    ]
    assert len(article_page(reader, case["report"], limit=3).sayings) == 3


def test_copies_are_told_from_both_ends(world: World) -> None:
    """What it repeats, what repeats it, and whether the two count once."""
    original, copy = world.article("One.", title="One"), world.article("One.", title="Two")
    world.insert("article_copies", article_id=copy, original_id=original, kind="copy", score=0.97)
    with open_reader(world.done()) as reader:
        (to,), (back,) = (article_page(reader, one).repeats for one in (copy, original))

    assert (to.direction, to.article.title, to.counts_once, to.score) == ("to", "One", True, 0.97)
    assert (back.direction, back.article.title, back.automatic) == ("from", "Two", False)


def test_an_article_without_attributions_is_no_error(world: World) -> None:
    """It has been ingested, and nobody has read it yet."""
    article = world.article("Nobody has read this yet.")
    with open_reader(world.done()) as reader:
        found = article_page(reader, article)

    assert (found.attributions, found.sayings, found.repeats) == (0, (), ())


def test_the_number_of_statements_is_fixed(case: Missiles) -> None:
    """Eleven, for one saying or eight."""
    for name in ("report", "monday"):
        with open_counting(case.world.url) as reader:
            article_page(reader, case[name])
            assert reader.statements == 11
