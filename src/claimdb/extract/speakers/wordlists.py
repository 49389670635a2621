"""How the tables of words are written: one text, words apart by white space."""


def listed(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())
