"""Give a power of a contract: takes the contract, the power, the commissioner that holds it and its days, gives the row of who may act for all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.coordination import powers
from concordat.contract.records import Consolidation, Contract, CoordinationPower, Power
from concordat.contract.register import register
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse, shared_fields
from concordat.kernel.money import PENNY
from concordat.kernel.period import Interval
from concordat.kernel.system import System
from concordat.kernel.text import amount

TITLE = "Say which commissioner holds a power of a contract"
ROLES = ("contract manager",)


@dataclass(frozen=True, kw_only=True)
class Given:
    """A power.

    - `contract`: the contract, or the consolidation that will be one
    - `power`: what may be done for all commissioners
    - `holder`: the commissioner that may do it
    - `starts`: the first day on which it may
    - `ends`: the first day on which it no longer may; none while it goes on
    - `up_to`: the most pounds a year that it may change the contract by; none for no limit
    - `decision`: the proposal by which the commissioners gave it
    """

    REFERS: ClassVar[Mapping[str, str]] = {
        "contract": "Contract or Consolidation",
        "holder": "Body",
        "decision": "Proposal",
    }
    BODIES: ClassVar[Mapping[str, str]] = {"holder": "legal person"}

    contract: str
    power: Power
    holder: str
    starts: date
    ends: date | None = None
    up_to: Decimal | None = None
    decision: str = ""


def body(given: Given, system: System) -> str:
    """Return the commissioner that speaks for all under the contract."""
    return next(iter(_commissioners(given.contract, system)), "")


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it."""
    return (*given_findings(given, system), *_check(given, system, moment))


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if _before(given, system) == _power(given, moment):
        what = f"{given.holder} holds “{given.power}” of {given.contract} so already."
        yield refuse("nothing-changed", what, "Nothing new would be said.", "Change its end or its limit.", "holder")
    commissioners = _commissioners(given.contract, system)
    if commissioners and given.holder not in commissioners:
        what = f"{given.holder} is no commissioner of {given.contract}."
        yield refuse("unknown-body", what, "Only a party acts for the others.", "Choose a party.", "holder")
    if given.ends is not None and given.ends <= given.starts:
        what = f"It would end on {given.ends}, and starts on {given.starts}."
        yield refuse("impossible-dates", what, "It would never hold.", "Choose a later day.", "ends")
    elif any(_meet(given, one) for one in powers(system, given.contract)):
        what = f"{given.holder} holds “{given.power}” of {given.contract} on some of these days already."
        why = "Two rows for one power and body would leave its limit in doubt."
        yield refuse("overlapping-dates", what, why, "End the other first, or start after it.", "starts")
    if given.up_to is not None and given.up_to < 0:
        yield refuse("negative-number", f"up_to is {given.up_to}.", "A limit is a size.", "Correct it.", "up_to")
    if given.up_to is not None and given.up_to != given.up_to.quantize(PENNY):
        yield refuse("bad-number", f"up_to is {given.up_to}.", "Money is whole pence.", "Round it.", "up_to")
    if given.up_to is not None and given.power != "vary":
        what = f"“{given.power}” has a limit of {amount(given.up_to, '£')}."
        yield refuse("bad-choice", what, "A limit is for variations.", "Leave the limit out.", "up_to")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say who may do what for whom, and who may no longer."""
    until = f" until before {given.ends}" if given.ends else ""
    limit = f", up to {amount(given.up_to, '£')} a year" if given.up_to is not None else ""
    others = [one for one in _commissioners(given.contract, system) if one != given.holder]
    held = {one.body for one in powers(system, given.contract, given.starts) if one.power == given.power}
    return (
        f"{given.holder} may “{given.power}” under {given.contract} for all its commissioners "
        f"from {given.starts}{until}{limit}.",
        f"Beside it {', '.join(sorted(held - {given.holder}))} may, too."
        if held - {given.holder}
        else f"On these days {', '.join(others)} may not; an act without the power is refused."
        if others
        else "It has no other commissioner.",
        "It stands in the collaborative agreement; everyone can see it.",
    )


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return the power; the same power, body and first day again puts its end or limit in place of the one before."""
    made = _power(given, moment)
    return Change(amend=(made,)) if _before(given, system) else Change(add=(made,))


def _power(given: Given, moment: Moment) -> CoordinationPower:
    return CoordinationPower(
        **shared_fields(given, CoordinationPower), body=given.holder, source=f"recorded on {moment.day}"
    )


def _before(given: Given, system: System) -> CoordinationPower | None:
    return find(system, CoordinationPower, given.contract, given.power, given.holder, str(given.starts))


def _commissioners(contract: str, system: System) -> tuple[str, ...]:
    """Return the commissioners, the co-ordinating one first; of a contract in the register, else of the consolidation."""
    if find(system, Contract, contract) is not None:
        return register(system).commissioners(contract)
    one = find(system, Consolidation, contract)
    return tuple(dict.fromkeys((one.co_ordinator, *one.commissioners))) if one else ()


def _meet(given: Given, one: CoordinationPower) -> bool:
    same = (one.power, one.body) == (given.power, given.holder) and one.starts != given.starts
    return same and Interval(one.starts, one.ends).overlap(Interval(given.starts, given.ends)) is not None
