"""A run that is killed loses what it was at, and nothing else: the next one does the rest."""

import random
import subprocess
from pathlib import Path

from tests.disasters.newsroom import content, dump, ingest, ingesting, violations
from tests.support.engines import Stores

#: Enough for four transactions, of which a kill meets any.
_ARTICLES = 2_000
_KILLS = 5


def test_killed_at_any_point_and_run_again(stores: Stores, tmp_path: Path) -> None:
    """The same is there in the end as after a run that nobody disturbed."""
    file = dump(tmp_path / "dump.jsonl", _ARTICLES)
    calm, killed = stores(None), stores(None)
    assert ingest(calm, file)[0] == 0

    dice = random.Random(7)
    for _ in range(_KILLS):
        _kill(ingesting(killed, file), dice.uniform(0.3, 2.0))
        assert violations(killed) == []
    assert ingest(killed, file)[0] == 0

    assert content(killed) == content(calm)
    assert len(content(killed)) == _ARTICLES
    assert violations(killed) == []


def _kill(program: "subprocess.Popen[str]", after: float) -> None:
    try:
        program.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        program.kill()
        program.communicate()
