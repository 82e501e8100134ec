"""Lesson 4, worked through in JupyterLab in Chromium by keyboard and mouse, as a student does."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from rapid_onset.content import content_path

NOTEBOOK = "04_onset.ipynb"


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


@pytest.mark.parametrize("name", ["placebo-spray", "next-day"])
def test_a_prediction_committed_by_keyboard_reveals_its_figure(lesson, name, screenshot):
    predict = cell(lesson, f"predict-{name}")
    expect(predict.locator("form")).to_be_visible()
    expect(predict.locator(".rapid-onset-explorer")).to_have_count(0)
    press(predict.get_by_role("radio").first, "Space")
    lesson.keyboard.press("Enter")
    picture = predict.locator(".rapid-onset-explorer").get_by_role("img")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    screenshot(lesson, f"lesson-4-{name}")


def test_a_curve_that_is_predicted_reveals_the_published_points(lesson, screenshot):
    predict = cell(lesson, "predict-ssri")
    press(predict.get_by_role("radio").first, "Space")
    lesson.keyboard.press("Enter")
    explorer = predict.locator(".rapid-onset-explorer")
    expect(explorer.locator("figcaption")).to_contain_text("a delay of 3 weeks says 0 %")
    press(explorer.get_by_role("slider", name="Delay (weeks)"), "Home")
    expect(explorer.locator("figcaption")).to_contain_text("no delay says 33 %")
    explorer.scroll_into_view_if_needed()
    screenshot(lesson, "lesson-4-first-weeks")


def test_the_race_changes_its_axis_with_its_words(lesson, screenshot):
    explorer = cell(lesson, "predict-placebo-spray").locator(".rapid-onset-explorer")
    picture = explorer.get_by_role("img")
    before = picture.get_attribute("src")
    explorer.get_by_role("combobox", name="Compare").select_option(
        label="difference from its control"
    )
    expect(picture).to_have_attribute("alt", re.compile("84 mg: −7.9 at 2 h .*−10.7 after 1 day"))
    expect(picture).not_to_have_attribute("src", before)
    picture.scroll_into_view_if_needed()
    screenshot(lesson, "lesson-4-race-difference")


def test_the_mouse_moves_the_patients(lesson, screenshot):
    explorer = cell(lesson, "people-explorer").locator(".rapid-onset-explorer")
    handle = explorer.get_by_role("slider", name="One patient")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    lesson.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] + 700, box["y"], steps=8)
    lesson.mouse.up()
    expect(explorer.locator("figcaption")).to_contain_text("Patient 84 ends at")
    screenshot(lesson, "lesson-4-people")


def test_guesses_are_set_in_the_explorer_and_checked(lesson, screenshot):
    found = cell(lesson, "check-unblinded-slider")
    press(found.get_by_role("slider", name="Notice, drug (share)"), "ArrowRight", 10)
    expect(found.locator("figcaption")).to_contain_text("trials find −4.0 on average")
    found.locator("form").get_by_role("button", name="Check").click()
    expect(found.locator("form")).to_contain_text("Half of the arm")
    found.get_by_role("img").scroll_into_view_if_needed()
    screenshot(lesson, "lesson-4-masks")


def test_the_stairs_are_climbed_by_keyboard(lesson, screenshot):
    explorer = cell(lesson, "stairs-explorer").locator(".rapid-onset-explorer")
    press(explorer.get_by_role("slider"), "End")
    expect(explorer.locator("figcaption")).to_contain_text("67 % in all")
    screenshot(lesson, "lesson-4-stairs")


def test_the_mystery_is_measured_and_checked(lesson, screenshot):
    explorer = cell(lesson, "mystery-explorer").locator(".rapid-onset-explorer")
    caption = explorer.locator("figcaption")
    names = ("Rate the drug arm", "Rate the controls", "Ask the drug arm", "Ask the controls")
    for left, name in zip((5, 4, 3, 2), names, strict=True):
        press(explorer.get_by_role("button", name=name), "Enter")
        expect(caption).to_contain_text(f"{left} groups left")
    explorer.get_by_role("combobox").select_option(label="midazolam")
    press(explorer.get_by_role("button", name="Check"), "Enter")
    expect(caption).to_contain_text("Checked: midazolam is right; your number is")
    screenshot(lesson, "lesson-4-mystery")


def test_axe_finds_nothing_in_our_outputs(lesson, violations):
    outputs = [one["id"] for one in source() if one["cell_type"] == "code"][1:]
    found = {}
    for cell_id in outputs:
        output = cell(lesson, cell_id).locator(".jp-OutputArea-output")
        expect(output.first).to_be_visible()
        output.first.evaluate("node => node.setAttribute('data-axe', 'here')")
        found[cell_id] = violations(lesson, "[data-axe='here']")
        output.first.evaluate("node => node.removeAttribute('data-axe')")
    assert {cell_id: wrong for cell_id, wrong in found.items() if wrong} == {}
