"""Axes that pictures of levels share."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MultipleLocator
from numpy.typing import ArrayLike

from rapid_onset.models.concentration import free_from_total, um_from_ng_per_ml

__all__ = ["add_free_axis"]


def add_free_axis(ax: Axes) -> None:
    """Add at the right of `ax`, whose levels are total in ng/mL, what of them is free, in µM."""
    free_um_per_ng_per_ml = float(free_from_total(um_from_ng_per_ml(1.0)))

    def free_um(ng_per_ml: ArrayLike) -> ArrayLike:
        return np.asarray(ng_per_ml) * free_um_per_ng_per_ml

    def total_ng_per_ml(free_um: ArrayLike) -> ArrayLike:
        return np.asarray(free_um) / free_um_per_ng_per_ml

    right = ax.secondary_yaxis("right", functions=(free_um, total_ng_per_ml))
    right.set_ylabel("free in plasma (µM)")
    right.yaxis.set_major_locator(MultipleLocator(0.2))
    right.spines["right"].set_visible(True)
