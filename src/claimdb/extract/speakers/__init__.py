"""Who speaks: the name, role and affiliation of each source, and its fullest name in the text.

By rules on one text alone: names are runs of capitalised words, brought
together by what they share; pronouns and descriptions lead to who is most
present where they stand. Whoever is never named stays unnamed.

Invariant: every span lies inside the text, and the work is linear in it.
"""

from claimdb.extract.speakers.resolution import members, speakers

__all__ = ["members", "speakers"]
