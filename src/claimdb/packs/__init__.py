"""Packs: curated facts in YAML that people write, read and review.

``read_pack`` gives a sound ``Pack`` or every problem with its line; ``write_pack``
gives the text that reads back to it. Nothing here knows of a database. The
format is described in ``docs/packs.md``.
"""

from claimdb.packs.facts import Item, Pack
from claimdb.packs.jsonschema import json_schema
from claimdb.packs.reader import parse_pack, read_pack
from claimdb.packs.writer import write_pack

__all__ = ["Item", "Pack", "json_schema", "parse_pack", "read_pack", "write_pack"]
