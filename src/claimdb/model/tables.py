"""Every table: importing this module makes ``metadata`` whole."""

from typing import Final

from sqlalchemy import MetaData, Table

from claimdb.model.attributions import AttributionPassageRow, AttributionRow, DenialRow
from claimdb.model.base import Base
from claimdb.model.claims import (
    ClaimRelationRow,
    ClaimRow,
    ClaimSubjectRow,
    ClaimTopicRow,
    TopicRow,
)
from claimdb.model.derived import (
    ChainLinkRow,
    ClaimImplicationRow,
    ClaimTallyRow,
    PositionTallyRow,
    RevisionBandRow,
    SourcePartyRow,
    SourceTallyRow,
    TextChunkRow,
    UnansweredAccusedRow,
)
from claimdb.model.documents import (
    ArticleCopyRow,
    ArticleCreditRow,
    ArticleRow,
    PassageRow,
    RevisionRow,
)
from claimdb.model.fetching import FeedEntryRow, FetchRow
from claimdb.model.linking import ClaimKeyRow, LinkMarkRow, SourceKeyRow
from claimdb.model.provenance import (
    ChangeRow,
    ExtractionRow,
    ImportRow,
    JudgementRow,
    ReviewRow,
    RunRow,
)
from claimdb.model.readings import ArticleMetadataRow, PassageCarryRow, RevisionPageRow
from claimdb.model.sources import AffiliationRow, PublisherRow, SourceAliasRow, SourceRow

metadata: Final[MetaData] = Base.metadata

#: Rows that never change (rule 4); the guards and ``claimdb verify`` hold them.
EVIDENCE: Final[tuple[Table, ...]] = tuple(
    metadata.tables[row.__tablename__]
    for row in (
        RevisionRow,
        ArticleMetadataRow,
        RevisionPageRow,
        PassageRow,
        PassageCarryRow,
        AttributionRow,
        AttributionPassageRow,
        DenialRow,
        ReviewRow,
        JudgementRow,
        ChangeRow,
    )
)

#: Rows that may be edited, each edit logged in ``changes``.
OPINIONS: Final[tuple[Table, ...]] = tuple(
    metadata.tables[row.__tablename__]
    for row in (
        SourceRow,
        SourceAliasRow,
        AffiliationRow,
        PublisherRow,
        ClaimRow,
        ClaimSubjectRow,
        ClaimRelationRow,
        ClaimTopicRow,
        TopicRow,
        ArticleRow,
        ArticleCreditRow,
        ArticleCopyRow,
    )
)

#: Rows that record what programs did; they are added, never removed.
RECORDS: Final[tuple[Table, ...]] = tuple(
    metadata.tables[row.__tablename__] for row in (RunRow, ImportRow, ExtractionRow)
)

#: Rows that can be rebuilt from the others.
DERIVED: Final[tuple[Table, ...]] = tuple(
    metadata.tables[row.__tablename__]
    for row in (
        ChainLinkRow,
        ClaimImplicationRow,
        SourcePartyRow,
        ClaimTallyRow,
        UnansweredAccusedRow,
        PositionTallyRow,
        SourceTallyRow,
        TextChunkRow,
        RevisionBandRow,
        SourceKeyRow,
        ClaimKeyRow,
    )
)

#: What is remembered of the web, and how far linking has come; it may be changed and forgotten.
MEMORIES: Final[tuple[Table, ...]] = tuple(
    metadata.tables[row.__tablename__] for row in (FetchRow, FeedEntryRow, LinkMarkRow)
)
