import io
import zipfile

import pytest

from rapid_onset.quizzes.export.canvas import files

QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
CANVAS = "{http://canvas.instructure.com/xsd/cccv1p0}"
CARTRIDGE = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
NAME = "rapid-onset-nmda-practice"


@pytest.fixture
def package(as_chapter, tree):
    """Function: trees of the files in the package for these questions, by name."""

    def unpack(*items):
        packed = files([as_chapter(*items)])["canvas.zip"]
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            return {name: tree(archive.read(name)) for name in archive.namelist()}

    return unpack


def test_the_manifest_names_every_file(package, every_kind):
    trees = package(*every_kind)
    resources = trees["imsmanifest.xml"].iter(f"{CARTRIDGE}resource")
    found = {
        one.get("identifier"): (
            one.get("type"),
            [f.get("href") for f in one.iter(f"{CARTRIDGE}file")],
        )
        for one in resources
    }
    settings = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
    assert found == {
        NAME: ("imsqti_xmlv1p2", [f"{NAME}/{NAME}.xml"]),
        f"{NAME}-settings": (settings, [f"{NAME}/assessment_meta.xml"]),
    }
    (dependency,) = trees["imsmanifest.xml"].iter(f"{CARTRIDGE}dependency")
    assert dependency.get("identifierref") == f"{NAME}-settings"
    assert set(trees) == {"imsmanifest.xml", *(file for _, (file,) in found.values())}


def test_variants_are_a_group_to_pick_one_from(package, single, with_parameters):
    (root,) = package(single, with_parameters)[f"{NAME}/{NAME}.xml"].iter(f"{QTI}assessment")
    section = root.find(f"{QTI}section")
    assert [part.get("ident") for part in section] == ["toy-single", "group-toy-parameters"]
    group = section[1]
    assert group.find(f".//{QTI}selection_number").text == "1"
    assert group.find(f".//{QTI}points_per_item").text == "1"
    assert len(group.findall(f"{QTI}item")) == 3


def test_points_count_a_group_once(package, single, with_parameters):
    settings = package(single, with_parameters)[f"{NAME}/assessment_meta.xml"]
    assert settings.findtext(f"{CANVAS}points_possible") == "2"
    assert settings.findtext(f"{CANVAS}quiz_type") == "practice_quiz"


def test_an_order_is_left_out(package, single, ordering):
    trees = package(single, ordering)
    items = trees[f"{NAME}/{NAME}.xml"].iter(f"{QTI}item")
    assert [one.get("ident") for one in items] == ["toy-single"]
    assert trees[f"{NAME}/assessment_meta.xml"].findtext(f"{CANVAS}points_possible") == "1"


def test_a_quiz_without_questions_is_not_made(package, ordering):
    assert set(package(ordering)) == {"imsmanifest.xml"}
