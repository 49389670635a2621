"""The picture of chains: joined at one origin, ending in the open, going round."""

from itertools import pairwise

from lxml import etree

from claimdb.pages.pictures.chain import chain_svg
from claimdb.queries.trace import Node, Trace, Tree
from tests.pages.pictures.made import (
    EVIL,
    SITE,
    SVG,
    article,
    assert_harmless,
    day,
    link,
    links,
    read,
    saying,
    seen,
    texts,
    traced,
)
from tests.support.snapshots import Snapshot

TRIBUNE = article("tribune", day("2024-06-18"), "The Tribune")
HERALD = article("herald", day("2024-06-18"), "The Herald")
POST = article("post", day("2024-06-17"), "The Post")


def speaker(name: str) -> Node:
    """Return the spokeswoman, at the end of a chain."""
    return link(saying(name, "Anna Weir", said=day("2024-06-17")), ending="first knower")


def joined() -> Trace:
    """Return two articles that both come to the spokeswoman, one through an agency."""
    agency = link(saying("agency", "River Agency", "relays"), speaker("herald"))
    return traced(Tree(TRIBUNE, (speaker("tribune"),)), Tree(HERALD, (agency,)))


def circle() -> Trace:
    """Return two papers that cite each other."""
    back = link(saying("back", "The Tribune"), ending="loop")
    cited = link(saying("cited", "The Herald"), on=[Tree(HERALD, (back,))])
    return traced(Tree(TRIBUNE, (cited,)), loops=[(TRIBUNE, HERALD, TRIBUNE)])


def boxes(picture: etree._Element) -> list[etree._Element]:
    """Return the boxes of a picture."""
    return [one for one in picture.iter(f"{SVG}rect") if one.get("class", "").startswith("box")]


def paths(picture: etree._Element, class_: str) -> list[etree._Element]:
    """Return the lines of a class."""
    return [one for one in picture.iter(f"{SVG}path") if one.get("class") == class_]


def left_of(picture: etree._Element, text: str) -> float:
    """Return where a text begins."""
    return min(float(one.get("x", "")) for one in picture.iter(f"{SVG}text") if one.text == text)


def test_the_picture_of_a_chain(snapshot: Snapshot) -> None:
    """The same facts give the same text."""
    assert chain_svg(joined()) == chain_svg(joined())
    snapshot(chain_svg(joined()).replace("><", ">\n<"))


def test_articles_with_one_origin_join_there() -> None:
    """Whoever two articles come to stands once, counted twice, in the last column."""
    picture = read(chain_svg(joined()))

    told = texts(picture)
    assert told.count("Anna Weir") == 1
    assert "2" in told
    assert len(paths(picture, "edge")) == 3
    order = [left_of(picture, name) for name in ("The Herald", "River Agency", "Anna Weir")]
    assert order == sorted(set(order))


def test_a_dead_end_is_drawn_as_one() -> None:
    """An outlet beyond which nothing is recorded has a broken edge and a bar behind it."""
    picture = read(
        chain_svg(traced(Tree(TRIBUNE, (link(saying("d", "Daily Wire"), ending="dead end"),))))
    )

    assert [one.get("stroke-dasharray") for one in boxes(picture)] == [None, "5 3"]
    assert len([one for one in picture.iter(f"{SVG}line") if one.get("class") == "edge"]) == 2
    assert "asserted, dead end" in texts(picture)


def test_a_loop_is_drawn_back_to_where_it_began() -> None:
    """Papers that cite each other are no chain with an end."""
    picture = read(chain_svg(circle()))

    (back,) = paths(picture, "edge back")
    begun = next(one for one in boxes(picture) if one.get("class") == "box plain")
    assert back.get("d", "").endswith(f"H{begun.get('x')}")
    assert back.get("stroke-dasharray")
    assert "asserted, leads back" in texts(picture)
    assert "Goes round: The Tribune cites The Herald cites The Tribune." in seen(picture)


def test_a_second_way_to_an_article_leads_to_the_same_box() -> None:
    """What was told above is not told again."""
    origin = speaker("post")
    first = link(saying("one", "The Post"), on=[Tree(POST, (origin,))])
    again = link(saying("two", "The Post"), on=[Tree(POST, (), told_above=True)])

    picture = read(chain_svg(traced(Tree(TRIBUNE, (first,)), Tree(HERALD, (again,)))))
    assert texts(picture).count("17 June 2024") + texts(picture).count("2024-06-17") == 1


def test_no_way_is_drawn_that_no_article_has_gone() -> None:
    """An agency that passed on two speakers in two articles did not pass on both in each."""
    trees = [
        Tree(paper, (link(saying(f"a{n}", "River Agency", "relays"), said),))
        for n, (paper, said) in enumerate(
            [
                (TRIBUNE, link(saying("x", "Anna Weir"), ending="first knower")),
                (HERALD, link(saying("y", "Carl Brook"), ending="first knower")),
            ]
        )
    ]

    picture = read(chain_svg(traced(*trees)))
    assert texts(picture).count("River Agency") == 2
    assert len(paths(picture, "edge")) == 4


def test_many_articles_that_say_the_same_are_one_box() -> None:
    """Twelve reprints do not look like twelve reports."""
    trees = [
        Tree(article(str(n), day("2024-06-18"), f"Paper {n}"), (speaker(str(n)),))
        for n in range(12)
    ]

    picture = read(chain_svg(traced(*trees)))
    assert "12 articles" in texts(picture)
    assert len(boxes(picture)) == 2


def test_no_box_covers_another() -> None:
    """Forty chains of different length leave every box to be read."""
    trees = []
    for n in range(40):
        node = link(saying(f"s{n}", f"Speaker {n % 7}"), ending="first knower")
        for step in range(n % 4):
            node = link(saying(f"l{n}-{step}", f"Outlet {(n * 3 + step) % 11}", "relays"), node)
        trees.append(Tree(article(str(n), day("2024-06-18"), f"Paper {n}"), (node,)))

    columns: dict[str, list[tuple[float, float]]] = {}
    for one in boxes(read(chain_svg(traced(*trees)))):
        top = float(one.get("y", ""))
        columns.setdefault(one.get("x", ""), []).append((top, top + float(one.get("height", ""))))
    for places in columns.values():
        assert all(above[1] < below[0] for above, below in pairwise(sorted(places)))


def test_boxes_lead_to_the_words_and_the_articles() -> None:
    """A single attribution leads to its words, a source with several to its page."""
    picture = read(chain_svg(joined(), to=SITE))

    assert set(links(picture)) == {
        SITE.article("art_tribune"),
        SITE.article("art_herald"),
        SITE.attribution("att_agency"),
        SITE.source("src_Anna Weir"),
    }


def test_nothing_to_trace_is_said() -> None:
    """An empty picture tells that it is empty."""
    assert "Nobody is recorded as having taken a position." in texts(read(chain_svg(traced())))


def test_hostile_words_stay_words() -> None:
    """A publisher that is markup is drawn as a name."""
    tree = Tree(article("x", None, EVIL), (link(saying("x", EVIL), ending="first knower"),))

    assert_harmless(chain_svg(traced(tree), to=SITE))
