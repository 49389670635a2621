"""A YAML file of cases: what is wrong with it is told in a sentence."""

from pathlib import Path

import pytest

from claimdb.bench.yamlfile import document, documents
from claimdb.errors import FileUnreadable, FormatBroken

WAY = "write it as the guide says"


def test_documents_are_read_in_their_order(tmp_path: Path) -> None:
    """One, several, or none in an empty file."""
    path = tmp_path / "cases.yaml"
    path.write_text("---\na: 1\n---\n- b\n", encoding="utf-8")
    assert documents(path, WAY) == [{"a": 1}, ["b"]]

    with pytest.raises(FormatBroken, match="more than one document"):
        document(path, WAY)
    path.write_text("", encoding="utf-8")
    assert document(path, WAY) is None


@pytest.mark.parametrize(
    "data",
    [
        b"a: [",
        b"\xff\xfe",
        b"a: 2024-13-45",
        b"a: " + b"9" * 5000,
        b"[" * 5000 + b"]" * 5000,
        b"!!python/object/apply:os.getcwd []",
    ],
    ids=["open", "bytes", "date", "digits", "deep", "tag"],
)
def test_what_is_no_yaml_is_told(tmp_path: Path, data: bytes) -> None:
    """By the name of the file, with the way out."""
    path = tmp_path / "cases.yaml"
    path.write_bytes(data)

    with pytest.raises(FormatBroken, match=rf"cases\.yaml: is not YAML: .*; {WAY}\."):
        document(path, WAY)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As any other file."""
    with pytest.raises(FileUnreadable, match=r"none\.yaml"):
        document(tmp_path / "none.yaml", WAY)
