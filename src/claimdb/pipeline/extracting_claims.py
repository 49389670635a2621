"""What the content of an extraction says: one claim or several, each with the stance to it.

Pure. A claim is a proposition in neutral words. A negation becomes the stance: who says
that something is not so denies that it is; who denies that it is not so asserts it.

Invariants: questions and refusals to comment stay what they are, and who passes on takes
no stance. A denial of several things at once is a denial of all of them together, in one
claim: nobody is shown to deny a part that they may have left open. What is called untrue in
the speaker's own words ("that is a lie; he never drove at us") is denied where it is called
so, and nothing else is; and a negation is counted once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from claimdb.extract.record import Extraction
from claimdb.lexicons.denials import I_DECLINE, UNPROVED
from claimdb.link import complements
from claimdb.link.answering_words import own_terms
from claimdb.link.called import called_untrue, holds, said_untrue, stands_by
from claimdb.link.content import Content, Proposition
from claimdb.link.denials import DenialWords, describe
from claimdb.link.denieddeeds import denied_deed
from claimdb.link.hollow import is_hollow
from claimdb.link.leftopen import is_bare, open_matter
from claimdb.link.polarity import positive
from claimdb.link.proposition import cue_lemmas, propositions
from claimdb.link.tidying import capitalised, opened
from claimdb.model.vocab import DenialKind, DenialScope, Mode, Stance
from claimdb.pipeline.extracting_cast import Cast
from claimdb.pipeline.extracting_words import denial_of, statement_of
from claimdb.text.spans import Span

Denial = tuple[DenialKind, DenialScope, str | None]

#: How a claim was read that is not what is said, in words for who looks it over.
GRANTED: Final = "taken for granted by the words"
FOLLOWS: Final = "follows from the words, which say more"
#: Of a content that is negated itself: all of it, in so many words.
_FLAT: Final = (DenialKind.FLAT, DenialScope.FULL, None)
#: The same where the speaker is not sure.
_RESERVED: Final = (DenialKind.QUALIFIED, DenialScope.FULL, None)
#: Stances to a content as a whole, which is not taken apart.
_WHOLE: Final = frozenset((Stance.DENIES, Stance.QUESTIONS, Stance.DECLINES))
#: Stances that the speaker's own words may take to a part of what is said.
_SPOKEN: Final = frozenset((Stance.DENIES, Stance.DECLINES))
#: What is called untrue, or too much, is cut off what it is called so.
_AGAINST: Final = frozenset((Stance.DENIES, Stance.QUESTIONS))
_PRONOUNS: Final = frozenset({"he", "she", "it", "they"})
#: Characters behind a denial in which the same sentence may grant a part, and where that ends.
_BREATH: Final = 120
#: "I don't know why, but it is so" says something.
_GOES_ON: Final = re.compile(r"\bbut\b", re.IGNORECASE)
_STOP: Final = re.compile(r"[.!?](?=\s|$)|\n")
_FLIPPED: Final = {Stance.ASSERTS: Stance.DENIES, Stance.DENIES: Stance.ASSERTS}


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim that a content makes: its words, where they stand, the stance, what denials have.

    One that ``is_hollow`` only points ("the allegations", "to comment"): it makes none of its own.
    ``read`` tells of one that is not what is said but what is taken for granted, or follows.
    """

    statement: str
    content: tuple[Span, ...]
    stance: Stance
    denial: Denial | None = None
    is_hollow: bool = False
    read: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What the text tells of words that point elsewhere: names of spans, its day, who speaks."""

    text: str
    names: Mapping[Span, str] = field(default_factory=dict)
    day: date | None = None
    cast: Cast | None = None


def stated(one: Extraction, around: Around, *, together: bool = False) -> tuple[Stated, ...]:
    """Return the claims that an extraction makes, in the order of its words.

    None where its content says nothing. ``together`` tells that several speak at once.
    """
    whole = statement_of(around.text, one.content)
    if not whole:
        return ()
    one = _of_own_deed(one, around.text)
    if one.stance is Stance.DENIES and stands_by(_between(one, around.text)):
        one = replace(one, leaning=replace(one.leaning, stance=Stance.ASSERTS))
    made = propositions(_content(one, around, together=together))
    spoken = _spoken(one)
    if is_hollow(whole, made, one.stance):
        denial = _denial(one, whole, around.text)
        content = _opened(around.text, one.content)
        return (Stated(whole, content, one.stance, denial, is_hollow=True),)
    several = len([each for each in made if not _is_beside(each)]) > 1
    if not made or (one.stance in _WHOLE and several and not spoken):
        content = _opened(around.text, one.content)
        return (Stated(whole, content, one.stance, _denial(one, whole, around.text)),)
    if one.stance is not Stance.ASSERTS and one.stance is not Stance.RELAYS:
        made = tuple(each for each in made if not _is_beside(each)) or made
    return tuple(_stated(one, each, around, spoken) for each in made)


def _of_own_deed(one: Extraction, text: str) -> Extraction:
    """Return what is denied with the deed that is denied: "denied | saying that P".

    P may be so, and he may hold that it is; he denies having said it.
    """
    if len(one.cue) != 1 or not one.content:
        return one
    cue, first = one.cue[0], one.content[0]
    if first.start < cue.end:
        return one
    said, is_denial = text[cue.start : first.end], one.stance is Stance.DENIES
    found = denied_deed(said, first.start - cue.start, is_denial=is_denial)
    if found is None:
        return one
    return replace(
        one,
        cue=(Span(cue.start, cue.start + found.verb_end),),
        content=(Span(cue.start + found.deed_start, first.end), *one.content[1:]),
        leaning=replace(one.leaning, stance=Stance.DENIES, words=()),
    )


def _between(one: Extraction, text: str) -> str:
    """Return the words between a cue and the content behind it."""
    end = max((span.end for span in one.cue), default=len(text))
    return text[end : one.content[0].start]


def _is_beside(made: Proposition) -> bool:
    """Tell what is not said itself: who denies what is said leaves it open."""
    return made.presupposed or made.follows


def _spoken(one: Extraction) -> tuple[Span, ...]:
    """Return the words of a stance that are the speaker's own: "(said) that this was a lie"."""
    if one.stance not in _SPOKEN:
        return ()
    return tuple(
        word
        for word in one.leaning.words
        if any(part.start <= word.start < part.end for part in one.content)
    )


def _opened(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans of a content without the "that" which opens a clause."""
    if not spans:
        return spans
    first = spans[0]
    skipped = opened(text[first.start : first.end])
    return (Span(first.start + skipped, first.end), *spans[1:])


def _stated(one: Extraction, made: Proposition, around: Around, spoken: tuple[Span, ...]) -> Stated:
    """Return the claim that a proposition is, with the stance to it."""
    stance = one.stance
    cue = cue_lemmas(" ".join(around.text[span.start : span.end] for span in one.cue))
    if stance in _AGAINST and (what := called_untrue(made.statement, cue)):
        deed = complements.sentence(what, cue, _content(one, around, together=False).speaker)
        what = capitalised(deed.statement) if deed else what
        denial = _denial(one, what, around.text)
        return Stated(what, made.spans, stance, denial, is_hollow=not own_terms(what))
    if spoken:
        if not _holds(made.spans, spoken):
            stance = Stance.ASSERTS
        elif stance is Stance.DENIES:
            return _called(one, made, around, spoken)
    own_words = " ".join(around.text[span.start : span.end] for span in made.spans)
    open_words = I_DECLINE.match(own_words) and not _GOES_ON.search(own_words)
    if stance is Stance.DECLINES or (stance is Stance.ASSERTS and open_words):
        return _declined(made)
    if not (made.negated and stance in _FLIPPED):
        denial = _denial(one, made.statement, around.text) if stance is one.stance else None
        return Stated(made.statement, made.spans, stance, denial, read=_read(made))
    stance = _FLIPPED[stance]
    hedged = _FLAT if one.manner.hedge is None else _RESERVED
    return Stated(made.statement, made.spans, stance, hedged if stance is Stance.DENIES else None)


def _declined(made: Proposition) -> Stated:
    """Return what is left open: of "we cannot confirm that P" it is P, and nobody's knowing it."""
    statement = capitalised(positive(open_matter(made.statement))) or made.statement
    return Stated(statement, made.spans, Stance.DECLINES, is_hollow=is_bare(made.statement))


def _read(made: Proposition) -> str:
    """Return how a claim was read that is not what is said itself."""
    if made.follows:
        return FOLLOWS
    return GRANTED if made.presupposed else ""


def _called(one: Extraction, made: Proposition, around: Around, spoken: tuple[Span, ...]) -> Stated:
    """Return what is denied by a sentence that says so itself: "the accusation was baseless".

    It is what the sentence calls untrue, not that it is; "there is no evidence of fraud"
    denies that there is.
    """
    what = "" if made.negated else said_untrue(made.statement)
    said = [around.text[word.start : word.end] for word in spoken]
    if (
        not what
        and not made.negated
        and (not holds(made.statement, said) or UNPROVED.match(made.statement))
    ):
        # Taken away with a "not": "that P cannot be is absurd". Or left: there is no evidence.
        return Stated(made.statement, made.spans, Stance.ASSERTS)
    statement = what or made.statement
    is_hollow_one = bool(what) and not own_terms(what)
    denial = _denial(one, statement, around.text)
    return Stated(statement, made.spans, Stance.DENIES, denial, is_hollow=is_hollow_one)


def _holds(spans: tuple[Span, ...], words: tuple[Span, ...]) -> bool:
    return any(span.start < word.end and word.start < span.end for span in spans for word in words)


def _denial(one: Extraction, statement: str, text: str) -> Denial | None:
    """Return the kind of a denial and how far it goes; None for what is none.

    Where its words do not tell, it is what the cue alone makes of it.
    """
    if one.stance is not Stance.DENIES:
        return None
    found = describe(
        DenialWords(
            cue=" ".join(text[span.start : span.end] for span in one.cue),
            content=" ".join(text[span.start : span.end] for span in one.content),
            statement=statement,
            is_hedged=one.manner.hedge is not None,
            beside=_beside(one, text),
        )
    )
    if found.kind is None or found.scope is None:
        return denial_of(text, one)
    return found.kind, found.scope, found.element


def _beside(one: Extraction, text: str) -> str:
    """Return what the sentence of a denial goes on with behind the words of it."""
    end = max(span.end for span in (*one.content, *one.cue))
    going_on = text[end : end + _BREATH]
    stop = _STOP.search(going_on)
    return going_on[: stop.start()] if stop else going_on


def _pronoun(one: Extraction, text: str) -> str | None:
    """Return the "it" that speaks where no name is known for it."""
    said = " ".join(text[span.start : span.end] for span in one.source)
    return said if said.lower() in _PRONOUNS else None


def _content(one: Extraction, around: Around, *, together: bool) -> Content:
    text = around.text
    cast = around.cast or Cast(text, (one,))
    alone = not together
    return Content(
        text=text,
        spans=one.content,
        cue=" ".join(text[span.start : span.end] for span in one.cue),
        stance=one.stance,
        negated=one.leaning.negated,
        speaker=cast.name(one) or _pronoun(one, text) if alone else None,
        speaker_kind=cast.kind(one.speaker) if alone and one.speaker is not None else None,
        we=cast.body(one) if alone else None,
        names=around.names,
        day=around.day,
        is_direct=one.mode is Mode.DIRECT,
    )
