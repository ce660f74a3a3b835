"""The worst that can happen to an alliance: takes a system and a contract, gives in words the most of a loss that its members share."""

from collections.abc import Iterator
from fractions import Fraction

from concordat.contract import alliances
from concordat.kernel.money import pence
from concordat.kernel.system import System
from concordat.kernel.text import pounds
from concordat.pay.alliance import Sharing
from concordat.pay.records import RiskBand
from concordat.pay.risk_bands import bands_by_side


def most_shared_of_a_loss(system: System, of: str) -> Iterator[str]:
    """Give one sentence where the contract is an alliance; nothing where it is none."""
    bands = bands_by_side(one for one in system.all(RiskBand) if one.of == of)
    for one in alliances(system):
        if one.contract.id == of:
            sharing = Sharing(
                target=Fraction(one.terms.target),
                gain_bands=bands["gain"],
                loss_bands=bands["loss"],
                loss_collar=None if one.terms.loss_collar is None else Fraction(one.terms.loss_collar),
            )
            most = sharing.most_lost
            if most is None:
                yield "Nothing limits the loss that its members share."
            else:
                yield f"The most of a loss that its members share in a year is £{pounds(pence(most))}."
