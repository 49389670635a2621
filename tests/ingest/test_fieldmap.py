"""Where foreign records keep their fields is read from what the user writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import FieldMapInvalid
from claimdb.ingest.fieldmap import FieldMap, parse_field_map

RECORD = {
    "headline": {"main": "Moscow denies", "a.b": "dotted"},
    "byline": [{"name": "Hana Ito"}, {"name": "Oleh Marchenko"}, {"role": "editor"}],
    "body": {"paragraphs": ["One.", "Two.", "Three."]},
}


@pytest.mark.parametrize(
    ("path", "values"),
    [
        ("headline.main", ["Moscow denies"]),
        ("$.headline.main", ["Moscow denies"]),
        ('headline["a.b"]', ["dotted"]),
        ('headline."a.b"', ["dotted"]),
        ("byline[*].name", ["Hana Ito", "Oleh Marchenko"]),
        ("body.paragraphs[0]", ["One."]),
        ("body.paragraphs[-1]", ["Three."]),
        ("body.paragraphs[9]", []),
        ("body.paragraphs", [["One.", "Two.", "Three."]]),
        ("byline.name", []),
        ("headline[0]", []),
        ("nowhere.at.all", []),
    ],
)
def test_a_path_leads_to_values(path: str, values: list[object]) -> None:
    """Keys, members, all members and keys with dots are followed; a dead end gives nothing."""
    (found,) = parse_field_map([f"title={path}"]).of("title")
    assert found.found(RECORD) == values


@pytest.mark.parametrize(
    ("given_map", "message"),
    [
        (["title"], "is not FIELD=PATH"),
        (["title="], "is not FIELD=PATH"),
        (["headline=title"], "'headline' is no field; the fields are text, title"),
        (["title=a", "title=b"], "mapped twice"),
        (["title=a..b"], r"cannot be read from '\.\.b' on"),
        (["title=a[x]"], r"cannot be read from '\[x\]' on"),
        (["title=a."], r"cannot be read from '\.' on"),
    ],
)
def test_a_map_that_is_none_is_refused(given_map: list[str], message: str) -> None:
    """The sentence names what was given, what is wrong and how to write it."""
    with pytest.raises(FieldMapInvalid, match=message) as caught:
        parse_field_map(given_map)
    assert "--map title=headline.main" in str(caught.value)


def test_fields_with_several_values_are_mapped_several_times() -> None:
    """A text may be put together from a lead and a body."""
    fields = parse_field_map(["text=lead", "text=body"])
    assert [path.written for path in fields.of("text")] == ["lead", "body"]


def test_nothing_mapped_is_false() -> None:
    """An empty map leaves each field its own key."""
    assert not FieldMap()
    assert parse_field_map(["id=a"])


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from("abc"), inner),
)


@given(st.from_regex(r"\$?\.?[abc.\[\]*0-9\"-]{1,12}", fullmatch=True), JSON_VALUES)
def test_any_path_is_refused_or_followed(path: str, record: object) -> None:
    """A path never raises anything but ``FieldMapInvalid``, and never while it is followed."""
    try:
        fields = parse_field_map([f"title={path}"])
    except FieldMapInvalid:
        return
    for found in fields.of("title"):
        found.found(record)
