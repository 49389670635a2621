"""What stands beside a name and says who it is: "palace aide", ", a tax lawyer at …".

Invariant: every range is of words, inclusive, inside one sentence.
"""

from dataclasses import dataclass
from typing import Final

from claimdb.extract.speakers.affiliations import SHORTENED, complement, premodifier
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
from claimdb.lexicons.people import HONORIFICS, SAME, is_person

#: How far back and ahead a description reaches from its name.
_BACK: Final = 8
_AHEAD: Final = 16
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
        first = mention.role[0]
        joined = {"of", "for"} & set(tokens.low[first + 1 : first + 2])
        return _role(tokens, _reach(tokens, first), first if joined else last, last)
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
        if word == "." and tokens.low[ahead - 1] in SHORTENED:
            continue
        if tokens.sentence[ahead] != tokens.sentence[head] or word in _STOPS - {"-"}:
            break
        if low in REPORTING or low in AUXILIARIES or low in {"who", "which", "whose", "that"}:
            break
        if ahead == head + 1 and low not in {"of", "for", "at", "with", "from", "in", "to", "on"}:
            break
        end = ahead
    return end
