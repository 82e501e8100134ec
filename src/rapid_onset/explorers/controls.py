"""Controls that all explorers share: one width, one place for the labels."""

from __future__ import annotations

from typing import Any

import traitlets
from ipywidgets import Checkbox, Dropdown, FloatLogSlider, FloatSlider

__all__ = ["Whole", "choice", "log_slider", "slider", "switch"]

_WIDE: dict[str, Any] = {
    "style": {"description_width": "13em"},
    "layout": {"width": "min(100%, 40em)"},
}


class Whole(traitlets.Int[int, Any]):
    """Whole number, also where the browser's slider sends 120.00000000000001."""

    def validate(self, obj: Any, value: Any) -> int:
        """`value`, rounded if it is no whole number."""
        return int(super().validate(obj, round(value) if isinstance(value, float) else value))


def slider(description: str, low: float, high: float, step: float, form: str) -> FloatSlider:
    """Slider from `low` to `high` in steps of `step`, with its value printed in `form`."""
    return FloatSlider(
        description=description, min=low, max=high, step=step, readout_format=form, **_WIDE
    )


def log_slider(description: str, low: float, high: float, step: float = 0.05) -> FloatLogSlider:
    """Slider from 10**`low` to 10**`high` in steps of `step` decades."""
    return FloatLogSlider(
        description=description, min=low, max=high, step=step, readout_format=".3g", **_WIDE
    )


def switch(description: str) -> Checkbox:
    """Something that is there or not."""
    return Checkbox(description=description, indent=False, layout=_WIDE["layout"])


def choice(description: str, options: dict[str, str]) -> Dropdown:
    """One of several `options`: what is shown to what it stands for."""
    return Dropdown(description=description, options=list(options.items()), **_WIDE)
