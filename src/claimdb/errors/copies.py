"""What is said of copies by hand, and cannot be."""

from claimdb.errors.base import InputError


class CopyMissing(InputError):
    """There is no link of that number between two articles."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"there is no link '{given}' between two articles; 'claimdb copies' shows them,"
            " such as copy:12."
        )


class CorrectionUntold(InputError):
    """A link between two articles is corrected, but not to what."""

    def __init__(self) -> None:
        super().__init__(
            "say what is right: --kind copy, rewrite, retelling or reuse, or --reverse where the"
            " other article is the original; where there is no link at all, reject it."
        )


class CorrectionElsewhere(InputError):
    """An attribution is corrected as only links between articles are."""

    def __init__(self, given: str) -> None:
        super().__init__(
            f"'{given}' is no link between articles; an attribution is corrected by"
            " 'claimdb supersede', and --kind and --reverse are of links such as copy:12."
        )


class CopyOfItself(InputError):
    """An article is said to repeat itself."""

    def __init__(self, given: str) -> None:
        super().__init__(f"'{given}' and its original are the same article; name two.")
