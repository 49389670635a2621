"""Read files of records by a map of fields: the formats that have keys or columns."""

import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO, Final

from claimdb.errors import FormatUnknown
from claimdb.ingest.fieldmap import FieldMap
from claimdb.ingest.readers.jsonform import JSON, JSONL, stream_json, stream_jsonl
from claimdb.ingest.readers.tabular import CSV, TSV, stream_csv, stream_tsv
from claimdb.ingest.record import Item

_Stream = Callable[[str, BinaryIO, FieldMap], Iterator[Item]]
_STREAMS: Final[Mapping[str, _Stream]] = MappingProxyType(
    {
        suffix: stream
        for reader, stream in (
            (JSON, stream_json),
            (JSONL, stream_jsonl),
            (CSV, stream_csv),
            (TSV, stream_tsv),
        )
        for suffix in reader.suffixes
    }
)

#: The suffixes of files whose fields can be mapped.
MAPPED_SUFFIXES: Final = tuple(sorted(_STREAMS))


def read_records(name: str, data: bytes | BinaryIO, fields: FieldMap) -> Iterator[Item]:
    """Return the articles of a file, or of its bytes, whose fields stand where the map says.

    Raises ``FormatUnknown`` at once for a suffix without keys or columns, and
    while iterating what the reader of the format raises.
    """
    suffix = PurePath(name).suffix.lower()
    stream = _STREAMS.get(suffix)
    if stream is None:
        found = f"--map is for files of records, and this one has the suffix '{suffix}'"
        raise FormatUnknown(name, found, MAPPED_SUFFIXES)
    return stream(name, io.BytesIO(data) if isinstance(data, bytes) else data, fields)
