"""Text that is hard to count in: emoji, combining marks, CRLF, right-to-left, marks."""

from hypothesis import strategies as st

_PIECES = (
    *("a", "b", "e", "A", "1", ".", ",", "'", '"', "-", "--"),
    *(" ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2028"),
    *("\u2018", "\u2019", "\u201c", "\u201d", "\u00ab", "\u00bb", "\u2013", "\u2014", "\u2026"),
    *("\u00ad", "\u200b", "\ufeff", "\u202e"),
    *(
        "\u0301",
        "\u0327",
        "\u00e9",
        "e\u0301",
        "\u1100\u1161\u11a8",
        "\u304b\u3099",
        "\u0627\u0653",
    ),
    *("\U0001f680", "\U0001f469\u200d\U0001f680", "\u05e9\u05dc\u05d5\u05dd", "\u5317", "\u0130"),
)

#: All of Unicode but lone surrogates, which ``clean`` takes out before storing.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
#: Few pieces, so that quotes repeat, touch and overlap.
HARD_TEXT = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)
TEXT = ANY_TEXT | HARD_TEXT


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, int, int]:
    """Return a text and the offsets of a non-empty part of it."""
    text = draw(TEXT.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))
