"""Plain text and text with its date at the head become articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.canonical import bytes_hash
from claimdb.errors import ArticleEmpty, ClaimdbError, DateInvalid
from claimdb.ingest.readers.markdown import MARKDOWN
from claimdb.ingest.readers.plain import PLAIN
from claimdb.ingest.readers.seedform import SEEDFORM
from claimdb.ingest.record import Credit, RawArticle, Reader
from tests.support.repository import ROOT

SEEDS = ROOT.parent / "shared" / "seeds"


def only(reader: Reader, text: str) -> RawArticle:
    """Return the one article that a reader finds."""
    (article,) = reader.read("a.txt", text.encode())
    assert isinstance(article, RawArticle)
    return article


def test_plain_text_is_all_article() -> None:
    """Nothing is taken for a title, and line ends stay."""
    article = only(PLAIN, "A headline?\r\n\r\nWords.\r\n")
    assert article == RawArticle(
        text="A headline?\r\n\r\nWords.\r\n",
        name="a.txt",
        reader="plain/1",
        raw_hash=bytes_hash(b"A headline?\r\n\r\nWords.\r\n"),
    )


def test_the_date_at_the_head_is_no_text() -> None:
    """The head becomes the date of publication; the rest is the article."""
    article = only(SEEDFORM, " date 2024-06-18 Kim spoke.\n")
    assert article.text == "Kim spoke.\n"
    assert article.published is not None
    assert article.published.words == "date 2024-06-18"
    assert f"{article.published.earliest:%F}" == "2024-06-18"
    assert (article.title, article.publisher, article.credits) == (None, None, ())


def test_a_day_alone_on_the_first_line_is_the_date() -> None:
    """As people write it by hand."""
    article = only(SEEDFORM, "2024-06-18 \r\nKim spoke.\n")
    assert article.text == "Kim spoke.\n"
    assert article.published is not None
    assert article.published.words == "2024-06-18"
    assert SEEDFORM.sniff(b"2024-06-18\nKim spoke.")


@pytest.mark.parametrize("text", ["Kim spoke.", "2024-06-18 was hot.\n", "2024-06-18"])
def test_seedform_without_a_head_has_no_date(text: str) -> None:
    """Asked for outright, the reader takes text without a head as it is."""
    article = only(SEEDFORM, text)
    assert (article.text, article.published) == (text, None)


@pytest.mark.parametrize(
    ("end", "words", "name"),
    [
        ("along the border. \u2013 Guardian", "\u2013 Guardian", "Guardian"),
        ("he said.\u201d \u2014 Agence France-Presse\n", "\u2014 Agence France-Presse", None),
        ("the end\n\n- AFP/Reuters", "- AFP/Reuters", "AFP/Reuters"),
        ("the end.\r\n\u2013The Guardian \r\n", "\u2013The Guardian", "The Guardian"),
    ],
)
def test_a_credit_line_is_a_credit_and_stays(end: str, words: str, name: str | None) -> None:
    """The line at the very end is evidence of origin, not the publisher."""
    article = only(SEEDFORM, f" date 2024-06-18 Words {end}")
    name = name or words[2:]
    assert article.credits == (Credit(kind="credit_line", name=name, words=words),)
    assert article.text.endswith(end)
    assert article.publisher is None


@pytest.mark.parametrize(
    "end",
    [
        "north \u2013 south",
        "It ends. \u2013 And so it goes.",
        "It ends. \u2013 nobody",
        "It ends. \u2013 One Two Three Four Five Six",
        "\u2013 Guardian of the north. More",
    ],
)
def test_other_dashes_are_no_credit(end: str) -> None:
    """A dash within a sentence, or a sentence after one, credits nobody."""
    assert only(SEEDFORM, f" date 2024-06-18 Words {end}").credits == ()


def test_a_head_alone_is_empty() -> None:
    """A date without words is no article."""
    with pytest.raises(ArticleEmpty):
        only(SEEDFORM, " date 2024-06-18 \n")


def test_a_date_that_does_not_exist_names_the_file() -> None:
    """31 February at the head is an error with value and file."""
    with pytest.raises(DateInvalid, match=r"'2024-02-31' at the head of a\.txt"):
        only(SEEDFORM, " date 2024-02-31 Words.")


@pytest.mark.parametrize(
    "data",
    [
        b" date 2024-06-18 Words",
        b"date 2024-06-18\r\nWords",
        " date 2024-06-18 Words".encode("utf-16"),
    ],
)
def test_the_head_is_recognised(data: bytes) -> None:
    """The date at the very head makes the form, in any encoding."""
    assert SEEDFORM.sniff(data)


@pytest.mark.parametrize("data", [b"date 2024-06-18th of", b"update 2024-06-18 Words", b""])
def test_other_heads_are_not_the_form(data: bytes) -> None:
    """Only a whole date at the very head counts."""
    assert not SEEDFORM.sniff(data)


@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the seed documents are not at {SEEDS}")
def test_the_seed_documents_are_read() -> None:
    """The two documents that the project began with give date, text and credit."""
    paths = sorted(SEEDS.glob("*.txt"))
    articles = [only(SEEDFORM, path.read_bytes().decode()) for path in paths]
    dates = [f"{one.published.earliest:%F}" for one in articles if one.published]
    assert dates == ["2024-06-18", "2024-06-17"]
    assert [len(one.credits) for one in articles] == [1, 0]
    assert articles[0].credits[0].name == "Guardian"
    for path, article in zip(paths, articles, strict=True):
        assert path.read_bytes().decode().endswith(article.text)
        assert (article.warnings, article.publisher, article.title) == ((), None, None)


@pytest.mark.parametrize("reader", [PLAIN, SEEDFORM, MARKDOWN], ids=lambda one: one.name)
@given(
    data=st.binary()
    | st.text().map(lambda text: text.encode(errors="replace"))
    | st.binary().map(b" date 2024-06-18 ".__add__)
    | st.text("ab:- \n[]{}&*!|>'\"\\#%@`?,0xUu", max_size=60).map(
        lambda text: f"---\ntitle: {text}\n---\nwords".encode()
    )
)
def test_any_bytes_give_articles_or_one_of_our_errors(reader: Reader, data: bytes) -> None:
    """Nothing that a file holds makes a reader fail in another way."""
    try:
        articles = list(reader.read("x", data))
    except ClaimdbError:
        return
    assert all(isinstance(one, RawArticle) and one.text.strip() for one in articles)
