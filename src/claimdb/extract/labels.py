"""Words before a colon: whether they name somebody who speaks, or announce what follows.

"TRUMP: We will win" is somebody's words, "WATCH: The speech" and "Age: 45" are not.
Invariant: a label is looked for at the start of a paragraph alone, and is short.
"""

import re
from dataclasses import dataclass
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.text.spans import Span

#: A label of one to seven words that begins with a capital, and its colon or dash.
_LABEL: Final = re.compile(
    r"(?P<quote>[\"\u201c\u00ab]?)(?P<label>[A-Z][\w.'\u2019&/-]{0,40}+"
    r"(?: (?:\([^()\n]{1,30}\)|[\w.,'\u2019&/-]{1,30}+)){0,6}+)"
    r"(?P<sign>:(?=\s|[\"\u201c\u2018])|\s[\u2014\u2013](?=\s))"
)
_QUESTION: Final = re.compile(r"(?P<label>Q|Question)(?P<sign>[:.])(?=\s)")
_ANSWER: Final = re.compile(r"(?P<label>A|Answer)(?P<sign>[:.])(?=\s)")
#: What editors put before a colon; lower case, compared by the first word or the whole.
_ANNOUNCING: Final = listed(
    """advertisement age also analysis answer author background bombshell boom bottom breaking
    busted by campaign caption chapter clarification comment confirmed contact context
    copyright correction credit date dateline debate developing disclaimer disclosure editor
    editorial election email episode example exclusive explained explainer exposed fact faq
    fax figure file finally first fourth from full graphic graphics here how huge
    illustration image images ingredients inside instructions interactive key last latest
    lesson listen live location look map method more must name news next note notes notice
    now number obituary opinion ouch p.s paid part phone photo photograph photos picture
    pictures podcast poem population preparation price primary profile ps quiz quote rating
    read recap related reminder result results revealed review scroll second section see
    serves servings share shock shocking sidebar slideshow solution sources spoiler status
    step subject summary survey tags tel theme third time timeline tip tips title to today
    topic topics total transcript translation trivia type uh update updated url version
    video view warning watch web what when where who whoa why wow year yikes"""
)
#: Words of a line that is no name: "Stealth over health:", "The fix is in:".
_UNNAMING: Final = listed(
    """after against are before for how in is not or over under was what when where why with
    without"""
)
_MONTHS: Final = listed(
    """april august december february friday january july june march may monday november
    october saturday september sunday thursday tuesday wednesday"""
)
_PARTICLES: Final = listed("al and at bin da de del der di du el ibn la le of on the to van von")
_PERSONAL: Final = re.compile(
    r"\b(?:I|I['\u2019](?:m|ve|ll|d)|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b|\?"
)
#: Characters of a paragraph in which a speaker gives himself away.
_SAMPLE: Final = 600
#: A heading in capitals is not spoken.
_SHOUT: Final = 16


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks, the sign after it, where the words begin, and if all stands in marks."""

    name: Span
    sign: Span
    start: int
    quoted: bool = False


def label_of(text: str, paragraph: Span) -> Label | None:
    """Return what stands before a colon or dash at the start of a paragraph, if anything."""
    return _label(_LABEL, text, paragraph)


def question_label(text: str, paragraph: Span) -> Label | None:
    """Return the "Q:" of a paragraph."""
    return _label(_QUESTION, text, paragraph)


def answer_label(text: str, paragraph: Span) -> Label | None:
    """Return the "A:" of a paragraph."""
    return _label(_ANSWER, text, paragraph)


def _label(pattern: re.Pattern[str], text: str, paragraph: Span) -> Label | None:
    match = pattern.match(text, first_sign(text, paragraph), paragraph.end)
    if match is None:
        return None
    start = match.end()
    while start < paragraph.end and text[start].isspace():
        start += 1
    sign = Span(match.end("sign") - len(match["sign"].strip()), match.end("sign"))
    quoted = bool(match.groupdict().get("quote"))
    return Label(Span(*match.span("label")), sign, start, quoted)


def first_sign(text: str, paragraph: Span) -> int:
    """Return where the first sign of a paragraph stands that is not white space."""
    start = paragraph.start
    while start < paragraph.end and text[start].isspace():
        start += 1
    return start


def names_somebody(label: str) -> bool:
    """Tell a label that may be somebody from what editors put before a colon."""
    words = label.replace(",", " ").split()
    first = words[0].rstrip(".").lower()
    if first in _ANNOUNCING or first in _MONTHS or any(sign.isdigit() for sign in label):
        return False
    if any(word.lower() in _UNNAMING for word in words):
        return False
    return all(word[0].isupper() or word[0] == "(" or word.lower() in _PARTICLES for word in words)


def in_capitals(label: str) -> bool:
    """Tell whether a label is in capitals, what stands in brackets left out."""
    return label.partition("(")[0].isupper()


def is_spoken(words: str) -> bool:
    """Tell whether words are such as people say: to somebody, or of themselves."""
    if words[:_SHOUT].isupper():
        return False
    return bool(_PERSONAL.search(words[:_SAMPLE])) or words[:1] in {'"', "\u201c", "\u2018"}
