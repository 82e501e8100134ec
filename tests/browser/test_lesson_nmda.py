"""Lesson 1, worked through in JupyterLab in Chromium by keyboard, as a student does."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from rapid_onset.content import content_path
from rapid_onset.quizzes.bank import load_bank

NOTEBOOK = "01_nmda_receptor.ipynb"


@pytest.fixture(scope="module")
def lesson(lab, browser, browser_context_args):
    """The lesson, open and run once for all tests of this module."""
    context = browser.new_context(**browser_context_args)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open_and_run(page, NOTEBOOK)
    yield page
    context.close()
    assert errors == []


def cell(page, cell_id: str) -> Locator:
    """The cell with this id, in view: JupyterLab takes far-away cells out of the page."""
    source = json.loads(content_path("notebooks", NOTEBOOK).read_text(encoding="utf8"))
    index = [one["id"] for one in source["cells"]].index(cell_id)
    page.evaluate(
        """async (index) => {
            const notebook = window.jupyterapp.shell.currentWidget.content;
            notebook.activeCellIndex = index;
            await notebook.scrollToItem(index, "start");
        }""",
        index,
    )
    found = page.locator(f'.jp-Cell[data-windowed-list-index="{index}"]')
    expect(found).to_be_visible()
    return found


def commit(form: Locator, option: int = 0) -> None:
    """Commit to a prediction by keyboard alone."""
    form.get_by_role("radio").nth(option).focus()
    form.page.keyboard.press("Space")
    form.page.keyboard.press("Enter")


def test_no_cell_wrote_an_error(lesson):
    outputs = lesson.evaluate(
        """() => window.jupyterapp.shell.currentWidget.content.model.sharedModel.toJSON().cells
            .flatMap((cell) => cell.outputs ?? [])
            .filter((output) => output.output_type === "error" || output.name === "stderr")"""
    )
    assert outputs == []


def test_the_page_holds_no_key_before_the_first_check(lesson):
    held = lesson.content() + lesson.evaluate(
        """async () => {
            const manager = window.jupyterapp.shell.currentWidget.content;
            return JSON.stringify(manager.model.sharedModel.toJSON());
        }"""
    )
    for item in load_bank("nmda").items:
        assert item.explanation[:60] not in held, item.id
        for option in getattr(item, "options", ()):
            assert option.feedback[:60] not in held, item.id


def test_the_figure_stays_hidden_until_the_prediction_is_committed(lesson, screenshot):
    predict = cell(lesson, "predict-magnesium")
    expect(predict.locator("form")).to_be_visible()
    expect(predict.locator("img")).to_have_count(0)
    commit(predict)
    expect(predict.get_by_role("img")).to_be_visible()
    expect(predict.get_by_text("You predicted")).to_be_visible()
    predict.get_by_role("img").scroll_into_view_if_needed()
    screenshot(lesson, "lesson-1-magnesium")


def test_arrow_keys_move_the_picture_its_words_and_the_caption(lesson):
    explorer = cell(lesson, "predict-magnesium").locator(".rapid-onset-explorer")
    picture, caption = explorer.get_by_role("img"), explorer.locator("figcaption")
    before, said = picture.get_attribute("src"), caption.text_content()
    explorer.get_by_role("slider", name="Voltage (mV)").focus()
    for _ in range(43):  # from −70 mV in steps of 1 mV
        lesson.keyboard.press("ArrowRight")
    expect(picture).to_have_attribute("alt", re.compile("the chosen voltage, −27 mV, is marked"))
    expect(picture).not_to_have_attribute("src", before)
    expect(caption).not_to_have_text(said)
    assert picture.evaluate("img => img.decode().then(() => img.naturalWidth)") > 1000


def test_the_mouse_moves_the_picture_too(lesson):
    explorer = cell(lesson, "predict-magnesium").locator(".rapid-onset-explorer")
    handle = explorer.get_by_role("slider", name="Magnesium (mM)")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    lesson.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] - 400, box["y"], steps=8)
    lesson.mouse.up()
    expect(explorer.get_by_role("img")).to_have_attribute("alt", re.compile("with 0 mM magnesium"))


def test_a_question_is_answered_by_keyboard_and_gives_its_reason(lesson):
    form = cell(lesson, "check-coincidence").locator("form")
    item = load_bank("nmda").item("nmda-coincidence")
    wrong = next(option for option in item.options if not option.correct)
    right = next(option for option in item.options if option.correct)
    for option in (wrong, right):
        radio = form.locator(f"input[value='{option.id}']")
        radio.focus()
        lesson.keyboard.press("Space")
        lesson.keyboard.press("Enter")
        verdict = "right" if option.correct else "not this one"
        expect(form.locator(f"label:has(input[value='{option.id}'])")).to_contain_text(verdict)
        expect(form).to_contain_text(option.feedback.split(".")[0])


def test_every_prediction_reveals_its_figure_and_the_mystery_can_be_measured(lesson, screenshot):
    for name in ("trapping", "concentration"):
        predict = cell(lesson, f"predict-{name}")
        commit(predict, option=1)
        picture = predict.get_by_role("img")
        expect(picture).to_be_visible()
        picture.scroll_into_view_if_needed()
        screenshot(lesson, f"lesson-1-{name}")
    mystery = cell(lesson, "mystery-explorer")
    mystery.get_by_role("button", name="Measure").click()
    expect(mystery.get_by_role("img")).to_have_attribute("alt", re.compile("1 measured point"))
    screenshot(lesson, "lesson-1-mystery")


def test_axe_finds_nothing_in_our_outputs(lesson, violations):
    source = json.loads(content_path("notebooks", NOTEBOOK).read_text(encoding="utf8"))
    outputs = [one["id"] for one in source["cells"] if one["cell_type"] == "code"][1:]
    found = {}
    for cell_id in outputs:
        output = cell(lesson, cell_id).locator(".jp-OutputArea-output")
        expect(output.first).to_be_visible()
        output.first.evaluate("node => node.setAttribute('data-axe', 'here')")
        found[cell_id] = violations(lesson, "[data-axe='here']")
        output.first.evaluate("node => node.removeAttribute('data-axe')")
    assert {cell_id: wrong for cell_id, wrong in found.items() if wrong} == {}
