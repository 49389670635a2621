"""What ``claimdb load`` tells its users, read as they read it."""

from pathlib import Path

import yaml

from tests.cli.conftest import Run
from tests.pipeline.packing import PACK
from tests.support.snapshots import Snapshot


def _written(path: Path, **changed: str) -> str:
    path.write_text(yaml.safe_dump({**PACK, **changed}, sort_keys=False), encoding="utf-8")
    return str(path)


def test_load_tells_counts_and_what_next(
    run: Run, db: str, tmp_path: Path, snapshot: Snapshot
) -> None:
    """Of each pack; and of a second load that nothing has changed."""
    first = _written(tmp_path / "first.yaml")
    second = _written(tmp_path / "second.yaml", pack="second")

    snapshot(run("load", first, second, "--db", db).output)
    assert run("load", first, "--db", db).output == (
        "first: loaded already, nothing has changed.\n"
    )


def test_a_bad_pack_leaves_those_before_it(run: Run, db: str, tmp_path: Path) -> None:
    """Each pack is all or nothing by itself; every problem has its line."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("pack: bad\ncurator: x\nclaims:\n  a: {}\n")

    result = run("load", _written(tmp_path / "first.yaml"), str(bad), "--db", db)

    assert result.exit_code == 3
    assert result.output.startswith("first:\n")
    assert "bad.yaml:4:" in result.output
