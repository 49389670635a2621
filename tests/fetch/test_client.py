"""Fetching from a real server on this machine: pages, redirects, limits, trying again."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from claimdb.errors import (
    AddressUnfit,
    AnswerBroken,
    AnswerLarge,
    AnswerRefused,
    AnswerSlow,
    ComeLater,
    FetchFailed,
    HostUnreachable,
    RedirectsEndless,
)
from claimdb.fetch.client import Fetcher
from claimdb.fetch.record import Known
from tests.fetch.conftest import QUICK
from tests.support.web import HandClock, Reply, Site, page, zipped


def test_a_page_comes_with_what_is_said_of_it(site: Site, fetcher: Fetcher) -> None:
    """Bytes, type, charset, marks of its state; asked for by our name."""
    url = site.put("/a", page("Words.", etag='"1"', modified="Tue, 18 Jun 2024 09:00:00 GMT"))

    got = fetcher.get(f" {url}#part ")

    assert (got.url, got.final_url, got.status) == (f"{url}#part", url, 200)
    assert (got.media_type, got.charset) == ("text/html", "utf-8")
    assert b"<p>Words.</p>" in got.data
    assert (got.etag, got.last_modified) == ('"1"', "Tue, 18 Jun 2024 09:00:00 GMT")
    assert got.fetched_at == datetime(2024, 6, 18, 0, 16, 40, tzinfo=UTC)
    assert site.asked[-1].headers["user-agent"].startswith("claimdb/")
    assert site.asked[-1].headers["accept-encoding"] == "gzip, deflate"


def test_a_known_state_is_not_sent_again(site: Site, fetcher: Fetcher) -> None:
    """By its tag or its date; a silent edit is sent."""
    url = site.put("/a", page("One.", etag='"1"'), page("One.", etag='"1"'), page("2", etag='"2"'))
    first = fetcher.get(url)

    known = Known(first.etag, first.last_modified, first.final_url)
    second, third = (fetcher.get(url, known=known) for _ in range(2))

    assert (second.not_modified, second.status, second.data) == (True, 304, b"")
    assert second.etag == '"1"'
    assert (third.not_modified, third.etag) == (False, '"2"')


def test_a_date_is_a_known_state_too(site: Site, fetcher: Fetcher) -> None:
    """Many feeds have no tag."""
    date = "Tue, 18 Jun 2024 09:00:00 GMT"
    url = site.put("/a", page("One.", modified=date))

    assert fetcher.get(url, known=Known(None, date)).not_modified


def test_the_state_of_one_page_says_nothing_of_another(site: Site, fetcher: Fetcher) -> None:
    """An address that leads elsewhere now is asked without conditions there."""
    site.put("/new", page("New.", etag='"1"'))
    url = site.lead("/a", "/new")

    got = fetcher.get(url, known=Known('"1"', None, site.url("/old")))

    assert not got.not_modified
    assert "if-none-match" not in site.asked[-1].headers


def test_a_mark_that_cannot_be_sent_back_is_none(site: Site, fetcher: Fetcher) -> None:
    """Sent as it is, it would break the next request."""
    url = site.put("/a", page("Words.", etag='"\xe9"'))

    assert fetcher.get(url).etag is None
    assert not fetcher.get(url, known=Known('"\xe9"\n', None)).not_modified


def test_unchanged_without_being_asked_is_broken(site: Site, fetcher: Fetcher) -> None:
    """There would be neither old bytes nor new."""
    with pytest.raises(AnswerBroken, match="nothing has changed"):
        fetcher.get(site.put("/a", Reply(status=304)))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(site: Site, fetcher: Fetcher, status: int) -> None:
    """Relative ones too; the address at the end is told."""
    site.put("/b/c", page("Words."))
    site.lead("/b/a", "c#part", status)
    url = site.lead("/a", site.url("/b/a"), status)

    assert fetcher.get(url).final_url == site.url("/b/c")
    assert site.paths == ["/a", "/b/a", "/b/c"]


def test_a_loop_ends_where_it_closes(site: Site, fetcher: Fetcher) -> None:
    """No need to go round ten times."""
    site.lead("/b", "/a")

    with pytest.raises(RedirectsEndless, match="led on 2 times"):
        fetcher.get(site.lead("/a", "/b"))
    assert site.paths == ["/a", "/b"]


def test_a_chain_without_end_is_left(site: Site, fetcher: Fetcher) -> None:
    """After ten hops."""
    for number in range(30):
        site.lead(f"/{number}", f"/{number + 1}")

    with pytest.raises(RedirectsEndless, match="led on 10 times"):
        fetcher.get(site.url("/0"))
    assert len(site.paths) == 11


def test_a_site_may_send_us_round_for_a_cookie(site: Site, fetcher: Fetcher) -> None:
    """And gets it back."""
    back = Reply(status=302, headers={"Location": "/a", "Set-Cookie": "seen=1"})

    fetcher.get(site.put("/a", back, page("Words.")))

    assert site.asked[-1].headers["cookie"] == "seen=1"


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("file:///etc/passwd", "does not begin with"),
        ("http://ana:secret@127.0.0.1/", "a user or a password"),
        ("http://127.0.0.1:1\\@paper.example/", "cannot be fetched"),
    ],
)
def test_a_redirect_is_looked_at_like_a_given_address(
    site: Site, fetcher: Fetcher, target: str, problem: str
) -> None:
    """Into files, past logins, or to what can be read in two ways: nowhere."""
    with pytest.raises(AddressUnfit, match=problem):
        fetcher.get(site.lead("/a", target))


@pytest.mark.parametrize(
    ("target", "problem"), [({}, "redirects to nowhere"), ({"Location": "http://[::1/"}, "Invalid")]
)
def test_a_redirect_to_nowhere_is_broken(
    site: Site, fetcher: Fetcher, target: dict[str, str], problem: str
) -> None:
    """There is nothing to follow."""
    with pytest.raises(AnswerBroken, match=problem):
        fetcher.get(site.put("/a", Reply(status=302, headers=target)))


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=bytes(100_001)),
        Reply(body=bytes(100_001), chunked=True, pieces=20),
        Reply(body=b"", length=10**12),
        zipped(50_000_000),
    ],
    ids=["long", "of unknown length", "said to be long", "a bomb"],
)
def test_what_is_too_large_is_refused(site: Site, fetcher: Fetcher, reply: Reply) -> None:
    """Before, or while, it comes; it is not asked for again."""
    with pytest.raises(AnswerLarge, match="larger than the 100,000 bytes"):
        fetcher.get(site.put("/a", reply))
    assert site.paths == ["/a"]


def test_a_length_that_lies_is_seen(site: Site, fetcher: Fetcher) -> None:
    """A page that was cut off must not pass for one; perhaps it is whole next time."""
    url = site.put("/a", Reply(body=b"half", length=8), page("Whole."))

    assert b"Whole." in fetcher.get(url).data


def test_a_page_that_is_always_cut_off_is_an_error(site: Site, fetcher: Fetcher) -> None:
    """After as many tries as are meant."""
    with pytest.raises(AnswerBroken, match="broken answer"):
        fetcher.get(site.put("/a", Reply(body=b"half", length=8)))
    assert site.paths == ["/a"] * 3


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body=b"page", pause=5),
        Reply(body=bytes(1000), pieces=100, pause=0.05),
        Reply(head_pause=0.05),
    ],
    ids=["silence", "a drip of the body", "a drip of the head"],
)
def test_slow_answers_end(site: Site, reply: Reply) -> None:
    """A silence ends soon; a drip that never is silent ends with the time for the whole."""
    manners = replace(QUICK, timeout_s=0.1, retries=0)
    url = site.put("/a", reply)

    with Fetcher(manners) as fetcher, pytest.raises(AnswerSlow, match="--timeout"):
        fetcher.get(url)


def test_what_passes_is_tried_again(site: Site, fetcher: Fetcher, clock: HandClock) -> None:
    """Twice, each time after twice as long."""
    url = site.put("/a", Reply(status=500), Reply(status=503), page("Words."))

    assert fetcher.get(url).status == 200
    assert clock.waits == [1.0, 2.0]


@pytest.mark.parametrize("after", ["7", "Tue, 18 Jun 2024 00:16:47 GMT"])
def test_a_server_says_how_long_to_wait(
    site: Site, fetcher: Fetcher, clock: HandClock, after: str
) -> None:
    """In seconds, or until when."""
    busy = Reply(status=429, headers={"Retry-After": after})

    fetcher.get(site.put("/a", busy, page("Words.")))

    assert clock.waits == [7.0]


def test_nobody_waits_for_hours(site: Site, fetcher: Fetcher, clock: HandClock) -> None:
    """It is told when to come again."""
    busy = Reply(status=503, headers={"Retry-After": "7200"})

    with pytest.raises(ComeLater, match="in 120 minute"):
        fetcher.get(site.put("/a", busy))
    assert clock.waits == []


@pytest.mark.parametrize(
    ("status", "lasting", "asked"),
    [
        (404, True, 1),
        (403, True, 1),
        (410, True, 1),
        (418, False, 1),
        (429, False, 3),
        (500, False, 3),
    ],
)
def test_a_refusal_says_whether_it_lasts(
    site: Site, fetcher: Fetcher, status: int, lasting: bool, asked: int
) -> None:
    """What lasts is asked once."""
    with pytest.raises(AnswerRefused, match=str(status)) as raised:
        fetcher.get(site.put("/a", Reply(status=status)))

    assert raised.value.lasting is lasting
    assert len(site.paths) == asked


@pytest.mark.parametrize("status", [204, 206])
def test_a_success_without_a_page_is_none(site: Site, fetcher: Fetcher, status: int) -> None:
    """Nothing, or a part, is no article."""
    with pytest.raises(AnswerBroken, match="holds no page"):
        fetcher.get(site.put("/a", Reply(status=status, length=None)))


def test_a_host_that_never_answers_is_left_alone(clock: HandClock) -> None:
    """A feed has a hundred entries: they must not cost three tries each."""
    with Site() as gone:
        url = gone.url("/a")
    with Fetcher(replace(QUICK, robots=False), clock=clock) as fetcher:
        for _ in range(10):
            with pytest.raises(HostUnreachable):
                fetcher.get(url)

    assert len(clock.waits) == 4


def test_a_host_that_refuses_is_not_one_that_does_not_answer(site: Site, fetcher: Fetcher) -> None:
    """Missing pages between broken ones do not add up."""
    site.put("/broken", Reply(body=b"half", length=8))
    for _ in range(3):
        with pytest.raises(AnswerBroken):
            fetcher.get(site.url("/broken"))
        with pytest.raises(AnswerRefused):
            fetcher.get(site.url("/missing"))

    assert len(site.paths) == 12


_OK = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"\0" * 100,
        b"no HTTP at all\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        _OK + b"Content-Length: -5\r\n\r\nwords",
        _OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nwords",
        _OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nwords",
        _OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nwor",
        _OK + b"Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nwords",
        _OK + b"X: " + b"x" * 300_000 + b"\r\n\r\n",
        _OK + b"X y\r\n\r\n",
        _OK + b"X: \0\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://[\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://\xff\xfe/\r\n\r\n",
    ],
    ids=range(15),
)
def test_what_is_no_answer_is_an_error_like_others(
    site: Site, fetcher: Fetcher, sent: bytes
) -> None:
    """Whatever a server sends, what a user sees is a sentence."""
    with pytest.raises(FetchFailed, match=r"^\S+ .*: .*\.$"):
        fetcher.get(site.put("/a", Reply(instead=sent)))


def test_every_error_is_one_sentence_with_its_address(site: Site, fetcher: Fetcher) -> None:
    """And nothing of a library's own words around it."""
    url = site.put("/a", Reply(status=404))

    with pytest.raises(FetchFailed) as raised:
        fetcher.get(url)

    assert (
        str(raised.value) == f"{url} was not given (404: there is no such page): check the address."
    )


def test_two_pages_of_a_host_are_apart(site: Site, clock: HandClock) -> None:
    """What a page redirects to within its host is one visit with it."""
    site.put("/b", page("Words."))
    urls = [site.lead("/a", "/b"), site.url("/b")]

    with Fetcher(replace(QUICK, per_host_s=3.0), clock=clock) as fetcher:
        for url in urls:
            fetcher.get(url)

    assert clock.waits == [3.0]
