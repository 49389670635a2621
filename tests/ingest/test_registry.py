"""A file is read by the reader that its type, suffix or head calls for."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.errors import FormatUnknown, ReaderBroken
from claimdb.ingest import frontmatter
from claimdb.ingest.record import RawArticle
from claimdb.ingest.registry import read, readers, suffixes
from claimdb.model import vocab


def reader_of(name: str, data: bytes, media_type: str | None = None) -> str:
    """Return the name of the reader of a file with one article."""
    (one,) = read(name, data, media_type=media_type)
    assert isinstance(one, RawArticle)
    return one.reader


SEED = b" date 2024-06-18 Words."
MATTER = b"---\ntitle: A\n---\nWords."

PLUGIN = """
from claimdb.ingest.record import RawArticle, Reader

def read_wire(name, data):
    yield RawArticle(text=data.decode(), name=name, reader="wire/1", raw_hash="b2:")

def is_wire(data):
    return data[:1] == b"!"

WIRE = Reader("wire/1", (".wire", ".txt"), ("text/x-wire",), is_wire, read_wire)
NOT_A_READER = 1
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install a package whose entry points a test writes; return their file."""
    (tmp_path / "wire_plugin.py").write_text(PLUGIN)
    info = tmp_path / "wire_plugin-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: wire-plugin\nVersion: 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    readers.cache_clear()
    yield info / "entry_points.txt"
    readers.cache_clear()
    sys.modules.pop("wire_plugin", None)


@pytest.mark.parametrize(
    ("name", "data", "media_type", "reader"),
    [
        ("a.txt", b"Words.", None, "plain/1"),
        ("a.TXT", SEED, None, "seedform/2"),
        ("a.md", b"Words.", None, "markdown/1"),
        ("a.markdown", SEED, None, "markdown/1"),
        ("-", b"Words.", None, "plain/1"),
        ("-", SEED, None, "seedform/2"),
        ("README", MATTER, None, "markdown/1"),
        ("a.txt", MATTER, None, "plain/1"),
        ("a.html", b"Words.", "text/markdown; charset=utf-8", "markdown/1"),
        ("a.md", b"Words.", "application/octet-stream", "markdown/1"),
        ("a", SEED, "Text/Plain", "seedform/2"),
    ],
)
def test_the_reader_is_chosen(name: str, data: bytes, media_type: str | None, reader: str) -> None:
    """A stated type comes first, then the suffix, then what the bytes begin with."""
    assert reader_of(name, data, media_type) == reader


@pytest.mark.parametrize(
    ("name", "media_type", "found"),
    [("a.xyz", None, "suffix .xyz"), ("a.txt", "image/png", "media type image/png")],
)
def test_what_nobody_reads_is_refused(name: str, media_type: str | None, found: str) -> None:
    """The error comes at once and lists what is read."""
    with pytest.raises(FormatUnknown) as caught:
        read(name, b"Words.", media_type=media_type)
    assert f"({found})" in str(caught.value)
    assert ".markdown, .md, .ndjson" in str(caught.value)


def test_readers_of_other_packages_are_asked_first(plugin: Path) -> None:
    """An entry point adds suffixes, and may claim files of a known suffix."""
    plugin.write_text("[claimdb.readers]\nwire = wire_plugin:WIRE\n")
    assert next(iter(readers())) == "wire/1"
    assert ".wire" in suffixes()
    found = (("a.wire", b"?"), ("a.txt", b"!"), ("a.txt", b"Words."))
    names = [reader_of(name, data) for name, data in found]
    assert names == ["wire/1", "wire/1", "plain/1"]


@pytest.mark.parametrize(
    "entry", ["no_such_module:X", "wire_plugin:GONE", "wire_plugin:NOT_A_READER"]
)
def test_a_broken_reader_is_named(plugin: Path, entry: str) -> None:
    """The error names the entry point, so that its package can be mended."""
    plugin.write_text(f"[claimdb.readers]\nbad = {entry}\n")
    with pytest.raises(ReaderBroken, match="The reader 'bad' cannot be used"):
        readers()


def test_credit_kinds_are_those_of_the_model() -> None:
    """Readers may not import the model, so a test holds the two equal."""
    assert list(frontmatter.CREDIT_KINDS) == [kind.value for kind in vocab.CreditKind]
