"""Text of the command line to values, without pydantic where none is needed.

Typer builds a pydantic adapter for every option of every run, 0.1 s that the
reading commands would spend on words, whole numbers and choices. These are
converted here; anything else is left to Typer. Where a version of Typer has no
such slot (the older ones let Click convert), nothing is changed.
"""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import typer

if TYPE_CHECKING:
    from typer._click import Context, Parameter
    from typer._coercion import TypeDescriptor
    from typer.core import TyperOption

Converter: TypeAlias = Callable[[Any], object]

_SLOT: Final = "_runtime_param"
#: The panel of the options that leave rows out.
FILTERS: Final = "Filters"
#: More rows than any database has; beyond 64 bits they could not be asked for.
_MOST: Final = 10**15
_UNSET: Final = "it is empty; give a value, or leave it out."


def use_plain_coercion(params: Iterable["Parameter"]) -> None:
    """Let ``params`` convert their values here, as far as their types are simple."""
    for param in params:
        if getattr(param, _SLOT, param) is None:
            setattr(param, _SLOT, _PlainCoercion())


class _PlainCoercion:
    """What Typer asks to convert a value; keeps to its contract for None and lists."""

    def coerce(self, value: object, param: "TyperOption", ctx: "Context") -> object:
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        if _is_unset(value, param):
            raise typer.BadParameter(_UNSET, ctx=ctx, param=param)
        convert = _converter(param.type_descriptor, many=many)
        if convert is None:
            setattr(param, _SLOT, None)
            return param.get_runtime_param().coerce(value, param=param, ctx=ctx)
        try:
            return (
                [convert(one) for one in value]
                if isinstance(value, list | tuple)
                else convert(value)
            )
        except ValueError as error:
            raise typer.BadParameter(str(error), ctx=ctx, param=param) from error


def _is_unset(value: object, param: "TyperOption") -> bool:
    """Tell whether a filter or a path is empty, as ``--source "$NOBODY"`` is in a script.

    It would be as if it were not there: all rows, or the current folder. Texts that
    are recorded may be empty, which is how they are taken away.
    """
    narrows = getattr(param, "rich_help_panel", None) == FILTERS or _may_be_left_out(param)
    if not narrows and param.type_descriptor.annotation not in (Path, list[Path]):
        return False
    return value == "" or (isinstance(value, list | tuple) and "" in value)


def _may_be_left_out(param: "TyperOption") -> bool:
    return param.param_type_name == "argument" and not param.required and param.nargs == 1


def _converter(descriptor: "TypeDescriptor", *, many: bool) -> Converter | None:
    """Return the conversion for a type, or None if it is not one of the simple ones.

    Raises nothing itself; a conversion raises ValueError with the sentence to show.
    """
    kind, info = descriptor.annotation, descriptor.parameter_info
    if many and kind == list[str]:
        kind = str
    if not isinstance(kind, type) or info.parser is not None:
        return None
    if kind is str:
        return str
    if kind is int:
        return lambda value: _whole_number(value, info.min, info.max)
    if issubclass(kind, Enum):
        return lambda value: _choice(value, kind)
    return None


def _whole_number(value: object, least: float | None, most: float | None) -> int:
    try:
        number = int(str(value))
    except ValueError:
        raise ValueError(f"'{value}' is not a whole number.") from None
    if least is not None and number < least:
        raise ValueError(f"{number} is too small; the least is {least}.")
    most = _MOST if most is None else most
    if number > most:
        raise ValueError(f"{number} is too large; the most is {most}.")
    return number


def _choice(value: object, kind: type[Enum]) -> Enum:
    known = [str(member.value) for member in kind]
    text = str(value.value if isinstance(value, Enum) else value)
    if text in known:
        return kind(text)
    near = get_close_matches(text, known, n=1)
    hint = f" (did you mean '{near[0]}'?)" if near else ""
    raise ValueError(f"'{text}' is none of {', '.join(known)}{hint}.")
