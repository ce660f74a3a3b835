"""Contracts that may be signed though questions about them are open: takes a system and contracts, gives an override of each question that stops."""

import csv
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from pathlib import Path

from concordat.contract import readiness, readiness_case_of
from concordat.contract.records import Contract, ReadinessOverride
from concordat.kernel.act import Change, changed
from concordat.kernel.system import System, key_of
from concordat.store import read
from concordat.store.codec import cells_of

BY, REASON = "Person N1, accountable officer", "The old contract ends, and people must be seen"


def overrides(system: System, code: str, day: date) -> tuple[ReadinessOverride, ...]:
    """Return an override of each question that stops the signature of a contract, or of a worksheet's single contract, on a day."""
    case = readiness_case_of(system, code, day)
    body = case.commissioners[0]
    return tuple(
        ReadinessOverride(
            contract=code, question=one.name, body=body, taken_by=BY, reason=REASON, recorded=day, source="a test"
        )
        for one in readiness(case).those("missing", "stop")
    )


def ready(system: System, day: date, *codes: str) -> System:
    """Return the system in which each of these may be signed on a day, as far as readiness goes."""
    return changed(system, Change(add=tuple(one for code in codes for one in overrides(system, code, day))))


def ready_folder(folder: Path, day: date, codes: Iterable[str] = ()) -> None:
    """Write the overrides into a system folder: of these contracts and worksheets, or of every contract that nobody signed."""
    system = read(folder).system
    assert system is not None
    wanted = tuple(codes) or tuple(key_of(one)[0] for one in system.all(Contract) if one.signed is None)
    rows = [cells_of(one) for code in wanted for one in overrides(system, code, day)]
    with (folder / ReadinessOverride.FILE).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([one.name for one in fields(ReadinessOverride)])
        writer.writerows(rows)
