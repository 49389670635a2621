"""The language of a text, where it is certain."""

import pytest
from hypothesis import given

from claimdb.text.languages import NAMES, detected
from tests.support.webpages import PARAGRAPHS
from tests.text.strategies import TEXT

ENGLISH = " ".join(PARAGRAPHS)
GERMAN = (
    "Der Sprecher sagte am Donnerstag, dass Raketen aus dem Norden gegen Ziele in der Ukraine"
    " eingesetzt worden seien, und dass die Regierung dies zur Sprache bringen werde. Moskau hat"
    " es bestritten. Er sagte nicht, wie viele es waren oder wer sie gesehen hat, und auf die"
    " Frage, ob es noch mehr gebe, schwieg er. "
)
RUSSIAN = (
    "\u041e\u043d \u0441\u043a\u0430\u0437\u0430\u043b, \u0447\u0442\u043e \u0440\u0430"
    "\u043a\u0435\u0442\u044b \u0431\u044b\u043b\u0438 \u043d\u0430 \u044e\u0433\u0435, "
    "\u043d\u043e \u043d\u0435 \u0437\u043d\u0430\u043b, \u043a\u0430\u043a \u0438 \u043e"
    "\u0442 \u043a\u043e\u0433\u043e. "
)
KOREAN = (
    "\ub300\ubcc0\uc778\uc740 \ubd81\ud55c\uc774 \ubd80\uc778\ud588\ub2e4\uace0 \ub9d0"
    "\ud588\ub2e4. "
)
JAPANESE = "\u5831\u9053\u5b98\u306f\u5426\u5b9a\u3057\u305f\u3068\u8ff0\u3079\u305f\u3002"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN * 2, "de"),
        (GERMAN, "de"),
        (GERMAN[:230], "de"),
        (RUSSIAN * 8, "ru"),
        (KOREAN * 10, "ko"),
        (JAPANESE * 12, "ja"),
        ("\u5426\u8ba4" * 100, "zh"),
    ],
)
def test_detected(text: str, language: str) -> None:
    """A text of some length tells its language by its script, or by its commonest words."""
    assert detected(text) == language


@pytest.mark.parametrize(
    "text",
    ["", "Kirby said so.", GERMAN[:120], "Kim " * 500, "123 456 " * 500, ENGLISH[:300] + GERMAN],
)
def test_uncertain(text: str) -> None:
    """A text that is short, mixed, or all names has no language."""
    assert detected(text) is None


@given(TEXT)
def test_any_text(text: str) -> None:
    """Any text has a language that has a name, or none."""
    assert (language := detected(text * 9)) is None or NAMES[language]


def test_name() -> None:
    """A detected language can be told by its name."""
    assert NAMES[str(detected(GERMAN * 2))] == "German"
