"""What the program was called with, and cannot be used: its arguments, and paths of any kind."""

from claimdb.errors.base import InputError, shown


class ArgumentNotText(InputError):
    """What was given on the command line is not UTF-8."""

    def __init__(self, words: str) -> None:
        super().__init__(
            f"'{shown(words)}' has bytes that are not UTF-8; write it in UTF-8, or name what is"
            " meant by its identifier."
        )


class PathUnusable(InputError):
    """The system does not let anybody use a path so, for a reason that no command expects."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            f"{shown(path)} cannot be used ({reason}); check the path, and that you may read and"
            " write there."
        )
