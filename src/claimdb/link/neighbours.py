"""What the words beside a word tell of it: whether a verb fits the noun before it.

Invariant: only forms and closed lists are looked at, so that one word always tells the same.
"""

from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link import entities, forms

#: What things do as well as people: "smoking causes cancer".
CAUSING: Final = listed(
    "cause increase reduce harm help damage cut cost change influence prevent kill affect improve "
    "require threaten protect"
)
#: Behind a noun, and before the end of its phrase, these are what is done with it.
TRADES: Final = listed(
    "warming laundering trafficking smuggling fixing rigging doping spending lending financing "
    "hacking farming mining drilling logging whaling testing poaching dumping tampering stuffing"
)
PARTICLES: Final = frozenset({"up", "out", "off", "down"})


def agrees(previous: str, form: str, *, ambiguous: bool) -> bool:
    """Tell whether a verb fits the noun before it; what can only be a verb always does."""
    if form is not forms.S and not ambiguous:
        return True  # "helped the army get back"
    is_plural = previous.endswith("s") and not previous.endswith("ss")
    return is_plural is (form is forms.BASE) or form is forms.PAST


def is_of_state(tokens: Sequence[tuple[str, int, int]], index: int) -> bool:
    """Tell whether the word before is an adjective of a state, and no name of it."""
    name = tokens[index - 1][0] if index else ""
    whole = f"{tokens[index - 2][0]} {name}" if index > 1 else name
    is_name = entities.canonical(name) == name.lower() or name.isupper()
    return not is_name and (entities.is_adjective(name) or entities.is_adjective(whole))
