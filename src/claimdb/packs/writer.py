"""A pack to YAML text that reads back to an equal pack.

Invariant: the same pack gives the same text, and nothing is written that goes
without saying (a default, an absent value). Texts stand in literal blocks
wherever YAML can hold them so.
"""

from collections.abc import Iterable
from typing import Final

import yaml

from claimdb.model.vocab import (
    AliasKind,
    ArticleKind,
    PassageRole,
    RelationKind,
    Reporting,
    SubjectRole,
)
from claimdb.packs.datenotation import date_notation
from claimdb.packs.facts import (
    Affiliation,
    Alias,
    Article,
    Attribution,
    Claim,
    Pack,
    Relation,
    Source,
    Subject,
)
from claimdb.packs.quotes import quote_of
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Selector

_WIDTH: Final = 100
#: What YAML 1.1 takes for line breaks, beside the newline.
_ODD_BREAKS: Final = frozenset("\r\x85\u2028\u2029")


def write_pack(pack: Pack) -> str:
    """Return YAML that ``parse_pack`` reads back to ``pack``.

    A date without a notation of its own (a season) comes back as a range with
    the same limits.
    """
    texts = {article.key: article.text for article in pack.articles}
    data = _present(
        pack=pack.name,
        title=pack.title,
        curator=pack.curator,
        language=pack.language,
        description=pack.description,
        topics={topic.key: topic.name for topic in pack.topics},
        sources={source.key: _source(source, pack.affiliations) for source in pack.sources},
        claims={claim.key: _claim(claim, pack) for claim in pack.claims},
        articles={
            article.key: _article(article)
            | _present(
                attributions={
                    item.key: _attribution(item, texts[article.key])
                    for item in pack.attributions
                    if item.article == article.key
                }
            )
            for article in pack.articles
        },
    )
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)


class _Dumper(yaml.SafeDumper):
    """Block style, literal texts, and dates without quotation marks around them."""


_Dumper.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def _represent_text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    if _ODD_BREAKS.intersection(value):
        style = '"'  # PyYAML would keep them as they are, and read them back as newlines
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style=style)


# Enums of the vocabularies are texts too.
_Dumper.add_multi_representer(str, _represent_text)
_Dumper.add_representer(str, _represent_text)


def _source(source: Source, affiliations: Iterable[Affiliation]) -> dict[str, object]:
    publisher = source.publisher
    named = source.unnamed_in is None
    return _present(
        id=source.id,
        name=source.name if named else None,
        label=None if named else source.name,
        kind=source.kind,
        unnamed_in=source.unnamed_in,
        description=source.description,
        aliases=[_alias(alias) for alias in source.aliases],
        wikidata=source.wikidata,
        affiliations=[_affiliation(link) for link in affiliations if link.source == source.key],
    ) | (
        {"publisher": _present(domain=publisher.domain, homepage=publisher.homepage)}
        if publisher
        else {}
    )


def _alias(alias: Alias) -> object:
    if alias.kind is AliasKind.NAME and alias.language is None:
        return alias.name
    return _present(name=alias.name, kind=alias.kind, language=alias.language)


def _affiliation(link: Affiliation) -> dict[str, object]:
    return {"as": link.kind, "to": link.target} | _present(
        role=link.role, **{"from": _date(link.since)}, until=_date(link.until)
    )


def _claim(claim: Claim, pack: Pack) -> dict[str, object]:
    relations = [relation for relation in pack.relations if relation.claim == claim.key]
    ends = {
        str(kind): [_relation(relation) for relation in relations if relation.kind is kind]
        for kind in RelationKind
    }
    return _present(
        id=claim.id,
        statement=claim.statement,
        language=None if claim.language == pack.language else claim.language,
        subjects=[_subject(subject) for subject in claim.subjects],
        topics=list(claim.topics),
        when=_date(claim.when),
        **ends,
        note=claim.note,
    )


def _subject(subject: Subject) -> object:
    if subject.role is SubjectRole.ABOUT:
        return subject.source
    return {"source": subject.source, "as": subject.role}


def _relation(relation: Relation) -> object:
    if relation.note is None:
        return relation.other
    return {"claim": relation.other, "note": relation.note}


def _article(article: Article) -> dict[str, object]:
    return _present(
        id=article.id,
        kind=None if article.kind is ArticleKind.ARTICLE else article.kind,
        retells=article.retells_hash,
        url=article.url,
        title=article.title,
        publisher=article.publisher,
        published=_date(article.published),
        language=article.language,
        credits=[
            {"source": credit.source, "as": credit.kind} | _present(words=credit.words)
            for credit in article.credits
        ],
        text=article.text,
    )


def _attribution(item: Attribution, text: str) -> dict[str, object]:
    contents = [one.selector for one in item.passages if one.role is PassageRole.CONTENT]
    quotes = {
        one.role: _quote(text, one.selector, contents[0])
        for one in item.passages
        if one.role is not PassageRole.CONTENT
    }
    content = [_quote(text, one, None) for one in contents]
    denial = item.denial
    return _present(
        id=item.id,
        source=item.source,
        claim=item.claim,
        stance=item.stance,
        mode=item.mode,
        content=content if len(content) > 1 else content[0],
        cue=quotes.get(PassageRole.CUE),
        source_words=quotes.get(PassageRole.SOURCE),
        said=_date(item.said),
        capacity=item.capacity,
        hedge=_hedge(item),
        reporting=None if item.reporting is Reporting.NEUTRAL else item.reporting,
        via=item.via,
        answers=_answers(item),
        own_voice=True if item.own_voice else None,
        denial=_present(kind=denial.kind, scope=denial.scope, element=denial.element)
        if denial
        else None,
    )


def _quote(text: str, selector: Selector, near: Selector | None) -> object:
    quote = quote_of(text, selector, near)
    if quote.occurrence is None:
        return quote.quote
    return {"quote": quote.quote, "occurrence": quote.occurrence}


def _hedge(item: Attribution) -> object:
    if item.hedge_words is None:
        return item.hedge
    return {"kind": item.hedge, "words": item.hedge_words}


def _answers(item: Attribution) -> object:
    answered = item.answers
    if answered is None or answered.article == item.article:
        return answered and answered.attribution
    return {"article": answered.article, "attribution": answered.attribution}


def _date(date: VagueDate | None) -> object:
    if date is None:
        return None
    notation = date_notation(date)
    # A year is a number to YAML, and stands without quotation marks as one.
    value = int(notation) if notation.isdigit() and notation[0] != "0" else notation
    return value if date.words is None else {"date": value, "words": date.words}


def _present(**values: object) -> dict[str, object]:
    """Return what is there: neither absent nor an empty list or mapping."""
    return {name: value for name, value in values.items() if value not in (None, [], {})}
