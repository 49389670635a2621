"""What keeps a database from being served, or facts from being written to a file."""

from pathlib import Path

from claimdb.errors.base import DatabaseProblem, InputError


class AddressUnusable(InputError):
    """Nothing can listen at an address."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"nothing can be served at {host}:{port} ({reason}); name another --port or --host."
        )


class ArrowMissing(InputError):
    """Parquet is an extra, and is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "writing Parquet takes pyarrow, which is not installed; install it with:"
            " pip install 'claimdb[parquet]'"
        )


class DatabaseGone(DatabaseProblem):
    """A database was there when the server started, and cannot be opened now."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"{name} cannot be opened ({reason}): its file was moved, or may not be read; put it"
            " back, or start the server anew."
        )


class DatabaseInUse(DatabaseProblem):
    """What was added last cannot be written into the file itself."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} cannot be served as it stands, since what was added last is still in the"
            f" file beside it ({reason}); close the other program, or serve it with --live."
        )


class DatabaseMisnamed(DatabaseProblem):
    """Datasette opens files by address, in which some signs mean something else."""

    def __init__(self, path: Path, sign: str) -> None:
        super().__init__(
            f"{path} cannot be served, since Datasette opens no file with {sign} in its name or in"
            " that of a folder; rename it."
        )


class DatasetteMissing(InputError):
    """Datasette is an extra, and is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Datasette is not installed; install it with: pip install 'claimdb[datasette]'"
        )


class FileUnwritable(InputError):
    """A file cannot be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path} cannot be written ({reason}); name another file.")


class FolderTaken(InputError):
    """A folder is to be made where there is something already."""

    def __init__(self, folder: Path, holds: str, way_out: str) -> None:
        super().__init__(f"{folder} {holds} and was left as it is; {way_out}.")


class FolderUnwritable(InputError):
    """A folder cannot be made."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"{folder} cannot be written ({reason}); name another folder.")
