"""The commands that list: filters by name, sorts, pages, formats, and what is wrong said."""

import csv
import io
import json
import re

import pytest

from claimdb.queries import catalog
from claimdb.queries.listing import SEEN_MEANS
from tests.cli.conftest import Run
from tests.queries.world import World
from tests.support.snapshots import Snapshot
from tests.support.stores import Store

LISTS = ["claims", "sources", "articles", "attributions", "denials", "unanswered", "timeline"]


def rows(run: Run, *args: str) -> list[dict[str, object]]:
    """Return what a command prints as JSON."""
    result = run(*args, "-f", "json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


@pytest.mark.parametrize("name", LISTS)
def test_a_list_for_people(run: Run, missiles_db: str, snapshot: Snapshot, name: str) -> None:
    """The columns that fit, dates told, the usual order."""
    snapshot(run(name, "--db", missiles_db).stdout)


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize("name", [*LISTS, "contested", "matrix", "copies", "imports"])
def test_no_line_is_wider_than_the_terminal(
    run: Run, missiles_db: str, monkeypatch: pytest.MonkeyPatch, name: str, width: int
) -> None:
    """A line that is broken by the terminal cannot be read as part of a table."""
    monkeypatch.setenv("COLUMNS", str(width))
    lines = run(name, "--db", missiles_db).stdout.splitlines()

    assert [line for line in lines if len(line) > width] == []


@pytest.mark.parametrize("name", ["claims", "sources", "articles", "timeline"])
def test_the_usual_lists_are_tables_on_a_usual_terminal(
    run: Run, missiles_db: str, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Not a block of lines for each row."""
    monkeypatch.setenv("COLUMNS", "80")

    assert run(name, "--db", missiles_db).stdout.splitlines()[1].startswith("─")


@pytest.mark.parametrize("name", LISTS)
def test_an_object_of_a_list(run: Run, missiles_db: str, snapshot: Snapshot, name: str) -> None:
    """``json`` has every column, in the documented order: names of fields are a promise."""
    snapshot(run(name, "--limit", "1", "-f", "json", "--db", missiles_db).stdout)


@pytest.mark.parametrize("name", [*LISTS, "contested"])
def test_the_help_names_every_sort(run: Run, name: str) -> None:
    """Nobody has to guess what a list can be sorted by."""
    text = " ".join(run(name, "--help").stdout.split())
    sorts = re.search(r"Sorts: (.*?)\. For example", text)

    assert sorts is not None
    assert catalog.query(name).sorts.keys() <= set(re.findall(r"\w+", sorts[1]))


@pytest.mark.parametrize("name", [*LISTS, "contested"])
def test_every_filter_of_the_query_is_an_option(run: Run, name: str) -> None:
    """What the catalogue can do, the command line can."""
    text = run(name, "--help").stdout
    argument = {"timeline": {"claim"}, "claims": {"claim"}, "contested": {"claim", "article"}}
    wanted = set(catalog.query(name).filter_names) - argument.get(name, set())

    assert [one for one in wanted if f"--{one.replace('_', '-')}" not in text] == []


def test_a_day_of_reading_is_told_and_explained(run: Run, store: Store) -> None:
    """For people, where one is shown; programs have a column of it."""
    world = World(store)
    claim = world.claim("It rained.")
    world.say(world.article("It rained.", None), world.source("Ann"), claim, "It rained")
    world.done()
    told = run("claims", "--db", store.db)

    assert "seen 2 January 2026" in told.stdout
    assert told.stderr == f"{SEEN_MEANS}\n"
    assert run("claims", "--columns", "claim", "--db", store.db).stderr == ""
    assert [one["last_dated_by"] for one in rows(run, "claims", "--db", store.db)] == ["seen"]


def test_names_are_looked_up(run: Run, missiles_db: str) -> None:
    """Moscow is Russia."""
    found = rows(run, "denials", "--source", "Moscow", "--db", missiles_db)

    assert [(row["source"], row["scope"]) for row in found] == [("Russia", "full")]


def test_a_party_speaks_through_many(run: Run, missiles_db: str) -> None:
    """Kirby speaks for the United States."""
    found = rows(run, "attributions", "--party", "United States", "--db", missiles_db)

    assert {row["source"] for row in found} == {"John Kirby"}


def test_who_denies_a_claim(run: Run, missiles_db: str) -> None:
    """A claim and a stance together name those who took that stance on that claim."""
    options = ("--claim", "weapons are used in Ukraine", "--stance", "denies", "--db", missiles_db)

    assert {row["source"] for row in rows(run, "sources", *options)} == {"Russia", "North Korea"}


@pytest.mark.parametrize("name", [*LISTS, "contested"])
def test_every_list_has_the_same_filters(name: str) -> None:
    """By source, party, topic, date and how many origins stand behind a claim."""
    wanted = {"source", "party", "topic", "since", "until", "min_origins"}

    assert wanted - set(catalog.query(name).filter_names) == set()


@pytest.mark.parametrize("name", ["sources", "articles"])
def test_how_many_origins_stand_behind_a_claim(run: Run, missiles_db: str, name: str) -> None:
    """Of sources and articles, those with a claim that so many origins assert."""
    all_rows = rows(run, name, "--db", missiles_db)
    few, many = (
        rows(run, name, "--min-origins", str(least), "--db", missiles_db) for least in (1, 99)
    )

    assert 0 < len(few) <= len(all_rows)
    assert many == []


def test_one_source_of_the_list(run: Run, missiles_db: str) -> None:
    """By any of its names."""
    found = rows(run, "sources", "--source", "Moscow", "--db", missiles_db)

    assert [row["source"] for row in found] == ["Russia"]


def test_what_is_automatic_can_be_left_out(run: Run, missiles_db: str) -> None:
    """Machine-made rows are marked, and both ways of asking add up."""
    counts = [
        len(rows(run, "attributions", *option, "--db", missiles_db))
        for option in ((), ("--automatic",), ("--reviewed",))
    ]

    assert counts[0] == counts[1] + counts[2]
    assert counts[1] == 1


def test_what_one_source_said_comes_by_time(run: Run, missiles_db: str) -> None:
    """The latest first; the whole list comes as it was recorded."""
    found = rows(run, "attributions", "--source", "Kirby", "--db", missiles_db)

    assert [row["said"] for row in found] == ["19 June 2024", "17 June 2024"]


def test_a_timeline_of_one_claim(run: Run, missiles_db: str) -> None:
    """In the order of saying."""
    found = rows(run, "timeline", "weapons are used in Ukraine", "--db", missiles_db)
    times = [str(row["said_earliest"]) for row in found]

    assert times == sorted(times)
    assert {row["claim"] for row in found} == {"North Korean weapons are used in Ukraine."}


def test_a_page_says_where_the_next_begins(run: Run, missiles_db: str) -> None:
    """On standard error, whatever the format: a file cut short would be taken for all."""
    told = run("claims", "--limit", "2", "--offset", "1", "--db", missiles_db)
    piped = run("claims", "--limit", "2", "-f", "csv", "--db", missiles_db)

    assert told.stderr == "There are more: --offset 3 for the next, --limit 0 for all.\n"
    assert piped.stderr == "There are more: --offset 2 for the next, --limit 0 for all.\n"
    assert "There are more" not in piped.stdout


def test_the_last_page_says_nothing(run: Run, missiles_db: str) -> None:
    """There is no more."""
    assert run("claims", "--limit", "5", "--db", missiles_db).stderr == ""


def test_chosen_columns(run: Run, missiles_db: str) -> None:
    """In the order asked for, told dates too."""
    result = run("timeline", "-f", "csv", "-c", "source,said", "--db", missiles_db)

    assert next(csv.reader(io.StringIO(result.stdout))) == ["source", "said"]


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("claims", "--sort", "lst"), 3, "did you mean 'last'"),
        (("denials", "--kind", "flatt"), 3, "did you mean 'flat'"),
        (("claims", "--since", "June"), 3, "'June' is not a date"),
        (("claims", "--columns", "climb"), 3, "did you mean 'claim'"),
        (("claims", "--source", "Nobody at all"), 4, "Nobody at all"),
        (("claims", "--topic", "arm transfer"), 4, "Arms transfers"),
    ],
)
def test_what_is_wrong_is_said(
    run: Run, missiles_db: str, args: tuple[str, ...], code: int, told: str
) -> None:
    """With the nearest that there is, and the documented exit code."""
    result = run(*args, "--db", missiles_db)

    assert result.exit_code == code
    assert told in result.stderr


def test_nothing_found_is_no_error(run: Run, missiles_db: str) -> None:
    """The answer is that there is none; a program gets an empty list."""
    result = run("denials", "--source", "Ukraine", "--db", missiles_db)

    assert (result.exit_code, result.stderr) == (0, "Nothing found.\n")
    assert rows(run, "denials", "--source", "Ukraine", "--db", missiles_db) == []
