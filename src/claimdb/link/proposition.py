"""From what somebody says to propositions: neutral words that stand alone, one thing each.

A proposition is what a claim is made of: quotation marks, openers and negation are taken
away, names stand for pronouns, and a gerund or an infinitive has become a sentence. Where
that would be a guess the content's own words are the statement.

Invariants: the spans of a proposition lie inside its content's; its statement is never empty
and holds no word that neither the content nor the speaker's name has, but for forms of
"be", "have", "do", "will" and of the content's own verbs, articles, and dates, and for the
parties to a deed that is taken for granted (``granted``); a neutral statement comes back as
itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from claimdb.lexicons.function import PRONOUNS, RELATIVES
from claimdb.lexicons.lemmas import lemma
from claimdb.link import complements, forms
from claimdb.link.accusers import accuser_named
from claimdb.link.adjuncts import shortened
from claimdb.link.called import denied_by_speaker
from claimdb.link.charges import charged, together
from claimdb.link.content import Content, Proposition
from claimdb.link.dating import dated
from claimdb.link.demands import is_demand
from claimdb.link.frame import LONGEST, frame
from claimdb.link.granted import granted
from claimdb.link.groups import groups, main_clause
from claimdb.link.joined import Joined, joined
from claimdb.link.nominal import Made
from claimdb.link.polarity import CONDITION, Turned, positive, turned
from claimdb.link.pronouns import accuser_meant, named, unresolved
from claimdb.link.selves import self_named
from claimdb.link.several import deeds_apart
from claimdb.link.splitting import Part, clauses, first_clause, presupposed, sentences
from claimdb.link.tagging import Tag, words
from claimdb.link.tidying import capitalised, opened, tidied
from claimdb.link.unwrapping import addressed, unwrapped
from claimdb.text.spans import Span

_WHETHER: Final = re.compile(r"^(?:(?:on|about)\s+)?whether\s+(?:or\s+not\s+)?", re.IGNORECASE)
_ASKS: Final = re.compile(
    r"^(?:how|why|what|who|when|where|which|whether|if)\b(?!.*\b(?:is|are|was|were)\s+that\b)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[\w'\u2019-]+")
_WRAPS: Final = 3
_COMING: Final = frozenset({"future", "planned", "conditional"})
#: What has been is not still to come.
_HAS: Final = re.compile(r"\b(?:has|have)\b|['\u2019]ve\b")
_THIRD: Final = frozenset({"he", "she", "it", "they"})
#: A clause that begins so says something of a word before it; "which" and "who" may ask.
_RELATIVE: Final = frozenset({"whom", "whose", "which"})
#: No sentence ends so: "the leader is".
_OPEN_END: Final = frozenset({Tag.BE, Tag.MODAL, Tag.CONJUNCTION, Tag.POSSESSIVE})
#: A speaker whom nobody has named.
_NOBODY: Final = PRONOUNS | RELATIVES | {"i've", "i\u2019ve", ""}


class _Saying(NamedTuple):
    """The lemmas of a cue, and who speaks: a name, a label, "he"; None where that is open.

    ``goes_on``: it is not the first sentence, so that "he" may be one of whom that is told.
    """

    cue: tuple[str, ...]
    who: str | None
    goes_on: bool = False


def propositions(content: Content) -> tuple[Proposition, ...]:
    """Return what a content says, in order, what it takes for granted before the whole.

    A content without a word gives none. Never raises, whatever the text.
    """
    every = charged(content, cue_lemmas(content.cue))
    if len(every) == 1:
        return tuple(_unique(_propositions(content)))
    charges = [made for one in every for made in _propositions(one)]
    plain = [made for made in charges if not made.presupposed and not made.follows]
    whole = together(content, plain) if len(plain) == len(every) else None
    if whole is None:
        return tuple(_unique(_propositions(content)))
    return tuple(_unique([whole, *(replace(made, follows=True) for made in charges)]))


def _propositions(content: Content) -> list[Proposition]:
    line = joined(content.text, content.spans)
    if not any(char.isalnum() for char in line.line):
        return []
    who = content.speaker
    if who is not None and who.lower() in _NOBODY:
        content = replace(content, speaker=None)
        who = who.lower() if who.lower() in _THIRD else None
    saying = _Saying(cue_lemmas(content.cue), who)
    found: list[Proposition] = []
    for sentence in sentences(line.line, line.joints):
        saying = saying._replace(goes_on=sentence[0] > 0)
        if sentence[1] - sentence[0] > LONGEST:
            found.append(_long(line, sentence))
            continue
        for clause in clauses(line.line, sentence):
            found += [
                _made(content, line, part, saying, is_given=True)
                for part in presupposed(line.line, clause)
            ]
            made = _made(content, line, clause, saying, is_given=False)
            found += filter(None, (granted(content, line, clause), made, _shorter(line, made)))
            found += _each(made)
    return found


def _shorter(line: Joined, made: Proposition) -> Proposition | None:
    """Return what follows from a statement without its aim, proved by as much of its words."""
    if not _is_told(made):
        return None
    statement = shortened(made.statement)
    if statement is None:
        return None
    left = made.statement[len(statement) :].strip(" ,").partition(" (")[0]
    places = [place for place, one in enumerate(line.places) if _is_in(one, made.spans)]
    start = line.line.find(left, places[0], places[-1] + 1)
    end = len(line.line[: max(start, 0)].rstrip(" ,"))
    spans = line.spans(*line.trimmed(places[0], end)) if start > places[0] else made.spans
    return replace(
        made,
        spans=spans,
        statement=statement,
        follows=True,
        unresolved=unresolved(statement),
        reason="follows without what it was for, or broke",
    )


def _each(made: Proposition) -> Iterator[Proposition]:
    """Yield each of two deeds that a statement tells of one subject, proved by all its words."""
    for statement in deeds_apart(made.statement) if _is_told(made) else ():
        yield replace(
            made,
            statement=statement,
            follows=True,
            unresolved=unresolved(statement),
            reason="one of two deeds that are told together",
        )


def _is_told(made: Proposition) -> bool:
    return made.is_claim and not (made.negated or made.modality or made.presupposed)


def _is_in(place: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= place < span.end for span in spans)


def _unique(found: Sequence[Proposition]) -> Iterator[Proposition]:
    seen: set[tuple[str, bool]] = set()
    for one in found:
        key = (one.statement, one.negated)
        if one.spans and one.statement and key not in seen:
            seen.add(key)
            yield one


def _long(line: Joined, part: Part) -> Proposition:
    """Return words that no grammar reads: a table, a list, a text without full stops."""
    start, end = line.trimmed(*part)
    return Proposition(
        spans=line.spans(start, end),
        statement=tidied(line.line[start:end]),
        is_claim=False,
        reason="too long for one statement",
    )


def cue_lemmas(cue: str) -> tuple[str, ...]:
    """Return the lemmas of the words of a cue: "has accused" is "have", "accuse"."""
    found: list[str] = []
    for word in words(cue):
        if word.tag in {Tag.BE, Tag.HAVE, Tag.DO}:
            found.append(word.lemma)
        else:
            verbs = sorted(verb for verb, _ in forms.readings(word.low))
            found += verbs or [lemma(word.text)]
    return tuple(found)


def _made(
    content: Content, line: Joined, part: Part, saying: _Saying, *, is_given: bool
) -> Proposition:
    """Return the proposition that a part of a content is."""
    cue = saying.cue
    start, end = line.trimmed(*part)
    start += opened(line.line[start:end])
    spoken = addressed(tidied(named(content, line, start, end)))
    plain = tidied(spoken if saying.goes_on else self_named(spoken, content, cue))
    is_question = line.line[start:end].rstrip(" \"'\u201d\u2019)").endswith("?")
    if is_question or _is_asking(plain):
        return Proposition(
            spans=line.spans(start, end),
            statement=capitalised(plain),
            is_claim=False,
            unresolved=unresolved(plain),
            reason="a question",
        )
    reasons: list[str] = []
    denied = denied_by_speaker(line.line[start:end], plain)
    denied = denied if _is_one(denied) else ""
    statement, negated, modality = _unwrapped(denied or plain, reasons)
    if denied:
        statement, negated = positive(statement), not negated
    complement = None if is_given else complements.sentence(statement, cue, saying.who)
    if complement is not None:
        statement = accuser_named(complement.statement, content, cue)
        complement = complement._replace(statement=statement)
        modality = complement.modality or modality
        reasons.append(complement.reason)
    polar = turned(positive(statement) if complements.DENIED.intersection(cue) else statement)
    if polar.reason:
        reasons.append(polar.reason)
    if is_given:
        reasons.append("taken for granted")
    read = frame(polar.statement)
    modality = modality or read.modality
    is_coming = modality in _COMING or (read.tense != "past" and not _HAS.search(polar.statement))
    told = dated(polar.statement, content.day, is_coming=is_coming)
    return Proposition(
        spans=line.spans(start, end),
        statement=capitalised(told),
        negated=negated != polar.negated,
        modality=modality,
        presupposed=is_given or bool(complement and complement.presupposed),
        is_claim=_is_true_or_false(statement, polar, cue, complement),
        unresolved=_open(polar.statement, cue, complement),
        reason="; ".join(reasons) or "own words",
    )


def _is_true_or_false(
    statement: str, polar: Turned, cue: Sequence[str], complement: Made | None
) -> bool:
    """Tell what may be true or false from what is asked for or only named."""
    if complement is not None:
        return complement.is_claim
    if is_demand(statement, cue):
        return False
    return polar.negated or _is_claim(polar.statement)


def _open(statement: str, cue: Sequence[str], complement: Made | None) -> tuple[str, ...]:
    """Return the words that leave open whom they mean; who accuses may mean himself."""
    found = unresolved(statement)
    if complement is None or "accuse" not in cue:
        return found
    return tuple(dict.fromkeys((*found, *accuser_meant(statement))))


def _is_one(inner: str) -> bool:
    """Tell whether what is thought to be untrue is one clause without a condition."""
    bare = not any(word.low in CONDITION for word in words(inner))
    return bare and len(clauses(inner, (0, len(inner)))) == 1


def _is_asking(plain: str) -> bool:
    """Tell an indirect question ("how many died") from a sentence that begins like one."""
    if not _ASKS.match(plain) or _WHETHER.match(plain) or unwrapped(plain):
        return False
    if first_clause(plain) is not None:  # "what he has proposed would help"
        return False
    if plain.split(maxsplit=1)[0].lower() not in {"if", "when", "where"}:
        return True
    tails = [words(plain[match.end() :]) for match in re.finditer(",", plain)]
    return all(main_clause(tail, groups(tail)) is None for tail in tails)


def _unwrapped(plain: str, reasons: list[str]) -> tuple[str, bool, str]:
    """Return a statement from inside "I think that" and "it is not true that"."""
    statement, negated, modality = plain, False, ""
    for _ in range(_WRAPS):
        whether = _WHETHER.sub("", statement, count=1)
        inner = unwrapped(statement)
        if inner is not None and inner[1] and not _is_one(inner[0]):
            break  # what is denied is a part, or holds under a condition
        if inner is not None:
            statement, negated = tidied(inner[0]), negated != inner[1]
            statement = positive(statement) if inner[1] else statement
            modality = inner[2] or modality
            reasons.append("taken out of what is thought or said of it")
        elif whether != statement and whether and "," not in statement:
            statement = tidied(whether)
            reasons.append("taken out of a question")
        else:
            break
    return statement, negated, modality


def _is_claim(statement: str) -> bool:
    """Tell whether a statement has a verb of its own, or is a noun that tells a deed."""
    tagged = words(statement)
    main = main_clause(tagged, groups(tagged))
    is_open = bool(tagged) and tagged[-1].tag in _OPEN_END and tagged[-1].low != "yet"
    if is_open or (tagged and tagged[0].low in _RELATIVE):
        return False
    if main is not None:
        bare = tagged[0].tag is Tag.TO or (tagged[0].tag is Tag.ING and not main.is_certain)
        return main.start > 0 and not bare
    read = frame(statement)
    told = read.objects + read.recipients + tuple(one for one in read.actors if one.preposition)
    return bool(read.predicate) and bool(told) and not groups(tagged)
