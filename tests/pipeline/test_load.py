"""Loading a pack: all of it or nothing, twice like once."""

import copy
from pathlib import Path

import pytest

from claimdb.errors import PackInvalid, RuleBroken
from claimdb.pipeline.load import load_pack
from tests.pipeline.packing import TEXT, Base


def test_a_second_load_writes_nothing(base: Base) -> None:
    """Not even a run: every row is byte for byte what it was."""
    before = base.digest()

    loaded = base.load()

    assert loaded.unchanged
    assert base.digest() == before


def test_another_order_of_items_changes_no_fact(base: Base) -> None:
    """A pack that is only sorted otherwise adds a run and says that it was read."""
    before = base.digest(of_all=False)
    base.pack["claims"] = dict(reversed(base.pack["claims"].items()))

    loaded = base.load()

    assert base.digest(of_all=False) == before
    assert set().union(*loaded.outcomes.values()) == {"same"}


def test_a_refused_row_takes_the_whole_load_back(base: Base) -> None:
    """Also the run, and all that was done before the row: here the last table of a load."""
    base.store.refuse("denials", "denials: not today")
    before = base.digest()
    base.pack["sources"]["austin"] = {"name": "Austin", "kind": "person"}
    base.said["moscow"]["denial"]["kind"] = "qualified"

    with pytest.raises(RuleBroken, match="not today"):
        base.load()

    assert base.digest() == before


def test_a_bad_pack_is_refused_before_anything_is_written(base: Base, tmp_path: Path) -> None:
    """With every problem at once."""
    before = base.digest()
    path = tmp_path / "bad.yaml"
    path.write_text("pack: bad\ncurator: x\nclaims:\n  a: {}\n  b: {}\n", encoding="utf-8")

    with pytest.raises(PackInvalid) as raised:
        load_pack(base.url, path)

    assert len(raised.value.problems) == 2
    assert base.digest() == before


def test_every_row_names_the_curator_and_the_run(base: Base) -> None:
    """A curated row is a person's, made in a run."""
    for table in ("sources", "source_aliases", "affiliations", "claims", "claim_subjects",
                  "claim_relations", "articles", "revisions", "passages", "attributions",
                  "denials", "topics", "publishers", "article_credits"):  # fmt: skip
        rows = base.rows(f"SELECT DISTINCT run_id, created_by FROM {table}")
        assert rows == [(1, "a curator")], table
    assert base.rows("SELECT name, settings, finished_at IS NOT NULL FROM runs") == [
        ("claimdb load", '{"pack":"first"}', 1)
    ]


def test_imports_map_every_item_to_its_row(base: Base) -> None:
    """By public identifier, or by number where a row has none."""
    assert base.count("imports") == 1 + 1 + 6 + 1 + 1 + 2 + 1 + 4
    for table, key in (("sources", "public_id"), ("claims", "public_id"), ("topics", "slug"),
                       ("articles", "public_id"), ("attributions", "public_id"),
                       ("affiliations", "id"), ("claim_relations", "id")):  # fmt: skip
        mapped = base.rows("SELECT entity_id FROM imports WHERE entity = ?", table)
        there = base.rows(f"SELECT CAST({key} AS TEXT) FROM {table}")
        assert sorted(mapped) == sorted(there)


def test_imports_count_only_what_changed(base: Base) -> None:
    """An item that is the same leaves no row in a later load."""
    before = base.count("imports")
    base.pack["claims"]["used"]["note"] = "as of June"

    base.load()

    added = base.rows("SELECT item, outcome FROM imports WHERE id > ?", before)
    assert sorted(added) == [("", "new"), ("claims/used", "superseded")]


def test_the_same_content_under_another_name_adds_no_fact(base: Base) -> None:
    """A renamed pack finds its rows by what they are."""
    before = base.digest(of_all=False)
    base.pack["pack"] = "renamed"

    loaded = base.load()

    assert base.digest(of_all=False) == before
    assert set().union(*loaded.outcomes.values()) == {"same"}


#: More words than a copy would put in front.
_OWN = " ".join(f"Own sentence {number} tells what was seen there." for number in range(20))


def test_two_packs_share_sources_and_claims(base: Base) -> None:
    """The second adds only what it has of its own, and counts with the first.

    Its article stands around the same words, credits nobody, and is a report of its own.
    """
    other = copy.deepcopy(base.pack)
    other["pack"] = "second"
    article = other["articles"]["report"]
    article["text"] = f"{_OWN} {TEXT}"
    del article["publisher"], article["credits"]

    base.load(other)

    assert base.rows("SELECT name FROM sources WHERE is_named = 1 ORDER BY id") == [
        ("John Kirby",), ("White House",), ("Russia",), ("The Paper",), ("Agency",),
    ]  # fmt: skip
    assert base.count("affiliations") == 1
    assert base.rows(
        "SELECT asserts_articles, asserts_origins_min, asserts_origins_max FROM claim_tallies"
        " WHERE asserts_attributions > 0"
    ) == [(2, 1, 3)]


def test_namesakes_in_one_pack_stay_apart(base: Base) -> None:
    """Two people of one name are two sources, also after a second load."""
    base.pack["sources"]["other"] = {"name": "John Kirby", "kind": "person"}
    base.load()
    base.pack["sources"]["other"]["description"] = "a cook"
    base.load()

    assert base.rows("SELECT description FROM sources WHERE name = 'John Kirby' ORDER BY id") == [
        (None,),
        ("a cook",),
    ]


def test_a_new_namesake_takes_no_row_away(base: Base) -> None:
    """Even where it stands first, and the old one has got another name meanwhile."""
    old = base.pack["sources"].pop("kirby")
    base.pack["sources"] = {
        "namesake": {"name": "John Kirby", "kind": "person"},
        "kirby": {**old, "name": "John F. Kirby"},
        **base.pack["sources"],
    }

    base.load()

    assert base.rows("SELECT name FROM sources WHERE name LIKE 'John%' ORDER BY id") == [
        ("John F. Kirby",),
        ("John Kirby",),
    ]
    assert ("John F. Kirby", "asserts", "missiles were used") in base.current()


def test_a_new_claim_with_an_old_statement_takes_no_row_away(base: Base) -> None:
    """A stable key keeps its row, whatever its statement is now."""
    base.pack["claims"] = {
        "again": {"statement": "Missiles were used"},
        **base.pack["claims"],
    }
    base.pack["claims"]["used"]["statement"] = "Missiles were fired"

    base.load()

    assert base.rows("SELECT statement FROM claims ORDER BY id") == [
        ("Missiles were fired",), ("Russia had missiles",), ("Missiles were used",),
    ]  # fmt: skip
    assert base.rows("SELECT DISTINCT claim_id FROM current_attributions") == [(1,)]
