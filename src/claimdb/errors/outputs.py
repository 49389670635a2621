"""What can go wrong where something is written for people: a report, an export."""

from claimdb.errors.base import InputError


class OutputExists(InputError):
    """A file is to be written where there is one already."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} exists already and was left as it is; name another file, or add --force."
        )


class OutputUnwritable(InputError):
    """A file cannot be written where it is to stand."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path} cannot be written ({problem}): name another place.")
