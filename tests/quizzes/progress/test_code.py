import base64
import zlib
from datetime import date

import pytest

from rapid_onset.errors import InputError
from rapid_onset.quizzes.progress.attempt import Attempt
from rapid_onset.quizzes.progress.code import pack, unpack

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
MONDAY, SUNDAY = date(2026, 7, 13), date(2026, 7, 19)
RIGHT = Attempt("nmda-one", 1, 1, 1.0, 1.0, 1.0, MONDAY, MONDAY)
WRONG = Attempt("nmda-two", 3, 12, 0.0, 0.67, 0.5, MONDAY, SUNDAY, 3, ("one-idea", "another"))
CODE = pack([RIGHT, WRONG])


def coded(text):
    """Code of any `text`, with a right checksum."""
    deflate = zlib.compressobj(wbits=-15)
    body = deflate.compress(text.encode()) + deflate.flush()
    check = zlib.crc32(body).to_bytes(4, "big")
    return base64.b32encode(body + check).decode().rstrip("=")


@pytest.mark.parametrize("attempts", [(), (RIGHT,), (RIGHT, WRONG)])
def test_a_code_holds_all_attempts(attempts):
    assert unpack(pack(attempts)) == attempts


def test_the_order_of_attempts_does_not_matter():
    assert pack([WRONG, RIGHT]) == CODE


def test_scores_are_kept_to_the_percent():
    third = Attempt("nmda-one", 1, 1, 1 / 3, 2 / 3, 1.0, MONDAY, MONDAY)
    (one,) = unpack(pack([third]))
    assert (one.first, one.best, one.last) == (0.33, 0.67, 1.0)


def test_what_the_learner_wrote_stays_here():
    said = Attempt("nmda-one", 1, 1, 1.0, 1.0, 1.0, MONDAY, MONDAY, response="secret", seed="me")
    assert pack([said]) == pack([RIGHT])


def test_blanks_line_breaks_and_small_letters_do_not_matter():
    broken = f" {CODE[:20].lower()}\n{CODE[20:]}\t"
    assert unpack(broken) == (RIGHT, WRONG)


def test_every_wrong_letter_is_noticed():
    for place, right in enumerate(CODE):
        for letter in LETTERS.replace(right, ""):
            with pytest.raises(InputError, match="not complete and right; copy it again"):
                unpack(CODE[:place] + letter + CODE[place + 1 :])


def test_every_swap_of_neighbours_is_noticed():
    for place in range(len(CODE) - 1):
        one, two = CODE[place : place + 2]
        if one != two:
            with pytest.raises(InputError):
                unpack(CODE[:place] + two + one + CODE[place + 2 :])


def test_every_shortened_code_is_noticed():
    for length in range(len(CODE)):
        with pytest.raises(InputError, match=f"the code of {length} letters is not complete"):
            unpack(CODE[:length])


@pytest.mark.parametrize("odd", "01-=é")
def test_a_letter_that_no_code_has_is_named(odd):
    with pytest.raises(InputError, match=f"but no '{odd.upper()}'; copy it again"):
        unpack(CODE[:5] + odd + CODE[5:])


def test_a_code_is_rows_of_plain_numbers():
    assert unpack(coded(f"1\nnmda-one 1 1 100 100 100 {MONDAY.toordinal()} 0 0")) == (RIGHT,)


@pytest.mark.parametrize(
    "text",
    [
        "2\nnmda-one 1 1 100 100 100 739810 0 0",  # another format
        "",
        "1\nnmda-one 1 1 100 100 100 739810 0",  # a column is missing
        "1\nnmda-one 1 1 100 100 100 today 0 0",
        "1\nnmda-one 1 1 200 100 100 739810 0 0",  # a score of 2
        "1\nnmda-one 1 1 100 100 100 739810 0 4",  # no such certainty
        "1\nnmda-one 1 0 100 100 100 739810 0 0",  # no try
        "1\nnmda-one 1 1 100 100 100 0 0 0",  # no day
        "1\nnmda-one 1 1 100 100 100 739810 99999999 0",
        "1\n<b> 1 1 100 100 100 739810 0 0",
        "1\nnmda-one 1 1 100 100 100 739810 0 0 <b>",
        "1\n" + "a" * 2_000_000,  # a small code that unpacks to something huge
    ],
)
def test_a_code_of_another_course_is_refused(text):
    with pytest.raises(InputError, match="of another version of the course"):
        unpack(coded(text))


def test_bytes_that_are_not_deflated_are_refused():
    body = b"\xff\xff\xff"
    code = base64.b32encode(body + zlib.crc32(body).to_bytes(4, "big")).decode().rstrip("=")
    with pytest.raises(InputError, match="of another version of the course"):
        unpack(code)
