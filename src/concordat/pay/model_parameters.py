"""Priced parameters: the parts of a payment that a contract's terms may set; takes nothing, gives those of every payment model.

A model names its parameters in its own file. What several models share, or every form has, is said here once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from concordat.kernel.registry import plugin, plugins

MODELS = "concordat.pay.models"
Kind = Literal["share", "factor", "money", "yes/no"]


@dataclass(frozen=True, slots=True)
class PricedParameter:
    """One parameter: its kind, its formula, and the national rule that holds where no term says otherwise.

    `linear`: what is due moves in proportion to it while no cap or floor is reached, so that an average can be neutral.
    """

    name: str
    kind: Kind
    says: str
    rule: str = ""
    linear: bool = False


EXCESS_DAY_FACTOR = PricedParameter(
    "excess_day_factor", "factor", "daily price beyond the trim point × factor", linear=True
)
MARKET_FORCES_FACTOR_APPLIES = PricedParameter(
    "market_forces_factor_applies",
    "yes/no",
    "prices with their adjustments × the provider's market forces factor, or not",
    rule="payment.market_forces_factor_applies",
)
CAP_SHARE = PricedParameter("cap_share", "factor", "due is at most share × planned value")
FLOOR_SHARE = PricedParameter("floor_share", "factor", "due is at least share × planned value")
# How the value of activity is made of national prices, and the limits on what is due.
OF_ACTIVITY = (EXCESS_DAY_FACTOR, MARKET_FORCES_FACTOR_APPLIES, CAP_SHARE, FLOOR_SHARE)
OF_EVERY_FORM = (
    PricedParameter(
        "incentive_rate",
        "share",
        "paid on top = rate × share earned × what is due without it; only where a term speaks of an incentive",
        rule="payment.incentive_rate",
        linear=True,
    ),
    PricedParameter(
        "incentive_earned",
        "share",
        "the share of the incentive that was earned; all of it where no term says otherwise",
        linear=True,
    ),
)


@cache
def priced_parameters() -> Mapping[str, PricedParameter]:
    """Return every parameter by name; raises ValueError where two models mean different things by one name."""
    found: dict[str, PricedParameter] = {}
    for form, model in plugins(MODELS).items():
        for one in model.PARAMETERS:
            if found.setdefault(one.name, one) != one:
                raise ValueError(f"{form} means something else by {one.name}")
    return MappingProxyType(found | {one.name: one for one in OF_EVERY_FORM})


def parameters_of_form(form: str) -> tuple[PricedParameter, ...]:
    """Return the parameters of one payment model, with those of every form; raises LookupError where there is no such model."""
    return (*plugin(MODELS, form).PARAMETERS, *OF_EVERY_FORM)


def form_words(form: str) -> str:
    """Return the name of a payment form as people read it."""
    return form.replace("_", " ")
