"""Builds four years of months before the contracts of an example, for its larger lines of emergency admissions, from its plan.

Run `python tools/build_history.py`; the same sources give the same file, byte for byte.
"""

import sys
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from math import isqrt
from pathlib import Path

from concordat.contract.records import Line
from concordat.generate import share_whole
from concordat.generate.chance import Chance
from concordat.kernel.period import FinancialYear
from concordat.need.records import MonthlyActivity
from concordat.store import read
from concordat.store.codec import cells_of
from concordat.store.columns import columns_of
from concordat.store.csv_text import csv_text

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "norfolk-and-waveney-2017"
SERVICE, LEAST_PLAN = "emergency admissions", 1000
LAST, YEARS = FinancialYear(2016), 4
# All in thousandths. Invented: months of a year, growth of each trust in a year, and what all lines of a year share.
SEASON = (985, 1005, 975, 1000, 970, 985, 1010, 1005, 1045, 1040, 960, 1020)
GROWTH = {"RM1": 24, "RCX": 38, "RGP": 31}
SHARED = {2013: 4, 2014: 9, 2015: -6}
# Every count spreads three times as much as chance alone makes it, and by one and a half hundredths besides.
DISPERSION, WIDER = 3, 15
THOUSAND = 1000
NOTE = "generated for demonstration"


def build(folder: Path) -> dict[str, str]:
    """Return the content of the file by its path in the folder of the example."""
    system = read(folder).system
    if system is None:
        raise ValueError(f"{folder} cannot be read")
    sources = tomllib.loads((folder / "sources" / "activity.toml").read_text("utf-8"))
    published = next(one for one in sources["service"] if one["name"] == SERVICE)["plan"]
    lines = [one for one in system.all(Line) if one.service == SERVICE and (one.plan_activity or 0) >= LEAST_PLAN]
    rows = [row for line in lines for row in _months(line, published[line.provider], sources["seed"])]
    head = tuple(column.header for column in columns_of(MonthlyActivity))
    return {MonthlyActivity.FILE: csv_text((head, *map(cells_of, rows)))}


def _months(line: Line, published: Sequence[int], seed: int) -> Iterator[MonthlyActivity]:
    """Give earlier years by growth and chance, and last year's months in the shape of the published ones, which sum to the plan."""
    plan, growth = int(line.plan_activity or 0), GROWTH[line.provider]
    chance = Chance(seed, "history", line.id)
    for back in range(YEARS - 1, 0, -1):
        year = FinancialYear(LAST.starts_in - back)
        level = plan * THOUSAND ** (back + 1) // (THOUSAND + growth) ** back
        level = level * (THOUSAND + SHARED[year.starts_in]) // THOUSAND
        for number, month in enumerate(year.months()):
            # From the middle of a year to each of its months.
            within = 24 * THOUSAND + growth * (2 * number - 11)
            usual = level * SEASON[number] * within // (12 * THOUSAND**2 * 24 * THOUSAND)
            yield _row(line, month, _counted(usual, chance))
    counts = share_whole(plan, [_counted(one, chance) for one in share_whole(plan, published)])
    yield from (_row(line, month, count) for month, count in zip(LAST.months(), counts, strict=True))


def _counted(usual: int, chance: Chance) -> int:
    """Return a count about a usual one: the sum of twelve even chances stands for a bell curve, in whole numbers alone."""
    bell = sum(chance.whole(-THOUSAND, THOUSAND) for _ in range(12))
    spread = isqrt(DISPERSION * usual + (usual * WIDER // THOUSAND) ** 2)
    # Twelve even chances from -1 to 1 have a variance of four.
    return max(0, usual + bell * spread // (2 * THOUSAND))


def _row(line: Line, month: date, count: int) -> MonthlyActivity:
    return MonthlyActivity(of=line.id, measure=SERVICE, month=month, count=count, note=NOTE)


def main() -> int:
    """Write the file of the example."""
    for file, content in build(EXAMPLE).items():
        (EXAMPLE / file).parent.mkdir(exist_ok=True)
        (EXAMPLE / file).write_text(content, "utf-8")
        print(f"{EXAMPLE.name}/{file}: {content.count(chr(10)) - 1} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
