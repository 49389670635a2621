"""A database loaded from the seeds, and what verify finds in it."""

from claimdb.pipeline.load import load_pack
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Finding
from tests.support.repository import ROOT
from tests.support.stores import Store

SEEDS = ROOT / "seeds" / "putin-pyongyang-2024"


def load_seeds(store: Store) -> None:
    """Load the seeds."""
    load_pack(store.url, SEEDS)


def found(store: Store, *, quick: bool = False) -> list[Finding]:
    """Return every finding."""
    return list(Verification(store.url, quick=quick))


def names(findings: list[Finding]) -> list[str]:
    """Return the checks that found something, once each, by name."""
    return sorted({one.check for one in findings})
