"""Where one content says several things: sentences, joined clauses, what is taken for granted.

Invariant: parts are in order within the line; clauses of one sentence do not overlap, and a
part that is presupposed lies inside the clause that presupposes it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimdb.lexicons.function import SUBJECT_PRONOUNS
from claimdb.lexicons.listed import listed
from claimdb.link.groups import FINITE, Group, groups, leading
from claimdb.link.tagging import Tag, Word, words

Part = tuple[int, int]

_BREAK: Final = re.compile(
    r"(?P<stop>[.!?\u2026])[\"'\u201d\u2019\u00bb)]*\s+(?=[\"'\u201c\u2018\u00ab(]*[A-Z\d])"
)
_JOINT: Final = re.compile(r"[,\u2014][\"\u201d'\u2019]+\s+(?=[\"\u201c'\u2018]+[A-Z])")
_SHORT: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Sens|Rep|Reps|Gov|St|Lt|Col|Sgt|Capt|Adm|No|vs|Jr|Sr|Inc|Corp|Co|"
    r"Ltd|Prof|Rev|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mt|Ft|Calif|Fla|Va|Pa|Mass)|\b[A-Z]|\.[A-Z])$"
)
_CONDITION: Final = listed(
    "if unless whether when whenever because although though while lest as until"
)
_TELLING: Final = listed(
    "say think believe know hope fear claim argue insist suggest show mean feel expect "
    "suspect tell warn admit deny report predict assume wonder ask understand realise realize "
    "agree conclude"
)
_SUBJECTS: Final = listed(
    "there i we nobody everyone everybody someone somebody nothing everything something none"
)
#: "The worry was not just that P": what stands behind "that" is taken for granted.
_GIVEN: Final = re.compile(
    r"""\b(?P<noun>worry|worries|concerns?|fears?|fact|reality|problem|danger|truth|trouble|
    acknowledg(?:e|ed|es|ement)|aware|unaware|regret(?:s|ted)?|reali[sz]ed?|outraged?|alarmed|
    worried|concerned|apprehensive|angry|sorry|glad|forget|forgot|knew|knows?|
    what\s+(?:troubl|worri|alarm|concern|bother|anger|upset)\w*(?:\s+[\w'\u2019]+){1,4}?)
    (?:,)?\s+(?:(?:is|was|remains)\s+(?:not\s+(?:just|only|merely|simply)\s+)?
    (?:on\s+the\s+one\s+hand\s+)?)?
    that\s+(?!(?:if|when|unless)\b)(?P<what>.+)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_BECAUSE: Final = re.compile(
    r"(?<!not )\b(?:(?:not\s+)?(?:just|only|simply|merely|partly)\s+)?because\s+"
    r"(?!(?:of|if|when|unless)\b)(?P<what>.+)$",
    re.IGNORECASE | re.DOTALL,
)
#: "I do not know that P" leaves P open.
_UNKNOWN: Final = re.compile(
    r"\b(?:do|does)(?:\s+not|n['\u2019]t)\s+(?:[\w-]+\s+){0,2}?$", re.IGNORECASE
)
#: "Not just that P, but that Q"; "on the one hand that P, and on the other that Q".
_BUT_THAT: Final = re.compile(
    r"\b(?:but\s+(?:also\s+)?|and\s+on\s+the\s+other(?:\s+hand)?\s+)that\s+(?P<what>.+)$", re.DOTALL
)
#: Where what is given ends.
_OVER: Final = re.compile(
    r",?[\"\u201d]?\s+but\s+(?:also\s+)?(?:that|because|it|there|rather)\b|\s*;\s|,?\s+and\s+that\b|"
    r"[\"\u201d]?,?[\"\u201d]?\s+and\s+on\s+the\s+other\b",
    re.IGNORECASE,
)


def sentences(line: str, joints: Sequence[int] = ()) -> list[Part]:
    """Return the sentences of a line.

    ``joints`` are where two pieces of a content meet: a bare noun phrase behind a whole
    sentence is no part of it.
    """
    return [
        part
        for piece in _pieces(line, joints)
        for part in _sentences(line[: piece[1]], piece[0])
        if line[part[0] : part[1]].strip()
    ]


def _pieces(line: str, joints: Sequence[int]) -> list[Part]:
    edges = [0]
    for joint in joints:
        tail = words(line[joint + 1 :])
        bare = (
            bool(tail) and tail[0].tag in {Tag.DETERMINER, Tag.NOUN, Tag.NAME} and not groups(tail)
        )
        if bare and _is_clause(line[edges[-1] : joint]):
            edges.append(joint)
    return list(zip(edges, [*edges[1:], len(line)], strict=True))


def _sentences(line: str, start: int) -> list[Part]:
    found: list[Part] = []
    marks = [*_BREAK.finditer(line, start), *_JOINT.finditer(line, start)]
    for match in sorted(marks, key=re.Match.start):
        head = line[start : match.start()]
        if "stop" in match.groupdict() and match.group().startswith(".") and _SHORT.search(head):
            continue
        if "stop" not in match.groupdict() and not (
            _is_clause(head) and _is_clause(line[match.end() :])
        ):
            continue
        found.append((start, match.end()))
        start = match.end()
    return [*found, (start, len(line))]


def _is_clause(words_: str) -> bool:
    tagged = words(words_)
    main = leading(tagged, groups(tagged))
    return main is not None and main.kind == FINITE and main.start > 0


def clauses(line: str, part: Part) -> list[Part]:
    """Return the clauses of a sentence that "and", "but" or ";" joins, each with a subject.

    Where one of them stands under an "if" or a "he thinks that" it is left whole.
    """
    start, end = part
    tagged = words(line[start:end])
    found = groups(tagged)
    cuts: list[int] = []
    opened = int(bool(tagged) and tagged[0].low == "that")
    for index, word in enumerate(tagged):
        begins = index + 1
        if word.text != ";" and not (word.tag is Tag.CONJUNCTION and word.low in {"and", "but"}):
            continue
        low = cuts[-1] if cuts else opened
        low += int(bool(cuts) and tagged[low].low == "that")
        if _has_clause(tagged, found, low, index) and _own_clause(tagged, found, begins):
            cuts.append(begins)
    edges = [0, *cuts, len(tagged)]
    if len(edges) == len((0, 1)):
        return [part]
    result: list[Part] = []
    for first, last in pairwise(edges):
        stop = tagged[last - 1].start if last < len(tagged) else end - start
        result.append((start + (tagged[first].start if first else 0), start + stop))
    return result


def _has_clause(tagged: Sequence[Word], found: Sequence[Group], start: int, end: int) -> bool:
    """Tell whether the words before a joint are a clause that ends there."""
    inner = tagged[start:end]
    if any(word.low in _CONDITION or word.tag is Tag.RELATIVE for word in inner):
        return False
    finite = [g for g in found if start < g.start and g.end <= end and g.kind == FINITE]
    if not finite or _is_contact(tagged, finite[0]):
        return False
    return all(group.lemma not in _TELLING for group in finite)


def _agree(subject: Sequence[Word], verb: Word) -> bool:
    """Tell "a record and a tape are", one subject, from two clauses."""
    if verb.low not in {"are", "were", "have"} or not subject:
        return True
    head = next((word for word in reversed(subject) if word.tag in {Tag.NOUN, Tag.NAME}), None)
    is_one = subject[0].low in {"a", "an", "this", "that", "each", "every"}
    return not is_one and (head is None or head.tag is Tag.NAME or head.lemma != head.low)


def _is_contact(tagged: Sequence[Word], group: Group) -> bool:
    """Tell the "has" of "the support he has", which makes no sentence."""
    if group.start < len((0, 1)) or tagged[group.start - 1].tag is not Tag.PRONOUN:
        return False
    return tagged[group.start - 2].tag in {Tag.NOUN, Tag.NAME}


def _own_clause(tagged: Sequence[Word], found: Sequence[Group], start: int) -> bool:
    """Tell whether a subject and a finite verb follow a joint, and nothing between.

    Behind "and that" the subject may be "he", too: what was said goes on.
    """
    goes_on = start < len(tagged) and tagged[start].low == "that"
    start += int(goes_on)
    group = next((one for one in found if one.start >= start), None)
    if group is None or group.kind != FINITE or group.start == start:
        return False
    if _is_contact(tagged, group):
        return False
    subject = tagged[start : group.start]
    if not _agree(subject, tagged[group.start]):
        return False
    if any(
        word.text in ",;" or word.tag in {Tag.SUBORDINATOR, Tag.RELATIVE, Tag.CONJUNCTION}
        for word in subject
    ):
        return False
    return subject[0].tag in {
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.NAME,
        Tag.PRONOUN,
        Tag.NUMBER,
    } and any(
        word.tag in {Tag.NOUN, Tag.NAME}
        or word.low in _SUBJECTS
        or (goes_on and word.low in SUBJECT_PRONOUNS)
        for word in subject
    )


def first_clause(text: str) -> int | None:
    """Return where a clause ends that another verb follows: "the dam had cracked | was hidden".

    None where the text is one clause.
    """
    tagged = words(text)
    finite = [group for group in groups(tagged) if group.kind == FINITE]
    for first, second in pairwise(finite):
        if first.start > 1 and tagged[first.start - 1].tag is Tag.RELATIVE:
            continue  # "those who have ties to it | were caught" is one clause
        between = tagged[first.end : second.start]
        opened = any(
            word.tag in {Tag.RELATIVE, Tag.SUBORDINATOR, Tag.CONJUNCTION, Tag.PRONOUN}
            or word.text in ",;:"
            or word.low in {"after", "before", "since", "until", "as", "than"}
            for word in between
        )
        if not opened and first.lemma not in _TELLING:
            return tagged[second.start - 1].end
    return None


def _is_no_reason(text: str, place: int) -> bool:
    """Tell the "because" of what somebody else says, or of a sentence that begins with it."""
    before = groups(words(text[:place]))
    return place <= len("that ") or any(group.lemma in _TELLING for group in before)


def presupposed(line: str, part: Part) -> Iterator[Part]:
    """Yield the parts of a clause that it takes for granted: "the fear that P", "because P"."""
    start, end = part
    text = line[start:end]
    if text.rstrip(' "\u201d').endswith("?"):
        return
    first = next(iter(words(text)), None)
    if first is not None and first.low in {"if", "whether", "unless"}:
        return
    for pattern in (_GIVEN, _BECAUSE):
        match = pattern.search(text)
        if match is None or (pattern is _BECAUSE and _is_no_reason(text, match.start())):
            continue
        if _UNKNOWN.search(text, 0, match.start()):
            continue
        over = _OVER.search(match["what"])
        stop = match.start("what") + (over.start() if over else len(match["what"]))
        if pattern is _GIVEN:
            inner = first_clause(text[match.start("what") : stop])
            stop = stop if inner is None else match.start("what") + inner
        if _is_clause(text[match.start("what") : stop]):
            yield start + match.start("what"), start + stop
        also = _BUT_THAT.search(text, stop) if over and pattern is _GIVEN else None
        if also is not None and _is_clause(also["what"]):
            yield start + also.start("what"), end
