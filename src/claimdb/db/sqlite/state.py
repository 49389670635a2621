"""What a database file is: missing, empty, another's, older, newer or current."""

from claimdb.db.location import file_state, sqlite_file
from claimdb.db.state import DatabaseState


def state(url: str) -> tuple[DatabaseState, str | None]:
    """Return the state of the file that ``url`` names, and the migration it is at."""
    return file_state(sqlite_file(url))
