"""One state of a text, and where the words of attributions stand in it."""

import pytest

from claimdb.canonical import text_hash
from claimdb.db.reader import Reader, open_reader
from claimdb.errors import NotFound
from claimdb.queries.article_text import ArticleText, article_text, place
from tests.queries.counting import open_counting
from tests.queries.missiles import MONDAY, Missiles
from tests.queries.world import RECORDED, World

NEWER = "Corrected: Ann said it was so. Bob said so too."


def told(text: ArticleText) -> list[tuple[str, str | None, str | None]]:
    """Return the marked words with their role and what became of them."""
    assert text.text is not None
    return [(text.text[one.start : one.end], one.role, one.outcome) for one in text.uses]


def revised(world: World) -> tuple[int, dict[str, int]]:
    """Return an article of two states, and what was said in it."""
    of = {name: world.source(name) for name in ("Ann", "Bob")}
    claim = of["claim"] = world.claim("It was so.")
    article = world.article("Ann said it was so. Bob said no.", title="One")
    of["ann says"] = world.say(article, of["Ann"], claim, "it was so", cue="said")
    of["bob says"] = world.say(article, of["Bob"], claim, "said no", denial="flat")
    of["newer"] = world.insert(
        "revisions",
        public_id=world.public("rev"),
        article_id=article,
        number=2,
        text=NEWER,
        text_hash=text_hash(NEWER),
        text_length=len(NEWER),
        seen_at=RECORDED,
    )
    return article, of


def carry(world: World, newer: int, passage: str, words: str | None, outcome: str) -> None:
    """Say what became of quoted words in a newer state."""
    found = world.rows("SELECT id FROM passages WHERE exact = ?", passage)[0][0]
    now = None
    if words is not None:
        start = NEWER.index(words)
        now = world.insert(
            "passages",
            public_id=world.public("psg"),
            revision_id=newer,
            start_offset=start,
            end_offset=start + len(words),
            exact=words,
            exact_hash=text_hash(words),
        )
    world.insert(
        "passage_carries",
        passage_id=int(str(found)),
        revision_id=newer,
        outcome=outcome,
        carried_id=now,
        score=1.0,
        method="context",
    )


def test_words_are_marked_in_the_order_of_the_text(case: Missiles, reader: Reader) -> None:
    """With their role, and the attribution that they prove."""
    found = article_text(reader, case["monday"])

    assert found.text == MONDAY
    assert (found.number, found.newest, found.is_newest) == (1, 1, True)
    assert told(found) == [
        ("North Korean missiles are still being used", "content", None),
        ("said", "cue", None),
    ]
    assert {one.attribution for one in found.uses} == {
        case.world.id_of("attributions", case["kirby says"])
    }


def test_what_does_not_count_is_not_marked(world: World) -> None:
    """A guess below the confidence that counts is shown nowhere."""
    article = world.article("Ann said it was so.")
    world.say(article, world.source("Ann"), world.claim("So."), "it was so", confidence=0.1)
    with open_reader(world.done()) as reader:
        assert article_text(reader, article).uses == ()


def test_words_of_an_older_state_are_found_where_they_stand_now(world: World) -> None:
    """What is gone from the newest state is marked in its own only."""
    article, of = revised(world)
    carry(world, of["newer"], "it was so", "it was so", "moved")
    carry(world, of["newer"], "said no", None, "gone")
    with open_reader(world.done()) as reader:
        newest, first = article_text(reader, article), article_text(reader, article, state=1)

    assert told(newest) == [("it was so", "content", "moved")]
    assert not first.is_newest
    assert [words for words, _, _ in told(first)] == ["said", "it was so", "said no"]


def test_words_recorded_anew_are_told_once(world: World) -> None:
    """A program that reads the new state finds again what it found in the old one."""
    article, of = revised(world)
    carry(world, of["newer"], "it was so", "it was so", "moved")
    anew = world.insert(
        "attributions",
        public_id=world.public("att"),
        revision_id=of["newer"],
        source_id=of["Ann"],
        claim_id=of["claim"],
        stance="asserts",
        mode="direct",
    )
    passage = int(str(world.rows("SELECT max(id) FROM passages")[0][0]))
    world.insert(
        "attribution_passages",
        attribution_id=anew,
        passage_id=passage,
        role="content",
        ordinal=1,
    )
    with open_reader(world.done()) as reader:
        found = article_text(reader, article)

    assert [(one.row, one.outcome) for one in found.uses] == [(anew, None)]


def test_a_text_that_is_left_out_has_its_words_beside_it(world: World) -> None:
    """A licence may forbid the text and allow the quotation; redacted words are gone."""
    article, _ = revised(world)
    world.run(
        "UPDATE passages SET exact = NULL, withheld_reason = 'court' WHERE exact = ?", "said no"
    )
    world.run(
        "UPDATE revisions SET text = NULL, withheld_reason = 'licence', withheld_by = 'ana',"
        " withheld_at = ? WHERE number = 1",
        RECORDED,
    )
    with open_reader(world.done()) as reader:
        found = article_text(reader, article, state=1)

    assert (found.text, found.withheld_reason) == (None, "licence")
    assert [one.words for one in found.uses] == ["said", "it was so", None]


def test_there_is_no_other_state(case: Missiles, reader: Reader) -> None:
    """An address of a state that was never seen is an error, not another text."""
    with pytest.raises(NotFound, match="state of this article"):
        article_text(reader, case["monday"], state=2)


def test_the_place_of_an_attribution_and_of_a_passage(case: Missiles, reader: Reader) -> None:
    """What was said comes first, whatever stands before it."""
    public = case.world.id_of("attributions", case["russia denies"])
    found = place(reader, public)
    passage = place(reader, found.uses[0].passage)

    assert [one.role for one in found.uses] == ["content", "cue"]
    assert {one.attribution for one in found.uses} == {public}
    assert (found.article, found.number, found.newest) == (case["report"], 1, 1)
    assert (passage.uses[0].start, passage.uses[0].attribution) == (found.uses[0].start, None)


def test_an_attribution_without_words_has_an_article(world: World) -> None:
    """Its address leads there."""
    article = world.article("Ann was there.", title="One")
    said = world.say(article, world.source("Ann"), world.claim("So."))
    with open_reader(world.done()) as reader:
        found = place(reader, world.id_of("attributions", said))

    assert (found.article, found.uses) == (article, ())


def test_nothing_else_has_a_place(reader: Reader) -> None:
    """Neither a source nor what was never recorded."""
    with pytest.raises(NotFound, match="attribution or passage"):
        place(reader, "att_" + "z" * 20)


def test_the_number_of_statements_is_fixed(case: Missiles) -> None:
    """Two for a text, one for a place."""
    with open_counting(case.world.url) as reader:
        for name in ("report", "monday"):
            article_text(reader, case[name])
        assert reader.statements == 4
        place(reader, case.world.id_of("attributions", case["kirby says"]))
        assert reader.statements == 5
