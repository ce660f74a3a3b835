"""Codes of a reorganisation: takes a system, the case and a legal date, gives the inventory with its due dates, and totals of old and new codes."""

from datetime import date
from decimal import Decimal

from concordat.kernel.answer import Answer
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System
from concordat.merge.calculations import codes
from concordat.merge.code_dates import RULE
from concordat.merge.code_inventory import CodeUse
from concordat.merge.code_totals import Follows, Measure
from concordat.merge.records import CodeChange, Reorganisation
from concordat.who.records import Population, Succession


def code_changes(system: System, reorganisation: str) -> tuple[CodeChange, ...]:
    """Return the uses of codes that a reorganisation touches, as recorded."""
    return tuple(one for one in system.all(CodeChange) if one.reorganisation == reorganisation)


def codes_of(system: System, one: Reorganisation, legal_date: date, on: date) -> Answer[codes.Gives]:
    """Return the inventory counted back from a legal date as it stands on a day; raises Refused where it cannot be read."""
    given = codes.Given(
        legal_date=legal_date,
        on=on,
        uses=tuple(_use(own) for own in code_changes(system, one.id)),
        follows=_follows(system, one),
        totals=_measures(system, one),
    )
    return codes.calculate(given, system.rules)


def _use(one: CodeChange) -> CodeUse:
    return CodeUse(
        system=one.used_in,
        code=one.code,
        family=one.family,
        action=one.action,
        purpose=one.purpose,
        owner=one.owner,
        tested=one.tested,
        done=one.done,
    )


def _follows(system: System, one: Reorganisation) -> tuple[Follows, ...]:
    """Return which old code goes to which new one: by the successions recorded, or where one body alone is to follow all."""
    own = [
        row
        for row in system.all(Succession)
        if row.predecessor in one.predecessors and row.successor in one.successors and row.withdrawn is None
    ]
    if own:
        return tuple(Follows(old=row.predecessor, new=row.successor) for row in own)
    if len(one.successors) != 1:
        return ()
    return tuple(Follows(old=old, new=one.successors[0]) for old in one.predecessors)


def _measures(system: System, one: Reorganisation) -> tuple[Measure, ...]:
    """Return people by old and by new code: of each basis and year in which both are counted."""
    found: dict[tuple[str, int], dict[str, Decimal]] = {}
    for row in system.all(Population):
        if (row.sex, row.age_from, row.age_to) == ("persons", 0, None):
            found.setdefault((row.basis, row.year), {})[row.of] = Decimal(row.people)
    measures = []
    for (basis, year), people in sorted(found.items()):
        old = {body: people[body] for body in one.predecessors if body in people}
        new = {body: people[body] for body in one.successors if body in people}
        if len(old) == len(one.predecessors) and len(new) == len(one.successors):
            measures.append(Measure(name=f"People, {basis}, {year}", unit="people", old=old, new=new))
    return tuple(measures)


def code_rule(system: System, legal_date: date) -> RuleValue:
    """Return the rule that says when the work is due."""
    return system.rules.on(RULE, legal_date)
