"""The checkers check: a planted violation fails, so that no configuration is dead.

A mis-spelled section of a configuration file is ignored in silence; that has
happened to well-kept projects for years.
"""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest

from tests.support.repository import PACKAGE, ROOT

BIN: Final = Path(sys.executable).parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the configuration and of the package, to plant violations in."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "src" / "claimdb", ignore=ignore)
    return tmp_path


def _run(folder: Path, tool: str, *args: str) -> subprocess.CompletedProcess[str]:
    command = [str(BIN / tool), *args]
    env = {"PATH": str(BIN), "PYTHONPATH": str(folder / "src")}
    return subprocess.run(  # the copy must win over the installed package
        command, cwd=folder, env=env, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("def undocumented(x):\n    return x\n", "D103"),
        ("def undocumented(x):\n    return x\n", "ANN001"),
        ('"""Doc."""\n\n\ndef f() -> None:\n    """Doc."""\n    import json\n', "PLC0415"),
        ('"""Doc."""\n\ntry:\n    A = 1\nexcept Exception:\n    A = 2\n', "BLE001"),
    ],
)
def test_ruff_sees_a_planted_violation(copy: Path, planted: str, rule: str) -> None:
    """Documentation, annotations, hidden imports and broad excepts are checked."""
    (copy / "src" / "claimdb" / "export" / "planted.py").write_text(planted)

    result = _run(copy, "ruff", "check", "--no-cache", "src/claimdb/export/planted.py")

    assert result.returncode == 1
    assert rule in result.stdout


@pytest.mark.parametrize("folder", ["src", "tests", "migrations"])
def test_mypy_is_strict_everywhere(copy: Path, folder: str) -> None:
    """An untyped function fails in the package, in tests and in migrations."""
    path = copy / folder / "planted.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text("def planted(x):\n    return x\n")

    result = _run(copy, "mypy", "--cache-dir=.cache", str(path))

    assert result.returncode == 1
    assert "no-untyped-def" in result.stdout


def test_mypy_looks_at_every_folder_of_code() -> None:
    """What is not listed would not be checked at all."""
    settings = _settings()

    assert settings["files"] == ["src", "tests", "migrations"]
    assert settings["strict"] is True


def test_mypy_is_less_strict_only_where_libraries_have_no_types() -> None:
    """Six have none; those of training may be missing, and their classes are Any then."""
    untyped, missing, training = _settings()["overrides"]

    assert untyped == {
        "module": [
            *("axe_playwright_python.*", "datasette.*", "feedparser.*", "onnxruntime.*"),
            *("pyld.*", "warcio.*"),
        ],
        "ignore_missing_imports": True,
    }
    assert missing == {
        "module": ["onnx.*", "torch.*", "transformers.*"],
        "ignore_missing_imports": True,
        "follow_imports": "skip",
    }
    # A network is a subclass of such a class, and what it returns is Any.
    assert training == {
        "module": ["claimdb.training.*"],
        "disallow_subclassing_any": False,
        "warn_return_any": False,
    }


def _settings() -> dict[str, Any]:
    return dict(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mypy"])


@pytest.mark.parametrize(
    ("module", "planted", "contract"),
    [
        ("text", "import claimdb.db", "Layers of the design"),
        ("errors", "import claimdb.canonical", "Layers of the design"),
        ("text", "import claimdb.model.vocab", "Layers of the design"),
        ("packs", "import sqlalchemy", "no database"),
        ("ingest", "import claimdb.settings", "no database"),
        ("packs", "import claimdb.model.sources", "vocabulary only"),
    ],
)
def test_the_import_linter_sees_a_planted_violation(
    copy: Path, module: str, planted: str, contract: str
) -> None:
    """Each contract breaks when a lower layer reaches up or a pure core touches a database."""
    package = copy / "src" / "claimdb"
    path = package / f"{module}.py" if (package / f"{module}.py").exists() else package / module
    target = path if path.suffix else path / "planted.py"
    target.write_text(f"{target.read_text() if target.exists() else ''}\n{planted}\n")

    result = _run(copy, "lint-imports", "--no-cache")

    assert result.returncode == 1, result.stdout
    assert any(contract in line and "BROKEN" in line for line in result.stdout.splitlines())


def test_the_import_linter_wants_a_place_for_a_new_package(copy: Path) -> None:
    """A package that stands in no layer breaks the contract."""
    package = copy / "src" / "claimdb" / "newcomer"
    package.mkdir()
    (package / "__init__.py").touch()

    assert _run(copy, "lint-imports", "--no-cache").returncode == 1


def test_warnings_are_errors_and_branches_are_covered() -> None:
    """A warning today is a failure of tomorrow's version."""
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]

    assert tool["pytest"]["ini_options"]["filterwarnings"][0] == "error"
    assert tool["coverage"]["run"]["branch"] is True
    assert tool["coverage"]["report"]["fail_under"] >= 95
