"""``load.sql``: the files of an export as views of DuckDB, under the names they have here.

Each view says where its files are by a variable, which a session sets anew: the folder
of the export while it is there, else the working folder, so that an export that was
moved is read from within.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from claimdb.export.parquet_columns import MONTH, Layout
from claimdb.export.parquet_folder import MANIFEST

_VARIABLE: Final = "claimdb"
_PARTED: Final = f", hive_partitioning = true, hive_types = {{'{MONTH}': VARCHAR}}"

_HEAD: Final = """\
-- Tables and views of {database}, as claimdb {version} wrote them {at}.
-- duckdb -init {place}
-- Elsewhere than there, start DuckDB in the folder that this file is in.
-- The views last as long as the session; to keep one: CREATE TABLE mine AS FROM contested_claims;

-- Instants are in UTC; in another zone, dates as text would be those of that zone.
SET TimeZone = 'UTC';
SET VARIABLE {variable} = CASE
  WHEN (SELECT count(*) FROM glob({manifest})) > 0 THEN {folder} ELSE '.' END;
"""


def load_sql(
    folder: Path, layouts: Sequence[Layout], *, database: str, version: str, at: str
) -> Iterator[str]:
    """Yield the statements that make the views over ``folder``, which need not be there yet."""
    place = folder.resolve()
    yield _HEAD.format(
        database=_one_line(database),
        version=version,
        at=at,
        place=_one_line(f"{folder.name}/load.sql"),
        variable=_VARIABLE,
        manifest=_literal((place / MANIFEST).as_posix()),
        folder=_literal(place.as_posix()),
    )
    for layout in layouts:
        files = f"/{layout.name}/{f'{MONTH}=*/' if layout.dated_by else ''}*.parquet"
        how = _PARTED if layout.dated_by else ""
        yield (
            f"\nCREATE OR REPLACE VIEW {layout.name} AS"
            f" FROM read_parquet(getvariable('{_VARIABLE}') || '{files}'{how});\n"
            f"COMMENT ON VIEW {layout.name} IS {_literal(layout.description)};\n"
        )
        for column, words in layout.told.items():
            yield f'COMMENT ON COLUMN {layout.name}."{column}" IS {_literal(words)};\n'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _one_line(text: str) -> str:
    return " ".join(text.split())
