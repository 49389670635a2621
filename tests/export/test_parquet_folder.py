"""``export.parquet_folder``: whole or not at all, and nothing of anybody else's is lost."""

import json
from pathlib import Path

import pytest

from claimdb.errors import FolderTaken, FolderUnwritable
from claimdb.export.parquet_folder import FORMAT, LOAD, MANIFEST, in_place_of


def _fill(folder: Path, words: str) -> None:
    """Write what looks like an export."""
    (folder / "claims" / "month=2024-06").mkdir(parents=True)
    (folder / "claims" / "month=2024-06" / "part-0.parquet").write_text(words)
    (folder / LOAD).touch()
    (folder / MANIFEST).write_text(json.dumps({"format": FORMAT, "tables": {"claims": {}}}))


def _export(folder: Path, words: str, *, force: bool = False) -> None:
    with in_place_of(folder, force=force) as draft:
        _fill(draft, words)


def _words(folder: Path) -> str:
    return (folder / "claims" / "month=2024-06" / "part-0.parquet").read_text()


def test_a_new_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    """Nothing else is left beside it."""
    _export(tmp_path / "2024" / "june", "new")

    assert _words(tmp_path / "2024" / "june") == "new"
    assert [path.name for path in (tmp_path / "2024").iterdir()] == ["june"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    """As a person makes one before."""
    (tmp_path / "june").mkdir()

    _export(tmp_path / "june", "new")

    assert _words(tmp_path / "june") == "new"


def test_it_is_not_there_before_it_is_whole(tmp_path: Path) -> None:
    """Whoever looks meanwhile finds no export, or the one before."""
    folder = tmp_path / "june"
    with in_place_of(folder, force=False) as draft:
        _fill(draft, "new")
        assert not folder.exists()
        assert draft.parent == tmp_path

    with in_place_of(folder, force=True) as draft:
        _fill(draft, "newer")
        assert _words(folder) == "new"
    assert _words(folder) == "newer"
    assert [path.name for path in tmp_path.iterdir()] == ["june"]


def test_what_goes_wrong_leaves_what_was(tmp_path: Path) -> None:
    """The half that was written is gone."""
    _export(tmp_path / "june", "old")

    def break_off() -> None:
        with in_place_of(tmp_path / "june", force=True) as draft:
            _fill(draft, "new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()

    assert _words(tmp_path / "june") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["june"]


def test_an_earlier_export_stays_unless_told_otherwise(tmp_path: Path) -> None:
    """The sentence says how."""
    _export(tmp_path / "june", "old")

    with pytest.raises(FolderTaken, match=r"holds an export .* add --force"):
        _export(tmp_path / "june", "new")
    _export(tmp_path / "june", "new", force=True)
    assert _words(tmp_path / "june") == "new"


@pytest.mark.parametrize(
    "manifest", [None, "{", "[]", '{"format": "another"}'], ids=["none", "broken", "list", "other"]
)
def test_a_folder_of_somebody_else_is_never_replaced(tmp_path: Path, manifest: str | None) -> None:
    """With --force neither."""
    (tmp_path / "june").mkdir()
    (tmp_path / "june" / "notes.txt").write_text("mine")
    if manifest is not None:
        (tmp_path / "june" / MANIFEST).write_text(manifest)

    with pytest.raises(FolderTaken, match="is not empty"):
        _export(tmp_path / "june", "new", force=True)
    assert (tmp_path / "june" / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "mine", ["notes.ipynb", "claims/notes.txt", "claims/more/part-0.parquet", "other/a.parquet"]
)
def test_what_was_added_to_an_export_is_not_lost(tmp_path: Path, mine: str) -> None:
    """A notebook beside the files, or a file among them."""
    _export(tmp_path / "june", "old")
    (tmp_path / "june" / mine).parent.mkdir(exist_ok=True)
    (tmp_path / "june" / mine).write_text("mine")

    with pytest.raises(FolderTaken, match="move that away"):
        _export(tmp_path / "june", "new", force=True)
    assert (tmp_path / "june" / mine).read_text() == "mine"


def test_a_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    """A folder cannot be where a file is."""
    (tmp_path / "june").write_text("mine")

    with pytest.raises(FolderTaken, match="is a file"):
        _export(tmp_path / "june", "new", force=True)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    """Below a file there is no folder."""
    (tmp_path / "file").touch()

    with pytest.raises(FolderUnwritable, match="name another folder"):
        _export(tmp_path / "file" / "june", "new")


def test_where_a_disk_is_mounted_is_told_before_anything_is_written() -> None:
    """It could not be replaced in the end."""
    with pytest.raises(FolderTaken, match="name a folder in it"):
        _export(Path("/"), "new", force=True)


def test_what_stood_there_comes_back_where_the_move_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The earlier export has been moved aside then."""
    _export(tmp_path / "june", "old")
    rename = Path.rename

    def broken(self: Path, target: Path) -> Path:
        if self.suffix == ".part":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", broken)
    with pytest.raises(FolderUnwritable, match="No space left"):
        _export(tmp_path / "june", "new", force=True)

    assert _words(tmp_path / "june") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["june"]
