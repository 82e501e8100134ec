"""Explorers of the lesson on the future."""

from rapid_onset.explorers.future.design import DesignATrial, design_a_trial
from rapid_onset.explorers.future.going_on import GoingOn, going_on
from rapid_onset.explorers.future.mystery import MysteryDrug, mystery_drug
from rapid_onset.explorers.future.receptor import SameReceptor, same_receptor
from rapid_onset.explorers.future.stages import FirstThenSecond, first_then_second
from rapid_onset.explorers.future.timeline import WhatWasTried, what_was_tried

__all__ = [
    "DesignATrial",
    "FirstThenSecond",
    "GoingOn",
    "MysteryDrug",
    "SameReceptor",
    "WhatWasTried",
    "design_a_trial",
    "first_then_second",
    "going_on",
    "mystery_drug",
    "same_receptor",
    "what_was_tried",
]
