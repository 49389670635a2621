"""The tagger that runs the model that ships."""

import shutil
from pathlib import Path

import pytest

from claimdb.extract.document import Document
from claimdb.extract.neural import tagger as tagging
from claimdb.extract.neural.tagger import NeuralTagger, tagger
from claimdb.text.spans import Span

MODELS = Path(tagging.__file__).parent / "models"
TEXT = (
    "The bridge over the Tarn was closed on Friday.\n\n"
    "“It will stay closed until the spring,” said Odile Farrant, the mayor of Saint-Roc. "
    "Engineers believe that two of its piers have moved.\n"
)


def _words(spans: tuple[Span, ...]) -> list[str]:
    return [TEXT[span.start : span.end] for span in spans]


@pytest.mark.parametrize("model", ["default", "fast"])
def test_a_plain_quotation_is_found_whole(model: str) -> None:
    """Content, cue and source are the words that people would mark."""
    (found,) = tagger(model).find([Document(TEXT)])
    assert _words(found[0].content) == ["“It will stay closed until the spring,”"]
    assert _words(found[0].cue) == ["said"]
    assert _words(found[0].source)[0].startswith("Odile Farrant")
    assert 0.8 < found[0].confidence <= 1


def test_what_is_found_does_not_depend_on_what_is_read_beside_it() -> None:
    """The scale of a model of integers is found per window, never over several."""
    reads = tagger()
    alone = list(reads.find([Document(TEXT)]))
    other = Document("“No,” said the second, and the third told reporters nothing at all. " * 30)
    assert list(reads.find([other, Document(TEXT), other]))[1:2] == alone


def test_nothing_is_found_in_nothing() -> None:
    """An empty text and one of signs alone give no rows."""
    assert list(tagger().find([Document(""), Document("… — !?")])) == [(), ()]


def test_a_file_that_holds_no_model_is_told(tmp_path: Path) -> None:
    """A damaged installation gives an error of reading, which the registry words for users."""
    for name in ("default.json", "vocabulary.json"):
        shutil.copy(MODELS / name, tmp_path)
    (tmp_path / "default.onnx").write_bytes(b"damaged")
    with pytest.raises(OSError, match=r"default\.onnx holds no model"):
        NeuralTagger(folder=tmp_path)
