"""The picture of claims by sources: what was said, what follows, what is left out."""

from dataclasses import replace

from lxml import etree

from claimdb.pages.pictures.matrix import matrix_svg
from claimdb.queries.matrix import Cell, Matrix, MatrixRow
from claimdb.queries.shapes import ClaimName, SourceName
from tests.pages.pictures.made import (
    CLAIM,
    EVIL,
    SITE,
    SVG,
    assert_harmless,
    links,
    read,
    seen,
    texts,
    titles,
)
from tests.support.snapshots import Snapshot

WEIR = SourceName("src_weir", "Anna Weir", "person")
MINISTRY = SourceName("src_ministry", "Ministry of Water", "organisation")
CELL = Cell(
    source=WEIR,
    stance="asserts",
    follows=False,
    attributions=1,
    articles=1,
    in_full=True,
    automatic=0,
    first_said="2024-06-17T00:00:00Z",
    last_said="2024-06-17T23:59:59Z",
    first_dated_by="said",
    last_dated_by="said",
)
OTHER = ClaimName("clm_gate", "Somebody opened a gate of the dam.")


def row(claim: ClaimName, *cells: Cell, contested: bool = False) -> MatrixRow:
    """Return a claim with those who have a say on it."""
    return MatrixRow(claim, contested, cells)


def table(*rows: MatrixRow, more: int = 0) -> Matrix:
    """Return a matrix of these claims, and of so many more claims and sources."""
    columns = tuple(dict.fromkeys(cell.source for one in rows for cell in one.cells))
    return Matrix(
        by_party=False,
        total=len(rows) + more,
        columns_total=len(columns) + more,
        columns=columns,
        rows=rows,
    )


def quarrel() -> Matrix:
    """Return a contested claim, and one that follows from it."""
    denial = replace(CELL, source=MINISTRY, stance="denies", attributions=3)
    follows = replace(CELL, follows=True)
    unnamed = replace(CELL, source=None, automatic=1)
    return table(row(CLAIM, CELL, denial, contested=True), row(OTHER, follows, unnamed))


def marks(svg: str, class_: str) -> list[etree._Element]:
    """Return the marks of a class, without the legend's."""
    legend = next(one for one in read(svg).iter(f"{SVG}g") if one.get("class") == "legend")
    below = set(legend.iter())
    found = (one for one in read(svg).iter(f"{SVG}rect") if one.get("class") == class_)
    tops = min(float(one.get("y", "")) for one in below if one.tag == f"{SVG}rect")
    return [one for one in found if float(one.get("y", "")) < tops]


def test_the_picture_of_a_quarrel(snapshot: Snapshot) -> None:
    """The same facts give the same text."""
    assert matrix_svg(quarrel()) == matrix_svg(quarrel())
    snapshot(matrix_svg(quarrel()).replace("><", ">\n<"))


def test_what_merely_follows_is_hollow() -> None:
    """Nobody looks as if they had said what they did not mention."""
    svg = matrix_svg(quarrel())

    assert len(marks(svg, "mark solid asserts")) == 2
    (hollow,) = marks(svg, "mark hollow asserts")
    assert hollow.get("stroke-dasharray")
    assert any("never said of this claim" in one for one in titles(read(svg)))
    assert "follows from what was said of another claim" in texts(read(svg))


def test_what_follows_is_left_out_beside_what_was_said() -> None:
    """Who asserts a claim is not shown a second time for what else they said."""
    both = row(CLAIM, CELL, replace(CELL, follows=True))

    svg = matrix_svg(table(both))
    assert marks(svg, "mark hollow asserts") == []


def test_both_stances_of_one_source_stand_in_its_place() -> None:
    """Who asserted and denied is not reduced to one of both."""
    both = row(CLAIM, CELL, replace(CELL, stance="denies", in_full=False), contested=True)

    svg = matrix_svg(table(both))
    (said,), (denied,) = marks(svg, "mark solid asserts"), marks(svg, "mark part denies")
    assert said.get("x") == denied.get("x")
    assert said.get("y") != denied.get("y")
    assert any("Anna Weir denied in part" in one for one in titles(read(svg)))


def test_how_often_and_by_what_is_seen() -> None:
    """A number says how often, an asterisk that no person has looked."""
    told = texts(read(matrix_svg(quarrel())))

    assert "3" in told
    assert "*" in told
    assert "contested" in told


def test_what_is_seen_stands_in_words() -> None:
    """Of what is contested both sides are named."""
    assert seen(read(matrix_svg(quarrel()))) == (
        "2 claims, 1 of them contested; The dam was opened on purpose:"
        " asserted by Anna Weir, denied by Ministry of Water."
    )


def test_marks_lead_to_the_words() -> None:
    """A mark leads to what this source said of this claim; unnamed ones to the claim."""
    found = links(read(matrix_svg(quarrel(), to=SITE)))

    words = SITE.page("timeline", claim=CLAIM.id, stance="denies", source=MINISTRY.id)
    assert words in found
    assert found.count(SITE.claim(OTHER.id)) == 3  # the statement, what follows, the unnamed
    assert SITE.source(WEIR.id) in found


def test_by_parties_marks_lead_to_all_who_speak_for_them() -> None:
    """The words of a party are those of all its speakers."""
    found = links(read(matrix_svg(replace(quarrel(), by_party=True), to=SITE)))

    assert SITE.page("timeline", claim=CLAIM.id, stance="denies", party=MINISTRY.id) in found


def test_what_has_no_room_is_counted() -> None:
    """The unnamed keep the last place, and what is left out is told."""
    many = [SourceName(f"src_{n}", f"Source {n}", "person") for n in range(30)]
    cells = [replace(CELL, source=one) for one in (*many, None)]

    picture = read(matrix_svg(table(row(CLAIM, *cells), more=2)))
    assert "Source 14" in texts(picture)
    assert "Source 15" not in texts(picture)
    assert {"17 more sources not shown.", "1 of 3 claims shown."} <= set(texts(picture))


def test_no_claim_is_said() -> None:
    """An empty picture tells that it is empty."""
    assert "No claim was found." in texts(read(matrix_svg(table())))


def test_hostile_words_stay_words() -> None:
    """Statements and names that are markup are drawn as words."""
    who = SourceName(EVIL, EVIL, "person")
    told = row(ClaimName(EVIL, EVIL), replace(CELL, source=who), contested=True)

    assert_harmless(matrix_svg(table(told), to=SITE))
