"""Namesakes in the database: who joins whom, on both engines."""

from collections.abc import Sequence

from claimdb.canonical import public_id, text_hash
from claimdb.model.vocab import SourceKind
from claimdb.pipeline.curate import NewSource, add_source
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.linking import link
from claimdb.pipeline.maker import Work, working
from claimdb.pipeline.wanted import number
from tests.pipeline.packing import require_in_step
from tests.support.stores import Store

#: Three senators: the first name may be either of the other two, who are two.
SHORT, MAN, WOMAN = "J. Smith", "John Smith", "Jane Smith"
ROLE = "senator"


def _publish(store: Store, names: Sequence[str]) -> None:
    """Publish an article for each name, in which a senator of that name says something."""
    for name in names:
        with working(store.url, program="test", who="ana", automatic=True) as work:
            touched = Touched()
            _article(work, name, touched)
            work.batch.flush()
            refresh(work.batch, touched)
        link(store.url, who="ana")
        require_in_step(store.url)


def _article(work: Work, name: str, touched: Touched) -> None:
    made, public = work.maker.made(), public_id("article", name)
    article = work.batch.add(
        "articles", {"public_id": public, "url_hash": public, "identity_hash": public, **made}
    )
    revision = work.batch.add(
        "revisions",
        {
            "public_id": public_id("revision", name),
            "article_id": article,
            "number": 1,
            "seen_at": work.maker.now,
            "text": name,
            "text_hash": text_hash(name),
            "text_length": len(name),
            **made,
        },
    )
    who = add_source(work, NewSource(name=name, kind=SourceKind.PERSON), touched)[0]
    claim = work.batch.add(
        "claims", {"public_id": public_id("claim", name), "statement": name, **made}
    )
    work.batch.add(
        "attributions",
        {
            "public_id": public_id("attribution", name),
            "revision_id": revision,
            "source_id": who.number,
            "claim_id": claim,
            "stance": "asserts",
            "mode": "indirect",
            "capacity": ROLE,
            "confidence": 0.9,
            **made,
        },
    )
    touched.articles.add(article)


def _groups(store: Store) -> list[set[str]]:
    """Return who is held to be one, by name."""
    found: dict[int, set[str]] = {}
    for canonical, name in store.rows("SELECT canonical_id, name FROM sources ORDER BY id"):
        found.setdefault(number(canonical), set()).add(str(name))
    return list(found.values())


def _questions(store: Store) -> list[tuple[str, str]]:
    return [
        (str(left), str(right))
        for left, right in store.rows(
            "SELECT one.name, other.name FROM judgements AS said"
            " JOIN sources AS one ON one.id = said.left_source_id"
            " JOIN sources AS other ON other.id = said.right_source_id"
            " WHERE said.judgement = 'unsure' ORDER BY said.id"
        )
    ]


def test_a_name_that_fits_two_bearers_joins_neither(store: Store) -> None:
    """It would make the two one; it is a question instead."""
    _publish(store, [MAN, WOMAN, SHORT])

    assert _groups(store) == [{MAN}, {WOMAN}, {SHORT}]
    assert _questions(store) == [(MAN, SHORT)]


def test_nobody_is_joined_through_a_short_name(store: Store) -> None:
    """The short name is the first bearer's already: the second one is asked about."""
    _publish(store, [SHORT, MAN, WOMAN])

    assert _groups(store) == [{SHORT, MAN}, {WOMAN}]
    assert _questions(store) == [(SHORT, WOMAN)]
