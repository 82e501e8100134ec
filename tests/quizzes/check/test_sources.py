import pytest

from rapid_onset.evidence.library import library
from rapid_onset.quizzes.check.sources import about_sources
from rapid_onset.quizzes.check.variants import make_variants


@pytest.fixture
def find(told):
    """Function that gives the faults of a question and its variants."""
    return lambda item: told(about_sources(item, make_variants(item, 300)[0]))


def evidence_of(cite, supports="nothing"):
    return {"evidence": [{"cite": cite, "supports": supports}]}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"stem": "The IC50 is 0.71 µM."}, None),
        ({"stem": "The IC50 is 0.17 µM."}, "error at stem: 0.17 µM is not in gilling2009"),
        ({"stem": "What does 0.17 µM block?"}, None),  # it asks
        ({"hints": ["Suppose 0.17 µM."]}, None),  # it says so
        ({"explanation": "It is 0.71 mM."}, "error at explanation: 0.71 mM is not in gilling"),
        (
            evidence_of("gilling2009", "an IC50 of 7.1 µM"),
            "error at evidence.0.supports: 7.1 µM is not in gilling2009",
        ),
    ],
)
def test_numbers_are_those_of_the_source(single, rebuilt, find, changes, words):
    found = find(rebuilt(single, **(evidence_of("gilling2009") | changes)))
    assert [line[: len(words or "")] for line in found] == ([words] if words else [])


def test_numbers_of_other_variants_are_read_as_well(with_parameters, rebuilt, find):
    item = rebuilt(with_parameters, stem="Of {total} µM a share of {share} is free.")
    assert len(find(item)) > 1
    assert len(find(rebuilt(item, stem="Suppose {total} µM, of which {share} is free."))) == 0


def test_a_source_that_nobody_has_seen(single, rebuilt, find):
    recalled = next(key for key, one in library().sources.items() if one.recalled)
    [found] = find(rebuilt(single, **evidence_of(recalled)))
    assert found.startswith(f"error at evidence.0.cite: {recalled} is recalled, not seen")
