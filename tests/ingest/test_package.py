"""The public names of the package, each imported when it is asked for."""

import subprocess
import sys

import pytest

import claimdb.ingest
from claimdb.ingest import Likeness
from tests.ingest.wording import edited, written


def test_each_public_name_is_there() -> None:
    """And two texts are compared by it, with a score."""
    assert all(getattr(claimdb.ingest, name) is not None for name in claimdb.ingest.__all__)
    story = written(300, 1)
    found = claimdb.ingest.compare(edited(story, 25), story)

    assert found.likeness is Likeness.COPY
    assert 0 < found.score < 1
    assert claimdb.ingest.compare(story, story).score == 1


def test_another_name_is_not() -> None:
    """It is told as Python tells it."""
    with pytest.raises(AttributeError, match="nowhere"):
        _ = claimdb.ingest.nowhere


def test_importing_the_package_reads_no_readers() -> None:
    """It costs nothing until a name is asked for."""
    code = "import sys, claimdb.ingest; print('claimdb.ingest.alike' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"
