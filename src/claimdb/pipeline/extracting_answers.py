"""Which of a text's attributions answer which, before any row is made.

Pure. Invariants: an answer comes after what it answers, in the text and in the plan; and
only what is likely enough is told, since an answer stands as evidence. A denial with a
claim of its own answers who asserted that claim, or what it follows from, and nobody else.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from claimdb.link.answering import Answer, Saying, all_answers
from claimdb.link.answering_words import names_in, own_terms, points
from claimdb.link.denials import DenialWords, Reply, describe
from claimdb.link.denials_patterns import COUNTER
from claimdb.link.entities import canonical
from claimdb.link.frame import frame
from claimdb.link.groups import groups, main_clause
from claimdb.link.relation import Relation
from claimdb.link.same import compare
from claimdb.link.tagging import words
from claimdb.model.vocab import Stance

#: From so likely an answer is one: below it pointing and nearness are all there is.
_SURE: Final = 0.5
#: Attributions before a reply among which the answered one is looked for.
_BEFORE: Final = 40
#: Words for what was just spoken of.
_MATTER: Final = re.compile(r"\b(?:the|this|that) (?:issue|matter|subject|question|topic|affair)\b")
#: What only an accusation is called, and the cues of one.
_ACCUSATION: Final = re.compile(r"\b(?:accusations?|charges?)\b", re.IGNORECASE)
_ACCUSING: Final = re.compile(r"\b(?:accus|alleg|blam)(?:e[sd]?|ing|ations?)\b", re.IGNORECASE)
#: What is denied is what was said, and not some deed or other: "there is truth to these claims".
_POINTING: Final = re.compile(
    r"""(?:there\s+(?:is|was|were|are)\s+(?:an?\s+)?[\w-]+\s+(?:to|in|for|behind)\s+)?
    (?:(?:the|these|those|this|that|such|all|any|his|her|its|their)\s+(?:[\w-]+\s+){0,2}?
    (?:allegations?|accusations?|claims?|charges?|reports?|stor(?:y|ies)|suggestions?|accounts?
    |statements?|version|insinuations?|rumou?rs?|assertions?)\b
    |(?:it|this|that|these|those)\s+(?:(?:just|simply)\s+)?(?:is|was|are|were|has\s+been)\s+
    (?:true|so|correct|accurate|right|the\s+case|what\s+happened)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_REPLIES: Final = frozenset((Stance.DENIES, Stance.DECLINES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A row of a plan, as far as it may answer or be answered; ``start`` is its first character.

    ``party`` is for whom it is said: the state of a ministry, the body of a spokesman. One that
    ``is_hollow`` has no claim of its own, and answers nothing where two are as likely. What is
    ``is_beside`` what is said (taken for granted, or following) is never meant by "the claim".
    """

    source: str
    statement: str
    words: str
    cue: str
    stance: Stance
    start: int
    day: date | None = None
    is_hollow: bool = False
    is_beside: bool = False
    party: str | None = None


def answered(rows: Sequence[Spoken]) -> dict[int, int]:
    """Return for each row that answers another the place of that one."""
    sayings = [_saying(place, one) for place, one in enumerate(rows)]
    found: dict[int, int] = {}
    for place, one in enumerate(rows):
        if not _may_answer(one):
            continue
        points_back = one.is_hollow or points(one.statement)
        earlier = [
            sayings[at]
            for at in range(max(0, place - _BEFORE), place)
            if not rows[at].is_hollow and not (points_back and rows[at].is_beside)
        ]
        likely = [int(each.key) for each in all_answers(sayings[place], earlier) if _is_sure(each)]
        if _ACCUSATION.search(one.words):
            likely = [each for each in likely if _ACCUSING.search(rows[each].cue)] or likely
        if one.stance is Stance.ASSERTS:
            likely = [each for each in likely if _is_against(one, rows[each])]
        if not likely or (one.is_hollow and not _are_one([rows[each] for each in likely])):
            continue
        best = _of_matter(rows, place, likely) if _MATTER.search(one.words) else likely[0]
        if one.stance is not Stance.DENIES or _is_denied(one, rows[best]):
            found[place] = best
    return found


def _of_matter(rows: Sequence[Spoken], place: int, likely: Sequence[int]) -> int:
    """Return which of the likely ones has most of the matter that was just spoken of.

    "Misleading public opinion on the issue": the issue of the sentence before.
    """
    if not place:
        return likely[0]
    matter = {key for term in own_terms(rows[place - 1].statement) for key in term.keys}

    def shared(at: int) -> int:
        return sum(not term.keys.isdisjoint(matter) for term in own_terms(rows[at].statement))

    return max(likely, key=shared)  # the first, the likeliest, of equals


def meant(
    hollow: Iterable[int], via: Sequence[int | None], answers: Mapping[int, int]
) -> dict[int, int | None]:
    """Return for each hollow row the row whose claim is meant, None where nothing tells.

    ``via`` are the rows through which rows are known: who passes on a hollow reply passes on
    what it is a reply to.
    """
    found = {place: answers.get(place) for place in hollow}
    for place in sorted(found, reverse=True):
        through = via[place]
        if through in found and found[through] is None:
            found[through] = found[place]
    return found


def _is_sure(answer: Answer) -> bool:
    return answer.score >= _SURE


def _are_one(rows: Sequence[Spoken]) -> bool:
    """Tell whether all that may be meant by "the allegations" is one claim, told by whomever."""
    first, *others = (frame(one.statement) for one in rows)
    return all(compare(first, other).relation is Relation.SAME for other in others)


def _is_denied(denial: Spoken, other: Spoken) -> bool:
    """Return whether a denial is of what another one said, or only points at that."""
    if points(denial.statement) and (
        not own_terms(denial.statement) or _POINTING.match(denial.statement)
    ):
        return True
    found = compare(frame(other.statement), frame(denial.statement))
    return found.relation in {Relation.SAME, Relation.ENTAILS}


def _is_against(blame: Spoken, other: Spoken) -> bool:
    """Tell whether one blames in turn the very one who spoke of him."""
    return _names(f"{blame.statement}. {blame.words}", other) and _names(other.statement, blame)


def _names(said: str, one: Spoken) -> bool:
    """Tell whether words name who speaks elsewhere, or for whom he does."""
    told = names_in(said)
    own = [canonical(name) for name in (one.source, one.party) if name]
    return any(
        name == each or name.endswith(f" {each}") or each.endswith(f" {name}")
        for name in own
        for each in told
    )


def _may_answer(one: Spoken) -> bool:
    """Return whether words reply to something: a denial, silence, or blame for the accuser."""
    if one.stance in _REPLIES or (one.stance is Stance.QUESTIONS and one.is_hollow):
        return True
    if one.stance is not Stance.ASSERTS:
        return False
    described = describe(DenialWords(cue=one.cue, content=one.words))
    blames = described.reply is Reply.NON_DENIAL and COUNTER.search(one.cue)
    return described.reply is Reply.COUNTER_ACCUSATION or bool(blames)


def _accused(one: Spoken) -> tuple[str, ...]:
    """Return whom an accusation names as having done it: it begins with them."""
    if not _ACCUSING.search(one.cue):
        return ()
    tagged = words(one.statement)
    main = main_clause(tagged, groups(tagged))
    if main is None or not main.start:
        return ()
    who = one.statement[: tagged[main.start - 1].end]
    return (who, *sorted(names_in(who)))


def _saying(place: int, one: Spoken) -> Saying:
    return Saying(
        key=place,
        source=one.source,
        party=one.party,
        accused=_accused(one),
        words=one.words,
        statement=one.statement,
        cue=one.cue,
        stance=one.stance,
        position=one.start,
        day=one.day,
    )
