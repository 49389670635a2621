"""docs/sql.md: every question is asked again, of both engines and of an export to Parquet."""

from collections.abc import Sequence
from typing import Final

import pytest

from claimdb.db.reader import open_reader
from claimdb.errors import QueryFailed
from claimdb.export.tables import Row, write_markdown
from tests.support.answers import NOTHING, Question, asked, questions, seeded
from tests.support.duck import Duck
from tests.support.repository import ROOT
from tests.support.stores import Store

PAGE: Final = (ROOT / "docs" / "sql.md").read_text(encoding="utf-8")
QUESTIONS: Final = list(questions(PAGE))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.title)
def test_the_page_shows_what_the_seeds_answer(question: Question) -> None:
    """What stands below a question is its real answer; ``make docs`` writes it."""
    assert asked(question.sql) == question.answer


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.title)
def test_either_engine_answers_the_same_words_alike(question: Question, seeds: Store) -> None:
    """As they stand, as a person would put them into psql or sqlite3."""
    with open_reader(seeds.url) as reader:
        columns, rows = reader.typed(question.sql.strip().rstrip(";"))
        assert _shown(columns, list(rows)) == question.answer


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.title)
def test_duckdb_answers_alike_from_an_export(question: Question, duck: Duck) -> None:
    """Through the views that load.sql makes, from either engine."""
    assert _shown(*duck.ask(question.sql)) == question.answer


def _shown(columns: Sequence[str], rows: Sequence[Row]) -> str:
    return "".join(write_markdown(columns, rows)) if rows else NOTHING


def test_there_are_twenty_questions() -> None:
    """The page keeps what its title promises."""
    assert [one.title.partition(".")[0] for one in QUESTIONS] == [str(n) for n in range(1, 21)]


def test_the_denials_are_of_use_alone() -> None:
    """Whoever is shown as denying has denied exactly that; the supply nobody denied."""
    (denials,) = [one for one in QUESTIONS if "Who denies what" in one.title]
    (supply,) = [one for one in QUESTIONS if "Who stands behind" in one.title]

    assert "used in the war" in denials.answer
    assert "supplied" not in denials.answer
    assert "denies" not in supply.answer


def test_the_questions_cannot_write() -> None:
    """A page that is asked again and again leaves the database as it is."""
    with open_reader(f"sqlite:///{seeded()}") as reader, pytest.raises(QueryFailed):
        reader.rows("DELETE FROM claims")
