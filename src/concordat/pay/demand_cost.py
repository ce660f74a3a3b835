"""Who pays for a broken plan: takes a system and a line with its possible years, gives what each party bears under the contract's own form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from concordat.contract.records import Clause, Line, Term
from concordat.kernel.answer import Answer, Because, because_record, because_rule
from concordat.kernel.finding import Refused
from concordat.kernel.money import WHOLE_POUND, round_half_away
from concordat.kernel.rulebook import RuleValue
from concordat.kernel.system import System
from concordat.kernel.table import Table, table
from concordat.pay.broken_plan import WORST_SHARE
from concordat.pay.case_given import GivenLine, case_of
from concordat.pay.contract_case import ContractCase, forms
from concordat.pay.demand_desk import Expected
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import total
from concordat.pay.model_parameters import form_words
from concordat.pay.moved import due_moved
from concordat.pay.parameters import parameters_of
from concordat.pay.settled_lines import settled_lines, values_of

NONE = Fraction(0)


@dataclass(frozen=True)
class DemandCost:
    """What each side bears in every possible year against its plan, in exact pounds, and why; or what is `missing` to say so."""

    commissioner: tuple[Fraction, ...] = ()
    provider: tuple[Fraction, ...] = ()
    rule: RuleValue | None = None
    because: tuple[Because, ...] = ()
    missing: str = ""


def demand_cost(system: System, one: Expected) -> DemandCost:
    """Return what the years of a line cost: activity moves alike in price and kind, and is worth the plan's value at plan."""
    line = one.line
    if one.ahead is None:
        return DemandCost(missing="there is no forecast")
    if line.form not in forms():
        return DemandCost(missing=f"no payment model has the form “{line.form}”")
    try:
        case = _case(system, line)
        rule = system.rules.on(WORST_SHARE, case.on)
        years = [Fraction(draw) / Fraction(one.plan) for draw in one.ahead.odds.draws]
        at_plan, because = due_moved(case, NONE)
        commissioner, provider = _borne(case, years, at_plan)
    except Refused as refused:
        return DemandCost(missing=" ".join(found.what for found in refused.findings))
    used = {part.rule or part.record: part for part in because.walk() if part.rule or part.record}
    recorded = because_record(f"{line.service}, paid by {form_words(line.form)}", "Line", line.id)
    reasons = (recorded, *used.values(), one.ahead.odds.because)
    return DemandCost(commissioner, provider, rule, reasons)


def _case(system: System, line: Line) -> ContractCase:
    """Return the line at its plan under the contract's own terms, on the line's first day."""
    terms = [term for term in system.all(Term) if term.contract == line.contract]
    clauses = {clause.key: clause for clause in system.all(Clause)}
    parameters, findings = parameters_of(terms, clauses, system.rules, line.starts)
    if findings:
        raise Refused(findings)
    given = GivenLine(id=line.id, form=line.form, plan=line.value, base=line.value)
    return case_of((given,), {}, system.rules, line.starts).under(parameters)


def _borne(
    case: ContractCase, years: Sequence[Fraction], at_plan: Fraction
) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]]:
    """Return for each year what is due above what is due at plan, and what activity is worth above what is due."""
    groups, values = settled_lines(case, max(years)), values_of(case)
    worth = total(list(values.values()))
    due = [total([group.due(dict.fromkeys(values, share)) for group in groups]) for share in years]
    commissioner = tuple(one - at_plan for one in due)
    return commissioner, tuple(worth * share - one for share, one in zip(years, due, strict=True))


def demand_cost_table(cost: DemandCost, one: Expected, names: Mapping[str, str]) -> Table:
    """Return a row for each side: what it bears on average, and in the years that are worst for it."""
    columns = {
        "body": "Body",
        "side": "As",
        "expected": "Bears on average [£]",
        "worst": "Bears in the worst years [£]",
        "chance": "Years in which it bears anything [%]",
    }
    sides = (("commissioner", one.line.commissioner, cost.commissioner), ("provider", one.line.provider, cost.provider))
    rows = [(names.get(code, code), side, *_cells(cost, side, years)) for side, code, years in sides if years]
    says = (
        f"Paid by {form_words(one.line.form)}. The commissioner bears what is due above what is due at plan, less in years below it; the "
        "provider what activity is worth, at the plan’s price, above what is due."
    )
    return table("demand_cost", "What the possible years cost, and whom", columns, rows, says)


def _cells(cost: DemandCost, side: str, years: Sequence[Fraction]) -> Iterator[Answer[object]]:
    rules = (because_rule(cost.rule),) if cost.rule else ()
    share = Fraction(cost.rule.decimal) if cost.rule else NONE
    worst = max(1, int(share * len(years)))
    parts = (*cost.because, *rules)
    for value, says in (
        (total(years) / len(years), f"what the {side} bears on average over {len(years):,} possible years"),
        (
            total(sorted(years)[-worst:]) / worst,
            f"what the {side} bears on average in the {worst:,} years worst for it",
        ),
    ):
        pounds = round_half_away(decimal_of(value), WHOLE_POUND)
        yield Answer(pounds, Because(says, pounds, "£", parts=parts), unit="£")
    # Less than a pound is what rounding leaves.
    bears = round_half_away(decimal_of(Fraction(100 * sum(1 for year in years if year >= 1), len(years))), WHOLE_POUND)
    yield Answer(
        bears, Because(f"possible years in which the {side} bears anything", bears, "%", parts=parts), unit="%"
    )
