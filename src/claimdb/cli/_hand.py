"""What commands that write by hand tell: what was made, and what it means now.

Invariant: the first line has the public identifier of the row; what to do next
is on lines that begin with ``next:``.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

import typer

from claimdb.db.reader import Reader, Row, open_reader
from claimdb.queries import run
from claimdb.queries.attributions import load
from claimdb.queries.shapes import Attribution
from claimdb.queries.values import flag, number, optional, string
from claimdb.reports.blocks import plain, visible
from claimdb.reports.phrases import (
    DOT,
    VERBS,
    chain,
    from_to,
    number_of,
    reservations,
    where,
    who,
    words,
)
from claimdb.settings import Settings

if TYPE_CHECKING:
    from claimdb.pipeline.desk import Made
    from claimdb.pipeline.hand_edits import Edits
    from claimdb.pipeline.hand_judgements import Judgements, Side
    from claimdb.pipeline.maker import Ref
    from claimdb.pipeline.redaction import Redacted
    from claimdb.pipeline.statements import Correction

#: What is told of something new, and of something that was there.
_WORDS: Final = {
    "source": ("added", "known already"),
    "alias": ("has a new name", "has that name already"),
    "affiliation": ("is linked", "is linked so already"),
    "claim": ("added", "known already"),
    "relation": ("is related", "is related so already"),
    "attribution": ("added", "known already"),
    "accepted": ("accepted", "accepted already"),
    "rejected": ("rejected", "rejected already"),
}
_JUDGED: Final = {"same": "the same", "not_same": "not the same", "unsure": "perhaps the same"}


def told_made(settings: Settings, made: "Made") -> None:
    """Tell what was added, or was there already."""
    with open_reader(settings.db_url) as reader:
        new, known = _WORDS[made.what]
        _say(f"{made.row.public} {new if made.added else f'{known}, nothing changed'}")
        _say_lines(_ABOUT[made.what](reader, made.row))
        _say_lines(made.notes)
        if made.claim is not None:
            _say(claim_now(reader, made.claim.public))
        _say_next(_NEXT[made.what](reader, made))


def _say(text: str) -> None:
    typer.echo(visible(text))


def _say_lines(lines: Iterable[str]) -> None:
    for one in lines:
        _say(f"  {one}")


def _say_next(lines: Iterable[str]) -> None:
    for one in lines:
        _say(f"next: {one}")


def _about_source(reader: Reader, row: "Ref") -> list[str]:
    one = _standing(reader, "source", row.public)
    head = run.select(reader, "source_head", {"source": one})[0]
    named = "" if flag(head, "is_named") else "unnamed "
    told = optional(head, "description")
    lines = [f"{string(head, 'name')}, {named}{string(head, 'kind')}{f': {told}' if told else ''}"]
    spans = run.select(reader, "source_party_spans", {"source": one})
    now = [string(row, "party") for row in spans if flag(row, "is_now")]
    return [*lines, *(f"speaks for {party}: their origins count as one." for party in now)]


def _about_claim(reader: Reader, row: "Ref") -> list[str]:
    head = run.select(reader, "claim_head", {"claim": _standing(reader, "claim", row.public)})[0]
    return [string(head, "statement")]


def _about_attribution(reader: Reader, row: "Ref") -> list[str]:
    saying = _saying(reader, row)
    lines = [
        f"{plain(who(saying))}{DOT}{VERBS[saying.stance]}: {saying.claim.statement}",
        plain(words(saying)),
        plain(where(saying)),
        plain(chain(saying)),
        plain(reservations(saying)),
    ]
    return [one for one in lines if one]


def _saying(reader: Reader, row: "Ref") -> Attribution:
    return load(reader, [row.number])[row.number]


_ABOUT: Final = {
    "source": _about_source,
    "alias": _about_source,
    "affiliation": _about_source,
    "claim": _about_claim,
    "relation": _about_claim,
    "attribution": _about_attribution,
    "accepted": _about_attribution,
    "rejected": _about_attribution,
}


def _standing(reader: Reader, entity: str, public: str) -> int:
    """Return the number of the row that stands for this one."""
    return number(run.select(reader, f"lookup_{entity}_id", {"ids": [public]})[0], "id")


def claim_now(reader: Reader, public: str) -> str:
    """Tell in one line who stands where on a claim."""
    head = run.select(reader, "claim_head", {"claim": _standing(reader, "claim", public)})[0]
    sides = [
        f"{_origins(head, stance)} in {number_of(number(head, f'{stance}_articles'), 'article')}"
        if number(head, f"{stance}_attributions")
        else "nobody"
        for stance in ("asserts", "denies")
    ]
    contested = "; contested" if flag(head, "contested") else ""
    which = string(head, "public_id")
    return f"the claim {which} now: asserted by {sides[0]}, denied by {sides[1]}{contested}."


def _origins(head: Row, stance: str) -> str:
    least, most = number(head, f"{stance}_origins_min"), number(head, f"{stance}_origins_max")
    return from_to(least, most, "origin")


def _after_source(reader: Reader, made: "Made") -> list[str]:
    if not made.added:
        return [f"claimdb source {made.row.public}"]
    name = _about_source(reader, made.row)[0].split(", ")[0]
    return [f"claimdb add attribution --article ARTICLE --source '{name}' --claim CLAIM --quote …"]


def _after_edit_of_source(_reader: Reader, made: "Made") -> list[str]:
    return [f"claimdb source {made.row.public}"]


def _after_claim(_reader: Reader, made: "Made") -> list[str]:
    if not made.added:
        return [f"claimdb claim {made.row.public}"]
    told = "claimdb add attribution --article ARTICLE --source NAME --quote …"
    return [f"{told} --claim {made.row.public}"]


def _after_attribution(reader: Reader, made: "Made") -> list[str]:
    saying = _saying(reader, made.row)
    one = _standing(reader, "claim", saying.claim.id)
    head = run.select(reader, "claim_head", {"claim": one})[0]
    if saying.stance == "asserts" and not number(head, "denies_attributions"):
        target = f"--article {saying.article.id} --claim {saying.claim.id}"
        return [f"who denies it? claimdb add denial {target} --answers {saying.id} …"]
    return [f"claimdb claim {saying.claim.id}"]


def _after_relation(_reader: Reader, made: "Made") -> list[str]:
    return [f"claimdb claim {made.row.public}"]


def _after_review(_reader: Reader, made: "Made") -> list[str]:
    return [f"claimdb history {made.row.public}"]


_NEXT: Final = {
    "source": _after_source,
    "alias": _after_edit_of_source,
    "affiliation": _after_edit_of_source,
    "claim": _after_claim,
    "relation": _after_relation,
    "attribution": _after_attribution,
    "accepted": _after_review,
    "rejected": _after_review,
}


def told_correction(settings: Settings, done: "Correction") -> None:
    """Tell what superseded what, and what was renewed because it leans on it."""
    with open_reader(settings.db_url) as reader:
        told = "supersedes" if done.added else "superseded already, nothing changed:"
        _say(f"{done.new.public} {told} {done.old.public}")
        _say_lines(_about_attribution(reader, done.new))
        _say_lines(
            f"{now.public} supersedes {was.public}, which leans on it; it says the same."
            for was, now in done.renewed
        )
        _say(claim_now(reader, _saying(reader, done.new).claim.id))
    _say_next([f"claimdb history {done.new.public}"])


def told_edits(settings: Settings, done: "Edits") -> None:
    """Tell what an edit changed, each column before and after."""
    public = f"{done.row.public} " if done.row else ""
    changed = "edited" if done.changes or done.parts else "says that already, nothing changed"
    _say(f"{public}{changed}: {done.name}")
    _say_lines(
        f"{one.column.replace('_', ' ')}: {one.before or '(empty)'} → {one.after or '(empty)'}"
        for one in done.changes
    )
    _say_lines(f"{part}." for part in done.parts)
    _say_lines(done.notes)
    if done.claim is not None:
        with open_reader(settings.db_url) as reader:
            _say(claim_now(reader, done.claim.public))
    if done.row is not None:
        _say_next([f"claimdb history {done.row.public}"])


def told_judgement(settings: Settings, done: "Judgements", *, undone: int | None = None) -> None:
    """Tell what was judged, or taken back, and which row stands for which now."""
    which = f"judgement {done.number}" if done.number else "no judgement made"
    told = f"“{done.left.name}” and “{done.right.name}” are {_JUDGED[done.judgement.value]}"
    if undone is not None:
        told = f"taken back: judgement {undone}, {told}"
        if not done.added:
            which, told = f"judgement {undone}", f"taken back already, by judgement {done.number}"
    elif not done.added:
        told = f"{told} already, nothing changed"
    _say(f"{which}: {told}")
    _say_lines(done.notes)
    _say_lines(dict.fromkeys(map(_stands, (done.left, done.right))))
    if done.entity == "claim":
        with open_reader(settings.db_url) as reader:
            for public in dict.fromkeys(one.stands_for.public for one in (done.left, done.right)):
                _say(claim_now(reader, public))
    if done.number is not None and done.added:
        _say_next([f"claimdb judge undo {done.number}  (to take this back)"])


def _stands(side: "Side") -> str:
    if side.row == side.stands_for:
        return f"{side.row.public} “{side.name}” stands for itself."
    return (
        f"{side.row.public} “{side.name}” is shown as {side.stands_for.public}"
        f" “{side.stands_for_name}”."
    )


def told_redaction(done: "Sequence[Redacted]") -> None:
    """Tell what was left out of each revision."""
    for one in done:
        if not one.text and not one.passages and not one.raw:
            _say(f"{one.revision} left out already, nothing changed")
            continue
        gone = ["its text"] if one.text else []
        gone += [f"the words of {number_of(one.passages, 'passage')}"] if one.passages else []
        gone += ["the bytes that it was read from"] if one.raw else []
        _say(f"{one.revision} left out: {' and '.join(gone)}; hash, offsets and reason stay")
    if any(one.text or one.passages or one.raw for one in done):
        _say("Backups made before still hold the words.")
        _say_next(["claimdb verify"])
