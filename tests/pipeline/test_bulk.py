"""Loading many records: twice like once, all in step, and nothing half done."""

from dataclasses import replace

import pytest

from claimdb.db.reader import open_reader
from claimdb.errors import RuleBroken, SpanOutside
from claimdb.ingest.record import Credit, RawArticle
from claimdb.ingest.reported import ArticleRecord, ClaimRecord, Record, Reported, Speaker
from claimdb.model.vocab import Mode, PassageRole, SourceKind, Stance, SubjectRole
from claimdb.pipeline.bulk import bring_in_step, load_records
from claimdb.pipeline.verify import Verification
from claimdb.queries.search import Kind, search
from tests.support.stores import Store

KIRBY = Speaker("John Kirby", SourceKind.PERSON)
AIDE = Speaker("an aide", SourceKind.PERSON, is_named=False)
USED = "Missiles were used"
TEXT = "John Kirby said that missiles were used. It was denied by an aide."


def _record(text: str = TEXT, url: str = "https://news.example/1") -> ArticleRecord:
    raw = RawArticle(
        text=text,
        name="one.txt",
        reader="plain/1",
        raw_hash="b2:" + "0" * 32,
        url=url,
        publisher="Example News",
        credits=(Credit("agency", "Agence Example", "– Agence"),),
    )
    said = Reported(
        speaker=KIRBY,
        claim=USED,
        stance=Stance.ASSERTS,
        mode=Mode.INDIRECT,
        passages=((PassageRole.CONTENT, 21, 39), (PassageRole.SOURCE, 0, 10)),
        confidence=0.9,
    )
    asked = replace(said, speaker=AIDE, stance=Stance.QUESTIONS, answers=0)
    return ArticleRecord(raw, (said, asked))


def _count(store: Store, table: str, where: str = "1 = 1") -> int:
    return int(str(store.one(f"SELECT count(*) FROM {table} WHERE {where}")))


def _searched(store: Store) -> int:
    """Return how many passages a search finds."""
    with open_reader(store.url) as reader:
        return len(list(search(reader, "missiles", [Kind.QUOTES])))


def test_what_was_found_is_stored_and_in_step(store: Store) -> None:
    """Both attributions, their words, who is credited; nothing for verify to find."""
    about = ClaimRecord(statement=USED, subjects=((KIRBY, SubjectRole.ABOUT),), topics=("war",))

    loaded = load_records(store.url, [about, _record()], who="ana")

    assert (loaded.articles, loaded.attributions) == ({"new": 1}, 2)
    assert _count(store, "attributions", "created_by IS NULL AND run_id = 1") == 2
    assert _count(store, "claim_tallies", "asserts_attributions = 1 AND others = 1") == 1
    assert _searched(store) == 2  # said by two
    assert _count(store, "runs", "finished_at IS NOT NULL") == 1
    assert list(Verification(store.url)) == []


def test_the_same_again_makes_no_row(store: Store) -> None:
    """Whatever is loaded twice is there once, opinions too."""
    records: list[Record] = [ClaimRecord(statement=USED, topics=("war",)), _record()]
    load_records(store.url, records, who="ana")
    before = _count(store, "attributions"), _count(store, "passages"), _count(store, "claim_topics")

    loaded = load_records(store.url, records, who="ana")

    assert (loaded.articles, loaded.attributions) == ({"same": 1}, 0)
    after = _count(store, "attributions"), _count(store, "passages"), _count(store, "claim_topics")
    assert after == before
    assert list(Verification(store.url)) == []


def test_an_unnamed_source_is_of_its_article_alone(store: Store) -> None:
    """Two articles with "an aide" have two of them; a named source is one."""
    other = _record(TEXT + " Nobody else spoke.", "https://news.example/2")

    load_records(store.url, [_record(), other], who="ana")

    assert _count(store, "sources", "is_named = 0") == 2
    assert _count(store, "sources", "name = 'John Kirby'") == 1


def test_a_person_makes_rows_of_their_own(store: Store) -> None:
    """Rows that are not automatic name who made them."""
    record = _record()
    by_hand = tuple(replace(one, confidence=None) for one in record.reported)

    load_records(store.url, [replace(record, reported=by_hand)], who="ana", automatic=False)

    assert _count(store, "attributions", "created_by = 'ana' AND confidence IS NULL") == 2


def test_a_load_that_fails_keeps_earlier_parts_in_step(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A passage outside its text stops the load; the part before it counts already."""
    monkeypatch.setattr("claimdb.pipeline.bulk._TOGETHER", 1)
    wrong = _record("Too short.", "https://news.example/2")

    with pytest.raises(SpanOutside):
        load_records(store.url, [_record(), wrong], who="ana")

    assert _count(store, "articles") == 1
    assert _count(store, "claim_tallies") == 1
    assert _searched(store) == 2  # said by two


def test_what_the_schema_refuses_is_an_error(store: Store) -> None:
    """A program has to say how sure it is; nothing of the part is kept."""
    record = _record()
    unsure = tuple(replace(one, confidence=None) for one in record.reported)

    with pytest.raises(RuleBroken):
        load_records(store.url, [replace(record, reported=unsure)], who="ana")

    assert _count(store, "articles") == 0


def test_derived_tables_can_be_left_behind_for_a_while(store: Store) -> None:
    """Several loads in a row are brought in step once."""
    load_records(store.url, [_record()], who="ana", in_step=False)
    behind = _count(store, "claim_tallies")

    bring_in_step(store.url)

    assert (behind, _count(store, "claim_tallies")) == (0, 1)


def _two_alike() -> list[Record]:
    """Return an article and another, of other words in between, that repeats it."""
    told = " ".join(
        f"Witness {number} told reporters what was found there." for number in range(40)
    )
    first = _record(f"{TEXT} {told}")
    second = _record(f"{TEXT} {told} More later.", url="https://other.example/2")
    return [first, second]


def test_texts_that_are_alike_are_linked_at_the_end(store: Store) -> None:
    """The later one is told to be a copy, and counted as one."""
    loaded = load_records(store.url, _two_alike(), who="ana")

    assert loaded.articles == {"new": 1, "copy": 1}
    assert _count(store, "article_copies", "article_id = 2 AND original_id = 1") == 1


def test_texts_are_not_compared_where_nobody_asks(store: Store) -> None:
    """Neither linked nor kept to be found by later ones."""
    loaded = load_records(store.url, _two_alike(), who="ana", alike=False)

    assert loaded.articles == {"new": 2}
    assert (_count(store, "article_copies"), _count(store, "revision_bands")) == (0, 0)


def test_a_text_is_told_to_be_like_one_of_an_earlier_load(store: Store) -> None:
    """Its signature was looked up with all others of its part."""
    first, second = _two_alike()
    load_records(store.url, [first], who="ana")

    assert load_records(store.url, [second], who="ana").articles == {"copy": 1}
