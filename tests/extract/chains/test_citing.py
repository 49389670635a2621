"""Chains in words of citing."""

import pytest

from tests.extract.chains.marking import chains, contents

_TEXT = "Citing a palace aide, Belgravian agencies said the prince would fly to Oslo."
_CONTENT = "the prince would fly to Oslo"
_CHAIN = ["~said: Belgravian agencies", "Citing: a palace aide [via Belgravian agencies]"]


def test_who_is_cited_is_the_origin_where_the_outlet_was_marked() -> None:
    """The outlet relays, with the same content."""
    row = ("Belgravian agencies", "said", _CONTENT)
    assert chains(_TEXT, row) == _CHAIN
    assert contents(_TEXT, row) == [_CONTENT, _CONTENT]


def test_the_outlet_is_found_where_who_is_cited_was_marked() -> None:
    """A row that has the aide for its source gives the same chain."""
    assert chains(_TEXT, ("a palace aide", "Citing", _CONTENT)) == _CHAIN


def test_two_rows_for_both_give_the_same_chain() -> None:
    """What both rows say stands once."""
    rows = [("Belgravian agencies", "said", _CONTENT), ("a palace aide", "Citing", _CONTENT)]
    assert chains(_TEXT, *rows) == _CHAIN
    assert chains(_TEXT, *reversed(rows)) == _CHAIN


@pytest.mark.parametrize(
    "text",
    [
        "The paper, citing two guards, reported that the gate was open.",
        "The paper reported, citing two guards, that the gate was open.",
        "The paper reported that the gate was open, citing two guards.",
        "The paper, which cited two guards, reported that the gate was open.",
        "Quoting two guards, The paper reported that the gate was open.",
    ],
)
def test_citing_stands_in_any_place_of_the_sentence(text: str) -> None:
    """Before the outlet, behind it, behind its verb and behind what it reports."""
    lines = chains(text, ("The paper", "reported", "that the gate was open"))
    assert lines[0] == "~reported: The paper"
    assert lines[1].endswith("two guards [via The paper]")


def test_a_content_that_runs_on_into_citing_is_cut() -> None:
    """Who is cited is no part of what is said."""
    text = "The paper reported that the gate was open, citing two guards."
    row = ("The paper", "reported", "that the gate was open, citing two guards")
    assert contents(text, row) == ["that the gate was open"] * 2


def test_a_piece_of_a_content_that_is_who_is_cited_is_left_out() -> None:
    """So that nobody says "two guards"."""
    text = "The gate was open, The paper reported, citing two guards."
    row = ("The paper", "reported", ["The gate was open", "two guards"])
    assert contents(text, row) == ["The gate was open"] * 2


def test_a_row_that_has_who_is_cited_for_its_content_becomes_part_of_the_chain() -> None:
    """A row such as “The paper | citing | two guards” is no statement of the paper."""
    text = "The paper, citing two guards, reported that the gate was open."
    rows = [
        ("The paper", "reported", "that the gate was open"),
        ("The paper", "citing", "two guards"),
    ]
    assert chains(text, *rows) == ["~reported: The paper", "citing: two guards [via The paper]"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The Gazette, citing weak demand, said sales fell.",
            ("The Gazette", "said", "sales fell"),
        ),
        (
            "The ministry said the dam held, citing engineers.",
            ("The ministry", "said", "the dam held"),
        ),
        (
            "A court stopped the firm, citing a threat to health.",
            ("A court", "citing", "a threat to health"),
        ),
    ],
)
def test_reasons_are_no_origins_and_parties_no_relays(text: str, row: tuple[str, str, str]) -> None:
    """Only an outlet relays, and only somebody can be relayed."""
    assert chains(text, row) == [f"{row[1]}: {row[0]}"]


def test_chains_may_have_three_links() -> None:
    """An agency that is cited relays whom it quotes; both contents stay apart."""
    text = (
        "The border is open, Radio Vesna reported, citing the Interfluv agency, "
        "which quoted a colonel as saying that lorries pass."
    )
    rows = [
        ("Radio Vesna", "reported", "The border is open"),
        ("which", "quoted", "a colonel as saying that lorries pass"),
    ]
    assert chains(text, *rows) == [
        "~reported: Radio Vesna",
        "citing: the Interfluv agency [via Radio Vesna]",
        "~reported: Radio Vesna",
        "~quoted: which [via Radio Vesna]",
        "saying: a colonel [via which]",
    ]


def test_who_is_cited_is_no_claim() -> None:
    """A row that is marked for the name alone is left out, and its relay with it."""
    text = "Citing a palace aide, Bay News agency said the weir would hold."
    rows = (
        ("Bay News agency", "Citing", "a palace aide"),
        ("Bay News agency", "said", "the weir would hold"),
    )
    assert contents(text, *rows) == ["the weir would hold"] * 2


@pytest.mark.parametrize(
    ("who", "cited"),
    [("Bay News agency", "a threat to the harbour"), ("Mayor Moor", "an aide")],
)
def test_a_reason_is_a_claim(who: str, cited: str) -> None:
    """What is cited as a reason stays, and so does what a party cites."""
    text = f"{who} said, citing {cited}, that the weir would hold."
    rows = ((who, "citing", cited), (who, "said", "that the weir would hold"))
    assert cited in contents(text, *rows)
