"""The same facts in a file and on a server, row for row, to be asked the same."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pytest

from claimdb.admin import migrate
from claimdb.admin.copying import copy_database
from claimdb.bench.reporting import Newsroom
from claimdb.bench.synthetic import Size, World
from claimdb.db.reader import Reader, open_reader
from claimdb.model.vocab import (
    AliasKind,
    CopyKind,
    Hedge,
    Judgement,
    RelationKind,
    ReviewDecision,
    SubjectRole,
)
from claimdb.pipeline.articles import store_article
from claimdb.pipeline.bulk import load_records
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, add_aliases, add_claim
from claimdb.pipeline.hand_copies import add_copy, decide_copy
from claimdb.pipeline.hand_edits import (
    ClaimParts,
    SourceParts,
    edit_article,
    edit_claim,
    edit_source,
)
from claimdb.pipeline.hand_evidence import Saying, correct, decide, redact_texts
from claimdb.pipeline.hand_judgements import judge_pair, undo
from claimdb.pipeline.load import load_pack
from claimdb.pipeline.maker import Work, working
from claimdb.pipeline.newarticle import NewArticle
from claimdb.queries import catalog
from tests.queries.asked import Subject
from tests.support.engines import PostgresEngine
from tests.support.repository import ROOT
from tests.support.stores import Store

SEEDS: Final = ROOT / "seeds" / "putin-pyongyang-2024"
SIZE: Final = Size(articles=160, attributions=1_600, claims=320)
#: Articles that a person has read; a program read the others.
_BY_HAND: Final = 30
_RAW: Final = "b2:" + "0" * 32
_SEEN: Final = datetime(2024, 6, 18, 20, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Pair:
    """A reader of each engine, and what there is to ask about.

    ``backwards`` reads the file from its end wherever no order is asked for, and
    no row fits what ``unknown`` names.
    """

    sqlite: Reader
    backwards: Reader
    postgresql: Reader
    subject: Subject
    unknown: frozenset[str]


def seeds(url: str) -> None:
    """Fill a database with the seeds, and have a person change a little of everything."""
    load_pack(url, SEEDS)
    desk = Desk(url, "ana")
    judge_pair(desk, "source", ("kremlin-aide", "ushakov"), Judgement.SAME, "the same words")
    judge_pair(desk, "source", ("yonhap", "nk-news"), Judgement.NOT_SAME, None)
    claims = ("weapons-supplied", "munitions-supplied")
    judge_pair(desk, "claim", claims, Judgement.SAME, "for this test")
    judge_pair(desk, "claim", ("putin-arrives", "return-visit"), Judgement.UNSURE, None)
    undo(desk, 4, "taken back")
    _edit(desk)
    correct(desk, "kirby-used", Saying(hedge=Hedge.POSSIBLE, hedge_words="may"))
    correct(desk, "austin-supplies", Saying(capacity="Secretary"))
    decide(desk, "jcs-crossing", ReviewDecision.REJECTED, "no")
    decide(desk, "jcs-crossing", ReviewDecision.ACCEPTED, None)
    decide(desk, "kirby-trip", ReviewDecision.REJECTED, None)
    add_copy(desk, "report-0617", "guardian-0618", CopyKind.REUSE)
    decide_copy(desk, "copy:1", ReviewDecision.ACCEPTED, "read both")
    redact_texts(desk, "report-0617", "takedown", words=True)
    _published_anew(url)


def _edit(desk: Desk) -> None:
    """Add and change names, claims and an article, and take some of it away again."""
    add_aliases(desk, "kirby", (("Kirby, John", AliasKind.SPELLING), ("JFK", AliasKind.ACRONYM)))
    away = SourceParts(without_aliases=("Kirby, John",), without_affiliations=(3,))
    edit_source(desk, "kirby", {"name": "John F. Kirby"}, away)
    wish = ClaimWish(
        statement="Weapons were moved.",
        subjects=(("russia", SubjectRole.ACCUSED),),
        topics=("sanctions", "moved"),
    )
    add_claim(desk, wish)
    parts = ClaimParts(without_subjects=("russia",), without_topics=("moved",))
    edit_claim(desk, "Weapons were moved.", {"when": "2024-05", "note": "a note"}, parts)
    entails = ((RelationKind.ENTAILS, "weapons-supplied"),)
    edit_claim(desk, "weapons-used", {}, ClaimParts(without_relations=entails))
    # Letters that LIKE makes much of, or that have small ones on one engine only.
    edit_claim(desk, "shells-found", {"statement": "É \\ 100% of the a_b shells."}, ClaimParts())
    add_aliases(desk, "yoon", (("ÉTÉ \\ 100% a_b", AliasKind.SPELLING),))
    told = {"title": "Putin in Pyongyang, 100% É_", "publisher": "nk-news"}
    edit_article(desk, "guardian-0618", told)


def _published_anew(url: str) -> None:
    """Let publishers alter a quotation, cut it, put it back, turn the text round; read one anew."""
    with working(url, program="claimdb test", who="ana") as opened:
        work = Work(opened.batch, replace(opened.maker, now=_SEEN))
        articles = work.batch.rows(
            "SELECT article.public_id, revision.text, min(passage.exact) FROM articles AS article"
            " JOIN revisions AS revision ON revision.article_id = article.id"
            " JOIN current_attributions AS said ON said.revision_id = revision.id"
            " JOIN attribution_passages AS proof ON proof.attribution_id = said.id"
            " JOIN passages AS passage ON passage.id = proof.passage_id"
            " WHERE revision.number = 1 AND revision.text IS NOT NULL AND proof.role = 'content'"
            " GROUP BY article.id, article.public_id, revision.text"
            " ORDER BY (SELECT count(*) FROM article_copies WHERE original_id = article.id) DESC,"
            " article.id LIMIT 40"
        )
        for public, told, quoted in articles:
            text, words = str(told), str(quoted)
            first, _, rest = words.partition(" ")
            half = text.find(" ", len(text) // 2)
            altered = text.replace(words, f"{first} reportedly {rest}")
            turned = f"{text[half:]} {text[:half]}"
            read = NewArticle(text=altered, given_id=str(public), raw_hash=_RAW, reader="a/1")
            for new in (
                *(replace(read, text=one, raw_hash=None) for one in (altered, text, turned)),
                *(replace(read, text=text.replace(words, ""), raw_hash=None), read),
                replace(read, text=text, reader="a/2"),
            ):
                store_article(work, new)


def synthetic(url: str) -> None:
    """Fill a database as the benchmark does: a few are quoted very often, most are not."""
    newsroom = Newsroom(World(SIZE))
    load_records(url, newsroom.world.opinions(), who="bench")
    split = SIZE.articles - _BY_HAND
    load_records(url, newsroom.articles(0, split, automatic=True), who="bench")
    by_hand = newsroom.articles(split, SIZE.articles, automatic=False)
    load_records(url, by_hand, who="bench", automatic=False)
    _published_anew(url)
    decide_copy(Desk(url, "ben"), "copy:1", ReviewDecision.REJECTED, "asked both")


FILLS: Final[Mapping[str, Callable[[str], None]]] = MappingProxyType(
    {"seeds": seeds, "synthetic": synthetic}
)

#: What no row fits: the denials of the seeds stand in an article without publisher or text.
#: What programs hand over in bulk is no input: only its articles tell where they are from.
_NO_INPUTS: Final = frozenset(
    f"imports --{one}" for one in ("article", "kind", "since", "text", "until")
)
#: The seeds are people's: no program made a row that could be reviewed.
_NO_PROGRAMS: Final = frozenset(
    {"review_precision --since"}
    | {f"review_queue --{one}" for one in catalog.query("review_queue").filters}
)
#: In two reports of two days nobody changes position.
_NO_SHIFTS: Final = frozenset(
    f"{name} --{one}"
    for name in ("position_changes", "changed_positions")
    for one in catalog.query(name).filters
)
UNKNOWN: Final = MappingProxyType(
    {
        "seeds": _NO_PROGRAMS | _NO_SHIFTS | {"denials --publisher", "denials --text"},
        "synthetic": _NO_INPUTS,
    }
)


def _made(engine: PostgresEngine, name: str) -> tuple[Store, str]:
    """Return the database on the server and the file that it was copied from."""

    def fill(store: Store) -> str:
        # With the server, where all workers of the tests find it.
        file = engine.server.folder / f"{name}.db"
        url = f"sqlite:///{file}"
        file.unlink(missing_ok=True)
        migrate.init(url)
        FILLS[name](url)
        copy_database(url, store.url)
        store.run("ANALYZE")
        return str(file)

    store, file = engine.reading(f"asked_{name}", fill)
    return store, f"sqlite:///{Path(file)}"


@pytest.fixture(scope="session", params=FILLS)
def pair(request: pytest.FixtureRequest, postgres_engine: PostgresEngine) -> Iterator[Pair]:
    """Return readers of the same facts on both engines; tests only read them."""
    store, file = _made(postgres_engine, request.param)
    with ExitStack() as opened:
        one, backwards, other = (
            opened.enter_context(open_reader(url)) for url in (file, file, store.url)
        )
        backwards.rows("PRAGMA reverse_unordered_selects = ON")
        yield Pair(one, backwards, other, Subject(one), UNKNOWN.get(request.param, frozenset()))
