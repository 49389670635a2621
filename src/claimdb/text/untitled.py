"""What an article without a title is called: by what it is, and by its day.

Invariant: the same article has the same name on every surface, and no words of its own
stand in it.
"""

from typing import Final

#: Where neither what it is nor its day is at hand.
UNTITLED: Final = "a report"
_RETOLD: Final = "a retelling of a report"


def untitled(kind: str, published: str | None) -> str:
    """Return what an article is called: "a report of 18 June 2024", "a report without date"."""
    name = _RETOLD if kind == "retelling" else UNTITLED
    return f"{name} of {published}" if published else f"{name} without date"


def capital(words: str) -> str:
    """Return ``words`` with a capital letter at their beginning, and as they are from there on."""
    return words[:1].upper() + words[1:]
