"""The money of a proposal to read: takes its cost, gives who pays what once, who saves what a year, how each body stood then, and when it pays back."""

from collections.abc import Iterator, Mapping
from typing import Any

from concordat.decide.cost_of_change import CostOfChange
from concordat.kernel.answer import Answer
from concordat.kernel.recorded import recorded
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted

NOT_TOLD = "What it costs once, who pays, when it pays back and how the bodies stood were not told to those who decide."


def cost_figures(found: CostOfChange | None) -> tuple[Answer[Any], ...]:
    """Return one-off cost, saving a year, the day by which it has paid back, and the position of the time."""
    if found is None:
        return ()
    made = (found.one_off, found.saving if found.saving.value else None, found.paid_back, found.position)
    return tuple(one for one in made if one is not None)


def cost_table(found: CostOfChange | None, names: Mapping[str, str]) -> Table:
    """Return every sum that was told, costs before savings before positions (£), with whose it is and where it is written."""
    columns = {
        "kind": "What",
        "body": "Whose",
        "label": "For what",
        "amount": "Sum [£]",
        "starts": "From",
        "told": "Told on",
        "source": "Where it is written",
    }
    words = {
        "one-off cost": "Paid once",
        "saving a year": "Saved a year",
        "position at the time": "Surplus of the time, a deficit below nought",
    }
    kinds = ("one-off cost", "saving a year", "position at the time")
    rows = (
        (
            words[one.kind],
            names.get(one.body, one.body),
            one.label,
            recorded(one, "amount", "£"),
            one.starts,
            one.told,
            one.source,
        )
        for kind in kinds
        for one in (found.of(kind) if found else ())  # type: ignore[arg-type]  # one of the kinds
    )
    says = "As it was told to those who decide, on the day it was told."
    return table("cost_of_change", "What the change costs, who pays, and how the bodies stood", columns, rows, says)


def cost_in_words(found: CostOfChange | None) -> Iterator[str]:
    """Say whether the change pays for itself, and in which position it is decided."""
    if found is None:
        yield NOT_TOLD
        return
    paid = f"It costs {amount(found.one_off.value, '£')} once"
    if found.months:
        by = f", by {found.paid_back.value}" if found.paid_back else ""
        yield (
            f"{paid} and would save {amount(found.saving.value, '£')} a year: it has paid back "
            f"{counted(found.months.value, 'month')} after the saving begins{by}."
        )
    elif found.one_off.value:
        yield f"{paid}; no saving is told that would pay it back."
    if found.position is not None:
        stands = "deficit" if found.position.value < 0 else "surplus"
        yield f"The bodies told of stood together at a {stands} of {amount(abs(found.position.value), '£')} when they were asked."
