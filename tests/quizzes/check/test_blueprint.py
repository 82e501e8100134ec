from rapid_onset.quizzes.check.blueprint import about_coverage, blueprint


def test_a_table_of_objectives_by_bloom_level(bank_text, load):
    assert [line.split() for line in blueprint(load(bank_text)).splitlines()] == [
        ["nmda:", "6", "practice,", "2", "graded,", "1", "predict"],
        ["remember", "understand", "apply", "analyse", "evaluate", "create"],
        ["NMDA-1", "2", "3", "2", "–", "–", "–"],
        ["NMDA-4", "–", "–", "1", "–", "–", "1"],
        ["questions", "2", "3", "3", "–", "–", "1"],
    ]


def test_gaps(bank_text, load, told):
    more = "  NMDA-5: Judge.\n  NMDA-4: Convert"
    idle = "  idle: Nobody errs so.\n  calcium-plugs:"
    text = bank_text.replace("  NMDA-4: Convert", more).replace("  calcium-plugs:", idle)
    assert told(about_coverage(load(text))) == [
        "error at objectives.NMDA-5: 0 of the questions meet NMDA-5; it needs 2",
        "error at misconceptions.idle: no wrong answer names the misconception 'idle'",
        "error at items: 6 practice questions are few; a lesson needs 12",
        "error at objectives.NMDA-5: no practice question meets NMDA-5",
        "error at objectives.NMDA-4: no practice question meets NMDA-4",
        "error at items: 2 graded questions are few; a lesson needs 6",
        "error at objectives.NMDA-1: no graded question meets NMDA-1",
        "error at objectives.NMDA-5: no graded question meets NMDA-5",
    ]


def test_an_inventory_has_no_practice(bank_text, load, told):
    head, items = bank_text.split("items:\n")
    item = items[: items.index("\n  - id: nmda-what")].replace("practice", "inventory")
    found = told(about_coverage(load(f"{head}items:\n{item}")))
    assert [line for line in found if "items" in line.split(":")[0]] == []
    assert "error at objectives.NMDA-1: 1 of the questions meet NMDA-1; it needs 2" in found
