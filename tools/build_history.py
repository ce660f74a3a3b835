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
# All in thousandths. Invented: growth of each trust in a year, and what all lines of a year share.
GROWTH = {"RM1": -12, "RCX": 38, "RGP": 31}
SHARED = {2013: 4, 2014: 9, 2015: -6}
# Invented, so that the gate of a baseline has something to block: from a month on one line counts more, and no reason is recorded.
COUNTED_MORE = {"06M-RGP-emergency": (date(2016, 9, 1), 200)}
# Months of a whole trust spread nearly four times as much as chance alone makes them, in variance; a part of it shares that by
# how large it is. Every count spreads by one and a half hundredths besides.
DISPERSION, WIDER = 3900, 15
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
    """Give earlier years by growth and chance, and last year's months, which sum to the plan; all in the shape of the published ones."""
    plan, growth = int(line.plan_activity or 0), GROWTH[line.provider]
    since, more = COUNTED_MORE.get(line.id, (LAST.months()[0], 0))
    shape = [
        count * (THOUSAND + more * (month >= since)) for month, count in zip(LAST.months(), published, strict=True)
    ]
    chance = Chance(seed, "history", line.id)
    dispersion = THOUSAND + (DISPERSION - THOUSAND) * plan // sum(published)
    for back in range(YEARS - 1, 0, -1):
        year = FinancialYear(LAST.starts_in - back)
        level = plan * THOUSAND ** (back + 1) // (THOUSAND + growth) ** back
        level = level * (THOUSAND + SHARED[year.starts_in]) // THOUSAND
        for number, month in enumerate(year.months()):
            yield _row(line, month, _counted(level * published[number] // sum(shape), dispersion, chance))
    counts = share_whole(plan, [_counted(one, dispersion, chance) for one in share_whole(plan, shape)])
    yield from (_row(line, month, count) for month, count in zip(LAST.months(), counts, strict=True))


def _counted(usual: int, dispersion: int, chance: Chance) -> int:
    """Return a count about a usual one: the sum of twelve even chances stands for a bell curve, in whole numbers alone."""
    bell = sum(chance.whole(-THOUSAND, THOUSAND) for _ in range(12))
    spread = isqrt(dispersion * usual // THOUSAND + (usual * WIDER // THOUSAND) ** 2)
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
