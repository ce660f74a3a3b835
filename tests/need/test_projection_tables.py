"""A projection takes a table of any of the usual libraries and gives the same from each."""

import duckdb
import numpy as np
import polars
import pytest

from concordat.kernel.finding import Refused
from concordat.need.projection.from_table import cells_from_table

ROWS = """
    select * from (values ('inpatient', 3, 70, 'f', 2), ('outpatient', 9, 30, 'm', null), ('inpatient', 1, 70, 'f', 5))
    as rows(setting, units, age, sex, nights)
"""
NAMES = {"count": "units", "columns": ["setting"], "age": "age", "sex": "sex", "nights": "nights"}


def tables():
    rows = duckdb.sql(ROWS)
    arrow = rows.to_arrow_table()
    return {"arrow": arrow, "duckdb": rows, "polars": polars.from_arrow(arrow), "pandas": arrow.to_pandas()}


@pytest.mark.parametrize("library", ["arrow", "duckdb", "polars", "pandas"])
def test_cells_are_the_same_from_every_table(library):
    cells = cells_from_table(tables()[library], **NAMES)
    assert cells.count.tolist() == [3, 9, 1]
    assert cells.stay.tolist() == [2, -1, 5]
    assert cells.age.tolist() == [70, 30, 70]
    assert np.array(cells.sex.labels)[cells.sex.codes].tolist() == ["f", "m", "f"]
    assert cells.matching({"setting": ["inpatient"]}).tolist() == [True, False, True]


def test_what_a_table_lacks_is_told_at_once():
    with pytest.raises(Refused) as refused:
        cells_from_table(tables()["arrow"], "units", ["setting", "ward"], age="years")
    assert "ward" in str(refused.value)
    assert "years" in str(refused.value)
    bad = duckdb.sql(
        "select * from (values ('a', -1, 5), (null, 2, -3)) as rows(setting, units, nights)"
    ).to_arrow_table()
    with pytest.raises(Refused) as refused:
        cells_from_table(bad, "units", ["setting"], nights="nights")
    assert sorted(one.kind for one in refused.value.findings) == ["missing-field", "negative-number", "negative-number"]
