"""What Datasette 1.0 keeps of ours: words for tables, how they are shown, questions as forms."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from claimdb.datasette_plugin import stored
from claimdb.datasette_plugin.host import IS_ONE
from claimdb.datasette_plugin.metadata import canned_of
from claimdb.export.datasette import canned_queries
from tests.datasette_plugin.conftest import Browse, Browser, words

in_one = pytest.mark.skipif(not IS_ONE, reason="Datasette 1.0 is not installed")


@dataclass
class Keeper:
    """What Datasette 1.0 keeps, around the databases of the Datasette that is installed."""

    within: Any
    config: dict[str, Any] = field(default_factory=dict)
    kept: dict[tuple[str, ...], dict[str, str]] = field(default_factory=dict)
    forms: dict[str, Any] = field(default_factory=dict)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.within, name)

    def __hash__(self) -> int:
        return id(self)

    async def get_database_metadata(self, *of: str) -> dict[str, str]:
        """Return the words for a thing."""
        return dict(self.kept.get(of, {}))

    async def set_database_metadata(self, *told: str) -> None:
        """Keep words for a thing."""
        *of, key, text = told
        self.kept.setdefault(tuple(of), {})[key] = text

    get_resource_metadata = get_column_metadata = get_database_metadata
    set_resource_metadata = set_column_metadata = set_database_metadata

    async def get_query(self, _database: str, name: str) -> Any:
        """Return a form."""
        return self.forms.get(name)

    async def add_query(self, _database: str, name: str, sql: str, /, **told: Any) -> None:
        """Keep a form."""
        self.forms[name] = Form(sql, **told)


@dataclass
class Form:
    """A form that is kept."""

    sql: str
    source: str
    title: str = ""
    description_html: str = ""
    hide_sql: bool = False
    parameters: tuple[str, ...] = ()
    is_trusted: bool = False


@pytest.fixture
def keeper(seeds: Browser, monkeypatch: pytest.MonkeyPatch) -> Keeper:
    """Return the seeds where words and forms are kept, as in 1.0, and none are yet."""
    monkeypatch.setattr(stored, "IS_ONE", True)
    return Keeper(seeds.datasette)


def test_words_are_kept_for_databases_tables_and_columns(keeper: Keeper) -> None:
    """And how a table is shown is of the configuration, with what is closed."""
    asyncio.run(stored.tell(keeper))

    assert "Who said what" in keeper.kept["claimdb",]["title"]
    assert "Propositions" in keeper.kept["claimdb", "claims"]["description"]
    assert "Text just before" in keeper.kept["claimdb", "passages", "prefix"]["description"]
    tables = keeper.config["databases"]["claimdb"]["tables"]
    assert tables["sources"]["facets"] == ["kind", "is_named"]
    assert tables["attribution_texts"]["allow"] == {"id": "root"}
    assert all("columns" not in one and "description" not in one for one in tables.values())


def test_every_question_is_kept_as_a_form(keeper: Keeper) -> None:
    """With its parameters, and for whoever may see the database."""
    asyncio.run(stored.tell(keeper))

    assert keeper.forms.keys() == canned_queries().keys()
    asked = keeper.forms["contested"]
    assert asked.sql == canned_of(keeper.within, "claimdb")["contested"]["sql"]
    assert "source" in asked.parameters
    assert asked.is_trusted


def test_what_others_keep_stays(keeper: Keeper) -> None:
    """Words, a description in either form, how a table is shown, a form of the same name."""
    keeper.kept = {
        ("claimdb",): {"description": "Ours"},
        ("claimdb", "claims"): {"title": "Sentences"},
        ("claimdb", "claims", "statement"): {"description": "What is said"},
    }
    keeper.config = {"databases": {"claimdb": {"tables": {"sources": {"size": 3}}}}}
    keeper.forms = {"contested": Form("select 1", "user")}
    asyncio.run(stored.tell(keeper))

    assert "description_html" not in keeper.kept["claimdb",]
    assert keeper.kept["claimdb", "claims"]["title"] == "Sentences"
    assert keeper.kept["claimdb", "claims", "statement"] == {"description": "What is said"}
    assert keeper.config["databases"]["claimdb"]["tables"]["sources"]["size"] == 3
    assert keeper.config["databases"]["claimdb"]["tables"]["sources"]["sort"] == "name_key"
    assert keeper.forms["contested"].sql == "select 1"


def test_forms_of_an_older_claimdb_are_replaced(keeper: Keeper) -> None:
    """Datasette may keep them in a file."""
    keeper.forms = {"contested": Form("select old", "claimdb")}
    asyncio.run(stored.tell(keeper))

    assert keeper.forms["contested"].sql != "select old"


def test_nothing_is_kept_of_a_foreign_database(
    browse: Browse, foreign_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor of anything in Datasette 0.65, which asks instead."""
    monkeypatch.setattr(stored, "IS_ONE", True)
    keeper = Keeper(browse(foreign_file).datasette)
    asyncio.run(stored.tell(keeper))

    assert (keeper.kept, keeper.config, keeper.forms) == ({}, {}, {})


def test_datasette_065_is_told_nothing(seeds: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """It asks for the same whenever it shows a page."""
    monkeypatch.setattr(stored, "IS_ONE", False)
    keeper = Keeper(seeds.datasette)
    asyncio.run(stored.tell(keeper))

    assert (keeper.kept, keeper.config, keeper.forms) == ({}, {}, {})


@in_one
def test_datasette_1_shows_the_words(seeds: Browser) -> None:
    """Above the list of tables, and above the rows; what is closed is closed."""
    page = seeds.page("/claimdb")

    assert "/claimdb/-/front" in page.xpath("//p[@class='claimdb-pages']//@href")
    assert "Who said what" in words(page.xpath("//h1")[0])
    columns = seeds.page("/claimdb/passages").xpath("//dl[@class='column-descriptions']")
    assert "Text just before" in words(columns[0])
    assert seeds.get("/claimdb/attribution_texts").status_code == 403


@in_one
@pytest.mark.parametrize("name", canned_queries())
def test_datasette_1_answers_every_form(seeds: Browser, name: str) -> None:
    """With every field left empty."""
    assert seeds.get(f"/claimdb/{name}").status_code == 200


@in_one
def test_datasette_1_keeps_its_own_pages(seeds: Browser) -> None:
    """They stand beside ours."""
    for page in ("queries", "query?sql=select+1", "schema", "queries.json"):
        assert seeds.get(f"/claimdb/-/{page}").status_code == 200
    assert "There is no page" in seeds.get("/claimdb/-/claims.xml").text


@in_one
def test_answers_to_sql_lead_to_pages_in_datasette_1(seeds: Browser) -> None:
    """As tables do."""
    page = seeds.page("/claimdb/-/query?sql=select+public_id+from+claims")

    assert page.xpath("//td/a[contains(@href, '/-/claim/clm_')]") != []


@in_one
def test_datasette_1_leads_from_the_list_of_databases(
    browse: Browse, seeds_file: Path, foreign_file: Path
) -> None:
    """To the pages of each that is claimdb's."""
    both = browse(seeds_file, foreign_file).page("/")

    assert both.xpath("//p[@class='claimdb-pages']/a/@href") == ["/claimdb/-/front"]
