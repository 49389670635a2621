"""Languages as articles declare them."""

import pytest

from claimdb.ingest.language import contradicts, language_tag


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("en", "en"),
        ("EN_us", "en-US"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("und", None),
        ("x-default", None),
        ("english", None),
        ("", None),
    ],
)
def test_tag(declared: str, tag: str | None) -> None:
    """A declared language is written in one way, and what is none is none."""
    assert language_tag(declared) == tag


def test_contradiction() -> None:
    """Languages that common words do not tell apart do not contradict each other."""
    assert contradicts("en-GB", "ru")
    assert not contradicts("en-GB", "en")
    assert not contradicts("nb", "da")
