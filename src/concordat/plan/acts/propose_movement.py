"""Propose a movement: takes what leaves which service of whom for which, how much of it in which year, and why, gives it in the ledger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.system import System
from concordat.kernel.text import amount
from concordat.plan.exact import decimal_of
from concordat.plan.records import CareLevel, Movement, MovementYear
from concordat.plan.year_values import read_year_pounds, read_year_shares

TITLE = "Propose a movement of resource"
ROLES = ("contract manager", "finance officer")


@dataclass(frozen=True, kw_only=True)
class Given:
    """A movement.

    - `id`: a code of your own, such as frailty-east
    - `body`: the body that puts it forward
    - `title`: what it is called
    - `out_of`: the service that the money leaves
    - `loser`: the body that gives it up
    - `out_level`: the level of care at which it is spent now
    - `into`: the service that the money goes to
    - `gainer`: the body that receives it
    - `into_level`: the level of care at which it is spent then
    - `amount`: pounds in a full year
    - `recurrent`: whether it goes on every year
    - `phasing`: how much of it has moved in each year, one to a line, such as 2018/19: 40%; what moves once alone sums to the whole
    - `removable`: pounds of cost that can truly be taken out in each year, one to a line, such as 2018/19: 200000
    - `posts_out`: posts no longer needed, as whole-time equivalents
    - `posts_in`: posts needed, as whole-time equivalents
    - `estate`: square metres that become free
    - `knock_on`: what else it touches
    - `knock_on_cost`: what that costs, in pounds a year
    - `reason`: why it moves
    - `benefit`: what is expected to be better for people
    - `decision`: the proposal by which it was decided, where it was
    """

    NEW: ClassVar[Mapping[str, str]] = {"id": "Movement"}
    REFERS: ClassVar[Mapping[str, str]] = {"body": "Body", "loser": "Body", "gainer": "Body", "decision": "Proposal"}

    id: str
    body: str
    title: str
    out_of: str
    loser: str
    out_level: CareLevel = ""
    into: str
    gainer: str
    into_level: CareLevel = ""
    amount: Decimal
    recurrent: bool = True
    phasing: tuple[str, ...]
    removable: tuple[str, ...] = ()
    posts_out: Decimal = Decimal(0)
    posts_in: Decimal = Decimal(0)
    estate: Decimal = Decimal(0)
    knock_on: str = ""
    knock_on_cost: Decimal = Decimal(0)
    reason: str
    benefit: str
    decision: str = ""


def body(given: Given, system: System) -> str:
    """Return the body that puts it forward."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_numbers(given), *_years(given), *_same(given))


def _numbers(given: Given) -> Iterator[Finding]:
    for name in ("posts_out", "posts_in", "estate"):
        if getattr(given, name) < 0:
            yield refuse("negative-number", f"{name} is {getattr(given, name)}.", "It counts.", "Correct it.", name)
    for name in ("amount", "knock_on_cost"):
        value = getattr(given, name)
        if value < 0 or (name == "amount" and not value):
            yield refuse("negative-number", f"{name} is {value}.", "Nothing would move.", "Turn it round.", name)
        elif value != round(value, 2):
            yield refuse("bad-number", f"{name} is {value}.", "Money is whole pence.", "Round it.", name)


def _years(given: Given) -> Iterator[Finding]:
    try:
        shares = read_year_shares(given.phasing)
    except ValueError as wrong:
        yield refuse("bad-phasing", f"{wrong}.", "Each year has its share.", "Write 2018/19: 40%.", "phasing")
        return
    whole = sum(shares.values(), Fraction(0))
    if not given.recurrent and shares and whole != 1:
        what = f"The shares of all years come to {decimal_of(whole * 100, 2)} %."
        yield refuse("shares-not-one", what, "What moves once moves whole.", "Correct the shares.", "phasing")
    try:
        removable = read_year_pounds(given.removable)
    except ValueError as wrong:
        yield refuse("bad-removable", f"{wrong}.", "Each year has its sum.", "Write 2018/19: 200000.", "removable")
        return
    if beyond := [year for year in removable if year not in shares]:
        what = f"Cost would be taken out in {', '.join(beyond)}, of which the phasing says nothing."
        yield refuse("unknown-year", what, "Cost goes where income does.", "Add the year to the phasing.", "removable")
    if any(value < 0 or value * 100 % 1 for value in removable.values()):
        what = "A cost that can be taken out is below nought, or not in whole pence."
        yield refuse("bad-number", what, f"Money is counted in steps of £{PENNY}.", "Correct it.", "removable")


def _same(given: Given) -> Iterator[Finding]:
    if (given.out_of.strip(), given.loser) == (given.into.strip(), given.gainer):
        yield refuse("moves-nowhere", "It goes where it comes from.", "Nothing would move.", "Choose another.", "into")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what moves, and whether a decision stands behind it."""
    lasts = "every year" if given.recurrent else "once"
    behind = (
        "A decision stands behind it." if given.decision else "No decision stands behind it yet, and the page says so."
    )
    return (
        f"{amount(given.amount, '£')} would move {lasts} from {given.out_of} of {given.loser} to {given.into} of {given.gainer}.",
        f"{behind} Everyone sees it, and {given.loser} can say another figure of what it would be left with.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the movement and its years."""
    source = f"recorded on {moment.day}"
    kept = shared_fields(given, Movement)
    made = Movement(**kept, proposed_by=given.body, recorded=moment.day, source=source)
    removable = read_year_pounds(given.removable)
    years = (
        _year(given.id, year, share, removable.get(year, Fraction(0)), moment.day, source)
        for year, share in read_year_shares(given.phasing).items()
    )
    return Change(add=(made, *years))


def _year(movement: str, year: str, share: Fraction, removable: Fraction, day: date, source: str) -> MovementYear:
    return MovementYear(
        movement=movement,
        financial_year=year,
        share=decimal_of(share),
        removable=decimal_of(removable, 2),
        recorded=day,
        source=source,
    )
