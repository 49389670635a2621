"""From marked words of a text to mentions, each with the fullest name in its document.

Who is meant inside a document is what extraction tells of speakers; here every marked
word is read as if it spoke. Invariant: one mention for each span, in order.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found, Speaker
from claimdb.extract.speakers import speakers
from claimdb.lexicons.bodies import BODIES, DESCRIBES_NAME
from claimdb.lexicons.listed import listed
from claimdb.pipeline.extracting_words import kind_of
from claimdb.resolve import Mention
from claimdb.text.spans import Span

_PRONOUNS: Final = listed(
    """he she it they we i you his her its their our my him them us me himself herself itself
    themselves who which whose that this these those"""
)
_BEFORE: Final = _PRONOUNS | listed("the a an all most some one")
_LINKS: Final = listed("of the and & for")
_MARKS: Final = "`\"'\u201c\u201d\u2018\u2019"
#: Nouns after a name that only say what it is the name of.
_AFTER: Final = DESCRIBES_NAME | BODIES | {"index"}
_PLACED: Final = listed("of for by in on at with from to")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the spans in it that name, describe or stand for somebody."""

    name: str
    text: str
    spans: tuple[Span, ...]


def mentions_of(marked: Marked, first: int) -> list[Mention]:
    """Return the mentions of a text, with keys from ``first`` on."""
    found = _speakers(marked)
    own = [named_part(marked.text[span.start : span.end]) for span in marked.spans]
    forms: dict[Span, list[str]] = defaultdict(list)
    for speaker, name in zip(found, own, strict=True):
        if speaker is not None and speaker.named is not None and name:
            forms[speaker.named].append(name)
    names = [
        (speaker.resolved if speaker else None) or name
        for speaker, name in zip(found, own, strict=True)
    ]
    context = tuple(dict.fromkeys(name for name in names if name))
    made = []
    for place, (span, speaker) in enumerate(zip(marked.spans, found, strict=True)):
        name = names[place]
        words = name or marked.text[span.start : span.end]
        role = speaker.role if speaker else None
        made.append(
            Mention(
                key=first + place,
                name=words,
                kind=kind_of(words, is_named=name is not None, has_role=role is not None),
                document=marked.name,
                is_named=name is not None,
                aliases=_aliases(speaker, forms),
                roles=(marked.text[role.start : role.end],) if role else (),
                context=context,
            )
        )
    return made


def _aliases(speaker: Speaker | None, forms: Mapping[Span, list[str]]) -> tuple[str, ...]:
    """Return the other forms of a name in the text."""
    if speaker is None or speaker.named is None:
        return ()
    return tuple(dict.fromkeys(forms.get(speaker.named, ())))


def _speakers(marked: Marked) -> tuple[Speaker | None, ...]:
    """Return whom each span means, as if it spoke."""
    asked = [Found(content=(), source=(span,)) for span in marked.spans]
    return speakers(Document(marked.text), asked)


def named_part(words: str) -> str | None:
    """Return the name in a noun phrase that it heads; None for a description or a pronoun.

    "the United Auto Workers union" has "United Auto Workers"; of "the value of Airbus" a
    value is spoken of, and it has none.
    """
    plain = words.translate(str.maketrans("", "", '`"\u201c\u201d'))
    parts = plain.partition(",")[0].partition("(")[0].split()
    if len(parts) == 1 and parts[0].lower() in _PRONOUNS:
        return None
    while parts and parts[0].lower() in _BEFORE:
        parts = parts[1:]
    end = len(parts)
    while end and not _is_cased(parts[end - 1]) and parts[end - 1].lower() in _AFTER:
        end -= 1
    start = end - 1
    if end > 1 and parts[start].isdecimal():  # "the FTSE 100", and never a number alone
        start -= 1
    if start < 0 or not _is_cased(parts[start]):
        return None
    while start and _may_begin(parts[start - 1]):
        start -= 1
    while parts[start].lower() in _LINKS:
        start += 1
    if any(word.lower() in _PLACED for word in parts[:start]):
        return None
    return " ".join(parts[start:end]).strip(_MARKS) or None


def _may_begin(word: str) -> bool:
    """Tell a word that belongs to the name after it; an owner has a name of its own."""
    if word.endswith(("'s", "\u2019s")):
        return False
    return _is_cased(word) or word in _LINKS


def _is_cased(word: str) -> bool:
    """Tell a word of a name: with a capital in it, or a letter and a figure."""
    has_capital = any(map(str.isupper, word))
    return has_capital or (any(map(str.isdigit, word)) and any(map(str.isalpha, word)))
