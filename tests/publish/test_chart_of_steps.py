"""Steps over time: what stood from day to day beside what it is held against."""

from datetime import date
from decimal import Decimal

from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, table
from concordat.publish.charts.steps import chart

NONE = Outcome("balance", "", (), (), (), ())
COLUMNS = {"on": "Told on", "value": "Forecast [£]", "against": "Plan [£]"}


def steps(*rows: tuple[date, int | None, int | None], name: str = "steps_one") -> Table:
    cells = ((day, *(None if one is None else Decimal(one) for one in both)) for day, *both in rows)
    return table(name, "Forecasts", COLUMNS, cells)


FIRST, THEN, LAST = (date(2018, 5, 24), -100, -100), (date(2018, 6, 21), -250, -100), (date(2018, 8, 23), -500, -100)


def test_the_words_tell_first_and_last_and_what_it_is_held_against() -> None:
    made = chart(steps(FIRST, THEN, LAST), NONE)
    assert made is not None
    assert made.says.replace("\u00a0", " ") == (
        "Forecast goes from −£100 on 24 May 2018 to −£500 on 23 August 2018; plan ends at −£100."
    )
    picture = str(made.panels[0])
    assert picture.count("<circle") == 3
    assert "stroke-dasharray" in picture
    # Days stand as far apart as they are: 28 of 91 days along the line.
    assert "113," in picture


def test_a_day_without_a_value_is_left_out_and_one_day_alone_has_no_picture() -> None:
    made = chart(steps(FIRST, (date(2018, 6, 21), None, -100), LAST), NONE)
    assert made is not None
    assert str(made.panels[0]).count("<circle") == 2
    assert chart(steps(FIRST), NONE) is None
    assert chart(steps(FIRST, THEN, name="other"), NONE) is None
