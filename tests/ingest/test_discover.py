"""Files are found in order, and what is left out is told."""

import io
import os
from pathlib import Path

import pytest

from claimdb.errors import PathMissing
from claimdb.ingest.discover import inputs
from claimdb.ingest.record import NotRead


def held(path: Path, stdin: io.BytesIO | None = None) -> list[tuple[str, bytes] | NotRead]:
    """Return what is found, each file with what is in it."""
    found: list[tuple[str, bytes] | NotRead] = []
    for one in inputs(path, stdin):
        if isinstance(one, NotRead):
            found.append(one)
            continue
        with one.open() as file:
            found.append((one.name, file.read()))
    return found


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    """Sub-folders are read in the order of their names among the files."""
    for name in ("b.txt", "a/z.md", "a/c/x.txt", "c.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    names = [Path(one.name).relative_to(tmp_path).as_posix() for one in inputs(tmp_path)]
    assert names == ["a/c/x.txt", "a/z.md", "b.txt", "c.txt"]


def test_names_are_as_the_user_gave_them(tmp_path: Path) -> None:
    """A relative path stays relative, so that no message tells of this machine."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"words")
    assert held(Path("in")) == [("in/a.txt", b"words")]


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    """Neither hidden files nor what is in hidden folders is mentioned."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").touch()
    (tmp_path / ".a.txt").touch()
    assert list(inputs(tmp_path)) == []


def test_other_files_are_told_with_the_reason(tmp_path: Path) -> None:
    """A suffix that is not read is named, in few words: a folder may have a thousand."""
    (tmp_path / "a.xyz").touch()
    (tmp_path / "b").touch()
    reasons = [one.reason for one in inputs(tmp_path) if isinstance(one, NotRead)]
    assert reasons == [
        "the suffix .xyz is not read; 'claimdb ingest --help' tells what is",
        "a file without suffix is not read; 'claimdb ingest --help' tells what is",
    ]


def test_links_that_lead_back_are_followed_once(tmp_path: Path) -> None:
    """A loop of folders ends, and is told."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"words")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    found, loop = held(Path("in"))
    assert found == ("in/a.txt", b"words")
    assert loop == NotRead("in/loop", "a link to a folder that was already read")


def test_links_to_nothing_are_told(tmp_path: Path) -> None:
    """A link that dangles or leads to itself has the system's reason."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "in" / "self.txt").symlink_to("self.txt")
    gone, itself = inputs(Path("in"))
    assert gone == NotRead("in/gone.txt", "no such file or directory")
    assert isinstance(itself, NotRead)
    assert "symbolic links" in itself.reason


def test_what_the_system_refuses_is_told(tmp_path: Path) -> None:
    """An entry that cannot even be looked at does not stop the others."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").symlink_to("n" * 300)
    (tmp_path / "in" / "b.txt").write_bytes(b"words")
    refused, found = held(Path("in"))
    assert refused == NotRead("in/a", "file name too long")
    assert found == ("in/b.txt", b"words")


def test_pipes_are_not_waited_for(tmp_path: Path) -> None:
    """A named pipe met in a folder is left alone."""
    os.mkfifo(tmp_path / "pipe.txt")
    (left,) = inputs(tmp_path)
    assert isinstance(left, NotRead)
    assert left.reason == "it is no regular file"


def test_a_file_named_outright_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    """Its reader, not its name, says what is wrong with it."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert held(Path("a.pdf")) == [("a.pdf", b"%PDF")]


def test_standard_input_is_a_dash() -> None:
    """The caller passes the stream; without one a dash is a path."""
    assert held(Path("-"), io.BytesIO(b"words")) == [("-", b"words")]
    with pytest.raises(PathMissing):
        list(inputs(Path("-")))


def test_a_path_to_nothing_is_an_error() -> None:
    """The error names the path."""
    with pytest.raises(PathMissing, match="no file or folder at nowhere"):
        list(inputs(Path("nowhere")))


def test_names_in_other_encodings_can_be_printed(tmp_path: Path) -> None:
    """Bytes that are no UTF-8 become U+FFFD in the name."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"words")
    (found,) = held(Path())
    assert found == ("caf\ufffd.txt", b"words")


def test_standard_input_is_empty_when_it_has_been_read() -> None:
    """Where it could not be used, the file is opened once more to say what it held."""
    (found,) = inputs(Path("-"), io.BytesIO(b"words"))
    assert not isinstance(found, NotRead)
    contents = []
    for _ in range(2):
        with found.open() as file:
            contents.append(file.read())

    assert contents == [b"words", b""]
