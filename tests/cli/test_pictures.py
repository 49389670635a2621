"""``--svg`` of ``matrix``, ``timeline`` and ``trace``: pictures into files and pipes."""

from pathlib import Path

import pytest
from lxml import etree

from tests.cli.conftest import Run

ASKED = (
    (("matrix", "--contested"), "Claims by sources"),
    (("timeline", "weapons are used in Ukraine"), "What was said when"),
    (("trace", "north korean weapons"), "From the publisher down to the origin"),
)


def title(svg: str) -> str:
    """Return what a picture is called, or fail where it is none."""
    found = etree.fromstring(svg.encode()).find("{http://www.w3.org/2000/svg}title")
    assert found is not None
    return found.text or ""


@pytest.mark.parametrize(("command", "called"), ASKED)
def test_a_picture_into_a_file(
    run: Run, missiles_db: str, tmp_path: Path, command: tuple[str, ...], called: str
) -> None:
    """The file holds the picture, and nothing else is printed."""
    result = run(*command, "--svg", "picture.svg", "--db", missiles_db)

    assert (result.exit_code, result.stdout) == (0, "")
    assert "Wrote picture.svg." in result.stderr
    assert title((tmp_path / "picture.svg").read_text(encoding="utf-8")).startswith(called)


@pytest.mark.parametrize(("command", "called"), ASKED)
def test_a_picture_into_a_pipe(
    run: Run, missiles_db: str, command: tuple[str, ...], called: str
) -> None:
    """A dash is standard output."""
    result = run(*command, "--svg", "-", "--db", missiles_db)

    assert result.exit_code == 0
    assert title(result.stdout).startswith(called)


def test_no_file_is_written_over(run: Run, missiles_db: str, tmp_path: Path) -> None:
    """Not without --force; what may be done is one sentence."""
    path = tmp_path / "m.svg"
    path.write_text("mine", encoding="utf-8")

    result = run("matrix", "--svg", "m.svg", "--db", missiles_db)
    assert (result.exit_code, path.read_text(encoding="utf-8")) == (3, "mine")
    assert "add --force" in result.stderr
    assert run("matrix", "--svg", "m.svg", "--force", "--db", missiles_db).exit_code == 0
    assert title(path.read_text(encoding="utf-8")) == "Claims by sources"


def test_a_place_that_cannot_be_written_to_is_told(
    run: Run, missiles_db: str, tmp_path: Path
) -> None:
    """The folder is not made."""
    result = run(
        "trace", "weapons are used in Ukraine", "--svg", "no/such/folder.svg", "--db", missiles_db
    )

    assert result.exit_code == 3
    assert "no/such/folder.svg cannot be written" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_timeline_has_the_filters_of_the_list(run: Run, missiles_db: str) -> None:
    """Only what is asked for is drawn, and that there is more is said twice."""
    denied = run("timeline", "--stance", "denies", "--svg", "-", "--db", missiles_db).stdout
    assert "Denied by" in denied
    assert "Asserted by" not in denied

    result = run("timeline", "--limit", "2", "--svg", "-", "--db", missiles_db)
    assert "There are more than these 2 sayings." in result.stdout
    assert "--offset 2" in result.stderr
    assert run("timeline", "--stance", "shouts", "--svg", "-", "--db", missiles_db).exit_code != 0


def test_an_empty_name_is_no_file(run: Run, missiles_db: str) -> None:
    """It is wrong usage, as for every option that names a file."""
    result = run("matrix", "--svg", "", "--db", missiles_db)

    assert result.exit_code == 2
    assert "it is empty; give a value, or leave it out." in result.output
