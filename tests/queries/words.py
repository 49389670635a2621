"""Texts made of what is hard to read word by word, and queries for them."""

from typing import Final

from hypothesis import strategies as st

from claimdb.bench.wording import seeded

#: Words in many letters: accents in one piece and in two, possessives, addresses, numbers
#: with letters, letters without case, private ones, marks that are none of FTS5's.
WORDS: Final = (
    *("missile", "missiles", "Missil", "Kyiv’s", "Zelenský", "Zelensky", "ÇELIK", "celik"),
    *("Pyongyang's", "1e5", "1e5kg", "2e3a", "www.example.org/a?b=1", "a@b.co", "don't", "U.S."),
    *("state-of-the-art", "Москва", "москва", "Москва".upper() + "\u0301", "Ёлка", "ёлка"),
    *("Ελλάς", "й", "и", "北朝鮮", "北朝鮮が", "हिन्दी", "עִבְרִית", "한국", "한", "ｶﾞ"),
    *("ẞ", "ß", "ﬁre", "İstanbul", "²", "Ⅷ", "½", "e\u0301t\u0303e", "ete", "\ue000x"),
    *("🙂", "🙂ok", "_under_score", "A1", "1,000.5", "—", "the", "the", "of", "T000001"),
    *("x" * 260, "x" * 259 + "y"),
)
#: In these a tsvector forgets places: of a word past the 255th, and all of a long text.
CROWDED: Final = (
    "the " * 300 + "end of " + "the " * 10 + "story",
    "ab " * 700,
    "word " * 33_000 + "last phrase",
)
_TYPED: Final = (
    *('"the end"', '"end of the"', '"of the story"', '"story of the"', '"ab ab"', '"ab the"'),
    *('"last phr"*', '"word last"', '-"the end"', '-"ab ab"', "NOT", "OR", '"', "x" * 255 + "*"),
)


def texts(count: int) -> list[str]:
    """Return ``count`` short texts, always the same, and those that are crowded."""
    random = seeded("hard words")
    marks = ("", "", ",", ".", "!", "—")
    short = [
        " ".join(random.choice(WORDS) + random.choice(marks) for _ in range(random.randint(1, 9)))
        for _ in range(count)
    ]
    return [*short, *CROWDED]


def typed() -> st.SearchStrategy[str]:
    """Return what a person may type to find some of them."""
    word = st.sampled_from(WORDS)
    beginning = st.builds(lambda one, end: f"{one[:end]}*", word, st.integers(1, 4))
    phrase = st.lists(word, min_size=1, max_size=3).map(lambda some: f'"{" ".join(some)}"')
    unwanted = st.one_of(word, phrase).map(lambda one: f"-{one}")
    term = st.one_of(word, word, beginning, phrase, unwanted, st.sampled_from(_TYPED), st.text())
    return st.lists(term, min_size=1, max_size=4).map(" ".join)
