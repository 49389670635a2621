"""Only addresses of the public internet may be fetched, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import AddressUnfit
from claimdb.fetch.guard import is_public, require_fetchable


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "93.184.216.34",
        "2606:4700::1111",
        "::ffff:8.8.8.8",  # IPv4 as IPv6 has it
        "64:ff9b::808:808",  # the same in a network of IPv6 alone
        "2002:808:808::1",
    ],
)
def test_the_public_internet_may_be_asked(address: str) -> None:
    """Addresses that anybody can reach, also in the forms that wrap them."""
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.1", "0.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1",
        "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1",
        "2001:db8::1", "100::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1",
        "64:ff9b:1::808:808", "2002:7f00:1::", "2002:a00:1::1", "2001:0:7f00:1::1",
        "words", "",
    ],
)  # fmt: skip
def test_all_others_may_not(address: str) -> None:
    """This machine, its network, its cloud, what is shared or reserved; and what wraps those."""
    assert not is_public(address)


@given(st.ip_addresses(v=4))
def test_what_wraps_an_address_is_as_public_as_it(address: object) -> None:
    """Mapped, by NAT64 and by 6to4 alike."""
    number = int(address)  # type: ignore[call-overload]
    high, low = divmod(number, 1 << 16)
    wrapped = [f"::ffff:{address}", f"64:ff9b::{high:x}:{low:x}", f"2002:{high:x}:{low:x}::1"]

    assert {is_public(one) for one in wrapped} == {is_public(str(address))}


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Paper.example/a", "paper.example"),
        ("http://paper.example:8080", "paper.example"),
        ("https://[2606:4700::1111]/a", "2606:4700::1111"),
    ],
)
def test_a_web_address_names_its_host(url: str, host: str) -> None:
    """In lower case, on any port."""
    assert require_fetchable(url) == host


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("file:///etc/passwd", "does not begin with https://"),
        ("ftp://paper.example/a", "does not begin with https://"),
        ("gopher://paper.example/", "does not begin with https://"),
        ("javascript:alert(1)", "does not begin with https://"),
        ("paper.example/a", "does not begin with https://"),
        ("https:///a", "names no host"),
        ("https://paper.example:99999/", "ort"),
        ("https://[::1/", "IPv6"),
    ],
)
def test_others_are_refused_with_a_reason(url: str, problem: str) -> None:
    """Nothing but http and https is ever asked for."""
    with pytest.raises(AddressUnfit, match=problem):
        require_fetchable(url)


@pytest.mark.parametrize("user", ["ana:secret", "ana", ":secret", ""])
def test_a_password_is_refused_and_not_told(user: str) -> None:
    """It would be stored with the article and printed with each error."""
    with pytest.raises(AddressUnfit) as raised:
        require_fetchable(f"https://{user}@paper.example/a")

    assert "a user or a password" in str(raised.value)
    assert "secret" not in str(raised.value)
