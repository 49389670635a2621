"""Changes that a rule of the schema forbids."""

from claimdb.errors.base import RuleViolation


class RuleBroken(RuleViolation):
    """A constraint or trigger refused a row."""

    def __init__(self, words: str) -> None:
        super().__init__(f"refused by a rule of the database: {words}.")


class AffiliationKnown(RuleViolation):
    """Two sources are linked so already."""

    def __init__(self, number: int) -> None:
        super().__init__(f"the two are linked so already (affiliation {number}); edit that one.")


class RelationKnown(RuleViolation):
    """Two claims are related so already."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"the relation '{kind}' between the two is known already.")


class Superseded(RuleViolation):
    """What is to be corrected has been corrected already."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(f"{old} has been superseded already; correct {new}.")
