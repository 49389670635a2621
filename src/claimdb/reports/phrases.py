"""Facts in the words of a newsroom: names, quotations, dates, chains, reservations.

Invariant: nothing is said that the database does not hold. What is not known is
said to be unknown ("publisher not stated"), and only what the article itself
has in quotation marks stands in them.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from claimdb.queries.listing import SEEN
from claimdb.queries.shapes import ArticleName, Attribution, ClaimName, Denial, SourceName, When
from claimdb.reports.blocks import Line, Run, Style, joined, line
from claimdb.text.dates import format_date, format_span
from claimdb.text.untitled import capital, untitled

#: Between remarks on one line.
DOT: Final = " · "
#: Stance -> what somebody did; past tense, since one and many did it alike.
VERBS: Final = {
    "asserts": "asserted",
    "denies": "denied",
    "questions": "questioned",
    "declines": "declined to comment",
    "relays": "passed on",
}
#: Said after words in quotation marks. Indirect speech has none: the words are the
#: reporter's, and an editor in a hurry copies what stands in quotation marks.
_MODES: Final = {"direct": "quoted", "mixed": "quoted in part"}
#: A mark inside a passage: it is told as it stands, so that what is quoted can be seen.
_MARKED: Final = re.compile('[“”"]')
_INDIRECT: Final = "in the article's words: "
_REPORTING: Final = {
    "endorses": "the article passes it on as fact",
    "distances": "the article keeps its distance",
}
#: What an article has edited after it was quoted, and how.
_EDITED: Final = {"content": "", "cue": "cue ", "source": "naming of the source "}
_SINCE: Final = {"altered": "altered", "gone": "removed"}
_HEDGES: Final = {
    "possible": "said to be possible",
    "likely": "said to be likely",
    "believed": "said to be believed",
}
_DENIALS: Final = {
    "flat": "flat denial",
    "qualified": "qualified denial",
    "fabricated": "denial that calls it made up",
    "intent": "denial of any such intention",
    "knowledge": "denial of knowing of it",
}
_SCOPES: Final = {"full": "of the whole claim", "partial": "of a part of the claim"}
#: Said of what stands in the evidence and counts no more.
NOT_CURRENT: Final = "no longer counts: superseded, rejected, or below the confidence that counts"
#: Quotation marks inside a quotation go to the next kind inwards.
_INNER: Final = str.maketrans({"“": "‘", "”": "’", '"': "’"})
#: One quotation with its own marks, of whatever kind: they are not told twice, since marks
#: within marks would say that somebody else is quoted. Apostrophes close nothing.
_WHOLE_QUOTATION: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘(?:[^‘’]|’(?=\w))*’")
_WITHHELD: Final = "[withheld]"


def quoted(words: str) -> str:
    """Return ``words`` in typographic quotation marks, on one line."""
    bare = " ".join(words.split())
    if bare == _WITHHELD:
        return "(words withheld)"
    if _WHOLE_QUOTATION.fullmatch(bare):
        bare = bare[1:-1]
    opened = f" {bare}".replace(' "', " ‘")[1:]
    return f"“{opened.translate(_INNER)}”"


def number_of(count: int, one: str, many: str | None = None) -> str:
    """Return "1 article", "3 articles"."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def from_to(least: int, most: int, one: str, many: str | None = None) -> str:
    """Return "2 origins", or "2 to 5 origins" where it is not certain."""
    told = number_of(most, one, many)
    return told if least == most else f"{least:,} to {told}"


def parties(count: int) -> str:
    """Return "2 parties"; of those who are not named it is not known for whom they speak."""
    return number_of(count, "party", "parties") if count else "no known party"


def name(source: SourceName) -> Run:
    """Return a source's name."""
    return Run(source.name, Style.NAME)


def source_line(source: SourceName) -> Line:
    """Return a source's name, and that it is unnamed if it is."""
    return line(name(source), Run(" (unnamed)" if _to_mark(source) else "", Style.NOTE))


def _to_mark(source: SourceName) -> bool:
    """Tell whether a source is unnamed and its label doesn't say so already."""
    return not source.named and "unnamed" not in source.name.casefold()


def claim_line(claim: ClaimName) -> Line:
    """Return a claim in quotation marks that are no quotation: it is nobody's words."""
    return line(Run(claim.statement, Style.NAME))


def who(saying: Attribution) -> Line:
    """Return who speaks, in what capacity, and for whom on that day."""
    capacity = f", {saying.capacity}" if saying.capacity else ""
    remarks = ", ".join(_about_speaker(saying))
    return line(
        name(saying.source), Run(capacity + (f" ({remarks})" if remarks else ""), Style.NOTE)
    )


def about(saying: Attribution) -> str:
    """Return in what capacity somebody spoke and for whom, as a line below the name."""
    remarks = ", ".join(_about_speaker(saying))
    return (
        f"{saying.capacity} ({remarks})"
        if saying.capacity and remarks
        else (saying.capacity or remarks)
    )


def _about_speaker(saying: Attribution) -> Iterator[str]:
    if saying.own_voice:
        yield "in its own voice"
    elif _to_mark(saying.source):
        yield "unnamed"
    if saying.party:
        yield f"party: {saying.party.name}"
    if saying.recorded_as != saying.source.name:
        yield f"recorded as {quoted(saying.recorded_as)}"


def words(saying: Attribution) -> Line:
    """Return the words, and whether they are the speaker's own."""
    return words_line(saying.words, saying.mode)


def words_line(parts: Sequence[str], mode: str) -> Line:
    """Return passages in quotation marks; where not all is quoted, as the article's words."""
    if not parts:
        return line(Run("(no words recorded)", Style.NOTE))
    marked = mode == "mixed" and any(_MARKED.search(part.strip('“”"')) for part in parts)
    if mode not in _MODES or marked:
        told = " … ".join(" ".join(part.split()) for part in parts)
        told = told.replace(_WITHHELD, "(words withheld)")
        return line(Run(_INDIRECT, Style.NOTE), Run(told, Style.WORDS))
    told = " … ".join(quoted(part) for part in parts)
    return line(Run(told, Style.WORDS), Run(f" ({_MODES[mode]})", Style.NOTE))


def date(when: When | None, missing: str = "date not given") -> str:
    """Return a date with the words that gave it: "17 June 2024 (“Monday”)"."""
    if when is None:
        return missing
    return f"{when.text} (“{when.words}”)" if when.words else when.text


def day(instant: str | None) -> str:
    """Return the day of an instant of the database: "18 June 2024"."""
    if instant is None:
        return "not known"
    moment = datetime.fromisoformat(instant)
    return format_date(moment, moment, "day")


def days(
    first: str | None, last: str | None, first_by: str | None = None, last_by: str | None = None
) -> str:
    """Return the days from one instant to another: "17 June 2024 to 20 June 2024", "May 2024".

    A day on which an article without a date was read says so, by what it is ``dated_by``:
    "seen 18 June 2024", "17 June 2024 to 18 June 2024 (seen)".
    """
    if first is None or last is None:
        return day(None)
    told = format_span(datetime.fromisoformat(first), datetime.fromisoformat(last))
    if SEEN not in {first_by, last_by} or (first_by != last_by and day(first) == day(last)):
        return told
    if first_by == last_by:
        return f"{SEEN} {told}"
    ends = ((first, first_by), (last, last_by))
    return " to ".join(f"{day(one)} ({SEEN})" if by == SEEN else day(one) for one, by in ends)


def publisher(article: ArticleName) -> str:
    """Return who published an article, or that it is not stated."""
    return article.publisher.name if article.publisher else "publisher not stated"


def article_line(article: ArticleName, *, by: bool = True) -> Line:
    """Return what an article is known by: title or date, publisher (if ``by``), credits."""
    told = article.published.text if article.published else ""
    rest = [publisher(article) if by else ""]
    if article.title:
        head = quoted(article.title)
        rest += [told, "a retelling" if article.kind == "retelling" else ""]
    else:
        head = untitled(article.kind, told)
    rest += [f"credit {quoted(one.words or one.source.name)}" for one in article.credits]
    return line(Run(head, url=article.url), "".join(f", {part}" for part in rest if part))


def when_and_id(saying: Attribution) -> Line:
    """Return when it was said, and its identifier, where the article is known."""
    return line(date(saying.said) + DOT, Run(saying.id, Style.ID))


def where(saying: Attribution) -> Line:
    """Return when it was said, and in which article it stands."""
    said = f"{date(saying.said)}, in "
    return joined([line(said), article_line(saying.article)], "")


def chain(saying: Attribution) -> Line:
    """Return through whom it is known, nearest first, without the publisher."""
    if not saying.chain:
        return ()
    links = [
        joined([line(name(link.source)), _stance_of_link(link.stance)], "") for link in saying.chain
    ]
    return joined([line("known through "), joined(links, ", and that through ")], "")


def _stance_of_link(stance: str) -> Line:
    return line(Run(f" ({VERBS[stance]})", Style.NOTE))


def denial(told: Denial) -> str:
    """Return what a denial does, and to how much: "flat denial, of the whole claim"."""
    extent = f"of one element: {told.element}" if told.element else _SCOPES[told.scope]
    return f"{_DENIALS[told.kind]}, {extent}"


def reservations(saying: Attribution) -> Line:
    """Return what a reader must know before relying on the words."""
    return line(Run(DOT.join(_reservations(saying)), Style.NOTE))


def _reservations(saying: Attribution) -> Iterator[str]:
    yield from remarks(saying)
    if saying.automatic:
        yield automatic(saying)
    if not saying.current:
        yield NOT_CURRENT


def remarks(saying: Attribution) -> Iterator[str]:
    """Yield what became of the words, how a program read them, and what narrows what is said."""
    if told := beside(saying):
        yield told
    for edit in saying.edits:
        yield f"{_EDITED[edit.role]}since {_SINCE[edit.outcome]}"
    if saying.denial:
        yield denial(saying.denial)
    if saying.hedge:
        hedging = f" (“{saying.hedge_words}”)" if saying.hedge_words else ""
        yield _HEDGES[saying.hedge] + hedging
    if saying.reporting in _REPORTING:
        yield _REPORTING[saying.reporting]


def beside(saying: Attribution) -> str:
    """Return that a program read the claim beside the words: "taken for granted by the words".

    Empty where the claim is what the words say, and for the publisher's own voice, which is
    compared with what others say.
    """
    read = "" if saying.own_voice else saying.found_by or ""
    return read.partition("; ")[2]


def some_of(count: int, total: int) -> str:
    """Return "2 of 5 sayings", "all 5 sayings", "both sayings", "the only saying"."""
    if count < total:
        return f"{count:,} of {total:,} sayings"
    return {1: "the only saying", 2: "both sayings"}.get(total, f"all {total:,} sayings")


def unreviewed(count: int, total: int, where: str) -> str:
    """Return how many sayings no person has looked at, as a sentence; nothing where there are none.

    ``where`` stands behind them: "in this database".
    """
    if not count:
        return ""
    did, them = ("was", "it") if count == 1 else ("were", "them")
    told = f"{some_of(count, total)} {where} {did} recorded by a program"
    return f"{capital(told)}; no person has reviewed {them}."


def automatic(saying: Attribution) -> str:
    """Return that a program recorded it, how sure it was, and that no person has looked."""
    sure = "" if saying.confidence is None else f", {saying.confidence:.0%} sure"
    return f"recorded by a program{sure}; not reviewed"
