"""Words of number, measure and money, and words that make a number wider."""

from typing import Final

from claimdb.lexicons.listed import listed

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen "
)
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
#: Numerals below a hundred, each one word; "twenty-one" is two of them.
NUMERALS: Final = {
    **{word: number for number, word in enumerate(_ONES.split())},
    **{word: 10 * (number + 2) for number, word in enumerate(_TENS.split())},
}
#: What multiplies a number before it; "m" and the like only right behind digits.
SCALES: Final = {
    "dozen": 12.0,
    "score": 20.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
}
#: Scales that stand for "two or more of them" by themselves: "dozens of", "tens of thousands".
PLURALS: Final = {
    "dozens": 12.0,
    "scores": 20.0,
    "tens": 10.0,
    "hundreds": 100.0,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}
#: Words that stand for a number that nobody counted: least and most.
VAGUE: Final[dict[str, tuple[float, float | None]]] = {
    "a couple of": (2, 3),
    "a couple": (2, 3),
    "a pair of": (2, 2),
    "a handful of": (2, 10),
    "a handful": (2, 10),
    "a number of": (2, None),
    "a few": (2, None),
    "several": (3, None),
    "multiple": (2, None),
    "numerous": (3, None),
    "many": (3, None),
    "countless": (3, None),
    "both": (2, 2),
}
#: Before a number: only more, only less, or about so many.
ABOVE: Final = (
    "at least",
    "more than",
    "over",
    "above",
    "no fewer than",
    "no less than",
    "not less than",
    "not fewer than",
    "upwards of",
    "in excess of",
    "greater than",
    "a minimum of",
)
BELOW: Final = (
    "at most",
    "less than",
    "fewer than",
    "under",
    "below",
    "no more than",
    "not more than",
    "up to",
    "as many as",
    "as much as",
    "a maximum of",
    "only up to",
)
ABOUT: Final = (
    "about",
    "around",
    "roughly",
    "approximately",
    "an estimated",
    "estimated",
    "some",
    "circa",
    "in the region of",
    "something like",
    "more or less",
    "almost exactly",
)
UNDER_WORDS: Final = ("nearly", "almost", "close to", "just under", "virtually", "not quite")
OVER_WORDS: Final = ("just over", "slightly more than", "a little over", "well over")
#: Behind a number: "40 or more".
MULTIPLES: Final = {"or more": "above", "or so": "about", "or fewer": "below", "or less": "below"}
#: Money by sign and by word.
MONEY: Final = {
    "$": "usd",
    "us$": "usd",
    "a$": "aud",
    "c$": "cad",
    "£": "gbp",
    "€": "eur",
    "¥": "yen",
    "₽": "rub",
    "₩": "won",
    "₹": "inr",
    "dollar": "usd",
    "dollars": "usd",
    "cent": "cent",
    "cents": "cent",
    "euro": "eur",
    "euros": "eur",
    "pounds sterling": "gbp",
    "rouble": "rub",
    "roubles": "rub",
    "ruble": "rub",
    "rubles": "rub",
    "yuan": "cny",
    "yen": "yen",
    "rupees": "inr",
    "rupee": "inr",
    "hryvnia": "uah",
    "hryvnias": "uah",
}
#: Other measures: word to unit, and how many of the unit it is.
UNITS: Final[dict[str, tuple[str, float]]] = {
    "%": ("%", 1),
    "percent": ("%", 1),
    "per cent": ("%", 1),
    "percentage points": ("points", 1),
    "percentage point": ("points", 1),
    "km": ("km", 1),
    "kilometre": ("km", 1),
    "kilometres": ("km", 1),
    "kilometer": ("km", 1),
    "kilometers": ("km", 1),
    "mile": ("km", 1.609344),
    "miles": ("km", 1.609344),
    "metre": ("km", 0.001),
    "metres": ("km", 0.001),
    "meter": ("km", 0.001),
    "meters": ("km", 0.001),
    "feet": ("km", 0.0003048),
    "kg": ("kg", 1),
    "kilogram": ("kg", 1),
    "kilograms": ("kg", 1),
    "kilos": ("kg", 1),
    "grams": ("kg", 0.001),
    "tonne": ("kg", 1000),
    "tonnes": ("kg", 1000),
    "tons": ("kg", 1000),
    "ton": ("kg", 1000),
    "hectares": ("ha", 1),
    "acres": ("ha", 0.40468564),
    "litres": ("l", 1),
    "liters": ("l", 1),
    "barrels": ("barrel", 1),
    "degrees": ("degree", 1),
    "kilotons": ("kiloton", 1),
    "megawatts": ("mw", 1),
    "mph": ("kmh", 1.609344),
    "km/h": ("kmh", 1),
}
#: Behind a number these make it a time, an age or a place in a row.
DURATIONS: Final = listed(
    "second seconds minute minutes hour hours day days week weeks month months year years "
    "decade decades century centuries am pm a.m. p.m. o'clock gmt january february march "
    "april may june july august september october november december fortnight"
)
MONTHS: Final = listed(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
#: What a number behind them names: "Article 5", "Flight 370".
NUMBERED: Final = listed(
    "article articles section chapter flight boeing airbus number no route highway apollo "
    "formula group page paragraph clause amendment phase stage round level day episode "
    "channel room gate unit reactor line item point version windows proposition prop title "
    "aged age resolution case"
)
