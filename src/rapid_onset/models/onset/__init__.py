"""From minutes to weeks: ketamine's cascade, and an SSRI beside it. Time is in hours.

>>> from rapid_onset.models import onset
>>> course = onset.ketamine_course(time_h=[0, 0.7, 6], concentration_um=[0, 0.5, 0])
>>> course.illustrative
True
>>> float(course.benefit_at(24))
1.0
"""

from rapid_onset.models.onset.cascade import Cascade, Stages, cascade, default_cascade
from rapid_onset.models.onset.infusion import standard_infusion
from rapid_onset.models.onset.ketamine import KetamineCourse, ketamine_course
from rapid_onset.models.onset.mystery import INHIBITORS, STEPS, MysteryRat, mystery_rat
from rapid_onset.models.onset.ssri import (
    Exposure,
    SsriCourse,
    escitalopram_exposure,
    sert_occupancy,
    ssri_benefit,
    ssri_course,
)

__all__ = [
    "INHIBITORS",
    "STEPS",
    "Cascade",
    "Exposure",
    "KetamineCourse",
    "MysteryRat",
    "SsriCourse",
    "Stages",
    "cascade",
    "default_cascade",
    "escitalopram_exposure",
    "ketamine_course",
    "mystery_rat",
    "sert_occupancy",
    "ssri_benefit",
    "ssri_course",
    "standard_infusion",
]
