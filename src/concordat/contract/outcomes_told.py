"""Outcomes to read: takes the outcomes expected, gives how each is measured, who answers for what share, and what is to bring it about."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from concordat.contract.matrix import because_line
from concordat.contract.records import ExpectedOutcome, Line
from concordat.kernel.answer import Answer, Because, because_record
from concordat.kernel.recorded import recorded
from concordat.kernel.shares import read_shares
from concordat.kernel.system import System
from concordat.kernel.table import Table, table


def outcomes_table(outcomes: Iterable[ExpectedOutcome]) -> Table:
    """Return each outcome with its indicator, baseline, target and day, and what is to bring it about."""
    columns = {
        "outcome": "Outcome",
        "body": "Wanted by",
        "indicator": "Indicator",
        "baseline": "Now",
        "target": "Wanted",
        "unit": "Unit",
        "due": "By",
        "brought": "To be brought about by",
    }
    rows = (
        (
            one.title,
            one.body,
            f"{one.indicator}: {one.numerator} of {one.denominator}" if one.denominator else one.indicator,
            recorded(one, "baseline"),
            recorded(one, "target"),
            one.unit,
            one.due,
            ", ".join((*one.contracts, *one.lines)) or "no contract yet: no form is chosen",
        )
        for one in outcomes
    )
    return table("outcomes", "Outcomes expected", columns, rows)


def responsibility_table(outcomes: Iterable[ExpectedOutcome]) -> Table:
    """Return one row for each body that answers for an outcome, with its share."""
    columns = {"outcome": "Outcome", "responsible": "Who answers", "share": "Share"}
    return table("responsibility", "Who answers for outcomes", columns, _rows(outcomes))


def _rows(outcomes: Iterable[ExpectedOutcome]) -> Iterator[tuple[str, str, Answer[Fraction] | None]]:
    for one in outcomes:
        try:
            shares: Mapping[str, Fraction] = read_shares(one.responsible, one.shares)
        except ValueError:
            shares = {}
        for body in one.responsible:
            share = shares.get(body)
            because = because_record(f"share of “{one.title}”", "ExpectedOutcome", one.id, value=share)
            yield one.title, body, None if share is None else Answer(share, because)


def outcome_figures(system: System) -> tuple[Answer[int], ...]:
    """Return how many outcomes are expected, how many of them no contract is to bring about yet, and how many lines lead to none."""
    outcomes = system.all(ExpectedOutcome)
    free = tuple(one for one in outcomes if not one.contracts and not one.lines)
    idle = _lines_without(system, outcomes)
    if not outcomes:
        return ()
    return (
        _counted("expected", "outcomes are expected", tuple(map(_outcome, outcomes))),
        _counted("without_contract", "outcomes have no contract yet", tuple(map(_outcome, free)), outcomes[0]),
        _counted("lines_without", "lines lead to no outcome", tuple(map(because_line, idle)), outcomes[0]),
    )


def _counted(name: str, says: str, parts: tuple[Because, ...], seen_in: ExpectedOutcome | None = None) -> Answer[int]:
    # Nought is seen in the outcomes that there are.
    shown = parts or ((_outcome(seen_in),) if seen_in else ())
    return Answer(len(parts), Because(f"{len(parts)} {says}", len(parts), parts=shown), f"contract.outcomes.{name}")


def _outcome(one: ExpectedOutcome) -> Because:
    return because_record(f"“{one.title}”", "ExpectedOutcome", one.id)


def _lines_without(system: System, outcomes: Iterable[ExpectedOutcome]) -> tuple[Line, ...]:
    """Return the lines that lead to no outcome, by themselves or through their contract."""
    own = tuple(outcomes)
    whole = {contract for one in own if not one.lines for contract in one.contracts}
    named = {line for one in own for line in one.lines}
    return tuple(line for line in system.all(Line) if line.id not in named and line.contract not in whole)
