"""How a sentence says by itself that something is untrue, or says nothing of it.

Patterns for the beginning of a sentence, in any case, with straight or typographic
apostrophes. The group ``words`` is what says no.
"""

import re
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.stances import NO_GOOD
from claimdb.lexicons.stances import UNTRUE as UNTRUE_WORDS

_APOSTROPHE: Final = "['\u2019]"
_MARKS: Final = "[\"'\u201c\u201d\u2018\u2019\\s]"
_BE: Final = rf"(?:\s+(?:is|are|was|were|has\ been|have\ been|remains?)|{_APOSTROPHE}(?:s|re))"
_DEGREE: Final = rf"""
    (?:{_MARKS}*\b(?:all|just|simply|absolutely|completely|categorically|totally|utterly|entirely
    |patently|clearly|plainly|demonstrably|pure|purely|an?|outright|deliberate|blatant|complete
    |total|utter|malicious|mere|nothing\ but|more|another|old|obvious|such|both|wholly|of\ course
    |sheer)\b)*{_MARKS}*
"""
_LINK: Final = r"""(?:and|or|but|because|in|from|by|about|on|at|as|to|of|that|which|spread|made|with
    |for|when|since|designed|aimed|intended|meant|invented|created|perpetrated|concocted)\b"""
_UNTRUE: Final = rf"""
    (?:false|untrue|fake\ news|fabricat(?:ed|ions?)|baseless|groundless|unfounded|bogus|nonsense
    |unsubstantiated|hoax(?:es)?|fiction|lies?|falsehoods?|slander(?:ous)?|defamatory|libell?ous|smears?
    |disinformation|propaganda|invent(?:ed|ions?)|concocted|made[ -]up(?!\ of)|fantas(?:y|ies)
    |rubbish|hogwash|incorrect|inaccurate|erroneous|myths?
    |(?:absurd|ridiculous|ludicrous|preposterous|laughable)(?!\ (?:that|to|how|for|when|if)\b)
    |(?:trumped|cooked|dreamt|dreamed)[ -]up|wide\ of\ the\ mark|far\ from\ (?:the\ truth|true)
    |(?:pack|tissue|web|string)\ of\ (?:\w+\ )?lies
    |without\ (?:any\ )?(?:foundation|merit|basis|substance))\b(?!\ (?!{_LINK})\w)
"""
_NOT_TRUE: Final = r"""(?:not|n['\u2019]t)\ (?:(?:at\ all|quite|entirely|even|remotely
    |exactly|simply|factually|completely|strictly|really|actually)\ )?
    (?:true|(?:correct|accurate)(?!\ to)
    |the\ case|the\ truth
    |based\ on\ facts?)\b"""
_CLAIM: Final = r"""
    (?:claims?|allegations?|accusations?|charges?|reports?|stor(?:y|ies)|rumou?rs?|suggestions?
    |assertions?|statements?|news|information|account|version|insinuations?|figures|numbers
    |estimates?|findings?|conclusions?|comments|remarks
    |(?:idea|notion|theory)(?=\ that\b))
"""
#: "The report by the bank said the votes were false" calls no report so.
_TOLD: Final = r"\b(?:said|says|found|finds|show(?:s|ed)|claimed|argue[sd]|conclude[sd]|stated)\b"
_SUBJECT: Final = rf"""
    (?:(?:all\ (?:of\ )?)?(?:it|this|that|these|those|they)
    |(?:[\w-]+(?:{_APOSTROPHE}s?)?\s){{0,5}}?{_CLAIM}
     (?:\ (?:that|of|about|by|against|in|on|from|to|made|brought|circulating|suggesting|alleging
      |level+ed|raised|published|printed|aired|broadcast|posted|spread|circulated|repeated|reported
      |put\ (?:about|forward|out))\b
      (?:(?!{_TOLD})[^.;!?\n]){{1,120}}?)?)
"""
_PERSON: Final = r"(?:i|we|he|she|it|they|you)"
_START: Final = rf"{_MARKS}{{0,4}}(?:(?:no|well|look|so|but|and|that)\b,?\s+)*{_MARKS}*"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(_START + source, re.VERBOSE | re.IGNORECASE)


#: "These are fabrications", "reports that … are not true".
UNTRUE: Final = _pattern(
    rf"""{_SUBJECT}(?P<words>{_BE}(?:{_DEGREE}{_UNTRUE}|\s*{_NOT_TRUE})
    |\s+could(?:\ not|n{_APOSTROPHE}t)\ be\ (?:further|farther)\ from\ the\ truth\b)"""
)
#: What follows that which is called untrue: "(the idea that P) is ridiculous".
CALLED_UNTRUE: Final = re.compile(
    rf"{_BE}(?:{_DEGREE}{_UNTRUE}|\s*{_NOT_TRUE})", re.VERBOSE | re.IGNORECASE
)
#: The same behind a verb of calling: "(called) the report a hoax", "the report is a hoax".
CALLED: Final = re.compile(rf"{_BE}?\s+{_DEGREE}{_UNTRUE}", re.VERBOSE | re.IGNORECASE)
#: "There is no evidence that …", "there was not a shred of truth in …", "nothing could be
#: further from the truth".
UNPROVED: Final = _pattern(
    rf"""(?P<words>nothing\s+(?:could\s+be|is)\s+(?:further|farther)\s+from\s+the\s+truth
    |there(?:{_BE})\s+(?:\w+\s+)?{_MARKS}*(?:no|not\ an?y?(?:\ \w+\ of)?|zero)\s+
    (?:\w+\s+){{0,2}}?
    (?:evidence|proof|truth|basis|foundation|substance)\b)"""
)
#: "We have nothing to do with …", "the army played no part in …".
UNINVOLVED: Final = _pattern(
    rf"""(?:[\w.-]+(?:{_APOSTROPHE}s)?,?\s+){{0,6}}?
    (?P<words>(?:ha(?:s|ve|d|ving)|play(?:s|ed)?)\s+(?:\w+ly\s+)?
    (?:nothing\ (?:at\ all\ |whatsoever\ )?to\ do\ with
    |no\ (?:\w+\ )?(?:role|part|hand|involvement|connection|links?|ties?|knowledge)\b))"""
)
#: "We categorically deny …"; the object has to be read where the verb is not "deny".
I_DENY: Final = _pattern(
    rf"""{_PERSON}\s+(?:(?:\w+ly|do|also|would|have|has|had|must|again|once\ more)\s+){{0,3}}
    (?P<words>(?P<deny>den(?:y|ies|ied))|re(?:ject|fute|pudiate)(?:s|ed|d)?|dismiss(?:es|ed)?)\b"""
)
_NOT: Final = rf"""(?:(?:do|does|did|can|could|wo|would|will|have|has|had|am|is|are)
    (?:n{_APOSTROPHE}t|\ not|\ never|\ neither)|cannot|can{_APOSTROPHE}t)"""
#: "We do not comment on …", "I can neither confirm nor deny", "it was too early to say".
I_DECLINE: Final = _pattern(
    rf"""(?:{_PERSON}\s+(?:\w+\s+)?{_NOT}\s+(?:\w+\s+){{0,3}}?
      (?:confirm|discuss|disclose|answer
      |(?:know|say)(?:\s+(?:whether|if|who|what|when|where|why|how|yet)\b|(?=[,.]?{_MARKS}*$)))
    |{_PERSON}\s+(?:\w+\s+)?(?:do|does)(?:n{_APOSTROPHE}t|\ not)\s+(?:\w+\s+){{0,2}}?know\s+
      (?:that|the\s+(?:exact\s+|precise\s+|full\s+)?
      (?:cause|motive|reason|number|identity|whereabouts|answer|extent|details))\b
    |(?:[\w-]+\s+){{1,5}}?{_NOT}\s+(?:\w+\s+){{0,2}}?(?:comment|elaborate|speculate)
    |(?:{_PERSON}\s+(?:ha(?:s|ve|d)\s+)?)?no\s+(?:further\s+)?comment\b
    |(?:i|we)(?:{_APOSTROPHE}ll|\s+(?:will|would|can\ only|must))?\s+leave\s+
      (?:that|it|this)\s+(?:up\s+)?to\b
    |it{_BE}\s+(?:still\s+)?too\s+(?:early|soon)\s+to\s+(?:say|tell|know)
    |{_PERSON}(?:\s+(?:just|really|still))?\s+ha(?:s|ve|d)\s+
      (?:nothing|no\s+(?:\w+\s+)?(?:comment|details?|information|explanation|word))\s+
      (?:(?:more|further|else)\s+)?(?:to\s+(?:say|add|offer|share|give)\b
      |(?:about\s+(?:that|this|it)\s+)?at\s+(?:this|the)\s+(?:time|stage|point|moment)\b)
    |there{_BE}\s+no\s+further\s+(?:details?|information)\b
    |{_PERSON}{_BE}\s+not\s+going\s+to\s+(?:comment|discuss|speculate
      |give\s+a\s+running\s+commentary)\b)"""
)
#: "It is unclear whether …".
UNCLEAR: Final = _pattern(
    rf"""(?P<words>it{_BE}\s+(?:still\s+)?(?:unclear|uncertain|unknown
    |not\s+(?:yet\s+)?(?:clear|known|certain)|an\s+open\s+question))
    \s+(?:whether|if|how|what|who|when|where|why)\b"""
)
#: None of the patterns fits a text that has none of these words.
SIGNS: Final = (
    UNTRUE_WORDS
    | NO_GOOD
    | listed(
        "no not t cannot never nope nothing zero made without too unclear uncertain unknown open",
        "leave trumped cooked dreamt dreamed mark far",
        "deny denies denied reject rejects rejected refute refutes refuted repudiate repudiates",
        "repudiated dismiss dismisses dismissed",
    )
)
#: All that is said: "No", "Absolutely not".
JUST_NO: Final = re.compile(
    rf"{_MARKS}*(?:no|never|nope|(?:absolutely|certainly|definitely|of\ course|surely)\s+not"
    r"|not\s+at\s+all|no\s+way)[.,!\s\"'\u201c\u201d\u2018\u2019]*",
    re.IGNORECASE | re.VERBOSE,
)
