"""The mismatch matrix to read: takes the matrix, gives gaps by commissioner and provider with their totals, and pairs with how far they have come."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from concordat.balance.plan_lines import PlanLine
from concordat.balance.plan_matrix import NONE, PlanMatrix
from concordat.balance.plan_totals import gap_because
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.system import key_of
from concordat.kernel.table import Table, table
from concordat.kernel.text import amount, counted

ORDER = ("agreed", "not discussed", "disputed")


def how_far_apart(lines: Iterable[PlanLine]) -> str:
    """Return in words on how many services of a pair both agree, and how many pounds lie between them on the others."""
    own = tuple(lines)
    still = [one for one in own if one.status != "agreed"]
    if not still:
        return f"Both agree on {counted(len(own), 'service')}."
    apart = sum((abs(one.gap) for one in still if one.gap is not None), Decimal(0))
    return f"Not agreed on {len(still)} of {counted(len(own), 'service')}: {amount(apart, '£')} lie between both sides."


def matrix_table(found: PlanMatrix, names: Mapping[str, str]) -> Table:
    """Return gaps (£) with a row for each commissioner and a column for each provider, and the totals of both."""
    buyers = list(dict.fromkeys(one.commissioner for one in found.lines))
    sellers = list(dict.fromkeys(one.provider for one in found.lines))
    columns = {"commissioner": "Commissioner"} | {one: f"{names.get(one, one)} [£]" for one in sellers}
    columns |= {"total": "All providers [£]"}
    rows = [
        (names.get(buyer, buyer), *(_gap(found.of_pair(buyer, seller)) for seller in sellers), _gap(_of(found, buyer)))
        for buyer in buyers
    ]
    rows.append(("All commissioners", *(_gap(_of(found, seller)) for seller in sellers), _gap(found.lines)))
    says = (
        "Above nought the provider plans to receive more than the commissioner plans to pay. Each gap is counted once."
    )
    return table("mismatch_matrix", f"Gaps between both sides' plans, {found.year}", columns, rows, says)


def pairs_table(found: PlanMatrix, names: Mapping[str, str]) -> Table:
    """Return one row for each pair: what one plans to pay, the other to receive (£), the gap, and the least settled status."""
    columns = {
        "commissioner": "Commissioner",
        "provider": "Provider",
        "planned": "It plans to pay [£]",
        "expected": "It plans to receive [£]",
        "gap": "Gap [£]",
        "status": "Status",
    }
    rows = []
    for buyer, seller in sorted(found.pairs, key=lambda one: -abs(_sum(found.of_pair(*one)))):
        own = found.of_pair(buyer, seller)
        both = [_side(own, side) for side in ("commissioner", "provider")]
        rows.append((names.get(buyer, buyer), names.get(seller, seller), *both, _gap(own), _status(own)))
    return table("mismatch_pairs", "Pair by pair", columns, rows, "The largest gap first.")


def pairs_in_order(found: PlanMatrix) -> tuple[tuple[str, str], ...]:
    """Return the pairs in the order of their rows."""
    return tuple(sorted(found.pairs, key=lambda one: -abs(_sum(found.of_pair(*one)))))


def reasons_table(found: PlanMatrix) -> Table:
    """Return all gaps by the reason that is given for them (£); gaps without one stand together."""
    by_reason: dict[str, list[PlanLine]] = {}
    for one in found.lines:
        if one.gap:
            by_reason.setdefault(one.dispute.reason if one.dispute else "no reason given yet", []).append(one)
    order = sorted(by_reason, key=lambda reason: -abs(_sum(by_reason[reason])))
    rows = ((reason.capitalize(), _number(by_reason[reason]), _gap(by_reason[reason])) for reason in order)
    columns = {"reason": "Reason", "services": "Services", "gap": "Gap [£]"}
    return table("mismatch_reasons", "Why both sides differ", columns, rows)


def _of(found: PlanMatrix, body: str) -> tuple[PlanLine, ...]:
    return tuple(one for one in found.lines if body in (one.commissioner, one.provider))


def _status(own: Iterable[PlanLine]) -> str:
    return max((one.status for one in own), key=ORDER.index)


def _sum(own: Iterable[PlanLine]) -> Decimal:
    return sum((one.gap or NONE for one in own), NONE)


def _gap(own: Iterable[PlanLine]) -> Answer[Decimal] | None:
    known = [one for one in own if one.gap is not None]
    if not known:
        return None
    gap = _sum(known)
    return Answer(gap, Because("provider's figures less commissioner's", gap, "£", parts=gap_because(known)), unit="£")


def _number(own: list[PlanLine]) -> Answer[int]:
    says = counted(len(own), "service") + " in which both sides differ"
    return Answer(len(own), Because(says, len(own), parts=gap_because(own)))


def _side(own: Iterable[PlanLine], side: Any) -> Answer[Decimal] | None:
    figures = [figure for one in own if (figure := one.last(side))]
    if not figures:
        return None
    whole = sum((one.amount for one in figures), NONE)
    parts = tuple(
        because_record(f"{one.service}, stated on {one.stated}", "PlanFigure", *key_of(one), value=one.amount, unit="£")
        for one in figures
    )
    return Answer(whole, Because(f"the {side}'s figures", whole, "£", parts=parts), unit="£")
