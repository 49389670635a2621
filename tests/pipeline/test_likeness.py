"""Copies and reuse are found as articles come in: in any order, on both engines, and once."""

from collections.abc import Sequence

import pytest

from claimdb.ingest.minhash import FULL
from claimdb.ingest.record import Credit, RawArticle
from claimdb.ingest.reported import ArticleRecord
from claimdb.model.vocab import CopyKind, ReviewDecision
from claimdb.pipeline.bulk import load_records
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_copies import add_copy, decide_copy
from claimdb.pipeline.hand_evidence import redact_texts
from claimdb.pipeline.likeness_index import index_likeness
from claimdb.pipeline.verify import Verification
from claimdb.text.dates import parse_date
from tests.ingest.wording import edited, part, written
from tests.support.stores import Cells, Store

STORY = written(400, 1)
OTHER = written(400, 2)
COPY = part(edited(STORY, 40), 0, 200)
REUSE = f"{part(OTHER, 0, 150)} {part(STORY, 60, 160)} {part(OTHER, 150, 300)}"


def article(
    name: str,
    text: str,
    *,
    day: str | None = None,
    publisher: str | None = None,
    credits_: Sequence[str] = (),
) -> ArticleRecord:
    """Return an article with ``name`` as its title and in its address."""
    return ArticleRecord(
        RawArticle(
            text=text,
            name=f"{name}.txt",
            reader="plain/1",
            raw_hash="b2:" + "0" * 32,
            title=name,
            url=f"https://news.example/{name}",
            publisher=publisher,
            published=parse_date(day) if day else None,
            credits=tuple(Credit("agency", one, f"({one})") for one in credits_),
        )
    )


def links(store: Store) -> list[Cells]:
    """Return copy, original and kind of every link."""
    return store.rows(
        "SELECT article.title, original.title, link.kind FROM article_copies AS link"
        " JOIN articles AS article ON article.id = link.article_id"
        " JOIN articles AS original ON original.id = link.original_id ORDER BY link.id"
    )


def reports(store: Store) -> int:
    """Return how many reports the articles are."""
    return int(str(store.one("SELECT count(DISTINCT root_id) FROM articles")))


def load(store: Store, *records: ArticleRecord) -> None:
    """Load articles in one transaction, and prove every rule of the data."""
    load_records(store.url, records, who="ana", automatic=False)
    assert list(Verification(store.url)) == []


@pytest.mark.parametrize("original_first", [True, False])
@pytest.mark.parametrize("together", [True, False])
def test_a_copy_is_linked_with_its_original(
    store: Store, *, original_first: bool, together: bool
) -> None:
    """Trimmed and edited; whichever came first, in one load or in two; they count once."""
    both = [article("wire", STORY, day="2024-06-18"), article("paper", COPY, day="2024-06-19")]
    if not original_first:
        both.reverse()
    for records in [both] if together else [both[:1], both[1:]]:
        load(store, *records)

    assert links(store) == [("paper", "wire", "copy")]
    assert reports(store) == 1


def test_a_program_says_so_and_how(store: Store) -> None:
    """Whoever started it; with the way it was found, and by what the original is told."""
    load(store, article("wire", STORY), article("paper", part(STORY, 0, 200)))

    assert store.rows("SELECT created_by, run_id, score, method FROM article_copies") == [
        (None, 1, 1.0, "minhash-lsh/1; containment 1.00; known first")
    ]


def test_a_credit_outranks_dates(store: Store) -> None:
    """Who credits the agency has it from there, though dated a day before."""
    load(
        store,
        article("paper", COPY, day="2024-06-18", publisher="Paper", credits_=["Wire"]),
        article("wire", STORY, day="2024-06-19", publisher="Wire"),
    )

    assert links(store) == [("paper", "wire", "copy")]


def test_reuse_is_linked_and_counts_by_itself(store: Store) -> None:
    """Once with a report, not with each of its copies."""
    load(store, article("wire", STORY), article("paper", COPY))
    load(store, article("essay", REUSE))

    assert links(store)[1:] == [("essay", "wire", "reuse")]
    assert reports(store) == 2


def test_the_same_quotations_make_no_link(store: Store) -> None:
    """Two reporters were told the same."""
    said = f": \u201c{written(200, 3)}\u201d"

    load(store, article("one", part(STORY, 0, 90) + said), article("two", OTHER + said))

    assert links(store) == []


def test_a_copy_of_copies_is_linked_once(store: Store) -> None:
    """Ten papers that print one story make nine links, and one report."""
    load(store, *(article(f"paper {one}", edited(STORY, 30 + one)) for one in range(10)))

    assert len(links(store)) == 9
    assert reports(store) == 1


def test_a_new_state_of_an_article_is_compared(store: Store) -> None:
    """An article that becomes a copy later is one from then on."""
    load(store, article("wire", STORY), article("paper", OTHER))
    load(store, article("paper", COPY))

    assert links(store) == [("paper", "wire", "copy")]


def test_a_rejected_link_is_made_no_more(store: Store) -> None:
    """Neither for a new state of the copy, nor by way of another copy of the original."""
    load(store, article("wire", STORY), article("paper", COPY))
    decide_copy(Desk(store.url, "ben"), "copy:1", ReviewDecision.REJECTED, "asked both")
    assert reports(store) == 2

    load(store, article("paper", f"{COPY} {written(20, 7)}"), article("third", edited(STORY, 50)))
    load(store, article("paper", f"{COPY} {written(30, 8)}"))

    assert links(store) == [("paper", "wire", "copy"), ("third", "wire", "copy")]
    assert reports(store) == 2


def test_what_a_person_linked_is_not_linked_again(store: Store) -> None:
    """Their word stands, also where it is about the other direction."""
    load(store, article("wire", STORY), article("paper", OTHER))
    add_copy(Desk(store.url, "ben"), "wire", "paper", CopyKind.REWRITE)

    load(store, article("paper", COPY))

    assert links(store) == [("wire", "paper", "rewrite")]


def test_a_text_left_out_is_found_no_more(store: Store) -> None:
    """Its bands would tell what it was about."""
    load(store, article("wire", STORY))
    redact_texts(Desk(store.url, "ben"), "wire", "takedown", words=True)

    assert store.one("SELECT count(*) FROM revision_bands") == 0
    load(store, article("paper", COPY))
    assert links(store) == []


def test_texts_that_came_before_the_index_are_found(store: Store) -> None:
    """Filling it links copies among them too; filling it again changes nothing."""
    load(store, article("wire", STORY), article("essay", OTHER))
    with store.working() as work:
        work.run("DELETE FROM revision_bands")
    load(store, article("paper", COPY))
    assert links(store) == []

    assert index_likeness(store.url, who="ana") == 2
    assert links(store) == [("paper", "wire", "copy")]
    assert reports(store) == 2
    assert index_likeness(store.url, who="ana") == 0
    assert list(Verification(store.url)) == []


def test_boilerplate_fills_no_index_and_makes_no_link(store: Store) -> None:
    """A newsletter's line under every article is in few bands, and likens nothing to all."""
    line = written(36, 9)
    load(store, *(article(f"n {one}", f"{written(150, 100 + one)} {line}") for one in range(50)))

    fullest = (
        "SELECT max(held) FROM (SELECT count(*) AS held FROM revision_bands GROUP BY band_hash)"
    )
    assert int(str(store.one(f"{fullest} AS bands"))) <= FULL
    assert links(store) == []
