"""What is published as open contracting data: takes records of contracts, gives them as one register with its findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from concordat.contract.records import Choice, Consolidation, Contract, Line, Party
from concordat.kernel.finding import Finding, Place, Severity
from concordat.kernel.period import holds

# Not a prefix of the Open Contracting Partnership's list: every contract published under it says so.
UNREGISTERED_PREFIX = "ocds-local0"
NOT_CARRIED = ("ended", "left local")


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """One sum paid under a contract on a day, in pounds and pence; negative where money came back."""

    id: str
    contract: str
    paid_on: date
    payer: str
    payee: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What is published: the records, the names and organisation codes of bodies, and who publishes on which day.

    `agreed` names the consolidations that were decided; the others are published as pending.
    """

    publisher: str
    published: date
    prefix: str = UNREGISTERED_PREFIX
    prefix_is_registered: bool = False
    uri: str = ""
    contracts: Sequence[Contract] = ()
    parties: Sequence[Party] = ()
    lines: Sequence[Line] = ()
    consolidations: Sequence[Consolidation] = ()
    choices: Sequence[Choice] = ()
    agreed: Sequence[str] = ()
    payments: Sequence[Payment] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)

    def ocid(self, process: str) -> str:
        """Return the contracting process's identifier."""
        return f"{self.prefix}-{process}"


def register_findings(register: Register) -> tuple[Finding, ...]:
    """Return what is wrong with a register for publication, and what its readers have to know."""
    return (*_repeated(register), *_unknown(register), *_notes(register))


def replaced_by(register: Register, consolidation: Consolidation) -> tuple[Contract, ...]:
    """Return the contracts with at least one line that the consolidation carries over."""
    carried = {line.contract for line in carried_lines(register, consolidation)}
    return tuple(contract for contract in register.contracts if contract.id in carried)


def carried_lines(register: Register, consolidation: Consolidation) -> tuple[Line, ...]:
    """Return the lines that go into the new contract: in force when it starts, or up to the day before."""
    left = {
        choice.key
        for choice in register.choices
        if choice.consolidation == consolidation.id and choice.about == "line" and choice.choice in NOT_CARRIED
    }
    eve = consolidation.starts - timedelta(days=1)
    return tuple(
        line
        for line in register.lines
        if line.provider in consolidation.providers
        and line.commissioner in consolidation.commissioners
        and line.id not in left
        and (holds(line.starts, line.ends, consolidation.starts) or holds(line.starts, line.ends, eve))
    )


def _repeated(register: Register) -> Iterator[Finding]:
    kinds: tuple[tuple[str, Iterable[str]], ...] = (
        ("contracts", [*(row.id for row in register.contracts), *(row.id for row in register.consolidations)]),
        ("lines", (row.id for row in register.lines)),
        ("payments", (row.id for row in register.payments)),
    )
    for name, keys in kinds:
        for key, count in Counter(keys).items():
            if count > 1:
                yield _finding(
                    "duplicate-key",
                    f"{count} {name} have the id {key}.",
                    "An id must be of one thing.",
                    name,
                    "Give each its own.",
                )


def _unknown(register: Register) -> Iterator[Finding]:
    known = {contract.id for contract in register.contracts}
    named: tuple[tuple[str, str, str], ...] = (
        *(("lines", line.id, line.contract) for line in register.lines),
        *(("parties", party.body, party.contract) for party in register.parties),
        *(("payments", payment.id, payment.contract) for payment in register.payments),
    )
    for name, key, contract in named:
        if contract not in known:
            what = f"{key} in {name} names the contract {contract}, which does not exist."
            yield _finding(
                "unknown-code", what, "It would be left out of what is published.", name, "Correct the contract."
            )


def _notes(register: Register) -> Iterator[Finding]:
    if not register.prefix_is_registered:
        yield _finding(
            "unregistered-prefix",
            f"The ocid prefix {register.prefix} is not registered.",
            "Identifiers under it are local and may clash with those of others.",
            "prefix",
            "Ask the Open Contracting Partnership for a prefix and give it here.",
            "warning",
        )
    with_lines = {line.contract for line in register.lines}
    for contract in register.contracts:
        if contract.id not in with_lines:
            what = f"The contract {contract.id} has no lines."
            yield _finding(
                "no-lines", what, "It is published without value and items.", "lines", "Add its lines.", "warning"
            )


def _finding(kind: str, what: str, why: str, field: str, then: str, severity: Severity = "stop") -> Finding:
    return Finding(kind, what, why, then, Place(field=field), severity)
