"""Claims that may be the same in words that no rule knows: people are asked, on both engines."""

from claimdb.model.vocab import Judgement
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_judgements import judge_pair
from claimdb.pipeline.ingest import Wish
from tests.pipeline.linking_room import linked
from tests.pipeline.reading import Newsroom

SAID = "Ukraine said that Norvia has whisked the envoy out of Harsk."
DENIED = "Russia denied that Norvia has bundled the envoy out of Harsk."
ELSEWHERE = "Russia denied that Norvia has bundled the envoy out of Mirna prison."


def publish(room: Newsroom, *texts: str) -> None:
    """Publish texts of one day, and link what they say."""
    for number, text in enumerate(texts):
        path = room.folder / f"{number}.md"
        head = f"---\nurl: https://paper.example/{number}\npublished: 2024-06-18\n---\n"
        path.write_text(head + text, encoding="utf-8")
        room.ingest([path], Wish(extractor="teller-next", links=False))


def questions(room: Newsroom) -> list[tuple[object, ...]]:
    """Return the pairs of claims about which people are asked."""
    return room.rows(
        "SELECT left_claim.statement, right_claim.statement FROM judgements AS asked"
        " JOIN claims AS left_claim ON left_claim.id = asked.left_claim_id"
        " JOIN claims AS right_claim ON right_claim.id = asked.right_claim_id"
        " WHERE asked.judgement = 'unsure'"
    )


def test_what_shares_its_names_and_things_is_a_question(newsroom: Newsroom) -> None:
    """Nothing is contested by it; the two stay claims of their own."""
    publish(newsroom, SAID, DENIED)
    done = linked(newsroom)

    assert done.claims["unsure"] == 1
    assert questions(newsroom) == [
        ("Norvia has whisked the envoy out of Harsk", "Norvia has bundled the envoy out of Harsk")
    ]
    assert newsroom.rows("SELECT claim FROM contested_claims") == []


def test_asking_again_makes_no_row(newsroom: Newsroom) -> None:
    """The question stays as it was."""
    publish(newsroom, SAID, DENIED)
    linked(newsroom)

    assert set(linked(newsroom, again=True).claims) == {"rows", "kept"}


def test_what_shares_too_little_is_none(newsroom: Newsroom) -> None:
    """Of another place nobody is asked."""
    publish(newsroom, SAID, ELSEWHERE)

    assert linked(newsroom).claims["unsure"] == 0


def test_the_answer_makes_a_quarrel(newsroom: Newsroom) -> None:
    """Once a person holds the two to be one, it is asserted and denied."""
    publish(newsroom, SAID, DENIED)
    linked(newsroom)
    ((left, right),) = newsroom.rows(
        "SELECT left_claim.public_id, right_claim.public_id FROM judgements AS asked"
        " JOIN claims AS left_claim ON left_claim.id = asked.left_claim_id"
        " JOIN claims AS right_claim ON right_claim.id = asked.right_claim_id"
    )
    judge_pair(Desk(newsroom.url, who="ana"), "claim", (left, right), Judgement.SAME, None)

    ((asserts, denies),) = newsroom.rows("SELECT asserted_by, denied_by FROM contested_claims")
    assert (asserts, denies) == ("Ukraine", "Russia")
