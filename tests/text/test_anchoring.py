"""Passages in a changed text: the same, moved, altered or gone, and nothing guessed in silence."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.model.vocab import Carry
from claimdb.text.anchoring import Anchored, Method, Outcome, anchor, anchor_all
from claimdb.text.fold import fold_text
from claimdb.text.spans import Selector, Span, selector
from tests.text.strategies import TEXT, passages

STORY = (
    "The minister, Anna Berg, said on Monday that the harbour reportedly took in 3,000 crates. "
    "\u201cWe have seen the ships,\u201d she said. Customs declined to comment on the report. "
    "The shipping line called the report \u201cpure invention\u201d and said it carried no crates. "
)


def quoted(words: str, place: int = 0, text: str = STORY) -> Selector:
    """Return the passage of ``words``, of several the one with this number."""
    start = -1
    for _ in range(place + 1):
        start = text.index(words, start + 1)
    return selector(text, start, start + len(words))


def became(wanted: Selector, new: str) -> Anchored:
    """Return what became of a passage of the story."""
    return anchor(wanted, new, old_length=len(STORY))


def words_of(found: Anchored, text: str) -> str | None:
    """Return the words of a passage where it stands now."""
    return text[found.span.start : found.span.end] if found.span else None


def test_the_outcomes_are_those_of_the_vocabulary() -> None:
    """What the text layer tells is what the database stores."""
    assert [one.value for one in Outcome] == [one.value for one in Carry]


def test_a_sentence_put_in_before_leaves_a_passage_unchanged() -> None:
    """Only the offset differs: the same words in the same surroundings."""
    new = "A new lead, she said. " + STORY
    found = became(quoted("said", 1), new)

    assert (found.outcome, found.method) == (Outcome.UNCHANGED, Method.CONTEXT)
    assert found.span == Span(quoted("said", 1).start + 22, quoted("said", 1).start + 26)


def test_a_word_that_was_removed_alters_a_passage() -> None:
    """The passage is what stands there now."""
    new = STORY.replace("reportedly ", "")
    found = became(quoted("the harbour reportedly took in 3,000 crates"), new)

    assert found.outcome is Outcome.ALTERED
    assert words_of(found, new) == "the harbour took in 3,000 crates"


def test_a_cue_that_was_replaced_is_altered() -> None:
    """Between words that stayed another word stands: "said" has become "claimed"."""
    new = STORY.replace("Berg, said", "Berg, claimed")
    found = became(quoted("said"), new)

    assert (found.outcome, found.method) == (Outcome.ALTERED, Method.REPLACED)
    assert words_of(found, new) == "claimed"


def test_a_quotation_that_was_deleted_is_gone() -> None:
    """With its cue; that "said" stands elsewhere does not bring it back."""
    new = STORY.replace("\u201cWe have seen the ships,\u201d she said. ", "")
    wanted = [quoted("We have seen the ships"), quoted("said"), quoted("said", 1)]
    found = anchor_all(wanted, new, old_length=len(STORY))

    assert [one.outcome for one in found] == [Outcome.GONE, Outcome.UNCHANGED, Outcome.GONE]
    assert [one.span is None for one in found] == [True, False, True]


def test_a_word_cut_out_between_words_that_stayed_is_gone() -> None:
    """The context closes over it."""
    found = became(quoted("reportedly "), STORY.replace("reportedly ", ""))

    assert (found.outcome, found.method) == (Outcome.GONE, Method.CUT)


def test_other_quotation_marks_and_spaces_change_nothing() -> None:
    """Words are the same when they are the same folded; the method says that they were."""
    old = "She called it \u201ca plain \u2018invention\u2019 of theirs\u201d on Monday."
    new = "She called it \"a plain 'invention'  of theirs\" on Monday."
    words = "a plain \u2018invention\u2019 of theirs"
    found = anchor(quoted(words, text=old), new, old_length=len(old))

    assert (found.outcome, found.method) == (Outcome.UNCHANGED, Method.FOLDED)
    assert words_of(found, new) == "a plain 'invention'  of theirs"


def test_a_comma_alters_a_passage() -> None:
    """Exact words are evidence: what folding does not make alike is told."""
    new = STORY.replace("took in 3,000", "took, in 3,000")
    found = became(quoted("the harbour reportedly took in 3,000 crates"), new)

    assert found.outcome is Outcome.ALTERED


def test_paragraphs_that_changed_places_move_their_passages() -> None:
    """The longer row of passages stays; what stands on its other side now has moved."""
    first, rest = STORY.split(". ", 1)
    wanted = [quoted("Anna Berg"), quoted("declined to comment"), quoted("pure invention")]
    new = rest + first + ". "
    found = anchor_all(wanted, new, old_length=len(STORY))

    assert [one.outcome for one in found] == [
        Outcome.MOVED,
        Outcome.UNCHANGED,
        Outcome.UNCHANGED,
    ]


def test_words_that_tell_themselves_are_found_anywhere() -> None:
    """A whole sentence in other surroundings has moved."""
    new = "Nothing else stayed, but we heard: it carried no crates at all, they told us."
    old = "The line went on to say that it carried no crates at all. So much for that."
    words = "it carried no crates at all"
    found = anchor(quoted(words, text=old), new, old_length=len(old))

    assert (found.outcome, found.method) == (Outcome.MOVED, Method.WORDS)
    assert words_of(found, new) == words


def test_words_that_prove_nothing_need_a_witness() -> None:
    """A "said" somewhere in another text is not the one that is looked for."""
    found = became(quoted("said"), "Rain, the forecast said, would fall in the hills all week.")

    assert (found.outcome, found.span) == (Outcome.GONE, None)


def test_a_name_is_found_beside_what_its_bearer_says() -> None:
    """A rewritten sentence keeps its name near the quotation."""
    old = "Berg: \u201cWe have seen the ships and counted every crate on them.\u201d"
    new = "\u201cWe have seen the ships and counted every crate on them,\u201d Berg told us."
    wanted = [
        quoted("Berg", text=old),
        quoted("We have seen the ships and counted every crate on them", text=old),
    ]
    found = anchor_all(wanted, new, old_length=len(old))

    assert words_of(found[0], new) == "Berg"
    assert found[0].method is Method.BESIDE


def test_of_equal_sentences_order_tells() -> None:
    """Between two passages that are sure stands one of two equal places."""
    old = "One alpha came. They said no to it. Two beta came. They said no to it. Three gamma came."
    new = "New. They said no to it. " + old
    wanted = [
        quoted("One alpha came", text=old),
        quoted("They said no to it", text=old),
        quoted("Two beta came", text=old),
    ]
    found = anchor_all(wanted, new, old_length=len(old))

    assert found[1].span == Span(quoted("They said no to it", 1, new).start, 59)


def test_of_a_sentence_that_stood_twice_and_stands_once_one_is_gone() -> None:
    """Two passages never claim one place."""
    refrain = "We will never accept that at all, she said again and again. "
    old = refrain + refrain + "The end of it."
    wanted = [quoted("We will never accept that", place, old) for place in (0, 1)]
    found = anchor_all(wanted, refrain + "The end of it.", old_length=len(old))

    assert sorted(one.outcome for one in found) == [Outcome.GONE, Outcome.UNCHANGED]
    assert Method.TAKEN in {one.method for one in found}


def test_places_that_nothing_tells_apart_are_ambiguous() -> None:
    """The words stand there, so that they are not gone; which place it is is not claimed."""
    line = "it was all lies, they said again"
    old = "a" * 50 + line + "b" * 50
    new = line + "c" * 68 + line
    found = anchor(quoted(line, text=old), new, old_length=len(new))

    assert (found.outcome, found.method) == (Outcome.MOVED, Method.AMBIGUOUS)
    assert found.score < 0.5


def test_part_of_a_word_is_not_the_word() -> None:
    """A name is not found in a longer one."""
    old, new = "It was Kim who said it there.", "It was Kimberley who said it there."
    found = anchor(quoted("Kim", text=old), new, old_length=len(old))

    assert (found.outcome, words_of(found, new)) == (Outcome.ALTERED, "Kimberley")


def test_words_in_an_empty_text_are_gone() -> None:
    """Nothing is left, nothing is claimed; a passage of marks alone is no trouble."""
    assert became(quoted("said"), "").outcome is Outcome.GONE
    assert anchor(Selector(0, 1, "\u200b", "", ""), "a", old_length=1).outcome is Outcome.GONE


@pytest.mark.parametrize("new", ["said " * 50_000, STORY * 500, "x" * 250_000])
def test_large_and_repetitive_texts_are_no_trap(new: str) -> None:
    """However often words stand there, the answer comes, and is of the text."""
    for found in anchor_all([quoted("said"), quoted("pure invention")], new, old_length=len(STORY)):
        assert found.span is None or found.span.end <= len(new)


@given(passages())
def test_a_passage_is_unchanged_in_its_own_text(passage: tuple[str, int, int]) -> None:
    """A selector finds its own place, whatever repeats around it."""
    text, start, end = passage
    found = anchor(selector(text, start, end), text, old_length=len(text))

    assert (found.outcome, found.span) == (Outcome.UNCHANGED, Span(start, end))


@given(st.lists(passages(), min_size=1, max_size=3), TEXT)
def test_what_is_found_is_what_is_told(some: list[tuple[str, int, int]], new: str) -> None:
    """Unchanged and moved words are the same folded, altered ones others, gone ones nowhere."""
    text = "".join(one for one, _, _ in some)
    starts = accumulate((len(one) for one, _, _ in some), initial=0)
    wanted = [
        selector(text, at + start, at + end)
        for at, (_, start, end) in zip(starts, some, strict=False)
    ]
    for one, found in zip(wanted, anchor_all(wanted, new, old_length=len(text)), strict=True):
        words = words_of(found, new)
        assert 0 <= found.score <= 1
        assert (words is None) == (found.outcome is Outcome.GONE)
        if words is not None:
            same = words == one.exact or fold_text(words) == fold_text(one.exact)
            assert same == (found.outcome in {Outcome.UNCHANGED, Outcome.MOVED})
            assert words


def test_a_sentence_has_not_become_one_that_stood_beside_it() -> None:
    """Deleted words are gone, however like another sentence of the old text they are."""
    lines = [f"The {who} reported losses of nine million last year. " for who in ("bank", "line")]
    wanted = selector("".join(lines), 0, len(lines[0]) - 2)
    old, new = "".join(lines), lines[1]

    assert anchor(wanted, new, old_length=len(old)).outcome is Outcome.ALTERED
    assert anchor(wanted, new, old_length=len(old), old_text=old).outcome is Outcome.GONE


def test_the_same_words_are_never_altered() -> None:
    """Between a little of what stood around them they have not changed."""
    old, new = (
        "New. Kirby said missiles were used. The agency.",
        "Kirby said missiles were used. It",
    )
    wanted = quoted("missiles were used", text=old)
    for some in (old, old.removeprefix("New. "), old.removeprefix("New. Kirby ")):
        found = anchor(quoted("missiles were used", text=some), new, old_length=len(some))
        assert found.outcome is Outcome.UNCHANGED
    assert anchor(wanted, f"Nobody has missiles. {new}", old_length=9).outcome is Outcome.UNCHANGED


SENTENCES = [
    f"{who} told reporters in {town} that the {thing} had {did} before {day} morning. "
    for who, town, thing, did, day in (
        ("Berg", "Oslo", "harbour", "closed", "Monday"),
        ("Ito", "Kobe", "ferry", "sailed", "Tuesday"),
        ("Okoye", "Lagos", "bridge", "opened", "Friday"),
        ("Silva", "Recife", "tunnel", "flooded", "Sunday"),
        ("Novak", "Split", "airport", "burned", "Thursday"),
    )
]
NEW = st.sampled_from(["A line put in later by somebody. ", "Weather: rain. ", ""])


@given(st.lists(NEW, min_size=6, max_size=6))
def test_insertions_between_sentences_change_no_passage(put_in: list[str]) -> None:
    """Words in the same surroundings are unchanged, wherever they stand now."""
    text = "".join(SENTENCES)
    new = put_in[0] + "".join(map("".join, zip(SENTENCES, put_in[1:], strict=True)))
    wanted = [quoted(one[:-2], text=text) for one in SENTENCES]

    for one, found in zip(wanted, anchor_all(wanted, new, old_length=len(text)), strict=True):
        assert found.span == Span(new.index(one.exact), new.index(one.exact) + len(one.exact))
        if new == text:
            assert found.outcome is Outcome.UNCHANGED
        assert found.outcome in {Outcome.UNCHANGED, Outcome.MOVED}


@given(st.sets(st.integers(0, 4), max_size=5))
def test_sentences_that_were_deleted_are_gone_and_no_others(left_out: set[int]) -> None:
    """The others stand where they stand."""
    text = "".join(SENTENCES)
    new = "".join(one for place, one in enumerate(SENTENCES) if place not in left_out)
    wanted = [quoted(one[:-2], text=text) for one in SENTENCES]
    found = anchor_all(wanted, new, old_length=len(text))

    assert {place for place, one in enumerate(found) if one.span is None} == left_out


@given(st.permutations(SENTENCES))
def test_sentences_that_changed_places_are_all_found(order: list[str]) -> None:
    """Each is found where it stands now; only in the old order has none moved."""
    text, new = "".join(SENTENCES), "".join(order)
    wanted = [quoted(one[:-2], text=text) for one in SENTENCES]
    found = anchor_all(wanted, new, old_length=len(text))

    assert [words_of(one, new) for one in found] == [one.exact for one in wanted]
    moved = any(one.outcome is Outcome.MOVED for one in found)
    assert moved == (order != SENTENCES)
