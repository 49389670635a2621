"""What stands beside a name and says who it is: "palace aide", ", a tax lawyer at …".

Invariant: every range is of words, inclusive, inside one sentence.
"""

from dataclasses import dataclass
from typing import Final

from claimdb.extract.speakers.affiliations import complement, premodifier
from claimdb.extract.speakers.grammar import (
    ACTIONS,
    AUXILIARIES,
    DETERMINERS,
    FUNCTION,
    PARTICIPLES,
    PREPOSITIONS,
    REPORTING,
)
from claimdb.extract.speakers.mentions import PORTFOLIOS, Mention
from claimdb.extract.speakers.tokens import Range, Tokens
from claimdb.gazetteer.places import ADJECTIVE_OF
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.listed import listed
<<<<<<< HEAD
from claimdb.lexicons.people import HONORIFICS, SAME, is_person

=======
from claimdb.lexicons.people import HONORIFICS, KIN, SAME, is_person, singular

Range = tuple[int, int]

#: Words of an office that are no body, though they are often written with a capital.
_OFFICE: Final = listed(
    """
    prime vice attorney press foreign defense defence finance interior health justice
    education trade labor labour energy chief deputy first senior executive general managing
    national communications republican democratic presidential lt maj brig retired former
    acting then co external internal economic environment transport culture running supreme
    """
)
_IDLE: Final = ADJECTIVES - listed("national public general state first local independent")
#: Houses that stand for those who work there.
_HOUSES: Final = listed(
    "palace court embassy consulate castle parliament mill mine harbour harbor shipyard refinery "
    "brewery theatre theater museum zoo prison jail abbey monastery shelter clinic orphanage"
)
#: Of these something is, and nobody works there: "the year's winner", "the world's oldest man".
_NO_OWNER: Final = listed(
    "year month week day night evening morning season century decade today yesterday tomorrow "
    "world nation country life time moment war everyone everybody nobody one it else"
)
_PAST: Final = listed("former interim acting retired then current incoming outgoing")
_BODY_OFFICE: Final = frozenset(("supreme", "democratic", "republican"))
>>>>>>> 8075260 (wip)
#: How far back and ahead a description reaches from its name.
_BACK: Final = 8
_AHEAD: Final = 16
#: Before the body that somebody, or something written, is of.
_OF_BODIES: Final = frozenset(("of", "for", "at", "with", "from", "by"))
_FOR: Final = frozenset(
    (verb, word)
    for verb in ("speaks", "spoke", "works", "worked")
    for word in ("for", "at")
    if not (verb.startswith("sp") and word == "at")
)
_COPULAS: Final = listed("is was became becomes remains serves served")
_STOPS: Final = frozenset(',.;:!?()[]\u201c\u201d"\u2014\u2013-')
_OPEN: Final = frozenset((",", "(", "\u2014", "\u2013"))


@dataclass(frozen=True, slots=True)
class Role:
    """A description of a person or body: its noun, what narrows it, and where it stands.

    ``noun`` stands for all words that mean the same; ``narrow`` are the other
    words of the description, countries for adjectives of nationality.
    """

    noun: str
    narrow: frozenset[str]
    span: Range
    affiliation: Range | None = None
    written: str = ""


def before(tokens: Tokens, mention: Mention) -> Role | None:
    """Return the role that stands before a name, in the same run or before it."""
    if mention.role is not None:
        last = mention.role[1]
        if tokens.words[last] == "." and last > mention.role[0]:
            last -= 1
        return _role(tokens, _reach(tokens, mention.role[0]), last, last)
    index = mention.whole - 1
    if index < 0:
        return None
    if tokens.words[index] != ",":
        if tokens.sentence[index] != tokens.sentence[mention.whole]:
            return None
        head = _head_at(tokens, index)
        if head is None or (head != index and not tokens.capital[head]):
            return None
        return _role(tokens, _reach(tokens, head), head, index)
    return _before_comma(tokens, mention, index)


def _before_comma(tokens: Tokens, mention: Mention, comma: int) -> Role | None:
    """Return the role in "the US secretary of defence, Lloyd Austin, …"."""
    index = comma - 1
    if index < 0 or tokens.sentence[index] != tokens.sentence[mention.whole]:
        return None
    head = _head_at(tokens, index)
    if head is None:
        return None
    start = _reach(tokens, head)
    after = tokens.words[mention.last + 1] if mention.last + 1 < len(tokens) else "."
    introduced = start - 1 - (start > 0 and tokens.low[start - 1] in DETERMINERS)
    leads = introduced < 0 or tokens.low[introduced] not in PREPOSITIONS
    if after not in _STOPS and not (leads and tokens.low[mention.last + 1] in REPORTING):
        return None
    if tokens.capital[head] and tokens.capital[start] and start == head:
        return None
    return _role(tokens, start, head, index)


def _head_at(tokens: Tokens, index: int) -> int | None:
    """Return the role whose description ends at ``index`` ("secretary of defence")."""
    if is_person(tokens.low[index]):
        return index
    if tokens.low[index] in PREPOSITIONS:
        return None  # "the Chief Executive Officer of" the body that is named next
    for back in range(index - 1, max(-1, index - _BACK), -1):
        low = tokens.low[back]
        if tokens.sentence[back] != tokens.sentence[index] or tokens.words[back] in _STOPS:
            return None
        if is_person(low):
            return back if tokens.low[back + 1] in {"of", "for", "at", "to"} else None
        if low in REPORTING or low in AUXILIARIES:
            return None
    return None


def _reach(tokens: Tokens, head: int) -> int:
    """Return the first word of the description that ends in the role at ``head``."""
    start = head
    for index in range(head - 1, max(-1, head - _BACK), -1):
        low = tokens.low[index]
        if tokens.sentence[index] != tokens.sentence[head]:
            break
        if low in {"'s", "\u2019s"}:
            if tokens.capital[index - 1]:
                continue
            break
        if not _is_inside(tokens, index):
            break
        start = index
    return start


def _is_inside(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may stand inside a description, before its noun."""
    low, word = tokens.low[index], tokens.words[index]
    if not word[0].isalnum() or low in HONORIFICS:
        return False
    if low in ADJECTIVE_OF and tokens.capital[index]:
        return True
    if is_function(tokens, index) or low in REPORTING or low in PREPOSITIONS or low in ACTIONS:
        return False
    return not low.endswith("ed") or tokens.capital[index] or low in PARTICIPLES


def _role(tokens: Tokens, start: int, head: int, end: int) -> Role:
    """Make the role from ``start`` to ``end`` with its noun at ``head``."""
    narrow = set()
    for index in range(start, end + 1):
        low = tokens.low[index]
        if index != head and low[0].isalnum() and low not in FUNCTION:
            narrow.add(narrowing(low))
    affiliation = None
    for index in range(head + 1, end):
        affiliation = complement(tokens, index, end + 1)
        if affiliation is not None and _is_portfolio(tokens, affiliation):
            affiliation = None
        elif affiliation is not None:
            end = index - 1
            break
    while end > head and tokens.low[end] in FUNCTION:
        end -= 1
    return Role(
        noun=noun_of(tokens.low[head]),
        narrow=frozenset(narrow),
        span=(start, end),
        affiliation=affiliation or premodifier(tokens, start, head),
        written=tokens.low[head],
    )


def is_function(tokens: Tokens, index: int) -> bool:
    """Tell whether a word ends a noun phrase; "US", "WHO" and "IT" do not."""
    word = tokens.words[index]
    return tokens.low[index] in FUNCTION and not (len(word) > 1 and word.isupper())


def _is_portfolio(tokens: Tokens, words: Range) -> bool:
    """Tell whether a complement is what somebody is minister or secretary of."""
    return words[0] == words[1] and tokens.low[words[0]] in PORTFOLIOS


def noun_of(low: str) -> str:
    """Return the word that stands for all that mean the same as a role."""
    return SAME.get(low, low)


def narrowing(low: str) -> str:
    """Return a narrowing word as it is compared: the country for its adjective."""
    return ADJECTIVE_OF.get(low, low)


def after(tokens: Tokens, mention: Mention, stop: int | None = None) -> Role | None:
    """Return the role that follows a name ("…, a palace aide, said", "… of the Institute").

    ``stop`` is the first word after a source span, that nothing goes beyond.
    """
    limit = min(len(tokens) if stop is None else stop, mention.last + _AHEAD)
    index = mention.last + 1
    if index < limit and tokens.words[index] == "(":
        index = _after_bracket(tokens, index, limit)
    if index >= limit or tokens.words[index] not in _OPEN:
        return None
    index += 1
    if index + 1 < limit and tokens.words[index].isdigit():
        index += 2 if tokens.words[index + 1] == "," else 0
    role = described(tokens, index, limit, bare=True)
    return role if role is not None and _is_closed(tokens, index, limit) else None


def _is_closed(tokens: Tokens, index: int, limit: int) -> bool:
    """Tell whether an apposition ends in a mark, and not in the verb of another sentence.

    "In Springfield, the mayor said" has none, "Doe, the mayor, said" has one.
    """
    for ahead in range(index, min(limit, len(tokens))):
        if tokens.words[ahead] in _STOPS - {"-"}:
            return True
        low = tokens.low[ahead]
        if low in REPORTING or low in AUXILIARIES:
            return False
        if low in {"who", "which", "whose"}:
            return True
    return True


def beside(tokens: Tokens, mention: Mention) -> list[Role]:
    """Return all roles that are given beside a name: before it, after it, by "is" and "was"."""
    found = (before(tokens, mention), after(tokens, mention), _by_verb(tokens, mention))
    return [role for role in found if role is not None]


def _by_verb(tokens: Tokens, mention: Mention) -> Role | None:
    """Return the role in "… is the mayor of", "… became president"."""
    index = mention.last + 1
    if index + 1 >= len(tokens) or tokens.low[index] not in _COPULAS:
        return None
    index += 1 + (tokens.low[index + 1] == "as")
    return described(tokens, index, min(len(tokens), index + _AHEAD), bare=True)


def _after_bracket(tokens: Tokens, index: int, limit: int) -> int:
    """Return the word after a bracket ("(R-Wis.)") that opens at ``index``."""
    for ahead in range(index + 1, limit):
        if tokens.words[ahead] == ")":
            return ahead + 1
    return limit


def owner(tokens: Tokens, start: int, stop: int) -> Range | None:
    """Return the body whose somebody is: "the club" of "the club's doctor".

    The words go from ``start`` to before ``stop``; persons have spokesmen, and are no bodies.
    """
    for mark in range(min(stop, start + _BACK) - 1, start, -1):
        if tokens.low[mark] not in {"'s", "\u2019s", "'", "\u2019"}:
            continue
        last = mark - 1
        low = tokens.low[last]
        is_name = tokens.capital[last] and low not in BODIES
        if is_name or low in _NO_OWNER or low in KIN or is_person(low) or is_person(singular(low)):
            return None
        first = last
        while first > start and tokens.words[first - 1][0].isalnum():
            first -= 1
        return None if is_function(tokens, last) else (first, last)
    return None


def described(tokens: Tokens, index: int, limit: int, *, bare: bool = False) -> Role | None:
    """Return the role of the description that begins at ``index``, if it is one of a person.

    ``bare`` allows one without an article, as after a name.
    """
    start = index
    if start < limit and tokens.low[start] in DETERMINERS:
        start += 1
    elif not bare:
        return None
    head = None
    for ahead in range(start, limit):
        low, word = tokens.low[ahead], tokens.words[ahead]
        if tokens.sentence[ahead] != tokens.sentence[index]:
            break
        if low in {"'s", "\u2019s", "-"} or low in HONORIFICS:
            continue
        if word in _STOPS or is_function(tokens, ahead):
            break
        head = ahead
    if head is None or not (is_person(tokens.low[head]) or tokens.low[head] in BODIES):
        return None
    if head + 1 < limit and tokens.capital[head + 1] and bare:
        return None
    end = _complement_end(tokens, head, limit)
    return _role(tokens, start, head, end)


def _complement_end(tokens: Tokens, head: int, limit: int) -> int:
    """Return the last word of what follows a noun with "of", "at", "for" and the like."""
    end = head
    for ahead in range(head + 1, limit):
        low, word = tokens.low[ahead], tokens.words[ahead]
        if tokens.sentence[ahead] != tokens.sentence[head] or word in _STOPS - {"-"}:
            break
        if low in REPORTING or low in AUXILIARIES or low in {"who", "which", "whose", "that"}:
            break
        if ahead == head + 1 and low not in {"of", "for", "at", "with", "from", "in", "to", "on"}:
            break
        end = ahead
    return end
<<<<<<< HEAD
=======


def _complement(tokens: Tokens, start: int, stop: int) -> Range | None:
    """Return the body after a preposition at ``start``: with a capital, or a body's noun."""
    if start + 1 >= stop or tokens.low[start] not in _OF_BODIES:
        return None
    first = start + 1
    end = None
    for index in range(first, min(stop, first + _BACK)):
        low, word = tokens.low[index], tokens.words[index]
        if tokens.sentence[index] != tokens.sentence[first]:
            break
        if word in _STOPS or low in REPORTING or low in AUXILIARIES or low == "who":
            break
        if tokens.capital[index] or low in BODIES or low in _HOUSES:
            end = index
        elif (low == "and" and end != index - 1) or (
            low in FUNCTION and low not in {"of", "the", "for", "and", "on", "a", "an"}
        ):
            break
    return None if end is None else (first, end)


def affiliated(tokens: Tokens, mention: Mention, stop: int) -> Range | None:
    """Return the body in "Jane Doe of the Institute for …", up to the word ``stop``."""
    return _complement(tokens, mention.last + 1, stop)


def affiliated_at(tokens: Tokens, index: int, stop: int, *, person: bool) -> Range | None:
    """Return the body behind a preposition at ``index``: "analysts at Brandt Securities".

    It is told by its noun ("a survey by the institute"), or by who is at it.
    """
    found = _complement(tokens, index, stop) if index < stop else None
    if found is None:
        return None
    words = tokens.low[found[0] : found[1] + 1]
    written = tokens.low[index] == "by" and words[0] not in DETERMINERS
    if written or any(is_person(word) for word in words):
        return None
    is_body = any(word in BODIES for word in words)
    return found if is_body or (person and tokens.low[index] == "at") else None


def spoken_for(tokens: Tokens, mention: Mention, stop: int) -> Range | None:
    """Return whom somebody speaks for: "Jane Doe, who speaks for the fishermen of the lake"."""
    index = mention.last + 1
    if tokens.low[index : index + 2] != [",", "who"] or index + 4 >= stop:
        return None
    if (tokens.low[index + 2], tokens.low[index + 3]) not in _FOR:
        return None
    first = index + 4
    end = first
    while end < stop and tokens.words[end][0].isalnum() and tokens.low[end] not in REPORTING:
        end += 1
    return (first, end - 1) if end > first else None


def _premodifier(tokens: Tokens, start: int, head: int) -> Range | None:
    """Return the body that narrows a role before its noun ("palace aide")."""
    if tokens.low[head] in KIN:
        return None
    first = start
    while first < head and tokens.low[first] in (_PAST if tokens.capital[first] else _IDLE):
        first += 1
    for index in range(head - 1, first - 1, -1):
        low = tokens.low[index]
        if low in _HOUSES or (low in BODIES and low not in _OFFICE):
            return (first, index)
    last = None
    for index in range(first, head):
        low = tokens.low[index]
        if not tokens.capital[index] or is_person(low):
            break
        if low in _OFFICE and low not in _BODY_OFFICE:
            break
        last = index
    return None if last is None else (first, last)
>>>>>>> 8075260 (wip)
