"""Asking one address: in turn with others of its host, again where that helps, within limits.

Redirects are answers here; following them is the client's. Invariant: an address
costs at most ``retries + 1`` requests, and a host that fails again and again is
left alone for the rest of the run.
"""

import ssl
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

import httpcore
import httpx

from claimdb.errors import (
    AddressUnfit,
    AnswerBroken,
    AnswerLarge,
    AnswerRefused,
    AnswerSlow,
    ComeLater,
    FetchFailed,
    HostUnreachable,
)
from claimdb.fetch.body import ENCODINGS, Body
from claimdb.fetch.guard import require_fetchable
from claimdb.fetch.record import Clock, Manners
from claimdb.fetch.transport import GuardedTransport, Limits, Ways

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED: Final = 304
#: What may be better a moment later.
_PASSING: Final = frozenset({429, 500, 502, 503, 504})
_WITH_A_PAGE: Final = frozenset({200, 203})
#: Nobody waits longer than a minute because a server says so.
_LONGEST_WAIT: Final = 60.0
#: Requests in a row that came to nothing, after which a host is asked no more.
_GIVE_UP: Final = 6


@dataclass(frozen=True, slots=True)
class Answer:
    """What one address answered; ``data`` is there with a page only."""

    url: str
    status: int
    headers: httpx.Headers
    data: bytes


class Asker:
    """Asks addresses, one at a time; for one thread."""

    def __init__(self, manners: Manners, clock: Clock, ways: Ways) -> None:
        """Make no connection yet."""
        self._manners = manners
        self._clock = clock
        self._limits = Limits(clock)
        self._free_at: dict[str, float] = {}
        self._delays: dict[str, float] = {}
        self._failed: Counter[str] = Counter()
        self._client = httpx.Client(
            transport=GuardedTransport(self._limits, ways),
            headers={
                "User-Agent": manners.user_agent,
                "Accept": "text/html, application/xhtml+xml, application/rss+xml,"
                " application/atom+xml, application/xml;q=0.9, */*;q=0.8",
                "Accept-Encoding": ENCODINGS,
            },
            timeout=httpx.Timeout(manners.timeout_s),
            trust_env=False,  # no proxy, no .netrc: see the transport
        )

    def close(self) -> None:
        """Close every connection."""
        self._client.close()

    def slow_down(self, host: str, seconds: float) -> None:
        """Keep pages of ``host`` at least so far apart."""
        self._delays[host] = seconds

    def wait_turn(self, host: str) -> None:
        """Wait until a page of ``host`` may be asked for, politely."""
        rest = self._free_at.get(host, 0.0) - self._clock.monotonic()
        if rest > 0:
            self._clock.sleep(rest)

    def let_rest(self, host: str) -> None:
        """Let ``host`` have its time until it is asked for another page."""
        delay = self._delays.get(host, self._manners.per_host_s)
        self._free_at[host] = self._clock.monotonic() + delay

    def ask(
        self,
        url: str,
        headers: Mapping[str, str] | None = None,
        *,
        about: str | None = None,
        limit: int | None = None,
    ) -> Answer:
        """Return what ``url`` answers: a page, a redirect or "not modified".

        Errors are told of ``about``. Raises a ``FetchFailed``.
        """
        host, about = require_fetchable(url), about or url
        request = self._request(url, host, about, headers)
        tries = self._manners.retries
        for number in range(tries + 1):
            if self._failed[host] >= _GIVE_UP:
                raise HostUnreachable(about, f"{host} did not answer {_GIVE_UP} times in a row")
            wait = float(2**number)
            try:
                answer = self._once(request, url, about, limit or self._manners.max_bytes)
            except (AnswerSlow, AnswerBroken, HostUnreachable) as error:
                self._failed[host] += 1
                if number == tries or not self._may_be_better(error):
                    raise
            except FetchFailed:  # the host answers, if not as it was hoped
                self._failed[host] = 0
                raise
            else:
                self._failed[host] = 0
                if answer.status not in _PASSING:
                    return answer
                wait = self._asked_to_wait(answer, about) or wait
                if number == tries:
                    break
            self._clock.sleep(wait)
        raise AnswerRefused(about, answer.status)

    def _request(
        self, url: str, host: str, about: str, headers: Mapping[str, str] | None
    ) -> httpx.Request:
        """Return the request; raises ``AddressUnfit``."""
        try:
            request = self._client.build_request("GET", url, headers=headers)
        except (httpx.InvalidURL, UnicodeError) as error:
            raise AddressUnfit(about, str(error)) from error
        # The guard and the client each take an address apart, and must agree where it leads.
        if request.url.userinfo or host not in {request.url.host, request.url.raw_host.decode()}:
            raise AddressUnfit(request.url.host, "it can be read in two ways")
        return request

    def _once(self, request: httpx.Request, url: str, about: str, limit: int) -> Answer:
        """Ask once. Raises a ``FetchFailed``."""
        self._limits.url = about
        self._limits.end = self._clock.monotonic() + self._manners.whole_s
        try:
            status, headers, data = self._received(request, about, limit)
        except httpcore.TimeoutException as error:
            raise AnswerSlow(about, self._borne()) from error
        except httpcore.ConnectError as error:
            raise HostUnreachable(about, str(error)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpx.HTTPError) as error:
            raise AnswerBroken(about, str(error) or "the connection broke") from error
        return Answer(url, status, headers, data)

    def _received(
        self, request: httpx.Request, about: str, limit: int
    ) -> tuple[int, httpx.Headers, bytes]:
        response = self._client.send(request, stream=True, follow_redirects=False)
        try:
            status, headers = response.status_code, response.headers
            if status in REDIRECTS or status in _PASSING or status == _NOT_MODIFIED:
                return status, headers, b""
            if not response.is_success:
                raise AnswerRefused(about, status)
            if status not in _WITH_A_PAGE:
                raise AnswerBroken(about, f"it answers {status}, which holds no page")
            stated = headers.get("content-length", "")
            if stated.isdigit() and int(stated[:20]) > limit:
                raise AnswerLarge(about, limit)
            body = Body(about, headers.get("content-encoding", ""), limit)
            for piece in response.iter_raw():
                body.take(piece)
            return status, headers, body.whole()
        finally:
            response.close()

    def _borne(self) -> float:
        """Return which limit of time is over: that of the whole answer, or that of a silence."""
        over = self._clock.monotonic() >= self._limits.end
        return self._manners.whole_s if over else self._manners.timeout_s

    def _may_be_better(self, error: FetchFailed) -> bool:
        """Tell whether to ask again: not with a false certificate, or when time has run out."""
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, ssl.SSLCertVerificationError):
                return False
            cause = cause.__cause__ or cause.__context__
        return self._clock.monotonic() < self._limits.end

    def _asked_to_wait(self, answer: Answer, about: str) -> float | None:
        """Return how long the server asks to wait; raises ``ComeLater`` where that is too long."""
        stated = answer.headers.get("retry-after", "").strip()
        if stated.isdigit():
            seconds = float(stated[:20])
        else:
            try:
                until = parsedate_to_datetime(stated)
            except (TypeError, ValueError):
                return None
            until = until if until.tzinfo else until.replace(tzinfo=UTC)
            seconds = (until - self._clock.now()).total_seconds()
        if seconds > _LONGEST_WAIT:
            raise ComeLater(about, seconds)
        return max(seconds, 0.0) or None
