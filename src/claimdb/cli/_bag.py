"""Options in bags: several commands that take the same options declare them once.

A bag is a dataclass whose fields are annotated as Typer's parameters are; a
command decorated with ``takes(Bag)`` gets an instance of it as ``told``.
"""

import functools
import inspect
from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Enum = TypeVar("_Enum", bound=str)


def takes(bag: "type[DataclassInstance]") -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the decorator that gives a command the options of ``bag``, before its own."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        names = [field.name for field in fields(bag)]

        @functools.wraps(command)
        def taking(**values: Any) -> None:
            told = bag(**{name: values.pop(name) for name in names})
            command(**values, told=told)

        own = inspect.signature(command, eval_str=True)
        parameters = _own(own, required=True) + _of(bag) + _own(own, required=False)
        taking.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        taking.__annotations__ = {one.name: one.annotation for one in parameters}
        return taking

    return decorate


def _of(bag: "type[DataclassInstance]") -> list[inspect.Parameter]:
    hints = get_type_hints(bag, include_extras=True)
    kind = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter(field.name, kind, default=field.default, annotation=hints[field.name])
        for field in fields(bag)
    ]


def _own(signature: inspect.Signature, *, required: bool) -> list[inspect.Parameter]:
    return [
        one.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for one in signature.parameters.values()
        if one.name != "told" and (one.default is inspect.Parameter.empty) is required
    ]


def with_word(text: str, words: type[_Enum], default: _Enum) -> tuple[str, _Enum]:
    """Return ``NAME:word`` as the name and the word, or the whole as a name and ``default``.

    A name may have colons of its own: only a word of the vocabulary is split off.
    """
    name, colon, word = text.rpartition(":")
    known = {str(one): one for one in words}  # type: ignore[attr-defined]
    return (name, known[word]) if colon and word in known else (text, default)
