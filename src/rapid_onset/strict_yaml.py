"""YAML that is checked against a model, with the file and line of every mistake.

Stricter than YAML itself: only ``true`` and ``false`` are booleans (``no`` stays a word), numbers
are written as in JSON (``1e-9`` is one, ``12:30`` is not), dates stay text, a key may stand only
once, and every value is written out (no aliases, no tags).  What libyaml and the pure parser, which
reads the files in a browser, take differently is refused by both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from rapid_onset.errors import InputError

__all__ = ["Lines", "load", "load_with_lines"]

T = TypeVar("T")
Place = tuple[str | int, ...]

_SURPRISING = {f"tag:yaml.org,2002:{kind}" for kind in ("bool", "float", "int", "timestamp")}

# A bank or a table nests a handful of levels; libyaml itself would crash on very many.
_DEEPEST = 50
# Blanks and line breaks that one of the parsers does not know.
_STRANGE = re.compile("[\t\x85\u2028\u2029]|(?<=[\\s\\S])\ufeff")


def _strict(base: Any) -> Any:
    """Loader like `base`, without YAML 1.1's surprises."""
    loader: Any = type("Loader", (base,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _SURPRISING]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    for kind, pattern, first in (
        ("bool", r"true|false", "tf"),
        ("int", r"-?(?:0|[1-9]\d*)", "-0123456789"),
        ("float", r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?", "-0123456789"),
    ):
        tag = f"tag:yaml.org,2002:{kind}"
        loader.add_implicit_resolver(tag, re.compile(rf"^(?:{pattern})$"), list(first))
    return loader


# libyaml, where it is there, is ten times faster.
_Loader = _strict(getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class Lines(dict[Place, int]):
    """Line on which each value of a file stands, by its place in the document."""

    def known(self, place: Place) -> Place:
        """Longest path into the document that `place` follows; pydantic's union tags have none."""
        known: Place = ()
        for step in place:
            if (*known, step) in self:
                known = (*known, step)
        return known

    def at(self, place: Place) -> int:
        """Line of the value at `place`, or of what it would stand in."""
        return self[self.known(place)]


def load(path: Path, adapter: TypeAdapter[T], context: Mapping[str, Any] | None = None) -> T:
    """Content of the YAML file at `path`, validated by `adapter`; see `load_with_lines`."""
    return load_with_lines(path, adapter, context)[0]


def load_with_lines(
    path: Path, adapter: TypeAdapter[T], context: Mapping[str, Any] | None = None
) -> tuple[T, Lines]:
    """Content of the YAML file at `path`, validated by `adapter`, and the lines it came from.

    Parameters
    ----------
    path
        The file.
    adapter
        What the content has to look like.
    context
        What validators see as ``info.context``, for checks against another file.

    Raises
    ------
    InputError
        The file is missing, is no YAML, or does not fit; the message names file and line.
    """
    try:
        text = path.read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InputError(f"{path} cannot be read: {reason}") from error
    data, lines = _parse(path, text)
    try:
        return adapter.validate_python(data, context=context), lines
    except ValidationError as error:
        raise InputError.of(_complaints(path, error, lines)) from error


def _parse(path: Path, text: str) -> tuple[Any, Lines]:
    """Plain data of the document in `text`, and the line of each value in it."""
    lines = Lines()
    try:
        _refuse_traps(path, text)
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            raise InputError(f"{path}:1: the file is empty")
        _note_lines(node, (), lines, path)
        return loader.construct_document(node), lines
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError(f"{path}:{line}: {error.problem or error.context}") from error
    except yaml.reader.ReaderError as error:
        character = chr(error.character)
        line = text.count("\n", 0, text.index(character)) + 1
        raise InputError(f"{path}:{line}: the character {character!r} is not allowed") from error
    except ValueError as error:  # a number of more digits than Python reads
        raise InputError(f"{path}: {error}") from error


def _refuse_traps(path: Path, text: str) -> None:
    """Refuse what loops, blows up, nests without end, or means something else to another parser."""
    if strange := _STRANGE.search(text):
        line = text.count("\n", 0, strange.start()) + 1
        raise InputError(f"{path}:{line}: the character {strange[0]!r} is not allowed")
    in_brackets: list[bool] = []  # of each collection that is open
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            in_brackets.append(event.flow_style)
        elif isinstance(event, yaml.CollectionEndEvent):
            in_brackets.pop()
        if trap := _trap(event, in_brackets):
            raise InputError(f"{path}:{event.start_mark.line + 1}: {trap}")


def _trap(event: yaml.Event, in_brackets: list[bool]) -> str | None:
    """What is wrong with an `event`, if anything is."""
    if isinstance(event, yaml.AliasEvent):
        return "an alias (*name) is not allowed here; write the value out"
    if len(in_brackets) > _DEEPEST:
        return "the values are nested too deeply"
    if getattr(event, "tag", None):
        return "a tag (!name) is not allowed here"
    if isinstance(event, yaml.ScalarEvent) and not event.style and in_brackets[-1:] == [True]:
        if "?" in event.value:
            return f"quote {event.value!r}: within brackets, a question mark has another meaning"
        if not event.value:
            return "a value is missing within brackets; write null, or two quotes"
    return None


def _note_lines(node: yaml.Node, place: Place, lines: Lines, path: Path) -> None:
    """Note in `lines` where each value stands, and refuse a key that stands twice."""
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise InputError(f"{path}:{line}: a key has to be a word")
            if key.value in seen:
                raise InputError(f"{path}:{line}: the key {key.value!r} stands twice")
            seen.add(key.value)
            lines[(*place, key.value)] = line
            _note_lines(value, (*place, key.value), lines, path)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _note_lines(value, (*place, index), lines, path)


def _complaints(path: Path, error: ValidationError, lines: Lines) -> list[str]:
    """One ``file:line: where: what`` for each mistake."""
    complaints = []
    for one in error.errors():
        known = lines.known(one["loc"])
        where = ".".join(str(step) for step in known) or "the file"
        missing = f" {one['loc'][-1]}" if one["type"] == "missing" else ""
        words = one["msg"].removeprefix("Value error, ")
        complaints.append(f"{path}:{lines[known]}: {where}: {words}{missing}")
    return complaints
