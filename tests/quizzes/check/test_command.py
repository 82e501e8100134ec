from pathlib import Path

import pytest

from rapid_onset import cli
from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.quizzes.bank import BANKS
from rapid_onset.quizzes.check import Finding, Report, bank_paths, summary


def test_banks_and_files_are_named_alike(write_bank, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    mine = write_bank("")
    bank = content_path("quizzes", "nmda", "bank.yaml")
    assert bank_paths(["nmda", str(mine)]) == [bank, mine]
    assert len(bank_paths([])) == len(BANKS)


def test_a_path_is_as_short_as_it_can_be(monkeypatch, root):
    monkeypatch.chdir(root)
    assert bank_paths(["nmda"]) == [Path("quizzes/nmda/bank.yaml")]


@pytest.mark.parametrize("name", ["nnda", ".", "none/bank.yaml"])
def test_what_is_neither_is_refused(name):
    with pytest.raises(InputError, match="is neither a file nor a bank; the banks are: nmda"):
        bank_paths([name])


def test_the_last_line_counts_everything():
    one = Report((Finding("a", "b", "c"),), {"b": 1})
    two = Report((Finding("a", "b", "c", "remark"),) * 2, {"d": 8, "e": 2})
    assert summary([one]) == "1 bank, 1 question, 1 variant: 1 error, 0 remarks"
    assert summary([one, two]) == "2 banks, 3 questions, 11 variants: 1 error, 2 remarks"


def test_a_sound_bank_passes(bank_text, write_bank, capsys):
    assert cli.main(["check", str(write_bank(bank_text))]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[-1] == "1 bank, 9 questions, 23 variants: 0 errors, 1 remark"


def test_a_broken_bank_does_not_pass_and_the_next_is_read(bank_text, write_bank, capsys):
    path = str(write_bank(bank_text.replace("jahr1990", "jahr1066", 1)))
    assert cli.main(["check", path, path]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "2 banks, 0 questions, 0 variants: 2 errors, 0 remarks"
    assert err == ""


def test_a_bank_that_is_not_there_is_bad_input(capsys):
    assert cli.main(["check", "nnda"]) == 2
    assert capsys.readouterr().err.startswith("rapid-onset: 'nnda' is neither")
