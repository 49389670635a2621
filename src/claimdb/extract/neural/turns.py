"""When the large model reads in place of the small one, or again what that has read.

On PolNeAR dev the small one is behind in quotations (.916 to .936), and in texts of our own
it passes over one of two speakers in a row ("a guard said, according to the paper") and cuts
what is denied ("denied meeting him" in Vienna). So a window is read again where its quotations
are doubtful, and where a word of saying is left that is neither a cue nor within a content;
where something is denied the large one reads alone. Invariant: it depends on that window alone.
"""

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Final

from claimdb.extract.neural.features import within_quotation
from claimdb.extract.neural.model import Told
from claimdb.extract.neural.pieces import Window
from claimdb.lexicons.listed import listed

#: Words that tell of saying nearly wherever they stand in the news.
_SAYING: Final = listed(
    "said says told tells according quoted quoting citing cited reported refused declined "
    "accused accuses accusing accuse alleged alleges allege claimed confirmed admitted insisted"
)
#: What somebody denies has to be exactly that: these windows the large one reads.
_DENYING: Final = listed(
    "denied denies deny denying denial denials rejected rejects rejecting dismissed dismisses "
    "dismissing refuted disputed"
)


def doubt(window: Window, found: Iterable[Told]) -> float:
    """Return how doubtful the quotations in a window are, for each piece of it.

    The root lets several small doubts count for more than a large one: with a seventh of all
    pieces read again quotations have .933 with it, .930 without.
    """
    inside = within_quotation(window.features[window.starts])
    doubted = sum(
        sqrt(1 - told.confidence)
        for told in found
        if any(inside[start:end].any() for start, end in told.marked.content)
    )
    return doubted / len(window.pieces)


def denies(forms: Iterable[str]) -> bool:
    """Tell whether something may be denied in a window, of which ``forms`` are the words."""
    return any(form.lower() in _DENYING for form in forms)


def passes_over(forms: Sequence[str], found: Iterable[Told]) -> bool:
    """Tell whether a word of saying is left out of all that counts; ``forms`` are the words."""
    saying = {number for number, form in enumerate(forms) if form.lower() in _SAYING}
    for told in found:
        if not saying:
            break
        if told.counts:
            for start, end in (told.marked.cue, *told.marked.content):
                saying.difference_update(range(start, end))
    return bool(saying)
