"""A timeline in words: its title, what is seen on it, what a mark says when pointed at."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimdb.pages.pictures.lanes import PUBLISHED, SIDES, dated, in_part
from claimdb.queries.shapes import Attribution, SourceName
from claimdb.reports.blocks import plain
from claimdb.reports.phrases import VERBS, article_line, date, number_of, words

#: So many names say enough; the list beside the picture has all of them.
_NAMED: Final = 6
#: So many sayings are told of a mark that stands for several.
_TOLD: Final = 4
NOBODY: Final = "Nobody is recorded as having said anything."
_HEADS: Final = {"asserts": "Asserted by", "denies": "Denied by", "others": "No side taken by"}


def titled(sayings: Sequence[Attribution]) -> str:
    """Return what the picture is called."""
    claims = {one.claim.id: one.claim.statement for one in sayings}
    if len(claims) == 1:
        return f"What was said when: {next(iter(claims.values()))}"
    on = f", on {number_of(len(claims), 'claim')}" if claims else ""
    return f"What was said when{on}"


def seen(sayings: Sequence[Attribution], total: int | None = None) -> str:
    """Return in words what is seen on the picture."""
    if not sayings:
        return NOBODY
    parts = [f"{number_of(len(sayings), 'saying')}."]
    if total is not None and total > len(sayings):
        parts = [f"{len(sayings):,} of {number_of(total, 'saying')}."]
    parts += [_side(name, sayings) for name in SIDES]
    return " ".join(filter(None, parts))


def _side(name: str, sayings: Iterable[Attribution]) -> str:
    mine = [one for one in sayings if one.stance in SIDES[name]]
    if not mine:
        return ""
    by_source: dict[str, list[Attribution]] = {}
    for one in mine:
        by_source.setdefault(one.source.id, []).append(one)
    told = [_one(group) for group in list(by_source.values())[:_NAMED]]
    more = len(by_source) - len(told)
    rest = f", and {number_of(more, 'more source')}" if more > 0 else ""
    return f"{_HEADS[name]} {'; '.join(told)}{rest}."


def _one(sayings: Sequence[Attribution]) -> str:
    first = sayings[0]
    often = f", {len(sayings)} times" if len(sayings) > 1 else ""
    part = " (in part)" if all(in_part(one) for one in sayings) else ""
    verb = "" if first.stance in {"asserts", "denies"} else f" ({VERBS[first.stance]})"
    return f"{first.source.name}{part}{verb}{often}, {when(first)}"


def when(saying: Attribution) -> str:
    """Return when it was said, or when that was published, and which of both it is."""
    found = dated(saying)
    if found is None:
        return "date not given"
    told = date(found[1])
    return f"published {told}" if found[0] == PUBLISHED else told


def told_of(sayings: Sequence[Attribution], source: SourceName | None) -> str:
    """Return what a mark says when pointed at: the words, by whom, when and where."""
    if len(sayings) == 1:
        return _whole(sayings[0])
    of = source.name if source else number_of(len({one.source.id for one in sayings}), "source")
    verb = VERBS[sayings[0].stance]
    head = f"{of} {verb}, {len(sayings):,} times: "
    told = [f"{one.source.name}, {when(one)}" for one in sayings[:_TOLD]]
    more = len(sayings) - len(told)
    return head + "; ".join(told) + (f"; and {more:,} more" if more > 0 else "")


def _whole(one: Attribution) -> str:
    return " · ".join(_parts(one))


def _parts(one: Attribution) -> Iterator[str]:
    part = " in part" if in_part(one) else ""
    yield f"{one.source.name} {VERBS[one.stance]}{part}"
    yield plain(words(one))
    yield when(one)
    yield plain(article_line(one.article))
    if one.automatic:
        yield "recorded by a program; not reviewed"
