"""The table form: the same forecast from and to the tables of each library, with every fault of a table told."""

from datetime import date

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from concordat.calculations import calc
from concordat.kernel.finding import Refused
from concordat.need import forecast_table

FIRST = date(2023, 4, 1)
NUMBERS = {
    "clinic": [400 + 7 * (month % 12) for month in range(30)],
    "scans": [90 + 2 * (month % 5) for month in range(30)],
}
ROWS = {
    "line": [name for name in NUMBERS for _ in range(30)],
    "month": [date(2023 + (3 + month) // 12, (3 + month) % 12 + 1, 1) for _ in NUMBERS for month in range(30)],
    "number": [number for numbers in NUMBERS.values() for number in numbers],
}


def expected():
    lines = [{"id": name, "first": FIRST, "numbers": numbers} for name, numbers in NUMBERS.items()]
    told = calc("need.forecast", lines=lines, ahead=3).value
    return [
        (line.id, month.month, float(month.middle), *map(float, month.quantiles), line.method)
        for line in told.lines
        for month in line.months
    ]


def test_a_polars_table_gives_a_polars_table(rules):
    found = forecast_table(pl.DataFrame(ROWS), rules, ahead=3)
    assert isinstance(found.frame, pl.DataFrame)
    assert found.frame.columns == ["line", "month", "middle", "q0.1", "q0.5", "q0.9", "method"]
    assert found.frame.rows() == expected()
    assert found.findings == ()


def test_pandas_and_arrow_give_the_same(rules):
    arrow = forecast_table(pa.table(ROWS), rules, ahead=3).frame
    assert isinstance(arrow, pa.Table)
    assert [tuple(row.values()) for row in arrow.to_pylist()] == expected()
    moments = pd.DataFrame({**ROWS, "month": pd.to_datetime([day.replace(day=28) for day in ROWS["month"]])})
    pandas = forecast_table(moments.rename(columns={"number": "n"}), rules, ahead=3, number="n").frame
    assert isinstance(pandas, pd.DataFrame)
    assert [tuple(row) for row in pandas.itertuples(index=False)] == expected()


def test_months_may_be_text_and_may_lack_numbers(rules):
    texts = {**ROWS, "month": [day.isoformat() for day in ROWS["month"]], "number": [None, *ROWS["number"][1:]]}
    found = forecast_table(pl.DataFrame(texts), rules, ahead=1)
    assert found.frame.shape == (2, 7)


def test_columns_that_are_not_there_and_months_told_twice_are_refused(rules):
    with pytest.raises(Refused, match="the table has no column n, m; it has line, month, number"):
        forecast_table(pl.DataFrame(ROWS), rules, month="n", number="m")
    twice = pl.concat([pl.DataFrame(ROWS), pl.DataFrame(ROWS).head(2)])
    with pytest.raises(Refused, match="told more than once: clinic 2023-04, clinic 2023-05"):
        forecast_table(twice, rules)
    bad = {
        **ROWS,
        "month": ["April", *[day.isoformat() for day in ROWS["month"][1:]]],
        "number": list(map(str, ROWS["number"])),
    }
    with pytest.raises(Refused, match="1 rows have no month or a number that is none"):
        forecast_table(pl.DataFrame(bad), rules)
    bad = {**ROWS, "number": ["many", *map(str, ROWS["number"][1:])]}
    with pytest.raises(Refused, match="1 rows have no month or a number that is none"):
        forecast_table(pl.DataFrame(bad), rules)
    with pytest.raises(Refused, match=r"there is no line"):
        forecast_table(pl.DataFrame(ROWS).head(0), rules)
    with pytest.raises(Refused, match="99 months ahead cannot be told"):
        forecast_table(pl.DataFrame(ROWS), rules, ahead=99)
