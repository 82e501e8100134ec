"""Tables as a notebook shows them."""

from __future__ import annotations

import re

import pytest

from rapid_onset.evidence.markup import cell_text, html_table, in_words


def test_a_table_has_a_caption_and_heads_with_scope():
    page = html_table("Lengths <in m>", ("thing", "length"), [("hand", 0.2), ("foot", 0.3)])
    assert re.findall(r"<caption[^>]*>(.*?)</caption>", page) == ["Lengths &lt;in m&gt;"]
    assert re.findall(r'<th scope="col"[^>]*>(.*?)</th>', page) == ["thing", "length"]
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', page) == ["hand", "foot"]
    assert re.findall(r"<td[^>]*>(.*?)</td>", page) == ["0.2", "0.3"]


def test_a_wide_table_scrolls_by_the_keyboard_and_says_what_it_is():
    page = html_table('The "long" one', ("a",), [("b",)])
    assert '<div role="region" aria-label="The &quot;long&quot; one" tabindex="0"' in page


def test_columns_without_values_are_left_out():
    page = html_table("c", ("a", "b", "c"), [(1, None, 2), (3, "", None)])
    assert re.findall(r'<th scope="col"[^>]*>(.*?)</th>', page) == ["a", "c"]
    assert re.findall(r"<td[^>]*>(.*?)</td>", page) == ["2", ""]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a", "a"),
        (3, "3"),
        (0.0, "0"),
        (16.0, "16"),
        (-7.95, "-7.95"),
        (1234567.0, "1234567"),
        (("a", 1.5), "a; 1.5"),
        ({"a": 1.0, "b": None}, "a 1; b "),
    ],
)
def test_a_cell_is_plain_text(value, text):
    assert cell_text(value) == text


def test_a_name_becomes_words():
    assert in_words("mean_change") == "mean change"
