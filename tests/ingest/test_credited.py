"""The credits in texts of every format, beside those that the reader gave."""

import json

import pytest

from claimdb.ingest.credited import with_credits
from claimdb.ingest.record import Credit, RawArticle
from claimdb.ingest.registry import read
from tests.support.pdf import pdf

MIDDLE = "\n\nThe ferry sailed with its doors open, an officer said.\n\n"
TEXT = f"By Yonhap{MIDDLE}It sank at dawn.\n\n(AP)"
ROW = f'text\n"{TEXT}"\n'
FILES = {
    "a.txt": TEXT.encode(),
    "a.md": TEXT.encode(),
    "a.jsonl": json.dumps({"text": TEXT}).encode(),
    "a.json": json.dumps([{"text": TEXT}]).encode(),
    "a.csv": ROW.encode(),
    "a.pdf": pdf([TEXT.splitlines()]),
}


def article(text: str, **told: tuple[object, ...]) -> RawArticle:
    """Return an article of a reader that looks at no text."""
    credited = tuple(one for one in told.get("credits", ()) if isinstance(one, Credit))
    authors = tuple(str(one) for one in told.get("authors", ()))
    return RawArticle(
        text=text, name="a", reader="a/1", raw_hash="", credits=credited, authors=authors
    )


@pytest.mark.parametrize("name", FILES)
def test_texts_of_every_format_give_credits(name: str) -> None:
    """What the first and the last lines say, whatever file they stand in."""
    (found,) = read(name, FILES[name])

    assert isinstance(found, RawArticle)
    assert [(one.kind, one.name, one.words) for one in found.credits] == [
        ("agency", "Yonhap", "By Yonhap"),
        ("agency", "AP", "(AP)"),
    ]


def test_who_is_credited_by_the_reader_is_not_credited_twice() -> None:
    """The reader knows more of its format than the text tells."""
    given = Credit("credit_line", "AP", "\u2013 AP")

    found = with_credits(article(TEXT, credits=(given,)))

    assert [(one.kind, one.name) for one in found.credits] == [
        ("credit_line", "AP"),
        ("agency", "Yonhap"),
    ]


def test_an_agency_among_the_authors_is_no_person() -> None:
    """Its words in the text are kept where there are any."""
    found = with_credits(article(f"By Yonhap{MIDDLE}", authors=("Jane Doe", "Yonhap", "TASS")))

    assert found.authors == ("Jane Doe",)
    assert [(one.name, one.words) for one in found.credits] == [
        ("Yonhap", "By Yonhap"),
        ("TASS", "TASS"),
    ]


def test_once_more_changes_nothing() -> None:
    """What is in an archive is read by two readers."""
    once = with_credits(article(TEXT, authors=("TASS",)))

    assert with_credits(once) == once
    assert with_credits(article("The ferry sailed.")) == article("The ferry sailed.")
