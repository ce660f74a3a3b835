"""What is published as open contracting data: takes records of contracts, gives them as one disclosure with its findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from concordat.contract.placed import Placed, cut_over, in_scope, place_lines
from concordat.contract.records import Choice, Consolidation, Contract, Line, Party
from concordat.contract.register import Register
from concordat.kernel.finding import Finding, Place, Severity

# Not a prefix of the Open Contracting Partnership's list: every contract published under it says so.
UNREGISTERED_PREFIX = "ocds-local0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """One sum paid under a contract on a day, in pounds and pence; negative where money came back."""

    id: str
    contract: str
    paid_on: date
    payer: str
    payee: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
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
    payments: Sequence[Transaction] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)

    def ocid(self, process: str) -> str:
        """Return the contracting process's identifier."""
        return f"{self.prefix}-{process}"


def disclosure_findings(disclosure: Disclosure) -> tuple[Finding, ...]:
    """Return what is wrong with a disclosure for publication, and what its readers have to know."""
    return (*_repeated(disclosure), *_unknown(disclosure), *_notes(disclosure))


def placed_lines(disclosure: Disclosure, consolidation: Consolidation) -> tuple[Placed, ...]:
    """Return every line of the contracts in scope of a consolidation with what becomes of it."""
    records = Register(
        contracts=tuple(disclosure.contracts), parties=tuple(disclosure.parties), lines=tuple(disclosure.lines)
    )
    base = cut_over(records, consolidation.starts)
    choices = {
        choice.key: choice
        for choice in disclosure.choices
        if choice.consolidation == consolidation.id and choice.about == "line"
    }
    return place_lines(base, consolidation, in_scope(base, consolidation), choices)


def _repeated(disclosure: Disclosure) -> Iterator[Finding]:
    kinds: tuple[tuple[str, Iterable[str]], ...] = (
        ("contracts", [*(row.id for row in disclosure.contracts), *(row.id for row in disclosure.consolidations)]),
        ("lines", (row.id for row in disclosure.lines)),
        ("payments", (row.id for row in disclosure.payments)),
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


def _unknown(disclosure: Disclosure) -> Iterator[Finding]:
    known = {contract.id for contract in disclosure.contracts}
    named: tuple[tuple[str, str, str], ...] = (
        *(("lines", line.id, line.contract) for line in disclosure.lines),
        *(("parties", party.body, party.contract) for party in disclosure.parties),
        *(("payments", payment.id, payment.contract) for payment in disclosure.payments),
    )
    for name, key, contract in named:
        if contract not in known:
            what = f"{key} in {name} names the contract {contract}, which does not exist."
            yield _finding(
                "unknown-code", what, "It would be left out of what is published.", name, "Correct the contract."
            )


def _notes(disclosure: Disclosure) -> Iterator[Finding]:
    if not disclosure.prefix_is_registered:
        yield _finding(
            "unregistered-prefix",
            f"The ocid prefix {disclosure.prefix} is not registered.",
            "Identifiers under it are local and may clash with those of others.",
            "prefix",
            "Ask the Open Contracting Partnership for a prefix and give it here.",
            "warning",
        )
    with_lines = {line.contract for line in disclosure.lines}
    for contract in disclosure.contracts:
        if contract.id not in with_lines:
            what = f"The contract {contract.id} has no lines."
            yield _finding(
                "no-lines", what, "It is published without value and items.", "lines", "Add its lines.", "warning"
            )


def _finding(kind: str, what: str, why: str, field: str, then: str, severity: Severity = "stop") -> Finding:
    return Finding(kind, what, why, then, Place(field=field), severity)
