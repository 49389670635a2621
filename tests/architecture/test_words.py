"""What no file of the repository may say: hosts of package registries, paths of one machine."""

from typing import Final

import pytest

from tests.support.repository import text_files

#: Written in two parts, so that this file does not say them either.
FORBIDDEN: Final = {
    "a registry": [
        "pypi" + ".org",
        "files.python" + "hosted",
        "npmjs" + ".com",
        "registry" + ".npm",
        "conda." + "anaconda",
        "crates" + ".io",
    ],
    "a path of one machine": [
        "/work" + "/",
        "/root" + "/",
        "/opt" + "/pypi",
        "bash" + "_jobs",
        "/home" + "/runner",
        "/Users" + "/",
    ],
    "an unfinished thought": ["TO" + "DO", "FIX" + "ME", "X" + "XX"],
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    """A fresh clone works on any machine, with any mirror, and is finished."""
    found = [
        (name, word) for name, text in text_files() for word in FORBIDDEN[what] if word in text
    ]

    assert found == []
