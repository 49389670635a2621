"""Patterns of replies: what declines, evades, accuses in turn; what makes a denial of its kind.

Invariant: every pattern is of whole words, in any case, and knows no name.
"""

import re
from collections.abc import Iterable
from typing import Final

from claimdb.lexicons import stances
from claimdb.link import forms

_NT: Final = "(?: not|n['\u2019]t)"
_DO: Final = f"(?:do|does|did|has|have|had|is|are|was|were|would|will|can|could|wo|ca){_NT}"


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)


def _forms(lemmas: Iterable[str]) -> str:
    """Return all forms of verbs and nouns of a lexicon, as one alternative."""
    written = {
        form
        for lemma in lemmas
        for form in (
            lemma,
            forms.plural_s(lemma),
            forms.past(lemma),
            forms.participle(lemma),
            forms.gerund(lemma),
        )
    }
    return "|".join(sorted(written, key=lambda one: (-len(one), one)))


#: Says nothing: neither that it is so nor that it is not.
DECLINED: Final = _words(
    r"declin(?:e[sd]?|ing)",
    r"refus(?:e[sd]?|ing|al) to (?:be drawn|comment|discuss|answer|say|speak|respond|elaborate)",
    r"no (?:further |immediate )?comment",
    r"(?:would|will)(?: not|n['\u2019]t) (?:be drawn|comment|discuss|say|elaborate|speculate)",
    r"neither confirm(?:s|ed)? n?or den(?:y|ies|ied)",
    rf"{_DO} (?:immediately )?(?:respond|reply|answer|comment|return)",
    rf"{_DO} (?:confirm or deny|discuss|elaborate)",
    r"(?:could|can)(?:not| not) (?:immediately )?be reached",
    r"(?:un(?:available|reachable)) (?:for|to) \w+|too (?:early|soon) to (?:say|tell|judge)",
    r"not in a position to|reserv(?:e[sd]?|ing) (?:judge?ment|comment)",
)
#: Verbs that deny whatever their object is, and those that do so with a claim as their object.
DENYING: Final = _words(_forms(stances.DENYING), _forms(stances.DISOWNING), rf"{_DO} accept")
REBUFFING: Final = _words(
    _forms(stances.REJECTING - stances.DISOWNING),
    *(
        rf"(?:{_forms((verb,))}) (?:\w+ )?(?:{'|'.join(sorted(seconds))})"
        for verb, seconds in stances.REJECTING_WITH.items()
    ),
)
CLAIM: Final = _words(
    r"claims?|allegations?|accusations?|charges?|reports?|stor(?:y|ies)|rumou?rs?|suggestions?",
    r"assertions?|insinuations?|accounts?|statements?|version|notion|idea",
)
#: What leaves the facts standing: motives, tone, a call for proof.
EVASION: Final = _words(
    r"misleading|politically[- ]motivated|motivated by|provocati\w+|irresponsible",
    r"unhelpful|speculat\w+|hypocri\w+|double standards?|regrettable|unfriendly|hostile|biased",
    r"aim(?:s|ed)? (?:to|at)|(?:is|are|was|were|merely) (?:intended|designed|meant) to",
    r"dignify|distract\w*|smear campaign",
    r"show us|(?:present|provide|produce|show|publish|give us) (?:the |any |some |its |their )?"
    r"(?:proof|evidence)",
    r"should (?:look|start|begin|mind|worry|ask)|waste of time|not worth|no (?:moral )?right",
    r"(?:absurd|ridiculous|silly|stupid|strange) (?:question|remark)s?",
    r"question (?:\w+ ){1,2}(?:absurd|ridiculous|silly|stupid|strange)|nothing new",
    r"seen (?:this|it|that) before|old (?:story|news)|propaganda (?:campaign|war)|destabili[sz]e",
)
#: Words for a claim that is not so.
UNTRUE: Final = _words(
    r"false|falsely|untrue|baseless|groundless|unfounded|incorrect|inaccurate|unsubstantiated",
    rf"{_DO} (?:\w+ )?(?:true|so|the case|correct|accurate|right)|(?<!\w)not (?:true|so|the case)",
    r"no truth|without (?:any )?(?:basis|foundation|merit|substance)|innocent|not guilty",
    r"not involved|nothing to do with|no (?:part|role|hand) in",
)
FABRICATED: Final = _words(
    r"fabricat\w+|fake[ds]?|fakery|hoax\w*|invent(?:ed|ions?|ing)",
    r"made[- ]up|mak(?:es|ing) (?:\w+ )?up",
    r"concoct\w*|conspiracy theor\w+|disinformation|fiction(?:al)?|fictitious",
    r"myths?|fairy ?tales?",
    r"lie[ds]?|lying|liars?|doctored|forged|forger(?:y|ies)|staged|propaganda|slander\w*|libel\w*",
)
#: Said of the accuser, and so of all that was alleged.
LIAR: Final = _words(r"lie[sd]?|lying|liars?")
#: Scorn: a denial where a claim is called so, no more than scorn where a question is.
INSULT: Final = _words(
    r"absurd(?:ity)?|ridiculous|ludicrous|laughable|preposterous|nonsense|rubbish|garbage|insane"
)
BARE_INSULT: Final = re.compile(
    r"^\W*(?:the |a |an )?(?:question|criticism|offer|call|proposal)s?\b", re.IGNORECASE
)
NEGATED: Final = _words(
    r"no|not|never|nobody|no one|none|neither|nothing|cannot|without", r"\w+n['\u2019]t"
)
COUNTER: Final = _words(
    r"accus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|it (?:is|was) [\w' ]{2,40}? (?:that|who|which)",
    r"the (?:real|true|actual) \w+|itself|themselves|himself|herself",
    r"responsib\w+ (?:lies|rests)",
    r"provok\w+|is to blame|are to blame|guilty of|in fact did|own (?:crimes|record)",
)

#: The fact is left open, what one knew is denied.
UNKNOWING: Final = _words(
    r"no (?:\w+ )?knowledge|(?:not|never) (?:been )?(?:aware|informed|told)|unaware",
    rf"{_DO} (?:\w+ )?know",
    r"never (?:know|knew|known|heard)|kn(?:ew|ows?) nothing|nothing is known",
    r"no (?:information|idea)",
)
KNOWING: Final = _words(r"know(?:n|s|ing|ingly)?|knew|aware")
UNINTENDED: Final = _words(
    r"no (?:\w+ )?(?:intentions?|plans?|intent|desire|wish)|(?:not|never|\w*n['\u2019]t) (?:\w+ )?"
    r"(?:intend|intended|mean|meant|plan|planned|deliberate|deliberately|intentional\w*)",
    r"accident(?:al|ally)?|by mistake|unintention\w+|inadvertent\w*",
)
INTENDING: Final = _words(
    r"intend\w*|intent(?:ion\w*)?|deliberate(?:ly)?|plan(?:s|ned|ning)?|on purpose|purposely",
    r"wil(?:l)?ful(?:ly)?",
)
#: A denial that keeps a way out.
RESERVED: Final = _words(
    r"as far as|to (?:the best of )?(?:my|our|his|her|its|their) knowledge|probably|possibly",
    r"no (?:\w+ )?(?:evidence|proof|indications?|signs?|reason to)|unlikely",
    r"(?:may|might) (?:well )?not",
    rf"{_DO} (?:believe|think|recall|remember|recogni[sz]e|understand)",
    r"largely|mostly|broadly|mainly",
    r"in part|partly|at this (?:time|stage|point)|for now|yet|seem\w*|appear\w*|essentially",
)
UNINVOLVED: Final = _words(r"innocent|not guilty|nothing to do with|no (?:part|role|hand) in")

#: What stands before the claim itself.
BEFORE_CLAIM: Final = re.compile(
    r"^\W*(?:(?:there (?:is|was|were|are) )?no (?:\w+ )?"
    r"(?:evidence|proof|indications?|signs?) (?:that|of) "
    r"|(?:the |any |all |such )?"
    r"(?:claims?|allegations?|suggestions?|reports?|accusations?) (?:that|of) |that )",
    re.IGNORECASE,
)
_ELEMENTS: Final = (
    "figures?|numbers?|toll|dates?|time|timing|place|location|duration|amounts?|sum|size|scale|"
    "extent|details?|identity|motives?|order|sequence|responsibility|involvement|role|price|"
    "distance|route|cause|quantity|speed|age|spelling|count|total|percentage"
)
#: The whole object is one element of what was alleged.
ELEMENT: Final = re.compile(
    rf"\W*(?:(?:the|any|its|his|her|their|all|that|this|such)\s+)?(?:(?!of\b)[\w-]+\s+)?"
    rf"(?P<noun>{_ELEMENTS})\b(?=\W*$|\s+(?:of|for|in|given|cited|quoted|that|and)\b)",
    re.IGNORECASE,
)
_AT: Final = "(?:in|at|on|from|to|by|near)"
_AMOUNT: Final = r"\d[\d,.]*(?: (?:million|billion|thousand))?"
#: One element is put right: "not 30 but two", "in Lusaka but in Geneva".
NARROWED: Final = re.compile(
    rf"\bnot (?:the )?({_AMOUNT})\b.{{0,40}}?\bbut\b"
    rf"|\b({_AMOUNT})\b.*\b(?:fewer than|less than|only|no more than|closer to|at most) (?:\w+ )?\d"
    rf"|\b({_AT} (?:the )?[A-Z0-9][\w-]*(?: [A-Z][\w-]*)*),? but {_AT}\b",
)
PARTLY: Final = _words(
    r"(?:some|parts?|most|many|several|much|half) of|certain|in part|partly|partially",
    r"largely|mostly",
    r"not all",
)
_TOO_MUCH: Final = (
    r"(?:exaggerat(?:ed|ions?)|overblown|overstated|overdone|inflated|embellished|hyped(?: up)?"
    r"|blown (?:up )?out of (?:all )?proportion)"
)
_HOW: Final = r"(?:[\w-]+,? ){0,3}?"
#: What is called too much is not called untrue: something of it may be so.
AS_TOO_MUCH: Final = _words(rf"as {_HOW}{_TOO_MUCH}")
IS_TOO_MUCH: Final = _words(
    rf"(?:{CLAIM.pattern}|figures?|numbers?|toll|estimates?|they|them|it|these|those|this|that)"
    rf" (?:(?:is|are|was|were|has been|have been) )?{_HOW}{_TOO_MUCH}(?=\W*$|\W+(?:and|or|but)\b)",
)
CONCEDING: Final = _words(
    r"(?:but|while|though|although|and) (?:\w+ )?(?:admit\w*|acknowledg\w+|conced\w+|confirm\w*"
    r"|accept\w*|grant\w*)"
)
_SPEAKER: Final = r"(?:it|he|she|they|the \w+)"
#: What a denial goes on with: a concession, or another account of the same.
GOING_ON: Final = re.compile(
    rf"\W*(?:(?:and|but|while|though|although)\s+)?(?:{_SPEAKER}\s+)?(?:only\s+)?"
    r"(?:(?P<granting>(?:admit|acknowledg|conced|grant)(?:ting|ing|ted|ed|s)"
    r"|confirm(?:ing|ed)\s+only)"
    r"|say(?:ing)?|says|said|add(?:ing|ed)|insist(?:ing|ed)|put(?:ting)?|claim(?:ing|ed)"
    r"|stat(?:ing|ed))\b",
    re.IGNORECASE,
)
#: How many there were, in figures or in words; no year.
AMOUNT: Final = re.compile(
    r"\b(?:(?!(?:1[89]|20)\d\d\b)\d(?:[\d,.]*\d)?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|twenty|thirty|forty|fifty|sixty|dozens?|hundreds?|thousands?|nobody|none"
    r"|a few|half)\b",
    re.IGNORECASE,
)
#: How a thing was done: who denies only that has not denied that it was done.
MANNER: Final = re.compile(
    r"\b(?:deliberately|intentionally|knowingly|illegally|unlawfully|systematically|directly"
    r"|secretly|officially|publicly|personally|repeatedly|purposely|wil?lfully|forcibly|recklessly"
    r"|maliciously|indiscriminately|routinely|regularly|improperly|corruptly|consciously|jointly"
    r"|alone|unilaterally|openly|covertly|violently|fraudulently|negligently)\b",
    re.IGNORECASE,
)
