"""Answers: which attribution answers which, recorded as such or said in another article.

Invariant: an answer that nobody has recorded is on the same claim, by another party, in
another article, and surely later; it is marked, and no row is ever written for it.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from claimdb.db.reader import Params, Reader, Row
from claimdb.queries import run
from claimdb.queries.shapes import Answer, Attribution
from claimdb.queries.values import flag, number

#: Answers that one page of a source shows, and claims of it on which they are looked for.
_PAGE: Final = 40
_CLAIMS: Final = 20


def of_source(
    reader: Reader, source: int, held: Iterable[Row], *, window: int, limit: int
) -> list[Row]:
    """Return what a source answered, and who answered it, on the latest claims it has ``held``.

    It looks at its latest ``window`` attributions; ``limit`` 0 means a page.
    """
    claims = list(dict.fromkeys(number(row, "claim_id") for row in held))[:_CLAIMS]
    params: Params = {"source": source, "claims": claims, "window": window}
    return run.select(reader, "source_answers", params, limit=limit or _PAGE) if claims else []


def named_in(rows: Iterable[Row]) -> list[int]:
    """Return the attributions that answer, or are answered, in rows of answers."""
    return [number(row, name) for row in rows for name in ("to_id", "answer_id")]


def told_in(rows: Iterable[Row], loaded: Mapping[int, Attribution]) -> tuple[Answer, ...]:
    """Return the answers in rows of answers, in their order."""
    return tuple(
        Answer(
            loaded[number(row, "to_id")],
            loaded[number(row, "answer_id")],
            elsewhere=flag(row, "elsewhere"),
        )
        for row in rows
    )
