"""Numbers in a question, whose text carries no keys: it names its sources once, for all of it.

Each number with a unit has to be a number of these sources, except

- a voltage: the question itself sets it;
- in a sentence that asks ("what does 0.5 µM block?"), calculates (=, ≈, ×) or says that it is not
  a finding (`sentences.NO_FINDING`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapid_onset.evidence.prose.check import Complaint, Stated, about_number
from rapid_onset.evidence.prose.quantities import read
from rapid_onset.evidence.prose.sentences import NO_FINDING, split

__all__ = ["check_question"]

_ASKS_OR_CALCULATES = re.compile(r"\?$|[=≈×]")


def check_question(
    place: str, texts: Iterable[str], keys: Sequence[str], stated: Stated
) -> Iterator[Complaint]:
    """Complaints about a question.

    Parameters
    ----------
    place
        What the complaints call it.
    texts
        What it says: stem, options, feedback, hints, explanation.
    keys
        Sources that it names.
    stated
        What each source states, by its key.
    """
    for sentence in (sentence for text in texts for sentence in split(text)):
        if _ASKS_OR_CALCULATES.search(sentence) or NO_FINDING.search(sentence):
            continue
        for quantity in read(sentence):
            if not quantity.bare and quantity.dimension != "voltage":
                for words in about_number(quantity, keys, sentence, stated):
                    yield Complaint(place, sentence, words)
