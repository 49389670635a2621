"""``claimdb export --annotations`` and ``--schema-org``: to the screen, to a file, one a line."""

import json
from pathlib import Path

import pytest

from claimdb.export.iris import named
from tests.cli.conftest import Run
from tests.pipeline.seeded import load_seeds
from tests.support.engines import Engine

BASE = "https://facts.example.org/desk/-/"


@pytest.fixture
def db(engine: Engine) -> str:
    """Return the place of the seeds."""
    return engine.reading("seeds", load_seeds)[0].db


def test_an_article_goes_to_a_file(run: Run, db: str, tmp_path: Path) -> None:
    """Named as everywhere: by its title, its day, its key, its identifier."""
    out = tmp_path / "said.jsonld"

    result = run("export", "--annotations", "2024-06-17", "--out", str(out), "--db", db)

    assert (result.exit_code, result.stderr) == (0, f"Wrote {out}.\n")
    document = json.loads(out.read_text(encoding="utf-8"))
    assert document["total"] == len(document["first"]["items"]) == 27


def test_a_claim_goes_to_the_screen(run: Run, db: str) -> None:
    """Without a base it has a name that is no address."""
    result = run("export", "--schema-org", "weapons-used", "--db", db)

    document = json.loads(result.stdout)
    assert document["@id"] == named(document["identifier"])
    assert "url" not in document


@pytest.mark.parametrize("by_option", [False, True])
def test_a_base_makes_addresses(
    run: Run, db: str, monkeypatch: pytest.MonkeyPatch, by_option: bool
) -> None:
    """Of the option, which outranks the environment."""
    monkeypatch.setenv("CLAIMDB_BASE_IRI", "https://elsewhere.example/" if by_option else BASE)
    option = ("--base-iri", BASE) if by_option else ()

    document = json.loads(run("export", "--schema-org", "weapons-used", *option, "--db", db).stdout)

    assert document["@id"] == document["url"] == f"{BASE}claim/{document['identifier']}"


def test_more_than_one_are_one_a_line(run: Run, db: str) -> None:
    """In the order in which they are named; ``all`` is all there are."""
    two = ("--schema-org", "weapons-used", "--schema-org", "munitions-supplied")
    lines = run("export", *two, "--db", db).stdout.splitlines()
    every = run("export", "--annotations", "all", "--db", db).stdout.splitlines()

    texts = [json.loads(one)["text"] for one in lines]
    assert texts[0] == "North Korean weapons are used in the war in Ukraine."
    assert len(texts) == 2
    assert [json.loads(one)["type"] for one in every] == ["AnnotationCollection"] * 2
    both = ("--annotations", "2024-06-18", "--annotations", "2024-06-17")
    assert run("export", *both, "--db", db).stdout.splitlines() == every
    assert len(run("export", "--schema-org", "all", "--db", db).stdout.splitlines()) > 30


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--schema-org", "nonsense"), 4, "there is no claim 'nonsense'"),
        (("--annotations", "nonsense"), 4, "there is no article 'nonsense'"),
        (("--schema-org", "weapons-used", "--base-iri", "facts"), 3, "the base IRI cannot be"),
        (("--schema-org", "a", "--annotations", "b"), 2, "say what to write"),
    ],
)
def test_what_cannot_be_written_is_told(
    run: Run, db: str, tmp_path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    """In one sentence, and nothing is written."""
    out = tmp_path / "out.jsonld"

    result = run("export", *words, "--out", str(out), "--db", db)

    assert (result.exit_code, told in result.stderr, out.exists()) == (code, True, False)
