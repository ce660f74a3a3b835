"""Pricing three ways: plain Python row by row, DuckDB and Spark give the same to the penny, on tables made at random."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from concordat.cli import main
from concordat.cli.told import told
from concordat.engine.choosing import living_in
from concordat.engine.duckdb import connect
from concordat.generate import generate
from concordat.kernel.engine_rows import rows_of, small_table
from concordat.kernel.finding import Refused
from concordat.kernel.period import FinancialYear, month_of
from concordat.pay import exceptions, in_year, largest, price_list, price_table, settle, value_at_tariff
from concordat.pay.records import Price

# Python talks with Spark over loopback, and Spark's own side of it leaves the closing of sockets to the collector.
pytestmark = [
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]
YEAR = FinancialYear(2017)
SETTINGS = ("day case", "elective", "non-elective", "outpatient procedure")
GROUPS = ("AA22C", "DZ11V", "LA97A", "é1", "aa22c")
LINES = ("l1", "l2", "L1")
# A table of settlement can be as large as a country's, so that sums beyond 32 bits and factors of six places are met.
MONEY = st.decimals(min_value=0, max_value=Decimal("999999.99"), places=2)
DAYS = st.integers(0, 400)
PRICES = st.dictionaries(
    st.tuples(st.sampled_from(GROUPS), st.sampled_from(SETTINGS)),
    st.tuples(st.none() | MONEY, st.none() | DAYS, st.none() | MONEY),
    max_size=len(GROUPS) * len(SETTINGS),
)
FACTORS = st.dictionaries(
    st.sampled_from(LINES), st.decimals(min_value=Decimal("0.9"), max_value=Decimal("1.3"), places=6), max_size=3
)
NEAR_THE_YEAR = st.integers(-40, 400).map(lambda days: date(2017, 4, 1) + timedelta(days))
SPELLS = st.lists(
    st.tuples(st.sampled_from(LINES), NEAR_THE_YEAR, st.sampled_from(GROUPS), st.sampled_from(SETTINGS), DAYS),
    min_size=1,
    max_size=60,
)
COUNTED = st.lists(
    st.tuples(
        st.sampled_from(LINES),
        st.integers(1, 12).map(lambda number: date(2017, number, 1)),
        st.sampled_from(GROUPS),
        st.sampled_from(SETTINGS),
        st.integers(0, 10_000_000),
        st.integers(0, 1_000_000),
    ),
    min_size=1,
    max_size=40,
)
Prices = Mapping[tuple[str, str], tuple[Decimal | None, int | None, Decimal | None]]
Factors = Mapping[str, Decimal]
few = settings(
    max_examples=6,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)


def engines(rows: list[dict[str, Any]], engine: str) -> tuple[Any, Any]:
    """Return the same rows as a table of DuckDB and as one of Spark, which reads them from DuckDB's file."""
    duck = connect()
    duck.create_table("activity", pyarrow.Table.from_pylist(rows))
    here = duck.table("activity")
    return here, living_in(engine, {"activity": here})["activity"]


def listed(prices: Prices) -> Any:
    """Return the prices of a case as a table to join."""
    rows = [
        Price(price_year="2017/18", hrg=hrg, setting=setting, price=price, trim_point_days=trim, per_day_long_stay=day)  # type: ignore[arg-type]
        for (hrg, setting), (price, trim, day) in prices.items()
    ]
    return price_table(price_list(rows, "2017/18"))


def answers(table: Any, prices: Prices, factors: Factors) -> tuple[Any, ...]:
    """Return everything the room asks an engine: values by line and month, what has no price, and the largest groups."""
    many = small_table({"line": ("text", list(factors)), "factor": ("decimal(18, 6)", list(factors.values()))})
    activity, at = in_year(table, YEAR), listed(prices)
    asked = (value_at_tariff(activity, at, many), exceptions(activity, at), largest(activity, at, 2))
    # Sums of whole numbers are wider than 64 bits in one engine, whose rows then hold exact decimals without places.
    return tuple(
        sorted(
            (tuple((name, _plain(value)) for name, value in sorted(row.items())) for row in rows_of(question)), key=repr
        )
        for question in asked
    )


def _plain(value: Any) -> Any:
    return int(value) if isinstance(value, Decimal | int) and value == int(value) else value


def by_hand(rows: list[dict[str, Any]], prices: Prices, factors: Factors) -> dict[tuple[str, date], Decimal]:
    """Return the value of each line and month, row by row in exact decimals."""
    found: dict[tuple[str, date], Decimal] = defaultdict(Decimal)
    for row in rows:
        day = row.get("discharged") or row["month"]
        price, trim, per_day = prices.get((row["hrg"], row["setting"]), (None, None, None))
        if price is None or row["line"] not in factors or day not in YEAR.interval:
            continue
        excess = row.get("excess_days")
        if excess is None:
            excess = 0 if trim is None else max(0, row["length_of_stay_days"] - trim)
        value = price * row.get("spells", 1) + excess * (per_day or Decimal(0))
        found[row["line"], month_of(day)] += value * factors[row["line"]]
    return dict(found)


@given(spells=SPELLS, prices=PRICES, factors=FACTORS)
@few
def test_spells_come_to_the_same_in_plain_python_duckdb_and_spark(
    spells: list[tuple[Any, ...]], prices: Prices, factors: Factors, spark_here: str
) -> None:
    names = ("line", "discharged", "hrg", "setting", "length_of_stay_days")
    agree([dict(zip(names, row, strict=True)) for row in spells], prices, factors, spark_here)


@given(counted=COUNTED, prices=PRICES, factors=FACTORS)
@few
def test_counted_rows_come_to_the_same_in_plain_python_duckdb_and_spark(
    counted: list[tuple[Any, ...]], prices: Prices, factors: Factors, spark_here: str
) -> None:
    names = ("line", "month", "hrg", "setting", "spells", "excess_days")
    agree([dict(zip(names, row, strict=True)) for row in counted], prices, factors, spark_here)


def agree(rows: list[dict[str, Any]], prices: Prices, factors: Factors, engine: str) -> None:
    here, there = engines(rows, engine)
    first, second = answers(here, prices, factors), answers(there, prices, factors)
    assert first == second
    values = {(row["line"], row["month"]): row["value"] for row in map(dict, first[0])}
    assert values == by_hand(rows, prices, factors)


def test_a_whole_year_is_told_the_same_on_both_engines(examples: Path, spark_here: str) -> None:
    folder = examples / "norfolk-and-waveney-2017"
    _, here, _ = told(folder)
    system, there, _ = told(folder, spark_here)
    first, second = here.figures, there.figures
    assert {name: figure.value for name, figure in first.items()} == {name: one.value for name, one in second.items()}
    assert here.findings == there.findings
    assert system.bulk["activity"].get_backend().name == "duckdb"


def test_an_engine_that_does_not_exist_is_a_finding(examples: Path) -> None:
    with pytest.raises(Refused) as refused:
        told(examples / "norfolk-and-waveney-2017", "sparks")
    assert [finding.kind for finding in refused.value.findings] == ["unknown-engine"]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_generated_system_is_settled_the_same_on_both_engines(seed: int, spark_here: str) -> None:
    """The same systems are worked out by slow arithmetic in tests/oracle."""
    here = generate(seed, spells=8_000)
    there = replace(here, bulk=living_in(spark_here, here.bulk))
    first, second = settle(here), settle(there)
    assert [(one.line, one.due.value, one.months) for one in first.lines] == [
        (one.line, one.due.value, one.months) for one in second.lines
    ]
    assert first.due.value == second.due.value


def test_a_file_priced_on_both_engines_is_the_same_to_the_last_place(
    examples: Path, tmp_path: Path, spark_here: str
) -> None:
    rows = [
        f"{hrg},non-elective,l{number % 3},RM1,2017-{4 + number % 9:02}-11,{number % 40},{number % 100},yes"
        for number, hrg in enumerate(["DZ11U", "DZ11V", "DZ65H", "DZ65K", "NONE"] * 40)
    ]
    spells = tmp_path / "spells.csv"
    spells.write_text(
        "hrg,setting,line,provider,discharged,length_of_stay_days,age,emergency\n" + "\n".join(rows) + "\n", "utf-8"
    )
    written = []
    for engine in ("duckdb", spark_here):
        for by in ("", "line,month"):
            out, rest = tmp_path / f"{engine}-{by}.csv", tmp_path / f"{engine}-{by}-rest.csv"
            words = ["price", str(spells), "--prices", str(examples / "norfolk-and-waveney-2017"), "--out", str(out)]
            assert main([*words, "--rest", str(rest), "--by", by, "--engine", engine]) == 0
            written.append((out.read_text("utf-8"), rest.read_text("utf-8")))
    assert written[:2] == written[2:]
    assert written[0][0].count("\n") == 161
