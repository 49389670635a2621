"""Writes articles in every format that claimdb reads, to try it on.

``python -m docs.samples samples`` makes the folder ``samples``. The articles are
ours, and nobody and nothing in them exists.
"""

import json
import sys
from pathlib import Path
from typing import Final

from tests.support.archives import Kept, warc
from tests.support.pdf import pdf

#: Whose report another paper prints, and says so.
_WIRE: Final = "The Daily Example"
_DAILY: Final = "https://daily.example/2024/06/19/containers"
_STORY: Final = (
    (
        "The harbour office of Port Example said on Wednesday that “some forty containers” were"
        " reportedly lost in the storm that crossed the bay on Tuesday night."
    ),
    (
        "The shipping line Example Lines, which owns the vessel, called the number “invented” and"
        " said that its own count had only begun when the harbour spoke to reporters."
    ),
    (
        "Fishermen were warned to keep away from the western channel until the coast guard has"
        " searched it, and two ferries to the islands were cancelled on Thursday."
    ),
    (
        "It is the third loss of cargo off the port in two years; after the last one the parliament"
        " of the region asked for stronger lashings on every deck load."
    ),
)
_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{title} | {publisher}</title>
<link rel="canonical" href="{url}">
<script type="application/ld+json">
{facts}
</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></nav>
<article>
<h1>{title}</h1>
<p class="byline">By {author}</p>
{paragraphs}
</article>
<footer>Subscribe to our newsletter. All rights reserved.</footer>
</body>
</html>
"""
_FEED: Final = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>The Island Sample</title>
<link>https://island.example/</link>
<description>News of the islands</description>
<item>
<title>Ferries stay in port</title>
<guid>island-1</guid>
<link>https://island.example/ferries</link>
<pubDate>Wed, 19 Jun 2024 18:00:00 +0200</pubDate>
<content:encoded><![CDATA[{story}]]></content:encoded>
</item>
<item>
<title>Coast guard begins its search</title>
<guid>island-2</guid>
<link>https://island.example/search</link>
<pubDate>Thu, 20 Jun 2024 07:30:00 +0200</pubDate>
<description>The channel is to be searched. Read more …</description>
</item>
</channel>
</rss>
"""
_FERRIES: Final = (
    "Both ferries to the islands stayed in port on Thursday, and nobody could say when they"
    " would sail again. “We go when the channel is clear”, the master of the larger one said."
    " On the quay some sixty people waited with their bags; the town opened its gymnasium for"
    " the night, and the baker brought what was left of the day. The shipping office advised"
    " everybody to come back on Friday, and to telephone before they do, since the search of"
    " the western channel, it said, depends on the swell and not on the wishes of passengers."
)


def page(
    *, url: str, title: str, publisher: str, author: str, published: str, story: tuple[str, ...]
) -> str:
    """Return a web page as papers have it."""
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": published,
        "author": {"@type": "Organization" if author == _WIRE else "Person", "name": author},
        "publisher": {"@type": "Organization", "name": publisher},
    }
    return _PAGE.format(
        url=url,
        title=title,
        publisher=publisher,
        author=author,
        facts=json.dumps(facts, indent=1),
        paragraphs="\n".join(f"<p>{one}</p>" for one in story),
    )


def samples() -> dict[str, bytes]:
    """Return every sample, file name to bytes."""
    daily = {
        "url": _DAILY,
        "title": "Containers lost off Port Example",
        "publisher": "The Daily Example",
        "author": "Ann Example",
        "published": "2024-06-19T16:30:00+02:00",
    }
    later = (
        (
            "The harbour office of Port Example said on Wednesday that “some thirty containers”"
            " were lost in the storm that crossed the bay on Tuesday night."
        ),
        *_STORY[1:],
    )
    evening = page(
        url="https://evening.example/storm",
        title="Storm takes containers",
        publisher="The Evening Sample",
        author=_WIRE,
        published="2024-06-19T21:00:00+02:00",
        story=_STORY[:3],
    )
    record = {
        "id": "radio-7",
        "title": "Radio: count goes on",
        "url": "https://radio.example/7",
        "publisher": "Radio Sample",
        "published": "2024-06-20T08:00:00+02:00",
        "text": "The count of lost containers goes on, the coast guard told Radio Sample.",
    }
    foreign = {
        "headline": {"main": "Lashings debated again"},
        "link": "https://region.example/lashings",
        "when": "20 June 2024",
        "body": {"paragraphs": ["Members asked for stronger lashings.", "A vote is due in July."]},
    }
    answer = page(
        url="https://line.example/statement",
        title="Statement on the storm",
        publisher="Example Lines",
        author="Example Lines",
        published="2024-06-20T10:00:00+02:00",
        story=(
            "Example Lines regrets the loss of cargo in the night of Tuesday, and thanks the crew.",
            "Until our own count is done, any number of containers that is spread is invented.",
        ),
    )
    texts = {
        "evening.html": evening,
        "records.jsonl": f'{json.dumps(record)}\n{{"title": "No text"}}\n',
        "foreign.json": json.dumps([foreign], indent=1),
        "table.csv": "title,author,published,text\n"
        'Notes from the quay,Ben Sample; Cy Sample,2024-06-20,"Sixty people waited, we counted."\n',
        "feed.xml": _FEED.format(story="".join(f"<p>{one}</p>" for one in (_FERRIES,))),
    }
    first = _captured(_DAILY, page(**daily, story=_STORY), "2024-06-19T15:00:00Z")
    second = [
        _captured(_DAILY, page(**daily, story=later), "2024-06-20T12:00:00Z"),
        _captured("https://line.example/statement", answer, "2024-06-20T12:01:00Z"),
    ]
    notice = ["Notice to mariners 14", "The western channel is closed until it has been searched."]
    return {
        **{name: text.encode() for name, text in texts.items()},
        "wednesday.warc.gz": warc([first]),
        "thursday.warc.gz": warc(second),
        "notice.pdf": pdf([notice], {"Title": "Notice 14"}),
    }


def _captured(url: str, answered: str, instant: str) -> Kept:
    return Kept(body=answered.encode(), url=url, warc={"WARC-Date": instant})


def write_samples(folder: Path) -> None:
    """Write every sample into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in samples().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    write_samples(Path(sys.argv[1]))
