"""The models behind the lessons: numpy alone, every constant from the evidence."""

from rapid_onset.models import (
    adaptive,
    arithmetic,
    circuit,
    concentration,
    linear,
    nmda,
    onset,
    pharmacokinetics,
    risk,
    trials,
)

__all__ = [
    "adaptive",
    "arithmetic",
    "circuit",
    "concentration",
    "linear",
    "nmda",
    "onset",
    "pharmacokinetics",
    "risk",
    "trials",
]
