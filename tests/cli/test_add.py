"""``claimdb add``: what is made is told with its identifier, what it means, what comes next."""

import pytest

from tests.cli.conftest import Run
from tests.support.ferry import OPEN, TITLE, Ferry
from tests.support.snapshots import Snapshot

SAYS = ("add", "attribution", "--article", TITLE, "--source", "Ada Lind", "--claim", OPEN)
DENIES = ("add", "denial", "--article", TITLE, "--source", "the company", "--claim", OPEN)
QUOTE = ("--quote", "sailed with its doors open")
CLOSED = ("--quote", "The doors were closed")


@pytest.fixture
def case(case: Ferry, monkeypatch: pytest.MonkeyPatch) -> Ferry:
    """Return the case of the ferry; commands write to it, as ana."""
    monkeypatch.setenv("CLAIMDB_USER", "ana")
    return case


@pytest.mark.parametrize(
    "command", ["source", "alias", "affiliation", "claim", "relation", "attribution", "denial"]
)
def test_the_help_shows_examples(run: Run, command: str) -> None:
    """Every command of the group has one."""
    result = run("add", command, "--help")

    assert result.exit_code == 0
    assert f"claimdb add {command}" in result.output.partition("For example:")[2]


def test_the_help_of_attributions(run: Run, snapshot: Snapshot) -> None:
    """Options stand in sections: who, the words, how."""
    snapshot(run("add", "denial", "--help").stdout)


def test_a_contested_claim_says_so(case: Ferry, run: Run) -> None:
    """The last denial tells what the claim is now, and where to look."""
    run(*SAYS, *QUOTE)

    result = run(*DENIES, *CLOSED)

    assert result.exit_code == 0
    assert result.stdout.startswith("att_")
    assert "denied by 1 origin in 1 article; contested." in result.stdout
    assert result.stdout.endswith(f"next: claimdb claim {case.claim}\n")


def test_a_denial_is_flat_and_full_unless_said_otherwise(case: Ferry, run: Run) -> None:
    """Naming an element makes it the scope."""
    run(*DENIES, *CLOSED)
    run(*DENIES, *CLOSED, "--kind", "intent", "--element", "the doors")

    assert case.rows("SELECT kind, scope, element FROM denials") == [
        ("flat", "full", None),
        ("intent", "element", "the doors"),
    ]


def test_the_same_again_is_harmless_and_says_so(case: Ferry, run: Run) -> None:
    """Not a row is written."""
    first = run(*SAYS, *QUOTE)
    before = case.digest()

    again = run(*SAYS, *QUOTE)

    assert again.exit_code == 0
    assert again.stdout.split()[0] == first.stdout.split()[0]
    assert "known already, nothing changed" in again.stdout
    assert case.digest() == before


def test_rows_name_who_recorded_them(case: Ferry, run: Run) -> None:
    """``--by`` after the command wins."""
    run("--by", "ben", *SAYS, *QUOTE, "--by", "cleo")

    assert case.rows("SELECT created_by FROM attributions") == [("cleo",)]


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ((*SAYS, "--quote", "The doors were"), 3, "stand in 2 places"),
        ((*SAYS, "--quote", "sailed with its windows open"), 3, "nearest is"),
        ((*SAYS, *QUOTE, "--said", "31 February"), 3, "is not a date"),
        ((*SAYS[:-1], "doors", *QUOTE), 4, "if this one is meant, say its whole name"),
        (("add", "source", "the company", "--kind", "group"), 4, "--apart"),
        (("add", "source", "X", "-k", "person", "--role", "aide"), 3, "there are 0"),
        ((*DENIES, *CLOSED, "--scope", "element"), 3, "say which with --element"),
        ((*SAYS, *QUOTE, "--stance", "denies"), 3, "claimdb add denial"),
        ((*SAYS, *QUOTE, "--kind", "flat"), 2, "No such option"),
        (("add", "source", "X", "--kind", "persn"), 2, "did you mean 'person'?"),
    ],
)
def test_an_error_is_one_clear_sentence(
    case: Ferry, run: Run, arguments: tuple[str, ...], code: int, sentence: str
) -> None:
    """It says the way out, and nothing is written."""
    before = case.digest()

    result = run(*arguments)

    assert result.exit_code == code
    assert sentence in " ".join(result.stderr.split())
    assert case.digest() == before


def test_a_rule_of_the_schema_is_told_in_words(case: Ferry, run: Run) -> None:
    """With exit code 6: here an affiliation both ways."""
    run("add", "affiliation", "Ada Lind", "--part-of", "the company")

    result = run("add", "affiliation", "the company", "--part-of", "Ada Lind")

    assert result.exit_code == 6
    assert "Ada Lind already speaks for Northern Lines" in result.stderr
    assert case.one("SELECT count(*) FROM affiliations") == 1


def test_sources_come_with_names_and_affiliations(
    case: Ferry, run: Run, snapshot: Snapshot
) -> None:
    """What is told: the party that counts for them, and names that others bear too."""
    told = [
        run("add", "source", "Bo Ek", "-k", "person", "--spokesperson-of", "the company").stdout,
        run("add", "source", "Bo Ek", "-k", "person").stdout,
        run("add", "alias", "Bo Ek", "the company:metonym", "Ek").stdout,
        run("add", "alias", "Bo Ek", "Ek").stdout,
        run("add", "affiliation", "Bo Ek", "--family-of", "Ada Lind", "--role", "brother").stdout,
        run("add", "affiliation", "Bo Ek", "--family-of", "Ada Lind", "--role", "brother").stdout,
    ]

    snapshot("\n".join(told))
    assert case.violations() == []


def test_claims_come_with_subjects_and_relations(case: Ferry, run: Run, snapshot: Snapshot) -> None:
    """A statement that denies is questioned; a relation may follow later."""
    told = [
        run("add", "claim", "Water came in.", "--subject", "the company:accused").stdout,
        run("add", "claim", "The ferry did not sail.", "--contradicts", OPEN).stdout,
        run(
            "add", "relation", "Water came in.", "supports", OPEN, "--note", "through doors"
        ).stdout,
        run("add", "relation", "Water came in.", "supports", OPEN).stdout,
    ]

    snapshot("\n".join(told))
    assert case.violations() == []
