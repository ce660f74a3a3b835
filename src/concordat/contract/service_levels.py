"""Services by level: takes the register on a day, gives who commissions what at which level, where it is delivered, and why there."""

from collections.abc import Iterable
from typing import get_args

from concordat.contract.matrix import because_line, measures
from concordat.contract.records import Level, Line
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, Because
from concordat.kernel.table import Table, table

NO_REASON = "no reason recorded"
WIDEST_FIRST = get_args(Level)


def service_levels_table(live: Register) -> Table:
    """Return one row for each service and level that agrees it: who buys, from whom, where it is delivered, what it is worth, and why."""
    groups: dict[tuple[str, int], list[Line]] = {}
    for line in live.lines:
        groups.setdefault((line.service or "no service named", WIDEST_FIRST.index(line.agrees_at)), []).append(line)
    rows = []
    for (service, level), lines in sorted(groups.items()):
        value, _ = measures(lines)
        because = Because(
            f"{service}, agreed at {WIDEST_FIRST[level]}", value, "£", parts=tuple(map(because_line, lines))
        )
        rows.append(
            (
                service,
                WIDEST_FIRST[level],
                _names(live, (one.commissioner for one in lines)),
                _names(live, (one.provider for one in lines)),
                ", ".join(sorted({one.delivers_at for one in lines}, key=WIDEST_FIRST.index)),
                Answer(value, because, unit="£"),
                _why(lines),
            )
        )
    columns = {
        "service": "Service",
        "level": "Agreed at",
        "commissioners": "Commissioned by",
        "providers": "From",
        "delivered": "Delivered at",
        "value": "Value a year [£]",
        "why": "Why there",
    }
    return table("service_levels", "Services and the level that agrees them", columns, rows)


def split_levels_table(live: Register) -> Table:
    """Return each line that one level agrees and another delivers."""
    rows = (
        (
            line.service or "no service named",
            live.name(line.commissioner),
            live.name(line.provider),
            line.agrees_at,
            line.delivers_at,
            line.level_reason or NO_REASON,
            line.id,
        )
        for line in live.lines
        if line.agrees_at != line.delivers_at
    )
    columns = {
        "service": "Service",
        "commissioner": "Commissioned by",
        "provider": "From",
        "agrees": "Agreed at",
        "delivers": "Delivered at",
        "why": "Why there",
        "line": "Line",
    }
    return table("split_levels", "Agreed at one level, delivered at another", columns, rows)


def _names(live: Register, bodies: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(map(live.name, bodies)))


def _why(lines: Iterable[Line]) -> str:
    reasons = dict.fromkeys(one.level_reason.strip() for one in lines)
    return "; ".join(reason or NO_REASON for reason in reasons)
