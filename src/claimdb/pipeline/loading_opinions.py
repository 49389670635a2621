"""Loading what may be edited: topics, sources, articles, affiliations, claims, relations."""

from typing import TYPE_CHECKING

from claimdb.canonical import content_hash, text_hash
from claimdb.model.vocab import ImportOutcome, RelationKind
from claimdb.packs.facts import Affiliation, Article, Claim, Relation, Source
from claimdb.pipeline.articles import NewArticle, make_publisher, store_article, store_credits
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.edits import remove_row
from claimdb.pipeline.identity import claim_id, source_id, unnamed_id
from claimdb.pipeline.loading import Loading, Taken
from claimdb.pipeline.maker import Ref
from claimdb.text.names import name_key

if TYPE_CHECKING:
    from claimdb.db.bulk import RowValues


def load_topics(loading: Loading) -> None:
    """Load topics; a slug is the same topic in every pack."""
    batch = loading.work.batch
    for topic in loading.pack.topics:
        rows = batch.rows("SELECT id FROM topics WHERE slug = ?", topic.key)
        item, hashed = topic.stable_key, topic.content_hash
        if not rows:
            number = batch.add(
                "topics",
                {"slug": topic.key, "name": topic.name, **loading.work.maker.made()},
            )
            outcome, kept = ImportOutcome.NEW, None
        else:
            number = int(str(rows[0][0]))
            outcome, kept = ImportOutcome.SAME, None
            if not loading.unchanged(item, hashed) and item in loading.known:
                kept = loading.update("topics", number, {"name": topic.name})
                outcome = ImportOutcome.KEPT if kept else ImportOutcome.SUPERSEDED
        loading.topics[topic.key] = number
        loading.record(item, hashed, outcome, "topics", topic.key, kept)


def load_sources(loading: Loading, *, named: bool) -> None:
    """Load named sources, or the unnamed ones, which need their articles first."""
    taken = Taken()
    for source in loading.pack.sources:
        if (source.unnamed_in is None) is named:
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
        loading.touched.sources.add(number)
        aliases: list[RowValues] = [
            {
                "name": alias.name,
                "name_key": name_key(alias.name),
                "kind": alias.kind.value,
                "language": alias.language,
            }
            for alias in source.aliases
        ]
        loading.sync("source_aliases", ("source_id", number), ["name"], aliases)
        if source.publisher is not None:
            make_publisher(loading.work, number, source.publisher.domain, source.publisher.homepage)
    loading.record(item, hashed, outcome, "sources", public, kept)


def _source_public(loading: Loading, source: Source, taken: Taken) -> str:
    known = loading.known.get(source.stable_key)
    if source.id or known:
        return source.id or (known.entity_id if known else "")
    apart = (loading.pack.name, source.key)
    if source.unnamed_in is not None:
        article = loading.articles[source.unnamed_in].public
        public = unnamed_id(article, source.kind.value, source.name)
        if taken.free(public, source.stable_key):
            return public
        return unnamed_id(article, source.kind.value, source.name, *apart)
    public = source_id(source.kind.value, source.name)
    if taken.free(public, source.stable_key):
        return public
    return source_id(source.kind.value, source.name, *apart)


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
        ),
    )
    outcome, note = stored.outcome, stored.note
    if known and outcome is ImportOutcome.SAME and not loading.unchanged(item, hashed):
        note = loading.update(
            "articles",
            stored.article,
            {
                "title": article.title,
                "language": article.language,
                "publisher_id": publisher.number if publisher else None,
                **{f"published_{part}": None for part in _DATE_PARTS},
                **date_columns("published", article.published),
            },
        )
        outcome = ImportOutcome.KEPT if note else ImportOutcome.SUPERSEDED
    loading.articles[article.key] = Ref(stored.article, stored.article_public)
    loading.revisions[article.key] = Ref(stored.revision, stored.revision_public)
    if outcome is not ImportOutcome.SAME:
        loading.touched.articles.add(stored.article)
    credited = [
        (credit.kind.value, loading.sources[credit.source].number, credit.words)
        for credit in article.credits
    ]
    store_credits(loading.work, stored.article, credited)
    loading.record(item, hashed, outcome, "articles", stored.article_public, note)


_DATE_PARTS = ("earliest", "latest", "words", "offset", "precision")


def load_affiliations(loading: Loading) -> None:
    """Load affiliations; those that the pack no longer has are removed."""
    for link in loading.pack.affiliations:
        _load_affiliation(loading, link)
    _remove_gone(loading, "affiliations", "/affiliations/")


def _load_affiliation(loading: Loading, link: Affiliation) -> None:
    item, hashed = link.stable_key, link.content_hash
    known = loading.known.get(item)
    if known and loading.unchanged(item, hashed):
        loading.record(item, hashed, ImportOutcome.SAME, "affiliations", known.entity_id)
        return
    loading.touched.affiliations = True
    row: RowValues = {
        "role": link.role,
        **{f"{end}_{part}": None for end in ("since", "until") for part in _DATE_PARTS},
        **date_columns("since", link.since),
        **date_columns("until", link.until),
    }
    if known and known.outcome is not ImportOutcome.WITHDRAWN:
        number = int(known.entity_id)
        kept = loading.update("affiliations", number, row)
        outcome = ImportOutcome.KEPT if kept else ImportOutcome.SUPERSEDED
        loading.record(item, hashed, outcome, "affiliations", str(number), kept)
        return
    number = loading.work.batch.add(
        "affiliations",
        {
            "source_id": loading.sources[link.source].number,
            "target_id": loading.sources[link.target].number,
            "kind": link.kind.value,
            **row,
            **loading.work.maker.made(),
        },
    )
    loading.record(item, hashed, ImportOutcome.NEW, "affiliations", str(number))


def load_claims(loading: Loading) -> None:
    """Load claims with their subjects and topics."""
    taken = Taken()
    for claim in loading.pack.claims:
        _load_claim(loading, claim, taken)


def _load_claim(loading: Loading, claim: Claim, taken: Taken) -> None:
    batch, item, hashed = loading.work.batch, claim.stable_key, claim.content_hash
    known = loading.known.get(item)
    public = claim.id or (known.entity_id if known else claim_id(claim.statement))
    if not taken.free(public, item):
        public = claim_id(f"{claim.statement}\n{loading.pack.name} {claim.key}")
    row: RowValues = {
        "statement": claim.statement,
        "language": claim.language or loading.pack.language,
        "note": claim.note,
        **{f"occurred_{part}": None for part in _DATE_PARTS},
        **date_columns("occurred", claim.when),
    }
    number, outcome, kept = batch.find("claims", public), ImportOutcome.SAME, None
    if number is None:
        number = batch.add("claims", {**row, "public_id": public, **loading.work.maker.made()})
        outcome = ImportOutcome.NEW
    elif known and not loading.unchanged(item, hashed):
        kept = loading.update("claims", number, row)
        outcome = ImportOutcome.KEPT if kept else ImportOutcome.SUPERSEDED
    loading.claims[claim.key] = Ref(number, public)
    if outcome is not ImportOutcome.SAME or not known:
        loading.touched.claims.add(number)
        subjects: list[RowValues] = [
            {"source_id": loading.sources[one.source].number, "role": one.role.value}
            for one in claim.subjects
        ]
        loading.sync("claim_subjects", ("claim_id", number), ["source_id", "role"], subjects)
        topics: list[RowValues] = [{"topic_id": loading.topics[one]} for one in claim.topics]
        loading.sync("claim_topics", ("claim_id", number), ["topic_id"], topics)
    loading.record(item, hashed, outcome, "claims", public, kept)


def load_relations(loading: Loading) -> None:
    """Load claim relations; those that the pack no longer has are removed."""
    for relation in loading.pack.relations:
        _load_relation(loading, relation)
    for kind in RelationKind:
        _remove_gone(loading, "claim_relations", f"/{kind.value}/")


def _load_relation(loading: Loading, relation: Relation) -> None:
    batch, item = loading.work.batch, relation.stable_key
    claim, other = loading.claims[relation.claim].number, loading.claims[relation.other].number
    if relation.kind is RelationKind.CONTRADICTS and claim > other:
        claim, other = other, claim  # it goes both ways, and is stored once
    hashed = content_hash([relation.content_hash, claim, other])
    known = loading.known.get(item)
    if known and loading.unchanged(item, hashed):
        loading.record(item, hashed, ImportOutcome.SAME, "claim_relations", known.entity_id)
        return
    loading.touched.relations = True
    rows = batch.rows(
        "SELECT id FROM claim_relations WHERE claim_id = ? AND other_id = ? AND kind = ?",
        claim,
        other,
        relation.kind.value,
    )
    if rows:
        number = int(str(rows[0][0]))
        kept = loading.update("claim_relations", number, {"note": relation.note})
        outcome = ImportOutcome.KEPT if kept else ImportOutcome.SAME
        loading.record(item, hashed, outcome, "claim_relations", str(number), kept)
        return
    number = batch.add(
        "claim_relations",
        {
            "claim_id": claim,
            "other_id": other,
            "kind": relation.kind.value,
            "note": relation.note,
            **loading.work.maker.made(),
        },
    )
    loading.record(item, hashed, ImportOutcome.NEW, "claim_relations", str(number))


def _remove_gone(loading: Loading, table: str, mark: str) -> None:
    """Remove rows whose item is no longer in the pack, unless somebody edited them."""
    for item, known in list(loading.known.items()):
        if mark not in item or item in loading.seen or known.outcome is ImportOutcome.WITHDRAWN:
            continue
        number = int(known.entity_id)
        rows = loading.work.batch.rows(
            f"SELECT edited_by FROM {table} WHERE id = ? AND run_id IS NOT NULL", number
        )
        if rows and rows[0][0] in (None, loading.editor):
            remove_row(loading.work, table, number, by=loading.editor)
            loading.touched.affiliations |= table == "affiliations"
            loading.touched.relations |= table == "claim_relations"
        loading.record(item, known.content_hash, ImportOutcome.WITHDRAWN, table, known.entity_id)
