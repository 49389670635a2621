"""JSON-LD as text: safe inside a page, and streamed as it would be written at once."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.export.iris import named
from claimdb.export.jsonld import (
    as_text,
    filled,
    line,
    namespace,
    ours,
    own_context,
    streamed,
    word,
)
from tests.text.strategies import TEXT


@given(st.dictionaries(TEXT, TEXT))
def test_any_text_can_stand_in_a_page(document: dict[str, str]) -> None:
    """It ends no element and no line of a script, and is read as it was."""
    written = as_text(document)

    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == document
    assert line(document).count("\n") == 1


@pytest.mark.parametrize("items", [[], [{"a": 1}], [{"a": "[]"}, {"b": {"c": ["\n"]}}]])
def test_a_stream_is_what_would_be_written_at_once(items: list[dict[str, object]]) -> None:
    """Also where a text looks like the empty list that is to be filled."""
    head = {"label": "[] and []", "first": {"id": "[]", "items": []}}

    pieces = list(streamed(head, items, depth=2))

    whole = {"label": "[] and []", "first": {"id": "[]", "items": items}}
    assert "".join(pieces) == as_text(whole) + "\n"
    assert len(pieces) == len(items) + 2


def test_what_is_not_known_is_left_out() -> None:
    """But not what is known to be false, zero or empty text."""
    told: dict[str, object] = {"a": None, "b": [], "c": False, "d": 0, "e": ""}

    assert filled(told) == {"c": False, "d": 0, "e": ""}
    assert ours(**told) == {"claimdb:c": False, "claimdb:d": 0, "claimdb:e": ""}
    assert (word(None), word("denies")) == (None, "claimdb:denies")


def test_our_own_terms_have_a_name_of_our_own() -> None:
    """Made as every other one without a base, and nobody else's."""
    assert namespace() == f"{named('vocabulary')}#"
    assert all(
        name == "claimdb" or name[0] == "@" or name.startswith("claimdb:") for name in own_context()
    )
