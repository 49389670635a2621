"""Attributions as part of a larger list: spans and links moved, weak ones left out.

Invariant: ``via`` and ``inside`` of what comes out point into the same list.
"""

from collections.abc import Sequence
from dataclasses import replace

from claimdb.extract.record import Extraction, Leaning, Manner, Said, Speaker
from claimdb.text.spans import Span


def moved(one: Extraction, by: int, after: int) -> Extraction:
    """Return an attribution ``by`` code points further on, ``after`` others of its text."""
    if not by and not after:
        return one
    return replace(
        one,
        content=_spans(one.content, by),
        cue=_spans(one.cue, by),
        source=_spans(one.source, by),
        leaning=_leaning(one.leaning, by),
        manner=_manner(one.manner, by),
        link=replace(
            one.link, via=_index(one.link.via, after), inside=_index(one.link.inside, after)
        ),
        speaker=_speaker(one.speaker, by),
        said=_said(one.said, by),
    )


def at_least(extractions: Sequence[Extraction], confidence: float) -> list[Extraction]:
    """Return the attributions of at least this confidence.

    What hung on one that is left out hangs on what that one hung on.
    """
    kept = [number for number, one in enumerate(extractions) if one.confidence >= confidence]
    if len(kept) == len(extractions):
        return list(extractions)
    places = {number: place for place, number in enumerate(kept)}
    via = [one.link.via for one in extractions]
    inside = [one.link.inside for one in extractions]
    return [
        replace(
            extractions[number],
            link=replace(
                extractions[number].link,
                via=_kept(via, number, places),
                inside=_kept(inside, number, places),
            ),
        )
        for number in kept
    ]


def _kept(links: Sequence[int | None], number: int, places: dict[int, int]) -> int | None:
    """Return where the nearest one up the chain that is kept stands."""
    seen = {number}
    above = links[number]
    while above is not None and above not in places and above not in seen:
        seen.add(above)
        above = links[above]
    return None if above is None else places.get(above)


def _index(index: int | None, after: int) -> int | None:
    return None if index is None else index + after


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _spans(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple(_span(one, by) for one in spans)


def _leaning(leaning: Leaning, by: int) -> Leaning:
    return replace(leaning, words=_spans(leaning.words, by))


def _manner(manner: Manner, by: int) -> Manner:
    return replace(
        manner,
        hedge_words=_spans(manner.hedge_words, by),
        reporting_words=_spans(manner.reporting_words, by),
    )


def _speaker(speaker: Speaker | None, by: int) -> Speaker | None:
    if speaker is None:
        return None
    named, role, affiliation = (
        None if one is None else _span(one, by)
        for one in (speaker.named, speaker.role, speaker.affiliation)
    )
    return replace(speaker, named=named, role=role, affiliation=affiliation)


def _said(said: Said | None, by: int) -> Said | None:
    return None if said is None else replace(said, words=_span(said.words, by))
