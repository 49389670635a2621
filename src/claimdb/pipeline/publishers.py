"""The sources that publish: found by domain or name, made where there is none.

An outlet that publishes and is quoted is one source, so that a publisher is a source with
a row beside it. Invariant: of a source there is one such row at the most.
"""

from claimdb.model.vocab import SourceKind
from claimdb.pipeline.identity import source_id
from claimdb.pipeline.maker import Work
from claimdb.text.names import name_key


def source_named(work: Work, name: str, kind: SourceKind) -> tuple[int, str]:
    """Return the source of exactly this name and kind, made where there is none."""
    public = source_id(kind.value, name)
    number = work.batch.find("sources", public)
    if number is None:
        number = work.batch.add(
            "sources",
            {
                "public_id": public,
                "kind": kind.value,
                "name": name,
                "name_key": name_key(name),
                "is_named": 1,
                **work.maker.made(),
            },
        )
    return number, public


def publisher_named(work: Work, name: str, domain: str | None = None) -> str:
    """Return the public identifier of the publisher called ``name``, made where there is none.

    A publisher that is known by ``domain`` is that one, whatever it is called
    now; else one that publishes under this name or alias, if there is only one;
    else the outlet of this name.
    """
    if domain and (known := publisher_at(work, domain)):
        return known
    key = name_key(name)
    rows = work.batch.rows(
        "SELECT source.public_id FROM sources AS source"
        " JOIN publishers AS publisher ON publisher.source_id = source.id"
        " WHERE source.is_named = 1 AND (source.name_key = ? OR source.id IN"
        " (SELECT alias.source_id FROM source_aliases AS alias WHERE alias.name_key = ?))",
        key,
        key,
    )
    if len(rows) == 1:
        return str(rows[0][0])
    number, public = source_named(work, name, SourceKind.OUTLET)
    make_publisher(work, number, domain)
    return public


def publisher_at(work: Work, domain: str) -> str | None:
    """Return the public identifier of the publisher of a domain, if one is known."""
    hosts = (domain, f"www.{domain}")
    rows = work.batch.rows_of(
        "publishers",
        {"domain": hosts},
        "SELECT source.public_id FROM publishers AS publisher"
        " JOIN sources AS source ON source.id = publisher.source_id"
        " WHERE publisher.domain IN (?, ?)",
        *hosts,
    )
    return str(rows[0][0]) if len(rows) == 1 else None


def make_publisher(
    work: Work, source: int, domain: str | None = None, homepage: str | None = None
) -> None:
    """Make a source a publisher, if it is none yet."""
    if not work.batch.rows_of(
        "publishers",
        {"source_id": source},
        "SELECT 1 FROM publishers WHERE source_id = ?",
        source,
    ):
        work.batch.add(
            "publishers",
            {"source_id": source, "domain": domain, "homepage": homepage, **work.maker.made()},
        )
