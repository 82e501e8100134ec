"""Which variant of a question a student gets: a keyed hash decides, the same on every machine.

The key comes from a secret of the course, so what is asked this term says nothing about the next.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from typing import TypeVar

from rapid_onset.quizzes.items import Code, Question

__all__ = ["assignment_salt", "folded", "is_personal", "new_secret", "seed", "variant_of"]

Q = TypeVar("Q", bound=Question)


def new_secret() -> str:
    """Secret of a new course."""
    return secrets.token_hex(16)


def assignment_salt(secret: str, lesson_id: str) -> str:
    """Salt that a lesson's assignment carries, from which no other salt follows."""
    return _keyed(secret.strip(), lesson_id)


def seed(salt: str, item_id: str, version: int, name: str) -> str:
    """Seed of the variant that the student called `name` gets.

    Parameters
    ----------
    salt
        Salt of the assignment.
    item_id, version
        The question, and its version, as a new version may mean something else.
    name
        Name of the student; case and blanks around it do not count.
    """
    return _keyed(salt, f"{item_id}|{version}|{folded(name)}")


def is_personal(item: Question) -> bool:
    """Whether every student gets a variant of `item`; a code task has one for the whole course."""
    return bool(item.parameters) and not isinstance(item, Code)


def variant_of(item: Q, salt: str, name: str) -> Q:
    """Variant of `item` that the student called `name` gets, if there is more than one."""
    return item.variant(seed(salt, item.id, item.version, name if is_personal(item) else ""))


def folded(name: str) -> str:
    """`name` without case and superfluous blanks."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _keyed(key: str, text: str) -> str:
    return hashlib.blake2b(text.encode(), key=key.encode(), digest_size=16).hexdigest()
