"""A dump of articles, programs that ingest it, and what must be there in the end."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Final

from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Severity
from tests.support.repository import ROOT
from tests.support.stores import Cells, Store

#: As many words as a town's paper uses; nobody in it exists.
WORDS: Final = [
    f"{one}{two}{three}"
    for one in ("sa", "mo", "ter", "kal", "vin", "dor", "eth", "ul")
    for two in ("ri", "be", "ton", "la", "zu")
    for three in ("n", "ck", "sh", "m", "ssel", "re")
]


def dump(path: Path, articles: int, first: int = 0) -> Path:
    """Write a file of JSON lines: every tenth repeats the one before under another address."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(first, first + articles):
            told = number - 1 if number % 10 == 9 else number
            words = random.Random(told).choices(WORDS, k=60)
            line = {
                "text": f"Report {told}. {' '.join(words)}.",
                "title": f"Report {number}",
                "url": f"https://paper{number % 7}.example/{number}",
                "publisher": f"Paper {number % 7}",
            }
            file.write(f"{json.dumps(line)}\n")
    return path


def ingest(store: Store, *inputs: Path, limit: int | None = None) -> tuple[int, str]:
    """Run ``claimdb ingest`` to its end; return its exit code and what it says of errors."""
    program = ingesting(store, *inputs, limit=limit)
    _, said = program.communicate(timeout=300)
    return program.returncode, said


def ingesting(store: Store, *inputs: Path, limit: int | None = None) -> "subprocess.Popen[str]":
    """Start ``claimdb ingest``; no file of it may grow beyond ``limit`` bytes."""
    given = [sys.executable, "-m", "claimdb", "ingest", *map(str, inputs), "--by", "ana"]
    return subprocess.Popen(
        ["prlimit", f"--fsize={limit}", *given] if limit else given,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "CLAIMDB_DB": store.db},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def content(store: Store) -> list[Cells]:
    """Return what is known of articles, row numbers, runs and times apart."""
    return store.rows(
        "SELECT article.public_id, article.url, article.title, revision.public_id,"
        " revision.text_hash, coalesce(root.public_id, ''),"
        " (SELECT count(*) FROM article_copies AS copy WHERE copy.article_id = article.id),"
        " (SELECT count(*) FROM text_chunks AS chunk WHERE chunk.revision_id = revision.id)"
        " FROM articles AS article JOIN revisions AS revision ON revision.article_id = article.id"
        " LEFT JOIN articles AS root ON root.id = article.root_id ORDER BY 1, 4"
    )


def violations(store: Store) -> list[str]:
    """Return what ``claimdb verify`` finds wrong."""
    found = Verification(store.url)
    return [str(one) for one in found if one.severity is Severity.VIOLATION]
