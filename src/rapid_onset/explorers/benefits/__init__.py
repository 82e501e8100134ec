"""Explorers of the lesson on benefits and their limits."""

from rapid_onset.explorers.benefits.claims import GradeClaims, grade_claims
from rapid_onset.explorers.benefits.comparators import Comparators, comparators
from rapid_onset.explorers.benefits.ect import AgainstEct, against_ect
from rapid_onset.explorers.benefits.fading import Fading, fading
from rapid_onset.explorers.benefits.masking import Masking, masking
from rapid_onset.explorers.benefits.mystery import MysteryAbstract, mystery_abstract

__all__ = [
    "AgainstEct",
    "Comparators",
    "Fading",
    "GradeClaims",
    "Masking",
    "MysteryAbstract",
    "against_ect",
    "comparators",
    "fading",
    "grade_claims",
    "masking",
    "mystery_abstract",
]
