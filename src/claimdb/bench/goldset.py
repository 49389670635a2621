"""The gold set: short texts of our own, with every attribution marked by hand.

A file ``NN_topic.yaml`` holds YAML documents, one text each, with the words of
each span in place of offsets; ``tests/cases/extraction/README.md`` is the
guide. Invariant: every span of a loaded case holds the words that were quoted,
and every ``via`` and ``inside`` points at another row of its text.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from claimdb.bench.goldrow import RowWrong, read_open, read_row
from claimdb.bench.yamlfile import documents
from claimdb.errors import ClaimdbError, FormatBroken
from claimdb.extract.record import Extraction, Found
from claimdb.model.vocab import Stance
from claimdb.text.dates import VagueDate, parse_date

_KEYS: Final = frozenset({"name", "language", "published", "text", "attributions"})
_WAY: Final = "correct it as README.md of the folder tells"


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One attribution, and the names under which its speaker may be resolved.

    ``resolved`` holds the names that are right, None among them where nobody is
    ever named; ``relay`` marks a row that only passes on the content of another;
    ``open`` names the fields that careful readers see differently.
    """

    extraction: Extraction
    resolved: tuple[str | None, ...]
    relay: bool
    open: frozenset[str] = frozenset()

    @property
    def found(self) -> Found:
        """The spans alone, as a tagger would give them."""
        row = self.extraction
        return Found(row.content, row.cue, row.source, row.confidence, row.by)


@dataclass(frozen=True, slots=True)
class GoldCase:
    """One text with its attributions in order; ``name`` is such as "03_denials/flat"."""

    name: str
    text: str
    published: VagueDate | None
    rows: tuple[GoldRow, ...]
    language: str = "en"


def gold_cases(folder: Path) -> list[GoldCase]:
    """Return the cases of all files ``NN_topic.yaml`` in ``folder``, in order of their names.

    Raises ``FormatBroken`` with file, text and row where a case is not as the
    guide wants it: words not found or ambiguous, ``via`` out of range.
    """
    cases = [case for path in sorted(folder.glob("[0-9]*.yaml")) for case in _file_cases(path)]
    names = [case.name for case in cases]
    for name in names:
        if names.count(name) > 1:
            raise FormatBroken(name, "more than one text has this name", "give each its own")
    return cases


def _file_cases(path: Path) -> Iterator[GoldCase]:
    """Yield the cases of one file."""
    for number, document in enumerate(documents(path, _WAY), 1):
        place = f"text {number}"
        if isinstance(document, dict) and isinstance(document.get("name"), str):
            place = f"text '{document['name']}'"
        yield _case(path, document, place)


def _case(path: Path, document: object, place: str) -> GoldCase:
    """Return one text with its rows."""
    if not isinstance(document, dict):
        raise FormatBroken(path.name, "is not a block of keys", _WAY, place)
    if unknown := sorted(str(key) for key in set(document) - _KEYS):
        raise FormatBroken(path.name, f"has unknown keys ({', '.join(unknown)})", _WAY, place)
    name, text = document.get("name"), document.get("text")
    if not (isinstance(name, str) and isinstance(text, str)):
        raise FormatBroken(path.name, "lacks a name or a text", _WAY, place)
    blocks = document.get("attributions")
    if not isinstance(blocks, list):
        raise FormatBroken(path.name, "has no list of attributions ([] for none)", _WAY, place)
    rows = tuple(_rows(path.name, place, text, blocks))
    published = document.get("published")
    try:
        date = None if published is None else parse_date(str(published))
    except ClaimdbError as error:
        raise FormatBroken(path.name, f"published: {error}", _WAY, place) from error
    language = str(document.get("language", "en"))
    return GoldCase(f"{path.stem}/{name}", text, date, rows, language)


def _rows(file: str, place: str, text: str, blocks: list[object]) -> Iterator[GoldRow]:
    """Yield the rows of a text, each of which counts itself."""
    read: list[tuple[Extraction, tuple[str | None, ...], frozenset[str]]] = []
    for number, block in enumerate(blocks, 1):
        where = f"{place}, row {number}"
        if not isinstance(block, dict) or block.get("row") != number:
            raise FormatBroken(file, f"does not begin with 'row: {number}'", _WAY, where)
        try:
            fields = cast("dict[str, object]", block)
            read.append((*read_row(text, fields, number, len(blocks)), read_open(fields)))
        except (RowWrong, ClaimdbError) as error:
            raise FormatBroken(file, str(error), _WAY, where) from error
    passed_on = {(row.link.via, row.content) for row, _, _ in read}
    for index, (row, resolved, unscored) in enumerate(read):
        relay = row.stance is Stance.RELAYS and (index, row.content) in passed_on
        yield GoldRow(row, resolved, relay, unscored)
