"""From scores to attributions: the best sequence of tags, then who belongs to whom.

Pure numbers: word places in, word places out. Invariant: every attribution has
a cue and a content, no word belongs to two roles or two attributions, and
spans are in order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from claimdb.extract.neural.tags import TAGS

Numbers = NDArray[np.float32]
#: First word and the one after the last.
Run = tuple[int, int]

_FORBIDDEN: Final = -1e9
#: The begin of each inside.
_BEGIN_OF: Final = {
    number: TAGS.index(f"B-{name[2:]}") for number, name in enumerate(TAGS) if name[:2] == "I-"
}
_ROLES: Final = ("source", "cue", "content")
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
    best. In plain numbers, since seven are too few for an array to pay.
    """
    rows = tags.tolist()
    so_far = [
        _FORBIDDEN + score if tag in _BEGIN_OF else score for tag, score in enumerate(rows[0])
    ]
    back = []
    for scores in rows[1:]:
        most = max(so_far)
        top = so_far.index(most)
        came = [top] * len(TAGS)
        reached = [most + score for score in scores]
        for inside, begin in _BEGIN_OF.items():
            came[inside] = begin if so_far[begin] >= so_far[inside] else inside
            reached[inside] = so_far[came[inside]] + scores[inside]
        back.append(came)
        so_far = reached
    best = [so_far.index(max(so_far))]
    for came in reversed(back):
        best.append(came[best[-1]])
    return best[::-1]


def runs(best: Sequence[int]) -> dict[str, list[Run]]:
    """Return the runs of words of each role."""
    found: dict[str, list[Run]] = {role: [] for role in _ROLES}
    start, role = 0, ""
    for word, tag in enumerate([*best, 0]):
        name = TAGS[tag]
        if role and not (name.startswith("I-") and name[2:] == role):
            found[role].append((start, word))
            role = ""
        if name.startswith("B-"):
            start, role = word, name[2:]
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
    if not found["cue"] or not found["content"]:
        return []
    sure = np.exp(scores.tags[np.arange(len(best)), best])
    heads = [start for start, _ in found["cue"]]
    belonging: dict[int, list[tuple[Run, float]]] = {}
    for start, end in found["content"]:
        linked = log_softmax(scores.cues[start:end])[:, heads].mean(axis=0)
        best_cue = int(linked.argmax())
        link = float(np.exp(linked[best_cue]))
        belonging.setdefault(best_cue, []).append(((start, end), link))
    marked = []
    for number, linked_runs in belonging.items():
        contents = _own(linked_runs)
        cue = found["cue"][number]
        source, source_link = _source(log_softmax(scores.sources[cue[0]]), found["source"])
        words = np.concatenate([sure[start:end] for (start, end), _ in contents])
        signs = (
            float(sure[cue[0] : cue[1]].mean()),
            float(words.mean()),
            float(np.mean([link for _, link in contents])),
            source_link,
            float(sure[source[0] : source[1]].mean()) if source else 1.0,
        )
        marked.append(Marked(tuple(run for run, _ in contents), cue, source, signs))
    return sorted(marked, key=lambda one: one.content[0])


def _own(contents: list[tuple[Run, float]]) -> list[tuple[Run, float]]:
    """Return the contents that are surely a cue's own, the surest one always."""
    most = max(link for _, link in contents)
    return [
        ((start, end), link)
        for (start, end), link in contents
        if link == most or link >= (_STRAY_LINK if end - start <= _STRAY_WORDS else _LINK)
    ]


def _source(linked: Numbers, sources: Sequence[Run]) -> tuple[Run | None, float]:
    """Return the source that a cue points at, None for nobody, and how surely."""
    choices = [*(start for start, _ in sources), len(linked) - 1]
    points = linked[choices]
    best = int(points.argmax())
    return (sources[best] if best < len(sources) else None), float(np.exp(points[best]))
