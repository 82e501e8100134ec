"""What a picture says in words."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Words", "millivolt", "percent"]


class Words(NamedTuple):
    """Words for one state of a picture: `alt` says what is to be seen, `caption` what it means."""

    alt: str
    caption: str


def percent(fraction: float) -> str:
    """Percentage in the precision that a reader can use: 9 %, 0.4 %, under 0.1 %."""
    share = 100 * fraction
    if share == 0:
        return "0 %"
    if share < 0.1:
        return "under 0.1 %"
    if share < 1:
        return f"{share:.1f} %"
    if share > 99 and share < 100:
        return f"{share:.1f} %" if share < 99.95 else "over 99.9 %"
    return f"{share:.0f} %"


def millivolt(voltage_mv: float) -> str:
    """Voltage with a true minus sign, which a hyphen is not when it is spoken: −70 mV."""
    return f"{voltage_mv:.0f} mV".replace("-", "−")
