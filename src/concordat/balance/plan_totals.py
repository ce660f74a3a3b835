"""The three totals of a mismatch matrix: takes the matrix, gives the system's position by separate plans, closed the providers' way, and the commissioners'."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from concordat.balance.plan_lines import PlanLine
from concordat.balance.plan_matrix import NONE, PlanMatrix
from concordat.kernel.answer import Answer, Because, because_nothing, because_record
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted


def gap_because(lines: Iterable[PlanLine]) -> tuple[Because, ...]:
    """Return the figures that gaps stand on: the provider's added, the commissioner's taken away."""
    parts = []
    for one in lines:
        if one.planned and one.expected:
            for figure, sign, words in ((one.expected, 1, "expects"), (one.planned, -1, "plans")):
                body = figure.provider if figure.side == "provider" else figure.commissioner
                says = f"{body} {words} {amount(figure.amount, '£')} for {figure.service}"
                parts.append(because_record(says, "PlanFigure", *key_of(figure), value=sign * figure.amount, unit="£"))
    return tuple(parts)


def plan_figures(found: PlanMatrix, area: str) -> tuple[Answer[Any], ...]:
    """Return all gaps together, what of them is open, how many disputes there are, and the agreed position; for everyone.

    The public reads no pair in their reasons: what two bodies plan before they agree is theirs and the system's.
    """
    known = [one for one in found.lines if one.gap is not None]
    open_lines = [one for one in known if one.gap and one.status != "agreed"]
    disputed = sum(1 for one in open_lines if one.status == "disputed")
    says = f"{counted(sum(1 for one in known if one.gap), 'gap')} between providers' and commissioners' figures"
    made = [
        _told("balance.mismatch.gap", found.gives.total_gap, says, gap_because(known), area),
        _told(
            "balance.mismatch.open",
            found.gives.open_gap,
            "gaps not agreed, more and less added alike",
            gap_because(open_lines),
            area,
        ),
        _told("balance.mismatch.disputed", disputed, "services in dispute", gap_because(open_lines), area, "services"),
    ]
    if not found.without_plan:
        made += [_position(found, "balance.mismatch.separate", found.gives.separate, "by separate plans", area)]
        made += [_position(found, "balance.mismatch.agreed", found.gives.agreed, "once every gap is closed", area)]
    return tuple(made)


def gap_in_words(found: PlanMatrix) -> str:
    """Return how far both sides are apart in all, and how much of it is not agreed."""
    gap, left = found.gives.total_gap, found.gives.open_gap
    far = (
        f"Providers plan to receive {amount(abs(gap), '£')} {'more' if gap > 0 else 'less'} than commissioners plan to pay"
        if gap
        else "Providers plan to receive in all what commissioners plan to pay"
    )
    return f"{far}; gaps of {amount(left, '£')} are not agreed." if left else f"{far}; no gap is left to agree."


def totals_table(found: PlanMatrix, area: str) -> Table:
    """Return commissioners, providers and the system (£) by their own plans and once the gaps are closed, either way."""
    columns = {
        "way": "How",
        "commissioners": "Commissioners together [£]",
        "providers": "Providers together [£]",
        "system": "The system [£]",
    }
    says = (
        f"Closed either way the system comes to {amount(found.gives.agreed, '£')}: {amount(abs(found.gives.total_gap), '£')} "
        f"{'below' if found.gives.total_gap >= 0 else 'above'} what the separate plans add up to. Only whose it is differs."
    )
    return table("mismatch_totals", "The same system, three ways", columns, _ways(found, area), says)


def _ways(found: PlanMatrix, area: str) -> Iterator[tuple[Any, ...]]:
    buyers = {one.commissioner for one in found.lines}
    ways = (
        ("Separate plans, each with its own figures", "own_plan"),
        ("Every gap closed at the providers' figures", "providers_way"),
        ("Every gap closed at the commissioners' figures", "commissioners_way"),
    )
    for words, field in ways:
        sides = [
            sum((getattr(one, field) for one in found.gives.bodies if (one.body in buyers) == side), NONE)
            for side in (True, False)
        ]
        cells = (*sides, sum(sides, NONE))
        yield (words, *(_position(found, "", value, words.lower(), area) for value in cells))


def _position(found: PlanMatrix, name: str, value: Decimal, says: str, area: str) -> Answer[Any]:
    return _told(name, value, f"positions {says}", gap_because(found.lines), area)


def _told(name: str, value: Any, says: str, parts: tuple[Because, ...], area: str, unit: str = "£") -> Answer[Any]:
    nothing = because_nothing("what both sides planned, pair by pair, is open to the bodies of the system", area)
    public = Because(says, value, unit, parts=nothing)
    return Answer(value, Because(says, value, unit, parts=parts or nothing, public=public), name, unit)
