"""Lists as the surfaces print them: dates told beside their limits."""

from claimdb.db.reader import Row
from claimdb.queries import catalog, listing


def said(earliest: str | None, latest: str | None, precision: str | None, by: str = "said") -> Row:
    """Return a row with a time of saying."""
    return {
        "said_earliest": earliest,
        "said_latest": latest,
        "said_precision": precision,
        "dated_by": by,
    }


def test_a_told_date_stands_before_its_limits() -> None:
    """People read it, programs read the limits."""
    columns = listing.columns(catalog.query("timeline"))

    assert columns[1:4] == ("said", "said_earliest", "said_latest")
    assert "happened" in columns


def test_a_date_is_told_as_exactly_as_it_is_known() -> None:
    """A month is a month."""
    row = said("2024-05-01T00:00:00Z", "2024-05-31T23:59:59Z", "month")

    assert listing.told(row, "said") == "May 2024"


def test_a_date_that_is_not_known_is_not_told() -> None:
    """Nothing is filled in."""
    assert listing.told(said(None, None, None), "said") is None


def test_the_time_of_reading_is_told_as_a_day() -> None:
    """That a file was read at 09:13:44 says nothing of when it was said."""
    row = said("2024-06-18T09:13:44Z", "2024-06-18T09:13:44Z", "second", "seen")

    assert listing.told(row, "said") == "18 June 2024"


def test_a_date_is_that_of_the_place_where_it_was_told() -> None:
    """A day that begins at ten in the evening in London is one day, and no two."""
    row = said("2024-06-17T22:00:00Z", "2024-06-18T21:59:59Z", "day") | {"said_offset": 120}

    assert listing.told(row, "said") == "18 June 2024"
    assert listing.told(row | {"said_offset": None}, "said") == "17 June 2024 to 18 June 2024"


def test_lists_tell_the_day_without_the_time_of_day() -> None:
    """That of the place; where it is not known of which place, the clock stays."""
    noted = said("2024-06-17T22:14:05Z", "2024-06-17T22:14:05Z", "second")
    zoned = noted | {"said_offset": 120}

    assert listing.told(zoned, "said", brief=True) == "18 June 2024"
    assert listing.told(zoned, "said") == "18 June 2024, 00:14:05 UTC+02:00"
    assert listing.told(noted, "said", brief=True) == "17 June 2024, 22:14:05 UTC"


def test_single_instants_are_told_as_days_to_people() -> None:
    """What is empty stays empty, and all else is as it was."""
    rows: list[Row] = [{"last_said": "2024-06-18T23:59:59Z", "first_said": None, "claim": "It."}]

    assert list(listing.for_people(rows)) == [
        {"last_said": "18 June 2024", "first_said": None, "claim": "It."}
    ]


def test_what_was_said_in_a_month_is_not_told_as_its_last_day() -> None:
    """Nobody knows that it was the 31st."""
    rows: list[Row] = [
        {"first_said": "2024-05-01T00:00:00Z", "last_said": "2024-05-31T23:59:59Z"},
        {"first_said": "2024-05-01T00:00:00Z", "last_said": "2024-06-18T23:59:59Z"},
    ]

    assert [row["last_said"] for row in listing.for_people(rows)] == ["May 2024", "18 June 2024"]


def test_a_first_or_last_day_of_reading_is_marked_to_people() -> None:
    """Each end by what it is the time of; where only other columns are shown nothing is said."""
    names = ("first_said", "last_said", "first_dated_by", "last_dated_by")
    told = ("2024-05-11T00:00:00Z", "2024-06-18T09:13:44Z", "published", "seen")
    rows: list[Row] = [dict(zip(names, told, strict=True)), dict.fromkeys(names)]
    dated, undated = listing.for_people(rows)

    assert (dated["first_said"], dated["last_said"]) == ("11 May 2024", "seen 18 June 2024")
    assert (undated["first_said"], undated["last_said"]) == (None, None)
    assert [listing.is_seen(row) for row in rows] == [True, False]
    assert not listing.is_seen(rows[0], ["claim", "first_said"])


def test_a_retelling_is_told_by_its_title() -> None:
    """Where it has one; without, its name says so."""
    rows: list[Row] = [
        {"title": title, "published": "17 June 2024", "kind": kind}
        for title in ("Ports", None)
        for kind in ("article", "retelling")
    ]

    assert [row["title"] for row in listing.for_people(rows)] == [
        *("Ports", "Ports (a retelling)"),
        *("A report of 17 June 2024", "A retelling of a report of 17 June 2024"),
    ]


def test_words_from_a_retelling_are_marked_to_people() -> None:
    """So are those that no person has recorded or accepted, also where words are left out."""
    rows: list[Row] = [
        {"words": "firmly supporting", "claim": "It.", "retelling": 1, "automatic": 0},
        {"words": None, "claim": "It.", "retelling": 1, "automatic": 1},
        {"words": "said so", "claim": "It.", "retelling": 0, "automatic": 0},
    ]

    assert [row["words"] for row in listing.for_people(rows)] == [
        "firmly supporting (in a retelling)",
        "(in a retelling, automatic)",
        "said so",
    ]
    assert {row["claim"] for row in listing.for_people(rows)} == {"It."}


def test_a_count_tells_how_much_of_it_is_automatic() -> None:
    """A list of claims has no words; the claim has the mark."""
    rows: list[Row] = [{"claim": "It.", "automatic": 2}, {"claim": "It.", "automatic": None}]

    assert [row["claim"] for row in listing.for_people(rows)] == ["It. (2 automatic)", "It."]


def test_a_time_that_is_not_of_saying_is_told_so() -> None:
    """A denial of which no day is told may be older than its report."""
    rows: list[Row] = [
        {"said": "17 June 2024", "dated_by": by} for by in ("said", "published", "seen")
    ]

    assert [row["said"] for row in listing.for_people(rows)] == [
        "17 June 2024",
        "reported 17 June 2024",
        "seen 17 June 2024",
    ]


def test_a_denial_in_part_is_told_so() -> None:
    """Nobody is listed as denying more than they did."""
    rows: list[Row] = [
        {"stance": stance, "denial_scope": scope}
        for stance, scope in (("denies", "element"), ("denies", "full"), ("asserts", None))
    ]

    assert [row["stance"] for row in listing.for_people(rows)] == [
        "denies (in part)",
        "denies",
        "asserts",
    ]


def test_unnamed_sources_are_marked_to_people() -> None:
    """Three rows of "county hospital" are three hospitals as far as anybody knows."""
    rows: list[Row] = [
        {"source": "county hospital", "named": 0},
        {"source": "unnamed (officials)", "named": 0},
        {"source": "Ada Lind", "named": 1},
    ]

    assert [row["source"] for row in listing.for_people(rows)] == [
        "county hospital (unnamed)",
        "unnamed (officials)",
        "Ada Lind",
    ]


def test_an_unnamed_source_is_told_with_its_article() -> None:
    """Two spokesmen are not one, and each is in one article."""
    aide: Row = {
        "source": "an aide",
        "named": 0,
        "article_id": "art_a",
        "article": "Camp water",
        "article_kind": "article",
        "publisher": "The Paper",
        "published": "5 March 2026",
    }
    untitled = aide | {"source": "unnamed (officials)", "article": None, "publisher": None}
    judged = aide | {"article_id": None, "article_kind": None}

    assert [row["source"] for row in listing.for_people([aide, untitled, judged])] == [
        "an aide (unnamed, in “Camp water”, The Paper, 5 March 2026)",
        "unnamed (officials) (in a report of 5 March 2026)",
        "an aide (unnamed)",
    ]


def test_an_article_without_a_title_has_a_name() -> None:
    """The one that the pages give it; where day and kind are not at hand, its identifier."""
    article: Row = {"title": None, "kind": "article", "published": "5 March 2026"}
    copy: Row = {"article": "Camp water", "article_id": "art_b", "original_id": "art_a"}

    [listed] = listing.for_people([article])
    [link] = listing.for_people([copy | {"original": None}])

    assert listed["title"] == "A report of 5 March 2026"
    assert (link["article"], link["original"]) == ("Camp water", "art_a")
