"""Closed lists of words, written as lines of text."""


def listed(*lists: str) -> frozenset[str]:
    """Return the words of lists, which white space parts."""
    return frozenset(word for words in lists for word in words.split())
