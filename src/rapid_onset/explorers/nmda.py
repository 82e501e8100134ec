"""Explorers of the lesson on the NMDA receptor."""

from __future__ import annotations

from typing import Any, ClassVar

import numpy as np
import traitlets
from ipywidgets import Button, Checkbox, DOMWidget, Dropdown, FloatLogSlider, FloatSlider
from matplotlib.figure import Figure

from rapid_onset.evidence import fact
from rapid_onset.explorers.explorer import Explorer
from rapid_onset.figures import nmda as figures
from rapid_onset.figures.words import Words
from rapid_onset.models import concentration, nmda

__all__ = [
    "ConcentrationAndBlock",
    "MagnesiumBlock",
    "MysteryBlocker",
    "TrappingBlock",
    "concentration_and_block",
    "magnesium_block",
    "mystery_blocker",
    "trapping_block",
]

_DRUG_NAMES = {"ketamine": "ketamine", "memantine": "memantine", "mk801": "MK-801"}
# Shown name to the evidence's potency; ketamine's own block follows voltage and magnesium.
_COMPOUNDS = {
    "ketamine (racemate), block of currents": "ketamine_ic50",
    "S-ketamine, binding": "s_ketamine_ki",
    "R-ketamine, binding": "r_ketamine_ki",
    "S-norketamine, binding": "s_norketamine_ki",
    "R-norketamine, binding": "r_norketamine_ki",
    "(2R,6R)-hydroxynorketamine, block of currents": "hydroxynorketamine_ic50",
}
_WIDE: dict[str, Any] = {
    "style": {"description_width": "13em"},
    "layout": {"width": "min(100%, 40em)"},
}


def _slider(description: str, low: float, high: float, step: float, form: str) -> FloatSlider:
    return FloatSlider(
        description=description, min=low, max=high, step=step, readout_format=form, **_WIDE
    )


def _log_slider(description: str, low: float, high: float, step: float = 0.05) -> FloatLogSlider:
    """Slider from 10**`low` to 10**`high` in steps of `step` decades."""
    return FloatLogSlider(
        description=description, min=low, max=high, step=step, readout_format=".3g", **_WIDE
    )


def _switch(description: str) -> Checkbox:
    return Checkbox(description=description, indent=False, layout=_WIDE["layout"])


class MagnesiumBlock(Explorer[figures.Coincidence]):
    """Coincidence detection: current needs glutamate, and a voltage that drives Mg²⁺ out."""

    voltage_mv = traitlets.Float(-70.0).tag(parameter=True)
    magnesium_mm = traitlets.Float(1.0).tag(parameter=True)
    glutamate = traitlets.Bool(True).tag(parameter=True)

    size_in = (7.6, 3.5)
    voltages_mv: ClassVar = np.linspace(-90, 60, 151)

    def _draw(self, figure: Figure) -> figures.Coincidence:
        run = nmda.simulate(
            (
                nmda.Step(duration_ms=1, glutamate_um=1000, voltage_mv=0, magnesium_mm=0),
                nmda.Step(duration_ms=400, glutamate_um=0, voltage_mv=0, magnesium_mm=0),
            ),
            dt_ms=0.5,
        )
        self._opening = run.open / run.open.max()
        bare = nmda.relative_current(self.voltages_mv, 0.0)
        return figures.Coincidence(figure, self.voltages_mv, bare, run.time_ms)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        return (
            self.linked("voltage_mv", _slider("Voltage (mV)", -90, 60, 1, ".0f")),
            self.linked("magnesium_mm", _slider("Magnesium (mM)", 0, 2, 0.1, ".1f")),
            self.linked("glutamate", _switch("Glutamate pulse (1 mM for 1 ms)")),
        ), ()

    def _update(self) -> Words:
        return self.picture.show(
            voltage_mv=self.voltage_mv,
            magnesium_mm=self.magnesium_mm,
            glutamate=self.glutamate,
            iv_current=nmda.relative_current(self.voltages_mv, self.magnesium_mm),
            free_fraction=float(nmda.magnesium_free_fraction(self.voltage_mv, self.magnesium_mm)),
            opening=self._opening if self.glutamate else 0 * self._opening,
        )


class TrappingBlock(Explorer[figures.Trapping]):
    """An experiment in four phases: control, drug, wash, test; without magnesium."""

    drug = traitlets.Unicode("ketamine").tag(parameter=True)
    agonist_with_drug = traitlets.Bool(True).tag(parameter=True)
    agonist_in_wash = traitlets.Bool(True).tag(parameter=True)
    concentration_um = traitlets.Float(10.0).tag(parameter=True)
    voltage_mv = traitlets.Float(-70.0).tag(parameter=True)

    size_in = (7.2, 4.4)
    durations_s: ClassVar = (10, 20, 60, 20)
    points: ClassVar = 150  # in each phase

    def _draw(self, figure: Figure) -> figures.Trapping:
        ends_s = tuple(float(end) for end in np.cumsum(self.durations_s))
        return figures.Trapping(figure, ends_s)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        options = [(_DRUG_NAMES[name], name) for name in nmda.blocker_names()]
        first = (
            self.linked("drug", Dropdown(description="Drug", options=options, **_WIDE)),
            self.linked("agonist_with_drug", _switch("Agonist while the drug is there")),
            self.linked("agonist_in_wash", _switch("Agonist during the wash")),
        )
        more = (
            self.linked("concentration_um", _log_slider("Concentration (µM)", -1, 2)),
            self.linked("voltage_mv", _slider("Voltage (mV), ketamine only", -90, 40, 5, ".0f")),
        )
        return first, more

    def _update(self) -> Words:
        blocker = nmda.blocker(self.drug)
        known = blocker.electrical_depth is not None
        voltage_mv = self.voltage_mv if known else blocker.reference_voltage_mv
        agonist = (True, self.agonist_with_drug, self.agonist_in_wash, True)
        run = nmda.simulate(
            [
                nmda.Step(
                    duration_ms=1000 * duration_s,
                    glutamate_um=1000.0 if present else 0.0,
                    voltage_mv=voltage_mv,
                    magnesium_mm=0.0,
                    concentration_um=self.concentration_um if phase == "drug" else 0.0,
                )
                for phase, duration_s, present in zip(
                    ("control", "drug", "wash", "test"), self.durations_s, agonist, strict=True
                )
            ],
            dt_ms=[1000 * duration_s / self.points for duration_s in self.durations_s],
            blocker=blocker,
        )
        return self.picture.show(
            drug=_DRUG_NAMES[self.drug],
            concentration_um=self.concentration_um,
            agonist=agonist,
            time_s=run.time_ms / 1000,
            current=run.open / nmda.saturated_open_probability(),
            blocked=run.blocked,
            trapped=run.trapped,
        )


class ConcentrationAndBlock(Explorer[figures.ConcentrationBlock]):
    """One plasma level, as total and as free, on the curve of block with and without magnesium."""

    total_ng_per_ml = traitlets.Float().tag(parameter=True)
    magnesium_mm = traitlets.Float(1.0).tag(parameter=True)
    voltage_mv = traitlets.Float(-66.0).tag(parameter=True)
    compound = traitlets.Unicode("ketamine_ic50").tag(parameter=True)
    glun2d_like = traitlets.Bool(False).tag(parameter=True)

    size_in = (7.2, 4.0)
    concentrations_um: ClassVar = np.logspace(-2, 2, 201)

    @traitlets.default("total_ng_per_ml")
    def _infusion_end(self) -> float:
        return fact("infusion_end_concentration").value

    def _draw(self, figure: Figure) -> figures.ConcentrationBlock:
        return figures.ConcentrationBlock(figure, self.concentrations_um)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        compounds = Dropdown(description="Compound", options=list(_COMPOUNDS.items()), **_WIDE)
        plasma = _slider("Total in plasma (ng/mL)", 5, 1000, 5, ".0f")
        first = (
            self.linked("total_ng_per_ml", plasma),
            self.linked("magnesium_mm", _slider("Magnesium (mM)", 0, 2, 0.1, ".1f")),
            self.linked("voltage_mv", _slider("Voltage (mV)", -90, 40, 2, ".0f")),
        )
        more = (
            self.linked("compound", compounds),
            self.linked(
                "glun2d_like", _switch("GluN2D-like receptor: magnesium binds 4 times less")
            ),
        )
        return first, more

    def _update(self) -> Words:
        total_um = float(concentration.um_from_ng_per_ml(self.total_ng_per_ml))
        free_um = float(concentration.free_from_total(total_um))
        if self.compound != "ketamine_ic50":
            half_um = fact(self.compound).value
            return self.picture.show_other(
                compound=next(name for name, key in _COMPOUNDS.items() if key == self.compound),
                free_um=free_um,
                half_um=half_um,
                block=nmda.bound_fraction(self.concentrations_um, half_um),
            )
        weaker = fact("magnesium_block_glun2d").value if self.glun2d_like else 1.0
        bare, magnesium = (
            nmda.steady_block(
                self.concentrations_um, self.voltage_mv, level_mm, nmda.blocker("ketamine")
            )
            for level_mm in (0.0, self.magnesium_mm / weaker)
        )
        return self.picture.show_ketamine(
            total_ng_per_ml=self.total_ng_per_ml,
            total_um=total_um,
            free_um=free_um,
            magnesium_mm=self.magnesium_mm,
            bare_block=bare,
            magnesium_block=magnesium,
        )


class MysteryBlocker(Explorer[figures.MysteryCurve]):
    """A made-up blocker without a label: choose what to measure, then fit your own curve."""

    concentration_um = traitlets.Float(10.0).tag(parameter=True)
    guess_um = traitlets.Float(10.0).tag(parameter=True)
    measured_um = traitlets.Tuple().tag(parameter=True)

    size_in = (7.2, 3.6)
    concentrations_um: ClassVar = np.logspace(-2, 2, 201)
    most_measurements: ClassVar = 6

    def __init__(self, seed: int = 7, **parameters: Any) -> None:
        self._blocker = nmda.mystery_blocker(seed)
        super().__init__(**parameters)

    def measure(self) -> None:
        """Measure the block at the chosen concentration, while measurements are left."""
        chosen = self.concentration_um
        if len(self.measured_um) < self.most_measurements and chosen not in self.measured_um:
            self.measured_um = (*self.measured_um, chosen)

    def _draw(self, figure: Figure) -> figures.MysteryCurve:
        return figures.MysteryCurve(figure, self.concentrations_um)

    def _controls(self) -> tuple[tuple[DOMWidget, ...], tuple[DOMWidget, ...]]:
        measure = Button(description="Measure", button_style="primary")
        measure.on_click(lambda _: self.measure())
        return (
            self.linked("concentration_um", _log_slider("Next concentration (µM)", -2, 2, 0.1)),
            measure,
            self.linked("guess_um", _log_slider("Your curve: half at (µM)", -2, 2)),
        ), ()

    def _update(self) -> Words:
        measured = [nmda.measured_block(self._blocker, um) for um in self.measured_um]
        return self.picture.show(
            next_um=self.concentration_um,
            guess_um=self.guess_um,
            guess_block=nmda.bound_fraction(self.concentrations_um, self.guess_um),
            measured_um=np.array(self.measured_um),
            measured_block=np.array(measured),
            left=self.most_measurements - len(measured),
        )


def magnesium_block(**parameters: Any) -> MagnesiumBlock:
    """Coincidence detection: the I-V curve with magnesium, and one pulse of glutamate."""
    return MagnesiumBlock(**parameters)


def trapping_block(**parameters: Any) -> TrappingBlock:
    """Use dependence and trapping: when a blocker gets in and when it gets out."""
    return TrappingBlock(**parameters)


def concentration_and_block(**parameters: Any) -> ConcentrationAndBlock:
    """From a total plasma level to the share of receptors that is blocked."""
    return ConcentrationAndBlock(**parameters)


def mystery_blocker(**parameters: Any) -> MysteryBlocker:
    """Find a made-up blocker's half-blocking concentration with six measurements."""
    return MysteryBlocker(**parameters)
