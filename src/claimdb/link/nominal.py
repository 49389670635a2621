"""From a noun of a deed to a sentence: "(denied) any involvement in the raid", "vote-rigging".

Who denies "the torture of prisoners" denies that he tortured them. That others did is another
claim, and may be left open; so of what people are accused of the denier is the doer.

Invariant: the words of the result are those of the content, the speaker's name, forms of "be"
and "have", and the verb of the noun; None where a sentence would be a guess.
"""

import re
from typing import Final, NamedTuple

from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF
from claimdb.lexicons.stances import DECIDING
from claimdb.link import forms
from claimdb.link.finite import are_many, is_plural
from claimdb.link.groups import PARTICIPLE, groups
from claimdb.link.tagging import Tag, words


class Made(NamedTuple):
    """A sentence made of a content, and why; ``presupposed`` where it is taken for granted."""

    statement: str
    reason: str
    modality: str = ""
    presupposed: bool = False
    is_claim: bool = True


#: "Denied any involvement in the attack".
_STANDS_FOR: Final = {
    "involvement": "was involved",
    "participation": "took part",
    "responsibility": "is responsible",
    "knowledge": "knew",
    "links": "has links",
    "link": "has a link",
    "ties": "has ties",
    "role": "had a role",
    "part": "had a part",
    "hand": "had a hand",
    "complicity": "was complicit",
}
_PART: Final = re.compile(
    r"(?:(?:any|all|a|its|his|her|their|direct|personal)\s+)*(?P<noun>\w+)\s+"
    r"(?P<rest>(?:in|for|of|to|with)\s.+)"
)
#: "Any plans to close the mill".
_PLAN: Final = re.compile(
    r"(?:(?:any|a|its|his|her|their|the)\s+)?(?:plans?|intentions?|intent)\s+(?P<rest>to\s[a-z].+)"
)
_DEED: Final = re.compile(
    r"(?:(?:the|any|a|an|all)\s+|(?P<whose>its|his|her|their)\s+)?(?P<noun>[\w-]+)\s+of\s+"
    r"(?P<what>[^,]+?)(?P<rest>\s(?:to|by|in|for|against|from|on|at|with|during|near|off|over)\s.+)?"
)
INTRANSITIVE: Final = listed(
    "visit travel arrive die explode withdraw resign meet leave return retreat fall rise grow "
    "crash collide collapse erupt derail escape disappear merge protest talk participate "
    "interfere cooperate lose win end start begin help support drop increase decrease decline "
    "leak meddle collude dope negotiate tamper discriminate"
)
#: What one is accused of: who denies it denies that he did it, and not that it was done at all.
_ACCUSED_OF: Final = listed(
    "kill murder assassinate massacre execute bomb shell bombard attack raid storm invade annex "
    "torture abuse mistreat rape exploit persecute harass intimidate extort poison kidnap abduct "
    "hijack use hack wiretap bug down manipulate rig embezzle misappropriate steal loot plunder "
    "smuggle traffic pollute contaminate dump conceal falsify fabricate forge bribe violate breach "
    "censor obstruct destroy desecrate mutilate misuse sabotage besiege blockade starve launder "
    "doctor fund finance arm leak"
) | {"cover up"}
#: Deeds with a preposition in place of an object.
_WITH_WHAT: Final = {
    "interference": ("interfered", "in with"),
    "meddling": ("meddled", "in with"),
    "collusion": ("colluded", "with"),
    "cheating": ("cheated", "in at on"),
    "spying": ("spied", "on"),
    "eavesdropping": ("eavesdropped", "on"),
    "tampering": ("tampered", "with"),
    "discrimination": ("discriminated", "against"),
    "talks": ("held talks", "with"),
    "negotiations": ("negotiated", "with"),
    "contact": ("had contact", "with"),
    "contacts": ("had contacts", "with"),
    "meeting": ("met", "with"),
    "meetings": ("met", "with"),
    "affair": ("had an affair", "with"),
    "relationship": ("had a relationship", "with"),
    "dealings": ("had dealings", "with"),
}
_OWN: Final = re.compile(
    r"(?:(?:an?|any|all|the|its|his|her|their|such)\s+)?(?P<noun>[a-z-]+)\s+(?P<rest>(?P<prep>[a-z]+)\s.+)"
)
_CRIMES: Final = listed(
    "murder fraud espionage treason genocide theft rape perjury terrorism robbery arson "
    "blackmail manslaughter assault burglary embezzlement bribery extortion adultery "
    "plagiarism sabotage"
) | {"war crimes", "crimes against humanity", "ethnic cleansing"}
#: A deed and its object in one word, as "vote-rigging" or "vote rigging".
_COMPOUNDS: Final = {
    "vote rigging": "rigged a vote",
    "election rigging": "rigged an election",
    "ballot rigging": "rigged a ballot",
    "ballot stuffing": "stuffed ballots",
    "match fixing": "fixed a match",
    "price fixing": "fixed prices",
    "bid rigging": "rigged a bid",
    "money laundering": "laundered money",
    "tax evasion": "evaded tax",
    "tax dodging": "evaded tax",
    "drug trafficking": "trafficked drugs",
    "drug smuggling": "smuggled drugs",
    "arms trafficking": "trafficked arms",
    "arms smuggling": "smuggled arms",
    "people smuggling": "smuggled people",
    "human trafficking": "trafficked people",
    "doping": "doped",
    "spying": "spied",
    "cheating": "cheated",
    "union busting": "busted a union",
}
_CHARGES: Final = re.compile(
    r"(?:(?:the|any|all|these|those|such|its|his|her|their|new|repeated)\s+){0,2}"
    r"(?:allegations?|accusations?|claims?|charges?|suggestions?|reports?)\s+of\s+(?P<what>.+)"
)


def crime(what: str) -> str:
    """Return what was done, of a noun of it without an object: "vote-rigging", "fraud"; or ""."""
    plain = re.sub(r"^(?:any|all|such)\s+", "", what.lower()).replace("-", " ")
    return _COMPOUNDS.get(plain) or (f"committed {plain}" if plain in _CRIMES else "")


def is_accused_of(noun: str) -> bool:
    """Tell whether a noun is of something that people are accused of: "torture", "collusion"."""
    low = noun.lower()
    own = low in _STANDS_FOR or low in _WITH_WHAT
    return own or DEED_OF.get(forms.singular(low), "") in _ACCUSED_OF - {"use", "fund", "finance"}


def nominal(content: str, speaker: str, *, is_denied: bool, is_own: bool) -> Made | None:
    """Read "any involvement in the attack", "the sale of shells to Iran", "match-fixing".

    ``is_own`` tells a verb that is of the speaker's own deeds ("deny", "admit", not "reject").
    """
    charges = _CHARGES.fullmatch(content)
    if charges is not None and is_denied:
        return _denied(charges["what"], speaker) or _part(charges["what"], speaker)
    if not is_own:
        return None
    planned = _PLAN.fullmatch(content)
    if is_denied and planned is not None and DECIDING.isdisjoint(speaker.lower().split()):
        plan = "plan" if are_many(speaker) else "plans"
        return Made(f"{speaker} {plan} {planned['rest']}", "the speaker's own plan", "planned")
    denied = _denied(content, speaker) if is_denied else None
    return _part(content, speaker) or denied or done(content, speaker)


def _part(content: str, speaker: str) -> Made | None:
    match = _PART.fullmatch(content)
    if match is None or match["noun"] not in _STANDS_FOR:
        return None
    return Made(f"{speaker} {_STANDS_FOR[match['noun']]} {match['rest']}", "the speaker's own part")


def _denied(content: str, speaker: str) -> Made | None:
    """Return what the speaker denies having done, None where it may be another one's deed."""
    have = "have" if are_many(speaker) else "has"
    if did := crime(content):
        return Made(f"{speaker} {have} {did}", "what the speaker denies having done")
    match = _DEED.fullmatch(content)
    verb = DEED_OF.get(forms.singular(match["noun"])) if match else None
    if match is not None and verb in _ACCUSED_OF and not _is_of_another(match, speaker):
        told = f"{forms.participle(verb)} {match['what'].strip()} {(match['rest'] or '').strip()}"
        return Made(f"{speaker} {have} {told}".strip(), "what the speaker denies having done")
    own = _OWN.fullmatch(content)
    did, prepositions = _WITH_WHAT.get(own["noun"], ("", "")) if own else ("", "")
    if own is None or not did or own["prep"] not in prepositions.split():
        return None
    if re.search(r"\bby\s", own["rest"]):
        return None
    return Made(
        f"{speaker} {have} {did} {own['rest']}",
        "what the speaker denies having done",
    )


def _is_of_another(match: re.Match[str], speaker: str) -> bool:
    """Tell whether a deed is told to be another one's, or one that was done to the speaker."""
    if groups(words(match["what"])) or re.search(r"\bby\s", match["rest"] or ""):
        return True
    names = {word.low for word in words(speaker) if word.text[:1].isupper()}
    told = {word.low for word in words(f"{match['what']} {match['rest'] or ''}")}
    return bool(names & told)


def done(content: str, speaker: str = "", *, presupposed: bool = False) -> Made | None:
    """Read "(confirmed) the sale of shells to Iran": "shells have been sold to Iran"."""
    match = _DEED.fullmatch(content)
    verb = DEED_OF.get(forms.singular(match["noun"])) if match else None
    if match is None or verb is None or verb in INTRANSITIVE or _is_clause(match["what"]):
        return None
    what, rest = match["what"].strip(), (match["rest"] or "").strip()
    told, reason = forms.participle(verb), "a noun of deed made a sentence"
    if match["whose"]:
        if not speaker:
            return None
        have = "have" if are_many(speaker) else "has"
        return Made(f"{speaker} {have} {told} {what} {rest}".strip(), "the speaker's own deed")
    have = "have" if is_plural(words(what)) else "has"
    return Made(f"{what} {have} been {told} {rest}".strip(), reason, presupposed=presupposed)


def _is_clause(what: str) -> bool:
    """Tell whether words have a verb; "detained sailors" have none that is more than a mark."""
    tagged = words(what)
    found = groups(tagged)
    return bool(found) and not (
        [(one.start, one.end) for one in found] == [(0, 1)]
        and len(tagged) > 1
        and tagged[1].tag is Tag.NOUN
        and (found[0].kind == PARTICIPLE or tagged[0].low.endswith("ed"))
    )
