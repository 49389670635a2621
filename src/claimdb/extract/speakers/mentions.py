"""Names in a text: runs of capitalised words, told apart from all else with a capital.

Invariant: mentions are in order and do not overlap; each holds at least one
word with a capital.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import compress
from typing import Final

from claimdb.extract.speakers.grammar import DETERMINERS, PARTICLES, REGIONAL, REPORTING, SUFFIXES
from claimdb.extract.speakers.runs import OWNS, SAINTS, Seen, is_common, ranges, run_end
from claimdb.extract.speakers.tokens import Tokens
from claimdb.gazetteer.places import ADJECTIVE_OF, SHORT_FORMS
from claimdb.lexicons.bodies import BODIES, CORPORATE, LEGAL_FORMS, NAMED_BODIES, PART_OF_NAME
from claimdb.lexicons.givennames import FIRST_SURNAMES, sex_of
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import HONORIFICS, KIN, is_people, is_person
from claimdb.text.names import name_key

#: Offices that "Secretary of" and "Minister of" stand before.
PORTFOLIOS: Final = listed(
    """
    state defense defence war education energy commerce labor labour treasury agriculture
    transportation health justice finance interior trade culture
    """
)
#: Callings after which newspapers are named.
_PAPERS: Final = listed("star observer examiner guardian reporter inquirer investigator pilot")
#: Small words that are compared.
_SMALL: Final = PARTICLES | LEGAL_FORMS
#: Callings that are surnames too.
_CALLED: Final = listed("baker cook carpenter gardener farmer singer dean painter")
#: Callings that are surnames after a given name, though not after these words.
_SURNAMES: Final = _CALLED | listed("king prince bishop pope duke major marshal page judge star")
#: Last words of firms' names that people are called by too: "Harbour Partners", "Tanner Brothers".
_FIRMS: Final = CORPORATE | listed("partners brothers")
#: Words that a question or a demand begins with, where each has a capital: "Answer The Question".
_ASKING: Final = listed(
    """answer ask can could did do does explain give has have how is let should show stop take tell
    was were what when where who whose why will would"""
)
_ASKED: Final = listed("a an he her his i it me my our she that the their they this us we you your")
#: What somebody is, in capitals: "a GP".
_LETTERED: Final = listed("ceo dj gp md mla mlc mp pm qc kc td")
_CROWNED: Final = frozenset(("crown", "former", "late", "new", "federal", "chief", "high"))
#: No name is longer; what is, is a list or a heading.
_LONGEST: Final = 24
#: So many words in capitals are a heading, not a name.
_SHOUTED: Final = 4


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text.

    ``first`` and ``last`` are words, inclusive, without honorific, role or
    article; ``whole`` is the first word with the honorific. ``key`` are the
    compared words. ``title`` is the honorific in lower case, ``role`` the
    range of the words of a role inside the run ("Russian President"); ``loud``
    that it stands in a headline, where more than names has capitals.
    """

    first: int
    last: int
    whole: int
    key: tuple[str, ...]
    title: str = ""
    role: tuple[int, int] | None = None
    article: bool = False
    body: bool = False
    possessive: bool = False
    loud: bool = False

    @property
    def sex(self) -> str:
        """The sex that the title or the given name tells, or ""."""
        told = HONORIFICS.get(self.title, "")
        if told or self.body or len(self.key) < len(("given", "family")):
            return told
        return "" if self.is_family_first else sex_of(self.key[0])

    @property
    def is_family_first(self) -> bool:
        """Tell whether the family name stands first, as in Korean and Chinese."""
        if self.body or len(self.key) < len(("family", "given")):
            return False
        return self.key[0] in FIRST_SURNAMES and not sex_of(self.key[0])


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Return a word of a name as it is compared: "al-Sisi" and "Sisi" are the same."""
    plain = word.lower() if word.isascii() and word.isalpha() else name_key(word).replace(" ", "-")
    for article in ("al-", "el-"):
        if plain.startswith(article) and len(plain) > len(article):
            return plain[len(article) :]
    return plain


def mentions(tokens: Tokens, extra: Iterable[tuple[int, int]] = ()) -> list[Mention]:
    """Return the names of a text, in order.

    Headlines are left out, for every word has a capital there, but for the
    ranges of words in ``extra`` (sources of attributions).
    """
    seen = Seen(tokens)
    found: list[Mention] = []
    surnames: set[str] = set()
    for start, stop, loud in ranges(tokens, extra):
        after = start
        for index in compress(range(start, stop), tokens.capital[start:stop]):
            if index < after:
                continue
            after, mention = _run(tokens, index, stop, seen, surnames)
            if mention is not None:
                if len(mention.key) > 1 and not mention.body:
                    surnames.add(mention.key[-1])
                found.append(replace(mention, loud=True) if loud else mention)
    return found


def _run(
    tokens: Tokens, start: int, stop: int, seen: Seen, surnames: set[str]
) -> tuple[int, Mention | None]:
    """Read the run of capitalised words at ``start``; return where to go on, and its name.

    Of ``surnames``, which the text had with a given name, one alone is a name, "Baker" too.
    """
    if is_common(tokens, start, stop, seen) and not _speaks(tokens, start, stop, surnames):
        return start + 1, None
    last = run_end(tokens, start, stop)
    mention = _named(tokens, start, last, known=start == last and tokens.low[start] in surnames)
    return last + 1, mention


def _speaks(tokens: Tokens, index: int, stop: int, surnames: set[str]) -> bool:
    """Tell whether a word that may be no name is one who was named, and says something."""
    after = tokens.low[index + 1] if index + 1 < stop else ""
    return tokens.low[index] in surnames and after in REPORTING


def _named(tokens: Tokens, start: int, last: int, *, known: bool = False) -> Mention | None:
    """Make a mention of the run from ``start`` to ``last``, if it names anyone."""
    if last - start > _LONGEST:
        return None
    core, title = _after_title(tokens, start, last)
    office = _office(tokens, start, last)
    if office is not None and core in {start, office[1]}:
        start, core = office
    if core > last:
        return None
    key = _key(tokens, core, last)
    if not key or _is_no_name(tokens, core, last, titled=known or bool(title)):
        return None
    role = (start, _role_end(tokens, start, core, title)) if core > start else None
    if role is not None and role[0] > role[1]:
        role = None
    person = bool(title) or role is not None
    whole = core
    if title:
        whole = core - (2 if tokens.words[core - 1] == "." else 1)
    end, body = last, not person and _is_body(tokens, core, last, key)
    if not person:
        end = _with_small_noun(tokens, last)
        body = body or end > last
    before = tokens.low[start - 1] if start else ""
    after = tokens.words[end + 1] if end + 1 < len(tokens) else ""
    return Mention(
        first=core,
        last=end,
        whole=whole,
        key=key if end == last else (*key, tokens.low[end]),
        title=title,
        role=role,
        article=before == "the" and not person,
        body=body,
        possessive=after in {"'s", "\u2019s"} or plural_possessive(tokens, end),
    )


def _is_body(tokens: Tokens, first: int, last: int, key: tuple[str, ...]) -> bool:
    """Tell whether the words of a name are those of a body: "… Council", "BBC News", "A330"."""
    if any(word in NAMED_BODIES for word in key) or _owns(tokens, first, last):
        return True
    if last == first:
        return False
    words = tokens.words[first : last + 1]
    if any(word[-1].isdigit() for word in words):
        return True
    shouted = [word.isupper() and len(word) > 1 for word in words]
    return (shouted[-1] or (shouted[0] and len(words[0]) > len("JD"))) and not all(shouted)


def plural_possessive(tokens: Tokens, end: int) -> bool:
    """Tell whether an apostrophe right after a name in "s" makes it a possessive."""
    after = end + 1
    return (
        after < len(tokens)
        and tokens.words[after] in {"'", "\u2019"}
        and tokens.low[end].endswith("s")
        and tokens.starts[after] == tokens.ends[end]
        and tokens.quoted[end] < 0
    )


def _after_title(tokens: Tokens, start: int, last: int) -> tuple[int, str]:
    """Return the word after the last title or role in a run, and the honorific, if it is one."""
    core, title = start, ""
    for index in range(start, last + 1):
        low = tokens.low[index]
        if low in SAINTS and _owns(tokens, index, last):
            continue
        if low in HONORIFICS:
            core, title = index + 1, low
        elif (index < last and _is_nation(tokens, index)) or (
            index < last
            and (is_person(low) or (index == start and tokens.first[start] and is_people(low)))
            and tokens.words[index + 1] not in {"'", "\u2019", *OWNS}
            and not _is_of_name(tokens, index, start, last)
        ):
            core, title = index + 1, ""
        if core == index + 1 and core <= last and tokens.words[core] == ".":
            core += 1
    return core, title


def _owns(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether somebody's house is named: "St Brendan's Hospital"."""
    return any(tokens.words[index] in OWNS for index in range(first + 1, last))


def _office(tokens: Tokens, start: int, last: int) -> tuple[int, int] | None:
    """Return an office before "of" and a run, and the given name in that, if there are any.

    "Secretary of the Harbour Force James Holm": no comma parts the office from who holds it.
    """
    back = start - 1 - (start > 0 and tokens.low[start - 1] == "the")
    if back < 1 or tokens.low[back] not in {"of", "for"} or sex_of(tokens.low[start]):
        return None
    if tokens.low[start] in SAINTS and _owns(tokens, start, last):
        return None
    head = back - 1
    if tokens.low[head] in PORTFOLIOS and head > 1 and tokens.low[head - 1] == "of":
        head -= 2  # "Secretary of State for …"
    office = tokens.low[head]
    if not is_person(office) or office in KIN or tokens.low[last] in NAMED_BODIES | BODIES:
        return None
    first = start + (1 if back < start - 1 or head < back - 1 else 2)
    given = next((i for i in range(first, last) if sex_of(tokens.low[i])), None)
    return None if given is None else (head, given)


def _is_nation(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is an adjective before a given name ("Republican Paul …")."""
    low = tokens.low[index]
    office = index > 0 and tokens.low[index - 1] == "of" and low in PORTFOLIOS
    return (office or low in REGIONAL or low in ADJECTIVE_OF) and bool(
        sex_of(tokens.low[index + 1])
    )


def _is_of_name(tokens: Tokens, index: int, start: int, last: int) -> bool:
    """Tell whether a word that may be a role belongs to a name here.

    "General Motors" and "Judge Rotenberg Center" are bodies; "Secretary of
    State" is a role up to its end; "Baker" after a given name is a surname.
    """
    if tokens.low[last] in NAMED_BODIES and tokens.low[last] not in {"jr", "sr"}:
        return last - index <= 1 or tokens.low[index] in {"general", "major", "judge", "king"}
    if any(tokens.low[i] in {"of", "for", "on"} for i in range(start, last)):
        return True
    following = tokens.low[index + 1]
    return index > start and bool(sex_of(tokens.low[index - 1])) and not sex_of(following)


def _role_end(tokens: Tokens, start: int, core: int, title: str) -> int:
    """Return the last word of the role before a name, without honorific and stop."""
    end = core - 1
    if tokens.words[end] == ".":
        end -= 1
    if title:
        end -= 1
    return end if end >= start else start - 1


def _key(tokens: Tokens, first: int, last: int) -> tuple[str, ...]:
    """Return what is compared of a name: no initials, no suffix, no small joining words."""
    kept = []
    for index in range(first, last + 1):
        word = tokens.words[index]
        if not word[0].isalnum():
            continue
        if last > first and (len(word) == 1 or word.endswith(".")):
            continue
        if tokens.low[index] in SUFFIXES and index > first:
            continue
        if not tokens.capital[index] and tokens.low[index] not in _SMALL:
            continue
        kept.append(folded(word))
    return tuple(kept)


def _is_no_name(tokens: Tokens, first: int, last: int, *, titled: bool) -> bool:
    """Tell whether a run only describes: an adjective of nationality, a role, a people."""
    if titled:
        return False
    words = tokens.low[first : last + 1]
    shouted = len(words) >= _SHOUTED and all(w.isupper() for w in tokens.words[first : last + 1])
    lettered = len(words) == 1 and words[0] in _LETTERED
    described = lettered and tokens.low[max(0, first - 1)] in DETERMINERS
    asked = words[0] in _ASKING and len(words) > 1 and words[1] in _ASKED
    if shouted or described or asked:
        return True
    joined = " ".join(words)
    firm = words[-1] in BODIES or (words[-1] in _FIRMS and not _is_no_given(words[0]))
    if joined in SHORT_FORMS or (len(words) > 1 and firm):
        return False
    if joined in ADJECTIVE_OF:
        return True
    if is_person(words[-1]):
        return not _is_name_of_calling(tokens, first, words)
    return len(words) <= len(("Senate", "Democrats")) and is_group(words[-1])


def _is_no_given(word: str) -> bool:
    """Tell whether a word before a calling describes it: "Saudi King", "Crown Prince"."""
    return word in ADJECTIVE_OF or word in REGIONAL or word in _CROWNED


def _is_name_of_calling(tokens: Tokens, first: int, words: list[str]) -> bool:
    """Tell whether words that end in a calling name somebody: "Baker", "the Evening Star"."""
    article = first > 0 and tokens.low[first - 1] in {"the", "a"}
    if len(words) == 1:
        return words[0] in _CALLED and not tokens.first[first] and not article
    if words[-1] in _SURNAMES and not _is_no_given(words[0]):
        return True
    return bool(sex_of(words[0])) or (article and words[-1] in _PAPERS)


def is_group(word: str) -> bool:
    """Tell whether a word is people of one party, country or calling ("Republicans")."""
    if is_people(word):
        return True
    one = word[:-1].rpartition("-")[2]
    return (
        word.endswith("s")
        and (
            one in ADJECTIVE_OF
            or one
            in {
                "republican",
                "democrat",
                "conservative",
                "liberal",
                "muslim",
                "christian",
                "tory",
                "palestinian",
            }
        )
    ) or word == "tories"


def _with_small_noun(tokens: Tokens, last: int) -> int:
    """Return the end of a name with a small noun that belongs to it ("Yonhap news agency")."""
    for ahead in (last + 1, last + 2):
        if ahead >= len(tokens) or tokens.capital[ahead] or not tokens.words[ahead].isalpha():
            return last
        if tokens.sentence[ahead] != tokens.sentence[last]:
            return last
        low = tokens.low[ahead]
        if low in PART_OF_NAME:
            follows = tokens.low[ahead + 1] if ahead + 1 < len(tokens) else ""
            return last if is_person(follows) or is_people(follows) else ahead
        if ahead == last + 1 and low not in {"news", "presidential", "election", "press"}:
            return last
    return last
