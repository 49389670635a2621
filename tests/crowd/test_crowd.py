"""Many at once on one server: writers that are killed, readers, and a server that crashes.

``make crowd`` runs it at full size: ten writers and twenty readers for two
minutes. As a part of the tests it is a few of each for a few seconds.
"""

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from claimdb.admin import migrate
from claimdb.db.reader import open_reader
from claimdb.pipeline.verify import Verification
from tests.crowd.worker import SPEAKERS
from tests.support.postgres import Server
from tests.support.repository import ROOT

#: Writers, readers, seconds.
_SIZE: Final = tuple(int(one) for one in os.environ.get("CLAIMDB_CROWD", "3 4 5").split())
_WORKER: Final = ROOT / "tests" / "crowd" / "worker.py"
#: Seconds between two kills, on average.
_BETWEEN: Final = 0.7
#: Packs per writer that have to be there, however long it takes, up to this many seconds.
_FEWEST: Final = 3
_PATIENCE: Final = 120


@dataclass
class Crowd:
    """Programs at work on one database, and where they note what became of it."""

    url: str
    folder: Path
    programs: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    killed: int = 0

    def start(self, name: str) -> None:
        """Start a writer (``w…``) or a reader (``r…``)."""
        does = "write" if name.startswith("w") else "read"
        arguments = [sys.executable, str(_WORKER), does, self.url, str(self.folder), name]
        with (self.folder / f"{name}.log").open("ab") as log:
            self.programs[name] = subprocess.Popen(
                arguments, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, "PYTHONPATH": "src"}
            )

    def kill_one(self, dice: random.Random) -> None:
        """Kill any of them in the middle of what it does, and start it again."""
        name = dice.choice(sorted(self.programs))
        self.programs[name].kill()
        self.programs[name].wait()
        self.killed += 1
        self.start(name)

    def finish(self) -> None:
        """Let all of them end what they are at."""
        (self.folder / "stop").touch()
        for program in self.programs.values():
            program.wait(timeout=60)

    def noted(self, what: str) -> list[str]:
        """Return every line of the notes of one kind."""
        found = sorted(self.folder.glob(f"*.{what}"))
        return [line for file in found for line in file.read_text().splitlines()]


@pytest.fixture
def crowd(pg_own: Server, tmp_path: Path) -> Crowd:
    """Return a crowd with nobody in it yet, on a server that keeps what it has confirmed."""
    pg_own.run("ALTER SYSTEM SET synchronous_commit = on")
    pg_own.run("SELECT pg_reload_conf()")
    url = pg_own.create()
    migrate.init(url)
    return Crowd(url, tmp_path)


def _at_work(crowd: Crowd, server: Server, writers: int, readers: int, seconds: float) -> None:
    """Let the crowd work, kill some, and let the server crash once in the middle."""
    dice = random.Random(7)
    for name in (*(f"w{n}" for n in range(writers)), *(f"r{n}" for n in range(readers))):
        crowd.start(name)
    begun = time.monotonic()
    crashed, packs = False, 0
    while (passed := time.monotonic() - begun) < seconds or packs < _FEWEST * writers:
        assert passed < seconds + _PATIENCE, "hardly anything was loaded"
        time.sleep(dice.uniform(0, 2 * _BETWEEN))
        if (done := len(crowd.noted("done"))) == packs:
            continue  # on a busy machine a program needs seconds to begin
        packs = done
        crowd.kill_one(dice)
        if not crashed and packs > writers:
            server.cluster.stop("immediate")
            server.cluster.start()
            crashed = True
    assert crashed
    crowd.finish()


def test_nothing_is_lost_nothing_is_there_twice_and_nobody_sees_half(
    crowd: Crowd, pg_own: Server
) -> None:
    """Every pack that was reported as loaded is there, once, and every rule holds."""
    writers, readers, seconds = _SIZE
    _at_work(crowd, pg_own, writers, readers, seconds)

    done = crowd.noted("done")
    with open_reader(crowd.url) as reader:
        titles = [str(row["title"]) for row in reader.rows("SELECT title FROM articles")]
        (sources,) = reader.rows("SELECT count(*) AS n FROM sources")
    looks = sum(int(one) for one in crowd.noted("looks"))
    sys.stdout.write(
        f"{writers} writers, {readers} readers, {seconds} s: {len(done)} packs, {looks} looks,"
        f" {crowd.killed} killed, 1 crash of the server\n"
    )
    assert crowd.noted("bad") == []
    assert len(titles) == len(set(titles)), "a pack is there twice"
    assert set(done) <= set(titles), "a pack is lost"
    assert len(set(titles) - set(done)) <= crowd.killed + writers, "packs that nobody loaded"
    speakers = {int(title.rpartition(" ")[2]) % SPEAKERS for title in titles}
    assert sources["n"] == len(speakers) + 1, "a source is there twice"
    assert done
    assert looks
    assert [str(one.problem) for one in Verification(crowd.url)] == []
