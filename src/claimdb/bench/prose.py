"""Articles to ingest: invented prose of about 650 words, as records and as web pages.

Pure and deterministic: the same seed and number give the same article. Words are
drawn by Zipf's law, so that an index of words grows as it does with real news: a
few words stand in every text, most in very few.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from html import escape
from pathlib import Path
from random import Random
from typing import Final

from claimdb.bench.wording import Skewed, capital, names, pick, seeded

#: The most frequent words of English, which no index is spared.
_COMMON: Final = (
    *("the", "of", "and", "to", "in", "a", "that", "was", "for", "on", "said", "with", "is", "he"),
    *("as", "it", "by", "at", "from", "his", "be", "were", "an", "have", "has", "not", "had"),
    *("are", "but", "which", "who", "they", "this", "its", "after", "their", "been", "will", "or"),
    *("more", "than", "one", "when", "would", "over", "there", "about", "up", "two", "also", "new"),
)
#: English news of a year has some 60,000 words that stand in more than one article.
_VOCABULARY: Final = 60_000
_SKEW: Final = 1.0
#: A paragraph of news is short.
_SENTENCES: Final = (1, 4)
_WORDS: Final = (8, 34)
#: Words of an article: its length varies as in a newspaper, about 650 in the middle.
_LENGTH: Final = (350, 950)
#: A copy is of one of so many articles before it, as news is copied within days.
_NEAR: Final = 2_000
_FIRST_DAY: Final = date(2020, 1, 1)
_A_DAY: Final = 200
_OUTLETS: Final = 300
_LINKS: Final = 60

Article = dict[str, object]


class Prose:
    """Articles by number; ``copies`` is the share of those that repeat an earlier one."""

    def __init__(self, seed: int, copies: float = 0.0) -> None:
        """Make the words of the language."""
        self._seed = seed
        self._copies = copies
        self._vocabulary = _vocabulary(seed)
        self._choice = Skewed(len(self._vocabulary), _SKEW)

    def article(self, number: int) -> Article:
        """Return the article of this number, in the record form."""
        random = seeded(self._seed, "article", number)
        copied = number > 0 and random.random() < self._copies
        outlet = random.randrange(_OUTLETS)
        return {
            "url": f"https://news{outlet}.example/{number}",
            "title": self._sentence(random, 8),
            "publisher": f"News {outlet}",
            "published": (_FIRST_DAY + timedelta(days=number // _A_DAY)).isoformat(),
            "language": "en",
            "text": "\n\n".join(self._retold(random, number) if copied else self._told(random)),
        }

    def page(self, number: int) -> str:
        """Return the same article as a web page, with what else stands on one."""
        article = self.article(number)
        random = seeded(self._seed, "page", number)
        text, title = str(article["text"]), escape(str(article["title"]))
        told = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": article["title"],
            "datePublished": article["published"],
            "publisher": {"@type": "NewsMediaOrganization", "name": article["publisher"]},
        }
        body = "\n".join(f"<p>{escape(one)}</p>" for one in text.split("\n\n"))
        return _PAGE.format(
            url=article["url"],
            title=title,
            told=json.dumps(told),
            menu=self._links(random),
            body=body,
            related=self._links(random),
            foot=self._links(random),
        )

    def _told(self, random: Random) -> list[str]:
        """Return paragraphs of an article."""
        wanted = random.randint(*_LENGTH)
        paragraphs: list[str] = []
        while wanted > 0:
            sentences = [
                self._sentence(random, random.randint(*_WORDS)) + "."
                for _ in range(random.randint(*_SENTENCES))
            ]
            paragraphs.append(" ".join(sentences))
            wanted -= sum(one.count(" ") + 1 for one in sentences)
        return paragraphs

    def _retold(self, random: Random, number: int) -> list[str]:
        """Return an earlier article, cut at the end and with a paragraph of its own."""
        original = random.randrange(max(0, number - _NEAR), number)
        paragraphs = self._told(self._begun(original))
        kept = paragraphs[: max(3, len(paragraphs) * 4 // 5)]
        kept.insert(1, self._sentence(random, 20) + ".")
        return kept

    def _begun(self, number: int) -> Random:
        """Return the random numbers of an article that is no copy, where its text begins."""
        random = seeded(self._seed, "article", number)
        if number > 0:
            random.random()
        random.randrange(_OUTLETS)
        self._sentence(random, 8)
        return random

    def _sentence(self, random: Random, words: int) -> str:
        return capital(" ".join(self._vocabulary[one] for one in self._choice.draws(random, words)))

    def _links(self, random: Random) -> str:
        return "\n".join(
            f'<li><a href="/{place}">{escape(self._sentence(random, 5))}</a></li>'
            for place in range(_LINKS)
        )


def write_records(prose: Prose, path: Path, numbers: range) -> None:
    """Write articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(
            json.dumps(prose.article(number), ensure_ascii=False) + "\n" for number in numbers
        )


def write_pages(prose: Prose, folder: Path, count: int) -> Iterator[Path]:
    """Write articles as web pages, and yield their paths."""
    folder.mkdir()
    for number in range(count):
        path = folder / f"{number:06}.html"
        path.write_text(prose.page(number), encoding="utf-8")
        yield path


@cache
def _vocabulary(seed: int) -> list[str]:
    random = seeded(seed, "vocabulary")
    rare = [one.lower() for one in names(random, _VOCABULARY)]
    # A name now and then: capitals are folded by an index, and made by a text.
    return [*_COMMON, *(one if pick(random, (1, 1, 1, 0)) else one.capitalize() for one in rare)]


_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{url}">
<meta property="og:title" content="{title}">
<script type="application/ld+json">{told}</script>
</head>
<body>
<header><nav><ul>{menu}</ul></nav></header>
<main><article>
<h1>{title}</h1>
{body}
</article>
<aside class="related"><h2>More</h2><ul>{related}</ul></aside>
</main>
<footer><ul>{foot}</ul></footer>
</body>
</html>
"""
