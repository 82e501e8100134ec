"""Every kind of question, answered in JupyterLab in Chromium by keyboard alone."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Locator, expect

from rapid_onset.quizzes.bank import load_bank_file
from rapid_onset.quizzes.in_words import key_in_words

DATA = Path(__file__).parent / "data"
NOTEBOOK = "every_kind.ipynb"
BANK = load_bank_file(DATA / "every_kind.yaml")

START = """
from pathlib import Path
from rapid_onset import explorers
from rapid_onset.quizzes.bank import load_bank_file
from rapid_onset.quizzes.form import ask
bank = load_bank_file(Path("every_kind.yaml"))
"""
OPTIONS = {
    "toy-explorer": ", explorer=explorer",
    "toy-plot": ", reveal=explorers.nmda.magnesium_block",
}

# A page this high holds all cells at once, so that JupyterLab takes none out of it.
HIGH = {"width": 1280, "height": 9000}
SAVE = """async () => {
    await window.jupyterapp.shell.currentWidget.context.save();
}"""
RESTART = """async () => {
    await window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart();
}"""
RUN_ALL = """async () => {
    await window.jupyterapp.commands.execute("notebook:run-all-cells");
}"""
THEME = """async (theme) => {
    await window.jupyterapp.commands.execute("apputils:change-theme", {theme});
}"""
CELLS = "() => window.jupyterapp.shell.currentWidget.content.widgets.length"


def write_notebook(folder: Path) -> None:
    """Notebook in `folder` that asks every question of the toy bank."""
    shutil.copy(DATA / "every_kind.yaml", folder)
    show = "explorer = explorers.nmda.magnesium_block()\nexplorer"
    asked = [f'ask(bank.item("{one.id}"){OPTIONS.get(one.id, "")})' for one in BANK.items]
    cells = [nbformat.v4.new_code_cell(source) for source in (START, show, *asked)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(notebook, folder / NOTEBOOK)


@pytest.fixture(scope="module")
def questions(lab, browser, browser_context_args):
    """The notebook, open and run once for all tests of this module, which go on from each other."""
    write_notebook(lab.folder)
    context = browser.new_context(**{**browser_context_args, "viewport": HIGH})
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    lab.open_and_run(page, NOTEBOOK)
    yield page
    context.close()
    assert errors == []


def form(page, item_id: str) -> Locator:
    """Form of a question."""
    title = page.locator(".ro-quiz-title").get_by_text(BANK.item(item_id).title, exact=True)
    found = page.locator("form.ro-quiz").filter(has=title)
    expect(found).to_be_visible()
    return found


def tab_to(target: Locator) -> None:
    """Press Tab until `target` has the focus."""
    for _ in range(40):
        if target.evaluate("node => node === document.activeElement"):
            return
        target.page.keyboard.press("Tab")
    raise AssertionError("Tab does not come there")


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def check(one: Locator, name: str = "Check") -> None:
    """Press the button that checks, by keyboard."""
    tab_to(one.get_by_role("button", name=name, exact=True))
    press(one.page, "Enter")


def test_axe_finds_nothing_before_the_first_answer(questions, violations):
    expect(questions.locator("form.ro-quiz")).to_have_count(len(BANK.items))
    assert violations(questions, ".ro-quiz") == []


def test_one_option_is_chosen_with_certainty_hint_and_reason(questions):
    one = form(questions, "toy-single")
    one.get_by_role("radio", name="Calcium").focus()
    press(questions, "Space")
    tab_to(one.get_by_role("radio", name="guess"))
    press(questions, "ArrowRight", "ArrowRight")
    expect(one.get_by_role("radio", name="sure", exact=True)).to_be_checked()
    check(one)
    expect(one).to_contain_text("Calcium passes.")
    expect(one).to_contain_text("First try: sure, and not right. For your own calibration: −6.")
    expect(one.get_by_role("radio", name="guess")).to_be_disabled()
    tab_to(one.get_by_role("button", name="Hint 1 of 2"))
    press(questions, "Enter")
    expect(one).to_contain_text("Its charge is 2.")
    expect(one.get_by_role("button", name="Hint 2 of 2")).to_be_focused()
    press(questions, "Enter")
    expect(one).to_contain_text("It begins with M.")
    expect(one.get_by_role("button", name="Check")).to_be_focused()
    one.get_by_role("radio", name="Calcium").focus()
    press(questions, "ArrowDown", "Enter")
    expect(one).to_contain_text("Magnesium blocks the pore at rest.")


def test_letters_start_no_command_of_the_notebook(questions):
    cells = questions.evaluate(CELLS)
    one = form(questions, "toy-single")
    for control in (one.get_by_role("radio", name="Magnesium"), one.get_by_role("button").first):
        control.focus()
        press(questions, "b", "a", "x", "d", "d", "a")
    assert questions.evaluate(CELLS) == cells


def test_several_options_are_chosen(questions):
    one = form(questions, "toy-multiple")
    one.get_by_role("checkbox", name="Glutamate").focus()
    press(questions, "Space", "Tab", "Tab", "Space")
    check(one)
    for reason in ("Glutamate opens the gate.", "Magnesium plugs it.", "1 more to find."):
        expect(one).to_contain_text(reason)
    one.get_by_role("checkbox", name="Depolarisation").focus()
    press(questions, "Space", "Tab", "Space", "Enter")
    expect(one).to_contain_text("Both at once.")


def test_a_number_that_cannot_be_read_costs_no_try_and_new_numbers_are_asked(questions):
    one = form(questions, "toy-numeric")
    asked = one.locator(".ro-quiz-stem").text_content()
    total = float(re.search(r"[0-9.]+", asked)[0])
    one.get_by_role("textbox").focus()
    questions.keyboard.type("half of it")
    press(questions, "Enter")
    expect(one).to_contain_text("Not counted as a try.")
    press(questions, "ControlOrMeta+a")
    questions.keyboard.type(f"{total / 2} µM")
    press(questions, "Enter")
    expect(one).to_contain_text("✓ Right.")
    tab_to(one.get_by_role("button", name="Ask me again with other numbers"))
    press(questions, "Enter")
    expect(one.locator(".ro-quiz-stem")).not_to_have_text(asked)
    expect(one.locator(".ro-quiz-title")).to_be_focused()
    expect(one.get_by_role("textbox")).to_have_value("")
    tab_to(one.get_by_role("textbox"))
    questions.keyboard.type("1000")
    press(questions, "Enter")
    expect(one).to_contain_text("✗ Not yet.")


def test_steps_are_moved_by_buttons_that_keep_the_focus(questions):
    one = form(questions, "toy-ordering")
    spoken = one.locator(".ro-quiz-spoken")
    texts = [step.text for step in BANK.item("toy-ordering").steps]
    for place, text in enumerate(texts):
        up = one.get_by_role("button", name=f"Move up: {text}")
        up.focus()
        while one.locator("li .ro-quiz-text").all_text_contents().index(text) > place:
            press(questions, "Enter")
            expect(up).to_be_focused()
    last = texts[-1]
    press(questions, "Enter")
    expect(spoken).to_have_text(f"{last}: now 3 of 4")
    tab_to(one.get_by_role("button", name=f"Move down: {last}"))
    press(questions, "Enter")
    expect(spoken).to_have_text(f"{last}: now 4 of 4")
    press(questions, "Enter")  # it stands at the end already
    expect(spoken).to_have_text(f"{last}: now 4 of 4")
    expect(one.get_by_role("button", name=f"Move down: {last}")).to_be_focused()
    check(one)
    expect(one).to_contain_text("Every step stands in its place.")


def test_matches_are_chosen_from_lists(questions):
    one = form(questions, "toy-matching")
    one.get_by_role("combobox", name="Glutamate").focus()
    questions.keyboard.type("opens")
    press(questions, "Tab")
    questions.keyboard.type("nothing")
    check(one)
    expect(one).to_contain_text("1 of 2 rows match.")
    expect(one).to_contain_text("✗ not this one")
    one.get_by_role("combobox", name="Magnesium").focus()
    press(questions, "ArrowDown", "ArrowDown")
    check(one)
    expect(one).to_contain_text("2 of 2 rows match.")


def test_a_word_is_written(questions):
    one = form(questions, "toy-short-text")
    one.get_by_role("textbox", name="Your answer").focus()
    questions.keyboard.type("Magnesium")
    press(questions, "Enter")
    expect(one).to_contain_text("✓ Right.")


def test_a_slider_is_set_and_says_its_value_with_its_unit(questions):
    one = form(questions, "toy-slider")
    slider = one.get_by_role("slider", name="Total")
    slider.focus()
    press(questions, *["ArrowRight"] * 10)
    expect(slider).to_have_attribute("aria-valuetext", "10 µM")
    expect(one.locator("output")).to_have_text("10 µM")
    check(one)
    expect(one).to_contain_text("Free: 5 µM.")


def test_the_answer_is_read_from_the_explorer_that_the_question_names(questions):
    one = form(questions, "toy-explorer")
    expect(one).to_contain_text("Set “Voltage (mV)” in the figure, then press Check.")
    questions.locator(".rapid-onset-explorer").first.get_by_role(
        "slider", name="Voltage (mV)"
    ).focus()
    press(questions, *["ArrowRight"] * 49)  # from −70 mV
    one.get_by_role("button", name="Check").focus()
    press(questions, "Enter")
    expect(one).to_contain_text("Read: −21 mV")
    expect(one).to_contain_text("✓ Right.")


def test_a_curve_is_chosen_before_the_figure_is_revealed(questions):
    one = form(questions, "toy-plot")
    expect(one.locator("svg.ro-sketch-plot polyline")).to_have_count(3)
    expect(questions.locator(".rapid-onset-explorer")).to_have_count(1)
    one.get_by_role("radio").first.focus()
    press(questions, "ArrowDown", "Enter")
    expect(one).to_contain_text("You predicted: Free when depolarised")
    expect(questions.locator(".rapid-onset-explorer")).to_have_count(2)


def test_a_curve_is_drawn_before_the_models_is_shown(questions):
    one = form(questions, "toy-drawing")
    expect(one.locator(".ro-curve-model")).to_have_count(0)
    sliders = one.get_by_role("slider")
    sliders.first.focus()
    for height in range(7):
        press(questions, *["ArrowRight"] * (3 * height), "Tab")
    expect(one.locator("output").nth(6)).to_have_text("0.9 of 1")
    points = one.locator(".ro-curve-mine").get_attribute("points").split()
    heights = [round(1 - float(point.split(",")[1]), 2) for point in points]
    assert heights == [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9]
    check(one, "Commit your prediction")
    expect(one.locator(".ro-curve-model")).to_have_count(1)
    expect(one).to_contain_text("Near 0 at −90 mV")
    expect(sliders.first).to_be_disabled()


def test_an_inventory_records_and_says_no_more(questions):
    one = form(questions, "toy-inventory")
    one.get_by_role("radio", name="Always").focus()
    press(questions, "Space")
    check(one, "Record")
    expect(one.locator(".ro-quiz-feedback")).to_have_text("Recorded.")


@pytest.mark.parametrize("theme", ["JupyterLab Dark", "JupyterLab Light"])
def test_axe_finds_nothing_in_any_theme(questions, violations, screenshot, theme):
    questions.evaluate(THEME, theme)
    expect(questions.locator(f"body[data-jp-theme-name='{theme}']")).to_have_count(1)
    expect(questions.locator("#jupyterlab-splash")).to_have_count(0)
    screenshot(questions, f"quiz-forms-{theme.split()[-1].lower()}")
    assert violations(questions, ".ro-quiz") == []


def test_no_word_is_wider_than_its_form_not_even_on_a_phone(questions):
    for width in ("46rem", "18rem"):
        for one in questions.locator("form.ro-quiz").all():
            one.evaluate("(node, width) => { node.style.width = width }", width)
            assert one.evaluate("node => node.scrollWidth <= node.clientWidth"), width
            one.evaluate("node => { node.style.width = '' }")


def answers(page) -> list[str]:
    """What stands in each form: outcome, feedback and the state of every control."""
    expect(page.locator("form.ro-quiz")).to_have_count(len(BANK.items))
    expect(page.locator(".ro-quiz-feedback:empty")).to_have_count(0)
    return page.locator("form.ro-quiz").evaluate_all(
        """forms => forms.map((form) => JSON.stringify({
            outcome: form.querySelector(".ro-quiz-feedback").dataset.outcome,
            order: [...form.querySelectorAll(".ro-quiz-step")].map((row) => row.textContent),
            read: form.querySelector(".ro-quiz-read")?.textContent,
            values: [...form.querySelectorAll(":is(input, select):not([name$='-certainty'])")]
                .map(({ type, checked, value }) => /radio|checkbox/.test(type) ? checked : value),
        }))"""
    )


def test_answers_come_back_after_a_reload_and_after_a_restart_of_the_kernel(questions):
    given = answers(questions)
    questions.evaluate(SAVE)
    questions.reload()
    questions.locator(".jp-Notebook").wait_for()
    assert answers(questions) == given
    questions.evaluate(RESTART)
    questions.evaluate(RUN_ALL)
    assert answers(questions) == given
    expect(questions.locator(".rapid-onset-explorer")).to_have_count(2)


@pytest.fixture
def printed(browser, tmp_path):
    """The notebook as nbconvert executes and prints it, in a browser that runs no scripts."""
    write_notebook(tmp_path)
    run = [sys.executable, "-m", "nbconvert", "--execute", "--to", "html", NOTEBOOK]
    subprocess.run(run, cwd=tmp_path, check=True, capture_output=True)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / NOTEBOOK).with_suffix(".html").as_uri(), wait_until="domcontentloaded")
    yield page
    context.close()


def test_without_a_kernel_every_question_can_be_read_and_its_answer_unfolded(printed, screenshot):
    expect(printed.locator(".ro-printed")).to_have_count(len(BANK.items))
    for item in BANK.items:
        one = printed.locator(".ro-printed").filter(has_text=f": {item.title}").first
        expect(one).to_be_visible()
        if item.use == "inventory":
            expect(one.locator("details")).to_have_count(0)
            continue
        answer = one.get_by_text(key_in_words(item), exact=False).last
        expect(answer).not_to_be_visible()
        one.locator("summary").click()
        expect(answer).to_be_visible()
    screenshot(printed, "quiz-printed")


def test_on_paper_the_answers_are_unfolded(printed):
    explanation = printed.get_by_text("Depolarisation drives magnesium out.").first
    expect(explanation).not_to_be_visible()
    printed.emulate_media(media="print")
    expect(explanation).to_be_visible()
