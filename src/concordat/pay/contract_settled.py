"""One contract settled: takes its lines, parameters, activity and factors, gives what is due on each line and month."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from concordat.contract.records import Clause, Line, Term
from concordat.kernel.answer import Answer, Because, RowsRef, because_record, because_rule
from concordat.kernel.finding import Finding
from concordat.kernel.money import as_fraction, pence
from concordat.kernel.period import FinancialYear, Interval
from concordat.kernel.rulebook import Rulebook
from concordat.pay.activity_sums import ActivitySums, Sums
from concordat.pay.beside import Beside
from concordat.pay.contract_case import ContractCase, due_on, rounded
from concordat.pay.exact import decimal_of
from concordat.pay.line_statement import LineStatement, MonthStatement
from concordat.pay.line_to_date import Due, LineToDate
from concordat.pay.parameters import Parameters
from concordat.pay.records import MarketForcesFactor, ReportedFigure, RiskBand
from concordat.pay.reported import reported_of
from concordat.pay.risk_bands import bands_by_side, because_bands

PRICE_YEAR = "payment.price_year"
Span = tuple[Line, Interval]


@dataclass(frozen=True, slots=True)
class Basis:
    """All that one contract is settled from; settled again on an equal basis it gives the same, so that it need not be."""

    year: FinancialYear
    rules: Rulebook
    lines: tuple[Span, ...]
    terms: tuple[tuple[Term, Clause | None], ...]
    texts: tuple[tuple[str, str], ...]
    sums: tuple[Mapping[date, Sums], ...]
    groups: tuple[tuple[Because, ...], ...]
    factors: tuple[MarketForcesFactor | None, ...]
    reported: tuple[tuple[ReportedFigure, ...], ...] = ()
    bands: tuple[tuple[RiskBand, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ContractSettled:
    """One contract as settled: what from, its case, the statements of its lines, and what was found wrong with its terms."""

    basis: Basis
    case: ContractCase | None
    lines: tuple[LineStatement, ...]
    findings: tuple[Finding, ...] = ()


class Settling:
    """What the contracts of one year share: rules, activity, factors, and what was reported and agreed beside them."""

    def __init__(
        self,
        rules: Rulebook,
        year: FinancialYear,
        sums: ActivitySums,
        factors: Mapping[str, MarketForcesFactor],
        beside: Beside | None = None,
    ):
        self.rules, self.year, self.sums, self.factors = rules, year, sums, factors
        self.beside = beside or Beside()
        self.on = year.interval.start

    def basis(
        self, lines: tuple[Span, ...], terms: tuple[tuple[Term, Clause | None], ...], texts: tuple[tuple[str, str], ...]
    ) -> Basis:
        """Return all that a contract with these lines and terms is settled from."""
        return Basis(
            self.year,
            self.rules,
            lines,
            terms,
            texts,
            tuple(self.sums.of(line.id) for line, _ in lines),
            tuple(self.sums.groups.get(line.id, ()) for line, _ in lines),
            tuple(self.factors.get(line.provider) for line, _ in lines),
            tuple(self.beside.reported_of(line.id) for line, _ in lines),
            tuple(self.beside.bands_of(line) for line, _ in lines),
        )

    def contract(
        self, contract: str, lines: tuple[Span, ...], parameters: Parameters
    ) -> tuple[ContractCase, tuple[LineStatement, ...]]:
        """Return the case of a contract and the statement of each of its lines."""
        whole = tuple(self.to_date(line, span, None) for line, span in lines)
        # What-ifs settle the case again and again: their reasons point at the line's rows, not at each price.
        compact = tuple(replace(line, activity=_whole_line(line)) for line in whole)
        case = ContractCase(contract, compact, parameters, self.rules, self.on)
        final = due_on(whole, parameters, self.rules, self.on)
        months = _Months(self, lines, parameters)
        made = tuple(
            self._statement(line, seen, final[line.id], months) for (line, _), seen in zip(lines, whole, strict=True)
        )
        return case, made

    def to_date(self, line: Line, span: Interval, months: tuple[date, ...] | None) -> LineToDate:
        """Return the line up to the last of `months`, or over the year with its largest groups as reasons."""
        every = self.sums.of(line.id)
        seen = [every[month] for month in (months or self.year.months()) if month in every]
        base = Fraction(sum(one.base_pence for one in seen), 100)
        excess = Fraction(sum(one.excess_pence for one in seen), 100)
        activity = self.sums.because(line.id) if months is None else _by_month(line.id, seen)
        factor = self.factors.get(line.provider)
        plan = as_fraction(line.value) * _share_of_year(span, self.year)
        inside = in_force(span, self.year)
        passed = inside if months is None else [month for month in inside if month <= months[-1]]
        return LineToDate(
            line.id,
            line.form,
            plan,
            Fraction(1) if months is None else Fraction(len(passed), len(inside)),
            base,
            excess,
            as_fraction(factor.factor) if factor else Fraction(1),
            activity,
            _because_factor(factor) if factor and seen else None,
            because_record(f"planned value of line {line.id}", "Line", line.id, value=decimal_of(plan), unit="£"),
            len(passed),
            reported_of(self.beside.reported_of(line.id), self.year, passed),
            bands_by_side(self.beside.bands_of(line)),
            because_bands(self.beside.bands_of(line)),
        )

    def _statement(self, line: Line, whole: LineToDate, final: Due, months: "_Months") -> LineStatement:
        due, because = rounded(final, self.rules, self.on, f"due on line {line.id} ({line.service}) in {self.year}")
        return LineStatement(
            line.id,
            line.contract,
            line.commissioner,
            line.provider,
            line.service,
            line.form,
            self._value(line, whole),
            Answer(due, because, unit="£"),
            pence(whole.plan),
            sum(one.spells for one in self.sums.of(line.id).values()),
            months.of,
        )

    def _value(self, line: Line, whole: LineToDate) -> Answer[Decimal]:
        amount = pence((whole.base + whole.excess) * whole.factor)
        parts = [whole.activity, *((whole.because_factor,) if whole.because_factor else ())]
        if self.sums.of(line.id):
            parts.append(because_rule(self.rules.on(PRICE_YEAR, self.on)))
        says = f"activity of line {line.id} at the national tariff of {self.year}"
        return Answer(amount, Because(says, amount, "£", parts=tuple(parts)), unit="£")


class _Months:
    """The months of one contract, worked out together once one of them is asked for: lines may share a baseline."""

    def __init__(self, settling: Settling, lines: tuple[Span, ...], parameters: Parameters):
        self.settling, self.lines, self.parameters = settling, lines, parameters

    def of(self, line: str) -> tuple[MonthStatement, ...]:
        """Return the months of one line."""
        return self._all[line]

    @cached_property
    def _all(self) -> Mapping[str, tuple[MonthStatement, ...]]:
        settling, months = self.settling, self.settling.year.months()
        seen = [
            tuple(settling.to_date(line, span, months[: n + 1]) for line, span in self.lines)
            for n in range(len(months))
        ]
        dues = [due_on(one, self.parameters, settling.rules, settling.on) for one in seen]
        return {
            line.id: tuple(self._months(line, [due[line.id] for due in dues], [one[n] for one in seen]))
            for n, (line, _) in enumerate(self.lines)
        }

    def _months(self, line: Line, dues: list[Due], to_date: list[LineToDate]) -> Iterator[MonthStatement]:
        settling, sums = self.settling, self.settling.sums.of(line.id)
        before, value_before, reason_before = pence(0), pence(0), None
        for month, due, seen in zip(settling.year.months(), dues, to_date, strict=True):
            so_far, reason = rounded(due, settling.rules, settling.on, f"due on line {line.id} up to {month:%B %Y}")
            value = pence((seen.base + seen.excess) * seen.factor)
            parts = (reason,) if reason_before is None else (reason, reason_before)
            says = f"due on line {line.id} for {month:%B %Y}: due to date less due to date the month before"
            amount = so_far - before
            spells = sums[month].spells if month in sums else 0
            answer = Answer(amount, Because(says, amount, "£", parts=parts), unit="£")
            yield MonthStatement(month, spells, value - value_before, answer)
            before, value_before, reason_before = so_far, value, reason


def _share_of_year(span: Interval, year: FinancialYear) -> Fraction:
    return Fraction(span.days or 0, year.interval.days or 1)


def in_force(span: Interval, year: FinancialYear) -> list[date]:
    """Return the months in which a line is in force: its plan falls due in equal instalments, one in each."""
    last = span.last_day
    return [month for month in year.months() if month >= span.start.replace(day=1) and (not last or month <= last)]


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
