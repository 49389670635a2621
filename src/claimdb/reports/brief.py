"""From what an editor asks for to the finished report: names in, text or a file out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path, PurePath
from typing import Final

from claimdb.db.reader import Reader
from claimdb.errors import FileUnwritable, OutputFormUnknown
from claimdb.export.files import write_text
from claimdb.queries import lookup
from claimdb.queries.briefing import Briefing, chosen_briefing, contested_briefing
from claimdb.reports.briefing import briefing_document
from claimdb.reports.markdown import render_markdown

_HTML: Final = (".html", ".htm")
_MARKDOWN: Final = (".md", ".markdown", ".txt")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be told: these claims, or the contested ones of a source and a topic."""

    claims: tuple[str, ...] = ()
    source: str | None = None
    topic: str | None = None

    def in_words(self) -> dict[str, str]:
        """Return what was asked for, by what it is called on paper."""
        return dict(self._told())

    def _told(self) -> Iterator[tuple[str, str]]:
        if self.claims:
            yield "claims", ", ".join(self.claims)
            return
        if self.source or self.topic:
            yield "claims", "contested"
        if self.source:
            yield "source", self.source
        if self.topic:
            yield "topic", self.topic


def read(reader: Reader, asked: Asked, *, limit: int, sayings: int) -> Briefing:
    """Return what the briefing tells; raises Ambiguous and NotFound for its names."""
    if asked.claims:
        claims = [lookup.claim(reader, one) for one in asked.claims]
        return chosen_briefing(reader, claims, asked.in_words(), sayings=sayings)
    filters = lookup.filters(reader, source=asked.source, topic=asked.topic)
    return contested_briefing(reader, filters, asked.in_words(), limit=limit, sayings=sayings)


def today() -> date:
    """Return the day that stands on a briefing: that of whoever asks for it."""
    return datetime.now(UTC).astimezone().date()


def in_markdown(briefing: Briefing, *, title: str) -> str:
    """Return the briefing, dated today, as Markdown; ``pages.report`` has it in HTML."""
    return render_markdown(briefing_document(briefing, today=today(), title=title))


def is_html(path: PurePath | None) -> bool:
    """Tell whether a file of that name is to hold HTML; without suffix it is Markdown.

    Raises OutputFormUnknown for a name that promises something else, such as a PDF.
    """
    suffix = (path or PurePath()).suffix.lower()
    if suffix and suffix not in (*_HTML, *_MARKDOWN):
        raise OutputFormUnknown(str(path), (*_MARKDOWN, *_HTML))
    return suffix in _HTML


def write(path: Path, text: str, *, force: bool = False) -> None:
    """Write ``text`` to ``path`` as UTF-8, whole or not at all; no folder is made for it.

    Raises OutputExists where there is a file and ``force`` is not given, and
    FileUnwritable where the place cannot be written to.
    """
    if not path.parent.is_dir():
        raise FileUnwritable(path, f"there is no folder {path.parent}")
    write_text((text,), path, force=force)
