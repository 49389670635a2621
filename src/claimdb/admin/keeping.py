"""Keeping the model as it is while SQLAlchemy makes tables and keys from it."""

from collections.abc import Iterator
from contextlib import contextmanager

from claimdb.model.tables import metadata


@contextmanager
def model_kept() -> Iterator[None]:
    """Put back afterwards what adding a foreign key by itself takes out of the model.

    SQLAlchemy then calls the key isolated from its table, for good: whoever made
    the tables later in the same process, as for a file after a server, would make
    them without it.
    """
    keys = [key for table in metadata.tables.values() for key in table.foreign_key_constraints]
    before = [(vars(key), vars(key).get("_create_rule")) for key in keys]
    try:
        yield
    finally:
        for attributes, rule in before:
            attributes["_create_rule"] = rule
