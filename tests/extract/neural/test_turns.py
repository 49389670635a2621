"""Two models in turn: the small one reads all, the large one again what is doubtful."""

import json
import shutil
from dataclasses import replace
from math import sqrt
from pathlib import Path

import pytest

from claimdb.extract.document import Document
from claimdb.extract.neural.decode import Marked
from claimdb.extract.neural.model import FOLDER, Model, Told
from claimdb.extract.neural.pieces import Pieces, Window
from claimdb.extract.neural.tagger import NeuralTagger
from claimdb.extract.neural.turns import denies, doubt, passes_over
from claimdb.extract.record import Found

QUOTED = "“It will stay closed until the spring,” said Odile Farrant, the mayor of Saint-Roc.\n"
PLAIN = "Odile Farrant said on Friday that the bridge over the Tarn would stay closed.\n"


def _window(text: str) -> Window:
    (window,) = Pieces(FOLDER / "vocabulary.json").windows(Document(text))
    return window


def _taking_turns(folder: Path, least: float | None) -> NeuralTagger:
    """Return the large model with the small one before it, unless no doubt is given."""
    for path in FOLDER.iterdir():
        shutil.copy(path, folder)
    settings = folder / "default.json"
    facts = json.loads(settings.read_text())
    facts.pop("before", None)
    if least is not None:
        facts["before"] = {"model": "fast", "doubt": least}
    settings.write_text(json.dumps(facts))
    return NeuralTagger(folder=folder)


def _found(reads: NeuralTagger, text: str) -> tuple[Found, ...]:
    (found,) = reads.find([Document(text)])
    return found


@pytest.mark.parametrize("text", [QUOTED, PLAIN, "", "… — !?"])
def test_what_is_never_doubted_is_what_the_small_one_says(tmp_path: Path, text: str) -> None:
    """And what is always doubted what the large one says, which is never quite the same."""
    small = _found(NeuralTagger("fast"), text)
    assert _found(_taking_turns(tmp_path, 1.0), text) == small
    large = _found(_taking_turns(tmp_path, None), text)
    assert _found(_taking_turns(tmp_path, -1.0), text) == large
    assert (small != large) == any(map(str.isalpha, text))


def test_doubt_is_of_quotations_alone() -> None:
    """What is not quoted raises none, however unsure it is."""
    model = Model("fast")
    plain, quoted = _window(PLAIN), _window(QUOTED)
    (told,) = model.read(plain)
    assert told.confidence < 1
    assert doubt(plain, [told]) == 0
    (told,) = model.read(quoted)
    assert doubt(quoted, [told]) == pytest.approx(sqrt(1 - told.confidence) / len(quoted.pieces))


def test_two_small_doubts_are_more_than_one_of_both() -> None:
    """A window of many quotations is read again before one with a single lost one."""
    quoted = _window(QUOTED)
    (told,) = Model("fast").read(quoted)
    half, whole = replace(told, confidence=0.8), replace(told, confidence=0.6)
    assert doubt(quoted, [half, half]) > doubt(quoted, [whole]) > doubt(quoted, [half])


def test_nobody_doubts_where_nothing_is_marked() -> None:
    """An empty reading is left as it is."""
    assert doubt(_window(QUOTED), []) == 0


def test_what_is_denied_is_for_the_large_one(tmp_path: Path) -> None:
    """However sure the small one is: it cuts "in Vienna" off."""
    text = "Tom Vale denied meeting Ivo Brandt in Vienna."
    (found,) = _found(_taking_turns(tmp_path, 1.0), text)
    (content,) = found.content
    assert text[content.start : content.end] == "meeting Ivo Brandt in Vienna"
    assert denies(["Tom", "DENIED", "it"])
    assert not denies(["Tom", "said", "so"])


def test_the_version_names_both(tmp_path: Path) -> None:
    """What another small model would mark otherwise is another version."""
    alone = _taking_turns(tmp_path, None).version
    assert _taking_turns(tmp_path, 0.1).version == f"{alone}+{NeuralTagger('fast').version}"


@pytest.mark.parametrize(
    ("words", "cue", "content", "is_left"),
    [
        ("No one was hurt , a guard said , according to the paper", (9, 11), (0, 6), True),
        ("No one was hurt , a guard said", (7, 8), (0, 4), False),
        ("A guard said that the paper claimed it", (2, 3), (3, 8), False),
        ("A guard Said it rained", None, None, True),
        ("A guard watched the rain", None, None, False),
    ],
)
def test_a_word_of_saying_that_nobody_has_is_passed_over(
    words: str, cue: tuple[int, int] | None, content: tuple[int, int] | None, is_left: bool
) -> None:
    """Unless it is a cue, or within what somebody says."""
    found = []
    if cue is not None and content is not None:
        found.append(Told(Marked((content,), cue, None, (1, 1, 1, 1, 1)), 0.9, counts=True))
    assert passes_over(words.split(), found) == is_left


def test_what_is_not_sure_enough_to_count_hides_no_word_of_saying() -> None:
    """It will not be returned, so that nothing would be."""
    unsure = Told(Marked(((3, 5),), (2, 3), None, (0, 0, 0, 0, 0)), 0.1, counts=False)
    assert passes_over(["A", "guard", "said", "it", "rained"], [unsure])
