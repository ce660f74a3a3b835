"""Services by level: takes the lines in force on a day, gives at which level each service is agreed and delivered, by whom, and which decision put it there."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from concordat.contract.adopt import adopt
from concordat.contract.consolidate import Consolidated
from concordat.contract.matrix import because_line
from concordat.contract.proposed import as_proposed
from concordat.contract.records import Line
from concordat.contract.register import register
from concordat.decide.records import Proposal
from concordat.kernel.answer import Answer, Because
from concordat.kernel.system import System
from concordat.kernel.table import Table, table

LEVELS = ("system", "place", "body")


def levels_table(system: System, on: date | None = None, proposed: tuple[Consolidated, ...] = ()) -> Table:
    """Return a row for each service and pair of levels, from the system down; with `proposed` as it would be once they are signed."""
    starts = max((one.consolidation.starts for one in proposed), default=None)
    day = starts or on or system.settings.as_at
    live = register(adopt(system, proposed) if proposed else system).on(day)
    titles = {one.id: one.title for one in system.all(Proposal)}
    held: dict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in live.lines:
        held[line.service or "none named", line.agrees_at, line.delivers_at].append(line)
    order = sorted(held, key=lambda key: (key[0], LEVELS.index(key[1]), LEVELS.index(key[2])))
    columns = {
        "service": "Service",
        "agrees_at": "Agreed at the level of",
        "delivers_at": "Delivered at the level of",
        "commissioners": "Commissioned by",
        "value": "Value a year [£]",
        "why": "By the decision",
    }
    rows = (
        (
            *key,
            ", ".join(dict.fromkeys(live.name(line.commissioner) for line in held[key])),
            as_proposed(_value(held[key]), proposed),
            "; ".join(dict.fromkeys(titles.get(line.decision, line.decision) for line in held[key] if line.decision))
            or "none on record",
        )
        for key in order
    )
    title = f"Which level commissions what{', as proposed' if proposed else ''}, on {day:%-d %B %Y}"
    says = "Agreed for the system and delivered in a place is no contradiction: one conversation, and care near home."
    return table("levels_proposed" if proposed else "levels", title, columns, rows, says)


def _value(lines: Iterable[Line]) -> Answer[Decimal]:
    own = tuple(lines)
    whole = sum((line.value for line in own), Decimal(0))
    return Answer(whole, Because("value of these lines", whole, "£", parts=tuple(map(because_line, own))), unit="£")
