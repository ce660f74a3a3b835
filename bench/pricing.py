"""Pricing: 10 million generated spells into contract line × month, against merely counting them into the same groups."""

import resource
import time
from collections.abc import Callable
from typing import Any

from concordat.engine.coded import code_activity
from concordat.engine.duckdb import connect, raw
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.vocabulary import count_rows, month
from concordat.pay import value_at_tariff

SPELLS, PANDAS_SPELLS, RUNS, SEED = 10_000_000, 1_000_000, 5, 20171
LINES, GROUPS = 60, 2_300
LIMIT_RATIO, LIMIT_MEGABYTES = 2.0, 2_000
SETTINGS = "['outpatient procedure', 'day case', 'elective', 'non-elective']"
# Everything here is made up by hashing a number with the seed: groups, prices, stays and days.
PRICES = f"""
    create table prices as
    select 'GEN-' || lpad(hrg::varchar, 4, '0') as hrg, {SETTINGS}[1 + setting] as setting,
        (20000 + hash(hrg * 4 + setting + {SEED}) % 900000)::bigint as price_pence,
        (5 + hash(hrg * 4 + setting) % 60)::bigint as trim_point_days, (20000 + hash(hrg) % 9000)::bigint as per_day_pence
    from range({GROUPS}) groups(hrg), range(4) settings(setting)
"""
FACTORS = f"""
    create table factors as
    select 'gen-line-' || lpad(line::varchar, 2, '0') as line, (1 + (line % 18) / 100)::decimal(18, 6) as factor
    from range({LINES}) lines(line)
"""
SPELLS_VIEW = f"""
    create view spells as
    select 'gen-line-' || lpad((hash(spell + {SEED}) % {LINES})::varchar, 2, '0') as line,
        date '2017-04-01' + (hash(spell * 3 + {SEED}) % 365)::int as discharged,
        'GEN-' || lpad((hash(spell * 5 + {SEED}) % {GROUPS})::varchar, 4, '0') as hrg,
        {SETTINGS}[1 + (hash(spell * 7 + {SEED}) % 4)::int] as setting,
        (hash(spell * 11 + {SEED}) % 12 * (hash(spell * 13 + {SEED}) % 9))::bigint as length_of_stay_days
    from range({SPELLS}) spells(spell)
"""


def main() -> int:
    """Print both times, their ratio, the peak memory and pandas beside it; return 1 where a limit is passed."""
    engine = connect()
    raw(engine).execute("set enable_progress_bar = false")
    for statement in (PRICES, FACTORS, SPELLS_VIEW):
        engine.raw_sql(statement)
    start = time.perf_counter()
    spells, prices = code_activity(engine, "spells", "prices")
    print(f"{SPELLS:,} spells generated and coded once: {time.perf_counter() - start:.1f} s")
    pricing = value_at_tariff(spells, prices, engine.table("factors"))
    counting = spells.group_by(["line", month(spells.discharged).name("month")]).aggregate(spells=count_rows)
    counts, sums = [], []
    for _ in range(RUNS):
        counts.append(_timed(lambda: list(rows_of(counting))))
        sums.append(_timed(lambda: list(rows_of(pricing))))
    counted, priced = counts[0][1], sums[0][1]
    assert {(row["line"], row["month"], row["spells"]) for row in counted} == {
        (row["line"], row["month"], row["spells"]) for row in priced
    }
    count, price = min(one for one, _ in counts), min(one for one, _ in sums)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"into {len(priced)} contract lines × months: counted in {count:.2f} s, priced in {price:.2f} s; "
        f"ratio {price / count:.2f} of at most {LIMIT_RATIO}; peak memory {peak:.0f} MB of {LIMIT_MEGABYTES} MB; "
        f"£{sum(row['value'] for row in priced):,.2f}"
    )
    beside = _pandas(engine)
    print(
        f"pandas, {PANDAS_SPELLS:,} of them: {beside:.2f} s, that is {beside * SPELLS / PANDAS_SPELLS / price:.0f} times "
        "as long for each spell"
    )
    return int(price / count > LIMIT_RATIO or peak > LIMIT_MEGABYTES)


def _timed(run: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = run()
    return time.perf_counter() - start, result


def _pandas(engine: Any) -> float:
    """Return the seconds pandas takes to price the first spells, which it holds in memory."""
    bare = raw(engine)
    spells, prices = bare.execute(f"select * from spells limit {PANDAS_SPELLS}").df(), bare.table("prices").df()

    def price() -> Any:
        joined = spells.merge(prices, on=["hrg", "setting"])
        days = (joined.length_of_stay_days - joined.trim_point_days).clip(lower=0)
        joined["pence"] = joined.price_pence + days * joined.per_day_pence
        joined["month"] = joined.discharged.astype("datetime64[s]").dt.to_period("M")
        return joined.groupby(["line", "month"]).pence.sum()

    return _timed(price)[0]
