"""What is closed at the end of the block that opened it, whatever became of the block."""

from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self


class Closing(ABC):
    """What is its own context, and closed at its end."""

    def __enter__(self) -> Self:
        """Return what was opened."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the connection."""
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Close the connection."""
