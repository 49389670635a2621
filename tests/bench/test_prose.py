"""Articles that are made up to be ingested."""

import json
from collections import Counter
from pathlib import Path
from statistics import median

from claimdb.bench.prose import Prose, write_pages, write_records
from claimdb.ingest.alike import Likeness, in_common, text


def test_the_same_seed_gives_the_same_articles() -> None:
    """Another one gives others."""
    assert Prose(1).article(7) == Prose(1).article(7)
    assert Prose(1).article(7)["text"] != Prose(2).article(7)["text"]


def test_articles_are_as_long_as_those_of_a_newspaper() -> None:
    """Some 650 words, in paragraphs."""
    texts = [str(Prose(1).article(number)["text"]) for number in range(60)]

    assert 550 < median(len(one.split()) for one in texts) < 750
    assert all("\n\n" in one for one in texts)


def test_few_words_stand_everywhere_and_most_hardly_anywhere() -> None:
    """As an index of words meets them in real news."""
    words = Counter(
        word for number in range(30) for word in str(Prose(1).article(number)["text"]).split()
    )

    assert words["the"] > words.total() / 30
    assert sum(count == 1 for count in words.values()) > len(words) / 3


def test_a_share_of_them_are_copies_of_earlier_ones() -> None:
    """They are told as copies, and all others have nothing in common."""
    prose = Prose(1, copies=0.5)
    texts = [text(str(prose.article(number)["text"])) for number in range(8)]

    pairs = [
        in_common(later, earlier).likeness
        for place, later in enumerate(texts)
        for earlier in texts[:place]
    ]

    assert 1 <= pairs.count(Likeness.COPY) < len(pairs) / 2
    assert not any(Likeness.COPY in pairs for pairs in [_likenesses(Prose(1))])


def test_records_are_one_on_a_line(tmp_path: Path) -> None:
    """In the record form."""
    path = tmp_path / "records.jsonl"

    write_records(Prose(1), path, range(2, 4))

    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [Prose(1).article(2), Prose(1).article(3)]


def test_pages_have_the_article_and_more(tmp_path: Path) -> None:
    """Each paragraph, between menus."""
    (path,) = write_pages(Prose(1), tmp_path / "pages", 1)

    page = path.read_text(encoding="utf-8")
    assert all(f"<p>{one}</p>" in page for one in str(Prose(1).article(0)["text"]).split("\n\n"))
    assert page.count("<li>") > 100


def _likenesses(prose: Prose) -> list[Likeness]:
    texts = [text(str(prose.article(number)["text"])) for number in range(6)]
    return [in_common(later, texts[0]).likeness for later in texts[1:]]
