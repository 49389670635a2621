"""What stands around a sentence and tells that it may be somebody's words though it names nobody.

"That is what the video claims" behind it, "The letter reads:" before it, a quotation earlier in
its paragraph, an "I" in the text: each is a reason to leave it out. Invariant: only what stands
in the text is looked at, never what it is on; in doubt a sentence is not the article's own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.layout import Kind
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.reporting import REPORTING_OF
from claimdb.text.spans import Span

QUOTES: Final = re.compile(
    r"[\"\u201c\u201d\u00ab\u00bb\u201e]|``|''|(?<!\w)['\u2018]|['\u2019](?!\w)"
)
WORD: Final = re.compile(r"[^\W\d_][\w'\u2019-]*")
#: Paragraphs in which somebody answers: who speaks goes on over more paragraphs than are marked.
_SPOKEN: Final = frozenset({Kind.TURN, Kind.QUESTION, Kind.ANSWER})
#: What somebody utters, or makes up: "The argument runs like this", "The film is set in 2050".
_UTTERED: Final = listed(
    "claim statement allegation accusation argument assertion message letter rumour rumor myth "
    "hoax narrative version theory tale conspiracy remark comment speech announcement declaration "
    "testimony conclusion finding belief view opinion thesis post tweet address manifesto "
    "indictment lawsuit verdict ruling charge complaint case propaganda logic reasoning following "
    "follow novel film movie fiction fictional satire parody protagonist hero heroine imagine "
    "imaginary hypothetical scenario suppose experiment dream correction clarification"
)
#: What is told in such a company is said to be not so.
_FALSE: Final = listed(
    "false falsehood untrue true truth wrong fake hoax fabricate fabrication fabricated debunk "
    "debunked mislead misleading baseless unfounded groundless incorrect nonsense lie invention"
)
_SAID: Final = _UTTERED | _FALSE | REPORTING_OF.keys()
#: "This is what they say": it is on what stands before.
_BACK: Final = re.compile(
    r"(?:or\s+)?(?:so|such|at least|this|that|these|those|it|none of|nothing of|neither|both)\b",
    re.IGNORECASE,
)
#: "He said": of him the sentence before may tell. "The ministry said" begins anew.
_GOING_ON: Final = re.compile(
    r"(?:(?:and|but|so|yet|still|then|as)\s+)?(?:he|she|they|it|who|which|i|we|one|some|many|both"
    r"|others|this|that|these|those|there|according)\b",
    re.IGNORECASE,
)
#: Behind "the ministry said", where nothing of what it said comes any more.
_WHEN: Final = listed("on in at late early yesterday today last this to during after")
_ADDED: Final = listed("add continue reiterate repeat conclude likewise too again")
_THE_UTTERED: Final = re.compile(
    r"\b(?:the|this|that|these|those|such)\s+(?:\w+\s+)?(?:claim|statement|allegation|accusation"
    r"|assertion|message|rumou?r|remark|comment|announcement|declaration|revelation)s?\b",
    re.IGNORECASE,
)
#: "For Kyiv, the matter is simple": it is so for one, and perhaps for nobody else.
FOR_ONE: Final = re.compile(
    r"(?:(?:for|to)\s+(?!(?:the\s+)?(?:first|last|past|second|third|next|many|several|more|years"
    r"|months|weeks|days|decades|now|date|example|instance)\b)|per\s)[^,]{1,80},",
    re.IGNORECASE,
)
#: Above what is no report of the publisher: letters, fiction, checks of what others claim.
_NO_REPORT: Final = re.compile(
    r"^[\W_]*(?:fact[ -]?check\b[^\n]{0,40}|the\s+claim|claim|(?:our\s+)?verdict|rating|our ruling"
    r"|satire|parody|fiction|short story|chapter\s+\w+|transcript|full text|opinion|op-?ed"
    r"|commentary|letters?(?:\s+to\s+the\s+editor)?|sponsored(?:\s+content)?|advertorial"
    r"|paid content|press release|news release|media release|for immediate release"
    r"|dear\s[^\n]{1,40}|sirs?|(?:yours|best)\s(?:sincerely|faithfully|truly|regards)\b[^\n]{0,40})"
    r"[\W_]*$",
    re.IGNORECASE | re.MULTILINE,
)
#: Above what leads elsewhere, and what others were heard to say.
_ELSEWHERE: Final = re.compile(
    r"[\W_]*(?:related|read more|see also|more on|most read|recommended|in other news)\b",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(r"^[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,4}: \S", re.MULTILINE)
_LABELS: Final = 2
#: "I", but neither "World War I" nor "Elizabeth I".
_FIRST_PERSON: Final = re.compile(
    r"(?:^|[.!?:;,\u2014\u2013-]\s*|\b[a-z]+\s)I(?:['\u2019](?:m|ve|d|ll)\b|\s+[a-z])"
    r"|\b(?:my|me|mine|myself)\b",
    re.MULTILINE,
)


class Surroundings:
    """A text with its attributions' words, and what stands around each of its sentences."""

    def __init__(self, document: Document, covered: Sequence[Span]) -> None:
        """Look at nothing yet; ``covered`` are contents, cues and sources of attributions."""
        self._document = document
        self._text = document.text
        self._covered = covered
        self._known: dict[Span, frozenset[str]] = {}

    @cached_property
    def is_reported(self) -> bool:
        """Whether the text as a whole may be what a publisher reports itself."""
        text = self._text
        if _NO_REPORT.search(text) or len(_LABEL.findall(text)) >= _LABELS:
            return False
        if any(part.kind in _SPOKEN for part in self._document.layout):
            return False
        if not _FIRST_PERSON.search(text):
            return True
        return not any(
            _FIRST_PERSON.search(text[one.start : one.end]) and not self._is_quoted(one)
            for one in self._document.sentences
        )

    def may_be_anothers(self, sentence: Span) -> bool:
        """Return whether what stands around a sentence makes it another's, or no fact."""
        sentences = self._document.sentences
        place = bisect_right(self._document.sentence_starts, sentence.start) - 1
        paragraph = bisect_right(self._starts, sentences[place].start) - 1
        first = bisect_left(self._document.sentence_starts, self._starts[paragraph])
        before = sentences[first:place]
        if any(self._is_somebodys(one) for one in before):
            return True
        if first == place and place and self._leads(sentences[place - 1]):
            return True
        if place + 1 == len(sentences):
            return False
        following = sentences[place + 1]
        together = bisect_right(self._starts, following.start) - 1 == paragraph
        return self._points_back(following) or (together and self._goes_on(following))

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self._document.paragraphs]

    def touches(self, sentence: Span) -> bool:
        """Return whether an attribution has words of a sentence."""
        return any(one.start < sentence.end and sentence.start < one.end for one in self._covered)

    def _is_quoted(self, sentence: Span) -> bool:
        return bool(QUOTES.search(self._words(sentence))) or self.touches(sentence)

    def _is_somebodys(self, sentence: Span) -> bool:
        """Return whether what follows in the paragraph may go on with what somebody says."""
        words = self._words(sentence)
        return (
            self._is_quoted(sentence)
            or FOR_ONE.match(words) is not None
            or not self._lemmas(sentence).isdisjoint(_SAID)
        )

    def _goes_on(self, sentence: Span) -> bool:
        """Return whether who speaks in a sentence may speak in the one before it, too.

        "It will never work," or "He said", or "It is open, the ministry said". Who is named at its
        beginning begins there.
        """
        if not self._is_somebodys(sentence):
            return False
        words = self._words(sentence)
        return (
            QUOTES.match(words) is not None
            or FOR_ONE.match(words) is not None
            or _GOING_ON.match(words) is not None
            or not self._lemmas(sentence).isdisjoint(_ADDED)
            or _is_credited_last(words)
        )

    def _leads(self, sentence: Span) -> bool:
        """Return whether the end of a paragraph announces the next one as somebody's."""
        words = self._words(sentence).rstrip()
        if words.endswith(":") or _ELSEWHERE.match(words):
            return True
        return not self._is_quoted(sentence) and not self._lemmas(sentence).isdisjoint(
            _UTTERED | _FALSE
        )

    def _points_back(self, sentence: Span) -> bool:
        """Return whether a sentence tells whose the one before is, or that it is not so."""
        words = self._words(sentence)
        if _THE_UTTERED.search(words):
            return True
        return _BACK.match(words) is not None and not self._lemmas(sentence).isdisjoint(_SAID)

    def _words(self, sentence: Span) -> str:
        return self._text[sentence.start : sentence.end].lstrip()

    def _lemmas(self, sentence: Span) -> frozenset[str]:
        if sentence not in self._known:
            self._known[sentence] = _lemmas(self._words(sentence))
        return self._known[sentence]


def _is_credited_last(sentence: str) -> bool:
    """Tell "The ports are open, the ministry said on Monday" from "The ministry, alone, said P"."""
    if "," not in sentence:
        return False
    tail = [match[0].lower() for match in WORD.finditer(sentence.rsplit(",", 1)[1])]
    for place, word in enumerate(tail):
        if lemma(word) in REPORTING_OF:
            behind = tail[place + 1 :]
            return not place or not behind or behind[0] in _WHEN
    return False


def _lemmas(text: str) -> frozenset[str]:
    words = {match[0].lower() for match in WORD.finditer(text)}
    return frozenset(words | {lemma(word) for word in words})
