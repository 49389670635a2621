"""How the tables of words are written down."""


def table(*words: str) -> frozenset[str]:
    """Return the words of texts, which white space divides."""
    return frozenset(" ".join(words).split())
