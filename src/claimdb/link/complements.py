"""From what stands behind a word of saying to a sentence: "X of sending Y" is "X has sent Y".

The present perfect stands for what a gerund leaves open, since it tells of what was done as
well as of what still is.

Invariant: the words of the result are those of the content, the speaker's name, and forms
of "be", "have" and "will"; None where a sentence would be a guess.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.function import OBJECT_PRONOUNS, SUBJECT_OF
from claimdb.lexicons.listed import listed
from claimdb.link.demands import asked
from claimdb.link.finite import (
    adverbs_before,
    are_many,
    is_describing,
    is_phrase,
    is_plural,
    perfect,
    third,
)
from claimdb.link.groups import GERUND, INFINITIVE, Group, groups, main_clause
from claimdb.link.nominal import Made, crime, done, nominal
from claimdb.link.polarity import positive
from claimdb.link.tagging import Tag, Word, words

#: What is told behind "of": "accused Moscow of sending arms".
_OF: Final = listed("accuse suspect convict warn accusation suspicion")
#: What is taken for granted behind "for": "praised Moscow for sending arms".
_FOR: Final = listed(
    "praise thank criticise criticize condemn blame applaud commend congratulate slam blast "
    "hail denounce rebuke chide fault attack lambast punish reward forgive arrest fine hammer "
    "knock mock scold"
)
_WITH: Final = listed("charge credit")
#: Who says it did it: "denied sending arms", "admitted sending arms".
_OWN: Final = listed(
    "deny admit report acknowledge recall confess confirm regret remember "
    "concede disclose reveal apologise apologize"
)
_PROMISE: Final = listed("promise pledge vow threaten plan intend swear undertake commit")
#: Who offers to do it would do it.
_OFFER: Final = listed("offer propose volunteer")
#: Said of what was denied or turned down: "any" in it is "a".
DENIED: Final = listed("deny denial reject refute dispute dismiss rebut repudiate disavow")
#: "Refused to promise".
_UNPROMISED: Final = listed("refuse decline fail not never stop")
#: What is told of a deed that was only thought of: "would have described it as".
_UNREAL: Final = listed("would could might should not never n't cannot without")
_CLAIM: Final = listed("claim profess pretend")
#: "Is believed to have sent".
_BELIEVED: Final = listed(
    "believe think say allege report know understand suspect rumour consider presume suppose "
    "estimate find deem accuse"
)
_EXPECTED: Final = listed("expect schedule predict forecast project anticipate")
_SEEN: Final = listed("show film see photograph depict picture capture spot observe watch catch")
_CALLED: Final = listed("call label brand dub term deem consider")
#: "The statement false and irresponsible".
_CALLED_SO: Final = re.compile(
    r"(?P<who>(?:the|this|that|these|those|his|her|its|their)\s+(?:[\w'\u2019-]+\s+){1,3}?)"
    r"(?P<what>(?:\w+ly\s+)?(?:un\w+|ir\w+|il\w+|\w+(?:able|ible|ous|less|ful)|false|wrong"
    r"|fake|doctored|absurd)(?:,?\s+(?:and|but)?\s*[\w-]+)*)"
)
_CALLED_ONE: Final = re.compile(
    r"(?P<who>(?:[A-Z][\w.'\u2019 -]{0,60}?|him|her|it|them"
    r"|(?:the|this|that|these|those|his|its|their)\s+(?:[\w'\u2019-]+\s+){0,4}?[\w'\u2019-]+))"
    r"\s+(?P<what>(?:an?|the\s+(?:most|least|worst|best|first|last|only|(?!(?:gu|fo|inter|requ|cont|prot|har?v|t)est)[a-z]{2,}est))\s.+)"
)
_AS: Final = listed("describe depict portray regard view brand label characterize characterise see")
#: When somebody was accused, between whom and of what: "accused X on Monday of sending Y".
_WHEN: Final = re.compile(
    r"\s+(?:(?:late|early)\s+)?(?:on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today"
    r"|again|repeatedly|this\s+week|last\s+(?:week|month|year|\w+day)"
    r"|in\s+an?\s+(?:statement|letter|report|speech|interview))(?=\s+of\s+\w+ing\b)"
)
#: "X of war crimes"; "was accused of" has the "of" itself, and is told of "the mayor bribery".
_CRIMES: Final = tuple(
    re.compile(rf"(?P<who>[^,]{{1,80}}?)\s+{what}")
    for what in (
        r"of\s+(?P<what>(?:[\w-]+\s+)?[\w-]+)",
        r"(?P<what>[\w-]+\s+[\w-]+)",
        r"(?P<what>[\w-]+)",
    )
)
#: Who does this to a deed takes for granted that it was done.
_DEPLORE: Final = listed("condemn denounce deplore mourn lament decry bemoan")


def sentence(content: str, cue: Sequence[str], speaker: str | None) -> Made | None:
    """Return the sentence that a content is by its cue, None where it stays as it is.

    ``cue`` are the lemmas of the words of saying; ``speaker`` is who says it.
    """
    lemmas = frozenset(cue)
    if lemmas & _UNREAL:
        return None
    made = _sentence(content, lemmas, speaker)
    if made is None and not lemmas & _UNPROMISED:
        made = asked(content, lemmas)
    if made is not None and lemmas & DENIED:
        return made._replace(statement=positive(made.statement))
    return made


def _sentence(content: str, lemmas: frozenset[str], speaker: str | None) -> Made | None:
    content = _WHEN.sub("", content, count=1) if lemmas & _OF else content
    tagged = words(content)
    found = groups(tagged)
    passive = "be" in lemmas
    for rule in (_accused, _of_crime, _seen, _called):
        made = rule(content, tagged, found, lemmas)
        if made is not None:
            return made
    if passive or lemmas & {"seem", "appear"}:
        return _believed(content, tagged, found, lemmas)
    if lemmas & _DEPLORE:
        return done(content, presupposed=True)
    if speaker is None:
        return None
    made = _own_deed(content, tagged, found, lemmas, speaker)
    if made is not None or not lemmas & (_OWN | DENIED):
        return made
    return nominal(content, speaker, is_denied=bool(lemmas & DENIED), is_own=bool(lemmas & _OWN))


def _accused(
    content: str, tagged: Sequence[Word], found: Sequence[Group], cue: frozenset[str]
) -> Made | None:
    """Read "X of sending Y", "X for sending Y", "X with sending Y"."""
    allowed = [("of", _OF), ("for", _FOR), ("with", _WITH), ("as", listed("accuse"))]
    for group in found:
        place = adverbs_before(tagged, group)
        if group.kind != GERUND or place == 0 or is_describing(tagged, group):
            continue
        before = tagged[place - 1]
        who = content[: before.start].strip().rstrip(",")
        verbs = next((verbs for word, verbs in allowed if word == before.low), frozenset[str]())
        dropped = not who or not is_phrase(tagged, place - 1)
        first = all(one.start >= group.start or is_describing(tagged, one) for one in found)
        if cue & verbs and not dropped and first:
            told = perfect(content, tagged, group, plural=is_plural(tagged[: place - 1]))
            return Made(
                f"{SUBJECT_OF.get(who, who)} {told}",
                f"a gerund behind '{before.low}' made a sentence",
                presupposed=before.low == "for" and "blame" not in cue,
            )
    if "accuse" in cue and "be" in cue and found and found[0].kind == GERUND and found[0].start:
        who = content[: tagged[found[0].start].start].strip()
        if who and is_phrase(tagged, found[0].start):
            text = perfect(content, tagged, found[0], plural=is_plural(tagged[: found[0].start]))
            return Made(f"{who} {text}", "who is accused: gerund made a sentence")
    return None


def _of_crime(
    content: str, tagged: Sequence[Word], found: Sequence[Group], cue: frozenset[str]
) -> Made | None:
    """Read "X of murder", "X for the attack"."""
    patterns = _CRIMES if {"be", "accuse"} <= cue else _CRIMES[:1]
    matches = [match for one in patterns if (match := one.fullmatch(content)) is not None]
    match = next((match for match in matches if crime(match["what"])), None)
    if match is None or found or not cue & _OF:
        return _blamed(content, tagged, found, cue)
    count = len(words(match["who"]))
    have = "have" if is_plural(tagged[:count]) else "has"
    return Made(f"{match['who']} {have} {crime(match['what'])}", "who is accused of a crime")


def _blamed(
    content: str, tagged: Sequence[Word], found: Sequence[Group], cue: frozenset[str]
) -> Made | None:
    match = re.fullmatch(
        r"(?P<who>[^,]{1,80}?)\s+for\s+(?P<what>(?:the|a|an|his|her|its|their|this)\s.+)", content
    )
    if match is None or "blame" not in cue or found:
        return None
    be = "are" if is_plural(tagged[: len(words(match["who"]))]) else "is"
    return Made(f"{match['who']} {be} to blame for {match['what']}", "who is blamed")


def _seen(
    content: str, tagged: Sequence[Word], found: Sequence[Group], cue: frozenset[str]
) -> Made | None:
    """Read "(a photo shows) Kim inspecting a missile"."""
    if not cue & _SEEN or not found or found[0].kind != GERUND or not found[0].start:
        return None
    if not is_phrase(tagged, found[0].start) or any(one.kind == "finite" for one in found):
        return None
    who = content[: tagged[found[0].start].start].strip()
    be = "were" if is_plural(tagged[: found[0].start]) else "was"
    return Made(
        f"{who} {be} {content[tagged[found[0].start].start :]}", "what is seen made a sentence"
    )


def _called(
    content: str, tagged: Sequence[Word], found: Sequence[Group], cue: frozenset[str]
) -> Made | None:
    """Read "(called) Oz a quack", "(described) it as a success"."""
    match = re.fullmatch(
        r"(?P<who>[^,]{1,80}?(?:,[^,]{1,60},)?)\s+as\s+(?P<what>(?:an?|the|his|her|its|their)\s.+)",
        content,
    )
    if match is None or not cue & _AS:
        match = _CALLED_ONE.fullmatch(content) or _CALLED_SO.fullmatch(content)
        if match is None or not cue & _CALLED or cue & {"for", "on"}:
            return None
    count = len(words(match["who"]))
    if match["who"].lower() in OBJECT_PRONOUNS - set(SUBJECT_OF):
        return None  # "himself"
    if match.re is not _CALLED_SO and found and found[0].start < count:
        return None
    who = SUBJECT_OF.get(match["who"], match["who"].strip())
    be = "are" if is_plural(tagged[:count]) else "is"
    return Made(f"{who} {be} {match['what']}", "what somebody is called made a sentence")


def _believed(
    content: str, tagged: Sequence[Word], found: Sequence[Group], cue: frozenset[str]
) -> Made | None:
    """Read "(is believed) X to have sent arms"."""
    group = next((one for one in found if one.kind == INFINITIVE), None)
    if (
        group is None
        or not group.start
        or found[0] is not group
        or not is_phrase(tagged, group.start)
    ):
        return None
    who = content[: tagged[group.start].start].strip().rstrip(",")
    plural = is_plural(tagged[: group.start])
    first = next((i for i in range(group.start, group.end) if tagged[i].tag is not Tag.TO), None)
    if first is None or group.negations:
        return None
    rest = content[tagged[first].end :].strip()
    low = tagged[first].low
    if cue & _EXPECTED:
        return Made(f"{who} will {content[tagged[first].start :]}", "what is expected", "future")
    if not cue & (_BELIEVED | {"seem", "appear"}):
        return None
    forms_of = {"have": ("has", "have"), "be": ("is", "are")}
    verb = forms_of.get(low, (third(low), low))[plural]
    return Made(f"{who} {verb} {rest}".strip(), "what is believed made a sentence", "reported")


def _own_deed(
    content: str,
    tagged: Sequence[Word],
    found: Sequence[Group],
    cue: frozenset[str],
    speaker: str,
) -> Made | None:
    """Read "(denied) sending arms", "(vowed) to send arms" of the speaker."""
    if (
        not found
        or main_clause(tagged, found) is not None
        or any(
            w.tag not in {Tag.ADVERB, Tag.QUOTE, Tag.TO} and w.low != "ever"
            for w in tagged[: found[0].start]
        )
    ):
        return None
    group = found[0]
    plural = are_many(speaker)
    if (len(tagged) == 1 and "-" in tagged[0].text) or tagged[0].low == "wrongdoing":
        return None  # "denied match-fixing"
    lead = content[: tagged[group.start].start].replace("ever", "").strip()
    if group.kind == GERUND and cue & _OWN and lead.lower() in {"", "to"}:
        return Made(
            f"{speaker} {perfect(content, tagged, group, plural=plural)}", "the speaker's own deed"
        )
    if group.kind != INFINITIVE or lead or group.negations:
        return None
    return _own_will(content, tagged, group, cue, speaker)


def _own_will(
    content: str, tagged: Sequence[Word], group: Group, cue: frozenset[str], speaker: str
) -> Made | None:
    """Read "(vowed) to send arms", "(offered) to host talks", "(claimed) to be a doctor"."""
    bare = content[tagged[group.start].end :].strip()
    if cue & _CLAIM:
        plural, low = are_many(speaker), tagged[group.start + 1].low
        verb = {"have": ("has", "have"), "be": ("is", "are")}.get(low, (third(low), low))[plural]
        return Made(f"{speaker} {verb} {bare[len(low) :].strip()}", "what the speaker claims")
    if cue & _UNPROMISED:
        return None
    if cue & _PROMISE:
        return Made(f"{speaker} will {bare}", "what the speaker promises", "planned")
    if cue & _OFFER:
        return Made(f"{speaker} would {bare}", "what the speaker offers", "conditional")
    return None
