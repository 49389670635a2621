"""Names that fit nothing: the sentence leads to a command that there is."""

import pytest

from claimdb.cli._commands import PANELS
from claimdb.errors import NotFound

COMMANDS = {name for commands in PANELS.values() for name in commands}


@pytest.mark.parametrize(
    ("kind", "listed"),
    [
        ("claim", ["claims"]),
        ("claim or source", ["claims", "sources"]),
        ("source or article", ["sources", "articles"]),
        ("attribution or passage", ["attributions"]),
    ],
)
def test_each_kind_has_its_list(kind: str, listed: list[str]) -> None:
    """Where one of two was meant, both lists are named; none that is no command."""
    sentence = str(NotFound(kind, "nobody"))
    named = " or ".join(f"'claimdb {one}'" for one in listed)

    assert sentence == f"there is no {kind} 'nobody'; {named} lists what there is."
    assert set(listed) <= COMMANDS


def test_near_names_come_first() -> None:
    """A list of everything is for those who are not near."""
    assert str(NotFound("claim", "x", ["y"])) == "there is no claim 'x'; did you mean 'y'?"


@pytest.mark.parametrize("kind", ["run", "topic"])
def test_what_no_command_lists_is_asked_for_in_sql(kind: str) -> None:
    """The whole query stands there, to be copied."""
    assert "'claimdb sql \"SELECT " in str(NotFound(kind, "nothing"))
    assert f" FROM {kind}s\"' lists what there is." in str(NotFound(kind, "nothing"))
