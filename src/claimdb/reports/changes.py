"""Edits after publication in words: what became of the quotation, and who leans on it."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from claimdb.queries.changes import Lean, PassageChange, pieces, seen
from claimdb.reports.blocks import Document, Entries, Entry, Line, Run, Style, joined, line
from claimdb.reports.phrases import DOT, VERBS, claim_line, name, quoted
from claimdb.text.untitled import UNTITLED
from claimdb.text.worddiff import Piece, marked, shortened

_OUTCOMES: Final = {"altered": "altered", "gone": "removed", "moved": "moved"}
#: What a passage proves of an attribution -> what it is called here.
ROLES: Final = {"content": "what was said", "cue": "that it was said", "source": "who said it"}
_STYLES: Final = {"-": Style.REMOVED, "+": Style.ADDED}
_AMBIGUOUS: Final = "ambiguous"


def changes_document(found: Iterable[PassageChange]) -> Document:
    """Return the edits, one entry each, in the order given."""
    return Document("Edits that touch quoted words", (Entries(tuple(map(change_entry, found))),))


def diff_line(one: PassageChange) -> Line:
    """Return the words with what was removed and put in marked: ``[-gone-]``, ``{+new+}``."""
    if one.before is None:
        return line(Run("the words are withheld", Style.NOTE))
    told = shortened(pieces(one))
    if one.came_back and one.outcome not in _OUTCOMES:
        told = [Piece("+", one.after or "")]
    return line(*(run for piece in told for run in _runs(piece)))


def became(one: PassageChange) -> str:
    """Return what became of a passage, in a word or two."""
    told = _OUTCOMES.get(one.outcome)
    if one.came_back:
        return f"put back, {told}" if told else "put back"
    return told or one.outcome


def _runs(piece: Piece) -> Iterator[Run]:
    """Yield a piece with its marks; spaces stay outside of both marks and colour."""
    bare = piece.words.strip()
    if piece.sign == "=" or not bare:
        yield Run(piece.words)
        return
    before, _, after = piece.words.partition(bare)
    yield Run(before)
    yield Run(marked([Piece(piece.sign, bare)]), _STYLES[piece.sign])
    yield Run(after)


def change_entry(one: PassageChange, *, named: bool = True) -> Entry:
    """Return one edit; ``named`` says in which article, where that is not known."""
    title = quoted(one.article) if one.article else UNTITLED
    publisher = f", {one.publisher}" if one.publisher else ""
    where = f" in {title}{publisher}" if named else f" in state {one.newer.number}"
    lead = line(Run(became(one).capitalize(), Style.NAME), where)
    return Entry(lead, (diff_line(one), *_leaning(one.leaning), *_notes(one, named=named)))


def _leaning(leaning: Iterable[Lean]) -> Iterator[Line]:
    """Yield one line for each attribution, with all that the passage proves of it."""
    for _, group in groupby(leaning, key=lambda lean: lean.attribution):
        some = list(group)
        roles = " and ".join(ROLES[lean.role] for lean in some)
        first = some[0]
        told = line(f"{roles}: ", name(first.source), f" {VERBS[first.stance]}: ")
        yield joined([told, claim_line(first.claim)], "")


def _notes(one: PassageChange, *, named: bool) -> Iterator[Line]:
    if not one.leaning:
        yield line(Run("nothing that counts leans on it", Style.NOTE))
    if one.reading:
        yield line(Run("read anew by a better reader; no edit of the publisher", Style.NOTE))
    if one.method == _AMBIGUOUS:
        yield line(Run("the words stand in several places; which is meant is open", Style.NOTE))
    states = f"{seen(one.older)} → {seen(one.newer)}"
    numbers = f"state {one.older.number} → {one.newer.number}"
    yield joined([line(Run(f"{states}{DOT}{numbers}", Style.NOTE))])
    yield line(Run(one.id, Style.ID), " ", Run(one.article_id if named else "", Style.ID))


__all__ = ["became", "change_entry", "changes_document", "diff_line"]
