"""The function map to read: takes a proof of duty of a case, gives its faults, how much has moved, and what becomes of each duty."""

from collections.abc import Iterable, Mapping

from concordat.kernel.answer import Answer
from concordat.kernel.period import holds
from concordat.kernel.table import Table, table
from concordat.merge.case_proof import CaseProof, percent
from concordat.merge.duty_proof import Fault
from concordat.merge.duty_reasons import Reasons
from concordat.merge.records import MappedDuty

Names = Mapping[str, str]


def faults_table(told: CaseProof, names: Names) -> Table:
    """Return each gap and overlap: which duty, where, on which days, who holds it before, and after."""
    columns = {
        "what": "What is wrong",
        "duty": "Duty",
        "areas": "Where",
        "starts": "From",
        "ends": "Until before",
        "days": "Days [days]",
        "before": "Before it",
        "after": "After it",
    }
    titles, reasons = {one.id: one.title for one in told.map.mapped}, Reasons(told.map)
    every = len(told.map.case.areas_of_duties)

    def row(one: Fault) -> tuple[object, ...]:
        what = f"overlap: {named(one.bodies, names)} all hold it" if one.bodies else "gap: nobody holds it"
        where = f"all {every} areas" if len(one.areas) == every else named(one.areas, names)
        days = Answer(one.days, reasons.of(one.duty, what, one.days, "days"), unit="days")
        # A body that holds a duty in its own area differs from area to area; it is told by its class.
        before, after = (named(bodies, names) or "nobody" for bodies in (one.before, one.after))
        return (what, titles[one.duty], where, one.starts, one.ends, days, before, after)

    rows = [row(one) for one in told.proof.faults] if told.proof else []
    says = "Each blocks the readiness statement; no risk of it can be accepted."
    return table("duty_faults", "Gaps and overlaps", columns, rows, says)


def moved_table(told: CaseProof) -> Table:
    """Return on each day of change how many duties in areas another body holds than at first."""
    columns = {
        "starts": "From",
        "moved": "Moved [duties in areas]",
        "owed": "Of [duties in areas]",
        "share": "Share moved [%]",
        "known": "How it is known",
    }
    reasons = Reasons(told.map)

    def number(value: object, says: str, unit: str) -> Answer[object]:
        return Answer(value, reasons.of_all(says, value, unit), unit=unit)

    rows = (
        (
            one.starts,
            number(one.moved, "duties in areas with another holder than at first", "duties in areas"),
            number(one.owed, "duties in areas that are owed", "duties in areas"),
            number(percent(one.share), "share that has moved", "%"),
            "has happened" if one.starts <= told.map.on else "is planned",
        )
        for one in told.moved
    )
    return table(
        "duties_moved", "How much has moved, over time", columns, rows, "Until day one most duties stay where they are."
    )


def map_table(told: CaseProof, names: Names) -> Table:
    """Return a row for each duty: its basis, what becomes of it, who answers for it on the day, and who exercises it."""
    columns = {
        "duty": "Duty",
        "sort": "Sort",
        "basis": "Basis",
        "treatment": "What is done with it",
        "level": "Done at",
        "becomes": "What becomes of it",
        "holders": "Who answers for it on the day",
        "exercised": "Who exercises it for them",
    }
    rows = (
        (
            one.title,
            one.sort,
            one.statutory_basis,
            one.treatment,
            one.level,
            one.becomes,
            holders_on(told, one, "accountable", names),
            holders_on(told, one, "exercises", names),
        )
        for one in told.map.mapped
    )
    return table("duty_map", "Every duty and what becomes of it", columns, rows)


def holders_on(told: CaseProof, duty: MappedDuty, how: str, names: Names) -> str:
    """Return who holds a duty on the day looked at, by name."""
    own = [
        one
        for one in told.map.known
        if one.duty == duty.id and one.how == how and holds(one.starts, one.ends, told.map.on)
    ]
    if len(own) > 3 and all(one.areas == (one.body,) for one in own):
        return f"{len(own)} bodies, each in its own area"
    return named(dict.fromkeys(one.body for one in own), names)


def named(codes: Iterable[str], names: Names) -> str:
    """Return names for codes, one after another."""
    return ", ".join(names.get(one, one) for one in codes)
