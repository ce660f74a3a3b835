"""Promised and delivered: takes contracts, lines, variations and payments up to a day, gives additions against the original value, by contract, provider and commissioner."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from concordat.contract.checks import check
from concordat.contract.records import Contract, Line, Variation
from concordat.contract.register import Register
from concordat.contract.track_record import Paid, Track, track_record
from concordat.contract.track_record_told import share_of_original
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`on` is the day; contracts, lines and variations are records of the register, `paid` what was paid, in pounds."""

    on: date
    contracts: tuple[Contract, ...]
    lines: tuple[Line, ...] = ()
    variations: tuple[Variation, ...] = ()
    paid: tuple[Paid, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One contract, provider or commissioner, by its code, in pounds to the penny.

    `original` is the value over the term as first signed, `additions` and `reductions` the changes since, `additions_share` the additions
    as a share of the original (none where that is not known or nought), `by_class` the changes by sort of reason. `promised` is what the
    original comes to by the day, `paid` what was paid by then.
    """

    of: str
    contracts: int
    original: Decimal | None
    additions: Decimal
    reductions: Decimal
    additions_share: Decimal | None
    by_class: dict[str, Decimal]
    promised: Decimal
    paid: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """The contracts signed by the day, in the order given; providers and commissioners in order of code."""

    contracts: tuple[Row, ...]
    providers: tuple[Row, ...]
    commissioners: tuple[Row, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the records; raises Refused for a broken register and for changes of lines or payments of contracts that are not there."""
    faults = (*stops(check(Register(contracts=given.contracts, lines=given.lines))), *_strangers(given))
    if faults:
        raise Refused(faults)
    found = track_record(given.contracts, given.lines, given.variations, given.paid, given.on)
    gives = Gives(
        contracts=tuple(map(_row, found.contracts)),
        providers=tuple(map(_row, found.providers)),
        commissioners=tuple(map(_row, found.commissioners)),
    )
    parts = tuple(line.because for one in found.contracts for line in one.lines)
    return Answer(gives, Because(f"contracts signed by {given.on}", len(found.contracts), parts=parts))


def _row(one: Track) -> Row:
    return Row(
        of=one.of,
        contracts=len(one.contracts),
        original=one.original,
        additions=one.additions,
        reductions=one.reductions,
        additions_share=share_of_original(one),
        by_class=dict(one.by_class),
        promised=one.promised,
        paid=one.paid,
    )


def _strangers(given: Given) -> tuple[Finding, ...]:
    lines, contracts = {one.id for one in given.lines}, {one.id for one in given.contracts}
    found = [(f"variation {one.id}", "line", one.line) for one in given.variations if one.line not in lines]
    found += [("a payment", "contract", one.contract) for one in given.paid if one.contract not in contracts]
    return tuple(
        Finding(
            f"unknown-{kind}",
            f"{what} is of the {kind} “{code}”, which is not there.",
            "It would count for nobody.",
            f"Correct the {kind}, or add it.",
            Place(field=kind),
        )
        for what, kind, code in found
    )
