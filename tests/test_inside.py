"""Look inside: the source shown is the source that runs, and everybody can read it."""

import inspect

import pytest
from pygments.styles import get_style_by_name

from rapid_onset import evidence, inside
from rapid_onset.content import content_path
from rapid_onset.errors import InputError
from rapid_onset.inside import look_inside
from rapid_onset.quizzes.bank import Bank, load_bank


@pytest.mark.parametrize(
    ("function", "name", "first"),
    [
        (
            content_path,
            "rapid_onset.content.content_path",
            "def content_path(*parts: str) -> Path:",
        ),
        (Bank.item, "rapid_onset.quizzes.bank.Bank.item", "def item(self, item_id: str) -> Item:"),
        (Bank, "rapid_onset.quizzes.bank.Bank", "class Bank(Strict):"),
        (load_bank, "rapid_onset.quizzes.bank.load_bank", "@cache"),  # looks through a wrapper
    ],
)
def test_source_with_name(function, name, first):
    source = look_inside(function)
    assert source.name == name
    assert source.code.splitlines()[0] == first
    assert inspect.getdoc(function).splitlines()[0] in source.code
    assert str(source) == f"# {name}\n{source.code}"


def test_in_a_notebook_it_can_be_reached_by_keyboard_and_has_a_name():
    page = look_inside(content_path)._repr_html_()
    assert 'aria-label="Source of rapid_onset.content.content_path" tabindex="0"' in page
    assert "content_path</span>" in page
    assert "<script" not in page


@pytest.mark.parametrize("nonsense", [len, 3, evidence])
def test_what_has_no_source_is_refused(nonsense):
    with pytest.raises(InputError, match="look_inside shows a function written in Python"):
        look_inside(nonsense)


def luminance(colour):
    """Relative luminance of a hexadecimal `colour`, after WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_known_colours():
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("name", [inside._LIGHT, inside._DARK])
def test_every_colour_can_be_read(name):
    style = get_style_by_name(name)
    paper = style.background_color.removeprefix("#")
    colours = {(look["color"], look["bgcolor"] or paper) for _, look in style if look["color"]}
    assert colours
    assert min(contrast(ink, ground) for ink, ground in colours) >= 4.5
