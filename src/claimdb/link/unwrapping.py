"""Taking a statement out of what is thought or said of it: "I think that P", "claims that P".

Invariant: what comes back is a part of the words that went in, but for "what worries us is X",
whose parts change places.
"""

import re
from typing import Final

from claimdb.lexicons.denials import CALLED_UNTRUE
from claimdb.lexicons.people import is_person, singular
from claimdb.link.groups import groups, main_clause
from claimdb.link.splitting import first_clause
from claimdb.link.tagging import Tag, words

_ALLEGATION: Final = re.compile(
    r"""^(?:(?:the|any|all|these|those|such|its|his|her|their|recent|media|press|claims?\ and|
    reports\ and|[\w.'\u2019-]+['\u2019]s)\s+){0,3}(?:(?!that\b)[\w-]+\s+){0,2}?
    (?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|rumou?rs?|charges?|
    speculation|notion|idea|suspicions?|insinuations?)\s+
    (?:(?:(?:by|from|in|of)\s+(?:(?!that\b)[^\s,]+\s+){1,8}?)?that\s+|(?=(?:he|she|it|they|we)\b))
    (?P<what>.+)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_THINK: Final = re.compile(
    r"^(?:I|[Ww]e)\s+(?:(?:do\s+not|don['\u2019]t|do)\s+)?(?:really\s+|also\s+|just\s+)?"
    r"(?P<verb>think|believe|guess|suppose|suspect|know)\s+(?:that\s+)?"
    r"(?=(?:the|a|an|this|that|it|he|she|they|you|we|I|there|our|his|her|their|its|my|your|these|"
    r"those|some|most|many|all|no|one|people|when|if|[A-Z]\w*)\b)",
)
_FEARED: Final = re.compile(
    r"^(?:(?:the|a|any|his|her|its|their|our|growing|deep|serious|new)\s+){0,2}"
    r"(?P<noun>concerns?|fears?|worry|worries|hopes?|belief|fact|confidence|doubts?)\s+that\s+",
    re.IGNORECASE,
)
_WHAT: Final = re.compile(
    r"^what\s+(?P<who>\w+(?:\s\w+){0,5}?)\s*(?P<does>(?:is|are|am|was|were|['\u2019](?:re|m|s))\s+\w+\s+"
    r"(?:about|of|by|at|with|in))\s+(?:is|was)\s+(?=(?:the|a|an|this|his|her|their|our|its)\b)",
    re.IGNORECASE,
)
_TRUE: Final = re.compile(
    r"^it\s*(?:is|['\u2019]s|was)\s+(?P<not>not\s+)?(?:also\s+|simply\s+|just\s+)?"
    r"(?P<what>true|false|untrue|the\s+case|a\s+lie|a\s+fact)\s+that\s+",
    re.IGNORECASE,
)


def addressed(statement: str) -> str:
    """Return what somebody was told, without whom: "the agency Interfax that it may rain".

    Only a name takes no "that" of its own: "the arms that Russia used" are arms.
    """
    tagged = words(statement)
    place = next((i for i, word in enumerate(tagged) if word.low == "that"), 0)
    if not place or tagged[place - 1].text == ",":
        return statement
    whom = [word for word in tagged[:place] if word.text != ","]
    is_one = tagged[0].tag is Tag.NAME and all(word.tag in {Tag.NAME, Tag.NOUN} for word in whom)
    is_named = all(word.tag is Tag.NAME for word in whom)
    if not is_one or not (is_named or is_person(singular(tagged[place - 1].low))):
        return statement
    rest = statement[tagged[place].end :].strip()
    behind = words(rest)
    main = main_clause(behind, groups(behind))
    return rest if main is not None and main.start > 0 else statement


def _judged(what: str) -> tuple[str, bool, str]:
    """Return what is claimed, and whether the same sentence calls it untrue: "P is ridiculous"."""
    place = first_clause(what)
    if place is not None and CALLED_UNTRUE.match(what[place:]):
        return what[:place], True, ""
    return what, False, ""


def unwrapped(statement: str) -> tuple[str, bool, str] | None:
    """Return what stands behind "I think that", "reports that" or "it is not true that".

    With it, whether that is denied, and the modality; None where nothing is wrapped.
    """
    match = _ALLEGATION.match(statement)
    if match:
        return _judged(match["what"])
    match = _FEARED.match(statement)
    if match and first_clause(statement[match.end() :]) is None:
        sure = match["noun"].lower() in {"fact", "confidence"}
        return statement[match.end() :], False, "" if sure else "believed"
    match = _WHAT.match(statement)
    if match:
        return f"{match['who']} {match['does']} {statement[match.end() :]}", False, ""
    match = _TRUE.match(statement)
    if match:
        untrue = match["what"].lower() in {"false", "untrue", "a lie"}
        return statement[match.end() :], untrue != bool(match["not"]), ""
    match = _THINK.match(statement)
    if match and not (match["verb"] == "know" and "not" in match.group().replace("n't", " not")):
        is_denied = " not " in match.group().replace("n't", " not").replace("n\u2019t", " not")
        return statement[match.end() :], is_denied, "" if match["verb"] == "know" else "believed"
    return None
