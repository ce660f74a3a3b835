"""Pricing: 40 million generated spells of two price years priced and settled by contract line × month, against merely counting them.

Twenty providers, eight commissioners, a contract between each pair; real groups and prices where the public data lies beside the
checkout, made-up ones elsewhere. Beside it: pandas on what it can hold, and the engine's own join of plain rows.
"""

import gc
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from concordat.contract.records import Line
from concordat.engine.coded import code_activity
from concordat.engine.duckdb import connect, raw
from concordat.generate import generate
from concordat.kernel.engine_rows import rows_of, small_table
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.kernel.table import table
from concordat.kernel.vocabulary import count_rows, month
from concordat.pay import ActivitySums, price_list, price_table, priced, settle
from concordat.pay.activity_sums import Sums
from concordat.pay.records import Price

SPELLS, PLAIN_SPELLS, RUNS, SEED = 40_000_000, 2_000_000, 4, 20171
COMMISSIONERS, PROVIDERS, YEARS = 8, 20, (FinancialYear(2017), FinancialYear(2018))
LIMIT_RATIO, LIMIT_MEGABYTES = 1.6, 4_000
TARIFF = Path(__file__).resolve().parents[2] / "shared/data/tariff/admitted-care-tariff-2017-18-and-2018-19.csv"
NO_EXCEPTIONS = table("exceptions", "Activity without a plain price", {"line": "Line"}, ())
# Which spell has which line, day, group and stay follows from hashing its number with the seed.
SPELLS_VIEW = """
    create view spells as
    select lines[1 + (hash(spell + {seed}) % len(lines))::int] as line,
        date '2017-04-01' + (hash(spell * 3 + {seed}) % 730)::int as discharged,
        groups[1 + (hash(spell * 5 + {seed}) % len(groups))::int].hrg as hrg,
        groups[1 + (hash(spell * 5 + {seed}) % len(groups))::int].setting as setting,
        (hash(spell * 11 + {seed}) % 12 * (hash(spell * 13 + {seed}) % 9))::bigint as length_of_stay_days
    from range({spells}) spells(spell), choices
"""


def main() -> int:
    """Print the times, their ratio, the peak memory and what stands beside; return 1 where a limit is passed."""
    spells = int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else SPELLS
    # As every command does: many records, few cycles.
    gc.set_threshold(100_000, 50, 50)
    system = generate(1, COMMISSIONERS, PROVIDERS, 1, months=24, spells=10_000)
    engine = connect()
    bare = raw(engine)
    bare.execute("set enable_progress_bar = false")
    made = _prices()
    _set_up(engine, system, made, spells)
    start = time.perf_counter()
    coded, prices = code_activity(engine, "spells", "prices")
    print(f"{spells:,} spells generated and coded once: {time.perf_counter() - start:.1f} s")
    counting = coded.group_by(["line", month(coded.discharged).name("month")]).aggregate(spells=count_rows)
    pricing = priced(coded, prices)
    counts, sums, settled = [], [], []
    for _ in range(RUNS):
        counts.append(_timed(lambda: list(rows_of(counting))))
        sums.append(_timed(lambda: list(rows_of(pricing))))
        rows = sums[-1][1]
        settled.append(_timed(lambda rows=rows: _settle(system, rows)))
    assert {(row["line"], row["month"], row["spells"]) for row in counts[0][1]} == {
        (row["line"], row["month"], row["spells"]) for row in sums[0][1]
    }
    count, price, settling = (min(seconds for seconds, _ in runs) for runs in (counts, sums, settled))
    lines, months, due = settled[0][1]
    ratio = (price + settling) / count
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(made):,} prices of {'published' if TARIFF.is_file() else 'made-up'} groups; {lines} contract lines, {months:,} line "
        f"months, £{due:,} due\ncounted in {count:.2f} s, priced in {price:.2f} s, settled in {settling:.2f} s; ratio "
        f"{ratio:.2f} of at most {LIMIT_RATIO} (priced alone {price / count:.2f}); peak memory {peak:.0f} MB of {LIMIT_MEGABYTES} MB"
    )
    each = price / spells
    for name, seconds in (("pandas", _pandas(engine)), ("the engine's join of plain rows", _plain(engine))):
        times = seconds / PLAIN_SPELLS / each
        print(f"{name}, {PLAIN_SPELLS:,} of them: {seconds:.2f} s, that is {times:.0f} times as long for each spell")
    return int(ratio > LIMIT_RATIO or peak > LIMIT_MEGABYTES)


def _prices() -> list[Price]:
    """Return the published prices of both years, or made-up ones of as many groups; only those above nought."""
    if TARIFF.is_file():
        from concordat.sources import read
        from concordat.sources.prices import to_prices

        return [one for one in to_prices(read(TARIFF)) if one.price]
    return [
        Price(
            price_year=str(year), hrg=f"GEN{group:04}", setting=setting, price=200 + (group * 37 + year.starts_in) % 9000,
            trim_point_days=5 + group % 60, per_day_long_stay=200 + group % 90,
        )
        for year in YEARS
        for group in range(2_300)
        for setting in ("day case", "elective", "non-elective")
    ]  # fmt: skip


def _set_up(engine: Any, system: System, prices: list[Price], spells: int) -> None:
    """Make the tables of prices and of what spells are chosen from, and the view of the spells."""
    bare = raw(engine)
    keys = [{(one.hrg, one.setting) for one in prices if one.price_year == str(year)} for year in YEARS]
    both = sorted(set.intersection(*keys))
    listed = [
        price_table(price_list(prices, str(year))).mutate(price_year=year.starts_in).drop("currency") for year in YEARS
    ]
    engine.create_table("prices", listed[0].union(listed[1]))
    groups = small_table({"hrg": ("text", [one for one, _ in both]), "setting": ("text", [one for _, one in both])})
    engine.create_table("groups", groups)
    engine.create_table("own_lines", small_table({"line": ("text", sorted(one.id for one in system.all(Line)))}))
    bare.execute(
        "create table choices as select (select list(line order by line) from own_lines) as lines, "
        "(select list({'hrg': hrg, 'setting': setting} order by hrg, setting) from groups) as groups"
    )
    bare.execute(SPELLS_VIEW.format(seed=SEED, spells=spells))


def _settle(system: System, rows: list[dict[str, Any]]) -> tuple[int, int, Any]:
    """Settle both years, every line and month of it; return how many lines and months, and what is due."""
    months, due, lines = 0, 0, 0
    for year in YEARS:
        by_line: dict[str, dict[Any, Sums]] = defaultdict(dict)
        for row in rows:
            if row["month"] in year.interval:
                by_line[row["line"]][row["month"]] = Sums(
                    row["line"], row["month"], int(row["spells"]), int(row["base_pence"]),
                    int(row["excess_days"] or 0), int(row["excess_pence"] or 0),
                )  # fmt: skip
        statements = settle(system, year=year, sums=ActivitySums(by_line, {}, NO_EXCEPTIONS))
        lines = len(statements.lines)
        months += sum(len(line.months) for line in statements.lines)
        due += statements.due.value
    return lines, months, due


def _timed(run: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def _plain(engine: Any) -> float:
    """Return the seconds the engine takes to join and add up the first spells as they stand, in decimals."""
    bare = raw(engine)
    bare.execute(f"create table first_spells as select * from spells limit {PLAIN_SPELLS}")
    question = """
        select line, date_trunc('month', discharged) as month,
            sum(price_pence::decimal(18, 2) / 100
                + greatest(0, length_of_stay_days - trim_point_days) * per_day_pence::decimal(18, 2) / 100) as value
        from first_spells join prices on first_spells.hrg = prices.hrg and first_spells.setting = prices.setting
            and prices.price_year = year(discharged) - (month(discharged) < 4)::int
        group by all
    """
    return min(_timed(lambda: bare.execute(question).fetchall())[0] for _ in range(2))


def _pandas(engine: Any) -> float:
    """Return the seconds pandas takes to price the first spells, which it holds in memory."""
    bare = raw(engine)
    spells, prices = bare.execute(f"select * from spells limit {PLAIN_SPELLS}").df(), bare.table("prices").df()

    def price() -> Any:
        day = spells.discharged.astype("datetime64[s]")
        dated = spells.assign(price_year=day.dt.year - (day.dt.month < 4), month=day.dt.to_period("M"))
        joined = dated.merge(prices, on=["hrg", "setting", "price_year"])
        days = (joined.length_of_stay_days - joined.trim_point_days).clip(lower=0).fillna(0)
        joined["pence"] = joined.price_pence + days * joined.per_day_pence.fillna(0)
        return joined.groupby(["line", "month"]).pence.sum()

    return _timed(price)[0]
