"""YAML text to plain values, with the place of each in the file.

Invariant: every scalar is the text as written, or ``None`` where nothing is
written. YAML's own guesses make ``no`` (Norwegian) false and ``2024-06-18`` a
date; here the field decides what its text means. What PyYAML takes in silence
and no curator means (a key twice, an alias that makes two items one) is a
problem with its line.
"""

from dataclasses import dataclass, field
from typing import Final

import yaml

from claimdb.errors import PackInvalid, Problem

#: Keys and list positions from the top of the file down to a value.
Path = tuple[str | int, ...]
#: Line and column, from 1.
Place = tuple[int, int]

_EMPTY: Final = frozenset({"", "~", "null", "Null", "NULL"})
#: Levels of nesting; a pack has at most eight. Beyond it, someone tries the recursion limit.
_DEEPEST: Final = 16
_PLAIN_TAGS: Final = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


@dataclass(slots=True)
class Document:
    """The values of one file, where each stands, and the problems found so far."""

    name: str
    data: dict[str, object] = field(default_factory=dict)
    places: dict[Path, Place] = field(default_factory=dict)
    key_places: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def has(self, path: Path) -> bool:
        """Whether the file says anything at ``path``, right or wrong."""
        return path in self.places

    def keys(self, path: Path) -> tuple[str, ...]:
        """Return the keys that the file has below ``path``, valid or not."""
        value: object = self.data
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        return tuple(value) if isinstance(value, dict) else ()

    def problem(self, path: Path, message: str, *, at_key: bool = False) -> None:
        """Record a problem at ``path``, or at the nearest thing above it that is written.

        A value is pointed at by itself, unless ``at_key``; a block by its key.
        """
        while path and path not in self.places:
            path = path[:-1]
        place = self.key_places.get(path) if at_key else None
        self.report(place or self.places.get(path, (1, 1)), message)

    def report(self, place: Place, message: str) -> None:
        """Record a problem at a line and column."""
        self.problems.append(Problem(self.name, *place, message))


def parse(text: str, name: str) -> Document:
    """Return the values of ``text``; raise ``PackInvalid`` where it is no YAML at all."""
    try:
        node = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise PackInvalid([_syntax_problem(error, name)]) from error
    except yaml.reader.ReaderError as error:
        raise PackInvalid([_character_problem(error, text, name)]) from error
    except RecursionError as error:
        problem = Problem(name, 1, 1, "The file nests lists or mappings far too deeply.")
        raise PackInvalid([problem]) from error
    document = Document(name)
    if not isinstance(node, yaml.MappingNode):
        message = "A pack is a mapping: lines such as 'pack: my-pack' and 'sources:'."
        raise PackInvalid([Problem(name, 1, 1, message)])
    _Builder(document).mapping(node, ())
    return document


class _AliasError(yaml.MarkedYAMLError):
    """An alias of YAML, which would be one item in two places."""


class _Loader(yaml.BaseLoader):
    """The loader that guesses no types, with aliases refused."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            event = self.current_event  # peeked at by the check
            raise _AliasError(problem=f"*{event.anchor}", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


class _Builder:
    """Walks the YAML nodes once, filling a document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def mapping(self, node: yaml.MappingNode, path: Path) -> None:
        """Fill the top of the document from ``node``."""
        self._document.data = self._mapping(node, path)

    def _value(self, node: yaml.Node, path: Path) -> object:
        if node.tag not in _PLAIN_TAGS:
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            self._document.problem(path, f"The tag {tag} is not possible in a pack.")
        if len(path) > _DEEPEST:
            self._document.problem(path, "Lists or mappings nest far too deeply here.")
            return None
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._item(child, (*path, i)) for i, child in enumerate(node.value)]
        plain = isinstance(node, yaml.ScalarNode) and node.style is None
        return None if plain and node.value in _EMPTY else node.value

    def _item(self, node: yaml.Node, path: Path) -> object:
        self._document.places[path] = _place(node.start_mark)
        return self._value(node, path)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        values: dict[str, object] = {}
        for key_node, value_node in node.value:
            here = _place(key_node.start_mark)
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode):
                self._document.report(here, "A key is one word; this is a list or a mapping.")
                continue
            where = (*path, key)
            if key in values:
                first = self._document.places[where][0]
                self._document.report(
                    here, f"The key '{key}' stands here a second time, after line {first}."
                )
                continue
            # A short value is what the reader should look at; a block is found by its key.
            scalar = isinstance(value_node, yaml.ScalarNode) and value_node.style not in {"|", ">"}
            written = scalar and value_node.value != ""
            self._document.key_places[where] = here
            self._document.places[where] = _place(value_node.start_mark) if written else here
            values[key] = self._value(value_node, where)
        return values


def _place(mark: yaml.Mark) -> Place:
    return mark.line + 1, mark.column + 1


def _syntax_problem(error: yaml.MarkedYAMLError, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = _place(mark) if mark else (1, 1)
    what = error.problem or error.context or "it breaks off"
    if "'\\t'" in what:
        return Problem(name, line, column, "A tab stands here; YAML is indented with spaces.")
    if isinstance(error, _AliasError):
        message = f"The alias {what} is not possible in a pack; write the value out again."
        return Problem(name, line, column, message)
    if what.startswith("but "):
        what = f"{error.context}, {what}"
    begin = error.context_mark
    hint = f" It begins in line {begin.line + 1}." if begin and begin.line + 1 != line else ""
    if "mapping values are not allowed" in what:
        hint = " A text with ': ' in it needs quotation marks around it."
    return Problem(name, line, column, f"This is not valid YAML: {what}.{hint}")


def _character_problem(error: yaml.reader.ReaderError, text: str, name: str) -> Problem:
    before = text[: error.position]
    line = before.count("\n") + 1
    column = error.position - (before.rfind("\n") + 1) + 1
    code = ord(text[error.position])
    return Problem(name, line, column, f"The character U+{code:04X} is not possible in YAML.")
