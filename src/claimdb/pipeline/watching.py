"""What becomes of each input, for whoever watches an ingest. Imports nothing heavy."""

from dataclasses import dataclass

from claimdb.model.vocab import ImportOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one article of one input, or of an input without any.

    ``undated`` is an article that came without a date of publication: until it has one, it
    counts as of the day on which it was read.
    """

    name: str
    outcome: ImportOutcome
    item: str = ""
    article: str | None = None
    title: str | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()
    undated: bool = False


class Watcher:
    """Who is told how far it is. Times and rates are its own matter."""

    def expect(self, size: int) -> None:
        """Be told how many bytes of files there are in all."""

    def passed(self, size: int) -> None:
        """Be told that a file of so many bytes is read."""

    def told(self, result: Result) -> None:
        """Be told what became of an input, once that is kept."""

    def extracted(self, texts: int, found: int) -> None:
        """Be told that so many more texts are read for attributions, and how much was found."""

    def linked(self, entity: str, rows: int) -> None:
        """Be told that so many more sources, or claims, were compared with those before them."""
