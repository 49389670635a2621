"""Names that the world shares, looked up as they stand in articles."""

import pytest

from claimdb.gazetteer.lookup import country_of, is_borne, known
from claimdb.model.vocab import AliasKind, SourceKind


@pytest.mark.parametrize(
    ("name", "entry", "by"),
    [
        ("Russia", "Russia", AliasKind.NAME),
        ("the Russian Federation", "Russia", AliasKind.NAME),
        ("Moscow", "Russia", AliasKind.METONYM),
        ("Kiev", "Ukraine", AliasKind.METONYM),
        ("DPRK", "North Korea", AliasKind.ACRONYM),
        ("D.P.R.K.", "North Korea", AliasKind.ACRONYM),
        ("UAE", "United Arab Emirates", AliasKind.ACRONYM),
        ("the UK", "United Kingdom", AliasKind.ACRONYM),
        ("U.S.", "United States", AliasKind.ACRONYM),
        ("Côte d’Ivoire", "Ivory Coast", AliasKind.NAME),
        ("the Kremlin", "Kremlin", AliasKind.NAME),
        ("the Pentagon", "Department of Defense", AliasKind.METONYM),
        ("Quai d'Orsay", "Foreign Ministry of France", AliasKind.METONYM),
        ("WHO", "World Health Organization", AliasKind.ACRONYM),
        ("Nato", "NATO", AliasKind.NAME),
        ("AFP", "Agence France-Presse", AliasKind.ACRONYM),
        ("dpa", "Deutsche Presse-Agentur", AliasKind.ACRONYM),
        ("yonhap news agency", "Yonhap", AliasKind.NAME),
        ("The Guardian", "The Guardian", AliasKind.NAME),
    ],
)
def test_a_whole_name_leads_to_one_entry(name: str, entry: str, by: AliasKind) -> None:
    """By its name, its letters, or the place that stands for it, with "the" or without."""
    found = known(name)

    assert found is not None
    assert (found.entry.name, found.by) == (entry, by)


@pytest.mark.parametrize(
    "name",
    ["us", "who", "is", "Moscow city council", "in Moscow", "the Times", "Spartak Moscow", "", "."],
)
def test_words_and_parts_of_names_lead_nowhere(name: str) -> None:
    """Neither a word that spells like an acronym, nor a name with a place in it."""
    assert known(name) is None


def test_a_seat_is_a_part_of_its_state_and_an_outlet_of_none() -> None:
    """A body speaks for its state; a newspaper only is in one, and an alliance in none."""
    kremlin, guardian, nato = (known(name) for name in ("Kremlin", "Guardian", "NATO"))

    assert kremlin is not None
    assert guardian is not None
    assert nato is not None
    assert kremlin.entry.part_of == "Russia"
    assert (guardian.entry.part_of, guardian.entry.country) == (None, "United Kingdom")
    assert guardian.entry.kind is SourceKind.OUTLET
    assert (nato.entry.part_of, nato.entry.country) == (None, None)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Russian", "Russia"),
        ("north korean", "North Korea"),
        ("US", "United States"),
        ("U.S.", "United States"),
        ("Briton", "United Kingdom"),
        ("the Russian Federation", "Russia"),
        ("us", None),
        ("Moscow", None),
        ("Kremlin", None),
        ("table", None),
    ],
)
def test_an_adjective_or_a_name_leads_to_its_state(word: str, state: str | None) -> None:
    """A capital does not: "Moscow police" are not Russia's as "Russian police" are."""
    assert country_of(word) == state


def test_names_that_people_bear_are_told() -> None:
    """So that a Mr Jordan is no state."""
    assert is_borne("Jordan")
    assert not is_borne("Kyrgyzstan")
