"""Sentences and clauses of contents, and what they take for granted."""

import pytest

from claimdb.link.splitting import clauses, first_clause, presupposed, sentences


def _sentences(line: str) -> list[str]:
    return [line[start:end].strip() for start, end in sentences(line)]


def _clauses(line: str) -> list[str]:
    return [line[start:end].strip() for start, end in clauses(line, (0, len(line)))]


def _given(line: str) -> list[str]:
    return [line[start:end] for start, end in presupposed(line, (0, len(line)))]


def test_sentences_end_at_stops_and_not_at_titles() -> None:
    """Names like "Mr. Obeng" and "the U.S. Senate" are inside one."""
    assert _sentences("It sank. Mr. Obeng saw the U.S. Senate. Why? He left.") == [
        "It sank.",
        "Mr. Obeng saw the U.S. Senate.",
        "Why?",
        "He left.",
    ]


def test_a_new_quotation_behind_a_comma_is_a_new_sentence() -> None:
    """Where both sides are clauses."""
    assert _sentences("“The dam broke,” “The town was flooded.”") == [
        "“The dam broke,”",
        "“The town was flooded.”",
    ]
    assert _sentences("“My hope,” “Is peace”") == ["“My hope,” “Is peace”"]


def test_a_bare_noun_behind_a_joint_is_no_part_of_the_sentence() -> None:
    """A second piece of a content may be somebody's mistake."""
    line = "The dam broke the date of the visit"

    assert [line[a:b].strip() for a, b in sentences(line, [13])] == [
        "The dam broke",
        "the date of the visit",
    ]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("the pump failed and the town lost water", ["the pump failed", "the town lost water"]),
        ("the pump failed but nobody left", ["the pump failed", "nobody left"]),
        ("the pump failed; the town left", ["the pump failed", "the town left"]),
        ("a failed and b left and c came", ["a failed and b left and c came"]),
    ],
)
def test_clauses_with_subjects_are_parted(line: str, parts: list[str]) -> None:
    """Each says something by itself."""
    found = [part.removesuffix(" and").removesuffix(" but").rstrip(";") for part in _clauses(line)]

    assert found == parts


@pytest.mark.parametrize(
    "line",
    [
        "the boat sank and burned",
        "if the pump fails and the wind rises, the town floods",
        "he said the pump failed and the town left",
        "the support he has and the effect he has is small",
        "the man who sank the boat and the mate left",
        "the pump or the dam failed",
    ],
)
def test_clauses_that_hang_together_stay(line: str) -> None:
    """Under an "if", inside a telling, or with one subject."""
    assert _clauses(line) == [line]


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("the worry was not just that the dam had cracked", ["the dam had cracked"]),
        ("the fact that the dam had cracked was hidden", ["the dam had cracked"]),
        ("what worries the board is that the dam had cracked", ["the dam had cracked"]),
        (
            "what troubled us was on the one hand that it broke, and on the other that it sank",
            ["it broke", "it sank"],
        ),
        ("the town left because the dam had cracked", ["the dam had cracked"]),
        ("the town left because of the dam", []),
        ("the town did not leave not because the dam broke", []),
        ("Because the dam broke, the town left", []),
        ("was it because the dam broke?", []),
        ("if it is a fact that the dam broke, we leave", []),
    ],
)
def test_what_is_taken_for_granted(line: str, given: list[str]) -> None:
    """Only a clause, and only as far as it goes."""
    assert _given(line) == given


def test_a_clause_ends_before_a_verb_that_is_not_its_own() -> None:
    """Two verbs with one subject in front are two clauses."""
    text = "the dam had cracked was hidden"

    assert first_clause(text) == len("the dam had cracked")
    assert first_clause("the dam had cracked") is None
    assert first_clause("he said the dam was hidden") is None
