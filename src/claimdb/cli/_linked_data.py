"""Linked data for ``claimdb export``: articles as annotations, claims as schema.org knows them.

Invariant: a bad base, or a name that fits nothing, is told before anything is written.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claimdb.db.reader import Reader
    from claimdb.export.iris import Iris

#: Instead of a name: everything there is.
_ALL: Final = "all"


def write_linked(
    url: str,
    articles: Sequence[str],
    claims: Sequence[str],
    base: str | None,
    out: Path | None,
    *,
    force: bool,
) -> None:
    """Write the annotations of ``articles``, or else ``claims``, to ``out`` or to the screen."""
    from claimdb.db.reader import open_reader
    from claimdb.export.files import write_text
    from claimdb.export.iris import Iris

    iris = Iris(base)
    with open_reader(url) as reader:
        named = _annotations(reader, articles, iris) if articles else _claims(reader, claims, iris)
        write_text(named, out, force=force)


def _annotations(reader: "Reader", names: Sequence[str], iris: "Iris") -> Iterator[str]:
    from claimdb.export.annotations import write_all_annotations, write_annotations
    from claimdb.queries import lookup

    if _ALL in names:
        return write_all_annotations(reader, iris)
    numbers = [lookup.article(reader, name) for name in names]
    if len(numbers) == 1:
        return write_annotations(reader, numbers[0], iris)
    return write_all_annotations(reader, iris, numbers)


def _claims(reader: "Reader", names: Sequence[str], iris: "Iris") -> Iterator[str]:
    from claimdb.export.schema_claims import write_claim, write_claims
    from claimdb.queries import lookup

    if _ALL in names:
        return write_claims(reader, iris)
    numbers = [lookup.claim(reader, name) for name in names]
    if len(numbers) == 1:
        return write_claim(reader, numbers[0], iris)
    return write_claims(reader, iris, numbers)
