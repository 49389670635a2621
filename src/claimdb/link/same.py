"""What one statement is to another: the same claim, more, less, its rival, or nothing of it.

Two statements are one claim where each says all that the other says: the same deed, the
same parts in the same roles, amounts, times, plan or fact. What one leaves open the other
may add (it entails), what both fill otherwise may be rival. In doubt nothing follows: a
wrong *same* shows people as denying what they never mentioned.

Invariant: ``compare(b, a)`` is the mirror of ``compare(a, b)``.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.align import align
from claimdb.link.amounts import amounts
from claimdb.link.frame import DONE, ONGOING, Frame
from claimdb.link.involved import deed_of_involvement, done_is_involved
from claimdb.link.nearness import asked
from claimdb.link.parted import limited, parted
from claimdb.link.places import astray_part, crossed_heads, heads_meet
from claimdb.link.relation import Comparison, Relation
from claimdb.link.rivals import Case, exchanged, opposite_deeds, rival_parts
from claimdb.link.several import is_one_deed_of
from claimdb.link.synonyms import first_of
from claimdb.link.times import times
from claimdb.link.view import Part, Role, View, view

#: What is told with them is not told to be so.
_OPEN: Final = listed(
    "suspect believe claim fear say deny plan refuse fail try suspicion allegation proposal call",
    "demand threat attempt risk rumour possibility likely propose urge seek want threaten expect",
    "accuse accusation allege doubt bill vote order allegedly reportedly possibly probably nearly",
    "conspiracy conspire fake forge mock dummy mouse mice rat",
    "occasionally sometimes rarely seldom",
    "supposedly apparently almost partly partially purportedly potentially hardly barely",
)
_CONCESSION: Final = re.compile(r"\b(?:despite|in spite of|instead of)\b", re.IGNORECASE)
_POINTS: Final = re.compile(
    r"\b(?:confirm|deny|denied|rule out|verify|dispute|say|said|know|knew|believe)\s+"
    r"(?P<what>that|this|it)\b(?=\W*$|\W+(?:and|or|but)\b)",
    re.IGNORECASE,
)
#: "That is going to happen".
_POINTS_FIRST: Final = re.compile(
    r"^(?P<what>that|this|these|those)\s+(?:is|was|are|were|has|had|have|will|would|could|may|might"
    r"|can|did|does)\b",
    re.IGNORECASE,
)
#: "Hands up, don't shoot" denies no shot.
_COMMAND: Final = re.compile(r"(?:^|[,;:]\s*)(?:do\s+not|don['\u2019]t|never)\s", re.IGNORECASE)
_TOLD: Final = 4
#: Things that a negation and what it would negate share, where the one says more: "he is not
#: about that" negates nothing of all else that he may be.
_ENOUGH: Final = 2
#: What is shown or known is told in a clause of its own, which may be about anything.
_TELLING: Final = frozenset({"be", "prove", "know", "say"})
#: What is so until it ends: who owned it may own it no more.
_LASTING: Final = frozenset(
    map(first_of, ("own", "have", "employ", "lead", "chair", "live", "contain"))
)
_ASPECTS: Final = frozenset({ONGOING, DONE})
#: Who is doing these has done them: "is using drones", "has used drones". What ends in a
#: result is another thing: "is building a dam", "is being evacuated".
_GOING_ON: Final = frozenset(
    map(
        first_of,
        listed(
            "use fire attack supply help support train fight finance spy torture bomb investigate "
            "arrest search protest hide control hold spread"
        ),
    )
) | frozenset({"fire at", "bomb at", "shell at"})
_TENSES: Final = frozenset({"past", "present"})
#: As sure as of what else one statement says more.
_OF_TWO: Final = 0.85
#: How sure a *same* is at the most where no name tells whom it is of.
_NAMELESS: Final = 0.75


def compare(left: Frame, right: Frame) -> Comparison:
    """Return what ``left`` is to ``right``, how sure that is (0 to 1), and why."""
    found = _compared(left, right)
    if found.relation not in {Relation.RELATED, Relation.DIFFERENT}:
        return found
    deed = deed_of_involvement(right.statement)
    if deed is not None:
        return done_is_involved(found, _compared(left, deed))
    deed = deed_of_involvement(left.statement)
    if deed is not None:
        return done_is_involved(found, _compared(right, deed)).mirrored
    if is_one_deed_of(right.statement, left.statement):
        return Comparison(Relation.ENTAILS, _OF_TWO, "one of two deeds that are told together")
    if is_one_deed_of(left.statement, right.statement):
        return Comparison(Relation.ENTAILED_BY, _OF_TWO, "one of two deeds that are told together")
    return found


def _compared(left: Frame, right: Frame) -> Comparison:
    first, second = view(left), view(right)
    untold = first.untold or second.untold or _pointing(left.statement, right.statement)
    if untold:
        return Comparison(Relation.RELATED, 0.5, f"who or what '{untold}' is, is not told")
    if _plain(left.statement) == _plain(right.statement):
        return Comparison(Relation.SAME, 1.0 if first.names else _NAMELESS, "the same words")
    case = Case(
        first,
        second,
        align(first, second),
        amounts(first, second),
        times(first, second),
    )
    if not case.aligned.links:
        return Comparison(Relation.DIFFERENT, 0.9, "they have nothing in common")
    forward, backward = first.deeds.say(second.deeds), second.deeds.say(first.deeds)
    if not (forward or backward):
        return opposite_deeds(case) or asked(_other_deed(case), case)
    return _misplaced(case) or asked(_weighed(case, forward=forward, backward=backward), case)


def _pointing(*statements: str) -> str:
    """Return the "that" of "cannot confirm that and hopes …", or of "that is going to happen"."""
    found = (pattern.search(one) for one in statements for pattern in (_POINTS, _POINTS_FIRST))
    return next((one["what"].lower() for one in found if one), "")


def _misplaced(case: Case) -> Comparison | None:
    """Return the verdict where what both name plays other parts, or is told as plan and fact."""
    links, left, right = case.aligned.links, case.left, case.right
    crossed = crossed_heads(links, left, right)
    if crossed is not None:
        return exchanged(case, crossed)
    astray = astray_part(links, left, right)
    if astray is not None:
        told = f"'{astray.left.term.words}' belongs to something else"
        return Comparison(Relation.RELATED, 0.8, told)
    if parted(left.statement, right.statement) or parted(right.statement, left.statement):
        return Comparison(Relation.RELATED, 0.8, "one is of a part of what the other names")
    return _otherwise_told(left, right)


def _otherwise_told(left: View, right: View) -> Comparison | None:
    """Return the verdict where one is told of now, of what goes on or may be, the other is not."""
    now = left if left.tense == "present" else right
    over = {left.tense, right.tense} == _TENSES and now.aspect != DONE
    if over and left.deeds.common(right.deeds) & _LASTING:
        return Comparison(Relation.RELATED, 0.8, "one is told of now, the other of the past")
    if {left.aspect, right.aspect} == _ASPECTS and not left.deeds.common(right.deeds) & _GOING_ON:
        return Comparison(Relation.RELATED, 0.8, "one goes on, the other is told as done")
    if left.modality != right.modality:
        told = f"one is told as {_mood(left)}, the other as {_mood(right)}"
        return Comparison(Relation.RELATED, 0.8, told)
    return None


def _weighed(case: Case, *, forward: bool, backward: bool) -> Comparison:
    """Return the verdict on two statements of one deed, in roles that fit."""
    binding = [link for link in case.aligned.links if link.binds]
    entails = (
        forward
        and not limited(case.left.statement, case.right.statement)
        and not _is_open(case.aligned.left)
        and all(link.forward for link in binding)
        and not case.aligned.right
        and case.amounts.forward
        and case.times.forward
    )
    entailed = (
        backward
        and not limited(case.right.statement, case.left.statement)
        and not _is_open(case.aligned.right)
        and all(link.backward for link in binding)
        and not case.aligned.left
        and case.amounts.backward
        and case.times.backward
    )
    if case.left.negated != case.right.negated:
        return _negated(case, entails=entails, entailed=entailed)
    rival = rival_parts(case)
    if rival is not None:
        return rival
    if not heads_meet(case.aligned, case.left, case.right):
        return Comparison(Relation.RELATED, 0.7, "what they are about is not the same thing")
    if case.left.nots != case.right.nots and case.left.negated == case.right.negated:
        return Comparison(Relation.RELATED, 0.7, "a part of one is negated")
    if case.left.negated:
        entails, entailed = entailed, entails
    return _directed(case, entails=entails, entailed=entailed)


def _is_open(rest: Sequence[Part]) -> bool:
    """Tell whether a statement only has it that something may be so, or is said to be."""
    return any(not part.term.keys.isdisjoint(_OPEN) for part in rest)


def _directed(case: Case, *, entails: bool, entailed: bool) -> Comparison:
    if entails and entailed and _concedes(case.left) != _concedes(case.right):
        return Comparison(Relation.RELATED, 0.7, "one is told of what holds despite the other")
    if entails and entailed:
        return Comparison(Relation.SAME, _sureness(case), "each says all that the other says")
    if entails or entailed:
        relation = Relation.ENTAILS if entails else Relation.ENTAILED_BY
        return Comparison(relation, 0.85, _more(case, is_left=entails))
    rest = [part.term.words for part in (*case.aligned.left, *case.aligned.right)]
    told = ", ".join(rest[:_TOLD]) or case.amounts.told or "other kinds"
    return Comparison(
        Relation.RELATED,
        0.7,
        f"one deed, but each says what the other does not ({told})",
    )


def _concedes(one: View) -> bool:
    """Tell "is tall despite being a child" from "is a child"."""
    return _CONCESSION.search(one.statement) is not None


def _negated(case: Case, *, entails: bool, entailed: bool) -> Comparison:
    """Return the verdict where one denies: what is denied has to follow from what is told."""
    if (entails and case.right.negated) or (entailed and case.left.negated):
        if (entails and entailed) or not _tells_little(case):
            return Comparison(Relation.CONTRADICTS, 0.9, "the one is the negation of the other")
        return Comparison(Relation.RELATED, 0.6, "one of them is negated, of little that both say")
    return Comparison(Relation.RELATED, 0.7, "one of them is negated, of something narrower")


def _tells_little(case: Case) -> bool:
    """Tell whether both share one thing and no deed that says what is done to it."""
    if any(side.negated and _COMMAND.search(side.statement) for side in (case.left, case.right)):
        return True
    shared = sum(
        link.left.is_head
        and link.right.is_head
        and Role.DEED not in {link.left.role, link.right.role}
        for link in case.aligned.links
    )
    if any(" whether " in side.statement for side in (case.left, case.right)):
        return True  # "the film does not show whether …" negates nothing that the film shows
    light = case.left.is_light or case.right.is_light or bool(case.left.deeds.any_of(_TELLING))
    return light and shared < _ENOUGH


def _other_deed(case: Case) -> Comparison:
    shares = case.left.names & case.right.names
    if shares or len(case.aligned.links) > 1:
        told = f"another deed: {case.left.deeds.told}, {case.right.deeds.told}"
        return Comparison(Relation.RELATED, 0.7, told)
    return Comparison(Relation.DIFFERENT, 0.8, "other deeds of others")


def _sureness(case: Case) -> float:
    """Return how sure a *same* is: the more is aligned, the surer; loose words make it less so."""
    parts = (*case.left.parts, *case.right.parts)
    loose = sum(part.role is Role.NONE for part in parts)
    most = 0.99 if case.left.names else _NAMELESS
    return max(0.6, min(most, 0.8 + 0.05 * len(case.aligned.links) - 0.05 * loose))


def _more(case: Case, *, is_left: bool) -> str:
    """Return why one says more, in words that are right beside either of the two."""
    left, right = case.aligned.left, case.aligned.right
    if case.left.negated:  # who denies the wider denies more
        return f"one denies more ({_told(case, right if is_left else left)})"
    return f"one says more ({_told(case, left if is_left else right)})"


def _told(case: Case, rest: Sequence[Part]) -> str:
    words = [part.term.words for part in rest]
    if not words:
        words = [
            f"'{link.left.term.words}' and '{link.right.term.words}'"
            for link in case.aligned.links
            if link.forward != link.backward
        ] or [case.amounts.told or case.times.told or "a narrower deed"]
    return ", ".join(words[:_TOLD])


def _mood(one: View) -> str:
    return one.modality or "a fact"


def _plain(statement: str) -> str:
    return " ".join(statement.lower().strip(" .").split())
