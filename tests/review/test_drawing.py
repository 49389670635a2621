"""What is shown: each kind of words with signs of its own, none of them told by colour."""

from claimdb.db.reader import Row
from claimdb.queries.review import Mark, Passage, Side
from claimdb.review.drawing import SIGNS, facts, passage_text, sides_text

TEXT = "Before. The mayor said it was late. After."


def _mark(words: str, role: str, start: int = 0) -> Mark:
    place = TEXT.index(words) + start
    return Mark(place, place + len(words), role, words)


def _passage(*marks: Mark, start: int = 0, text: str | None = TEXT) -> Passage:
    return Passage(text, start, marks, "src_a", "the mayor", "src_a")


ROW: Row = {
    "kind": "claim",
    "says": "unsure",
    "words": None,
    "reason": "the same numbers",
    "confidence": 0.5,
    "contested": 1,
    "articles": 3,
    "extractor": "linker",
    "version": "1",
    "run_id": 4,
}


def test_each_role_has_signs_and_a_style_without_colour() -> None:
    """So that nothing is lost on a screen of one colour, or to a reader who sees none."""
    marks = [_mark("The mayor", "source"), _mark("said", "cue"), _mark("it was late", "content")]

    shown = passage_text(_passage(*marks))
    assert shown.plain == "Before. {The mayor} <said> ▸it was late◂. After."
    assert len({style for style, _, _ in SIGNS.values()}) == len(SIGNS)
    assert not any("#" in style or " on " in style for style, _, _ in SIGNS.values())


def test_words_within_words_keep_both_signs() -> None:
    """A source that is named inside what it is quoted with, and a text that begins later."""
    marks = [_mark("The mayor said it", "content"), _mark("mayor", "source")]

    assert passage_text(_passage(*marks)).plain == "Before. ▸The {mayor} said it◂ was late. After."
    late = [_mark("it was late", "content", start=100)]
    assert passage_text(_passage(*late, start=100)).plain.startswith("… Before. The mayor said ▸it")


def test_a_text_that_is_not_kept_leaves_its_words() -> None:
    """Which says so first."""
    shown = passage_text(_passage(_mark("said", "cue"), text=None)).plain

    assert shown.startswith("The text of the article is not kept")
    assert shown.endswith("<said>\n")


def test_control_characters_are_seen() -> None:
    """A text by strangers can move no cursor and turn no words round."""
    text = "a\x1b[2Jb \u202ec\n\nd"
    shown = passage_text(Passage(text, 0, (Mark(0, 1, "cue", "a"),), "s", "s", "s")).plain

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.count("\n") == 2


def test_two_are_compared_by_what_is_known_of_them() -> None:
    """With what the program says between the two, and beside them how sure it is, and why."""
    one = Side("clm_a", "It was late.", "claim", None, None, ())
    other = Side("src_b", "Ada Lind", "unnamed person", "a captain", "Harbour briefing", ())

    assert sides_text(ROW, [one, other]).plain.split("\n") == [
        "It was late.  (claim)",
        "",
        "  — perhaps the same as —",
        "",
        "Ada Lind  (unnamed person)",
        "a captain",
        "in: Harbour briefing",
        "",
    ]
    assert facts(ROW).plain.split("\n") == [
        "says: perhaps the same as (50% sure)",
        "because: the same numbers",
        "hangs on it: contested claim, 3 articles",
        "by: linker 1, run 4",
    ]
