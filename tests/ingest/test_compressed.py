"""Compressed files are unpacked while they are read, within limits."""

import gzip
import io
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import FormatBroken, InputError
from claimdb.ingest.compressed import inner_name, open_gzip
from claimdb.ingest.readers.gzipped import gzip_reader
from claimdb.ingest.readers.jsonform import stream_jsonl
from claimdb.ingest.record import Item, RawArticle

#: Random enough not to shrink to nothing.
LINES = b"".join(b'{"text":"Kim spoke %x."}\n' % (n * 2654435761) for n in range(20_000))
GZIP = gzip_reader(stream_jsonl)


def test_what_is_inside_is_read() -> None:
    """The name without .gz tells the format; the article has that of the file."""
    found = list(GZIP.read("a.jsonl.gz", gzip.compress(LINES, mtime=0)))
    assert len(found) == 20_000
    assert isinstance(found[0], RawArticle)
    assert (found[0].name, found[0].item) == ("a.jsonl.gz", "line 1")


@given(st.lists(st.binary(max_size=200_000), max_size=4), st.integers(0, 3))
def test_parts_joined_end_to_end_are_one_file(parts: list[bytes], zeros: int) -> None:
    """Zeros between the parts and after them fill a block up and mean nothing."""
    data = b"".join(gzip.compress(part, mtime=0) + b"\0" * zeros for part in parts)
    if parts:
        assert open_gzip("a.gz", io.BytesIO(data)).read() == b"".join(parts)


def test_a_file_cut_off_gives_what_stands_before() -> None:
    """The lines that are whole are read, then the error names the byte."""
    data = gzip.compress(LINES, mtime=0)[:-1000]
    found: list[Item] = []
    with pytest.raises(FormatBroken, match=rf"a.jsonl.gz, byte {len(data):,}: it is cut off"):
        found.extend(GZIP.read("a.jsonl.gz", data))
    assert len(found) > 19_000


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not compressed"),
        (b"plain text", "not compressed; name it without .gz"),
        (gzip.compress(b"abc", mtime=0)[:-4], "cut off"),
        (gzip.compress(b"abc", mtime=0) + b"more", "something follows its end"),
        (gzip.compress(LINES, mtime=0)[:5000] + b"\xff" * 50_000, "damaged|cut off"),
    ],
)
def test_what_is_no_gzip_is_refused(data: bytes, message: str) -> None:
    """One sentence says what is wrong with it."""
    with pytest.raises(FormatBroken, match=message):
        open_gzip("a.gz", io.BytesIO(data)).read()


def test_a_bomb_is_not_unpacked() -> None:
    """A file that unpacks to a thousand times its size is refused after a small part of it."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"\0" * 1_000_000
    data = b"".join(packer.compress(block) for _ in range(200)) + packer.flush()
    file = open_gzip("a.gz", io.BytesIO(data))
    unpacked: list[int] = []
    with pytest.raises(FormatBroken, match="more than 200 times its size"):
        unpacked.extend(len(part) for part in iter(lambda: file.read(1 << 20), b""))
    assert sum(unpacked) < 60_000_000


def test_compressed_twice_is_refused() -> None:
    """What is inside a second time may be anything."""
    with pytest.raises(FormatBroken, match="compressed twice"):
        list(GZIP.read("a.jsonl.gz.gz", b""))
    assert inner_name("A.HTML.GZ") == "A.HTML"


@given(st.binary(max_size=4000), st.integers(0, 400), st.integers(0, 255))
def test_any_damage_is_an_error(content: bytes, place: int, byte: int) -> None:
    """A changed byte gives the content, or an ``InputError``, and nothing else."""
    data = bytearray(gzip.compress(content, mtime=0))
    data[place % len(data)] = byte
    try:
        open_gzip("a.gz", io.BytesIO(bytes(data))).read()
    except InputError:
        return
