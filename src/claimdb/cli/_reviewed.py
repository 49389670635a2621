"""What ``claimdb review`` tells of a decision on a relation, an affiliation or a judgement."""

from typing import TYPE_CHECKING, Final

import typer

from claimdb.cli._hand import claim_now
from claimdb.db.reader import Reader, open_reader
from claimdb.queries import run
from claimdb.queries.values import string
from claimdb.reports.blocks import visible
from claimdb.settings import Settings

if TYPE_CHECKING:
    from claimdb.pipeline.reviewing import Decided

_TOLD: Final = {"accept": "accepted", "reject": "rejected", "undo": "taken back"}
_JUDGED: Final = {"same": "are the same", "not_same": "are not the same"}


def told_decided(settings: Settings, done: "Decided") -> None:
    """Tell what was decided, on what, and who stands where now."""
    what = _TOLD[done.verdict.value]
    already = "" if done.added else " already, nothing changed"
    with open_reader(settings.db_url) as reader:
        lines = [f"{done.row} {what}{already}", *_about(reader, done)]
        if done.claim is not None:
            lines.append(claim_now(reader, done.claim.public))
    if done.added and done.verdict.value != "undo":
        lines.append(f"next: claimdb review {done.row} undo  (to take this back)")
    for one in lines:
        typer.echo(visible(one))


def _about(reader: Reader, done: "Decided") -> list[str]:
    """Return in words what the row says, and what is so for now."""
    kind, _, number = done.row.partition(":")
    if not number:
        return []
    rows = run.select(reader, "review_told", {"of": kind, "number": int(number)})
    one, says, other = (string(rows[0], name) for name in ("one", "says", "other"))
    said = f"“{one}”", f"“{other}”"
    if kind != "judgement":
        return [f"  {said[0]} {says.replace('_', ' ')} {said[1]}"]
    if done.judged is not None:
        judged = f"{said[0]} and {said[1]} {_JUDGED[done.judged.value]}"
        return [f"  {judged}: judgement {done.judgement}, which outranks the program's."]
    return [f"  {said[0]} and {said[1]}: what the program says counts again."]
