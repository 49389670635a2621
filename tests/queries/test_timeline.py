"""A page of what was said when, as attributions."""

from claimdb.db.reader import Reader
from claimdb.queries import run
from claimdb.queries.timeline import timeline
from tests.queries.counting import CountingReader
from tests.queries.missiles import Missiles


def test_the_sayings_are_those_of_the_list_in_its_order(case: Missiles, reader: Reader) -> None:
    """One list, told in two shapes."""
    filters = {"claim": case["used"]}
    for sort in ("said", "-said", "recorded"):
        listed = run.select(reader, "timeline", filters=filters, sort=sort)
        found = timeline(reader, filters=filters, sort=sort)
        assert [one.id for one in found.sayings] == [row["id"] for row in listed]
        assert not found.more


def test_pages_make_the_whole(reader: Reader) -> None:
    """Nothing is lost between pages, and the last says that it is the last."""
    whole = timeline(reader).sayings
    first = timeline(reader, limit=3)
    rest = timeline(reader, limit=len(whole), offset=3)

    assert (*first.sayings, *rest.sayings) == whole
    assert (first.more, rest.more) == (True, False)


def test_a_page_takes_a_fixed_number_of_statements(reader: Reader) -> None:
    """Seven, for one saying as for all; one where there is none."""
    counted = [CountingReader(reader) for _ in range(3)]
    timeline(counted[0], limit=1)
    timeline(counted[1])
    timeline(counted[2], filters={"text": "words that nobody wrote"})

    assert [one.statements for one in counted] == [7, 7, 1]
