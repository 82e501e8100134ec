"""The panel without a browser: `answer` is what a browser's message calls."""

import pytest

from rapid_onset import progress
from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.progress import Store, open_store

ITEM = find_item("nmda-coincidence")
WRONG = next(option.id for option in ITEM.options if not option.correct)


@pytest.fixture
def panel():
    return progress()


@pytest.fixture
def tried():
    """One question, answered wrongly though sure."""
    open_store().record(ITEM, WRONG, mark(ITEM, WRONG), certainty=3)


def test_an_empty_panel(panel, data_folder):
    assert panel.answer({"do": "show"}) == {
        "report": "<p>No practice question has been tried yet.</p>",
        "code": "",
        "place": f"Kept in {data_folder / 'progress.json'}.",
        "said": "",
    }


@pytest.mark.usefixtures("tried")
def test_a_panel_shows_what_was_tried(panel):
    shown = panel.answer({"do": "show"})
    assert "<td>1 of 1</td>" in shown["report"]
    assert "ideas behind your answers" in shown["report"]
    assert shown["code"] == open_store().code()


@pytest.mark.usefixtures("tried")
def test_nothing_of_it_is_saved_with_the_notebook(panel):
    panel.answer({"do": "show"})
    own = {name for name in panel.keys if not name.startswith("_")}
    assert own == {"layout", "tabbable", "tooltip"}


@pytest.mark.usefixtures("tried")
def test_forgetting_leaves_an_empty_panel(panel, data_folder):
    shown = panel.answer({"do": "forget"})
    assert shown["said"] == "Everything is forgotten."
    assert "No practice question" in shown["report"]
    assert not (data_folder / "progress.json").exists()


def test_a_code_from_elsewhere_is_taken_in(panel, tmp_path):
    other = Store(tmp_path / "other")
    other.record(ITEM, WRONG, mark(ITEM, WRONG))
    shown = panel.answer({"do": "take in", "code": other.code()})
    assert shown["said"].startswith("Taken in")
    assert open_store().recall(ITEM.id, ITEM.version).tries == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [("", "the code of 0 letters is not complete"), ("AB1", "but no '1'"), ("ABCD", "copy it")],
)
def test_a_wrong_code_is_answered_in_words(panel, code, words):
    assert words in panel.answer({"do": "take in", "code": code})["said"]


@pytest.mark.parametrize("wish", [None, {}, {"do": "dance"}, {"do": "take in", "code": 7}, []])
def test_any_other_wish_only_shows(panel, wish):
    assert panel.answer(wish)["said"] == ""


def test_where_nothing_can_be_kept_the_panel_says_so(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("RAPID_ONSET_DATA", str(tmp_path / "file" / "data"))
    open_store().record(ITEM, WRONG, mark(ITEM, WRONG))
    assert "lasts only until this kernel stops" in progress().answer({})["place"]


def test_the_view_travels_with_the_package(panel):
    assert "export default { render }" in panel.get_state()["_esm"]
    assert ".ro-progress {" in panel.get_state()["_css"]
