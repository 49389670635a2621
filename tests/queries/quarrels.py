"""Generated quarrels: copies, groups, parties, own voices, denials, corrections, and what follows.

Drawn from a seed, so that each test sees the same; small, so that what is counted narrowly
can be compared with what is counted whole.
"""

from dataclasses import dataclass, field
from random import Random

from tests.queries.world import Value, World

#: Days on which something is published; a question is asked of each of them.
DAYS = [f"2024-03-{day:02d}" for day in range(1, 13)]
TEXT = "It is so, and it is not so, they said."
_STANCES = ("asserts",) * 4 + ("denies",) * 3 + ("questions", "relays")


@dataclass(slots=True)
class Quarrels:
    """The rows by kind, in the order in which they were made."""

    sources: list[int] = field(default_factory=list)
    claims: list[int] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)
    sayings: list[int] = field(default_factory=list)


def quarrels(world: World, seed: int) -> Quarrels:
    """Fill ``world`` with quarrels, and keep them with their counts."""
    draw, made = Random(seed), Quarrels()
    made.sources = [world.source(f"Speaker {number}") for number in range(7)]
    printers = [world.publisher(f"Paper {number}") for number in range(3)]
    world.party(made.sources[1], made.sources[0])
    made.claims = [world.claim(f"Thing {number} is so.") for number in range(10)]
    for one, other in ((1, 0), (3, 2), (5, 2), (8, 9)):
        world.relate(made.claims[one], "entails", made.claims[other])
    world.subject(made.claims[0], made.sources[2], "accused")
    for _ in range(24):
        made.articles.append(_article(world, draw, made, printers))
    for _ in range(80):
        made.sayings.append(_saying(world, draw, made, printers))
    for corrected in draw.sample(made.sayings, 12):
        _correct(world, draw, made, corrected)
    for rejected in draw.sample(made.sayings, 6):
        decided = {"reviewer": "ana", "reviewed_at": "2026-04-01T00:00:00Z"}
        world.insert("reviews", attribution_id=rejected, decision="rejected", **decided)
    world.done()
    return made


def _article(world: World, draw: Random, made: Quarrels, printers: list[int]) -> int:
    """Publish a text, some of them copies of one before, which may be dated later."""
    article = world.article(TEXT, draw.choice(DAYS), publisher_id=draw.choice([*printers, None]))
    if made.articles and draw.random() < 0.3:
        world.run("UPDATE articles SET root_id = ? WHERE id = ?", made.articles[0], article)
    if draw.random() < 0.3:
        credit = {"kind": "agency", "words": "– agency"}
        world.insert("article_credits", article_id=article, source_id=printers[0], **credit)
    return article


def _saying(world: World, draw: Random, made: Quarrels, printers: list[int]) -> int:
    """Let somebody take a stance: a speaker, a nameless one, or a paper in its own voice."""
    article, claim = draw.choice(made.articles), draw.choice(made.claims[: draw.randint(2, 10)])
    stance = draw.choice(_STANCES)
    more: dict[str, Value] = {"stance": stance}
    if stance == "denies":
        more["denial"] = draw.choice(["flat", "qualified"])
    who = draw.random()
    if who < 0.2:
        source = world.source(f"somebody {len(made.sayings)}", "group", article_id=article)
    elif who < 0.3:
        source, more["own_voice"] = draw.choice(printers), 1
    else:
        source = draw.choice(made.sources)
    if draw.random() < 0.4:
        more["said"] = draw.choice(DAYS)
    return world.say(article, source, claim, None, **more)


def _correct(world: World, draw: Random, made: Quarrels, corrected: int) -> None:
    """Let a later text say that a saying was on another claim."""
    (row,) = world.rows("SELECT source_id FROM attributions WHERE id = ?", corrected)
    source = int(str(row[0]))
    if source not in made.sources:
        return
    article, claim = draw.choice(made.articles), draw.choice(made.claims)
    world.say(article, source, claim, supersedes_id=corrected)
