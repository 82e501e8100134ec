"""Blockers of the open pore, such as ketamine: how firmly they hold, and how fast they come and go.

A blocker competes with magnesium for the open pore. It feels the voltage, because it is charged and
sits inside the membrane's field.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

import numpy as np
from numpy.typing import ArrayLike

from rapid_onset.evidence import fact, potency
from rapid_onset.models.bounds import FloatArray, bounded
from rapid_onset.models.nmda.gating import Gating, saturated_open_probability
from rapid_onset.models.nmda.magnesium import magnesium_free_fraction

__all__ = [
    "Blocker",
    "apparent_ic50_um",
    "block_left",
    "block_rates",
    "blocker",
    "blocker_names",
    "bound_fraction",
    "mystery_blocker",
    "steady_block",
]

_DEPTHS = {"ketamine": "ketamine_electrical_depth", "memantine": None, "mk801": None}


@dataclass(frozen=True)
class Blocker:
    """A drug that enters open channels and stays when they close around it.

    `ic50_um` holds at `reference_voltage_mv` without magnesium. `off_per_s` is the macroscopic rate
    with agonist kept on. `electrical_depth` is the share of the membrane's field that the drug
    crosses; None means that the evidence has none, and the blocker works at the reference voltage
    alone.
    """

    name: str
    ic50_um: float
    reference_voltage_mv: float
    electrical_depth: float | None
    off_per_s: float
    made_up: bool = False

    def __post_init__(self) -> None:
        for name in ("ic50_um", "off_per_s"):
            if not 0 < getattr(self, name) < np.inf:
                raise ValueError(f"{name} must be a positive number; got {getattr(self, name)}")
        if self.electrical_depth is not None and not 0 <= self.electrical_depth <= 1:
            raise ValueError(f"electrical_depth must be from 0 to 1; got {self.electrical_depth}")


def blocker_names() -> tuple[str, ...]:
    """Names of the blockers for which the evidence has an IC50 and an off rate."""
    return tuple(_DEPTHS)


@cache
def blocker(name: str) -> Blocker:
    """Blocker with the published numbers.

    Raises
    ------
    ValueError
        The evidence has no numbers for this name.
    """
    if name not in _DEPTHS:
        raise ValueError(f"blocker must be one of {', '.join(_DEPTHS)}; got {name!r}")
    ic50, depth = potency(f"{name}_ic50"), _DEPTHS[name]
    return Blocker(
        name=name,
        ic50_um=ic50.value,
        reference_voltage_mv=(
            fact("assumed_holding_voltage").value if ic50.voltage_mv is None else ic50.voltage_mv
        ),
        electrical_depth=fact(depth).value if depth else None,
        off_per_s=fact(f"{name}_off_rate").value,
    )


def mystery_blocker(seed: int | str) -> Blocker:
    """Made-up blocker: `seed` sets its IC50 and off rate, each within five times ketamine's."""
    known = blocker("ketamine")
    digest = blake2b(str(seed).encode(), digest_size=16).digest()
    first, second = (int.from_bytes(half) / 2**64 for half in (digest[:8], digest[8:]))
    return Blocker(
        name=f"mystery {seed} (made up)",
        ic50_um=known.ic50_um * 5 ** (2 * first - 1),
        reference_voltage_mv=known.reference_voltage_mv,
        electrical_depth=known.electrical_depth,
        off_per_s=known.off_per_s * 5 ** (2 * second - 1),
        made_up=True,
    )


def block_rates(
    blocker: Blocker, voltage_mv: ArrayLike, gating: Gating | None = None
) -> tuple[FloatArray, FloatArray]:
    """On rate (1/(uM s)) and off rate (1/s) of one open, magnesium-free channel.

    A blocker leaves open channels only, so the rate of one open channel is the macroscopic rate
    over the saturated open probability. Off over on is the IC50. Depolarisation pushes the drug
    out: half of the voltage dependence falls on each rate.

    Parameters
    ----------
    blocker
        The blocker.
    voltage_mv
        Membrane voltage in mV, any shape.
    gating
        Gating rates; the default set if none are given.

    Raises
    ------
    ValueError
        The evidence has no electrical depth and the voltage is not the reference voltage.

    Notes
    -----
    Woodhull, J Gen Physiol 61:687 (1973), doi:10.1085/jgp.61.6.687.
    """
    off_per_s = blocker.off_per_s / saturated_open_probability(gating)
    half = np.exp(_field_energy(blocker, voltage_mv) / 2)
    return off_per_s / blocker.ic50_um / half, off_per_s * half


def block_left(block: ArrayLike, agonist_s: ArrayLike, off_per_s: ArrayLike) -> FloatArray:
    """Share of channels that is still blocked once the drug in the bath is gone.

    Without agonist the channels are shut and nothing leaves, so that time does not count.

    Parameters
    ----------
    block
        Share that was blocked.
    agonist_s
        Time with agonist since then, in s; all three broadcast.
    off_per_s
        Macroscopic off rate with agonist, in 1/s.
    """
    share, time, rate = bounded(block=block, agonist_s=agonist_s, off_per_s=off_per_s)
    left: FloatArray = share * np.exp(-rate * time)
    return left


def apparent_ic50_um(
    blocker: Blocker, voltage_mv: ArrayLike, magnesium_mm: ArrayLike = 0.0
) -> FloatArray:
    """Concentration (uM) that halves the current: magnesium in the pore keeps the drug out.

    Parameters
    ----------
    blocker
        The blocker.
    voltage_mv
        Membrane voltage in mV.
    magnesium_mm
        External magnesium in mM; broadcasts with the voltage.
    """
    free = magnesium_free_fraction(voltage_mv, magnesium_mm)
    ic50: FloatArray = blocker.ic50_um * np.exp(_field_energy(blocker, voltage_mv)) / free
    return ic50


def steady_block(
    concentration_um: ArrayLike, voltage_mv: ArrayLike, magnesium_mm: ArrayLike, blocker: Blocker
) -> FloatArray:
    """Share of channels that hold the blocker once everything has settled.

    It does not depend on gating, because a channel gates in the same way with the drug inside.

    Parameters
    ----------
    concentration_um
        Free concentration of the blocker in uM.
    voltage_mv, magnesium_mm
        Membrane voltage in mV and external magnesium in mM; all three broadcast.
    blocker
        The blocker.
    """
    return bound_fraction(concentration_um, apparent_ic50_um(blocker, voltage_mv, magnesium_mm))


def bound_fraction(concentration_um: ArrayLike, half_um: ArrayLike) -> FloatArray:
    """Share bound at one site: ``c / (c + half)``, both in uM."""
    concentration, half = bounded(concentration_um=concentration_um, half_um=half_um)
    return concentration / (concentration + half)


def _field_energy(blocker: Blocker, voltage_mv: ArrayLike) -> FloatArray:
    """Work of the field on the drug, in units of RT, from the reference voltage to `voltage_mv`."""
    (voltage,) = bounded(voltage_mv=voltage_mv)
    shift_mv = voltage - blocker.reference_voltage_mv
    if blocker.electrical_depth is not None:
        return blocker.electrical_depth * shift_mv / _thermal_voltage_mv()
    if shift_mv.any():
        raise ValueError(
            f"voltage_mv must be {blocker.reference_voltage_mv:g} for {blocker.name}, because the "
            f"voltage dependence of its block is not known; got {voltage[shift_mv != 0].flat[0]:g}"
        )
    return np.zeros_like(shift_mv)


def _thermal_voltage_mv() -> float:
    """RT/F in mV at the temperature of the recordings."""
    kelvin = fact("recording_temperature").value + 273.15
    return 1e3 * fact("gas_constant").value * kelvin / fact("faraday_constant").value
