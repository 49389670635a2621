"""Kinds of attributions that are hard or easy in their own ways, so that each has figures.

What a row is in follows from its own spans and its text, for gold and predictions
alike; a row may be in several groups. ``speech`` are the rows a database of facts
is made of: something said, not thought or seen, of more than five words.

Invariant: each row is in exactly one group whose name begins with "cue_".
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found, Sort
from claimdb.lexicons.lemmas import lemma
from claimdb.text.spans import Span

#: Contents of so few words hardly give a fact, and are the hardest to agree on.
SHORT: Final = 5

_WORD: Final = re.compile(r"\w+")
_PRONOUNS: Final = """
i me you he him she her it we us they them who whom which one this that these those himself
herself itself themselves myself ourselves yourself someone somebody anyone anybody everyone
everybody others some many most several few all both another
"""
_POSSESSIVES: Final = "s his her its their our my your whose"
#: Before a noun, with adjectives between.
_DETERMINERS: Final = """
a an the this these those no any some every each such another other many several few more
of by in with under over despite amid after following
"""
#: Never between a determiner and its noun: "that he said", "the man who has said".
_AUXILIARIES: Final = """
has have had is are was were be been being will would can could may might must shall should
do does did to that not and or but also never
"""
_PARTICLES: Final = "to that of about on out in for with at by as during"
#: Nouns that no verb is spelled like, so that what stands around them does not matter.
_NOUNS: Final = """
belief beliefs opinion opinions theory theories idea ideas fact facts story stories speech speeches
denial denials refusal refusals proposal proposals analysis analyses evidence data law laws letter
letters memo memos article articles headline headlines news criticism policy policies verdict
verdicts lawsuit lawsuits tale tales message messages apology proof notion notions
"""
_NOUN_ENDING: Final = re.compile(r"(?:[ts]ion|ment|[ae]nce|ity|ism|ness|ship|dom)s?$")
_VERBS_LIKE_NOUNS: Final = "comment lament compliment mention question caution petition"
_LOOK_BACK: Final = 3
_WINDOW: Final = 60


class CueKind(StrEnum):
    """What marks an attribution."""

    SAYING = "cue_saying"
    BELIEF = "cue_belief"
    PERCEPTION = "cue_perception"
    NOUN = "cue_noun"
    ACCORDING = "cue_according_to"
    SIGN = "cue_sign"
    NONE = "cue_none"


_PRONOUN: Final = frozenset(_PRONOUNS.split())
_POSSESSIVE: Final = frozenset(_POSSESSIVES.split())
_DETERMINER: Final = frozenset(_DETERMINERS.split())
_NO_ADJECTIVE: Final = _PRONOUN | frozenset(_AUXILIARIES.split())
_PARTICLE: Final = frozenset(_PARTICLES.split())
_NOUN: Final = frozenset(_NOUNS.split())
_VERB_LIKE_NOUN: Final = frozenset(_VERBS_LIKE_NOUNS.split())
_KIND_OF: Final = {
    Sort.SPEECH: CueKind.SAYING,
    Sort.ATTITUDE: CueKind.BELIEF,
    Sort.PERCEPTION: CueKind.PERCEPTION,
}


class Group(StrEnum):
    """The other groups."""

    SPEECH = "speech_over_five_words"
    SHORT = "five_words_or_fewer"
    SENTENCES = "several_sentences"
    PIECES = "several_pieces"
    NO_SOURCE = "source_none"
    PRONOUN = "source_pronoun"


#: In the order in which they are shown.
ALL: Final[tuple[str, ...]] = (*Group, *CueKind)


def groups(
    document: Document, found: Sequence[Found], sorts: Sequence[Sort]
) -> list[frozenset[str]]:
    """Return the groups of each row; ``sorts`` says of each whether something is said."""
    return [frozenset(_groups(document, row, sort)) for row, sort in zip(found, sorts, strict=True)]


def _groups(document: Document, row: Found, sort: Sort) -> Iterator[str]:
    length = sum(len(_words(document, span)) for span in row.content)
    yield cue_kind(document, row, sort)
    if length <= SHORT:
        yield Group.SHORT
    elif sort is Sort.SPEECH:
        yield Group.SPEECH
    if len(row.content) > 1:
        yield Group.PIECES
    if sum(any(_meet(span, one) for one in row.content) for span in document.sentences) > 1:
        yield Group.SENTENCES
    if not row.source:
        yield Group.NO_SOURCE
    elif {word.lower() for span in row.source for word in _words(document, span)} <= _PRONOUN:
        yield Group.PRONOUN


def cue_kind(document: Document, row: Found, sort: Sort) -> CueKind:
    """Return what kind of words mark a row."""
    if not row.cue:
        return CueKind.NONE
    words = [word.lower() for span in row.cue for word in _words(document, span)]
    if not words:
        return CueKind.SIGN
    if "according" in words or words == ["per"]:
        return CueKind.ACCORDING
    return CueKind.NOUN if _is_noun(document, row) else _KIND_OF[sort]


def _is_noun(document: Document, row: Found) -> bool:
    """Return whether the head of the cue, its last word before any particle, is a noun there."""
    first, last = row.cue[0].start, row.cue[-1].end
    before: list[re.Match[str]] = []
    for match in _WORD.finditer(document.text, max(0, first - _WINDOW), last):
        # What follows a particle depends on the head: "said in a statement".
        if before and before[-1].start() >= first and match.group().lower() in _PARTICLE:
            break
        before.append(match)
    head = before.pop().group().lower()
    if head in _NOUN or (_NOUN_ENDING.search(head) and lemma(head) not in _VERB_LIKE_NOUN):
        return True
    if lemma(head) != head and not head.endswith(("s", "ing")):
        return False  # a past form
    # Something "-ing" far from its determiner goes on with a sentence: "the party, adding".
    for match in reversed(before[-1 if head.endswith("ing") else -_LOOK_BACK :]):
        word = match.group().lower()
        in_source = any(_meet(span, Span(*match.span())) for span in row.source)
        if word in _POSSESSIVE or (word in _DETERMINER and not in_source):
            return True
        if in_source or word in _NO_ADJECTIVE:
            return False
    return False


def _words(document: Document, span: Span) -> list[str]:
    return _WORD.findall(document.text, span.start, span.end)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
