"""Whom somebody means who speaks of himself: "denied it had", "the company has not".

Who denies something denies it of himself far more often than of another, where the words are
"he", "it" or "the company", and nobody else of that kind is in sight.

Invariant: a name is put for a word only where the speaker and the word agree (a body is "it",
a person is not), and what is asserted of "it" is left open unless the verb of saying tells.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from claimdb.lexicons.bodies import BODIES, BODY_KINDS, BODY_SAME
from claimdb.lexicons.function import SUBJECT_PRONOUNS
from claimdb.lexicons.givennames import sex_of
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import singular
from claimdb.link import entities
from claimdb.link.content import Content
from claimdb.link.finite import are_many
from claimdb.link.groups import FINITE, groups, main_clause
from claimdb.link.splitting import sentences
from claimdb.link.tagging import Tag, words
from claimdb.model.vocab import SourceKind, Stance

_BODIES: Final = frozenset((SourceKind.STATE, SourceKind.ORGANISATION, SourceKind.OUTLET))
#: Whose verb is one of these and who says "he" mean themselves: "denied he had sold it".
_SELF: Final = listed(
    "vow promise pledge deny admit confess swear recall boast acknowledge concede"
)
#: The same of what they have done to something, if the sentence before is of them: "confirmed on
#: Thursday that it had sold missiles", "declined to comment on whether it had".
_AVOW: Final = listed(
    "confirm disclose reveal announce insist reiterate reaffirm affirm repeat decline refuse"
)
#: What is no deed, or what one does not do but suffers.
_SUFFERED: Final = listed(
    "be become have get lose suffer sustain receive endure undergo face need cost cause seem appear"
)
#: What somebody claims may be of himself: "Norvia's claim that it had sunk a ship".
_OWN_CLAIM: Final = re.compile(
    r"\b[A-Z].*\b(?:claims?|assertions?)\b|\b(?:claims?|assertions?)\b.*[A-Z]"
)
_DAYS: Final = listed(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december"""
)
#: A paragraph that ends as sentences do; a title does not.
_CLOSED: Final = re.compile(r"[.!?][\"'\u201d\u2019)]*\s*$")
#: Characters before a content in which the sentence before it is looked for.
_BACK: Final = 1200
#: The same where a claim is what they turn down: "rejected the allegation that it had".
_REJECT: Final = listed("reject dismiss refute dispute rebut repudiate deny disavow contest")
#: Whoever says by one of these that he did not do a thing means himself, if nobody is near.
_SAYING: Final = listed(
    "say tell state insist add write announce declare maintain stress reply respond answer"
)
_SUBJECT: Final = re.compile(
    r"""^(?P<lead>(?:(?:(?:on|about)\s+)?(?:whether|if)\s+|that\s+)?)(?P<who>he|she|it|they|his|her|its|their)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TURNED_DOWN: Final = re.compile(
    r"""^(?P<lead>(?:(?:the|any|an?|all|these|those|such|this)\s+)?(?:[\w-]+\s+){0,2}
    (?:allegations?|accusations?|claims?|charges?|suggestions?|reports?|assertions?|rumou?rs?
    |idea|notion)\s+(?:(?:by|from|in|of)\s+[^,]{1,60}?\s+)?that\s+)(?P<who>he|she|it|they|his|her|its|their)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: The same where the content begins behind the noun: "rejected claims that | it had".
_TURNING_DOWN: Final = re.compile(
    r"""\b(?:reject|dismiss|refut|disput|rebut|repudiat|den(?:y|i)|disavow|contest)(?:e[sd]?|s|ed|ing|es)?
    \s+(?:[a-z-]+\s+){0,4}?(?:allegations?|accusations?|claims?|charges?|suggestions?|reports?
    |assertions?|rumou?rs?|idea|notion|speculation)\s+that\s+$""",
    re.VERBOSE,
)
#: The same where the accuser owns it: "Norvia's allegation that it had". What he claims may be
#: a deed of his own; what he alleges is one of the other's.
_ALLEGED: Final = re.compile(
    r"""^(?P<lead>[^,;:]{1,60}?['\u2019]s?\s+(?:[\w-]+\s+){0,2}
    (?:allegations?|accusations?|charges?)\s+that\s+)(?P<who>he|she|it|they)\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: "It had not closed 300 beds", "she never met him"; not "it was not clear".
_UNDONE: Final = re.compile(
    r"\s+(?:(?:ha[ds]|have|did|does|do|would|will|could)(?:\s+(?:not|never)|n['\u2019]t)|never)"
    r"\s+(?:\w+ly\s+)?(?!be\b|been\b|rain|seem|appear|matter|happen|occur|follow|sink|sunk|crash)"
    r"(?P<verb>[a-z]+)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
#: "It had no plan", "they were not investigating him".
_LACKED: Final = re.compile(
    r"\s+(?:(?:ha[ds]|have)\s+no|(?:is|are|was|were)(?:\s+not|n['\u2019]t)\s+(?:\w+ly\s+)?\w+ing)"
    r"\s+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_DESCRIBED: Final = re.compile(
    r"^(?P<lead>(?:that\s+)?)the\s+(?P<noun>[a-z][a-z-]+)(?=(?P<whose>['\u2019]s)?\s)",
    re.IGNORECASE,
)
_POSSESSIVE: Final = listed("his her its their")
_OF_BODY: Final = listed("it its they their")
_OF_PERSON: Final = listed("he she his her")
_SEX: Final = {"he": "m", "his": "m", "she": "f", "her": "f"}
#: What any firm may be called; what no firm is.
_ANY_FIRM: Final = listed("company firm business corporation")
_NO_FIRM: Final = listed(
    """academy administration agency alliance army assembly association authority board brigade
    bureau cabinet chamber church club coalition college command commission committee
    confederation congress council county court department directorate embassy federation force
    forum foundation front government guard hospital house inspectorate institute institution
    journal junta league legislature military militia ministry mosque movement museum navy office
    observatory organisation organization parliament party police regulator school secretariat
    senate service society squad syndicate synod team tribunal union university watch watchdog"""
)


def is_body(kind: SourceKind | None) -> bool:
    """Tell whether a kind of source is one that "it" may mean."""
    return kind in _BODIES


def fits(name: str, noun: str) -> bool:
    """Tell whether a body of a name may be called by a noun: "the company", "the union"."""
    one = singular(noun.casefold())
    written = re.findall(r"[\w-]+", name.casefold())
    own = {*written, *map(singular, written)}
    if one in own:
        return True
    if entities.is_known(name):
        return False
    kind = BODY_SAME.get(one, one)
    if one in _ANY_FIRM or one == "group":
        return not own & _NO_FIRM
    return bool(own & BODY_KINDS.get(kind, frozenset())) and one in BODIES


def self_named(part: str, content: Content, cue: Sequence[str]) -> str:
    """Put the speaker's name for "he", or for "the company", where nobody else can be meant."""
    described = _described(part, content, cue)
    if described is not None:
        return described
    speaker = content.speaker
    if not speaker:
        return part
    owned = denier_meant(part, cue, speaker, content.speaker_kind)
    if owned is not None:
        return f"{part[: owned[0]]}{speaker}{part[owned[1] :]}"
    match = _pointing(part, content, cue)
    if match is None or not _agree(match["who"].lower(), speaker, content.speaker_kind):
        return part
    if (
        not _SELF.intersection(cue)
        and match.re is _SUBJECT
        and not _turns_down(content)
        and not (_is_own(part, match, content, cue))
    ):
        return part
    whose = "'s" if match["who"].lower() in _POSSESSIVE else ""
    rest = part[match.end() :]
    rest = rest if are_many(speaker) else _agreeing(match["who"], rest)
    return f"{match['lead']}{speaker}{whose}{rest}"


def denier_meant(
    part: str, cue: Sequence[str], speaker: str, kind: SourceKind | None
) -> tuple[int, int] | None:
    """Return where the "it" stands that is who turns an allegation down, None where it may not be.

    In "Norvia's allegation that it had sunk a ship" it is he, also for whom Norvia alleges it.
    """
    match = _ALLEGED.match(part) if _REJECT.intersection(cue) else None
    if match is None or not _agree(match["who"].lower(), speaker, kind):
        return None
    is_other = not {*_own(speaker)} & {word.low for word in words(match["lead"])}
    return match.span("who") if is_other and _is_deed(part[match.end() :]) else None


def _pointing(part: str, content: Content, cue: Sequence[str]) -> re.Match[str] | None:
    """Return the pronoun that a content begins with, also behind "the allegation that"."""
    turns_down = _turns_down(content)
    speaks = turns_down or bool((_SELF | _SAYING | _AVOW).intersection(cue))
    if speaks or content.stance is Stance.DECLINES:
        match = _SUBJECT.match(part)
        if match is not None:
            return match
    if not _REJECT.intersection(cue):
        return None
    match = _TURNED_DOWN.match(part)
    return None if match is None or _OWN_CLAIM.search(match["lead"]) else match


def _turns_down(content: Content) -> bool:
    """Tell "rejected claims that" from "rejected Norvia's claim that": that may be of Norvia."""
    start = content.spans[0].start if content.spans else 0
    return _TURNING_DOWN.search(content.text[max(0, start - _BACK) : start]) is not None


def _agree(who: str, speaker: str, kind: SourceKind | None) -> bool:
    """Tell whether a pronoun may stand for a speaker: "it" for a body, "she" for a woman."""
    if kind is None:
        body = speaker.lower().startswith("the ") or entities.is_known(speaker)
    else:
        body = is_body(kind)
    if who not in (_OF_BODY if body else _OF_PERSON):
        return kind is SourceKind.GROUP and who in {"they", "their"}
    if kind is SourceKind.GROUP and not body:
        return False  # "his defenders denied that he was", "the family denied that he had"
    sex = "" if body else sex_of(speaker.split(maxsplit=1)[0].lower())
    return not sex or sex == _SEX[who]


def _agreeing(who: str, rest: str) -> str:
    """Return what follows a "they" as it follows a name."""
    if who.lower() != "they":
        return rest
    return re.sub(r"^(\s+)(have|are|were)\b", _singular_verb, rest)


def _singular_verb(match: re.Match[str]) -> str:
    return match[1] + {"have": "has", "are": "is", "were": "was"}[match[2]]


def _is_own(part: str, match: re.Match[str], content: Content, cue: Sequence[str]) -> bool:
    """Tell whether who says that "it has not done" a thing says so of himself.

    The deed is done to something, and no sentence before it in the paragraph could have named
    another one who is meant. Of what was done that has to be surer.
    """
    rest = part[match.end() :]
    if match["who"].lower() in _POSSESSIVE:
        return False
    undone = _UNDONE.match(rest) or _LACKED.match(rest)
    if undone is not None and _SAYING.intersection(cue):
        is_done = match["who"].lower() not in {"it", "they"} or _has_object(undone["rest"])
        if is_done and _is_alone(content):
            return True
    # Whom a man confirms to have done a thing is most often another: "police chief Lee confirmed".
    avows = bool(_AVOW.intersection(cue)) or content.stance is Stance.DECLINES
    is_body_s = match["who"].lower() in {"it", "they"}
    return avows and is_body_s and _is_deed(rest) and _is_told_of(content, rest)


def _is_deed(rest: str) -> bool:
    """Tell whether what follows a pronoun is what one does to something: "had sold missiles"."""
    tagged = words(f"It{rest}")
    group = main_clause(tagged, groups(tagged))
    if group is None or group.start != 1 or group.passive or group.lemma in _SUFFERED:
        return False
    return _has_object(rest[tagged[group.end - 1].end - len("It") :])


def _is_told_of(content: Content, rest: str) -> bool:
    """Tell whether the text speaks of the speaker where his content begins, and of nobody else.

    His sentence names nobody but him and who stands in the content; the one before it, if
    there is one, begins with him.
    """
    start, end = content.spans[0].start, content.spans[0].end
    if _SUBJECT.match(content.text[start:end].lstrip("\"'\u201c\u2018 ")) is None:
        return False  # "confirmed that the virus was there and that it had infected a nurse"
    before = content.text[max(0, start - _BACK) : start]
    *paragraphs, last = re.split(r"\n\s*\n", before)
    told = [last[first:end] for first, end in sentences(last)]
    for paragraph in paragraphs[-1:] if len(told) == 1 else ():
        if _CLOSED.search(paragraph):
            told[:0] = [paragraph[first:end] for first, end in sentences(paragraph)]
    if not told or not _names(told[-1], content):
        return False
    own = _own(content.speaker or "")
    known = own | _DAYS | {word.low for word in words(rest)}
    others = [word for word in words(told[-1]) if word.tag is Tag.NAME and word.low not in known]
    verbs = [one for one in groups(words(told[-1])) if one.kind == FINITE]
    if others or len(verbs) > 1:
        return False
    return len(told) == 1 or _begins_with(told[-2], own)


def _begins_with(sentence: str, own: frozenset[str]) -> bool:
    """Tell whether a sentence is of the speaker: his name is its first words."""
    tagged = [word for word in words(sentence) if word.tag is not Tag.DETERMINER]
    named = list(takewhile(lambda word: word.low in own, tagged))
    following = tagged[len(named)] if len(named) < len(tagged) else None
    return bool(named) and (following is None or following.tag is not Tag.GENITIVE)


def _has_object(rest: str) -> bool:
    following = next(iter(words(rest)), None)
    return following is not None and following.tag in {
        Tag.DETERMINER, Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.POSSESSIVE, Tag.ING,
    }  # fmt: skip


def _is_alone(content: Content) -> bool:
    """Tell whether the speaker is named before the content, and nobody else before that."""
    start = content.spans[0].start
    paragraph = max(content.text.rfind(mark, 0, start) for mark in ("\n\n", "\n \n", "\r\n\r\n"))
    lead = content.text[max(0, paragraph) : start]
    parts = [lead[first:last] for first, last in sentences(lead)]
    if not parts or not _names(parts[-1], content):
        return False
    return len(parts) == 1 or _names(parts[-2], content)


def _names(sentence: str, content: Content) -> bool:
    """Tell whether a sentence names the speaker, by a word of the name or "he"."""
    said = {word.low for word in words(sentence)}
    person = _OF_PERSON & SUBJECT_PRONOUNS if not is_body(content.speaker_kind) else frozenset()
    return bool(said & (_own(content.speaker or "") | person))


def _own(name: str) -> frozenset[str]:
    """Return the words of a name that tell whose it is."""
    said = {word.low for word in words(name) if word.low[:1].isalnum()}
    return frozenset(said - {"the", "of", "for", "and"})


def _described(part: str, content: Content, cue: Sequence[str]) -> str | None:
    """Name the body of whoever says that "the company has not" done a thing, or denies it."""
    match = _DESCRIBED.match(part)
    if match is None or content.we is None or not fits(content.we, match["noun"]):
        return None
    rest = part[match.end() :]
    if not (_UNDONE.match(rest) or _LACKED.match(rest) or (_SELF | _REJECT).intersection(cue)):
        return None
    return f"{match['lead']}{content.we}{rest}"
