"""Who speaks for whom in one conversation: takes a system, a contract and a day, gives each side with its bodies and their mandates."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from concordat.contract.records import Consolidation, Mandate, Side
from concordat.contract.register import Register
from concordat.kernel.answer import Answer, because_record
from concordat.kernel.given import find
from concordat.kernel.period import holds
from concordat.kernel.system import System, key_of
from concordat.kernel.table import Table, table
from concordat.who.records import Appointment

SIDES: tuple[Side, ...] = get_args(Side)
NOBODY = "nobody yet"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A body on one side of a conversation, with its mandate on the day; none where nobody speaks for it."""

    side: Side
    body: str
    mandate: Mandate | None


def sides_of(register: Register, system: System, contract: str) -> Mapping[Side, tuple[str, ...]]:
    """Return the bodies on each side, of a contract of the register or of a consolidation that will be one."""
    one = find(system, Consolidation, contract) if contract not in register.contract_by_id else None
    if one is not None:
        return {"commissioner": one.commissioners, "provider": one.providers}
    return {"commissioner": register.commissioners(contract), "provider": register.providers(contract)}


def spoken_for(system: System, contract: str, sides: Mapping[Side, Iterable[str]], on: date) -> tuple[Spoken, ...]:
    """Return every body of both sides with the mandate that holds on a day, the commissioners first."""
    held = {
        (one.side, one.body): one
        for one in system.all(Mandate)
        if one.contract == contract and holds(one.starts, one.ends, on)
    }
    return tuple(Spoken(side, body, held.get((side, body))) for side in SIDES for body in sides.get(side, ()))


def mandates_table(
    system: System, contract: str, sides: Mapping[Side, Iterable[str]], names: Mapping[str, str], on: date
) -> Table:
    """Return a row for each body of both sides: who speaks for it, within which limits, reporting where, until when."""
    columns = {
        "side": "Side",
        "body": "Speaks for",
        "speaker": "Who speaks",
        "holder": "Held by",
        "limits": "Within",
        "up_to": "Up to, a year [£]",
        "reports_to": "Reports to",
        "starts": "From",
        "ends": "Until before",
        "decision": "By the decision",
    }
    rows = (_row(system, one, names, on) for one in spoken_for(system, contract, sides, on))
    says = "One conversation has one voice on each side: what a speaker agrees within the mandate binds the body."
    return table("mandates", "Who speaks for whom", columns, rows, says)


def _row(system: System, one: Spoken, names: Mapping[str, str], on: date) -> tuple[object, ...]:
    held = one.mandate
    if held is None:
        return (one.side, names.get(one.body, one.body), NOBODY, "", "", None, "", None, None, "")
    where = f", {names.get(held.speaker_body, held.speaker_body)}" if held.speaker_body != one.body else ""
    return (
        one.side,
        names.get(one.body, one.body),
        f"{names.get(held.speaker, held.speaker)}{where}",
        ", ".join(_holders(system, held, on)),
        held.limits,
        _limit(held),
        names.get(held.reports_to, held.reports_to),
        held.starts,
        held.ends,
        names.get(held.decision, held.decision),
    )


def _holders(system: System, held: Mandate, on: date) -> Iterator[str]:
    for one in system.all(Appointment):
        if (one.post, one.body) == (held.speaker, held.speaker_body) and holds(one.starts, one.ends, on):
            yield one.holder


def _limit(held: Mandate) -> Answer[object] | None:
    if held.up_to is None:
        return None
    because = because_record("the limit, as recorded", "Mandate", *key_of(held), value=held.up_to, unit="£")
    return Answer(held.up_to, because, unit="£")
