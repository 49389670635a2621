"""``claimdb extract``: who said what in files, without a database."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.support.harbour import HARBOUR, install
from tests.support.repository import ROOT
from tests.support.snapshots import Snapshot

BY_HEART = ("--extractor", "by-heart")


@pytest.fixture(autouse=True)
def by_heart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install an extractor that knows one text by heart, and write that text."""
    (tmp_path / ".site").mkdir()
    install(tmp_path / ".site")
    monkeypatch.syspath_prepend(tmp_path / ".site")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(map(str, (tmp_path / ".site", ROOT))))
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")


def _lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_a_table_for_people(run: Run, snapshot: Snapshot) -> None:
    """A row for each attribution, numbered for ``via``."""
    result = run("extract", "harbour.txt", *BY_HEART)

    assert (result.exit_code, result.stderr) == (0, "")
    snapshot(result.stdout)


def test_several_texts_in_one_table(run: Run, tmp_path: Path, snapshot: Snapshot) -> None:
    """Each under its name, also where nothing is found."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "short.txt").write_text(HARBOUR[: HARBOUR.index("Dredging")], encoding="utf-8")

    result = run("extract", "short.txt", "empty.txt", *BY_HEART)

    assert result.exit_code == 0
    snapshot(result.stdout)


def test_a_text_without_attributions(run: Run, tmp_path: Path) -> None:
    """Is said, on standard error."""
    (tmp_path / "a.txt").write_text("Words.")

    result = run("extract", "a.txt", *BY_HEART)

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Nothing found.\n")


def test_json_lines_for_programs(run: Run, snapshot: Snapshot) -> None:
    """One line a text; every key, in the order that is documented."""
    result = run(
        "extract", "harbour.txt", *BY_HEART, "--format", "jsonl", "--published", "2031-05-13"
    )

    assert result.stdout.count("\n") == 1
    snapshot(result.stdout.replace('{"source"', '\n{"source"'))


def test_spans_are_those_of_the_file(run: Run, tmp_path: Path) -> None:
    """As any program counts that decodes it; a byte-order mark counts, and is told."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf\r\n" + HARBOUR.encode())

    result = run("extract", "a.txt", *BY_HEART, "-f", "jsonl", "--with-text")

    text = (tmp_path / "a.txt").read_bytes().decode()
    (line,) = _lines(result.stdout)
    start, end = line["attributions"][1]["content"][0]
    assert text[start:end] == "that the city had known of the dredging for weeks"
    assert line["text"] == text
    assert result.stderr == "a.txt: begins with a byte-order mark, which counts as a character\n"


def test_a_page_for_people(run: Run, tmp_path: Path, snapshot: Snapshot) -> None:
    """Written to a file whose name tells the form."""
    result = run(
        "extract", "harbour.txt", *BY_HEART, "-o", "said.html", "--published", "2031-05-13"
    )

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Wrote said.html: 1 text, 9 attributions.\n"
    snapshot((tmp_path / "said.html").read_text(encoding="utf-8").partition("</style>")[2])


def test_only_what_is_sure_enough(run: Run) -> None:
    """And what is known through it."""
    result = run("extract", "harbour.txt", *BY_HEART, "-f", "jsonl", "--min-confidence", "0.93")

    found = _lines(result.stdout)[0]["attributions"]
    assert [one["confidence"] for one in found] == [0.97, 0.94, 0.99]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_order_is_that_of_the_files(run: Run, tmp_path: Path, jobs: str) -> None:
    """However many processes read them; standard input and folders in their place."""
    for name in ("in/b.txt", "in/a.txt", "z.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(HARBOUR, encoding="utf-8")

    result = run(
        "extract", "z.txt", "-", "in", *BY_HEART, "-f", "jsonl", "--jobs", jobs, stdin="Words."
    )

    lines = _lines(result.stdout)
    assert [one["id"] for one in lines] == ["z", "-", "a", "b"]
    assert [len(one["attributions"]) for one in lines] == [9, 0, 9, 9]


def test_one_bad_file_stops_no_other(run: Run, tmp_path: Path) -> None:
    """It is named, and the exit code tells."""
    (tmp_path / "bad.txt").write_bytes(bytes(range(256)))

    result = run("extract", "bad.txt", "nowhere.txt", "harbour.txt", *BY_HEART, "-f", "jsonl")

    assert result.exit_code == 1
    assert [one["id"] for one in _lines(result.stdout)] == ["harbour"]
    bad, missing = result.stderr.splitlines()
    assert bad.startswith("claimdb: bad.txt is not text (neither UTF-8 nor Windows-1252): save")
    assert missing == "claimdb: There is no file or folder at nowhere.txt: check the path."


def test_nothing_that_can_be_read(run: Run, tmp_path: Path) -> None:
    """A folder of pictures: what was left out, and that nothing was read."""
    (tmp_path / "in").mkdir()
    for number in range(5):
        (tmp_path / "in" / f"{number}.jpg").touch()

    result = run("extract", "in", *BY_HEART, "-f", "jsonl")

    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.splitlines() == [
        "claimdb: in: there is no file in this folder that claimdb reads",
        "left out, as not of a kind that is read: in/0.jpg, in/1.jpg, in/2.jpg and 2 more",
    ]


def test_a_text_that_is_not_read_is_told(run: Run, tmp_path: Path) -> None:
    """On standard error and in the line of the text, which has no guesses."""
    (tmp_path / "loud.txt").write_text("NOBODY READS THIS.")

    result = run("extract", "loud.txt", *BY_HEART, "-f", "jsonl")

    remark = "it is all in capitals: nothing was looked for."
    assert (result.exit_code, result.stderr) == (0, f"loud.txt: {remark}\n")
    assert _lines(result.stdout) == [{"id": "loud", "attributions": [], "remark": remark}]


@pytest.mark.parametrize(
    ("args", "code", "sentence"),
    [
        ((), 2, "name a file or a folder, or - for standard input."),
        (("",), 3, "There is no file or folder at '' (an empty name): check the path."),
        (("a.txt", "--extractor", "heart"), 3, "there is no extractor 'heart' (did you mean"),
        (("a.txt", "--published", "Monday"), 3, "'Monday' is not a date: write 2024,"),
        (("a.txt", "-o", "a.doc"), 2, "a file is .jsonl or .html, or say --format."),
        (("a.txt", "-o", "a.html", "-f", "table"), 2, "the table is for the screen"),
        (("a.txt", "--min-confidence", "2"), 2, "should be less than or equal to 1"),
    ],
)
def test_wrong_use_is_one_sentence(
    run: Run, args: tuple[str, ...], code: int, sentence: str
) -> None:
    """That says the way out; nothing is read before."""
    result = run("extract", *args)

    assert (result.exit_code, result.stdout) == (code, "")
    assert sentence in " ".join(result.stderr.replace("│", " ").split())


def test_no_file_is_written_over(run: Run, tmp_path: Path) -> None:
    """Not without --force."""
    (tmp_path / "a.jsonl").write_text("mine")

    result = run("extract", "harbour.txt", *BY_HEART, "-o", "a.jsonl")

    assert (result.exit_code, (tmp_path / "a.jsonl").read_text()) == (3, "mine")
    assert run("extract", "harbour.txt", *BY_HEART, "-o", "a.jsonl", "--force").exit_code == 0
    assert len(_lines((tmp_path / "a.jsonl").read_text(encoding="utf-8"))) == 1


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    """As with other programs, ``claimdb extract … | head`` ends without a word."""
    lines = (json.dumps({"id": str(one), "text": HARBOUR}) for one in range(100))
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    reader, writer = os.pipe()
    os.close(reader)
    program = [sys.executable, "-m", "claimdb", "extract", "many.jsonl", *BY_HEART]
    with os.fdopen(writer, "wb") as closed:
        result = subprocess.run(
            [*program, "-f", "jsonl"], stdout=closed, stderr=subprocess.PIPE, check=False
        )

    assert (result.returncode, result.stderr) == (141, b"")


def test_the_extractor_may_be_chosen_by_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for ingestion; what the option says outranks it."""
    monkeypatch.setenv("CLAIMDB_EXTRACTOR", "by-heart")

    assert len(_lines(run("extract", "harbour.txt", "-f", "jsonl").stdout)[0]["attributions"]) == 9
    by_rules = run("extract", "harbour.txt", "-f", "jsonl", "--extractor", "rules")
    assert '"by": "heart"' not in by_rules.stdout


def test_articles_of_the_database_are_read_once(run: Run, db: str) -> None:
    """What is found is recorded, and told in a sum; the second time there is nothing to read."""
    run("ingest", "harbour.txt", "--no-extract", "--db", db, "--by", "ana")
    command = ("extract", "--missing", *BY_HEART, "--db", db, "--by", "ana")

    first, second = run(*command), run(*command)

    assert first.stdout.startswith("1 text read by by-heart/1: 9 attributions found.\n")
    assert second.stdout == (
        "Nothing to read: by-heart/1 has read the newest text of every article.\n"
    )


@pytest.mark.parametrize("args", [["harbour.txt"], ["-f", "jsonl"], ["-o", "a.html"]])
def test_the_database_is_not_read_into_files(run: Run, db: str, args: list[str]) -> None:
    """Nor are files read into the database; that is what ingest does."""
    result = run("extract", "--missing", *args, "--db", db)

    assert result.exit_code == 2
    assert "--missing reads the database" in result.stderr
