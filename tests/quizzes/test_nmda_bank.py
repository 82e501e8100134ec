"""The bank of lesson 1: its numbers against the model and the evidence."""

from collections import Counter

import numpy as np
import pytest

from rapid_onset import evidence
from rapid_onset.models import nmda
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.items import Numeric
from rapid_onset.quizzes.marking import mark

BANK = load_bank("nmda")
NUMBERS = [item for item in BANK.items if isinstance(item, Numeric)]


def test_the_bank_is_as_large_as_the_lesson_needs():
    uses = Counter(item.use for item in BANK.items)
    graded = Counter(item.type for item in BANK.by_use("graded"))
    assert (uses["predict"], uses["graded"]) == (3, 8)
    assert uses["practice"] >= 10
    assert graded["numeric"] >= 2
    assert graded["multiple"] >= 1


def test_every_graded_question_is_one_point():
    assert {item.points for item in BANK.by_use("graded")} == {1.0}


def test_no_graded_question_repeats_an_answer_of_practice():
    def answers(use):
        items = BANK.by_use(use)
        numbers = {item.answer for item in items if isinstance(item, Numeric)}
        return numbers | {
            o.text for item in items for o in getattr(item, "options", ()) if o.correct
        }

    assert answers("graded") & (answers("practice") | answers("predict")) == set()


# ---------------------------------------------------------------- numbers

KETAMINE = nmda.blocker("ketamine")
MOLAR_MASS = evidence.fact("ketamine_molar_mass").value
FREE = evidence.fact("ketamine_free_fraction").value
PLASMA = evidence.fact("infusion_end_concentration").value


def ic50(voltage_mv, magnesium_mm=0.0):
    return float(nmda.apparent_ic50_um(KETAMINE, voltage_mv, magnesium_mm))


def free_pores(voltage_mv):
    return float(nmda.magnesium_free_fraction(voltage_mv, 1.0))


@pytest.mark.parametrize(
    ("item_id", "expected"),
    [
        ("nmda-iv-minimum", evidence.target("A02").value),
        ("nmda-total-free", PLASMA * FREE / MOLAR_MASS),
        ("nmda-magnesium-ic50", ic50(-66, 1.0) / ic50(-66)),
        ("nmda-mystery", float(f"{nmda.mystery_blocker(7).ic50_um:.2g}")),
        ("nmda-free-pores", 100 * free_pores(-65)),
        ("nmda-free-at-upper-end", 250 * FREE / MOLAR_MASS),
        ("nmda-resting-block", 100 * 0.5 / (0.5 + ic50(-66, 1.0))),
    ],
)
def test_every_key_is_what_model_and_evidence_say(item_id, expected):
    assert BANK.item(item_id).answer == pytest.approx(expected, rel=2e-3, abs=0.5e-3)


def test_every_number_question_is_in_that_table():
    assert len(NUMBERS) == 7


def test_the_lowest_point_of_the_model_is_accepted():
    voltage_mv = np.linspace(-90, 0, 901)
    lowest = voltage_mv[nmda.relative_current(voltage_mv, 1.0).argmin()]
    assert mark(BANK.item("nmda-iv-minimum"), f"{lowest:.1f}").score == 1


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
        ("nmda-free-pores", 0, 100 * (1 - free_pores(-65))),
        ("nmda-free-pores", 1, free_pores(-65)),
        ("nmda-free-pores", 2, 100 * free_pores(65)),
        ("nmda-free-pores", 3, 100 / (1 + 1000 * (1 / free_pores(-65) - 1))),
        ("nmda-free-at-upper-end", 0, 250 / MOLAR_MASS),
        ("nmda-free-at-upper-end", 1, 250 * FREE / 274.2),
        ("nmda-free-at-upper-end", 2, 250 * (1 - FREE) / MOLAR_MASS),
        ("nmda-free-at-upper-end", 3, 1000 * 250 * FREE / MOLAR_MASS),
        ("nmda-free-at-upper-end", 4, 250 * FREE),
        ("nmda-resting-block", 0, 100 * 0.5 / (0.5 + ic50(-66))),
        ("nmda-resting-block", 1, 0.5 / (0.5 + ic50(-66, 1.0))),
        ("nmda-resting-block", 2, 100 * ic50(-66, 1.0) / (0.5 + ic50(-66, 1.0))),
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
            "nmda-which-cell",
            "more than five times",
            5,
            6,
            float(nmda.relative_current(-30, 1) / nmda.relative_current(-80, 1)),
        ),
    ],
)
def test_numbers_in_an_explanation(item_id, printed, low, high, value):
    assert printed in BANK.item(item_id).explanation
    assert low <= value <= high
