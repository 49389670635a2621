"""What a program or a person has found in articles, as typed records ready to be stored.

Records name sources and claims by their words, never by row numbers, so that
they can be made without a database, in any order and on any machine.
Invariant: an attribution refers (``via``, ``answers``) to earlier ones of the
same article only, by their place in ``ArticleRecord.reported``.
"""

from dataclasses import dataclass
from typing import TypeAlias

from claimdb.ingest.record import RawArticle
from claimdb.model.vocab import (
    AffiliationKind,
    AliasKind,
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    PassageRole,
    Reporting,
    SourceKind,
    Stance,
    SubjectRole,
)
from claimdb.text.dates import VagueDate


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as a text names it; an unnamed one ("some experts") is of its article only."""

    name: str
    kind: SourceKind
    is_named: bool = True


@dataclass(frozen=True, slots=True)
class Affiliated:
    """The source is ``kind`` of ``target`` (a named one), from ``since`` to ``until``."""

    kind: AffiliationKind
    target: Speaker
    since: VagueDate | None = None
    until: VagueDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A named source with what is known of it; ``domain`` makes it a publisher."""

    speaker: Speaker
    aliases: tuple[tuple[str, AliasKind], ...] = ()
    affiliations: tuple[Affiliated, ...] = ()
    domain: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord:
    """A claim with its named subjects, its topics, and the statements that it entails."""

    statement: str
    subjects: tuple[tuple[Speaker, SubjectRole], ...] = ()
    topics: tuple[str, ...] = ()
    entails: tuple[str, ...] = ()
    confidence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """One source taking one stance on one claim, in an article.

    ``passages`` are role, first code point and the one after the last;
    ``confidence`` is the extractor's, 0 to 1, and None where a person read it.
    """

    speaker: Speaker
    claim: str
    stance: Stance
    mode: Mode
    passages: tuple[tuple[PassageRole, int, int], ...]
    via: int | None = None
    answers: int | None = None
    said: VagueDate | None = None
    hedge: Hedge | None = None
    hedge_words: str | None = None
    reporting: Reporting = Reporting.NEUTRAL
    own_voice: bool = False
    confidence: float | None = None
    denial: tuple[DenialKind, DenialScope, str | None] | None = None


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article and all that was found in it."""

    article: RawArticle
    reported: tuple[Reported, ...] = ()


Record: TypeAlias = SourceRecord | ClaimRecord | ArticleRecord
