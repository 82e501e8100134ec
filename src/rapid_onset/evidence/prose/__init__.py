"""Hold what a lesson says to the evidence.

A number belongs to the key that follows it, ``0.71 µM [@gilling2009]``, or to the last key of the
sentence when none follows; keys side by side share their numbers.  It has to be a number of that
source (a value, its spread or a condition), of the same kind of unit, as precisely as it is
printed: 0.7 µM and 710 nM are right where the table has 0.71 uM, 0.72 µM is not.  A sentence that
makes a claim (`sentences` says which do) with a number that has a unit, but without a key, fails.

Numbers from memory need the word "reported" in their sentence, assumed ones the word "assumed".
"""

from rapid_onset.evidence.prose.check import Complaint, check
from rapid_onset.evidence.prose.questions import check_question
from rapid_onset.evidence.prose.statements import Statement, stated_by_source

__all__ = ["Complaint", "Statement", "check", "check_question", "stated_by_source"]
