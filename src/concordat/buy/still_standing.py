"""Warns before a signature: takes contracts and its day, gives each award of them whose standstill has not ended, with the day it ends."""

from collections.abc import Iterable, Iterator
from datetime import date

from concordat.buy.award_standing import OVER, Standing
from concordat.buy.awards import of_contract
from concordat.kernel.finding import Finding
from concordat.kernel.given import refuse
from concordat.kernel.system import System


def in_standstill(system: System, contracts: Iterable[str], signed_on: date) -> Iterator[Finding]:
    """Give a warning for each award that is neither made nor given up on the day of the signature."""
    for one in (each for contract in contracts for each in of_contract(system, contract, signed_on)):
        if one.made or one.state in OVER:
            continue
        what = f"The standstill of the award {one.award.id} has not ended on {signed_on}: it is “{one.state}”."
        yield refuse("in-standstill", what, _ends(one), "Wait, and record its end first.", "signed_on", "warning")


def _ends(one: Standing) -> str:
    if one.standstill is None:
        return "It begins the day after the intention notice is published, and none is recorded."
    value = one.standstill.value
    if value.may_close_from is None:
        return "A representation in time holds it open until it is decided again and told."
    last = value.cooling_until_end_of or value.representations_until_end_of
    return f"It ends at midnight at the end of {last}, and may be closed from {value.may_close_from}."
