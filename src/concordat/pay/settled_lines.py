"""A contract's lines in the groups in which they are settled: takes a case, gives for each group what is due as its activity moves, as a line with knots.

Most models settle each line for itself. One whose lines share a baseline declares `TOGETHER`: what is due on them follows the
value of them all, unless a limit on single lines makes it depend on which line the activity is of.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from concordat.pay.contract_case import ContractCase, model
from concordat.pay.knots import Knots, knots
from concordat.pay.line_to_date import LineToDate, total, value_under_terms

NOUGHT, ALL = Fraction(0), Fraction(1)
# Which line the activity is of is tried at these shares of what there is.
LEVELS = (NOUGHT, Fraction(1, 2), ALL, Fraction(6, 5))


@dataclass(frozen=True, slots=True)
class SettledLines:
    """One group: its case, the value of each line at all of its activity, and what is due as the group's value moves.

    `curve` goes over shares of the value of all its lines; it is None where what is due depends on which line moves.
    """

    case: ContractCase
    values: Mapping[str, Fraction]
    curve: Knots | None

    @property
    def value(self) -> Fraction:
        """The value of all its lines at all of their activity."""
        return total(list(self.values.values()))

    def due(self, shares: Mapping[str, Fraction]) -> Fraction:
        """Return what is due, exactly, where each line has that share of its activity."""
        if self.curve is None:
            return due_at(self.case, shares)
        value = self.value
        moved = total([self.values[line] * shares[line] for line in self.values])
        return self.curve.of(moved / value if value else ALL)


def settled_lines(case: ContractCase, highest: Fraction) -> tuple[SettledLines, ...]:
    """Return the groups of a case, each with its curve up to a share of activity."""
    return tuple(_group(one, highest) for one in groups(case))


def groups(case: ContractCase) -> tuple[ContractCase, ...]:
    """Return a case for each group of lines that are settled together."""
    return tuple(replace(case, lines=lines) for lines in _groups(case.lines))


def curve_of(case: ContractCase, highest: Fraction) -> Knots:
    """Return what is due on the lines of a group as all of them move alike, from no activity to a share of it."""
    names = [line.line for line in case.lines]
    return knots(lambda share: due_at(case, dict.fromkeys(names, share)), {NOUGHT, ALL, max(highest, ALL + ALL)})


def follows_value(case: ContractCase, values: Mapping[str, Fraction], highest: Fraction) -> bool:
    """Say whether what is due on the lines of a group depends on nothing but the value of all of them.

    All the value there is, or might be, is put on one line after the other: limits on a line bite there first.
    """
    whole = total(list(values.values()))
    if len(values) == 1 or not whole:
        return True
    for level in (*LEVELS, max(highest, ALL + ALL)):
        even = due_at(case, dict.fromkeys(values, level))
        for one, value in values.items():
            alone = {line: whole * level / value if line == one else NOUGHT for line in values} if value else None
            if alone is not None and due_at(case, alone) != even:
                return False
    return True


def values_of(case: ContractCase) -> dict[str, Fraction]:
    """Return the value of each line's activity under the contract's price terms."""
    return {line.line: value_under_terms(line, case.parameters).amount for line in case.lines}


def due_at(case: ContractCase, shares: Mapping[str, Fraction]) -> Fraction:
    """Return what is due, by the models themselves, where each line has that share of its activity."""
    lines = tuple(
        replace(line, base=line.base * shares[line.line], excess=line.excess * shares[line.line]) for line in case.lines
    )
    return total([one.amount for one in replace(case, lines=lines).due().values()])


def _groups(lines: Sequence[LineToDate]) -> Iterator[tuple[LineToDate, ...]]:
    for form in dict.fromkeys(line.form for line in lines):
        alike = tuple(line for line in lines if line.form == form)
        if getattr(model(form), "TOGETHER", False):
            yield alike
        else:
            yield from ((line,) for line in alike)


def _group(case: ContractCase, highest: Fraction) -> SettledLines:
    values = values_of(case)
    return SettledLines(case, values, curve_of(case, highest) if follows_value(case, values, highest) else None)
