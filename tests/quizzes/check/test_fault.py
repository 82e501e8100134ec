from rapid_onset.quizzes.check.fault import Fault


def test_a_place_is_seen_from_further_out():
    fault = Fault(("options", 1), "too long", "remark").within("items", 4)
    assert fault == Fault(("items", 4, "options", 1), "too long", "remark")
