"""Texts, passages and names, computed again from what is stored: hashes, offsets, keys.

Revisions and passages are read side by side in the order of the revisions, so
that one text at a time is in memory. A slice in Python is as fast at the end of
a text of 6 MB as at its beginning, where SQLite's ``substr`` takes 4 ms.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Final, NamedTuple

from claimdb.canonical import text_hash
from claimdb.db.bulk import Value
from claimdb.db.snapshot import Snapshot
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.queries.catalog import Check
from claimdb.text.names import name_key

_RESTORE: Final = "restore a backup; evidence never changes, so that somebody went around the rules"

TEXT_HASH: Final = Check("text_hash", "a text has the hash and length it came with", "4", _RESTORE)
PASSAGE_EXACT: Final = Check(
    "passage_exact", "a passage is the text between its offsets", "2", _RESTORE
)
PASSAGE_CONTEXT: Final = Check(
    "passage_context", "prefix and suffix are the text beside the passage", "2", _RESTORE
)
PASSAGE_HASH: Final = Check("passage_hash", "a passage has the hash of its words", "2", _RESTORE)
NAME_KEYS: Final = Check(
    "name_keys",
    "names are found by their folded form",
    "5",
    'give the name again with "claimdb edit source"',
)

_REVISIONS: Final = "SELECT id, public_id, text, text_hash, text_length FROM revisions ORDER BY id"
_PASSAGES: Final = (
    "SELECT revision_id, id, public_id, start_offset, end_offset, exact, exact_hash,"
    " prefix, suffix FROM passages ORDER BY revision_id"
)


class _Passage(NamedTuple):
    revision: Value
    number: Value
    public: Value
    start: Value
    end: Value
    exact: Value
    hashed: Value
    prefix: Value
    suffix: Value


def text_steps() -> list[Step]:
    """Return the steps that read every text and every name."""
    return [
        Step((PASSAGE_EXACT, PASSAGE_CONTEXT, PASSAGE_HASH, TEXT_HASH), _check_texts),
        Step((NAME_KEYS,), _check_names),
    ]


def _check_texts(snapshot: Snapshot) -> Iterator[Finding]:
    by_revision = groupby(snapshot.stream(_PASSAGES), key=lambda row: row[0])
    revision, passages = next(by_revision, (None, iter(())))
    for number, public, text, hashed, length in snapshot.stream(_REVISIONS):
        whole = None if text is None else str(text)
        if whole is not None:
            yield from _check_text(number, str(public), whole, str(hashed), length)
        while revision is not None and int(str(revision)) < int(str(number)):  # of no revision
            revision, passages = next(by_revision, (None, iter(())))
        if revision == number:
            for passage in passages:
                yield from _check_passage(passage, whole, int(str(length)))
            revision, passages = next(by_revision, (None, iter(())))


def _check_text(
    number: Value, public: str, text: str, hashed: str, length: Value
) -> Iterator[Finding]:
    problems = []
    if text_hash(text) != hashed:
        problems.append("the text is not the one that its hash was made of")
    if len(text) != length:
        problems.append(f"the text has {len(text)} code points, and {length} are recorded")
    for problem in problems:
        yield finding(TEXT_HASH, problem, table="revisions", row=int(str(number)), public_id=public)


def _check_passage(row: tuple[Value, ...], text: str | None, length: int) -> Iterator[Finding]:
    passage = _Passage._make(row)
    for check, problem in _problems(passage, text, length):
        yield finding(
            check,
            problem,
            table="passages",
            row=int(str(passage.number)),
            public_id=str(passage.public),
        )


def _problems(one: _Passage, text: str | None, length: int) -> Iterator[tuple[Check, str]]:
    start, end = int(str(one.start)), int(str(one.end))
    if end > length:
        yield PASSAGE_EXACT, f"it ends at {end}, behind the text of {length} code points"
    if one.exact is not None and text_hash(str(one.exact)) != one.hashed:
        yield PASSAGE_HASH, "its words are not those that the hash was made of"
    if text is None:
        return
    words = text[start:end]
    if one.exact is None:
        if text_hash(words) != one.hashed:
            yield PASSAGE_HASH, f"the text from {start} to {end} does not have its hash"
        return
    if words != one.exact:
        yield PASSAGE_EXACT, f"the text from {start} to {end} is '{words}', not '{one.exact}'"
    prefix, suffix = str(one.prefix), str(one.suffix)
    if text[max(0, start - len(prefix)) : start] != prefix:
        yield PASSAGE_CONTEXT, f"before it stands not '{prefix}'"
    if text[end : end + len(suffix)] != suffix:
        yield PASSAGE_CONTEXT, f"after it stands not '{suffix}'"


def _check_names(snapshot: Snapshot) -> Iterator[Finding]:
    for table, number, public, name, key in snapshot.stream(
        "SELECT 'sources', id, public_id, name, name_key FROM sources UNION ALL"
        " SELECT 'source_aliases', alias.id, source.public_id, alias.name, alias.name_key"
        " FROM source_aliases AS alias LEFT JOIN sources AS source ON source.id = alias.source_id"
    ):
        wanted = name_key(str(name))
        if wanted != key:
            yield finding(
                NAME_KEYS,
                f"'{name}' is looked up as '{wanted}', and filed under '{key}'",
                table=str(table),
                row=int(str(number)),
                public_id=None if public is None else str(public),
            )
