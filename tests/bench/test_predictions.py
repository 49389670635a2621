"""What is scored, from an extractor or from a file."""

import json
from pathlib import Path

import pytest

from claimdb.bench.predictions import read_predictions, scored
from claimdb.errors import ClaimdbError
from claimdb.extract.record import Extraction, Found, Leaning, Link, Manner, Sort
from claimdb.model.vocab import Mode, Stance
from claimdb.text.spans import Span

TEXTS = {"a": "Rain fell, Holt said.", "b": "None."}
CONTENT = (Span(0, 9),)


def extraction(stance: Stance, via: int | None = None) -> Extraction:
    """Return an attribution of the rain."""
    return Extraction(
        content=CONTENT,
        cue=(),
        source=(Span(11, 15),),
        confidence=0.7,
        by="model",
        mode=Mode.INDIRECT,
        leaning=Leaning(stance),
        manner=Manner(Sort.SPEECH),
        link=Link(via),
    )


def test_what_only_relays_is_not_scored() -> None:
    """Where another is via it; a relay that nothing hangs on is what the text says."""
    chain = [extraction(Stance.ASSERTS, via=1), extraction(Stance.RELAYS)]

    assert scored(chain) == (Found(CONTENT, (), (Span(11, 15),), 0.7),)
    assert len(scored([extraction(Stance.RELAYS)])) == 1


def write(path: Path, *records: object) -> Path:
    """Write records as JSON lines."""
    file = path / "found.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in records))
    return file


def test_a_file_gives_the_same(tmp_path: Path) -> None:
    """Roles may be missing or null, confidence is whole if it is not told."""
    rows = [
        {"content": [[0, 9]], "source": [[11, 15]], "cue": None, "stance": "denies", "via": 1},
        {"content": [[0, 9]], "stance": "relays", "via": None, "confidence": 0.5},
        {"content": [[0, 4]], "confidence": 0.25},
    ]
    file = write(tmp_path, {"id": "a", "attributions": rows}, {"id": "b", "attributions": []})

    found = read_predictions(file, TEXTS)

    assert found == {
        "a": (
            Found(CONTENT, (), (Span(11, 15),), 1.0, "file"),
            Found((Span(0, 4),), confidence=0.25, by="file"),
        ),
        "b": (),
    }


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ([], "has no 'id' and 'attributions'"),
        ({"id": "a"}, "has no 'id' and 'attributions'"),
        ({"id": "c", "attributions": []}, "there is no text 'c'"),
        ({"id": "b", "attributions": []}, "'b' has a line before"),
        ({"id": "a", "attributions": [3]}, "holds an attribution that is no object"),
        ({"id": "a", "attributions": [{"content": 3}]}, "content that is no list of spans"),
        ({"id": "a", "attributions": [{"cue": [[0, 99]]}]}, "a cue at [0, 99], in a text of 21"),
        ({"id": "a", "attributions": [{"cue": [[4, 4]]}]}, "a cue at [4, 4]"),
        ({"id": "a", "attributions": [{"cue": ["x"]}]}, "a cue at 'x'"),
        ({"id": "a", "attributions": [{"via": [1], "cue": 3}]}, "a cue that is no list of spans"),
        ({"id": "a", "attributions": [{"confidence": 2}]}, "a confidence that is none (2)"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, record: object, said: str) -> None:
    """Nothing is passed over."""
    file = write(tmp_path, {"id": "b", "attributions": []}, record)

    with pytest.raises(ClaimdbError) as caught:
        read_predictions(file, TEXTS)

    assert "found.jsonl, line 2: " in str(caught.value)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"), [(b"{", "line 1: is not JSON"), (b"\xff", "is not text"), (None, "cannot be")]
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, data: bytes | None, said: str) -> None:
    """As any other file."""
    file = tmp_path / "found.jsonl"
    if data is not None:
        file.write_bytes(data)

    with pytest.raises(ClaimdbError, match=said):
        read_predictions(file, TEXTS)
