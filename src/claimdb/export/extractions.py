"""What was found in texts, as one JSON object a line and as rows of a table.

Invariant: spans count code points of the text that was read; ``via`` and ``inside``
of a line are places in its own list, from 0. Rows are for people, who count from 1.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.extract.record import Extraction, Said
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Span

#: Columns of the table for people, narrow enough for a terminal of 80; ``via`` is a ``no``.
COLUMNS: Final = ("no", "who", "resolved", "stance", "mode", "words", "via", "sure")
_WORDS: Final = 100
_NAME: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """A text, and what was found in it.

    ``name`` is the file, ``id`` what names the text in what is written;
    ``remark`` is a sentence on a text that was not read as others are.
    """

    name: str
    id: str
    text: str
    extractions: tuple[Extraction, ...] = ()
    title: str | None = None
    published: VagueDate | None = None
    remark: str | None = None


def jsonl(texts: Iterable[Extracted], *, with_text: bool = False) -> Iterator[str]:
    """Yield a line for each text: its id and its attributions, then a remark and the text."""
    for one in texts:
        line: dict[str, object] = {"id": one.id, "attributions": attributions(one)}
        if one.remark:
            line["remark"] = one.remark
        if with_text:
            line["text"] = one.text
        yield json.dumps(line, ensure_ascii=False) + "\n"


def attributions(extracted: Extracted) -> list[dict[str, object]]:
    """Return the attributions of a text as objects of JSON."""
    return [_attribution(extracted.text, one) for one in extracted.extractions]


def rows(one: Extracted) -> Iterator[dict[str, object]]:
    """Yield a row of ``COLUMNS`` for each attribution of a text."""
    for number, extraction in enumerate(one.extractions, start=1):
        via = extraction.link.via
        yield {
            "no": number,
            "who": shortened(who(one.text, extraction) or "", _NAME),
            "resolved": resolved(extraction),
            "stance": extraction.stance.value,
            "mode": extraction.mode.value,
            "words": shortened(joined(one.text, extraction.content), _WORDS),
            "via": None if via is None else via + 1,
            "sure": f"{extraction.confidence:.2f}",
        }


def who(text: str, extraction: Extraction) -> str | None:
    """Return the words that say who, without what only describes; None where nobody is named."""
    if extraction.speaker is not None:
        return one_line(extraction.speaker.words)
    return joined(text, extraction.source) or None


def resolved(extraction: Extraction) -> str | None:
    """Return the fullest name of who it is in the same text."""
    speaker = extraction.speaker
    return one_line(speaker.resolved) if speaker is not None and speaker.resolved else None


def joined(text: str, spans: Sequence[Span]) -> str:
    """Return the words of spans on one line, with dots where something is left out."""
    return " … ".join(one_line(text[span.start : span.end]) for span in spans)


def one_line(words: str) -> str:
    """Return words with all white space made single."""
    return " ".join(words.split())


def shortened(words: str, most: int) -> str:
    """Return words cut at the end of one, with dots, where they are longer than ``most``."""
    if len(words) <= most:
        return words
    head, _, _ = words[: most - 1].rpartition(" ")
    return f"{head or words[: most - 1]} …"


def _attribution(text: str, one: Extraction) -> dict[str, object]:
    speaker, manner = one.speaker, one.manner
    return {
        "source": _pairs(one.source),
        "cue": _pairs(one.cue),
        "content": _pairs(one.content),
        "speaker": who(text, one),
        "resolved": resolved(one),
        "stance": one.stance.value,
        "mode": one.mode.value,
        "via": one.link.via,
        "confidence": round(one.confidence, 4),
        "by": one.by,
        "sort": manner.sort.value,
        "negated": one.leaning.negated,
        "hedge": manner.hedge.value if manner.hedge else None,
        "reporting": manner.reporting.value if manner.reporting else None,
        "said": _said(text, one.said),
        "role": _words(text, speaker.role if speaker else None),
        "affiliation": _words(text, speaker.affiliation if speaker else None),
        "inside": one.link.inside,
    }


def _said(text: str, said: Said | None) -> dict[str, object] | None:
    if said is None:
        return None
    told: dict[str, object] = {"words": _words(text, said.words)}
    if said.date is not None:
        told |= {
            "earliest": said.date.earliest.isoformat(),
            "latest": said.date.latest.isoformat(),
            "precision": said.date.precision.value,
        }
    return told


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else one_line(text[span.start : span.end])


def _pairs(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
