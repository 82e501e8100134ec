"""Units of measure that prose and evidence use, and how large each is."""

from __future__ import annotations

import re

__all__ = ["COUNTED", "UNIT_AFTER_NUMBER", "one_spelling", "unit_scale"]

COUNTED = "counted"  # the dimension of a share, a ratio, a score, a number of people

# Dimension: its units by size, in the first of them.  No d and no g: they are effect sizes too.
_MEASURES = {
    "time": {
        **dict.fromkeys(("s", "sec", "second", "seconds"), 1.0),
        **dict.fromkeys(("ms", "millisecond", "milliseconds"), 0.001),
        **dict.fromkeys(("min", "minute", "minutes"), 60.0),
        **dict.fromkeys(("h", "hour", "hours"), 3600.0),
        **dict.fromkeys(("day", "days"), 86400.0),
        **dict.fromkeys(("week", "weeks"), 604800.0),
    },
    "months": dict.fromkeys(("month", "months"), 1.0) | dict.fromkeys(("year", "years"), 12.0),
    "voltage": {"mV": 1.0},
    "molar concentration": {
        **dict.fromkeys(("uM", "umol/L"), 1.0),
        **dict.fromkeys(("nM", "nmol/L"), 0.001),
        **dict.fromkeys(("mM", "mmol/L"), 1000.0),
    },
    "mass concentration": {
        **dict.fromkeys(("ng/mL", "ug/L"), 1.0),
        **dict.fromkeys(("ug/mL", "mg/L"), 1000.0),
        "mg/mL": 1e6,
    },
    "mass": {"mg": 1.0, "ug": 0.001, "kg": 1e6},
    "dose by weight": {"mg/kg": 1.0, "ug/kg": 0.001},
    "dose rate by weight": {"mg/kg/h": 1.0, "ug/kg/min": 0.06},
    "molar mass": {"g/mol": 1.0},
    "rate": {
        **dict.fromkeys(("1/s", "per second"), 1.0),
        **dict.fromkeys(("1/min", "per minute"), 1 / 60),
        **dict.fromkeys(("1/h", "per hour"), 1 / 3600),
    },
    "binding rate": {"1/(uM s)": 1.0},
    "flow": {"L/h": 1.0, "mL/min": 0.06, "L/min": 60.0},
    "flow by weight": {"L/h/70 kg": 1.0, "mL/min/kg": 4.2},
    "volume": {"L": 1.0, "mL": 0.001},
    "volume by weight": {"L/kg": 1.0, "L/70 kg": 1 / 70},
    "exposure": {"ng h/mL": 1.0},
    "pressure": {"mmHg": 1.0},
    "temperature": {"degC": 1.0, "°C": 1.0},
    COUNTED: {
        **dict.fromkeys(("%", "per cent", "percent", "percentage points"), 0.01),
        "per 100": 0.01,
        "per 1000": 0.001,
        "per million": 1e-6,
        **dict.fromkeys(("fraction", "ratio", "times", "fold", "point", "points"), 1.0),
        **dict.fromkeys(("people", "patients", "participants", "adults", "volunteers"), 1.0),
        **dict.fromkeys(("women", "men", "mice", "rats"), 1.0),
    },
}
_SCALES = {
    unit: (dimension, size)
    for dimension, units in _MEASURES.items()
    for unit, size in units.items()
}
_ANY = "|".join(re.escape(unit) for unit in sorted(_SCALES, key=len, reverse=True))
# Not within a word, nor the first half of another unit (mg in mg/m2).
UNIT_AFTER_NUMBER = re.compile(rf"[ -]?(?P<unit>{_ANY})(?![^\W_])(?!/\w)")


def one_spelling(text: str) -> str:
    """`text`, as long as it was, with one spelling of micro, minus and blank."""
    return re.sub(r"\s", " ", text.translate(str.maketrans("µμ−", "uu-")))


def unit_scale(unit: str) -> tuple[str, float]:
    """Dimension of `unit` and its size there; a unit that is unknown counts something."""
    found = UNIT_AFTER_NUMBER.match(one_spelling(f" {unit}"))  # also "days after the infusion"
    return _SCALES[found["unit"]] if found else (COUNTED, 1.0)
