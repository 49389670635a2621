"""Quoted words of a pack to exact passages of the article's text, and back.

Invariant: content has to be unique in the text or told apart. A cue or the
words for the source ("said", "he") hardly ever are, so they are looked for in
the paragraph of the content first; an occurrence always counts in the whole
text, so that every place can be written.
"""

import re
from itertools import count
from typing import Final

from claimdb.errors import InputError, QuoteAmbiguous, QuoteNotFound
from claimdb.model.vocab import PassageRole
from claimdb.packs.facts import Passage
from claimdb.packs.form import AttributionForm, QuoteForm
from claimdb.packs.yamltext import Document, Path
from claimdb.text.spans import Selector, Span, find_quote, selector

_BLANK_LINE: Final = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")


def locate(document: Document, path: Path, form: AttributionForm, text: str) -> tuple[Passage, ...]:
    """Return the passages of an attribution; quotes that cannot be found become problems."""
    found: list[Passage] = []
    for number, quote in enumerate(form.content):
        where = (*path, "content", number)
        span = _try(document, where, text, quote, None)
        if span is None:
            continue
        passage = Passage(PassageRole.CONTENT, selector(text, span.start, span.end))
        if passage in found:
            document.problem(where, "The same words are content of this attribution already.")
        found.append(passage)
    near = found[0].selector if found else None
    for name, role in (("cue", PassageRole.CUE), ("source_words", PassageRole.SOURCE)):
        quote = getattr(form, name)
        span = _try(document, (*path, name), text, quote, near) if quote and near else None
        if span is not None:
            found.append(Passage(role, selector(text, span.start, span.end)))
    return tuple(found)


def quote_of(text: str, wanted: Selector, near: Selector | None) -> QuoteForm:
    """Return the shortest quote that finds ``wanted`` again; ``near`` as when it is read."""
    quote = QuoteForm.model_validate({"quote": wanted.exact})
    place = Span(wanted.start, wanted.end)
    try:
        if find(text, quote, near) == place:
            return quote
    except QuoteAmbiguous:
        pass
    return quote.model_copy(update={"occurrence": _number(text, quote, place)})


def find(text: str, quote: QuoteForm, near: Selector | None) -> Span:
    """Return where a quote stands: in the paragraph of ``near`` if it does, else in the text.

    Raises what ``find_quote`` raises; places are numbered as they are in the whole text.
    """
    if near is None or quote.occurrence is not None:
        return _find(text, quote, None)
    try:
        return _find(text, quote, _paragraph(text, near))
    except QuoteNotFound:
        return _find(text, quote, None)
    except QuoteAmbiguous as error:
        places = [
            place._replace(number=_number(text, quote, Span(place.start, place.end)))
            for place in error.places
        ]
        raise QuoteAmbiguous(error.quote, places, more=error.more) from error


def _try(
    document: Document, path: Path, text: str, quote: QuoteForm, near: Selector | None
) -> Span | None:
    try:
        return find(text, quote, near)
    except InputError as error:
        document.problem(path, str(error))
        return None


def _find(text: str, quote: QuoteForm, within: Span | None) -> Span:
    return find_quote(
        text,
        quote.quote,
        prefix=quote.prefix,
        suffix=quote.suffix,
        occurrence=quote.occurrence,
        within=within,
    )


def _number(text: str, quote: QuoteForm, place: Span) -> int:
    """Return the number of a place among all of the same words; it has to be one of them."""
    numbered = (quote.model_copy(update={"occurrence": number}) for number in count(1))
    found = (_find(text, one, None) for one in numbered)
    return next(number for number, span in enumerate(found, start=1) if span == place)


def _paragraph(text: str, near: Selector) -> Span:
    """Return the paragraph, or paragraphs, that a passage stands in."""
    start, end = 0, len(text)
    for gap in _BLANK_LINE.finditer(text):
        if gap.end() <= near.start:
            start = gap.end()
        elif gap.start() >= near.end:
            end = gap.start()
            break
    return Span(start, end)
