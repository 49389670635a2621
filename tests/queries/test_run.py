"""Running named queries: values bound, pages cut, what is missing said."""

import pytest

from claimdb.db.reader import Reader
from claimdb.errors import ChoiceUnknown, ParameterUnusable
from claimdb.queries import catalog, run
from tests.queries.missiles import Missiles


def test_pages_follow_one_another(reader: Reader) -> None:
    """Every row is on one page, and in the same order."""
    whole = [row["id"] for row in run.select(reader, "attributions")]
    pages = [
        row["id"]
        for offset in range(0, len(whole), 3)
        for row in run.select(reader, "attributions", limit=3, offset=offset)
    ]

    assert pages == whole


@pytest.mark.parametrize("name", ["attributions", "denials", "claims", "sources", "articles"])
def test_a_page_is_in_the_order_of_the_whole(name: str, reader: Reader) -> None:
    """Cutting the page first must not change the order, whatever the sort."""
    for sort in catalog.query(name).sorts:
        whole = [row["id"] for row in run.select(reader, name, sort=f"-{sort}")]
        page = [row["id"] for row in run.select(reader, name, sort=f"-{sort}", limit=4)]
        assert page == whole[:4]


def test_an_offset_alone_skips(reader: Reader) -> None:
    """SQLite wants a limit before an offset; nobody has to know."""
    assert len(run.select(reader, "articles", offset=1)) == run.count(reader, "articles") - 1


def test_no_more_is_counted_than_asked_for(reader: Reader) -> None:
    """A page says "more than", which counting them all would not change."""
    whole = run.count(reader, "claims")

    assert run.count(reader, "claims", most=2) == 2
    assert run.count(reader, "claims", most=whole + 1) == whole
    assert run.count(reader, "contested", most=1) == 1


def test_an_empty_filter_is_not_used(reader: Reader) -> None:
    """Options that were not given are None; zero is a value."""
    filters = {"source": None, "text": "", "contested": 0}

    assert {row["contested"] for row in run.select(reader, "claims", filters=filters)} == {0}


def test_an_unknown_filter_is_named_with_what_there_is(reader: Reader) -> None:
    """A misspelt filter never silently filters nothing."""
    with pytest.raises(ChoiceUnknown, match=r"'sorce' \(did you mean 'source'\?\)"):
        run.select(reader, "claims", filters={"sorce": 1})


def test_an_unknown_parameter_is_refused(reader: Reader) -> None:
    """A parameter that is not the query's is a mistake of the caller."""
    with pytest.raises(ChoiceUnknown, match="parameter of 'claim_head' 'claims'"):
        run.select(reader, "claim_head", {"claim": 1, "claims": 2})


def test_a_missing_parameter_is_named_with_its_help(reader: Reader) -> None:
    """What the query needs is said in its own words."""
    with pytest.raises(ParameterUnusable, match=r"'claim' is needed by 'claim_head' \(The claim\)"):
        run.select(reader, "claim_head")


def test_a_date_overlaps(case: Missiles, reader: Reader) -> None:
    """Said "last month" is found by the first and by the last day of that month."""
    for since, until in (("2024-05-31T00:00:00Z", None), (None, "2024-05-01T00:00:00Z")):
        found = run.select(reader, "attributions", filters={"since": since, "until": until})
        assert case.world.id_of("attributions", case["sister answers"]) in {
            row["id"] for row in found
        }
