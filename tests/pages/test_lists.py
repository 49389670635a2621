"""Lists as pages: what a row says of whom, and that no word of an article becomes markup."""

from dataclasses import replace

import hypothesis.strategies as st
from hypothesis import given
from lxml import html

from claimdb.pages.lists import Field, Listed, Used, list_page
from claimdb.pages.problem import Choice, Problem, problem_page
from claimdb.pages.site import Site
from claimdb.queries.contested import Contested, Counts
from claimdb.queries.shapes import ClaimName
from claimdb.queries.shifting import Held, Shifted
from claimdb.queries.standing import Sides, Stand

SITE = Site("/db/-/", "/db", "/style.css", "db")
LISTED = Listed(
    name="claims",
    title="Claims",
    lead="Every claim.",
    fields=(
        Field("q", "Words"),
        Field("stance", "Stance", "denies", (("", "any"), ("denies", "denies"))),
    ),
    more=(Field("party", "Party"),),
    used=(),
    all="/db/-/claims",
    range="1 claim",
    previous=None,
    next=None,
    forms=(("JSON", "/db/-/claims.json"), ("CSV", "/db/-/claims.csv")),
    empty="No claim is recorded yet.",
)
STAND = Stand(
    source_id="src_a",
    source="Ann",
    named=True,
    party_id=None,
    party=None,
    how="said",
    of_id=None,
    of=None,
    attribution_id="att_a",
    words="no barrel left",
    mode="direct",
    hedge=None,
    reporting="neutral",
    denial_kind="flat",
    denial_scope="full",
    own_voice=False,
    said="1 May 2024",
    said_earliest="2024-05-01T00:00:00Z",
    said_latest="2024-05-01T23:59:59Z",
    dated_by="said",
    chain=None,
    article_id="art_a",
    article=None,
    publisher="The Bugle",
    retelling=False,
    attributions=1,
    articles=1,
    also_other_side=False,
    automatic=False,
)
ROW = {
    "id": "clm_a",
    "claim": "Barrels left.",
    "topics": "barrels,ports",
    "automatic": 0,
    "first_said": "2024-05-01T00:00:00Z",
    "last_said": "2024-05-01T23:59:59Z",
    "first_dated_by": "said",
    "last_dated_by": "said",
} | {
    f"{side}_{name}": 1
    for side in ("asserts", "denies")
    for name in ("attributions", "articles", "origins_min", "origins_max", "parties")
}
ONE = Counts(1, 1, 1, 2, 1)
CONTEST = Contested(
    id="clm_a",
    claim="Barrels left.",
    asserted_by=(),
    asserted_by_more=0,
    denied_by=(STAND,),
    denied_by_more=4,
    incompatible=(),
    counts={"asserts": ONE, "denies": ONE},
    weight=1,
    others=0,
    automatic=0,
    first_said="2024-05-01T00:00:00Z",
    last_said="2024-05-01T23:59:59Z",
    first_dated_by="said",
    last_dated_by="said",
)

HOSTILE = st.text(
    st.sampled_from("<>\"'&/=:; abscriptonj\u202e\u2066\x00\x1b")
    | st.characters(exclude_categories=["Cs"]),
    max_size=60,
) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "javascript:alert(1)",
        "</title>",
    ]
)


def _claims(sides: Sides, listed: Listed = LISTED, **row: object) -> html.HtmlElement:
    return html.document_fromstring(list_page(listed, [(ROW | row, sides)], SITE))


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_each_side_is_named_with_its_counts() -> None:
    """And a side on which nobody stands is not there."""
    page = _claims(Sides(denied_by=(STAND,)))
    sides = [_words(one) for one in page.xpath("//p[@class='row-side']")]

    assert sides == ["− denied Ann 1 article · 1 origin · 1 party"]


def test_a_denial_of_a_part_is_none_of_the_whole() -> None:
    """It is told beside the name."""
    page = _claims(Sides(denied_by=(replace(STAND, denial_scope="partial"),)))

    assert "Ann (in part)" in _words(page)


def test_what_only_follows_is_told_so() -> None:
    """Nobody asserts what they did not mention."""
    follows = replace(STAND, how="follows_from", of_id="clm_b", of="All left.")

    assert "Ann (by what follows)" in _words(_claims(Sides(asserted_by=(follows, follows))))


def test_a_day_of_reading_is_marked_and_explained() -> None:
    """Where a row has one; else nothing needs to be explained."""
    seen = _words(_claims(Sides(), first_dated_by="seen", last_dated_by="seen"))
    said = _words(_claims(Sides()))

    assert "seen 1 May 2024" in seen
    assert "Seen: neither the words nor their article have a date" in seen
    assert "1 May 2024" in said
    assert "seen" not in said.casefold()


def test_the_days_of_both_sides_and_of_each_stance_are_explained_too() -> None:
    """Whatever a row is made of."""
    held = Held("asserts", "2024-05-01T09:00:00Z", "2024-05-01T09:00:00Z", "seen", "seen")
    shift = Shifted("src_a", "Ann", ClaimName("clm_a", "Barrels left."), (held,), None)
    stood = replace(CONTEST, denied_by=(replace(STAND, dated_by="seen"),))

    for name, row in (("contested", stood), ("shifts", shift)):
        told = _words(html.document_fromstring(list_page(replace(LISTED, name=name), [row], SITE)))
        assert "seen 1 May 2024" in told
        assert "Seen: neither the words nor their article have a date" in told


def test_an_unnamed_source_leads_to_its_article() -> None:
    """By which two of one label are told apart; a named one has none."""
    row = {
        "id": "src_a",
        "source": "an aide",
        "kind": "person",
        "named": 0,
        "party": None,
        "aliases": None,
        "description": None,
        "attributions": 0,
        "article_id": "art_a",
        "article": "Camp water",
        "article_kind": "article",
        "publisher": "The Paper",
        "published": "5 March 2026",
    }
    listed = replace(LISTED, name="sources")
    page = html.document_fromstring(list_page(listed, [row, row | {"article_id": None}], SITE))
    (said,) = page.xpath("//p[@class='row-side']")

    assert _words(said) == "Only in “Camp water”, The Paper, 5 March 2026"
    assert said.xpath("a/@href") == ["/db/-/article/art_a"]


def test_what_nobody_has_reviewed_is_marked() -> None:
    """With how many of how many sayings that are; a side that follows counts no saying."""
    some = _claims(Sides(), automatic=1234, asserts_attributions=1299)
    assert "1,234 of 1,300 sayings recorded by a program, not reviewed" in _words(some)
    both = _claims(Sides(), automatic=2, asserts_attributions=1, denies_attributions=1)
    assert "both sayings recorded by a program, not reviewed" in _words(both)
    assert "not reviewed" not in _words(_claims(Sides()))


def test_what_only_follows_and_nobody_has_reviewed_says_both() -> None:
    """Nobody counts on that side, and no count is shown for it."""
    follows = replace(STAND, how="follows_from", of_id="clm_b", of="All left.", automatic=True)
    page = _claims(Sides(asserted_by=(follows,)), asserts_articles=0)

    (line,) = page.cssselect(".row-side")
    assert _words(line) == "+ asserted Ann (by what follows, not reviewed)"


def test_topics_have_their_names() -> None:
    """Those of the choice above the list; one that is not there stands as it is."""
    topic = Field("topic", "Topic", "", (("", "any"), ("arms", "Arms transfers")))
    listed = replace(LISTED, fields=(topic,))

    assert "Arms transfers, war" in _words(_claims(Sides(), listed, topics="arms,war"))


def test_many_topics_are_suggested() -> None:
    """What may be filled in is known to the field, with its name."""
    topic = Field("topic", "Topic", hint="its short name", suggested=(("arms", "Arms transfers"),))
    page = _claims(Sides(), replace(LISTED, fields=(topic,)), topics="arms")
    (field,) = page.xpath("//input[@name='topic']")

    (known,) = page.xpath("//datalist[@id=$id]", id=field.get("list"))
    assert [(one.get("value"), one.text) for one in known] == [("arms", "Arms transfers")]
    assert "Arms transfers" in _words(page.cssselect(".rows")[0])


def test_a_contested_claim_shows_words_where_they_stand() -> None:
    """Words lead to their article, the rest of the sayings to the claim."""
    page = html.document_fromstring(list_page(replace(LISTED, name="contested"), [CONTEST], SITE))
    (said,) = page.xpath("//p[@class='said']/a")

    assert said.get("href") == "/db/-/attribution/att_a"
    assert _words(said) == "“no barrel left” (quoted)"
    assert "1 May 2024 · The Bugle" in _words(page)
    assert page.xpath("//a[text()='4 more sayings']/@href") == ["/db/-/claim/clm_a"]
    assert "1 to 2 origins" in _words(page)


def test_incompatible_is_no_denial() -> None:
    """It stands apart from both sides, and says so."""
    other = replace(STAND, source="Bob", how="incompatible", of_id="clm_b", of="None left.")
    page = html.document_fromstring(
        list_page(
            replace(LISTED, name="contested"), [replace(CONTEST, incompatible=(other,))], SITE
        )
    )

    assert "Bob" not in _words(page.xpath("//section[contains(@class, 'denies-side')]")[0])
    assert "no denial of this one: Bob" in _words(page)


def test_filters_on_demand_are_open_where_one_is_in_use() -> None:
    """What narrows the list is never hidden."""
    used = replace(LISTED, more=(Field("party", "Party", "Ann"),))

    assert _claims(Sides()).xpath("//details/@open") == []
    assert _claims(Sides(), used).xpath("//details[@open]") != []


def test_a_choice_keeps_what_was_chosen() -> None:
    """The form asks for the same again."""
    assert _claims(Sides()).xpath("//option[@selected]/text()") == ["denies"]


def test_every_field_has_a_label_and_every_page_one_heading() -> None:
    """As a screen reader needs them."""
    page = _claims(Sides(denied_by=(STAND,)))

    labelled = set(page.xpath("//label/@for"))
    assert {one.get("id") for one in page.xpath("//input | //select")} == labelled
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == 1
    assert [_words(one) for one in page.xpath("//nav//a[@aria-current]")] == ["Claims"]


@given(HOSTILE)
def test_no_word_becomes_markup(words: str) -> None:
    """Of a claim, a name, a topic, a filter; it is printed as it stands, or made visible."""
    stand = replace(STAND, source=words, words=words, publisher=words, chain=words)
    used = replace(
        LISTED, used=(Used("Words", words, "/db/-/claims"),), fields=(Field("q", "Words", words),)
    )
    page = _claims(Sides(denied_by=(stand,)), used, claim=words, topics=words)
    contest = replace(CONTEST, claim=words, denied_by=(stand,))
    both = html.document_fromstring(list_page(replace(used, name="contested"), [contest], SITE))
    problem = Problem(404, "Not found", words, (Choice(words, words, "/db/-/claim/x"),))
    third = html.document_fromstring(problem_page(problem, replace(SITE, database=words)))

    for one in (page, both, third):
        assert one.xpath("//script | //img | //style | //*[@onerror] | //@style") == []
        assert one.xpath("//a[not(starts-with(@href, '/') or starts-with(@href, '#'))]") == []
        assert not set("\u202e\u2066\x1b") & set(one.text_content())
