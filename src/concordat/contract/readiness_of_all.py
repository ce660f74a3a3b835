"""What waits for a signature: takes a system, gives every contract and worksheet that nobody signed yet with the state of its questions."""

from collections.abc import Iterable
from datetime import date

from concordat.contract.flow import consolidations
from concordat.contract.readiness import Readiness, readiness
from concordat.contract.readiness_case import case_of, case_of_single
from concordat.contract.readiness_known import Known
from concordat.contract.readiness_told import readiness_figures
from concordat.contract.records import Contract
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


def waiting(system: System, day: date) -> tuple[tuple[Readiness, ...], tuple[Finding, ...]]:
    """Return the readiness of each, and why a worksheet that cannot be carried out was not asked."""
    known = Known(system=system)
    unsigned = (one.id for one in system.all(Contract) if one.signed is None)
    found = [readiness(case_of(system, code, day, known=known)) for code in unsigned]
    try:
        made = consolidations(system)
    except Refused as refused:
        return tuple(found), refused.findings
    return (*found, *(readiness(case_of_single(system, one, day, known=known)) for one in made)), ()


def waiting_table(found: Iterable[Readiness]) -> Table:
    """Return one row each: title, start, how many questions stop the signature, are open besides, overridden and proved."""
    columns = {
        "contract": "Contract",
        "starts": "Starts",
        "ready": "Ready to sign",
        "proved": "Proved",
        "stops": "Stop the signature",
        "warnings": "Open besides",
        "overridden": "Overridden",
    }
    rows = ((one.case.contract.title, one.case.contract.starts, one.ready, *readiness_figures(one)) for one in found)
    return table("waiting", "Contracts that nobody has signed yet", columns, rows)
