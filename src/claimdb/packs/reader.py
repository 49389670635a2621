"""Reading a pack: the file, its articles' files, and every problem at once.

Invariant: either the whole pack comes back, sound, or ``PackInvalid`` with all
that is wrong; only files in the pack's own folder are ever opened.
"""

from pathlib import Path as FilePath
from typing import Final

from claimdb.errors import PackInvalid, PackMissing, Problem
from claimdb.packs import build, rules, shape, yamltext
from claimdb.packs.facts import Pack
from claimdb.packs.yamltext import Document, Path

PACK_FILE: Final = "pack.yaml"


def read_pack(path: FilePath) -> Pack:
    """Return the pack in a YAML file, or in the ``pack.yaml`` of a folder.

    Raises ``PackMissing``, or ``PackInvalid`` with all problems.
    """
    file = path / PACK_FILE if path.is_dir() else path
    if not file.is_file():
        raise PackMissing(str(path))
    folder = file.parent

    def read_file(document: Document, where: Path, name: str) -> str | None:
        return _read_article(folder, document, where, name)

    return _parse(file.read_bytes(), str(file), read_file)


def parse_pack(data: bytes | str, name: str = "pack") -> Pack:
    """Return the pack in YAML that comes from elsewhere, such as standard input.

    ``name`` stands for the file in problems. Articles must bring their text,
    since there is no folder to look for a file in. Raises ``PackInvalid``.
    """
    return _parse(data, name, _no_files)


def _parse(data: bytes | str, name: str, read_file: build.ReadFile) -> Pack:
    text = data if isinstance(data, str) else _decode(data, name)
    document = yamltext.parse(text, name)
    form = shape.fit(document)
    rules.check(document, form)
    pack = build.build(document, form, read_file)
    if document.problems:
        raise PackInvalid(document.problems)
    return pack


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        message = f"The byte 0x{data[error.start]:02X} is not UTF-8: save the file as UTF-8 text."
        raise PackInvalid([Problem(name, line, column, message)]) from error


def _read_article(folder: FilePath, document: Document, where: Path, name: str) -> str | None:
    """Return the text of a file in the pack's folder, or record why there is none."""
    file = folder / name
    if not file.resolve().is_relative_to(folder.resolve()):
        document.problem(where, f"The file '{name}' lies outside the folder of the pack.")
        return None
    if not file.is_file():
        document.problem(where, f"There is no file '{name}' in the folder of the pack.")
        return None
    try:
        return _decode(file.read_bytes(), str(file))
    except PackInvalid as error:
        document.problems += error.problems
        return None


def _no_files(document: Document, where: Path, name: str) -> None:
    document.problem(where, f"The file '{name}' cannot be read here: give the text itself.")
