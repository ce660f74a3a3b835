"""How contracts are paid: takes the statements of a year, gives each form in force with its lines, what is due, and its curve as activity moves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.money import pence
from concordat.kernel.registry import plugin
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import Table, table
from concordat.pay.contract_case import ContractCase
from concordat.pay.knots import Knots, knots, summed
from concordat.pay.line_statement import LineStatement
from concordat.pay.model_parameters import MODELS, form_words
from concordat.pay.risk import Reach, changes, signed, usual_reach
from concordat.pay.settled_lines import due_at, values_of
from concordat.pay.statement import Statements

ONE = Fraction(1)


@dataclass(frozen=True)
class FormInForce:
    """One payment form with the lines that are paid by it and their cases, contract by contract."""

    form: str
    lines: tuple[LineStatement, ...]
    cases: tuple[ContractCase, ...]
    reach: Reach

    @property
    def says(self) -> str:
        """What it pays, in a sentence."""
        told = " ".join((plugin(MODELS, self.form).__doc__ or "").split())
        return told.partition(": ")[2] or told

    @property
    def due(self) -> Answer[Decimal]:
        """What is due on its lines."""
        whole = sum((one.due.value for one in self.lines), Decimal(0))
        says = f"due on {len(self.lines)} contract lines paid by {form_words(self.form)}"
        return Answer(whole, Because(says, whole, "£", parts=tuple(one.due.because for one in self.lines)), unit="£")

    @property
    def value(self) -> Fraction:
        """What the activity of its lines is worth at their contracts' prices, exactly."""
        return sum((amount for case in self.cases for amount in values_of(case).values()), Fraction(0))

    @cached_property
    def curve(self) -> Knots:
        """What is due on its lines over shares of activity, exactly."""
        lowest, highest = Fraction(self.reach[0]) + 1, Fraction(self.reach[1]) + 1
        return summed([_curve(case, lowest, highest) for case in self.cases])


def forms_in_force(statements: Statements, rules: Rulebook) -> tuple[FormInForce, ...]:
    """Return every form by which a line of the year is paid, in order of what is due."""
    reach, _ = usual_reach(rules, statements.year.interval.start)
    lines = statements.with_cases.lines
    found = [
        FormInForce(
            form,
            tuple(one for one in lines if one.form == form),
            tuple(_of_form(statements.cases, form)),
            reach,
        )
        for form in dict.fromkeys(one.form for one in lines)
    ]
    return tuple(sorted(found, key=lambda one: -one.due.value))


def forms_table(found: tuple[FormInForce, ...]) -> Table:
    """Return one row a form: what it pays, how many contracts and lines have it, and what is due."""
    columns = {
        "form": "Paid by",
        "says": "What it pays",
        "contracts": "Contracts",
        "lines": "Lines",
        "due": "Due [£]",
    }
    rows = ((form_words(one.form), one.says, *_counts(one), one.due) for one in found)
    return table("forms_in_force", "The forms in force", columns, rows)


def form_curve(one: FormInForce, rules: Rulebook) -> Table:
    """Return one row a change in activity: what is due on all lines of a form, and what their activity is worth."""
    columns = {"change": "Activity", "due": "Due [£]", "value": "Activity at the contracts’ prices [£]"}
    moves = because_rule(usual_reach(rules, one.cases[0].on)[1])
    rows = []
    for change in changes(one.reach):
        told = f"with activity {signed(change)}, by the same steps as with the activity there was"
        cells = (pence(one.curve.of(change + 1)), pence(one.value * (change + 1)))
        rows.append(
            (
                signed(change),
                *(
                    Answer(cell, Because(f"{what} {told}", cell, "£", parts=(one.due.because, moves)), unit="£")
                    for what, cell in zip(("due", "what activity is worth"), cells, strict=True)
                ),
            )
        )
    return table(f"curve_{one.form}", f"Paid by {form_words(one.form)}", columns, rows)


def _counts(one: FormInForce) -> Iterator[Answer[int]]:
    contracts = len({line.contract for line in one.lines})
    parts = tuple(line.due.because for line in one.lines)
    for number, what in ((contracts, "contracts"), (len(one.lines), "lines")):
        yield Answer(number, Because(f"{what} with a line paid by {form_words(one.form)}", number, parts=parts))


def _of_form(cases: Mapping[str, ContractCase], form: str) -> Iterator[ContractCase]:
    for case in cases.values():
        lines = tuple(line for line in case.lines if line.form == form)
        if lines:
            yield replace(case, lines=lines)


def _curve(case: ContractCase, lowest: Fraction, highest: Fraction) -> Knots:
    names = [line.line for line in case.lines]
    return knots(lambda share: due_at(case, dict.fromkeys(names, share)), {lowest, ONE, highest})
