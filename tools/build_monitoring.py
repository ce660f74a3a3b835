"""Builds a part of a year of monitoring for two contracts of an example, with invoices and challenges, from its activity and prices.

Run `python tools/build_monitoring.py`; the same sources give the same files, byte for byte.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from concordat.contract.records import Line
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.money import pence
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.pay.cut_days import cut_day
from concordat.pay.records import Challenge, Cut, Flow, Invoice, MarketForcesFactor, MonitoringTotal, Price
from concordat.store import read
from concordat.store.codec import cells_of
from concordat.store.columns import columns_of
from concordat.store.csv_text import csv_text

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "norfolk-and-waveney-2017"
YEAR = FinancialYear(2017)
CONTRACTS = ("06W-RCX", "06W-RGP")
POINTS = {"non-elective": "NEL", "elective": "EL", "day case": "DC", "outpatient procedure": "OPPROC"}
SOURCE = "generated for demonstration from the generated activity"
# What is coded late is not in the first cut, and invented drugs are a small part of what is priced.
LATE, DRUGS = Decimal("0.97"), Decimal("0.015")
FROZEN, CUT = 3, 4
# What one invoice asks too much, and by how much the records of drugs are apart, so that each is seen to be found.
TOO_MUCH = {("06W-RCX", date(2017, 5, 1)): Decimal("312.40")}
APART = {("06W-RGP", date(2017, 6, 1)): Decimal("45.00")}
CHALLENGES = (
    ("06W-RCX-2017-06", date(2017, 6, 1), "wrong commissioner", "1840.00", date(2017, 8, 21)),
    ("06W-RCX-2017-07", date(2017, 7, 1), "duplicate", "655.20", date(2017, 9, 18)),
)
Sums = dict[str, tuple[Decimal, Decimal]]


def build(folder: Path) -> dict[str, str]:
    """Return the content of each file, by its path in the folder of the example."""
    system = read(folder).system
    if system is None:
        raise ValueError(f"{folder} cannot be read")
    done = {contract: _done(system, contract) for contract in CONTRACTS}
    totals = [one for contract in CONTRACTS for one in _totals(system, contract, done[contract])]
    return {
        MonitoringTotal.FILE: _file(MonitoringTotal, totals),
        Invoice.FILE: _file(Invoice, [one for contract in CONTRACTS for one in _invoices(contract, totals)]),
        Challenge.FILE: _file(Challenge, list(_challenges(system))),
    }


def _done(system: System, contract: str) -> dict[date, Sums]:
    """Return activity and pounds by month and point of delivery, at list price times market forces factor."""
    provider = contract.partition("-")[2]
    prices = {(one.hrg, one.setting): one for one in system.all(Price) if one.price_year == str(YEAR)}
    factor = next(one.factor for one in system.all(MarketForcesFactor) if one.provider == provider)
    lines = {one.id for one in system.all(Line) if one.contract == contract}
    sums: defaultdict[date, defaultdict[str, list[Decimal]]] = defaultdict(
        lambda: defaultdict(lambda: [Decimal(0)] * 2)
    )
    for row in rows_of(system.bulk["activity"]):
        if row["line"] not in lines:
            continue
        listed = prices[row["hrg"], row["setting"]]
        pounds = row["spells"] * (listed.price or 0) + row["excess_days"] * (listed.per_day_long_stay or 0)
        own = sums[row["month"]][POINTS[row["setting"]]]
        own[0], own[1] = own[0] + row["spells"], own[1] + pounds * factor
    return {month: {point: (own[0], pence(own[1])) for point, own in points.items()} for month, points in sums.items()}


def _totals(system: System, contract: str, done: dict[date, Sums]) -> Iterator[MonitoringTotal]:
    block = next(one.value for one in system.all(Line) if one.contract == contract and one.form == "block")
    monthly = pence(Decimal(block) / 12)
    points = sorted({point for sums in done.values() for point in sums})
    year = {
        point: [sum((sums[point][at] for sums in done.values() if point in sums), Decimal(0)) for at in (0, 1)]
        for point in points
    }
    for number, month in enumerate(YEAR.months()):
        plan = {point: ((own[0] / 12).quantize(Decimal("0.1")), pence(own[1] / 12)) for point, own in year.items()}
        drugs = pence(sum((own[1] for own in plan.values()), Decimal(0)) * DRUGS)
        beside = {"BLOCK": (Decimal(0), monthly), "DRUG": (Decimal(0), drugs)}
        yield from _cut(system, contract, month, "plan", plan | beside)
        if number < CUT:
            flex = {point: _late(own) for point, own in done[month].items()}
            yield from _cut(system, contract, month, "flex", flex | beside)
        if number < FROZEN:
            yield from _cut(system, contract, month, "freeze", done[month] | beside)
            records = drugs - APART.get((contract, month), Decimal(0))
            yield from _cut(system, contract, month, "freeze", {"DRUG": (Decimal(0), records)}, "drugs")


def _late(own: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    there = Decimal(int(own[0] * LATE))
    return there, pence(own[1] * there / own[0])


def _cut(
    system: System, contract: str, month: date, cut: Cut, sums: Sums, flow: Flow = "aggregate"
) -> Iterator[MonitoringTotal]:
    on = YEAR.interval.start if cut == "plan" else cut_day(system.rules, month, cut).value
    for point, (activity, price) in sorted(sums.items()):
        yield MonitoringTotal(
            contract=contract,
            month=month,
            cut=cut,
            flow=flow,
            point_of_delivery=point,
            activity=activity,
            price=price,
            cut_on=on,
            source=SOURCE,
        )


def _invoices(contract: str, totals: list[MonitoringTotal]) -> Iterator[Invoice]:
    payer, _, payee = contract.partition("-")
    for month in list(YEAR.months())[:FROZEN]:
        own = [one for one in totals if (one.contract, one.month, one.cut) == (contract, month, "freeze")]
        frozen = sum((one.price for one in own if one.flow == "aggregate"), Decimal(0))
        yield Invoice(
            id=f"{contract}-{month:%Y-%m}",
            contract=contract,
            payer=payer,
            payee=payee,
            month=month,
            amount=frozen + TOO_MUCH.get((contract, month), Decimal(0)),
            invoiced_on=own[0].cut_on or month,
            source=SOURCE,
        )


def _challenges(system: System) -> Iterator[Challenge]:
    for code, month, reason, at_stake, raised_on in CHALLENGES:
        fields: dict[str, Any] = {"cut": "flex", "reason": reason, "rows": "17 to 21"}
        yield Challenge(
            id=code,
            contract=code[:7],
            raised_by=code[:3],
            provider=code[4:7],
            month=month,
            at_stake=Decimal(at_stake),
            text="Please show whose these are" if reason != "duplicate" else "These rows stand there twice",
            raised_on=raised_on,
            reply_due=date.fromordinal(raised_on.toordinal() + 20),
            source=SOURCE,
            **fields,
        )


def _file(kind: type[Any], records: list[Any]) -> str:
    head = tuple(column.header for column in columns_of(kind))
    return csv_text((head, *map(cells_of, records)))


def main() -> int:
    """Write every file of the example."""
    for file, content in build(EXAMPLE).items():
        (EXAMPLE / file).write_text(content, "utf-8")
        print(f"{EXAMPLE.name}/{file}: {content.count(chr(10)) - 1} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
