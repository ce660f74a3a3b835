"""The chance of a control total to read: takes it as it was worked out, gives a row for each body and for each contract that drives it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.balance.calculations.chance import SYSTEM
from concordat.balance.chance_told import Chance
from concordat.balance.contract_chance import PERCENT, TENTHS, SystemChance
from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table
from concordat.need.figures import figure


def chance_table(found: SystemChance) -> Table:
    """Return one row for each body and the system: the chance, how far ahead of its target it may be, and what would make it likely enough."""
    columns = {
        "body": "Body",
        "counts": "Tested",
        "chance": "Chance of meeting it [%]",
        "low": "Ahead in a bad year [£]",
        "mean": "Ahead on average [£]",
        "high": "Ahead in a good year [£]",
        "needed": "More needed for a safe chance [£]",
    }
    rows = (_row(found, one) for one in _told(found))
    says = "Ahead of what must be reached; below nought is short of it. One year of ten is worse than the bad year, one better than the good year."
    return table("chance", "The chance of each", columns, rows, says)


def drivers_table(found: SystemChance, contracts: Mapping[str, str]) -> Table:
    """Return the contracts that move the system's position most, or that of the body with the least chance where only bodies are tested."""
    gives = found.answer.value
    of = gives.system if gives.tested != "each" else min(gives.bodies, key=lambda one: one.chance)
    columns = {
        "contract": "Contract",
        "spread": "Share of what moves it [%]",
        "shortfall": "Share of what bad years lack [%]",
    }
    rows = (
        (
            contracts.get(one.contract, one.contract),
            _percent(found, of, f"share of the spread that {one.contract} brings", one.spread_share),
            None
            if one.shortfall_share is None
            else _percent(found, of, f"share of the shortfall that {one.contract} brings", one.shortfall_share),
        )
        for one in of.drivers
    )
    whose = "the system" if gives.tested != "each" else found.names.get(of.body, of.body)
    says = "A share below nought is that of a contract which moves against the others."
    return table("control_total_drivers", f"The contracts that drive the position of {whose}", columns, rows, says)


def _told(found: SystemChance) -> Iterator[Chance]:
    gives = found.answer.value
    yield from gives.bodies
    if gives.tested != "each":
        yield gives.system


def _row(found: SystemChance, one: Chance) -> tuple[Any, ...]:
    name = "System" if one.body == SYSTEM else found.names.get(one.body, one.body)
    money = (
        _pounds(found, one, f"{words} for {name}", value)
        for words, value in (
            ("ahead in a bad year", one.low - one.target),
            ("ahead on average", one.mean - one.target),
            ("ahead in a good year", one.high - one.target),
            ("more needed", one.needed),
        )
    )
    return name, one.tested, _percent(found, one, f"chance that {name} meets it", one.chance), *money


def _pounds(found: SystemChance, one: Chance, says: str, value: Decimal) -> Answer[Decimal]:
    whole = value.quantize(Decimal(1))
    return Answer(whole, Because(says, whole, "£", parts=(*found.of_body[one.body], *found.because)), unit="£")


def _percent(found: SystemChance, one: Chance, says: str, share: Decimal) -> Answer[Decimal]:
    value = figure(float(share) * PERCENT, TENTHS)
    return Answer(value, Because(says, value, "%", parts=(*found.of_body[one.body], *found.because)), unit="%")
