"""The text of an article as a page shows it."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.marked_text import MOST, Piece, parts_of, uses_in
from claimdb.pages.marks import PART
from tests.pages.pictures.made import saying
from tests.pages.texts import shown, state, use

TEXT = "Ann said that Bo lied, again.\n\nBo denied it: “not at all”."
ANN, BO = saying("1", "Ann"), saying("2", "Bo", "denies")


def told(pieces: Sequence[Piece]) -> str:
    """Return a paragraph in one line: ``{tag:`` where a passage begins, ``}`` where it ends."""
    signs = []
    for one in pieces:
        if one.opens:
            signs.append(f"{{{one.opens.tag}:")
        elif one.under:
            signs.append(one.under.words)
        else:
            signs.append("}" if one.plain is None else one.plain)
    return "".join(signs)


def test_what_was_said_has_its_sign_and_number() -> None:
    """The words that tell of saying have none."""
    text = state(TEXT, use(TEXT, "said", ANN, "cue"), use(TEXT, "Bo lied", ANN))

    assert told(shown(text, ANN).paragraphs[0]) == "Ann {:said} that {+1:Bo lied}, again."


def test_words_of_two_have_both_signs() -> None:
    """One asserts what another denies: in the order of their cards."""
    text = state(TEXT, use(TEXT, "Bo lied", ANN), use(TEXT, "Bo lied", BO))

    assert told(shown(text, ANN, BO).paragraphs[0]) == "Ann said that {+1 −2:Bo lied}, again."


def test_hovering_tells_of_the_innermost_first() -> None:
    """Each attribution once, by what matters most of it; the words lead to the first."""
    text = state(
        TEXT,
        use(TEXT, "said that Bo lied", BO),
        use(TEXT, "said", ANN, "cue"),
        use(TEXT, "said", BO, "source"),
    )
    (_, _, _, *rest) = shown(text, ANN, BO).paragraphs[0]
    under = next(one.under for one in rest if one.under)

    assert under.href == "#att_2"
    assert [(one.saying.id, one.role) for one in under.hints] == [
        ("att_2", "content"),
        ("att_1", "cue"),
    ]


def test_more_than_four_are_counted() -> None:
    """A card of a dozen lines would cover the text; the cards beside it tell of all."""
    many = [saying(str(number), f"Source {number}") for number in range(1, 8)]
    text = state(TEXT, *(use(TEXT, "Bo lied", one) for one in many))
    (under,) = (one.under for one in shown(text, *many).paragraphs[0] if one.under)

    assert (len(under.hints), under.more) == (4, 3)


def test_cards_are_in_the_order_of_the_text_but_for_the_asked() -> None:
    """Their numbers are those of the text all the same."""
    text = state(TEXT, use(TEXT, "Bo lied", ANN), use(TEXT, "not at all", BO))

    assert [(one.number, one.saying.id) for one in shown(text, ANN, BO).cards] == [
        (1, "att_1"),
        (2, "att_2"),
    ]
    first, second = shown(text, ANN, BO, mark="att_2").cards
    assert (first.number, first.is_asked, second.number) == (2, True, 1)


def test_all_words_of_what_was_asked_for_are_pointed_out() -> None:
    """And where a passage was, the words of it alone."""
    text = state(TEXT, use(TEXT, "Ann", ANN, "source"), use(TEXT, "Bo lied", ANN))
    asked = [
        sum("asked" in piece.opens.classes for piece in some if piece.opens)
        for mark in ("att_1", "psg_14_21", "")
        for some in [shown(text, ANN, mark=mark).paragraphs[0]]
    ]

    assert asked == [2, 1, 0]


def test_a_passage_that_nobody_leans_on_can_be_asked_for() -> None:
    """It is marked without a sign, and leads to itself."""
    text = state(TEXT, use(TEXT, "again", None))
    (under,) = (one.under for one in shown(text, mark="psg_23_28").paragraphs[0] if one.under)

    assert (under.href, under.hints) == ("#char=23,28", ())


def test_cards_lead_to_place_and_quotation() -> None:
    """With the words around them, of their paragraph only."""
    (card,) = shown(state(TEXT, use(TEXT, "again", ANN)), ANN).cards

    (anchor,) = card.anchors
    assert anchor.place == "char=23,28"
    assert anchor.quote == ":~:text=that%20Bo%20lied%2C-,again,-."


def test_offsets_count_code_points() -> None:
    """Letters that browsers count as two, and those written from right to left."""
    text = "😀😀 אמר 𐍈nn: so."
    uses = use(text, "𐍈nn", ANN, "source"), use(text, "so", ANN)
    (some,) = shown(state(text, *uses), ANN).paragraphs

    assert told(some) == "😀😀 אמר {:𐍈nn}: {+1:so}."


def test_a_withheld_text_shows_its_passages() -> None:
    """Passages that overlap or touch are shown as one, in the order of the text."""
    text = state(
        None,
        use(TEXT, "said that", ANN, "cue", words="said that"),
        use(TEXT, "that Bo lied", ANN, words="that Bo lied"),
        use(TEXT, "not at all", BO, words="not at all"),
        use(TEXT, "denied", BO, "cue"),
        withheld_reason="licence",
        characters=len(TEXT),
    )
    found = shown(text, ANN, BO)

    assert [told(one) for one in found.paragraphs] == [
        "{:said {+1:that}}{…+1: Bo lied}",
        "{−2:not at all}",
    ]
    assert found.withheld == ("char=34,40",)


def test_words_of_an_older_state_say_what_became_of_them() -> None:
    """What matters most, where there are several."""
    text = state(
        TEXT,
        use(TEXT, "Bo", ANN, outcome="moved"),
        use(TEXT, "lied", ANN, outcome="altered"),
        use(TEXT, "not at all", BO),
    )

    assert [one.since for one in shown(text, ANN, BO).cards] == ["altered", None]


def test_each_part_has_its_own_marks() -> None:
    """Counted by where they begin; one that crosses the end stands in both."""
    text = ("word " * 199 + "last.\n\n") * (2 * PART // 1_000)
    border = parts_of(state(text))[1].span.start
    over = use(text, "word", ANN)
    crossing = replace(use(text, "word", BO), start=border - 4, end=border + 4)
    found = [shown(state(text, over, crossing), ANN, BO, part=part) for part in (1, 2)]

    assert [[one.saying.id for one in some.cards] for some in found] == [
        ["att_1", "att_2"],
        ["att_2"],
    ]
    assert [one.passages for one in found[0].parts] == [2, 0]


def test_a_part_is_asked_for_by_what_stands_in_it() -> None:
    """And a number beyond the last is the last."""
    text = ("word " * 199 + "last.\n\n") * (2 * PART // 1_000) + "The end."
    marked = state(text, use(text, "The end", ANN))

    assert shown(marked, ANN, mark="att_1").part.number == 2
    assert shown(marked, ANN, part=99).part.number == 2
    assert shown(marked, ANN).part.number == 1


def test_no_page_shows_endlessly_many() -> None:
    """The first of a part, each with all of its words."""
    many = [saying(str(number), "Ann") for number in range(1, MOST + 50)]
    text = state(TEXT, *(use(TEXT, "Bo lied", one) for one in many))
    found = uses_in(text, parts_of(text)[0])

    assert len({one.row for one in found}) == MOST


def test_a_text_of_white_space_has_no_paragraphs() -> None:
    """And none at all neither."""
    assert shown(state(" \n\n ")).paragraphs == ()
    assert shown(state("")).paragraphs == ()


@given(
    st.text(max_size=60), st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60)), max_size=6)
)
def test_the_words_stand_as_they_are(text: str, spans: list[tuple[int, int]]) -> None:
    """Whatever is marked in them, and however marks lie over one another."""
    uses = [
        use(text, text[start:end], ANN, ("content", "cue", "source")[start % 3])
        for start, end in spans
        if text[start:end]
    ]
    found = shown(state(text, *uses), ANN)
    words = [
        "".join(one.under.words if one.under else one.plain or "" for one in some if not one.opens)
        for some in found.paragraphs
    ]

    assert "".join("".join(words).split()) == "".join(text.split())
