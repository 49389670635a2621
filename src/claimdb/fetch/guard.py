"""Which addresses may be fetched: those of the public internet, however they are written.

A page that redirects to a router, a feed that names the metadata service of a
cloud, a name that leads to this very machine: none may be asked on behalf of
whoever wrote the link. Invariant: the answer is about addresses, never about names.
"""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final
from urllib.parse import urldefrag, urljoin, urlsplit

from claimdb.errors import AddressUnfit

Address = IPv4Address | IPv6Address

#: An IPv6-only network reaches IPv4 by these (RFC 6052); the last 32 bits are the address.
_NAT64: Final = IPv6Network("64:ff9b::/96")
#: The same with a prefix of a site's own (RFC 8215): what it leads to is for the site to say.
_NAT64_LOCAL: Final = IPv6Network("64:ff9b:1::/48")
#: IPv4 in IPv6 that is no longer given out, but that a resolver still prints.
_COMPATIBLE: Final = IPv6Network("::/96")
_TRANSLATED: Final = IPv6Network("::ffff:0:0:0/96")
_LOW: Final = 0xFFFFFFFF


def require_fetchable(url: str) -> str:
    """Return the host of an address that may be asked for, in lower case.

    Raises ``AddressUnfit`` for any but http and https, without a host, or with a
    user or password, which would be shown and stored.
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port  # an unfit one raises here, and not when it is used
    except ValueError as error:
        raise AddressUnfit(url, str(error)) from error
    if parts.username is not None or parts.password is not None:
        raise AddressUnfit(without_user(url), "it holds a user or a password")
    if parts.scheme not in {"http", "https"}:
        raise AddressUnfit(url, "it does not begin with https:// or http://")
    if not host:
        raise AddressUnfit(url, "it names no host")
    return host.lower()


def without_user(url: str) -> str:
    """Return an address fit to be shown and stored: without a user and a password."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def led_on(url: str, target: str) -> str:
    """Return where ``target``, which an answer of ``url`` names, leads; parts of a page aside.

    Raises ``AddressUnfit`` where it cannot be taken apart.
    """
    try:
        return urldefrag(urljoin(url, target)).url
    except ValueError as error:
        raise AddressUnfit(target, str(error)) from error


def is_public(address: str) -> bool:
    """Tell whether a numeric address is of the public internet, and so is any that it wraps."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return _is_global(found)
    wrapped = _wrapped(found)
    if wrapped is not None:
        return _is_global(wrapped)
    return _is_global(found) and not found.is_site_local and found not in _NAT64_LOCAL


def _is_global(address: Address) -> bool:
    """Tell whether anybody on the internet would be asked by this address."""
    # ``is_global`` is true of multicast and of what is reserved for the future.
    return (
        address.is_global
        and not address.is_multicast
        and not address.is_reserved
        and not address.is_unspecified
        and not address.is_loopback
        and not address.is_link_local
    )


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address that an IPv6 one stands for."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if any(address in network for network in (_NAT64, _COMPATIBLE, _TRANSLATED)):
        return IPv4Address(int(address) & _LOW)
    return None
