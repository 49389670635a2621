"""Whatever a file holds, it gives a pack or problems with places, and never a crash."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import PackInvalid, Problem
from claimdb.packs import parse_pack
from claimdb.packs.yamltext import parse

SMALL: Final = parse(
    (Path(__file__).parent / "cases" / "good-small.yaml").read_text(encoding="utf-8"), "small"
).data
WORDS: Final = st.sampled_from(
    ["", "mayor", "bridge", "unsafe", "witness-shakes", "denies", "element", "true", "2024", "Nö"]
)
KEYS: Final = WORDS | st.sampled_from(["denial", "via", "answers", "unnamed_in", "entails", "text"])
VALUES: Final = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(KEYS, inner, max_size=2)
)


Place = tuple[str | int, ...]


def places(value: object, path: Place = ()) -> Iterator[Place]:
    """Yield the path of everything below a value."""
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items += value.items()
    elif isinstance(value, list):
        items += enumerate(value)
    for key, item in items:
        yield (*path, key)
        yield from places(item, (*path, key))


def problems(data: str | bytes) -> tuple[Problem, ...]:
    """Return the problems of a pack, none for a sound one."""
    try:
        parse_pack(data)
    except PackInvalid as error:
        return error.problems
    return ()


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Draw the small pack with a few of its parts replaced, dropped or added."""
    data: Any = copy.deepcopy(SMALL)
    for _ in range(draw(st.integers(1, 4))):
        *above, last = draw(st.sampled_from([*places(data), ("pack",)]))
        parent = data
        for step in above:
            parent = parent[step]
        if draw(st.booleans()):
            parent[last] = draw(VALUES)
        elif isinstance(parent, dict):
            parent.pop(last, None)
            parent |= draw(st.dictionaries(KEYS, VALUES, max_size=1))
    return yaml.safe_dump(data, allow_unicode=True)


@given(damaged())
def test_a_damaged_pack(text: str) -> None:
    """It is read all the same, or refused with places that are in the file."""
    lines = range(1, len(text.splitlines()) + 1)

    found = problems(text)

    assert {problem.line for problem in found} <= set(lines)
    assert all(problem.message.strip() for problem in found)


@given(st.text() | st.binary())
def test_anything_else(data: str | bytes) -> None:
    """Text and bytes that are no pack at all are refused."""
    assert problems(data)
