"""What articles say themselves is recorded where somebody speaks on it, and nowhere else."""

import pytest

from claimdb.model.vocab import ReviewDecision, SourceKind
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import SourceWish, add_source
from claimdb.pipeline.hand_evidence import Saying, add_attribution, decide
from claimdb.pipeline.ingest import Wish
from claimdb.pipeline.linking import link
from tests.pipeline.linking_room import linked
from tests.pipeline.reading import Newsroom

OWN = "Norvia has sent weapons to Estmark."
HEADED = "---\npublisher: The Ponto Herald\npublished: 2024-06-17\n---\n{}"
_OWN_ROWS = (
    "SELECT source.name, a.stance, claim.statement, run.name, run.version, a.created_by,"
    " proof.exact FROM attributions AS a JOIN sources AS source ON source.id = a.source_id"
    " JOIN claims AS claim ON claim.id = a.claim_id JOIN runs AS run ON run.id = a.run_id"
    " JOIN attribution_passages AS link ON link.attribution_id = a.id"
    " JOIN passages AS proof ON proof.id = link.passage_id"
    " WHERE a.own_voice = 1 ORDER BY a.id"
)
_CONTESTED = "SELECT claim, asserted_by, denied_by FROM contested_claims"
ROW = (
    "the publisher (not stated)",
    "asserts",
    "Norvia has sent weapons to Estmark",
    "extractor own voice",
    "1",
    None,
    OWN,
)


def _publish(room: Newsroom, *texts: str) -> None:
    for number, text in enumerate(texts):
        room.publish(text, f"article-{number}", "teller-next")


def _own(room: Newsroom) -> list[tuple[object, ...]]:
    return room.rows(_OWN_ROWS)


def test_what_somebody_else_said_is_recorded_as_the_publishers(newsroom: Newsroom) -> None:
    """By a program, in a run of its own, proved by the sentence; and judged the same."""
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", OWN)
    done = linked(newsroom)

    assert done.own_voice["found"] == 1
    assert _own(newsroom) == [ROW]
    assert newsroom.rows("SELECT count(DISTINCT canonical_id) FROM claims") == [(1,)]
    assert newsroom.problems() == []


def test_what_nobody_else_speaks_on_is_not_recorded(newsroom: Newsroom) -> None:
    """Neither alone nor where two articles tell it: no one takes a stance on it."""
    _publish(newsroom, OWN, f"{OWN} It rained.", "Kyiv said that Norvia has sent food to Ponto.")

    assert linked(newsroom).own_voice["found"] == 0
    assert _own(newsroom) == []


def test_a_denial_finds_what_older_articles_told(newsroom: Newsroom) -> None:
    """It was linked long before anybody denied it, and the claim is contested then."""
    _publish(newsroom, OWN)
    linked(newsroom)
    newsroom.publish("Norvia denied that Norvia has sent weapons to Estmark.", "b", "teller-next")
    done = linked(newsroom)

    assert done.own_voice["found"] == 1
    assert _own(newsroom) == [ROW]
    assert newsroom.rows(_CONTESTED) == [(ROW[2], ROW[0], "Norvia")]
    assert newsroom.problems() == []


def test_a_publisher_that_is_known_speaks_by_its_name(newsroom: Newsroom) -> None:
    """And is the source that it is as a publisher."""
    path = newsroom.folder / "known.md"
    path.write_text(HEADED.format(OWN), encoding="utf-8")
    newsroom.ingest([path], Wish(extractor="teller-next"))
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.")
    linked(newsroom)

    assert [row[0] for row in _own(newsroom)] == ["The Ponto Herald"]


def test_what_says_more_is_recorded_as_what_it_says(newsroom: Newsroom) -> None:
    """On a claim of its own, from which what was said follows."""
    more = "Norvia has sent ballistic missiles to Estmark."
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", more)
    linked(newsroom)

    assert [row[2] for row in _own(newsroom)] == [more.rstrip(".")]
    assert newsroom.rows("SELECT kind FROM claim_relations") == [("entails",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvia has sent weapons.",
        "Norvia has not sent weapons to Estmark.",
        "Norvia will send weapons to Estmark.",
        "Norvia has reportedly sent weapons to Estmark.",
        "Estmark has sent weapons to Norvia.",
        "Norvia has sent an envoy to Estmark.",
        "In 2014, Norvia sent weapons to Estmark.",
    ],
)
def test_what_says_less_or_something_else_is_not(newsroom: Newsroom, sentence: str) -> None:
    """Nobody is shown as asserting what they did not write; no publisher as denying."""
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", sentence)
    newsroom.publish("Norvia denied that Norvia has sent weapons to Estmark.", "b", "teller-next")

    assert linked(newsroom).own_voice["found"] == 0
    assert _own(newsroom) == []


def test_words_that_an_attribution_has_are_not_the_articles(newsroom: Newsroom) -> None:
    """A sentence with a source in it is that source's alone."""
    _publish(
        newsroom,
        "Kyiv said that Norvia has sent weapons to Estmark.",
        "Poland said that Norvia has sent weapons to Estmark.",
    )
    linked(newsroom)

    assert _own(newsroom) == []


def test_linking_anew_makes_no_row_twice(newsroom: Newsroom) -> None:
    """And what a person has refused does not come back."""
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", OWN)
    linked(newsroom)
    assert linked(newsroom, again=True).own_voice["found"] == 0
    ((public,),) = newsroom.rows("SELECT public_id FROM attributions WHERE own_voice = 1")
    decide(Desk(newsroom.url, "ana"), str(public), ReviewDecision.REJECTED, "a quotation")
    done = linked(newsroom, again=True)

    assert done.own_voice["found"] == done.own_voice["withdrawn"] == 0
    assert newsroom.rows("SELECT count(*) FROM attributions WHERE own_voice = 1") == [(1,)]
    assert newsroom.problems() == []


def test_a_dry_run_keeps_nothing(newsroom: Newsroom) -> None:
    """It tells what would be judged, with what articles say themselves among it."""
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", OWN)
    before = newsroom.facts()
    done = link(newsroom.url, who="ana", dry_run=True)

    assert done.own_voice["found"] == 1
    assert [one.what for one in done.judged if one.entity == "claim"] == ["same"]
    assert newsroom.facts() == before


def test_another_extractor_leaves_it(newsroom: Newsroom) -> None:
    """What no extractor looks for none of them withdraws, and it is not recorded twice."""
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", OWN)
    linked(newsroom)
    newsroom.read("teller")
    linked(newsroom)

    assert _own(newsroom) == [ROW]
    assert newsroom.rows("SELECT count(*) FROM reviews") == [(0,)]
    assert newsroom.problems() == []


def test_it_gives_way_to_whoever_is_found_to_say_it(newsroom: Newsroom) -> None:
    """Where a source of the same words is recorded later, the row is withdrawn."""
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", OWN)
    linked(newsroom)
    desk = Desk(newsroom.url, "ana")
    add_source(desk, SourceWish(name="Ana Bell", kind=SourceKind.PERSON))
    ((article,),) = newsroom.rows(
        "SELECT public_id FROM articles WHERE url = 'https://paper.example/article-1'"
    )
    saying = Saying(source="Ana Bell", new_claim="Norvia arms Estmark", quotes=(OWN.rstrip("."),))
    add_attribution(desk, str(article), saying)
    done = linked(newsroom, again=True)

    assert done.own_voice["withdrawn"] == 1
    assert newsroom.rows("SELECT count(*) FROM current_attributions WHERE own_voice = 1") == [(0,)]
    assert newsroom.problems() == []


def test_a_newer_state_has_it_once(newsroom: Newsroom) -> None:
    """A sentence that stands in the next state of its article is carried, not told again."""
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", OWN)
    linked(newsroom)
    newsroom.publish(f"{OWN} It rained in Ponto on Monday.", "article-1", "teller-next")
    linked(newsroom)

    assert len(_own(newsroom)) == 1
    assert newsroom.problems() == []


def test_a_lead_of_what_somebody_is_credited_with_is_theirs(newsroom: Newsroom) -> None:
    """It is not the publisher's, also where a denial comes later."""
    _publish(newsroom, f"{OWN}\n\nIt rained.\n\nKyiv said that Norvia has sent weapons to Estmark.")
    linked(newsroom)
    newsroom.publish("Norvia denied that Norvia has sent weapons to Estmark.", "b", "teller-next")

    assert linked(newsroom).own_voice["found"] == 0
    assert _own(newsroom) == []


def test_what_says_more_than_anybody_is_credited_with_is_the_articles(newsroom: Newsroom) -> None:
    """A lead has less than what it sums up; who has more knows it from elsewhere."""
    more = "Norvia has sent ballistic missiles to Estmark."
    _publish(newsroom, f"{more}\n\nKyiv said that Norvia has sent weapons to Estmark.")
    linked(newsroom)

    assert [row[6] for row in _own(newsroom)] == [more]


def test_what_is_recorded_does_not_hide_what_stands_beside_it(newsroom: Newsroom) -> None:
    """A sentence that is known as the article's own takes nothing from its neighbour."""
    food = "Norvia has sent food to Ponto."
    _publish(newsroom, "Kyiv said that Norvia has sent weapons to Estmark.", f"{OWN} {food}")
    linked(newsroom)
    newsroom.publish("Norvia denied that Norvia has sent food to Ponto.", "b", "teller-next")
    linked(newsroom)

    assert [row[6] for row in _own(newsroom)] == [OWN, food]
    assert newsroom.problems() == []


@pytest.mark.parametrize("name", ["Near Or And", "Ana O\u2019Bri\u00e9n", "Jean-Luc Bell"])
def test_whatever_a_name_looks_like_older_texts_are_found(newsroom: Newsroom, name: str) -> None:
    """Words of a query language, apostrophes, accents and hyphens are parts of names."""
    own = f"{name} has sent weapons to Estmark."
    _publish(newsroom, own)
    linked(newsroom)
    newsroom.publish(f"Norvia denied that {own}", "b", "teller-next")
    linked(newsroom)

    assert [row[6] for row in _own(newsroom)] == [own]


@pytest.mark.parametrize("name", ["Petrov", "Mrs Petrov", "Boris Petrov"])
def test_who_has_only_the_surname_may_be_another(newsroom: Newsroom, name: str) -> None:
    """Nobody is heard to tell of Ivan Petrov what they tell of some Petrov."""
    told = f"{name} has sent weapons to Estmark."
    _publish(newsroom, "Kyiv said that Ivan Petrov has sent weapons to Estmark.", told)

    assert linked(newsroom).own_voice["found"] == 0
