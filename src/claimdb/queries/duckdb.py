"""SQL for DuckDB: the Parquet files of an export as views, under the names they have here.

Each view says where its files are by a variable, which a session sets anew: the folder
of the export while it is there, else the working folder, so that an export that was
moved is read from within.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_VARIABLE: Final = "claimdb"

_HEAD: Final = """\
-- Tables and views of {database}, as claimdb {version} wrote them {at}.
-- duckdb -init {shown}
-- If that folder has been moved, start DuckDB in it: duckdb -init load.sql
-- The views last as long as the session. To keep one: CREATE TABLE mine AS FROM contested_claims;

-- A time as text is that of a time zone.
SET TimeZone = 'UTC';
SET VARIABLE {variable} = CASE
  WHEN (SELECT count(*) FROM glob({landmark})) > 0 THEN {place}
  ELSE '.' END;
"""
_VIEW: Final = """
CREATE OR REPLACE VIEW {name} AS
FROM read_parquet(getvariable('{variable}') || '/{files}'{how});
COMMENT ON VIEW {name} IS {description};
"""
_COLUMN: Final = """\
COMMENT ON COLUMN {name}."{column}" IS {words};
"""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one table or view; ``parted_by`` names a column that is in their folders."""

    name: str
    description: str
    columns: Mapping[str, str]
    parted_by: str | None


def load_sql(
    landmark: Path, files: Iterable[Files], *, database: str, version: str, at: str
) -> Iterator[str]:
    """Yield the statements that make the views over ``files``.

    They lie in the folder of ``landmark``, the file by which it is known; neither
    need be there yet. The rest tells what was exported.
    """
    place = landmark.resolve().parent
    yield _HEAD.format(
        database=_one_line(database),
        version=version,
        at=at,
        shown=_one_line(f"{place.name}/load.sql"),
        variable=_VARIABLE,
        landmark=_literal((place / landmark.name).as_posix()),
        place=_literal(place.as_posix()),
    )
    for one in files:
        yield from _view(one)


def _view(one: Files) -> Iterator[str]:
    parted = one.parted_by is not None
    how = f", hive_partitioning = true, hive_types = {{'{one.parted_by}': VARCHAR}}"
    yield _VIEW.format(
        name=one.name,
        variable=_VARIABLE,
        files=f"{one.name}/{f'{one.parted_by}=*/' if parted else ''}*.parquet",
        how=how if parted else "",
        description=_literal(one.description),
    )
    for column, words in one.columns.items():
        yield _COLUMN.format(name=one.name, column=column, words=_literal(words))


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _one_line(text: str) -> str:
    return " ".join(text.split())
