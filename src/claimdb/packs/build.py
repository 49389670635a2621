"""Forms to facts: quotes are located, dates read, attributions put in order.

Invariant: nothing is decided here that the form does not say; what cannot be
built is a problem, and its item is left out.
"""

from collections.abc import Callable, Iterator, Mapping

from claimdb.canonical import text_hash
from claimdb.packs import affiliations, order, quotes
from claimdb.packs.facts import (
    Affiliation,
    Alias,
    Answered,
    Article,
    Attribution,
    Claim,
    Credit,
    Denial,
    Pack,
    Publisher,
    Relation,
    Source,
    Subject,
    Topic,
)
from claimdb.packs.form import (
    ArticleForm,
    AttributionForm,
    ClaimForm,
    DateForm,
    PackForm,
    SourceForm,
)
from claimdb.packs.shape import describe
from claimdb.packs.yamltext import Document, Path
from claimdb.text.clean import clean
from claimdb.text.dates import VagueDate, parse_date

#: Reads a file of the pack's folder; ``None`` after recording why it cannot.
ReadFile = Callable[[Document, Path, str], str | None]


def build(document: Document, form: PackForm, read_file: ReadFile) -> Pack:
    """Return what ``form`` says; what cannot be built becomes a problem of ``document``."""
    articles = [
        article
        for key, item in form.articles.items()
        if (article := _article(document, key, item, read_file)) is not None
    ]
    _same_texts(document, articles)
    links = tuple(_affiliations(document, form))
    return Pack(
        name=form.pack,
        curator=form.curator,
        title=form.title,
        language=form.language,
        description=form.description,
        topics=tuple(Topic(key, name) for key, name in form.topics.items()),
        sources=tuple(_source(key, item) for key, item in form.sources.items()),
        affiliations=links,
        claims=tuple(_claim(key, item, form.language) for key, item in form.claims.items()),
        relations=tuple(_relations(form.claims)),
        articles=tuple(articles),
        attributions=tuple(_attributions(document, form, articles)),
    )


def _source(key: str, form: SourceForm) -> Source:
    publisher = form.publisher
    return Source(
        key=key,
        name=form.name or form.label or "",
        kind=form.kind,
        unnamed_in=form.unnamed_in,
        aliases=tuple(Alias(alias.name, alias.kind, alias.language) for alias in form.aliases),
        description=form.description,
        wikidata=form.wikidata,
        publisher=Publisher(publisher.domain, publisher.homepage) if publisher else None,
        id=form.id,
    )


def _affiliations(document: Document, form: PackForm) -> Iterator[Affiliation]:
    """Yield the affiliations that can hold; ends before beginnings and loops are problems."""
    paths: dict[Affiliation, Path] = {}
    for key, source in form.sources.items():
        for number, item in enumerate(source.affiliations):
            path = ("sources", key, "affiliations", number)
            since, until = _date(item.since), _date(item.until)
            if since and until and since.earliest > until.latest:
                document.problem((*path, "until"), "This ends before it begins ('from').")
            elif item.to != key:
                paths[Affiliation(key, item.kind, item.to, item.role, since, until)] = path
    for loop in affiliations.loops(tuple(paths)):
        trail = " → ".join((*(link.source for link in loop), loop[0].source))
        document.problem(
            paths[loop[0]], f"These speak for each other in a loop, on the same day: {trail}."
        )
    yield from paths


def _claim(key: str, form: ClaimForm, language: str | None) -> Claim:
    return Claim(
        key=key,
        statement=form.statement,
        language=form.language or language,
        subjects=tuple(Subject(subject.source, subject.role) for subject in form.subjects),
        topics=form.topics,
        when=_date(form.when),
        note=form.note,
        id=form.id,
    )


def _relations(claims: Mapping[str, ClaimForm]) -> Iterator[Relation]:
    for key, form in claims.items():
        for kind, others in form.relations().items():
            for other in others:
                yield Relation(key, kind, other.claim, other.note)


def _article(
    document: Document, key: str, form: ArticleForm, read_file: ReadFile
) -> Article | None:
    """Return the article; ``None`` where it has no text, which has been recorded."""
    path = ("articles", key)
    text = form.text if form.file is None else read_file(document, (*path, "file"), form.file)
    if text is None:
        return None
    return Article(
        key=key,
        # Blank lines and marks around a text belong to the file that it stands in.
        text=clean(text).text.lstrip("\r\n\ufeff").rstrip("\r\n"),
        kind=form.kind,
        retells_hash=form.retells.hash if form.retells else None,
        url=form.url,
        title=form.title,
        publisher=form.publisher,
        published=_date(form.published),
        language=form.language,
        credits=tuple(Credit(item.source, item.kind, item.words) for item in form.credits),
        id=form.id,
    )


def _same_texts(document: Document, articles: list[Article]) -> None:
    """Record articles that are one: the same text from the same publisher, or from none."""
    seen: dict[tuple[str | None, str], str] = {}
    for article in articles:
        first = seen.setdefault((article.publisher, article.text), article.key)
        if first != article.key:
            document.problem(
                ("articles", article.key),
                f"Article '{article.key}' has the text and the publisher of '{first}': "
                "they are the same.",
            )


def _attributions(
    document: Document, form: PackForm, articles: list[Article]
) -> Iterator[Attribution]:
    """Yield the attributions of all articles, each after those that it builds upon."""
    built: dict[order.Ref, Attribution] = {}
    for article in articles:
        hashed = text_hash(article.text)
        for key, item in form.articles[article.key].attributions.items():
            path = ("articles", article.key, "attributions", key)
            built[article.key, key] = _attribution(document, path, item, article.text, hashed)
    bases = {ref: _bases(attribution) for ref, attribution in built.items()}
    depth, loops = order.depths(bases)
    for loop in loops:
        trail = " → ".join(key for _, key in (*loop, loop[0]))
        message = f"{describe(_path(loop[0]))} leads back to itself: {trail}."
        document.problem(_path(loop[0]), message[0].upper() + message[1:])
    for ref in sorted(built, key=depth.__getitem__):
        yield built[ref]


def _bases(attribution: Attribution) -> list[order.Ref]:
    """Return the attributions that have to be there before this one."""
    bases = [(attribution.article, attribution.via)] if attribution.via else []
    answered = attribution.answers
    return bases + ([(answered.article, answered.attribution)] if answered else [])


def _path(ref: order.Ref) -> Path:
    return ("articles", ref[0], "attributions", ref[1])


def _attribution(
    document: Document,
    path: tuple[str, str, str, str],
    form: AttributionForm,
    text: str,
    hashed: str,
) -> Attribution:
    _, article, _, key = path
    answers, denial = form.answers, form.denial
    return Attribution(
        article=article,
        key=key,
        source=form.source,
        claim=form.claim,
        stance=form.stance,
        mode=form.mode,
        passages=quotes.locate(document, path, form, text),
        text_hash=hashed,
        said=_date(form.said),
        capacity=form.capacity,
        hedge=form.hedge.kind if form.hedge else None,
        hedge_words=form.hedge.words if form.hedge else None,
        reporting=form.reporting,
        via=form.via,
        answers=Answered(answers.article or article, answers.attribution) if answers else None,
        own_voice=form.own_voice,
        denial=Denial(denial.kind, denial.scope, denial.element) if denial else None,
        id=form.id,
    )


def _date(form: DateForm | None) -> VagueDate | None:
    return None if form is None else parse_date(form.date, form.words)
