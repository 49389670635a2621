"""One spelling for the many addresses of one article.

Invariant: ``canonical_url`` is idempotent. It is a key to compare by, not an
address to visit: http and https are alike, and the order of the query is lost.
"""

import re
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urlsplit

from claimdb.errors import UrlInvalid

_DEFAULT_PORTS: Final = {80, 443}
#: Parameters that say how a reader came to a page, never which page it is.
_TRACKING: Final = re.compile(
    r"utm_\w+|at_(?:medium|campaign|link_\w+|format|ptr_name|bbc_team)|mc_[ce]id|_hs(?:enc|mi)"
    r"|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|icid|cmpid"
    r"|ns_\w+|wt\.mc_id|__twitter_impression|guccounter|guce_\w+|ref_src|ref_url|s_cid|_ga|_gl"
    r"|smid|smtyp|sref|xtor|vero_id|mkt_tok|spm",
    re.IGNORECASE,
)
_ESCAPE: Final = re.compile(r"%([0-9A-Fa-f]{2})")
_BARE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNRESERVED: Final = re.compile(r"[A-Za-z0-9\-._~]")
_KEPT: Final = "!$&'()*+,;=:@/%-._~"


def canonical_url(url: str) -> str:
    """Return the spelling of an article's address that its other spellings share.

    Scheme and host are lower case and the scheme is https; default port, user,
    fragment and tracking parameters go; the query is sorted; escapes are
    upper case and only where needed. Raises ``UrlInvalid`` for anything that is
    not an http or https address with a host.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = _host(parts)
        path = _escaped(parts.path) or "/"
        query = _query(parts.query)
    except ValueError as error:
        raise UrlInvalid(url, str(error)) from error
    if parts.scheme not in {"http", "https"}:
        raise UrlInvalid(url, "it does not begin with https:// or http://")
    if not host:
        raise UrlInvalid(url, "it has no host")
    place = host if port is None or port in _DEFAULT_PORTS else f"{host}:{port}"
    return f"https://{place}{path}" + (f"?{query}" if query else "")


def _host(parts: SplitResult) -> str:
    """Return the host in lower case, as ASCII, without the dot of the root."""
    host = unquote(parts.hostname or "").rstrip(".")
    if ":" in host:
        return f"[{host}]"
    ascii_host = host.encode("idna").decode().lower()
    if re.search(r"[^a-z0-9._-]", ascii_host):
        raise ValueError("its host has characters that no host has")
    return ascii_host


def _query(query: str) -> str:
    """Return the parameters that name a page, sorted."""
    named = (part for part in query.split("&") if part)
    kept = [part for part in named if not _TRACKING.fullmatch(unquote(part.split("=", 1)[0]))]
    return "&".join(sorted(_escaped(part, "?") for part in kept))


def _escaped(part: str, also: str = "") -> str:
    """Return a part of an address with each escape that it needs, in upper case."""
    known = _ESCAPE.sub(_escape, _BARE_PERCENT.sub("%25", part))
    return quote(known, safe=_KEPT + also)


def _escape(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if _UNRESERVED.fullmatch(character) else match[0].upper()


def domain_of(url: str) -> str:
    """Return the host of an article's address, without "www."."""
    host = urlsplit(canonical_url(url)).hostname or ""
    return host.removeprefix("www.")
