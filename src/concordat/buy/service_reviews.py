"""Services under a review policy: takes the register of a system and a policy, gives how many exceed the amount and which are due."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from concordat.buy.calculations.review_policy import Given, Gives, calculate
from concordat.buy.review_given import Policy, Service
from concordat.buy.years import lifetime_value
from concordat.contract.records import Line
from concordat.contract.register import Register, register
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table

MISSING = "not known"


def services_under_contract(records: Register, day: date) -> dict[str, tuple[Line, ...]]:
    """Return the lines in force on a day by service: what one contract buys of one kind of care, by all its commissioners."""
    found: dict[str, tuple[Line, ...]] = {}
    for one in records.on(day).lines:
        key = f"{one.contract} {one.service}"
        found[key] = (*found.get(key, ()), one)
    return found


def service_reviews(
    system: System, policy: Policy | None = None, day: date | None = None, records: Register | None = None
) -> Answer[Gives]:
    """Return every service of the register under a policy; without one, under the example that ships with the rulebook."""
    on = day or system.settings.as_at
    lines = services_under_contract(records or register(system), on)
    services = tuple(_service(key, own) for key, own in lines.items())
    answer = calculate(Given(policy=policy or Policy(), services=services, as_at=on), system.rules)
    why = answer.because
    exceed = {row.service for row in answer.value.services if row.standing not in ("not above", "value unknown")}
    rows = tuple(_lines(key, own) for key, own in lines.items() if key in exceed)
    return replace(answer, because=Because(why.says, why.value, why.unit, parts=(*why.parts[:3], *rows)))


def reviews_table(system: System, found: Answer[Gives], records: Register | None = None) -> Table:
    """Return the services that exceed the amount, the longest overdue first."""
    on = found.value
    lines = services_under_contract(records or register(system), on.as_at)
    columns = {
        "contract": "Contract",
        "service": "Service",
        "value": f"{on.basis[:1].upper()}{on.basis[1:]} [£]",
        "standing": "Standing",
        "due": "Review due",
        "reason": "Why",
    }
    rows = []
    for row in sorted(on.services, key=lambda row: (row.due_on or date.max, row.service)):
        if row.standing in ("not above", "value unknown"):
            continue
        own = lines[row.service]
        value = Answer(row.value, _lines(row.service, own), f"buy.review.{row.service}", "£")
        rows.append((own[0].contract, own[0].service, value, row.standing, row.due_on, row.reason))
    return table("reviews", "Services that exceed the amount", columns, rows, f"This is a {on.notice}.")


def _service(key: str, lines: tuple[Line, ...]) -> Service:
    values = [lifetime_value(line.value, line.starts, line.ends) for line in lines]
    known = [value for value in values if value is not None]
    levels = {line.agrees_at for line in lines}
    return Service(
        service=key,
        lifetime_value=sum(known, Decimal(0)) if len(known) == len(values) else None,
        annual_value=sum((line.value for line in lines), Decimal(0)),
        started=min(line.starts for line in lines),
        level=levels.pop() if len(levels) == 1 else "",
    )


def _lines(key: str, lines: tuple[Line, ...]) -> Because:
    whole = _service(key, lines).lifetime_value
    says = f"{key}: pounds a year over the life of each line."
    return Because(says, MISSING if whole is None else whole, "" if whole is None else "£", parts=tuple(_ends(lines)))


def _ends(lines: tuple[Line, ...]) -> Iterator[Because]:
    for line in lines:
        life = f"from {line.starts} until before {line.ends}" if line.ends else f"from {line.starts}, without an end"
        yield because_record(f"{line.id} a year, {life}", "Line", *key_of(line), value=line.value, unit="£")
