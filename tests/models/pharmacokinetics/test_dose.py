"""One dose, and what is no dose."""

from __future__ import annotations

import re

import numpy as np
import pytest

from rapid_onset.models.pharmacokinetics import ROUTES, Dose


@pytest.mark.parametrize(
    ("amount", "weight_kg", "mg"),
    [
        ({"dose_mg": 56.0}, 70.0, 56.0),
        ({"dose_mg": 56.0}, 100.0, 56.0),  # a dose in mg does not know the weight
        ({"dose_mg_per_kg": 0.5}, 70.0, 35.0),
        ({"dose_mg_per_kg": 0.5}, 100.0, 50.0),
        ({"dose_mg": 0.0}, 70.0, 0.0),
        ({"dose_mg_per_kg": 0.0}, 70.0, 0.0),
    ],
)
def test_how_much_a_body_gets(amount, weight_kg, mg):
    assert Dose("bolus", **amount).amount_mg(weight_kg) == mg


@pytest.mark.parametrize("route", ROUTES)
def test_a_dose_is_given_at_time_zero_unless_said(route):
    duration = {"duration_min": 40.0} if route == "infusion" else {}
    dose = Dose(route, dose_mg=1.0, **duration)
    assert (dose.start_min, dose.duration_min) == (0.0, duration.get("duration_min", 0.0))


@pytest.mark.parametrize(
    ("dose", "complaint"),
    [
        (
            {"route": "rectal", "dose_mg": 1.0},
            "route must be one of infusion, bolus, intramuscular, nasal, oral; got 'rectal'",
        ),
        ({"route": "bolus"}, "a dose needs either dose_mg or dose_mg_per_kg; got None and None"),
        (
            {"route": "bolus", "dose_mg": 0.0, "dose_mg_per_kg": 0.5},
            "a dose needs either dose_mg or dose_mg_per_kg; got 0.0 and 0.5",
        ),
        ({"route": "bolus", "dose_mg": -1.0}, "dose_mg must be from 0 to 10000; got -1"),
        ({"route": "bolus", "dose_mg": np.nan}, "dose_mg must be from 0 to 10000; got nan"),
        (
            {"route": "bolus", "dose_mg_per_kg": -0.5},
            "dose_mg_per_kg must be from 0 to 100; got -0.5",
        ),
        (
            {"route": "bolus", "dose_mg": 1.0, "start_min": -5.0},
            "start_min must be from 0 to 1e+06; got -5",
        ),
        (
            {"route": "infusion", "dose_mg": 1.0},
            "duration_min must be from 0.001 to 100000; got 0",
        ),
        (
            {"route": "infusion", "dose_mg": 1.0, "duration_min": np.inf},
            "duration_min must be from 0.001 to 100000; got inf",
        ),
        (
            {"route": "nasal", "dose_mg": 56.0, "duration_min": 10.0},
            "duration_min must be 0 for nasal; got 10.0",
        ),
        (
            {"route": "bolus", "dose_mg": 56.0, "duration_min": -1.0},
            "duration_min must be 0 for bolus; got -1.0",
        ),
    ],
)
def test_what_is_no_dose_is_refused_by_name(dose, complaint):
    with pytest.raises(ValueError, match=f"^{re.escape(complaint)}$"):
        Dose(**dose)
