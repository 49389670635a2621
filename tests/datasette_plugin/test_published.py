"""Under which IRIs the pages' linked data speak of things."""

import pytest

from claimdb.datasette_plugin.published import iris
from claimdb.errors import SettingUnusable


def test_without_a_base_they_are_names() -> None:
    """Nothing is claimed to stand at an address that nobody has given."""
    assert iris().claim("clm_x").startswith("urn:uuid:")


def test_with_a_base_they_are_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the published pages."""
    monkeypatch.setenv("CLAIMDB_BASE_IRI", "https://facts.example.org/")

    assert iris().claim("clm_x") == "https://facts.example.org/claim/clm_x"


def test_a_base_under_which_no_page_can_stand_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before it is written into somebody's data."""
    monkeypatch.setenv("CLAIMDB_BASE_IRI", "javascript:alert(1)")

    with pytest.raises(SettingUnusable):
        iris()
