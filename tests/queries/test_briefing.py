"""What a briefing tells."""

from claimdb.db.reader import Reader
from claimdb.queries.briefing import chosen_briefing, contested_briefing
from tests.queries.missiles import Missiles


def test_contested_claims_with_the_articles_of_their_words(reader: Reader) -> None:
    """One claim is contested, and its words stand in three articles."""
    found = contested_briefing(reader, {}, {}, limit=20, sayings=20)

    assert [one.statement for one in found.claims] == ["North Korean weapons are used in Ukraine."]
    assert (found.total, len(found.articles)) == (1, 3)


def test_chosen_claims_in_the_order_asked_for(case: Missiles, reader: Reader) -> None:
    """Contested or not, each once."""
    asked = [case["found"], case["used"], case["found"]]
    found = chosen_briefing(reader, asked, {"claims": "found, used"}, sayings=1)

    assert [one.contested for one in found.claims] == [False, True]
    assert found.asked == {"claims": "found, used"}
