"""The author's gate: what can be held against a bank of questions before a learner meets it.

Each module looks for one sort of fault and says at which place of the question it is: an error,
which closes the gate, or a remark, which its author may have a reason for.
"""

from rapid_onset.quizzes.check.command import bank_paths, summary
from rapid_onset.quizzes.check.gate import Finding, Report, check_bank

__all__ = ["Finding", "Report", "bank_paths", "check_bank", "summary"]
