"""The one error that is meant for people."""

from __future__ import annotations

__all__ = ["InputError"]


class InputError(Exception):
    """Something given to the course is wrong; the message is one line and says the mend.

    The command prints it and ends with exit code 2. Never raised for a fault of our own.
    """
