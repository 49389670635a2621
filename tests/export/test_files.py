"""Text to a file: whole or not at all, and never in the place of a device."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.errors import FileUnwritable, OutputExists
from claimdb.export.files import write_text


def test_a_file_is_written_with_its_folder(tmp_path: Path) -> None:
    """In UTF-8, with the line ends that it was given, and nothing beside it."""
    write_text(["한\n", "b\r\n"], tmp_path / "new" / "a.csv")

    assert (tmp_path / "new" / "a.csv").read_bytes() == "한\nb\r\n".encode()
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.csv"]


def test_a_file_is_replaced_only_when_told_to(tmp_path: Path) -> None:
    """What was there stays otherwise."""
    path = tmp_path / "a.csv"
    write_text(["first"], path)
    with pytest.raises(OutputExists):
        write_text(["second"], path)
    assert path.read_text() == "first"

    write_text(["second"], path, force=True)
    assert path.read_text() == "second"


def test_nothing_half_written_is_left(tmp_path: Path) -> None:
    """A row that fails takes back what was written before it."""

    def pieces() -> Iterator[str]:
        yield "first"
        raise FileUnwritable(tmp_path, "of a test")

    with pytest.raises(FileUnwritable):
        write_text(pieces(), tmp_path / "a.csv")

    assert list(tmp_path.iterdir()) == []


def test_a_place_that_takes_no_file_is_named(tmp_path: Path) -> None:
    """With the system's reason and the way out."""
    with pytest.raises(FileUnwritable, match=r"Is a directory.*name another file"):
        write_text(["words"], tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    """Like a device such as /dev/stdout, it stays what it is."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    heard: list[str] = []
    listener = threading.Thread(target=lambda: heard.append(pipe.read_text()))
    listener.start()

    write_text(["one ", "two"], pipe)
    listener.join(timeout=30)

    assert heard == ["one two"]
    assert pipe.is_fifo()
