"""Groups of verbs: "has not been supplied", "vowed to send", and which of them leads a sentence.

Invariant: groups are in order and do not overlap; ``main`` lies inside the group.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimdb.lexicons.function import CATENATIVES, MODALS
from claimdb.lexicons.listed import listed
from claimdb.lexicons.verbclasses import CLASS_OF
from claimdb.link.tagging import Tag, Word

FINITE: Final = "finite"
INFINITIVE: Final = "infinitive"
GERUND: Final = "gerund"
PARTICIPLE: Final = "participle"

_AUXILIARY: Final = frozenset({Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL})
_BETWEEN: Final = frozenset({Tag.ADVERB, Tag.NOT, Tag.QUOTE})
_NOT_FINITE: Final = listed("be been being having")
STOPS: Final = frozenset(".;:?!")
CLAUSE_PREPOSITIONS: Final = listed("after before since until till as")
_ABLE: Final = {
    "likely": "possible", "unlikely": "negative", "able": "possible", "unable": "negative",
    "ready": "planned", "due": "planned", "willing": "planned", "prepared": "planned",
    "going": "future", "bound": "necessary", "poised": "planned", "unwilling": "negative",
    "eager": "planned", "keen": "planned", "determined": "planned", "scheduled": "planned",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with what belongs to it; ``start`` to ``end`` and ``main`` number words.

    ``negations`` number the words that negate it; ``modality`` is "" for what is told as a
    fact, else "future", "planned", "attempted", "possible", "necessary", "conditional" or
    "reported" ("is said to"). ``tense`` is "past", "present" or "" (not finite).
    """

    start: int
    end: int
    main: int
    lemma: str
    kind: str
    passive: bool = False
    negations: tuple[int, ...] = ()
    modality: str = ""
    tense: str = ""
    refused: bool = False
    is_certain: bool = True

    @property
    def negated(self) -> bool:
        """Tell whether the deed is told not to be done."""
        return (len(self.negations) + self.refused) % 2 == 1


def groups(words: Sequence[Word]) -> tuple[Group, ...]:
    """Return the verb groups of tagged words."""
    found: list[Group] = []
    index = 0
    while index < len(words):
        group = _group_at(words, index)
        if group is None:
            index += 1
        else:
            found.append(group)
            index = group.end
    return tuple(_without_reduced(words, found))


def _group_at(words: Sequence[Word], start: int) -> Group | None:
    """Return the group that begins at a word, with "to" and a second verb behind it."""
    group = _simple(words, start)
    while group is not None:
        longer = _continued(words, group)
        if longer is None:
            return group
        group = longer
    return None


def _simple(words: Sequence[Word], start: int) -> Group | None:
    """Return auxiliaries and a verb, or one of them alone."""
    tag = words[start].tag
    if tag is Tag.TO:
        return _infinitive(words, start)
    if tag is Tag.NOT:
        return _negated_alone(words, start)
    if tag not in _AUXILIARY | {Tag.VERB, Tag.ING}:
        return None
    place, auxiliaries, negations = start, list[int](), list[int]()
    main = -1
    while place < len(words):
        word = words[place]
        if word.tag in _AUXILIARY:
            auxiliaries.append(place)
        elif word.tag is Tag.VERB or word.tag is Tag.ING:
            main = place
            break
        elif word.tag is Tag.NOT:
            negations.append(place)
        elif word.tag not in _BETWEEN:
            break
        place += 1
    return _made(words, start, auxiliaries, negations, main)


def _made(
    words: Sequence[Word], start: int, auxiliaries: list[int], negations: list[int], main: int
) -> Group | None:
    """Return a group of what was found, or None where a lone word makes none."""
    if main >= 0 and auxiliaries and not _fits(words, auxiliaries[-1], main):
        main = -1
    if main < 0:
        if not auxiliaries:
            return None
        main = auxiliaries[-1]
        last = max([main, *(place for place in negations if place - main <= 1)])
        negations = [place for place in negations if place <= last]
        if words[main].tag is Tag.MODAL and not negations:
            return None
    else:
        last = main
    if any(words[place].low == "cannot" for place in auxiliaries):
        negations.append(next(place for place in auxiliaries if words[place].low == "cannot"))
    verbs = [*auxiliaries, main] if main not in auxiliaries else auxiliaries
    lemma, last = _phrasal(words, main, last)
    return Group(
        start=start,
        end=last + 1,
        main=main,
        lemma=lemma,
        kind=_kind(words, verbs),
        passive=_is_passive(words, auxiliaries, main),
        negations=tuple(sorted(set(negations))),
        modality=next((MODALS[words[i].low] for i in auxiliaries if words[i].low in MODALS), ""),
        tense=_tense(words, verbs),
        is_certain=bool(auxiliaries) or "/" not in words[main].form,
    )


def _fits(words: Sequence[Word], auxiliary: int, main: int) -> bool:
    """Tell whether a verb can stand behind an auxiliary: no "has says"."""
    tag, form = words[auxiliary].tag, words[main].form
    if tag is Tag.BE:
        return form in {"participle", "past/participle", "ing"}
    if tag is Tag.HAVE:
        return "participle" in form
    return form == "base"


def _kind(words: Sequence[Word], verbs: Sequence[int]) -> str:
    word = words[verbs[0]]
    if word.tag in _AUXILIARY:
        if word.low in _NOT_FINITE:
            return GERUND if word.low.endswith("ing") else PARTICIPLE
        return FINITE
    if word.form == "ing":
        return GERUND
    if word.form == "base" and _is_bare(words, verbs[0]):
        return INFINITIVE
    return PARTICIPLE if word.form == "participle" else FINITE


def _is_bare(words: Sequence[Word], place: int) -> bool:
    """Tell the "get" of "helped the army get back", which has no subject of its own."""
    before = words[place - 1] if place else None
    if before is None or before.tag not in {Tag.NOUN, Tag.NAME, Tag.ING, Tag.VERB}:
        return False
    if before.tag in {Tag.ING, Tag.VERB}:  # "for helping develop"
        return True
    is_one = before.lemma == before.low and not before.low.endswith("s")
    return is_one and not any(word.low == "and" for word in words[:place])


def _tense(words: Sequence[Word], verbs: Sequence[int]) -> str:
    word = words[verbs[0]]
    if word.tag is Tag.VERB:
        return "past" if "past" in word.form else "present"
    if word.tag is Tag.ING or word.low in _NOT_FINITE:
        return ""
    return "past" if word.low in {"was", "were", "had", "did"} else "present"


def _is_passive(words: Sequence[Word], auxiliaries: Sequence[int], main: int) -> bool:
    if main in auxiliaries or "participle" not in words[main].form:
        return False
    return bool(auxiliaries) and words[auxiliaries[-1]].tag is Tag.BE


def _phrasal(words: Sequence[Word], main: int, last: int) -> tuple[str, int]:
    """Return the lemma of a verb with its particle, where it has one."""
    lemma = words[main].lemma or words[main].low
    if words[main].tag in {Tag.BE, Tag.HAVE, Tag.DO}:
        lemma = words[main].lemma
    if last + 1 < len(words):
        joined = f"{lemma} {words[last + 1].low}"
        if joined in CLASS_OF or joined in _PHRASAL:
            return joined, last + 1
    return lemma, last


_PHRASAL: Final = frozenset(
    verb.replace("_", " ")
    for verb in listed(
        "carry_out set_up take_part bring_down break_down give_up point_out work_out turn_out "
        "come_up take_place rule_out set_off cut_off take_off break_out sort_out make_up "
        "hold_up set_out go_on back_down crack_down step_up speed_up find_out figure_out "
        "phase_out wind_up end_up"
    )
)


def _infinitive(words: Sequence[Word], start: int) -> Group | None:
    """Return "to" and a verb, with auxiliaries between."""
    place, negations = start + 1, list[int]()
    while place < len(words) and words[place].tag in _BETWEEN:
        negations += [place] if words[place].tag is Tag.NOT else []
        place += 1
    if place >= len(words) or words[place].tag not in {Tag.VERB, Tag.BE, Tag.HAVE, Tag.DO}:
        return None
    if words[place].tag is Tag.VERB and words[place].form != "base":
        return None
    if words[place].low.endswith("ing"):  # "admitted to having sold it"
        return None
    inner = _simple(words, place)
    if inner is None:
        return None
    return replace(
        inner,
        start=start,
        kind=INFINITIVE,
        tense="",
        negations=tuple(negations) + inner.negations,
    )


def _negated_alone(words: Sequence[Word], start: int) -> Group | None:
    """Return "never supplied", "not having supplied"."""
    if start + 1 >= len(words) or words[start + 1].tag not in {Tag.VERB, Tag.ING, Tag.HAVE, Tag.TO}:
        return None
    inner = _simple(words, start + 1)
    if inner is None:
        return None
    return replace(inner, start=start, negations=(start, *inner.negations))


def _continued(words: Sequence[Word], group: Group) -> Group | None:
    """Return a group together with "to" and the verb behind it, where they are one deed."""
    label = None
    end = group.end
    if group.lemma == "be" and end < len(words):
        skip = end + (words[end].tag is Tag.ADVERB)
        if skip < len(words) and words[skip].low in _ABLE:
            label, end = _ABLE[words[skip].low], skip + 1
        elif words[end].tag is Tag.TO and "blame" not in {w.low for w in words[end : end + 2]}:
            label = "planned"
    elif group.lemma == "go" and words[group.main].form == "ing":
        label = "future"
    else:
        label = _catenative(group)
    if label is None or end >= len(words) or words[end].tag not in {Tag.TO, Tag.NOT}:
        return None
    start = end + (words[end].tag is Tag.NOT)
    inner = _infinitive(words, start) if start < len(words) and words[start].tag is Tag.TO else None
    if inner is None:
        return None
    negations = group.negations + ((end,) if start != end else ()) + inner.negations
    return replace(
        inner,
        start=group.start,
        kind=group.kind,
        tense=group.tense,
        negations=negations,
        modality=group.modality or ("" if label == "negative" else label),
        refused=group.refused != (label == "negative"),
        is_certain=True,
    )


def _catenative(group: Group) -> str | None:
    """Return what a verb before "to" makes of the second one, None where it is no such verb."""
    for label, verbs in CATENATIVES.items():
        if group.lemma in verbs and not (group.passive and group.lemma in {"use", "manage", "try"}):
            needs_passive = label in {"reported", "possible"} or group.lemma in _ONLY_PASSIVE
            is_free = group.lemma in {"seem", "appear", "claim", "need", "have"}
            return label if group.passive or not needs_passive or is_free else None
    return None


_ONLY_PASSIVE: Final = listed(
    "set schedule predict forecast ask order require oblige urge tell call force"
)


def _without_reduced(words: Sequence[Word], found: list[Group]) -> list[Group]:
    """Make participles of what only describes a noun: "soldiers injured in it were working"."""
    result: list[Group] = []
    for number, group in enumerate(found):
        is_object = number > 0 and _is_object(words, found[number - 1], group)
        if group.is_certain or not (is_object or _describes(words, found, number)):
            result.append(group)
        else:
            result.append(replace(group, kind=PARTICIPLE, tense="", passive=True, is_certain=True))
    return result


def _describes(words: Sequence[Word], found: Sequence[Group], number: int) -> bool:
    """Tell whether a form in "-ed" behind a noun is a participle there."""
    group = found[number]
    following = words[group.end] if group.end < len(words) else None
    if group.start == 0 or words[group.start - 1].tag not in {Tag.NOUN, Tag.NAME, Tag.PRONOUN}:
        return following is not None and following.low == "by"
    if following is not None and following.low == "by" and CLASS_OF.get(group.lemma) not in _MOVING:
        return True
    if following is not None and following.tag in {Tag.DETERMINER, Tag.POSSESSIVE, Tag.NAME}:
        return False
    for other in found[number + 1 :]:
        between = words[group.end : other.start]
        if any(
            word.tag in {Tag.SUBORDINATOR, Tag.RELATIVE, Tag.CONJUNCTION}
            or word.low in CLAUSE_PREPOSITIONS
            or word.text in STOPS
            or word.text == ","
            for word in between
        ):
            return False
        if other.kind == FINITE:
            return True
    return False


def _is_object(words: Sequence[Word], before: Group, group: Group) -> bool:
    """Tell "using banned substances" and "to hire armed guards": it describes what is used."""
    if before.kind not in {GERUND, INFINITIVE} or before.end != group.start:
        return False
    return group.end < len(words) and words[group.end].tag is Tag.NOUN


_MOVING: Final = frozenset({"increase", "decrease", "win", "lose"})


def leading(words: Sequence[Word], found: Sequence[Group]) -> Group | None:
    """Return the group of the main clause, of a subordinate one where there is no other."""
    main, others = _led(words, found)
    return main or next(iter(others), None)


def main_clause(words: Sequence[Word], found: Sequence[Group]) -> Group | None:
    """Return the group of the main clause: the first finite one that nothing subordinates."""
    return _led(words, found)[0]


def _led(words: Sequence[Word], found: Sequence[Group]) -> tuple[Group | None, list[Group]]:
    waiting = 0
    taken: list[Group] = []
    starts = {group.start: group for group in found if group.kind == FINITE}
    for index in range(len(words)):
        group = starts.get(index)
        if group is not None:
            if not waiting:
                return group, taken
            waiting -= 1
            taken.append(group)
        elif _subordinates(words, index, starts):
            waiting += 1
    return None, taken


def _subordinates(words: Sequence[Word], index: int, starts: dict[int, Group]) -> bool:
    """Tell whether the next finite verb stands in a clause that a word opens."""
    word = words[index]
    if word.tag is Tag.RELATIVE:
        return index > 0 or word.low in {"who", "which", "whom"}
    return word.tag is Tag.SUBORDINATOR or _opens_clause(words, index, starts)


def _opens_clause(words: Sequence[Word], index: int, starts: dict[int, Group]) -> bool:
    """Tell whether "after" or "as" has a verb of its own before the next comma."""
    if words[index].low not in CLAUSE_PREPOSITIONS:
        return False
    for place in range(index + 1, len(words)):
        if words[place].text in {",", *STOPS}:
            return False
        if place in starts:
            rest = any(later > place for later in starts)
            return index > 0 or rest
    return False
