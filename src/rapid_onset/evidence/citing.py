"""Keys of sources that a text or a program uses."""

from __future__ import annotations

import ast
import re

__all__ = ["keys_in_code", "keys_in_prose"]

# Functions whose arguments are keys; a figure's own words come before its keys.
_TAKES_KEYS = {"cite": 0, "references": 0, "source": 0, "study": 0, "print_source": 2}


def keys_in_prose(markdown: str) -> set[str]:
    """Keys in `markdown`, written ``[@key]``."""
    return set(re.findall(r"\[@([a-z0-9_]+)\]", markdown))


def keys_in_code(program: str) -> set[str]:
    """Keys that the `program` hands, written out, to a function that looks up a source."""
    keys: set[str] = set()
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rpartition(".")[2]
            if name in _TAKES_KEYS:
                given = [part for one in node.args[_TAKES_KEYS[name] :] for part in ast.walk(one)]
                keys |= {
                    part.value
                    for part in given
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return keys
