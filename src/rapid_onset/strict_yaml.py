"""YAML that is checked against a model, with the file and line of every mistake.

Stricter than YAML itself: only ``true`` and ``false`` are booleans (``no`` stays a word), dates stay
text, and a key may stand only once.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from rapid_onset.errors import InputError

__all__ = ["load"]

T = TypeVar("T")
Place = tuple[str | int, ...]


class _Loader(yaml.SafeLoader):
    """SafeLoader without YAML 1.1's surprises."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def load(path: Path, adapter: TypeAdapter[T]) -> T:
    """Content of the YAML file at `path`, validated by `adapter`.

    Raises
    ------
    InputError
        The file is missing, is no YAML, or does not fit; the message names file and line.
    """
    try:
        text = path.read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from error
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            raise InputError(f"{path}:1: the file is empty")
        lines: dict[Place, int] = {}
        _note_lines(node, (), lines, path)
        data = loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError(f"{path}:{line}: {error.problem or error.context}") from error
    finally:
        loader.dispose()
    try:
        return adapter.validate_python(data)
    except ValidationError as error:
        raise InputError("; ".join(_complaints(path, error, lines))) from error


def _note_lines(node: yaml.Node, place: Place, lines: dict[Place, int], path: Path) -> None:
    """Note in `lines` where each value stands, and refuse a key that stands twice."""
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                raise InputError(
                    f"{path}:{key.start_mark.line + 1}: the key {key.value!r} stands twice"
                )
            seen.add(key.value)
            _note_lines(value, (*place, key.value), lines, path)
            lines[(*place, key.value)] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _note_lines(value, (*place, index), lines, path)


def _complaints(path: Path, error: ValidationError, lines: dict[Place, int]) -> list[str]:
    """One ``file:line: where: what`` for each mistake; pydantic's own steps have no line, so climb."""
    complaints = []
    for one in error.errors():
        place: Place = one["loc"]
        known = [step for step in _prefixes(place, lines)]
        where = ".".join(str(step) for step in known[-1]) if known else ""
        line = lines[known[-1]] if known else 1
        missing = f" {place[-1]}" if one["type"] == "missing" else ""
        complaints.append(f"{path}:{line}: {where}: {one['msg']}{missing}")
    return complaints


def _prefixes(place: Place, lines: dict[Place, Any]) -> list[Place]:
    """Longest path into the document that `place` follows, leaving out union tags."""
    known: list[Place] = [()]
    for step in place:
        longer = (*known[-1], step)
        if longer in lines:
            known.append(longer)
    return known
