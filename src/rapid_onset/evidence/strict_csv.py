"""CSV that is checked against a model, with the file and line of every mistake.

The header names the model's fields, in any order; only those with a default may be left out.  An
empty cell means that the value is not known.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from rapid_onset.errors import InputError
from rapid_onset.evidence.records import Record

__all__ = ["load"]

M = TypeVar("M", bound=Record)


def load(path: Path, model: type[M], context: Mapping[str, Any] | None = None) -> tuple[M, ...]:
    """Rows of the CSV file at `path`.

    Parameters
    ----------
    path
        The file.
    model
        What a row has to look like.
    context
        What validators see as ``info.context``, for checks against another file.

    Raises
    ------
    InputError
        The file is missing, its header is another one, or a row does not fit or stands twice;
        the message names file and line.
    """
    try:
        text = path.read_text(encoding="utf8")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InputError(f"{path} cannot be read: {reason}") from error
    lines = csv.reader(text.splitlines(keepends=True), strict=True)
    rows: dict[tuple[Any, ...], M] = {}
    complaints: list[str] = []
    adapter = TypeAdapter(model)
    try:
        header = next(lines, [])
        _check_header(path, header, model)
        for cells in lines:
            place = f"{path}:{lines.line_num}"
            if len(cells) != len(header):
                complaints.append(f"{place}: {len(cells)} cells, not {len(header)}")
                continue
            filled = {name: cell for name, cell in zip(header, cells, strict=True) if cell}
            try:
                row = adapter.validate_strings(filled, strict=True, context=context)
            except ValidationError as error:
                complaints.extend(f"{place}: {_words(one)}" for one in error.errors())
                continue
            if row.identity in rows:
                complaints.append(f"{place}: the row {row.identity} stands twice")
            rows[row.identity] = row
    except csv.Error as error:
        raise InputError(f"{path}:{lines.line_num}: {error}") from error
    if complaints:
        raise InputError.of(complaints)
    return tuple(rows.values())


def _check_header(path: Path, header: list[str], model: type[Record]) -> None:
    """Refuse columns that are missing, unknown or there twice."""
    known = model.model_fields
    missing = [name for name, field in known.items() if field.is_required() and name not in header]
    unknown = [name for name in header if name not in known]
    twice = sorted({name for name in header if header.count(name) > 1})
    for what, names in (("misses", missing), ("has unknown", unknown), ("repeats", twice)):
        if names:
            words = f"the header {what} {', '.join(names)}; its columns are {', '.join(known)}"
            raise InputError(f"{path}:1: {words}")


def _words(error: Mapping[str, Any]) -> str:
    """What is wrong in which cell, and what stands there."""
    where = ".".join(str(step) for step in error["loc"])
    words = error["msg"].removeprefix("Value error, ")
    cell = f" (got {error['input']!r})" if isinstance(error["input"], str) else ""
    return f"{where}: {words}{cell}" if where else words
