"""Names of people and agencies in bylines and credit lines.

Invariant: a list of names is read whole or not at all, so that half of a
sentence that looks like a byline never becomes a person.
"""

import re
from functools import lru_cache
from typing import Final

from claimdb.text.names import name_key

#: Agencies whose text others print. A name alone in brackets is a credit only
#: where it is one of these: "(Kyiv)" is not.
_AGENCIES: Final = frozenset(
    name_key(name)
    for name in (
        "AAP",
        "AFP",
        "AFP-Services",
        "Agence France-Presse",
        "Agencia EFE",
        "Agencies",
        "ANI",
        "Anadolu",
        "Anadolu Agency",
        "ANSA",
        "AP",
        "AP News",
        "APA",
        "Associated Press",
        "Australian Associated Press",
        "Belga",
        "BelTA",
        "Bloomberg",
        "Bloomberg News",
        "Canadian Press",
        "CP",
        "Deutsche Presse-Agentur",
        "dpa",
        "dpa-AFX",
        "EFE",
        "EPA",
        "EPA-EFE",
        "epd",
        "Getty",
        "Getty Images",
        "IANS",
        "Interfax",
        "Interfax-Ukraine",
        "Jiji",
        "Jiji Press",
        "KCNA",
        "Keystone-SDA",
        "Korean Central News Agency",
        "Kyodo",
        "Kyodo News",
        "Lusa",
        "MTI",
        "NTB",
        "PA",
        "PA Media",
        "PA Wire",
        "PAP",
        "Press Association",
        "Press Trust of India",
        "PTI",
        "Reuters",
        "RIA",
        "RIA Novosti",
        "Ritzau",
        "SDA",
        "SID",
        "Sputnik",
        "STT",
        "TASS",
        "Thomson Reuters",
        "TT",
        "Ukrinform",
        "UNIAN",
        "United Press International",
        "UPI",
        "Xinhua",
        "Xinhua News Agency",
        "Yonhap",
        "Yonhap News",
        "Yonhap News Agency",
        "\u0422\u0410\u0421\u0421",  # TASS in Cyrillic
        "Интерфакс",
        "РИА Новости",
        "Укринформ",
        "Укрінформ",
    )
)
_PARTICLES: Final = frozenset(
    (
        "al",
        "abu",
        "ben",
        "bin",
        "bint",
        "da",
        "dal",
        "dalla",
        "das",
        "de",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "do",
        "dos",
        "du",
        "e",
        "el",
        "ibn",
        "la",
        "las",
        "le",
        "les",
        "lo",
        "los",
        "mac",
        "van",
        "vom",
        "von",
        "y",
        "zu",
        "zum",
        "zur",
        "of",
        "and",
    )
)
#: Words that begin with a capital at the head of a line and are nobody's name.
_NO_NAMES: Final = frozenset(
    (
        "a",
        "an",
        "staff",
        "staffer",
        "agency",
        "agencies",
        "correspondent",
        "correspondents",
        "reporter",
        "reporters",
        "editor",
        "editors",
        "editorial",
        "desk",
        "newsroom",
        "team",
        "writer",
        "writers",
        "wire",
        "wires",
        "service",
        "services",
        "our",
        "the",
        "contributor",
        "contributors",
        "guest",
        "special",
        "admin",
        "author",
        "anonymous",
    )
)
_SPLIT: Final = re.compile(
    r"\s*(?:[,;|]|(?<!\w)(?:and|und|et|y|e|with|mit|avec)(?!\w)|&)\s+", re.IGNORECASE
)
_LINK: Final = re.compile(r"\s+(?:of|for|from)\s+(?:the\s+)?(?=[A-Z])")
_AGENCY_SPLIT: Final = re.compile(
    r"\s*(?:[/,;|&+]|\band\b|\bund\b|\bwith\b|\bmit\b|\bavec\b)\s*", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W_]|['\u2019.\u00b7-])*", re.UNICODE)
#: Particles joined to the name: "al-Sisi", "d'Arc", "dos-Santos".
_JOINED: Final = re.compile(r"[a-z]{1,4}['\u2019-][^\W\d_a-z]")
_MAX_WORDS: Final = 5
_MAX_NAMES: Final = 12
_LONGEST: Final = 60


@lru_cache(maxsize=1024)
def is_agency(name: str) -> bool:
    """Return whether a name is that of a news or picture agency."""
    return len(name) <= _LONGEST and name_key(name) in _AGENCIES


def agencies_in(words: str) -> tuple[str, ...]:
    """Return the agencies in "Reuters/AFP" or "AP and dpa", or none if a part is no agency."""
    parts = [part.strip(" .") for part in _AGENCY_SPLIT.split(words)[: _MAX_NAMES + 1]]
    named = [part for part in parts if part]
    return tuple(named) if named and all(map(is_agency, named)) else ()


def names_in(words: str) -> tuple[str, ...]:
    """Return the names in "John Smith and Jane Doe, Associated Press".

    None where any part is no name, but for words such as "Staff Writer".
    """
    if whole := agencies_in(words):
        return whole
    linked = _LINK.sub(", ", words.strip().rstrip("."))
    parts = [part.strip(" .,") for part in _SPLIT.split(linked)]
    named = [part for part in parts if part and not is_office(part)]
    if len(named) > _MAX_NAMES or not all(is_name(part) or is_agency(part) for part in named):
        return ()
    return tuple(dict.fromkeys(named))


def is_name(words: str) -> bool:
    """Return whether words are written as a name is: few, each with a capital."""
    return is_title_case(words) and not is_office(words)


def is_title_case(words: str) -> bool:
    """Return whether words are few and each has a capital, as names of bodies have too."""
    parts = words.split()
    if not 0 < len(parts) <= _MAX_WORDS or len(words) > _LONGEST:
        return False
    if not _is_capital(parts[0]) and parts[0].lower() not in _PARTICLES:
        return False
    return any(map(_is_capital, parts)) and all(map(_is_part, parts))


def _is_part(word: str) -> bool:
    """Tell a word that may stand in a name."""
    return word.lower() in _PARTICLES or (_WORD.fullmatch(word) is not None and _is_capital(word))


def _is_capital(word: str) -> bool:
    """Tell a word that begins with a capital, or whose script has none."""
    first = word[0]
    return (first.isalpha() and not first.islower()) or _JOINED.match(word) is not None


def is_office(words: str) -> bool:
    """Return whether words are an office, not a name: "Staff Writer", "our reporters"."""
    parts = words.replace("-", " ").split()
    if not any(part.lower() in _NO_NAMES for part in parts):
        return False
    return all(part.lower() in _NO_NAMES or _is_part(part) for part in parts)
