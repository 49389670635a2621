"""What a run of the program was told: which database, who is asking.

Made once per command from the options and the environment, frozen, and handed
down. There are no module globals to change, and nothing here opens a file or
imports SQLAlchemy: a database is named by its URL, as text.
"""

import getpass
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from claimdb.errors import SettingUnusable, WhoUnknown

DEFAULT_DB: Final = "data/claimdb.db"
#: The name of no extractor at all, for ``CLAIMDB_EXTRACTOR`` and ``--extractor``; and what
#: ``CLAIMDB_LINKER`` says where nothing is to be linked.
NO_EXTRACTOR: Final = "none"
#: Where raw bytes are kept, beside the database file.
_RAW: Final = "raw"
_SQLITE_URL: Final = re.compile(r"sqlite(?:\+\w+)?://(?:/(?P<path>[^?]*))?(?:\?.*)?", re.DOTALL)
_SERVER_URL: Final = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://(?P<rest>.*)", re.DOTALL)
_PASSWORD_PARAMETER: Final = re.compile(r"(?P<before>[?&](?:ssl)?password=)[^&]*")
_PASSWORD: Final = re.compile(r"(?P<before>^[\w+]+://[^/@:]*:)[^@]*(?=@)")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the facts are, who acts, what reads texts for attributions, and whether it is linked.

    ``db_url`` is a SQLAlchemy URL; ``who`` is None where nobody can be named,
    ``extractor`` where none was chosen: the one that comes with claimdb is used;
    ``base_iri`` where the pages of the database are not published.
    """

    db_url: str
    who: str | None = None
    extractor: str | None = None
    links: bool = True
    base_iri: str | None = None

    @classmethod
    def load(
        cls, environ: Mapping[str, str], *, db: str | None = None, by: str | None = None
    ) -> Self:
        """Return the settings; an option given here outranks the environment.

        Reads ``CLAIMDB_DB`` (a path or a SQLAlchemy URL), ``CLAIMDB_USER``,
        ``CLAIMDB_EXTRACTOR`` (the name of an extractor, or ``none``),
        ``CLAIMDB_LINKER`` (``none``, so that nothing is linked) and
        ``CLAIMDB_BASE_IRI`` (where the pages are published).
        Raises SettingUnusable for a database or a name that cannot be meant: an empty
        option, as from a variable of a script that is not set, would be somebody else's.
        """
        if db == "":
            raise SettingUnusable("database", db, "name one with --db, or leave the option out")
        if by == "":
            raise SettingUnusable("name", by, "say who you are with --by, or leave the option out")
        return cls(
            db_url=database_url(db or environ.get("CLAIMDB_DB") or DEFAULT_DB),
            who=by or environ.get("CLAIMDB_USER") or _login_name(),
            extractor=environ.get("CLAIMDB_EXTRACTOR") or None,
            links=environ.get("CLAIMDB_LINKER") != NO_EXTRACTOR,
            base_iri=environ.get("CLAIMDB_BASE_IRI") or None,
        )

    @property
    def db_shown(self) -> str:
        """The database as a person would write it, without a password."""
        return shown_url(self.db_url)

    def extractor_asked(self, name: str | None = None) -> str | None:
        """Return the extractor that an option names, else that of the settings.

        Empty where none was chosen; None where texts are not to be read.
        """
        asked = name or self.extractor or ""
        return None if asked == NO_EXTRACTOR else asked

    def person(self) -> str:
        """Return who acts; raises WhoUnknown where nobody can be named."""
        if self.who is None:
            raise WhoUnknown
        return self.who


def database_url(value: str) -> str:
    """Return the SQLAlchemy URL for a path or a URL.

    A relative path stays relative, ``~`` is the home directory. Raises
    SettingUnusable for a path with a question mark, which no URL can carry.
    """
    if "://" in value:
        if server := _SERVER_URL.fullmatch(value):
            return f"postgresql+psycopg://{server['rest']}"
        if value.startswith("sqlite") and "/file:" in value:
            raise SettingUnusable("database", value, "give the path of the file instead")
        return value
    if "?" in value:
        raise SettingUnusable("database", value, "a path with '?' cannot be used; rename the file")
    return f"sqlite:///{Path(value).expanduser()}"


def sqlite_path(url: str) -> Path | None:
    """Return the file behind a SQLite URL; None for a server or a database in memory."""
    match = _SQLITE_URL.fullmatch(url)
    if match is None or match["path"] in (None, "", ":memory:"):
        return None
    return Path(match["path"])


def raw_folder(url: str) -> Path:
    """Return the folder where the bytes of a database's articles are kept by default.

    Beside its file; for a server where the file would be.
    """
    return (sqlite_path(url) or Path(DEFAULT_DB)).parent / _RAW


def shown_url(url: str) -> str:
    """Return a database as a person would write it: a path, or a URL without its password."""
    path = sqlite_path(url)
    if path is not None:
        return str(path)
    short = url.replace("postgresql+psycopg://", "postgresql://", 1)
    return _PASSWORD_PARAMETER.sub(r"\g<before>***", _PASSWORD.sub(r"\g<before>***", short))


def _login_name() -> str | None:
    """Return the login name, or None, as in a container whose user has no name."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # what it raises differs by version and system
        return None


def shipped(folder: str) -> Path:
    """Return the folder of shipped files: in the package, else in the repository.

    ``folder`` is migrations or seeds. An editable install leaves a stale copy in
    site-packages, but the package is imported from ``src`` then, where there is none.
    """
    packaged = Path(__file__).parent / f"_{folder}"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / folder
