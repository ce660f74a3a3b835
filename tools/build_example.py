"""Builds the lines and the activity of each example from its `sources/activity.toml`.

Run `python tools/build_example.py`; the same sources give the same files, byte for byte.
"""

import csv
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from io import StringIO
from pathlib import Path
from typing import Any

from concordat.generate import fit, share_whole
from concordat.generate.activity import excess_days
from concordat.generate.chance import Chance
from concordat.generate.library import Group
from concordat.kernel.money import pence, round_half_away
from concordat.kernel.period import FinancialYear

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
YEAR = FinancialYear(2017)
TERM = ("2017-04-01", "2019-04-01")
LINES, ACTIVITY = "contract/lines.csv", "pay/activity.csv"
LINE_COLUMNS = [
    "id",
    "contract",
    "commissioner",
    "provider",
    "service",
    "form",
    "plan_activity",
    "value",
    "agrees_at",
    "delivers_at",
    "starts",
    "ends",
    "source",
]
ACTIVITY_COLUMNS = ("line", "month", "hrg", "setting", "spells", "excess_days")
Spells = dict[tuple[str, str], int]


@dataclass(frozen=True)
class Example:
    """The folder of the example and what its lines and activity are built from."""

    folder: Path

    @cached_property
    def sources(self) -> Mapping[str, Any]:
        """The whole of `sources/activity.toml`."""
        return tomllib.loads((self.folder / "sources" / "activity.toml").read_text("utf-8"))

    @cached_property
    def commissioners(self) -> tuple[str, ...]:
        """The codes of the commissioners."""
        return tuple(self.sources["people"])

    @cached_property
    def trusts(self) -> tuple[str, ...]:
        """The codes of the trusts."""
        return tuple(self.sources["near"])

    @cached_property
    def prices(self) -> Mapping[tuple[str, str], Group]:
        """The published price of each group in each setting."""
        return {
            (row["hrg"], row["setting"]): Group(
                row["hrg"],
                row["name"],
                Decimal(row["price"]),
                int(row["trim_point_days"]) if row["trim_point_days"] else None,
                Decimal(row["per_day_long_stay"]) if row["per_day_long_stay"] else None,
                0,
            )
            for row in rows_of(self.folder / "pay" / "prices.csv")
            if row["price"]
        }

    @cached_property
    def factors(self) -> Mapping[str, Decimal]:
        """The market forces factor of each trust."""
        rows = rows_of(self.folder / "pay" / "market_forces_factors.csv")
        return {row["provider"]: Decimal(row["factor"]) for row in rows}

    @cached_property
    def terms(self) -> Mapping[tuple[str, str], str]:
        """What each contract says under each clause."""
        return {
            (row["contract"], row["clause"]): row["value"] for row in rows_of(self.folder / "contract" / "terms.csv")
        }

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Give each commissioner with each trust that it has a contract with, trust by trust."""
        return ((commissioner, trust) for trust in self.trusts for commissioner in self.near(trust))

    def near(self, trust: str) -> tuple[str, ...]:
        """Return the commissioners that have a contract with a trust."""
        return tuple(one for one in self.commissioners if one in self.sources["near"][trust])


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file by column."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def build(folder: Path) -> dict[str, str]:
    """Return the content of the two built files by their path in an example."""
    example = Example(folder)
    return {
        LINES: as_csv(LINE_COLUMNS, lines(example)),
        ACTIVITY: as_csv(ACTIVITY_COLUMNS, activity(example)),
    }


def activity(example: Example) -> Iterator[tuple[Any, ...]]:
    """Give spells by line, month and group; they add up to the months of each trust and to each commissioner's share."""
    for service in example.sources["service"]:
        actual = {trust: by_month(service, trust) for trust in example.trusts}
        pairs = by_pair(example, {trust: sum(months) for trust, months in actual.items()})
        for trust in example.trusts:
            rows = [pairs[commissioner, trust] for commissioner in example.near(trust)]
            table = fit(rows, actual[trust], [list(actual[trust]) for _ in rows])
            for commissioner, months in zip(example.near(trust), table, strict=True):
                yield from line_activity(example, service, f"{commissioner}-{trust}", months)


def line_activity(example: Example, service: Mapping[str, Any], contract: str, months: list[int]) -> Iterator[Any]:
    """Give the spells of one line by month and group, with the days beyond the trim point."""
    line = f"{contract}-{service['key']}"
    chance = Chance(example.sources["seed"], line)
    weights = [weight * chance.whole(80, 120) for weight in service["groups"].values()]
    for month, spells in zip(YEAR.months(), months, strict=True):
        for hrg, part in zip(service["groups"], share_whole(spells, weights), strict=True):
            days = excess_days(example.prices[hrg, service["setting"]], part, chance)
            if part:
                yield line, month, hrg, service["setting"], part, days


def lines(example: Example) -> Iterator[tuple[Any, ...]]:
    """Give every contract line with its plan and value."""
    plans = {
        service["key"]: by_pair(example, {trust: sum(by_month(service, trust, "plan")) for trust in example.trusts})
        for service in example.sources["service"]
    }
    for commissioner, trust in example.pairs():
        contract = f"{commissioner}-{trust}"
        for service in example.sources["service"]:
            planned = plans[service["key"]][commissioner, trust]
            value = plan_value(example, service, contract, trust, planned)
            yield line(commissioner, trust, service, service["form"], planned, value)
        spells = sum(plan[commissioner, trust] for plan in plans.values())
        outpatient, stroke = example.sources["outpatient"], example.sources.get("stroke", {"value": {}})
        block = Decimal(spells * outpatient["pounds_per_planned_spell"] // 1000 * 1000)
        yield line(commissioner, trust, outpatient, "block", "", block)
        if contract in stroke["value"]:
            yield line(commissioner, trust, stroke, "block", "", Decimal(stroke["value"][contract]))


def line(
    commissioner: str, trust: str, service: Mapping[str, Any], form: str, planned: int | str, value: Decimal
) -> tuple[Any, ...]:
    """Return one line in the order of its columns."""
    contract = f"{commissioner}-{trust}"
    plan = "invented for demonstration"
    if service.get("share"):
        plan = "plan: published admissions of the year before; how they fall to this pair, and the value, are invented"
    return (
        f"{contract}-{service['key']}",
        contract,
        commissioner,
        trust,
        service["name"],
        form,
        planned,
        pence(value),
        "body",
        service["delivers_at"],
        *TERM,
        plan,
    )


def plan_value(example: Example, service: Mapping[str, Any], contract: str, trust: str, planned: int) -> Decimal:
    """Return what the plan comes to under the contract's own terms: local price, factor and marginal rate."""
    value = tariff_value(example, service, trust, planned)
    if service["form"] != "marginal_rate":
        return pence(value * Decimal(example.terms[contract, "planned-care-price"]))
    baseline = Decimal(example.terms[contract, "marginal-baseline"])
    above = max(Decimal(0), value - baseline)
    return pence(min(value, baseline) + above * Decimal(example.terms[contract, "marginal-rate"]))


def tariff_value(example: Example, service: Mapping[str, Any], trust: str, spells: int) -> Decimal:
    """Return what spells of the usual mix come to at the published price times the trust's factor."""
    mix = share_whole(spells, tuple(service["groups"].values()))
    prices = (example.prices[hrg, service["setting"]].price for hrg in service["groups"])
    return sum((number * price for number, price in zip(mix, prices, strict=True)), Decimal(0)) * example.factors[trust]


def by_month(service: Mapping[str, Any], trust: str, which: str = "actual") -> tuple[int, ...]:
    """Return the spells of a trust by month for people of the system: published ones times the share of its patients."""
    published = service[which][trust]
    share = Decimal(service.get("share", {}).get(trust, "1"))
    return share_whole(int(round_half_away(sum(published) * share, Decimal(1))), published)


def by_pair(example: Example, totals: Mapping[str, int]) -> Spells:
    """Return spells by commissioner and trust: those of a trust add up to its total, those of a commissioner to its people's.

    Where some pairs have no contract only the totals of the trusts are met: each falls to its commissioners by their
    people and by how near they are.
    """
    if any(example.near(trust) != example.commissioners for trust in example.trusts):
        return {pair: spells for trust in example.trusts for pair, spells in split(example, trust, totals[trust])}
    rows = share_whole(sum(totals.values()), tuple(example.sources["people"].values()))
    columns = [totals[trust] for trust in example.trusts]
    prior = [
        [example.sources["near"][trust][commissioner] for trust in example.trusts]
        for commissioner in example.commissioners
    ]
    return {
        (commissioner, trust): spells
        for commissioner, row in zip(example.commissioners, fit(rows, columns, prior), strict=True)
        for trust, spells in zip(example.trusts, row, strict=True)
    }


def split(example: Example, trust: str, total: int) -> Iterator[tuple[tuple[str, str], int]]:
    """Give the spells of one trust by commissioner, so that they add up to its total."""
    near, people = example.sources["near"][trust], example.sources["people"]
    weights = tuple(near[commissioner] * people[commissioner] for commissioner in example.near(trust))
    for commissioner, spells in zip(example.near(trust), share_whole(total, weights), strict=True):
        yield (commissioner, trust), spells


def as_csv(columns: tuple[str, ...] | list[str], rows: Iterator[tuple[Any, ...]]) -> str:
    """Return rows as the text of a CSV file; dates and numbers as a system folder writes them."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell.isoformat() if isinstance(cell, date) else cell for cell in row] for row in rows)
    return text.getvalue()


def main() -> int:
    """Write the built files of every example."""
    for folder in sorted(place.parent.parent for place in EXAMPLES.glob("*/sources/activity.toml")):
        for file, content in build(folder).items():
            (folder / file).write_text(content, encoding="utf-8", newline="\n")
            print(f"{folder.name}/{file}: {content.count(chr(10)) - 1:,} rows, {len(content.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
