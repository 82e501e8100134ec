"""The lesson on benefits, worked through in JupyterLab in Chromium by keyboard and mouse."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from rapid_onset import evidence
from rapid_onset.content import content_path
from rapid_onset.quizzes.bank import load_bank

NOTEBOOK = "05_benefits_and_limits.ipynb"


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


def test_no_cell_wrote_an_error(lesson):
    outputs = lesson.evaluate(
        """() => window.jupyterapp.shell.currentWidget.content.model.sharedModel.toJSON().cells
            .flatMap((cell) => cell.outputs ?? [])
            .filter((output) => output.output_type === "error" || output.name === "stderr")"""
    )
    assert outputs == []


def test_whom_to_call_stands_before_the_page_on_suicide(lesson):
    table = cell(lesson, "crisis-lines").get_by_role("table")
    for line in evidence.crisis_lines():
        expect(table).to_contain_text(line.number)


def test_the_page_holds_no_key_and_no_evidence_before_the_first_grade(lesson):
    held = lesson.content() + lesson.evaluate(
        "() => JSON.stringify(window.jupyterapp.shell.currentWidget.content.model.sharedModel)"
    )
    for claim in evidence.claims():
        assert claim.evidence[:60] not in held, claim.id
    for item in load_bank("benefits").items:
        assert item.explanation[:60] not in held, item.id


@pytest.mark.parametrize("name", ["comparator", "useless-drug", "one-infusion"])
def test_a_prediction_reveals_its_figure(lesson, screenshot, name):
    predict = cell(lesson, f"predict-{name}")
    expect(predict.locator("form")).to_be_visible()
    expect(predict.locator("figure.rapid-onset-plot")).to_have_count(0)
    predict.get_by_role("radio").nth(1).focus()
    lesson.keyboard.press("Space")
    lesson.keyboard.press("Enter")
    picture = predict.locator("figure.rapid-onset-plot").get_by_role("img")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    screenshot(lesson, f"lesson-5-{name}")


def test_arrow_keys_raise_the_mark_until_one_comparison_is_left(lesson):
    explorer = cell(lesson, "predict-comparator").locator(".rapid-onset-explorer")
    picture = explorer.get_by_role("img")
    before = picture.get_attribute("src")
    explorer.get_by_role("slider", name="Your mark (points)").focus()
    for _ in range(3):  # from 1 point in steps of a half
        lesson.keyboard.press("ArrowRight")
    expect(explorer.locator("figcaption")).to_contain_text("wholly beyond your mark: 1;")
    expect(picture).not_to_have_attribute("src", before)
    explorer.get_by_role("combobox", name="Control").select_option("midazolam")
    expect(explorer.locator("figcaption")).to_contain_text("Of 1 comparison below")


def test_the_mouse_makes_a_false_benefit_surer(lesson, screenshot):
    explorer = cell(lesson, "predict-useless-drug").locator(".rapid-onset-explorer")
    handle = explorer.get_by_role("slider", name="Patients in each arm")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    lesson.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lesson.mouse.down()
    lesson.mouse.move(box["x"] + 600, box["y"], steps=8)
    lesson.mouse.up()
    expect(explorer.get_by_role("img")).to_have_attribute(
        "alt", re.compile("200 patients in each arm, sorted, with intervals; 34 favour")
    )
    screenshot(lesson, "lesson-5-masking-200")


def test_two_hundred_people_a_group_show_that_a_tie_is_not_worse(lesson, screenshot):
    explorer = cell(lesson, "ect-explorer").locator(".rapid-onset-explorer")
    explorer.get_by_role("slider", name="Made up: group size").focus()
    for _ in range(8):  # from 40 in steps of 20
        lesson.keyboard.press("ArrowRight")
    expect(explorer.locator("figcaption")).to_contain_text("ketamine not worse")
    screenshot(lesson, "lesson-5-ect")


def test_the_evidence_appears_after_the_grade_by_keyboard(lesson, screenshot):
    exercise = cell(lesson, "claims-explorer").locator(".rapid-onset-explorer")
    exercise.get_by_role("combobox", name="Claim").select_option("claim 2")
    expect(exercise).to_contain_text("suicidal thoughts")
    expect(exercise).to_contain_text("findahelpline.com")
    expect(exercise.get_by_role("status")).to_have_text("No grade yet.")
    exercise.get_by_role("button", name="Uncertain").focus()
    lesson.keyboard.press("Enter")
    expect(exercise.get_by_role("status")).to_contain_text("we say: partly supported")
    expect(exercise.get_by_role("button", name="Uncertain")).to_be_disabled()
    screenshot(lesson, "lesson-5-claims")


def test_the_misprint_is_found_and_corrected(lesson, screenshot):
    exercise = cell(lesson, "mystery-explorer").locator(".rapid-onset-explorer")
    difference = "the difference"
    exercise.get_by_role("combobox", name="Recalculate").select_option(difference)
    exercise.get_by_role("button", name="Recalculate").click()
    expect(exercise).to_contain_text("printed 11.7, from the two percentages 20.7")
    exercise.get_by_role("combobox", name="The misprint is").select_option(difference)
    exercise.get_by_role("spinbutton", name="It should be").fill("20.7")
    lesson.keyboard.press("Enter")
    exercise.get_by_role("button", name="Check").click()
    expect(exercise).to_contain_text("all numbers of the abstract fit each other")
    screenshot(lesson, "lesson-5-mystery")


def test_axe_finds_nothing_in_our_outputs(lesson, violations):
    source = json.loads(content_path("notebooks", NOTEBOOK).read_text(encoding="utf8"))
    silent = {"setup"}
    outputs = [one["id"] for one in source["cells"] if one["cell_type"] == "code"]
    found = {}
    for cell_id in outputs:
        if cell_id in silent:
            continue
        output = cell(lesson, cell_id).locator(".jp-OutputArea-output")
        expect(output.first).to_be_visible()
        output.first.evaluate("node => node.setAttribute('data-axe', 'here')")
        found[cell_id] = violations(lesson, "[data-axe='here']")
        output.first.evaluate("node => node.removeAttribute('data-axe')")
    assert {cell_id: wrong for cell_id, wrong in found.items() if wrong} == {}
