import pytest

from rapid_onset.errors import InputError
from rapid_onset.quizzes.bank import BANKS, Bank, load_bank
from rapid_onset.quizzes.export.selection import entry, select


def test_a_question_without_parameters_is_its_only_variant(single):
    assert [(one.name, one.item) for one in entry(single, 10, "export").variants] == [
        ("toy-single", single)
    ]


def test_a_variant_is_named_after_the_seed_that_gives_it_back(with_parameters):
    found = entry(with_parameters, 5, "export").variants
    assert len(found) == 5
    for one in found:
        name, _, number = one.name.rpartition(".v")
        assert name == "toy-parameters"
        assert one.item == with_parameters.variant(f"export-{int(number)}")


def test_variants_differ_and_are_the_same_each_time(with_parameters):
    first = entry(with_parameters, 10, "export").variants
    assert len({tuple(one.item.values.values()) for one in first}) == 10
    assert [one.name for one in first] == [
        one.name for one in entry(with_parameters, 10, "export").variants
    ]
    other = entry(with_parameters, 10, "again").variants
    assert [one.item.stem for one in first] != [one.item.stem for one in other]


def test_parameters_with_18_values_give_18_variants(with_parameters):
    assert len(entry(with_parameters, 50, "export").variants) == 18


def test_a_variant_that_breaks_a_rule_is_refused_with_its_seed(with_parameters):
    # With a share of 1 the known error, that nothing is bound, is the answer.
    shares = {"share": {"choice": [1, 0.2, 0.4]}}
    parameters = with_parameters._written["parameters"] | shares
    broken = type(with_parameters).model_validate(
        with_parameters._written | {"parameters": parameters}, context={"seed": "sound"}
    )
    with pytest.raises(
        InputError,
        match=r"'toy-parameters' breaks a rule with the seed export-\d+: the known error \S+ lies "
        r"within the tolerance; mend it, or choose another --seed",
    ):
        entry(broken, 12, "export")


def test_chapters_hold_the_bank_by_use():
    bank = load_bank("nmda")
    chapters = select(["nmda", "nmda"], "all", 2, "export")
    assert {one.id: [e.item.id for e in one.entries] for one in chapters} == {
        f"nmda-{use}": [item.id for item in bank.by_use(use)]
        for use in ("predict", "practice", "graded", "inventory")
        if bank.by_use(use)
    }


def test_the_inventory_is_a_bank_of_its_own():
    (chapter,) = select(["inventory"], "all", 1, "export")
    assert (chapter.id, chapter.title) == ("inventory", "Before and after the course")
    assert len(chapter.entries) == len(load_bank("inventory").items)


def test_without_a_name_all_banks_are_there():
    assert tuple(dict.fromkeys(one.bank for one in select([], "all", 1, "export"))) == BANKS


@pytest.mark.parametrize(
    ("lessons", "use", "count", "words"),
    [
        (["brain"], "all", 10, "there is no lesson 'brain'"),
        (["nmda"], "exam", 10, "there is no use 'exam'; there are: predict, practice, graded, in"),
        (["nmda"], "all", 0, "at least 1 variant, not 0"),
    ],
)
def test_bad_wishes_are_refused(lessons, use, count, words):
    with pytest.raises(InputError, match=words):
        select(lessons, use, count, "export")


def test_a_lesson_without_such_questions_is_said(monkeypatch):
    empty = Bank(lesson="nmda", objectives={}, misconceptions={}, items=())
    monkeypatch.setattr("rapid_onset.quizzes.export.selection.load_bank", lambda _lesson: empty)
    with pytest.raises(InputError, match="there is no question for graded in: nmda; try --use all"):
        select(["nmda"], "graded", 1, "export")
