"""Runs the commands that the documents show, on a database made for them alone.

For use in cog blocks: ``from docs.tour import show; show("claimdb contested")``
prints the command as typed and what it really printed. The database is built
once from the seeds for each document, in a temporary folder that is also the
working folder, so that nothing of a reader's machine gets into the documents,
nor of one document into another.
"""

import atexit
import os
import shlex
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Final

from claimdb.cli._commands import PANELS
from claimdb.extract.registry import DEFAULT
from claimdb.settings import NO_EXTRACTOR

#: Commands that have sub-commands, and those.
_SUBCOMMANDS: Final = {
    "add": (
        *("source", "alias", "affiliation", "claim", "relation", "attribution", "denial", "copy"),
    ),
    "bench": ("extract", "link", "resolve", "stance", "copies", "grow"),
    "edit": ("source", "claim", "article", "affiliation"),
    "judge": ("same", "not-same", "unsure", "undo", "list"),
    "db": ("upgrade", "check", "history", "backup", "rebuild", "grants"),
}
#: Wide enough for sentences, narrow enough for a page on the web.
_COLUMNS: Final = "88"
_ROOT: Final = Path(__file__).resolve().parents[1]


def folder() -> Path:
    """Return the working folder of the document at hand, with a database in ``data/``."""
    return _folder(str(getattr(sys.modules.get("cog"), "inFile", "")))


@cache
def _folder(_document: str) -> Path:
    kept = tempfile.TemporaryDirectory(prefix="claimdb-tour-")
    atexit.register(kept.cleanup)
    work = Path(kept.name)
    (work / "seeds").symlink_to(_ROOT / "seeds")
    run("claimdb demo", work)
    return work


def run(command: str, work: Path, feed: str | None = None, extractor: str = NO_EXTRACTOR) -> str:
    """Return what ``command`` prints, errors included, as a user would see it piped.

    Texts are not read for attributions unless that is what a page shows: a better
    model would rewrite them all.
    """
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(work),
        "COLUMNS": _COLUMNS,
        "NO_COLOR": "1",
        "CLAIMDB_USER": "maria",
        "PYTHONPATH": os.pathsep.join((str(_ROOT / "src"), str(_ROOT))),
        "PYTHONIOENCODING": "utf-8",
        "CLAIMDB_EXTRACTOR": extractor,
    }
    words = shlex.split(command)
    if words[0] == "claimdb":
        words[:1] = [sys.executable, "-m", "claimdb"]
    elif words[0] == "python":
        words[0] = sys.executable
    done = subprocess.run(
        words,
        cwd=work,
        env=environment,
        input=feed,
        text=True,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return done.stdout + done.stderr


def write(name: str, text: str) -> None:
    """Put a file into the working folder."""
    (folder() / name).write_text(text, encoding="utf-8")


def show(*commands: str, head: int | None = None) -> None:
    """Print each command after a ``$``, then its output, at most ``head`` lines of it."""
    print("```console")
    for command in commands:
        print(f"$ {command}")
        if not (printed := run(command, folder()).rstrip("\n")):
            continue
        lines = printed.split("\n")
        print("\n".join(line.rstrip() for line in lines[:head]))
        if head is not None and len(lines) > head:
            print("…")
    print("```")


def show_alone() -> None:
    """Print the second half of the demonstration: what the program finds by itself."""
    printed = run("claimdb demo", folder(), extractor=DEFAULT)
    begins, ends = printed.index("What the program finds"), printed.index("Try next:")
    print(f"```text\n{printed[begins:ends].rstrip()}\n```")


def help_of_all() -> None:
    """Print the help of every command, and of every sub-command, under a heading."""
    show("claimdb --help")
    for commands in PANELS.values():
        for command in commands:
            print(f"\n### claimdb {command}\n")
            show(f"claimdb {command} --help")
            for inner in _SUBCOMMANDS.get(command, ()):
                print()
                show(f"claimdb {command} {inner} --help")
