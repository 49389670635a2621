"""The program at a real terminal (a pseudo-terminal), with somebody who answers."""

import os
import pty
import subprocess
import sys
from collections.abc import Iterator, Sequence

#: How a question of ours ends; after it an answer is typed.
_PROMPTS = (b"?:", b"[y/N]:")


def at_terminal(arguments: Sequence[str], answers: Sequence[str]) -> tuple[int, str]:
    """Run ``claimdb`` and type each answer after a question; return exit code and screen."""
    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "claimdb", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        screen, waiting = b"", list(answers)
        for part in _parts(mine):
            screen += part
            if waiting and screen.rstrip().endswith(_PROMPTS):
                os.write(mine, f"{waiting.pop(0)}\n".encode())
                screen += b"\n"
    os.close(mine)
    return process.returncode, screen.decode().replace("\r\n", "\n")


def _parts(terminal: int) -> Iterator[bytes]:
    """Yield what is printed until the other side is closed, which Linux tells by an error."""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:
            return
        if not part:
            return
        yield part
