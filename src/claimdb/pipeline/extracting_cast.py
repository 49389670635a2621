"""Who speaks in one text: which of them are bodies, and whom "the company" and "we" mean.

Pure. An unknown name of two words may be a person's or a firm's; the text around it tells.

Invariant: "the company" and "its" lead to a body only where the text names one alone that
they can mean; in doubt nobody is meant.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from claimdb.extract.chains.outlets import is_outlet
from claimdb.extract.record import Extraction, Speaker
from claimdb.lexicons.bodies import BODIES, CORPORATE
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import is_person, singular
from claimdb.link.answering_words import names_in
from claimdb.link.selves import fits, is_body
from claimdb.link.tagging import words
from claimdb.model.vocab import SourceKind
from claimdb.pipeline.extracting_words import is_fresh, kind_of, looks_human
from claimdb.resolve.affiliated import affiliation
from claimdb.text.names import name_key
from claimdb.text.spans import Span

#: What only a body has, or is led by; a man, too, has a spokesman.
_OF_BODY: Final = (
    r"(?:chief (?:executive|financial officer|operating officer)|managing director"
    r"|chair(?:man|woman)?|finance director|general secretary|headquarters|shareholders"
    r"|subsidiar(?:y|ies)|directors|factor(?:y|ies)|share price|players|passengers|members)"
)
_NOUN: Final = "|".join(
    sorted(BODIES - {"house", "post", "front", "wing", "camp", "times", "branch", "church"})
)
#: Cues of whoever speaks of himself where he says "it": no man does.
_SELF: Final = (
    r"(?:(?:has|have|had)\s+)?(?:denied|denies|deny|rejected|rejects|admitted|admits|confirmed"
    r"|promised|pledged|insisted|insists|acknowledged|conceded|said|says|announced)"
)
#: "On Tuesday", "late on Tuesday", "again", "last week".
_WHEN: Final = (
    r"(?:(?:late|early|again|also)\s+)?(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|on\s+\d{1,2}\s+\w+|yesterday|today|again|repeatedly|(?:last|this)\s+\w+)"
)
#: The same where they hold back: "declined to comment on whether it had".
_SILENT: Final = r"(?:declined|declines|refused|refuses)\s+to\s+\w+(?:\s+on)?"
_ITSELF: Final = (
    rf"(?:,?\s+{_SELF}(?:,?\s+{_WHEN},?)?\s+(?:that\s+|(?:the\s+)?\w+\s+that\s+"
    r"|\w+['\u2019]s?\s+(?:allegations?|accusations?|charges?)\s+that\s+)?"
    rf"|\s+{_SILENT}(?:\s+{_WHEN})?\s+(?:whether|if)\s+)it\s+(?:has|had|would|will|did|was|is)\s"
    r"(?!(?:not\s+)?(?:true|clear|possible|likely|time|important|necessary|too|a|the)\b)"
)
#: A run of words with capitals that a text may name a body by.
_RUN: Final = re.compile(
    r"(?<![.\w])[A-Z][\w'\u2019&-]*(?:\s(?:(?:of|for|and|the)\s){0,2}[A-Z][\w'\u2019&-]*)*"
)
_ARTICLE: Final = re.compile(r"[Tt]he\s")
_OWNER: Final = re.compile(r"\b(?:its|their)\s+$", re.IGNORECASE)
_DESCRIBED: Final = re.compile(r"(?:the\s+)?(?P<noun>[a-z][a-z-]+)", re.IGNORECASE)
_WHOSE: Final = re.compile(r"\b(?:the|The)\s+(?P<noun>[a-z][a-z-]+)['\u2019]s?\s")
#: What a state acts and speaks by.
_ORGANS: Final = listed(
    """ministry government army military navy forces force troops police presidency embassy cabinet
    command guard kremlin administration intelligence secretariat"""
)
#: A body that there is not, to ask whether a role is of those who speak for one.
_SOME_BODY: Final = "Norvia Holdings"
#: Characters before "its" in which the body that it means is named.
_NEAR: Final = 400
#: Characters of a text that are looked through for names of bodies.
_MOST: Final = 40_000


class Cast:
    """Those who speak in a text, and what it tells of them."""

    def __init__(self, text: str, found: Sequence[Extraction]) -> None:
        """Read the text once; bodies are looked for where they are asked for."""
        self._text = text
        self._found = found
        self._kinds: dict[str, SourceKind] = {}
        self._bodies: list[tuple[int, str]] | None = None
        self._speaks_for: dict[str, str] | None = None

    def kind(self, speaker: Speaker) -> SourceKind:
        """Return what sort of source somebody is; of one name always the same, as first met."""
        has_role = speaker.role is not None and not self._is_of_body(speaker.role)
        if not speaker.resolved:
            return kind_of(speaker.words, is_named=False, has_role=has_role)
        key = name_key(speaker.resolved)
        if key not in self._kinds:
            kind = kind_of(speaker.resolved, is_named=True, has_role=has_role)
            if kind is SourceKind.PERSON and not has_role:
                kind = self._kind_of_body(speaker) or kind
            self._kinds[key] = kind
        return self._kinds[key]

    def _kind_of_body(self, speaker: Speaker) -> SourceKind | None:
        """Return what a name is that stands as no person's does: "the Evening Lantern" is a paper.

        No person's name has an article.
        """
        if _ARTICLE.match(speaker.words) and is_outlet(speaker.words):
            return SourceKind.OUTLET
        return SourceKind.ORGANISATION if self._is_body(speaker.resolved or "") else None

    def name(self, one: Extraction) -> str | None:
        """Return who speaks: by name, also that of "the firm" where one firm alone is named.

        Else by the words of the text, where they mean the same again.
        """
        if one.speaker is not None and one.speaker.resolved:
            return one.speaker.resolved
        words = " ".join(self._text[span.start : span.end] for span in one.source)
        if not words or is_fresh(words):
            return None
        return self._meant(words, one.source[0].start) or words

    def body(self, one: Extraction) -> str | None:
        """Return whom "we" means: a body that speaks, or the one that a person speaks for."""
        speaker, name = one.speaker, self.name(one)
        if speaker is None or name is None:
            return None
        kind = self.kind(speaker)
        if is_body(kind) and kind is not SourceKind.OUTLET:
            return name
        return self._led(one) or self._by_name().get(name_key(name))

    def party(self, one: Extraction) -> str | None:
        """Return for whom somebody speaks, the state where that is one of its organs."""
        body = self.body(one)
        return None if body is None else _state(body) or body

    def _by_name(self) -> dict[str, str]:
        """Return for whom those speak who are given a role somewhere in the text."""
        if self._speaks_for is None:
            self._speaks_for = {}
            for one in self._found:
                if one.speaker is not None and one.speaker.resolved and (body := self._led(one)):
                    self._speaks_for.setdefault(name_key(one.speaker.resolved), body)
        return self._speaks_for

    def _led(self, one: Extraction) -> str | None:
        """Return the body that a person speaks for by the role that stands beside the name."""
        speaker = one.speaker
        if speaker is None or speaker.role is None or not one.source:
            return None
        role = self._text[speaker.role.start : speaker.role.end]
        noun = role.rpartition("'s ")[2].rpartition("\u2019s ")[2]
        whose = speaker.affiliation
        told = self._text[whose.start : whose.end] if whose else ""
        if told.removeprefix("the ")[:1].isupper():
            return told if _speaks(f"{noun} of {told}") else None
        said = affiliation(role, SourceKind.PERSON)
        if said is not None and said.kind.speaks_for:
            # "National security council spokesperson": the body, in a sentence, has its article.
            return f"the {said.target}" if said.target[:1].islower() else said.target
        if not _speaks(f"{noun} of {_SOME_BODY}"):
            return None
        return self._pointed_at(told, role, one.source[0].start, speaker.role.start)

    def _pointed_at(self, told: str, role: str, start: int, at: int) -> str | None:
        """Return whose a role is by "the company's" or "its", which stand before the role.

        ``start`` is where the source begins, ``at`` the role.
        """
        first = min(start, at)
        lead = self._text[max(0, first - len("their ")) : at]
        described = _WHOSE.search(lead + role)
        if described is None:
            owned = not told and _OWNER.search(lead)
            return self._owner(first) if owned else self._meant(told, first)
        return self._meant(described["noun"], first)

    def _is_of_body(self, role: Span) -> bool:
        """Tell "Justice Forum, a rights group": what stands beside it is a body's."""
        words = self._text[role.start : role.end].casefold().split()
        return bool(words) and words[-1] in BODIES

    def _is_body(self, name: str) -> bool:
        """Tell by the text around a name that it is none of a person."""
        if looks_human(name) or len(name) < len("IBM"):
            return False
        named = re.escape(name)
        if re.search(rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord)\.?\s+{named}\b", self._text):
            return False
        return any(re.search(pattern, self._text) for pattern in _patterns(named))

    def _meant(self, words: str, before: int) -> str | None:
        """Return the one body that a description can mean: "the firm", "the union"."""
        match = _DESCRIBED.fullmatch(" ".join(words.split()))
        noun = match["noun"].casefold() if match else ""
        if not noun or is_person(singular(noun)):
            return None
        named = {name for start, name in self._named() if start < before}
        # "The insurer": a kind of firm that no table has.
        known = noun in BODIES | CORPORATE
        fitting = {name for name in named if fits(name, noun if known else "company")}
        return next(iter(fitting)) if len(fitting) == 1 else None

    def _owner(self, before: int) -> str | None:
        """Return the one body that is named shortly before "its"."""
        named = self._named()
        last = bisect_left(named, (before, ""))
        near = [name for start, name in named[:last] if start >= before - _NEAR]
        return near[-1] if near and len(set(near)) == 1 else None

    def _named(self) -> list[tuple[int, str]]:
        """Return where the text names bodies, in order, each by its fullest name."""
        if self._bodies is None:
            known = {
                name_key(one.speaker.resolved): one.speaker.resolved
                for one in self._found
                if one.speaker is not None
                and one.speaker.resolved
                and is_body(self.kind(one.speaker))
            }
            self._bodies = sorted(set(self._runs(known)))
        return self._bodies

    def _runs(self, known: dict[str, str]) -> Iterator[tuple[int, str]]:
        for match in _RUN.finditer(self._text, 0, _MOST):
            run = re.sub(r"['\u2019]s$", "", match.group().removeprefix("The "))
            key = name_key(run)
            if key in known:
                yield match.start(), known[key]
                continue
            whole = [name for one, name in known.items() if f" {one} ".endswith(f" {key} ")]
            last = key.rpartition(" ")[2]
            if len(whole) == 1 and " " not in key:
                yield match.start(), whole[0]
            elif " " in key and (last in BODIES | CORPORATE) and not looks_human(run):
                yield match.start(), run


def _state(body: str) -> str | None:
    """Return whose organ a body is: "Norway" of "Norway's defence ministry"."""
    states = names_in(body)
    is_organ = bool(_ORGANS & {word.low for word in words(body)})
    return next(iter(states)) if is_organ and len(states) == 1 else None


@cache
def _speaks(role: str) -> bool:
    """Tell whether who has a role speaks for whom it is of."""
    said = affiliation(role, SourceKind.PERSON)
    return said is not None and said.kind.speaks_for


def _patterns(name: str) -> Iterator[str]:
    """Yield what is only said of bodies, with a name."""
    yield rf"\b{name}['\u2019]s?\s+{_OF_BODY}\b"
    yield rf"\b{_OF_BODY}\s+(?:of|at|for)\s+(?:the\s+)?{name}\b"
    yield rf"\b{name},\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}(?:{_NOUN})\b"
    yield rf"\b(?:[Tt]he|an?)\s+(?:{_NOUN}),?\s+{name}\b"
    yield rf"\b{name}{_ITSELF}"
    yield rf"\b[Tt]he\s+{name}\s+(?:said|says|denied|has|had|is|was|will)\b"
