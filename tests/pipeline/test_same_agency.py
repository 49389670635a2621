"""Texts of one day that credit one agency: counted once, and in step with every change."""

import pytest

from claimdb.model.vocab import Judgement, SourceKind
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, SourceWish, add_claim, add_source
from claimdb.pipeline.hand_edits import edit_article
from claimdb.pipeline.hand_evidence import Saying, add_attribution
from claimdb.pipeline.hand_judgements import judge_pair
from claimdb.pipeline.ingest import ingest
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Severity
from tests.support.stores import Store

AGENCIES = ("Northern Wire", "N. Wire")
TEXTS = (
    "Officials said on Tuesday that the bridge was closed to all traffic at noon.",
    "Nobody may cross: the bridge was closed, according to officials in the harbour.",
)


@pytest.fixture
def desk(store: Store) -> Desk:
    """Return two texts by two papers that credit one agency by two names, and quote officials."""
    desk = Desk(store.url, "ana")
    claim = add_claim(desk, ClaimWish(statement="The bridge was closed.")).row.public
    for number, (agency, text) in enumerate(zip(AGENCIES, TEXTS, strict=True)):
        file = store.folder / f"{number}.md"
        head = f"publisher: Paper {number}\npublished: 2024-05-01\ntitle: Bridge {number}"
        credit = f"credits:\n  - kind: agency\n    name: {agency}"
        file.write_text(f"---\n{head}\n{credit}\n---\n{text}\n", encoding="utf-8")
        article = str(ingest(desk.url, [file], who="ana").results[0].article)
        wish = SourceWish(name="officials", kind=SourceKind.GROUP, unnamed_in=article)
        officials = add_source(desk, wish).row.public
        saying = Saying(quotes=("the bridge was closed",), source=officials, claim=claim)
        add_attribution(desk, article, saying)
    return desk


def _most(store: Store) -> int:
    return int(str(store.one("SELECT asserts_origins_max FROM claim_tallies")))


def _violations(desk: Desk) -> list[str]:
    return [one.problem for one in Verification(desk.url) if one.severity is Severity.VIOLATION]


def test_agencies_judged_the_same_make_one_report(desk: Desk, store: Store) -> None:
    """Two names are two agencies until somebody says that they are one."""
    before = _most(store)
    judge_pair(desk, "source", AGENCIES, Judgement.SAME, None)

    assert (before, _most(store)) == (2, 1)
    assert _violations(desk) == []


def test_a_day_that_is_corrected_takes_two_texts_apart(desk: Desk, store: Store) -> None:
    """What was printed on the second of May is another report than that of the first."""
    judge_pair(desk, "source", AGENCIES, Judgement.SAME, None)
    edit_article(desk, "Bridge 1", {"published": "2024-05-02"})

    assert _most(store) == 2
    assert _violations(desk) == []
