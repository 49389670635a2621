"""From scores to attributions: the best sequence of tags, then who belongs to whom.

Pure numbers: word places in, word places out. Invariant: every attribution has
a cue and a content, no word belongs to two roles or two attributions, and
spans are in order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from claimdb.extract.neural.tags import TAGS

Numbers = NDArray[np.float32]
#: First word and the one after the last.
Run = tuple[int, int]

_FORBIDDEN: Final = -1e9
_ROLES: Final = ("source", "cue", "content")
#: The role of each begin, and its inside.
_BEGUN: Final = {
    number: (name[2:], TAGS.index(f"I-{name[2:]}"))
    for number, name in enumerate(TAGS)
    if name[:2] == "B-"
}
#: Of several contents of a cue, each has to point at it so surely: a stray word or two more so
#: than a clause. What points nowhere was said by a cue that is not marked, and would be put
#: into a mouth that never said it. Measured on 168 articles of PolNeAR's training part: contents
#: to the letter .692 without it, .703 with it.
_STRAY_WORDS: Final = 3
_STRAY_LINK: Final = 0.6
_LINK: Final = 0.4


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network says of one window of ``n`` words.

    ``tags`` is (n, tags), logarithms of probabilities; ``cues`` (n, n + 1): the cue's
    first word for each content word; ``sources`` (n, n + 1): the source's first word
    for each cue. The last column is nothing. Of the links the rows may still have to
    be normalised, since most of them are never asked for.
    """

    tags: Numbers
    cues: Numbers
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution in words of its window, and what speaks for it.

    ``signs`` are probabilities: of the cue's tags, the contents' tags, the
    links of contents to the cue, the cue's link to its source, the source's tags.
    """

    content: tuple[Run, ...]
    cue: Run
    source: Run | None
    signs: tuple[float, float, float, float, float]


def log_softmax(scores: Numbers) -> Numbers:
    """Return scores as logarithms of probabilities along the last axis."""
    shifted: Numbers = scores - scores.max(axis=-1, keepdims=True)
    whole: Numbers = np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return shifted - whole


def bonuses(cue: float, content: float, source: float) -> Numbers:
    """Return the bonus of each tag from that of its role."""
    by_role = {"cue": cue, "content": content, "source": source}
    return np.array([by_role.get(tag[2:], 0.0) for tag in TAGS], dtype=np.float32)


def best_tags(tags: Numbers) -> list[int]:
    """Return the likeliest sequence of tags that the order of begin and inside allows.

    An inside follows its own begin or inside; everything else may follow whatever is
    best. So of all sequences up to a word only four count: the best of all, and the best
    that end in each role. In plain numbers, since four are too few for an array to pay.
    """
    best = 0.0
    source = cue = content = _FORBIDDEN
    steps = []
    for nothing, b_source, i_source, b_cue, i_cue, b_content, i_content in tags.tolist():
        begun, source = best + b_source, source + i_source
        if begins_source := begun >= source:
            source = begun
        begun, cue = best + b_cue, cue + i_cue
        if begins_cue := begun >= cue:
            cue = begun
        begun, content = best + b_content, content + i_content
        if begins_content := begun >= content:
            content = begun
        best, role = best + nothing, 0
        if source > best:
            best, role = source, 1
        if cue > best:
            best, role = cue, 2
        if content > best:
            best, role = content, 3
        steps.append((role, begins_source, begins_cue, begins_content))
    return _back(steps)


def _back(steps: Sequence[tuple[int, bool, bool, bool]]) -> list[int]:
    """Return the tags that steps lead to: the best role at a word, and which roles begin there.

    Roles count from 1, 0 is none: the tags of a role are its double, and one less to begin.
    """
    found = []
    goes_on = 0
    for step in reversed(steps):
        role = goes_on or step[0]
        begins = role > 0 and bool(step[role])
        found.append(2 * role - begins)
        goes_on = 0 if begins else role
    return found[::-1]


def runs(best: Sequence[int]) -> dict[str, list[Run]]:
    """Return the runs of words of each role."""
    found: dict[str, list[Run]] = {role: [] for role in _ROLES}
    begins = [(word, _BEGUN[tag]) for word, tag in enumerate(best) if tag in _BEGUN]
    for start, (role, inside) in begins:
        end = start + 1
        while end < len(best) and best[end] == inside:
            end += 1
        found[role].append((start, end))
    return found


def decode(scores: Scores, bonus: Numbers | None = None) -> list[Marked]:
    """Return the attributions of a window, by their first content.

    ``bonus`` is added to the scores of each tag: what is marked a little too
    often is weighed by its confidence later, what is not marked is lost.
    """
    if not len(scores.tags):
        return []
    best = best_tags(scores.tags if bonus is None else scores.tags + bonus)
    found = runs(best)
    cues, contents = found["cue"], found["content"]
    if not cues or not contents:
        return []
    sure = np.exp(scores.tags[np.arange(len(best)), best])
    heads = [start for start, _ in cues]
    belonging: dict[int, list[tuple[Run, float]]] = {}
    for run, (cue, link) in zip(contents, _linked(scores.cues, contents, heads), strict=True):
        belonging.setdefault(cue, []).append((run, link))
    sources = _sources(scores.sources, heads, found["source"])
    marked = []
    for number, linked_runs in belonging.items():
        own = _own(linked_runs)
        cue_words, (source, source_link) = cues[number], sources[number]
        signs = (
            _mean(sure[slice(*cue_words)]),
            _mean(np.concatenate([sure[start:end] for (start, end), _ in own])),
            sum(link for _, link in own) / len(own),
            source_link,
            _mean(sure[slice(*source)]) if source else 1.0,
        )
        marked.append(Marked(tuple(run for run, _ in own), cue_words, source, signs))
    return sorted(marked, key=lambda one: one.content[0])


def _mean(numbers: Numbers) -> float:
    """Return the mean; ``numpy.mean`` takes five times as long for a few numbers."""
    return float(np.add.reduce(numbers) / len(numbers))


def _linked(
    scores: Numbers, contents: Sequence[Run], heads: Sequence[int]
) -> Iterator[tuple[int, float]]:
    """Yield for each content the number of the cue that it points at, and how surely."""
    words = np.concatenate([scores[start:end] for start, end in contents])
    links = log_softmax(words)[:, heads]
    first, means = 0, []
    for start, end in contents:
        after = first + end - start
        means.append(np.add.reduce(links[first:after]) / (end - start))
        first = after
    of_each = np.array(means)
    best = of_each.argmax(axis=1)
    sure = np.exp(of_each[np.arange(len(best)), best])
    yield from zip(best.tolist(), sure.tolist(), strict=True)


def _own(contents: list[tuple[Run, float]]) -> list[tuple[Run, float]]:
    """Return the contents that are surely a cue's own, the surest one always."""
    most = max(link for _, link in contents)
    return [
        ((start, end), link)
        for (start, end), link in contents
        if link == most or link >= (_STRAY_LINK if end - start <= _STRAY_WORDS else _LINK)
    ]


def _sources(
    scores: Numbers, heads: Sequence[int], sources: Sequence[Run]
) -> list[tuple[Run | None, float]]:
    """Return the source that each cue points at, None for nobody, and how surely."""
    choices = [*(start for start, _ in sources), scores.shape[1] - 1]
    points = log_softmax(scores[heads])[:, choices]
    best = points.argmax(axis=1)
    sure = np.exp(points[np.arange(len(best)), best])
    return [
        (sources[number] if number < len(sources) else None, link)
        for number, link in zip(best.tolist(), sure.tolist(), strict=True)
    ]
