import io
import zipfile

import pytest

from rapid_onset.quizzes.export.qti21 import files

QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
CP = "{http://www.imsglobal.org/xsd/imscp_v1p1}"


@pytest.fixture
def package(as_chapter, tree):
    """Function: trees of the files in the package for these questions, by name."""

    def unpack(*items):
        packed = files([as_chapter(*items)])["qti21.zip"]
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            return {name: tree(archive.read(name)) for name in archive.namelist()}

    return unpack


def test_the_manifest_names_every_file(package, every_kind):
    trees = package(*every_kind)
    manifest = trees.pop("imsmanifest.xml")
    resources = list(manifest.iter(f"{CP}resource"))
    kinds = {one.get("identifier"): one.get("type") for one in resources}
    assert kinds.pop("file-test") == "imsqti_test_xmlv2p1"
    assert set(kinds.values()) == {"imsqti_item_xmlv2p1"}
    listed = [file.get("href") for file in manifest.iter(f"{CP}file")]
    assert sorted(listed) == sorted(trees)
    needed = {one.get("identifierref") for one in manifest.iter(f"{CP}dependency")}
    assert needed == set(kinds)


def test_a_file_is_named_after_its_question(package, every_kind):
    trees = package(*every_kind)
    items = {name: one for name, one in trees.items() if one.tag == f"{QTI}assessmentItem"}
    assert {name: f"{one.get('identifier')}.xml" for name, one in items.items()} == {
        name: name for name in items
    }
    assert len(items) == 12  # nine kinds, and three variants


def test_the_test_takes_one_of_the_variants(package, single, with_parameters):
    (section,) = package(single, with_parameters)["test.xml"].iterfind(f".//{QTI}testPart/*")
    alone, group = section
    assert (alone.get("identifier"), alone.get("href")) == ("toy-single", "toy-single.xml")
    assert alone.find(f"{QTI}weight").get("value") == "1"
    assert [part.tag.removeprefix(QTI) for part in group] == ["selection"] + 3 * [
        "assessmentItemRef"
    ]
    assert group[0].get("select") == "1"


def test_drawings_lie_beside_their_question(package, predict_plot):
    trees = package(predict_plot)
    (plot,) = (one for name, one in trees.items() if name == "toy-plot.xml")
    named = [one.get("src") for one in plot.iter(f"{QTI}img")]
    assert named == ["toy-plot-all.svg", "toy-plot-some.svg", "toy-plot-none.svg"]
    assert set(named) < set(trees)


def test_a_curve_to_draw_is_left_out(package, single, draw_plot):
    assert set(package(single, draw_plot)) == {"imsmanifest.xml", "test.xml", "toy-single.xml"}
