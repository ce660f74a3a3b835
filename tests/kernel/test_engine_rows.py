"""Small tables into the engine and rows out of it, exact and without loading pandas."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import ibis
import pyarrow
import pytest

from concordat.engine.duckdb import connect
from concordat.kernel.engine_rows import rows_of, small_table
from concordat.kernel.vocabulary import beyond, from_pence, month, rank_within, times

COLUMNS = {
    "code": ("text", ["a", None, "é", ""]),
    "people": ("int", [1, None, -3, 2**62]),
    "amount": ("decimal(18, 2)", [Decimal("1.50"), None, Decimal("-0.01"), Decimal("9999999999999999.99")]),
    "day": ("date", [date(2017, 4, 30), None, date(1999, 12, 31), date(2018, 3, 1)]),
}


def test_what_goes_in_comes_out() -> None:
    engine = connect()
    engine.raw_sql("create table codes as select unnest(['a', 'é', '']) as code")
    question = small_table(COLUMNS).inner_join(engine.table("codes"), "code")
    found = sorted(rows_of(question), key=lambda row: row["people"])
    assert [tuple(row.values()) for row in found] == [
        ("é", -3, Decimal("-0.01"), date(1999, 12, 31)),
        ("a", 1, Decimal("1.50"), date(2017, 4, 30)),
        ("", 2**62, Decimal("9999999999999999.99"), date(2018, 3, 1)),
    ]


def test_a_number_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\S"):
        small_table({"amount": ("decimal(18, 2)", [Decimal("1.001")])})


def test_no_rows_are_a_table_too() -> None:
    engine = connect()
    engine.raw_sql("create table codes as select 'a' as code")
    assert list(rows_of(engine.table("codes").inner_join(small_table({"code": ("text", [])}), "code"))) == []


def test_words_of_money_are_exact() -> None:
    engine = connect()
    engine.create_table(
        "sums",
        pyarrow.table(
            {"pence": [12345, -1, 10**15], "days": [3, 9, 5], "trim": [5, 5, None], "on": [date(2018, 3, 31)] * 3}
        ),
    )
    sums = engine.table("sums")
    factor = ibis.literal(Decimal("1.179944"), "decimal(18, 6)")
    question = sums.select(
        pounds=from_pence(sums.pence),
        value=times(from_pence(sums.pence), factor),
        over=beyond(sums.days, sums.trim),
        month=month(sums.on),
        rank=rank_within(sums.on, [ibis.desc(sums.pence)]),
    )
    found = sorted(rows_of(question), key=lambda row: row["rank"])
    assert [row["pounds"] for row in found] == [Decimal(10**13), Decimal("123.45"), Decimal("-0.01")]
    assert [row["value"] for row in found] == [row["pounds"] * Decimal("1.179944") for row in found]
    assert [row["over"] for row in found] == [0, 0, 4]
    assert {row["month"] for row in found} == {date(2018, 3, 1)}


def test_pandas_is_not_loaded() -> None:
    script = (
        "import sys\n"
        "from concordat.engine.duckdb import connect\n"
        "from concordat.kernel.engine_rows import rows_of, small_table\n"
        "engine = connect()\n"
        "engine.raw_sql(\"create table codes as select 'a' as code\")\n"
        "small = small_table({'code': ('text', ['a']), 'people': ('int', [4])})\n"
        "assert [row['people'] for row in rows_of(engine.table('codes').inner_join(small, 'code'))] == [4]\n"
        "sys.exit('pandas' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
