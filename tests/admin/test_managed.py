"""Managed code of both engines: what one holds, the other holds, in the same words."""

import re
from typing import Final

import pytest

from claimdb.admin.managed import triggers
from claimdb.admin.postgresql.managed import parts, split
from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS

#: What foreign keys hold on a server, where they are never off; and edits of what one
#: trigger there looks at with the new rows.
BY_KEYS: Final = re.compile(r"guard_\w+_points(_anew)?|denial_denies|unnamed_\w+_stays_put")
SENTENCE: Final = re.compile(r"RAISE\(ABORT, '([^']+)'\)")
#: A composite key holds it.
OF_A_KEY: Final = "attributions: a chain stays in one revision"


@pytest.mark.parametrize("name", [one for one in triggers() if not BY_KEYS.fullmatch(one)])
def test_every_trigger_of_a_file_has_one_on_a_server(name: str) -> None:
    """Of the same name, so that whoever knows one engine finds the rule on the other."""
    assert name in parts()


def test_a_rule_is_told_in_the_same_words() -> None:
    """A sentence is what people search for, and what tests match."""
    there = "\n".join(parts().values())
    found = {
        sentence
        for name, sql in triggers().items()
        if not BY_KEYS.fullmatch(name)
        for sentence in SENTENCE.findall(sql)
    }

    assert [sentence for sentence in found if sentence not in there] == [OF_A_KEY]


@pytest.mark.parametrize("table", [table.name for table in (*EVIDENCE, *OPINIONS, *RECORDS)])
def test_a_server_guards_every_table_of_facts_from_truncate(table: str) -> None:
    """Which no trigger for rows would see."""
    assert f"BEFORE TRUNCATE ON {table} " in parts()[f"guard_{table}_truncate"]


@pytest.mark.parametrize("sql", parts().values(), ids=parts())
def test_every_function_of_a_trigger_runs_safely(sql: str) -> None:
    """It names its search path, or calls nothing that one could hide."""
    if "RETURNS trigger" in sql and "claimdb_refuse()" not in sql:
        assert "{safe}" in sql
    if "SECURITY DEFINER" in sql:
        assert "FROM PUBLIC" in sql


def test_a_file_is_split_into_what_it_makes() -> None:
    """A comment goes with the statement that it is about."""
    text = (
        "-- One.\nCREATE FUNCTION a(text, integer) RETURNS text\n$$ x $$;\n\n"
        "CREATE CONSTRAINT TRIGGER b AFTER INSERT ON t\nEXECUTE FUNCTION c();\n"
    )

    assert list(split(text)) == ["a(text, integer)", "b"]
    assert split(text)["a(text, integer)"].startswith("-- One.")
