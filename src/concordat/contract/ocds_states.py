"""A contract as it stood after each change: takes its lines today and its variations, gives the lines before and after each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from concordat.contract.records import Line, Variation


@dataclass(frozen=True, slots=True)
class State:
    """The lines of a contract from a day on, and the variation that made them so; the first state has none."""

    lines: tuple[Line, ...]
    variation: Variation | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From when until when (half-open) a line is worth so much a year; a line without an end has none."""

    starts: date
    ends: date | None
    value: Decimal


def in_order(variations: Sequence[Variation]) -> list[Variation]:
    """Return variations by their day; those of one day in the order in which they were recorded."""
    return sorted(variations, key=lambda one: one.made_on)


def states(lines: Sequence[Line], variations: Sequence[Variation], until: date) -> tuple[State, ...]:
    """Return the first state and one for each variation made until a day; what was made later is taken back.

    A variation says what value and end were before; planned activity before is not on record and stays as it is.
    """
    held = {line.id: line for line in lines}
    ordered = [one for one in in_order(variations) if one.line in held]
    for one in reversed(ordered):
        held[one.line] = replace(held[one.line], value=one.value_before, ends=one.ends_before)
    found = [State(tuple(held.values()))]
    for one in ordered:
        if one.made_on <= until:
            held[one.line] = replace(held[one.line], value=one.value_after, ends=one.ends_after)
            found.append(State(tuple(held.values()), one))
    return tuple(found)


def stretches(told: Sequence[State], line: str) -> tuple[Stretch, ...]:
    """Return what a line is worth over its term after these changes: each holds from its day, what was bought before stays."""
    found: list[Stretch] = []
    for state in told:
        now = next((one for one in state.lines if one.id == line), None)
        if now is None or (found and (state.variation is None or state.variation.line != line)):
            continue
        since = now.starts if state.variation is None else max(state.variation.made_on, now.starts)
        if found:
            last = found.pop()
            end = since if last.ends is None else min(last.ends, since)
            found += [Stretch(last.starts, end, last.value)] if end > last.starts else []
        if now.ends is None or now.ends > since:
            found.append(Stretch(since, now.ends, now.value))
    return tuple(found)
