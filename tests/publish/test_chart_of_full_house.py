"""Pictures of a full house: both lines are named in words, and only where the table has them."""

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import table
from concordat.publish.charts import chart_of

EMPTY = Outcome("need", "Need", ())
COLUMNS = {"beds": "Beds", "as_it_is": "Too few as it is [%]", "tried": "Too few as tried [%]"}
ROWS = (("480 beds", 40.0, 12.0), ("500 beds", 20.0, 3.0), ("520 beds", 5.0, 0.1))


def test_the_chance_against_beds_is_drawn_with_what_is_tried_as_the_whole_line() -> None:
    drawn = chart_of(table("by_beds", "How likely a full house is", COLUMNS, ROWS), EMPTY)
    assert drawn is not None
    assert drawn.says.startswith("Too few as tried (whole line) goes from 12")
    assert drawn.says.endswith("at 520 beds; the broken line is too few as it is.")
    assert drawn.panels[0].count("<polyline") == 2


def test_too_few_rows_or_a_row_without_a_number_give_no_picture() -> None:
    assert chart_of(table("by_beds", "Beds", COLUMNS, ROWS[:2]), EMPTY) is None
    assert chart_of(table("by_beds", "Beds", COLUMNS, (*ROWS, ("540 beds", None, None))), EMPTY) is None
