import pytest

YES = {"text": "magnesium", "feedback": "Yes."}
NO = {"text": "calcium", "credit": 0, "feedback": "No.", "misconception": "ions"}


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ([], "at least 1 item"),
        ([NO], "one answer needs full credit"),
        ([YES | {"credit": 0.5}], "'magnesium' needs a misconception or full credit"),
        ([YES | {"misconception": "ions"}], "'magnesium' needs a misconception or full credit"),
        ([YES, NO | {"misconception": None}], "'calcium' needs a misconception or full credit"),
        ([YES, NO | {"text": "Magne-sium"}], "the answer 'Magne-sium' stands twice"),
        ([YES, YES | {"credit": 2}], "less than or equal to 1"),
    ],
)
def test_a_short_text_refuses(short_text, refused, answers, words):
    assert words in refused(short_text, answers=answers)


def test_two_answers_may_both_be_right(short_text, rebuilt):
    assert len(rebuilt(short_text, answers=[YES, YES | {"text": "Mg"}]).answers) == 2
