"""People, bodies and councils of a case before and after: takes a system and a case, gives who is served by how many bodies, and which councils watch over them."""

from collections.abc import Iterator, Mapping
from datetime import date

from concordat import who
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.merge.records import Reorganisation
from concordat.who.records import Body, Succession

COUNCIL, SCRUTINY, COMMITTEE_OF = "council", "scrutiny", "committee of"


def case_people(system: System, case: Reorganisation) -> tuple[tuple[str, Answer[int]], ...]:
    """Return the people of each old body on the first day of the case, by body; nothing where one of them has none."""
    now = who.on_day(system, case.starts)
    people = who.body_people(system, now)
    if people is None or any(body not in people.by_body for body in case.predecessors):
        return ()
    return tuple((body, people.by_body[body]) for body in case.predecessors)


def people_figures(system: System, case: Reorganisation) -> Iterator[Answer[int]]:
    """Give the people of all old bodies together, who will be those of what follows them, and the councils of the area."""
    name, own = f"merge.{case.id}", case_people(system, case)
    if own:
        total = sum(one.value for _, one in own)
        parts = tuple(one.because for _, one in own)
        says = f"people of the {len(own)} old bodies, added up"
        yield Answer(total, Because(says, total, "people", parts=parts), f"{name}.people", "people")
    councils = tuple(councils_of(system, case))
    if councils:
        parts = tuple(because_record("council of the area", "Body", body) for body in councils)
        number = len(councils)
        because = Because("upper-tier councils of the area", number, "councils", parts=parts)
        yield Answer(number, because, f"{name}.councils", "councils")


def lines_of(system: System, case: Reorganisation, on: date) -> tuple[Succession, ...]:
    """Return which old body gives way to which new one, as known on a day; nothing before that was known."""
    return tuple(
        line
        for change in who.structures(system.all(Succession), on)
        for line in change.lines
        if line.predecessor in case.predecessors and line.successor in case.successors
    )


def people_after(system: System, case: Reorganisation, on: date) -> dict[str, Answer[int]]:
    """Return the people of what follows, by body, as known on a day; of one body they are those of all that go into it."""
    own = case_people(system, case)
    if len(case.successors) == 1 and own:
        total = sum(one.value for _, one in own)
        parts = tuple(one.because for _, one in own)
        because = Because("people of all that go into it", total, "people", parts=parts)
        return {case.successors[0]: Answer(total, because, unit="people")}
    lines = lines_of(system, case, on)
    people = who.body_people(system, who.on_day(system, max(line.on for line in lines), on)) if lines else None
    return {body: people.by_body[body] for body in case.successors if people is not None and body in people.by_body}


def people_table(system: System, case: Reorganisation, names: Mapping[str, str], on: date) -> Table:
    """Return each old body with its people and what it becomes, as known on a day, then what follows with its people."""
    columns = {"body": "Body", "side": "Before or after", "people": "People [people]", "becomes": "What it becomes"}
    own, after, lines = dict(case_people(system, case)), people_after(system, case, on), lines_of(system, case, on)
    rows: list[tuple[object, ...]] = []
    for body in case.predecessors:
        known = tuple(dict.fromkeys(line.successor for line in lines if line.predecessor == body))
        becomes = " and ".join(names.get(one, one) for one in known or case.successors)
        unknown = not known and len(case.successors) > 1
        rows.append((names.get(body, body), "before", own.get(body), "not known yet" if unknown else becomes))
    rows += [(names.get(body, body), "after", after.get(body), "") for body in case.successors]
    says = "What follows has the people of those it is made of; where a body is divided, its page says by which shares."
    return table("people", "Bodies and people before and after", columns, rows, says)


def councils_table(system: System, case: Reorganisation, names: Mapping[str, str]) -> Table:
    """Return each council of the area with its committees that scrutinise health."""
    columns = {"council": "Council", "kind": "Kind", "scrutiny": "Scrutinised by"}
    now = who.on_day(system, case.starts)
    rows = []
    for council in councils_of(system, case):
        committees = [
            names.get(one.body, one.body)
            for one in now.relationships
            if one.to == council and one.kind == COMMITTEE_OF and SCRUTINY in now.bodies[one.body].kind
        ]
        rows.append((names.get(council, council), now.bodies[council].kind, ", ".join(committees)))
    return table("councils", "Councils of the area and their scrutiny", columns, rows)


def councils_of(system: System, case: Reorganisation) -> Iterator[str]:
    """Give the councils that are members of the same system as the old bodies."""
    now = who.on_day(system, case.starts)
    areas = [body for body in now.bodies if set(case.predecessors) <= set(now.members(body))]
    for area in areas[:1]:
        for body in now.members(area):
            own = system.find(Body, body)
            if own is not None and COUNCIL in own.kind and own.legal_person:
                yield body
