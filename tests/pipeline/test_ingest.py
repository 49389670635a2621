"""Ingesting: identity, revisions and copies as the design has them; every input accounted for."""

import io
from pathlib import Path
from typing import Any

import pytest

from claimdb.errors import FileUnreadable, InputError, ManyRevise, NotFound, PathMissing
from claimdb.pipeline.ingest import Ingested, Wish, ingest
from tests.pipeline.packing import require_in_step
from tests.support.stores import Store


class Desk:
    """A database, and files that are ingested into it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.url = store.url
        self.folder = store.folder / "in"
        self.folder.mkdir()
        self.wish: Wish | None = None

    def ingest(self, text: str, **front: str) -> str:
        """Write one Markdown file, ingest it, and return its outcome."""
        path = self.folder / f"{front.pop('file', 'a')}.md"
        path.write_text(article(text, **front), encoding="utf-8", newline="")
        (result,) = self.run(path, wish=self.wish).results
        return result.outcome.value

    def run(self, *paths: Path, wish: Wish | None = None, stdin: bytes | None = None) -> Ingested:
        """Ingest ``paths``, all there is by default; derived rows must be in step."""
        stream = None if stdin is None else io.BytesIO(stdin)
        done = ingest(self.url, paths or [self.folder], who="ana", wish=wish, stdin=stream)
        require_in_step(self.url)
        return done

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows of ``sql``."""
        return self.store.rows(sql)


def article(text: str, **front: str) -> str:
    """Return a Markdown file with front matter."""
    head = "".join(f"{key}: {value}\n" for key, value in front.items())
    return f"---\n{head}---\n{text}" if head else text


@pytest.fixture
def desk(store: Store) -> Desk:
    """Return an empty database and an empty folder."""
    return Desk(store)


def test_the_same_file_twice_is_the_same_article(desk: Desk) -> None:
    """The second time adds what was read, and no fact."""
    front = {"url": "https://paper.example/1", "publisher": "The Paper", "author": "Ann"}

    outcomes = [desk.ingest("Words.", **front) for _ in range(2)]

    assert outcomes == ["new", "same"]
    for table in ("articles", "revisions", "article_credits", "publishers"):
        assert desk.rows(f"SELECT count(*) FROM {table}") == [(1,)]
    assert desk.rows("SELECT outcome FROM imports") == [("new",), ("same",)]


def test_a_changed_text_under_its_address_is_a_revision(desk: Desk) -> None:
    """And the first text again a third one: what stood there then is a fact."""
    url = "https://paper.example/1"

    outcomes = [desk.ingest(text, url=url) for text in ("One.", "Two.", "One.", "One.")]

    assert outcomes == ["new", "revision", "revision", "same"]
    assert desk.rows("SELECT number, text FROM revisions ORDER BY 1") == [
        (1, "One."), (2, "Two."), (3, "One."),
    ]  # fmt: skip


def test_an_address_is_known_in_any_spelling(desk: Desk) -> None:
    """What only says how a reader came there is no part of it."""
    desk.ingest("One.", url="https://paper.example/1")

    assert desk.ingest("One.", url="http://PAPER.example/1?utm_source=x#top") == "same"


def test_the_same_text_by_the_same_publisher_is_the_same_article(desk: Desk) -> None:
    """Its second address is not kept, and that is told."""
    desk.ingest("One.", url="https://paper.example/1", publisher="The Paper")
    (desk.folder / "a.md").write_text(
        article("One.", url="https://paper.example/2", publisher="Paper"), encoding="utf-8"
    )

    (result,) = desk.run().results

    assert result.outcome == "same"
    assert result.reason == "known under https://paper.example/1; this address is not kept"


def test_what_was_not_known_is_added(desk: Desk) -> None:
    """So that a changed text under the address is found to be a revision later."""
    desk.ingest("One.", publisher="The Paper")
    front = {"url": "https://paper.example/1", "publisher": "The Paper", "title": "First"}

    outcomes = [desk.ingest(text, **front) for text in ("One.", "One.", "Two.")]

    assert outcomes == ["same", "same", "revision"]
    assert desk.rows("SELECT url, title, edited_by FROM articles") == [
        ("https://paper.example/1", "First", "ana")
    ]
    assert desk.rows("SELECT count(*) FROM changes WHERE column_name = 'title'") == [(1,)]


def test_the_same_text_elsewhere_is_a_copy(desk: Desk) -> None:
    """Another article, and the two count as one."""
    outcomes = [desk.ingest("One.", publisher=name) for name in ("The Paper", "Other", "Third")]

    assert outcomes == ["new", "copy", "copy"]
    assert desk.rows("SELECT article_id, original_id, kind FROM article_copies") == [
        (2, 1, "copy"), (3, 1, "copy"),
    ]  # fmt: skip
    assert desk.rows("SELECT DISTINCT root_id FROM articles") == [(1,)]


def test_a_new_state_may_be_a_copy(desk: Desk) -> None:
    """A page that is rewritten to another's text counts with it."""
    desk.ingest("Wire copy.", publisher="Agency")
    desk.ingest("Own words.", url="https://paper.example/1")

    assert desk.ingest("Wire copy.", url="https://paper.example/1") == "revision"
    assert desk.rows("SELECT article_id, original_id FROM article_copies") == [(2, 1)]


def test_a_changed_text_without_address_is_another_article(desk: Desk) -> None:
    """Unless it is told which article it revises."""
    desk.ingest("One.")
    assert desk.ingest("Two.") == "new"
    ((public,),) = desk.rows("SELECT public_id FROM articles WHERE id = 1")

    desk.wish = Wish(revises=str(public))
    assert desk.ingest("Three.") == "revision"
    desk.wish = None
    assert desk.rows("SELECT article_id, number FROM revisions ORDER BY id") == [
        (1, 1), (2, 1), (1, 2),
    ]  # fmt: skip
    assert desk.ingest("One.") == "same"
    assert desk.ingest("Three.") == "same"


def test_only_one_text_can_be_the_next_state(desk: Desk) -> None:
    """And only of an article that there is."""
    desk.ingest("One.", file="a")
    desk.ingest("Two.", file="b")
    ((public, _),) = desk.rows("SELECT min(public_id), count(*) FROM articles")

    with pytest.raises(ManyRevise):
        desk.run(wish=Wish(revises=str(public)))
    with pytest.raises(NotFound, match="no article 'art_x'"):
        desk.run(desk.folder / "a.md", wish=Wish(revises="art_x"))
    assert desk.rows("SELECT count(*) FROM runs") == [(2,)]


def test_bytes_are_kept_as_the_words_that_they_are(desk: Desk) -> None:
    """Line ends too; and what no database keeps is replaced, with a warning."""
    (desk.folder / "a.txt").write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.\x00\r\n")

    (result,) = desk.run().results

    assert desk.rows("SELECT text FROM revisions") == [("One.\r\nTwo.\ufffd\r\n",)]
    assert result.warnings
    assert desk.rows("SELECT reason IS NOT NULL FROM imports") == [(1,)]


def test_credits_become_sources(desk: Desk) -> None:
    """A credit is no publisher; people are persons, others outlets."""
    (desk.folder / "a.md").write_text(
        "---\npublisher: The Paper\nauthors: [Ann, Bob]\ncredits:\n"
        "- {kind: agency, name: Yonhap, words: (Yonhap)}\n- – Guardian\n---\nWords.",
        encoding="utf-8",
    )

    desk.run()

    assert desk.rows(
        "SELECT s.name, s.kind, c.kind, c.words FROM article_credits AS c"
        " JOIN sources AS s ON s.id = c.source_id ORDER BY c.id"
    ) == [
        ("Yonhap", "outlet", "agency", "(Yonhap)"),
        ("Guardian", "outlet", "credit_line", "– Guardian"),
        ("Ann", "person", "byline", None),
        ("Bob", "person", "byline", None),
    ]
    assert desk.rows("SELECT s.name FROM publishers JOIN sources AS s ON s.id = source_id") == [
        ("The Paper",)
    ]


def test_the_file_says_who_publishes_before_the_user_does(desk: Desk) -> None:
    """The option is for files that name nobody."""
    desk.wish = Wish(publisher="Option")
    desk.ingest("One.", publisher="The Paper")
    desk.ingest("Two.")

    assert desk.rows(
        "SELECT s.name FROM articles JOIN sources AS s ON s.id = publisher_id ORDER BY articles.id"
    ) == [("The Paper",), ("Option",)]


def test_a_publisher_is_known_by_alias_and_by_domain(desk: Desk) -> None:
    """One that publishes and has this name too; or whose page it is, where nobody is named."""
    desk.ingest("One.", publisher="The Paper")
    with desk.store.working() as work:
        made = "created_by, recorded_at) VALUES ({}, 'ana', '2024-01-01T00:00:00Z')"
        work.run(
            "INSERT INTO source_aliases (source_id, name, name_key, kind, "
            + made.format("1, 'Blatt', 'blatt', 'name'")
        )
        work.run(
            "UPDATE publishers SET domain = 'paper.example', edited_by = 'ana',"
            " edited_at = '2024-01-01T00:00:00Z'"
        )
    desk.ingest("Two.", publisher="Blatt")
    desk.ingest("Three.", url="https://www.paper.example/3")
    desk.ingest("Four.", url="https://elsewhere.example/4")

    assert desk.rows("SELECT publisher_id FROM articles ORDER BY id") == [
        (1,), (1,), (1,), (None,),
    ]  # fmt: skip


def test_one_bad_file_in_the_middle_stops_no_other(desk: Desk) -> None:
    """Each is named with its reason, in imports too, and the counts add up."""
    (desk.folder / "a.txt").write_text("One.", encoding="utf-8")
    (desk.folder / "b.md").write_text("---\nurl: nonsense\n---\nTwo.", encoding="utf-8")
    (desk.folder / "c.txt").write_text("  \n", encoding="utf-8")
    (desk.folder / "d.docx").write_bytes(b"PK")
    (desk.folder / "e.txt").write_bytes(bytes(range(256)))
    (desk.folder / "f.txt").write_text("Three.", encoding="utf-8")

    done = desk.run()

    assert [one.outcome.value for one in done.results] == [
        "new", "failed", "failed", "skipped", "failed", "new",
    ]  # fmt: skip
    assert sum(done.counts.values()) == len(done.results) == 6
    assert desk.rows("SELECT outcome, reason IS NULL, entity_id IS NULL FROM imports") == [
        ("new", 1, 0), ("failed", 0, 1), ("failed", 0, 1),
        ("skipped", 0, 1), ("failed", 0, 1), ("new", 1, 0),
    ]  # fmt: skip


def test_strict_stops_before_anything_is_stored(desk: Desk) -> None:
    """Wherever the bad file stands."""
    (desk.folder / "a.txt").write_text("One.", encoding="utf-8")
    (desk.folder / "b.md").write_text("---\nurl: nonsense\n---\nTwo.", encoding="utf-8")

    with pytest.raises(InputError, match=r"b\.md:2"):
        desk.run(wish=Wish(strict=True))

    assert desk.rows("SELECT count(*) FROM runs") == [(0,)]


def test_a_file_that_cannot_be_opened_has_failed(desk: Desk) -> None:
    """It was asked for, unlike a kind of file that is not read."""
    gone = desk.folder / "gone.txt"
    gone.symlink_to(desk.folder / "nowhere.txt")

    assert [one.outcome.value for one in desk.run().results] == ["failed"]
    with pytest.raises(FileUnreadable, match=r"gone\.txt cannot be read"):
        desk.run(wish=Wish(strict=True))


def test_a_path_that_leads_nowhere_is_told_before_anything_is_stored(desk: Desk) -> None:
    """A mistyped name is the user's, and no file of the batch is half done."""
    (desk.folder / "a.txt").write_text("One.", encoding="utf-8")

    with pytest.raises(PathMissing):
        desk.run(desk.folder / "a.txt", desk.folder / "b.txt")

    assert desk.rows("SELECT count(*) FROM runs") == [(0,)]


def test_an_empty_folder_has_nothing(desk: Desk) -> None:
    """That is no failure."""
    assert desk.run().results == []


def test_standard_input_is_one_article(desk: Desk) -> None:
    """Read in the form that it has."""
    done = desk.run(Path("-"), stdin=b" date 2024-06-18 Words. \xe2\x80\x93 Guardian")

    assert [one.outcome.value for one in done.results] == ["new"]
    assert desk.rows("SELECT published_words FROM articles") == [("date 2024-06-18",)]
    assert desk.rows("SELECT origin, item FROM imports") == [("stdin", "")]
