"""How a table of words is written: one string, its words apart by white space."""


def table(words: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(words.split())
