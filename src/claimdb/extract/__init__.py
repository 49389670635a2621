"""Who said what in a text: attributions with their exact spans, without a database.

A tagger finds contents, cues and sources; rules and lexicons beside it say
stance, mode, chain, speaker and time. Offsets count Unicode code points of the
text as it was given.

``load().extract(text)`` is all that most callers need; ``names()`` are the
extractors that ``load`` knows.
"""

from claimdb.extract.registry import load, names

__all__ = ["load", "names"]
