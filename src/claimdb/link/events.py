"""Which articles tell of the same event, by the words, names and first lines that they share.

The likeness of two articles is the mean of three cosines (all words; names; the head of the
article), each weighed by how rare a word is among the articles given, and set against how
like the nearest others each of the two is: an event with its own vocabulary is then no
easier to join than one told in common words. Groups come by average linkage.

Invariant: the order in which articles are given does not matter.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from claimdb.link.linkage import linked
from claimdb.link.stopwords import STOP_WORDS

#: Fitted to the 575 articles of ECB+'s train split: .90 there, .98 on the other 197.
LEAST: Final = 0.5
_NEAREST: Final = 3
#: No article counts as less like its nearest than this, so that a lone one is not joined by noise.
_FLOOR: Final = 0.25
#: Words of the head: four sentences or so.
_HEAD: Final = 80
_WORD: Final = re.compile(r"\w\w+")
#: With a capital, and not at the start of a sentence, where any word has one.
_NAME: Final = re.compile(r"(?<![.!?\"“”'‘’] )(?<!^)\b[A-Z][\w'’-]+", re.MULTILINE)

Vector = Mapping[str, float]


def cluster_articles(texts: Iterable[str], *, least: float = LEAST) -> list[list[int]]:
    """Return groups of places in ``texts``: articles of one event together.

    ``least`` is the mean likeness, from 0 to 1, from which groups become one. Takes time by
    the square of the number of articles that share rare words; meant for thousands.
    """
    kept = list(texts)
    order = sorted(range(len(kept)), key=kept.__getitem__)
    groups = linked(len(kept), likenesses([kept[place] for place in order]), least)
    return sorted(sorted(order[number] for number in group) for group in groups)


def likenesses(texts: Sequence[str]) -> dict[tuple[int, int], float]:
    """Return how alike each two texts are, from 0 to 1; pairs with nothing in common are absent."""
    views = (
        [words_of(text) for text in texts],
        [[name.lower() for name in _NAME.findall(text)] for text in texts],
        [words_of(" ".join(text.split()[:_HEAD])) for text in texts],
    )
    alike: dict[tuple[int, int], float] = {}
    for view in views:
        for pair, cosine in cosines(vectors(view)).items():
            alike[pair] = alike.get(pair, 0.0) + cosine / len(views)
    typical = _typical(len(texts), alike)
    return {
        (left, right): min(1.0, score / math.sqrt(typical[left] * typical[right]))
        for (left, right), score in alike.items()
    }


def vectors(bags: Sequence[Sequence[str]]) -> list[Vector]:
    """Return TF-IDF vectors of length 1; words that only one bag has are left out."""
    counts = [Counter(bag) for bag in bags]
    having = Counter(word for count in counts for word in count)
    rare = {
        word: math.log((1 + len(bags)) / (1 + many)) + 1
        for word, many in having.items()
        if many > 1
    }
    return [_unit(count, rare) for count in counts]


def cosines(given: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """Return the cosine of each two vectors that share a word, the lower number first."""
    postings: dict[str, list[tuple[int, float]]] = {}
    found: dict[tuple[int, int], float] = {}
    for right, vector in enumerate(given):
        dots: dict[int, float] = {}
        for word, weight in vector.items():
            before = postings.setdefault(word, [])
            for left, other in before:
                dots[left] = dots.get(left, 0.0) + weight * other
            before.append((right, weight))
        found.update(((left, right), dot) for left, dot in dots.items())
    return found


def words_of(text: str) -> list[str]:
    """Return the words of a text that say what it is about, in lower case."""
    return [word for word in _WORD.findall(text.lower()) if word not in STOP_WORDS]


def _unit(count: Mapping[str, int], rare: Mapping[str, float]) -> Vector:
    weights = {
        word: (1 + math.log(many)) * rare[word]
        for word, many in sorted(count.items())
        if word in rare
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()}


def _typical(size: int, alike: Mapping[tuple[int, int], float]) -> list[float]:
    """Return how like its nearest others each text is, on average."""
    scores: list[list[float]] = [[] for _ in range(size)]
    for (left, right), score in alike.items():
        scores[left].append(score)
        scores[right].append(score)
    return [max(_FLOOR, sum(sorted(own)[-_NEAREST:]) / _NEAREST) for own in scores]
