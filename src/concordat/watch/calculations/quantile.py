"""Quantile: takes a value for each of some areas, gives in which of so many equal parts each lies; ties stay together."""

from collections.abc import Iterator
from dataclasses import dataclass

from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.text import counted, shown
from concordat.watch.given import name_findings, number_findings
from concordat.watch.numbers import numbers_of
from concordat.watch.quantiles import quantile
from concordat.watch.said import kept
from concordat.watch.wrong_numbers import bad

MOST_PARTS = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One area: its `id` and its `value`, None where there is none."""

    id: str
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`areas`; into how many `parts` they are cut (10 for tenths); `inverted`: the first part holds the highest values, not the lowest."""

    areas: tuple[Placed, ...]
    parts: int = 10
    inverted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InPart:
    """One area and its `part`, from 1; None where it has no value, or too few areas have one."""

    id: str
    part: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """Each area's part, in the order given."""

    areas: tuple[InPart, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the parts; raises Refused for what is no number and for fewer than two parts."""
    if wrong := tuple(_wrong(given)):
        raise Refused(wrong)
    values = [float("nan") if one.value is None else one.value for one in given.areas]
    parts, notes = quantile(values, given.parts, inverted=given.inverted)
    placed = [None if kept(part) is None else int(part) for part in parts]
    areas = tuple(InPart(id=one.id, part=part) for one, part in zip(given.areas, placed, strict=True))
    first = "highest" if given.inverted else "lowest"
    because = tuple(
        Because(f"{one.id}: {shown(one.value)} lies in part {part}, 1 being the {first}", part)
        for one, part in zip(given.areas, placed, strict=True)
        if part is not None
    )
    says = f"{counted(len(areas), 'area')} in {given.parts} parts"
    found = tuple(
        Finding(
            "no-value",
            f"{one.id} lies in no part: {note}.",
            "It cannot be ranked.",
            "Give its value, or fewer parts.",
            severity="warning",
        )
        for one, note in zip(given.areas, notes, strict=True)
        if note
    )
    parts_of = (numbers_of(rules, "quantile").because, *because)
    return Answer(Gives(areas=areas), Because(says, given.parts, "parts", parts=parts_of), findings=found)


def _wrong(given: Given) -> Iterator[Finding]:
    yield from name_findings("areas", [one.id for one in given.areas])
    if not 2 <= given.parts <= MOST_PARTS:
        yield bad("parts", f"does not lie between 2 and {MOST_PARTS:,}")
    for one in given.areas:
        yield from number_findings(f"{one.id}.value", one.value)
