"""The path through `balance`: takes positions before and after a change, gives what the room tells: who gains, and whether it sums to nought."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from concordat.balance.position import Positions
from concordat.balance.surplus_in_words import surplus_in_words
from concordat.kernel.answer import Answer, Because
from concordat.kernel.outcome import Outcome
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted

ZERO = Decimal(0)


def tell(before: Positions, after: Positions | None = None, allowed: Iterable[Because] = ()) -> Outcome:
    """Return the room's part of the story: `balance.system_position`, `balance.position.<body>`, and what a change moves.

    The figures of `after` are named `balance.system_position_after` and `balance.position_after.<body>`; what moved is
    `balance.system_change` and `balance.change.<body>`. `allowed` says which votes would allow the change.
    """
    figures: list[Answer[Any]] = [*before.figures]
    tables = [before.table()]
    allowed = tuple(allowed)
    says = [f"The system's position is {surplus_in_words(before.system.value)}."]
    if after is not None:
        figures += [_after(figure, allowed) for figure in after.figures]
        changes = _changes(before, after)
        figures += changes
        tables += [_renamed(after.table()), _change_table(before, after, changes)]
        says += _says(after, changes, bool(allowed))
    if before.listed:
        tables.append(before.listed_table())
        says.append(f"{len(before.listed)} lines do not cancel inside the system and are listed.")
    brief = (tables[2] if after is not None else tables[0].only("body", "surplus"),)
    findings = dict.fromkeys((*before.findings, *(after.findings if after else ())))
    return Outcome(
        "balance", "Does the system balance?", tuple(says), tuple(figures), tuple(tables), tuple(findings), brief
    )


def _says(after: Positions, changes: list[Answer[Decimal]], is_proposed: bool) -> Iterable[str]:
    system, bodies = changes[0], changes[1:]
    moved = [one for one in bodies if one.value]
    yield (
        f"{'Under the single contracts proposed' if is_proposed else 'Afterwards'} it is {surplus_in_words(after.system.value)}: "
        + ("unmoved." if not system.value else f"moved by {surplus_in_words(system.value)}.")
    )
    gain = sum((one.value for one in moved if one.value > 0), ZERO)
    if moved:
        yield f"{counted(len(moved), 'body gains or loses', 'bodies gain or lose')}; those that gain gain {amount(gain, '£')} together."


def _changes(before: Positions, after: Positions) -> list[Answer[Decimal]]:
    """Return what each figure moves by, the system's first; a body of one side only counts as nought on the other."""
    first = {figure.name: figure for figure in before.figures}
    then = {figure.name: figure for figure in after.figures}
    return [_change(name, first.get(name), then.get(name)) for name in dict.fromkeys((*first, *then))]


def _change(name: str, before: Answer[Decimal] | None, after: Answer[Decimal] | None) -> Answer[Decimal]:
    moved = (after.value if after else ZERO) - (before.value if before else ZERO)
    parts = [
        Because(says, figure.value, "£", parts=(figure.because,))
        for says, figure in (("after", after), ("before", before))
        if figure
    ]
    new_name = name.replace("system_position", "system_change").replace("balance.position.", "balance.change.")
    return Answer(moved, Because("position after less position before", moved, "£", parts=tuple(parts)), new_name, "£")


def _after(figure: Answer[Decimal], allowed: tuple[Because, ...]) -> Answer[Decimal]:
    figure = replace(figure, because=replace(figure.because, parts=(*figure.because.parts, *allowed)))
    name = figure.name.replace("system_position", "system_position_after")
    return figure.named(name.replace("balance.position.", "balance.position_after."))


def _renamed(shown: Table) -> Table:
    return Table("positions_after", f"{shown.title}, afterwards", shown.columns, shown.rows, shown.says)


def _change_table(before: Positions, after: Positions, changes: list[Answer[Decimal]]) -> Table:
    names = {**before.names, **after.names}
    first = {figure.name: figure for figure in before.figures}
    then = {figure.name: figure for figure in after.figures}
    keys = list(dict.fromkeys((*first, *then)))
    rows = [
        (_body(key, names), first.get(key), then.get(key), change) for key, change in zip(keys, changes, strict=True)
    ]
    rows = [*rows[1:], rows[0]]
    columns = {"body": "Body", "before": "Before [£]", "after": "After [£]", "change": "Change [£]"}
    return table(
        "positions_change",
        "Who gains and who loses",
        columns,
        rows,
        "Inside the system gains and losses sum to nought.",
    )


def _body(figure: str, names: dict[str, str]) -> str:
    body = figure.removeprefix("balance.position.")
    return "System" if body == figure else names.get(body, body)
