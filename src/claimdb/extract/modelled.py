"""The extractors with a trained model; importing this imports what runs one."""

from claimdb.extract.neural.tagger import tagger
from claimdb.extract.reading import TaggedExtractor


def default() -> TaggedExtractor:
    """Return the extractor that reads best."""
    return TaggedExtractor("default", tagger("default"))


def fast() -> TaggedExtractor:
    """Return the extractor for a great many texts, which reads less well."""
    return TaggedExtractor("fast", tagger("fast"))
