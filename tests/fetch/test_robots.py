"""What a site asks of programs is done, and asked for once."""

from dataclasses import replace

import pytest

from claimdb.errors import AddressPrivate, RobotsRefuse, RobotsUnknown
from claimdb.fetch.client import Fetcher
from tests.fetch.conftest import QUICK
from tests.support.web import HandClock, Reply, Site, page, zipped


def _rules(text: str) -> Reply:
    return Reply(body=text.encode(), media_type="text/plain")


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /",
        "User-agent: *\nAllow: /\nUser-agent: claimdb\nDisallow: /a",
        "\ufeffUser-agent: *\nDisallow: /*.html",
        "User-agent: *\nAllow: /\nDisallow: /a.html$",
    ],
)
def test_what_is_not_wanted_is_not_asked_for(site: Site, fetcher: Fetcher, rules: str) -> None:
    """By any of the forms of the standard; the sentence names the file and the way out."""
    site.put("/robots.txt", _rules(rules))

    with pytest.raises(RobotsRefuse, match=r"robots\.txt asks programs not to.*--no-robots"):
        fetcher.get(site.put("/a.html", page("Words.")))
    assert site.paths == []


@pytest.mark.parametrize(
    "reply",
    [
        _rules("User-agent: other\nDisallow: /"),
        _rules("User-agent: *\nDisallow: /\nAllow: /a"),
        _rules("<html>no rules at all</html>"),
        Reply(status=404),
        Reply(status=403),
        Reply(status=302, headers={"Location": "/robots.txt"}),
    ],
)
def test_what_is_not_forbidden_is_allowed(site: Site, fetcher: Fetcher, reply: Reply) -> None:
    """No file, or none that can be had, forbids nothing; the longest rule counts."""
    site.put("/robots.txt", reply)

    assert fetcher.get(site.put("/a", page("Words."))).status == 200


@pytest.mark.parametrize(
    "reply",
    [Reply(status=503), Reply(status=429), Reply(body=b"half", length=9), zipped(3_000_000)],
)
def test_whose_wishes_are_unknown_is_not_read(site: Site, fetcher: Fetcher, reply: Reply) -> None:
    """A server in trouble has said neither yes nor no."""
    site.put("/robots.txt", reply)

    with pytest.raises(RobotsUnknown, match="try again later"):
        fetcher.get(site.put("/a", page("Words.")))
    assert site.paths == []


def test_a_site_is_asked_once(site: Site, fetcher: Fetcher) -> None:
    """However many pages are read."""
    for path in ("/a", "/b", "/c"):
        fetcher.get(site.put(path, page("Words.")))

    assert [asked.path for asked in site.asked].count("/robots.txt") == 1


def test_redirects_are_asked_about_too(site: Site, fetcher: Fetcher) -> None:
    """A page that may be read leads to one that may not."""
    site.put("/robots.txt", _rules("User-agent: *\nDisallow: /private"))

    with pytest.raises(RobotsRefuse):
        fetcher.get(site.lead("/a", "/private/b"))
    assert site.paths == ["/a"]


def test_rules_may_stand_elsewhere(site: Site, fetcher: Fetcher) -> None:
    """And the guard looks at the way there."""
    site.lead("/robots.txt", "/rules")
    site.put("/rules", _rules("User-agent: *\nDisallow: /"))

    with pytest.raises(RobotsRefuse):
        fetcher.get(site.url("/a"))


def test_the_guard_looks_at_the_rules_too(site: Site) -> None:
    """Asking for them is asking."""
    with Fetcher() as fetcher, pytest.raises(AddressPrivate):
        fetcher.get(site.url("/a"))
    assert site.asked == []


@pytest.mark.parametrize(
    ("asked", "kept"), [("5", 5.0), ("3600", 30.0), ("0", None), ("soon", None)]
)
def test_pages_are_as_far_apart_as_asked(
    site: Site, fetcher: Fetcher, clock: HandClock, asked: str, kept: float | None
) -> None:
    """Within reason: an hour between pages would be a refusal in other words."""
    site.put("/robots.txt", _rules(f"User-agent: *\nCrawl-delay: {asked}"))

    for path in ("/a", "/b"):
        fetcher.get(site.put(path, page("Words.")))

    assert clock.waits == ([] if kept is None else [kept])


def test_who_has_leave_need_not_ask(site: Site, clock: HandClock) -> None:
    """The user says so."""
    site.put("/robots.txt", _rules("User-agent: *\nDisallow: /"))

    with Fetcher(replace(QUICK, robots=False), clock=clock) as fetcher:
        assert fetcher.get(site.put("/a", page("Words."))).status == 200
    assert [asked.path for asked in site.asked] == ["/a"]
