"""Doing again what a server broke off.

Invariant: only what is kept whole or not at all, and makes no row twice, may be
done again.
"""

import time
from collections.abc import Callable
from typing import Final, TypeVar

from claimdb.errors import ConnectionLost, DatabaseConflict, ServerUnreachable

#: Seconds to wait before a step is done again; a server restarts in two or three.
_WAITS: Final = (0.5, 1.0, 2.0, 4.0, 8.0)

Done = TypeVar("Done")


def patiently(step: Callable[[], Done]) -> Done:
    """Do ``step`` in one transaction, and again where a server broke it off."""
    for wait in _WAITS:
        try:
            return step()
        except (ConnectionLost, DatabaseConflict, ServerUnreachable):
            time.sleep(wait)
    return step()
