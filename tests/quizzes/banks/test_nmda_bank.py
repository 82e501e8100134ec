"""The bank of lesson 1: its numbers against the model and the evidence."""

from math import exp

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import nmda
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.items import Numeric
from rapid_onset.quizzes.marking import mark

BANK = load_bank("nmda")
NUMBERS = [item for item in BANK.items if isinstance(item, Numeric) and not item.parameters]


def test_every_graded_question_is_one_point():
    assert {item.points for item in BANK.by_use("graded")} == {1.0}


# ---------------------------------------------------------------- numbers

KETAMINE = nmda.blocker("ketamine")
MOLAR_MASS = evidence.fact("ketamine_molar_mass").value
FREE = evidence.fact("ketamine_free_fraction").value
PLASMA = evidence.fact("infusion_end_concentration").value


def ic50(voltage_mv, magnesium_mm=0.0):
    return float(nmda.apparent_ic50_um(KETAMINE, voltage_mv, magnesium_mm))


def free_pores(voltage_mv):
    return float(nmda.magnesium_free_fraction(voltage_mv, 1.0))


def lowest_point(magnesium_mm):
    """Voltage (mV) and size of the largest inward current."""
    voltage_mv = np.linspace(-90, 0, 901)
    current = nmda.relative_current(voltage_mv, magnesium_mm)
    return voltage_mv[current.argmin()], current.min()


@pytest.mark.parametrize(
    ("item_id", "expected"),
    [
        ("nmda-iv-minimum", evidence.target("A02").value),
        ("nmda-total-free", PLASMA * FREE / MOLAR_MASS),
        ("nmda-magnesium-ic50", ic50(-66, 1.0) / ic50(-66)),
        ("nmda-mystery", float(f"{nmda.mystery_blocker(7).ic50_um:.2g}")),
    ],
)
def test_every_key_is_what_model_and_evidence_say(item_id, expected):
    assert BANK.item(item_id).answer == pytest.approx(expected, rel=2e-3, abs=0.5e-3)


def test_every_question_with_one_number_is_in_that_table():
    assert len(NUMBERS) == 4


def test_the_lowest_point_of_the_model_is_accepted():
    assert mark(BANK.item("nmda-iv-minimum"), f"{lowest_point(1)[0]:.1f}").score == 1


@pytest.mark.parametrize(
    ("item_id", "error", "expected"),
    [
        ("nmda-total-free", 0, PLASMA / MOLAR_MASS),
        ("nmda-total-free", 1, PLASMA * FREE / 274.2),
        ("nmda-total-free", 2, PLASMA * (1 - FREE) / MOLAR_MASS),
        ("nmda-total-free", 3, 1000 * PLASMA * FREE / MOLAR_MASS),
        ("nmda-total-free", 4, PLASMA * FREE),
        ("nmda-magnesium-ic50", 0, 1 / free_pores(-66) - 1),
        ("nmda-magnesium-ic50", 1, 1 / free_pores(66)),
        ("nmda-magnesium-ic50", 2, 1000 * (1 / free_pores(-66) - 1) + 1),
    ],
)
def test_every_known_error_is_what_the_slip_gives(item_id, error, expected):
    assert BANK.item(item_id).errors[error].value == pytest.approx(expected, rel=5e-3)


@pytest.mark.parametrize(
    ("item_id", "printed", "low", "high", "value"),
    [
        ("nmda-predict-magnesium", "half of the pores free at −20 mV", 0.49, 0.52, free_pores(-20)),
        ("nmda-predict-magnesium", "about one in forty at", 1 / 42, 1 / 38, free_pores(-80)),
        ("nmda-predict-concentration", "a third", 0.32, 0.36, 0.41 / (0.41 + ic50(-66))),
        ("nmda-predict-concentration", "3 in 100", 0.025, 0.035, 0.41 / (0.41 + ic50(-66, 1.0))),
        ("nmda-voltage-dependence", "≈ 31", 30.5, 31.5, ic50(40) / ic50(-70)),
        ("nmda-trapped-washout", "about 4.5 s", 4.45, 4.55, 1 / KETAMINE.off_per_s),
        ("nmda-memantine", "71 %", 0.71, 0.71, evidence.fact("memantine_trapped_after_wash").value),
        ("nmda-memantine", "86 %", 0.86, 0.86, evidence.fact("ketamine_trapped_after_wash").value),
        ("nmda-enantiomers", "0.119", 0.119, 0.119, evidence.fact("ketamine_ki_2015").value),
        (
            "nmda-quarter-free",
            "a quarter of the pores are free near −38 mV",
            0.245,
            0.255,
            free_pores(-38),
        ),
        ("nmda-less-magnesium", "about −47 mV", -47.5, -46.5, lowest_point(0.1)[0]),
        (
            "nmda-less-magnesium",
            "almost three times",
            2.8,
            3,
            lowest_point(0.1)[1] / lowest_point(1)[1],
        ),
    ],
)
def test_numbers_in_an_explanation(item_id, printed, low, high, value):
    assert printed in BANK.item(item_id).explanation
    assert low <= value <= high


# ---------------------------------------------------------------- a student's own numbers


@pytest.mark.parametrize(
    ("item_id", "seed", "drawn", "key"),
    [
        ("nmda-current-ratio", "ada", {"near": -25, "far": -75}, 25 * 43.1 / (75 * 3.3)),
        ("nmda-current-ratio", "ben", {"near": -20, "far": -60}, 20 * 50.8 / (60 * 8.0)),
        (
            "nmda-pores-left-free",
            "ada",
            {"voltage": -50, "magnesium": 1},
            100 / (1 + exp(0.062 * 50) / 3.57),
        ),
        (
            "nmda-pores-left-free",
            "ben",
            {"voltage": -48, "magnesium": 1},
            100 / (1 + exp(0.062 * 48) / 3.57),
        ),
        (
            "nmda-block-that-is-left",
            "ada",
            {"start": 80, "rate": 0.1, "wash": 20, "open": 2},
            80 * exp(-0.1 * 2),
        ),
        (
            "nmda-block-that-is-left",
            "ben",
            {"start": 70, "rate": 0.2, "wash": 5, "open": 2},
            70 * exp(-0.2 * 2),
        ),
        ("nmda-level-to-free", "ada", {"level": 105}, 105 * 0.53 / 237.73),
        ("nmda-level-to-free", "ben", {"level": 155}, 155 * 0.53 / 237.73),
        (
            "nmda-plasma-to-block",
            "ada",
            {"level": 120, "voltage": -80, "held": 21.3},
            100 * 0.2675 / (0.2675 + 21.3),
        ),
        (
            "nmda-plasma-to-block",
            "ben",
            {"level": 160, "voltage": -66, "held": 14.3},
            100 * 0.3567 / (0.3567 + 14.3),
        ),
    ],
)
def test_a_graded_key_by_hand(item_id, seed, drawn, key):
    item = BANK.item(item_id).variant(seed)
    assert {name: item.values[name] for name in drawn} == drawn
    assert item.answer == pytest.approx(key, rel=4e-3)


@pytest.mark.parametrize(
    ("item_id", "slips"),
    [  # for ada, whose numbers stand above
        ("nmda-current-ratio", [43.1 / 3.3, 25 / 75, 75 * 3.3 / (25 * 43.1)]),
        ("nmda-pores-left-free", [86.15, 0.1385, 98.75, 0.01608]),
        ("nmda-block-that-is-left", [80 * exp(-0.1 * 22), 80, 80 - 65.5]),
        ("nmda-level-to-free", [0.4417, 0.2030, 0.4417 - 0.2341, 234.1, 55.65]),
        (
            "nmda-plasma-to-block",
            [100 * 0.2675 / (0.2675 + 0.52), 100 * 0.5048 / (0.5048 + 21.3), 0.0124, 98.76],
        ),
    ],
)
def test_a_graded_slip_by_hand(item_id, slips):
    errors = BANK.item(item_id).variant("ada").errors
    assert [error.value for error in errors] == pytest.approx(slips, rel=4e-3)


def test_the_potencies_that_a_graded_question_prints_are_the_models():
    for row in BANK.item("nmda-plasma-to-block").parameters["cell"].rows:
        assert ic50(row["voltage"]) == pytest.approx(row["bare"], rel=7e-3)
        assert ic50(row["voltage"], 1.0) == pytest.approx(row["held"], rel=3e-3)


@pytest.mark.parametrize(
    ("reversal", "depth", "cause"),
    [(0, 30, "The gates"), (5, 80, "Magnesium"), (-10, 0, "The driving force"), (0, 70, "A drug")],
)
def test_what_holds_the_current_back_by_case(reversal, depth, cause):
    item = BANK.item("nmda-held-back")
    variants = (item.variant(str(seed)) for seed in range(200))
    drawn = {"reversal": reversal, "depth": depth}
    one = next(one for one in variants if drawn.items() <= one.values.items())
    assert f"held at {reversal - depth} mV".replace("-", "−") in one.stem
    assert next(option.text for option in one.options if option.correct).startswith(cause)


def test_each_way_out_frees_more_than_the_one_before():
    def left(*steps):
        start = nmda.Step(20_000, 1000, -70, 0, concentration_um=10)
        washed = (nmda.Step(1000 * s, glutamate, mv, 0) for s, glutamate, mv in steps)
        return nmda.simulate((start, *washed), dt_ms=500, blocker=KETAMINE).blocked[-1]

    ways = [
        ((40, 0, -70),),
        ((4, 1000, -70), (40, 0, -70)),  # the longest of the short, the shortest of the long
        ((8, 1000, -70),),
        ((8, 1000, 40),),
    ]
    assert [step.id for step in BANK.item("nmda-least-block-last").steps] == ["p", "q", "r", "s"]
    shares = [left(*way) for way in ways]
    assert shares == sorted(shares, reverse=True)
    assert min(np.diff(shares[::-1])) > 0.05


def test_students_find_the_steps_in_different_orders():
    variants = (BANK.item("nmda-least-block-last").variant(str(seed)) for seed in range(20))
    assert len({tuple(step.id for step in one.presented) for one in variants}) > 5
