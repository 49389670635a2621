"""What the accused denies: "The firm is accused of dumping waste, but denies it".

A tagger overlooks the denial, or has it end the charge; and of "it" the nearest name is no
good judge, which is often the accuser's. Invariant: who denies is the accused, told in the
same words or by a pronoun that fits, and what is denied is the charge or what stands for it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from claimdb.extract.document import Document
from claimdb.extract.record import ORPHANED, Found
from claimdb.extract.rules.accused import CRIME, WHEN, accused_before
from claimdb.extract.rules.surer import meet, meets_near
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.givennames import FEMALE, MALE
from claimdb.lexicons.inner import STATING
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import HONORIFICS, is_person
from claimdb.lexicons.perception import PERCEPTION
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import Span

#: Not measured: the training articles have it a handful of times.
_CONFIDENCE: Final = 0.7
_PART: Final = r"(?:[A-Z][a-z]{0,4}\.(?=\s)|[^.,;:\u2014\u201c\u201d\"()\n])"
#: It stands in no charge that is one clause: the denial may be of what is told there.
_CLAUSE: Final = re.compile(
    r"\b(?:that|who|which|whom|whose|when|while|because|after|before|if|where|said|says)\b"
)
#: "Is accused (by Y) of", "accuses X of", up to the charge.
_ACCUSED: Final = re.compile(
    r"\b(?:(?P<be>(?:(?:ha[sd]|have)\s+(?:\w+ly\s+|long\s+|also\s+)?been|was|were|is|are|stands?|stood)"
    rf"\s+(?:(?:\w+ly|also|again|once|twice|since)\s+)?accused(?:\s+{WHEN})?"
    rf"(?:\s+by\s+{_PART}{{2,90}}?)?)"
    rf"|accus(?:es?|ed|ing)\s+(?!by\b|of\b)(?P<accused>{_PART}{{2,80}}?(?:,\s+[A-Z]{_PART}{{2,60}}?(?=,))?),?)"
    rf"(?:\s+{WHEN})?\s+of\s+(?=(?:(?P<not>not\s+)|\w+ly\s+|ever\s+)?(?:(?P<deed>[a-z-]+ing)|{CRIME})\b)"
)
#: How a denial of it follows: with "but", as an aside, or as a sentence.
_DENIED: Final = re.compile(
    r"(?:,?\s+(?P<joined>but|and|yet|though|although|while)\s+(?:(?P<who>[^,.;:()\u201c\u201d\"\n]{2,60}?)\s+)??"
    r"|(?P<stop>\.)\s+(?P<he>He|She|It)\s+"
    r"|,\s+(?P<aside>which|something|(?:an\s+)?(?:accusation|allegation)s?|(?:a\s+)?(?:charge|claim)s?)"
    r"\s+(?:(?:that|which)\s+)?(?P<whose>[^,.;:()\u201c\u201d\"\n]{2,60}?)\s+)"
    r"(?P<cue>(?:(?:has|have|had|also|always|since|later|\w+ly)\s+){0,3}"
    r"(?P<verb>den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?))"
    r"(?:\s+(?P<what>(?:ever\s+)?(?:doing|having\s+done)\s+(?:so|it|that)|it|this|that|them"
    r"|(?:all\s+)?(?:the|that|this|these|those|all|any)\s+(?:\w+\s+)?(?P<noun>accusation|allegation|charge|claim)s?"
    r"|(?P<vague>(?:all\s+|any\s+)?wrongdoing)))?(?=\s*(?:[,.;]|$|\s(?:and|but|on|in|at)\s))"
)
#: Characters of a charge with its denial, at most; and words of the charge.
_FAR: Final = 320
_MOST: Final = 30
_PRONOUNS: Final = listed("he she it they him her them i you we us me")
_RELATIVE: Final = listed("who which")


class _Denial(NamedTuple):
    """Where a charge is told, all of its denial, and the row of that."""

    head: int
    whole: Span
    row: Found


def charged(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with the denials of who is accused."""
    if "accus" not in document.text:
        return tuple(found)
    denials = list(_denials(document))
    if not denials:
        return tuple(found)
    rows = [one for row in found for one in _kept(row, denials)]
    rows += [
        denial.row
        for denial in denials
        if not any(meet(row.cue, denial.row.cue) for row in rows)
        and not meets_near(document.quoted, denial.row.cue[0])
    ]
    return tuple(sorted(rows, key=lambda row: row.content[0]))


def _denials(document: Document) -> Iterator[_Denial]:
    text = document.text
    for match in _ACCUSED.finditer(text):
        told = _DENIED.search(text, match.end(), match.end() + _FAR)
        if told is None or not _is_one_clause(text[match.end() : told.start()]):
            continue
        head, last = document.sentence_at(match.start()), document.sentence_at(told.start("cue"))
        if not (last == head if told["stop"] is None else last.start >= head.end):
            continue
        accused = _who(document, match)
        if accused and told["who"] is None and told["joined"] and _is_told(document, accused):
            continue  # "The port said it was accused of lying, but denies it": who does?
        source = None if accused is None else _source(text, accused, match, told)
        content = _content(match, told)
        if source and content:
            row = Found((content,), (Span(*told.span("cue")),), source, _CONFIDENCE, ORPHANED)
            yield _Denial(match.start(), Span(*told.span()), row)


def _is_told(document: Document, accused: Span) -> bool:
    """Tell whether somebody else's verb stands before the accused in the sentence."""
    before = document.text[document.sentence_at(accused.start).start : accused.start].lower()
    return any(
        word == "that" or (lemma(word) in SPEECH | PERCEPTION and lemma(word) != word)
        for word in re.findall(r"[a-z]+", before)
    )


def _is_one_clause(charge: str) -> bool:
    is_plain = re.fullmatch(rf"{_PART}+", charge) is not None
    return is_plain and len(charge.split()) <= _MOST and not _CLAUSE.search(charge)


def _who(document: Document, match: re.Match[str]) -> Span | None:
    """Return who is accused; None where the words hold another clause."""
    if match["accused"] is not None:
        found: Span | None = Span(*match.span("accused"))
    else:
        start = document.sentence_at(match.start()).start
        found = accused_before(document.text, start, match.start())
    if found is None:
        return None
    words = document.text[found.start : found.end]
    return found if words.lower() in _RELATIVE or not _CLAUSE.search(words) else None


def _source(
    text: str, accused: Span, match: re.Match[str], told: re.Match[str]
) -> tuple[Span, ...] | None:
    """Return who denies, by the accused's name and the word for it; None for anybody else."""
    name = text[accused.start : accused.end]
    group = next((one for one in ("who", "he", "whose") if told[one] is not None), None)
    if group is None:
        return (accused,) if match["be"] is not None else None
    who, own = Span(*told.span(group)), told[group]
    if own.lower() in {"he", "she", "it", "they"}:
        if name.lower() in _PRONOUNS:
            return (who,)
        return (accused, who) if _fits(own.lower(), name) else None
    return (who,) if _last(own) == _last(name) else None


def _fits(pronoun: str, name: str) -> bool:
    """Tell whether a pronoun may mean who is called so."""
    words = re.findall(r"[^\W\d_][\w'\u2019-]*", name.partition(",")[0].lower())
    if not words or words[0] in _RELATIVE:
        return False
    given = MALE | FEMALE
    person = any(is_person(word) for word in words[-1:]) or not {words[0]}.isdisjoint(
        given | HONORIFICS.keys()
    )
    if pronoun in {"it", "they"}:
        return not person
    other = FEMALE if pronoun == "he" else MALE
    is_thing = words[-1] in BODIES or (words[0] in {"the", "a", "an"} and not person)
    return not is_thing and words[0] not in other


def _last(words: str) -> str:
    return words.rsplit(maxsplit=1)[-1].lower()


def _content(match: re.Match[str], told: re.Match[str]) -> Span | None:
    """Return the charge, or the words that stand for it where the charge by itself says less."""
    noun = told["noun"] or (told["aside"] if told["aside"] not in {"which", "something"} else None)
    what = "aside" if told["aside"] is not None else "what"
    if told[what] is None or (told["aside"] is not None and told["what"] is not None):
        return None
    if told["verb"].startswith("rej"):
        # What is rejected is a claim by its name, and "rejects it" may be of anything.
        return Span(*told.span(what)) if noun else None
    less = match["deed"] is None or match["not"] is not None
    if less or told["vague"] is not None or " by " in told.string[match.end() : told.start()]:
        return Span(*told.span(what))  # "fraud" alone tells nothing that could be true
    if told["whose"] and match["deed"].removesuffix("ing") in STATING:
        return None  # of "accused Ruiz of saying it shut, which it denies" the shutting is denied
    return Span(match.end(), match.end() + len(told.string[match.end() : told.start()].rstrip()))


def _kept(row: Found, denials: Sequence[_Denial]) -> Iterator[Found]:
    """Yield a row as a denial puts it right: its own, or that of the charge, which it ends."""
    for denial in denials:
        if meet(row.cue, denial.row.cue):
            surer = max(row.confidence, _CONFIDENCE)
            yield replace(denial.row, confidence=surer, by=row.by)
            return
        if row.cue and denial.whole.start <= row.cue[0].start < denial.whole.end:
            return  # "charges" of "charges that he denies" is no cue
        if row.cue and denial.head <= row.cue[0].start < denial.whole.start:
            row = _without(row, denial.whole)
    yield row


def _without(row: Found, denial: Span) -> Found:
    """Return a row whose content ends before a denial that it runs into."""
    content = tuple(
        Span(span.start, min(span.end, denial.start))
        if span.end <= denial.end and span.start < denial.start
        else span
        for span in row.content
        if not denial.start <= span.start < denial.end
    )
    return replace(row, content=content) if content else row
