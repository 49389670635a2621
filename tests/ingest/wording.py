"""Invented texts for tests of likeness: nothing that anybody wrote."""

from itertools import product
from random import Random

_WORDS = [
    "".join(parts)
    for parts in product(
        ("ka", "lo", "mi", "ter", "van", "sol"),
        ("ra", "ne", "po", "dir", "mun"),
        ("", "s", "ta", "lin", "go", "rek", "fy"),
    )
]


def written(count: int, seed: int) -> str:
    """Return a text of ``count`` words that has nothing in common with one of another seed."""
    random = Random(seed)
    chosen = [random.choice(_WORDS) for _ in range(count)]
    return ". ".join(
        " ".join(chosen[start : start + 12]).capitalize() for start in range(0, count, 12)
    )


def part(text: str, start: int, end: int) -> str:
    """Return the words of a text from ``start`` to ``end``."""
    return " ".join(text.split()[start:end])


def edited(text: str, every: int) -> str:
    """Return the text with one word in ``every`` replaced."""
    words = text.split()
    words[::every] = ["amended"] * len(words[::every])
    return " ".join(words)
