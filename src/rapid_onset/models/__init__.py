"""The models behind the lessons: numpy alone, every constant from the evidence."""

from rapid_onset.models import adaptive, concentration, linear, nmda, risk, trials

__all__ = ["adaptive", "concentration", "linear", "nmda", "risk", "trials"]
