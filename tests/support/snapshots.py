"""The ``snapshot`` fixture: what a test prints, compared with a file under review.

``snapshot(text)`` compares with ``tests/snapshots/<module>/<test>.txt``, one file for
both engines. Dates, random identifiers, paths and addresses are scrubbed first.
``--snapshot-update`` writes the files; ``--snapshot-clean``, over the whole suite,
fails on files no test uses.
"""

import difflib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

SNAPSHOTS: Final = Path(__file__).parents[1] / "snapshots"

_USED: Final = pytest.StashKey[set[str]]()
#: The engine in the name of a test, ``[sqlite-table]`` or ``[table-sqlite]``.
_ENGINE: Final = re.compile(
    r"(?<=\[)(?:sqlite|postgresql)(?:-|(?=\]))|-(?:sqlite|postgresql)(?=\])"
)
_UNSUITABLE: Final = re.compile(r"[^\w.-]+")
_SCRUBS: Final = (
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?"), "<time>"),
    (re.compile(r"\bpostgresql://[^\s'\"]+/\w+"), "<database>"),
    (re.compile(r"\b(run|att|psg|rev|src|clm|art)_[a-z2-7]{20}\b"), r"<\1>"),
    (re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"), "<uuid>"),
)

Snapshot = Callable[..., None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the two options."""
    group = parser.getgroup("snapshots")
    group.addoption("--snapshot-update", action="store_true", help="write what tests print")
    group.addoption("--snapshot-clean", action="store_true", help="fail on unused snapshots")


def pytest_configure(config: pytest.Config) -> None:
    """Begin with no snapshot used."""
    config.stash[_USED] = set()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object) -> None:  # noqa: ARG001 - pytest-xdist's names
    """Take over what a worker of pytest-xdist used."""
    used: list[str] = getattr(node, "workeroutput", {}).get("snapshots", [])
    config: pytest.Config = node.config  # type: ignore[attr-defined]
    config.stash[_USED].update(used)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand on what was used, or name what was not."""
    config = session.config
    if hasattr(config, "workeroutput"):
        used: set[str] = config.stash[_USED]
        config.workeroutput["snapshots"] = sorted(used)
        return
    if config.getoption("--snapshot-clean") and unused(SNAPSHOTS, config.stash[_USED]):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """List the snapshots that no test used."""
    if config.getoption("--snapshot-clean"):
        for name in unused(SNAPSHOTS, config.stash[_USED]):
            terminalreporter.write_line(f"unused snapshot: {name}", red=True)


def unused(folder: Path, used: set[str]) -> list[str]:
    """Return the snapshot files of ``folder`` that are not among ``used``."""
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*.txt"))
    return sorted(set(files) - used)


def scrub(text: str, folder: Path) -> str:
    """Replace what differs from run to run: times, identifiers, the test's folder."""
    text = text.replace(str(folder), "<folder>")
    for pattern, replacement in _SCRUBS:
        text = pattern.sub(replacement, text)
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def compare(path: Path, text: str, *, update: bool) -> str:
    """Return the difference between ``text`` and a snapshot, or write the snapshot."""
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = difflib.unified_diff(
        expected.splitlines(), text.splitlines(), path.name, "this run", lineterm=""
    )
    return "\n".join(lines)


@pytest.fixture
def snapshot(request: pytest.FixtureRequest, tmp_path: Path) -> Snapshot:
    """Return ``snapshot(text, name="")``; ``name`` tells several of one test apart."""
    module = request.path.relative_to(SNAPSHOTS.parent).with_suffix("").as_posix()
    update: bool = request.config.getoption("--snapshot-update")

    def check(text: str, name: str = "") -> None:
        test = _UNSUITABLE.sub("-", _ENGINE.sub("", request.node.name)).strip("-")
        stem = "-".join(filter(None, [test, name]))
        path = SNAPSHOTS / module.replace("/", "-") / f"{stem}.txt"
        request.config.stash[_USED].add(path.relative_to(SNAPSHOTS).as_posix())
        difference = compare(path, scrub(text, tmp_path), update=update)
        if difference:
            pytest.fail(
                f"{difference}\n\nIf this is right: pytest --snapshot-update", pytrace=False
            )

    return check
