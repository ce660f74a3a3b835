"""Who may act for all under a contract: takes a system and a contract, gives every power with its holder, days and limit."""

from collections.abc import Mapping
from typing import get_args

from concordat.contract.coordination import powers
from concordat.contract.records import CoordinationPower, Power
from concordat.kernel.answer import Answer, because_record
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table

POWERS: tuple[Power, ...] = get_args(Power)
# What is refused to every other commissioner where one holds the power.
BINDS: Mapping[Power, str] = {
    "negotiate": "agreeing a difference between the old contracts",
    "sign": "signing the contract",
    "vary": "varying a line; using an extension or a renewal, or letting it go",
    "issue notice": "using a break, or letting it go",
    "agree reconciliation": "settling or withdrawing a challenge",
    "withhold payment": "nothing by itself; it stands in the agreement",
}


def powers_table(system: System, contract: str, names: Mapping[str, str]) -> Table:
    """Return a row for each power and holder; a power that nobody was given stays with each commissioner."""
    columns = {
        "power": "Power",
        "binds": "What it is needed for",
        "holder": "Who may",
        "starts": "From",
        "ends": "Until before",
        "up_to": "Up to, a year [£]",
        "decision": "By the decision",
    }
    found = powers(system, contract)
    rows: list[tuple[object, ...]] = []
    for power in POWERS:
        own = [one for one in found if one.power == power]
        rows += [
            (
                power,
                BINDS[power],
                names.get(one.body, one.body),
                one.starts,
                one.ends,
                _limit(one),
                names.get(one.decision, one.decision),
            )
            for one in own
        ]
        if not own:
            rows.append((power, BINDS[power], "each commissioner for itself", None, None, None, ""))
    says = "Where one commissioner holds a power the others do not have it on these days: their act is refused."
    return table("powers", "Who may act for all", columns, rows, says)


def _limit(one: CoordinationPower) -> Answer[object] | None:
    if one.up_to is None:
        return None
    because = because_record("the limit, as recorded", "CoordinationPower", *key_of(one), value=one.up_to, unit="£")
    return Answer(one.up_to, because, unit="£")
