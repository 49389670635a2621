"""The style sheet: one, whole, and from nowhere else."""

import re

from claimdb.pages.style import style, style_version


def test_the_sheet_has_every_part_in_order() -> None:
    """What paper needs comes last, so that it outranks the screen."""
    sheet = style()

    assert sheet.index(":root {") < sheet.index(".filters {") < sheet.rindex("@page")
    assert re.fullmatch(r"[0-9a-f]{12}", style_version())


def test_nothing_is_fetched() -> None:
    """No picture, no letter and no sheet from elsewhere."""
    assert re.findall(r"url\(|@import", style()) == []


def test_every_variable_is_set() -> None:
    """A colour that is misspelt would be no colour."""
    sheet = style()
    used = set(re.findall(r"var\((--[\w-]+)", sheet))

    assert used <= set(re.findall(r"(--[\w-]+)\s*:", sheet))


def test_both_schemes_have_every_colour() -> None:
    """What is set for daylight is set for the dark."""
    light, dark = re.findall(r":root \{(.*?)\}", style(), re.DOTALL)[:2]
    names = [set(re.findall(r"(--[\w-]+):", part)) for part in (light, dark)]

    assert names[0] - names[1] == {"--serif", "--sans"}
