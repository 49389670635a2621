"""Sound packs of every shape, for properties that hold for all of them."""

from dataclasses import replace

from hypothesis import strategies as st

from claimdb.canonical import public_id, text_hash
from claimdb.model.vocab import (
    AffiliationKind,
    AliasKind,
    ArticleKind,
    CreditKind,
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    PassageRole,
    RelationKind,
    Reporting,
    SourceKind,
    Stance,
    SubjectRole,
)
from claimdb.packs import Pack
from claimdb.packs.facts import (
    Affiliation,
    Alias,
    Answered,
    Article,
    Attribution,
    Claim,
    Credit,
    Denial,
    Passage,
    Publisher,
    Relation,
    Source,
    Subject,
    Topic,
)
from claimdb.text.clean import clean
from claimdb.text.dates import parse_date
from claimdb.text.spans import selector

#: Words that YAML likes to misread, beside anything that can be stored.
WORDS = st.one_of(
    st.sampled_from(
        ["no", "~", "null", "1984", "2024-05", "a: b", "- x", "# y", "'", '"', "é\n b "]
    ),
    st.text().map(lambda text: clean(text).text),
).filter(lambda text: bool(text.strip()))
DATES = st.builds(
    parse_date,
    st.sampled_from(
        [
            "0001",
            "2024",
            "2024-05",
            "2024-06-18",
            "2024-W25",
            "~2024-06",
            "~2024",
            "2024-05/2024-06",
            "9999",
            "~9999-12",
            "2024-06-18T09:30+09:00",
            "2024-06-18T09:30:15Z",
            "2024-06-18T09",
            "2024-06-18-03:30",
            "2024-02/~2024-W25",
            "2020/2024-06-18T09:30",
            "~0001-01-01",
        ]
    ),
    st.none() | WORDS,
)
MAYBE = st.none() | WORDS


def ids(kind: str, key: str) -> st.SearchStrategy[str | None]:
    """Return the public identifier of an item, or none."""
    return st.sampled_from([None, public_id(kind, key)])


@st.composite
def sources(draw: st.DrawFn) -> tuple[Source, ...]:
    """Three named sources, and one that is unnamed in the first article."""
    aliases = st.lists(
        st.builds(Alias, WORDS, st.sampled_from(AliasKind), st.none() | st.just("ko")),
        max_size=2,
        unique_by=lambda alias: alias.name,
    )
    publishers = st.none() | st.builds(Publisher, MAYBE, st.none() | st.just("https://a.example/"))
    named = [
        Source(
            key=f"s{number}",
            name=(name := draw(WORDS)),
            kind=draw(st.sampled_from(SourceKind)),
            aliases=tuple(alias for alias in draw(aliases) if alias.name != name),
            description=draw(MAYBE),
            wikidata=draw(st.none() | st.just("Q42")),
            publisher=draw(publishers),
            id=draw(ids("source", str(number))),
        )
        for number in range(3)
    ]
    return (*named, Source("u", draw(WORDS), SourceKind.GROUP, unnamed_in="a0"))


@st.composite
def claims(draw: st.DrawFn, language: str | None) -> tuple[Claim, ...]:
    """Three claims."""
    roles = st.lists(st.sampled_from(SubjectRole), max_size=2, unique=True)
    return tuple(
        Claim(
            key=f"c{number}",
            statement=draw(WORDS),
            language=draw(st.sampled_from(["pt-BR", language])),
            subjects=tuple(Subject("s0", role) for role in draw(roles)),
            topics=draw(st.sampled_from([(), ("t",)])),
            when=draw(st.none() | DATES),
            note=draw(MAYBE),
            id=draw(ids("claim", str(number))),
        )
        for number in range(3)
    )


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, ...]:
    """Two articles; the first has no publisher, the second may have one."""
    retold = "b2:" + "0a" * 16
    credits_ = st.none() | st.builds(Credit, st.just("s1"), st.sampled_from(CreditKind), MAYBE)
    return tuple(
        Article(
            key=f"a{number}",
            text=draw(WORDS).lstrip("\r\n\ufeff") + f" a{number}",
            kind=(kind := draw(st.sampled_from(ArticleKind))),
            retells_hash=retold if kind is ArticleKind.RETELLING else None,
            url=draw(st.none() | st.just(f"https://a.example/{number}?q=1#x")),
            title=draw(MAYBE),
            publisher="s0" if number else None,
            published=draw(st.none() | DATES),
            language=draw(st.none() | st.just("ko")),
            credits=tuple(filter(None, [draw(credits_)])),
            id=draw(ids("article", str(number))),
        )
        for number in range(2)
    )


@st.composite
def passages(draw: st.DrawFn, text: str) -> tuple[Passage, ...]:
    """One or two passages of content, and perhaps a cue and the words for the source."""
    span = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(
        lambda ends: bool(text[ends[0] : ends[1]].strip())
    )
    spans = draw(st.lists(span, min_size=1, max_size=2, unique=True))
    roles = [PassageRole.CONTENT] * len(spans)
    for role in (PassageRole.CUE, PassageRole.SOURCE):
        if draw(st.booleans()):
            roles.append(role)
            spans.append(draw(span))
    return tuple(
        Passage(role, selector(text, *ends)) for role, ends in zip(roles, spans, strict=True)
    )


@st.composite
def attributions(draw: st.DrawFn, article: Article, earlier: list[Attribution]) -> Attribution:
    """Draw an attribution that may build upon earlier ones, of its own article or another."""
    here = [one.key for one in earlier if one.article == article.key]
    stance = draw(st.sampled_from(Stance))
    scope = draw(st.sampled_from(DenialScope))
    element = draw(WORDS) if scope is DenialScope.ELEMENT else None
    denial = Denial(draw(st.sampled_from(DenialKind)), scope, element)
    hedge = draw(st.none() | st.sampled_from(Hedge))
    answered = draw(st.sampled_from([None, *earlier]))
    return Attribution(
        article=article.key,
        key=f"at{len(here)}",
        source=draw(st.sampled_from(["s0", "s2"] if article.publisher else ["s0", "u"])),
        claim=draw(st.sampled_from(["c0", "c1", "c2"])),
        stance=stance,
        mode=draw(st.sampled_from(Mode)),
        passages=draw(passages(article.text)),
        text_hash=text_hash(article.text),
        said=draw(st.none() | DATES),
        capacity=draw(MAYBE),
        hedge=hedge,
        hedge_words=draw(MAYBE) if hedge else None,
        reporting=draw(st.sampled_from(Reporting)),
        via=draw(st.sampled_from([None, *here])),
        answers=Answered(answered.article, answered.key) if answered else None,
        denial=denial if stance is Stance.DENIES else None,
        id=draw(ids("attribution", str(len(earlier)))),
    )


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Draw a sound pack; its attributions stand in no particular order."""
    language = draw(st.sampled_from([None, "en"]))
    texts = draw(articles())
    found: list[Attribution] = []
    for number in draw(st.lists(st.integers(0, 1), max_size=4)):
        found.append(draw(attributions(texts[number], found)))
    links = [
        Affiliation(f"s{one}", draw(st.sampled_from(AffiliationKind)), f"s{one + 1}", draw(MAYBE))
        for one in range(draw(st.integers(0, 2)))
    ]
    if links:
        links[0] = replace(links[0], since=draw(DATES))
    kinds = draw(st.lists(st.sampled_from(RelationKind), unique=True))
    relations = sorted(kinds, key=list(RelationKind).index)
    return Pack(
        name="pack",
        curator=draw(WORDS),
        title=draw(MAYBE),
        language=language,
        description=draw(MAYBE),
        topics=(Topic("t", draw(WORDS)),),
        sources=draw(sources()),
        affiliations=tuple(links),
        claims=draw(claims(language)),
        relations=tuple(Relation("c0", kind, "c1", draw(MAYBE)) for kind in relations),
        articles=texts,
        attributions=tuple(found),
    )
