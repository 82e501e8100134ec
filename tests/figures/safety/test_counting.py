import pytest

from rapid_onset.figures.safety.counting import Way


@pytest.mark.parametrize(
    ("way", "placebo", "text", "short"),
    [
        (Way("a", (41, 41), (9, 9)), True, "41 % against 9 %", "41 v 9 %"),
        (Way("a", (41, 41), (9, 9)), False, "41 %", "41 %"),
        (Way("a", (26.8, 26.8)), True, "26.8 %", "26.8 %"),
        (
            Way("a", (61, 84), (5, 16)),
            True,
            "61 to 84 % against 5 to 16 %",
            "61\N{EN DASH}84 v 5\N{EN DASH}16 %",
        ),
        (Way("a", (8, 8), (0.5, 0.5)), True, "8 % against 0.5 %", "8 v 0.5 %"),
    ],
)
def test_a_way_of_counting_is_told_with_its_placebo_group(way, placebo, text, short):
    assert way.text(placebo=placebo) == text
    assert way.short(placebo=placebo) == short
