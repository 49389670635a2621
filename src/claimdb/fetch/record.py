"""What is asked of the web, how politely, and what came back."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Protocol

import claimdb
from claimdb.ingest.limits import MAX_BYTES

#: The one word by which ``robots.txt`` may name us.
ROBOT: Final = "claimdb"


@dataclass(frozen=True, slots=True)
class Known:
    """What an address gave the last time, so that it is sent again only where it changed.

    ``final_url`` is where the answer stood: a tag of one page says nothing of
    another that the address leads to now. ``content_hash`` is that of its bytes.
    """

    etag: str | None
    last_modified: str | None
    final_url: str | None = None
    content_hash: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """One answer. ``url`` is the address asked, ``final_url`` the one that answered.

    ``data`` is the body with its compression undone, empty where ``not_modified``;
    ``charset`` is what the server says it is in. ``fetched_at`` is in UTC.
    """

    url: str
    final_url: str
    status: int
    media_type: str | None
    charset: str | None
    data: bytes
    etag: str | None
    last_modified: str | None
    fetched_at: datetime
    not_modified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How to ask. Times are seconds, sizes bytes.

    ``timeout_s`` is the longest silence that is borne, of connecting too, and a
    whole answer may take six times as long. ``retries`` is how often an answer that
    may be better next time is asked for again. Two pages of one host are at least
    ``per_host_s`` apart.
    """

    user_agent: str = f"{ROBOT}/{claimdb.__version__}"
    timeout_s: float = 20.0
    max_bytes: int = MAX_BYTES
    retries: int = 2
    per_host_s: float = 1.0
    allow_private: bool = False
    robots: bool = True

    @property
    def whole_s(self) -> float:
        """How long one answer may take, from connecting to its last byte."""
        return 6 * self.timeout_s


class Clock(Protocol):
    """The time, and waiting for it to pass."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        ...

    def now(self) -> datetime:
        """Return the instant, in UTC."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """The clock of the machine."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return time.monotonic()

    def now(self) -> datetime:
        """Return the instant, in UTC, to the second."""
        return datetime.now(UTC).replace(microsecond=0)

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)
