"""Claims by sources or parties."""

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.matrix import COLUMNS, Matrix, matrix, rows
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World


def test_contested_claims_and_who_takes_sides_come_first(reader: Reader) -> None:
    """Rows and columns by what matters, the unnamed together in the last column."""
    found = matrix(reader)

    assert found.rows[0].claim.statement == "North Korean weapons are used in Ukraine."
    assert found.rows[0].contested
    names = [one.name for one in found.columns if one]
    assert names[:3] == ["John Kirby", "Russia", "North Korea"]
    assert found.columns[-1] is None
    assert found.total == len(found.rows) == 4


def test_what_follows_is_marked(case: Missiles, reader: Reader) -> None:
    """Kirby stands under supply by what follows from use, and nobody denies it there."""
    found = matrix(reader, {"claim": case["supplied"]})
    supplied = next(row for row in found.rows if "supplied" in row.claim.statement)

    stands = {
        (cell.source and cell.source.name, cell.stance, cell.follows) for cell in supplied.cells
    }
    assert stands == {
        ("South Korea", "asserts", False),
        ("John Kirby", "asserts", True),
        (None, "asserts", True),
    }


def test_by_party(reader: Reader) -> None:
    """The spokesman's column is that of the United States."""
    found = matrix(reader, by_party=True)

    names = [one.name for one in found.columns if one]
    assert "United States" in names
    assert "John Kirby" not in names


def test_filters_choose_rows(case: Missiles, reader: Reader) -> None:
    """By source, topic, and whether contested."""
    assert len(matrix(reader, {"source": case["Ukraine"]}).rows) == 1
    assert len(matrix(reader, {"topic": "arms-transfers"}).rows) == 1
    assert len(matrix(reader, {"contested": 1}).rows) == 1
    assert matrix(reader, {"topic": "nothing"}).rows == ()


def test_pages_tell_how_many_there_are(reader: Reader) -> None:
    """A page of one row, the second."""
    found = matrix(reader, limit=1, offset=1)

    assert (len(found.rows), found.total) == (1, 4)


def test_the_long_form_has_one_row_for_each_cell(reader: Reader) -> None:
    """Every column of the long form has a value for every cell but the unnamed's identifier."""
    found = matrix(reader)
    told = list(rows(found))

    assert len(told) == sum(len(row.cells) for row in found.rows)
    assert tuple(told[0]) == COLUMNS
    assert {row["source"] for row in told if row["source_id"] is None} == {"unnamed sources"}


def test_columns_are_bounded(world: World) -> None:
    """A claim that sixty sources speak on has fifty columns, and says so."""
    claim, article = world.claim("It is so."), world.article("It is so.")
    for number in range(60):
        world.say(article, world.source(f"Source {number}"), claim, "It is so")
    world.say(article, world.source("experts", article_id=article), claim, "so")
    with open_reader(world.done()) as reader:
        found = matrix(reader)

    assert (len(found.columns), found.columns_total, found.columns[-1]) == (50, 61, None)
    assert len(found.rows[0].cells) == 50


def test_a_column_is_weighed_by_its_stances(world: World) -> None:
    """One on a contested claim comes before any number of them on others."""
    quarrel, article = world.claim("It is so."), world.article("It is so. It is not so.")
    talker, taker, denier = map(world.source, ("Talker", "Taker", "Denier"))
    for number in range(3):
        world.say(article, talker, world.claim(f"It is {number}."), "It is so")
    world.say(article, taker, quarrel, "It is so")
    world.say(article, denier, quarrel, "It is not so", denial="flat")
    with open_reader(world.done()) as reader:
        found = matrix(reader)

    assert [one.name for one in found.columns if one] == ["Taker", "Denier", "Talker"]


def test_the_number_of_statements_is_fixed(case: Missiles) -> None:
    """Rows, columns and cells; the count where there may be more rows."""
    for limit, expected in ((20, 3), (1, 4)):
        with open_counting(case.world.url) as reader:
            matrix(reader, limit=limit)
            assert reader.statements == expected


def test_a_denial_in_part_is_no_denial_of_the_whole(world: World) -> None:
    """Its cell says so, and the page has another sign for it."""
    article = world.article("It rained, they said. It did not rain everywhere.")
    claim = world.claim("It rained.")
    world.say(article, world.source("The weatherman"), claim, "It rained")
    partly = {"denial": "qualified", "scope": "partial"}
    postman = world.source("The postman")
    world.say(article, postman, claim, "It did not rain everywhere", **partly)
    with open_reader(world.done()) as reader:
        (row,) = matrix(reader).rows

    assert {cell.stance: cell.in_full for cell in row.cells} == {"asserts": True, "denies": False}


def _counted(found: Matrix) -> dict[str | None, tuple[int, int]]:
    """Return for each column of a matrix of one claim how often, and in how many articles."""
    (row,) = found.rows
    return {
        cell.source.name if cell.source else None: (cell.attributions, cell.articles)
        for cell in row.cells
    }


def test_an_article_counts_once_for_a_party(world: World) -> None:
    """Two who speak for it in one text are two sayings in one article, and one article each."""
    claim, state = world.claim("It rained."), world.source("The state", "state")
    article, other = world.article("It rained."), world.article("It rained again.")
    for name in ("The minister", "The spokesman"):
        source = world.source(name)
        world.party(source, state)
        world.say(article, source, claim, "It rained")
    world.say(other, state, claim, "It rained")
    with open_reader(world.done()) as reader:
        by_party, by_source = matrix(reader, by_party=True), matrix(reader)

    assert _counted(by_party) == {"The state": (3, 2)}
    assert set(_counted(by_source).values()) == {(1, 1)}
    assert len(by_source.columns) == 3


def test_an_article_counts_once_for_who_spoke_for_two_in_it(world: World) -> None:
    """Said first for one party and years later for another, and quoted with both today."""
    claim, envoy = world.claim("It rained."), world.source("The envoy")
    article = world.article("It rained. It did rain.")
    for name, since, until in (
        ("The old state", "0001", "2009"),
        ("The new state", "2010", "9999"),
    ):
        world.party(envoy, world.source(name, "state"), since, until)
    world.say(article, envoy, claim, "It rained", said="2005-01-01")
    world.say(article, envoy, claim, "It did rain", said="2015-01-01")
    with open_reader(world.done()) as reader:
        by_party, by_source = matrix(reader, by_party=True), matrix(reader)

    assert _counted(by_source) == {"The envoy": (2, 1)}
    assert _counted(by_party) == {"The old state": (1, 1), "The new state": (1, 1)}


def test_an_article_counts_once_for_the_unnamed(world: World) -> None:
    """They stand together; a copy of the text is no further article."""
    claim, original = world.claim("It rained."), world.article("It rained.")
    copy = world.article("It rained.", root_id=original)
    for article in (original, original, copy):
        world.say(article, world.source("experts", article_id=article), claim, "It rained")
    with open_reader(world.done()) as reader:
        assert _counted(matrix(reader)) == {None: (3, 1)}
        assert _counted(matrix(reader, by_party=True)) == {None: (3, 1)}


def test_a_full_denial_beside_one_in_part_is_a_full_one(world: World) -> None:
    """The cell has both; only what a part was denied of, and no more, is a denial in part."""
    claim, postman = world.claim("It rained."), world.source("The postman")
    article = world.article("It did not rain everywhere. It did not rain.")
    world.say(article, postman, claim, "rain everywhere", denial="flat", scope="partial")
    world.say(article, postman, claim, "It did not rain.", denial="flat", confidence=0.9)
    with open_reader(world.done()) as reader:
        ((cell,),) = (row.cells for row in matrix(reader).rows)

    assert (cell.attributions, cell.in_full, cell.automatic) == (2, True, 1)


def test_nothing_follows_from_a_denial_in_part(world: World) -> None:
    """Who denies that it rained hard has not denied that it poured."""
    rained, poured = world.claim("It rained."), world.claim("It poured.")
    world.relate(poured, "entails", rained)
    world.topic(poured, "weather", "Weather")
    article = world.article("It poured. It did not rain everywhere. It did not rain.")
    world.say(article, world.source("Ann"), poured, "It poured")
    for name, words, scope in (
        ("The postman", "It did not rain everywhere", "partial"),
        ("The weatherman", "It did not rain.", "full"),
    ):
        world.say(article, world.source(name), rained, words, denial="flat", scope=scope)
    with open_reader(world.done()) as reader:
        found = matrix(reader, {"topic": "weather"})

    ((*cells,),) = (row.cells for row in found.rows)
    assert [
        (cell.source.name if cell.source else None, cell.stance, cell.follows) for cell in cells
    ] == [
        ("Ann", "asserts", False),
        ("The weatherman", "denies", True),
    ]
    assert [one.name for one in found.columns if one] == ["Ann", "The weatherman"]
