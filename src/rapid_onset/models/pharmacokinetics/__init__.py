"""From a dose to concentrations in plasma and at the effect site. Time is in min.

>>> from rapid_onset.models import pharmacokinetics as pk
>>> infusion = pk.Dose("infusion", dose_mg_per_kg=0.5, duration_min=40)
>>> exposure = pk.patient("clements1981", weight_kg=70).given(infusion).at([0, 20, 40])
>>> exposure.total_ng_per_ml.round(1)
array([  0. , 109.5, 177.3])
>>> exposure.site, exposure.approximate
('venous', False)
"""

from rapid_onset.models.pharmacokinetics.area import area_ng_h_per_ml
from rapid_onset.models.pharmacokinetics.dose import ROUTES, Dose, Route
from rapid_onset.models.pharmacokinetics.exposure import Exposure
from rapid_onset.models.pharmacokinetics.level import infusion_end_ng_per_ml, plasma_ng_per_ml
from rapid_onset.models.pharmacokinetics.mystery import (
    MysteryPatient,
    mystery_patient,
    one_compartment_ng_per_ml,
)
from rapid_onset.models.pharmacokinetics.patient import Course, Patient, patient
from rapid_onset.models.pharmacokinetics.published import Published, parameter_names, published
from rapid_onset.models.pharmacokinetics.variability import patients

__all__ = [
    "ROUTES",
    "Course",
    "Dose",
    "Exposure",
    "MysteryPatient",
    "Patient",
    "Published",
    "Route",
    "area_ng_h_per_ml",
    "infusion_end_ng_per_ml",
    "mystery_patient",
    "one_compartment_ng_per_ml",
    "parameter_names",
    "patient",
    "patients",
    "plasma_ng_per_ml",
    "published",
]
