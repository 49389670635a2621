"""Loading sources with their aliases, and articles with their texts and credits."""

from claimdb.canonical import text_hash
from claimdb.db.bulk import RowValues
from claimdb.model.vocab import ImportOutcome
from claimdb.packs.facts import Article, Publisher, Source
from claimdb.pipeline.articles import article_keys, store_article
from claimdb.pipeline.columns import DATE_PARTS, date_columns
from claimdb.pipeline.identity import source_id, unnamed_id
from claimdb.pipeline.loading import Loading, Parent, Taken, both
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.newarticle import NewArticle, Stored
from claimdb.pipeline.publishers import make_publisher
from claimdb.text.names import name_key


def load_sources(loading: Loading, *, named: bool) -> None:
    """Load named sources, or the unnamed ones, which need their articles first."""
    wanted = [one for one in loading.pack.sources if (one.unnamed_in is None) is named]
    taken = Taken.before(loading, wanted)
    for source in wanted:
        _load_source(loading, source, taken)


def _load_source(loading: Loading, source: Source, taken: Taken) -> None:
    batch, item, hashed = loading.work.batch, source.stable_key, source.content_hash
    public = _source_public(loading, source, taken)
    number = batch.find("sources", public)
    row: RowValues = {
        "kind": source.kind.value,
        "name": source.name,
        "name_key": name_key(source.name),
        "description": source.description,
        "wikidata": source.wikidata,
    }
    outcome, kept = ImportOutcome.SAME, None
    if number is None:
        article = loading.articles[source.unnamed_in] if source.unnamed_in else None
        number = batch.add(
            "sources",
            {
                **row,
                "public_id": public,
                "is_named": int(article is None),
                "article_id": article.number if article else None,
                **loading.work.maker.made(),
            },
        )
        outcome = ImportOutcome.NEW
    elif item in loading.known and not loading.unchanged(item, hashed):
        kept = loading.update("sources", number, row)
        outcome = ImportOutcome.KEPT if kept else ImportOutcome.SUPERSEDED
    loading.sources[source.key] = Ref(number, public)
    if outcome is not ImportOutcome.SAME or item not in loading.known:
        under = Parent("source_id", number, "sources", public)
        kept = both(kept, loading.sync("source_aliases", under, ["name"], _aliases(source)))
        kept = both(kept, _publish(loading, number, source.publisher))
    if kept:
        outcome = ImportOutcome.KEPT
    loading.record(item, hashed, outcome, "sources", public, kept)


def _aliases(source: Source) -> list[RowValues]:
    return [
        {
            "name": alias.name,
            "name_key": name_key(alias.name),
            "kind": alias.kind.value,
            "language": alias.language,
        }
        for alias in source.aliases
    ]


def _publish(loading: Loading, source: int, publisher: Publisher | None) -> str | None:
    """Make a source the publisher that the pack says it is; return what was kept."""
    if publisher is None:
        return None
    make_publisher(loading.work, source, publisher.domain, publisher.homepage)
    said: RowValues = {"domain": publisher.domain, "homepage": publisher.homepage}
    return loading.update("publishers", source, said, key="source_id")


def _source_public(loading: Loading, source: Source, taken: Taken) -> str:
    known = loading.known.get(source.stable_key)
    article = loading.articles[source.unnamed_in] if source.unnamed_in else None
    if source.id:
        return source.id
    if known and _is_in(loading, known.entity_id, article):
        return known.entity_id
    apart = (loading.pack.name, source.key)
    if article is not None:
        public = unnamed_id(article.public, source.kind.value, source.name)
        if taken.free(public, source.stable_key):
            return public
        return unnamed_id(article.public, source.kind.value, source.name, *apart)
    public = source_id(source.kind.value, source.name)
    if taken.free(public, source.stable_key):
        return public
    return source_id(source.kind.value, source.name, *apart)


def _is_in(loading: Loading, public: str, article: Ref | None) -> bool:
    """Return whether a source is named, or an unnamed one of ``article``, as the pack says.

    Which of them a row is never changes, so that a source that has got a name
    since is another row.
    """
    rows = loading.work.batch.rows("SELECT article_id FROM sources WHERE public_id = ?", public)
    return bool(rows) and rows[0][0] == (article.number if article else None)


def load_articles(loading: Loading) -> None:
    """Load articles with their text; a changed text is a new revision."""
    for article in loading.pack.articles:
        _load_article(loading, article)


def _load_article(loading: Loading, article: Article) -> None:
    item, hashed = article.stable_key, article.content_hash
    known = loading.known.get(item)
    number = loading.work.batch.find("articles", known.entity_id) if known else None
    publisher = loading.sources[article.publisher] if article.publisher else None
    if publisher:
        make_publisher(loading.work, publisher.number)
    stored = store_article(
        loading.work,
        NewArticle(
            text=article.text,
            kind=article.kind.value,
            retells_hash=article.retells_hash,
            url=article.url,
            title=article.title,
            publisher=publisher.public if publisher else None,
            published=article.published,
            language=article.language,
            reader="pack/1",
            raw_hash=text_hash(article.text),
            given_id=article.id,
            known_as=number,
            editor=loading.editor,
        ),
    )
    outcome, note = stored.outcome, stored.note
    if known and not loading.unchanged(item, hashed):
        note = _update_article(loading, article, stored, publisher)
        if note:
            outcome = ImportOutcome.KEPT
        elif outcome is ImportOutcome.SAME:
            outcome = ImportOutcome.SUPERSEDED
    loading.articles[article.key] = Ref(stored.article, stored.article_public)
    loading.revisions[article.key] = Ref(stored.revision, stored.revision_public)
    if outcome is not ImportOutcome.SAME:
        loading.touched.articles.add(stored.article)
    loading.record(item, hashed, outcome, "articles", stored.article_public, note)


def _update_article(
    loading: Loading, article: Article, stored: Stored, publisher: Ref | None
) -> str | None:
    """Bring what the pack says of an article's text up to date; return what was kept."""
    said: RowValues = {
        "kind": article.kind.value,
        "retells_hash": article.retells_hash,
        "url": article.url,
        "title": article.title,
        "language": article.language,
        "publisher_id": publisher.number if publisher else None,
        **{f"published_{part}": None for part in DATE_PARTS},
        **date_columns("published", article.published),
    }
    told = publisher.public if publisher else None
    keys = article_keys(loading.work, stored.article, url=article.url, publisher=told)
    return loading.update("articles", stored.article, {**said, **keys})


def load_credits(loading: Loading) -> None:
    """Load what articles say of their origin, which may be in unnamed sources of theirs."""
    for article in loading.pack.articles:
        item, hashed = article.stable_key, article.content_hash
        if item in loading.known and loading.unchanged(item, hashed):
            continue
        ref = loading.articles[article.key]
        credited: list[RowValues] = [
            {
                "kind": credit.kind.value,
                "source_id": loading.sources[credit.source].number,
                "words": credit.words,
            }
            for credit in article.credits
        ]
        under = Parent("article_id", ref.number, "articles", ref.public)
        loading.touched.articles.add(ref.number)
        if kept := loading.sync("article_credits", under, ["kind", "source_id"], credited):
            loading.notes.append(f"{item}: {kept}")
