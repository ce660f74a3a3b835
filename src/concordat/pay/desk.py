"""The reconciliation of one contract: takes its cuts of monitoring, invoices and payments, gives plan, flex, freeze, invoice and paid by month."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted
from concordat.pay.bridge import EFFECTS, BridgeLine, bridged
from concordat.pay.calculations import reconcile
from concordat.pay.cut_days import cut_day
from concordat.pay.monitoring.flows import totals_of_month
from concordat.pay.records import Invoice, MonitoringTotal, Payment

POINTS = "monitoring.points_of_delivery"
NOTHING = Decimal(0)
Totals = tuple[MonitoringTotal, ...]


def cuts_of(system: System, contract: str) -> Totals:
    """Return the totals of every cut of a contract."""
    return tuple(one for one in system.all(MonitoringTotal) if one.contract == contract)


def months_of(system: System, contract: str) -> tuple[date, ...]:
    """Return the months of a contract that have a cut or an invoice, in order."""
    months = {one.month for one in cuts_of(system, contract)}
    months |= {one.month for one in system.all(Invoice) if one.contract == contract}
    return tuple(sorted(months))


def side_by_side(system: System, contract: str) -> Table:
    """Return plan, flex, freeze, the movement between them, invoice, paid, and what the invoice is above the last cut, by month."""
    columns = {
        "month": "Month",
        "plan": "Plan [£]",
        "flex": "Flex [£]",
        "freeze": "Freeze [£]",
        "movement": "Flex to freeze [£]",
        "invoiced": "Invoiced [£]",
        "paid": "Paid [£]",
        "difference": "Monitoring less invoice [£]",
        "frozen_by": "Frozen by",
        "says": "So",
    }
    rows = [_month(system, contract, month) for month in months_of(system, contract)]
    agreed = sum(row[-1] == AGREED for row in rows)
    says = f"{agreed} of {counted(len(rows), 'month')} agreed to the penny."
    return table("side_by_side", "Plan, flex, freeze, invoice and paid", columns, rows, says)


AGREED, NOT_INVOICED, NOT_MONITORED = "agreed to the penny", "no invoice yet", "no monitoring yet"


def _month(system: System, contract: str, month: date) -> tuple[object, ...]:
    own = [one for one in cuts_of(system, contract) if one.month == month and one.flow == "aggregate"]
    plan, flex, freeze = (_cut(own, cut, month) for cut in ("plan", "flex", "freeze"))
    invoices = [one for one in system.all(Invoice) if (one.contract, one.month) == (contract, month)]
    payments = [one for one in system.all(Payment) if (one.contract, one.month) == (contract, month)]
    invoiced, paid = _sum("invoiced", month, invoices, "amount"), _sum("paid", month, payments, "amount")
    frozen = cut_day(system.rules, month, "freeze")
    done = freeze or flex
    left = _less(done, invoiced, f"monitoring less invoice, {month:%B %Y}")
    says = NOT_MONITORED if done is None else NOT_INVOICED if invoiced is None or left is None else _words(left.value)
    return (
        f"{month:%B %Y}",
        plan,
        flex,
        freeze,
        _less(freeze, flex, "freeze less flex"),
        invoiced,
        paid,
        left,
        frozen,
        says,
    )


def month_says(system: System, contract: str, month: date) -> str:
    """Return in words how the invoices of a month stand to its last cut."""
    return str(_month(system, contract, month)[-1])


def _words(left: Decimal) -> str:
    if not left:
        return AGREED
    return f"the invoice asks for {amount(abs(left), '£')} {'less' if left > 0 else 'more'} than monitoring shows"


def _cut(own: Iterable[MonitoringTotal], cut: str, month: date) -> Answer[Decimal] | None:
    return _sum(cut, month, [one for one in own if one.cut == cut], "price")


def _sum(
    says: str, month: date, records: list[MonitoringTotal] | list[Invoice] | list[Payment], field: str
) -> Answer[Decimal] | None:
    if not records:
        return None
    parts = tuple(_part(one, field) for one in records)
    whole = sum((Decimal(part.value) for part in parts), NOTHING)
    return Answer(whole, Because(f"{says}, {month:%B %Y}", whole, "£", parts=parts), unit="£")


def _part(one: MonitoringTotal | Invoice | Payment, field: str) -> Because:
    says = one.point_of_delivery if isinstance(one, MonitoringTotal) else one.id
    return because_record(says, type(one).__name__, *key_of(one), value=getattr(one, field), unit="£")


def _less(one: Answer[Decimal] | None, other: Answer[Decimal] | None, says: str) -> Answer[Decimal] | None:
    if one is None or other is None:
        return None
    left = one.value - other.value
    return Answer(left, Because(says, left, "£", parts=(one.because, other.because)), unit="£")


def identities(system: System, contract: str) -> Table:
    """Return the four identities of each month, each on its own with its signed difference; what was not given is not asked."""
    columns = {"month": "Month", "identity": "What must hold", "holds": "Does it", "difference": "Difference [£]"}
    rows = []
    for month in months_of(system, contract):
        answer = reconcile.calculate(_given(system, contract, month), system.rules)
        for one in answer.value.identities:
            why = Because(f"{one.says}, {month:%B %Y}", one.difference, "£", parts=_behind(system, contract, month))
            shown = None if one.difference is None else Answer(one.difference, why, unit="£")
            rows.append((f"{month:%B %Y}", one.says, one.holds, shown))
    failed = sum(row[2] == "fails" for row in rows)
    says = f"{counted(failed, 'identity', 'identities')} failed."
    return table("identities", "What must agree", columns, rows, says)


def _behind(system: System, contract: str, month: date) -> tuple[Because, ...]:
    """Return the rule of the identities and every record of the month that they compare."""
    rule = system.rules.history("payment.reconciliation")[-1]
    invoices = (one for one in system.all(Invoice) if (one.contract, one.month) == (contract, month))
    amounts = (_part(one, "amount") for one in invoices)
    return (because_rule(rule), *amounts, *(_part(one, "price") for one in _last_cut(system, contract, month)))


def _last_cut(system: System, contract: str, month: date) -> Totals:
    own = [one for one in cuts_of(system, contract) if one.month == month and one.cut != "plan"]
    last = "freeze" if any(one.cut == "freeze" for one in own) else "flex"
    return tuple(one for one in own if one.cut == last)


def _given(system: System, contract: str, month: date) -> reconcile.Given:
    flows: dict[str, dict[str, Decimal]] = {}
    for one in _last_cut(system, contract, month):
        points = flows.setdefault(one.flow, {})
        points[one.point_of_delivery] = points.get(one.point_of_delivery, NOTHING) + one.price
    invoices = [one.amount for one in system.all(Invoice) if (one.contract, one.month) == (contract, month)]
    asked = sum(invoices, NOTHING) if invoices else None
    return reconcile.Given(**totals_of_month(flows, asked, system.rules.on(POINTS, month)))


def bridge_table(system: System, contract: str) -> Table:
    """Return from plan to actual by point of delivery, over the months that have a plan and a cut, with the movement flex to freeze."""
    columns = {
        "point_of_delivery": "Point of delivery",
        "difference": "Actual less plan [£]",
        **{effect: f"{effect.replace('_', '-').capitalize()} [£]" for effect in EFFECTS},
        "movement": "Flex to freeze [£]",
    }
    own = _common(cuts_of(system, contract))
    names = tuple(dict.fromkeys(one.point_of_delivery for one, _ in own))
    lines = tuple(_line(name, [pair for pair in own if pair[0].point_of_delivery == name]) for name in names)
    rows = []
    for made in bridged(lines):
        parts = tuple(_part(one, "price") for one, _ in own if one.point_of_delivery == made.name)
        shown = (
            None
            if value is None
            else Answer(value, Because(f"{field} of {made.name}", value, "£", parts=parts), unit="£")
            for field in ("difference", *EFFECTS, "movement")
            for value in (getattr(made, field),)
        )
        rows.append((made.name, *shown))
    says = "Volume, mix, price, what was not planned and one-off sum to the difference to the penny on every line."
    return table("bridge", "From plan to actual", columns, rows, says)


def _common(totals: Totals) -> list[tuple[MonitoringTotal, str]]:
    """Return the aggregate totals of months that have both, each as `plan`, `actual` (the last cut) or `flex` (a cut frozen since)."""
    own = [one for one in totals if one.flow == "aggregate"]
    cuts = {month: {one.cut for one in own if one.month == month} for month in {one.month for one in own}}
    found = []
    for one in own:
        there = cuts[one.month]
        if "plan" in there and len(there) > 1:
            as_ = "plan" if one.cut == "plan" else "flex" if one.cut == "flex" and "freeze" in there else "actual"
            found.append((one, as_))
    return found


def _line(name: str, own: list[tuple[MonitoringTotal, str]]) -> BridgeLine:
    def of(field: str, as_: str) -> Decimal:
        return sum((getattr(one, field) for one, what in own if what == as_), NOTHING)

    # The flex of the whole point of delivery: where a month was not cut twice, its only cut stands for both.
    frozen = {one.month for one, what in own if what == "flex"}
    flex = of("price", "flex") + sum(
        (one.price for one, what in own if what == "actual" and one.month not in frozen), NOTHING
    )
    return BridgeLine(
        name=name,
        planned_activity=of("activity", "plan"),
        planned_price=of("price", "plan"),
        actual_activity=of("activity", "actual"),
        actual_price=of("price", "actual"),
        flex_price=flex if frozen else None,
    )


def invoiced_table(system: System, contract: str) -> Table:
    """Return what was invoiced under a contract by month, for everyone: only invoices and payments are read."""
    columns = {"month": "Month", "invoiced": "Invoiced [£]", "paid": "Paid [£]", "left": "Invoiced less paid [£]"}
    rows = []
    for month in sorted({one.month for one in system.all(Invoice) if one.contract == contract}):
        invoices = [one for one in system.all(Invoice) if (one.contract, one.month) == (contract, month)]
        payments = [one for one in system.all(Payment) if (one.contract, one.month) == (contract, month)]
        invoiced, paid = _sum("invoiced", month, invoices, "amount"), _sum("paid", month, payments, "amount")
        rows.append((f"{month:%B %Y}", invoiced, paid, _less(invoiced, paid, f"invoiced less paid, {month:%B %Y}")))
    return table("invoiced", "Invoiced and paid, month by month", columns, rows)
