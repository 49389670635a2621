"""The case that the tests of reading share: who says what of missiles, and who denies it."""

from dataclasses import dataclass

from tests.queries.world import World
from tests.support.engines import Engine
from tests.support.stores import Store

MONDAY = "“North Korean missiles are still being used”, John Kirby said on Monday."
REPORT = (
    "Both Russia and North Korea deny that the missiles are used. Kim Yo Jong spoke of"
    " “misleading public opinion”. Ukraine has found shells. Seoul accuses Pyongyang of"
    " sending weapons. NK News quoted the military that it was so. Experts would not say."
)
OTHER = "Mr Kirby repeated that the missiles were used; some experts believe it as well."


@dataclass(frozen=True, slots=True)
class Missiles:
    """The world, and the numbers of its rows by a short name."""

    world: World
    of: dict[str, int]

    def __getitem__(self, name: str) -> int:
        return self.of[name]


def missiles(engine: Engine) -> Missiles:
    """Return the case, in a database that is only read."""
    store, of = engine.reading("missiles", _fill)
    return Missiles(World(store), of)


def _fill(store: Store) -> dict[str, int]:
    world = World(store)
    of: dict[str, int] = {}
    _sources(world, of)
    _claims(world, of)
    _articles(world, of)
    _attributions(world, of)
    world.done()
    return of


def _sources(world: World, of: dict[str, int]) -> None:
    for name in ("United States", "Russia", "North Korea", "South Korea", "Ukraine"):
        of[name] = world.source(name, "state")
    world.alias(of["Russia"], "Moscow", "metonym")
    world.alias(of["North Korea"], "Pyongyang", "metonym")
    of["Council"] = world.source("National Security Council", "organisation")
    of["Kirby"] = world.source("John Kirby", description="American spokesman")
    world.alias(of["Kirby"], "Mr Kirby", "title")
    of["Kim Yo Jong"] = world.source("Kim Yo Jong")
    of["Kim Jong Un"] = world.source("Kim Jong Un", description="leader of North Korea")
    of["Tribune"] = world.publisher("The Tribune")
    of["NK News"] = world.source("NK News", "outlet")
    world.affiliate(of["Council"], "part_of", of["United States"])
    world.affiliate(of["Kirby"], "spokesperson_of", of["Council"], role="spokesman", since="2022")
    world.affiliate(of["Kim Yo Jong"], "family_of", of["Kim Jong Un"], role="sister")
    world.party(of["Kirby"], of["United States"], since="2022")
    world.party(of["Council"], of["United States"])


def _claims(world: World, of: dict[str, int]) -> None:
    of["used"] = world.claim("North Korean weapons are used in Ukraine.", note="Use, not supply.")
    of["supplied"] = world.claim("North Korea has supplied Russia with weapons.")
    of["found"] = world.claim("North Korean shells were found in Ukraine.")
    of["misled"] = world.claim("South Korea and the United States mislead the public.")
    of["Ukrainian"] = world.claim("The weapons used are all Ukrainian.")
    world.subject(of["used"], of["Russia"], "accused")
    world.subject(of["used"], of["Ukraine"], "affected")
    world.topic(of["used"], "arms-transfers", "Arms transfers")
    world.relate(of["used"], "entails", of["supplied"], "What is used was handed over.")
    world.relate(of["found"], "supports", of["used"], "Evidence, and no proof.")
    world.relate(of["used"], "contradicts", of["Ukrainian"])


def _articles(world: World, of: dict[str, int]) -> None:
    of["monday"] = world.article(
        MONDAY, "2024-06-18", title="Kirby on missiles", publisher_id=of["Tribune"]
    )
    of["report"] = world.article(REPORT, "2024-06-17", kind="retelling")
    of["other"] = world.article(OTHER, "2024-06-20", title="More on missiles")
    world.insert(
        "article_credits",
        article_id=of["report"],
        source_id=of["NK News"],
        kind="credit_line",
        words="– NK News",
    )
    of["experts"] = world.source("experts", "group", article_id=of["report"])
    of["military"] = world.source("the military", "organisation", article_id=of["report"])
    of["some experts"] = world.source("some experts", "group", article_id=of["other"])


def _attributions(world: World, of: dict[str, int]) -> None:
    monday, report, other = of["monday"], of["report"], of["other"]
    of["kirby says"] = world.say(
        monday,
        of["Kirby"],
        of["used"],
        "North Korean missiles are still being used",
        cue="said",
        said="2024-06-17",
        said_words="on Monday",
        capacity="spokesman",
    )
    denied = {"mode": "indirect", "denial": "flat"}
    words = "deny that the missiles are used"
    of["russia denies"] = world.say(report, of["Russia"], of["used"], words, cue="deny", **denied)
    of["korea denies"] = world.say(
        report, of["North Korea"], of["used"], words, cue="deny", **denied
    )
    of["sister answers"] = world.say(
        report,
        of["Kim Yo Jong"],
        of["misled"],
        "misleading public opinion",
        mode="mixed",
        said="2024-05",
        said_words="last month",
        answers_id=of["kirby says"],
    )
    found = {"mode": "indirect", "reporting": "endorses"}
    of["ukraine finds"] = world.say(report, of["Ukraine"], of["found"], "has found shells", **found)
    sends = {"mode": "indirect", "reporting": "distances"}
    of["seoul accuses"] = world.say(
        report, of["South Korea"], of["supplied"], "sending weapons", cue="accuses", **sends
    )
    _on_what_the_military_says(world, of)
    of["kirby repeats"] = world.say(
        other, of["Kirby"], of["used"], "the missiles were used", mode="indirect", said="2024-06-19"
    )
    of["experts believe"] = world.say(
        other,
        of["some experts"],
        of["used"],
        "believe it as well",
        mode="indirect",
        hedge="believed",
        hedge_words="believe",
        confidence=0.8,
    )


def _on_what_the_military_says(world: World, of: dict[str, int]) -> None:
    report = of["report"]
    of["nk news relays"] = world.say(
        report, of["NK News"], of["used"], "it was so", cue="quoted", stance="relays"
    )
    of["military says"] = world.say(
        report,
        of["military"],
        of["used"],
        "it was so",
        via_id=of["nk news relays"],
        mode="indirect",
    )
    of["experts decline"] = world.say(
        report, of["experts"], of["used"], "would not say", stance="declines", mode="indirect"
    )
