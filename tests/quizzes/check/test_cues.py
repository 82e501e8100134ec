import pytest

from rapid_onset.quizzes.check.cues import about_cues

ITEM = """\
  - id: nmda-{name}
    type: single
    use: practice
    title: Toy
    objectives: [NMDA-1]
    bloom: remember
    stem: {stem}
    options:
{options}
    explanation: So it is.
    evidence:
      - {{cite: jahr1990, supports: nothing}}
"""
RIGHT = "      - {{id: a, text: {}, correct: true, feedback: Yes.}}\n"
WRONG = "      - {{id: {}, text: {}, feedback: No., misconception: m}}\n"
SHORT = """\
  - id: nmda-short
    type: short_text
    use: practice
    title: Toy
    objectives: [NMDA-1]
    bloom: remember
    stem: Which ion?
    answers:
      - {text: magnesium, feedback: Yes.}
    otherwise: No.
    explanation: So it is.
    evidence:
      - {cite: jahr1990, supports: nothing}
"""


def single(name, right, *wrong, stem="What?", place=0):
    lines = [WRONG.format(f"w{index}", text) for index, text in enumerate(wrong)]
    lines.insert(place, RIGHT.format(right))
    return ITEM.format(name=name, stem=stem, options="".join(lines).rstrip())


@pytest.fixture
def find(load, told):
    """Function that gives the faults of a bank with these questions."""
    head = "lesson: nmda\nobjectives: {NMDA-1: Look.}\nmisconceptions: {m: Wrong.}\nitems:\n"
    return lambda *items: told(about_cues(load(head + "".join(items))))


def test_questions_that_keep_to_themselves(find):
    assert find(single("one", "It grows", "It shrinks"), single("two", "Up", "Down")) == []


@pytest.mark.parametrize(
    ("other", "cued"),
    [
        (single("two", "Up", "Down", stem="As the gate opens, it grows with time. Why?"), True),
        (single("two", "Up", "It grows with time!"), True),
        (single("two", "Up", "It grows with timely help"), False),  # whole words only
        (single("two", "It grows", "With time", stem="What?"), False),  # not across two texts
    ],
)
def test_an_answer_in_another_question(find, other, cued):
    found = find(single("one", "It grows with time.", "It shrinks with time."), other)
    words = "error at items.0.options: the answer 'It grows with time.' is printed in nmda-two"
    assert found == ([words] if cued else [])


def test_a_few_words_cue_nothing(find):
    assert find(single("one", "It grows.", "No."), single("two", "Up", "It grows.")) == []


def test_a_short_answer_in_another_question_is_a_remark(find):
    found = find(SHORT, single("two", "Up", "Down", stem="What does magnesium do?"))
    assert found == ["remark at items.0.answers: the answer 'magnesium' is printed in nmda-two"]


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([0, 0, 0, 1, 1, 1], None),
        ([0, 0, 0, 0, 1, 2], "the right option is a in 4 of 6 questions"),
        ([2, 2, 2, 2, 2, 2], "the right option is c in 6 of 6 questions"),
        ([0, 0, 0, 0, 0], None),  # too few to say
    ],
)
def test_letters_are_spread(find, places, words):
    items = [
        single(f"i{index}", f"r{index}", f"v{index}", f"w{index}", place=place)
        for index, place in enumerate(places)
    ]
    assert find(*items) == ([f"error at items: {words}; move some of them"] if words else [])
