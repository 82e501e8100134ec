import ipywidgets
import pytest
from jupyter_client.manager import run_kernel

from rapid_onset.errors import InputError
from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.form import ask, quiz

WIDGET = "application/vnd.jupyter.widget-view+json"


def check(form, response):
    form.set_state({"response": response, "checks": form.checks + 1})


def test_the_reveal_is_made_after_the_commitment_and_not_before():
    figure = ipywidgets.HTML("what happens")
    made = []
    form, place = quiz(
        "nmda-predict-magnesium", reveal=lambda: made.append(figure) or figure
    ).children
    assert (made, place.children) == ([], ())
    check(form, "shrinks")
    assert (made, place.children) == ([figure], (figure,))


def test_the_reveal_comes_back_in_a_new_session():
    check(quiz("nmda-predict-magnesium").form, "shrinks")
    figure = ipywidgets.HTML("what happens")
    _, place = quiz("nmda-predict-magnesium", reveal=lambda: figure).children
    assert place.children == (figure,)


def test_a_reveal_that_fails_leaves_the_prediction_open():
    def broken():
        raise ZeroDivisionError

    form, place = quiz("nmda-predict-magnesium", reveal=broken).children
    with pytest.raises(ZeroDivisionError):
        form.response, form.checks = "shrinks", 1
    assert (form.outcome, form.answered, place.children) == ("", 0, ())
    assert quiz("nmda-predict-magnesium").form.outcome == ""


def test_a_prediction_needs_no_reveal():
    form = quiz("nmda-predict-trapping").form
    check(form, "half")
    assert "You predicted: About half of it." in form.feedback


@pytest.mark.parametrize(
    ("item_id", "reveal", "words"),
    [
        ("nmda-nothing", None, "has no question 'nmda-nothing'"),
        ("nmda-coincidence", ipywidgets.HTML, "only a predict question can reveal"),
    ],
)
def test_what_cannot_be_asked_is_refused(item_id, reveal, words):
    with pytest.raises(InputError, match=words):
        quiz(item_id, reveal=reveal)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("code", "'toy-code' is a graded code task; answer it in the assignment of lesson 'toy'"),
        ("single", "'toy-single' is a graded question; answer it in the assignment"),
    ],
)
def test_graded_work_belongs_into_the_assignment(request, kind, words):
    item = request.getfixturevalue(kind).model_copy(update={"use": "graded"})
    with pytest.raises(InputError, match=words):
        ask(item)


def test_an_explorer_is_for_questions_that_name_one(single):
    with pytest.raises(InputError, match="not answered in an explorer"):
        ask(single, explorer=ipywidgets.FloatSlider())


@pytest.fixture(scope="module")
def client():
    """Client of a kernel as notebooks have it."""
    with run_kernel(kernel_name="python3") as client:
        yield client


@pytest.mark.parametrize(
    ("attended", "form", "answer"),
    [
        (True, True, False),  # JupyterLab: the kernel may ask for input
        (False, False, True),  # nbconvert: it may not, so nobody is there to answer
    ],
)
def test_the_answer_is_printed_only_where_nobody_can_give_it(client, attended, form, answer):
    bundles = []

    def collect(message):
        if message["msg_type"] in ("display_data", "execute_result"):
            bundles.append(message["content"]["data"])

    code = "from rapid_onset import quiz\nquiz('nmda-coincidence')"
    client.execute_interactive(code, allow_stdin=attended, output_hook=collect, timeout=60)
    [bundle] = bundles
    item = find_item("nmda-coincidence")
    assert item.options[0].text in bundle["text/html"]
    assert (WIDGET in bundle) is form
    assert ("<details>" in bundle["text/html"]) is answer
    assert (item.explanation.split(".")[0] in bundle["text/html"]) is answer


def test_outside_a_notebook_there_is_no_answer_either(single):
    assert "Because it is." not in ask(single)._repr_mimebundle_()["text/html"]
