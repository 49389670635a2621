"""A world with what the case of the missiles has not: copies, revisions, changes, own voices."""

from dataclasses import dataclass

from claimdb.canonical import text_hash
from tests.queries.world import RECORDED, World
from tests.support.engines import Engine
from tests.support.stores import Store

TEXT = "Ann said yes. Ann said no. The paper says so itself. Bob has it from Cid."
ADDRESS = "https://example.org/a"


@dataclass(frozen=True, slots=True)
class Everything:
    """The world, and the numbers of its rows by a short name."""

    world: World
    of: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.of[name]


def everything(engine: Engine) -> Everything:
    """Return the world, in a database that is only read."""
    store, of = engine.reading("everything", _fill)
    return Everything(World(store), of)


def _fill(store: Store) -> dict[str, int]:
    world = World(store)
    of: dict[str, int] = {}
    of["ann"] = world.source("Ann", wikidata="Q42")
    of["other ann"] = world.source("Anne")
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", of["ann"], of["other ann"])
    of["paper"] = world.publisher("The Paper")
    of["old"], of["new"] = world.source("Old Party", "group"), world.source("New Party", "group")
    world.party(of["ann"], of["old"], until="2020")
    world.party(of["ann"], of["new"], since="2021", until="2023")
    world.affiliate(of["ann"], "part_of", of["old"], since="2010", until="2020")
    _articles(world, of)
    _sayings(world, of)
    world.done()
    return of


def _articles(world: World, of: dict[str, int]) -> None:
    of["original"] = world.article(
        TEXT,
        "2024-06-18",
        title="The original",
        url=ADDRESS,
        url_hash=text_hash(f"url {ADDRESS}"),
        publisher_id=of["paper"],
        language="en",
    )
    world.insert("article_credits", article_id=of["original"], source_id=of["ann"], kind="byline")
    of["copy"] = world.article("Ann said yes.", title="The copy", root_id=of["original"])
    of["retelling"] = world.article("Retold.", title="The retelling", kind="retelling")
    for name, kind, score in (("copy", "copy", 0.97), ("retelling", "retelling", None)):
        world.insert(
            "article_copies",
            article_id=of[name],
            original_id=of["original"],
            kind=kind,
            score=score,
            created_by=None if score else "tester",
            run_id=1,
        )
    world.insert(
        "revisions",
        public_id=world.public("rev"),
        article_id=of["copy"],
        number=2,
        text=None,
        text_hash=text_hash("gone"),
        text_length=4,
        seen_at=RECORDED,
        withheld_reason="licence",
        withheld_by="tester",
        withheld_at=RECORDED,
    )


def _sayings(world: World, of: dict[str, int]) -> None:
    of["so"], of["not so"] = world.claim("It is so."), world.claim("It is otherwise.")
    world.insert(
        "claim_relations",
        claim_id=of["so"],
        other_id=of["not so"],
        kind="contradicts",
        created_by=None,
        run_id=1,
        confidence=0.9,
    )
    world.subject(of["so"], of["new"], "accused")
    article = of["original"]
    of["no"] = world.say(article, of["ann"], of["so"], "Ann said no", denial="flat", said="2019")
    of["yes"] = world.say(article, of["other ann"], of["so"], "Ann said yes", said="2022")
    world.say(article, of["paper"], of["so"], "says so itself", own_voice=1, mode="indirect")
    bob, cid = world.source("Bob"), world.source("Cid")
    of["cid"] = cid
    relay = world.say(article, bob, of["not so"], "Bob has it", stance="relays")
    world.say(article, cid, of["not so"], "from Cid", via_id=relay, stance="asserts")
    world.say(article, cid, of["so"], "Cid", stance="questions", answers_id=of["yes"])
    world.say(article, cid, of["so"], "from Cid", denial="qualified", scope="partial")
