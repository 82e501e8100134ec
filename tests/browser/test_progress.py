"""The panel of progress in JupyterLab in Chromium, worked by keyboard alone."""

import json
import re

import nbformat
import pytest
from playwright.sync_api import expect

from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.progress import Store

ITEM = find_item("nmda-coincidence")
WRONG = next(option.id for option in ITEM.options if not option.correct)
NOTEBOOK = "progress.ipynb"


@pytest.fixture
def folder(tmp_path):
    """Folder for progress with one question in it, answered wrongly though sure."""
    Store(tmp_path / "data").record(ITEM, WRONG, mark(ITEM, WRONG), certainty=3)
    return tmp_path / "data"


@pytest.fixture
def panel(lab, page, folder):
    """The panel in a notebook, as it comes up."""
    lines = f"""\
import os
os.environ["RAPID_ONSET_DATA"] = {str(folder)!r}
from rapid_onset import progress
progress()"""
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    cell = nbformat.v4.new_code_cell(lines)
    notebook = nbformat.v4.new_notebook(cells=[cell], metadata=kernel)
    nbformat.write(notebook, lab.folder / NOTEBOOK)
    lab.open_and_run(page, NOTEBOOK)
    found = page.get_by_role("region", name="Your progress")
    expect(found.get_by_role("table")).to_be_visible()
    return found


def test_the_panel_by_keyboard(panel, page, folder, violations, screenshot):
    row = panel.get_by_role("row", name=re.compile("The NMDA receptor"))
    expect(row).to_contain_text("1 of 1")
    expect(panel.get_by_text(str(folder))).to_be_visible()
    screenshot(page, "progress")
    assert violations(page, ".ro-progress") == []

    panel.get_by_text("Carry on elsewhere").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    mine = panel.get_by_role("textbox", name="Your code")
    expect(mine).to_be_focused()
    code = mine.input_value()
    assert code == Store(folder).code()
    page.keyboard.press("Tab")
    page.keyboard.type(code[:-1] + ("A" if code[-1] != "A" else "B"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("status")).to_contain_text("is not complete and right; copy it again")

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    forget = panel.get_by_role("button", name="Forget everything …")
    expect(forget).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel.get_by_role("button", name="No, keep it")).to_be_focused()
    assert violations(page, ".ro-progress") == []
    page.keyboard.press("Escape")
    expect(forget).to_be_focused()
    expect(panel.get_by_role("button", name="Yes, forget everything")).to_be_hidden()
    assert len(Store(folder).attempts()) == 1

    page.keyboard.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(panel.get_by_role("status")).to_have_text("Everything is forgotten.")
    expect(panel.get_by_role("table")).to_have_count(0)
    assert Store(folder).attempts() == ()

    panel.get_by_role("textbox", name="A code from elsewhere").fill(code)
    panel.get_by_role("button", name="Take in").press("Enter")
    expect(row).to_contain_text("1 of 1")


def test_nothing_of_it_is_saved_with_the_notebook(panel, page, lab):
    expect(panel).to_contain_text("1 of 1")
    page.evaluate("() => window.jupyterapp.shell.currentWidget.context.save()")
    saved = json.loads((lab.folder / NOTEBOOK).read_text(encoding="utf8"))
    assert saved["cells"][0]["outputs"]
    assert "1 of 1" not in json.dumps(saved)
