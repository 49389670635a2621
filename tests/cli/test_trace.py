"""``claimdb trace``: chains as trees."""

import json

from tests.cli.conftest import Run


def test_a_claim(run: Run, missiles_db: str) -> None:
    """Indented text in a pipe, the origin below its link."""
    result = run("trace", "north korean weapons", "--db", missiles_db)

    assert result.exit_code == 0
    assert "  NK News: passed on\n" in result.stdout
    assert "    the military (unnamed): asserted (origin)\n" in result.stdout


def test_the_object_nests(run: Run, missiles_db: str) -> None:
    """Trees of nodes, each with what is below."""
    result = run("trace", "north korean weapons", "-f", "json", "--db", missiles_db)
    trees = json.loads(result.stdout)["trees"]

    node = next(one for one in trees[1]["chains"] if one["below"])
    assert node["attribution"]["source"]["name"] == "NK News"
    assert node["below"][0]["attribution"]["source"]["name"] == "the military"


def test_flat_rows(run: Run, missiles_db: str) -> None:
    """Links and origins are told apart."""
    options = ("-f", "csv", "-c", "place,source,chain", "--db", missiles_db)
    result = run("trace", "north korean weapons", *options)

    assert "link,NK News,\n" in result.stdout
    assert "origin,the military,NK News\n" in result.stdout


def test_what_is_nothing_of_all_that_ends_with_4(run: Run, missiles_db: str) -> None:
    """The error is about claims, which is what words name."""
    assert run("trace", "zebra", "--db", missiles_db).exit_code == 4


def test_a_source(run: Run, missiles_db: str) -> None:
    """Between whom it stands, then its chains, each with its claim."""
    result = run("trace", "NK News", "--db", missiles_db)

    assert result.exit_code == 0
    assert "Of: NK News (outlet)\n" in result.stdout
    assert "Passes on the words of: the military (1)\n" in result.stdout
    assert "    the military (unnamed): asserted (origin)\n" in result.stdout


def test_the_object_of_a_source_and_its_picture(run: Run, missiles_db: str) -> None:
    """The ties nest beside the trees; the same is drawn."""
    result = run("trace", "Moscow", "--as", "source", "-f", "json", "--db", missiles_db)
    assert json.loads(result.stdout)["ties"]["source"]["name"] == "Russia"

    drawn = run("trace", "Moscow", "--svg", "-", "--db", missiles_db)
    assert drawn.exit_code == 0
    assert "<svg" in drawn.stdout
    assert "Russia" in drawn.stdout


def test_as_a_claim_a_name_is_words(run: Run, missiles_db: str) -> None:
    """Words of several claims are a question, told with the claims."""
    result = run("trace", "North Korean", "--as", "claim", "--db", missiles_db)

    assert result.exit_code == 4
    assert "North Korean shells were found in Ukraine." in result.stderr
