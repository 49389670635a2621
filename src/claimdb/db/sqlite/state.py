"""What a database file is: missing, empty, another's, older, newer or current."""

from claimdb.db.location import file_state, sqlite_file
from claimdb.db.state import DatabaseState
from claimdb.errors import DatabaseMissing
from claimdb.settings import shown_url


def state(url: str) -> tuple[DatabaseState, str | None]:
    """Return the state of the file that ``url`` names, and the migration it is at."""
    return file_state(sqlite_file(url))


def missing(url: str) -> DatabaseMissing:
    """Return the error that says how a file comes to be."""
    return DatabaseMissing(shown_url(url))
