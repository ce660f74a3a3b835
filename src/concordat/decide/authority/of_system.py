"""The scheme of a system: takes its records, gives the scheme they hold, and what is wrong with it on a day."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from concordat.decide.authority.linting import Linted, lint
from concordat.decide.authority.scheme import Scheme, SchemeText
from concordat.decide.governance import reading
from concordat.decide.records import Grant, Instrument
from concordat.kernel.answer import Answer, Because, because_nothing, because_record
from concordat.kernel.finding import Finding
from concordat.kernel.system import System
from concordat.who.records import Appointment, Area, Body, Post, Relationship, Seat


def scheme_of(system: System, as_if_adopted: Collection[str] = ()) -> Scheme:
    """Return every clause of a system with what it names; drafts of some instruments may be taken as in force."""
    texts = tuple(
        SchemeText(
            id=one.id,
            body=one.body,
            title=one.title,
            starts=one.starts,
            ends=one.ends,
            adopted_by_proposal=one.adopted_by_proposal,
        )
        for one in system.all(Instrument)
    )
    return Scheme(
        system.all(Grant),
        texts,
        system.all(Body),
        system.all(Post),
        system.all(Appointment),
        system.all(Relationship),
        system.all(Area),
        system.all(Seat),
        frozenset(as_if_adopted),
    )


def scheme_findings(system: System, on: date | None = None) -> tuple[Finding, ...]:
    """Return everything the checks find on the scheme of a system on a day (its own where none is given)."""
    day = on or system.settings.as_at
    if not system.all(Grant):
        return ()
    types = frozenset(reading(system.rules, "decision_types", day).value)
    return tuple(finding for _, finding in lint(Linted(scheme_of(system), day, types, system.places)))


def scheme_warnings(system: System) -> tuple[Finding, ...]:
    """Return the same as warnings: a clause that cannot hold leads nowhere, and stops nothing else."""
    return tuple(replace(one, severity="warning") for one in scheme_findings(system))


def clauses_in_force(system: System, on: date) -> Answer[int]:
    """Return how many clauses are in force on a day, with each of them."""
    live = Linted(scheme_of(system), on).live
    parts = tuple(because_record(f"Clause {one.id} of {one.instrument}", "Grant", one.id) for one in live)
    parts = parts or because_nothing("no scheme is recorded", system.settings.area)
    says = f"clauses in force on {on}"
    return Answer(len(live), Because(says, len(live), "clauses", parts=parts), "decide.clauses_in_force", "clauses")
