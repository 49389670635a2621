"""Files become texts in which places can be counted as in the files themselves."""

import io
from pathlib import Path

import pytest

from claimdb.ingest.record import NotRead
from claimdb.ingest.texts import NamedText, texts
from claimdb.text.dates import parse_date


def texts_of(*paths: Path, stdin: bytes = b"") -> list[NamedText]:
    """Return the texts at paths, all of which can be read."""
    found = list(texts(paths, io.BytesIO(stdin)))
    assert not any(isinstance(one, NotRead) for one in found), found
    return [one for one in found if isinstance(one, NamedText)]


def written(folder: Path, name: str, data: bytes) -> Path:
    """Return a new file."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        " Leading, trailing \r\n\r\n",
        "One\u2028two\x0cthree\u00a0\U0001f6a2\r",
        "\ufeffMarked.",
        "A\x00B, a line as long as it takes for NUL to be damage.",
        " date 2024-06-18 Words.",
    ],
)
def test_a_plain_text_is_taken_as_it_stands(tmp_path: Path, text: str) -> None:
    """Whatever it begins or ends with: offsets are those of any program that decodes the file."""
    path = written(tmp_path, "a.txt", text.encode())

    (one,) = texts_of(path)

    assert one.text == text == path.read_bytes().decode()
    assert (one.id, one.name) == ("a", path.as_posix())


@pytest.mark.parametrize(
    ("data", "warning"),
    [
        (b"\xef\xbb\xbfWords.", "begins with a byte-order mark, which counts as a character"),
        (b"A\x00B" + b"." * 60, "holds NUL, which counts as a character like any other"),
        (b"caf\xe9 noir", "not UTF-8, read as Windows-1252 (cp1252); check its accents and marks"),
        (b" date 2024-02-31 Words.", "does not exist"),
    ],
)
def test_what_may_surprise_is_told(tmp_path: Path, data: bytes, warning: str) -> None:
    """A mark that no editor shows counts, and whoever counts should know."""
    (one,) = texts_of(written(tmp_path, "a.txt", data))

    assert [warning in told for told in one.warnings] == [True]
    assert one.published is None


def test_the_date_at_the_head_is_when_it_was_published(tmp_path: Path) -> None:
    """And stays in the text, where it is counted."""
    (one,) = texts_of(written(tmp_path, "a.txt", b" date 2024-06-18 Words."))

    assert one.published == parse_date("2024-06-18", words="date 2024-06-18")


def test_other_formats_give_the_words_of_their_articles(tmp_path: Path) -> None:
    """With the title, the date and the language that they name."""
    head = b"---\ntitle: A quay\npublished: 2024-06-18\nlanguage: en\n---\n"

    (one,) = texts_of(written(tmp_path, "x/a.md", head + b"Words.\n"))

    assert (one.id, one.title, one.language) == ("a", "A quay", "en")
    assert one.text.strip() == "Words."
    assert one.published is not None


def test_a_file_of_several_articles_tells_them_apart(tmp_path: Path) -> None:
    """By what names each of them in it; a compressed one is named as without compression."""
    lines = b'{"id": "1", "text": "One."}\n{"id": "2", "text": "Two."}\n'

    assert [one.id for one in texts_of(written(tmp_path, "a.jsonl", lines))] == ["a#1", "a#2"]


def test_folders_are_walked_and_the_order_is_kept(tmp_path: Path) -> None:
    """That of the arguments, and of the names in a folder."""
    for name in ("b.txt", "a/z.txt", "c/d.txt"):
        written(tmp_path, name, b"Words.")

    found = texts_of(tmp_path / "c", tmp_path / "b.txt", tmp_path / "a")

    assert [one.id for one in found] == ["d", "b", "z"]


def test_standard_input_is_a_text() -> None:
    """As it stands, too."""
    (one,) = texts_of(Path("-"), stdin=b"\n Words.\n")

    assert (one.id, one.text) == ("-", "\n Words.\n")


def test_what_cannot_be_read_stands_in_its_place(tmp_path: Path) -> None:
    """A path that leads nowhere, a format that is not known, bytes that are no text."""
    good = written(tmp_path, "good.txt", b"Words.")
    paths = [
        tmp_path / "nowhere.txt",
        written(tmp_path, "a.docx", b"PK"),
        good,
        written(tmp_path, "bad.txt", bytes(range(256))),
    ]

    found = list(texts(paths))

    reasons = [one.reason if isinstance(one, NotRead) else one.id for one in found]
    assert reasons[0].startswith("There is no file or folder at")
    assert "(suffix .docx): claimdb reads" in reasons[1]
    assert reasons[2] == "good"
    assert "is not text" in reasons[3]
    assert all(one.failed for one in found if isinstance(one, NotRead))


def test_a_folder_of_other_things_is_told(tmp_path: Path) -> None:
    """What is left out of it, and that nothing is left."""
    written(tmp_path, "in/a.jpg", b"")

    left, nothing = texts([tmp_path / "in"])

    assert isinstance(left, NotRead)
    assert not left.failed
    assert isinstance(nothing, NotRead)
    assert nothing.failed
    assert nothing.reason.endswith("/in: there is no file in this folder that claimdb reads")


def test_a_link_to_nothing_is_told(tmp_path: Path) -> None:
    """With the system's reason."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "nowhere")

    one, nothing = texts([tmp_path / "in"])

    assert isinstance(one, NotRead)
    assert (one.failed, one.reason) == (True, "no such file or directory")
    assert isinstance(nothing, NotRead)


def test_a_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    """Rather than read as far as memory goes."""
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.write(b"Words. ")
        file.truncate(20_000_001)

    (one,) = texts([path])

    assert isinstance(one, NotRead)
    assert "is larger than the 20,000,000 bytes that are read of it" in one.reason
