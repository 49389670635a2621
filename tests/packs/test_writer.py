"""What is written reads back as it was, and looks as a person would have written it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given, settings

from claimdb.packs import Pack, parse_pack, read_pack, write_pack
from claimdb.packs.datenotation import date_notation
from claimdb.text.dates import DatePrecision, VagueDate, parse_date
from tests.packs.strategies import DATES, packs
from tests.support.snapshots import Snapshot

CASES: Final = Path(__file__).parent / "cases"


@given(packs())
def test_round_trip(pack: Pack) -> None:
    """Every sound pack comes back equal, but for attributions being put in order."""
    back = parse_pack(write_pack(pack))

    assert replace(back, attributions=pack.attributions) == pack
    assert set(back.attributions) == set(pack.attributions)


@settings(max_examples=40)
@given(packs())
def test_written_again_it_is_the_same_text(pack: Pack) -> None:
    """A pack that was read is written as it was: the order of attributions is settled."""
    once = parse_pack(write_pack(pack))
    text = write_pack(once)

    assert parse_pack(text) == once
    assert write_pack(parse_pack(text)) == text


def test_a_cue_far_from_its_content() -> None:
    """A cue in another paragraph is written by its number, since the near one would win."""
    text = (CASES / "good-small.yaml").read_text(encoding="utf-8")
    pack = parse_pack(
        text.replace("cue: {quote: said, occurrence: 2}", "cue: {quote: said, occurrence: 1}")
    )

    written = write_pack(pack)

    assert parse_pack(written) == pack
    assert written.count("occurrence: 1") == 2


def test_how_it_looks(snapshot: Snapshot) -> None:
    """Block style, short spellings, plain dates, and texts in literal blocks."""
    snapshot(write_pack(read_pack(CASES / "good-small.yaml")))


@given(DATES)
@example(parse_date("2024-06-18T09:30+09:00/2024-06-18T09:30Z"))
def test_a_date_has_a_notation(date: VagueDate) -> None:
    """The notation of a date reads back to it."""
    assert parse_date(date_notation(date), date.words) == date


@pytest.mark.parametrize(
    "value",
    [
        "2024",
        "2024-05",
        "2024-W25",
        "2024-06-18",
        "2024-06-18T09:30+09:00",
        "~2024-06",
        "2024-05/2024-06",
        "2024-06-18T09:30:15Z",
        "2024-06-18T09:30",
    ],
)
def test_a_notation_is_the_one_that_a_person_writes(value: str) -> None:
    """The usual dates come back letter for letter."""
    assert date_notation(parse_date(value)) == value


def test_a_season_keeps_its_limits() -> None:
    """What has no notation is written as a range."""
    limits = datetime(2024, 6, 1, tzinfo=UTC), datetime(2024, 8, 31, 23, 59, 59, tzinfo=UTC)
    date = VagueDate(*limits, words=None, offset_minutes=None, precision=DatePrecision.SEASON)

    read = parse_date(date_notation(date))

    assert (read.earliest, read.latest) == limits
