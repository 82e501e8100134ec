"""Files written whole or not at all, and never over somebody else's."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from rapid_onset.errors import InputError

__all__ = ["write", "zipped"]

_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip file knows: equal exports are equal bytes


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Zip file of `files` by their names, the same bytes for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def write(folder: Path, files: Mapping[str, bytes], receipt: str) -> None:
    """Write `files` into `folder`, which is made where it is missing.

    Parameters
    ----------
    folder
        Where to write; other files in it stay as they are.
    files
        Content of each file by its name.
    receipt
        Name of the file that only an export leaves, by its first line: where it lies, the
        `files` of an earlier export are replaced.

    Raises
    ------
    InputError
        `folder` is a file, or a file that is not ours has one of the names.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is a file; name a new folder, or one to export into")
    there = [name for name in files if (folder / name).exists()]
    if there and not _is_ours(folder / receipt, files[receipt]):
        raise InputError(
            f"{folder / there[0]} is there already and no export wrote it; "
            "move it, or name another folder"
        )
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".export-") as building:
        for name, content in files.items():
            Path(building, name).write_bytes(content)
        for name in files:
            Path(building, name).replace(folder / name)


def _is_ours(old: Path, new: bytes) -> bool:
    return old.is_file() and old.read_bytes().splitlines()[:1] == new.splitlines()[:1]
