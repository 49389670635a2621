"""An edit says who and when; what a person has done can be told from what a pack did."""

from claimdb.pipeline.edits import (
    corrected_by_others,
    differing,
    edit_row,
    remove_row,
    removed_by_others,
)
from tests.pipeline.packing import Base


def test_two_edits_in_one_second_are_two(base: Base) -> None:
    """The guard wants a new time for each; the second is put a second later."""
    with base.by_hand() as (work, _):
        for note in ("one", "two", "three"):
            edit_row(work, "claims", 1, {"note": note}, by="ana")

    assert base.rows("SELECT before, after FROM changes ORDER BY id") == [
        (None, "one"), ("one", "two"), ("two", "three"),
    ]  # fmt: skip
    assert base.one("SELECT count(DISTINCT changed_at) FROM changes") == 3


def test_an_edited_row_can_be_removed_in_the_same_second(base: Base) -> None:
    """And the log keeps all of it."""
    with base.by_hand() as (work, touched):
        edit_row(work, "affiliations", 1, {"role": "x"}, by="ana")
        remove_row(work, "affiliations", 1, by="ana")
        touched.affiliations = True

    assert base.count("affiliations") == 0
    assert base.one("SELECT json_extract(before, '$.role') FROM changes WHERE column_name = '*'")


def test_who_corrected_what_is_told(base: Base) -> None:
    """By column, the last one; not what the asking one did."""
    with base.by_hand() as (work, _):
        edit_row(work, "claims", 1, {"note": "one"}, by="ben")
        edit_row(work, "claims", 1, {"note": "two", "language": "fr"}, by="ana")

        assert corrected_by_others(work, "claims", 1, than="pack:first") == {
            "note": "ana", "language": "ana",
        }  # fmt: skip
        assert corrected_by_others(work, "claims", 1, than="ana") == {"note": "ben"}
        assert differing(work, "claims", 1, {"note": "two", "language": "en"}) == {"language": "en"}


def test_only_persons_removals_count(base: Base) -> None:
    """What a pack took away, another may add."""
    with base.by_hand() as (work, _):
        remove_row(work, "source_aliases", 1, by="pack:first")
        remove_row(work, "source_aliases", 2, by="ana")

        assert [(row["name"], who) for row, who in removed_by_others(work, "source_aliases")] == [
            ("Moscow", "ana")
        ]
