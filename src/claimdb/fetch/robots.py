"""What sites ask of programs in their ``robots.txt`` (RFC 9309).

Asked once per site and run. A site without the file allows everything; one whose
file cannot be had is not read, since nobody knows what it says.
"""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from protego import Protego

from claimdb.errors import (
    AnswerBroken,
    AnswerLarge,
    AnswerRefused,
    AnswerSlow,
    ComeLater,
    RobotsRefuse,
    RobotsUnknown,
)
from claimdb.fetch.asking import REDIRECTS, Asker
from claimdb.fetch.guard import led_on
from claimdb.fetch.record import ROBOT

#: RFC 9309: at least five redirects are followed, and at least 500 KiB are read.
_HOPS: Final = 5
_LIMIT: Final = 2_000_000
#: A delay of an hour would be a refusal in other words.
_LONGEST_DELAY: Final = 30.0
#: What is there is refused too often, rather than absent.
_TOO_OFTEN: Final = 429
_OF_THE_SERVER: Final = 500


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What a site asks; ``unknown`` is why that cannot be told."""

    address: str
    rules: Protego | None = None
    unknown: str | None = None


class Robots:
    """The wishes of all sites met."""

    def __init__(self, asker: Asker, least_delay: float) -> None:
        """Know of none yet; pages of a site are never closer than ``least_delay`` seconds."""
        self._asker = asker
        self._least_delay = least_delay
        self._met: dict[str, _Wishes] = {}

    def require_leave(self, url: str) -> None:
        """Raise ``RobotsRefuse`` or ``RobotsUnknown`` where ``url`` may not be asked for.

        Raises another ``FetchFailed`` where its host cannot be asked at all.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        wishes = self._met.get(site)
        if wishes is None:
            wishes = self._met[site] = self._wishes(f"{site}/robots.txt", url)
            delay = wishes.rules.crawl_delay(ROBOT) if wishes.rules else None
            if delay is not None and delay > self._least_delay:
                self._asker.slow_down(parts.hostname or "", min(delay, _LONGEST_DELAY))
        if wishes.unknown is not None:
            raise RobotsUnknown(url, wishes.address, wishes.unknown)
        if wishes.rules is not None and not wishes.rules.can_fetch(url, ROBOT):
            raise RobotsRefuse(url, wishes.address)

    def _wishes(self, address: str, url: str) -> _Wishes:
        """Ask a site, on the way to ``url``."""
        at = address
        for _ in range(_HOPS + 1):
            try:
                answer = self._asker.ask(at, about=url, limit=_LIMIT)
            except AnswerRefused as error:
                if error.status >= _OF_THE_SERVER or error.status == _TOO_OFTEN:
                    return _Wishes(address, unknown=f"it answers {error.status}")
                return _Wishes(address)
            except (AnswerSlow, ComeLater):
                return _Wishes(address, unknown="it did not answer in time")
            except (AnswerBroken, AnswerLarge):
                return _Wishes(address, unknown="its answer is broken or far too large")
            if answer.status not in REDIRECTS:
                rules = Protego.parse(answer.data.decode("utf-8-sig", errors="replace"))
                return _Wishes(address, rules)
            at = led_on(at, answer.headers.get("location", ""))
        return _Wishes(address)  # the RFC's word for too many redirects: as if there were none
