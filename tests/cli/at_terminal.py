"""The program at a real terminal (a pseudo-terminal), with somebody who types ahead."""

import os
import pty
import sys
from collections.abc import Sequence

import pytest

from claimdb.cli import main

#: The terminal keeps what is printed until it is read; no test prints more.
_SCREEN = 65_536
#: Written last: the kernel hands over what was printed in pieces, and in its own time.
_END = b"\x1c\x1e"


def at_terminal(
    monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str], answers: Sequence[str]
) -> tuple[int, str]:
    """Run the program with every answer typed already; return exit code and screen."""
    mine, theirs = pty.openpty()
    os.write(mine, "".join(f"{answer}\n" for answer in answers).encode())
    with (
        open(theirs, encoding="utf-8", closefd=False) as keyboard,
        open(theirs, "w", encoding="utf-8", closefd=False) as screen,
        monkeypatch.context() as patch,
    ):
        patch.setattr(sys, "stdin", keyboard)
        patch.setattr(sys, "stdout", screen)
        patch.setattr(sys, "stderr", screen)
        code = _exit_code(arguments)
        screen.write(_END.decode())
        screen.flush()
        seen = b""
        while not seen.endswith(_END):
            seen += os.read(mine, _SCREEN)
    os.close(theirs)
    os.close(mine)
    return code, seen.removesuffix(_END).decode().replace("\r\n", "\n")


def _exit_code(arguments: Sequence[str]) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(ended.value.code or 0)
