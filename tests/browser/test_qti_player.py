"""Exported QTI, scored by a player that somebody else wrote, beside our own marks.

The player (@citolab/qti-components, GPL-3.0, for this test alone) reads QTI 3, which names the same
elements in another way. It comes with npm, from the lock in the folder `player`.
"""

import re
import shutil
import subprocess
from itertools import combinations, permutations, product
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from pydantic import TypeAdapter

from rapid_onset import strict_yaml
from rapid_onset.quizzes.export.bands import bands
from rapid_onset.quizzes.export.qti21.item import QTI, assessment_item
from rapid_onset.quizzes.export.selection import Variant
from rapid_onset.quizzes.items import (
    Item,
    Matching,
    Multiple,
    Numeric,
    Ordering,
    PredictPlot,
    ShortText,
    Single,
    SliderTarget,
)
from rapid_onset.quizzes.marking import mark

PLAYER = Path(__file__).parent / "player"
BUNDLE = PLAYER / "node_modules" / "@citolab" / "qti-components" / "cdn" / "index.js"
QUESTIONS = Path(__file__).parents[1] / "quizzes" / "export" / "data" / "questions.yaml"

PAGE = """<!doctype html><html lang="en"><head><title>Player</title></head>
<body><main></main><script type="module" src="/index.js"></script></body></html>"""

# Shows the item and gives its score and feedback for each response, after one another.
SCORES = """async ([xml, responses]) => {
    const main = document.querySelector("main");
    const holder = document.createElement("item-container");
    const outer = document.createElement("qti-item");
    holder.itemXML = xml;
    outer.append(holder);
    main.replaceChildren(outer);
    const inside = (node) => {
        if (node.localName === "qti-assessment-item") return node;
        for (const child of [...node.children, ...(node.shadowRoot?.children ?? [])]) {
            const found = inside(child);
            if (found) return found;
        }
    };
    let item;
    const named = (name) => item.variables.find((one) => one.identifier === name);
    while (!(item = inside(main)) || !item.variables?.length || !named("RESPONSE"))
        await new Promise(requestAnimationFrame);
    await item.updateComplete;
    return responses.map((response) => {
        item.updateResponseVariable("RESPONSE", response);
        item.processResponse();
        return { score: Number(named("SCORE").value), words: named("FEEDBACK")?.value ?? [] };
    });
}"""

HTML = {"blockquote", "code", "div", "em", "img", "li", "ol", "p", "pre", "strong", "ul"}


@pytest.fixture(scope="module")
def bundle():
    """Program of the player, fetched once."""
    if not BUNDLE.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("there is no npm to fetch the QTI player: install Debian's package npm")
        run = subprocess.run([npm, "ci"], cwd=PLAYER, capture_output=True, text=True, check=False)
        if run.returncode:
            pytest.skip("npm could not fetch the QTI player: run npm ci in tests/browser/player")
    return BUNDLE


@pytest.fixture(scope="module")
def scores(bundle, browser, browser_context_args):
    """Function: scores and feedback that the player gives responses to a question."""
    page = browser.new_context(**browser_context_args).new_page()
    errors, refused = [], []
    page.on("pageerror", lambda error: errors.append(str(error)))

    def serve(route):
        path = route.request.url.removeprefix("http://127.0.0.1/")
        if path == "":
            route.fulfill(body=PAGE, content_type="text/html")
        elif path == "index.js":
            route.fulfill(path=bundle, content_type="text/javascript")
        elif path.endswith(".svg"):
            route.fulfill(body="<svg xmlns='http://www.w3.org/2000/svg'/>")
        else:
            refused.append(route.request.url)
            route.abort()

    page.route("**/*", serve)
    page.goto("http://127.0.0.1/")
    page.wait_for_function("customElements.get('qti-assessment-item') !== undefined")
    yield lambda item, responses: page.evaluate(SCORES, [qti3(item), responses])
    page.context.close()
    assert errors == []
    assert refused == []


def qti3(item):
    """The question as we export it, in the names of QTI 3."""
    tree = assessment_item(Variant(item.id, item))
    for one in tree.iter():
        if one.tag not in HTML:
            one.tag = f"qti-{kebab(one.tag)}"
            one.attrib = {kebab(name): value for name, value in one.attrib.items()}
    tree.attrib = {name: value for name, value in tree.attrib.items() if "xsi" not in name}
    text = tostring(tree, encoding="unicode")
    return text.replace(QTI, "http://www.imsglobal.org/xsd/imsqtiasi_v3p0")


def kebab(name):
    return re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", name)


@pytest.fixture(scope="module")
def questions():
    items = strict_yaml.load(QUESTIONS, TypeAdapter(tuple[Item, ...]))
    return {item.id: item for item in items}


def responses(item):  # noqa: PLR0911  one return for each kind
    """Every response there is, or every kind of one, beside the same in QTI's words."""
    match item:
        case Single():
            return [(option.id, option.id) for option in item.options]
        case PredictPlot():
            return [(curve.id, curve.id) for curve in item.curves]
        case Multiple():
            ids = [option.id for option in item.options]
            chosen = [set_ for size in range(1, len(ids) + 1) for set_ in combinations(ids, size)]
            return [(list(one), list(one)) for one in chosen]
        case Ordering():
            orders = permutations([step.id for step in item.steps])
            return [(list(one), list(one)) for one in orders]
        case Matching():
            prompts, choices = ([one.id for one in side] for side in (item.prompts, item.choices))
            pairs = [
                dict(zip(prompts, one, strict=True))
                for one in product(choices, repeat=len(prompts))
            ]
            return [
                (one, [f"prompt-{prompt} choice-{choice}" for prompt, choice in one.items()])
                for one in pairs
            ]
        case SliderTarget():
            return [(setting, f"{setting:g}") for setting in item.slider.settings]
        case Numeric():
            numbers = [item.answer, -item.answer, 0.0, 2 * item.answer]
            for band in bands(item):
                inside = 0.999 * band.half_width
                outside = 1.001 * band.half_width
                numbers += [
                    band.middle + sign * far for sign in (-1, 1) for far in (inside, outside)
                ]
            return [(f"{one:.10g}", f"{one:.10g}") for one in numbers]
        case ShortText():
            known = [answer.text for answer in item.answers]
            words = [*known, *map(str.upper, known), "magnesium-ion", "sodium", "magnesiu"]
            return [(one, one) for one in words]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("mech-01", 4),
        ("onset-01", 4),
        ("safe-01", 63),
        ("mech-04", 64),
        ("mech-03", 17),
        ("dose-01", 16),
        ("dose-02", 16),
        ("dose-03", 35),
    ],
)
def test_the_player_scores_as_we_mark(scores, questions, name, count):
    item = questions[name]
    ours, theirs = zip(*responses(item), strict=True)
    assert len(ours) == count
    assert [one["score"] for one in scores(item, theirs)] == [
        pytest.approx(mark(item, response).score, abs=1e-3) for response in ours
    ]


@pytest.mark.parametrize(
    ("name", "scoring", "held"),
    [
        ("safe-01", "each-decision", "each-decision"),
        ("safe-01", "all-or-nothing", "all-or-nothing"),
        ("safe-01", "coverage", "net-correct"),
        ("mech-02", "position", "position"),
        ("mech-02", "all-or-nothing", "all-or-nothing"),
        ("mech-02", "longest-ordered", "all-or-nothing"),
    ],
)
def test_a_rule_is_held_as_the_report_says(scores, questions, name, scoring, held):
    asked = questions[name].model_copy(update={"scoring": scoring})
    delivered = questions[name].model_copy(update={"scoring": held})
    ours, theirs = zip(*responses(asked), strict=True)
    assert [one["score"] for one in scores(asked, theirs)] == [
        pytest.approx(mark(delivered, response).score, abs=1e-3) for response in ours
    ]


@pytest.mark.parametrize(
    ("name", "response", "words"),
    [
        ("mech-01", "c", ["c"]),
        ("safe-01", ["a", "d"], ["a", "d"]),
        ("dose-01", "0.25", ["band-2"]),  # the rate for 1 kg
        ("dose-01", "1e6", ["otherwise"]),
        ("dose-03", "120", ["band-2"]),  # still too fast
        ("mech-03", "Calcium", ["answer-5"]),
        ("mech-03", "sodium", ["otherwise"]),
    ],
)
def test_the_player_picks_the_words_for_an_answer(scores, questions, name, response, words):
    (shown,) = scores(questions[name], [response])
    assert shown["words"] == words


def test_a_blank_before_or_after_a_word_counts_as_the_report_says(scores, questions):
    item = questions["mech-03"]
    assert mark(item, " magnesium ").score == 1
    assert scores(item, [" magnesium "])[0]["score"] == 0
