import re

import pytest

from rapid_onset.quizzes.export.paper import files


@pytest.fixture
def pages(as_chapter):
    """Function: text of the pages for these questions, by name."""

    def write(*items):
        return {name: page.decode() for name, page in files([as_chapter(*items)]).items()}

    return write


def names(key):
    """Names of the variants in a key, those of form A and those of form B."""
    first, second = key.split("<h2>Form B</h2>")
    return [re.findall(r"<small>(\S+)</small>", part) for part in (first, second)]


def test_forms_differ_in_order_and_in_values(pages, every_kind):
    found = pages(*every_kind)
    assert list(found) == ["form-a.html", "form-b.html", "key.html"]
    first, second = names(found["key.html"])
    assert [name.partition(".")[0] for name in first] == [item.id for item in every_kind]
    assert [name.partition(".")[0] for name in second] != [item.id for item in every_kind]
    assert sorted({*first} ^ {*second}) == sorted(
        name for name in (*first, *second) if name.startswith("toy-parameters")
    )


def test_a_form_has_room_for_a_name_and_its_points(pages, single, multiple):
    page = pages(single, multiple)["form-a.html"]
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "Name: ____" in page
    assert "of 2</p>" in page
    assert "<h2>1. Toy (1 point)</h2>" in page


def test_a_form_holds_no_key_and_no_words_on_answers(pages, every_kind):
    found = pages(*every_kind)
    for name in ("form-a.html", "form-b.html"):
        for word in ("Because it is", "b: yes", "Halve it", "0.48", "return 2 * x", "Jahr"):
            assert word not in found[name]
            assert word in found["key.html"] or word in ("b: yes", "Halve it")


def test_the_key_explains_even_an_inventory(pages, silent, single):
    found = pages(silent(single))
    assert "Because it is." in found["key.html"]
    assert "Because it is." not in found["form-a.html"]


def test_a_page_needs_nothing_from_elsewhere(pages, every_kind):
    for page in pages(*every_kind).values():
        assert re.findall(r"(?:src|href)=", page) == []
        assert "<script" not in page
        assert "url(" not in page
        assert "@import" not in page
