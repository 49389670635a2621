"""claimdb: who said what, through whom, in which article, and who denies it."""

__version__ = "0.1.0"
