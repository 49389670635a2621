"""A text of ours, and an extractor that knows by heart who says what in it.

What is printed of it never changes with a better model.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from claimdb.extract.protocol import Reading, Text
from claimdb.extract.record import Extraction, Leaning, Link, Manner, Said, Sort, Speaker
from claimdb.model.vocab import Hedge, Mode, Reporting, Stance
from claimdb.text.dates import DatePrecision, VagueDate
from claimdb.text.spans import Span

HARBOUR: Final = """\
Harbour of Velmora closed after dredging row

The port authority of Velmora said on Monday that the harbour “will stay closed until \
the sand is tested”, and mayor Ilka Brandvold denied that the city had known of the \
dredging for weeks.

“We heard nothing,” Ms Brandvold told reporters. “Not one letter reached this house.”

Citing a person at the ministry, the Velmora Courier reported that two ships may have \
dumped their load inside the breakwater.

Dredging firm Osk & Sons accused the mayor of hiding that she had signed the permit. \
It declined to say how many ships it had sent.

Whether the sand is poisoned is not known. The fish market is believed to be safe.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An attribution by its words, each found once in the text."""

    content: tuple[str, ...]
    cue: str | None = None
    source: str | None = None
    stance: Stance = Stance.ASSERTS
    mode: Mode = Mode.INDIRECT
    resolved: str | None = None
    role: str | None = None
    via: int | None = None
    inside: int | None = None
    hedge: tuple[Hedge, str] | None = None
    reporting: Reporting | None = None
    said: str | None = None
    sort: Sort = Sort.SPEECH
    confidence: float = 0.9


_MONDAY: Final = datetime(2031, 5, 12, tzinfo=UTC)
_ALL: Final = (
    _Told(
        content=("that the harbour “will stay closed until the sand is tested”",),
        cue="said",
        source="The port authority of Velmora",
        mode=Mode.MIXED,
        said="on Monday",
        confidence=0.97,
    ),
    _Told(
        content=("that the city had known of the dredging for weeks",),
        cue="denied",
        source="mayor Ilka Brandvold",
        stance=Stance.DENIES,
        resolved="Ilka Brandvold",
        role="mayor",
        confidence=0.94,
    ),
    _Told(
        content=("“We heard nothing,”", "“Not one letter reached this house.”"),
        cue="told",
        source="Ms Brandvold",
        mode=Mode.DIRECT,
        resolved="Ilka Brandvold",
        confidence=0.99,
    ),
    _Told(
        content=("that two ships may have dumped their load inside the breakwater",),
        cue="reported",
        source="the Velmora Courier",
        stance=Stance.RELAYS,
        confidence=0.88,
    ),
    _Told(
        content=("that two ships may have dumped their load inside the breakwater",),
        cue="Citing",
        source="a person at the ministry",
        via=3,
        hedge=(Hedge.POSSIBLE, "may have"),
        confidence=0.71,
    ),
    _Told(
        content=("hiding that she had signed the permit",),
        cue="accused",
        source="Dredging firm Osk & Sons",
        resolved="Osk & Sons",
        role="Dredging firm",
        reporting=Reporting.DISTANCES,
        confidence=0.83,
    ),
    _Told(
        content=("that she had signed the permit",),
        cue="hiding",
        source="the mayor",
        stance=Stance.QUESTIONS,
        resolved="Ilka Brandvold",
        inside=5,
        sort=Sort.ATTITUDE,
        confidence=0.34,
    ),
    _Told(
        content=("how many ships it had sent",),
        cue="declined to say",
        source="It",
        stance=Stance.DECLINES,
        resolved="Osk & Sons",
        confidence=0.92,
    ),
    _Told(
        content=("The fish market", "to be safe"),
        cue="is believed",
        hedge=(Hedge.BELIEVED, "believed"),
        confidence=0.55,
    ),
)


@dataclass(frozen=True, slots=True)
class ByHeart:
    """An extractor that finds in any text those words of the harbour that are in it."""

    name: str = "by-heart"
    version: str = "1"
    model: str | None = None

    def extract(self, text: str, *, published: VagueDate | None = None) -> list[Extraction]:
        """Return what is known of the words in a text."""
        known = [one for one in _ALL if all(words in text for words in one.content)]
        places = {_ALL.index(one): place for place, one in enumerate(known)}
        return [_extraction(one, text, places, published) for one in known]

    def extract_many(self, texts: Iterable[str | Text]) -> Iterator[list[Extraction]]:
        """Yield what is known of each text."""
        for one in texts:
            yield self.extract(one if isinstance(one, str) else one.text)

    def read_many(self, texts: Iterable[Text]) -> Iterator[Reading]:
        """Yield what is known of each text; of one in capitals that it is not read."""
        for one in texts:
            if one.text.isupper():
                yield Reading(remark="it is all in capitals: nothing was looked for.")
            else:
                yield Reading(tuple(self.extract(one.text, published=one.published)))


def _extraction(
    told: _Told, text: str, places: dict[int, int], published: VagueDate | None
) -> Extraction:
    link = Link(*(None if at is None else places.get(at) for at in (told.via, told.inside)))
    hedge, hedging = told.hedge or (None, None)
    said = None
    if told.said is not None:
        end = _MONDAY + timedelta(days=1, seconds=-1)
        date = VagueDate(_MONDAY, end, told.said, None, DatePrecision.DAY)
        said = Said(_spans(text, told.said)[0], date if published else None)
    return Extraction(
        content=_spans(text, *told.content),
        cue=_spans(text, told.cue),
        source=_spans(text, told.source),
        confidence=told.confidence,
        by="heart",
        mode=told.mode,
        leaning=Leaning(told.stance),
        manner=Manner(told.sort, hedge, _spans(text, hedging), told.reporting),
        link=link,
        speaker=_speaker(told, text),
        said=said,
    )


def _speaker(told: _Told, text: str) -> Speaker | None:
    if told.source is None:
        return None
    words = told.source.removeprefix(told.role or "").strip()
    role = _spans(text, told.role)[0] if told.role else None
    return Speaker(words, told.resolved, role=role)


def _spans(text: str, *words: str | None) -> tuple[Span, ...]:
    return tuple(
        Span(text.index(one), text.index(one) + len(one)) for one in words if one is not None
    )


def install(folder: Path) -> None:
    """Write a package into ``folder`` that brings the extractor, as ``by-heart``."""
    info = folder / "by_heart-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: by-heart\nVersion: 1\n")
    entry = f"[claimdb.extractors]\nby-heart = {__name__}:ByHeart\n"
    (info / "entry_points.txt").write_text(entry)
