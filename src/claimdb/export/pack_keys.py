"""Keys for the items of an exported pack: those it was loaded with, else made from names."""

import re
import unicodedata
from typing import Final

_LENGTH: Final = 48
_NOT_KEY: Final = re.compile(r"[^a-z0-9]+")


class Keys:
    """Gives every row of one kind a key of its own, the same one each time."""

    def __init__(self, known: dict[str, str]) -> None:
        """Begin with the keys that rows have, by public identifier."""
        self._keys = dict(known)
        self._taken = set(known.values())

    def of(self, public: str, name: str) -> str:
        """Return the key of a row; a new one is made from its name."""
        if public not in self._keys:
            self._keys[public] = self._free(_slug(name) or public.replace("_", "-"))
            self._taken.add(self._keys[public])
        return self._keys[public]

    def _free(self, wanted: str) -> str:
        number, key = 1, wanted
        while key in self._taken:
            number += 1
            key = f"{wanted}-{number}"
        return key


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = _NOT_KEY.sub("-", plain).strip("-")
    if len(words) > _LENGTH:
        words = words[:_LENGTH].rpartition("-")[0]
    return words if words[:1].isalpha() else f"x-{words}" if words else ""
