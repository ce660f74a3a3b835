"""Bands of a proof of duty: takes who holds what on every day, gives one band for each duty and group of areas that are alike, stretch by stretch."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from concordat.kernel.answer import Answer
from concordat.kernel.table import Table, table
from concordat.kernel.text import counted
from concordat.merge.case_proof import CaseProof
from concordat.merge.duty_reasons import Reasons
from concordat.merge.one_holder import Stretch

OWN = "each old body in its own area"
State = Literal["one holder", "gap: nobody", "overlap: several"]


@dataclass(frozen=True, slots=True)
class Band:
    """A duty in areas that have it alike: who holds it from when to when; no holder is a gap, several are an overlap."""

    duty: str
    title: str
    areas: tuple[str, ...]
    stretches: tuple[Stretch, ...]


def bands(told: CaseProof) -> tuple[Band, ...]:
    """Return the bands in the order of the map; bodies that hold a duty each in its own area alone are one band."""
    if told.proof is None:
        return ()
    elsewhere = {
        (duty, body)
        for (duty, area), own in told.proof.held.items()
        for one in own
        for body in one.bodies
        if body != area
    }
    found: dict[tuple[str, tuple[Stretch, ...]], list[str]] = {}
    for (duty, area), own in told.proof.held.items():
        called = own if (duty, area) in elsewhere else tuple(_called(one, area) for one in own)
        found.setdefault((duty, called), []).append(area)
    titles = {one.id: one.title for one in told.map.mapped}
    return tuple(Band(duty, titles[duty], tuple(areas), own) for (duty, own), areas in found.items())


def state_of(one: Stretch) -> State:
    """Return how a stretch stands."""
    return "one holder" if len(one.bodies) == 1 else "overlap: several" if one.bodies else "gap: nobody"


def bands_table(told: CaseProof, names: Mapping[str, str]) -> Table:
    """Return a row for each stretch of each band; its picture has a band a row, and marks gaps and overlaps."""
    columns = {
        "duty": "Duty",
        "areas": "Where",
        "state": "How it stands",
        "holder": "Who answers for it",
        "starts": "From",
        "ends": "Until before",
        "days": "Days [days]",
    }
    faults = len(told.proof.faults) if told.proof else 0
    wrong = (
        f"Here {counted(faults, 'stretch', 'stretches')} of days {'breaks' if faults == 1 else 'break'} that."
        if faults
        else "Here it does, on every day."
    )
    says = f"For every duty, area and day exactly one body must answer. {wrong}"
    return table("duty_bands", "Who answers for each duty, day by day", columns, _rows(told, names), says)


def _rows(told: CaseProof, names: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    reasons, every = Reasons(told.map), len(told.map.case.areas_of_duties)
    for band in bands(told):
        where = (
            f"all {every} areas" if len(band.areas) == every else ", ".join(names.get(one, one) for one in band.areas)
        )
        for one in band.stretches:
            holder = " and ".join(names.get(body, body) for body in one.bodies) or "nobody"
            because = reasons.of(band.duty, f"days on which {holder} answers for it", one.days, "days")
            yield (
                band.title,
                where,
                state_of(one),
                holder,
                date.fromordinal(one.start),
                date.fromordinal(one.end),
                Answer(one.days, because, unit="days"),
            )


def _called(one: Stretch, area: str) -> Stretch:
    return Stretch(one.start, one.end, tuple(OWN if body == area else body for body in one.bodies))
