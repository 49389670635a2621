"""Answers for docs/sql.md: the questions of the page, asked of the seeds.

A question is a heading, some text and one ``sql`` block; the answer is the
table below it, written by cog and asked again by a test.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from claimdb.admin import migrate
from claimdb.db.reader import open_reader
from claimdb.export.tables import write_markdown
from claimdb.pipeline.load import load_pack
from claimdb.settings import shipped

NOTHING: Final = "*No rows.*\n"
_QUESTION: Final = re.compile(
    r"^## (?P<title>.+?)$.*?^```sql\n(?P<sql>.*?)^```$.*?^<!-- \[\[\[cog .*?-->\n"
    r"(?P<answer>.*?)^<!-- \[\[\[end\]\]\] -->$",
    re.DOTALL | re.MULTILINE,
)
_SQL: Final = re.compile(r"^```sql\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the page: its heading, its SQL, and the answer that stands there."""

    title: str
    sql: str
    answer: str


def questions(page: str) -> Iterator[Question]:
    """Yield the questions of ``page``."""
    for found in _QUESTION.finditer(page):
        yield Question(found["title"], found["sql"], found["answer"])


def asked(sql: str) -> str:
    """Return the answer of the seeds as a table in Markdown."""
    with open_reader(f"sqlite:///{seeded()}") as reader:
        columns, rows = reader.columns(sql.strip().rstrip(";"))
        found = list(rows)
    return "".join(write_markdown(columns, found)) if found else NOTHING


def answer(file: str, line: int) -> None:
    """Print the answer to the last question above ``line`` of ``file``; for cog."""
    above = Path(file).read_text(encoding="utf-8").splitlines(keepends=True)[:line]
    sys.stdout.write(asked(_SQL.findall("".join(above))[-1]))


@cache
def seeded() -> Path:
    """Return a database with the seeds, made once; to be read or copied, never written."""
    path = Path(tempfile.mkdtemp()) / "claimdb.db"
    url = f"sqlite:///{path}"
    migrate.init(url)
    load_pack(url, shipped("seeds") / "putin-pyongyang-2024")
    return path
