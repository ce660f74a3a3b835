"""What is wrong with a disclosure: takes records for publication, gives what stops them and what their readers have to know."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from concordat.contract.disclosure import Disclosure
from concordat.contract.ocds_states import in_order
from concordat.contract.records import Contract
from concordat.kernel.finding import Finding, Place, Severity


def disclosure_findings(disclosure: Disclosure) -> tuple[Finding, ...]:
    """Return what is wrong with a disclosure for publication, and what its readers have to know."""
    return (
        *_repeated(disclosure),
        *_unknown(disclosure),
        *_chain(disclosure),
        *_private(disclosure),
        *_notes(disclosure),
    )


def _repeated(disclosure: Disclosure) -> Iterator[Finding]:
    kinds: tuple[tuple[str, Iterable[str]], ...] = (
        ("contracts", [*(row.id for row in disclosure.contracts), *(row.id for row in disclosure.consolidations)]),
        ("lines", (row.id for row in disclosure.lines)),
        ("payments", (row.id for row in disclosure.payments)),
        ("variations", (row.id for row in disclosure.variations)),
        ("options", (row.id for row in disclosure.options)),
        ("documents", (row.id for row in disclosure.documents)),
        ("procedures", (row.contract for row in disclosure.procedures)),
        ("lots", (f"{row.contract} {row.id}" for row in disclosure.lots)),
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
        *(("variations", one.id, one.contract) for one in disclosure.variations),
        *(("links", one.to, one.contract) for one in disclosure.links),
        *(("procedures", one.route or "a procedure", one.contract) for one in disclosure.procedures),
        *(("lots", one.id, one.contract) for one in disclosure.lots),
        *(("options", one.id, one.contract) for one in disclosure.options),
        *(("documents", one.id, one.contract) for one in disclosure.documents),
    )
    for name, key, contract in named:
        if contract not in known:
            what = f"{key} in {name} names the contract {contract}, which does not exist."
            yield _finding(
                "unknown-code", what, "It would be left out of what is published.", name, "Correct the contract."
            )


def _chain(disclosure: Disclosure) -> Iterator[Finding]:
    """Give what does not fit in the chain of changes of each line, and what lies after the day of publication."""
    lines = {line.id: line for line in disclosure.lines}
    contracts = {contract.id: contract for contract in disclosure.contracts}
    about = (
        *((one.id, one.line, one.contract) for one in disclosure.variations),
        *((lot.id, line, lot.contract) for lot in disclosure.lots for line in lot.lines),
    )
    for key, name, contract in about:
        if name not in lines or lines[name].contract != contract:
            what = f"{key} is about the line {name}, which {contract} does not have."
            yield _finding("unknown-code", what, "It would be left out.", "lines", "Correct the line.")
    last: dict[str, Decimal] = {}
    for one in in_order(disclosure.variations):
        yield from _too_early(one.id, one.made_on, contracts.get(one.contract))
        if one.line in last and last[one.line] != one.value_before:
            what = f"{one.id} says that {one.line} was worth £{one.value_before:,} before; the one before it says £{last[one.line]:,}."
            why = "The values before and after are those of the releases, and these do not follow from each other."
            yield _finding("broken-chain", what, why, "variations", "Correct the one that is wrong.", "warning")
        last[one.line] = one.value_after
    for line, value in last.items():
        if line in lines and lines[line].value != value:
            what = f"{line} is worth £{lines[line].value:,}; its last variation says £{value:,}."
            yield _finding(
                "broken-chain", what, "The line was changed beside its variations.", "lines", "Correct one.", "warning"
            )
    days = (
        *((one.id, one.made_on) for one in disclosure.variations),
        *((p.id, p.paid_on) for p in disclosure.payments),
        *((one.id, one.dated) for one in disclosure.documents if one.dated is not None),
        *((one.id, one.decided_on) for one in disclosure.options if one.decided_on is not None),
    )
    for key, day in days:
        if day > disclosure.published:
            what = f"{key} is of {day}, after the day of publication."
            yield _finding("in-the-future", what, "It is not published yet.", "published", "Publish later.", "warning")


def _too_early(key: str, day: date, contract: Contract | None) -> Iterator[Finding]:
    signed = contract.signed or contract.starts if contract else day
    if day < signed:
        what = f"{key} is of {day}, before the contract was signed or began ({signed})."
        yield _finding(
            "before-the-contract",
            what,
            "A variation changes what was agreed.",
            "variations",
            "Check the day.",
            "warning",
        )


def _private(disclosure: Disclosure) -> Iterator[Finding]:
    for one in disclosure.documents:
        if one.confidentiality != "public":
            what = f"The document {one.id} is for {one.confidentiality} alone."
            yield _finding(
                "not-public", what, "Everyone would read of it.", "documents", "Leave it out, or release it."
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
