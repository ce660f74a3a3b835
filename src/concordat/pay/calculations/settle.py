"""Settle: takes a contract's lines with their forms, terms and activity by month, gives what is due on each line and month, and by party."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.bands import Band
from concordat.pay.case_given import GivenLine, case_of, line_findings, term_findings
from concordat.pay.contract_case import ROUNDING, ContractCase
from concordat.pay.given import bad, negatives
from concordat.pay.line_to_date import Due, LineToDate

MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfActivity:
    """The activity of one month at national prices without the factor, in pounds; `month` is 1 for April and 12 for March."""

    month: int
    base: Decimal
    excess: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledLineGiven:
    """One line: its payment `form`, the `plan` of the year in pounds, the two parties, its `months`, and the provider's `factor`.

    `figures` is what was reported that is no activity, by name: one value of the year, twelve of its months from April on,
    or three of the years before; `bands` are those agreed, from nought up.
    """

    id: str
    form: str
    plan: Decimal
    commissioner: str
    provider: str
    months: tuple[MonthOfActivity, ...] = ()
    factor: Decimal = Decimal(1)
    figures: dict[str, tuple[Decimal, ...]] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines`, what the contract's `terms` set, and the first day `on` of the year, whose national rules hold otherwise."""

    lines: tuple[SettledLineGiven, ...]
    on: date
    terms: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledLine:
    """What is `due` on a line over the year, in pounds to the penny, and `by_month`, from April to March; these sum to it."""

    id: str
    due: Decimal
    by_month: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """What is `due` in all, in pounds; each line; what each commissioner owes and each provider is owed."""

    due: Decimal
    lines: tuple[SettledLine, ...]
    by_commissioner: dict[str, Decimal]
    by_provider: dict[str, Decimal]


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return for each month what is due to date less what was due to date before, each line rounded once to the penny.

    Refuses unknown forms and terms, a month outside the year or twice, and numbers below nought.
    """
    wrong = (*_wrong(given), *term_findings(given.terms))
    if wrong:
        raise Refused(wrong)
    to_date = [_case(given, rules, month).due() for month in range(1, MONTHS + 1)]
    lines = tuple(_settled(line, to_date) for line in given.lines)
    gives = Gives(
        due=_sum(one.due for one in lines),
        lines=lines,
        by_commissioner=_by({line.id: line.commissioner for line in given.lines}, lines),
        by_provider=_by({line.id: line.provider for line in given.lines}, lines),
    )
    says = f"£{gives.due:,} due on {len(lines)} lines over the year"
    parts = (*(due.because for due in to_date[-1].values()), because_rule(rules.on(ROUNDING, given.on)))
    return Answer(gives, Because(says, gives.due, "£", parts=parts), unit="£")


def _case(given: Given, rules: Rulebook, month: int) -> ContractCase:
    """Return the case up to a month: the activity so far, and the share of the plan that has fallen due."""
    case = case_of(map(_whole, (_up_to(line, month) for line in given.lines)), given.terms, rules, given.on)
    return replace(case, lines=tuple(_first_months(line, month) for line in case.lines))


def _first_months(line: LineToDate, month: int) -> LineToDate:
    figures = {name: replace(one, months=one.months[:month]) for name, one in line.reported.items()}
    return replace(line, elapsed=Fraction(month, MONTHS), months=month, reported=figures)


def _up_to(line: SettledLineGiven, month: int) -> SettledLineGiven:
    return replace(line, months=tuple(one for one in line.months if one.month <= month))


def _whole(line: SettledLineGiven) -> GivenLine:
    return GivenLine(
        id=line.id,
        form=line.form,
        plan=line.plan,
        base=_sum(one.base for one in line.months),
        excess=_sum(one.excess for one in line.months),
        factor=line.factor,
        figures=line.figures,
        bands=line.bands,
    )


def _settled(line: SettledLineGiven, to_date: Sequence[Mapping[str, Due]]) -> SettledLine:
    sums = [pence(dues[line.id].amount) for dues in to_date]
    months = (now - before for now, before in zip(sums, (Decimal(0), *sums), strict=False))
    return SettledLine(id=line.id, due=sums[-1], by_month=tuple(months))


def _by(parties: Mapping[str, str], lines: Sequence[SettledLine]) -> dict[str, Decimal]:
    names = dict.fromkeys(parties.values())
    return {name: _sum(one.due for one in lines if parties[one.id] == name) for name in names}


def _sum(amounts: Iterator[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def _wrong(given: Given) -> Iterator[Finding]:
    yield from line_findings([_whole(line) for line in given.lines])
    for number, line in enumerate(given.lines):
        seen: set[int] = set()
        for place, one in enumerate(line.months):
            where = f"lines.{number}.months.{place}"
            if not 1 <= one.month <= MONTHS:
                yield bad(f"{where}.month", f"is {one.month}, not 1 to {MONTHS}")
            elif one.month in seen:
                yield bad(f"{where}.month", f"is {one.month}, which is there already", "duplicate-key")
            seen.add(one.month)
            for finding in negatives(one, "base", "excess"):
                yield bad(f"{where}.{finding.where.field}", "is negative", "negative-number")
