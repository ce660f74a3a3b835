"""Statements to read: takes the statements of a year, gives contracts by month, and one contract line by line and month by month."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, RowsRef, because_record
from concordat.kernel.table import Table, table
from concordat.pay.line_statement import LineStatement, MonthStatement
from concordat.pay.statement import NOTHING, Statements


def due_under(statements: Statements, contract: str) -> Answer[Decimal]:
    """Return what is due under a contract in the year, named `pay.due_under.<contract>`."""
    lines = statements.by_contract.get(contract, ())
    name = f"pay.due_under.{contract}"
    if not lines:
        says = f"no line of {contract} has a statement in {statements.year}"
        return Answer(NOTHING, because_record(says, "Contract", contract, value=NOTHING, unit="£"), name, "£")
    return _sum(f"due under contract {contract} in {statements.year}", (one.due for one in lines)).named(name)


def by_month(statements: Statements) -> Table:
    """Return what is due under each contract in each month."""
    months = list(dict.fromkeys(month.month for one in statements.lines for month in one.months))
    columns = {"contract": "Contract"} | {_name(month): f"{month:%B %Y} [£]" for month in months}
    rows = [
        (contract, *(_sum(f"due under {contract} in {month:%B %Y}", _dues(lines, month)) for month in months))
        for contract, lines in statements.by_contract.items()
    ]
    says = "Each month is what is due to date less what was due to date before, so that months sum to the year."
    return table("due_by_month", f"What is due each month, {statements.year}", columns, rows, says)


def contract_lines(statements: Statements, contract: str) -> Table:
    """Return the lines of one contract: spells, value at the national tariff, plan and what is due."""
    columns = {
        "line": "Line",
        "service": "Service",
        "form": "Paid by",
        "spells": "Spells",
        "value_at_tariff": "Activity at national tariff [£]",
        "plan": "Plan [£]",
        "due": "Due [£]",
    }
    rows = (
        (
            one.line,
            one.service,
            one.form.replace("_", " "),
            Answer(one.spells, _activity(one, f"spells of line {one.line} in {statements.year}", one.spells)),
            one.value_at_tariff,
            one.planned,
            one.due,
        )
        for one in statements.by_contract.get(contract, ())
    )
    return table("lines_due", f"Line by line, {statements.year}", columns, rows)


def contract_months(statements: Statements, contract: str) -> Table:
    """Return the months of one contract: spells, value at the national tariff and what is due on all its lines."""
    lines = statements.by_contract.get(contract, ())
    months = list(dict.fromkeys(month.month for one in lines for month in one.months))
    columns = {
        "month": "Month",
        "spells": "Spells",
        "value_at_tariff": "Activity at national tariff [£]",
        "due": "Due [£]",
    }
    rows = []
    for month in months:
        seen = [(one, own) for one in lines for own in one.months if own.month == month]
        spells = sum(own.spells for _, own in seen)
        value = sum((own.value_at_tariff for _, own in seen), NOTHING)
        of_spells = tuple(_month(one, own, own.spells) for one, own in seen if own.spells)
        of_value = tuple(_month(one, own, own.value_at_tariff, "£") for one, own in seen if own.spells)
        none = (because_record("no activity on record", "Contract", contract),)
        rows.append(
            (
                f"{month:%B %Y}",
                Answer(spells, Because(f"spells in {month:%B %Y}", spells, parts=of_spells or none)),
                Answer(
                    value,
                    Because(f"at the national tariff in {month:%B %Y}", value, "£", parts=of_value or none),
                    unit="£",
                ),
                _sum(f"due under {contract} in {month:%B %Y}", _dues(lines, month)),
            )
        )
    return table("months_due", f"Month by month, {statements.year}", columns, rows)


def _activity(one: LineStatement, says: str, value: int) -> Because:
    if not value:
        return because_record(f"{says}: none on record", "Line", one.line, value=value)
    return Because(says, value, rows=RowsRef("activity", {"line": one.line}))


def _month(one: LineStatement, own: MonthStatement, value: int | Decimal, unit: str = "") -> Because:
    where = RowsRef("activity", {"line": one.line, "month": str(own.month)})
    says = f"{one.service}, line {one.line}"
    return Because(says, value, unit, rows=where, public=Because(says, rows=where))


def _dues(lines: Iterable[LineStatement], month: date) -> Iterable[Answer[Decimal]]:
    return (own.due for one in lines for own in one.months if own.month == month)


def _sum(says: str, answers: Iterable[Answer[Decimal]]) -> Answer[Decimal]:
    found = tuple(answers)
    whole = sum((one.value for one in found), NOTHING)
    return Answer(whole, Because(says, whole, "£", parts=tuple(one.because for one in found)), unit="£")


def _name(month: date) -> str:
    return f"due_{month:%Y_%m}"
