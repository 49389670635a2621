"""What the subject of a sentence takes for granted: "the deliveries of grain had saved the town".

Who says what deliveries did tells that there were some. That is read of deeds that are done once
told (goods handed over, people arrested, towns bombed), where the sentence tells as a fact what
they brought about. Who did it to whom may stand beside the noun, or in the nearest sentence
before that tells the same deed of the same thing, in the voice of the text and as a fact.

Invariant: nothing is taken for granted that the words call alleged, planned or possible, nor
under a negation or an "if"; parties come from one sentence alone, and from none that another
sentence nearby gainsays.
"""

import re
from typing import Final, NamedTuple

from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF
from claimdb.link import entities, forms
from claimdb.link.content import Content, Proposition
from claimdb.link.earlier import GENERAL, Told, told_before
from claimdb.link.finite import are_many, is_plural
from claimdb.link.groups import FINITE, Group, groups, leading
from claimdb.link.joined import Joined
from claimdb.link.pronouns import unresolved
from claimdb.link.splitting import Part
from claimdb.link.tagging import Tag, Word, words
from claimdb.link.tidying import capitalised, opened

#: Goods change hands: whose they were and who has them now are both parties.
_HANDED: Final = GENERAL | listed("export sell donate smuggle")
#: Done to somebody or something, and told by a noun only when it is over.
_DONE: Final = listed(
    "arrest detain imprison abduct kidnap kill murder assassinate massacre poison bomb shell "
    "bombard raid seize capture annex destroy demolish deport expel extradite torture release "
    "rescue loot hijack storm overthrow shoot stab behead"
)
#: What only something that has happened can do.
_EFFECTS: Final = listed(
    "help aid harm hurt damage kill injure wound save spare feed prolong shorten weaken "
    "strengthen worsen ease enable allow wreck ruin cripple deepen embolden bolster sustain "
    "revive relieve make keep leave"
)
#: What an announcement does as well: of goods they prove nothing.
_REACTIONS: Final = listed(
    "shock anger outrage sadden appal horrify cause provoke spark trigger prompt unleash ignite"
)
#: "Made it possible", "kept the army alive"; "made sense" tells of no deed.
_WITH_OBJECT: Final = {
    "make": re.compile(r"\s+(?:it|things|life)\s+(?:possible|easier|harder|worse|better)\b"),
    "keep": re.compile(r"\s+(?:the|its|their|his|her|[A-Z])\w*\s.*\b(?:alive|afloat|going|fed)\b"),
    "leave": re.compile(r"\s.*\b(?:dead|homeless|injured|wounded|in\s+ruins)\b"),
}
#: Words between "the" and the noun that leave the deed what it is.
_PLAIN: Final = listed(
    "recent large massive huge big small first latest repeated regular continued ongoing steady "
    "secret covert illegal illicit unlawful deadly fatal brutal"
)
_OPEN: Final = listed(
    "if unless whether or would could may might should must will shall can not no never nor "
    "neither without allegedly reportedly supposedly perhaps maybe possibly probably apparently"
)
_QUANTIFIERS: Final = listed("any all every each some such more most few no")
_WHO: Final = r"(?:the\s+)?[A-Z][\w.-]*(?:\s+(?:of\s+)?[A-Z][\w.-]*)*"
_SUBJECT: Final = re.compile(
    rf"(?:[Tt]he\s+|(?P<whose>{_WHO})['\u2019]s?\s+)(?P<how>(?:[a-z-]+\s+){{0,2}}?)"
    r"(?P<noun>[a-z]+)\s+of\s+(?P<what>[^,]+?)"
    r"(?:,\s+(?:as\s+well\s+as|along\s+with|together\s+with)\s+[^,]+,)?\s*"
)
_PARTY: Final = re.compile(rf"\s+(?P<role>to|by)\s+(?P<who>{_WHO})$")
#: Who is not named, and may be left out.
_SOMEBODY: Final = re.compile(r"\s+by\s+(?:(?:the|an?)\s+)?[a-z-]+(?:\s+[a-z-]+)?$")
_ASIDE: Final = listed("to by in on at for with from into about over under between against")


class _Noun(NamedTuple):
    """An event noun as subject: the verb of its deed, what it is of, and whom it names.

    ``end`` is where the phrase ends in the clause.
    """

    verb: str
    things: tuple[str, ...]
    doer: str | None
    to: str | None
    end: int


def granted(content: Content, line: Joined, clause: Part) -> Proposition | None:
    """Return what the subject of a clause takes for granted, None for nothing."""
    start, end = line.trimmed(*clause)
    start += opened(line.line[start:end])
    text = line.line[start:end]
    tagged = words(text)
    main = leading(tagged, groups(tagged))
    if main is None or text.endswith("?") or _is_open(tagged):
        return None
    noun = _noun(text[: tagged[main.start].start])
    if noun is None or not _has_done(text, tagged, main, noun.verb):
        return None
    place = line.places[start]
    statement = _statement(noun, content.text, place)
    if statement is None:
        return None
    return Proposition(
        spans=line.spans(start, start + noun.end),
        statement=capitalised(statement),
        presupposed=True,
        unresolved=unresolved(statement),
        reason="a noun of deed; taken for granted",
    )


def _is_open(tagged: tuple[Word, ...]) -> bool:
    """Tell whether a clause holds under a condition, or is doubted; May is a month."""
    return any(word.low in _OPEN and word.text != "May" for word in tagged)


def _noun(subject: str) -> _Noun | None:
    """Return the event noun that a subject is."""
    match = _SUBJECT.fullmatch(subject)
    if match is None or any(one not in _PLAIN for one in match["how"].split()):
        return None
    verb = DEED_OF.get(forms.singular(match["noun"]), "")
    what, parties = _SOMEBODY.sub("", match["what"]), {"by": match["whose"]}
    while party := _PARTY.search(what):
        if parties.get(party["role"]):
            return None
        parties[party["role"]] = party["who"]
        what = what[: party.start()]
    things = tuple(re.split(r"\s+and\s+", what))
    if (
        verb not in _HANDED | _DONE
        or (parties.get("to") and verb not in _HANDED)
        or any(one in _ASIDE for one in what.split())
        or not all(map(_is_thing, things))
    ):
        return None
    return _Noun(verb, things, parties["by"], parties.get("to"), match.end("what"))


def _is_thing(what: str) -> bool:
    """Tell a noun or a name from a clause, a pronoun, and words in doubting quotation marks."""
    tagged = words(what)
    return (
        bool(tagged)
        and not groups(tagged)
        and tagged[0].low not in _QUANTIFIERS
        and tagged[-1].tag in {Tag.NOUN, Tag.NAME}
        and all(word.tag not in {Tag.QUOTE, Tag.PRONOUN, Tag.POSSESSIVE} for word in tagged)
    )


def _has_done(text: str, tagged: tuple[Word, ...], main: Group, verb: str) -> bool:
    """Tell whether a clause tells as a fact what the deed has brought about."""
    lead = tagged[main.start : main.main]
    past = main.tense == "past" or any(word.tag is Tag.HAVE for word in lead)
    if main.kind != FINITE or main.modality or main.negated or main.passive or not past:
        return False
    if main.lemma in _REACTIONS:
        return verb in _DONE
    wanted = _WITH_OBJECT.get(main.lemma)
    rest = text[tagged[main.main].end :]
    return main.lemma in _EFFECTS and (wanted is None or wanted.match(rest) is not None)


def _statement(noun: _Noun, text: str, place: int) -> str | None:
    """Return the deed as a sentence; None where neither the noun nor the text names anybody."""
    before = told_before(text, place, noun.verb, noun.things)
    if before is not None and _agrees(noun, before):
        noun = noun._replace(
            things=before.things, doer=noun.doer or before.doer, to=noun.to or before.to
        )
    thing = " and ".join(noun.things)
    whom = f" to {noun.to}" if noun.to else ""
    done = forms.participle(noun.verb)
    if noun.doer:
        have = "have" if are_many(noun.doer) else "has"
        return f"{noun.doer} {have} {done} {thing}{whom}"
    is_named = all(one.split()[-1][0].isupper() for one in noun.things)
    if not noun.to and not is_named:
        return None
    is_name = len(noun.things) == 1 and thing[0].isupper()  # also one that ends with "s"
    have = "have" if not is_name and is_plural(words(thing)) else "has"
    return f"{thing} {have} been {done}{whom}"


def _agrees(noun: _Noun, before: Told) -> bool:
    """Tell whether an earlier sentence names nobody else for a party that the noun names."""
    pairs = ((noun.doer, before.doer), (noun.to, before.to))
    return all(
        mine is None or other is None or entities.canonical(mine) == entities.canonical(other)
        for mine, other in pairs
    )
