"""The gate as a whole: a sound bank passes, each broken one is refused with file and line."""

import pytest

from rapid_onset.quizzes.check import Finding, check_bank, gate

ITEM = "- id:"  # a fault of the question as a whole stands on its first line


@pytest.fixture
def find(write_bank):
    """Function that gives the findings in a bank of this text, without the name of its file."""

    def findings(text):
        path = write_bank(text)
        return [str(one).replace(f"{path}:", "") for one in check_bank(path).findings]

    return findings


def test_the_examples_pass(bank_text, find):
    [remark] = find(bank_text)
    assert "remark: nmda-name-the-plug: the answer 'magnesium' is printed in" in remark


HALF = "Half of what flows when the cell is depolarised."
SOLUTION = "return concentration_um / (concentration_um + ic50_um)"

# The question, what becomes of its text, where the fault stands (the line begins so), its words.
BROKEN = [
    # what the loader refuses
    ("two-keys", "single", "choice", ITEM, "does not match any of the expected tags"),
    ("two-keys", "bloom:", "blom:", "blom:", "Extra inputs are not permitted"),
    ("two-keys", "[NMDA-1]", "[NMDA-9]", "objectives:", "no objective 'NMDA-9'"),
    ("two-keys", "jahr1990", "jahr1066", "- {cite:", "no source 'jahr1066'"),
    ("name-the-plug", "calcium-plugs", "iron", "misconception:", "no misconception 'iron'"),
    ("free-share", "um_from_ng_per_ml", "um_from_mg", ITEM, "there is no function"),
    ("half-free", "[0.45, 0.55]", "[0.501, 0.502]", ITEM, "no setting of the slider meets"),
    # text and numbers
    ("free-share", "Suppose", "Suppose {Level}:", "stem:", "{Level} is left in the text"),
    ("two-keys", "Current flows", "$I$ flows", "explanation:", "without $"),
    ("two-keys", "do you expect", "do you not expect", "stem:", "print the **not** in bold"),
    (
        "free-share",
        "of 237.73",
        "of 273.37",
        "- {cite: spravato",
        "273.37 g/mol is not in spravato",
    ),
    ("code-block", "0.71 µM", "0.17 µM", "- {cite:", "0.17 µM is not in gilling2009"),
    # variants, marks and rounding
    ("free-share", 'value: "{total}"', "value: 0.5", ITEM, "0.5 lies within the tolerance (with"),
    ("free-share", "{rel: 0.02}", "{rel: 0.002}", "tolerance:", "is marked wrong; widen"),
    ("free-share", "{nM: 0.001}", "{nM: 0}", "accept_units:", "the factor of nM is 0"),
    ("free-share", "[100, 240, 10]", "[100, 110, 10]", "parameters:", "2 variants are few"),
    ("free-share", "{total}", "0.5", "parameters:", "all 15 variants have the same answer"),
    # options
    ("two-keys", "Very little, unless", "Very little at any time, except if", "text: V", "longest"),
    (
        "two-keys",
        HALF,
        "very little unless the cell is depolarised, too!",
        "text: very",
        "the same",
    ),
    ("what-unplugs", "A bath without any magnesium", "All of the above", "text: All", "logic"),
    # what models give and programs do
    ("predict-free-pores", "um_mm: 0}", "um_mm: 0.99}", "- id: flat", "look alike"),
    ("predict-free-pores", "high: 1}", "high: 0.5}", "- id: rises", "leaves the axes"),
    ("predict-free-pores", "voltage_mv", "volts", ITEM, "could not be computed"),
    ("code-block", "expect: 0.5}", "expect: 0.6}", "- {call:", "gave 0.5 instead of 0.6"),
    ("code-block", "...", SOLUTION, "starter:", "the starter passes every test"),
]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda one: f"{one[0]}: {one[2]}")
def test_a_broken_bank_is_refused_with_its_line(bank_text, find, broken):
    item, old, new, at, words = broken
    before, first, after = bank_text.partition(f"  - id: nmda-{item}\n")
    assert old in after
    text = before + first + after.replace(old, new, 1)
    numbered = list(enumerate(text.splitlines(), 1))[before.count("\n") :]
    line = next(number for number, line in numbered if line.lstrip().startswith(at))
    errors = [one for one in find(text) if one.startswith(f"{line}: error: ")]
    assert [one for one in errors if words in one]


def test_a_finding_is_one_line():
    finding = Finding("bank.yaml:7", "nmda-sky", "too long")
    assert str(finding) == "bank.yaml:7: error: nmda-sky: too long"
    assert str(Finding("bank.yaml:4", "", "few", "remark")) == "bank.yaml:4: remark: few"


def test_a_report_counts_findings_and_variants(bank_text, write_bank):
    report = check_bank(write_bank(bank_text), seeds=3)
    assert (report.count("error"), report.count("remark")) == (1, 1)  # two variants are few
    assert sum(report.variants.values()) == 8 + 2
    lines = str(report).splitlines()
    assert lines[2] == "nmda: 6 practice, 2 graded, 1 predict"
    assert lines[-1] == "variants: nmda-free-share 2"


def test_many_faults_at_one_place_are_one_finding(bank_text, find):
    [found] = [one for one in find(bank_text.replace("0.02}", "0.0002}")) if "tolerance" in one]
    assert found.startswith("85: error: nmda-free-share: the key 0.")
    assert found.endswith(" more here")


def test_what_the_loader_refuses_is_a_report_as_well(write_bank):
    path = write_bank("lesson: nmda\nitems: [1, 2, 3, 4, 5]\n")
    report = check_bank(path)
    assert report.variants == {}
    assert report.count("error") == 6
    assert str(report).splitlines()[-1] == f"{path}: error: and 2 more"


def test_a_public_bank_has_to_be_whole_and_its_key_hidden(bank_text, write_bank, monkeypatch):
    path = write_bank(bank_text.replace("use: practice", "use: graded"))
    assert check_bank(path).count("error") == 0
    monkeypatch.setattr(gate, "content_path", lambda *_: path.parent)
    found = [one.words for one in check_bank(path).findings if one.level == "error"]
    assert sum("its key is public" in words for words in found) == 6
    assert "0 practice questions are few; a lesson needs 12" in found
