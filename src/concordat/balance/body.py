"""One body's position: takes movements of money and budgets, gives what the body receives, pays and costs, and its surplus."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from concordat.balance.movement import Movement
from concordat.balance.records import Budget
from concordat.kernel.answer import Answer, Because, because_record

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class BodyPosition:
    """One body's year in pounds: what it receives and pays inside and outside the system, its budgets, its surplus."""

    body: str
    received_inside: Decimal
    received_outside: Decimal
    other_income: Decimal
    paid_inside: Decimal
    paid_outside: Decimal
    own_cost: Decimal
    surplus: Answer[Decimal]
    reasons: Mapping[str, Because] = field(default_factory=dict)

    def part(self, name: str) -> Answer[Decimal]:
        """Return one part of the position, such as `paid_inside`, with what it is the sum of."""
        return Answer(getattr(self, name), self.reasons[name], unit="£")


PARTS = ("received_inside", "received_outside", "other_income", "paid_inside", "paid_outside", "own_cost")


def body_position(
    body: str, movements: Iterable[Movement], budgets: Iterable[Budget], names: Mapping[str, str]
) -> BodyPosition:
    """Return one body's position from all movements and budgets, with its reasons down to lines and budget records."""
    own = [one for one in movements if body in (one.line.commissioner, one.line.provider)]
    sold = [one for one in own if one.line.provider == body]
    bought = [one for one in own if one.line.commissioner == body]
    income = [one for one in budgets if one.body == body and one.kind == "income"]
    cost = [one for one in budgets if one.body == body and one.kind == "cost"]
    groups = (
        (
            "received from bodies of the system",
            1,
            [(m.received, m.received_because) for m in sold if m.inside == "both"],
        ),
        ("received from outside", 1, [(m.received, m.received_because) for m in sold if m.inside != "both"]),
        ("other income", 1, [(one.amount, _because_budget(one)) for one in income]),
        ("paid to bodies of the system", -1, [(m.paid, m.paid_because) for m in bought if m.inside == "both"]),
        ("paid outside", -1, [(m.paid, m.paid_because) for m in bought if m.inside != "both"]),
        ("own cost", -1, [(one.amount, _because_budget(one)) for one in cost]),
    )
    sums = [sum((amount for amount, _ in items), ZERO) for _, _, items in groups]
    surplus = sum((sign * amount for (_, sign, _), amount in zip(groups, sums, strict=True)), ZERO)
    parts = tuple(
        Because(says, sign * amount, "£", parts=tuple(reason for _, reason in items))
        for (says, sign, items), amount in zip(groups, sums, strict=True)
        if items
    )
    because = Because(f"{names.get(body, body)}: income less what it pays and costs", surplus, "£", parts=parts)
    from_inside, from_outside, other_income, to_inside, to_outside, own_cost = sums
    answer = Answer(surplus, because, f"balance.position.{body}", "£")
    nobody = because_record(f"nothing of {names.get(body, body)}", "Body", body)
    reasons = {
        name: Because(says, amount, "£", parts=tuple(reason for _, reason in items) or (nobody,))
        for name, (says, _, items), amount in zip(PARTS, groups, sums, strict=True)
    }
    return BodyPosition(body, from_inside, from_outside, other_income, to_inside, to_outside, own_cost, answer, reasons)


def _because_budget(budget: Budget) -> Because:
    key = (budget.body, budget.financial_year, budget.label)
    return because_record(budget.label, "Budget", *key, value=budget.amount, unit="£")
