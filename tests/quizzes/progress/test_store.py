"""One learner's store, on a real disk, with two kernels where it matters."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rapid_onset.errors import InputError
from rapid_onset.quizzes.marking import mark
from rapid_onset.quizzes.progress import Store, open_store

# Another kernel: tries the same question so many times.
OTHER_KERNEL = """
import sys
from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.marking import Mark
from rapid_onset.quizzes.progress import open_store
item = find_item("nmda-coincidence")
for _ in range(int(sys.argv[1])):
    open_store().record(item, "x", Mark(0.5, ("Half.",)))
"""


@pytest.fixture
def store(data_folder):
    return Store(data_folder)


@pytest.fixture
def one(store, single):
    """The store after one wrong try, with its file."""
    store.record(single, "a", mark(single, "a"))
    return store


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != "lock")


def test_a_try_is_recalled_in_the_next_session(data_folder, store, single):
    kept = store.record(single, "a", mark(single, "a"), certainty=2, seed="anna")
    assert Store(data_folder).recall("toy-single", 1) == kept
    assert (kept.tries, kept.best, kept.certainty, kept.seed) == (1, 0.0, 2, "anna")
    assert (kept.response, kept.misconceptions) == ("a", ("about-a",))


@pytest.mark.parametrize(("item_id", "version"), [("toy-single", 2), ("toy-other", 1)])
def test_another_question_or_version_is_not_recalled(one, item_id, version):
    assert one.recall(item_id, version) is None


def test_every_version_is_kept(one, single):
    newer = single.model_copy(update={"version": 2})
    one.record(newer, "b", mark(newer, "b"))
    assert [(each.version, each.best) for each in one.attempts()] == [(1, 0.0), (2, 1.0)]


def test_what_could_not_be_read_is_no_try(store, single):
    with pytest.raises(ValueError, match="'toy-single' that could not be read is no try"):
        store.record(single, None, mark(single, None))
    assert store.attempts() == ()


def test_all_questions_of_a_kernel_share_a_store(data_folder, monkeypatch):
    assert open_store() is open_store()
    monkeypatch.setenv("RAPID_ONSET_DATA", str(data_folder / "elsewhere"))
    assert open_store().attempts() == ()
    assert (data_folder / "elsewhere").is_dir()


def test_without_a_variable_the_folder_is_that_of_the_user(tmp_path):
    code = "from rapid_onset.quizzes.progress import open_store as s; print(s()._file.path)"
    environment = os.environ | {"HOME": str(tmp_path), "RAPID_ONSET_DATA": "", "XDG_DATA_HOME": ""}
    run = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.startswith(str(tmp_path))
    assert Path(run.stdout.rstrip()).parts[-2:] == ("rapid-onset", "progress.json")


def test_two_kernels_at_once_lose_no_try():
    writers = [subprocess.Popen([sys.executable, "-c", OTHER_KERNEL, "40"]) for _ in range(2)]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    assert open_store().recall("nmda-coincidence", 1).tries == 80


def test_what_another_kernel_wrote_or_forgot_is_seen_at_once(data_folder, one, single):
    other = Store(data_folder)
    other.record(single, "b", mark(single, "b"))
    assert one.recall("toy-single", 1).tries == 2
    other.forget_everything()
    assert one.record(single, "a", mark(single, "a")).tries == 1


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (b"{oops", "Invalid JSON"),
        (b"", "Invalid JSON"),
        (b"\xff\xfe", "Invalid JSON"),
        (b'{"format": 2, "attempts": []}', "format: Input should be 1"),
        (b'{"format": 1, "attempts": [{"item_id": "a"}]}', "attempts.0.version: Field required"),
        (b'{"format": 1, "attempts": [], "name": "Anna"}', "name: Extra inputs"),
    ],
)
def test_a_broken_file_is_kept_aside_with_one_line(one, data_folder, caplog, broken, why):
    (data_folder / "progress.json").write_bytes(broken)
    assert one.attempts() == ()
    assert one.attempts() == ()
    (aside,) = names(data_folder)
    assert aside.startswith("progress-broken-20")
    assert (data_folder / aside).read_bytes() == broken
    assert caplog.messages == [one.notice]
    assert why in one.notice
    assert aside in one.notice


def test_after_a_broken_file_progress_starts_afresh(one, data_folder, single):
    (data_folder / "progress.json").write_text("{oops")
    assert one.record(single, "b", mark(single, "b")).tries == 1
    assert names(data_folder)[1:] == ["progress.json"]
    assert Store(data_folder).recall("toy-single", 1).best == 1


@pytest.mark.parametrize("response", [2, [1, 2], {"a": 1}, "\u2212", 0.5])
def test_every_field_survives_the_file(store, data_folder, single, response):
    kept = store.record(single, response, mark(single, "a"))
    assert kept.response == response
    assert Store(data_folder).attempts() == (kept,)


def test_a_folder_that_cannot_be_made_means_memory_and_one_line(tmp_path, single, caplog):
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file" / "data")
    for tries in (1, 2):
        assert store.record(single, "a", mark(single, "a")).tries == tries
    assert store.recall("toy-single", 1).tries == 2
    assert caplog.messages == [store.notice]
    assert "progress lasts only until this kernel stops" in store.notice
    assert "Not a directory; set RAPID_ONSET_DATA" in store.notice
    store.forget_everything()
    assert store.attempts() == ()


READ_ONLY = """
import sys
from pathlib import Path
from rapid_onset.errors import InputError
from rapid_onset.quizzes.marking import Mark
from rapid_onset.quizzes.bank import find_item
from rapid_onset.quizzes.progress import open_store
item = find_item("nmda-coincidence")
for _ in range(2):
    print(open_store().record(item, "x", Mark(1.0, ("Yes.",))).tries)
try:
    open_store().forget_everything()
except InputError as error:
    print(error)
"""


def test_in_a_read_only_folder_what_stands_there_still_counts(data_folder, bound_by_permissions):
    subprocess.run([sys.executable, "-c", OTHER_KERNEL, "3"], check=True)
    (data_folder / "lock").unlink()
    before = (data_folder / "progress.json").read_bytes()
    data_folder.chmod(0o500)
    try:
        run = subprocess.run(
            [*bound_by_permissions, sys.executable, "-c", READ_ONLY],
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        data_folder.chmod(0o700)
    assert run.stdout.splitlines()[:2] == ["4", "5"]
    assert "could not be deleted: Permission denied; delete" in run.stdout
    assert run.stderr.count("\n") == 1
    assert "Permission denied; set RAPID_ONSET_DATA" in run.stderr
    assert (data_folder / "progress.json").read_bytes() == before
    assert names(data_folder) == ["progress.json"]


def test_a_write_that_fails_half_way_leaves_the_old_file(one, data_folder, single, monkeypatch):
    before = (data_folder / "progress.json").read_bytes()

    def full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert one.record(single, "b", mark(single, "b")).tries == 2
    assert "No space left on device" in one.notice
    assert (data_folder / "progress.json").read_bytes() == before
    assert names(data_folder) == ["progress.json"]


def test_forgetting_leaves_nothing(one, data_folder):
    (data_folder / "progress.json").write_text("{oops")
    one.attempts()  # keeps the broken one aside
    (data_folder / "progress-left.tmp").write_text("half")
    one.forget_everything()
    assert names(data_folder) == []
    assert one.attempts() == ()
    one.forget_everything()  # nothing to forget is no fault


@pytest.mark.usefixtures("one")
def test_only_the_learner_may_read_the_file(data_folder):
    assert (data_folder / "progress.json").stat().st_mode & 0o077 == 0


def test_a_code_carries_progress_elsewhere(one, tmp_path):
    other = Store(tmp_path / "other")
    other.take_in(one.code())
    there = other.recall("toy-single", 1)
    assert (there.tries, there.best, there.misconceptions) == (1, 0.0, ("about-a",))
    assert there.response is None


def test_a_code_from_here_changes_nothing(one):
    before = one.attempts()
    one.take_in(one.code())
    assert one.attempts() == before


def test_a_wrong_code_changes_nothing(one):
    before = one.attempts()
    with pytest.raises(InputError, match="not complete and right"):
        one.take_in(one.code()[:-1])
    assert one.attempts() == before
