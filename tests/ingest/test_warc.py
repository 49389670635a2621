"""Web archives give the pages that were captured, and name what gives none."""

import base64
import gzip
import hashlib
import io
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.errors import FormatBroken, InputError
from claimdb.ingest.archives.answers import is_digest_of
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.readers.warc import WACZ, WARC
from claimdb.ingest.record import Item, Metadatum, NotRead, RawArticle
from claimdb.model.vocab import MetadataField
from tests.support.archives import DATE, URL, WORDS, Kept, story, wacz, warc

THREE = warc([Kept(), Kept(url=URL + "2"), Kept(url=URL + "3")])


def items(*records: Kept) -> list[Item]:
    """Return what an archive of these records gives."""
    return list(WARC.read("a.warc.gz", warc(records)))


def only(record: Kept) -> RawArticle:
    """Return the one article of a record."""
    (one,) = items(record)
    assert isinstance(one, RawArticle), one
    return one


def reason(record: Kept, *, failed: bool = False) -> str:
    """Return why a record gave no article."""
    (one,) = items(record)
    assert isinstance(one, NotRead)
    assert (one.failed, one.item) == (failed, record.url)
    return one.reason


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_captured_page_is_an_article(is_packed: bool) -> None:
    """It has its address, the time of capture, the digest, and its own bytes."""
    (one,) = WARC.read("a.warc", warc([Kept()], is_packed=is_packed))
    assert isinstance(one, RawArticle)
    assert (one.title, one.url, one.item) == ("Kremlin denies", URL, URL)
    assert one.text.startswith(WORDS)
    assert one.seen == datetime(2024, 6, 18, 9, 30, tzinfo=UTC)
    assert Metadatum(MetadataField.CAPTURED, DATE, "WARC-Date") in one.metadata
    (digest,) = (said for said in one.metadata if said.field is MetadataField.DIGEST)
    assert (digest.place, digest.value[:5]) == ("WARC-Payload-Digest", "sha1:")
    assert (one.raw, one.suffix, one.warnings) == (story(), ".html", ())


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_a_page_without_its_answer_is_an_article(kind: str) -> None:
    """Resources and conversions are the page itself, of a type that the record says."""
    assert only(Kept(kind=kind)).title == "Kremlin denies"
    text = only(Kept(kind=kind, body=WORDS.encode(), content_type="text/plain"))
    assert (text.text, text.url, text.suffix) == (WORDS, URL, ".txt")


def chunked(data: bytes) -> bytes:
    """Return bytes in chunks of a hundred."""
    parts = [data[at : at + 100] for at in range(0, len(data), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


BARE = zlib.compressobj(wbits=-15)
DEFLATED = BARE.compress(story()) + BARE.flush()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(story()), (("Transfer-Encoding", "chunked"),)),
        (gzip.compress(story(), mtime=0), (("Content-Encoding", "gzip"),)),
        (zlib.compress(story()), (("Content-Encoding", "deflate"),)),
        (DEFLATED, (("Content-Encoding", "deflate"),)),
        (
            chunked(gzip.compress(story(), mtime=0)),
            (("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")),
        ),
        (story(), (("Transfer-Encoding", "chunked"), ("Content-Encoding", "br"))),
    ],
)
def test_the_body_is_what_the_server_meant(
    body: bytes, headers: tuple[tuple[str, str], ...]
) -> None:
    """Chunks and compression are undone, also where an archive has undone them before."""
    one = only(Kept(body=body, http=headers))
    assert (one.raw, one.title) == (story(), "Kremlin denies")
    assert one.warnings == ()


def test_the_charset_is_what_the_server_said() -> None:
    """A page that does not say it itself is read by the header."""
    page = story("Он сказал, что этого не было, и ушёл домой после заседания совета. " * 3)
    body = page.decode().replace("<meta charset='utf-8'>", "").encode("cp1251")
    one = only(Kept(body=body, content_type="text/html; charset=windows-1251"))
    assert "Он сказал" in one.text


@pytest.mark.parametrize(
    ("record", "words", "failed"),
    [
        (Kept(status="404 Not Found"), "answered 404", False),
        (Kept(status="301 Moved"), "answered 301", False),
        (Kept(content_type="image/png"), "it is image/png", False),
        (Kept(content_type=None), "of no stated type", False),
        (Kept(url="https://a.example/robots.txt", content_type="text/plain"), "no page", False),
        (Kept(kind="revisit", body=b""), "earlier capture", False),
        (Kept(body=b"<html></html>"), "holds no text", True),
        (Kept(body=b"\x1b\x03", http=(("Content-Encoding", "br"),)), "compressed by br", True),
        (
            Kept(body=gzip.compress(story(), mtime=0)[:90], http=(("Content-Encoding", "gzip"),)),
            "cut off",
            True,
        ),
        (
            Kept(
                body=gzip.compress(b" " * (MAX_BYTES + 9), mtime=0),
                http=(("Content-Encoding", "gzip"),),
            ),
            "unpacks to more than",
            True,
        ),
    ],
)
def test_what_gives_no_article_is_named(record: Kept, words: str, failed: bool) -> None:
    """What is of no kind that is read is told from what should have been and could not."""
    assert words in reason(record, failed=failed)


def test_a_record_beyond_all_measure_is_passed_over() -> None:
    """It is never held, and the next record is read."""
    data = warc([Kept(body=bytes(MAX_BYTES + 1)), Kept()], is_packed=False)
    large, one = WARC.read("a.warc", data)
    assert isinstance(large, NotRead)
    assert "more than 20,000,000 bytes" in large.reason
    assert isinstance(one, RawArticle)


def test_requests_are_no_inputs() -> None:
    """What the archive keeps beside the answers is passed over."""
    asked = Kept(kind="request", body=b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    kept = Kept(kind="metadata", body=b"a: b", content_type="application/warc-fields")
    assert len(items(asked, Kept(), kept)) == 1


def test_a_digest_that_does_not_fit_is_a_warning() -> None:
    """The page is read, and it is said that it is not what was captured."""
    wrong = "sha1:" + base64.b32encode(bytes(20)).decode()
    assert (
        "do not fit their WARC-Payload-Digest"
        in (only(Kept(warc={"WARC-Payload-Digest": wrong})).warnings[0])
    )
    assert (
        "do not fit their WARC-Block-Digest"
        in (only(Kept(warc={"WARC-Block-Digest": wrong})).warnings[0])
    )
    assert only(Kept(warc={"WARC-Block-Digest": "blake3:x"})).warnings == ()


@given(st.binary(), st.sampled_from(["sha1", "SHA-256", "md5", "sha512"]), st.binary(max_size=9))
def test_a_digest_is_known_in_each_notation(data: bytes, name: str, other: bytes) -> None:
    """Base 32, hexadecimal and base 64 are told apart by what they say."""
    value = hashlib.new(name.lower().replace("-", ""), data).digest()
    for written in (
        base64.b32encode(value).decode(),
        value.hex(),
        base64.b64encode(value).decode(),
        base64.urlsafe_b64encode(value).decode().rstrip("="),
    ):
        assert is_digest_of(f"{name}:{written}", data) is True
        assert is_digest_of(f"{name}:{written}", data + b"x" + other) is False
    assert is_digest_of(value.hex(), data) is None


def test_a_date_that_is_none_is_a_warning() -> None:
    """The page is read without the time of its capture."""
    one = only(Kept(warc={"WARC-Date": "yesterday"}))
    assert one.seen is None
    assert "WARC-Date" in one.warnings[0]


@pytest.mark.parametrize("is_packed", [True, False])
def test_an_archive_cut_off_gives_the_records_before(is_packed: bool) -> None:
    """The last item names the byte at which the broken record begins."""
    data = warc([Kept(), Kept(url=URL + "2"), Kept(url=URL + "3")], is_packed=is_packed)[:-200]
    first, second, broken = WARC.read("a.warc.gz", data)
    assert isinstance(first, RawArticle)
    assert isinstance(second, RawArticle)
    assert isinstance(broken, NotRead)
    assert broken.failed
    assert "a.warc.gz, byte " in broken.reason


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nonsense",
        gzip.compress(b"nonsense", mtime=0),
        b"WARC/1.0\r\n\r\n",
        b"WARC/1.0\r\n" + b"x" * 9,
    ],
)
def test_what_is_no_archive_is_refused(data: bytes) -> None:
    """One sentence names the file."""
    with pytest.raises(FormatBroken, match=r"a\.warc"):
        list(WARC.read("a.warc", data))


def test_a_head_without_end_is_not_loaded() -> None:
    """Between two records, no more than a megabyte is looked at."""
    data = warc([Kept()], is_packed=False) + b"WARC/1.0\r\nX: " + b"x" * 3_000_000
    one, broken = WARC.read("a.warc", data)
    assert isinstance(one, RawArticle)
    assert isinstance(broken, NotRead)
    assert "more than 1,000,000 bytes" in broken.reason


def test_a_bomb_between_records_is_not_unpacked() -> None:
    """A packed archive that unpacks to hundreds of times its size ends where it does so."""
    bomb = Kept(kind="metadata", body=b"\0" * 60_000_000, content_type="a/b")
    one, broken = WARC.read("a.warc.gz", warc([Kept(), bomb]))
    assert isinstance(one, RawArticle)
    assert isinstance(broken, NotRead)
    assert "more than 200 times its size" in broken.reason


def test_a_wacz_holds_archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is read in turn; names that lead elsewhere lead nowhere, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    data = wacz(
        {
            "datapackage.json": b"{}",
            "archive/a.warc.gz": warc([Kept()]),
            "../../etc/b.warc": warc([Kept(url=URL + "2")], is_packed=False),
            "/archive/broken.warc.gz": b"junk",
            "archive/c.warc.gz": warc([Kept(url=URL + "3")]),
        }
    )
    found = list(WACZ.read("a.wacz", data))
    assert [one.item for one in found] == [URL, URL + "2", "broken.warc.gz", URL + "3"]
    assert isinstance(found[2], NotRead)
    assert "a.wacz/broken.warc.gz" in found[2].reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04junk", "damaged, or no WACZ"),
        (wacz({"datapackage.json": b"{}"}), "holds no .warc"),
    ],
)
def test_what_is_no_wacz_is_refused(data: bytes, message: str) -> None:
    """One sentence names the file."""
    with pytest.raises(FormatBroken, match=message):
        list(WACZ.read("a.wacz", data))


def test_a_bomb_in_a_wacz_is_not_unpacked() -> None:
    """An entry that claims a thousand times its size is named, and the rest is read."""
    data = wacz(
        {"archive/a.warc": bytes(50_000_000), "archive/b.warc.gz": warc([Kept()])},
        zipfile.ZIP_DEFLATED,
    )
    bomb, one = WACZ.read("a.wacz", data)
    assert isinstance(bomb, NotRead)
    assert "more than 200 times its size" in bomb.reason
    assert isinstance(one, RawArticle)


def test_entries_that_overlap_are_refused() -> None:
    """A zip whose index names one entry a thousand times cannot make much of little."""
    buffer = io.BytesIO(wacz({"archive/a.warc.gz": THREE}))
    with zipfile.ZipFile(buffer, "a") as file:
        file.filelist *= 3
        file.comment = b"changed"
    with pytest.raises(FormatBroken, match="overlap"):
        list(WACZ.read("a.wacz", buffer.getvalue()))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=8)), max_size=6), st.booleans())
def test_any_damage_gives_items_or_an_error(
    changes: list[tuple[int, bytes]], is_packed: bool
) -> None:
    """An archive with bytes changed, put in or cut out breaks nothing else."""
    data = bytearray(THREE if is_packed else gzip.decompress(THREE))
    for place, change in changes:
        at = place % len(data)
        data[at : at + 4] = change
    for reader, whole in ((WARC, bytes(data)), (WACZ, wacz({"archive/a.warc.gz": bytes(data)}))):
        try:
            list(reader.read("a.warc.gz", whole))
        except InputError:
            continue


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 10**6))
def test_any_damage_to_a_zip_gives_items_or_an_error(change: bytes, place: int) -> None:
    """Its index may lie too."""
    data = bytearray(wacz({"archive/a.warc.gz": THREE}, zipfile.ZIP_DEFLATED))
    at = max(0, len(data) - 1 - place % 400)
    data[at : at + len(change)] = change
    try:
        list(WACZ.read("a.wacz", bytes(data)))
    except InputError:
        return


HEADERS = st.lists(
    st.tuples(
        st.sampled_from(["WARC-Type", "WARC-Target-URI", "WARC-Date", "Content-Length", "X"]),
        st.sampled_from(["response", "1", "-1", "9" * 30, "http://a.example/", "ARC", "é", ""]),
    )
)


@given(HEADERS, st.binary(max_size=200))
def test_any_head_gives_items_or_an_error(headers: list[tuple[str, str]], body: bytes) -> None:
    """A head that lies about its record breaks nothing else."""
    head = "WARC/1.0\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers)
    try:
        list(WARC.read("a.warc", head.encode() + b"\r\n" + body + b"\r\n\r\n"))
    except InputError:
        return
