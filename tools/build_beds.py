"""Builds the returns of beds and waiting lists of an example from its `sources/beds.toml`.

Run `python tools/build_beds.py`; the same sources give the same files, byte for byte.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal
from math import isqrt
from pathlib import Path
from typing import Any

from concordat.generate.chance import Chance
from concordat.need.records import BedUse, WaitingList
from concordat.store.codec import cells_of
from concordat.store.columns import columns_of
from concordat.store.csv_text import csv_text

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SOURCES = "sources/beds.toml"
THOUSAND, MONTHS = 1_000, 12


def build(folder: Path) -> dict[str, str]:
    """Return the content of each file by its path in the folder of the example."""
    sources = tomllib.loads((folder / SOURCES).read_text("utf-8"))
    beds = [row for trust in sources["trust"] for row in _beds(sources, trust)]
    lists = [row for queue in sources["queue"] for row in _lists(sources, queue)]
    return {BedUse.FILE: _text(BedUse, [*beds, *_audits(sources)]), WaitingList.FILE: _text(WaitingList, lists)}


def _text(kind: type[Any], rows: list[Any]) -> str:
    """Return rows as CSV, without columns that all of them leave empty."""
    empty = {one.name: one.default for one in fields(kind)}
    used = [any(getattr(row, one.name) != empty[one.name] for row in rows) for one in fields(kind)]
    headers = [column.header for column in columns_of(kind)]
    kept = [[cell for cell, keep in zip(cells_of(row), used, strict=True) if keep] for row in rows]
    return csv_text([[head for head, keep in zip(headers, used, strict=True) if keep], *kept])


def _beds(sources: Mapping[str, Any], trust: Mapping[str, Any]) -> Iterator[BedUse]:
    """Give a row a day: people about what month and weekday lead to expect, never more than the beds open."""
    chance = Chance(sources["seed"], "beds", trust["id"])
    gaps = {one["day"]: one["blank"] for one in sources.get("gap", ()) if one["id"] == trust["id"]}
    for number in range(sources["days"]):
        day: date = sources["first"] + timedelta(number)
        usual = trust["occupied"] * sources["months"][(day.month - 4) % MONTHS] * sources["weekdays"][day.weekday()]
        usual //= THOUSAND**2
        occupied = min(trust["beds"], usual + _wobble(chance, usual * sources["dispersion"] // THOUSAND))
        not_meeting = _part(chance, occupied, trust["not_meeting"])
        leaves = _part(chance, not_meeting, trust["leaves"])
        blank = gaps.get(day)
        yield BedUse(
            of=trust["id"],
            starts=day,
            beds=Decimal(trust["beds"]),
            occupied=Decimal(occupied),
            not_meeting=None if blank else Decimal(not_meeting if blank is None else 0),
            left_that_day=None if blank else Decimal(leaves if blank is None else 0),
            counted_by=sources["counted_by"],
        )


def _audits(sources: Mapping[str, Any]) -> Iterator[BedUse]:
    for one in sources.get("audit", ()):
        yield BedUse(
            of=one["id"],
            starts=one["day"],
            occupied=Decimal(one["looked_at"]),
            not_meeting=Decimal(one["found"]),
            counted_by=one["by"],
            protocol=one["protocol"],
        )


def _lists(sources: Mapping[str, Any], queue: Mapping[str, Any]) -> Iterator[WaitingList]:
    """Give a row a month of the year counted, which adds up from one to the next, and one a month of the year planned."""
    chance = Chance(sources["seed"], "waiting", queue["of"], queue["treatment_function"])
    first: date = sources["first"]
    waiting, own = queue["waiting"], {"of": queue["of"], "treatment_function": queue["treatment_function"]}
    for number in range(MONTHS):
        added, treated, removed = (queue[one] + _wobble(chance, queue[one]) for one in ("added", "treated", "removed"))
        waiting += added - treated - removed
        yield WaitingList(
            **own,
            month=_month(first, number),
            waiting=waiting,
            added=added,
            treated=treated,
            removed=removed,
            mean_wait=Decimal(queue["mean_wait"]),
            within_18=waiting * queue["within_18"] // THOUSAND,
            over_52=waiting * queue["over_52"] // THOUSAND,
            source=sources["list_source"],
        )
    plan = dict(queue["planned"])
    list_end = plan.pop("list_end", None)
    for number in range(MONTHS, 2 * MONTHS):
        waiting += plan["added"] - plan["treated"] - plan["removed"]
        last = number == 2 * MONTHS - 1
        yield WaitingList(
            **own,
            month=_month(first, number),
            basis="planned",
            waiting=waiting if list_end is None or not last else list_end,
            **plan,
            source=sources["list_source"],
        )


def _month(first: date, number: int) -> date:
    whole = first.month - 1 + number
    return date(first.year + whole // MONTHS, whole % MONTHS + 1, 1)


def _part(chance: Chance, whole: int, thousandths: int) -> int:
    """Return about so many thousandths of a whole, and never more than it."""
    usual = whole * thousandths // THOUSAND
    return max(0, min(whole, usual + _wobble(chance, usual)))


def _wobble(chance: Chance, variance: int) -> int:
    """Return how far a count of this variance lies from its mean: twelve even chances stand for a bell curve."""
    bell = sum(chance.whole(-THOUSAND, THOUSAND) for _ in range(12))
    # Twelve even chances from -1 to 1 have a variance of four.
    return bell * isqrt(variance) // (2 * THOUSAND)


def main() -> int:
    """Write the files of every example that has sources for them."""
    for sources in sorted(EXAMPLES.glob(f"*/{SOURCES}")):
        folder = sources.parent.parent
        for file, content in build(folder).items():
            (folder / file).parent.mkdir(exist_ok=True)
            (folder / file).write_text(content, "utf-8")
            print(f"{folder.name}/{file}: {content.count(chr(10)) - 1} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
