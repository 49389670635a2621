"""A wheel holds all that makes a database: migrations, triggers, views."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from claimdb.admin.check import check
from tests.support.repository import ROOT


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a wheel built from this repository and unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def claimdb(unpacked: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the program of the wheel, far from the repository."""
    return subprocess.run(
        [sys.executable, "-m", "claimdb", *args],
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_makes_the_same_database(unpacked: Path, tmp_path: Path) -> None:
    """Made from the wheel's own migrations, the repository's code finds no drift in it."""
    done = claimdb(unpacked, "init", "--db", "desk.db")

    assert (done.returncode, done.stderr) == (0, "")
    assert check(f"sqlite:///{tmp_path / 'desk.db'}").drift == ()
    assert claimdb(unpacked, "db", "check", "--db", "desk.db").returncode == 0


def test_the_wheel_uses_its_own_migrations(unpacked: Path) -> None:
    """The module is found in the wheel, and the scripts beside it."""
    code = "from claimdb.settings import shipped; print(shipped('migrations'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == str(unpacked / "claimdb" / "_migrations")
