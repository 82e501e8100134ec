import pytest

from rapid_onset.quizzes.export.canvas.items import quiz_item
from rapid_onset.quizzes.export.selection import Variant


@pytest.fixture
def canvas():
    """Function: item of Canvas for a question."""
    return lambda item: quiz_item(Variant(item.id, item))


def kind(item):
    fields = item.iter("qtimetadatafield")
    return {one.findtext("fieldlabel"): one.findtext("fieldentry") for one in fields}


def scoring(item):
    """Conditions that set or add to the score, each as its element and the points."""
    return [
        (rule.find("conditionvar"), rule.find("setvar"))
        for rule in item.iter("respcondition")
        if rule.find("setvar") is not None
    ]


def comments(item):
    """Words by what has to be answered to see them; None stands for anything."""
    words = {one.get("ident"): one.findtext(".//mattext") for one in item.iter("itemfeedback")}
    return {
        rule.findtext("conditionvar/varequal"): words[shown.get("linkrefid")]
        for rule in item.iter("respcondition")
        for shown in rule.iter("displayfeedback")
    }


@pytest.mark.parametrize(
    ("fixture", "name"),
    [
        ("single", "multiple_choice_question"),
        ("predict_plot", "multiple_choice_question"),
        ("multiple", "multiple_answers_question"),
        ("numeric", "numerical_question"),
        ("slider_target", "numerical_question"),
        ("short_text", "short_answer_question"),
        ("matching", "matching_question"),
        ("code", "essay_question"),
    ],
)
def test_kinds_and_points(request, canvas, fixture, name):
    assert kind(canvas(request.getfixturevalue(fixture))) == {
        "question_type": name,
        "points_possible": "1",
    }


def test_a_choice_has_its_key_and_words_for_each_option(canvas, single):
    item = canvas(single)
    ((condition, points),) = scoring(item)
    assert [one.text for one in condition] == ["b"]
    assert (points.get("action"), points.text) == ("Set", "100")
    shown = comments(item)
    assert shown.pop(None).startswith("<p>Because it is.</p><p>Sources:</p>")
    assert shown == {"a": "<p>a: no.</p>", "b": "<p>b: yes.</p>", "c": "<p>c: no.</p>"}


def test_all_right_options_and_no_wrong_one(canvas, multiple):
    ((condition, _),) = scoring(canvas(multiple))
    rule = [(one.tag, "".join(one.itertext())) for one in condition.find("and")]
    assert rule == [
        ("varequal", "a"),
        ("not", "x"),
        ("varequal", "b"),
        ("not", "y"),
        ("varequal", "c"),
    ]


@pytest.mark.parametrize(
    ("fixture", "numbers"),
    [("numeric", (0.5, 0.48, 0.52)), ("slider_target", (15, 10, 20))],
)
def test_a_number_has_its_margin(request, canvas, fixture, numbers):
    ((condition, _),) = scoring(canvas(request.getfixturevalue(fixture)))
    found = [condition.find(f".//{tag}").text for tag in ("varequal", "vargte", "varlte")]
    assert tuple(map(float, found)) == pytest.approx(numbers)


def test_only_right_words_earn_points(canvas, short_text):
    ((condition, _),) = scoring(canvas(short_text))
    assert [one.text for one in condition] == ["magnesium"]


def test_each_row_earns_its_share(canvas, matching):
    item = canvas(matching)
    rows = [
        (rule.find("varequal").get("respident"), rule.find("varequal").text, points.text)
        for rule, points in scoring(item)
    ]
    assert rows == [
        ("response_sky", "blue", "33.33"),
        ("response_sea", "blue", "33.33"),
        ("response_grass", "green", "33.33"),
    ]
    assert [one.get("ident") for one in item.iter("response_lid")] == [row[0] for row in rows]


def test_curves_are_told_in_words(canvas, predict_plot):
    texts = [one.findtext(".//mattext") for one in canvas(predict_plot).iter("response_label")]
    assert texts[0] == "All: A line that ends at 1."


def test_an_inventory_gives_no_feedback(canvas, silent, every_kind):
    for item in every_kind:
        if item.type != "ordering":
            assert list(canvas(silent(item)).iter("itemfeedback")) == []


def test_values_have_no_blanks_around_them(canvas, every_kind):
    for item in every_kind:
        if item.type != "ordering":
            for value in canvas(item).iter("varequal"):
                assert value.text == value.text.strip()
