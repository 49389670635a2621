"""The shipped pack says what the two reports say: every attribution, and nothing more."""

import re
from functools import cache
from typing import Final, NamedTuple

import pytest

from claimdb.canonical import text_hash
from claimdb.ingest.record import RawArticle
from claimdb.ingest.registry import read
from claimdb.model.vocab import Hedge, Mode, PassageRole, RelationKind, Reporting, Stance
from claimdb.packs import Pack, read_pack
from claimdb.packs.facts import Attribution
from claimdb.text.dates import format_date
from tests.support.repository import ROOT

SEEDS: Final = ROOT / "seeds" / "putin-pyongyang-2024"
#: The originals are not part of the repository; where they are at hand, the retelling is compared.
ORIGINALS: Final = ROOT.parent / "shared" / "seeds"
#: A run of as many words as this would be the original's own sentence.
RUN: Final = 6


class Row(NamedTuple):
    """What an attribution has to say."""

    source: str
    claim: str
    said: str = ""
    via: str = ""
    hedge: Hedge | None = None
    mode: Mode = Mode.INDIRECT
    stance: Stance = Stance.ASSERTS
    reporting: Reporting = Reporting.NEUTRAL
    answers: str = ""


MIXED: Final = Mode.MIXED
RELAYS: Final = Stance.RELAYS
DISTANCES: Final = Reporting.DISTANCES
MONDAY: Final = "17 June 2024"
TUESDAY: Final = "18 June 2024"

FIRST: Final = {
    Row("outlet-0618", "seeks-support"),
    Row("outlet-0618", "munitions-supplied"),
    Row("outlet-0618", "missiles-supplied"),
    Row("afp", "putin-arrives", hedge=Hedge.LIKELY),
    Row("kcna", "supports-war", TUESDAY, mode=MIXED, stance=RELAYS),
    Row("putin", "supports-war", TUESDAY, "kcna", mode=MIXED),
    Row("kcna", "higher-level", TUESDAY, stance=RELAYS),
    Row("putin", "higher-level", TUESDAY, "kcna"),
    Row("austin", "supplies-helped", "May 2024", mode=MIXED),
    Row("belief-0618", "satellites-helped", hedge=Hedge.BELIEVED),
    Row("belief-0618", "arms-given", hedge=Hedge.BELIEVED),
    Row("belief-0618", "economic-aid-given", hedge=Hedge.BELIEVED),
    Row("belief-0618", "diplomatic-support-given", hedge=Hedge.BELIEVED),
    Row("white-house", "washington-apprehensive", MONDAY),
    Row("kirby", "trip-no-concern", MONDAY, mode=Mode.DIRECT),
    Row("kirby", "relationship-concern", MONDAY, mode=Mode.DIRECT),
    Row("kirby", "weapons-used", MONDAY, mode=MIXED),
    Row("kirby", "reciprocity-affects-security", MONDAY, hedge=Hedge.POSSIBLE, mode=MIXED),
    Row("russian-agencies", "documents-signed", MONDAY, mode=MIXED, stance=RELAYS),
    Row("kremlin-aide", "documents-signed", via="russian-agencies", mode=MIXED),
    Row("state-run-agencies", "treaty-signed", mode=MIXED, stance=RELAYS),
    Row("ushakov", "treaty-signed", "", "state-run-agencies", Hedge.POSSIBLE, MIXED),
    Row("experts-0618", "agreements-on-defence"),
    Row("local-media-0618", "mine-casualties-multiple", TUESDAY, mode=MIXED),
    Row("yonhap", "mine-casualties", mode=MIXED),
    Row("nk-news", "mine-maimed-or-killed", mode=MIXED, stance=RELAYS),
    Row("military-0618", "mine-maimed-or-killed", via="nk-news", mode=MIXED),
    Row("joint-chiefs", "barren-land", mode=MIXED),
    Row("joint-chiefs", "border-crossed"),
}
SECOND: Final = {
    Row("suspicion-0617", "seeks-munitions", hedge=Hedge.BELIEVED),
    *(
        Row(source, claim, reporting=DISTANCES)
        for source in ("western-countries", "south-korea", "ukraine")
        for claim in ("weapons-supplied", "sanctions-breached")
    ),
    *(
        Row(source, claim)
        for source in ("united-states", "south-korea")
        for claim in ("satellites-helped", "aid-given")
    ),
    Row("kim-jong-un", "comrades-in-arms", "week 24 of 2024", mode=MIXED),
    Row("kim-jong-un", "victory-wished", "September 2023", mode=MIXED),
    Row("putin", "military-cooperation", "September 2023", mode=MIXED),
    Row("kremlin", "return-visit"),
    Row("russia", "weapons-used", stance=Stance.DENIES),
    Row("north-korea", "weapons-used", stance=Stance.DENIES),
    Row(
        "kim-yo-jong",
        "misleading-public",
        "May 2024",
        mode=MIXED,
        reporting=DISTANCES,
        answers="south-korea: weapons-supplied",
    ),
    Row("ukraine", "shells-found"),
    Row("south-korea", "missiles-fired", "May 2024"),
    Row("experts-0617", "missiles-tested-for-ukraine", hedge=Hedge.POSSIBLE),
    Row("south-korea", "sanctions-imposed", "May 2024"),
    Row("south-korea", "military-trade", "May 2024", reporting=DISTANCES),
    Row("yoon", "support-for-ukraine", "May 2024"),
    Row("russia", "baek-espionage", "1 January 2024 to 17 June 2024", reporting=DISTANCES),
    Row("belief-0617", "baek-first", hedge=Hedge.BELIEVED),
    Row("media-0617", "baek-missionary", hedge=Hedge.POSSIBLE),
}


@cache
def seeds() -> Pack:
    """Return the shipped pack."""
    return read_pack(SEEDS)


@pytest.mark.parametrize(("article", "rows"), [("guardian-0618", FIRST), ("report-0617", SECOND)])
def test_the_attributions_of_a_report(article: str, rows: set[Row]) -> None:
    """Who says what, when, through whom, how sure, and how it is passed on."""
    found = [_row(one) for one in seeds().attributions if one.article == article]

    assert len(found) == len(set(found))
    assert set(found) == rows


def test_only_the_use_is_denied() -> None:
    """Russia and North Korea deny it, flatly and in full; supply is denied by nobody."""
    denials = {
        (one.source, one.claim, one.denial.kind, one.denial.scope)
        for one in seeds().attributions
        if one.denial is not None
    }

    assert denials == {
        ("russia", "weapons-used", "flat", "full"),
        ("north-korea", "weapons-used", "flat", "full"),
    }


def test_relations() -> None:
    """Use entails supply, never the reverse; shells support use; casualties refine."""
    found = {(one.claim, one.kind, one.other) for one in seeds().relations}
    supply = {
        claim for claim, kind, other in found if (kind, other) == ("entails", "weapons-supplied")
    }

    assert supply == {
        "weapons-used",
        "sanctions-breached",
        "munitions-supplied",
        "missiles-supplied",
        "supplies-helped",
    }
    assert not [one for one in found if one[0] == "weapons-supplied"]
    assert ("shells-found", RelationKind.SUPPORTS, "weapons-used") in found
    assert ("mine-casualties-multiple", RelationKind.REFINES, "mine-casualties") in found
    assert ("mine-maimed-or-killed", RelationKind.REFINES, "mine-casualties-multiple") in found


@pytest.mark.parametrize(
    ("source", "top"),
    [
        ("kirby", "united-states"),
        ("white-house", "united-states"),
        ("austin", "united-states"),
        ("putin", "russia"),
        ("ushakov", "russia"),
        ("kremlin-aide", "russia"),
        ("kim-jong-un", "north-korea"),
        ("joint-chiefs", "south-korea"),
        ("yoon", "south-korea"),
        ("kim-yo-jong", "kim-yo-jong"),
    ],
)
def test_parties(source: str, top: str) -> None:
    """Who speaks for a state; a sister speaks for nobody but herself."""
    above = {link.source: link.target for link in seeds().affiliations if link.kind.speaks_for}
    while source in above:
        source = above[source]

    assert source == top


def test_nothing_is_invented() -> None:
    """No title, publisher or address, no dates of offices; a named source is no label."""
    pack = seeds()

    assert {(one.title, one.publisher, one.url) for one in pack.articles} == {(None, None, None)}
    assert {(one.since, one.until) for one in pack.affiliations} == {(None, None)}
    assert {one.wikidata for one in pack.sources} == {None}


def test_an_unnamed_belief_has_no_words_for_its_source() -> None:
    """Where nobody is named, nobody is quoted as being named."""
    with_words = {
        one.source
        for one in seeds().attributions
        if any(passage.role is PassageRole.SOURCE for passage in one.passages)
    }

    assert not with_words & {"belief-0618", "belief-0617", "suspicion-0617", "outlet-0618"}


def test_the_retellings_are_marked() -> None:
    """As retellings in the data, and to whoever reads the text."""
    for article in seeds().articles:
        assert article.kind == "retelling"
        assert article.retells_hash
        assert article.text.startswith("Retold by claimdb in words of its own from a report dated")


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the originals are not part of the repository")
def test_no_words_of_the_originals_but_quotations() -> None:
    """Outside quotation marks no run of six words is the original's."""
    originals = [path.read_text(encoding="utf-8") for path in sorted(ORIGINALS.glob("*.txt"))]
    theirs = {run for text in originals for run in _runs(text)}
    retold = [part for article in seeds().articles for part in re.split("“[^”]*”", article.text)]
    statements = [claim.statement for claim in seeds().claims if claim.key != "weapons-supplied"]

    assert originals
    assert not theirs & {run for text in retold + statements for run in _runs(text)}


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the originals are not part of the repository")
def test_an_original_would_be_linked() -> None:
    """The hash of each retelling is that of the text that ingest would store."""
    texts = [
        article.text
        for path in sorted(ORIGINALS.glob("*.txt"))
        for article in read(path.name, path.read_bytes())
        if isinstance(article, RawArticle)
    ]

    assert {text_hash(text) for text in texts} == {one.retells_hash for one in seeds().articles}


def _row(one: Attribution) -> Row:
    by_key = {(other.article, other.key): other for other in seeds().attributions}
    said = one.said
    answered = one.answers and by_key[one.answers.article, one.answers.attribution]
    return Row(
        source=one.source,
        claim=one.claim,
        said=format_date(said.earliest, said.latest, said.precision) if said else "",
        via=by_key[one.article, one.via].source if one.via else "",
        hedge=one.hedge,
        mode=one.mode,
        stance=one.stance,
        reporting=one.reporting,
        answers=f"{answered.source}: {answered.claim}" if answered else "",
    )


def _runs(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return [tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)]
