"""Changes that a rule of the schema forbids."""

from claimdb.errors.base import RuleViolation


class RuleBroken(RuleViolation):
    """A constraint or trigger refused a row."""

    def __init__(self, words: str) -> None:
        super().__init__(f"refused by a rule of the database: {words}.")


class AffiliationKnown(RuleViolation):
    """Two sources are linked so already, from the same time, until another."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"the two are linked so already, until another time; 'claimdb edit affiliation {number}"
            " --until DATE' changes it."
        )


class AffiliationLoops(RuleViolation):
    """Two sources would speak for each other, so that neither is the party."""

    def __init__(self, source: str, target: str) -> None:
        super().__init__(
            f"{target} already speaks for {source}, directly or through others, at that time;"
            " both ways there would be no party. Give dates, or end the other affiliation."
        )


class ArticleTaken(RuleViolation):
    """An article is to become what another one is."""

    def __init__(self, what: str, public_id: str) -> None:
        super().__init__(f"{public_id} has this {what} already; the two would be one article.")


class ChainElsewhere(RuleViolation):
    """A chain would lead into another text."""

    def __init__(self, via: str, there: str, here: str) -> None:
        super().__init__(
            f"{via} stands in {there}, and a chain stays in one text; name the attribution in"
            f" {here} through which this one is known."
        )


class ChainLoops(RuleViolation):
    """An attribution would be known through, or answer, what leans on it."""

    def __init__(self, public_id: str) -> None:
        super().__init__(
            f"{public_id} is itself known through this one, or answers it; they cannot lean on"
            " each other."
        )


class OwnVoice(RuleViolation):
    """The publisher's own voice has a source that is not the publisher, or a chain."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)

    @classmethod
    def through_another(cls) -> "OwnVoice":
        """Return the error for a chain."""
        return cls("what a publisher says itself is not known through another; leave --via out.")

    @classmethod
    def of_another(cls, publisher: str) -> "OwnVoice":
        """Return the error for a source that does not publish the article."""
        return cls(f"the article's own voice is {publisher}; leave --source out.")


class RelationKnown(RuleViolation):
    """Two claims are related so already, with another note."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            f"the relation '{kind}' between the two is known already, with another note; remove it"
            " first with 'claimdb edit claim … --remove-relation'."
        )


class SourceElsewhere(RuleViolation):
    """An unnamed source would speak in an article that is not its own."""

    def __init__(self, name: str, article: str) -> None:
        super().__init__(
            f"'{name}' is an unnamed source of {article} and speaks there only; add one of this"
            " article with 'claimdb add source … --unnamed-in'."
        )


class Superseded(RuleViolation):
    """What is to be corrected, reviewed or pointed at has been corrected already."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__(f"{old} has been superseded; {new} stands in its place, use that one.")
