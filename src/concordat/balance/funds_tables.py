"""Conditional money to read: takes funds with what they came to, gives a row for each fund, and for each gate what more would release."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from concordat.balance.funds import Earned
from concordat.balance.records import FundGate
from concordat.kernel.answer import Answer, because_record
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted, shown


def funds_table(found: tuple[Earned, ...], names: Mapping[str, str]) -> Table:
    """Return one row for each fund: available, earned, lost and still open (£)."""
    columns = {
        "fund": "Fund",
        "body": "Who can earn it",
        "available": "Available [£]",
        "earned": "Earned to date [£]",
        "lost": "Lost [£]",
        "open": "Still open [£]",
        "releases": "What would have released most",
    }
    rows = (
        (
            one.fund.title,
            names.get(one.fund.body, one.fund.body),
            Answer(
                one.fund.available,
                because_record(one.fund.title, "ConditionalFund", one.fund.id, value=one.fund.available, unit="£"),
                unit="£",
            ),
            *(one.sum_of(name) for name in ("earned", "lost", "open")),
            _most(one),
        )
        for one in found
    )
    says = (
        "Each quarter's money hangs on gates; each gate is tested on all that was reached since the start of the year."
    )
    return table("funds", "Money that hangs on conditions", columns, rows, says)


def releases_table(found: tuple[Earned, ...], names: Mapping[str, str]) -> Table:
    """Return one row for each gate that was tested: open, or how far short, and the pounds that closing it would have released."""
    columns = {
        "fund": "Fund",
        "body": "Body",
        "gate": "Gate",
        "quarter": "Quarter",
        "result": "Result",
        "releases": "More that this would release [£]",
    }
    rows = (row for one in found for row in _gates(one, names))
    return table("gates", "Gate by gate", columns, rows, "A gate that is shut says how much more would have opened it.")


def _most(one: Earned) -> str:
    """Return what would have released most: of the gates that were shut the one with most behind it, and how many others there are."""
    gates = {gate.gate: gate for gate in one.gates}
    shut = sorted((told for told in one.gives.tested if not told.open), key=lambda told: told.releases, reverse=True)
    if not shut:
        return ""
    first, others = shut[0], len(shut) - 1
    more = f"; {counted(others, 'other gate was', 'other gates were')} shut" if others else ""
    return f"{first.gate}, Q{first.quarter}: {_far(first.short, gates[first.gate])} would release {amount(first.releases, '£')}{more}"


def _far(short: Decimal, gate: FundGate) -> str:
    size = amount(short, "£") if gate.unit == "£" else f"{shown(short)} {gate.unit}"
    return f"{size} {'more' if gate.better == 'higher' else 'less'}"


def _gates(one: Earned, names: Mapping[str, str]) -> Iterator[tuple[Any, ...]]:
    by_name = {gate.gate: gate for gate in one.gates}
    for told in one.gives.tested:
        gate = by_name[told.gate]
        result = "open" if told.open else f"shut: {_far(told.short, gate)} would have opened it"
        key = (one.fund.id, told.gate, str(told.quarter))
        why = because_record(
            f"{told.gate}, quarter {told.quarter}: {result}", "GateQuarter", *key, value=told.releases, unit="£"
        )
        # A quarter is a word here: nobody adds quarters up.
        body = names.get(one.fund.body, one.fund.body)
        yield (one.fund.title, body, told.gate, f"Q{told.quarter}", result, Answer(told.releases, why, unit="£"))


def funds_in_words(found: tuple[Earned, ...]) -> str:
    """Return what all funds come to in a sentence."""
    earned, lost, still_open = (
        sum((one.sum_of(name).value for one in found), Decimal(0)) for name in ("earned", "lost", "open")
    )
    return (
        f"Of {amount(earned + lost + still_open, '£')} that could be earned in the year, {amount(earned, '£')} was earned and "
        f"{amount(lost, '£')} lost; {amount(still_open, '£')} is still open."
    )
