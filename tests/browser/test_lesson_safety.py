"""The lesson on safety, worked through in JupyterLab in Chromium by keyboard and mouse."""

import json
import re

import pytest
from playwright.sync_api import Locator, expect

from rapid_onset import evidence
from rapid_onset.content import content_path
from rapid_onset.quizzes.bank import load_bank

NOTEBOOK = "06_safety.ipynb"


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


def test_whom_to_call_stands_before_the_content(lesson, screenshot):
    table = cell(lesson, "crisis-lines").get_by_role("table")
    for line in evidence.crisis_lines():
        expect(table).to_contain_text(line.number)
    screenshot(lesson, "lesson-6-crisis-lines")


def test_the_page_holds_no_key_before_the_first_decision(lesson):
    held = lesson.content() + lesson.evaluate(
        "() => JSON.stringify(window.jupyterapp.shell.currentWidget.content.model.sharedModel)"
    )
    for case in evidence.screening_cases():
        assert case.rule[:60] not in held, case.id
        assert case.explanation[:60] not in held, case.id
    for item in load_bank("safety").items:
        assert item.explanation[:60] not in held, item.id


@pytest.mark.parametrize("name", ["clock", "pressure", "definition"])
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
    screenshot(lesson, f"lesson-6-{name}")


def test_arrow_keys_move_the_clock_until_only_the_pressure_is_left(lesson):
    explorer = cell(lesson, "predict-pressure").locator(".rapid-onset-explorer")
    picture = explorer.get_by_role("img")
    before = picture.get_attribute("src")
    explorer.get_by_role("slider", name="Time after dose (min)").focus()
    for _ in range(5):  # from 40 min in steps of 10 min
        lesson.keyboard.press("ArrowRight")
    expect(picture).to_have_attribute("alt", re.compile("raised blood pressure falling"))
    expect(picture).not_to_have_attribute("src", before)
    expect(explorer.locator("figcaption")).to_contain_text("not yet over: raised blood pressure")


def test_a_choice_changes_the_page_of_people(lesson, screenshot):
    explorer = cell(lesson, "people-explorer").locator(".rapid-onset-explorer")
    explorer.get_by_role("combobox", name="People in each array").select_option("1,000 people")
    picture = explorer.get_by_role("img")
    expect(picture).to_have_attribute("alt", re.compile("319 coloured with esketamine"))
    screenshot(lesson, "lesson-6-people")


def test_the_rule_appears_after_the_decision_by_keyboard(lesson, screenshot):
    exercise = cell(lesson, "predict-screening").locator(".rapid-onset-explorer")
    case = evidence.screening_cases()[1]
    exercise.get_by_role("combobox", name="Record").select_option(f"2. {case.title}")
    expect(exercise).to_contain_text(case.history[:40])
    expect(exercise.get_by_role("status")).to_have_text("No decision yet.")
    exercise.get_by_role("button", name="Contraindicated").focus()
    lesson.keyboard.press("Enter")
    expect(exercise.get_by_role("status")).to_contain_text(case.rule)
    expect(exercise.get_by_role("button", name="Contraindicated")).to_be_disabled()
    screenshot(lesson, "lesson-6-screening")


def test_the_mouse_runs_a_trial_of_the_mystery_medicine_and_checks_the_answer(lesson, screenshot):
    explorer = cell(lesson, "mystery-explorer").locator(".rapid-onset-explorer")
    explorer.get_by_role("button", name="Run: ask everybody").click()
    picture = explorer.get_by_role("img")
    expect(picture).to_have_attribute("alt", re.compile("trial 1: asked"))
    explorer.get_by_role("button", name="Check my answer").click()
    expect(explorer.locator("figcaption")).to_contain_text("too few")
    screenshot(lesson, "lesson-6-mystery")


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
