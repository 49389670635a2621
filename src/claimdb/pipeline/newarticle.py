"""An article on its way into the database, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from claimdb.model.vocab import ArticleKind, ImportOutcome
from claimdb.text.dates import VagueDate


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article to store; ``publisher`` is the public identifier of a source.

    ``known_as`` is the number of the row that an earlier load made of the same
    item, where there is one; it outranks every other way to know an article.
    ``seen`` is when the publisher showed it so; else it is now.
    ``credited`` are the names that it credits, for telling copies from originals.
    ``editor`` signs what is added to a known article; else the person does.
    """

    text: str
    kind: str = ArticleKind.ARTICLE.value
    retells_hash: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: VagueDate | None = None
    language: str | None = None
    reader: str | None = None
    raw_hash: str | None = None
    seen: datetime | None = None
    given_id: str | None = None
    known_as: int | None = None
    credited: tuple[str, ...] = ()
    editor: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an article, and its newest revision."""

    article: int
    article_public: str
    revision: int
    revision_public: str
    outcome: ImportOutcome
    note: str | None = None
