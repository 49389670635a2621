"""Kept bytes are whole, each once, and found by what they are."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.canonical import bytes_hash
from claimdb.errors import RawDamaged, RawUnwritable
from claimdb.fetch.rawstore import Raw, RawStore


@pytest.fixture
def store(tmp_path: Path) -> RawStore:
    """Return a store whose folder is not there yet."""
    return RawStore(tmp_path / "data" / "raw")


def _files(store: RawStore) -> list[Path]:
    return [path for path in store.folder.rglob("*") if path.is_file()]


def test_what_was_kept_is_found(store: RawStore) -> None:
    """By its hash, with its suffix; the name says both."""
    path = store.keep(b"<html>", ".HTML")
    hashed = bytes_hash(b"<html>")

    assert store.find(hashed) == path
    assert store.read(hashed) == Raw(b"<html>", ".html")
    assert path.name == f"{hashed[3:]}.html.gz"
    assert path.parent.name == hashed[3:5]


@given(st.binary(max_size=300))
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """As they were."""
    store = RawStore(tmp_path_factory.getbasetemp() / "any")
    store.keep(data, "")

    assert store.read(bytes_hash(data)) == Raw(data, "")


def test_the_same_bytes_are_kept_once(store: RawStore) -> None:
    """And the file is not written again."""
    first = store.keep(b"words", ".txt")
    before = first.stat().st_mtime_ns

    assert store.keep(b"words", ".txt") == first
    assert first.stat().st_mtime_ns == before
    assert _files(store) == [first]


@pytest.mark.parametrize("suffix", ["", "/../../x", ".a/b", "html", ".ünfit", ".." * 20, ".\0"])
def test_a_strange_suffix_is_left_out(store: RawStore, suffix: str) -> None:
    """It comes from a file's name, and must lead nowhere else."""
    path = store.keep(b"words", suffix)

    assert path.name == f"{bytes_hash(b'words')[3:]}.gz"


@pytest.mark.parametrize("raw_hash", ["b2:" + "0" * 32, "b2:*", "b2:../../etc/passwd", ""])
def test_what_is_not_kept_is_not_found(store: RawStore, raw_hash: str) -> None:
    """Nor by something that is no hash."""
    store.keep(b"words", ".txt")

    assert store.find(raw_hash) is None
    assert store.read(raw_hash) is None


def test_what_is_forgotten_is_gone(store: RawStore) -> None:
    """Under every suffix."""
    store.keep(b"words", ".txt")
    store.keep(b"words", ".md")

    assert store.forget(bytes_hash(b"words"))
    assert not store.forget(bytes_hash(b"words"))
    assert _files(store) == []


@pytest.mark.parametrize("harm", [lambda whole: whole[:-9], lambda _: b"", lambda _: b"junk"])
def test_damage_is_seen(store: RawStore, harm: object) -> None:
    """Before somebody reads an article from it."""
    path = store.keep(b"words" * 9, ".txt")
    assert callable(harm)
    path.write_bytes(harm(path.read_bytes()))
    store.keep(b"whole", ".txt")

    assert [type(one) for one in store.check()] == [RawDamaged]
    with pytest.raises(RawDamaged, match="remove it"):
        store.read(bytes_hash(b"words" * 9))


def test_other_bytes_under_a_name_are_seen(store: RawStore) -> None:
    """A name is a promise."""
    one, two = store.keep(b"one", ".txt"), store.keep(b"two", ".txt")
    one.write_bytes(two.read_bytes())

    assert [str(one) in str(damaged) for damaged in store.check()] == [True]


def test_a_place_that_cannot_be_written_is_told(store: RawStore) -> None:
    """With the folder and the way out."""
    store.folder.parent.mkdir()
    store.folder.write_text("a file")

    with pytest.raises(RawUnwritable, match="name another folder"):
        store.keep(b"words", ".txt")


FULL = """
import resource, signal, sys
from pathlib import Path
from claimdb.errors import RawUnwritable
from claimdb.fetch.rawstore import RawStore

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
store = RawStore(Path(sys.argv[1]))
store.keep(b"small", ".txt")
try:
    store.keep(bytes(range(256)) * 100 + Path(sys.executable).read_bytes()[:50_000], ".bin")
except RawUnwritable as error:
    print(error)
"""


def test_a_full_disk_leaves_no_part(store: RawStore) -> None:
    """What was kept before is whole; what could not be is not there at all."""
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(store.folder)], capture_output=True, text=True, check=True
    )

    assert "cannot be kept" in done.stdout
    assert [path.name for path in _files(store)] == [f"{bytes_hash(b'small')[3:]}.txt.gz"]
    assert list(store.check()) == []
