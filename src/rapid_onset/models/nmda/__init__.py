"""The NMDA receptor: gating, magnesium block, trapping block. Time is in ms.

>>> from rapid_onset.models import nmda
>>> ketamine = nmda.blocker("ketamine")
>>> float(nmda.apparent_ic50_um(ketamine, voltage_mv=-70.0))
0.71
"""

from rapid_onset.models.nmda.block import (
    Blocker,
    apparent_ic50_um,
    block_left,
    block_rates,
    blocker,
    blocker_names,
    bound_fraction,
    mystery_blocker,
    steady_block,
)
from rapid_onset.models.nmda.gating import (
    Gating,
    gating,
    gating_names,
    saturated_open_probability,
    steady_open_probability,
)
from rapid_onset.models.nmda.magnesium import magnesium_free_fraction, relative_current
from rapid_onset.models.nmda.measuring import MEASURING_ERROR, measured_block
from rapid_onset.models.nmda.simulation import STATES, Run, Step, simulate

__all__ = [
    "MEASURING_ERROR",
    "STATES",
    "Blocker",
    "Gating",
    "Run",
    "Step",
    "apparent_ic50_um",
    "block_left",
    "block_rates",
    "blocker",
    "blocker_names",
    "bound_fraction",
    "gating",
    "gating_names",
    "magnesium_free_fraction",
    "measured_block",
    "mystery_blocker",
    "relative_current",
    "saturated_open_probability",
    "simulate",
    "steady_block",
    "steady_open_probability",
]
