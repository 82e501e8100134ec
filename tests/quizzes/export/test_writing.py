import io
import zipfile

import pytest

from rapid_onset.errors import InputError
from rapid_onset.quizzes.export.writing import write, zipped

FILES = {"a.xml": b"<a/>", "report.csv": b"item,asked\nx,y\n"}


def test_a_zip_is_the_same_bytes_for_the_same_files():
    packed = zipped({"b.xml": b"<b/>", "folder/a.xml": b"<a/>"})
    assert packed == zipped({"b.xml": b"<b/>", "folder/a.xml": b"<a/>"})
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.namelist() == ["b.xml", "folder/a.xml"]
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("folder/a.xml") == b"<a/>"


def test_files_are_written_and_replaced(tmp_path):
    folder = tmp_path / "new" / "out"
    write(folder, FILES, "report.csv")
    (folder / "mine.txt").write_text("mine")
    write(folder, FILES | {"a.xml": b"<b/>", "report.csv": b"item,asked\n"}, "report.csv")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "a.xml": b"<b/>",
        "report.csv": b"item,asked\n",
        "mine.txt": b"mine",
    }


@pytest.mark.parametrize(
    "there",
    [{"a.xml": b"mine"}, {"report.csv": b"mine"}, {"a.xml": b"mine", "report.csv": b"name,mark\n"}],
)
def test_what_is_not_ours_stays(tmp_path, there):
    for name, content in there.items():
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match="is there already and no export wrote it; move it"):
        write(tmp_path, FILES, "report.csv")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == there


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(InputError, match="out is a file; name a new folder"):
        write(tmp_path / "out", FILES, "report.csv")


def test_nothing_half_written_stays(tmp_path):
    with pytest.raises(FileNotFoundError):
        write(tmp_path, FILES | {"missing/b.xml": b"<b/>"}, "report.csv")
    assert list(tmp_path.iterdir()) == []
