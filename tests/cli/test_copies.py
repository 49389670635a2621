"""``claimdb copies``, and what a person says of them: accepted, rejected, corrected, added."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.ingest.wording import edited, part, written
from tests.support.ferry import OPEN, Ferry
from tests.support.snapshots import Snapshot

STORY = written(300, 1)
OTHER = written(300, 2)
REUSE = f"{part(OTHER, 0, 120)} {part(STORY, 60, 160)} {part(OTHER, 120, 240)}"
TEXTS = {"Wire": STORY, "Paper": edited(part(STORY, 0, 150), 30), "Essay": REUSE}


@pytest.fixture
def printed(case: Ferry, run: Run) -> Ferry:
    """Return the case with a wire's text, a paper's copy of it, and an essay around parts of it."""
    for name, text in TEXTS.items():
        path = Path(f"{name}.md")
        path.write_text(f"---\ntitle: {name}\npublisher: {name} News\n---\n{text}\n", "utf-8")
        assert run("ingest", str(path)).exit_code == 0
    return case


def _listed(run: Run, *arguments: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("copies", *arguments, "-f", "json").stdout)
    return found


def test_copies_are_listed_and_decided_on(printed: Ferry, run: Run, snapshot: Snapshot) -> None:
    """Each step says what the two are now; the list has them all, rejected ones too."""
    wire = printed.one("SELECT public_id FROM articles WHERE title = 'Wire'")
    columns = (
        "id,article,kind,original,counts_once,score,method,decision,decided_by,reason,automatic"
    )
    steps = [
        ("copies", "-f", "csv", "-c", columns),
        ("review", "copy:1", "reject", "--why", "asked both"),
        ("review", "copy:1", "reject"),
        ("review", "copy:1", "correct", "--kind", "rewrite", "--reverse"),
        ("review", "copy:2", "accept"),
        ("add", "copy", "Essay", "Harbour briefing", "--kind", "reuse"),
        ("add", "copy", "Essay", "Harbour briefing", "--kind", "reuse"),
        ("copies", "-f", "csv", "-c", columns),
        ("history", str(wire), "-f", "csv", "-c", "event,what,after,by,note"),
    ]

    told = "\n".join(run(*arguments).output for arguments in steps)

    for public, title in printed.rows("SELECT public_id, title FROM articles"):
        told = told.replace(str(public), f"art_{title}")
    snapshot(told)
    assert printed.violations() == []


def test_filters(printed: Ferry, run: Run) -> None:
    """By either article, by kind, and by what nobody has looked at."""
    run("review", "copy:1", "accept")

    assert [row["id"] for row in _listed(run, "--article", "Wire")] == ["copy:2", "copy:1"]
    assert [row["id"] for row in _listed(run, "--kind", "reuse")] == ["copy:2"]
    assert [row["id"] for row in _listed(run, "--automatic")] == ["copy:2"]
    assert [row["id"] for row in _listed(run, "--reviewed")] == ["copy:1"]
    assert run("copies", "--kind", "twin").exit_code == 3
    assert printed.one("SELECT count(*) FROM article_copies") == 2


def test_a_rejected_copy_is_an_origin_of_its_own(printed: Ferry, run: Run) -> None:
    """Unnamed sources of one report count once; of two they may be two."""
    for name in ("Wire", "Paper"):
        quote = part(TEXTS[name], 1, 4)
        run("add", "source", "an aide", "--kind", "person", "--unnamed-in", name)
        said = ("--article", name, "--source", "an aide", "--claim", OPEN, "--quote", quote)
        assert run("add", "attribution", *said).exit_code == 0
    most = "SELECT asserts_origins_max FROM claim_tallies"

    assert printed.one(most) == 1
    run("review", "copy:1", "reject")
    assert printed.one(most) == 2
    run("review", "copy:1", "correct", "--kind", "reuse")
    assert printed.one(most) == 2
    run("review", "copy:1", "correct", "--kind", "copy")
    assert printed.one(most) == 1
    assert printed.violations() == []


def test_an_upgrade_compares_what_came_before(printed: Ferry, run: Run) -> None:
    """Of an older database no signatures are kept; asked again there is nothing to do."""
    with printed.store.working() as work:
        work.run("DELETE FROM revision_bands")

    first, again = run("db", "upgrade", "--no-backup"), run("db", "upgrade", "--no-backup")

    assert "had no signature were compared with all others: 4." in first.stdout
    assert "signature" not in again.stdout
    assert printed.one("SELECT count(DISTINCT revision_id) FROM revision_bands") == 4
    assert len(_listed(run)) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("review", "copy:9", "accept"), "there is no link 'copy:9'"),
        (("review", "copy:1", "correct"), "say what is right"),
        (("review", "att_x", "correct"), "claimdb supersede"),
        (("review", "att_x", "reject", "--kind", "reuse"), "claimdb supersede"),
        (("add", "copy", "Wire", "Wire"), "are the same article"),
    ],
)
def test_what_cannot_be_said_is_refused(
    printed: Ferry, run: Run, arguments: tuple[str, ...], told: str
) -> None:
    """In one sentence, with the way out; nothing is changed."""
    before = printed.digest()

    done = run(*arguments)

    assert done.exit_code == 3
    assert told in " ".join(done.output.split())
    assert printed.digest() == before


def test_the_help_shows_examples(run: Run) -> None:
    """Of the list, and of what can be done about it."""
    assert "claimdb copies --automatic" in run("copies", "--help").stdout
    assert "claimdb review copy:12 correct --reverse" in run("review", "--help").stdout
    assert "claimdb add copy" in run("add", "copy", "--help").stdout
