"""A joint source taken apart: "Seoul and Kyiv", "neither the mayor nor the union".

Invariant: parts are in order, do not overlap and lie inside the range; what is
not surely joint stays whole, as "Smith and his wife" does.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from claimdb.extract.speakers.grammar import DETERMINERS, FUNCTION, PREPOSITIONS
from claimdb.extract.speakers.mentions import Mention
from claimdb.extract.speakers.tokens import Tokens
from claimdb.gazetteer.places import ADJECTIVE_OF, COUNTRIES, SEATS
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import is_people, is_person

#: Firms of two names that "and" joins.
_FIRMS: Final = frozenset(
    (
        ("procter", "gamble"),
        ("marks", "spencer"),
        ("standard", "poor"),
        ("ernst", "young"),
        ("barnes", "noble"),
        ("smith", "wesson"),
        ("black", "decker"),
        ("simon", "schuster"),
        ("crosby", "nash"),
    )
)
_POSSESSIVE: Final = listed("his her its their my our your")
#: "Western countries" and "allied states" are nobody's; "French officials" may be both's.
_BLOCS: Final = listed("western european arab gulf allied neighbouring neighboring nordic baltic")
_STATES: Final = listed("countries states nations governments capitals powers allies")
#: Nobody joins so many words to one source; what is longer is a wrong span.
_FARTHEST: Final = 120
#: The longest member that no name heads ("the foreign ministry").
_LONGEST: Final = 5

Part = tuple[int, int]


def parts(tokens: Tokens, mentions: Sequence[Mention], start: int, stop: int) -> list[Part]:
    """Return the members of a joint source as ranges of words, the end left out.

    ``mentions`` are the names in the range. What is not joint is one part.
    """
    whole = [(start, stop)]
    word = "nor" if tokens.low[start : start + 1] == ["neither"] else "and"
    if stop - start > _FARTHEST or word not in tokens.low[start:stop]:
        return whole
    both = tokens.low[start] in {"both", "neither"}
    pieces, closing = _pieces(tokens, mentions, start + both, stop, word)
    found = [] if closing is None else _members(tokens, mentions, pieces, closing, both=both)
    if len(found) < len(("one", "other")) or _shares_end(tokens, mentions, found):
        return whole
    return found if both or _differ(tokens, mentions, found) else whole


def _members(
    tokens: Tokens,
    mentions: Sequence[Mention],
    pieces: Sequence[Part],
    closing: int,
    *,
    both: bool,
) -> list[Part]:
    """Return the pieces that are sources by themselves; none where one is neither.

    Appositions are passed over, and so is what follows the last member. ``both``
    before them says that they are joint, so that "her deputy" is one too.
    """
    found: list[Part] = []
    for number, piece in enumerate(pieces):
        if number > closing and found:
            break
        if _is_apposition(tokens, mentions, piece) and found and number < closing:
            if tokens.low[piece[1]] == "and":
                return []
            continue
        owned = both and tokens.low[piece[0]] in _POSSESSIVE and piece[1] - piece[0] <= _LONGEST
        if not owned and not _is_member(tokens, mentions, piece, last=number == closing):
            return []
        found.append(piece)
    return found


def _shares_end(tokens: Tokens, mentions: Sequence[Mention], found: Sequence[Part]) -> bool:
    """Tell whether "and" may stand inside what follows a name ("… at Alpha and Beta")."""
    one, other = (_heading(mentions, piece) for piece in found[-2:])
    if one is None or other is None:
        return False
    beyond = [tokens.low[i] in PREPOSITIONS for i in range(one.last + 1, found[-2][1])]
    further = [tokens.low[i] in PREPOSITIONS for i in range(other.last + 1, found[-1][1])]
    return any(beyond) and not any(further)


def _pieces(
    tokens: Tokens, mentions: Sequence[Mention], start: int, stop: int, joining: str
) -> tuple[list[Part], int | None]:
    """Cut a range at commas and "and", or "nor"; tell which piece follows that word.

    No cut is made inside a name or a bracket, and there is none where "and"
    follows an apposition that no comma has closed.
    """
    inside = {index for m in mentions for index in range(m.first, m.last + 1)}
    cuts: list[int] = []
    closing = None
    depth = 0
    for index in range(start, stop):
        word = tokens.words[index]
        depth += (word == "(") - (word == ")")
        if index in inside or depth > 0:
            continue
        if word == ",":
            cuts.append(index)
        elif tokens.low[index] == joining:
            if closing is not None:
                return [], None
            cuts.append(index)
            closing = index
    edges = [start - 1, *cuts, stop]
    pieces = [(one + 1, other) for one, other in pairwise(edges) if other > one + 1]
    if closing is None:
        return [], None
    following = next((n for n, piece in enumerate(pieces) if piece[0] > closing), None)
    return pieces, following


def _is_apposition(tokens: Tokens, mentions: Sequence[Mention], piece: Part) -> bool:
    """Tell whether a piece describes the name before it."""
    start, stop = piece
    head = _heading(mentions, piece)
    if tokens.low[start] in {"who", "which", "whose"}:
        return True
    if head is not None and head.whole <= start + 1 and tokens.low[start] not in {"a", "an"}:
        return False
    return (
        tokens.low[start] in {"a", "an"}
        or any(is_person(tokens.low[index]) for index in range(start, stop))
        or (tokens.capital[start] and any(tokens.low[i] == "of" for i in range(start, stop)))
    )


def _heading(mentions: Sequence[Mention], piece: Part) -> Mention | None:
    """Return the first name inside a piece."""
    start, stop = piece
    return next((m for m in mentions if start <= m.first and m.last < stop), None)


def _is_member(tokens: Tokens, mentions: Sequence[Mention], piece: Part, *, last: bool) -> bool:
    """Tell whether a piece can be a source by itself."""
    start, stop = piece
    if tokens.low[start] in _POSSESSIVE or tokens.low[start] in PREPOSITIONS:
        return False
    head = _heading(mentions, piece)
    if head is None:
        return _is_plain(tokens, start, stop, last=last)
    before = range(start, head.whole)
    if any(tokens.low[i] in PREPOSITIONS or tokens.words[i] == "'s" for i in before):
        return False
    following = head.last + 1
    if following >= stop:
        return True
    word, low = tokens.words[following], tokens.low[following]
    if (not word[0].isalnum() and low not in {"'s", "\u2019s"}) or low in PREPOSITIONS:
        return True
    # "The Bell newspaper group": what a body is may stand behind its name.
    plain = not any(tokens.low[i] in FUNCTION or tokens.capital[i] for i in range(following, stop))
    return tokens.low[start] == "the" and tokens.low[stop - 1] in BODIES and plain


def _is_plain(tokens: Tokens, start: int, stop: int, *, last: bool) -> bool:
    """Tell whether words without a name can be a member: "the army", "kyiv"."""
    low = tokens.low[start]
    if stop - start == 1 and (low in SEATS or low in COUNTRIES):
        return True
    body = range(start + (low in DETERMINERS), stop)
    if stop - start > _LONGEST or any(tokens.low[i] in FUNCTION for i in body) or not body:
        return False
    if low in {"the", "a", "an"} or (low in _BLOCS and tokens.low[stop - 1] in _STATES):
        return True
    return (
        not last
        and tokens.low[stop - 1].endswith("s")
        and not is_people(low)
        and (low not in ADJECTIVE_OF)
    )


def _differ(tokens: Tokens, mentions: Sequence[Mention], found: list[Part]) -> bool:
    """Tell whether the members are several: one is named, and no two are one firm."""
    heads = [_heading(mentions, piece) for piece in found]
    named = [head.key for head in heads if head is not None]
    if not named and not any(
        tokens.low[start] in SEATS or tokens.low[start] in COUNTRIES for start, _ in found
    ):
        return False
    if len(set(named)) < len(named):
        return False
    if len(named) != len(("one", "other")):
        return True
    one, other = named
    return (one[-1], other[0]) not in _FIRMS
