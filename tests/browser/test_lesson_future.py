"""Lesson 7, worked through in JupyterLab in Chromium by keyboard and mouse, as a student does."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from rapid_onset.content import content_path
from rapid_onset.quizzes.bank import load_bank

NOTEBOOK = "07_future_and_faq.ipynb"


def source():
    return json.loads(content_path("notebooks", NOTEBOOK).read_text(encoding="utf8"))["cells"]


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
    index = [one["id"] for one in source()].index(cell_id)
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


def press(locator: Locator, key: str, times: int = 1) -> None:
    """Press `key` while `locator` has the focus."""
    locator.focus()
    for _ in range(times):
        locator.page.keyboard.press(key)


def test_no_cell_wrote_an_error(lesson):
    outputs = lesson.evaluate(
        """() => window.jupyterapp.shell.currentWidget.content.model.sharedModel.toJSON().cells
            .flatMap((cell) => cell.outputs ?? [])
            .filter((output) => output.output_type === "error" || output.name === "stderr")"""
    )
    assert outputs == []


@pytest.mark.parametrize("name", ["other-blockers", "power", "relapse"])
def test_a_prediction_committed_by_keyboard_reveals_its_figure(lesson, name, screenshot):
    predict = cell(lesson, f"predict-{name}")
    expect(predict.locator("form")).to_be_visible()
    expect(predict.locator(".rapid-onset-explorer")).to_have_count(0)
    press(predict.get_by_role("radio").first, "Space")
    lesson.keyboard.press("Enter")
    picture = predict.locator(".rapid-onset-explorer").get_by_role("img")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    screenshot(lesson, f"lesson-7-{name}")


def test_arrow_keys_find_the_patients_for_four_wins_in_five(lesson):
    explorer = cell(lesson, "predict-power").locator(".rapid-onset-explorer")
    picture = explorer.get_by_role("img")
    before = picture.get_attribute("src")
    press(explorer.get_by_role("slider", name="Patients in each arm"), "ArrowRight", 16)
    expect(explorer.locator("figcaption")).to_contain_text("100 in each arm: 81 % of trials")
    expect(picture).to_have_attribute("alt", re.compile("With 100 in each arm 81 %"))
    expect(picture).not_to_have_attribute("src", before)


def test_the_mouse_turns_the_years_back_and_a_drug_is_told_in_words(lesson, screenshot):
    explorer = cell(lesson, "timeline").locator(".rapid-onset-explorer")
    handle = explorer.get_by_role("slider", name="Up to the end of")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    lesson.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] - 500, box["y"], steps=8)
    lesson.mouse.up()
    expect(explorer.get_by_role("img")).to_have_attribute("alt", re.compile("2018: none yet"))
    press(handle, "ArrowRight", 5)
    explorer.get_by_role("combobox", name="In words").select_option(label="zuranolone")
    caption = explorer.locator("figcaption")
    expect(caption).to_contain_text("zuranolone, by the end of 2023: 2023 WATERFALL ahead")
    screenshot(lesson, "lesson-7-timeline")


def test_more_patients_in_the_first_trial_let_winners_fall_less(lesson, screenshot):
    explorer = cell(lesson, "stages").locator(".rapid-onset-explorer")
    caption = explorer.locator("figcaption")
    said = caption.text_content()
    press(explorer.get_by_role("slider", name="First trial: in each arm"), "ArrowRight", 5)
    expect(caption).not_to_have_text(said)
    explorer.get_by_role("img").scroll_into_view_if_needed()
    screenshot(lesson, "lesson-7-stages")


def test_everybody_who_began_is_counted_by_keyboard(lesson):
    explorer = cell(lesson, "predict-relapse").locator(".rapid-onset-explorer")
    press(explorer.get_by_role("checkbox"), "Space")
    expect(explorer.locator("figcaption")).to_contain_text("Of 100 people who began, 41.5")


def test_the_crisis_lines_stand_before_the_answers(lesson):
    expect(cell(lesson, "crisis-lines").locator("table")).to_contain_text("988")


def test_the_mystery_is_run_and_checked(lesson, screenshot):
    explorer = cell(lesson, "mystery-explorer").locator(".rapid-onset-explorer")
    picture, caption = explorer.get_by_role("img"), explorer.locator("figcaption")
    press(explorer.get_by_role("button", name="Run against saline"), "Enter")
    expect(picture).to_have_attribute("alt", re.compile("^1 trial with intervals"))
    press(explorer.get_by_role("slider", name="Patients in each arm"), "ArrowRight", 40)
    expect(caption).to_contain_text("Next: 430 in each arm")
    explorer.get_by_role("button", name="Run, control feels alike").click()
    expect(picture).to_have_attribute("alt", re.compile("^2 trials.*masked, 430 in each arm"))
    press(explorer.get_by_role("button", name="Check my answer"), "Enter")
    expect(caption).to_contain_text("Checked: too much")
    press(explorer.get_by_role("slider", name="Your answer (points)"), "ArrowLeft", 12)
    expect(caption).to_contain_text("Your answer: 2.0 points")
    press(explorer.get_by_role("button", name="Check my answer"), "Enter")
    expect(caption).to_contain_text("Checked: within 1 point of the truth")
    picture.scroll_into_view_if_needed()
    screenshot(lesson, "lesson-7-mystery")


def test_axe_finds_nothing_in_our_outputs(lesson, violations):
    first_of_type = {
        item.type: item.id for item in reversed(load_bank("future").by_use("practice"))
    }
    questions = {item_id.replace("future", "check", 1) for item_id in first_of_type.values()}
    code = [one["id"] for one in source() if one["cell_type"] == "code"][1:]
    outputs = [one for one in code if not one.startswith("check") or one in questions]
    assert len(outputs) == len(questions) + len([one for one in code if "check" not in one])
    found = {}
    for cell_id in outputs:
        output = cell(lesson, cell_id).locator(".jp-OutputArea-output")
        expect(output.first).to_be_visible()
        output.first.evaluate("node => node.setAttribute('data-axe', 'here')")
        found[cell_id] = violations(lesson, "[data-axe='here']")
        output.first.evaluate("node => node.removeAttribute('data-axe')")
    assert {cell_id: wrong for cell_id, wrong in found.items() if wrong} == {}
