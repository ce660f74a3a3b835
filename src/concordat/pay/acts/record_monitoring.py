"""Record a month of monitoring: takes the totals of one cut of a checked file and its hash, gives them under the contract, kept as they are for good."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from concordat.contract.records import Contract, Line
from concordat.kernel.act import Change, Moment
from concordat.kernel.finding import Finding
from concordat.kernel.given import find, given_findings, refuse
from concordat.kernel.period import month_of
from concordat.kernel.system import System
from concordat.kernel.text import amount, counted
from concordat.kernel.text_hash import is_sha256
from concordat.pay.challenges import CHALLENGERS, sides_of
from concordat.pay.cut_days import cut_day
from concordat.pay.monitoring.month_sheet import PointTotal, read_sheet
from concordat.pay.records import Cut, Flow, MonitoringTotal

TITLE = "Record a month of monitoring"
ROLES = CHALLENGERS


@dataclass(frozen=True, kw_only=True)
class Given:
    """The totals of a month, added up from a file in which nothing was found that stops.

    - `contract`: the contract it is of
    - `body`: the commissioner or provider that records it
    - `month`: the first day of the month it is for
    - `cut`: the plan, the first cut (flex) or the final one (freeze)
    - `flow`: aggregate monitoring, or the records behind it
    - `file`: the name of the file it was added up from
    - `file_sha256`: the SHA-256 of that file, so that whoever has it can add it up again
    - `totals`: point_of_delivery,activity,price as CSV, with that first line
    """

    REFERS: ClassVar[Mapping[str, str]] = {"contract": "Contract", "body": "Body"}
    LONG: ClassVar[tuple[str, ...]] = ("totals",)
    SHEETS: ClassVar[tuple[str, ...]] = ("totals",)

    contract: str
    body: str
    month: date
    cut: Cut = "flex"
    flow: Flow = "aggregate"
    file: str
    file_sha256: str
    totals: str


def body(given: Given, system: System) -> str:
    """Return the body that records it."""
    return given.body


def check(given: Given, system: System, moment: Moment) -> tuple[Finding, ...]:
    """Return everything that stops it, or that should be known."""
    sheet = read_sheet(given.totals, given.flow, system.rules).findings if given.totals.strip() else ()
    return (*given_findings(given, system), *_check(given, system, moment), *sheet)


def _check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if not is_sha256(given.file_sha256):
        what = "The SHA-256 is not 64 digits and letters from a to f."
        yield refuse("bad-hash", what, "By it the file is known again.", "Check the file here.", "file_sha256")
    if find(system, Contract, given.contract) is not None:
        sides = [one for side in sides_of(system, given.contract) for one in side]
        if given.body not in sides:
            what = f"{given.body} is neither commissioner nor provider of {given.contract}."
            yield refuse(
                "not-a-party", what, "Only they send and check it.", f"Choose one of {', '.join(sides)}.", "body"
            )
        yield from _month(given, system, moment)
    if given.cut == "plan" and given.flow != "aggregate":
        what = f"A plan of {given.flow} is given."
        yield refuse("bad-choice", what, "A plan has the grain of aggregate monitoring.", "Choose aggregate.", "flow")
    yield from _before(given, system)


def _month(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    if given.month.day != 1:
        what = f"The month is given as {given.month}."
        yield refuse("bad-date", what, "A month is named by its first day.", "Give the first of the month.", "month")
        return
    own = (one for one in system.all(Line) if one.contract == given.contract)
    if not any(month_of(one.starts) <= given.month and (one.ends is None or one.ends > given.month) for one in own):
        what = f"No line of {given.contract} is in force in {given.month:%B %Y}."
        yield refuse("not-in-force", what, "Nothing is owed under it then.", "Correct contract or month.", "month")
    if given.cut == "plan":
        return
    if month_of(moment.day) <= given.month:
        what = f"{given.month:%B %Y} has not ended on {moment.day}."
        yield refuse("in-the-future", what, "A month is cut after it has ended.", "Correct the month.", "month")
        return
    last = cut_day(system.rules, given.month, given.cut).value
    if moment.day > last:
        what = f"The {given.cut} of {given.month:%B %Y} was to be cut by {last}; today is {moment.day}."
        why = "Both sides plan by the calendar; it is recorded all the same, with the day it came."
        yield Finding("after-cut-day", what, why, "Agree with the other side that it counts.", severity="warning")


def _before(given: Given, system: System) -> Iterator[Finding]:
    own = [
        one.cut
        for one in system.all(MonitoringTotal)
        if (one.contract, one.month, one.flow) == (given.contract, given.month, given.flow)
    ]
    if given.cut in own:
        what = f"The {given.cut} of {given.flow} of {given.month:%B %Y} is recorded already."
        why = "A cut never changes."
        then = "Correct a flex by the freeze, a freeze by an ADJUSTMENT line of a later month, a plan by a variation."
        yield refuse("recorded-already", what, why, then, "cut")
    elif given.cut == "flex" and "freeze" in own:
        what = f"{given.month:%B %Y} is frozen already."
        yield refuse("frozen-already", what, "No first cut follows the final one.", "Correct cut or month.", "cut")
    elif given.cut == "freeze" and "flex" not in own:
        what = f"No flex of {given.month:%B %Y} is recorded."
        why = "What moved from the first to the final cut cannot be told."
        yield Finding("no-flex", what, why, "Record the flex first where there is one.", severity="warning")


def follows(given: Given, system: System, moment: Moment) -> tuple[str, ...]:
    """Say what is recorded, against the plan, and that it stays."""
    totals = _totals(given, system)
    whole = sum((one.price for one in totals), Decimal(0))
    says = [
        f"{amount(whole, '£')} of {given.month:%B %Y} under {given.contract} is recorded as the {given.cut} of {given.flow}, "
        f"in {counted(len(totals), 'point of delivery', 'points of delivery')}, from “{given.file}”."
    ]
    planned = [
        one.price
        for one in system.all(MonitoringTotal)
        if (one.contract, one.month, one.cut) == (given.contract, given.month, "plan")
    ]
    if planned and given.flow == "aggregate" and given.cut != "plan":
        left = whole - sum(planned, Decimal(0))
        words = "as planned" if not left else f"{amount(abs(left), '£')} {'above' if left > 0 else 'below'} the plan"
        says.append(f"That is {words}.")
    return (*says, "It is never changed; both sides see it, the public does not.")


def change(given: Given, system: System, moment: Moment) -> Change:
    """Return a total for each point of delivery."""
    return Change(
        add=tuple(
            MonitoringTotal(
                contract=given.contract,
                month=given.month,
                cut=given.cut,
                flow=given.flow,
                point_of_delivery=one.point_of_delivery,
                activity=one.activity,
                price=one.price,
                cut_on=moment.day,
                file_sha256=given.file_sha256,
                source=f"{given.file}; recorded by {given.body} on {moment.day}",
            )
            for one in _totals(given, system)
        )
    )


def _totals(given: Given, system: System) -> tuple[PointTotal, ...]:
    return read_sheet(given.totals, given.flow, system.rules).totals
