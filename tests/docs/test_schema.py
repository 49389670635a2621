"""docs/schema.md: what ``make docs`` would write stands there already."""

from collections.abc import Callable
from functools import partial
from typing import Final

import pytest

from claimdb.admin.managed import triggers
from claimdb.export import schema_docs
from claimdb.model.tables import metadata
from claimdb.queries.catalog import views
from tests.support.repository import ROOT

PAGE: Final = (ROOT / "docs" / "schema.md").read_text(encoding="utf-8")
PARTS: Final[dict[str, Callable[[], str]]] = {
    "diagram": schema_docs.diagram,
    "views": schema_docs.views_reference,
    "tables": schema_docs.tables_reference,
    "triggers": partial(schema_docs.triggers_reference, triggers()),
    "vocabularies": schema_docs.vocabularies,
}


@pytest.mark.parametrize("part", PARTS)
def test_the_page_is_current(part: str) -> None:
    """Whoever changes the model, a view or a trigger runs ``make docs``."""
    assert PARTS[part]() in PAGE


@pytest.mark.parametrize("name", [*metadata.tables, *views()])
def test_every_table_and_view_has_its_heading(name: str) -> None:
    """None is left out of the reference."""
    assert any(f"{marks} `{name}`" in PAGE for marks in ("###", "####"))


@pytest.mark.parametrize("sql", triggers().values(), ids=triggers())
def test_every_trigger_says_what_it_holds(sql: str) -> None:
    """A trigger explains itself: by a comment, by what it refuses, or by what it writes."""
    one = schema_docs.triggers_reference({"one": sql}).splitlines()

    assert len(one) == 3
    assert one[-1].split(" | ")[-1].strip(" |") != ""


def test_a_column_without_a_key_shows_none() -> None:
    """A foreign key names where it points, composite ones too."""
    table = schema_docs.tables_reference()

    assert "| `via_id` | INTEGER | → `attributions.id` |" in table
    assert "| `stance` | TEXT, never empty | → `attributions.stance` | Always denies" in table
