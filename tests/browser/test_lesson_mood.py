"""Lesson 3, worked through in JupyterLab in Chromium by keyboard and mouse, as a student does."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from rapid_onset.content import content_path

NOTEBOOK = "03_from_block_to_mood.ipynb"


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


@pytest.mark.parametrize("name", ["rate", "spines", "first-tablet"])
def test_a_prediction_committed_by_keyboard_reveals_its_figure(lesson, name, screenshot):
    predict = cell(lesson, f"predict-{name}")
    expect(predict.locator("form")).to_be_visible()
    expect(predict.locator(".rapid-onset-explorer")).to_have_count(0)
    press(predict.get_by_role("radio").first, "Space")
    lesson.keyboard.press("Enter")
    picture = predict.locator(".rapid-onset-explorer").get_by_role("img")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    screenshot(lesson, f"lesson-3-{name}")


def test_other_affinities_take_the_rise_away(lesson, screenshot):
    explorer = cell(lesson, "predict-rate").locator(".rapid-onset-explorer")
    picture = explorer.get_by_role("img")
    expect(picture).to_have_attribute("alt", re.compile("rises to 134 % at 1.3 µM, then falls"))
    before = picture.get_attribute("src")
    explorer.get_by_role("combobox", name="Assumed: it blocks").select_option(
        label="both alike, easily"
    )
    expect(picture).to_have_attribute("alt", re.compile("that of the pyramidal cells stays below"))
    expect(picture).not_to_have_attribute("src", before)
    screenshot(lesson, "lesson-3-circuit-alike")


def test_the_mouse_moves_the_concentration(lesson):
    explorer = cell(lesson, "predict-rate").locator(".rapid-onset-explorer")
    handle = explorer.get_by_role("slider", name="Free ketamine (µM)")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    lesson.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] + 700, box["y"], steps=8)
    lesson.mouse.up()
    expect(explorer.locator("figcaption")).to_contain_text("28 µM")


def test_a_step_is_taken_away_with_the_finding_in_patients(lesson, screenshot):
    explorer = cell(lesson, "predict-spines").locator(".rapid-onset-explorer")
    explorer.get_by_role("combobox", name="Take away").select_option(label="mTOR, by rapamycin")
    caption = explorer.locator("figcaption")
    expect(caption).to_contain_text("In patients rapamycin did not block the benefit at 24 h")
    press(explorer.get_by_role("slider"), "End")
    expect(caption).to_contain_text("benefit 0 % of that at 24 h")
    explorer.scroll_into_view_if_needed()
    screenshot(lesson, "lesson-3-chain-rapamycin")


def test_the_sweep_and_the_clock_follow_the_arrow_keys(lesson, screenshot):
    sweep = cell(lesson, "check-sweep").locator(".rapid-onset-explorer")
    expect(sweep.locator("figcaption")).to_contain_text("1,138 of 2,916 circuits")
    press(sweep.get_by_role("slider", name="Pyramidal cells (µM)"), "ArrowLeft", 25)
    expect(sweep.locator("figcaption")).to_contain_text("577 of 2,916 circuits")
    screenshot(lesson, "lesson-3-sweep")
    clock = cell(lesson, "predict-first-tablet").locator(".rapid-onset-explorer")
    wait = clock.get_by_role("slider", name="Wait at first (weeks)")
    press(wait, "ArrowRight", 2)
    expect(clock.locator("figcaption")).to_contain_text("a wait of 0.2 weeks: 28 %")
    screenshot(lesson, "lesson-3-clock")


def test_the_mystery_rat_is_measured_and_named(lesson, screenshot):
    explorer = cell(lesson, "mystery-explorer").locator(".rapid-onset-explorer")
    caption = explorer.locator("figcaption")
    time_h = explorer.get_by_role("slider")
    for left, step, key in ((2, "synaptic proteins", "ArrowLeft"), (1, "mTOR signal", "ArrowLeft")):
        explorer.get_by_role("combobox", name="Measure").select_option(label=step)
        press(time_h, key, 10)
        press(explorer.get_by_role("button", name="Measure"), "Enter")
        expect(caption).to_contain_text(f"{left} measurement")
    suspect = explorer.get_by_role("combobox", name="What was inhibited?")
    suspect.select_option(label="mTOR")
    press(explorer.get_by_role("button", name="Check"), "Enter")
    expect(caption).to_contain_text("something else")
    suspect.select_option(label="making of synaptic proteins")
    press(explorer.get_by_role("button", name="Check"), "Enter")
    expect(caption).to_contain_text("Checked: right")
    screenshot(lesson, "lesson-3-mystery")


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
