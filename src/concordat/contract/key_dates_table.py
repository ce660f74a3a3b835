"""Key dates of a system to read: takes its register and a day, gives those that stand in one of the ways asked for, with days left."""

from collections.abc import Collection
from datetime import date
from typing import Any

from concordat.contract.calculations.key_dates import RULE, Given, Gives, because_date, calculate
from concordat.contract.key_date import KeyDate, kinds
from concordat.contract.records import Contract, ContractOption
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.system import System
from concordat.kernel.table import Table, table

WANTS_ACTION = ("overdue", "due", "missed")
SAYS = {
    "overdue": "overdue: its day has gone, and it can still be done",
    "missed": "missed: its day has gone, and it can no longer be done without agreement",
}


def key_dates(
    system: System, on: date, horizon_days: int | None = None, only: Collection[str] | None = None
) -> Answer[Gives]:
    """Return the key dates of every contract of a system, or of `only` some, as known on a day."""
    contracts = tuple(one for one in system.all(Contract) if only is None or one.id in only)
    options = tuple(one for one in system.all(ContractOption) if only is None or one.contract in only)
    return calculate(Given(on=on, contracts=contracts, options=options, horizon_days=horizon_days), system.rules)


def key_date_figures(system: System, found: Answer[Gives], on: date) -> tuple[Answer[Any], ...]:
    """Return how many dates are due, overdue and missed, each with the dates it counts; of none, the rule they were held against."""
    none = because_rule(system.rules.on(RULE, on))
    reasons = found.because.parts
    made = []
    for standing in WANTS_ACTION:
        own = tuple(why for why, one in zip(reasons, found.value.dates, strict=True) if one.standing == standing)
        number = getattr(found.value, standing)
        because = Because(f"key dates that are {standing}", number, parts=own or (none,))
        made.append(Answer(number, because, f"contract.key_dates_{standing}"))
    return tuple(made)


def shown_dates(found: Gives, standings: Collection[str] = ()) -> list[KeyDate]:
    """Return the dates that stand in one of these ways; all where none is named."""
    return [one for one in found.dates if not standings or one.standing in standings]


def key_dates_table(
    system: System, register: Register, dates: Collection[KeyDate], on: date, ruled: bool = True
) -> Table:
    """Return one row a date: its day, the contract, what it is, how it stands, days left, and who looks after it."""
    called = kinds()
    rule = system.rules.on(RULE, on) if ruled and dates else None
    columns = {
        "day": "Last day",
        "contract": "Contract",
        "kind": "Date",
        "says": "What it is",
        "standing": "Standing",
        "left": "Days left",
        "manager": "Looked after by",
    }
    rows = (
        (
            one.on,
            register.contract_by_id[one.contract].title,
            called[one.kind],
            one.says,
            SAYS.get(one.standing, one.standing),
            Answer(one.days_left, because_date(one, rule), unit="days"),
            register.contract_by_id[one.contract].manager,
        )
        for one in dates
    )
    return table("key_dates", "Key dates", columns, rows)
