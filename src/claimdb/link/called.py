"""What is called untrue: "(called) the drought a hoax" is of the drought, "we deny that P" of P.

Who says that something is untrue denies that, and not that it is untrue; a negation inside
of what is called so turns it over once more.

Invariant: what comes back is a part of the words that went in.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from claimdb.lexicons.denials import CALLED, UNTRUE
from claimdb.lexicons.listed import listed
from claimdb.link.tidying import tidied

#: Who calls a thing a hoax denies the thing, not that it is one.
_CALLING: Final = listed("call label brand dub term deem describe dismiss")
#: The same of what is called too much.
_CALLING_SO: Final = _CALLING | listed("reject denounce decry criticise criticize slam deny")
_TOO_MUCH: Final = re.compile(
    r"""\s+as\s+(?:[\w-]+,?\s+){0,3}?(?:exaggerat(?:ed|ions?)|overblown|overstated|overdone|inflated
    |embellished|hyped|blown\s+(?:up\s+)?out\s+of)\b.*$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_STANDS_BY: Final = re.compile(
    r"\b(?:defend(?:s|ed|ing)?|st(?:ands?|ood|anding)\s+by|repeat(?:s|ed|ing)?|reiterat\w+)\s*$",
    re.IGNORECASE,
)
_AS: Final = re.compile(r"\s+as$", re.IGNORECASE)
_VERB: Final = r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|refute[sd]?|dispute[sd]?)"
#: Who says so himself denies it: "we reject the claim that we paid the crew".
_I_DENY: Final = re.compile(
    rf"""^\W*(?:I|we)\s+(?:(?:\w+ly|do|also|would|must|have|again)\s+){{0,3}}{_VERB}\s+
    (?:(?:the|any|all|these|those|such|this)\s+(?:[\w-]+\s+)?
    (?:claims?|allegations?|accusations?|suggestions?|reports?|charges?|idea|notion)\s+)?that\s""",
    re.IGNORECASE | re.VERBOSE,
)
#: The same where a name stands for "we".
_THAT: Final = re.compile(rf"^.{{1,120}}?\b{_VERB}\b.{{0,60}}?\bthat\s+", re.IGNORECASE | re.DOTALL)


def said_untrue(statement: str) -> str:
    """Return what a statement says is untrue: "these reports are false", or ""."""
    untrue = UNTRUE.match(statement)
    return statement[: untrue.start("words")].strip() if untrue else ""


def called_untrue(statement: str, cue: Sequence[str]) -> str:
    """Return what the content of a verb of calling says is untrue: "the drought a hoax", or ""."""
    much = _TOO_MUCH.search(statement) if _CALLING_SO.intersection(cue) else None
    if much:
        return statement[: much.start()].strip()
    name = CALLED.search(statement) if _CALLING.intersection(cue) else None
    return _AS.sub("", statement[: name.start()].strip()) if name else ""


def denied_by_speaker(said: str, plain: str) -> str:
    """Return what somebody denies in his own words: P of "we deny that P", "" where he does not.

    ``said`` are his words, ``plain`` the same with names for "we".
    """
    opening = _THAT.match(plain) if _I_DENY.match(said) else None
    return tidied(plain[opening.end() :]) if opening else ""


def stands_by(words: str) -> bool:
    """Tell the "defending" of "pushed back, defending his claim", who denies nothing of it."""
    return _STANDS_BY.search(words) is not None


def holds(statement: str, words: Iterable[str]) -> bool:
    """Tell whether a statement still holds one of the words of a stance."""
    plain = " ".join(statement.split()).lower()
    return any(" ".join(one.split()).lower() in plain for one in words)
