"""The whole benchmark of source resolution: how good, then how fast, as tables.

Invariant: what is compared with a baseline is of the same mentions, in the same run.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.bench.floors import Floors, floors_table, read_floors_of
from claimdb.bench.polnear import Annotated, load
from claimdb.bench.resolving_corpus import Linked, digest, read_linked
from claimdb.bench.resolving_gold import resolution_cases
from claimdb.bench.resolving_reading import mentions_of
from claimdb.bench.resolving_scores import Pairs, pairs
from claimdb.bench.resolving_speed import SIZES, measure_speed
from claimdb.bench.resolving_verdicts import (
    calibration_table,
    gold_table,
    labels,
    scored_same,
)
from claimdb.bench.tables import Cell, Table
from claimdb.errors import PathMissing
from claimdb.extract.document import Document
from claimdb.extract.speakers import speakers
from claimdb.resolve import Mention, cluster
from claimdb.text.names import name_key

#: Where the gold set is in the repository.
CASES: Final = Path("tests/cases/resolution")
_COLUMNS: Final = ("what", "figure", "baseline", "ratio", "goal", "met")
_PRONOUNS: Final = ("what", "figure", "judged")
#: Pair-F1 that resolution is to reach on texts with linked mentions.
_GOAL: Final = 0.6
_ASKED: Final = (
    ("he, she", {"he", "she", "him", "her"}),
    ("it", {"it"}),
    ("they", {"they", "them"}),
    ("I", {"i", "me"}),
    ("we", {"we", "us"}),
)

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure.

    ``linked`` are texts with marked mentions, ``gold`` articles with pronouns that speak,
    ``cases`` the gold set; ``sizes`` are numbers of invented mentions, for speed.
    """

    linked: Path | None = None
    gold: Path | None = None
    cases: Path | None = None
    floors: Path | None = None
    sizes: tuple[int, ...] = SIZES


def measure(plan: Plan, say: Say) -> Iterator[Table]:
    """Yield tables as they are ready; ``say`` is told what is going on.

    Raises what is wrong with a folder or file before anything is measured.
    """
    linked = None if plan.linked is None else read_linked(plan.linked)
    articles = None if plan.gold is None else load(plan.gold)
    floors = None if plan.floors is None else _floors(plan.floors, linked or [])
    cases = _cases_folder(plan.cases)
    if cases is not None:
        say("comparing the pairs of the gold set")
        pair_cases, groups = resolution_cases(cases)
        yield gold_table(pair_cases, groups)
        yield calibration_table(scored_same(pair_cases), "cases")
    if linked is not None and plan.linked is not None:
        say(f"bringing together the mentions of {len(linked)} texts")
        found = resolved(linked)
        corpus = plan.linked.resolve().stem if plan.linked.is_file() else plan.linked.resolve().name
        yield _linked_table(found, corpus)
        yield calibration_table(found.links, corpus)
        if floors is not None:
            yield floors_table(floors, found.figures(), corpus, f"{corpus}: the floors")
    if articles is not None:
        say("asking who the pronouns are that speak")
        yield pronoun_table(articles)
    if plan.sizes:
        say("clustering invented mentions")
        yield measure_speed(plan.sizes)


def _cases_folder(folder: Path | None) -> Path | None:
    if folder is not None and not folder.is_dir():
        raise PathMissing(str(folder))
    folder = folder or CASES
    return folder if folder.is_dir() else None


def _floors(path: Path, linked: list[Linked]) -> Floors:
    way = "give the --linked that it was written for"
    return read_floors_of(path, digest(linked), "texts", way)


@dataclass(frozen=True, slots=True)
class Resolved:
    """Mentions of linked texts with their groups; ``plain`` groups them by name alone.

    ``every`` counts all mentions, ``across`` those that are known in other texts too.
    """

    every: Pairs
    across: Pairs
    plain_every: Pairs
    plain_across: Pairs
    links: Sequence[tuple[float, bool]]

    def figures(self) -> Mapping[str, float]:
        """Return what floors are set for."""
        return {
            "pair_f1": self.every.f1,
            "pair_precision": self.every.precision,
            "pair_recall": self.every.recall,
            "linked_pair_f1": self.across.f1,
            "linked_pair_precision": self.across.precision,
            "linked_pair_recall": self.across.recall,
        }

    def plain_figures(self) -> Mapping[str, float]:
        """Return the same of grouping by the normalised words of each mention."""
        plain = Resolved(self.plain_every, self.plain_across, self.every, self.across, ())
        return plain.figures()


def resolved(texts: Sequence[Linked]) -> Resolved:
    """Return how the mentions of texts are brought together."""
    mentions: list[Mention] = []
    gold, plain, across = list[str](), list[str](), list[bool]()
    for text in texts:
        mentions += mentions_of(text.marked, len(mentions))
        gold += text.gold
        across += text.across
        plain += [name_key(text.marked.text[span.start : span.end]) for span in text.marked.spans]
    found = cluster(mentions)
    groups = list(labels(found).values())
    some = [place for place, is_known in enumerate(across) if is_known]
    links = [
        (one.verdict.score, gold[int(one.left)] == gold[int(one.right)])
        for one in found.verdicts
        if across[int(one.left)] and across[int(one.right)]
    ]
    return Resolved(
        pairs(groups, gold),
        pairs([groups[place] for place in some], [gold[place] for place in some]),
        pairs(plain, gold),
        pairs([plain[place] for place in some], [gold[place] for place in some]),
        links,
    )


def _linked_table(found: Resolved, corpus: str) -> Table:
    rows: list[dict[str, Cell]] = []
    plain = found.plain_figures()
    for name, figure in found.figures().items():
        goal = _GOAL if name.endswith("f1") else None
        rows.append(
            {
                "what": name,
                "figure": round(figure, 3),
                "baseline": round(plain[name], 3),
                "ratio": round(figure / plain[name], 2) if plain[name] else None,
                "goal": goal,
                "met": None if goal is None else "yes" if figure >= goal else "no",
            }
        )
    title = f"{corpus}: pairs of mentions, beside grouping by the mention's normalised words"
    return Table("linked", corpus, title, _COLUMNS, rows)


def pronoun_table(articles: Sequence[Annotated]) -> Table:
    """Return how many pronouns that speak get a name of their text.

    Nobody has marked whom they mean, so that this tells how often a name is given, and
    not how often it is the right one; the gold set of extraction tells that.
    """
    counted = {what: [0, 0] for what, _ in _ASKED}
    for article in articles:
        for one, who in zip(
            article.rows, speakers(Document(article.text), article.rows), strict=True
        ):
            if who is None or len(one.source) != 1:
                continue
            low = article.text[one.source[0].start : one.source[0].end].casefold()
            for what, words in _ASKED:
                if low in words:
                    counted[what][0] += who.resolved is not None
                    counted[what][1] += 1
    rows: list[dict[str, Cell]] = [
        {"what": f"{what}: given a name", "figure": round(named / of, 3), "judged": of}
        for what, (named, of) in counted.items()
        if of
    ]
    return Table("pronouns", "gold", "Pronouns that speak and get a name", _PRONOUNS, rows)
