"""Direct, mixed or indirect, by the quotation marks that belong to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.mode import modes
from claimdb.extract.record import Found
from claimdb.model.vocab import Mode
from claimdb.text.spans import Span
from tests.support.marked import marked
from tests.text.strategies import TEXT


def _mode(text: str, by: str = "model") -> Mode:
    document, found = marked(text, by)
    return modes(document, [found])[0]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('T["The lock is shut,"] S[he] C[said].', Mode.DIRECT),
        ("T[\u201cThe lock is shut,\u201d] S[he] C[said].", Mode.DIRECT),
        ("S[He] C[said] \u201cT[the lock is shut]\u201d.", Mode.DIRECT),
        ("T[\u2018The lock is shut,\u2019] S[he] C[said].", Mode.DIRECT),
        ("T['The lock is shut,'] S[he] C[said], 'T[and so is the bridge].'", Mode.DIRECT),
        ("S[Er] C[said] T[\u00abThe lock is shut\u00bb].", Mode.DIRECT),
        ("S[He] C[said] T[that \u201cthe lock is shut\u201d].", Mode.DIRECT),
        ("S[He] C[said] T[that the lock is \u201cshut\u201d].", Mode.MIXED),
        ("S[He] C[called] T[the lock \u201cshut\u201d for good].", Mode.MIXED),
        ("T[\u201cShut,\u201d] S[he] C[said], T[the lock was].", Mode.MIXED),
        ("S[He] C[said] T[the lock was shut].", Mode.INDIRECT),
        ("S[He] C[said] T[it was the leaders' lock].", Mode.INDIRECT),
        ("S[The \u201cKeeper\u201d] C[said] T[the lock was shut].", Mode.INDIRECT),
    ],
)
def test_marks(text: str, mode: Mode) -> None:
    """All words in marks of any kind are direct, some mixed, none indirect."""
    assert _mode(text) is mode


def test_marks_around_the_cue_too() -> None:
    """What a quoted speaker tells of another's words is indirect."""
    text = "\u201cS[He] C[told] me T[the lock was shut],\u201d she said."

    assert _mode(text) is Mode.INDIRECT


def test_a_quotation_within_a_quotation() -> None:
    """Marks within those around the cue are the inner speaker's again."""
    text = "\u201cS[He] C[told] me, T[\u2018The lock is shut,\u2019]\u201d she said."

    assert _mode(text) is Mode.DIRECT


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("S[HOST]C[:] T[Is it safe?]\n\nOKORO: It is.\n\nHOST: Is it?", Mode.DIRECT),
        ("HOST: Is it safe?\n\nS[OKORO]C[:] T[It is.]\n\nHOST: Good.", Mode.DIRECT),
        ("S[Mayor]C[:] T[New tram will not come]\n\nThe tram will not come.", Mode.INDIRECT),
        ("They have one rule, S[she] C[said]: T[shut the lock.]", Mode.INDIRECT),
    ],
)
def test_turns(text: str, mode: Mode) -> None:
    """A turn of a transcript is direct without marks; a headline of the same form is not."""
    assert _mode(text) is mode


def test_a_turn_by_rule() -> None:
    """What the rule for transcripts has found is a turn, wherever it stands."""
    assert _mode("S[Mayor]C[:] T[New tram will not come]", by="transcript") is Mode.DIRECT


@given(TEXT, st.data())
def test_any_spans_of_any_text(text: str, data: st.DataObject) -> None:
    """No text and no spans in it are too odd to have a mode."""
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: (Span(min(pair), max(pair)),)
    )
    content, cue, source = (data.draw(spans) for _ in range(3))

    (mode,) = modes(Document(text), [Found(content, cue, source)])

    assert mode in Mode
