"""Words compared as a reader compares them."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["fold"]

_BETWEEN = re.compile(r"[\s_\-\u00ad\u2010-\u2015\u2212]+")


def fold(text: str) -> str:
    """`text` without case, blanks and hyphens."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text).casefold())
