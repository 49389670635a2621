"""Addresses: what goes into one, and where there is none."""

import pytest

from claimdb.pages.site import Paper, Site

SITE = Site("/my~20desk/-/", "/my~20desk", "/style.css", "my desk")


def test_parameters_without_a_value_are_left_out() -> None:
    """And what stands in one is encoded."""
    assert SITE.page("claims") == "/my~20desk/-/claims"
    assert SITE.page("claims", q="a&b", page=None, sort="") == "/my~20desk/-/claims?q=a%26b"
    assert SITE.page("claims", page=0) == "/my~20desk/-/claims?page=0"


@pytest.mark.parametrize("kind", ["claim", "source", "article", "attribution", "passage"])
def test_everything_has_one_address(kind: str) -> None:
    """An identifier is one part of it, whatever stands in it."""
    assert getattr(SITE, kind)("x_1") == f"/my~20desk/-/{kind}/x_1"
    assert getattr(SITE, kind)("../a?b#c") == f"/my~20desk/-/{kind}/..%2Fa%3Fb%23c"


def test_on_paper_only_what_is_on_it_has_a_place() -> None:
    """All else has none, rather than one that leads nowhere."""
    paper = Paper(frozenset({"clm_a"}), frozenset({"art_a"}))

    assert (paper.claim("clm_a"), paper.claim("clm_b")) == ("#clm_a", None)
    assert (paper.article("art_a"), paper.article("art_b")) == ("#art_a", None)
