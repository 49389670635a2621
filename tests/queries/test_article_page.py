"""All about one article."""

from claimdb.canonical import text_hash
from claimdb.db.reader import Reader, open_reader
from claimdb.queries.article_page import article_page, sayings_of
from claimdb.reports.article import article_document
from claimdb.reports.text import Look, render_text
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


def test_what_it_says_of_itself_is_told_with_its_place(world: World) -> None:
    """As written, in the order in which it was found, of the newest state only."""
    article = world.article("One.", title="One")
    first = int(str(world.rows("SELECT id FROM revisions")[0][0]))
    newest = world.insert(
        "revisions",
        public_id=world.public("rev"),
        article_id=article,
        number=2,
        text="Two.",
        text_hash=text_hash("Two."),
        text_length=4,
        seen_at="2024-06-19T00:00:00Z",
    )
    for number, (revision, value) in enumerate(((first, "Old"), (newest, "b"), (newest, "a")), 1):
        place = {"field": "title", "value": value, "place": "h1"}
        world.insert("article_metadata", revision_id=revision, number=number, **place)
    with open_reader(world.done()) as reader:
        found = article_page(reader, article)

    assert [(one.field, one.value, one.place) for one in found.metadata] == [
        ("title", "b", "h1"),
        ("title", "a", "h1"),
    ]
    told = render_text(article_document(found), Look(width=80))
    assert "What it says of itself" in told
    assert "Title  \u201cb\u201d in h1" in told


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
    """Twelve, for one saying or eight."""
    for name in ("report", "monday"):
        with open_counting(case.world.url) as reader:
            article_page(reader, case[name])
            assert reader.statements == 12
