"""A signal: what changed, how sure that is, who owns it, since when and where to look; and a chance as people say it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from concordat.kernel.answer import Because

Weight = Literal["serious", "look at it", "put in order"]
WEIGHTS: tuple[Weight, ...] = ("serious", "look at it", "put in order")
A_FACT = "a fact"
PLACES = 6
THOUSAND, HUNDRED = 1000, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One signal: its `name`, the code (`of`) and the title (`about`) of what it is about, and what it `says`.

    `weight` is how serious it is; `sure` says in words how sure, `chance` the chance that nothing lies behind it, none where that is no
    matter of chance. `owners` are bodies, `post` who among them; `since` the first day on which it was so; `next` what to do first.
    """

    name: str
    of: str
    about: str
    says: str
    weight: Weight
    sure: str
    chance: Decimal | None
    owners: tuple[str, ...]
    post: str
    since: date
    next: str = ""


@dataclass(frozen=True, slots=True)
class Signal:
    """What is told, and why; `page` is where one looks first, below the address of the system, none for that of the record it is about.

    `readers` are the bodies whose people may read it; everyone where it is None. `sort` says in few words what happened, where one
    file signals several things. `besides` are the names of other signals of the same cause, whose reasons stand among its own.
    """

    told: Told
    because: Because
    page: str = ""
    readers: tuple[str, ...] | None = None
    sort: str = ""
    besides: tuple[str, ...] = ()


def worst_and_surest(signal: Signal) -> tuple[int, Decimal, str, str]:
    """Return what signals are put in order by: the serious first, and among them the surest."""
    own = signal.told
    return WEIGHTS.index(own.weight), own.chance or Decimal(0), own.name, own.about


def chance_of(number: float) -> Decimal:
    """Return a chance as it is told: six places."""
    return Decimal(f"{min(max(number, 0.0), 1.0):.{PLACES}f}")


def in_a_thousand(chance: Decimal) -> str:
    """Return a chance as people say it: so many in a hundred, or in a thousand where it is small."""
    if THOUSAND * chance < 1:
        return "less than 1 in 1,000"
    if THOUSAND * chance < HUNDRED:
        return f"about {THOUSAND * chance:.0f} in 1,000"
    return f"about {HUNDRED * chance:.0f} in 100"
