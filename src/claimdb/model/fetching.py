"""What is remembered of addresses, so that the next visit asks only for what is new.

Invariant: nothing here is a fact. Were it all lost, the next visit would fetch
everything once more, and store nothing twice.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, Identified, positive
from claimdb.model.types import Instant, Text


class FetchRow(Identified, Base):
    """The last visit to one address."""

    __tablename__ = "fetches"
    __table_args__ = (
        positive(),
        {"comment": "The last visit to each address that was fetched", "sqlite_strict": True},
    )

    url_hash: Mapped[str] = mapped_column(
        Text, unique=True, comment="Hash of the address as it was asked for"
    )
    url: Mapped[str] = mapped_column(Text, comment="The address as it was asked for")
    final_url: Mapped[str | None] = mapped_column(Text, comment="Where redirects led to")
    etag: Mapped[str | None] = mapped_column(Text, comment="The server's mark of this state")
    last_modified: Mapped[str | None] = mapped_column(
        Text, comment="When it changed last, in the server's words"
    )
    status: Mapped[int] = mapped_column(Integer, comment="HTTP status of the last answer")
    content_hash: Mapped[str | None] = mapped_column(Text, comment="Hash of the bytes received")
    fetched_at: Mapped[datetime] = mapped_column(Instant, comment="When it was asked for (UTC)")


class FeedEntryRow(Base):
    """One entry of a feed that is dealt with."""

    __tablename__ = "feed_entries"
    __table_args__ = (
        {
            "comment": "Entries of feeds that are dealt with, and are not followed again",
            "sqlite_strict": True,
            "sqlite_with_rowid": False,
        },
    )

    fetch_id: Mapped[int] = mapped_column(
        ForeignKey("fetches.id"), primary_key=True, comment="The feed"
    )
    entry_hash: Mapped[str] = mapped_column(
        Text, primary_key=True, comment="Hash of what identifies the entry in its feed"
    )
    first_seen: Mapped[datetime] = mapped_column(
        Instant, comment="When it was dealt with first (UTC)"
    )
