import csv

import pytest

from rapid_onset import cli
from rapid_onset.quizzes.bank import load_bank
from rapid_onset.quizzes.export.command import TARGETS, export

FILES = {
    "moodle": ["moodle.xml"],
    "canvas": ["canvas.zip"],
    "qti21": ["qti21.zip"],
    "print": ["form-a.html", "form-b.html", "key.html"],
}


@pytest.mark.parametrize("target", TARGETS)
def test_the_command_writes_files_and_a_report(tmp_path, capsys, target):
    folder = tmp_path / "out"
    assert cli.main(["export", target, str(folder), "nmda", "--variants", "2"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [*FILES[target], f"{target}-report.csv"]
    )
    said = capsys.readouterr()
    with (folder / f"{target}-report.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    left_out = sum(row["held"].startswith("nothing: ") for row in rows)
    questions = len(load_bank("nmda").items) - left_out
    assert said.out == (
        f"{questions} questions are in {folder}: {', '.join(FILES[target])}; {left_out} left out, "
        f"{len(rows) - left_out} losses: see {folder / f'{target}-report.csv'}\n"
    )
    assert {row["item"] for row in rows} <= {item.id for item in load_bank("nmda").items}


@pytest.mark.parametrize("target", TARGETS)
def test_the_same_wish_gives_the_same_bytes(tmp_path, target):
    for name in ("one", "two"):
        export(target, tmp_path / name, ["nmda"], variants=2)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_formats_live_in_one_folder_and_are_written_again(tmp_path):
    for target in (*TARGETS, *TARGETS):
        export(target, tmp_path, ["nmda"], use="practice", variants=1)
    assert len(list(tmp_path.iterdir())) == 10


def test_another_seed_asks_with_other_values(tmp_path):
    first, second = (
        (
            export("moodle", tmp_path / seed, ["nmda"], use="graded", seed=seed, variants=2),
            (tmp_path / seed / "moodle.xml").read_bytes(),
        )[1]
        for seed in ("spring", "autumn")
    )
    assert first != second


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["mudle", "out"], "there is no export 'mudle'; there are: moodle, canvas, qti21, print"),
        (["moodle", "out", "--use", "exam"], "there is no use 'exam'; there are: predict, practic"),
        (["moodle", "out", "--variants", "0"], "a question needs at least 1 variant, not 0"),
        (["moodle", "out", "brain"], "there is no lesson 'brain'; the lessons are: "),
        (["moodle", "file"], "file is a file; name a new folder, or one to export into"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_written(
    tmp_path, monkeypatch, capsys, arguments, line
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("mine")
    assert cli.main(["export", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"rapid-onset: {line}")
    assert said.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
