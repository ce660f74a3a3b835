"""Record an option of a contract: takes its kind, days and last day for notice, gives it with what becomes due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from concordat.contract.contract_life import Life
from concordat.contract.kept_by import kept_findings, new_faults
from concordat.contract.records import Contract, ContractOption, OptionKind
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import shared_fields
from concordat.kernel.system import System

TITLE = "Record an option of a contract"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """An option, as the contract has it.

    - `id`: a code for it
    - `contract`: the contract
    - `body`: the commissioner that records it
    - `kind`: extension, renewal or break
    - `starts`: the first day of the longer term; of a break the first day on which the contract no longer holds
    - `ends`: the first day on which the contract no longer holds once it is extended or renewed
    - `notice_by`: the last day for notice; none where the contract's days of notice count
    - `source`: where it is written
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}
    NEW: ClassVar[Mapping[str, str]] = {"id": "ContractOption"}

    id: str
    contract: str
    body: str
    kind: OptionKind
    starts: date
    ends: date | None = None
    notice_by: date | None = None
    source: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    return kept_findings(
        given, system, lambda: new_faults(system, change(given, system, moment), moment.day, ("options",))
    )


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what it allows, until when notice can be given, and who sees it."""
    contract = system.one(Contract, given.contract)
    option = _option(given, moment)
    until = f", to before {given.ends}" if given.ends else ""
    notice = Life(contract, (option,), moment.day).notice_by(option)
    last = f" The last day for notice is {notice}." if notice else ""
    return (
        f"“{contract.title}” allows {_a(given.kind)} from {given.starts}{until}.{last}",
        "It stands among the key dates, and in the calendar file, until it is decided on.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the option, open."""
    return Change(add=(_option(given, moment),))


def _option(given: Given, moment: Moment) -> ContractOption:
    own = shared_fields(given, ContractOption)
    return ContractOption(**own | {"source": given.source or f"recorded on {moment.day}"})


def _a(kind: OptionKind) -> str:
    return f"an {kind}" if kind == "extension" else f"a {kind}"
