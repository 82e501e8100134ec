"""The models behind the lessons: numpy alone, every constant from the evidence."""

from rapid_onset.models import (
    abstract,
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
    "abstract",
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
