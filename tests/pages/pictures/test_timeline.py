"""The picture of what was said when: both sides, vague dates, both clocks, crowds."""

import re

from lxml import etree

from claimdb.pages.pictures.timeline import timeline_svg
from claimdb.queries.shapes import Attribution, ClaimName
from tests.pages.pictures.made import (
    CLAIM,
    EVIL,
    SITE,
    SVG,
    article,
    assert_harmless,
    day,
    links,
    read,
    saying,
    seen,
    texts,
    titles,
)
from tests.support.snapshots import Snapshot

OTHER = ClaimName("clm_flood", "The flood has destroyed the village of Low Ferry.")


def both_sides() -> list[Attribution]:
    """Return the smallest quarrel."""
    return [
        saying("a", "Anna Weir", said=day("2024-06-17")),
        saying("b", "Ministry of Water", "denies", within=article("two", day("2024-06-19"))),
        saying("c", "Carl Brook", "declines", said=day("2024-06-18")),
    ]


def marks(svg: str, class_: str) -> list[etree._Element]:
    """Return the shapes of a class."""
    return [one for one in read(svg).iter(f"{SVG}rect") if one.get("class") == class_]


def at(svg: str, text: str) -> tuple[float, float]:
    """Return where a text stands."""
    (found,) = (one for one in read(svg).iter(f"{SVG}text") if one.text == text)
    return float(found.get("x", "")), float(found.get("y", ""))


def middles(svg: str, class_: str) -> list[float]:
    """Return the middles of shapes, the legend's last left out."""
    return [
        float(one.get("x", "")) + float(one.get("width", "")) / 2 for one in marks(svg, class_)[:-1]
    ]


def test_the_picture_of_a_quarrel(snapshot: Snapshot) -> None:
    """The same facts give the same text."""
    assert timeline_svg(both_sides()) == timeline_svg(both_sides())
    snapshot(timeline_svg(both_sides()).replace("><", ">\n<"))


def test_who_asserted_stands_above_who_denied_below_and_the_rest_below_them() -> None:
    """Both sides face each other over the line of time."""
    svg = timeline_svg(both_sides())

    above, below, rest = (
        at(svg, name)[1] for name in ("Anna Weir", "Ministry of Water", "Carl Brook")
    )
    assert above < at(svg, "18 June")[1] < below < rest


def test_what_is_seen_stands_in_words() -> None:
    """Each side with its names and dates, and which date is one of publication."""
    assert seen(read(timeline_svg(both_sides()))) == (
        "3 sayings. Asserted by Anna Weir, 2024-06-17."
        " Denied by Ministry of Water, published 2024-06-19."
        " No side taken by Carl Brook (declined to comment), 2024-06-18."
    )


def test_a_time_of_publication_has_corners_and_a_time_of_saying_has_none() -> None:
    """Which clock it is can be seen, and is explained."""
    svg = timeline_svg(both_sides())

    assert marks(svg, "mark solid asserts")[0].get("rx") == "9"
    assert marks(svg, "mark solid denies")[0].get("rx") == "2"
    assert "time of publication; of saying none is told" in texts(read(svg))


def test_a_vague_date_is_a_bar_as_long_as_it_is_vague() -> None:
    """Who spoke "in June" is not shown as having spoken on the 15th."""
    told = [
        saying("a", "Anna Weir", said=day("2024-06-01", "2024-06-30", precision="month")),
        saying("b", "Carl Brook", said=day("2024-06-04", "2024-06-08")),
        saying("c", "Eva Ford", said=day("2024-05-20")),
    ]

    month, days = (
        float(one.get("width", "")) for one in marks(timeline_svg(told), "bar part asserts")
    )
    assert abs(month / days - 6) < 0.2


def test_marks_follow_time() -> None:
    """Equal steps of time are equal steps on paper."""
    told = [saying(str(n), f"Source {n}", said=day(f"2024-06-{n:02}")) for n in (1, 11, 21)]

    first, second, third = middles(timeline_svg(told), "mark solid asserts")
    assert abs((second - first) - (third - second)) < 0.3


def test_sayings_too_close_to_be_told_apart_are_counted() -> None:
    """Three on one day are one mark with a 3; one a month later stands alone."""
    told = [saying(str(n), "Anna Weir", said=day("2024-06-01")) for n in range(3)]
    told.append(saying("late", "Anna Weir", said=day("2024-07-15")))

    picture = read(timeline_svg(told))
    assert "3" in texts(picture)
    assert any(one.startswith("Anna Weir asserted, 3 times: ") for one in titles(picture))


def test_of_a_crowd_nobody_is_lost() -> None:
    """Forty sources have fourteen lanes, the last for all that are left; the counts add up."""
    told = [
        saying(f"{n}-{m}", f"Source {n}", said=day(f"2024-0{m}-15"))
        for n in range(40)
        for m in (3, 6)
    ]

    picture = read(timeline_svg(told, total=200))
    counts = [int(one) for one in texts(picture) if one.isdigit() and len(one) < 4]
    singles = [one for one in titles(picture) if " · " in one]
    assert "and 27 more sources" in texts(picture)
    assert sum(counts[:-1]) + len(singles) == 80
    assert "80 of 200 sayings shown." in texts(picture)


def test_what_has_no_date_stands_apart() -> None:
    """It is never put on a day, and never left out."""
    told = [*both_sides(), saying("d", "Dora Lake", within=article("none"))]

    svg = timeline_svg(told)
    assert "no date" in texts(read(svg))
    assert max(middles(svg, "mark solid asserts")) > at(svg, "no date")[0] - 1


def test_only_undated_sayings_make_no_line_of_time() -> None:
    """A picture without any date still says who spoke."""
    picture = read(timeline_svg([saying("d", "Dora Lake", within=article("none"))]))

    assert "Dora Lake" in texts(picture)
    assert not [one for one in texts(picture) if re.search("[0-9]{4}", one)]


def test_several_claims_have_a_band_each() -> None:
    """Each statement stands over those who spoke on it, and leads to its page."""
    told = [*both_sides(), saying("f", "Eva Ford", said=day("2024-06-20"), claim=OTHER)]

    svg = timeline_svg(told, to=SITE)
    assert at(svg, CLAIM.statement)[1] < at(svg, "Ministry of Water")[1]
    assert at(svg, "Ministry of Water")[1] < at(svg, OTHER.statement)[1] < at(svg, "Eva Ford")[1]
    assert SITE.claim(OTHER.id) in links(read(svg))


def test_marks_lead_to_the_words_and_names_to_their_sources() -> None:
    """With a site a picture is a group of links; each tells where it leads."""
    picture = read(timeline_svg(both_sides(), to=SITE))

    assert picture.get("role") == "group"
    assert {SITE.attribution("att_a"), SITE.source("src_Anna Weir")} <= set(links(picture))
    assert all(one.get("aria-label") for one in picture.iter(f"{SVG}a"))


def test_a_denial_in_part_and_a_program_are_seen() -> None:
    """Neither looks like a denial of the whole that a person has read."""
    told = [*both_sides(), saying("p", "Po", "denies", scope="partial", automatic=True)]

    svg = timeline_svg(told)
    assert len(marks(svg, "mark part denies")) == 2  # the mark, and the legend's
    assert {"*", "denied in part"} <= set(texts(read(svg)))
    assert any("Po denied in part" in one and "not reviewed" in one for one in titles(read(svg)))


def test_nothing_said_is_said() -> None:
    """An empty picture tells that it is empty."""
    svg = timeline_svg([])

    assert "Nobody is recorded as having said anything." in texts(read(svg))


def test_the_ends_of_the_calendar_break_nothing() -> None:
    """Year 1 and year 9999 on one line."""
    told = [saying("a", "Old", said=day("0001-01-01")), saying("b", "New", said=day("9999-12-31"))]

    assert "4000" in texts(read(timeline_svg(told)))


def test_hostile_words_stay_words() -> None:
    """A name that is markup is drawn as a name; what turns or hides words is made visible."""
    claim = ClaimName('clm_x"><script>', EVIL)
    told = [saying("x", EVIL, said=day("2024-06-17"), claim=claim), *both_sides()]

    assert_harmless(timeline_svg(told, to=SITE))
