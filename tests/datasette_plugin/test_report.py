"""The briefing to print, as Datasette serves it."""

import pytest
from lxml import html

from tests.datasette_plugin.conftest import Browser, words

REPORT = "/claimdb/-/report"


def _claims(browser: Browser, address: str) -> list[str]:
    return [words(one) for one in browser.page(address).cssselect(".dossier h2")]


def test_what_is_contested_without_being_asked(seeds: Browser) -> None:
    """Both sides, and how to read it."""
    page = seeds.page(REPORT)

    assert [words(one) for one in page.cssselect(".dossier h2")] == [
        "North Korean weapons are used in the war in Ukraine."
    ]
    assert [words(one) for one in page.cssselect(".denies-half .speaker")] == [
        "Russia",
        "North Korea",
    ]
    assert "How to read this" in words(page)


def test_the_claim_that_a_page_leads_from(seeds: Browser) -> None:
    """The briefing of a claim is reached from its page."""
    [story] = seeds.page("/claimdb/-/front").cssselect(".story h2 a")
    ways = seeds.page(str(story.get("href"))).cssselect(".ways a")
    [briefing] = [str(one.get("href")) for one in ways if words(one) == "Briefing"]

    assert _claims(seeds, briefing) == ["North Korean weapons are used in the war in Ukraine."]


def test_chosen_claims_in_their_order(seeds: Browser) -> None:
    """Contested or not; names of a pack will do."""
    assert _claims(seeds, f"{REPORT}?claim=weapons-supplied,weapons-used") == [
        "North Korea has supplied Russia with weapons.",
        "North Korean weapons are used in the war in Ukraine.",
    ]


def test_a_source_and_a_topic(seeds: Browser) -> None:
    """Told on the page as they were asked for."""
    page = seeds.page(f"{REPORT}?source=Russia&topic=arms-transfers")

    assert "claims: contested; source: Russia; topic: arms-transfers" in words(page)
    assert len(page.cssselect(".dossier")) == 1


def test_a_claim_that_nobody_knows_is_not_found(seeds: Browser) -> None:
    """Nothing else is printed in its place."""
    assert seeds.get(f"{REPORT}?claim=clm_nothing").status_code == 404


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("claims=weapons-used", "did you mean 'claim'?"),
        ("claim=a,b,c,d", "has up to 3 claims, and 4 are asked for"),
        ("claim=weapons-used&topic=arms", "leave out 'claim', or the others"),
    ],
)
def test_nothing_that_was_asked_for_is_left_out(seeds: Browser, query: str, told: str) -> None:
    """What cannot be told is one sentence."""
    answer = seeds.get(f"{REPORT}?{query}")

    assert answer.status_code == 400
    assert told in words(html.document_fromstring(answer.text))
