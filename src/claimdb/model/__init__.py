"""The declarative model. Import ``claimdb.model.tables`` for the whole of it.

This file imports nothing, so that ``claimdb.model.vocab`` stays free for those
who must not pay for SQLAlchemy (0.2 s).
"""
