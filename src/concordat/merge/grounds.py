"""What numbers of a reorganisation stand on: takes a table and records, gives the table with a reason behind every number."""

from concordat.balance.records import Budget
from concordat.kernel.answer import Because, because_record
from concordat.kernel.grounded import grounded_table
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table
from concordat.merge.posts_of import aim_of
from concordat.merge.records import PlannedSeat, Reorganisation
from concordat.who.records import Population, Seat


def reasoned(told: Table, *parts: Because) -> Table:
    """Return a table whose every bare number is an answer that stands on these reasons."""
    stands = Because(told.title, parts=parts)
    return grounded_table(told, rows=(stands,) * len(told.rows))


def case_ground(one: Reorganisation) -> Because:
    """Return the record of the case."""
    return because_record(one.title, "Reorganisation", one.id)


def cost_grounds(system: System, one: Reorganisation) -> tuple[Because, ...]:
    """Return what running cost stands on: what was aimed at, the budgets of the old bodies, and their people."""
    aim = aim_of(system, one.id)
    if aim is None:
        return (case_ground(one),)
    budgets = [
        because_record(f"{row.label} of {row.body}", "Budget", *key_of(row), value=row.amount, unit="£")
        for row in system.all(Budget)
        if row.body in one.predecessors and (row.financial_year, row.label) == (aim.financial_year, aim.budget_label)
    ]
    people = [ground for year, ground in _people(system, one) if year == aim.year]
    return (because_record("how it is counted", "RunningCostAim", one.id), *budgets, *people)


def bridge_grounds(system: System, one: Reorganisation) -> tuple[Because, ...]:
    """Return what before and after stands on: the case, people of the old bodies, and seats as they are and as they are planned."""
    seats = [
        because_record(f"{row.seat_class} seats of {row.body}", "Seat", *key_of(row), value=row.number, unit="seats")
        for row in system.all(Seat)
        if row.body in one.predecessors
    ]
    planned = [
        because_record(f"{row.seat_class} seats planned", "PlannedSeat", *key_of(row), value=row.number, unit="seats")
        for row in system.all(PlannedSeat)
        if row.reorganisation == one.id
    ]
    return (case_ground(one), *(ground for _, ground in _people(system, one)), *seats, *planned)


def _people(system: System, one: Reorganisation) -> list[tuple[int, Because]]:
    return [
        (row.year, because_record(f"people of {row.of}", "Population", *key_of(row), value=row.people, unit="people"))
        for row in system.all(Population)
        if row.of in one.predecessors and (row.sex, row.age_from, row.age_to) == ("persons", 0, None)
    ]
