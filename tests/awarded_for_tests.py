"""An example with an award: does acts of buying as the service does them, one after the other, each on its day."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from concordat.contract.records import Contract
from concordat.kernel.act import Change, Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.system import System
from concordat.store import read

CODE, CONTRACT = "hospital", "06M-RM1"
PLACE = "norfolk-and-waveney-2017"
AWARD = {
    "id": CODE,
    "body": "06M",
    "contract": CONTRACT,
    "providers": ("RM1",),
    "decided_on": date(2024, 5, 1),
    "route": "direct award C",
    "statement": "It does it well.",
}
NOTICE = {"award": CODE, "notice": "intention notice", "published": date(2024, 5, 3), "reference": "2024/001"}


def unsigned(examples: Path) -> System:
    """Return the example with a contract that nobody signed yet."""
    system = read(examples / PLACE).system
    assert system is not None
    return changed(system, Change(amend=(replace(system.one(Contract, CONTRACT), signed=None),)))


def done(system: System, day: date, name: str, **given: Any) -> System:
    """Return the system after an act, on the day on which it was done."""
    one, moment = act(name), Moment(day, "Person S")
    on_day = replace(system, settings=replace(system.settings, as_at=day))
    what = TypeAdapter(one.given).validate_python(given)
    found = one.check(what, on_day, moment)
    assert not stops(found), found
    return changed(on_day, one.change(what, on_day, moment))
