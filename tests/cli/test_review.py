"""``claimdb review``: what is rejected counts no more, and can be accepted again."""

import sys
from pathlib import Path

import pytest

from claimdb.model.vocab import AffiliationKind, Judgement
from tests.cli.at_terminal import at_terminal
from tests.cli.conftest import Run
from tests.support.ferry import Ferry
from tests.support.machine import Found, affiliates, judges
from tests.support.snapshots import Snapshot


def test_rejected_and_accepted_again(case: Ferry, run: Run) -> None:
    """The latest decision counts; the same one again is harmless."""
    said = case.says()

    rejected = run("review", said, "reject", "--why", "the reporter's words")
    again = run("review", said, "reject")
    accepted = run("review", said, "accept")

    assert rejected.stdout.startswith(f"{said} rejected\n")
    assert "asserted by nobody" in rejected.stdout
    assert again.stdout.startswith(f"{said} rejected already, nothing changed\n")
    assert "asserted by 1 origin" in accepted.stdout
    decisions = case.rows("SELECT decision, reviewer, reason FROM reviews ORDER BY id")
    assert decisions == [
        ("rejected", "ben", "the reporter's words"),
        ("accepted", "ben", None),
    ]


def test_what_leans_on_a_rejected_row_is_named(case: Ferry, run: Run) -> None:
    """It still counts, and should be looked at next."""
    said = case.says()
    answer = case.denies(answers=said)

    assert f"{answer} is known through it" in run("review", said, "reject").stdout


def test_a_decision_is_taken_back(case: Ferry, run: Run) -> None:
    """By another row, so that both stay on record."""
    said = case.says()
    run("review", said, "reject")

    assert run("review", said, "undo").stdout.startswith(f"{said} taken back\n")
    assert "decision taken back" in run("history", said).stdout
    assert "asserted by 1 origin" in run("review", said, "undo").stdout


def test_every_kind_of_row_is_decided_on(case: Ferry, run: Run, snapshot: Snapshot) -> None:
    """What it says, what is so now, and how to take it back."""
    question = judges(case, "source", (case.lind, case.lines), Judgement.UNSURE, 0.5)
    link = affiliates(case, case.lind, case.lines, AffiliationKind.SPOKESPERSON_OF)
    told = [
        run("review", link, "reject", "--why", "a namesake").stdout,
        run("review", link, "undo").stdout,
        run("review", question, "accept").stdout,
        run("review", question, "accept").stdout,
        run("review", question, "undo").stdout,
        run("history", link, "--format", "tsv", "--columns", "event,what,after,by,note").stdout,
        run("history", question, "--format", "tsv", "--columns", "event,what,after,by").stdout,
        run("review", "relation:9", "accept").stderr,
        run("review", link, "correct").stderr,
    ]

    snapshot("\n".join(told))


@pytest.mark.usefixtures("case")
def test_the_queue_is_listed(found: Found, run: Run, snapshot: Snapshot) -> None:
    """The least sure of a claim first; filters leave some."""
    listed = run("review", "--list", "--columns", "kind,says,source,claim,words,confidence")
    snapshot(listed.stdout)

    below = run("review", "--list", "--below", "0.5", "--format", "csv", "--columns", "id")
    assert below.stdout == f"id\n{found.said}\n"
    for chosen in (("--kind", "copy"), ("--extractor", "reader/1"), ("--source", "Daily")):
        assert "Nothing found" in run("review", "--list", *chosen).stderr
    assert len(run("review", "--list", "--extractor", "reader/2", "-f", "jsonl").stdout) > 0


@pytest.mark.usefixtures("case", "found")
def test_a_list_that_is_cut_says_of_how_many_it_is(run: Run) -> None:
    """What is piped is not disturbed; a whole list says nothing."""
    cut = run("review", "--list", "--limit", "1", "--format", "csv", "--columns", "id")

    assert cut.stdout.count("\n") == 2
    assert cut.stderr == "1 of 2 to decide on: --limit 0 for all.\n"
    assert run("review", "--list", "--limit", "2").stderr == ""


@pytest.mark.usefixtures("case")
def test_out_to_a_sheet_and_back(found: Found, run: Run) -> None:
    """What is decided in the sheet is decided, and told of; what is not is left for later."""
    out = Path("decide.csv")
    written = run("review", "--csv", str(out))
    filled = out.read_text(encoding="utf-8").replace(f"{found.said},", f"{found.said},reject", 1)
    out.write_text(filled, encoding="utf-8")
    taken = run("review", "--from", str(out))

    assert written.stderr == "2 rows to decide on; fill in the column 'decision'.\n"
    assert taken.stdout.startswith("decide.csv: 2 lines: 1 left for later, 1 rejected.\n")
    assert run("review", "--csv", str(out)).exit_code == 3
    assert run("review", "--from", "nowhere.csv").exit_code == 3
    assert found.decisions() == [(found.said, "rejected", "ben")]


@pytest.mark.usefixtures("case")
def test_a_cell_is_no_formula(found: Found, run: Run) -> None:
    """A title written by a stranger does nothing in a spreadsheet."""
    run("edit", "claim", found.case.claim, "--statement", "=HYPERLINK(1)")

    assert "'=HYPERLINK(1)" in run("review", "--csv", "-").stdout


@pytest.mark.usefixtures("case", "found")
def test_precision_before_any_decision_leads_to_the_screen(run: Run) -> None:
    """A program that writes a table still gets its head."""
    assert "next: claimdb review" in run("review", "--precision").stderr
    assert run("review", "--precision", "--format", "csv").stdout.startswith("what,extractor,")


@pytest.mark.usefixtures("case")
def test_precision_is_told(found: Found, run: Run, snapshot: Snapshot) -> None:
    """With how many it rests on, and between what it may lie."""
    run("review", found.said, "reject")
    run("review", found.denied, "accept")
    figures = [
        run("review", "--precision", "--per", per, "--format", "tsv").stdout
        for per in ("extractor", "rule", "says")
    ]

    snapshot("\n".join(figures))


def test_without_a_terminal_there_is_another_way(case: Ferry, run: Run) -> None:
    """One sentence says which."""
    told = run("review", "--db", case.store.db)

    assert told.exit_code == 3
    assert told.stderr.startswith("claimdb: the review screen needs a terminal; without one,")
    assert told.stderr.count("\n") == 1


@pytest.mark.usefixtures("case")
def test_without_the_extra_there_is_another_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence says what to install."""
    for module in [one for one in sys.modules if one.partition(".")[0] == "textual"]:
        monkeypatch.delitem(sys.modules, module)
    for module in [one for one in sys.modules if one.startswith("claimdb.review")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "textual", None)
    code, seen = at_terminal(monkeypatch, ["review"], [])

    assert code == 3
    assert "pip install 'claimdb[review]'" in seen


def test_the_help_shows_examples(run: Run) -> None:
    """And that a correction is made elsewhere."""
    told = run("review", "--help").stdout

    assert "claimdb review att_… accept" in told
    assert "claimdb supersede" in told
