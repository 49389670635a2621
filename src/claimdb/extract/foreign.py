"""Texts in a language that is not read: told, and never guessed at.

A tagger of English marks something in any text, and all of it is wrong.
"""

import re
from typing import Final

from claimdb.text.languages import NAMES, detected

READ: Final = "en"
#: Letters enough to tell by: a name in its own script is no foreign text.
_LEAST_LETTERS: Final = 40
_SAMPLE: Final = 2000
_LATIN_SHARE: Final = 0.5
_LETTER: Final = re.compile(r"[^\W\d_]")
_LATIN: Final = re.compile(
    "[A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]"
)


def unread(text: str, told: str | None = None) -> str | None:
    """Return why a text is not read, as a sentence; None where it is.

    ``told`` is the language that its publisher names, which counts where the words
    leave it open.
    """
    found = detected(text)
    language = found or (told or "").split("-")[0].lower() or None
    if language is not None and language != READ:
        return _sentence(NAMES.get(language, f"the language '{language}'"))
    if found is None and not _is_latin(text[:_SAMPLE]):
        return _sentence("another script than Latin")
    return None


def _sentence(language: str) -> str:
    return f"it seems to be in {language}, and only English is read: nothing was looked for."


def _is_latin(text: str) -> bool:
    letters = len(_LETTER.findall(text))
    return letters < _LEAST_LETTERS or len(_LATIN.findall(text)) >= _LATIN_SHARE * letters
