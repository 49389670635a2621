"""The ferry's article as its publisher edits it afterwards: words put in, cut, put back."""

from typing import Final

from claimdb.pipeline.articles import store_article
from claimdb.pipeline.maker import working
from claimdb.pipeline.newarticle import NewArticle, Stored
from tests.support.ferry import TEXT, Ferry

#: A word put in where the company is quoted.
SHUT: Final = TEXT.replace("The doors were closed", "The doors were reportedly closed")
#: What Ada Lind is quoted with, taken out.
CUT: Final = SHUT.replace(" “sailed with its doors open”", " was late")


def became(
    ferry: Ferry, text: str, *, reader: str = "plain/1", raw_hash: str | None = None
) -> Stored:
    """Store ``text`` as the newest state of the article."""
    with working(ferry.desk.url, program="claimdb test", who="ana") as work:
        new = NewArticle(text=text, given_id=ferry.article, reader=reader, raw_hash=raw_hash)
        return store_article(work, new)


def edit(ferry: Ferry) -> Ferry:
    """Record a claim and its denial, and then put a word in, cut a quotation, put it back."""
    ferry.says(cue="said", source_words="Ada Lind")
    ferry.denies()
    for text in (SHUT, CUT, SHUT):
        became(ferry, text)
    return ferry
