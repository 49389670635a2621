"""Chains as trees."""

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.errors import NotFound
from claimdb.queries.trace import Node, sayings_of, trace
from tests.queries.missiles import Missiles
from tests.queries.world import World


def _shape(node: Node) -> object:
    return (node.attribution.source.name, [_shape(below) for below in node.below])


def test_a_claim_has_a_tree_for_each_article(case: Missiles, reader: Reader) -> None:
    """Links stand above what is known through them; the end is the origin."""
    found = trace(reader, case.world.id_of("claims", case["used"]))

    assert [tree.article.title for tree in found.trees] == [
        "Kirby on missiles",
        None,
        "More on missiles",
    ]
    assert [_shape(node) for node in found.trees[1].chains] == [
        ("Russia", []),
        ("North Korea", []),
        ("NK News", [("the military", [])]),
        ("experts", []),
    ]
    assert (found.subject, found.shown, found.total) == ("claim", 7, 7)


@pytest.mark.parametrize(
    ("name", "asked"), [("military says", "the military"), ("nk news relays", "NK News")]
)
def test_an_attribution_shows_both_directions(
    case: Missiles, reader: Reader, name: str, asked: str
) -> None:
    """Through whom it is known, and what is known through it."""
    found = trace(reader, case.world.id_of("attributions", case[name]))

    ((node,),) = (tree.chains for tree in found.trees)
    assert _shape(node) == ("NK News", [("the military", [])])
    both = (node, node.below[0])
    assert [one.attribution.source.name for one in both if one.asked] == [asked]
    assert [place for place, _ in sayings_of(found)] == ["link", "origin"]


def test_a_limit_counts_the_rest(case: Missiles, reader: Reader) -> None:
    """The first of a claim's attributions, and how many there are."""
    found = trace(reader, case.world.id_of("claims", case["used"]), limit=2)

    assert (found.shown, found.total) == (2, 7)


def test_a_long_chain_keeps_its_order(world: World) -> None:
    """A has it from B, B from C: three links, one origin."""
    article, claim = world.article("A from B from C."), world.claim("So.")
    via = None
    for name in ("A", "B", "C"):
        stance = "asserts" if name == "C" else "relays"
        via = world.say(article, world.source(name), claim, name, via_id=via, stance=stance)
    with open_reader(world.done()) as reader:
        (tree,) = trace(reader, world.id_of("claims", claim)).trees

    assert [_shape(node) for node in tree.chains] == [("A", [("B", [("C", [])])])]


def test_an_unknown_attribution_is_not_looked_for_among_claims(reader: Reader) -> None:
    """An identifier of an attribution is never the words of a claim."""
    with pytest.raises(NotFound, match="attribution"):
        trace(reader, "att_" + "a" * 20)
    with pytest.raises(NotFound, match="claim"):
        trace(reader, "zebra")


def _cited(world: World, *names: str) -> tuple[int, list[int], list[int]]:
    """Publish one text after the other, each by an outlet that cites the one before it."""
    claim = world.claim("It rained.")
    articles: list[int] = []
    outlets: list[int] = []
    for day, name in enumerate(names, start=1):
        outlet = world.publisher(name)
        text = "It rained, it was reported."
        article = world.article(text, f"2024-05-0{day}", title=f"By {name}", publisher_id=outlet)
        if outlets:
            world.say(article, outlets[-1], claim, "It rained", mode="indirect")
        articles.append(article)
        outlets.append(outlet)
    return claim, articles, outlets


def _whole(node: Node) -> object:
    further = [
        (tree.article.title, [_whole(one) for one in tree.chains]) for tree in node.elsewhere
    ]
    return (node.attribution.source.name, node.ending, [_whole(one) for one in node.below], further)


def test_a_chain_goes_on_in_what_the_outlet_printed(world: World) -> None:
    """C cites B, B cites A, and A has it from Ann: she knew it first."""
    claim, articles, outlets = _cited(world, "A", "B")
    third = world.article("It rained.", "2024-05-03", publisher_id=world.publisher("C"))
    cites = world.say(third, outlets[1], claim, "It rained", mode="indirect")
    world.say(articles[0], world.source("Ann"), claim, "It rained")
    with open_reader(world.done()) as reader:
        found = trace(reader, world.id_of("attributions", cites))

    assert [_whole(node) for node in found.trees[0].chains] == [
        (
            "B",
            None,
            [],
            [("By B", [("A", None, [], [("By A", [("Ann", "first knower", [], [])])])])],
        )
    ]
    assert [one.name for one in found.first_knowers] == ["Ann"]
    assert found.dead_ends == ()
    assert found.loops == ()
    assert found.earliest is not None
    assert found.earliest.title == "By A"


def test_what_is_beyond_an_outlet_that_printed_nothing_is_a_dead_end(world: World) -> None:
    """Nor do nameless reports know anything; what is only said there is said by nobody."""
    claim, articles, outlets = _cited(world, "A", "B")
    reports = world.source("reports", "outlet", article_id=articles[0])
    world.say(articles[0], reports, claim, "It rained")
    elsewhere = world.article("It rained.", "2024-05-03", publisher_id=outlets[1])
    world.say(elsewhere, world.source("The Absent", "outlet"), claim, "It rained")
    with open_reader(world.done()) as reader:
        found = trace(reader, world.id_of("claims", claim))

    assert [one.name for one in found.dead_ends] == ["reports", "The Absent"]
    assert [place for place, _ in sayings_of(found)].count("dead end") == 2
    assert found.first_knowers == ()


def test_articles_that_cite_each_other_are_named_as_a_loop(world: World) -> None:
    """A cites B and B cites A on one day: neither of them is a first knower."""
    claim = world.claim("It rained.")
    one, two = world.publisher("A"), world.publisher("B")
    for title, outlet, other in (("By A", one, two), ("By B", two, one)):
        article = world.article("It rained.", "2024-05-01", title=title, publisher_id=outlet)
        world.say(article, other, claim, "It rained", mode="indirect")
    with open_reader(world.done()) as reader:
        found = trace(reader, world.id_of("claims", claim))

    assert [[step.title for step in loop] for loop in found.loops] == [["By A", "By B", "By A"]]
    assert found.first_knowers == ()
    assert found.dead_ends == ()
    assert "loop" in [place for place, _ in sayings_of(found)]


def test_an_outlet_is_not_followed_to_what_it_printed_later(world: World) -> None:
    """What was printed on the second of May is no source of the first."""
    claim, articles, _ = _cited(world, "A", "B")
    late = world.publisher("Late")
    later = world.article("It rained.", "2024-05-09", title="Late", publisher_id=late)
    world.say(later, world.source("Ann"), claim, "It rained")
    world.say(articles[0], late, claim, "It rained", mode="indirect")
    with open_reader(world.done()) as reader:
        first = trace(reader, world.id_of("claims", claim)).trees[0]

    assert [_whole(node) for node in first.chains] == [("Late", "dead end", [], [])]


def test_a_publisher_that_says_it_itself_ends_the_chain(world: World) -> None:
    """In its own voice it names nobody, and is not taken for one who knew."""
    claim, articles, outlets = _cited(world, "A", "B")
    world.say(articles[0], outlets[0], claim, "It rained", own_voice=1)
    with open_reader(world.done()) as reader:
        found = trace(reader, world.id_of("claims", claim))

    assert [_whole(node) for node in found.trees[1].chains] == [
        ("A", None, [], [("By A", [("A", "own voice", [], [])])])
    ]
    assert found.first_knowers == ()


def test_a_text_to_which_many_lead_is_told_once(world: World) -> None:
    """The second chain that leads there says so."""
    claim, articles, outlets = _cited(world, "A", "B")
    world.say(articles[0], world.source("Ann"), claim, "It rained")
    other = world.article("It rained.", "2024-05-03", publisher_id=world.publisher("C"))
    world.say(other, outlets[0], claim, "It rained", mode="indirect")
    with open_reader(world.done()) as reader:
        trees = trace(reader, world.id_of("claims", claim)).trees

    assert [tree.chains[0].elsewhere[0].told_above for tree in trees[1:]] == [False, True]


def _newsroom(world: World) -> tuple[int, int]:
    """Let Ann tell B, which prints it; C cites B, and passes on what Ann said to it too."""
    claim, articles, outlets = _cited(world, "B", "C")
    ann = world.source("Ann")
    world.say(articles[0], ann, claim, "It rained")
    relayed = world.say(articles[1], outlets[0], claim, "It rained", stance="relays")
    world.say(articles[1], ann, claim, "It rained", via_id=relayed)
    return outlets[0], ann


def test_a_source_is_traced_through_the_chains_in_which_it_stands(world: World) -> None:
    """B is cited by C and relies on Ann, who knew it first; C has published it."""
    outlet, _ = _newsroom(world)
    with open_reader(world.done()) as reader:
        found = trace(reader, world.id_of("sources", outlet))

    assert (found.subject, found.shown, found.total) == ("source", 2, 2)
    assert [one.name for one in found.first_knowers] == ["Ann"]
    ties = found.ties
    assert ties is not None
    assert ties.source.name == "B"
    assert [(one.source.name, one.attributions) for one in ties.relies_on] == [("Ann", 1)]
    printers = [(one.source.name, one.attributions) for one in ties.published_by if one.source]
    assert printers == [("C", 2)]
    assert ties.through == ()


def test_who_passes_the_words_of_a_source_on_is_told(world: World) -> None:
    """Ann is known through B; the latest of her sayings comes first."""
    _, ann = _newsroom(world)
    with open_reader(world.done()) as reader:
        found = trace(reader, world.id_of("sources", ann), limit=1)

    assert (found.shown, found.total) == (1, 2)
    assert found.ties is not None
    assert [one.source.name for one in found.ties.through if one.source] == ["B"]
    (node,) = (node for tree in found.trees for node in tree.chains)
    assert _shape(node) == ("B", [("Ann", [])])


def test_a_source_of_which_nothing_counts_has_no_chains(world: World) -> None:
    """Its ties are empty, and nothing is said to end with it."""
    silent = world.source("Silent")
    with open_reader(world.done()) as reader:
        found = trace(reader, world.id_of("sources", silent))

    assert (found.shown, found.total, found.trees) == (0, 0, ())
    assert found.first_knowers == ()
