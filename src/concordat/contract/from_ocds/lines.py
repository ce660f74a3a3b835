"""Lines of a contract: takes a merged contract with its award, gives who buys what from whom at which value a year.

Items that say who buys them from whom (our own extension) are lines as they stand. Otherwise the value of the contract is one
line between its one buyer and its one supplier: by the years of its term, or, where it has no end, as that of one year.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast

from concordat.contract.from_ocds.bodies import Bodies
from concordat.contract.from_ocds.codes import codes_of, service_of
from concordat.contract.from_ocds.notes import Notes
from concordat.contract.from_ocds.values import Json, day, half_open, inner, money, number, rows, text, walk
from concordat.contract.ocds_classified import inherited
from concordat.contract.records import Level, Line
from concordat.contract.worth import term_value, years_between
from concordat.kernel.money import as_fraction, pence

LEVELS = ("system", "place", "body")
# What is not said about payment is read as the plainest form there is, and noted.
ASSUMED_FORM = "block"
NEXT = "Add the line by hand once it is known."


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What is known of a contract before its lines: its id and term, who buys and who provides, and what it is for."""

    contract: str
    starts: date
    ends: date | None
    buyers: tuple[str, ...]
    suppliers: tuple[str, ...]
    service: str
    at: str
    cpv: tuple[str, ...] = ()


def lines_of(merged: Json, award: Json, agreed: Agreed, bodies: Bodies, notes: Notes) -> tuple[Line, ...]:
    """Return the lines of a contract; what keeps a value from being a line is noted."""
    own = [one for one in rows(merged.get("items")) if inner(one, "commissioner") and inner(one, "provider")]
    if own:
        found = (_told(at, one, agreed, bodies, notes) for at, one in walk(merged.get("items"), f"{agreed.at}/items"))
        return tuple(line for line in found if line is not None)
    value = money(merged.get("value"), notes, f"{agreed.at}/value") if merged.get("value") is not None else None
    if value is None:
        value = money(award.get("value"), notes, f"{agreed.at}/value")
    return _whole(value, agreed, notes)


def _told(at: str, one: Json, agreed: Agreed, bodies: Bodies, notes: Notes) -> Line | None:
    value = money(inner(one, "unit").get("value"), notes, f"{at}/unit/value")
    key, told = text(one.get("id")), inner(one, "period")
    buyer, provider = bodies.met(inner(one, "commissioner"), at), bodies.met(inner(one, "provider"), at)
    if value is None or not key or not buyer or not provider:
        what = f"An item of {agreed.contract} lacks its id, its value of a year, or a body."
        notes.warn("no-line", what, "It cannot be a line.", NEXT, at)
        return None
    codes = codes_of(one)
    levels = {name: text(one.get(name)) for name in ("agreesAt", "deliversAt")}
    return Line(
        id=key,
        contract=agreed.contract,
        commissioner=buyer,
        provider=provider,
        service=service_of(one),
        population=text(one.get("population")),
        form=text(one.get("paymentForm")) or ASSUMED_FORM,
        plan_activity=number(one.get("plannedActivity"), notes, f"{at}/plannedActivity"),
        value=value,
        agrees_at=_level(levels["agreesAt"]),
        delivers_at=_level(levels["deliversAt"]),
        starts=day(told.get("startDate"), notes, f"{at}/period/startDate") or agreed.starts,
        ends=half_open(day(told.get("endDate"), notes, f"{at}/period/endDate")) if told else agreed.ends,
        decision=text(one.get("decision")),
        cpv=() if inherited(codes, agreed.cpv) else codes,
    )


def _level(word: str) -> Level:
    return cast(Level, word if word in LEVELS else "body")


def _whole(value: Decimal | None, agreed: Agreed, notes: Notes) -> tuple[Line, ...]:
    contract, at = agreed.contract, agreed.at
    if value is None:
        notes.warn("no-value", f"{contract} has no value.", "It has no line.", NEXT, at)
        return ()
    if value == 0:
        what = f"The value of {contract} is nought."
        notes.warn("nought-value", what, "Nobody buys for nothing; it was not filled in.", "Ask the buyer.", at)
    if len(agreed.buyers) != 1 or len(agreed.suppliers) != 1:
        what = f"The value of {contract}, £{value:,}, is between {_counted(agreed)}."
        why = "How it falls to each is not said, so that it is put on no line."
        notes.warn("value-of-several", what, why, NEXT, at)
        return ()
    what = f"{contract} does not say how it is paid; it is read as {ASSUMED_FORM}."
    notes.warn("no-payment-form", what, "Open contracting data has no field for it.", "Put the form in its place.", at)
    if agreed.ends is None:
        what = f"{contract} has no end: its value of £{value:,} is read as that of one year."
        notes.warn("no-end", what, "A line is worth so much a year.", "Put the yearly value in its place.", at)
    return (
        Line(
            id=f"{contract}-1",
            contract=contract,
            commissioner=agreed.buyers[0],
            provider=agreed.suppliers[0],
            service=agreed.service,
            form=ASSUMED_FORM,
            value=value if agreed.ends is None else _a_year(value, agreed.starts, agreed.ends, contract, at, notes),
            starts=agreed.starts,
            ends=agreed.ends,
        ),
    )


def _a_year(value: Decimal, starts: date, ends: date, contract: str, at: str, notes: Notes) -> Decimal:
    """Return the value of a year that comes to the whole over the term; pennies that do not come out are noted."""
    years = years_between(starts, ends)
    if years <= 0:
        return value
    yearly = pence(as_fraction(value) / years)
    back = term_value(yearly, starts, ends)
    if back != value:
        what = f"The value of {contract}, £{value:,}, is £{yearly:,} a year, which comes to £{back:,} over its term."
        notes.warn("does-not-divide", what, "A line is worth whole pence a year.", "Keep it, or correct the year.", at)
    return yearly


def _counted(agreed: Agreed) -> str:
    def several(number_of: int, one: str) -> str:
        return f"{number_of or 'no'} {one}{'' if number_of == 1 else 's'}"

    return f"{several(len(agreed.buyers), 'buyer')} and {several(len(agreed.suppliers), 'supplier')}"
