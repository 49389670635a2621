"""What stands beside a text: one card for each attribution, and sums of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from claimdb.export.extractions import Extracted, joined, one_line, resolved, shortened, who
from claimdb.extract.record import Extraction, Said, Sort
from claimdb.model.vocab import Reporting, Stance
from claimdb.text.dates import format_date
from claimdb.text.names import name_key
from claimdb.text.spans import Span

#: A sign beside the colour: for print, and for eyes that tell few colours apart.
SIGNS: Final = {
    Stance.ASSERTS: "+",
    Stance.DENIES: "\N{MINUS SIGN}",
    Stance.QUESTIONS: "?",
    Stance.DECLINES: "\N{EMPTY SET}",
    Stance.RELAYS: "\N{RIGHTWARDS ARROW}",
}
#: From here on down a card says how unsure the extractor is by its looks as well.
_UNSURE: Final = 0.5
_CUE: Final = 60
#: Controls and marks that turn the direction of writing would show words as nobody said them.
_HIDDEN: Final = dict.fromkeys(
    (
        *range(9),
        *range(11, 32),
        *range(127, 160),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ),
    "\N{REPLACEMENT CHARACTER}",
) | {13: None}


def shown(words: str, *, lines: bool = False) -> str:
    """Return words with what hides or turns them made visible, on one line unless ``lines``."""
    clear = words.translate(_HIDDEN)
    return clear if lines else one_line(clear)


def told_stances(extractions: Iterable[Extraction]) -> str:
    """Return how many attributions take each stance: "asserts 3, denies 1"."""
    counts = Counter(one.stance for one in extractions)
    return ", ".join(f"{stance.value} {counts[stance]}" for stance in Stance if counts[stance])


def card(article: int, extracted: Extracted, place: int) -> str:
    """Return the card of an attribution as an item of a list."""
    one, n = extracted.extractions[place], place + 1
    kinds = ["card", one.stance.value, f"k{n}", f"o{n}"]
    if one.confidence < _UNSURE:
        kinds.append("unsure")
    sign = SIGNS[one.stance]
    head = (
        f'<a class="sign {one.stance.value} o{n}" href="#t{article}-{n}"'
        f' title="to the words">{n}{sign}</a> {_name(extracted.text, one)}'
        f' <span class="sure" title="how sure the extractor is">{one.confidence:.0%}</span>'
    )
    lines = "".join(f"<p>{line}</p>" for line in _lines(article, extracted, one))
    return (
        f'<li id="a{article}-{n}" class="{" ".join(kinds)}" value="{n}">'
        f'<p class="who">{head}</p>{lines}</li>\n'
    )


def _name(text: str, one: Extraction) -> str:
    name, words = resolved(one), who(text, one)
    if name is not None and words is not None and name_key(name) != name_key(words):
        return f"<b><bdi>{escape(shown(name))}</bdi></b> <small>as {_quoted(words)}</small>"
    if words is None:
        return "<i>nobody named</i>"
    return f"<b><bdi>{escape(shown(name or words))}</bdi></b>"


def _lines(article: int, extracted: Extracted, one: Extraction) -> Iterator[str]:
    text = extracted.text
    about = list(_about(text, one))
    if about:
        yield ", ".join(f"<bdi>{escape(shown(part))}</bdi>" for part in about)
    yield " · ".join(_manner(text, one))
    if one.link.via is not None:
        yield f"via {_other(article, extracted, one.link.via)}"
    if one.link.inside is not None and one.link.inside != one.link.via:
        yield f"within {_other(article, extracted, one.link.inside)}"


def _about(text: str, one: Extraction) -> Iterator[str]:
    """Yield role and affiliation, as far as nothing before says them already."""
    if one.speaker is None:
        return
    told = " ".join(filter(None, (one.speaker.words, one.speaker.resolved))).casefold()
    for span in (one.speaker.role, one.speaker.affiliation):
        words = "" if span is None else _one(text, span)
        if words and words.casefold() not in told:
            told += " " + words.casefold()
            yield words


def _manner(text: str, one: Extraction) -> Iterator[str]:
    yield f'<span class="{one.stance.value} stance">{one.stance.value}</span>'
    if one.leaning.negated and one.stance is Stance.ASSERTS:
        yield "in the negative"
    yield one.mode.value
    cue = joined(text, one.cue)
    if cue:
        yield _quoted(shortened(cue, _CUE))
    manner = one.manner
    if manner.sort is not Sort.SPEECH:
        yield manner.sort.value
    if manner.hedge is not None:
        yield f"{manner.hedge.value}{_because(text, manner.hedge_words)}"
    if manner.reporting not in {None, Reporting.NEUTRAL} and manner.reporting is not None:
        yield f"reporter {manner.reporting.value}{_because(text, manner.reporting_words)}"
    if one.said is not None:
        yield _when(text, one.said)


def _when(text: str, said: Said) -> str:
    words = _quoted(_one(text, said.words))
    if said.date is None:
        return words
    date = said.date
    told = format_date(date.earliest, date.latest, date.precision, date.offset_minutes)
    return f"{words} = {escape(told)}"


def _because(text: str, spans: Sequence[Span]) -> str:
    return f" ({_quoted(joined(text, spans))})" if spans else ""


def _other(article: int, extracted: Extracted, place: int) -> str:
    """Return a link to another card, with its name."""
    other = extracted.extractions[place]
    name = resolved(other) or who(extracted.text, other) or "nobody named"
    return (
        f'<a href="#a{article}-{place + 1}">{place + 1}{SIGNS[other.stance]} '
        f"<bdi>{escape(shown(name))}</bdi></a>"
    )


def _one(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _quoted(words: str) -> str:
    return f"<q><bdi>{escape(shown(words))}</bdi></q>"
