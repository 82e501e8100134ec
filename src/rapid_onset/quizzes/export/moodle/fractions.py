"""The shares of the marks that Moodle knows; its importer refuses an answer with any other."""

from __future__ import annotations

from fractions import Fraction

__all__ = ["known_share", "percent"]

# Moodle's list (question/engine/bank.php): p/q up to q = 6, tenths, 1/q up to q = 10, and 1/20.
_SHARES = sorted(
    {Fraction(p, q) for q in (1, 2, 3, 4, 5, 6, 10) for p in range(q + 1)}
    | {Fraction(1, q) for q in (7, 8, 9, 20)}
)
_ROUNDING = 1e-5


def known_share(share: float) -> float:
    """Share (−1 to 1) that Moodle knows and that is nearest to `share`, or `share` if it is one."""
    nearest = float(min(_SHARES, key=lambda one: abs(float(one) - abs(share))))
    if abs(nearest - abs(share)) < _ROUNDING:
        return share
    return nearest if share > 0 else -nearest


def percent(share: float) -> str:
    """`share` as Moodle writes it."""
    return f"{100 * known_share(share):.5f}".rstrip("0").rstrip(".")
