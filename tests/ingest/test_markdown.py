"""Front matter is read value by value, and the text below it verbatim."""

import pytest

from claimdb.errors import ArticleEmpty, FrontMatterInvalid
from claimdb.ingest.readers.markdown import MARKDOWN
from claimdb.ingest.record import Credit, RawArticle

WHOLE = """---
title: "Missiles: used or not?"
url: https://example.org/a?utm_source=x
publisher: Example Times
author: A. Writer
authors: [B. Writer, A. Writer]
published: 2024-06-18T09:30+09:00
language: no
credits:
  - \u2013 Guardian
  - {kind: photo, name: C. Camera, words: "Photo: C. Camera"}
  - name: AFP
---
# Text

Words.
"""


def only(text: str) -> RawArticle:
    """Return the one article of a Markdown file."""
    (article,) = MARKDOWN.read("a.md", text.encode())
    assert isinstance(article, RawArticle)
    return article


def test_all_keys_are_read() -> None:
    """Each value arrives as its author wrote it."""
    article = only(WHOLE)
    assert article.title == "Missiles: used or not?"
    assert article.url == "https://example.org/a?utm_source=x"
    assert article.publisher == "Example Times"
    assert article.authors == ("A. Writer", "B. Writer")
    assert article.language == "no"
    assert article.warnings == ()
    assert article.text == "# Text\n\nWords.\n"


@pytest.mark.parametrize(
    "title",
    [
        "Minister: water was safe",
        'It\'s out: \u2018no\u2019, says Lund: "never"',
        "Live at 10:30: the vote",
        "Who said it:",
    ],
)
def test_a_headline_may_have_a_colon(title: str) -> None:
    """It is no YAML so, and it is how headlines are."""
    article = only(f"---\ntitle: {title}\npublished: 2024-06-18\n---\nWords.\n")

    assert article.title == title
    assert article.published is not None


def test_credits_are_read() -> None:
    """A credit is a line, or a block with its kind."""
    assert only(WHOLE).credits == (
        Credit("credit_line", "Guardian", "\u2013 Guardian"),
        Credit("photo", "C. Camera", "Photo: C. Camera"),
        Credit("credit_line", "AFP", "AFP"),
    )


def test_the_date_keeps_zone_and_words() -> None:
    """YAML does not turn the date into another one."""
    published = only(WHOLE).published
    assert published is not None
    assert (published.words, published.offset_minutes) == ("2024-06-18T09:30+09:00", 540)


def test_the_text_is_verbatim() -> None:
    """Line ends and blank lines after the front matter stay."""
    assert only("---\r\ntitle: A\r\n---\r\n\r\nWords.\r\n").text == "\r\nWords.\r\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words.\n---\n", "Words.\n---\n"),
        ("---\n---\nWords.", "Words."),
        ("---\n# comment\n...\nWords.", "Words."),
        ("---\nA rule above, and no key.", "---\nA rule above, and no key."),
        ("---\ntitle:\nurl: ''\ncredits: ~\nauthors: []\n---\nWords.", "Words."),
    ],
)
def test_nothing_is_made_of_nothing(text: str, expected: str) -> None:
    """Without front matter, or with an empty one, only the text is known."""
    article = only(text)
    assert article.text == expected
    assert (article.title, article.url, article.authors, article.credits) == (None, None, (), ())


def test_an_unknown_key_is_a_warning() -> None:
    """A key that is not read is named with its line and the keys that are."""
    article = only("---\ntitle: A\nTags: [x]\n---\nWords.")
    assert article.warnings[0].startswith("a.md:3: 'tags' is not read; the keys are title, url")


def test_values_are_fit_to_store() -> None:
    """An escape cannot smuggle in what no database stores."""
    assert only('---\ntitle: "a\\0b\\ud800"\n---\nWords.').title == "a\ufffdb\ufffd"


def test_numbers_and_truth_values_are_words() -> None:
    """A title may be a number, and a dash alone is a credit of itself."""
    article = only("---\ntitle: 1984\npublisher: yes\ncredits: ['-']\n---\nWords.")
    assert (article.title, article.publisher) == ("1984", "yes")
    assert article.credits == (Credit("credit_line", "-", "-"),)


@pytest.mark.parametrize(
    ("matter", "line", "problem"),
    [
        ("title: [a]", 2, "'title' must be one text"),
        ("x: 1\ntitle: {a: b}", 3, "'title' must be one text"),
        ("title: a\ntitle: b", 3, "'title' stands twice"),
        ("just words", 2, "must be 'key: value' lines"),
        ("? [a]\n: b", 2, "a key must be one text"),
        ("authors: [[a]]", 2, "each of 'authors' must be one text"),
        ("published: 2024-02-31", 2, "'2024-02-31' does not exist"),
        ("published: June", 2, "'June' is not a date"),
        ("url: example.org", 2, "is no web address"),
        ("language: Norwegian Bokmal", 2, "is no language tag"),
        ("credits:\n  - kind: photo", 3, "needs a name"),
        ("credits:\n  - name: A\n    role: b", 3, "takes kind, name and words"),
        ("credits:\n  - name: A\n    kind: sponsor", 4, "'sponsor' is no kind of credit"),
        ("credits:\n  - [a]", 3, "a credit must be one text"),
        ("language: a: b", 2, "put values with a colon in quotes"),
        ("title: a\nurl: 'b", 4, "this is not YAML"),
        ('title: "\\UFFFFFFFF"', 2, "is not YAML"),
        ("a: &x b\nc: *y", 3, "this is not YAML"),
        ("title: \x01", 2, "is not YAML"),
        ("title: " + "[" * 5000, 2, "is not YAML"),
    ],
)
def test_a_bad_value_names_file_line_and_way_out(matter: str, line: int, problem: str) -> None:
    """The error says where it is and what to write."""
    with pytest.raises(FrontMatterInvalid) as caught:
        only(f"---\n{matter}\n---\nWords.")
    assert str(caught.value).startswith(f"a.md:{line}: ")
    assert problem in str(caught.value)


def test_front_matter_without_end_is_refused() -> None:
    """A forgotten closing line is not read as text."""
    with pytest.raises(FrontMatterInvalid, match=r"a\.md:1: .* three dashes"):
        only("---\ntitle: A\nWords.")


def test_front_matter_alone_is_empty() -> None:
    """Metadata without words is no article."""
    with pytest.raises(ArticleEmpty):
        only("---\ntitle: A\n---\n")


def test_front_matter_is_recognised() -> None:
    """A rule above plain words is no front matter."""
    assert MARKDOWN.sniff(b"---\ntitle: A\n")
    assert not MARKDOWN.sniff(b"---\nwords")
    assert not MARKDOWN.sniff(b"words")
