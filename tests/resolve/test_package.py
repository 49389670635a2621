"""The public names of the package, each imported when it is asked for."""

import subprocess
import sys

import pytest

import claimdb.resolve
from claimdb.resolve.same import compare


def test_each_public_name_is_there() -> None:
    """And is that of its module."""
    assert all(getattr(claimdb.resolve, name) is not None for name in claimdb.resolve.__all__)
    assert claimdb.resolve.compare is compare


def test_another_name_is_not() -> None:
    """It is told as Python tells it."""
    with pytest.raises(AttributeError, match="nowhere"):
        _ = claimdb.resolve.nowhere


def test_importing_the_package_reads_no_tables() -> None:
    """Commands that read start without the names of the world."""
    code = "import sys, claimdb.resolve.clusters; print('claimdb.gazetteer' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"
