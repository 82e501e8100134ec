"""Progress as a code that a learner can copy: base32 of deflated rows and their checksum."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterable
from datetime import date, timedelta

from pydantic import TypeAdapter

from rapid_onset.errors import InputError
from rapid_onset.quizzes.progress.attempt import Attempt

__all__ = ["pack", "unpack"]

_FORMAT = "1"
_CHECK_BYTES = 4  # CRC-32 finds every wrong letter, and every two neighbours swapped
_RAW_DEFLATE = -zlib.MAX_WBITS
_LARGEST = 1_000_000  # bytes of rows: whatever holds more is no code of ours
_ALPHABET = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
_ATTEMPT = TypeAdapter(Attempt)


def pack(attempts: Iterable[Attempt]) -> str:
    """Code of `attempts`, without their responses: some twenty letters each."""
    in_order = sorted(attempts, key=lambda one: (one.item_id, one.version))
    rows = "\n".join((_FORMAT, *map(_row, in_order)))
    deflate = zlib.compressobj(level=9, wbits=_RAW_DEFLATE)
    body = deflate.compress(rows.encode()) + deflate.flush()
    return _letters(body + _check(body))


def unpack(code: str) -> tuple[Attempt, ...]:
    """Attempts in a `code`, in which blanks and small letters do not matter.

    Raises
    ------
    InputError
        It is incomplete, mistyped or of another version of the course.
    """
    letters = "".join(code.split()).upper()
    if odd := next((letter for letter in letters if letter not in _ALPHABET), None):
        raise InputError(f"a code has the letters A to Z and 2 to 7, but no {odd!r}; copy it again")
    body = _body(letters)
    if body is None:
        raise InputError(
            f"the code of {len(letters)} letters is not complete and right; copy it again"
        )
    try:
        return tuple(map(_attempt, _rows(body)))
    except (zlib.error, ValueError, OverflowError) as error:
        raise InputError(
            "the code is of another version of the course; make it anew with the version used here"
        ) from error


def _letters(whole: bytes) -> str:
    return base64.b32encode(whole).decode().rstrip("=")


def _check(body: bytes) -> bytes:
    return zlib.crc32(body).to_bytes(_CHECK_BYTES, "big")


def _body(letters: str) -> bytes | None:
    """What `letters` hold, if they agree with their checksum."""
    try:
        whole = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error:
        return None
    body, check = whole[:-_CHECK_BYTES], whole[-_CHECK_BYTES:]
    # The last letter has bits to spare, which the checksum does not see.
    return body if check == _check(body) and letters == _letters(whole) else None


def _rows(body: bytes) -> list[str]:
    inflate = zlib.decompressobj(wbits=_RAW_DEFLATE)
    form, *rows = inflate.decompress(body, _LARGEST).decode().split("\n")
    if form != _FORMAT or not inflate.eof:
        raise ValueError(f"format {form[:9]!r}")
    return rows


def _row(attempt: Attempt) -> str:
    scores = (round(100 * score) for score in (attempt.first, attempt.best, attempt.last))
    fields = (
        attempt.item_id,
        attempt.version,
        attempt.tries,
        *scores,
        attempt.first_on.toordinal(),
        (attempt.last_on - attempt.first_on).days,
        attempt.certainty or 0,
        *attempt.misconceptions,
    )
    return " ".join(map(str, fields))


def _attempt(row: str) -> Attempt:
    item_id, *fields = row.split(" ")
    version, tries, first, best, last, begun, days, certainty = map(int, fields[:8])
    first_on = date.fromordinal(begun)
    return _ATTEMPT.validate_python(
        {
            "item_id": item_id,
            "version": version,
            "tries": tries,
            "first": first / 100,
            "best": best / 100,
            "last": last / 100,
            "first_on": first_on,
            "last_on": first_on + timedelta(days=days),
            "certainty": certainty or None,
            "misconceptions": tuple(fields[8:]),
        }
    )
