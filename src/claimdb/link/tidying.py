"""Making a content's words neutral: without quotation marks, openers and tails of saying.

Invariant: nothing is added, and what is left of a statement is never empty.
"""

import re
from typing import Final

from claimdb.link.pressing import opened_by

_MARKS: Final = re.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]|``|''")
#: A single mark that opens or closes a quotation, not an apostrophe.
_SINGLE: Final = re.compile(r"(?<!\w)['\u2018](?=\w)|(?<=[\w.,!?])['\u2019](?!\w)(?<!s['\u2019])")
_BRACKETS: Final = re.compile(r"\[([^\]]*)\]")
_DASH: Final = re.compile(r"\s*(?:--|\u2014|\s\u2013\s)\s*")
#: "That" before a clause; before a verb it is who or what is spoken of.
_THAT: Final = r"""that\s+(?!(?:is|was|are|were|has|had|will|would|could|may|might|can|does|did
    |seems?|means?|makes?|should|must|really|just|also|never|in\ itself
    |(?:simply|\w+ly)\s+(?:is|was|has|had|will|would|could|does|did))(?:\b|n['\u2019]t))(?=\S)"""
_THAT_CLAUSE: Final = re.compile(_THAT, re.IGNORECASE | re.VERBOSE)
_OPENERS: Final = re.compile(
    rf"""^(?:(?:that|too|and|but|so|well|look|yes|no|ok|okay|oh|now|then|also|because)\s*,\s+
    |(?:and|but|so|or|yet|nor)\s+(?=\S)
    |{_THAT}
    |(?:elsewhere|meanwhile|however|moreover|furthermore|additionally|nevertheless|nonetheless
      |still|instead|thus|therefore|indeed|also|separately|similarly|likewise|in\ fact|in\ reality
      |of\ course|for\ example|for\ instance|in\ addition|on\ the\ other\ hand|in\ other\ words
      |after\ all|at\ the\ same\ time|in\ the\ end|as\ a\ result|by\ the\ way|frankly|honestly
      |fortunately|unfortunately|sadly|clearly|obviously|look|listen|again|first|second|finally
      |in\ turn|to\ be\ sure|to\ be\ clear|to\ be\ honest|as\ you\ know|i\ mean|you\ know)\s*,\s+
    |in\ what\ (?:appears?|appeared|seems?|seemed|is|was)?\s?[^,]{{0,60}},\s+)""",
    re.IGNORECASE | re.VERBOSE,
)
_SAID: Final = (
    r"(?:said|says|say|added|adds|told\s\w+|claimed|claims|wrote|writes|argued|insisted|explained"
    r"|reported|noted)"
)
_WHO: Final = (
    r"(?:he|she|they|it|[A-Z][\w.'\u2019-]*(?:\s[A-Z][\w.'\u2019-]*){0,3}"
    r"|(?:the|an?|one|its|his|her|their)\s\w+(?:\s\w+){0,2}?)"
)
_THEN: Final = (
    r"(?:\s+(?:(?:late\s+|early\s+)?on\s+\w+day|yesterday|today|earlier|later|in\s+a\s+\w+"
    r"|(?:this|last)\s+\w+))?"
)
_TAIL: Final = re.compile(
    rf",\s+(?:{_WHO}\s+{_SAID}|{_SAID}\s+{_WHO}){_THEN}(?=\s*(?:,|$|\.$))"
    # What others make of it: "in what lawyers believe could become a record case".
    r"|,?\s+in\s+what\s+(?:\w+\s+){1,4}(?:believe|say|said|call|called|describe|described|term"
    r"|termed)\b.*$"
)
#: "The harbour, he said, was shut".
_INSIDE: Final = re.compile(rf",\s+(?:{_WHO}\s+{_SAID}|{_SAID}\s+{_WHO}),(?=\s+(?:\w+ly\s+)?[a-z])")
_ACCORDING: Final = re.compile(r",\s+according to\s+[^,]{1,60}(?=,|$|\.$)")
_END: Final = re.compile(r"[\s,;:.\u2026\u2013\u2014-]+$")
_START: Final = re.compile(r"^[\s,;:.\u2026\u2013\u2014)\]-]+")
_SPACES: Final = re.compile(r"\s+")
_BEFORE: Final = re.compile(r"\s+([,.;:!?])")


def tidied(words: str) -> str:
    """Return words without marks, openers and tails; the words themselves where nothing is left."""
    plain = without_marks(words)
    before = None
    while before != plain:
        before = plain
        plain = _START.sub("", _OPENERS.sub("", plain, count=1))
        plain = plain[opened_by(plain) :]
    plain = _ACCORDING.sub("", _TAIL.sub("", _INSIDE.sub("", plain)))
    plain = _END.sub("", _BEFORE.sub(r"\1", plain))
    return plain or _SPACES.sub(" ", words).strip()


def opened(words: str) -> int:
    """Return how many characters the "that" takes which opens a clause, 0 where none does."""
    match = _THAT_CLAUSE.match(words)
    return match.end() if match else 0


def without_marks(words: str) -> str:
    """Return words without quotation marks and brackets."""
    plain = _BRACKETS.sub(r"\1", words)
    plain = _SINGLE.sub("", _MARKS.sub("", plain))
    return _SPACES.sub(" ", plain).strip()


def capitalised(statement: str) -> str:
    """Return a statement with a capital at its beginning."""
    return statement[:1].upper() + statement[1:]
