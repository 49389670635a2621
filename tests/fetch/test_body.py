"""Bodies are uncompressed as they come, and never beyond the limit."""

import gzip
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import AnswerBroken, AnswerLarge
from claimdb.fetch.body import Body

URL = "https://paper.example/a"


def _bare(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def _taken(sent: bytes) -> bytes:
    body = Body(URL, "gzip", 100)
    body.take(sent)
    return body.whole()


FORMS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "": bytes,
    "identity": bytes,
    "gzip": gzip.compress,
    "GZIP ": gzip.compress,
    "deflate": zlib.compress,
}


@given(st.binary(max_size=3000), st.integers(2, 700), st.sampled_from(sorted(FORMS)))
def test_what_was_sent_comes_out(data: bytes, size: int, encoding: str) -> None:
    """In whatever pieces, in each encoding that is asked for."""
    sent, body = FORMS[encoding](data), Body(URL, encoding, 3000)
    for start in range(0, len(sent), size):
        body.take(sent[start : start + size])

    assert body.whole() == data


@pytest.mark.parametrize(
    "sent",
    [
        gzip.compress(b"one ", mtime=0) + gzip.compress(b"two", mtime=0),
        gzip.compress(b"one two", mtime=0) + b"\0" * 9,
    ],
)
def test_gzip_may_have_parts_and_padding(sent: bytes) -> None:
    """As the format allows, and as tapes had it."""
    body = Body(URL, "gzip", 100)
    body.take(sent)

    assert body.whole() == b"one two"


def test_deflate_may_lack_its_head() -> None:
    """As some servers send it."""
    body = Body(URL, "deflate", 100)
    body.take(_bare(b"words"))

    assert body.whole() == b"words"


def test_no_bytes_are_an_empty_body_in_any_encoding() -> None:
    """Servers say gzip of nothing at all."""
    assert Body(URL, "gzip", 100).whole() == b""


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
@pytest.mark.parametrize("size", [101, 10_000_000])
def test_more_than_the_limit_is_refused(encoding: str, size: int) -> None:
    """Ten megabytes of zeros are ten kilobytes on the way."""
    body = Body(URL, encoding, 100)

    with pytest.raises(AnswerLarge, match="larger than the 100 bytes"):
        body.take(FORMS[encoding](bytes(size)))


def test_more_than_the_limit_on_the_way_is_refused_too() -> None:
    """Empty parts give no bytes, and would go on for ever."""
    body = Body(URL, "gzip", 100)

    with pytest.raises(AnswerLarge):
        body.take(gzip.compress(b"", mtime=0) * 100)


@pytest.mark.parametrize(
    ("sent", "words"),
    [(gzip.compress(b"words", mtime=0)[:-4], "ends in the middle"), (b"<html>", "is damaged")],
)
def test_damage_is_told(sent: bytes, words: str) -> None:
    """Half a page must not pass for a page."""
    with pytest.raises(AnswerBroken, match=words):
        _taken(sent)


def test_an_encoding_that_was_not_asked_for_is_refused() -> None:
    """What cannot be undone within a limit is not undone."""
    with pytest.raises(AnswerBroken, match="not asked for: br"):
        Body(URL, "br", 100)


@given(st.binary(max_size=300), st.integers(1, 100), st.sampled_from(["", "gzip", "deflate"]))
def test_junk_gives_bytes_or_a_sentence(data: bytes, size: int, encoding: str) -> None:
    """And ends."""
    body = Body(URL, encoding, 200)
    with suppress(AnswerBroken, AnswerLarge):
        for start in range(0, len(data), size):
            body.take(data[start : start + size])
        assert len(body.whole()) <= 200
