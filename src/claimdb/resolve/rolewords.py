"""The words of a role taken apart: what one is, of which state, of which body.

Invariant: nothing is read that the words do not say; a role that cannot be read is None.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from claimdb.gazetteer.lookup import country_of, known
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import KIN, SAME, is_person, singular

_WORDS: Final = re.compile(r"[^\s,;()\"\u201c\u201d]+")
_OWNER: Final = re.compile(r"(?:'s|\u2019s|s'|s\u2019)$")
#: Two words that are one office.
_JOINED: Final = re.compile(r"\b(secretary|director|inspector) (general)\b", re.IGNORECASE)
_ARTICLES: Final = listed("the a an his her their its one another this that some our my")
_OVER: Final = listed(
    "former ex late retired onetime one-time erstwhile outgoing ousted disgraced fugitive"
)
_NOT_YET: Final = listed("incoming designate would-be aspiring prospective presumptive")
#: What a preposition after the noun leads to: whose it is, or only where or to whom.
_OF: Final = frozenset(("of", "for", "at", "with", "from", "in", "on"))
_TO: Final = frozenset(("to", "against", "about", "who", "that", "which", "and", "under"))
#: Words of what an official looks after: they belong to the office and name no body.
PORTFOLIOS: Final = listed(
    """affairs agriculture armed atomic budget business chief climate commerce communications
    culture defence defense deputy development digital diplomatic economic economy education
    emergency energy environment environmental executive external financial finance first foreign
    general government health home human industry information infrastructure intelligence interior
    internal international justice labor labour legal local managing media migration military
    national nuclear permanent policy political presidential press prime principal private public
    relations rights science second security senior social special state strategic tax top tourism
    trade transport treasury unification vice welfare work veteran veterans acting interim current
    longtime veteran junior high-ranking high-level unnamed anonymous leading chairman
    spokesman spokeswoman spokesperson"""
)
#: How high one stands: before a state or body, and no part of its name.
_RANKING: Final = listed(
    """senior top leading acting interim current longtime veteran junior high-ranking high-level
    unnamed anonymous chief deputy then new newly influential powerful younger elder older"""
)
#: States are "head of state"; these stand after "of" and are no body either.
_OFFICES: Final = PORTFOLIOS | listed("state staff mission delegation war peace party board")


@dataclass(frozen=True, slots=True)
class RoleWords:
    """A role: ``noun`` in lower case as written, ``usual`` the word for all that mean it.

    ``country`` is the state it is of, by its adjective or name; ``body`` the words of the
    body it is of, as written; ``owner`` whose relative one is; ``before`` the words in
    front of the noun, in lower case; ``to`` tells that somebody else follows ("adviser
    to …").
    """

    noun: str
    usual: str
    before: tuple[str, ...] = ()
    country: str | None = None
    body: str | None = None
    owner: str | None = None
    portfolio: str | None = None
    to: str | None = None
    is_over: bool = False
    is_plural: bool = False


@lru_cache(maxsize=1 << 14)
def role_words(written: str) -> RoleWords | None:
    """Return a role read; None for words that hold no noun of a person."""
    words = _spread(_WORDS.findall(_JOINED.sub(r"\1-\2", _first_part(written))))
    while words and words[0].lower() in _ARTICLES:
        words = words[1:]
    if not words:
        return None
    stop = next((n for n, one in enumerate(words) if n and one.lower() in _OF | _TO), len(words))
    head = _head(words[:stop])
    if head is None:
        return None
    noun = words[head].lower()
    before, after = words[:head], words[head + 1 :]
    if noun == "leader" and after and after[0].lower() not in _OF | _TO:
        return None
    lower = tuple(one.lower() for one in before)
    is_over = not _OVER.isdisjoint(lower) or not _NOT_YET.isdisjoint(
        (*lower, *map(str.lower, after))
    )
    before = [one for one in before if one.lower() not in _OVER | _NOT_YET]
    one = noun if is_person(noun) else singular(noun)
    if one == "minister" and lower[-1:] == ("prime",):
        one = "premier"
    elif one == "executive" and lower[-1:] == ("chief",):
        one = "ceo"
    role = _Reader(one, before, after)
    return RoleWords(
        noun=one,
        usual=SAME.get(one, one),
        before=lower,
        country=role.country,
        body=role.body,
        owner=role.owner,
        portfolio=role.portfolio,
        to=role.to,
        is_over=is_over,
        is_plural=one != noun,
    )


def _first_part(written: str) -> str:
    """Return words up to the first comma: what follows is another role or a remark."""
    return written.partition(",")[0] or written


def _spread(words: list[str]) -> list[str]:
    """Return words with "ex-" and "then-" parted from what they stand before."""
    spread: list[str] = []
    for word in words:
        first, dash, rest = word.partition("-")
        if dash and first.lower() in {"ex", "then"} and rest:
            spread += [first, rest]
        else:
            spread.append(word)
    return spread


def _head(words: list[str]) -> int | None:
    """Return the place of the noun: the last word that a person is."""
    for place in range(len(words) - 1, -1, -1):
        low = words[place].lower()
        if is_person(low) or is_person(singular(low)):
            return place
    return None


class _Reader:
    """What stands around a noun, sorted: state, body, owner, portfolio."""

    def __init__(self, noun: str, before: list[str], after: list[str]) -> None:
        self.country: str | None = None
        self.body: str | None = None
        self.owner: str | None = None
        self.portfolio: str | None = None
        self.to: str | None = None
        self._noun = noun
        self._after(after)
        self._before(before)

    def _after(self, words: list[str]) -> None:
        """Read "of Russia", "for the National Security Council", "of state", "to the UN"."""
        if not words:
            return
        first = words[0].lower()
        end = next(
            (n for n, one in enumerate(words) if n and one.lower() in _TO | {"from", "in", "at"}),
            len(words),
        )
        target = _without_article(words[1:end])
        if first in _TO:
            self.to = " ".join(target) or None if first == "to" else None
            return
        if first in _OF and target:
            self._assign(target)
        if end < len(words) and words[end].lower() == "to":
            self.to = " ".join(_without_article(words[end + 1 :])) or None

    def _assign(self, target: list[str]) -> None:
        whole = " ".join(target)
        if self._noun in KIN:
            self.owner = _OWNER.sub("", whole)
        elif (country := country_of(whole)) is not None:
            self.country = country
        elif all(one.lower() in _OFFICES or one.lower() == "and" for one in target):
            self.portfolio = whole.lower()
        else:
            self.body = whole

    def _before(self, words: list[str]) -> None:
        """Read "Russian", "Russia's", "Kremlin", "US national security council"."""
        words = _without_article(words)
        owned = next((n for n, one in enumerate(words) if _OWNER.search(one)), None)
        if owned is not None:
            owner = " ".join([*words[:owned], _OWNER.sub("", words[owned])])
            words = words[owned + 1 :]
            if self._noun in KIN:
                self.owner = owner
                return
            country = country_of(owner)
            if country is None:
                self.body = self.body or owner
            else:
                self.country = self.country or country
        while len(words) > 1 and words[0].islower() and words[0] in _RANKING:
            words = words[1:]
        taken = self._take_country(words)
        rest = words[taken:]
        bodies = [n for n, one in enumerate(rest) if _is_body(one)]
        if bodies:
            first = 0 if taken else _body_start(rest, bodies[-1])
            last = bodies[-1]
            while last + 1 < len(rest) and _continues(rest[last + 1]):
                last += 1
            self._add_body(words[:taken], rest[first : last + 1])
            rest = rest[last + 1 :]
        elif (named := _named(rest)) is not None:
            self.body = self.body or named
        if self.portfolio is None:
            own = [one.lower() for one in rest if one.lower() in PORTFOLIOS - _RANKING]
            self.portfolio = " ".join(one for one in own if one not in {"prime", "press"}) or None

    def _take_country(self, words: list[str]) -> int:
        """Note the state that words begin with; return how many name it."""
        for length in (3, 2, 1):
            front = " ".join(words[:length])
            if len(words) < length or front[:1].islower():
                continue
            if (country := country_of(front)) is not None:
                self.country = self.country or country
                return length
        return 0

    def _add_body(self, country: list[str], body: list[str]) -> None:
        """Note a body, with the state it is of before it."""
        whole = " ".join([*country, *body])
        if self.body is None:
            self.body = whole
        elif self._noun not in KIN and len(body) == 1:
            return
        else:
            self.portfolio = whole


def _is_body(word: str) -> bool:
    low = word.lower()
    return low in BODIES and low not in {"chief", "guard", "times", "state", "press"}


def _continues(word: str) -> bool:
    """Tell a word with a capital that belongs to the name of a body before it."""
    return word[:1].isupper() and word.lower() not in PORTFOLIOS and not is_person(word.lower())


def _body_start(words: list[str], last: int) -> int:
    """Return where the name of a body begins that ends at ``last``: the words all belong."""
    first = last
    while first > 0 and (
        words[first - 1][:1].isupper() or words[first - 1].lower() in PORTFOLIOS | BODIES
    ):
        first -= 1
    while first < last and words[first].lower() in _RANKING:
        first += 1
    return first


def _named(words: list[str]) -> str | None:
    """Return a name with capitals before the noun: "Kremlin", "White House", "Apple"."""
    found: list[str] = []
    for word in words:
        if (
            word[:1].isupper()
            and (word.lower() not in PORTFOLIOS or found)
            and not is_person(word.lower())
        ):
            found.append(word)
        elif found:
            break
    if not found:
        return None
    while found and found[-1].lower() in PORTFOLIOS and known(" ".join(found)) is None:
        found.pop()
    return " ".join(found) or None


def _without_article(words: list[str]) -> list[str]:
    while words and words[0].lower() in _ARTICLES:
        words = words[1:]
    return words
