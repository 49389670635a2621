"""One of many at once: a program that loads packs, or one that reads, until it is told to stop.

``worker.py write URL FOLDER NAME`` loads one small pack after another and notes
in ``FOLDER/NAME.done`` each one that was kept. It begins where its notes end, so
that a writer that was killed does its last pack again. ``worker.py read URL
FOLDER NAME`` looks whether what it sees could have been true at one moment, and
notes in ``FOLDER/NAME.bad`` what could not. Both go on until ``FOLDER/stop`` is there,
and take a server that goes away as something that happens.
"""

import os
import sys
import time
from pathlib import Path
from typing import Final

import yaml

from claimdb.db.reader import Reader, open_reader
from claimdb.errors import (
    ConnectionLost,
    DatabaseConflict,
    DatabaseLocked,
    ServerUnreachable,
)
from claimdb.packs import parse_pack
from claimdb.pipeline.load import load

#: What may happen to anybody while a server restarts or others write; trying again is right.
PASSING: Final = (ConnectionLost, DatabaseConflict, DatabaseLocked, ServerUnreachable)
_PAUSE: Final = 0.1
SPEAKERS: Final = 7

#: A pack is there whole or not at all: an article, two attributions, two passages of words.
_PARTS: Final = """
SELECT article.title,
  (SELECT count(*) FROM revisions AS revision WHERE revision.article_id = article.id) AS texts,
  (SELECT count(*) FROM attributions AS said
    JOIN revisions AS revision ON revision.id = said.revision_id
    WHERE revision.article_id = article.id) AS said,
  (SELECT count(*) FROM denials AS denial
    JOIN attributions AS said ON said.id = denial.attribution_id
    JOIN revisions AS revision ON revision.id = said.revision_id
    WHERE revision.article_id = article.id) AS denied
FROM articles AS article
"""
#: Counters are those of the rows that the same reader sees.
_COUNTED: Final = """
SELECT claim.statement, tally.asserts_attributions AS counted,
  (SELECT count(*) FROM attributions AS said
    WHERE said.claim_id = claim.id AND said.stance = 'asserts') AS there
FROM claim_tallies AS tally JOIN claims AS claim ON claim.id = tally.claim_id
"""


def pack_of(writer: str, number: int) -> str:
    """Return one pack: an article of its own, on a claim that all share and one that few do."""
    who = f"{writer}, number {number}"
    return yaml.safe_dump(
        {
            "pack": f"pack-{writer}-{number}",
            "curator": "a crowd",
            "sources": {
                "speaker": {"name": f"Speaker {number % SPEAKERS}", "kind": "person"},
                "state": {"name": "A State", "kind": "state"},
            },
            "claims": {
                "shared": {"statement": "Everybody says this"},
                "own": {"statement": f"Some say this, number {number % 5}"},
            },
            "articles": {
                "one": {
                    "title": who,
                    "text": f"The speaker said so in {who}. The state denied it.",
                    "published": "2024-06-18",
                    "attributions": {
                        "said": {
                            "source": "speaker",
                            "claim": "shared" if number % 2 else "own",
                            "stance": "asserts",
                            "mode": "indirect",
                            "content": f"so in {who}",
                        },
                        "denied": {
                            "source": "state",
                            "claim": "shared" if number % 2 else "own",
                            "stance": "denies",
                            "mode": "indirect",
                            "content": "denied it",
                            "denial": {"kind": "flat", "scope": "full"},
                        },
                    },
                }
            },
        },
        sort_keys=False,
    )


def write(url: str, folder: Path, name: str) -> None:
    """Load packs and note each; one that was broken off is loaded again."""
    notes = folder / f"{name}.done"
    number = len(notes.read_text().splitlines()) if notes.exists() else 0
    while not (folder / "stop").exists():
        try:
            load(url, parse_pack(pack_of(name, number)))
        except PASSING:
            time.sleep(_PAUSE)
            continue
        with notes.open("a") as file:
            file.write(f"{name}, number {number}\n")
            file.flush()
            os.fsync(file.fileno())
        number += 1


def read(url: str, folder: Path, name: str) -> None:
    """Look again and again, and note what nobody should ever see."""
    looks = 0
    while not (folder / "stop").exists():
        try:
            with open_reader(url) as reader:
                bad = _impossible(reader)
        except PASSING:
            time.sleep(_PAUSE)
            continue
        looks += 1
        (folder / f"{name}.looks").write_text(str(looks))
        if bad:
            with (folder / f"{name}.bad").open("a") as file:
                file.writelines(f"{one}\n" for one in bad)


def _impossible(reader: Reader) -> list[str]:
    parts = [
        f"half a pack: {row}"
        for row in reader.rows(_PARTS)
        if (row["texts"], row["said"], row["denied"]) != (1, 2, 1)
    ]
    counts = [
        f"a counter out of step: {row}"
        for row in reader.rows(_COUNTED)
        if row["counted"] != row["there"]
    ]
    return parts + counts


if __name__ == "__main__":
    does, where, notes, called = sys.argv[1:]
    {"write": write, "read": read}[does](where, Path(notes), called)
