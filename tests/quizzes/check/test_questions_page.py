"""What docs/questions.md shows is true."""

from typing import get_args

from rapid_onset.quizzes.items import Item


def test_the_page_shows_one_question_of_each_kind(bank_text, load):
    kinds = [type(item) for item in load(bank_text).items]
    assert set(kinds) == set(get_args(get_args(Item)[0]))
    assert len(set(kinds)) == len(kinds)
