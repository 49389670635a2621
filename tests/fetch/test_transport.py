"""Connections go to the address that was checked, and are trusted by name."""

import ssl
from collections.abc import Iterator
from dataclasses import replace

import pytest
import trustme

from claimdb.errors import AddressPrivate, AddressUnfit, HostUnreachable, NameUnknown
from claimdb.fetch.client import Fetcher
from claimdb.fetch.guard import is_public
from claimdb.fetch.transport import Ways
from tests.fetch.conftest import QUICK
from tests.support.web import HandClock, Reply, Site, page

PUBLIC = replace(QUICK, allow_private=False)


class Names:
    """A resolver of its own: what a name leads to, the first time and later."""

    def __init__(self, *answers: list[str]) -> None:
        """Give each answer once, the last one always."""
        self.asked: list[str] = []
        self._answers = list(answers)

    def __call__(self, host: str, _: int) -> list[str]:
        """Return addresses."""
        self.asked.append(host)
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"],
)
def test_this_machine_is_not_asked(host: str, site: Site, clock: HandClock) -> None:
    """However its address is written: what the system makes of it is looked at."""
    with (
        Fetcher(PUBLIC, clock=clock) as fetcher,
        pytest.raises((AddressPrivate, AddressUnfit, NameUnknown)),
    ):
        fetcher.get(site.url("/a", host))
    assert site.asked == []


def test_the_error_names_the_way_out(clock: HandClock) -> None:
    """With the name, and the address that it leads to."""
    names = Names(["10.0.0.7"])

    with (
        Fetcher(PUBLIC, clock=clock, ways=Ways(resolver=names)) as fetcher,
        pytest.raises(AddressPrivate, match=r"paper\.example is at 10\.0\.0\.7.*--allow-private"),
    ):
        fetcher.get("https://paper.example/a")


@pytest.mark.parametrize("private", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1"])
def test_one_private_address_is_enough(private: str, site: Site, clock: HandClock) -> None:
    """A name with a public and a private one is a name that leads inside."""
    names = Names(["93.184.216.34", private])

    with (
        Fetcher(PUBLIC, clock=clock, ways=Ways(resolver=names)) as fetcher,
        pytest.raises(AddressPrivate),
    ):
        fetcher.get(site.url("/a", "paper.example"))
    assert site.asked == []


def test_a_name_is_resolved_once_for_a_connection(site: Site, clock: HandClock) -> None:
    """A second question could be answered otherwise, after the check."""
    names = Names(["127.0.0.1"], ["10.0.0.1"])
    site.put("/a", page("Words."))

    with Fetcher(replace(QUICK, robots=False), clock=clock, ways=Ways(resolver=names)) as fetcher:
        got = fetcher.get(site.url("/a", "paper.example"))

    assert got.status == 200
    assert names.asked == ["paper.example"]
    assert site.asked[0].headers["host"] == f"paper.example:{site.port}"


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "http://127.0.0.2/",
        "http://[::1]/",
        "//10.0.0.1/",
    ],
)
def test_a_redirect_inside_is_refused(site: Site, clock: HandClock, target: str) -> None:
    """The first address may be asked, the one that it leads to may not."""
    ways = Ways(admits=lambda address: address == "127.0.0.1" or is_public(address))

    with Fetcher(PUBLIC, clock=clock, ways=ways) as fetcher, pytest.raises(AddressPrivate):
        fetcher.get(site.lead("/a", target))
    assert site.paths == ["/a"]


def test_a_name_that_leads_inside_later_is_refused_then(clock: HandClock) -> None:
    """Each connection is looked at anew."""
    names = Names(["127.0.0.1"], ["10.0.0.1"])
    ways = Ways(resolver=names, admits=lambda address: address == "127.0.0.1")
    with Site() as site, Fetcher(PUBLIC, clock=clock, ways=ways) as fetcher:
        closing = {"Connection": "close"}
        site.put("/robots.txt", Reply(status=404, headers=closing))

        with pytest.raises(AddressPrivate):
            fetcher.get(site.put("/a", page("Words.")).replace("127.0.0.1", "paper.example"))

    assert names.asked == ["paper.example", "paper.example"]


def test_a_name_in_another_script_is_asked_for_as_the_net_has_it(
    site: Site, clock: HandClock
) -> None:
    """In ASCII; the address stays as it was given."""
    names = Names(["127.0.0.1"])
    site.put("/a", page("Words."))
    url = site.url("/a", "bücher.example")

    with Fetcher(QUICK, clock=clock, ways=Ways(resolver=names)) as fetcher:
        got = fetcher.get(url)

    assert set(names.asked) == {"xn--bcher-kva.example"}
    assert got.final_url == url


def test_the_next_address_is_tried_where_one_does_not_answer(site: Site, clock: HandClock) -> None:
    """A host has IPv6, and the way there has not."""
    site.put("/a", page("Words."))

    with Fetcher(QUICK, clock=clock, ways=Ways(resolver=Names(["::1", "127.0.0.1"]))) as fetcher:
        assert fetcher.get(site.url("/a", "paper.example")).status == 200
    assert clock.waits == []


def test_a_name_without_an_address_is_unknown(clock: HandClock) -> None:
    """Where a resolver finds it so without an error."""
    with (
        Fetcher(QUICK, clock=clock, ways=Ways(resolver=Names([]))) as fetcher,
        pytest.raises(NameUnknown),
    ):
        fetcher.get("https://paper.example/a")


@pytest.mark.parametrize(
    "url", [f"https://paper.example/{'a' * 70_000}", "http://paper.example:1\\@a.example/"]
)
def test_an_address_that_the_client_reads_otherwise_is_refused(url: str, clock: HandClock) -> None:
    """What the guard looked at and what is asked must be one; the error is short all the same."""
    manners = replace(QUICK, robots=False)
    with Fetcher(manners, clock=clock) as fetcher, pytest.raises(AddressUnfit) as raised:
        fetcher.get(url)
    assert len(str(raised.value)) < 300


def test_an_unknown_name_says_so(clock: HandClock) -> None:
    """In words, rather than in those of the resolver."""

    def unknown(host: str, _: int) -> list[str]:
        raise OSError(host)

    with (
        Fetcher(PUBLIC, clock=clock, ways=Ways(resolver=unknown)) as fetcher,
        pytest.raises(NameUnknown, match=r"no address is known of paper\.example"),
    ):
        fetcher.get("https://paper.example/a")


@pytest.fixture
def secret() -> Iterator[tuple[Site, ssl.SSLContext]]:
    """Give a server with a certificate for one name, and who believes it."""
    authority, served = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("paper.example").configure_cert(served)
    believed = ssl.create_default_context()
    authority.configure_trust(believed)
    with Site(served) as site:
        yield site, believed


def test_a_certificate_is_checked_by_name(
    secret: tuple[Site, ssl.SSLContext], clock: HandClock
) -> None:
    """Though the connection is made to a number."""
    site, believed = secret
    site.put("/a", page("Words."))
    ways = Ways(resolver=Names(["127.0.0.1"]), ssl_context=believed)

    with Fetcher(QUICK, clock=clock, ways=ways) as fetcher:
        assert fetcher.get(site.url("/a", "paper.example")).status == 200


@pytest.mark.parametrize(("name", "believes"), [("other.example", True), ("paper.example", False)])
def test_a_false_certificate_is_not_believed(
    secret: tuple[Site, ssl.SSLContext], clock: HandClock, name: str, *, believes: bool
) -> None:
    """That of another name, or of nobody known; asking again would not help."""
    site, believed = secret
    ways = Ways(resolver=Names(["127.0.0.1"]), ssl_context=believed if believes else None)

    with (
        Fetcher(QUICK, clock=clock, ways=ways) as fetcher,
        pytest.raises(HostUnreachable, match="CERTIFICATE_VERIFY_FAILED"),
    ):
        fetcher.get(site.url("/a", name))
    assert clock.waits == []


def test_no_proxy_of_the_environment_is_asked(
    site: Site, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it connects to could not be looked at."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    with Fetcher(QUICK, clock=clock) as fetcher:
        assert fetcher.get(site.put("/a", page("Words."))).status == 200
