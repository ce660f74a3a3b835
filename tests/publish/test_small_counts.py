"""Counts of few people in a list whose sum is known: none under the threshold is shown or can be worked out."""

from datetime import date

from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import table
from concordat.publish.small_counts import NOT_SHOWN, controlled, hidden_counts

DAY = date(2017, 9, 27)


def test_a_single_small_count_takes_another_with_it(rules: Rulebook) -> None:
    assert sum(hidden_counts([100, 3, 40], rules, DAY)) == 2
    assert hidden_counts([100, 3, 40], rules, DAY)[1]


def test_counts_that_are_large_enough_stay(rules: Rulebook) -> None:
    assert hidden_counts([100, 50, 0], rules, DAY) == (False, False, False)
    assert hidden_counts([], rules, DAY) == ()


def test_what_says_as_much_as_the_count_is_left_out_in_the_same_rows(rules: Rulebook) -> None:
    given = table(
        "t", "T", {"name": "Name", "spells": "Spells", "price": "Price"}, [("a", 100, 1), ("b", 3, 2), ("c", 40, 3)]
    )
    made = controlled(given, "spells", rules, DAY, "price")
    assert made.rows[1] == ("b", NOT_SHOWN, NOT_SHOWN)
    assert made.rows[0] == ("a", 100, 1)
    assert "too small to be shown" in made.says
