"""``claimdb ingest`` with extraction: what it tells, and what people can do with what is found."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.support import teller

TEXT = "Ana Bell said that the dam broke. Cy Dorn denied that it was old. Eve hoped that it held."


@pytest.fixture
def desk(db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an article in a file; the extractor of the tests is chosen by the environment."""
    teller.install(tmp_path / "packages")
    monkeypatch.syspath_prepend(tmp_path / "packages")
    monkeypatch.setenv("CLAIMDB_EXTRACTOR", "teller-next")
    monkeypatch.setenv("CLAIMDB_DB", db)
    monkeypatch.setenv("CLAIMDB_USER", "ana")
    path = tmp_path / "dam.md"
    path.write_text(f"---\ntitle: The dam\npublished: 2024-06-18\n---\n{TEXT}")
    return path


def _rows(run: Run, sql: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("sql", sql, "--format", "json").output)
    return found


def test_the_sum_tells_of_what_was_found(run: Run, desk: Path) -> None:
    """By whom, how much of it is new, and what to do next."""
    result = run("ingest", str(desk))

    assert result.exit_code == 0
    assert result.output.splitlines()[1:5] == [
        "1 input: 1 new.",
        "1 text read by teller/2: 3 attributions found.",
        "  2 new, 1 that make no claim",
        "next: claimdb attributions --automatic, to accept or reject what was found",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Norvia and Estmark said that the dam broke.",
            "what several say together is recorded once for each speaker",
        ),
        (
            "Ana Bell said that the dam broke and that Norvia has sent tanks to Estmark.",
            "words that say several things are recorded once for each of them",
        ),
    ],
)
def test_why_more_is_recorded_than_was_found(run: Run, desk: Path, text: str, told: str) -> None:
    """In words that need no knowledge of rows."""
    desk.write_text(text)

    lines = run("ingest", str(desk)).output.splitlines()

    assert lines[2:5] == [
        "1 text read by teller/2: 1 attribution found.",
        "  2 new",
        f"  1 more recorded than found: {told}",
    ]


def test_the_same_again_tells_nothing_of_extraction(run: Run, desk: Path) -> None:
    """Nothing was read a second time."""
    run("ingest", str(desk))

    assert run("ingest", str(desk)).output.endswith("1 input: 1 known already.\n")


@pytest.mark.parametrize("way", [["--no-extract"], ["--extractor", "none"]])
def test_extraction_can_be_left_out(run: Run, desk: Path, way: list[str]) -> None:
    """By either option, whatever the environment says."""
    result = run("ingest", str(desk), *way)

    assert "1 input: 1 new." in result.output
    assert _rows(run, "SELECT count(*) AS n FROM attributions") == [{"n": 0}]


def test_another_extractor_can_be_named(run: Run, desk: Path) -> None:
    """The option outranks the environment."""
    run("ingest", str(desk), "--extractor", "teller")

    assert _rows(run, "SELECT extractor FROM extractions") == [{"extractor": "teller/1"}]


def test_an_extractor_that_there_is_not_is_refused(run: Run, desk: Path) -> None:
    """Before anything is stored; exit code 3, and the names of those that there are."""
    result = run("ingest", str(desk), "--extractor", "seer")

    assert result.exit_code == 3
    assert "teller" in result.output
    assert _rows(run, "SELECT count(*) AS n FROM articles") == [{"n": 0}]


def test_programs_are_told_the_same(run: Run, desk: Path) -> None:
    """In the last object, which is the sum."""
    result = run("ingest", str(desk), "--log-json")

    assert json.loads(result.output.splitlines()[-1]) == {
        "inputs": 1,
        "new": 1,
        "extracted": {
            "by": "teller/2", "new": 2, "texts": 1, "found": 3, "left out": 1, "remarks": [],
        },
    }  # fmt: skip


def test_a_text_that_is_not_read_is_told(run: Run, desk: Path) -> None:
    """Also where only what went wrong is asked for."""
    desk.write_text("---\nlanguage: de\n---\nDer Damm brach.")

    result = run("ingest", str(desk), "--quiet")

    assert result.output.startswith("art_")
    assert result.output.endswith(": it is in German\n")


def test_what_was_found_is_marked_until_somebody_accepts_it(run: Run, desk: Path) -> None:
    """On the article's page and in the lists; a rejected one counts no more."""
    run("ingest", str(desk))
    first, second = (
        str(row["public_id"]) for row in _rows(run, "SELECT public_id FROM attributions")
    )
    page = run("article", "The dam").output

    accepted, rejected = run("review", first, "accept"), run("review", second, "reject")

    assert page.count("recorded by a program, 90% sure; not reviewed") == 2
    assert (accepted.exit_code, rejected.exit_code) == (0, 0)
    page = run("article", "The dam").output
    assert "the dam broke" in page
    assert "recorded by a program" not in page
    assert _rows(run, "SELECT count(*) AS n FROM current_attributions") == [{"n": 1}]


def test_verify_finds_nothing(run: Run, desk: Path) -> None:
    """What programs propose keeps every rule."""
    run("ingest", str(desk))

    assert run("verify").exit_code == 0
