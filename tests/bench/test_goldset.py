"""The gold set: that it can be read, is strict, and covers what it is for."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.bench.goldset import GoldCase, GoldRow, gold_cases
from claimdb.errors import FormatBroken

FOLDER = Path(__file__).parents[1] / "cases" / "extraction"
CASE = """\
name: bread
published: 2027-06-16
text: |
  Ida Holt said that bread was late, the Echo reported.
attributions:
  - row: 1
    source: Ida Holt
    cue: said
    content: that bread was late
    mode: indirect
    speaker: Ida Holt
    resolved: Ida Holt
    via: 2
    open: [sort]
  - row: 2
    source: the Echo
    cue: reported
    content: that bread was late
    mode: indirect
    stance: relays
    speaker: the Echo
    resolved: Echo
"""


@pytest.fixture(scope="module")
def cases() -> list[GoldCase]:
    """Return the whole set."""
    return gold_cases(FOLDER)


def rows(cases: list[GoldCase]) -> Iterator[GoldRow]:
    """Yield all rows of all texts."""
    return (row for case in cases for row in case.rows)


def test_a_case_is_read_with_its_rows(tmp_path: Path) -> None:
    """Names have the file before them, and the relay is known by what it passes on."""
    quiet = "---\nname: quiet\ntext: Bread.\nattributions: []\n"
    (tmp_path / "01_food.yaml").write_text(CASE + quiet)
    bread, silent = gold_cases(tmp_path)
    assert (bread.name, bread.language) == ("01_food/bread", "en")
    assert [row.relay for row in bread.rows] == [False, True]
    assert bread.rows[0].open == {"sort"}
    assert bread.rows[0].found.source == bread.rows[0].extraction.source
    assert bread.published is not None
    assert (silent.name, silent.published, silent.rows) == ("01_food/quiet", None, ())


def test_only_numbered_files_are_read(tmp_path: Path) -> None:
    """Floors and guides may stand beside them."""
    (tmp_path / "floors.yaml").write_text("stance: 0.9")
    assert gold_cases(tmp_path) == []


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("cue: said", "cue: sang", "01_food.yaml, text 'bread', row 1: cue: the words 'sang'"),
        ("row: 2", "row: 3", "text 'bread', row 2: does not begin with 'row: 2'"),
        ("via: 2", "via: 4", "row 1: via: 4 is no other row"),
        ("2027-06-16", "soon", "text 'bread': published: "),
        ("name: bread", "title: bread", "text 1: has unknown keys .title."),
        ("name: bread\n", "", "text 1: lacks a name or a text"),
        ("attributions:", "attributions: [", "is not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, before: str, after: str, problem: str
) -> None:
    """File, text and row."""
    (tmp_path / "01_food.yaml").write_text(CASE.replace(before, after, 1))
    with pytest.raises(FormatBroken, match=problem):
        gold_cases(tmp_path)


def test_a_document_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """It is told by its place in the file."""
    (tmp_path / "01_food.yaml").write_text(f"{CASE}---\n- a list\n")
    with pytest.raises(FormatBroken, match="text 2: is not a block of keys"):
        gold_cases(tmp_path)


def test_a_text_without_attributions_says_so(tmp_path: Path) -> None:
    """A forgotten list is not taken for an empty one."""
    (tmp_path / "01_food.yaml").write_text("name: bread\ntext: Bread.\n")
    with pytest.raises(FormatBroken, match=r"has no list of attributions \(\[\] for none\)"):
        gold_cases(tmp_path)


def test_two_texts_of_one_name_are_refused(tmp_path: Path) -> None:
    """Names tell texts apart in figures and failures."""
    (tmp_path / "01_food.yaml").write_text(f"{CASE}---\n{CASE}")
    with pytest.raises(FormatBroken, match="01_food/bread: more than one text has this name"):
        gold_cases(tmp_path)


def test_the_set_covers_every_value_several_times(cases: list[GoldCase]) -> None:
    """No stance, mode, sort, hedge or manner of reporting hangs on a text or two."""
    seen = Counter[object]()
    for row in rows(cases):
        one = row.extraction
        manner = one.manner
        seen.update([one.stance, one.mode, manner.sort, manner.hedge, manner.reporting])
    least = {"asserts": 100, "denies": 20, "questions": 10, "declines": 10, "relays": 10}
    least |= {"direct": 40, "mixed": 10, "indirect": 100}
    least |= {"speech": 100, "attitude": 10, "perception": 3}
    least |= {"possible": 3, "likely": 2, "believed": 3, "endorses": 3, "distances": 3}
    assert {value: seen[value] for value in least if seen[value] < least[value]} == {}


def test_the_set_covers_every_shape(cases: list[GoldCase]) -> None:
    """Of spans, chains, speakers and times."""
    links = [(case, row.extraction.link) for case in cases for row in case.rows]
    every = [row.extraction for row in rows(cases)]
    thirds = [
        case.rows[link.via].extraction.link.via for case, link in links if link.via is not None
    ]
    shapes = {
        "no source": sum(not row.source for row in every),
        "no cue": sum(not row.cue for row in every),
        "in parts": sum(len(row.content) > 1 for row in every),
        "negated": sum(row.leaning.negated for row in every),
        "via": sum(link.via is not None for _, link in links),
        "chains of three": sum(third is not None for third in thirds),
        "inside": sum(link.inside is not None for _, link in links),
        "with a date": sum(bool(row.said and row.said.date) for row in every),
        "with a role": sum(bool(row.speaker and row.speaker.role) for row in every),
        "resolved elsewhere": sum(
            bool(row.speaker and row.speaker.resolved not in {None, row.speaker.words})
            for row in every
        ),
    }
    least = dict.fromkeys(shapes, 10) | {"no cue": 3, "chains of three": 3}
    assert {name: count for name, count in shapes.items() if count < least[name]} == {}


def test_the_set_has_texts_in_which_nobody_says_anything(cases: list[GoldCase]) -> None:
    """Some in English, some in languages that are not read."""
    silent = Counter(case.language for case in cases if not case.rows)
    assert silent["en"] >= 12
    assert silent["de"] == silent["es"] == 1


def test_contents_of_relays_are_those_of_what_they_pass_on(cases: list[GoldCase]) -> None:
    """A row that relays, and is the end of a link, holds the very same words."""
    for case in cases:
        for row in case.rows:
            via = row.extraction.link.via
            if via is None or row.extraction.link.inside == via:
                continue
            passing = case.rows[via].extraction
            same = passing.content == row.extraction.content
            assert same or "via" in row.open, (case.name, row.extraction)
