"""What a tagger and rules have found, as one list.

Invariant: what both found stands once. The tagger's spans are kept, since it has
seen the whole sentence; a rule adds the source or cue that it lacks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.record import Found
from claimdb.text.spans import Span

#: Shared characters, of both together, from which two contents are one: Dice's measure.
_SAME: Final = 0.5
#: Characters of a stretch of text in which neighbours are looked for.
_STRETCH: Final = 500


def merged(tagged: Sequence[Found], ruled: Iterable[Found]) -> tuple[Found, ...]:
    """Return both in order of the first content span."""
    both = list(tagged)
    near: dict[int, list[int]] = defaultdict(list)
    for place, one in enumerate(tagged):
        for stretch in _stretches(one.content):
            near[stretch].append(place)
    for rule in ruled:
        places = {place for stretch in _stretches(rule.content) for place in near[stretch]}
        same = _same(both, sorted(places), rule)
        if same is None:
            both.append(rule)
        else:
            both[same] = _filled(both[same], rule)
    return tuple(sorted(both, key=lambda one: (one.content[0].start, -one.content[-1].end)))


def _filled(one: Found, rule: Found) -> Found:
    return replace(one, source=one.source or rule.source, cue=one.cue or rule.cue)


def _same(found: Sequence[Found], places: Iterable[int], rule: Found) -> int | None:
    """Return the place with most of the same content, if that is enough."""
    alike = [(_alike(found[place].content, rule.content), -place) for place in places]
    best, place = max(alike, default=(0.0, 0))
    return -place if best >= _SAME else None


def _alike(one: Sequence[Span], other: Sequence[Span]) -> float:
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return 2 * shared / (_size(one) + _size(other))


def _size(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _stretches(spans: Iterable[Span]) -> Iterator[int]:
    for span in spans:
        yield from range(span.start // _STRETCH, span.end // _STRETCH + 1)
