"""Kinds of text that a pack's fields hold, with the sentence for each that does not fit.

Invariant: every check here publishes itself in the JSON Schema too, so that an
editor with schema support marks what ``read_pack`` would refuse.
"""

import re
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from claimdb.canonical import PREFIXES
from claimdb.errors import InputError
from claimdb.text.dates import parse_date

_KEY: Final = r"^[a-z0-9]+([._-][a-z0-9]+)*$"
_LANGUAGE: Final = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"


class Matching:
    """Text that a regular expression has to fit."""

    def __init__(self, pattern: str, sentence: str) -> None:
        """Take the expression and what to say after the value where it does not fit."""
        self._pattern = pattern
        self._sentence = sentence

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check the text once it is known to be text."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Publish the expression."""
        return {**handler(schema), "pattern": self._pattern}

    def _check(self, value: str) -> str:
        if re.search(self._pattern, value) is None:
            raise ValueError(f"'{value}' {self._sentence}")
        return value


class Short:
    """A mapping that may be written as one value, which is then that of ``key``."""

    def __init__(self, key: str, *also: Literal["integer"]) -> None:
        """Take the key, and what an editor's YAML may see besides a string."""
        self._key = key
        self._types = ("string", *also)

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Write the short form out before anything is checked."""
        return core_schema.no_info_before_validator_function(self._lengthen, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Publish both spellings."""
        return {"anyOf": [*({"type": kind} for kind in self._types), handler(schema)]}

    def _lengthen(self, value: object) -> object:
        return {self._key: value} if isinstance(value, str) else value


class Dated:
    """A date in one of the notations of ``text.dates.parse_date``."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check that the date can be read."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Admit a bare year, which an editor's YAML takes for a number."""
        return {"anyOf": [handler(schema), {"type": "integer"}]}

    @staticmethod
    def _check(value: str) -> str:
        try:
            parse_date(value)
        except InputError as error:  # pydantic collects ValueErrors only
            raise ValueError(str(error)) from error
        return value


class OneOrMore:
    """A list that may be written as its only item."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Wrap a single item before anything is checked."""
        return core_schema.no_info_before_validator_function(self._wrap, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Publish both spellings."""
        whole = handler(schema)
        return {"anyOf": [whole["items"], whole]}

    @staticmethod
    def _wrap(value: object) -> object:
        return [value] if isinstance(value, str | dict) else value


Words = Annotated[str, Matching(r"\S", "has no words in it.")]
Key = Annotated[
    str, Matching(_KEY, "cannot be a key: use small letters, digits, and '-' between them.")
]
Item = TypeVar("Item")
#: ``sources:`` with nothing below it is a pack without sources, not an error.
Mapping = Annotated[dict[Key, Item], BeforeValidator(lambda value: {} if value is None else value)]
Language = Annotated[
    str, Matching(_LANGUAGE, "is no language tag: use one such as 'en', 'ko' or 'pt-BR'.")
]
Url = Annotated[
    str,
    Matching(r"^https?://[^\s/]+\S*$", "is no web address: it starts with https:// or http://."),
]
Wikidata = Annotated[str, Matching(r"^Q[1-9][0-9]*$", "is no Wikidata item such as Q42.")]
TextHash = Annotated[
    str, Matching(r"^b2:[0-9a-f]{32}$", "is no text hash: 'b2:' and 32 digits 0-9 and a-f.")
]
Date = Annotated[str, Dated()]


def _public_id(kind: str) -> Matching:
    prefix = PREFIXES[kind]
    return Matching(
        f"^{prefix}_[a-z2-7]{{20}}$",
        f"is no identifier of this kind: '{prefix}_' and 20 of a-z and 2-7.",
    )


SourceId = Annotated[str, _public_id("source")]
ClaimId = Annotated[str, _public_id("claim")]
ArticleId = Annotated[str, _public_id("article")]
AttributionId = Annotated[str, _public_id("attribution")]
