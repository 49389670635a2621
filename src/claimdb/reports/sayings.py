"""Sayings as entries of a list: grouped by who speaks, each with its words and its place."""

from collections.abc import Iterable
from itertools import groupby

from claimdb.queries.shapes import Attribution
from claimdb.reports.blocks import Entry, Line, Run, Style, line
from claimdb.reports.phrases import chain, reservations, where, who, words


def by_speaker(sayings: Iterable[Attribution]) -> tuple[Entry, ...]:
    """Return one entry for each speaker in the order of the sayings, neighbours together."""
    groups = groupby(sayings, key=lambda one: (one.source.id, one.capacity, one.party))
    return tuple(_speaker(list(group)) for _, group in groups)


def saying_lines(saying: Attribution) -> tuple[Line, ...]:
    """Return the words, and under them when, where, through whom, and what to mind."""
    told = (words(saying), where(saying), chain(saying), reservations(saying))
    return (*filter(None, told), line(Run(saying.id, Style.ID)))


def _speaker(sayings: list[Attribution]) -> Entry:
    lead = who(sayings[0])
    if len(sayings) == 1:
        return Entry(lead, saying_lines(sayings[0]))
    told = (saying_lines(saying) for saying in sayings)
    return Entry(lead, children=tuple(Entry(lines[0], lines[1:]) for lines in told))
