"""Taking a negation out of a statement: "did not supply" is "supplied", denied.

Only where the whole of it is denied. "Not only", "not all", "no longer", "should not" and
"did not because" deny a part, a wish or a cause, and stay as they are.

Invariant: what is taken out is one word that negates the main clause; a statement without
one comes back unchanged.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from claimdb.lexicons.function import SUBJECT_PRONOUNS
from claimdb.lexicons.listed import listed
from claimdb.link import forms
from claimdb.link.groups import FINITE, Group, groups, main_clause
from claimdb.link.idioms import WISHING, is_idiom
from claimdb.link.leftopen import is_left_open
from claimdb.link.pressing import PRESSED, pressed, says_more
from claimdb.link.tagging import Tag, Word, words


class Turned(NamedTuple):
    """A statement and whether a negation was taken out of it."""

    statement: str
    negated: bool
    reason: str = ""


#: Behind "not" these make it the denial of a part.
_PARTIAL: Final = listed(
    "just only all every everyone everybody everything always necessarily entirely fully yet "
    "because merely simply exactly enough completely much many more so too alone even both "
    "quite solely wholly until unless the-only less most nearly almost that particularly "
    "especially about for really very long anymore either certain sure clear to"
)
#: A clause with one of these may say what holds only under a condition, or in contrast.
CONDITION: Final = listed(
    "if unless until whether because but although though while whereas lest than nor neither "
    "or so despite notwithstanding regardless without instead rather except since when once "
    "as anymore longer lightly either"
)
#: "All did not" may be read in two ways.
_QUANTIFIED: Final = listed(
    "all every each most many everyone everybody everything both few some several half much "
    "only majority any none anybody anyone anything whoever whatever those people"
)
#: "Must not" forbids; it does not deny a "must".
_DEONTIC: Final = listed("must should ought may might need let shall dare")
#: Behind a negated verb these leave open how much of it is denied.
_MEASURED: Final = listed(
    "all every everything everyone always only much more most yet both many enough just other "
    "another else"
)
_NEGATIVE: Final = listed("not n't never no nothing nobody")
_NO_SUBJECT: Final = {"nobody": "Somebody", "nothing": "Something", "none": "Some"}
#: "Found nothing", "told nobody"; not "nothing else", "nothing but".
_NO_OBJECT: Final = {"nothing": "something", "nobody": "somebody", "none": "some"}
#: Beside a "no" these make it the denial of a part, or count it twice.
_NO_ELSE: Final = listed("not n't never no all every only other yet more anymore longer")
_NO_MORE: Final = listed("else but more less other short like")
_NOT_NO: Final = listed(
    "business "
    "doubt question matter longer more less fewer later sooner wonder surprise secret reason "
    "one better other greater way coincidence need mistake such end stranger problem idea "
    "place choice time chance chances notice attention recollection memory comment"
)
_MASS: Final = listed(
    "evidence proof truth information support contact knowledge interest data technology "
    "cooperation progress damage violence fraud money trade aid weaponry ammunition basis "
    "responsibility wrongdoing liability equipment corruption pressure material fuel oil gas "
    "news harm force abuse access help work music water food cash blame guilt time involvement "
    "participation collusion interference discrimination manipulation negligence misconduct "
    "assistance compensation espionage terrorism racism intelligence harassment torture "
    "contamination pollution radiation opposition resistance permission protection sympathy "
    "authorisation authorization complicity coordination consent legitimacy wrong "
    "remorse mercy power part respect hope faith trust cholera malaria measles ebola polio flu "
    "influenza covid tuberculosis cancer rabies anthrax asbestos lead arsenic salmonella famine "
    "starvation hunger electricity oxygen medicine ice snow rain smoke traffic bloodshed looting"
)
#: Words that stand only beside a negation, and what is left of them without it.
_BESIDE: Final = {
    "ever": "",
    "anything": "something",
    "anyone": "someone",
    "anybody": "somebody",
    "anywhere": "somewhere",
    "whatsoever": "",
}
#: "Not a shred of evidence", "not a single shot".
_LEAST: Final = re.compile(
    r"\b(?:an?\s+)?(?:single\s+)?(?:shred|scrap|grain|iota|hint|trace|ounce|whiff|scintilla)s?\s+of\s+"
    r"|\bthe\s+(?:slightest|least)\s+",
    re.IGNORECASE,
)
_SINGLE: Final = re.compile(r"\ba\s+single\s+(?=(?P<vowel>[aeiou])?)", re.IGNORECASE)
_AT_ALL: Final = re.compile(r",?\s+(?:at all|in any way|whatsoever)\b")
_SPACES: Final = re.compile(r"\s{2,}")
#: Marks behind which another clause begins.
_PARTING: Final = listed(", ; : . ! ? \u2026 - \u2013 \u2014")
#: Behind "since" these tell when.
_TIMES: Final = listed(
    "then last january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday yesterday at"
)
_CLITIC_WHOLE: Final = {"ca": "can", "wo": "will", "sha": "shall"}


def turned(statement: str) -> Turned:
    """Return a statement without the negation of its main clause, and whether there was one."""
    tagged = words(statement)
    found = groups(tagged)
    main = main_clause(tagged, found)
    if main is None or main.kind != FINITE or not _has_subject(tagged, main):
        return Turned(statement, negated=False)
    if tagged[0].low in WISHING:
        return Turned(statement, negated=False, reason="a wish or a demand, no fact")
    if not main.negations:
        shared = _shared(tagged, found, main)
        return Turned(statement, negated=False) if shared else _without_no(statement, tagged, main)
    reason = _kept(tagged, main) or _shared(tagged, found, main)
    if reason:
        return Turned(statement, negated=False, reason=reason)
    return Turned(_positive(statement, tagged, main), negated=True, reason="negation taken out")


def _has_subject(tagged: Sequence[Word], main: Group) -> bool:
    """Tell a sentence from a command ("Don't go", "Hands up, don't shoot")."""
    before = tagged[main.start - 1] if main.start else None
    if before is not None and before.text == "," and tagged[main.start].low == "do":
        return False
    return any(word.tag is not Tag.QUOTE for word in tagged[: main.start])


def positive(statement: str) -> str:
    """Return a statement without "any" and "ever", which stand only beside a negation."""
    return _edited(statement, _beside(words(statement)))


def _beside(tagged: Sequence[Word]) -> list[tuple[int, int, str]]:
    """Return the edits that take "any" and "ever" out of words, an article for "any official"."""
    edits: list[tuple[int, int, str]] = []
    for index, word in enumerate(tagged):
        if word.low in _BESIDE:
            edits.append((word.start, word.end, _BESIDE[word.low]))
        elif word.low == "any" and index + 1 < len(tagged):
            if tagged[index + 1].low == "of":
                edits.append((word.start, word.end, "some"))
                continue
            head = _head(tagged[index + 1 :])
            is_counted = head.tag is Tag.NOUN
            new = _article(tagged[index + 1].low, head) if is_counted else ""
            edits.append((word.start, word.end, new.lower()))
    return edits


def _kept(tagged: Sequence[Word], main: Group) -> str:
    """Return why a negation has to stay, "" where it may go."""
    if len(main.negations) != 1 or main.refused:
        return "negated more than once"
    place = main.negations[0]
    before = {word.low for word in tagged[: main.start]}
    after = {
        word.low
        for before_it, word in pairwise(tagged[main.end - 1 :])
        if (before_it.low, word.low) != ("at", "all") and not _is_of_time(tagged, word)
    }
    following = _limited(tagged, place)
    manner = says_more(tagged, main.start, place)
    reasons = {
        f"it is told how, or how surely, it is not so ({manner})": bool(manner),
        "what cannot be told is left open": is_left_open(tagged, main),
        f"only a part is denied (not {following})": bool(following),
        "a demand is negated, no fact": any(
            tagged[index].low in _DEONTIC for index in range(main.start, main.main)
        ),
        "only a part is denied": place > main.main and tagged[main.main].tag is not Tag.BE,
        "it is told of all, or of some": bool(before & _QUANTIFIED),
        "it may hold under a condition only": bool((before | after) & CONDITION),
        "only a part may be denied": bool(after & _MEASURED),
        "negated more than once": bool((before | after) & _NEGATIVE),
        "what is planned is not to do it": _is_planned_not(tagged, main, place),
        "a wish is negated, no fact": place == main.start and tagged[place].low == "not",
        "a way of saying how much": is_idiom(tagged, main, place),
    }
    return next((reason for reason, holds in reasons.items() if holds), "")


def _is_of_time(tagged: Sequence[Word], word: Word) -> bool:
    """Tell "since 2016" and "since last year" from a "since" that tells why."""
    if word.low != "since":
        return False
    following = next((one for one in tagged if one.start > word.start), None)
    return following is None or following.tag is Tag.NUMBER or following.low in _TIMES


def _limited(tagged: Sequence[Word], place: int) -> str:
    """Return the word behind "not" that makes it the denial of a part ("only", "fully")."""
    following = tagged[place + 1] if place + 1 < len(tagged) else None
    if following is None:
        return ""
    if following.low == PRESSED:
        return ""
    is_manner = following.tag is Tag.ADVERB and following.low.endswith("ly")
    return following.low if is_manner or following.low in _PARTIAL else ""


def _is_run_on(tagged: Sequence[Word], verb: int) -> bool:
    """Tell "not a leader you are a dictator", and "not a fact, that is a view"."""
    if verb < len((0, 1)) or tagged[verb - 1].low not in SUBJECT_PRONOUNS - {"who"}:
        return False
    before = tagged[verb - 2]
    is_relative = tagged[verb - 1].tag is Tag.RELATIVE
    return before.text in _PARTING or (not is_relative and before.tag in {Tag.NOUN, Tag.NAME})


def _shared(tagged: Sequence[Word], found: Sequence[Group], main: Group) -> str:
    """Return why a negation stays where a second clause follows that it does not reach."""
    for group in found:
        if group.kind != FINITE or group.start < main.end:
            continue
        openers = [
            word
            for word in tagged[main.end : group.start]
            if word.text in _PARTING
            or word.tag in {Tag.CONJUNCTION, Tag.RELATIVE, Tag.SUBORDINATOR}
        ]
        if _is_run_on(tagged, group.start):
            return "more than one clause"
        if openers and openers[-1].tag in {Tag.CONJUNCTION, Tag.PUNCTUATION}:
            return "more than one clause"
    return ""


def _is_planned_not(tagged: Sequence[Word], main: Group, place: int) -> bool:
    """Tell "promised not to", and "need not", from "is not planning to"."""
    if main.modality not in {"planned", "necessary", "attempted"} or place >= main.main:
        return False
    is_inner = place + 1 < len(tagged) and tagged[place + 1].tag is Tag.TO
    return is_inner or main.modality != "planned"


def _positive(statement: str, tagged: Sequence[Word], main: Group) -> str:
    """Return a statement without its one negation."""
    place = main.negations[0]
    low = tagged[place].low
    edits: list[tuple[int, int, str]] = []
    if low == "cannot":
        edits.append((tagged[place].start, tagged[place].end, "can"))
    else:
        edits.append((tagged[place].start, tagged[place].end, ""))
    previous = tagged[place - 1] if place else None
    if previous is not None and low == "n't" and previous.low in _CLITIC_WHOLE:
        edits.append((previous.start, previous.end, _CLITIC_WHOLE[previous.low]))
    edits += _without_do(tagged, main, place)
    edits += pressed(tagged, main.start, place)
    edits += _beside(tagged[place:])
    return _least(_edited(statement, edits))


def _without_do(tagged: Sequence[Word], main: Group, negation: int) -> list[tuple[int, int, str]]:
    """Return the edits that make "did supply" "supplied"."""
    helper = next((i for i in range(main.start, negation) if tagged[i].tag is Tag.DO), None)
    verb = next(
        (
            i
            for i in range(negation + 1, main.end)
            if tagged[i].tag in {Tag.VERB, Tag.HAVE, Tag.DO, Tag.BE}
        ),
        None,
    )
    if helper is None or verb is None:
        return []
    lemma = tagged[verb].lemma or tagged[verb].low
    form = {"did": forms.past(lemma), "does": _third(lemma)}.get(tagged[helper].low, lemma)
    return [
        (tagged[helper].start, tagged[helper].end, ""),
        (tagged[verb].start, tagged[verb].end, form),
    ]


def _third(lemma: str) -> str:
    return {"have": "has", "do": "does", "be": "is", "go": "goes"}.get(lemma) or forms.plural_s(
        lemma
    )


def _edited(statement: str, edits: Sequence[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        statement = statement[:start] + new + statement[end:]
    statement = _AT_ALL.sub("", statement)
    return _SPACES.sub(" ", statement).replace(" ,", ",").strip()


def _least(statement: str) -> str:
    """Return a statement without what stands behind "not" to stress it: "a single shot"."""
    return _SINGLE.sub(_counted, _LEAST.sub("", statement))


def _counted(match: re.Match[str]) -> str:
    return "an " if match["vowel"] else "a "


def _without_no(statement: str, tagged: Sequence[Word], main: Group) -> Turned:
    """Take "no" from a subject ("no shells were sent") and from "there is no"."""
    place = next((i for i, word in enumerate(tagged) if word.low in {"no", *_NO_SUBJECT}), None)
    if place is None or (place + 1 >= len(tagged) and tagged[place].low == "no"):
        return Turned(statement, negated=False)
    if _denies_a_part(tagged, place, main):
        return Turned(statement, negated=False, reason="only a part is denied")
    is_subject = place < main.start and all(
        word.tag in {Tag.QUOTE, Tag.PUNCTUATION} for word in tagged[:place]
    )
    if not (is_subject or _is_denied_after(tagged, place, main)) or main.modality in {
        "necessary",
        "possible",
    }:
        return Turned(statement, negated=False, reason="only a part may be denied")
    new, end = _without_word(tagged, place, is_subject=is_subject)
    edits = [(tagged[place].start, end, new if is_subject else new.lower())]
    edits += _beside(tagged[place + 1 :])
    done = _edited(statement, edits)
    return Turned(done[:1].upper() + done[1:], negated=True, reason="negation taken out (no)")


def _denies_a_part(tagged: Sequence[Word], place: int, main: Group) -> bool:
    """Tell "no more than", "no if", "nobody else": what is denied is not all that is told."""
    rest = {
        word.low
        for i, word in enumerate(tagged)
        if i != place
        and not (place < main.start and _is_because_of(tagged, i))
        and (tagged[i - 1].low, word.low) != ("at", "all")
    }
    following = tagged[place + 1].low if place + 1 < len(tagged) else ""
    limits = _NOT_NO - {"one"} if tagged[place].low == "no" else _NO_MORE
    return bool(rest & CONDITION) or following in limits or not _NO_ELSE.isdisjoint(rest)


def _is_denied_after(tagged: Sequence[Word], place: int, main: Group) -> bool:
    """Tell whether "no" stands behind "there is", or right behind another verb."""
    if tagged[main.main].lemma != "be":
        return place == main.end
    return (
        tagged[place].low == "no"
        and place in {main.end, main.end + 1}
        and main.start > 0
        and tagged[main.start - 1].low == "there"
    )


def _without_word(tagged: Sequence[Word], place: int, *, is_subject: bool) -> tuple[str, int]:
    """Return what stands for "no" where nothing is denied, and where the words it replaces end."""
    low = tagged[place].low
    following = tagged[place + 1].low if place + 1 < len(tagged) else ""
    if is_subject and low in _NO_SUBJECT:
        return _NO_SUBJECT[low], tagged[place].end
    if low in _NO_OBJECT:
        return _NO_OBJECT[low], tagged[place].end
    if following == "one":
        return "Someone", tagged[place + 1].end
    return _article(following, _head(tagged[place + 1 :])), tagged[place].end


def _is_because_of(tagged: Sequence[Word], index: int) -> bool:
    """Tell "because of": of nobody it is denied with all the rest."""
    following = tagged[index + 1].low if index + 1 < len(tagged) else ""
    return tagged[index].low == "because" and following == "of"


def _head(rest: Sequence[Word]) -> Word:
    """Return the noun that "no" belongs to: "threats" of "no clear, credible threats"."""
    head = rest[0]
    for word in rest:
        if word.tag not in {Tag.NOUN, Tag.NAME, Tag.ADVERB, Tag.CONJUNCTION} and word.text != ",":
            break
        head = word if word.tag is Tag.NOUN and word.low not in _BESIDE else head
    return head


def _article(following: str, head: Word) -> str:
    """Return what stands for "no" before a noun: nothing, "A" or "An"."""
    if following == "one" or head.low.endswith("s") or head.low in _MASS or head.lemma != head.low:
        return ""
    return "An" if following[:1] in "aeiou" else "A"
