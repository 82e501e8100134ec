import re

import pytest

from rapid_onset.errors import InputError
from rapid_onset.lessons import LESSONS
from rapid_onset.quizzes.bank import BANKS, INVENTORY, find_item, load_bank, load_bank_file

TOY = """\
lesson: nmda
objectives:
  NMDA-1: Look up.
misconceptions:
  dusk: Dusk is noon.
items:
  - id: nmda-sky
    type: single
    use: practice
    title: The sky
    objectives: [NMDA-1]
    bloom: remember
    stem: Which colour has the sky at noon?
    options:
      - id: blue
        text: Blue
        correct: true
        feedback: Blue light scatters most.
      - id: red
        text: Red
        feedback: That is dusk.
        misconception: dusk
    explanation: Short waves scatter most.
    evidence:
      - {cite: jahr1990, supports: nothing}
  - id: nmda-sum
    type: numeric
    use: graded
    title: A sum
    objectives: [NMDA-1]
    bloom: apply
    stem: What is 1 + 1?
    answer: 2
    unit: apples
    tolerance: {abs: 0.1}
    errors:
      - {value: 3, feedback: One too many., misconception: dusk}
    otherwise: Count again.
    explanation: 1 + 1 = 2
    evidence:
      - {cite: jahr1990, supports: nothing}
"""


@pytest.fixture
def bank_file(tmp_path):
    path = tmp_path / "bank.yaml"
    path.write_text(TOY, encoding="utf8")
    return path


def test_bank_holds_what_the_file_says(bank_file):
    bank = load_bank_file(bank_file)
    assert bank.objectives == {"NMDA-1": "Look up."}
    assert [item.id for item in bank.items] == ["nmda-sky", "nmda-sum"]
    assert bank.by_use("graded") == (bank.item("nmda-sum"),)
    assert bank.by_use("predict") == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("type: single", "type: choice", 7, "does not match any of the expected tags"),
        ("use: practice", "use: exam", 9, "'predict', 'practice', 'graded' or 'inventory'"),
        ("title: The sky", "heading: The sky", 10, "Extra inputs are not permitted"),
        ("    title: The sky\n", "", 7, "Field required title"),
        ("[NMDA-1]\n    bloom: r", "[NMDA-9]\n    bloom: r", 11, "no objective 'NMDA-9'"),
        ("bloom: remember", "bloom: guess", 12, "Input should be 'remember'"),
        ("stem: Which colour has the sky at noon?", "stem: ''", 13, "at least 1 character"),
        ("correct: true", "correct: false", 7, "option 'blue' is wrong and needs a misconception"),
        ("feedback: That is dusk.", "feedback: ''", 21, "at least 1 character"),
        ("        misconception: dusk\n", "", 7, "'red' is wrong and needs a misconception"),
        ("misconception: dusk\n", "misconception: dawn\n", 22, "no misconception 'dawn'"),
        ("misconception: dusk}", "misconception: dawn}", 37, "no misconception 'dawn'"),
        ("correct: true", "correct: yes", 17, "valid boolean"),
        ("        correct: true", "        misconception: dusk", 7, "must be correct, not 0"),
        ("        misconception: dusk", "        correct: true", 7, "must be correct, not 2"),
        ("id: red", "id: blue", 7, "two options have the id 'blue'"),
        ("text: Red", "text: Blue", 7, "two options have the text 'Blue'"),
        ("explanation: Short waves scatter most.", "explanation:", 23, "valid string"),
        ("cite: jahr1990", "cite: jahr1066", 25, "no source 'jahr1066'"),
        ("id: nmda-sum", "id: nmda-sky", 26, "the id 'nmda-sky' stands twice"),
        ("id: nmda-sum", "id: mood-sum", 26, "'mood-sum' does not begin with nmda-"),
        ("answer: 2", "answer: two", 33, "valid number"),
        ("answer: 2", "answer: true", 33, "valid number"),
        ("{abs: 0.1}", "{abs: 0.1, rel: 0.1}", 35, "give one of abs, rel and figures"),
        ("value: 3", "value: 2.05", 26, "known error 2.05 lies within the tolerance"),
        ("lesson: nmda", "lesson: nmda\nlesson: nmda", 2, "the key 'lesson' stands twice"),
    ],
)
def test_a_broken_bank_is_refused_with_file_and_line(bank_file, old, new, line, words):
    bank_file.write_text(TOY.replace(old, new, 1), encoding="utf8")
    with pytest.raises(InputError) as error:
        load_bank_file(bank_file)
    complaints = re.split(r"; |\n", str(error.value))
    assert any(one.startswith(f"{bank_file}:{line}: ") and words in one for one in complaints)


def test_a_multiple_question_needs_right_and_wrong_options(bank_file):
    broken = TOY.replace("single", "multiple").replace(
        "        misconception: dusk", "        correct: true"
    )
    bank_file.write_text(broken, encoding="utf8")
    with pytest.raises(InputError, match=r"bank.yaml:7: .*needs both right and wrong options"):
        load_bank_file(bank_file)


def test_a_missing_bank_is_named(tmp_path):
    with pytest.raises(InputError, match=r"none\.yaml cannot be read"):
        load_bank_file(tmp_path / "none.yaml")


def test_a_question_is_found_over_all_lessons():
    assert find_item("nmda-coincidence") is load_bank("nmda").item("nmda-coincidence")


def test_the_inventory_is_a_bank_without_a_lesson():
    item = find_item("inventory-interval")
    assert item is load_bank("inventory").item("inventory-interval")
    assert item.use == "inventory"
    assert BANKS[-1] == INVENTORY not in [one.id for one in LESSONS]


@pytest.mark.parametrize(
    ("item_id", "words"),
    [
        ("nmda-coincidense", "did you mean 'nmda-coincidence'?"),
        ("nmda-0", "it has: nmda-predict-magnesium, "),
        ("coincidence", "the ids of questions begin with: nmda-"),
    ],
)
def test_an_unknown_question_is_answered_with_the_mend(item_id, words):
    with pytest.raises(InputError, match="no question") as error:
        find_item(item_id)
    assert words in str(error.value)


def test_an_unknown_lesson_is_refused():
    with pytest.raises(InputError, match="no lesson 'nnda'"):
        load_bank("nnda")
