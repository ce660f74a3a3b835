"""Checks of alliances: takes a system, gives what is wrong with members, shares, base contracts and lines of each overlay."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.contract.alliance import FORM, LINE_FORM, AllianceTerms, alliances
from concordat.contract.records import Alliance
from concordat.contract.register import Register, register
from concordat.kernel.finding import Finding, Severity
from concordat.kernel.system import System


def alliance_findings(system: System, book: Register | None = None) -> tuple[Finding, ...]:
    """Return every finding on every alliance; those on what belongs to no alliance come first."""
    own = book or register(system)
    found = alliances(system, own)
    over = {one.contract.id: tuple(link.other for link in one.bases) for one in found}
    return (*_strays(system, own), *(finding for one in found for finding in _of(one, own, over)))


def _strays(system: System, book: Register) -> Iterator[Finding]:
    with_terms = {one.contract for one in system.all(Alliance)}
    for one in system.all(Alliance):
        contract = book.contract_by_id.get(one.contract)
        if contract is not None and contract.form != FORM:
            what = f"{one.contract} has the terms of an alliance and is a {contract.form} contract."
            yield _finding("not-an-alliance", what, "An alliance stands beside its base contracts.", book, one)
    for contract in book.contracts:
        if contract.form == FORM and contract.id not in with_terms:
            what = f"The alliance {contract.id} has no terms."
            yield _finding("no-alliance-terms", what, "Without a target nothing can be shared.", book, contract)
    for line in book.lines:
        within = book.contract_by_id.get(line.contract)
        if within is not None and (line.form == LINE_FORM) != (within.form == FORM):
            what = f"Line {line.id} is paid by {line.form.replace('_', ' ')} in a {within.form} contract."
            why = "An alliance pays gain or loss alone, and no other contract does."
            yield _finding("wrong-form", what, why, book, line)


def _of(one: AllianceTerms, book: Register, over: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    yield from _amounts(one, book)
    yield from _members(one, book)
    yield from _lines(one, book)
    yield from _bases(one, book, over)


def _amounts(one: AllianceTerms, book: Register) -> Iterator[Finding]:
    if one.terms.target <= 0:
        what = f"The target of {one.contract.id} is £{one.terms.target:,}."
        yield _finding("bad-number", what, "Bands are shares of the target.", book, one.terms)
    for name, limit in (("cap of a gain", one.terms.gain_cap), ("collar of a loss", one.terms.loss_collar)):
        if limit is not None and limit < 0:
            yield _finding("negative-number", f"The {name} of {one.contract.id} is below nought.", "", book, one.terms)


def _members(one: AllianceTerms, book: Register) -> Iterator[Finding]:
    for party in one.members:
        if party.share is None or not 0 <= party.share <= 1:
            what = f"{book.name(party.body)} has no share between 0 and 1 in {one.contract.id}."
            yield _finding("bad-share", what, "Every member gains and loses by its share.", book, party)
    whole = sum(one.shares.values(), Decimal(0))
    if whole != 1:
        what = f"The shares of the members of {one.contract.id} sum to {whole}, not to 1."
        why = "A part of every gain and loss would be nobody's."
        yield _finding("shares-not-one", what, why, book, one.terms)


def _lines(one: AllianceTerms, book: Register) -> Iterator[Finding]:
    buyers = {line.commissioner for line in one.lines}
    sellers = {line.provider for line in one.lines}
    for line in one.lines:
        if line.value:
            what = f"Line {line.id} of the alliance {one.contract.id} has a value of £{line.value:,}."
            why = "The value stands in the base contracts and would be counted twice."
            yield _finding("overlay-has-value", what, why, book, line)
        if line.provider not in one.shares:
            what = f"{book.name(line.provider)} has a line in {one.contract.id} and is no member."
            yield _finding("no-member", what, "Only members share gain and loss.", book, line)
    for party in one.members:
        if party.body not in buyers | sellers:
            what = f"{book.name(party.body)} has a share in {one.contract.id} and no line to be paid on."
            yield _finding("member-without-line", what, "What it gains or loses could not be paid.", book, party)


def _bases(one: AllianceTerms, book: Register, over: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    if not one.bases:
        what = f"The alliance {one.contract.id} stands over no contract."
        yield _finding("no-base-contract", what, "It shares what base contracts come to.", book, one.terms)
    for link in one.bases:
        base = book.contract_by_id.get(link.other)
        if base is None:
            continue
        if one.contract.id in _below(base.id, over):
            what = f"{one.contract.id} stands over {base.id}, which stands over {one.contract.id} again."
            yield _finding("circular-alliance", what, "What each shares would depend on the other.", book, link)
        elif base.form == FORM:
            what = f"{one.contract.id} stands over {base.id}, which is an alliance too."
            yield _finding("alliance-over-alliance", what, "Gain and loss would be shared of each other.", book, link)
        if base.ends is not None and (one.contract.ends is None or base.ends < one.contract.ends):
            what = f"{base.id} ends before {base.ends:%-d %B %Y}, while the alliance {one.contract.id} goes on."
            why = "From that day on its payments no longer count towards the target."
            yield _finding("base-contract-ends", what, why, book, link, "warning")
        for body in book.commissioners(base.id):
            if body not in one.shares:
                what = f"{book.name(body)} buys under {base.id} and is no member of {one.contract.id}."
                why = "A commissioner inside the alliance shares its risk."
                yield _finding("commissioner-outside", what, why, book, link, "warning")


def _below(contract: str, over: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return a contract with every one that it stands over, through however many alliances."""
    found, waiting = {contract}, [contract]
    while waiting:
        for base in over.get(waiting.pop(), ()):
            if base not in found:
                found.add(base)
                waiting.append(base)
    return found


def _finding(kind: str, what: str, why: str, book: Register, record: Any, severity: Severity = "stop") -> Finding:
    return Finding(
        kind,
        what,
        why or "The formula has no meaning then.",
        "Correct the record, or vary the alliance.",
        book.place(record),
        severity,
    )
