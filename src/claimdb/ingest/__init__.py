"""Bytes in, articles out: readers of file formats, with no database behind them.

A reader states what the file says and nothing more: a title, publisher or date
that is not there stays ``None``. ``compare(text_a, text_b)`` tells a copy from reuse,
and both from two reports of the same story; it is imported when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from claimdb.ingest.alike import Compared, Likeness, compare

__all__ = ["Compared", "Likeness", "compare"]
_MODULE: Final = "claimdb.ingest.alike"


def __getattr__(name: str) -> object:
    """Return a public name from the module that has it."""
    if name not in __all__:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    return getattr(import_module(_MODULE), name)
