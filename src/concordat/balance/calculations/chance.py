"""Chance of the targets: takes bodies with their targets and contracts whose results are uncertain, gives the chance that the regime of the day is met, and what drives it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any, Literal

import numpy as np

from concordat.balance.chance_draws import pennies, years_of
from concordat.balance.chance_given import Member, Uncertain, chance_findings
from concordat.balance.chance_told import Chance, Met, chance_of, met_by, share_of
from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused, stops
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted
from concordat.kernel.wrong_given import bad, not_money
from concordat.need import Stamp, stamped

METHOD, REGIME, TOLD = "balance.chance 1", "balance.regime", "balance.chance_told"
SYSTEM = "the system"
Tested = Literal["each", "together", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A system in one year, and the day `on` whose regime holds.

    - `members`: each with its target; `contracts`: between them, or with bodies `outside`
    - `system_target`: the least surplus of all members together (£), the sum of theirs where it is none
    - `correlation`: of any two contracts that are drawn here, from 0 to 1: good and bad years that all of them share
    - `draws`, `seed`: of possible years; where contracts give their own draws, there are as many years as those
    """

    members: tuple[Member, ...]
    contracts: tuple[Uncertain, ...]
    on: date
    outside: tuple[str, ...] = ()
    system_target: Decimal | None = None
    correlation: Decimal = Decimal(0)
    draws: int = 10_000
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`chance`: that all that the regime tests is met in one year, with its standard `error`; `tested`: each body, all together, or both.

    `bodies` and the `system` stand there whether or not they are tested; the `stamp` makes the figures again.
    """

    tested: Tested
    measure: str
    chance: Decimal
    error: Decimal
    bodies: tuple[Chance, ...]
    system: Chance
    stamp: Stamp


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the chances; raises Refused for bodies nobody knows, draws of unlike number, and a day on which nothing is tested."""
    count = next((one.draws for one in given.contracts if one.draws), given.draws)
    findings = (
        *chance_findings(given.members, given.contracts, given.outside, count, given.correlation),
        *_more(given),
    )
    if stops(findings):
        raise Refused(stops(findings))
    regime, told = rules.on(REGIME, given.on), rules.on(TOLD, given.on)
    tested: Tested = regime.value["tested"]
    years = years_of(given.members, given.contracts, count, given.correlation, given.seed)
    bodies = tuple(
        chance_of(one.id, tested != "together", one.target, years.positions[one.id], years.parts[one.id], told.value)
        for one in given.members
    )
    whole = sum((one.target for one in given.members), Decimal(0))
    target = whole if given.system_target is None else given.system_target
    system = chance_of(SYSTEM, tested != "each", target, years.system, years.to_system, told.value)
    met: list[Met] = (
        [met_by(years.positions[one.id], one.target) for one in given.members] if tested != "together" else []
    )
    if tested != "each":
        met.append(met_by(years.system, target))
    chance, error = share_of(np.logical_and.reduce(met))
    stamp = _stamp(given, rules, count)
    gives = Gives(
        tested=tested,
        measure=regime.value["measure"],
        chance=chance,
        error=error,
        bodies=bodies,
        system=system,
        stamp=stamp,
    )
    parts = (*(one.because for one in (*bodies, system)), because_rule(regime), because_rule(told), stamp.because)
    says = f"the chance that the target is met on {counted(count, 'possible year')}: {_who(tested)}"
    return Answer(gives, Because(says, chance, "chance", parts=parts), findings=findings)


def _who(tested: Tested) -> str:
    own = {"each": "each body by itself", "together": "all bodies together"}
    return own.get(tested, "each body by itself, and all together")


def _more(given: Given) -> Iterator[Finding]:
    if given.seed < 0:
        yield bad("seed", "is negative", "negative-number", "No chance begins there.")
    if given.system_target is not None:
        yield from not_money(given.system_target, "system_target")


def _stamp(given: Given, rules: Rulebook, count: int) -> Stamp:
    """Return the stamp; possible results stand in it by their hash."""
    drawn = any(one.spread or one.cost_spread for one in given.contracts)
    return stamped(
        METHOD,
        rules,
        data=[*given.members, *(_row(one) for one in given.contracts), *given.outside],
        parameters={"correlation": given.correlation, "system_target": given.system_target, "on": given.on},
        seed=given.seed if drawn else None,
        draws=count if drawn else 0,
    )


def _row(one: Uncertain) -> dict[str, Any]:
    """Return a contract with its draws by their hash: written out, a million of them would take longer than what is worked out of them."""
    row = {name: getattr(one, name) for name in Uncertain.__slots__}
    money = {
        name: np.array([pennies(amount) for amount in row[name]], dtype="<i8") for name in ("paid_draws", "cost_draws")
    }
    draws = {"activity_draws": np.array(one.activity_draws, dtype="<f8"), **money}
    return row | {name: sha256(own.tobytes()).hexdigest() for name, own in draws.items()}
