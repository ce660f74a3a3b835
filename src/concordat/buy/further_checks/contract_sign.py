"""Warns before a contract is signed: takes the signature, gives each award of the contract whose standstill has not ended, with the day it ends."""

from collections.abc import Iterator

from concordat.buy.still_standing import in_standstill
from concordat.contract.acts.sign import Given
from concordat.kernel.act import Moment
from concordat.kernel.finding import Finding
from concordat.kernel.system import System


def check(given: Given, system: System, moment: Moment) -> Iterator[Finding]:
    """Give a warning for each award of the contract that is neither made nor given up on the day of the signature."""
    yield from in_standstill(system, (given.contract,), given.signed_on)
