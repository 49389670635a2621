"""What can go wrong where something is written for people: a report, an export."""

from collections.abc import Sequence

from claimdb.errors.base import InputError


class OutputExists(InputError):
    """A file is to be written where there is one already."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} exists already and was left as it is; name another file, or add --force."
        )


class OutputFormUnknown(InputError):
    """The name of a report's file tells of a form that reports are not written in."""

    def __init__(self, path: str, forms: Sequence[str]) -> None:
        super().__init__(
            f"{path} is none of the forms of a report ({', '.join(forms)}); name such a file, or"
            " give --format."
        )


class OutputLost(InputError):
    """What is printed cannot be written where it goes."""

    def __init__(self, problem: str) -> None:
        super().__init__(
            f"what was to be printed cannot be written ({problem}); send it elsewhere."
        )
