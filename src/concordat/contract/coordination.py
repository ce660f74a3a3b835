"""Powers of a contract: takes a system, a contract and a day, gives who holds each power, and why a body may not act without it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from concordat.contract.records import CoordinationPower, Power
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.period import holds
from concordat.kernel.system import System
from concordat.kernel.text import amount


def powers(system: System, contract: str, on: date | None = None) -> tuple[CoordinationPower, ...]:
    """Return the powers of a contract, those of one day where it is given, in the order of powers, first days and bodies."""
    own = (one for one in system.all(CoordinationPower) if one.contract == contract)
    found = (one for one in own if on is None or holds(one.starts, one.ends, on))
    return tuple(sorted(found, key=lambda one: (one.power, one.starts, one.body)))


def without_power(
    system: System, contract: str, power: Power, body: str, on: date, size: Decimal, field: str, *, own: str = ""
) -> Iterator[Finding]:
    """Give why a body may not use a power of a contract on a day for a change of a size (£ a year).

    Nothing where it holds the power; or where the contract gives it to nobody, and the body acts for itself: `own` is the
    commissioner whose affair it is, none where it is that of any of them.
    """
    given = [one for one in powers(system, contract, on) if one.power == power]
    if not given:
        if own and body != own:
            what = f"{body} would act for {own} under {contract}, which gives the power “{power}” to nobody on {on}."
            yield refuse("without-power", what, "Each commissioner acts for itself then.", f"Let {own} do it.", field)
        return
    held = [one for one in given if one.body == body]
    if not held:
        holders = ", ".join(dict.fromkeys(one.body for one in given))
        what = f"{body} does not hold the power “{power}” of {contract} on {on}; {holders} does."
        why = "Its commissioners gave the power to one of them, so that the provider hears one voice."
        yield refuse("without-power", what, why, f"Ask {holders}, or change who holds the power.", field)
    elif all(one.up_to is not None and size > one.up_to for one in held):
        most = max(one.up_to for one in held if one.up_to is not None)
        what = f"{body} may “{power}” up to {amount(most, '£')} a year under {contract}; this is {amount(size, '£')}."
        why = "Above that all commissioners decide."
        yield refuse("above-power", what, why, "Put it to all commissioners, or raise the limit by a decision.", field)
