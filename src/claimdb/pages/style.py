"""The style sheet: one for all pages, and for paper.

Its parts are files in ``css``, put together in the order of their names.
"""

import hashlib
from functools import cache
from importlib.resources import files


@cache
def style() -> str:
    """Return the style sheet of all pages."""
    parts = sorted((files("claimdb.pages") / "css").iterdir(), key=lambda part: part.name)
    return "\n".join(
        part.read_text(encoding="utf-8") for part in parts if part.name.endswith(".css")
    )


@cache
def style_version() -> str:
    """Return what changes in the address of the sheet when the sheet does."""
    return hashlib.sha256(style().encode()).hexdigest()[:12]
