"""A document against the forms: each misfit becomes a problem with its place.

Invariant: one misfit never hides another. What does not fit is cut out of the
data, the rest is fitted again, and so the rules that look across items still
see every item that is sound.
"""

import copy
import difflib
from collections.abc import Iterable
from typing import Final, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from claimdb.packs.form import PackForm
from claimdb.packs.yamltext import Document, Path

#: What is cut after each failed fit, counted from the item: its field, itself, its section.
_CUTS: Final = (1, 0, -1)
#: For a pack without its head, so that the rest of it is still checked; it is never returned.
_STANDING_IN: Final = {"pack": "pack", "curator": "nobody"}
_KINDS: Final = {"topics": "topic", "sources": "source", "claims": "claim", "articles": "article"}
_MAPPING: Final = "should be a mapping: indented lines of the form 'key: value'"
_SENTENCES: Final = {
    "string_type": "should be text",
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "tuple_type": "should be a list: '[a, b]', or indented lines that begin with '- '",
    "bool_parsing": "should be true or false",
    "bool_type": "should be true or false",
    "int_parsing": "should be a whole number",
    "int_type": "should be a whole number",
    "greater_than_equal": "should be 1 or more",
    "too_short": "should have at least one item",
}


def fit(document: Document) -> PackForm:
    """Return the form of a document without what does not fit, which becomes problems."""
    data = copy.deepcopy(document.data)
    misfits = _misfits(data)
    for detail in misfits:
        path = _path(detail)
        unknown = detail["type"] == "extra_forbidden"
        document.problem(path, _sentence(path, detail), at_key=unknown)
    for depth in _CUTS:
        for detail in misfits:
            _cut(data, _path(detail), depth)
        misfits = _misfits(_STANDING_IN | data) if misfits else []
    return PackForm.model_validate(_STANDING_IN | data)


def describe(path: Path) -> str:
    """Return the item that a path leads into, in words, such as ``claim 'weapons-used'``."""
    match path:
        case ("articles", article, "attributions", key, *_):
            return f"attribution '{key}' of article '{article}'"
        case (str(section), key, *_) if section in _KINDS:
            return f"{_KINDS[section]} '{key}'"
        case _:
            return "the pack"


def suggest(name: str, known: Iterable[str]) -> str:
    """Return the end of a sentence: the nearest known name, where one is near."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else "."


def capital(sentence: str) -> str:
    """Return the sentence with a capital at its head, the rest untouched."""
    return sentence[:1].upper() + sentence[1:]


def _misfits(data: dict[str, object]) -> list[ErrorDetails]:
    try:
        PackForm.model_validate(data)
    except ValidationError as error:
        return error.errors()
    return []


def _path(detail: ErrorDetails) -> Path:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _sentence(path: Path, detail: ErrorDetails) -> str:
    what = describe(path)
    if detail["type"] == "missing":
        return capital(f"{what} needs '{path[-1]}'.")
    if detail["type"] == "extra_forbidden":
        known = _fields_at(path[:-1])
        end = suggest(str(path[-1]), known)
        keys = f" The keys here are {', '.join(known)}." if end == "." else ""
        return f"{capital(what)} knows no key '{path[-1]}'{end}{keys}"
    if detail["type"] == "enum":
        return _wrong_word(path, detail)
    if detail["type"] == "value_error":
        return capital(str(detail["ctx"]["error"]))
    inside = what != describe(path[:-1])
    name = [step for step in path if isinstance(step, str)][-1]
    subject = capital(what) if inside else f"'{name}' of {what}"
    return f"{subject} {_SENTENCES.get(detail['type'], detail['msg'])}."


def _wrong_word(path: Path, detail: ErrorDetails) -> str:
    expected = str(detail["ctx"]["expected"]).replace(" or ", ", ").replace("'", "")
    end = suggest(str(detail["input"]), expected.split(", "))
    return f"'{path[-1]}' of {describe(path)} is '{detail['input']}': use {expected}{end}"


def _cut(data: object, path: Path, depth: int) -> None:
    """Delete what a path leads into: the field (1), the item (0), or the section (-1)."""
    item = 4 if path[::2][:2] == ("articles", "attributions") else 2
    *above, last = path[: item + depth]
    for step in above:
        data = data.get(step) if isinstance(data, dict) else None
    if isinstance(data, dict):
        data.pop(last, None)


def _fields_at(path: Path) -> tuple[str, ...]:
    """Return the keys that the form has to which a path leads."""
    form: type[BaseModel] = PackForm
    steps = iter(path)
    for step in steps:
        for name, info in form.model_fields.items():
            if step == (info.alias or name):
                form = _form_in(info.annotation) or form
                if get_origin(info.annotation) is dict:
                    next(steps, None)  # the key that the author chose
                break
    return tuple(info.alias or name for name, info in form.model_fields.items())


def _form_in(annotation: object) -> type[BaseModel] | None:
    """Return the one form that an annotation speaks of, however it is wrapped."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_form_in(part) for part in get_args(annotation))
    return next((form for form in found if form is not None), None)
