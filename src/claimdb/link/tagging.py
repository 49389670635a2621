"""Words of a statement and what part each plays, told from forms and neighbours alone.

There is no trained model here: closed classes, the forms of known verbs, and the words on
either side. What could be noun or verb is a noun unless its place makes it a verb, so that
a clause is rather missed than made up.

Invariant: words are in order, do not overlap and hold no white space; ``text[start:end]`` is
the word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from claimdb.lexicons import function
from claimdb.lexicons.listed import listed
from claimdb.link import entities, forms
from claimdb.link.neighbours import CAUSING, PARTICLES, TRADES, agrees, is_of_state


class Tag(StrEnum):
    """What a word is."""

    DETERMINER = "determiner"
    POSSESSIVE = "possessive"
    GENITIVE = "genitive"
    PRONOUN = "pronoun"
    RELATIVE = "relative"
    PREPOSITION = "preposition"
    TO = "to"
    CONJUNCTION = "conjunction"
    SUBORDINATOR = "subordinator"
    BE = "be"
    HAVE = "have"
    DO = "do"
    MODAL = "modal"
    NOT = "not"
    ADVERB = "adverb"
    NUMBER = "number"
    NOUN = "noun"
    NAME = "name"
    VERB = "verb"
    ING = "ing"
    PUNCTUATION = "punctuation"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as written and in lower case, where it stands, and what it is.

    ``lemma`` is the verb of a verb, else the noun in the singular; ``form`` is the
    form of a verb ("base", "s", "past", "participle", "ing"), both where past and
    participle look alike ("past/participle"), "" for any other word.
    """

    text: str
    low: str
    start: int
    end: int
    tag: Tag
    lemma: str = ""
    form: str = ""


_WORD: Final = re.compile(
    r"""['\u2019](?:s|re|ve|ll|d|m)\b
    |n['\u2019]t\b
    |[A-Za-z]+?(?=n['\u2019]t\b)
    |(?:[^\W\d_]\.){2,}
    |(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Gov|Prof|St|Lt|Sgt|Capt|Adm|No)\.(?=\s)
    |[$\u00a3\u20ac]?\d[\d,.]*\d%?|\d%?
    |[^\W_]+(?:(?!['\u2019](?:s|re|ve|ll|d|m)\b)[-'\u2019&][^\W_]+)*
    |[^\w\s]|_+""",
    re.VERBOSE,
)
_QUOTES: Final = frozenset("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb\u201e")
_BOTH: Final = frozenset({forms.PAST, forms.PARTICIPLE})
_PAST_PARTICIPLE: Final = "past/participle"
#: After one of these a word is no finite verb: "the use", "Moscow's plans", "of use".
_NOMINAL_LEFT: Final = frozenset(
    {Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE, Tag.PREPOSITION, Tag.NUMBER}
)
#: What may begin the object of a verb, or stand behind it.
_OBJECT: Final = frozenset(
    {
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.PRONOUN,
        Tag.NAME,
        Tag.NUMBER,
        Tag.PREPOSITION,
        Tag.TO,
        Tag.ADVERB,
        Tag.SUBORDINATOR,
        Tag.RELATIVE,
        Tag.NOT,
    }
)
#: Marks that may stand before the first word.
_OPENING: Final = 4
_MONEY: Final = "$\u00a3\u20ac"
#: With a capital inside a sentence these are no pronoun and no auxiliary.
_NAMES_TOO: Final = frozenset({"us", "may", "will"})
_PROMOTING: Final = (_OBJECT | {Tag.NOUN}) - {Tag.PREPOSITION, Tag.TO}
_VERBAL: Final = frozenset({Tag.VERB, Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL})
_CLITICS: Final = frozenset({"'s", "\u2019s"})
_ENDING: Final = frozenset({Tag.PUNCTUATION, Tag.BE, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.MODAL})
_AFTER_IS: Final = frozenset({"not", "a", "an", "the", "been", "going", "trying", "just"})
_IS: Final = frozenset({"it", "he", "she", "that", "there", "what", "who", "here", "this", "where"})


@lru_cache(maxsize=1 << 8)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text with their parts."""
    tokens = [(match.group(), *match.span()) for match in _WORD.finditer(text)]
    first = [_first_guess(tokens, index) for index in range(len(tokens))]
    return _with_verb(tuple(_decided(tokens, first, index) for index in range(len(tokens))))


def _with_verb(tagged: tuple[Word, ...]) -> tuple[Word, ...]:
    """Make a verb of the likeliest word of words without one: "Moscow supplies arms"."""
    if any(word.tag in _VERBAL for word in tagged):
        return tagged
    for index in range(1, len(tagged) - 1):
        word, previous = tagged[index], tagged[index - 1]
        if word.tag is not Tag.NOUN or previous.tag not in {Tag.NAME, Tag.NOUN}:
            continue
        if previous.low in function.ADJECTIVES or entities.is_adjective(previous.text):
            continue
        if _is_unknown_verb(tagged, index):
            return _changed(tagged, index, forms.singular(word.low), forms.S)
        form = _form(tagged, index)
        verbs = sorted(verb for verb, kind in forms.readings(word.low) if kind == form)
        if verbs and tagged[index + 1].tag in _PROMOTING:
            return _changed(tagged, index, verbs[0], form)
    return tagged


def _changed(tagged: tuple[Word, ...], index: int, verb: str, form: str) -> tuple[Word, ...]:
    """Return the words with one of them made a verb."""
    made = replace(tagged[index], tag=Tag.VERB, lemma=verb, form=form)
    return (*tagged[:index], made, *tagged[index + 1 :])


def _is_unknown_verb(tagged: Sequence[Word], index: int) -> bool:
    """Tell "embodies" in "Bram embodies the club", which no lexicon has."""
    word = tagged[index]
    follows = tagged[index + 1].tag in {Tag.DETERMINER, Tag.POSSESSIVE}
    is_name = tagged[index - 1].tag is Tag.NAME
    known = forms.readings(word.low) or word.low in function.NOUNS_TOO
    return follows and is_name and word.lemma != word.low and not known


def _form(tagged: Sequence[Word], index: int) -> str:
    """Return which form of a verb fits the words before it."""
    previous = tagged[index - 1]
    if previous.tag is Tag.NAME or not previous.low.endswith("s"):
        is_many = any(
            word.tag is Tag.NOUN and word.lemma != word.low for word in tagged[: index - 1]
        )
        fits = tagged[index + 1].tag in {Tag.DETERMINER, Tag.POSSESSIVE}
        return forms.BASE if is_many and fits and not tagged[index].low.endswith("s") else forms.S
    return forms.BASE if tagged[index + 1].tag in {Tag.DETERMINER, Tag.POSSESSIVE} else ""


def _first_guess(tokens: Sequence[tuple[str, int, int]], index: int) -> Tag | None:
    """Return what a word is by itself, None where its neighbours have to tell."""
    word = tokens[index][0]
    low = word.lower().replace("\u2019", "'")
    if low in _CLITICS:
        return _clitic(tokens, index)
    closed = _CLOSED.get(low)
    if closed is not None and not (index and word[0].isupper() and low in _NAMES_TOO):
        return closed
    if word[0].isalpha():
        return _open_class(tokens, index)
    if word[0].isdigit() or (word[0] in _MONEY and len(word) > 1):
        return Tag.NUMBER
    return Tag.QUOTE if word in _QUOTES else Tag.PUNCTUATION


def _open_class(tokens: Sequence[tuple[str, int, int]], index: int) -> Tag | None:
    """Return NAME or ADVERB where a word shows that it is one."""
    word = tokens[index][0]
    low = word.lower()
    is_joined = "-" in word and word.rpartition("-")[2].islower()  # "Iranian-made"
    if word[0].isupper() and not is_joined:
        return _capital(tokens, index)
    return Tag.ADVERB if low.endswith("ly") and low not in function.NOT_ADVERBS else None


def _capital(tokens: Sequence[tuple[str, int, int]], index: int) -> Tag | None:
    """Return NAME for a word with a capital, None where its place may have given it that."""
    word = tokens[index][0]
    is_first = index <= _OPENING and not any(one[0][0].isalnum() for one in tokens[:index])
    after_stop = (index > 0 and tokens[index - 1][0] in ".!?:") or (
        index > 1 and tokens[index - 1][0] in _QUOTES and tokens[index - 2][0] in ".!?:,"
    )
    if not (is_first or after_stop) or entities.is_known(word):
        return Tag.NAME
    low = word.lower()
    if low.endswith("ly") and low not in function.NOT_ADVERBS:
        return Tag.ADVERB
    following = tokens[index + 1][0] if index + 1 < len(tokens) else ""
    known = forms.readings(low) or low in function.NOUNS_TOO or low.endswith("s")
    if following[:1].isupper() or following in _CLITICS or not known:
        return Tag.NAME
    return None


def _clitic(tokens: Sequence[tuple[str, int, int]], index: int) -> Tag:
    """Tell the "'s" of "it's" from that of "Moscow's"."""
    previous = tokens[index - 1][0].lower() if index else ""
    following = tokens[index + 1][0].lower() if index + 1 < len(tokens) else ""
    return Tag.BE if previous in _IS or following in _AFTER_IS else Tag.GENITIVE


_NUMERALS: Final = listed(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen dozen dozens hundred "
    "hundreds thousand thousands million millions billion billions twenty thirty forty fifty "
    "sixty seventy eighty ninety several multiple numerous many few both"
)
_CLOSED: Final[dict[str, Tag]] = {
    **dict.fromkeys(function.ADVERBS, Tag.ADVERB),
    **dict.fromkeys(function.PREPOSITIONS, Tag.PREPOSITION),
    **dict.fromkeys(function.SUBORDINATORS, Tag.SUBORDINATOR),
    **dict.fromkeys(function.PRONOUNS - _NUMERALS, Tag.PRONOUN),
    **dict.fromkeys(function.DETERMINERS - _NUMERALS, Tag.DETERMINER),
    **dict.fromkeys(function.POSSESSIVES, Tag.POSSESSIVE),
    **dict.fromkeys(("who", "whom", "which"), Tag.RELATIVE),
    **dict.fromkeys(function.CONJUNCTIONS, Tag.CONJUNCTION),
    **dict.fromkeys(function.BE, Tag.BE),
    **dict.fromkeys(function.HAVE, Tag.HAVE),
    **dict.fromkeys(function.DO, Tag.DO),
    **dict.fromkeys(function.MODALS, Tag.MODAL),
    **dict.fromkeys(function.NEGATIONS, Tag.NOT),
    "cannot": Tag.MODAL,
    "to": Tag.TO,
    "that": Tag.RELATIVE,
    "her": Tag.POSSESSIVE,
    "done": Tag.VERB,
    "doing": Tag.ING,
    "one": Tag.NUMBER,
    **dict.fromkeys(_NUMERALS, Tag.NUMBER),
}


def _decided(
    tokens: Sequence[tuple[str, int, int]], first: Sequence[Tag | None], index: int
) -> Word:
    """Return a word with its part, told by those around it where it has to be."""
    word, start, end = tokens[index]
    low = word.lower().replace("\u2019", "'")
    tag = first[index]
    if low == "that" and _is_determiner(tokens, first, index):
        tag = Tag.DETERMINER
    if low == "her" and (index + 1 == len(tokens) or first[index + 1] not in {None, Tag.NAME}):
        tag = Tag.PRONOUN
    if tag is Tag.VERB or tag is Tag.ING:
        return Word(word, low, start, end, tag, "do", "ing" if tag is Tag.ING else "participle")
    if tag is not None:
        return Word(word, low, start, end, tag, _noun_lemma(low, tag))
    found = forms.readings(low)
    kinds = frozenset(kind for _, kind in found)
    tag, form = _by_place(tokens, first, index, kinds) if found else (Tag.NOUN, "")
    if tag is Tag.NOUN:
        return Word(word, low, start, end, tag, forms.singular(low))
    verb = min((verb for verb, kind in found if kind in form.split("/")), default=low)
    return Word(word, low, start, end, tag, verb, form)


def _noun_lemma(low: str, tag: Tag) -> str:
    return {Tag.BE: "be", Tag.HAVE: "have", Tag.DO: "do"}.get(tag, low)


def _is_determiner(
    tokens: Sequence[tuple[str, int, int]], first: Sequence[Tag | None], index: int
) -> bool:
    """Tell "that man" from "said that men": by what stands before it."""
    if index + 1 >= len(tokens):
        return False
    before = first[index - 1] if index else None
    return before in {Tag.PREPOSITION, Tag.TO} and first[index + 1] is None


def _by_place(
    tokens: Sequence[tuple[str, int, int]],
    first: Sequence[Tag | None],
    index: int,
    kinds: frozenset[str],
) -> tuple[Tag, str]:
    """Return what a word is that may be a form of a verb, and which."""
    left = _left(first, index)
    right = first[index + 1] if index + 1 < len(first) else Tag.PUNCTUATION
    low = tokens[index][0].lower()
    if forms.ING in kinds:
        following = tokens[index + 1][0].lower() if index + 1 < len(tokens) else ""
        is_noun = left in {Tag.DETERMINER, Tag.GENITIVE, Tag.POSSESSIVE} or (
            left is None and (following == "of" or (low in TRADES and right in _ENDING))
        )
        return (Tag.NOUN, "") if is_noun else (Tag.ING, forms.ING)
    if left in {Tag.TO, Tag.MODAL, Tag.DO} and forms.BASE in kinds:
        return Tag.VERB, forms.BASE
    if left in {Tag.BE, Tag.HAVE}:
        return (Tag.VERB, forms.PARTICIPLE) if forms.PARTICIPLE in kinds else (Tag.NOUN, "")
    is_said_never = index > 0 and first[index - 1] is Tag.NOT  # "this never happened"
    is_told = index > 1 and tokens[index - 2][0].lower() == "magnitude"  # "of magnitude 6 struck"
    if left in _NOMINAL_LEFT and not ((is_said_never or is_told) and forms.PAST in kinds):
        return Tag.NOUN, ""
    if kinds & _BOTH and not (low in function.NOUNS_TOO and forms.BASE in kinds):
        return Tag.VERB, _PAST_PARTICIPLE if kinds >= _BOTH else min(kinds & _BOTH)
    return _finite_or_noun(tokens, first, index, kinds, left, right)


def _finite_or_noun(
    tokens: Sequence[tuple[str, int, int]],
    first: Sequence[Tag | None],
    index: int,
    kinds: frozenset[str],
    left: Tag | None,
    right: Tag | None,
) -> tuple[Tag, str]:
    """Tell a base or "-s" form that is a verb ("Moscow denies it") from a noun ("the plans")."""
    low = tokens[index][0].lower()
    previous = tokens[index - 1][0].lower() if index else ""
    form = forms.S if forms.S in kinds else forms.PAST if forms.PAST in kinds else forms.BASE
    lemma = min(forms.readings(low))[0]
    ambiguous = lemma in function.NOUNS_TOO or low in function.NOUNS_TOO
    opened = right in _OBJECT or (not ambiguous and right is None)
    told = right in _OBJECT - {Tag.PREPOSITION, Tag.TO} if ambiguous else True
    told = told or (form is forms.PAST and _has_object(tokens, first, index))
    is_subject = left in {Tag.PRONOUN, Tag.RELATIVE} and previous not in function.OBJECT_PRONOUNS
    described = previous in function.ADJECTIVES or is_of_state(tokens, index)
    if ambiguous and described and not is_subject:
        return Tag.NOUN, ""  # "important documents", "North Korean shells"
    if index == 1 and forms.ING in {kind for _, kind in forms.readings(previous)}:
        if lemma in CAUSING and form is forms.S and right is None:
            return Tag.VERB, form  # "smoking causes cancer"
        if tokens[0][0].islower():
            return Tag.NOUN, ""  # "taking bribes"
    is_plural = previous.endswith("s") and not previous.endswith("ss")
    if index == 1 and is_plural and lemma in CAUSING and form is forms.BASE and right is None:
        return Tag.VERB, form  # "vaccines cause autism"
    is_verb = (
        is_subject
        or (left is Tag.NAME and _after_name(first, index, previous, form) and opened)
        or (left is None and index > 0 and told and agrees(previous, form, ambiguous=ambiguous))
        or (left is Tag.ADVERB and index > 1 and not ambiguous)
        or (left is Tag.CONJUNCTION and not ambiguous)
    )
    return (Tag.VERB, form) if is_verb else (Tag.NOUN, "")


def _has_object(
    tokens: Sequence[tuple[str, int, int]], first: Sequence[Tag | None], index: int
) -> bool:
    """Tell "the council set up a fund" and "the ministry cut benefits": one noun, then a verb."""
    if index + 1 >= len(tokens) or index < len((0, 1)):
        return False
    is_subject = first[index - 1] is Tag.NAME or (
        first[index - 1] is None and first[index - 2] in {Tag.DETERMINER, Tag.POSSESSIVE}
    )
    following = tokens[index + 1][0].lower()
    return is_subject and (
        following in PARTICLES or (first[index + 1] is None and following.endswith("s"))
    )


def _after_name(first: Sequence[Tag | None], index: int, previous: str, form: str) -> bool:
    """Tell whether a verb fits the name before it, which is one or several."""
    is_plural = previous.endswith("s") and not previous.endswith("ss")
    return form is not forms.BASE or is_plural or _joined(first, index)


#: Words before a verb among which "and" joins its subject.
_NEAR: Final = 5


def _joined(first: Sequence[Tag | None], index: int) -> bool:
    """Tell whether the names before a word are two joined by "and"."""
    return Tag.CONJUNCTION in first[max(1, index - _NEAR) : index]


def _left(first: Sequence[Tag | None], index: int) -> Tag | None:
    """Return what stands before a word, adverbs, quotes and "not" passed over."""
    place = index - 1
    while place >= 0 and first[place] in {Tag.ADVERB, Tag.QUOTE, Tag.NOT}:
        place -= 1
    if place < 0:
        return Tag.PUNCTUATION
    return first[place]
