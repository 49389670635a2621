"""A changed pack supersedes by stable key: what changed is renewed, what is gone is taken back."""

import copy

import pytest

from tests.pipeline.packing import TEXT, Base


def test_an_edited_statement_is_logged_and_keeps_its_row(base: Base) -> None:
    """Opinions are edited in place, in the name of the pack."""
    base.pack["claims"]["used"]["statement"] = "Missiles were fired"

    base.load()

    assert base.rows("SELECT column_name, before, after, changed_by FROM changes") == [
        ("statement", "Missiles were used", "Missiles were fired", "pack:first")
    ]


def test_a_moved_quote_supersedes_and_renews_what_leans_on_it(base: Base) -> None:
    """The answer points at the row that counts now."""
    base.said["kirby"]["content"] = "missiles"

    base.load()

    assert base.rows(
        "SELECT s.name, a.supersedes_id, a.answers_id FROM current_attributions AS a"
        " JOIN sources AS s ON s.id = a.source_id WHERE a.id > 4 ORDER BY a.id"
    ) == [("John Kirby", 1, None), ("Russia", 4, 5)]
    assert base.rows("SELECT DISTINCT outcome FROM imports WHERE run_id = 2 AND item <> ''") == [
        ("superseded",)
    ]


def test_a_changed_stance_and_scope_are_new_rows(base: Base) -> None:
    """The denial of old stays with the row of old."""
    base.said["moscow"]["denial"] = {"kind": "flat", "scope": "element", "element": "the time"}
    base.said["kirby"]["stance"] = "questions"

    base.load()

    assert base.rows("SELECT attribution_id, scope FROM denials ORDER BY 1") == [
        (4, "full"), (6, "element"),
    ]  # fmt: skip
    assert base.current() == [
        ("Agency", "relays", "an aide saw shells"),
        ("John Kirby", "questions", "missiles were used"),
        ("Russia", "denies", "denied it"),
        ("an aide", "asserts", "saw shells"),
    ]


def test_a_changed_link_of_a_chain_renews_those_below(base: Base) -> None:
    """The aide is known through the agency as it is quoted now."""
    base.said["agency"]["content"] = "reported that an aide saw shells"

    base.load()

    assert base.rows(
        "SELECT a.id, a.via_id FROM current_attributions AS a WHERE a.via_id IS NOT NULL"
    ) == [(6, 5)]


def test_back_and_forth_gives_a_row_each_time(base: Base) -> None:
    """A, B, A: evidence never changes, so that the third is new, and one counts."""
    for words in ("missiles", "missiles were used", "missiles"):
        base.said["kirby"]["content"] = words
        base.load()

    rows = base.rows("SELECT id, supersedes_id FROM attributions WHERE source_id = 1 ORDER BY id")
    assert [before for _, before in rows] == [None, *(one for one, _ in rows[:-1])]
    assert ("John Kirby", "asserts", "missiles") in base.current()


def test_a_removed_attribution_is_withdrawn_and_comes_back(base: Base) -> None:
    """It stays, and counts no more; in the pack again it counts again, as the same row."""
    said = base.said.pop("aide")
    loaded = base.load()

    assert loaded.outcomes["attributions"]["withdrawn"] == 1
    assert all(name != "an aide" for name, *_ in base.current())

    base.said["aide"] = said
    base.load()

    assert ("an aide", "asserts", "saw shells") in base.current()
    assert base.count("attributions") == 4
    assert base.rows("SELECT decision, reviewer FROM reviews ORDER BY id") == [
        ("rejected", "pack:first"), ("accepted", "pack:first"),
    ]  # fmt: skip


def test_aliases_subjects_topics_come_and_go(base: Base) -> None:
    """Each logged in the name of the pack; an alias of another kind is edited."""
    base.pack["topics"]["war"] = "War"
    claim = base.pack["claims"]["used"]
    claim["topics"] = ["war"]
    claim["subjects"] = [{"source": "russia", "as": "actor"}, "house"]
    base.pack["sources"]["russia"]["aliases"] = [{"name": "Moscow", "kind": "metonym"}, "Rossiya"]
    base.pack["sources"]["kirby"]["aliases"] = []

    base.load()

    assert base.rows("SELECT name, kind FROM source_aliases ORDER BY name") == [
        ("Moscow", "metonym"), ("Rossiya", "name"),
    ]  # fmt: skip
    assert base.rows("SELECT source_id, role FROM claim_subjects ORDER BY 1") == [
        (2, "about"), (3, "actor"),
    ]  # fmt: skip
    assert base.rows("SELECT slug FROM claim_topics JOIN topics AS t ON t.id = topic_id") == [
        ("war",)
    ]


def test_affiliations_and_relations_come_and_go(base: Base) -> None:
    """Counts follow: without what he speaks for, Kirby is a party of his own."""
    links = base.pack["sources"]["kirby"].pop("affiliations")
    entailed = base.pack["claims"]["used"].pop("entails")
    base.load()

    assert (base.count("affiliations"), base.count("claim_relations")) == (0, 0)
    assert base.count("source_parties") == 0

    base.pack["sources"]["kirby"]["affiliations"] = [{**links[0], "from": "2022"}]
    base.pack["claims"]["used"]["entails"] = [{"claim": entailed[0], "note": "to use is to have"}]
    base.load()

    assert base.one("SELECT since_earliest FROM affiliations") == "2022-01-01T00:00:00Z"
    assert base.one("SELECT note FROM claim_relations") == "to use is to have"


def test_a_changed_role_or_note_is_an_edit(base: Base) -> None:
    """The row of the affiliation or relation stays."""
    base.pack["sources"]["kirby"]["affiliations"][0]["role"] = "the spokesman"
    base.pack["claims"]["used"]["entails"] = [{"claim": "had", "note": "why"}]

    loaded = base.load()

    assert base.rows("SELECT id, role FROM affiliations") == [(1, "the spokesman")]
    assert base.rows("SELECT id, note FROM claim_relations") == [(1, "why")]
    assert loaded.outcomes["claim_relations"] == {"superseded": 1}


def test_a_changed_text_is_a_new_revision(base: Base) -> None:
    """Old passages stay on the old text; the attributions are renewed on the new one."""
    base.pack["articles"]["report"]["text"] = f"Update. {TEXT}"
    base.pack["articles"]["report"]["title"] = "A report"

    base.load()

    assert base.rows("SELECT number FROM revisions ORDER BY 1") == [(1,), (2,)]
    assert base.one("SELECT title FROM articles") == "A report"
    assert base.one("SELECT count(*) FROM passages WHERE revision_id = 1") == 4
    assert base.rows("SELECT DISTINCT revision_id FROM current_attributions") == [(2,)]
    assert len(base.current()) == 4


def test_what_is_said_of_an_article_is_brought_up_to_date(base: Base) -> None:
    """Address and publisher too, and the keys by which it is known with them."""
    article = base.pack["articles"]["report"]
    article["url"] = "https://agency.example/1"
    article["publisher"] = "agency"
    article["published"] = "2024-06-19"
    article["credits"] = [{"source": "paper", "as": "agency", "words": "from The Paper"}]
    base.load()

    other = copy.deepcopy(base.pack)
    other["pack"] = "second"
    other["articles"]["report"]["text"] = f"{TEXT} More."
    base.load(other)

    assert base.rows("SELECT url, publisher_id FROM articles") == [("https://agency.example/1", 5)]
    assert base.rows("SELECT source_id, words FROM article_credits") == [(4, "from The Paper")]
    assert base.count("revisions") == 2


def test_a_publisher_may_move(base: Base) -> None:
    """Its domain is edited as any opinion is."""
    base.pack["sources"]["paper"]["publisher"] = {"domain": "thepaper.example"}

    base.load()

    assert base.one("SELECT domain FROM publishers") == "thepaper.example"


@pytest.mark.parametrize("section", ["sources", "claims", "articles"])
def test_a_renamed_key_keeps_its_rows(base: Base, section: str) -> None:
    """The content is what it was: no row is added, and everything counts as before."""
    before, counts = base.current(), base.rows("SELECT * FROM claim_tallies")
    old, new = {
        "sources": ("kirby", "john-kirby"),
        "claims": ("used", "missiles-used"),
        "articles": ("report", "the-report"),
    }[section]
    base.pack[section] = {
        new if key == old else key: value for key, value in base.pack[section].items()
    }
    for said in base.pack["articles"].get("report", {"attributions": {}})["attributions"].values():
        for field in ("source", "claim"):
            said[field] = new if said[field] == old else said[field]
    if section == "articles":
        base.pack["sources"]["aide"]["unnamed_in"] = new

    base.load()

    assert base.current() == before
    assert base.rows("SELECT * FROM claim_tallies") == counts
    assert [base.count(name) for name in ("sources", "attributions", "reviews")] == [6, 4, 0]
    assert [base.count(name) for name in ("affiliations", "claim_relations")] == [1, 1]


def test_a_renamed_attribution_keeps_counting(base: Base) -> None:
    """The old key is withdrawn, and the row is that of the new key."""
    base.pack["articles"]["report"]["attributions"] = {
        "the-aide" if key == "aide" else key: value for key, value in base.said.items()
    }

    base.load()

    assert ("an aide", "asserts", "saw shells") in base.current()
    assert base.count("reviews") == 0
    assert base.outcome("articles/report/attributions/aide") == "withdrawn"


def test_an_unnamed_source_may_get_its_name(base: Base) -> None:
    """That is another source, since unnamed ones belong to their article."""
    base.pack["sources"]["aide"] = {"name": "Ushakov", "kind": "person"}

    base.load()

    assert ("Ushakov", "asserts", "saw shells") in base.current()
    assert all(name != "an aide" for name, *_ in base.current())


@pytest.mark.parametrize("key", ["entails", "supports", "affiliations"])
def test_keys_may_be_words_of_the_format(base: Base, key: str) -> None:
    """An article called as a relation is kept apart from relations."""
    base.pack["articles"] = {key: base.pack["articles"].pop("report")}
    base.pack["sources"]["aide"]["unnamed_in"] = key
    base.load()
    base.pack["claims"]["used"].pop("entails")
    base.pack["sources"]["kirby"].pop("affiliations")

    base.load()

    assert len(base.current()) == 4
    assert (base.count("affiliations"), base.count("claim_relations")) == (0, 0)


def test_unnamed_sources_may_be_subjects_and_credited(base: Base) -> None:
    """They come after their article, and before what points at them."""
    base.pack["claims"]["own"] = {
        "statement": "The aide was there",
        "subjects": [{"source": "aide", "as": "actor"}],
    }
    base.pack["articles"]["report"]["credits"].append({"source": "aide", "as": "contributor"})

    base.load()

    assert base.one("SELECT count(*) FROM claim_subjects WHERE source_id = 6") == 1
    assert base.one("SELECT count(*) FROM article_credits WHERE source_id = 6") == 1


def test_a_number_may_be_given_again(base: Base) -> None:
    """An affiliation that comes back does not take the row that got its number."""
    kirby, house = (base.pack["sources"][key] for key in ("kirby", "house"))
    links = kirby.pop("affiliations")
    base.load()
    house["affiliations"] = [{"as": "part_of", "to": "russia", "role": "none"}]
    base.load()
    kirby["affiliations"] = links
    base.load()

    assert base.rows("SELECT source_id, role FROM affiliations ORDER BY id") == [
        (2, "none"),
        (1, "spokesman"),
    ]
