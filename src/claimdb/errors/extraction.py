"""What keeps an extractor from being used."""

from claimdb.errors.base import InputError


class ExtractorBroken(InputError):
    """An extractor, or something that it is made of, cannot be used."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"The extractor '{name}' cannot be used ({problem}): install its package again, or"
            " name another with --extractor."
        )
