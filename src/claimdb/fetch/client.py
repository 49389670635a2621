"""Fetching an address: redirects followed by hand, each looked at as if it had been given.

Invariant: nothing is asked that the guard, the user's manners or the site's own
wishes forbid, whatever an answer says.
"""

from dataclasses import replace
from email.message import Message
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

from claimdb.errors import AnswerBroken, RedirectsEndless
from claimdb.fetch.asking import REDIRECTS, Answer, Asker
from claimdb.fetch.guard import led_on, require_fetchable
from claimdb.fetch.record import Clock, Fetched, Known, Manners, SystemClock
from claimdb.fetch.robots import Robots
from claimdb.fetch.transport import Ways

_HOPS: Final = 10
_NOT_MODIFIED: Final = 304
#: Longer marks are no marks, and would be sent back with every visit.
_LONGEST_MARK: Final = 1000


class Fetcher:
    """Fetches addresses, one at a time. For one thread; to be closed.

    ``ways`` is how names become connections; by default as the system has it, to the
    public internet alone, or wherever the manners allow. ``clock`` waits.
    """

    def __init__(
        self,
        manners: Manners | None = None,
        *,
        ways: Ways | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Make no connection yet."""
        self._manners = manners or Manners()
        self._clock = clock or SystemClock()
        ways = ways or Ways()
        if self._manners.allow_private:
            ways = replace(ways, admits=_anywhere)
        self._asker = Asker(self._manners, self._clock, ways)
        self._robots = Robots(self._asker, self._manners.per_host_s)

    def __enter__(self) -> Self:
        """Return the fetcher."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close every connection."""
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self._asker.close()

    def get(self, url: str, *, known: Known | None = None) -> Fetched:
        """Return what is at ``url``, or that it is as it was ``known`` to be.

        Raises a ``FetchFailed``: one sentence with the address, what happened and
        the way out.
        """
        url = url.strip()
        at, host_before = led_on(url, ""), ""
        been: set[str] = set()
        for _ in range(_HOPS + 1):
            host = require_fetchable(at)
            if self._manners.robots:
                self._robots.require_leave(at)
            if host != host_before:  # where a site sends us on within itself is one visit
                self._asker.wait_turn(host)
            conditions = _conditions(known, at)
            try:
                answer = self._asker.ask(at, conditions)
            finally:
                self._asker.let_rest(host)
            if answer.status not in REDIRECTS:
                return self._fetched(url, answer, known if conditions else None)
            been.add(at)
            target = answer.headers.get("location", "")
            if not target:
                raise AnswerBroken(url, "it redirects to nowhere")
            at, host_before = led_on(at, target), host
            # A site may send us back to where we come from with a cookie, not without.
            if at in been and "set-cookie" not in answer.headers:
                raise RedirectsEndless(url, len(been))
        raise RedirectsEndless(url, _HOPS)

    def _fetched(self, url: str, answer: Answer, known: Known | None) -> Fetched:
        unchanged = answer.status == _NOT_MODIFIED
        if unchanged and known is None:
            raise AnswerBroken(url, "it says that nothing has changed, and was not asked so")
        media_type, charset = _content_type(answer.headers.get("content-type", ""))
        etag, last_modified = (
            _mark(answer.headers.get(name)) for name in ("etag", "last-modified")
        )
        if unchanged and known is not None:
            etag, last_modified = etag or known.etag, last_modified or known.last_modified
        return Fetched(
            url=url,
            final_url=answer.url,
            status=answer.status,
            media_type=media_type,
            charset=charset,
            data=answer.data,
            etag=etag,
            last_modified=last_modified,
            fetched_at=self._clock.now(),
            not_modified=unchanged,
        )


def open_fetcher(manners: Manners) -> Fetcher:
    """Return who fetches by ``manners``; to be closed."""
    return Fetcher(manners)


def _conditions(known: Known | None, at: str) -> dict[str, str]:
    """Return the headers that ask for ``at`` only where it is not as known."""
    if known is None or urlsplit(known.final_url or at) != urlsplit(at):
        return {}
    asked = (("If-None-Match", known.etag), ("If-Modified-Since", known.last_modified))
    return {name: value for name, value in asked if value and _mark(value)}


def _mark(value: str | None) -> str | None:
    """Return a server's mark of a state, if it can be sent back as it is."""
    fit = value and value.isascii() and value.isprintable() and len(value) <= _LONGEST_MARK
    return value if fit else None


def _content_type(value: str) -> tuple[str | None, str | None]:
    """Return media type and charset, lower case, as far as they are said."""
    if not value.strip():
        return None, None
    message = Message()
    message["Content-Type"] = value
    stated = message.get_content_type() if "/" in value else None
    return stated, message.get_content_charset()


def _anywhere(_: str) -> bool:
    return True
