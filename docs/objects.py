"""Describes the objects that ``--format json`` prints, from the classes that make them.

For use in a cog block: ``from docs.objects import describe; describe()``. Names,
order and meaning of fields come from ``claimdb.queries``, so that the page
cannot say anything else than the program does.
"""

import inspect
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final, Union, get_args, get_origin, get_type_hints

from claimdb.queries import catalog, listing
from claimdb.queries.article_page import ArticlePage
from claimdb.queries.changes import PassageChange
from claimdb.queries.claim_dossier import ClaimDossier
from claimdb.queries.contested import Contested
from claimdb.queries.crossing import Crossing
from claimdb.queries.matrix import Matrix
from claimdb.queries.retracting import Retraction
from claimdb.queries.search import Hit
from claimdb.queries.source_profile import SourceProfile
from claimdb.queries.trace import Trace

#: Command -> the object that it prints.
PRINTED: Final[dict[str, type]] = {
    "claim": ClaimDossier,
    "source": SourceProfile,
    "article": ArticlePage,
    "xref": Crossing,
    "matrix": Matrix,
    "trace": Trace,
    "retract": Retraction,
    "contested": Contested,
    "search": Hit,
    "changes": PassageChange,
}
#: The commands that print a list of flat objects: the rows of the query of that name.
LISTS: Final = (
    "claims",
    "sources",
    "articles",
    "attributions",
    "denials",
    "unanswered",
    "timeline",
)
_WORDS: Final[dict[object, str]] = {
    str: "text",
    int: "number",
    float: "number",
    bool: "true or false",
}


def describe() -> None:
    """Print one section for each object, those of the commands first."""
    classes = list(dict.fromkeys((*PRINTED.values(), *_below(PRINTED.values()))))
    commands = {shape: command for command, shape in PRINTED.items()}
    for shape in classes:
        printed = f", printed by `claimdb {commands[shape]}`" if shape in commands else ""
        print(f"### {shape.__name__}{printed}\n")
        print(inspect.cleandoc(shape.__doc__ or "").replace("``", "`"), end="\n\n")
        print("| field | value |\n|---|---|")
        for name, hint in _hints(shape).items():
            print(f"| `{name}` | {_told(hint)} |")
        print()


def describe_lists() -> None:
    """Print one table for each list, from the head of its query."""
    for name in LISTS:
        query = catalog.query(name)
        print(f"### Rows of `claimdb {name}`\n\n{query.description}\n")
        print("| field | what it is |\n|---|---|")
        for column in listing.columns(query):
            told = query.columns.get(column) or "The same time, told for people"
            print(f"| `{column}` | {told.replace('|', '&#124;')} |")
        print()


def _hints(shape: type) -> dict[str, object]:
    hints = get_type_hints(shape)
    return {field.name: hints[field.name] for field in fields(shape)}


def _below(shapes: Iterable[type]) -> Iterator[type]:
    """Yield every class that stands in a field of ``shapes``, each before those in its own."""
    seen: set[type] = set()
    waiting = list(shapes)
    while waiting:
        shape = waiting.pop(0)
        for hint in _hints(shape).values():
            for found in _classes(hint):
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
                    yield found


def _classes(hint: object) -> Iterator[type]:
    if is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for part in get_args(hint):
        yield from _classes(part)


def _told(hint: object) -> str:
    """Return a type in words: "text", "list of Attribution", "When or null"."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin in {Union, types.UnionType}:
        return " or ".join(_told(part) for part in parts if part is not type(None)) + " or null"
    if origin is tuple:
        return f"list of {_told(parts[0])}"
    if origin is not None and issubclass(origin, Mapping):
        return f"object of {_told(parts[1])} by {_told(parts[0])}"
    return _WORDS.get(hint, f"[{getattr(hint, '__name__', hint)}](#{_anchor(hint)})")


def _anchor(shape: object) -> str:
    """Return the anchor that GitHub gives to the heading of a class."""
    name = getattr(shape, "__name__", "").lower()
    commands = [command for command, printed in PRINTED.items() if printed is shape]
    return f"{name}-printed-by-claimdb-{commands[0]}" if commands else name
