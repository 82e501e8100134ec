import pytest

from rapid_onset.quizzes.check.wording import about_twins, about_wording, words_of


def options(*texts, right=0):
    made = []
    for index, text in enumerate(texts):
        correct = index == right
        option = {"id": f"o{index}", "text": text, "correct": correct, "feedback": f"{index}."}
        made.append(option if correct else option | {"misconception": "x"})
    return made


@pytest.fixture
def find(single, rebuilt, told):
    """Function that gives the faults of a question with these options and this stem."""
    return lambda *texts, stem="What is it?": told(
        about_wording(rebuilt(single, options=options(*texts), stem=stem))
    )


def test_a_sound_question(find):
    assert find("It grows with time.", "It shrinks with time.", "It stays as it is.") == []


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # 25 characters against 20 are a quarter more, 26 are too many
        (["x" * 25, "y" * 20], []),
        (["x" * 26, "y" * 20], ["error at options.0.text: the right option is the longest by far"]),
        (["x" * 19, "y" * 5], []),  # too short to say anything
        (["x" * 14, "y" * 20], []),
        (
            ["x" * 13, "y" * 20],
            ["remark at options.0.text: the right option is the shortest by far"],
        ),
        (["a", "b", "c", "d"], []),
        (
            ["a", "b", "c", "d", "e"],
            ["error at options: 5 options are more than four; drop the weakest"],
        ),
    ],
)
def test_number_and_length_of_options(find, texts, found):
    assert find(*texts) == found


@pytest.mark.parametrize(
    "text",
    ["All of the above.", "None of the above", "Both of these.", "None of these answers is right."],
)
def test_an_option_about_options(find, text):
    found = [line for line in find("It grows with time.", text) if "tests logic" in line]
    words = "tests logic, not knowledge; write an option of its own"
    assert found == [f"error at options.1.text: {text!r} {words}"]


@pytest.mark.parametrize(
    "text", ["None of them.", "All of it.", "It blocks all of these channels."]
)
def test_an_option_about_the_matter(find, text):
    assert [line for line in find("It grows.", text) if "tests logic" in line] == []


@pytest.mark.parametrize(
    ("stem", "negative"),
    [
        ("Which of these does not block the pore?", True),
        ("Which of these doesn’t block the pore?", True),
        ("All of these except one block the pore. Which of them never does?", True),
        ("Which of these does **not** block the pore?", False),
        ("Which of these does NOT block the pore?", False),
        ("Glutamate does not block the pore. What does?", False),
    ],
)
def test_a_question_for_what_is_not_so(find, stem, negative):
    found = find("It grows with time.", "It shrinks with time.", stem=stem)
    assert [one.partition(":")[0] for one in found] == (["error at stem"] if negative else [])


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("10 to 20 %", "20 to 30 %", False),
        ("10 to 20 %", "15 to 30 %", True),
        ("between 1 and 5 h", "4–6 h", True),
        ("fewer than 5", "fewer than 10", True),
        ("fewer than 5", "5 or more", False),
        ("more than 3 h", "1 to 4 h", True),
        ("It shrinks", "It shrinks, most of the way", True),
        ("No glutamate, at −30 mV", "Glutamate, at −30 mV", False),
    ],
)
def test_options_that_overlap(find, one, other, overlap):
    found = [line for line in find(one, other) if "overlap" in line]
    assert [line.partition(":")[0] for line in found] == ["remark at options.1.text"] * overlap


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("It grows.", "it  grows", True),
        ("5 %", "5 µM", False),
        ("+5 mV", "−5 mV", False),
        ("It grows.", "It grew.", False),
    ],
)
def test_options_that_read_the_same(single, rebuilt, one, other, same):
    item = rebuilt(single, options=options(one, other))
    assert len(list(about_twins(item))) == same


def test_steps_and_matches_that_read_the_same(ordering, matching, rebuilt, told):
    steps = [{"id": step.id, "text": step.text} for step in ordering.steps[:3]]
    item = rebuilt(ordering, steps=[*steps, {"id": "four", "text": "one!"}])
    assert told(about_twins(item)) == ["error at steps.3.text: 'One' and 'one!' read the same"]
    choices = [*matching.model_dump()["choices"], {"id": "rot", "text": "red."}]
    found = told(about_twins(rebuilt(matching, choices=choices)))
    assert found == ["error at choices.3.text: 'Red' and 'red.' read the same"]


def test_a_short_answer_in_its_own_stem(short_text, rebuilt, told):
    item = rebuilt(short_text, stem="Is it Magnesium, or what?")
    assert told(about_wording(item)) == ["error at stem: the stem prints the answer 'magnesium'"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At rest, very little.", " at rest very little "),
        ("−70 mV (1.5 %)", " −70 mv 1.5 % "),
        ("non-linear", " non linear "),
    ],
)
def test_words(text, words):
    assert words_of(text) == words
