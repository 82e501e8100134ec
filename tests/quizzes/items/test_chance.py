from itertools import islice

import pytest

from rapid_onset.quizzes.items.chance import shuffled, uniform


def first(count, *key):
    return list(islice(uniform(*key), count))


def test_draws_follow_their_key_alone():
    assert first(5, "a", "b") == first(5, "a", "b")
    assert first(5, "a", "b") != first(5, "b", "a")
    assert first(5, "a") != first(5, "a", "0")


def test_draws_are_shares_spread_evenly():
    draws = first(10_000, "seed")
    assert min(draws) >= 0
    assert max(draws) < 1
    assert len(set(draws)) == len(draws)
    # In each tenth 1000 +- 5 standard deviations (of 30).
    counts = [sum(int(10 * draw) == tenth for draw in draws) for tenth in range(10)]
    assert min(counts) > 850
    assert max(counts) < 1150


@pytest.mark.parametrize("things", ["", "a"])
def test_what_has_one_order_keeps_it(things):
    assert shuffled(things, "key") == tuple(things)


def test_two_things_are_always_swapped():
    assert {shuffled("ab", str(key)) for key in range(20)} == {("b", "a")}


def test_every_order_but_the_given_one_comes_up_equally_often():
    found = [shuffled("abc", str(key)) for key in range(5000)]
    counts = {order: found.count(order) for order in set(found)}
    assert len(counts) == 5
    assert ("a", "b", "c") not in counts
    # 1000 each +- 5 standard deviations (of 28).
    assert min(counts.values()) > 860
    assert max(counts.values()) < 1140


def test_equal_things_are_no_trap():
    assert shuffled("aa", "key") == ("a", "a")
