"""``claimdb link`` and the end of ``claimdb ingest``: what is told, and what can be left out."""

import json
from pathlib import Path

import pytest

from claimdb.pipeline.hand import ClaimWish, add_claim
from claimdb.pipeline.linking import KEY
from tests.cli.conftest import Run
from tests.support import teller
from tests.support.ferry import Ferry

SENT = "Norvia has sent weapons to Estmark."
ARTICLES = {
    "a": "Ukraine said that Norvia has sent ballistic missiles to Estmark.",
    "b": "Russia denied that Norvia has sent weapons to Estmark.",
}


@pytest.fixture
def desk(db: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of articles; extraction by that of the tests, and linking, are on."""
    teller.install(tmp_path / "packages")
    monkeypatch.syspath_prepend(tmp_path / "packages")
    monkeypatch.setenv("CLAIMDB_EXTRACTOR", "teller-next")
    monkeypatch.setenv("CLAIMDB_LINKER", "")
    monkeypatch.setenv("CLAIMDB_DB", db)
    monkeypatch.setenv("CLAIMDB_USER", "ana")
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        head = f"---\nurl: https://paper.example/{name}\npublished: 2024-06-18\n---\n"
        (folder / f"{name}.md").write_text(head + text)
    return folder


def test_an_ingest_ends_with_what_is_contested(run: Run, desk: Path) -> None:
    """With both sides, and how much is automatic; who asserts what entails it is so named."""
    lines = run("ingest", str(desk)).output.splitlines()

    assert lines[-10:-1] == [
        "2 sources compared (automatic): nothing to judge.",
        "2 claims compared (automatic): 1 of which one follows from the other.",
        "Contested, with something new said: 1 claim.",
        "  Norvia has sent weapons to Estmark (clm_5ekrzyp3er3xnhfsrr3u)",
        "    asserted by Ukraine (by what follows)",
        "    denied by Russia",
        "    The only saying on it was recorded by a program; no person has reviewed it.",
        "next: claimdb contested",
        "next: claimdb review, to accept or reject what a program found and judged",
    ]
    assert lines[-1].startswith("next: claimdb article art_")


def test_what_an_article_says_itself_is_told(run: Run, desk: Path) -> None:
    """As its publisher's; and a claim that only it asserts is contested where that is denied."""
    (desk / "a.md").write_text(f"---\npublished: 2024-06-17\n---\n{SENT}")
    lines = run("ingest", str(desk)).output.splitlines()

    assert (
        "1 thing that an article says itself is recorded as its publisher's (automatic)." in lines
    )
    assert "    asserted by the publisher (not stated)" in lines


def test_an_ingest_tells_nothing_of_what_it_did_not_add(run: Run, desk: Path) -> None:
    """Neither what was left to link before it, nor what another ingest has found."""
    run("ingest", str(desk), "--no-link")

    linked = run("ingest", "-", stdin="").output
    known = run("ingest", str(desk)).output

    assert "2 claims compared (automatic): 1 of which one follows from the other." in linked
    assert "Contested" not in linked + known
    assert run("sql", "SELECT count(*) AS n FROM contested_claims", "-f", "tsv").output == "n\n1\n"


@pytest.mark.parametrize(("cue", "weapons"), [("denied", False), ("said", True)])
def test_who_denies_more_has_said_nothing_of_what_follows(
    run: Run, desk: Path, cue: str, *, weapons: bool
) -> None:
    """Missiles are weapons: only to assert missiles says something new of weapons."""
    run("ingest", str(desk))
    head = "---\nurl: https://paper.example/c\npublished: 2024-06-19\n---\n"
    (desk / "c.md").write_text(
        f"{head}Poland {cue} that Norvia has sent ballistic missiles to Estmark."
    )

    told = run("ingest", str(desk / "c.md")).output

    assert ("  Norvia has sent weapons to Estmark (clm_" in told) == weapons
    assert ("  Norvia has sent ballistic missiles to Estmark (clm_" in told) != weapons


def test_a_claim_that_people_made_is_not_automatic(run: Run, desk: Path, ferry: Ferry) -> None:
    """Only what a program has read of it is; nothing is said of that where all is by people."""
    del desk
    claim = add_claim(ferry.desk, ClaimWish(statement=SENT)).row.public
    (ferry.says(claim=claim), ferry.denies(claim=claim))
    db = ("--db", ferry.store.db)
    compared = run("link", *db).output
    told = run("ingest", "-", *db, stdin=f"Ukraine said that {SENT}").output

    assert "Contested, of those compared: 1 claim." in compared
    assert "recorded by a program" not in compared
    assert "Contested, with something new said: 1 claim." in told
    assert "1 of 3 sayings on it was recorded by a program; no person has reviewed it." in told


@pytest.mark.parametrize("way", ["option", "environment"])
def test_linking_can_be_left_out_and_done_later(
    run: Run, desk: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the option or by the environment; then the command does it."""
    if way == "environment":
        monkeypatch.setenv("CLAIMDB_LINKER", "none")
    told = run("ingest", str(desk), *(["--no-link"] if way == "option" else [])).output

    assert "compared" not in told
    assert "2 claims compared (automatic)" in run("link").output


def test_the_same_again_tells_that_there_is_nothing(run: Run, desk: Path) -> None:
    """And anew, that all is held as before."""
    run("ingest", str(desk))

    nothing = f"Nothing to link: {KEY} has looked at every source and claim.\n"
    assert run("link").output == nothing
    assert "2 claims compared (automatic): 1 held before." in run("link", "--again").output
    assert run("link", "--again", "--quiet").output == ""


def test_a_rehearsal_tells_what_would_be_judged(run: Run, desk: Path) -> None:
    """Both sides in words, what they are to each other, how sure that is, and why."""
    run("ingest", str(desk), "--no-link")
    lines = run("link", "--dry-run").output.splitlines()

    assert lines[0] == (
        "claim: “Norvia has sent ballistic missiles to Estmark” and “Norvia has sent weapons to"
        " Estmark”: the second follows from the first (0.85)"
    )
    assert lines[-1] == f"1 thing would be judged by {KEY}; nothing was kept."
    assert "2 claims compared" in run("link").output


def test_programs_are_told_the_same(run: Run, desk: Path) -> None:
    """In the last object, which is the sum."""
    last = run("ingest", str(desk), "--log-json").output.splitlines()[-1]
    linked = json.loads(last)["linked"]

    assert (linked["by"], linked["older"]) == (KEY, None)
    assert linked["claims"] == {"entails": 1, "rows": 2}
    assert linked["own_voice"] == {"rows": 3, "texts": 3}
    assert len(linked["contested"]) == 1
