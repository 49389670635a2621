"""The synthetic world: the same every time, skewed, and true to its own texts."""

from collections import Counter
from itertools import islice

import pytest

from claimdb.bench.reporting import COPIED, Newsroom
from claimdb.bench.synthetic import Size, World
from claimdb.ingest.reported import ArticleRecord, ClaimRecord, SourceRecord
from claimdb.model.vocab import PassageRole, Stance

SIZE = Size(articles=400, attributions=4_000, claims=800)


@pytest.fixture(scope="module")
def articles() -> list[ArticleRecord]:
    """Return every article of a small world."""
    return list(Newsroom(World(SIZE)).articles(0, SIZE.articles, automatic=True))


def test_the_same_seed_makes_the_same_world(articles: list[ArticleRecord]) -> None:
    """Two worlds of one seed agree in every record."""
    again = World(SIZE)

    assert list(again.opinions()) == list(World(SIZE).opinions())
    assert list(Newsroom(again).articles(0, SIZE.articles, automatic=True)) == articles


def test_an_article_is_the_same_whichever_part_is_asked_for(articles: list[ArticleRecord]) -> None:
    """Loading in parts gives what loading at once gives."""
    part = Newsroom(World(SIZE)).articles(300, 320, automatic=True)

    assert list(part) == articles[300:320]


def test_another_seed_makes_another_world(articles: list[ArticleRecord]) -> None:
    """The seed is no decoration."""
    other = Newsroom(World(SIZE, seed=2)).articles(0, 20, automatic=True)
    texts = {one.article.text for one in articles}

    assert all(one.article.text not in texts for one in other)


def test_there_is_as_much_as_was_asked_for(articles: list[ArticleRecord]) -> None:
    """Claims exactly, attributions within some per cent: copies repeat what they copy."""
    opinions = list(World(SIZE).opinions())

    assert sum(isinstance(one, ClaimRecord) for one in opinions) == SIZE.claims
    assert sum(isinstance(one, SourceRecord) for one in opinions) > SIZE.people
    total = sum(len(one.reported) for one in articles)
    assert total == pytest.approx(SIZE.attributions, rel=0.05)


def test_passages_point_at_the_words(articles: list[ArticleRecord]) -> None:
    """The content of each attribution is its claim, and its source is who speaks."""
    for record in articles:
        for one in record.reported:
            for role, start, end in one.passages:
                words = record.article.text[start:end]
                assert role is not PassageRole.CONTENT or words == one.claim
                assert role is not PassageRole.SOURCE or words.lower() == one.speaker.name.lower()


def test_chains_and_answers_refer_to_what_came_before(articles: list[ArticleRecord]) -> None:
    """There are chains, and answers to the same claim, all backwards."""
    links = [
        (place, one.via, one.answers)
        for record in articles
        for place, one in enumerate(record.reported)
    ]

    assert all((via or 0) <= place and (answers or 0) <= place for place, via, answers in links)
    assert any(via is not None for _, via, _ in links)
    assert any(answers is not None for _, _, answers in links)


def test_shares_are_those_of_news(articles: list[ArticleRecord]) -> None:
    """Some five per cent deny, one article in ten is a copy, some speakers are unnamed."""
    reported = [one for record in articles for one in record.reported]
    stances = Counter(one.stance for one in reported)
    texts = Counter(record.article.text for record in articles)

    assert stances[Stance.DENIES] / len(reported) == pytest.approx(0.05, abs=0.03)
    assert 1 - len(texts) / len(articles) == pytest.approx(COPIED, abs=0.05)
    assert any(not one.speaker.is_named for one in reported)
    assert all((one.denial is not None) == (one.stance is Stance.DENIES) for one in reported)


def test_a_few_claims_are_reported_again_and_again(articles: list[ArticleRecord]) -> None:
    """The most popular claim has many times the mean, as Zipf's law has it."""
    popular = Counter(one.claim for record in articles for one in record.reported)

    assert popular.most_common(1)[0][1] > 10 * len(popular) / SIZE.claims
    assert len(popular) < SIZE.claims


def test_a_person_is_as_sure_as_can_be() -> None:
    """Only what a program has read has a confidence."""
    newsroom = Newsroom(World(SIZE))
    by_hand = islice(newsroom.articles(0, 5, automatic=False), 5)

    assert all(one.confidence is None for record in by_hand for one in record.reported)
