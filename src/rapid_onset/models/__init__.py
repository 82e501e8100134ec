"""The models behind the lessons: numpy alone, every constant from the evidence."""

from rapid_onset.models import adaptive, circuit, concentration, linear, nmda, onset, risk, trials

__all__ = ["adaptive", "circuit", "concentration", "linear", "nmda", "onset", "risk", "trials"]
