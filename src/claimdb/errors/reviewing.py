"""Decisions of people that cannot be taken, or not here."""

from collections.abc import Sequence

from claimdb.errors.base import InputError, LookupFailed


class DecisionsInvalid(InputError):
    """Lines of a file of decisions cannot be used; all of them are in ``problems``."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        listed = "\n".join(self.problems)
        many = f"{len(self.problems)} lines" if len(self.problems) > 1 else "a line"
        super().__init__(f"{many} cannot be used, and nothing was decided:\n{listed}")


class DecisionsUnreadable(InputError):
    """A file of decisions is no table with the columns that it needs."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"{name} is no file of decisions ({why}): write one with 'claimdb review --csv FILE'"
            " and fill in its column 'decision'."
        )


class DecisionUnclear(InputError):
    """A line of a file of decisions says two things, or half of one."""

    def __init__(self, why: str) -> None:
        super().__init__(f"{why}.")


class NoScreen(InputError):
    """The review screen cannot open: nobody is at a terminal."""

    def __init__(self) -> None:
        super().__init__(
            "the review screen needs a terminal; without one, 'claimdb review --csv FILE' writes"
            " what to decide, and 'claimdb review --from FILE' takes the decisions back in."
        )


class ReviewNowhere(LookupFailed):
    """A decision is on something that there is not."""

    def __init__(self, row: str) -> None:
        super().__init__(
            f"there is no '{row}' to decide on; 'claimdb review --list' names what there is."
        )


class SameNowhere(InputError):
    """Two are called the same, or not, of which nobody asks that."""

    def __init__(self, row: str, word: str) -> None:
        super().__init__(
            f"whether two are one is not asked of {row}, so '{word}' decides nothing: write accept,"
            " reject or undo; 'claimdb judge' says of any two that they are one."
        )


class ScreenMissing(InputError):
    """The review screen cannot open: Textual is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "the review screen takes Textual, which is not installed; install it with: pip install"
            " 'claimdb[review]'; without it, 'claimdb review --csv FILE' writes what to decide."
        )


class UndoneNothing(InputError):
    """A decision is to be taken back where there is none."""

    def __init__(self, row: str) -> None:
        super().__init__(f"nobody has decided on {row}, so that there is nothing to take back.")
