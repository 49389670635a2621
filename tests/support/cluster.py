"""A private PostgreSQL server: made in a folder, and gone as soon as nobody wants it.

Run as a program (``cluster.py BIN FOLDER``), it keeps one server for as long as
somebody holds the lock on ``FOLDER/alive``, and then removes server and folder. A
lock, because the system lets go of it however its holder ends, even by ``kill -9``.
It is run by its path and so imports the standard library only.
"""

import fcntl
import json
import os
import pwd
import secrets
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

USER: Final = "postgres"
ALIVE: Final = "alive"
READY: Final = "ready.json"
PROGRAMS: Final = ("initdb", "pg_ctl", "postgres")

#: What is tested is not the disk. The server's time zone is nobody's: ours has to be
#: asked for. Statistics must not hang on when a background process came round.
_SETTINGS: Final = {
    "autovacuum": "off",
    "fsync": "off",
    "full_page_writes": "off",
    "jit": "off",
    "listen_addresses": "'127.0.0.1'",
    "log_timezone": "'UTC'",
    "max_connections": "60",
    "max_wal_senders": "0",
    "shared_buffers": "64MB",
    "synchronous_commit": "off",
    "timezone": "'Asia/Pyongyang'",
    "wal_level": "minimal",
}
#: Words in the order of a language, as on most servers; C where the build has no ICU.
_LOCALES: Final = (
    ("--locale=C", "--locale-provider=icu", "--icu-locale=en-US"),
    ("--locale=C",),
)
#: The name of a socket has at most 107 bytes on Linux and 103 on macOS.
_LONGEST_SOCKET: Final = 100


class ServerFailed(Exception):
    """A server could not be made; the message has what it said."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server in ``folder``, from the programs in ``bin``, with its address."""

    bin: Path
    folder: Path
    port: int
    password: str

    @classmethod
    def make(cls, programs: Path, folder: Path) -> "Cluster":
        """Make a server in the existing ``folder``, which begins to answer at ``start``."""
        made = cls(programs, folder, _free_port(), secrets.token_hex(8))
        if os.getuid() == 0:
            owner = pwd.getpwnam(server_user() or "")
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        made._init()
        return made

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self._run("pg_ctl", "start", "-w", "-t", "60", "-s", "-D", "data", "-l", "log")

    def stop(self, mode: str = "immediate") -> None:
        """Stop the server at once, or with ``fast`` or ``smart`` as these words say."""
        self._run("pg_ctl", "stop", "-w", "-t", "60", "-s", "-m", mode, "-D", "data")

    def url(self, database: str, *, by_socket: bool = False) -> str:
        """Return the address of a database, as a person would write it."""
        who = f"{USER}:{self.password}"
        if by_socket:
            return f"postgresql://{who}@/{database}?host={self.folder}&port={self.port}"
        return f"postgresql://{who}@127.0.0.1:{self.port}/{database}"

    def _init(self) -> None:
        secret = self.folder / "password"
        secret.write_text(self.password)
        secret.chmod(0o644)  # in a folder that others cannot enter
        common = ["-D", "data", "-U", USER, "-E", "UTF8", "--no-sync", "--no-instructions"]
        for number, locale in enumerate(_LOCALES, start=1):
            try:
                self._run("initdb", *common, "-A", "password", "--pwfile=password", *locale)
            except ServerFailed:
                if number == len(_LOCALES):
                    raise
            else:
                break
        settings = {"port": str(self.port), "unix_socket_directories": "''", **_SETTINGS}
        if len(str(self.folder)) + len(f"/.s.PGSQL.{self.port}") < _LONGEST_SOCKET:
            settings["unix_socket_directories"] = f"'{self.folder}'"
        with (self.folder / "data" / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = {value}\n" for name, value in settings.items())

    def _run(self, program: str, *arguments: str) -> None:
        """Run a program of the server, which refuses to run as root, as another user."""
        user = server_user() if os.getuid() == 0 else None
        with (self.folder / "said").open("w+") as said:
            done = subprocess.run(
                [self.bin / program, *arguments],
                cwd=self.folder, user=user, group=user and pwd.getpwnam(user).pw_gid,
                extra_groups=user and [], check=False, stdin=subprocess.DEVNULL,
                stdout=said, stderr=subprocess.STDOUT,
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
            )  # fmt: skip
            said.seek(0)
            if done.returncode:
                raise ServerFailed(f"{program}: {said.read().strip()}")


def server_user() -> str | None:
    """Return the user whom root runs the server as: PostgreSQL's own, or one without rights."""
    for name in (USER, "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    return None


def folder_for_servers() -> Path:
    """Return the folder for temporary files, or another one that every user may enter."""
    for folder in (Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp")):  # noqa: S108 - its folders are ours alone
        way = (folder.resolve(), *folder.resolve().parents)
        if all(one.is_dir() and one.stat().st_mode & stat.S_IXOTH for one in way):
            return folder
    return Path(tempfile.gettempdir())


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def keep(programs: Path, folder: Path) -> None:
    """Make and start a server, say so in a file, and keep it while ``alive`` is locked."""
    told: dict[str, Any] = {}
    cluster = None
    try:
        cluster = Cluster.make(programs, folder)
        cluster.start()
        told = {"port": cluster.port, "password": cluster.password}
    except (ServerFailed, OSError) as error:
        told = {"failed": str(error)}
    draft = folder / "draft"
    draft.write_text(json.dumps(told))
    draft.rename(folder / READY)
    with (folder / ALIVE).open() as alive:
        fcntl.flock(alive, fcntl.LOCK_EX)
    if cluster:
        with suppress(ServerFailed):  # a test may have stopped it
            cluster.stop()
    shutil.rmtree(folder)


def _leave(folder: Path) -> None:
    """Go on alone: no child of the tests, deaf to their Ctrl-C, and with nothing of theirs."""
    if os.fork():
        os._exit(0)
    os.setsid()
    with (folder / "keeper").open("w") as said, Path(os.devnull).open() as nothing:
        for mine, stream in ((nothing, 0), (said, 1), (said, 2)):
            os.dup2(mine.fileno(), stream)


if __name__ == "__main__":
    _leave(Path(sys.argv[2]))
    keep(Path(sys.argv[1]), Path(sys.argv[2]))
