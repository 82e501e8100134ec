from rapid_onset.quizzes.export.qti21.parts import parts


def test_steps_are_shown_in_another_order_than_the_key(ordering):
    made = parts(ordering, ordering.id)
    key = [one.text for one in made.declaration.iter("value")]
    shown = [one.get("identifier") for one in made.body[0].iter("simpleChoice")]
    assert key == ["one", "two", "tres", "four"]
    assert sorted(shown) == sorted(key)
    assert shown != key


def test_steps_in_their_own_place_earn_their_share(ordering):
    made = parts(ordering.model_copy(update={"scoring": "position"}), ordering.id)
    _, *places = made.rules
    found = [
        (rule.find(".//index").get("n"), rule.find(".//match/baseValue").text) for rule in places
    ]
    assert found == [("1", "one"), ("2", "two"), ("3", "tres"), ("4", "four")]
    assert {rule.find(".//sum/baseValue").text for rule in places} == {"0.25"}


def test_rows_and_choices_have_ids_of_their_own(matching):
    made = parts(matching, matching.id)
    assert [one.text for one in made.declaration.iter("value")] == [
        "prompt-sky choice-blue",
        "prompt-sea choice-blue",
        "prompt-grass choice-green",
    ]
    most = {
        one.get("identifier"): one.get("matchMax")
        for one in made.body[0].iter()
        if one.get("matchMax")
    }
    assert most == {
        "prompt-sky": "1",
        "prompt-sea": "1",
        "prompt-grass": "1",
        "choice-red": "3",
        "choice-green": "3",
        "choice-blue": "3",
    }
