"""Comparison keys of names: what two spellings of one name have in common.

Invariant: ``name_key`` is idempotent and never empty for a name that has any
visible character. Equal keys propose the same source; they never decide it.
"""

import re
import unicodedata
from typing import Final

#: Letters that carry a stroke or a join rather than a separable mark.
_PLAIN: Final = str.maketrans(
    {
        "\u00e6": "ae",
        "\u00f0": "d",
        "\u00f8": "o",
        "\u00fe": "th",
        "\u0111": "d",
        "\u0127": "h",
        "\u0131": "i",
        "\u0142": "l",
        "\u0153": "oe",
        "&": " and ",
    }
)
#: General diacritics only: marks of Indic and Arabic scripts are letters there.
_DIACRITICS: Final = re.compile("[\u0300-\u036f]")
_APOSTROPHES: Final = re.compile("['`\u2018\u2019\u02bc\u02bb\u2032\u00b4\u00ad\u200b]")
_PUNCTUATION: Final = re.compile(r"[\W_]+")
#: Titles that stand before a person's name. "General", "King" and "Lord" are
#: missing on purpose: they begin the names of bodies and places too often.
_TITLES: Final = tuple(
    tuple(title.split())
    for title in (
        "the",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "vice president",
        "president",
        "prime minister",
        "foreign minister",
        "defence minister",
        "defense minister",
        "chancellor",
        "ambassador",
        "senator",
        "sen",
        "gen",
        "col",
        "lt",
        "maj",
        "capt",
        "sgt",
        "adm",
    )
)


def name_key(name: str) -> str:
    """Return the key under which spellings of a name compare equal.

    Case, diacritics, punctuation and spacing are folded, initials are joined
    ("J. D." and "JD"), and a leading "the" or title is dropped where something
    is left. A name of nothing but punctuation keeps it; white space gives "".
    """
    plain = _without_diacritics(name)
    words = _PUNCTUATION.sub(" ", _APOSTROPHES.sub("", plain)).split()
    if not words:
        return " ".join(plain.split())
    return " ".join(_without_titles(_joined_initials(words)))


def _without_diacritics(name: str) -> str:
    """Return the casefolded name in plain letters, recomposed (Hangul, kana)."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    # Decomposing first lets a second casefold see what the first one made.
    plain = _DIACRITICS.sub("", decomposed.casefold()).translate(_PLAIN)
    return unicodedata.normalize("NFKC", plain)


def _joined_initials(words: list[str]) -> list[str]:
    """Join neighbouring one-letter words of the Latin alphabet."""
    joined: list[str] = []
    growing = False
    for word in words:
        initial = len(word) == 1 and word.isascii() and word.isalpha()
        if initial and growing:
            joined[-1] += word
        else:
            joined.append(word)
        growing = initial
    return joined


def _without_titles(words: list[str]) -> list[str]:
    """Drop leading titles, as many as stand there, but never the whole name."""
    dropping = True
    while dropping:
        dropping = False
        for title in _TITLES:
            if len(words) > len(title) and tuple(words[: len(title)]) == title:
                words, dropping = words[len(title) :], True
    return words
