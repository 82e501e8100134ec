"""The real source of a function, shown in a lesson: what you read is what runs."""

from __future__ import annotations

import html
import inspect
import textwrap
from dataclasses import dataclass
from functools import cache
from typing import Any

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from rapid_onset.errors import InputError

__all__ = ["SourceCode", "look_inside"]

# The styles of Pygments whose every colour keeps the contrast of WCAG AA on its own background.
_LIGHT, _DARK = "xcode", "monokai"


@dataclass(frozen=True, repr=False)
class SourceCode:
    """Source of something in Python: coloured in a notebook, plain in a terminal."""

    name: str
    code: str

    def __repr__(self) -> str:
        return f"# {self.name}\n{self.code}"

    def _repr_html_(self) -> str:
        label = html.escape(f"Source of {self.name}", quote=True)
        coloured = highlight(self.code, PythonLexer(), HtmlFormatter(nowrap=True))
        # A long line scrolls inside the block, so the block takes the keyboard's focus.
        return (
            f"<style>{_stylesheet()}</style>"
            f'<pre class="rapid-onset-source" role="region" aria-label="{label}" tabindex="0">'
            f"<code>{coloured}</code></pre>"
        )


def look_inside(function: Any) -> SourceCode:
    """Source of a `function`, method or class, with its docstring.

    Raises
    ------
    InputError
        It has no source in Python.
    """
    try:
        inner = inspect.unwrap(function)
        name = f"{inner.__module__}.{inner.__qualname__}"
        code = textwrap.dedent(inspect.getsource(inner)).rstrip()
    except (AttributeError, OSError, TypeError) as error:
        raise InputError(
            f"look_inside shows a function written in Python, and {function!r} is none;"
            " name one without brackets, as in look_inside(quiz)"
        ) from error
    return SourceCode(name, code)


@cache
def _stylesheet() -> str:
    """Rules for the block, in the colours of JupyterLab's light or dark theme."""
    box = ".rapid-onset-source"
    rules = [f"{box} {{ overflow-x: auto; padding: 0.75em 1em; border: 1px solid #8884; }}"]
    for style, scope in ((_LIGHT, box), (_DARK, f'[data-jp-theme-light="false"] {box}')):
        colours = HtmlFormatter(style=style)
        rules += colours.get_background_style_defs(scope) + colours.get_token_style_defs(scope)
    return "\n".join(rules)
