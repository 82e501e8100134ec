"""The form without a browser: `set_state` is what a browser's message calls."""

from datetime import date

import pytest

from rapid_onset.quizzes.form import Form
from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.progress import open_store

KINDS = [
    "single",
    "multiple",
    "numeric",
    "ordering",
    "matching",
    "short_text",
    "slider_target",
    "predict_plot",
    "draw_plot",
    "with_parameters",
]


@pytest.fixture
def commits():
    """Notes that a prediction was committed."""
    return []


@pytest.fixture
def form(request, commits):
    """Form of the toy question whose fixture is named."""
    item = request.getfixturevalue(request.param)
    return Form(item, open_store(), on_commit=lambda: commits.append(1))


def asked(item):
    """Form of the same question in a new session, with what was kept of the last one."""
    return Form(item, open_store())


def check(form, response, certainty=None):
    state = {"response": response, "certainty": certainty, "checks": form.checks + 1}
    form.set_state(state)


def on_page(form):
    """Everything that the browser gets, as one text, but the view's own files."""
    return str({name: part for name, part in form.get_state().items() if name[0] != "_"})


single = pytest.mark.parametrize("form", ["single"], indirect=True)
predict = pytest.mark.parametrize("form", ["predict"], indirect=True)
multiple = pytest.mark.parametrize("form", ["multiple"], indirect=True)
draw = pytest.mark.parametrize("form", ["draw_plot"], indirect=True)
with_parameters = pytest.mark.parametrize("form", ["with_parameters"], indirect=True)


@pytest.mark.parametrize("form", KINDS, indirect=True)
def test_before_the_first_check_the_page_holds_no_feedback_and_no_explanation(form):
    item, page = form._item, on_page(form)
    private = [item.explanation, *item.hints, *(name for _, name in item.reasons())]
    for rows in ("options", "errors", "inversions", "prompts", "answers", "curves"):
        private += [row.feedback for row in getattr(item, rows, ())]
    private += [getattr(item, side).feedback for side in ("below", "above") if hasattr(item, side)]
    private += [item.otherwise] if hasattr(item, "otherwise") else []
    assert len(private) > 3
    assert [text for text in private if text in page] == []


@single
def test_a_check_brings_the_reason_of_the_chosen_option_alone(form):
    check(form, "a")
    assert (form.outcome, form.verdicts, form.answered) == ("wrong", {"a": False}, 1)
    assert "a: no." in form.feedback
    for secret in ("b: yes.", "c: no.", "about-a", "Because"):
        assert secret not in on_page(form)


@multiple
def test_every_chosen_option_has_its_reason(form):
    check(form, ["a", "x"])
    assert form.verdicts == {"a": True, "x": False}
    for reason in ("a: yes.", "x: no.", "2 more to find."):
        assert reason in form.feedback
    assert "b: yes." not in form.feedback


@single
@pytest.mark.parametrize(
    ("responses", "explained"),
    [
        (["b"], True),
        (["a"], False),
        (["a", "c"], True),  # two tries
        (["a", "a"], True),
        (["a", None], False),  # what cannot be read costs no try
        ([None, None, "a"], False),
        (["a", "c", "b"], True),
    ],
)
def test_the_explanation_comes_when_right_or_after_two_tries(form, responses, explained):
    for response in responses:
        check(form, response)
    assert ("Because it is." in form.feedback) is explained


@single
def test_each_check_has_an_answer_even_when_nothing_changes(form):
    check(form, None)
    check(form, None)
    assert (form.outcome, form.answered) == ("unread", 2)
    assert "Choose one option." in form.feedback
    assert open_store().attempts() == ()


@single
def test_hints_come_one_at_a_time(form):
    form.set_state({"hints_wanted": 1})
    assert form.hints == ["Look <em>closely</em>."]
    form.set_state({"hints_wanted": 2})
    assert form.hints[1:] == ["Closer."]
    form.set_state({"hints_wanted": 3})
    assert len(form.hints) == 2


@single
@pytest.mark.parametrize(
    ("response", "certainty", "words"),
    [
        ("b", 1, "First try: guess, and right. For your own calibration: +1."),
        ("b", 3, "First try: sure, and right. For your own calibration: +3."),
        ("a", 1, "First try: guess, and not right. For your own calibration: 0."),
        ("a", 2, "First try: fairly sure, and not right. For your own calibration: −2."),
        ("a", 3, "First try: sure, and not right. For your own calibration: −6."),
    ],
)
def test_certainty_counts_at_the_first_try(form, response, certainty, words):
    check(form, None, certainty)  # unread: no try
    assert "calibration" not in form.feedback
    check(form, response, certainty)
    assert words in form.feedback
    check(form, response, certainty)
    assert "calibration" not in form.feedback


@single
def test_certainty_is_never_required_and_never_part_of_the_score(form):
    check(form, "b")
    assert (form.outcome, "calibration" in form.feedback) == ("right", False)


@pytest.mark.parametrize(
    ("kind", "use", "levels"),
    [
        ("single", "practice", 3),
        ("single", "predict", 0),
        ("single", "inventory", 0),
        ("numeric", "practice", 3),
    ],
)
def test_certainty_is_asked_in_practice_alone(request, kind, use, levels):
    item = request.getfixturevalue(kind).model_copy(update={"use": use})
    assert len(asked(item).question["certainty"]) == levels


@predict
def test_a_prediction_is_committed_once_and_stays_visible(form, commits):
    check(form, "a")
    assert (form.outcome, form.verdicts, commits) == ("committed", {}, [1])
    for shown in ("You predicted: This is a", "a: no.", "Because it is."):
        assert shown in form.feedback
    check(form, "b")
    assert "You predicted: This is a" in form.feedback
    assert commits == [1]


@predict
def test_nothing_is_committed_without_a_choice(form, commits):
    check(form, None)
    assert (form.outcome, commits) == ("unread", [])


@draw
def test_a_drawn_curve_meets_the_models_after_the_commitment_only(form):
    assert form.model_curve == []
    check(form, [0, 1, 2, 3])
    assert (form.outcome, form.verdicts) == ("committed", {})
    # Of 10 µM on either axis 40 % are free.
    assert form.model_curve[0] == (0, 0)
    assert form.model_curve[40] == (0.5, 0.2)
    assert form.model_curve[-1] == (1, 0.4)
    assert "You predicted: Free: 0, 1, 2, 3 µM" in form.feedback
    assert "the model&#x27;s curve" in form.feedback or "the model's curve" in form.feedback


def test_an_inventory_only_records(single):
    item = single.model_copy(update={"use": "inventory"})
    form = asked(item)
    assert (form.question["hints"], form.question["verb"]) == (0, "Record")
    for response in ("a", "c", "b"):
        check(form, response)
        assert (form.outcome, form.verdicts) == ("recorded", {})
        assert form.feedback == '<p class="ro-quiz-outcome">Recorded.</p>'
    assert asked(item).response == "b"


def test_an_inventory_of_an_earlier_day_asks_afresh(single, monkeypatch):
    item = single.model_copy(update={"use": "inventory"})
    monkeypatch.setattr("rapid_onset.quizzes.progress.store.today", lambda: date(2026, 3, 1))
    check(asked(item), "a")
    again = asked(item)
    assert (again.response, again.outcome) == (None, "")
    assert "Recorded on 1 March 2026. Answer again" in again.feedback


@with_parameters
def test_other_numbers_are_asked_for_after_the_end_alone(form):
    stem, values = form.question["stem"], form._item.values
    form.set_state({"variants_wanted": 1})
    assert form.question["stem"] == stem
    check(form, f"{form._item.answer}")
    assert form.can_vary
    form.set_state({"variants_wanted": 2})
    assert form.question["stem"] != stem
    assert form._item.values != values
    assert (form.response, form.outcome, form.feedback, form.hints) == (None, "", "", [])
    assert (form.can_vary, form.question["certainty"]) == (False, ())
    check(form, f"{form._item.answer}")
    assert form.outcome == "right"


@pytest.mark.parametrize("seed", ["7", "edited by hand"])
def test_again_asks_afresh_and_with_other_numbers(with_parameters, seed):
    store = open_store()
    first = with_parameters.variant(seed)
    store.record(first, "1", mark(first, "1"), seed=seed)
    again = Form(with_parameters, store, again=True)
    assert (again.response, again.outcome, again.feedback) == (None, "", "")
    assert again._item.values != first.values


def test_again_hides_the_answer_of_a_question_without_parameters(single):
    check(asked(single), "b")
    assert asked(single).outcome == "right"
    again = Form(single, open_store(), again=True)
    assert (again.response, again.outcome) == (None, "")
    check(again, "a")
    assert again.outcome == "wrong"


@with_parameters
def test_two_tries_end_a_variant(form):
    check(form, "1000")
    assert not form.can_vary
    check(form, "1000")
    assert form.can_vary
    check(form, "nonsense")
    assert form.can_vary


@single
def test_a_question_without_parameters_has_no_other_numbers(form):
    check(form, "b")
    assert not form.can_vary


@pytest.mark.parametrize(
    ("kind", "response", "outcome"),
    [
        ("single", "a", "wrong"),
        ("multiple", ["a", "b", "c"], "right"),
        ("numeric", "0.5", "right"),
        ("ordering", ["two", "one", "tres", "four"], "partly"),
        ("matching", {"sky": "blue", "sea": "blue", "grass": "red"}, "partly"),
        ("short_text", "Mg", "partly"),
        ("slider_target", 12, "right"),
        ("predict_plot", "all", "committed"),
        ("draw_plot", [0, 1, 2, 3, 4], "committed"),
    ],
)
def test_what_was_answered_comes_back_in_a_new_session(request, kind, response, outcome):
    item = request.getfixturevalue(kind)
    first = asked(item)
    check(first, response, 2)
    again = asked(item)
    for name in ("response", "outcome", "verdicts", "feedback", "model_curve"):
        assert getattr(again, name) == getattr(first, name), name
    assert again.outcome == outcome


def test_a_committed_prediction_reveals_again_in_a_new_session(predict, commits):
    check(asked(predict), "a")
    Form(predict, open_store(), on_commit=lambda: commits.append(1))
    assert commits == [1]


def test_the_variant_that_was_answered_comes_back(with_parameters):
    first = asked(with_parameters)
    check(first, f"{first._item.answer}")
    first.set_state({"variants_wanted": 1})
    check(first, "1000")
    again = asked(with_parameters)
    assert again.question["stem"] == first.question["stem"]
    assert (again.outcome, again.response) == (first.outcome, "1000")


def test_tries_count_on_in_a_new_session(single):
    check(asked(single), "a")
    again = asked(single)
    assert "Because it is." not in again.feedback
    check(again, "c")
    assert "Because it is." in again.feedback


@pytest.mark.parametrize("change", [{"version": 2}, {"options": "b, c"}])
def test_an_answer_to_another_question_does_not_come_back(single, change):
    check(asked(single), "a")
    if "options" in change:
        change = {"options": single.options[1:]}
    again = asked(single.model_copy(update=change))
    assert (again.response, again.outcome, again.feedback) == (None, "", "")


def test_a_broken_file_costs_one_line(single, data_folder):
    data_folder.mkdir()
    (data_folder / "progress.json").write_text("{")
    form = asked(single)
    assert "is broken" in form.note
    assert "\n" not in form.note
    check(form, "b")
    assert form.outcome == "right"


def test_a_folder_that_cannot_be_made_costs_one_line(single, data_folder):
    data_folder.write_text("a file")
    form = asked(single)
    check(form, "b")
    assert form.outcome == "right"
    assert "lasts only until this kernel stops" in form.note
    assert asked(single).response == "b"  # in the same kernel


def test_the_setting_of_an_explorer_is_read_at_the_moment_of_the_check(slider_target):
    settings = [3.0]
    form = Form(slider_target, open_store(), setting=lambda: settings[-1])
    assert form.question["control"] == "setting"
    check(form, None)
    assert (form.response, form.outcome) == (3.0, "partly")
    settings.append(12.0)
    check(form, None)
    assert (form.response, form.outcome) == (12.0, "right")


def test_the_view_travels_with_the_package(single):
    state = asked(single).get_state()
    assert "export default { render }" in state["_esm"]
    assert ".ro-quiz {" in state["_css"]
