"""Canonical JSON, tagged content hashes and public identifiers.

The same content gives the same identifier on every machine, so that two
loaders agree without asking each other. Changing anything here changes every
stored hash: the tag ``b2:`` names the algorithm so that another can follow.
"""

import hashlib
import json
from typing import Final

HASH_TAG: Final = "b2:"
#: 128 bits: a collision among a billion texts has a chance of about 1e-21.
_DIGEST_BYTES: Final = 16
#: 100 bits in 20 characters, short enough to read over the telephone.
_ID_CHARS: Final = 20
_BASE32: Final = "abcdefghijklmnopqrstuvwxyz234567"
#: Two letters at a time: a bulk load makes millions of identifiers, and ``b32encode``
#: took as long as everything else about them.
_PAIRS: Final = tuple(one + other for one in _BASE32 for other in _BASE32)
_PAIR: Final = len(_PAIRS) - 1
_SHIFTS: Final = tuple(range(5 * (_ID_CHARS - 2), -1, -10))
_SPARE_BITS: Final = 8 * _DIGEST_BYTES - 5 * _ID_CHARS
_SEPARATOR: Final = "\x1f"

PREFIXES: Final = {
    "source": "src",
    "article": "art",
    "revision": "rev",
    "claim": "clm",
    "passage": "psg",
    "attribution": "att",
}


def text_hash(text: str) -> str:
    """Return ``b2:`` and 32 hexadecimal digits for the UTF-8 form of ``text``."""
    digest = hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES)
    return HASH_TAG + digest.hexdigest()


def bytes_hash(data: bytes) -> str:
    """Return ``b2:`` and 32 hexadecimal digits for raw bytes."""
    return HASH_TAG + hashlib.blake2b(data, digest_size=_DIGEST_BYTES).hexdigest()


def canonical_json(value: object) -> str:
    """Return the one JSON spelling of ``value``: keys sorted, no spaces, no escapes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(value: object) -> str:
    """Return the hash of the canonical JSON of ``value``."""
    return text_hash(canonical_json(value))


def public_id(kind: str, *parts: str) -> str:
    """Return the identifier that content ``parts`` have as a ``kind`` of row.

    ``kind`` is a key of ``PREFIXES``; the result is such as ``clm_k3v…`` with
    twenty base-32 characters after the prefix.
    """
    data = _SEPARATOR.join((kind, *parts)).encode()
    digest = hashlib.blake2b(data, digest_size=_DIGEST_BYTES).digest()
    number = int.from_bytes(digest) >> _SPARE_BITS
    letters = "".join([_PAIRS[number >> shift & _PAIR] for shift in _SHIFTS])
    return f"{PREFIXES[kind]}_{letters}"
