"""``claimdb history``: everything that was done to a row, oldest first, signed."""

import json

import pytest

from claimdb.pipeline.load import load_pack
from tests.cli.conftest import Run
from tests.support.ferry import OPEN, TITLE, Ferry
from tests.support.repository import ROOT
from tests.support.snapshots import Snapshot

COLUMNS = ("--format", "tsv", "--columns", "event,what,before,after,by,note")


def _events(run: Run, name: str) -> list[tuple[str, str]]:
    rows = json.loads(run("history", name, "--format", "json").stdout)
    return [(row["event"], row["what"]) for row in rows]


def test_a_source_with_its_names_links_and_judgements(
    case: Ferry, run: Run, snapshot: Snapshot
) -> None:
    """What came and went, with before and after; the first name is the one it was made with."""
    run("add", "alias", "Ada Lind", "Lind")
    run("add", "affiliation", "Ada Lind", "--employee-of", "the company", "--role", "guest")
    run("edit", "affiliation", "1", "--until", "2024")
    run("edit", "source", "Ada Lind", "--name", "Ada M. Lind", "--remove-alias", "Lind")
    run("edit", "affiliation", "1", "--remove")
    run("judge", "unsure", "source", "Ada M. Lind", "the company", "--why", "who knows")
    run("judge", "undo", "1")

    result = run("history", case.lind, *COLUMNS)

    lines = result.stdout.splitlines()
    snapshot("\n".join([lines[0], *sorted(lines[1:])]))
    assert set(case.rows("SELECT changed_by FROM changes")) == {("ben",)}


def test_a_claim_with_its_parts(case: Ferry, run: Run) -> None:
    """From either side of a relation, also what was taken away."""
    run("add", "claim", "Water came in.", "--supports", OPEN, "--topic", "ferry")
    run("edit", "claim", "Water came in.", "--subject", "the company", "--note", "a note")
    run("edit", "claim", "Water came in.", "--remove-topic", "ferry")
    run("edit", "claim", "Water came in.", "--remove-subject", "the company")
    run("edit", "claim", "Water came in.", "--remove-relation", f"supports:{case.claim}")

    assert sorted(_events(run, "Water came in.")) == [
        ("edited", "note"),
        ("made", "claim"),
        ("relation added", "supports"),
        ("relation taken away", "supports"),
        ("subject added", "about"),
        ("subject taken away", "about"),
        ("topic added", "topic"),
        ("topic taken away", "topic"),
    ]


def test_an_article_with_its_texts(case: Ferry, run: Run) -> None:
    """Revisions, what was read from which file, attributions, redactions."""
    case.says()
    run("edit", "article", TITLE, "--publisher", "Northern Lines")
    run("redact", TITLE, "--why", "takedown", "--yes")

    rows = json.loads(run("history", TITLE, "--format", "json").stdout)

    told = {row["event"]: row for row in rows}
    assert told["edited"]["before"] == "The Daily Example"
    assert told["edited"]["after"] == "Northern Lines"
    assert told["text left out"]["note"] == "takedown"
    assert told["text left out"]["by"] == "ben"
    assert told["attributions added"]["what"] == "1 in revision 1"
    assert told["read"]["run"].startswith("1 claimdb ingest ")
    revision = str(case.one("SELECT public_id FROM revisions"))
    assert _events(run, revision) == _events(run, case.article)


def test_an_attribution_with_its_whole_chain(case: Ferry, run: Run, snapshot: Snapshot) -> None:
    """The same from whichever row of the chain it is asked."""
    said = case.says()
    answer = case.denies(answers=said)
    new = run("supersede", said, "--hedge", "likely", "--quote", "said that the ferry").stdout
    run("review", new.split()[0], "reject", "--why", "not her words")

    assert _events(run, said) == _events(run, new.split()[0])
    snapshot(run("history", said, *COLUMNS).stdout)
    renewed = run("history", answer, *COLUMNS).stdout
    assert "renewed, since what it leans on was corrected" in renewed
    assert case.violations() == []


def test_what_a_pack_made_names_pack_and_item(case: Ferry, run: Run) -> None:
    """With the key in the pack one finds it."""
    load_pack(case.desk.url, ROOT / "seeds" / "putin-pyongyang-2024")

    told = json.loads(run("history", "kirby", "--format", "json").stdout)
    assert "pack:putin-pyongyang-2024 sources/kirby" in {row["what"] for row in told}


def test_the_table_is_for_people(case: Ferry, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """One column tells what was and what became; a program's doing names the program."""
    monkeypatch.setenv("COLUMNS", "120")
    told = run("history", case.article).stdout

    assert "claimdb ingest (run" in told
    assert "T" not in told.splitlines()[2][:20]


def test_nothing_of_that_name(case: Ferry, run: Run) -> None:
    """The nearest names of any kind are told."""
    assert "did you mean 'Ada Lind'" in run("history", "Ada Lindt").stderr
    result = run("history", "zzz")
    assert result.exit_code == 4
    assert "claimdb search" in result.stderr
    assert case.claim
