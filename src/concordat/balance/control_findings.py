"""What is wrong with control totals, offsets, funds and one-off items: takes a system, gives a finding for each, all at once."""

from collections.abc import Iterator
from decimal import Decimal

from concordat.balance.funds import funds_of
from concordat.balance.offset_moves import move_findings
from concordat.balance.records import ConditionalFund, ControlTotal, FundGate, GateQuarter, OffsetProposal, OneOff
from concordat.kernel.finding import Finding, Place
from concordat.kernel.money import PENNY
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System, key_of
from concordat.kernel.text import amount


def control_findings(system: System) -> tuple[Finding, ...]:
    """Return what is wrong with the records of `balance` beside positions."""
    return (*_years(system), *_pence(system), *_offsets(system), *_gates(system), *funds_of(system)[1], *_whole(system))


def _years(system: System) -> Iterator[Finding]:
    kinds = (ControlTotal, OffsetProposal, ConditionalFund, OneOff)
    years = [(one, one.financial_year) for kind in kinds for one in system.records.get(kind, ())]
    for one, year in years:
        if not FinancialYear.is_one(year):
            what = f"“{year}” is no financial year."
            place = Place(one.FILE, field=" ".join(key_of(one)))
            yield Finding("bad-year", what, "It would be counted in no year.", "Write it like 2017/18.", place)


def _pence(system: System) -> Iterator[Finding]:
    amounts: list[tuple[type, str, Decimal]] = [
        *((ControlTotal, " ".join(key_of(one)), one.control_total) for one in system.all(ControlTotal)),
        *((ConditionalFund, one.id, one.available) for one in system.all(ConditionalFund)),
        *((OneOff, " ".join(key_of(one)), one.amount) for one in system.all(OneOff)),
    ]
    for kind, key, value in amounts:
        file = kind.FILE  # type: ignore[attr-defined]  # every record kind has one
        if value != value.quantize(PENNY):
            what = f"{key} has £{value:,}, which is not in whole pence."
            yield Finding("bad-number", what, "Positions are exact to the penny.", "Round it.", Place(file, field=key))
        if value < 0 and kind is not ControlTotal:
            what = f"{key} has an amount below nought."
            yield Finding(
                "negative-number", what, "Its kind says which way it goes.", "Give its size.", Place(file, field=key)
            )


def _offsets(system: System) -> Iterator[Finding]:
    for one in system.all(OffsetProposal):
        known = [total.body for total in system.all(ControlTotal) if total.financial_year == one.financial_year]
        yield from move_findings(one.moves, known, Place(OffsetProposal.FILE, field=one.id))
        if one.agreed_on is not None and one.agreed_on < one.proposed_on:
            what = f"“{one.title}” is agreed on {one.agreed_on}, before it was proposed."
            yield Finding(
                "impossible-dates", what, "It cannot be.", "Correct a day.", Place(OffsetProposal.FILE, field=one.id)
            )


def _gates(system: System) -> Iterator[Finding]:
    known = {(one.conditional_fund, one.gate) for one in system.all(FundGate)}
    for one in system.all(GateQuarter):
        key = " ".join(key_of(one))
        if (one.conditional_fund, one.gate) not in known:
            what, then = f"“{one.gate}” is no gate of {one.conditional_fund}.", "Name one of its gates."
            yield Finding(
                "unknown-gate", what, "Its result would count nowhere.", then, Place(GateQuarter.FILE, field=key)
            )
        if not 1 <= one.quarter <= 4:
            what = f"{key} is of quarter {one.quarter}."
            yield Finding(
                "bad-number", what, "A year has four quarters.", "Give 1 to 4.", Place(GateQuarter.FILE, field=key)
            )


def _whole(system: System) -> Iterator[Finding]:
    """Warn where the control total of the area is not that of its bodies together, though every other one is there."""
    for area in (one for one in system.all(ControlTotal) if one.body == system.settings.area):
        others = [
            one
            for one in system.all(ControlTotal)
            if one.financial_year == area.financial_year and one.body != area.body
        ]
        whole = sum((one.control_total for one in others), Decimal(0))
        if others and whole != area.control_total:
            what = f"Control totals of bodies come to {amount(whole, '£')}, that of {area.body} is {amount(area.control_total, '£')}."
            why = "All may meet theirs while the system misses its own, or the other way round."
            place = Place(ControlTotal.FILE, field=" ".join(key_of(area)))
            yield Finding("does-not-foot", what, why, "Nothing, if it was set so.", place, "warning")
