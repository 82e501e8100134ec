import pytest

from rapid_onset.quizzes.check.texts import about_texts, texts


def test_a_learner_reads_everything_in_words(numeric):
    assert dict(texts(numeric)) == {
        ("title",): "Toy",
        ("stem",): "What is it?",
        ("hints", 0): "Look *closely*.",
        ("hints", 1): "Closer.",
        ("explanation",): "Because it is.",
        ("errors", 0, "feedback"): "Halve it.",
        ("otherwise",): "Divide.",
    }


def test_a_plot_is_read_as_well(predict_plot):
    read = dict(texts(predict_plot))
    assert read["x", "label"] == "Total"
    assert read["curves", 1, "describe"] == "A line that ends at 0.4."
    assert ("curves", 1, "call") not in read


def test_programs_are_not_read_as_words(code, rebuilt):
    assert list(about_texts(rebuilt(code, solution="print(f'{x}')", starter="$ {y}"))) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"stem": "How much of {Total}?"}, "error at stem: {Total} is left in the text"),
        ({"hints": ["{ total }"]}, "error at hints.0: { total } is left in the text"),
        ({"explanation": r"\alpha"}, "error at explanation: write plain text"),
        ({"otherwise": "$x$"}, "error at otherwise: write plain text"),
    ],
)
def test_what_is_no_plain_text(numeric, rebuilt, told, changes, words):
    [found] = told(about_texts(rebuilt(numeric, **changes)))
    assert found.startswith(words)
