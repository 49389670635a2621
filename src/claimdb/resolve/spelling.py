"""Spellings of one name: letters of other alphabets written in ours, and short forms.

Invariant: folding is of single words in plain lower-case letters, and never empties one.
"""

import re
from functools import cache, lru_cache
from typing import Final

from claimdb.text.names import name_key

#: Ways to write one sound; in this order.
_SOUNDS: Final = (
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("ck", "k"),
    ("ks", "x"),
    ("q", "k"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("eu", "u"),
    ("eo", "o"),
    ("ae", "a"),
    ("oe", "o"),
    ("ue", "u"),
)
_BEFORE: Final = re.compile(r"^ye(?=.)")
_HARD: Final = re.compile(r"c(?![eiyh])")
_SOFT: Final = re.compile(r"(?<=[aeiou])j|(?<=[aeiou])[iy]+$|[iy]+j?$|[iy]{2,}")
_TWICE: Final = re.compile(r"(.)\1+")
_VOWELS: Final = re.compile(r"(?<=.)[aeiouy]")

#: Names that are one name, and short forms of it; the first stands for all.
_SAME_NAMES: Final = """
abdullah abdallah|ahmed ahmad ahmet|aleksandr alexander oleksandr alexandr aleksander alex sasha
aleksei alexei oleksiy alexey aleksey|alison allison|andrei andrew andriy andrej andrey andy drew
anthony antony tony|antonio toni|barbara barb|benjamin ben|bernard bernie
catherine katherine kathryn cathy kathy kate katie|charles charlie chuck|christopher chris
christine chris|daniel dan danny|david dave|deborah debra debbie
dmitry dmitri dmytro dimitri dmitrii|donald don|edward ed eddie ted
elizabeth elisabeth liz beth betty|eugene gene|evgeny yevgeny evgeni yevgeni yevhen evgenii
frederick fred fritz frederic freddie|gabriel gabe|gennady gennadi|geoffrey jeffrey geoff jeff
gerald gerry jerry|gregory greg|henry harry hank|hussein hussain husain|igor ihor
iosif josef joseph joe joey|jacob jake yakov|james jim jimmy jamie|jennifer jen jenny
jerome jerry|jonathan jon|john jack johnny jon|joshua josh|kenneth ken kenny
konstantin kostyantyn|lawrence laurence larry|leonard leo len|leonid leonyd|louis lewis lou
luis luiz|lucas lukas luke|marc mark|margaret maggie meg peggy|matthew matt matthias
maxim maksim maksym max|melissa mel|michael mike mick michel mikhail mykhailo
mohammed muhammad mohamed mohamad mohammad muhammed mehmet|moshe moses|nancy nan
nathaniel nathan nate|nicholas nick nicolas nicky|nikolai mykola nikolay nicolai|oleg oleh
pamela pam|patricia pat patty tricia|patrick pat paddy|pavel pavlo
peter pete petro pyotr petr piotr|philip phillip phil|raymond ray|rebecca becky
richard rick dick rich ricky|robert bob bobby rob robbie|ronald ron ronnie|rudolf rudy
samuel sam sammy|sandra sandy|sergei sergey serhiy sergiy serge|stanley stan
stephen steven steve|stuart stewart|susan sue susie|svetlana svitlana|terence terry terrance
theodore ted theo|thomas tom tommy|timothy tim|valentin valentyn|valery valeri valerii valeriy
vasily vasyl vasili|vera vira|victor viktor vic|victoria viktoria vicky|vincent vince
vitaly vitali vitaliy vitalii|vladimir volodymyr|vyacheslav viacheslav|walter walt
william bill will billy willie|yekaterina ekaterina kateryna|yelena elena olena
yousef yusuf yousuf joseph youssef|yulia yuliya julia|yury yuri yuriy iurii juri
zachary zach zack
"""


@lru_cache(maxsize=1 << 16)
def plain(words: str) -> str:
    """Return ``name_key`` of what is asked for again and again: the parts of names."""
    return name_key(words)


@lru_cache(maxsize=1 << 15)
def romanised(word: str) -> str:
    """Return a word as all the usual ways to write its sounds have it.

    "Zelensky" and "Zelenskyy", "Yevgeny" and "Evgeni", "Gaddafi" and "Gadhafi" are one.
    """
    heard = _BEFORE.sub("e", word)
    for written, sound in _SOUNDS:
        heard = heard.replace(written, sound)
    heard = _SOFT.sub("i", _HARD.sub("k", heard))
    return _TWICE.sub(r"\1", heard).replace("y", "i") or word


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """Return a word by its first letter and its consonants, in which misspellings agree."""
    return _VOWELS.sub("", romanised(word))


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Return each name with the names that stand for all of its groups."""
    found: dict[str, list[str]] = {}
    for group in _SAME_NAMES.strip().replace("\n", "|").split("|"):
        names = group.split()
        for name in names:
            found.setdefault(name, []).append(names[0])
    return {name: tuple(heads) for name, heads in found.items()}


def usual(name: str) -> str:
    """Return the name that a short form or spelling stands for; the name itself for others."""
    return _groups().get(name, (name,))[0]


def is_variant(one: str, other: str) -> bool:
    """Return whether two given names may be one person's: "Bill" and "William"."""
    groups = _groups()
    return not set(groups.get(one, (one,))).isdisjoint(groups.get(other, (other,)))
