"""docs/review.svg is the review screen as it is now; docs/review.md names what there is."""

import re
from typing import Final

import pytest

from claimdb.export.review_sheet import ASKED
from claimdb.model.vocab import Stance
from claimdb.queries.review import Kind
from claimdb.review.app import ReviewApp
from tests.review.sitting import picture
from tests.support.engines import SqliteEngine
from tests.support.ferry import boarded, sailing
from tests.support.machine import finds
from tests.support.repository import ROOT

PICTURE: Final = ROOT / "docs" / "review.svg"
PAGE: Final = (ROOT / "docs" / "review.md").read_text(encoding="utf-8")
SIZE: Final = (104, 22)
_IDENTIFIER: Final = re.compile(r"\batt_[a-z2-7]{20}\b")
#: Textual names its classes by a hash of what it shows, the identifier among it.
_CLASSES: Final = re.compile(r"terminal-\d+")
#: A picture that loads nothing from elsewhere; any font of one width will do.
_FONTS: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def drawn(engine: SqliteEngine) -> str:
    """Return the screen at an attribution with each kind of words marked."""
    case = boarded(engine.copied(sailing(engine)), sailing(engine))
    finds(
        case,
        "sailed with its doors open",
        source=case.lind,
        cue="said",
        named="the harbour master, Ada Lind",
        confidence=0.43,
    )
    finds(
        case,
        "The doors were closed",
        source=case.lines,
        stance=Stance.DENIES,
        cue="denied",
        named="Northern Lines",
    )
    svg = picture(case, size=SIZE)
    return _CLASSES.sub(
        "terminal", _FONTS.sub("", _IDENTIFIER.sub("att_7fouu5pqi72ka5isfjdo", svg))
    )


def test_the_picture_is_the_screen(
    sqlite_engine: SqliteEngine, request: pytest.FixtureRequest
) -> None:
    """``--snapshot-update`` draws it anew."""
    svg = drawn(sqlite_engine)
    if request.config.getoption("--snapshot-update"):
        PICTURE.write_text(svg, encoding="utf-8")

    assert svg == PICTURE.read_text(encoding="utf-8")


def test_the_page_names_every_key() -> None:
    """And no other."""
    keys = {str(key[0] if isinstance(key, tuple) else key.key) for key in ReviewApp.BINDINGS}
    told = set(re.findall(r"^\| `(.)` \|", PAGE, re.MULTILINE))

    assert told == {"?" if key == "question_mark" else key for key in keys}


@pytest.mark.parametrize("word", [*ASKED, *Kind])
def test_the_page_names_every_kind_and_column(word: str) -> None:
    """What a sheet asks for, and what the queue has."""
    assert f"`{word}`" in PAGE
