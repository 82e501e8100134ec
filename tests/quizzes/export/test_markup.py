import pytest

from rapid_onset.quizzes.export.markup import (
    blocks,
    document,
    element,
    explained,
    html,
    inline,
    number,
    without_markup,
)


def test_text_and_elements_keep_their_order():
    made = element("p", "a ", element("b", "c"), " d", " e", element("i"), class_="x")
    assert html(made) == '<p class="x">a <b>c</b> d e<i /></p>'


@pytest.mark.parametrize(
    ("markdown", "written"),
    [
        ("Plain.", "<p>Plain.</p>"),
        ("One.\n\nTwo *now*.", "<p>One.</p><p>Two <em>now</em>.</p>"),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("`a < b`", "<p><code>a &lt; b</code></p>"),
        ("Of −60 mV, 2 µM × 3", "<p>Of −60 mV, 2 µM × 3</p>"),
    ],
)
def test_markdown_becomes_xml(markdown, written):
    assert html(*blocks(markdown)) == written


def test_inline_leaves_the_paragraph_out():
    assert html(*inline("A **b** & c")) == "A <strong>b</strong> &amp; c"


def test_without_markup_letters_are_left():
    assert without_markup("A **b** & *c*") == "A b & c"


def test_an_explanation_ends_with_its_sources(single):
    shown = html(*explained(single))
    assert shown.startswith("<p>Because it is.</p><p>Sources:</p><ul><li>Jahr CE, Stevens CF. ")
    assert "https://doi.org/10.1523/JNEUROSCI.10-09-03178.1990</li></ul>" in shown


def test_a_document_is_not_indented():
    assert document(element("a", element("b", "µ"))).decode().splitlines()[1] == "<a><b>µ</b></a>"


@pytest.mark.parametrize(
    ("value", "written"), [(23.5 * 0.02, "0.47"), (36.0, "36"), (0.1 + 0.2, "0.3"), (1e-7, "1e-07")]
)
def test_numbers_have_no_noise(value, written):
    assert number(value) == written
