"""The parts of ``db`` that each engine has of its own, loaded when a URL asks for them.

psycopg is an extra, and importing it takes 0.2 s: whoever keeps facts in a file
needs neither. Invariant: nothing else imports ``claimdb.db.postgres``.
"""

import importlib
from types import ModuleType
from typing import Final

from claimdb.db.dialect import Dialect, dialect_of
from claimdb.errors import DriverMissing

_PACKAGES: Final = {
    Dialect.SQLITE: "claimdb.db.sqlite",
    Dialect.POSTGRESQL: "claimdb.db.postgres",
}


def engine_part(url: str, part: str) -> ModuleType:
    """Return the module ``part`` of the engine that ``url`` names.

    Raises ``DriverMissing`` where the driver of a server is not installed, and
    ``UnsupportedDatabase`` for an engine that claimdb does not know.
    """
    dialect = dialect_of(url)
    try:
        return importlib.import_module(f"{_PACKAGES[dialect]}.{part}")
    except ModuleNotFoundError as error:
        if error.name is not None and error.name.startswith("claimdb"):
            raise
        raise DriverMissing(dialect.value, error.name or "psycopg") from error
    except ImportError as error:  # psycopg without a libpq to talk through
        raise DriverMissing(dialect.value, str(error)) from error
