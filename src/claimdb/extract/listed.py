"""Closed lists of words, written as one line of text."""


def listed(words: str) -> frozenset[str]:
    """Return the words of a list that stand between white space."""
    return frozenset(words.split())
