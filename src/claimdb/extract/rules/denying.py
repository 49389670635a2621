"""Short denials: "Halden denied the accusation", "The mayor has rejected all claims".

A tagger overlooks some of them, since what is denied is two words long (F1 .57 of such
contents). Invariant: who denies begins the clause, and what is denied is a noun for what was
said of him, or "it"; where a judge or a vote turns a claim down, nobody denies anything.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import ORPHANED, Found
from claimdb.extract.rules.surer import meets_near
from claimdb.lexicons.listed import listed
from claimdb.text.spans import IN_ORDER, Span

#: As of the other rules for denials.
_CONFIDENCE: Final = 0.7
_NOUN: Final = (
    r"(?:accusation|allegation|assertion|charge|claim|insinuation|report|rumou?r|suggestion)s?"
)
_WHAT: Final = (
    rf"(?:(?:(?:all|any|both|each)\s+(?:of\s+)?)?(?:the|these|those|this|that|such|his|her|its|their)"
    rf"\s+(?:[a-z-]+\s+)?{_NOUN}|(?:all|any)\s+(?:such\s+)?{_NOUN}|(?:any\s+|all\s+)?wrongdoing|it)"
)
_DENYING: Final = re.compile(
    r"(?P<cue>(?:(?:has|have|had)\s+)?(?:(?:\w+ly|also|always|repeatedly)\s+)?"
    r"(?P<verb>den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es?|ed)))"
    rf"\s+(?P<what>{_WHAT})(?=\s*(?:[.;,]|$)|\s+(?:on|in|at|through|via|late|yesterday|as\s+(?:an?|"
    r"un\w+|false|baseless|absurd|nonsense|ridiculous|politically))\b)"
)
_SIGN: Final = re.compile(r"\b(?:den(?:y|ies|ied)|reject|dismiss|refut)")
#: Who denies: a name or a phrase that begins with one, a determiner or a pronoun.
_WHO: Final = re.compile(
    r"(?:^|[,;:]\s+|\b(?:and|but|while|though|although)\s+)"
    r"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Bb]oth)\s+(?:[\w'\u2019.-]+\s+){1,5}"
    r"|(?:[A-Z][\w'\u2019.-]*\s+)(?:(?:[A-Z][\w'\u2019.-]*|of|the|and|for)\s+){0,6}|(?:[Hh]e|[Ss]he|[Tt]hey)\s+))$"
)
#: It is for them to decide on claims of others.
_DECIDES: Final = listed(
    "judge judges court courts jury jurors tribunal magistrate magistrates insurer insurers panel "
    "parliament senate voters lawmakers committee commission assembly council referee umpire "
    "arbitrator appeals bench officials registrar ombudsman"
)
#: Another clause, or no clause at all: "the report that the firm denied the claim".
_INNER: Final = listed(
    "that which who whom whose said says saying told is was were are be been has have had did do "
    "does not never if whether when after before because as to by in on at with from than nobody "
    "none neither no"
)
_BACK: Final = 90


def denying(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with those of who denies in two words."""
    new = list(_rows(document, found)) if _SIGN.search(document.text) else []
    return tuple(sorted([*found, *new], key=lambda row: row.content[0])) if new else tuple(found)


def _rows(document: Document, found: Sequence[Found]) -> Iterator[Found]:
    text = document.text
    cues = sorted((span for row in found for span in row.cue), key=IN_ORDER)
    contents = sorted((span for row in found for span in row.content), key=IN_ORDER)
    for match in _DENYING.finditer(text):
        sentence = document.sentence_at(match.start())
        cue, what = Span(*match.span("cue")), Span(*match.span("what"))
        taken = (cues, contents, document.quoted)
        if match.end("what") > sentence.end or any(meets_near(one, cue) for one in taken):
            continue
        who = _denier(text, sentence.start, cue.start)
        if who is not None and not meets_near(contents, who):
            yield Found((what,), (cue,), (who,), _CONFIDENCE, ORPHANED)


def _denier(text: str, start: int, end: int) -> Span | None:
    """Return who denies: the subject that begins the clause right before the verb."""
    first = max(start, end - _BACK)
    # A letter before it: what is cut off begins no clause.
    match = _WHO.search(text[first:end] if first == start else f"x{text[first + 1 : end]}")
    if match is None:
        return None
    words = {word.strip(".'\u2019").lower() for word in match["who"].split()}
    if words & (_DECIDES | _INNER):
        return None
    return Span(first + match.start("who"), first + match.start("who") + len(match["who"].rstrip()))
