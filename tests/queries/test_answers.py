"""Answers in another article: what one says on a claim after another has asserted it."""

from dataclasses import dataclass

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.queries import run
from claimdb.queries.claim_dossier import claim_dossier, sayings_of
from claimdb.queries.shapes import Answer, as_json
from claimdb.queries.source_profile import source_profile
from claimdb.reports.claim import ELSEWHERE, claim_document
from claimdb.reports.source import source_document
from claimdb.reports.text import Look, render_text
from tests.queries.world import World

ACCUSED = "Veria accuses Lubia of the attack."
DENIED = "Lubia denies the attack. Its minister would not speak of it."


@dataclass(frozen=True, slots=True)
class Story:
    """A world in which Veria accuses and Lubia denies, in articles of their own."""

    world: World
    veria: int
    lubia: int

    def claim(self) -> int:
        """Add a claim that accuses Lubia."""
        claim = self.world.claim("Lubia made the attack.")
        self.world.subject(claim, self.lubia, "accused")
        return claim

    def accuse(self, claim: int, published: str | None, **more: str) -> int:
        """Add an article in which Veria accuses."""
        return self.world.say(
            self.world.article(ACCUSED, published), self.veria, claim, "the attack", **more
        )

    def deny(self, claim: int, published: str | None, **more: str | int) -> int:
        """Add an article in which Lubia denies."""
        article = self.world.article(DENIED, published)
        return self.world.say(
            article, self.lubia, claim, "denies the attack", denial="flat", **more
        )


@pytest.fixture
def story(world: World) -> Story:
    """Return the two states, which have said nothing yet."""
    return Story(world, world.source("Veria", "state"), world.source("Lubia", "state"))


def told(answers: tuple[Answer, ...]) -> list[tuple[str, str, str, bool]]:
    """Return who answered whom, in what stance, and whether in another article."""
    return [
        (one.answer.source.name, one.to.source.name, one.answer.stance, one.elsewhere)
        for one in answers
    ]


def answers_on(reader: Reader, *claims: int) -> list[tuple[str, str, str, bool]]:
    """Return the answers on each of the claims."""
    return [row for one in claims for row in told(claim_dossier(reader, one).answers)]


def test_a_denial_answers_in_another_article(story: Story) -> None:
    """By whom, when and where; nothing is recorded for it, and nobody is left unanswered."""
    claim = story.claim()
    said, denied = story.accuse(claim, "2024-06-17"), story.deny(claim, "2024-06-18")
    ids = [story.world.id_of("attributions", one) for one in (said, denied)]
    with open_reader(story.world.done()) as reader:
        found = claim_dossier(reader, claim)
        profiles = [source_profile(reader, one) for one in (story.veria, story.lubia)]
        kept = reader.rows("SELECT id FROM attributions WHERE answers_id IS NOT NULL")
        unanswered = run.select(reader, "unanswered")

    assert told(found.answers) == [("Lubia", "Veria", "denies", True)]
    assert [found.answers[0].to.id, found.answers[0].answer.id] == ids
    assert [one.answers for one in profiles] == [found.answers, found.answers]
    assert (list(kept), list(unanswered), found.no_answer_from) == ([], [], ())
    assert as_json(found)["answers"][0]["elsewhere"] is True
    assert "answer in another article" in {place for place, _ in sayings_of(found)}


def test_it_is_told_as_such(story: Story) -> None:
    """The page says that nobody has recorded it as an answer, and what it is one to."""
    claim = story.claim()
    story.accuse(claim, "2024-06-17")
    story.deny(claim, "2024-06-18")
    with open_reader(story.world.done()) as reader:
        pages = (
            claim_document(claim_dossier(reader, claim)),
            source_document(source_profile(reader, story.lubia)),
        )

    for page in pages:
        text = " ".join(render_text(page, Look(width=200)).split())
        assert "Lubia answered Veria: denied it" in text
        assert ELSEWHERE in text
        assert "to what was said: date not given, in" in text


def test_judged_the_same_is_answered(story: Story) -> None:
    """The claims of both articles have words of their own, and are one by a judgement."""
    one, other = story.claim(), story.claim()
    story.world.run("UPDATE claims SET canonical_id = ? WHERE id = ?", one, other)
    story.accuse(one, "2024-06-17")
    story.deny(other, "2024-06-18")
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, one) == [("Lubia", "Veria", "denies", True)]


def test_silence_is_an_answer_and_no_denial(story: Story) -> None:
    """Who declines first and denies later has answered twice, each in its stance."""
    claim = story.claim()
    story.accuse(claim, "2024-06-17")
    article = story.world.article(DENIED, "2024-06-18")
    story.world.say(article, story.lubia, claim, "would not speak of it", stance="declines")
    story.deny(claim, "2024-06-19")
    with open_reader(story.world.done()) as reader:
        found = answers_on(reader, claim)

    assert found == [("Lubia", "Veria", "declines", True), ("Lubia", "Veria", "denies", True)]


def test_each_party_answers_another_once(story: Story) -> None:
    """The first answer to the first allegation; a repetition adds nothing."""
    claim = story.claim()
    first = story.accuse(claim, "2024-06-17")
    story.accuse(claim, "2024-06-18")
    denied = story.deny(claim, "2024-06-19")
    story.deny(claim, "2024-06-20")
    ids = [story.world.id_of("attributions", one) for one in (first, denied)]
    with open_reader(story.world.done()) as reader:
        (answer,) = claim_dossier(reader, claim).answers

    assert [answer.to.id, answer.answer.id] == ids


@pytest.mark.parametrize(
    ("accused", "denied"),
    [
        ("2024-06-18", "2024-06-17"),
        ("2024-06-18", "2024-06-18"),
        ("2024-06-18", "2024-06"),
        ("2024-06-18", None),
    ],
)
def test_what_was_not_surely_said_later_answers_nothing(
    story: Story, accused: str, denied: str | None
) -> None:
    """Before, on the same day, at a time too vague to tell, or in an article without a date."""
    claim = story.claim()
    story.accuse(claim, accused)
    story.deny(claim, denied)
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, claim) == []
        assert source_profile(reader, story.lubia).answers == ()


def test_a_denial_told_again_answers_only_on_a_day_of_its_own(story: Story) -> None:
    """An article that recalls a denial older than the allegation tells of no answer."""
    recalled, renewed = story.claim(), story.claim()
    for claim in (recalled, renewed):
        story.deny(claim, "2024-06-15")
        story.accuse(claim, "2024-06-17")
    story.deny(recalled, "2024-06-19")
    story.deny(renewed, "2024-06-19", said="2024-06-18")
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, recalled) == []
        assert answers_on(reader, renewed) == [("Lubia", "Veria", "denies", True)]


def test_another_claim_is_not_answered(story: Story) -> None:
    """However it is related: a denial of what follows stands with that claim."""
    alleged = story.claim()
    story.accuse(alleged, "2024-06-17")
    others = [story.claim() for _ in range(3)]
    for kind, other in zip(("entails", "refines", "contradicts"), others, strict=True):
        story.world.relate(alleged, kind, other)
        story.deny(other, "2024-06-18")
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, alleged, *others) == []


def test_no_party_answers_itself(story: Story) -> None:
    """A ministry that denies what another one of the same state has said contradicts it."""
    claim = story.claim()
    story.world.party(story.lubia, story.veria)
    story.accuse(claim, "2024-06-17")
    story.deny(claim, "2024-06-18")
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, claim) == []


def test_a_copy_is_no_other_article(story: Story) -> None:
    """A text and its copy are one report, whenever the copy was published."""
    claim = story.claim()
    original = story.world.article(ACCUSED, "2024-06-17")
    copy = story.world.article(DENIED, "2024-06-18", root_id=original)
    story.world.say(original, story.veria, claim, "the attack")
    story.world.say(copy, story.lubia, claim, "denies the attack", denial="flat")
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, claim) == []


def test_what_is_recorded_as_an_answer_is_told_as_that(story: Story) -> None:
    """The same article has both, so that no other article is looked for."""
    claim = story.claim()
    said = story.accuse(claim, "2024-06-16")
    story.deny(claim, "2024-06-18", answers_id=said)
    story.deny(claim, "2024-06-19")
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, claim) == [("Lubia", "Veria", "denies", False)]
        (answer,) = source_profile(reader, story.veria).answers
    assert not answer.elsewhere


def test_a_relay_answers_nothing(story: Story) -> None:
    """Who passes on takes no position."""
    claim = story.claim()
    story.accuse(claim, "2024-06-17")
    article = story.world.article(DENIED, "2024-06-18")
    story.world.say(article, story.lubia, claim, "the attack", stance="relays")
    with open_reader(story.world.done()) as reader:
        assert answers_on(reader, claim) == []
