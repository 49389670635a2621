"""Independent origins as squares: certain ones filled, possible ones empty."""

import pytest
from lxml import etree

from claimdb.pages.pictures.origins import origins_svg
from claimdb.queries.contested import Counts
from tests.pages.pictures.made import SVG, assert_harmless, read, seen, texts

NOBODY = Counts(0, 0, 0, 0, 0)


def boxes(svg: str, kind: str, stance: str) -> list[etree._Element]:
    """Return the filled or the empty boxes of a side."""
    wanted = f"mark {kind} {stance}"
    return [one for one in read(svg).iter(f"{SVG}rect") if one.get("class") == wanted]


def test_each_origin_is_a_square_filled_where_it_is_certain() -> None:
    """Two to five origins are two filled squares and three empty ones."""
    svg = origins_svg(Counts(9, 7, 2, 5, 2), Counts(1, 1, 1, 1, 1))

    assert len(boxes(svg, "solid", "asserts")) == 2
    assert len(boxes(svg, "hollow", "asserts")) == 3
    assert len(boxes(svg, "solid", "denies")) == 1
    assert boxes(svg, "hollow", "denies") == []


def test_what_is_too_much_to_count_is_a_bar_on_one_scale() -> None:
    """Both sides are as long as their numbers, the certain part filled."""
    svg = origins_svg(Counts(90, 70, 30, 60, 2), Counts(20, 15, 15, 15, 2))

    (sure,), (possible,) = boxes(svg, "solid", "asserts"), boxes(svg, "hollow", "asserts")
    (denied,) = boxes(svg, "solid", "denies")
    assert float(possible.get("width", "")) == 2 * float(sure.get("width", ""))
    assert float(sure.get("width", "")) == pytest.approx(
        2 * float(denied.get("width", "")), abs=0.2
    )


def test_the_counts_stand_in_words_too() -> None:
    """Who cannot see the squares reads the same numbers."""
    svg = origins_svg(Counts(9, 7, 2, 5, 2), NOBODY)

    told = "2 to 5 independent origins, 7 articles"
    assert texts(read(svg)) == ["Asserted", told, "Denied", "by nobody"]
    assert seen(read(svg)) == f"Asserted: {told}. Denied: by nobody."


def test_the_picture_is_one_image_without_styles() -> None:
    """It may stand on any page, and twice under another name."""
    svg = origins_svg(NOBODY, NOBODY, key="second")

    assert_harmless(svg)
    assert read(svg).get("role") == "img"
    assert read(svg).get("aria-labelledby") == "second-title second-seen"


def test_who_stands_there_by_what_follows_is_not_nobody() -> None:
    """And no origin of this claim; where somebody has spoken on it, that is what counts."""
    svg = origins_svg(NOBODY, Counts(1, 1, 1, 1, 1), follows=["asserts", "denies"])

    assert "Asserted: only by what follows from other claims." in seen(read(svg))
    assert "Denied: 1 independent origin, 1 article." in seen(read(svg))
