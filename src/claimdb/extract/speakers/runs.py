"""Runs of capitalised words that may be names, and where capitals mean something.

Invariant: a run never leaves its sentence.
"""

from collections.abc import Iterable, Iterator
from itertools import compress, pairwise
from operator import gt, not_
from typing import Final

from claimdb.extract.speakers.grammar import CALENDAR, OPENERS, PARTICLES, REGIONAL, SUFFIXES
from claimdb.extract.speakers.organwords import is_organ, is_state
from claimdb.extract.speakers.tokens import Tokens
from claimdb.gazetteer.places import ADJECTIVE_OF, COUNTRIES, SEATS
from claimdb.lexicons.bodies import BODIES, CORPORATE, LEGAL_FORMS, NAMED_BODIES
from claimdb.lexicons.givennames import sex_of
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import HONORIFICS, RANKS, is_person

_QUOTES: Final = frozenset("\u201c\u201d\"\u2018\u2019'")
#: What makes a possessive, a word of its own.
OWNS: Final = frozenset(("'s", "\u2019s"))
#: "St Brendan's", "Mount St. Mary's".
SAINTS: Final = frozenset(("st", "saint", "ste"))
#: Places begin with them: "Ft. Lorne", "Mt. Orle".
_FORTS: Final = SAINTS | {"ft", "mt", "pt"}
#: Whose bodies are named after them, and not theirs: "Children's Hospital".
_PEOPLE: Final = listed("children women men people girls boys mothers veterans seamen fishermen")
#: Houses by which a name ends, beside bodies and firms.
_HOUSES: Final = listed(
    "ambulance aid cathedral hospice hostel prison parish abbey priory home house gaa fc"
)
_ENDINGS: Final = SUFFIXES | LEGAL_FORMS
#: Months that are given names too.
_MONTHS: Final = frozenset(("jan", "april", "june", "august"))
#: Words that no name begins with.
_NEVER: Final = CALENDAR | {"i", "the", "a", "an"}
#: Words that join parts of the name of a body ("Institute for the Study of War").
_JOINS: Final = frozenset(("of", "for", "on", "against", "to", "de", "des", "du"))
#: A paragraph is a headline when so many of its longer words have a capital.
_HEADLINE: Final = 0.75
#: Words and signs of a dateline, at most, and what ends it.
_DATELINE: Final = 16
_DASHES: Final = frozenset({"-", "--", "\u2010", "\u2012", "\u2013", "\u2014", "\u2015"})
_ENDED_HEADLINE: Final = 0.9
_LONGER: Final = 4
#: No run is read further than this many words.
_LONGEST: Final = 24


#: Of plurals those that endings do not tell, and nobody is called.
_MANY: Final = listed(
    "bosses detectives executives midwives natives pundits rebels relatives representatives troops "
    "youths"
)


class Seen:
    """The words that a text also writes small, and with a capital inside a sentence."""

    def __init__(self, tokens: Tokens) -> None:
        self.small = set(compress(tokens.low, map(not_, tokens.capital)))
        self.inside = set(compress(tokens.low, map(gt, tokens.capital, tokens.first)))


def ranges(tokens: Tokens, extra: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, bool]]:
    """Yield the ranges of words in which capitals mean something, and whether in a headline."""
    wanted = sorted(set(extra))
    upcoming = 0
    start = 0
    for stop in _ends(tokens.paragraph):
        if not _is_headline(tokens, start, stop):
            yield _behind_dateline(tokens, start, stop), stop, False
            reached = stop
        else:
            reached = start
        while upcoming < len(wanted) and wanted[upcoming][0] < stop:
            first, last = wanted[upcoming]
            if first >= reached:
                reached = min(last, stop)
                yield first, reached, True
            upcoming += 1
        start = stop


def _behind_dateline(tokens: Tokens, start: int, stop: int) -> int:
    """Return where a paragraph begins behind "ORLE CITY, June 2 (Northern Wire) -".

    The place in it is no fuller name of the state that a text goes on with.
    """
    first = tokens.words[start]
    if not first.isupper() or len(first) < _LONGER:
        return start
    for index in range(start + 1, min(stop, start + _DATELINE)):
        word = tokens.words[index]
        if word in _DASHES:
            return index + 1
        if word[0].islower():
            return start
    return start


def _ends(numbers: list[int]) -> Iterator[int]:
    """Yield the index after each run of equal numbers."""
    for index, (one, other) in enumerate(pairwise(numbers), 1):
        if one != other:
            yield index
    if numbers:
        yield len(numbers)


def _is_headline(tokens: Tokens, start: int, stop: int) -> bool:
    """Tell whether the words of a paragraph have capitals for standing in a heading."""
    ended = tokens.words[stop - 1] in {".", "?", "!", "\u201d", '"', ","}
    if ended and tokens.sentence[start] != tokens.sentence[stop - 1]:
        return False
    capital = plain = 0
    # More plain words than all capitals leave no share that is enough: most paragraphs end there.
    most = sum(tokens.capital[start:stop])
    for index in range(start, stop):
        word = tokens.words[index]
        if len(word) >= _LONGER and word[0].isalpha():
            if tokens.capital[index]:
                capital += 1
            else:
                plain += 1
                if plain > most:
                    return False
    share = _ENDED_HEADLINE if ended else _HEADLINE
    return capital + plain >= _LONGER and capital >= share * (capital + plain)


def is_common(tokens: Tokens, index: int, stop: int, seen: Seen) -> bool:
    """Tell whether a word has its capital for another reason than being a name."""
    low = tokens.low[index]
    follows = index + 1 < stop and tokens.capital[index + 1] and tokens.beside(index)
    given = follows and low in _MONTHS and tokens.low[index + 1] not in CALENDAR
    never = (low in _NEVER and not given) or low.startswith(("i'", "i\u2019"))
    if never or (low in REGIONAL and not follows):
        return True
    if low in PARTICLES and follows:
        return False
    if low in _PEOPLE and index + 1 < stop and tokens.words[index + 1] in OWNS:
        return not _owns_in_name(tokens, index + 1, stop)
    if low in OPENERS and not tokens.words[index].isupper():
        owns = index and tokens.low[index - 1] == "the" and _after_mark(tokens, index + 1, stop)
        return not owns and (tokens.first[index] or not (follows and bool(sex_of(low))))
    if not tokens.first[index] or is_person(low) or low in HONORIFICS:
        return False
    return _is_first_word(tokens, index, seen, follows=follows)


def _is_first_word(tokens: Tokens, index: int, seen: Seen, *, follows: bool) -> bool:
    """Tell whether a word has its capital only for standing first in a sentence."""
    low, word = tokens.low[index], tokens.words[index]
    if not word.isupper() and not word[1:].islower() and word.isalpha() and len(word) > 1:
        return False  # "McBride": a capital within
    if not follows and low not in seen.inside and _is_plural(tokens, index):
        return True
    if low not in seen.small or low in ADJECTIVE_OF or low in COUNTRIES:
        return False
    return not (follows and (sex_of(low) or tokens.low[index + 1] in NAMED_BODIES))


def _is_plural(tokens: Tokens, index: int) -> bool:
    """Tell whether a word that only ever stands first is rather people than a name."""
    low = tokens.low[index]
    after = tokens.words[index + 1] if index + 1 < len(tokens) else ""
    if low in COUNTRIES or tokens.words[index].isupper() or after in {":", "'s", "\u2019s"}:
        return False
    return low in _MANY or low.endswith(
        ("ers", "ists", "ors", "ants", "ians", "ents", "ies", "als")
    )


def run_end(tokens: Tokens, start: int, stop: int) -> int:
    """Return the last word of the run that begins at ``start``."""
    last = start
    body = tokens.low[start] in NAMED_BODIES
    limit = min(stop, start + _LONGEST)
    while True:
        step = _next_word(tokens, last, limit, body=body)
        if step is None:
            return last
        last = step
        body = body or tokens.low[last] in NAMED_BODIES


def _next_word(tokens: Tokens, last: int, limit: int, *, body: bool) -> int | None:
    """Return the next capitalised word that belongs to the same run, if any."""
    index = last + 1
    if index >= limit:
        return None
    word = tokens.words[index]
    if word == "." and _takes_stop(tokens, last, index) and index + 1 < limit:
        index += 1
        word = tokens.words[index]
    if not _close(tokens, last, index):
        return None
    if tokens.capital[index]:
        return None if tokens.low[index] in CALENDAR or tokens.first[index] else index
    if not word[0].isalpha():
        return _after_mark(tokens, index, limit, body=body)
    return _after_small(tokens, last, index, limit, body=body)


def _after_mark(tokens: Tokens, index: int, limit: int, *, body: bool = True) -> int | None:
    """Return the word after a mark inside a name ("A & B", "…, Inc", 'R. "Bob" C')."""
    if index >= limit:
        return None
    word = tokens.words[index]
    ahead = index + 1
    if word in OWNS:
        return ahead if _owns_in_name(tokens, index, limit) else None
    if word in _QUOTES and index + 3 < limit and tokens.words[index + 2] in _QUOTES and not body:
        return index + 3 if tokens.capital[ahead] and tokens.capital[index + 3] else None
    if ahead >= limit or not tokens.capital[ahead]:
        return None
    if word in {"'", "\u2019"}:
        owns = (
            tokens.low[index - 1].endswith("s") and tokens.starts[index] == tokens.ends[index - 1]
        )
        return ahead if owns and tokens.low[ahead] in NAMED_BODIES | BODIES else None
    return ahead if word == "&" or (word == "," and tokens.low[ahead] in _ENDINGS) else None


def _owns_in_name(tokens: Tokens, index: int, limit: int) -> bool:
    """Tell whether an "'s" stands inside a name: of a saint's, of people's, or of a state's body.

    "St Brendan's Hospital", "Children's Aid", "Norvia's Central News Agency".
    """
    owner = index - 1
    last = index
    while last + 1 < limit and tokens.capital[last + 1] and _close(tokens, last, last + 1):
        last += 1
    noun = tokens.low[last]
    if last == index or tokens.ends[owner] != tokens.starts[index]:
        return False
    if not (noun in NAMED_BODIES or noun in CORPORATE or noun in _HOUSES):
        return False
    first = owner
    while first and tokens.capital[first - 1] and _close(tokens, first - 1, first):
        first -= 1
    stop = owner > 1 and tokens.words[owner - 1] == "."
    if owner and tokens.low[owner - 1 - stop] in SAINTS and tokens.capital[owner - 1 - stop]:
        return True
    if tokens.low[owner] in _PEOPLE:
        return True
    return is_state(tokens, first, owner + 1) and is_organ(tokens, index + 1, last + 1)


def _after_small(tokens: Tokens, last: int, index: int, limit: int, *, body: bool) -> int | None:
    """Return the word after a small word inside a name ("van", "of the", "and")."""
    low = tokens.low[index]
    if low in PARTICLES:
        return _after_particles(tokens, index, limit)
    if low == "plc":
        return index
    if body and low in _JOINS:
        return _after_join(tokens, index, limit)
    return _after_and(tokens, last, index, limit, body=body) if low == "and" else None


def _close(tokens: Tokens, last: int, index: int) -> bool:
    """Tell whether two words stand in one sentence with no more than a space between them."""
    gap = tokens.starts[index] - tokens.ends[last]
    return gap <= len(". ") and tokens.sentence[last] == tokens.sentence[index]


def _takes_stop(tokens: Tokens, index: int, stop: int) -> bool:
    """Tell whether a stop after a word belongs to it."""
    word, low = tokens.words[index], tokens.low[index]
    if low in _FORTS and tokens.ends[index] == tokens.starts[stop]:
        return True
    return (len(word) == 1 and word.isupper()) or low in RANKS or low in HONORIFICS or low == "jr"


def _after_particles(tokens: Tokens, index: int, limit: int) -> int | None:
    """Return the capitalised word after one small particle or two ("van der")."""
    for ahead in (index + 1, index + 2):
        if ahead >= limit or tokens.sentence[ahead] != tokens.sentence[index]:
            return None
        if tokens.capital[ahead]:
            return ahead
        if tokens.low[ahead] not in PARTICLES:
            return None
    return None


def _after_join(tokens: Tokens, index: int, limit: int) -> int | None:
    """Return the capitalised word after "of", "of the" and the like."""
    ahead = index + 1
    # "Committee for a Tidy Harbour"; behind "of" an "a" describes: "the council of a small town".
    articles = {"the", "a", "an"} if tokens.low[index] == "for" else {"the"}
    if ahead < limit and tokens.low[ahead] in articles:
        ahead += 1
    if ahead >= limit or not tokens.capital[ahead] or tokens.low[ahead] in CALENDAR:
        return None
    low = tokens.low[ahead]
    if tokens.low[index] == "to" and sex_of(low):
        return None  # "a letter from Brandt Associates to Ana Ruiz"
    if (is_person(low) and low not in BODIES) or not _close(tokens, ahead - 1, ahead):
        return None
    return ahead


def _after_and(tokens: Tokens, last: int, index: int, limit: int, *, body: bool) -> int | None:
    """Return the word after an "and" inside one name ("Trade and Industry").

    Either a body's word and "of" stand before it, or one stands right after it.
    """
    ahead = index + 1
    if ahead >= limit or not tokens.capital[ahead]:
        return None
    low, word = tokens.low[ahead], tokens.words[ahead]
    if is_person(low) or low in HONORIFICS or low in COUNTRIES or low in SEATS or word.isupper():
        return None
    inside = any(
        tokens.low[back] in {"of", "for", "on"} and not tokens.capital[back]
        for back in range(max(0, last - 3), last)
    )
    if body:
        return ahead if inside and low not in BODIES else None
    if sex_of(tokens.low[last]) or tokens.low[last] in COUNTRIES or tokens.low[last] in SEATS:
        return None
    closes = ahead
    while closes + 1 < limit and tokens.capital[closes + 1] and _close(tokens, closes, closes + 1):
        closes += 1
    return ahead if closes > ahead and tokens.low[closes] in NAMED_BODIES else None
