import pytest

from rapid_onset.quizzes.export.qti21.parts import parts


def cases(made):
    """Lowest, highest, score and words of each branch that looks for an interval."""
    branches = [*made.rules[0].iter("responseIf"), *made.rules[0].iter("responseElseIf")]
    return [
        (
            float(branch.find("and/gte/baseValue").text),
            float(branch.find("and/lte/baseValue").text),
            float(branch.find("setOutcomeValue/baseValue").text),
            made.words[branch.find("setOutcomeValue/multiple/baseValue").text],
        )
        for branch in branches
    ]


def test_a_number_is_looked_for_in_intervals(numeric):
    made = parts(numeric, numeric.id)
    right, error = cases(made)
    assert right == (pytest.approx(0.48), pytest.approx(0.52), 1, "Accepted: 0.48 to 0.52 µM.")
    assert error == (pytest.approx(0.96), pytest.approx(1.04), 0, "Halve it.")
    assert made.words["otherwise"] == "Divide."
    assert made.body[0][0].tail == " µM"


def test_a_slider_has_its_scale(slider_target):
    made = parts(slider_target, slider_target.id)
    (slider,) = made.body
    scale = [slider.get(name) for name in ("lowerBound", "upperBound", "step")]
    assert scale == ["0", "40", "1"]
    assert slider.findtext("prompt") == "Total (µM)"
    assert [case[:3] for case in cases(made)] == [
        (10, 20, 1),
        (0, 9, 0.25),
        (21, 30, 0.25),
        (31, 40, 0),
    ]


def test_steps_that_qti_does_not_know_are_left_to_the_player(slider_target):
    fine = slider_target.slider.model_copy(update={"step": 0.5})
    (slider,) = parts(slider_target.model_copy(update={"slider": fine}), "toy").body
    assert slider.get("step") is None


def test_words_have_their_credit_and_their_feedback(short_text):
    made = parts(short_text, short_text.id)
    mapping = made.declaration.find("mapping")
    assert {one.get("mapKey"): one.get("mappedValue") for one in mapping} == {
        "magnesium": "1.0",
        "Mg": "0.5",
        "calcium": "0.0",
    }
    assert {one.get("caseSensitive") for one in mapping} == {"false"}
    assert made.words == {
        "answer-0": "Yes.",
        "answer-1": "Its name?",
        "answer-2": "It passes.",
        "otherwise": "Which ion?",
    }


def test_a_program_is_a_text(code):
    (box,) = parts(code, code.id).body
    assert box.findtext("prompt/pre") == "def twice(x):\n    ..."
