"""The JSON Schema of packs, made from the forms, for editors that check while one types."""

from typing import Any, Final

from claimdb.packs.form import PackForm

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Return the schema of one pack; what needs two items to compare is not in it."""
    schema = PackForm.model_json_schema(by_alias=True)
    return {"$schema": _DIALECT, **schema, "title": "claimdb pack"}
