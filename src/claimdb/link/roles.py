"""Who plays which part in a statement: from word order, prepositions and the verb's group.

Invariant: each phrase stands in one slot.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF
from claimdb.lexicons.verbclasses import CLASS_OF
from claimdb.link import entities
from claimdb.link.groups import FINITE, INFINITIVE, STOPS, Group
from claimdb.link.phrases import Phrase, phrases
from claimdb.link.quantities import Measure
from claimdb.link.tagging import Tag, Word

PLACING: Final = listed("in at near on inside around across outside within along over above")
_TIMES: Final = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december day week month year decade "
    "century today yesterday tomorrow night morning evening afternoon weekend spring summer "
    "autumn winter time hour minute moment"
)
#: "Supply Russia with shells": what is supplied stands behind "with".
_WITH: Final = listed("supply provide furnish arm equip present outfit resupply rearm ply")
_DATIVE: Final = listed(
    "give send sell lend hand offer pay show supply provide deliver donate grant gift lease "
    "ship tell promise award teach"
)
#: Nouns of deeds whose "of" tells who acts: "the visit of the king".
_INTRANSITIVE: Final = listed(
    "visit travel arrive die explode withdraw resign meet leave return retreat fall rise grow "
    "crash collide collapse erupt derail escape disappear merge protest talk participate"
)
_LIGHT: Final = {
    "carry out": listed("*"),
    "conduct": listed("*"),
    "launch": listed(
        "attack strike raid assault offensive invasion investigation probe bombardment"
    ),
    "mount": listed("attack strike raid assault offensive"),
    "stage": listed("attack raid protest"),
    "hold": listed("talk meeting election"),
    "make": listed("visit payment use threat promise pledge arrest purchase request"),
    "pay": listed("visit"),
    "give": listed("support help assistance"),
    "commit": listed("murder robbery theft fraud"),
    "take": listed("part"),
    "have": listed("talk meeting"),
    "perform": listed("*"),
    "open": listed("investigation"),
}


@dataclass(frozen=True, slots=True)
class Slots:
    """The parts of a statement, as ``Frame`` has them."""

    predicate: str = ""
    negated: bool = False
    actors: tuple[Phrase, ...] = ()
    objects: tuple[Phrase, ...] = ()
    recipients: tuple[Phrase, ...] = ()
    others: tuple[Phrase, ...] = ()
    purpose: tuple[str, tuple[Phrase, ...]] = ("", ())
    also: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[Phrase, ...]:
        """All phrases of all slots."""
        return self.actors + self.objects + self.recipients + self.others + self.purpose[1]

    def mapped(self, change: Callable[[Phrase], Phrase]) -> "Slots":
        """Return the slots with each phrase changed."""
        return replace(
            self,
            actors=tuple(map(change, self.actors)),
            objects=tuple(map(change, self.objects)),
            recipients=tuple(map(change, self.recipients)),
            others=tuple(map(change, self.others)),
            purpose=(self.purpose[0], tuple(map(change, self.purpose[1]))),
        )


def slots(
    words: Sequence[Word],
    found: Sequence[Group],
    main: Group | None,
    measured: Sequence[Measure],
) -> Slots:
    """Return who plays which part around the main verb, or around a noun that tells a deed."""
    if main is None:
        return _nominal(phrases(words, 0, len(words), measured))
    before = _subject(phrases(words, *_before(words, main), measured))
    end, purpose_group = _after(words, found, main)
    after = [one for one in phrases(words, main.end, end, measured) if not _is_time(one)]
    purpose = _purpose(words, found, purpose_group, measured)
    made = _passive(main, before, after) if main.passive else _active(main, before, after)
    also = tuple(one.lemma for one in found if _is_joined(words, main, one))
    made = replace(made, purpose=purpose, predicate=main.lemma, negated=main.negated, also=also)
    made = replace(made, negated=made.negated != any(one.negated for one in _core(made)))
    return _lightened(_converse(made))


def _core(made: Slots) -> tuple[Phrase, ...]:
    """Return the phrases of which a "no" negates the whole: "no shells were used"."""
    return made.actors + made.objects


def _before(words: Sequence[Word], main: Group) -> tuple[int, int]:
    """Return the words among which the subject of a verb stands."""
    start = main.start
    depth = 0
    while start > 0:
        word = words[start - 1]
        if word.text in STOPS or word.tag is Tag.SUBORDINATOR:
            break
        depth += 1
        start -= 1
    return start, main.start


def _subject(found: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases before a verb: the subject and those joined to it, then the rest."""
    return [phrase for phrase in found if not _is_time(phrase)]


def _is_time(phrase: Phrase) -> bool:
    return phrase.head in _TIMES and not phrase.owners


def _after(words: Sequence[Word], found: Sequence[Group], main: Group) -> tuple[int, Group | None]:
    """Return where the clause of a verb ends, and the "to" and verb that tell its purpose."""
    end = len(words)
    for index in range(main.end, len(words)):
        word = words[index]
        if word.text in STOPS or word.tag in {Tag.SUBORDINATOR, Tag.RELATIVE}:
            end = index
            break
    purpose = None
    for group in found:
        if not main.end <= group.start < end:
            continue
        if group.kind == FINITE and _is_joined(words, main, group):
            continue
        if group.kind == FINITE:
            end = _subject_start(words, main.end, group.start)
        elif group.kind == INFINITIVE and purpose is None:
            purpose, end = group, min(end, group.start)
    return end, purpose


def _is_joined(words: Sequence[Word], main: Group, other: Group) -> bool:
    """Tell whether two verbs share all that follows: "killed or maimed in explosions"."""
    return other.start == main.end + 1 and words[main.end].tag is Tag.CONJUNCTION


def _subject_start(words: Sequence[Word], least: int, verb: int) -> int:
    """Return where the subject of a second verb begins: behind the last "and" or comma."""
    for index in range(verb - 1, least - 1, -1):
        if words[index].tag is Tag.CONJUNCTION or words[index].text == ",":
            return index
    return verb


def _purpose(
    words: Sequence[Word],
    found: Sequence[Group],
    group: Group | None,
    measured: Sequence[Measure],
) -> tuple[str, tuple[Phrase, ...]]:
    if group is None:
        return "", ()
    end, _ = _after(words, found, group)
    return group.lemma, phrases(words, group.end, end, measured)


def _split(before: Sequence[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """Return the subject and what else stands before the verb."""
    subject: list[Phrase] = []
    rest: list[Phrase] = []
    for phrase in before:
        (rest if phrase.preposition else subject).append(phrase)
    return subject, rest


def _active(main: Group, before: Sequence[Phrase], after: Sequence[Phrase]) -> Slots:
    subject, rest = _split(before)
    bare = [phrase for phrase in after if not phrase.preposition]
    others = [*rest, *(phrase for phrase in after if phrase.preposition)]
    recipients: list[Phrase] = []
    if main.lemma in _WITH and any(one.preposition == "with" for one in others):
        recipients, bare = bare, [one for one in others if one.preposition == "with"]
        others = [one for one in others if one.preposition != "with"]
    elif main.lemma in _DATIVE:
        bare = [*_unglued(bare[0]), *bare[1:]] if bare else bare
        if len(bare) > 1 and _is_dative(bare):
            recipients, bare = bare[:1], bare[1:]
    if CLASS_OF.get(main.lemma) == "transfer":
        recipients += [one for one in others if one.preposition == "to"]
        others = [one for one in others if one.preposition != "to"]
    return Slots(
        actors=tuple(subject),
        objects=tuple(bare),
        recipients=tuple(recipients),
        others=tuple(others),
    )


def _unglued(phrase: Phrase) -> list[Phrase]:
    """Return "Russia" and "shells" of "(gave) Russia shells", which look like one phrase."""
    spoken = phrase.words.split()
    for size in (2, 1):
        name = " ".join(spoken[:size])
        if size < len(spoken) and entities.is_known(name) and not entities.is_adjective(name):
            key = entities.canonical(name)
            first = replace(
                phrase, words=name, head=key, is_name=True, modifiers=frozenset(),
                owners=frozenset(), of=(), quantity=None,
            )  # fmt: skip
            rest = replace(phrase, words=" ".join(spoken[size:]), owners=phrase.owners - {key})
            return [first, rest]
    return [phrase]


def _is_dative(bare: Sequence[Phrase]) -> bool:
    """Tell "gave Russia shells" from "gave shells and rockets"."""
    return (bare[0].is_name or bare[0].head in {"him", "her", "them", "us", "me", "it"}) and (
        not bare[1].is_name
    )


def _passive(main: Group, before: Sequence[Phrase], after: Sequence[Phrase]) -> Slots:
    subject, rest = _split(before)
    bare = [phrase for phrase in after if not phrase.preposition]
    actors = [phrase for phrase in after if phrase.preposition == "by"]
    others = [*rest, *(one for one in after if one.preposition not in {"", "by"})]
    recipients: list[Phrase] = []
    objects = [*subject, *bare]
    if main.lemma in _WITH and any(one.preposition == "with" for one in others):
        recipients, objects = subject, [one for one in others if one.preposition == "with"]
        others = [one for one in others if one.preposition != "with"]
    elif main.lemma in _DATIVE and bare:
        recipients, objects = subject, bare
    if CLASS_OF.get(main.lemma) == "transfer":
        recipients += [one for one in others if one.preposition == "to"]
        others = [one for one in others if one.preposition != "to"]
    return Slots(
        actors=tuple(actors),
        objects=tuple(objects),
        recipients=tuple(recipients),
        others=tuple(others),
    )


def _converse(made: Slots) -> Slots:
    """Turn "Russia bought shells from Iran" into what Iran did."""
    if CLASS_OF.get(made.predicate) != "receive":
        return made
    givers = tuple(one for one in made.others if one.preposition == "from")
    return replace(
        made,
        recipients=made.actors,
        actors=givers,
        others=tuple(one for one in made.others if one.preposition != "from"),
    )


def _lightened(made: Slots) -> Slots:
    """Turn "carried out an attack on Kyiv" into "attacked Kyiv"."""
    nouns = _LIGHT.get(made.predicate)
    deed = next(
        (
            one
            for one in made.objects
            if one.head in DEED_OF and nouns and (one.head in nouns or "*" in nouns)
        ),
        None,
    )
    if deed is None:
        return made
    targets = [one for one in made.others if one.preposition in {"on", "against", "of", "to"}]
    rest = [one for one in made.others if one not in targets]
    return replace(made, predicate=DEED_OF[deed.head], objects=tuple(targets), others=tuple(rest))


def _nominal(found: Sequence[Phrase]) -> Slots:
    """Return the parts of a noun phrase that tells a deed: "the supply of shells to Russia"."""
    index = next(
        (i for i, one in enumerate(found) if one.head in DEED_OF and not one.is_name), None
    )
    if index is None:
        bare = tuple(one for one in found if not one.preposition)
        return Slots(actors=bare, others=tuple(one for one in found if one.preposition))
    deed, rest = found[index], [one for i, one in enumerate(found) if i != index]
    verb = DEED_OF[deed.head]
    inner = _inner(deed)
    actors = [one for one in rest if one.preposition == "by"]
    recipients = [one for one in rest if one.preposition == "to"]
    targets = [one for one in rest if one.preposition in {"on", "against"}]
    others = [one for one in rest if one not in actors + recipients + targets]
    if verb in _INTRANSITIVE:
        return Slots(
            verb, deed.negated, tuple(actors + inner), (), (), (*others, *recipients, *targets)
        )
    owners = [] if actors else _owned(deed)
    return Slots(
        verb,
        deed.negated,
        tuple(actors + owners),
        (*inner, *targets),
        tuple(recipients),
        tuple(others),
    )


def _inner(deed: Phrase) -> list[Phrase]:
    """Return what stands behind the "of" of a deed."""
    return [replace(one, preposition="of") for one in deed.of]


def _owned(deed: Phrase) -> list[Phrase]:
    """Return the owners of a deed, who mostly did it: "Russia's use of shells"."""
    ends = [end for end in map(deed.words.find, ("'s ", "\u2019s ", "s' ")) if end > 0]
    end = deed.start + min(ends) if ends else deed.end
    blank = replace(deed, of=(), owners=frozenset(), modifiers=frozenset(), quantity=None, end=end)
    return [
        replace(blank, words=name, head=name, is_name=True, negated=False)
        for name in sorted(deed.owners)
    ]
