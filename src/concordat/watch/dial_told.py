"""Dials of payments for outcomes to read: takes dials, gives what each level pays and what chance does to it as tables whose every number says why."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.watch.numbers import numbers_of
from concordat.watch.outcome_dial import Dial
from concordat.watch.outcome_points import DialPoint
from concordat.watch.outcome_terms import PaidMeasure

# What a point of a dial pays.
POINT = {
    "counted": "Paid where it is counted so [£]",
    "average": "Paid on average where it is true [£]",
    "least": "At least, in 8 of 10 years [£]",
    "most": "At most, in 8 of 10 years [£]",
}


def chance_table(dials: Sequence[tuple[PaidMeasure, Dial, Decimal]], rules: Rulebook) -> Table:
    """Return what chance gives and takes under each outcome, in pounds a year, and whether so many can show the difference."""
    columns = {
        "outcome": "Outcome",
        "people": "How many stand behind it",
        "for_nothing": "Paid on average though nothing changed [£]",
        "false_reward": "Chance that anything is [per cent]",
        "lost": "Lost on average though all was reached [£]",
        "false_penalty": "Chance that anything is lost [per cent]",
        "needed": "Needed to tell both levels apart",
        "available": "There are",
        "smallest": "Nearest level that can be told",
        "says": "In words",
    }
    rows = (_chance(measure, one, worth, rules) for measure, one, worth in dials)
    return table("chance", "What chance does to the payment", columns, rows)


def dial_table(number: int, measure: PaidMeasure, one: Dial, worth: Decimal, rules: Rulebook) -> Table:
    """Return the dial of one outcome: what each true level pays on average, and between what in 8 of 10 years."""
    unit = measure.indicator.unit if measure.indicator else ""
    says = f"At {one.people:,} people, of £{worth:,} a year. A result differs from the truth by chance: the fewer people, the more."
    rows = (_point(measure, point, worth, one.people, rules) for point in one.points)
    return table(f"dial_{number}", f"Dial: {measure.title}", {"level": f"Level [{unit}]", **POINT}, rows, says)


def tried_table(tried: Sequence[tuple[PaidMeasure, DialPoint, Decimal, int]], rules: Rulebook) -> Table:
    """Return what a level that is tried would pay under each outcome that can reach it."""
    columns = {"outcome": "Outcome", "people": "People", "tried": "Level", "unit": "Unit", **POINT}
    rows = []
    for measure, point, worth, people in tried:
        level, *paid = _point(measure, point, worth, people, rules)
        behind = Answer(people, _because(measure, people, "people who stand behind the result", people, "", rules))
        rows.append((measure.title, behind, level, measure.indicator.unit if measure.indicator else "", *paid))
    return table("tried", "What this level would pay", columns, rows)


def worth_of(pool: Decimal, measure: PaidMeasure) -> Decimal:
    """Return the most that one outcome earns in a year, before floor and cap."""
    return pence(Fraction(pool) * Fraction(measure.paid.weight))


def _point(
    measure: PaidMeasure, point: DialPoint, worth: Decimal, people: int, rules: Rulebook
) -> tuple[Answer[Decimal], ...]:
    unit = measure.indicator.unit if measure.indicator else ""

    def cell(says: str, value: Decimal, of: str) -> Answer[Decimal]:
        return Answer(value, _because(measure, people, says, value, of, rules), unit=of)

    where = f"{point.level} {unit}".strip()
    return (
        cell("a level of the dial", point.level, unit),
        cell(f"paid where the result is {where}", _pounds(point.counted, worth), "£"),
        cell(f"paid on average where the truth is {where}", _pounds(point.average, worth), "£"),
        cell(f"the lower end of 8 of 10 years where the truth is {where}", _pounds(point.low, worth), "£"),
        cell(f"the upper end of 8 of 10 years where the truth is {where}", _pounds(point.high, worth), "£"),
    )


def _chance(measure: PaidMeasure, one: Dial, worth: Decimal, rules: Rulebook) -> tuple[object, ...]:
    fair = one.fairness

    def cell(says: str, value: Decimal | int, unit: str = "") -> Answer[Decimal | int]:
        return Answer(value, _because(measure, one.people, says, value, unit, rules), unit=unit)

    return (
        measure.title,
        cell("people who stand behind the result", one.people),
        cell("paid on average though nothing changed", _pounds(one.for_nothing, worth), "£"),
        cell("chance that anything is paid though nothing changed", _hundredths(one.false_reward), "per cent"),
        cell("lost on average though all was reached", _pounds(one.lost, worth), "£"),
        cell("chance that anything is lost though all was reached", _hundredths(one.false_penalty), "per cent"),
        cell(f"{fair.counts} needed to tell both levels apart", fair.needed) if fair else None,
        cell(f"{fair.counts} that there are", Decimal(f"{fair.available:.6g}")) if fair else None,
        cell("the nearest level that so many can tell", one.smallest) if one.smallest is not None else None,
        _fair_words(measure, one),
    )


def _fair_words(measure: PaidMeasure, one: Dial) -> str:
    fair = one.fairness
    if fair is None:
        return "Both levels are one to so few."
    if fair.fair:
        return "There are enough to tell both levels apart."
    why = f" Paid on all the same: {measure.paid.accepted_why}." if measure.paid.accepted_why else ""
    return f"There are too few: it would reward and punish by chance.{why}"


def _because(measure: PaidMeasure, people: int, says: str, value: Decimal | int, unit: str, rules: Rulebook) -> Because:
    key = (measure.paid.outcome_payment, measure.paid.expected_outcome)
    levels = because_record("levels, weight and guard of the outcome", "PaidOutcome", *key)
    guard, power = (numbers_of(rules, name).because for name in ("payment_guard", "power"))
    return Because(f"{says}, at {people:,} people", value, unit, parts=(levels, guard, power))


def _pounds(share: float, worth: Decimal) -> Decimal:
    """Return a share of the worth in whole pounds: chance bears no pennies."""
    return Decimal(round(share * float(worth)))


def _hundredths(chance: float) -> Decimal:
    return Decimal(f"{chance * 100:.1f}")
