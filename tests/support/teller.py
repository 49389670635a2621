"""A small extractor of the tests, in two versions, installed as other packages install theirs.

It reads sentences such as "Ana Bell said that the dam broke." and "According to the
Courier, an aide said that the dam broke." The first version takes a denial for an
assertion, singing for speech, and is unsure of what is "perhaps" so; the second one
knows better.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from claimdb.extract.protocol import Reading, Text
from claimdb.extract.record import Extraction, Leaning, Link, Manner, Said, Sort, Speaker
from claimdb.model.vocab import Mode, Stance
from claimdb.text.dates import DatePrecision, VagueDate
from claimdb.text.spans import Span

_SENTENCE: Final = re.compile(
    r"(?:According to (?P<through>[^,.]+), )?(?:(?P<source>[^.]+?) )?"
    r"(?P<cue>said|denied|sang|hoped|is believed)(?: on (?P<day>Monday|Sunday))?"
    r" (?:that )?(?P<content>[^.]+)\."
)
_NAME: Final = re.compile(r"(?:the )?[A-Z]\w+(?: [A-Z]\w+)*")


@dataclass(frozen=True, slots=True)
class Teller:
    """The extractor; ``version`` is 1 or 2."""

    version: str = "1"
    name: str = "teller"
    model: str | None = None

    def extract(self, text: str, *, published: VagueDate | None = None) -> list[Extraction]:
        """Return who says what in a text."""
        found: list[Extraction] = []
        for match in _SENTENCE.finditer(text):
            if self.version == "1" or match["cue"] != "sang":
                found += self._of(match, published, len(found))
        return found

    def extract_many(self, texts: Iterable[str | Text]) -> Iterator[list[Extraction]]:
        """Yield who says what in each text."""
        for one in texts:
            yield self.extract(one if isinstance(one, str) else one.text)

    def read_many(self, texts: Iterable[Text]) -> Iterator[Reading]:
        """Yield the same with a remark on texts that are said to be in German."""
        for one in texts:
            if one.language == "de":
                yield Reading(remark="it is in German")
            else:
                yield Reading(tuple(self.extract(one.text, published=one.published)))

    def _of(self, match: re.Match[str], published: VagueDate | None, at: int) -> list[Extraction]:
        """Return the attributions of one sentence; the relay is behind what it relays."""
        relayed = match["through"] is not None
        doubted = "perhaps" in match["content"] and self.version == "1"
        denied = match["cue"] == "denied" and self.version == "2"
        said = Extraction(
            content=(_span(match, "content"),),
            cue=(_span(match, "cue"),),
            source=(_span(match, "source"),) if match["source"] else (),
            confidence=0.3 if doubted else 0.9,
            by="teller",
            mode=Mode.INDIRECT,
            leaning=Leaning(Stance.DENIES if denied else Stance.ASSERTS),
            manner=Manner(Sort.ATTITUDE if match["cue"] == "hoped" else Sort.SPEECH),
            link=Link(via=at + 1 if relayed else None),
            speaker=_speaker(match["source"]),
            said=_said(match, published),
        )
        if not relayed:
            return [said]
        relay = Extraction(
            content=said.content,
            cue=(),
            source=(_span(match, "through"),),
            confidence=0.9,
            by="teller",
            mode=Mode.INDIRECT,
            leaning=Leaning(Stance.RELAYS),
            manner=Manner(Sort.SPEECH),
            link=Link(),
            speaker=_speaker(match["through"]),
        )
        return [said, relay]


def _span(match: re.Match[str], group: str) -> Span:
    return Span(*match.span(group))


def _speaker(words: str | None) -> Speaker | None:
    if words is None:
        return None
    return Speaker(words, resolved=words if _NAME.fullmatch(words) else None)


def _said(match: re.Match[str], published: VagueDate | None) -> Said | None:
    """Return the day before the text was published for Monday, a day of next year for Sunday."""
    if match["day"] is None or published is None:
        return None
    by = timedelta(days=-1 if match["day"] == "Monday" else 300)
    date = VagueDate(published.earliest + by, published.latest + by, None, None, DatePrecision.DAY)
    return Said(_span(match, "day"), date)


def newer() -> Teller:
    """Return the second version."""
    return Teller("2")


def install(folder: Path) -> None:
    """Write a package into ``folder`` that brings both, as ``teller`` and ``teller-next``."""
    info = folder / "teller-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: teller\nVersion: 1\n")
    entries = f"teller = {__name__}:Teller\nteller-next = {__name__}:newer\n"
    (info / "entry_points.txt").write_text(f"[claimdb.extractors]\n{entries}")
