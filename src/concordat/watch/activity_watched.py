"""Activity watched: takes a system and a day, gives each line with its months and plan as known on it, and the reasons it stands on."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from concordat.contract.records import Contract, Line
from concordat.kernel.answer import Because, RowsRef, because_record
from concordat.kernel.engine_rows import rows_of
from concordat.kernel.period import FinancialYear, month_of
from concordat.kernel.system import System
from concordat.kernel.vocabulary import whole
from concordat.need.months import month_after
from concordat.pay import in_year
from concordat.watch.forecasts_watched import forecasts_watched
from concordat.watch.watched import WatchedLine

TABLE, HISTORY = "activity", "monthly_activity"


def lines_watched(system: System, on: date) -> Iterator[tuple[WatchedLine, tuple[Because, ...]]]:
    """Give the lines with activity in the year told, in order of the register, by the months that were over on the day.

    A month in which its contract has activity, and the line none, counts as nought.
    """
    year = FinancialYear.parse(system.settings.financial_year)
    spells = _spells(system, year, on)
    lines = [line for line in system.all(Line) if line.id in spells]
    contracts = {one.id: one for one in system.all(Contract)}
    reported: dict[str, set[date]] = defaultdict(set)
    for line in lines:
        reported[line.contract].update(spells[line.id])
    forecasts = forecasts_watched(system, year.interval.start, spells) if spells else {}
    for line in lines:
        own = contracts.get(line.contract)
        months = (
            Decimal(spells[line.id].get(month, 0)) if month in reported[line.contract] else None
            for month in year.months()
        )
        watched = WatchedLine(
            id=line.id,
            title=f"{own.title if own else line.contract}: {line.service}",
            contract=line.contract,
            first=year.interval.start,
            months=tuple(months),
            plan=line.plan_activity,
            ends=line.ends,
            buyer=line.commissioner,
            provider=line.provider,
            post=own.manager if own else "",
            forecasts=forecasts.get(line.id, ()),
        )
        yield watched, _reasons(line, watched)


def _spells(system: System, year: FinancialYear, on: date) -> dict[str, dict[date, int]]:
    """Return the spells of the year told, by line and month, of months that were over on the day."""
    found: dict[str, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    if TABLE in system.bulk:
        by_month = in_year(system.bulk[TABLE], year).group_by(["line", "month"])
        for row in rows_of(by_month.aggregate(spells=lambda rows: whole(rows.spells.sum()))):
            month = month_of(row["month"])
            if month_after(month, 1) <= on:
                found[row["line"]][month] += int(row["spells"])
    return found


def _reasons(line: Line, watched: WatchedLine) -> tuple[Because, ...]:
    says = f"{line.service}, line {line.id}"
    rows = Because(f"its activity: {says}", rows=RowsRef(TABLE, {"line": line.id}))
    plan = because_record(f"its plan: {says}", "Line", line.id)
    history = Because(f"its months before the year: {says}", rows=RowsRef(HISTORY, {"of": line.id}))
    return (
        rows,
        *((plan,) if line.plan_activity is not None else ()),
        *((history,) if watched.forecasts else ()),
    )
