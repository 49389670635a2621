"""What a tagger and rules find becomes one list, without doubles."""

from claimdb.extract.merging import merged
from claimdb.extract.record import Found
from claimdb.text.spans import Span


def found(
    *content: tuple[int, int], source: int | None = None, cue: int | None = None, by: str = "model"
) -> Found:
    """Return words marked from one offset to another, with a source or a cue of one character."""
    spans = tuple(Span(*one) for one in content)
    marks = [() if at is None else (Span(at, at + 1),) for at in (cue, source)]
    return Found(spans, *marks, by=by)


def test_both_stand_in_order() -> None:
    """By the first content span, the longer of two that begin together first."""
    tagged = [found((10, 20)), found((50, 90))]
    ruled = [found((0, 5), by="rule"), found((50, 60), by="rule")]

    assert merged(tagged, ruled) == (ruled[0], tagged[0], tagged[1], ruled[1])


def test_what_both_found_stands_once() -> None:
    """As the tagger has it, with the source and cue that it lacks."""
    tagged = [found((10, 30), cue=8)]
    ruled = [found((10, 34), cue=40, source=2, by="rule")]

    assert merged(tagged, ruled) == (found((10, 30), cue=8, source=2),)


def test_half_of_the_same_characters_make_the_same_content() -> None:
    """In all spans together; less than half are two contents."""
    tagged = [found((0, 10), (20, 30))]

    assert len(merged(tagged, [found((0, 10), by="rule")])) == 1
    assert len(merged(tagged, [found((0, 6), by="rule")])) == 2


def test_the_nearest_of_several_is_filled() -> None:
    """And the others are left as they are."""
    tagged = [found((0, 1000)), found((400, 1000))]

    both = merged(tagged, [found((410, 1000), source=5, by="rule")])

    assert [bool(one.source) for one in both] == [False, True]


def test_rules_alone_and_nothing_at_all() -> None:
    """Either side may be empty; rules that agree stand once as well."""
    rule = found((3, 9), by="rule")

    assert merged([], []) == ()
    assert merged([], [rule]) == (rule,)
