"""What the words of a cue make of its content: a yes, a no, a doubt, or silence.

They are read from left to right; the first that decides does.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from claimdb.extract.cues import INDIRECT, Cue
from claimdb.extract.page import AUXILIARIES, Page, Run
from claimdb.extract.record import Found
from claimdb.extract.sorts import SORT_OF
from claimdb.lexicons import stances
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.model.vocab import Stance


@dataclass(frozen=True, slots=True)
class Reading:
    """A stance, the runs of words that make it one, and whether they negate the content."""

    stance: Stance
    runs: tuple[Run, ...] = ()
    negated: bool = False


PLAIN: Final = Reading(Stance.ASSERTS)
_PLEADING: Final = listed("plead pled")
#: Verbs of answering: behind "to" stands what is answered, which others have said.
_REACTING: Final = listed("respond react reply")
#: To lack these is to be in doubt ("it is not clear").
_SURE: Final = listed("clear sure certain evident obvious convinced convince")
#: Who lacks these has nothing to say of a content, neither yes nor no.
_KNOWING: Final = listed(
    "know aware remember recall understand realise realize learn knowledge recollection"
)
#: What is called so is not denied as a whole: there is something in it.
_TOO_MUCH: Final = listed(
    "exaggerated exaggeration exaggerations overblown overstated inflated hyperbole hyperbolic "
    "alarmist sensationalised sensationalized"
)
#: Words behind "dismissed" in which "as" may come, and behind that what it is called.
_FAR: Final = 25
_NEAR: Final = 5
_BE: Final = listed("am is are was were be been being")


def read_cue(page: Page, found: Found) -> Reading:
    """Return what the cue of ``found`` makes of its content."""
    if not page.runs(found.cue):
        return PLAIN
    cue = Cue(page, found)
    from_source = cue.negated_source()
    negations = [from_source] if from_source else []
    for number in cue.numbers:
        negation = page.negation(number)
        if negation:
            negations.append(negation)
            continue
        decided = _decided(cue, number, negations)
        if decided:
            return _with_end(cue, number) if decided is PLAIN else decided
    return _behind(cue, negations) if negations else PLAIN


def _behind(cue: Cue, negations: list[Run]) -> Reading:
    """Return what negations alone make of a content: its own verb decides ("has yet | to say")."""
    number = cue.numbers[-1] + 1
    stem = lemma(cue.page.word(number + (cue.page.word(number) == "to")))
    if stem in SPEECH:
        return _negated(cue, stem, negations)
    return Reading(Stance.ASSERTS, tuple(negations), negated=True)


def _with_end(cue: Cue, number: int) -> Reading:
    """Return a plain reading, negated where the cue ends in "not" ("decided not to say")."""
    for place in cue.numbers:
        if place > number and (run := cue.page.negation(place)) and cue.page.word(run[1]) == "to":
            return Reading(Stance.ASSERTS, (run,), negated=True)
    return PLAIN


def _decided(cue: Cue, number: int, negations: list[Run]) -> Reading | None:
    """Return what one word of the cue decides, if it does."""
    word = cue.page.low[number]
    if word == "no":
        return _of_no(cue, number)
    stem = lemma(word) if word.isalpha() else ""
    reader = _reader(cue, number, stem)
    if reader:
        return reader(cue, number, stem, negations)
    if negations and stem in stances.RESPONDING:
        return Reading(Stance.DECLINES, tuple(negations))
    if stem in _REACTING and _answers_claim(cue, number):
        return _by(Stance.RELAYS, number)
    if stem not in SORT_OF or stem in stances.LIGHT or word in AUXILIARIES:
        return None
    return _negated(cue, stem, negations) if negations else _plain(cue, number, stem)


def _answers_claim(cue: Cue, number: int) -> bool:
    """Tell whether what somebody responds to is the content: no position of theirs.

    "Responded to reports that he had left"; but "responded to reporters that he had".
    """
    page = cue.page
    if page.word(number + 1) not in {"to", "on"} and page.word(cue.numbers[-1]) != "to":
        return False
    claims = any(lemma(page.low[one]) in stances.CLAIMS for one in range(number + 1, cue.content))
    return claims and page.word(cue.content) == "that"


def _reader(cue: Cue, number: int, stem: str) -> "_Reader | None":
    """Return what reads a word that does not only say, believe or see."""
    if stem in {"stop", "fall"} and cue.page.word(number + 1) == "short":
        return _withheld
    if stem in stances.REFERRING and lemma(cue.page.word(number + 1)) in stances.ASKED:
        return _withheld
    if stem in stances.WITHHOLDING_TO and _speaks_next(cue, number):
        return _withheld
    for kind, reader in _READERS:
        if stem in kind:
            return reader
    after = cue.page.word(number + 1)
    if after in stances.REJECTING_WITH.get(stem, ()):
        return _rejected
    ruled_out = stem == "rule" and "out" in (after, cue.page.word(number + 2))
    return _denied if ruled_out else None


def _by(stance: Stance, number: int) -> Reading:
    """Return the stance that one word makes."""
    return Reading(stance, ((number, number + 1),))


def _of_no(cue: Cue, number: int) -> Reading:
    """Return what "no" decides with the noun after it: "no comment", "no evidence".

    Who "offered no proof" of a thing has said it all the same.
    """
    offered = {lemma(cue.page.word(place)) for place in (number - 1, number - 2)}
    for after in range(number + 1, number + 4):
        stem = lemma(cue.page.word(after))
        if stem in stances.DOUBT:
            return PLAIN
        if stem in stances.WITHHELD:
            return Reading(Stance.DECLINES, ((number, after + 1),))
        if stem in stances.PROOF and offered & stances.OFFERING:
            return PLAIN
        if stem in stances.PROOF:
            return Reading(Stance.DENIES, ((number, after + 1),))
    return Reading(Stance.ASSERTS, ((number, number + 1),), negated=True)


def _speaks_next(cue: Cue, number: int) -> bool:
    """Tell whether "to" and a word of saying follow ("failed to mention")."""
    for place in (number + 1, number + 2):
        if cue.page.word(place) == "to":
            return lemma(cue.page.word(place + 1)) in stances.UTTERING
    return False


def _denied(cue: Cue, number: int, stem: str, negations: list[Run]) -> Reading:
    """Read "denied": of what can only be granted it is no denial, and "not denied" is silence."""
    if stem == "dispute" and cue.page.word(number - 1) in {"a", "the", "this"}:
        return PLAIN
    if negations:
        last = cue.page.low[negations[-1][0]]
        if cue.nobody() or last in {"can", "cannot", "could"}:
            return PLAIN
        return Reading(Stance.DECLINES, tuple(negations))
    asked_for = cue.object(number) is stances.REQUESTS and not (
        cue.is_deed(number) or cue.is_planned(number)
    )
    refused = asked_for and stem in {"deny", "denial"}
    return _by(Stance.DECLINES if refused else Stance.DENIES, number)


def _rejected(cue: Cue, number: int, stem: str, negations: list[Run]) -> Reading:
    """Read "rejected": a denial of claims and of what is called false, else a refusal at most."""
    kind = cue.object(number)
    false = _called_false(cue, number, stem)
    if negations:
        return Reading(Stance.DECLINES, tuple(negations))
    if kind is stances.CLAIMS and not false and (too_much := _called_too_much(cue, number)):
        return Reading(Stance.QUESTIONS, ((number, number + 1), too_much))
    if kind is stances.CLAIMS:
        return _by(Stance.DENIES, number)
    if false:
        return Reading(Stance.DENIES, ((number, number + 1), false))
    if kind is stances.REQUESTS or stem in stances.TURNING_DOWN:
        return _by(Stance.DECLINES, number)
    return PLAIN


def _called_too_much(cue: Cue, number: int) -> Run | None:
    """Return the run of "as exaggerated": it leaves a part standing, and does not say which."""
    page = cue.page
    for place in range(number + 1, min(number + _FAR, len(page.low) - 1)):
        if page.low[place] in {".", ";", "!", "?"}:
            return None
        if page.low[place] == "as":
            ahead = range(place + 1, min(place + _NEAR, len(page.low)))
            return next(((one, one + 1) for one in ahead if page.low[one] in _TOO_MUCH), None)
    return None


def _called_false(cue: Cue, number: int, stem: str) -> Run | None:
    """Return the run of the word by which a verb of calling calls something untrue."""
    if stem in stances.CALLING_AS:
        return cue.called_false(number, by_as=True)
    after = cue.page.word(number + 1)
    if stem in stances.CALLING and after not in {"for", "on", "upon", "in", "out", "off", "up"}:
        return cue.called_false(number, by_as=False)
    return None


def _questioned(cue: Cue, number: int, stem: str, negations: list[Run]) -> Reading:
    """Read "questioned", "doubted"; "challenged" only where claims are its object."""
    if negations:
        return PLAIN if stem == "doubt" else Reading(Stance.DECLINES, tuple(negations))
    if cue.page.word(number - 1) in {"little", "beyond", "any"}:
        return PLAIN
    if stem in {"challenge", "contest"} and cue.object(number) is not stances.CLAIMS:
        return PLAIN
    return _by(Stance.QUESTIONS, number)


def _asked(cue: Cue, number: int, _stem: str, negations: list[Run]) -> Reading:
    """Read "asked": a question by the form of its content, else a request."""
    if negations:
        return Reading(Stance.DECLINES, tuple(negations))
    about = cue.page.word(number + 1) in {"about", *INDIRECT}
    return _by(Stance.QUESTIONS, number) if about or cue.asks() else PLAIN


def _withheld(_cue: Cue, number: int, _stem: str, negations: list[Run]) -> Reading:
    """Read "declined", "remained silent"."""
    return PLAIN if negations else _by(Stance.DECLINES, number)


def _plain(cue: Cue, number: int, stem: str) -> Reading:
    """Read a word of saying, believing or seeing that is not negated."""
    page = cue.page
    if page.word(number + 1) == "no" and number + 1 in cue.numbers:
        return _of_no(cue, number + 1)
    false = _called_false(cue, number, stem)
    if false:
        return Reading(Stance.DENIES, ((number, number + 1), false))
    questioned = page.word(number + 1) == "into" and page.word(number + 2) in {"question", "doubt"}
    if stem == "call" and questioned:
        return Reading(Stance.QUESTIONS, ((number, number + 3),))
    silent = page.word(number + 1) == "nothing" and page.word(number + 2) not in AUXILIARIES
    if silent and stem in stances.UTTERING:
        return Reading(Stance.DECLINES, ((number, number + 2),))
    if stem == "quote" and _passes_on(cue, number):
        return _by(Stance.RELAYS, number)
    return PLAIN


def _passes_on(cue: Cue, number: int) -> bool:
    """Tell whether the source is who quotes another ("the agency quoted him as saying")."""
    page, source = cue.page, cue.found.source
    if page.word(number - 1) in _BE or not source or source[0].start >= page.at[number][0]:
        return False
    after = page.low[number + 1 : number + 12]
    return any(pair == ("as", "saying") for pair in pairwise(after))


def _negated(cue: Cue, stem: str, negations: list[Run]) -> Reading:
    """Read a negated word: not to say is silence, not to believe is to believe that not."""
    runs = tuple(negations)
    if stem in _SURE:
        return Reading(Stance.QUESTIONS, runs)
    if stem in stances.ACCEPTING and cue.object(cue.numbers[-1]) is stances.CLAIMS:
        return Reading(Stance.DENIES, runs)
    if stem in stances.SHOWING or stem in stances.DOING:
        return Reading(Stance.ASSERTS, runs, negated=True)
    if stem in SPEECH or stem in _KNOWING or cue.wonders():
        return Reading(Stance.DECLINES, runs)
    return Reading(Stance.ASSERTS, runs, negated=True)


def _pleaded(cue: Cue, number: int, _stem: str, _negations: list[Run]) -> Reading:
    """Read "pleaded not guilty to": a denial of what stands behind "to"."""
    not_guilty = cue.page.low[number + 1 : number + 3] == ["not", "guilty"]
    if not_guilty and number + 2 in cue.numbers:
        return Reading(Stance.DENIES, ((number, number + 3),))
    return PLAIN


_Reader = Callable[[Cue, int, str, list[Run]], Reading]
_READERS: Final[tuple[tuple[frozenset[str], _Reader], ...]] = (
    (stances.DENYING, _denied),
    (stances.REJECTING, _rejected),
    (stances.WITHHOLDING, _withheld),
    (stances.QUESTIONING, _questioned),
    (stances.ASKING, _asked),
    (_PLEADING, _pleaded),
)
