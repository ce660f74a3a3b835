"""Price and volume effects: takes several bodies' lines of one service, gives mean price, spread, and what of each value is price and volume."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.contract.common_basis import Basis, BasisStep, interval, on_common_basis
from concordat.contract.price_effects import PriceEffect, price_effects
from concordat.kernel.answer import Answer, Because
from concordat.kernel.finding import Finding, Place, Refused
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.rulebook import Rulebook


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedLine:
    """One body's line: `value` in £ and `activity` in units, both for the days from `starts` up to `ends`.

    `market_forces_factor` is the factor that the value holds, none where it holds none; `people` are those it is for.
    """

    id: str
    value: Decimal
    activity: Decimal
    starts: date | None = None
    ends: date | None = None
    market_forces_factor: Decimal | None = None
    people: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines` of one service; where a window is given each is cut to its days, by `without_factor` the factor is taken out."""

    lines: tuple[ComparedLine, ...]
    window_starts: date | None = None
    window_ends: date | None = None
    without_factor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpriced:
    """A line without activity, by id: its `value` in £ has no price, and stands apart."""

    id: str
    value: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`mean_price` in £ per unit, exact; `spread` is the highest price by the lowest; `per_head` is units a head of all.

    Price effects sum to nought, and so do volume effects; `steps` are the sums (£) on the way to a common basis.
    """

    lines: tuple[PriceEffect, ...]
    mean_price: Fraction
    spread: Fraction | None
    per_head: Fraction | None
    unpriced: tuple[Unpriced, ...]
    steps: tuple[BasisStep, ...]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the effects; refuses a line twice, negative activity, a factor not above nought, and days that cannot be cut."""
    wrong = tuple(_wrong(given))
    if wrong:
        raise Refused(wrong)
    made, steps, outside = on_common_basis(
        [_basis(line) for line in given.lines], interval(given.window_starts, given.window_ends), given.without_factor
    )
    found = price_effects(made)
    gives = Gives(
        lines=found.lines,
        mean_price=found.mean_price,
        spread=found.spread,
        per_head=found.per_head,
        unpriced=tuple(Unpriced(id=line.id, value=pence(line.value)) for line in found.unpriced),
        steps=steps,
    )
    parts = (
        *(Because(f"{step.says}: £{step.before:,} before", step.after, "£") for step in steps),
        *(Because(f"{line.id}: price effect", line.price_effect, "£") for line in found.lines),
    )
    says = f"mean price of {len(found.lines)} lines, weighted by activity"
    return Answer(gives, Because(says, found.mean_price, "£", parts=parts), findings=(*outside, *_people(given)))


def _basis(line: ComparedLine) -> Basis:
    factor = line.market_forces_factor
    return Basis(
        line.id,
        as_fraction(line.value),
        as_fraction(line.activity),
        interval(line.starts, line.ends),
        None if factor is None else as_fraction(factor),
        line.people,
    )


def _wrong(given: Given) -> Iterator[Finding]:
    ids = [line.id for line in given.lines]
    for key in dict.fromkeys(key for key in ids if ids.count(key) > 1):
        yield _finding("duplicate-key", f"Line “{key}” is given twice.", "Give each line once.", "lines")
    if not given.lines:
        yield _finding("missing-value", "There is no line.", "Give at least one.", "lines")
    if (given.window_starts is None) != (given.window_ends is None):
        yield _finding("missing-value", "The window has only one of its days.", "Give both, or neither.", "window_ends")
    windowed = given.window_starts is not None and given.window_ends is not None
    if windowed and interval(given.window_starts, given.window_ends) is None:
        yield _finding("bad-dates", "The window ends before it starts.", "Correct its days.", "window_ends")
    for number, line in enumerate(given.lines):
        at = f"lines.{number}"
        if line.activity < 0:
            yield _finding("negative-number", f"The activity of “{line.id}” is negative.", "Correct it.", at)
        if line.people is not None and line.people < 0:
            yield _finding("negative-number", f"The people of “{line.id}” are negative.", "Correct it.", at)
        if line.market_forces_factor is not None and line.market_forces_factor <= 0:
            yield _finding("bad-number", f"The factor of “{line.id}” is not above nought.", "Correct it.", at)
        if line.starts is not None and line.ends is not None and line.ends <= line.starts:
            yield _finding("bad-dates", f"Line “{line.id}” ends before it starts.", "Correct its days.", at)
        elif windowed and interval(line.starts, line.ends) is None:
            what = f"Line “{line.id}” does not say from when to when its value is."
            yield _finding("missing-value", what, "Give its days, or no window.", at)


def _people(given: Given) -> Iterator[Finding]:
    without = [line.id for line in given.lines if not line.people]
    if without and len(without) < len(given.lines):
        what = f"There are no people for {', '.join(without)}."
        why = "Volume per head is compared only where it is known for all."
        yield Finding("missing-people", what, why, "Give the people of every line.", Place(field="lines"), "warning")


def _finding(kind: str, what: str, then: str, field: str) -> Finding:
    return Finding(kind, what, "Prices are compared on one basis only.", then, Place(field=field))
