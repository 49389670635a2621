"""The language that an article declares: as a tag, and whether its text belies it."""

import re
from typing import Final

_TAG: Final = re.compile(r"([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{1,8})*)")
_NO_LANGUAGE: Final = frozenset({"und", "mul", "zxx", "mis"})
#: So near to each other that common words do not tell them apart for certain.
_NEAR: Final = ({"no", "nb", "nn", "da", "sv"}, {"ru", "bg", "uk", "be", "mk", "sr"}, {"cs", "sk"})


def language_tag(declared: str) -> str | None:
    """Return a declared language as a tag such as "en-GB", or None for what is none."""
    match = _TAG.fullmatch(declared.strip())
    if match is None or match[1].lower() in _NO_LANGUAGE:
        return None
    parts = match[2].replace("_", "-").split("-")[1:]
    region = [part.upper() if len(part) == len("GB") else part for part in parts]
    return "-".join([match[1].lower(), *region])


def contradicts(tag: str, language: str) -> bool:
    """Return whether a detected language cannot be the declared one."""
    primary = tag.split("-", maxsplit=1)[0]
    together = any({primary, language} <= near for near in _NEAR)
    return primary != language and not together
