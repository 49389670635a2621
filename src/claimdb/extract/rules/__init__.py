"""What the form of a text alone tells of who says what: taggers without a model.

Each is a function from a document to the rows that it finds, with the share of
them that proved right as their confidence.
"""

from claimdb.extract.rules.absolute import absolute
from claimdb.extract.rules.accused import accused
from claimdb.extract.rules.accusers import accusers
from claimdb.extract.rules.apposed import apposed
from claimdb.extract.rules.charged import charged
from claimdb.extract.rules.continued import continued
from claimdb.extract.rules.coordinated import coordinated
from claimdb.extract.rules.denying import denying
from claimdb.extract.rules.joining import merged
from claimdb.extract.rules.nested import nested
from claimdb.extract.rules.orphaned import orphaned
from claimdb.extract.rules.owned import owned
from claimdb.extract.rules.rejected import rejected
from claimdb.extract.rules.relayed import relayed
from claimdb.extract.rules.ruled import ruled
from claimdb.extract.rules.signed import signed
from claimdb.extract.rules.whose import whose

__all__ = [
    "absolute",
    "accused",
    "accusers",
    "apposed",
    "charged",
    "continued",
    "coordinated",
    "denying",
    "merged",
    "nested",
    "orphaned",
    "owned",
    "rejected",
    "relayed",
    "ruled",
    "signed",
    "whose",
]
