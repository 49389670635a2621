"""How much of anything is read: beyond these, input is refused and named.

Each is far above what any newsroom has, and low enough that a hostile file
costs seconds and not a machine.
"""

from typing import Final

#: The raw bytes of one article: a web page with everything in it, one line of JSON.
MAX_BYTES: Final = 20_000_000
#: The characters of one article's text; the longest books have about three million.
MAX_TEXT: Final = 5_000_000
#: Elements, objects or lists within each other.
MAX_DEPTH: Final = 100
