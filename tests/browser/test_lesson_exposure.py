"""Lesson 2, worked through in JupyterLab in Chromium by keyboard and mouse, as a student does."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from rapid_onset.content import content_path

NOTEBOOK = "02_dose_and_exposure.ipynb"


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


@pytest.mark.parametrize("name", ["course", "routes", "crowd", "sixth"])
def test_a_prediction_committed_by_keyboard_reveals_its_figure(lesson, name, screenshot):
    predict = cell(lesson, f"predict-{name}")
    expect(predict.locator("form")).to_be_visible()
    expect(predict.locator(".rapid-onset-explorer")).to_have_count(0)
    press(predict.get_by_role("radio").first, "Space")
    lesson.keyboard.press("Enter")
    picture = predict.locator(".rapid-onset-explorer").get_by_role("img")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    screenshot(lesson, f"lesson-2-{name}")


def test_arrow_keys_move_the_infusion_with_its_words(lesson):
    explorer = cell(lesson, "predict-course").locator(".rapid-onset-explorer")
    picture, caption = explorer.get_by_role("img"), explorer.locator("figcaption")
    before = picture.get_attribute("src")
    press(explorer.get_by_role("slider", name="Time of infusion (min)"), "ArrowRight", 11)
    expect(picture).to_have_attribute("alt", re.compile("With 0.5 mg/kg over 95 min"))
    expect(picture).not_to_have_attribute("src", before)
    expect(caption).to_contain_text("0.5 mg/kg over 95 min: 120 ng/mL at the end")


def test_the_drug_is_chosen_by_keyboard_and_its_metabolite_shown(lesson):
    explorer = cell(lesson, "predict-routes").locator(".rapid-onset-explorer")
    explorer.get_by_role("combobox", name="Drug").select_option(label="esketamine")
    press(explorer.get_by_role("checkbox"), "Space")
    expect(explorer.get_by_role("img")).to_have_attribute(
        "alt", re.compile("35 mg of esketamine.*noresketamine after the nose")
    )


def test_the_mouse_moves_the_mark_over_the_crowd(lesson):
    explorer = cell(lesson, "predict-crowd").locator(".rapid-onset-explorer")
    handle = explorer.get_by_role("slider", name="Count above (ng/mL)")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    lesson.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] - 500, box["y"], steps=8)
    lesson.mouse.up()
    expect(explorer.locator("figcaption")).to_contain_text("100 % are above 10 ng/mL")


def test_the_slower_infusion_is_answered_in_its_explorer(lesson):
    found = cell(lesson, "check-slower")
    slider = found.get_by_role("slider", name="Time of infusion (min)")
    press(slider, "ArrowRight", 10)
    expect(found.get_by_role("img")).to_have_attribute("alt", re.compile("over 90 min"))
    found.locator("form").get_by_role("button", name="Check").click()
    expect(found.locator("form")).to_contain_text("About one hour and a half does it.")


def test_the_mystery_is_sampled_fitted_and_checked(lesson, screenshot):
    explorer = cell(lesson, "mystery-explorer").locator(".rapid-onset-explorer")
    clearance = explorer.get_by_role("slider", name="Clearance (L/h)")
    expect(clearance).to_be_hidden()
    draw = explorer.get_by_role("button", name="Draw a sample")
    picture = explorer.get_by_role("img")
    next_sample = explorer.get_by_role("slider", name="Next sample (min)")
    for taken in range(1, 7):
        press(draw, "Enter")
        expect(picture).to_have_attribute("alt", re.compile(f"^{taken} sample"))
        if taken < 6:
            press(next_sample, "ArrowRight", 8)
            then = f"next is set to {40 * (taken + 1)} min"
            expect(picture).to_have_attribute("alt", re.compile(then))
    expect(clearance).to_be_visible()
    press(clearance, "ArrowRight", 3)
    caption = explorer.locator("figcaption")
    expect(caption).to_contain_text("with clearance 66 L/h and volume 400 L")
    press(explorer.get_by_role("button", name="Check"), "Enter")
    expect(caption).to_contain_text(re.compile("Clearance .*; volume "))
    screenshot(lesson, "lesson-2-mystery")


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
