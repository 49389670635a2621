"""Chains: who is known through whom, and which attributions stand inside others.

A tagger gives one row where a text names two sources: whose words they are, and
who passes them on. Invariant: each row that only passes another on is by
``RELAY``, has that other one's content, and stands before it in the list.
"""

from claimdb.extract.chains.joining import chained

__all__ = ["chained"]
