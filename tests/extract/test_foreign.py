"""Texts that are not in English are told, not guessed at."""

import pytest

from claimdb.extract.foreign import unread

GERMAN = (
    "Der Minister hat am Montag gesagt, dass die Brücke nicht vor dem Winter fertig wird und"
    " dass der Bund die Kosten für den Bau nicht mehr allein tragen kann. "
)
ARABIC = "قال الوزير يوم الاثنين إن الجسر لن يفتح قبل الشتاء وإن التكاليف ارتفعت كثيرا."


@pytest.mark.parametrize(
    ("text", "told", "language"),
    [
        (GERMAN * 5, None, "German"),
        (GERMAN * 5, "en", "German"),
        ("Der Minister schwieg.", "de-AT", "German"),
        ("Vesi nousi.", "xx", "the language 'xx'"),
        (ARABIC, None, "another script than Latin"),
    ],
)
def test_what_is_not_read_is_told(text: str, told: str | None, language: str) -> None:
    """By the words themselves, else by what the publisher says, else by the script."""
    assert unread(text, told) == (
        f"it seems to be in {language}, and only English is read: nothing was looked for."
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", None),
        ("The minister said that the bridge would not be ready.", None),
        ("The minister said nothing.", "en-GB"),
        ("\u041f\u0440\u0430\u0432\u0434\u0430 said so.", None),
        ("The minister of the bridge said that it is for the people and not a toy. " * 10, "de"),
        ("1 2 3 4 5 6 7 8 9 0 " * 20, None),
    ],
)
def test_english_is_read(text: str, told: str | None) -> None:
    """And so is what is too short to tell; the words outrank what is said of them."""
    assert unread(text, told) is None
