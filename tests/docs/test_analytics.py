"""docs/analytics.md is run: each block of Python, in order, prints what stands below it."""

import difflib
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from claimdb.export.parquet import export_parquet
from tests.support.answers import seeded
from tests.support.duck import Duck
from tests.support.repository import ROOT

PAGE: Final = ROOT / "docs" / "analytics.md"
#: Printed between the blocks, which share one session.
END: Final = "--- end of block ---\n"
MARK: Final = f"print({END!r}, end='')\n"
FORM: Final = "```python\n{code}```\n\n```text\n{printed}```"

_RUN: Final = re.compile(
    r"^```python\n(?P<code>.*?)^```\n\n```text\n(?P<printed>.*?)^```$", re.DOTALL | re.MULTILINE
)
_SQL: Final = re.compile(r"^```sql\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def _export(tmp_path: Path) -> Path:
    export_parquet(f"sqlite:///{seeded()}", tmp_path / "june")
    return tmp_path / "june"


def test_the_page_is_what_its_python_prints(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """With DuckDB, pandas and Polars, in a folder with an export of the seeds."""
    _export(tmp_path)
    page = PAGE.read_text(encoding="utf-8")
    code = MARK.join(block["code"] for block in _RUN.finditer(page))
    done = subprocess.run(
        [sys.executable, "-"], cwd=tmp_path, input=code, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    printed = iter(done.stdout.split(END))
    said = _RUN.sub(lambda block: FORM.format(code=block["code"], printed=next(printed)), page)
    if request.config.getoption("--snapshot-update"):
        PAGE.write_text(said, encoding="utf-8")
    else:
        assert list(difflib.unified_diff(page.splitlines(), said.splitlines(), "page", "run")) == []
    assert page.count("```python") == len(_RUN.findall(page))


def test_the_page_asks_sql_that_duckdb_understands(tmp_path: Path) -> None:
    """And that finds something in the seeds."""
    duck = Duck(_export(tmp_path))
    for sql in _SQL.findall(PAGE.read_text(encoding="utf-8")):
        assert duck.ask(sql)[1]
    duck.close()
