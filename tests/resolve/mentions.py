"""Mentions for tests, with the least that one needs."""

from datetime import date

from claimdb.model.vocab import SourceKind
from claimdb.resolve.mention import Key, Mention


def mention(
    name: str,
    kind: SourceKind = SourceKind.PERSON,
    *,
    key: Key = 1,
    document: str | None = None,
    is_named: bool = True,
    aliases: tuple[str, ...] = (),
    roles: tuple[str, ...] = (),
    context: tuple[str, ...] = (),
    day: date | None = None,
    wikidata: str | None = None,
) -> Mention:
    """Return a mention in a document of its own, unless one is named."""
    return Mention(
        key=key,
        name=name,
        kind=kind,
        document=f"d{key}" if document is None else document,
        is_named=is_named,
        aliases=aliases,
        roles=roles,
        context=context,
        day=day,
        wikidata=wikidata,
    )
