"""How ``claimdb ingest`` tells of what is not in its results: that it was interrupted."""

from pathlib import Path

import pytest

from claimdb.cli._ingesting import Telling, run
from claimdb.pipeline.ingest import Wish
from claimdb.pipeline.watching import Result
from claimdb.settings import Settings


class _Interrupted(Telling):
    """Told of the first result, and interrupted as by Ctrl-C."""

    def told(self, result: Result) -> None:
        """Count it, and stop."""
        super().told(result)
        raise KeyboardInterrupt


def test_an_interruption_says_what_stays_and_what_to_do(
    db: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is stored is not lost, and the same command brings the rest."""
    (tmp_path / "a.txt").write_text("The ferry sailed.")
    with pytest.raises(KeyboardInterrupt):
        run(Settings.load({}, db=db, by="ana"), [str(tmp_path)], Wish(), _Interrupted())

    assert (
        "Stopped. 1 input is dealt with and stays; give the same command again"
        in capsys.readouterr().err
    )


def test_articles_without_a_date_are_told_once(
    db: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the command that gives one its date; not again when nothing is new."""
    (tmp_path / "a.txt").write_text("The ferry sailed.")
    (tmp_path / "b.txt").write_text("2024-06-18\nThe crane fell.")
    (tmp_path / "c.txt").write_text("The mill burned.")
    settings = Settings.load({}, db=db, by="ana")
    run(settings, [str(tmp_path)], Wish(), Telling())
    assert "--published DATE, as it and 1 more tell none and count" in capsys.readouterr().out

    run(settings, [str(tmp_path)], Wish(), Telling())
    assert "--published" not in capsys.readouterr().out
