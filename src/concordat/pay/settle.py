"""Settle: takes a system (contract lines, terms, prices, factors, activity), gives what is due per contract line and month."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.contract import Register, register
from concordat.contract.records import Contract, Line
from concordat.kernel.answer import Answer, Because, RowsRef, because_record, because_rule
from concordat.kernel.finding import Finding, Place, Refused, stops
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.period import FinancialYear, Interval
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.system import System
from concordat.pay.activity_sums import ActivitySums, Sums, activity_sums
from concordat.pay.contract_case import ContractCase, due_on, forms, rounded
from concordat.pay.exact import decimal_of
from concordat.pay.line_to_date import Due, LineToDate
from concordat.pay.parameters import Parameters, parameter_of, parameters_of
from concordat.pay.records import MarketForcesFactor
from concordat.pay.statement import LineStatement, MonthStatement, Statements

Terms = Mapping[tuple[str, str], str]
PRICE_YEAR = "payment.price_year"


def settle(system: System, terms: Terms | None = None, year: FinancialYear | None = None) -> Statements:
    """Settle every contract line in force in a financial year (the one the system tells, where none is given).

    `terms` puts other texts in place of contracts' own: (contract id, clause key) → text. Raises Refused with all
    findings where a line has no payment model, a priced term cannot be read, or a factor that is needed is missing.
    """
    year = year or FinancialYear.parse(system.settings.financial_year)
    book = register(system)
    lines = {line.id: (line, span) for line in book.lines if (span := _in_force(line, book, year))}
    sums = activity_sums(system, year, lines)
    findings = [*sums.findings, *_bad_forms(line for line, _ in lines.values())]
    parameters, bad_terms = _parameters(book, lines, terms or {}, system.rules, year.interval.start)
    factors, no_factor = _factors(system, lines, sums, year)
    findings += [*bad_terms, *no_factor]
    if stops(findings):
        raise Refused(findings)
    work = _Work(system.rules, year, sums, factors)
    statements: list[LineStatement] = []
    cases: dict[str, ContractCase] = {}
    by_contract: dict[str, list[tuple[Line, Interval]]] = {}
    for item in lines.values():
        by_contract.setdefault(item[0].contract, []).append(item)
    for contract, own in by_contract.items():
        cases[contract], made = work.contract(contract, own, parameters[contract])
        statements += made
    return Statements(year, tuple(statements), cases, sums.exceptions, tuple(findings), book.names)


class _Work:
    """What the contracts of one year share."""

    def __init__(
        self, rules: Rulebook, year: FinancialYear, sums: ActivitySums, factors: Mapping[str, MarketForcesFactor]
    ):
        self.rules, self.year, self.sums, self.factors = rules, year, sums, factors
        self.on = year.interval.start

    def contract(
        self, contract: str, lines: list[tuple[Line, Interval]], parameters: Parameters
    ) -> tuple[ContractCase, list[LineStatement]]:
        months = self.year.months()
        to_date = [tuple(self.line(line, span, months[: n + 1]) for line, span in lines) for n in range(len(months))]
        whole = tuple(self.line(line, span, None) for line, span in lines)
        # What-ifs settle the case again and again: their reasons point at the line's rows, not at each price.
        compact = tuple(replace(line, activity=_whole_line(line)) for line in whole)
        case = ContractCase(contract, compact, parameters, self.rules, self.on)
        dues = [due_on(seen, parameters, self.rules, self.on) for seen in to_date]
        final = due_on(whole, parameters, self.rules, self.on)
        made = [
            self.statement(line, seen, final[line.id], [due[line.id] for due in dues], [one[n] for one in to_date])
            for n, ((line, _), seen) in enumerate(zip(lines, whole, strict=True))
        ]
        return case, made

    def line(self, line: Line, span: Interval, months: tuple[date, ...] | None) -> LineToDate:
        """Return the line up to the last of `months`, or over the year with its largest groups as reasons."""
        every = self.sums.of(line.id)
        seen = [every[month] for month in (months or self.year.months()) if month in every]
        base = Fraction(sum(one.base_pence for one in seen), 100)
        excess = Fraction(sum(one.excess_pence for one in seen), 100)
        activity = self.sums.because(line.id) if months is None else _by_month(line.id, seen)
        factor = self.factors.get(line.provider)
        plan = as_fraction(line.value) * _share_of_year(span, self.year)
        return LineToDate(
            line.id,
            line.form,
            plan,
            _elapsed(span, self.year, months),
            base,
            excess,
            as_fraction(factor.factor) if factor else Fraction(1),
            activity,
            _because_factor(factor) if factor and seen else None,
            because_record(f"planned value of line {line.id}", "Line", line.id, value=decimal_of(plan), unit="£"),
        )

    def statement(
        self, line: Line, whole: LineToDate, final: Due, dues: list[Due], to_date: list[LineToDate]
    ) -> LineStatement:
        due, because = rounded(final, self.rules, self.on, f"due on line {line.id} ({line.service}) in {self.year}")
        return LineStatement(
            line.id,
            line.contract,
            line.commissioner,
            line.provider,
            line.service,
            line.form,
            self.value(line, whole),
            Answer(due, because, unit="£"),
            pence(whole.plan),
            sum(one.spells for one in self.sums.of(line.id).values()),
            tuple(self.months(line, dues, to_date)),
        )

    def value(self, line: Line, whole: LineToDate) -> Answer[Decimal]:
        amount = pence((whole.base + whole.excess) * whole.factor)
        parts = [whole.activity, *((whole.because_factor,) if whole.because_factor else ())]
        if self.sums.of(line.id):
            parts.append(because_rule(self.rules.on(PRICE_YEAR, self.on)))
        says = f"activity of line {line.id} at the national tariff of {self.year}"
        return Answer(amount, Because(says, amount, "£", parts=tuple(parts)), unit="£")

    def months(self, line: Line, dues: list[Due], to_date: list[LineToDate]) -> list[MonthStatement]:
        found, before, value_before, reason_before = [], pence(0), pence(0), None
        for month, due, seen in zip(self.year.months(), dues, to_date, strict=True):
            so_far, reason = rounded(due, self.rules, self.on, f"due on line {line.id} up to {month:%B %Y}")
            value = pence((seen.base + seen.excess) * seen.factor)
            parts = (reason,) if reason_before is None else (reason, reason_before)
            says = f"due on line {line.id} for {month:%B %Y}: due to date less due to date the month before"
            amount = so_far - before
            spells = self.sums.of(line.id)[month].spells if month in self.sums.of(line.id) else 0
            answer = Answer(amount, Because(says, amount, "£", parts=parts), unit="£")
            found.append(MonthStatement(month, spells, value - value_before, answer))
            before, value_before, reason_before = so_far, value, reason
        return found


def _in_force(line: Line, book: Register, year: FinancialYear) -> Interval | None:
    contract: Contract | None = book.contract_by_id.get(line.contract)
    span = Interval(line.starts, line.ends).overlap(year.interval)
    return span.overlap(Interval(contract.starts, contract.ends)) if span and contract else None


def _share_of_year(span: Interval, year: FinancialYear) -> Fraction:
    return Fraction(span.days or 0, year.interval.days or 1)


def _elapsed(span: Interval, year: FinancialYear, months: tuple[date, ...] | None) -> Fraction:
    """Return how much of the plan has fallen due: equal instalments in the months in which the line is in force."""
    if months is None:
        return Fraction(1)
    last = span.last_day
    inside = [month for month in year.months() if month >= span.start.replace(day=1) and (not last or month <= last)]
    return Fraction(sum(1 for month in inside if month <= months[-1]), len(inside))


def _by_month(line: str, seen: list[Sums]) -> Because:
    parts = tuple(one.because for one in seen)
    value = decimal_of(Fraction(sum(one.base_pence + one.excess_pence for one in seen), 100))
    if parts:
        return Because(f"activity of line {line} to date at national prices", value, "£", parts=parts)
    return Because(f"no priced activity of line {line} to date", value, "£", rows=RowsRef("activity", {"line": line}))


def _whole_line(line: LineToDate) -> Because:
    value = decimal_of(line.base + line.excess)
    says = f"activity of line {line.line} at national prices, before any factor"
    return Because(says, value, "£", rows=RowsRef("activity", {"line": line.line}))


def _because_factor(factor: MarketForcesFactor) -> Because:
    says = f"market forces factor of {factor.provider} in {factor.price_year}"
    if factor.status != "confirmed":
        says += f" ({factor.status})"
    return because_record(says, "MarketForcesFactor", factor.price_year, factor.provider, value=factor.factor)


def _parameters(
    book: Register, lines: Mapping[str, tuple[Line, Interval]], terms: Terms, rules: Rulebook, on: date
) -> tuple[dict[str, Parameters], list[Finding]]:
    found: dict[str, Parameters] = {}
    findings: list[Finding] = []
    for contract in dict.fromkeys(line.contract for line, _ in lines.values()):
        effective = book.effective_terms(contract)
        kept = [term for key, term in effective.items() if (contract, key) not in terms]
        parameters, bad = parameters_of(kept, book.clause_by_key, rules, on)
        findings += bad
        for (of, key), text in terms.items():
            clause = book.clause_by_key.get(key)
            if of == contract and clause and clause.payment_parameter:
                try:
                    parameter = parameter_of(clause, contract, text, assumed=True)
                    parameters = parameters.replaced(parameter.name, parameter)
                except Refused as refused:
                    findings += refused.findings
        found[contract] = parameters
    return found, findings


def _factors(
    system: System, lines: Mapping[str, tuple[Line, Interval]], sums: ActivitySums, year: FinancialYear
) -> tuple[dict[str, MarketForcesFactor], list[Finding]]:
    factors = {one.provider: one for one in system.all(MarketForcesFactor) if one.price_year == str(year)}
    needed = dict.fromkeys(line.provider for line, _ in lines.values() if sums.of(line.id))
    return factors, [_no_factor(provider, year) for provider in needed if provider not in factors]


def _no_factor(provider: str, year: FinancialYear) -> Finding:
    return Finding(
        "no-market-forces-factor",
        f"{provider} has no market forces factor for {year}.",
        "Its activity cannot be valued, and another year's factor is never used instead.",
        f"Add a row for {year} to pay/market_forces_factors.csv with its source.",
        Place(MarketForcesFactor.FILE, field="factor"),
    )


def _bad_forms(lines: Iterable[Line]) -> list[Finding]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        if line.form not in forms():
            found[line.form].append(line.id)
    return [
        Finding(
            "unknown-form",
            f"There is no payment model “{form}”, which {len(own)} lines name ({', '.join(own[:3])} …).",
            "What is due on them cannot be worked out.",
            f"Use one of {', '.join(forms())}.",
            Place(Line.FILE, field="form"),
        )
        for form, own in found.items()
    ]
