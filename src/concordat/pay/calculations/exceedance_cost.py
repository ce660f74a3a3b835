"""Cost of a broken plan: takes draws of activity and a contract's form, gives the expected and worst-decile cost above plan, and who bears it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from concordat.kernel.answer import Answer, Because, because_rule
from concordat.kernel.finding import Finding, Refused
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.case_given import GivenLine, case_of, line_findings, term_findings
from concordat.pay.contract_case import ContractCase
from concordat.pay.exact import decimal_of
from concordat.pay.given import bad
from concordat.pay.line_to_date import total
from concordat.pay.moved import moved_by_line
from concordat.pay.settled_lines import settled_lines, values_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """`lines` at planned activity, `terms` and the day `on` as in `pay.risk_curve`.

    `draws`: possible years, each with the activity of every line as a share of the planned, by the line's name: 1.04 is 4 % more.
    """

    lines: tuple[GivenLine, ...]
    on: date
    draws: tuple[dict[str, Decimal], ...]
    terms: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """What one party bears, in pounds to the penny: on average over the draws, and on average over the worst tenth of them for it."""

    expected: Decimal
    worst: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Gives:
    """`chance_above_plan`: the share of draws in which activity is worth more than planned activity.

    The `commissioner` bears what is due above what is due at planned activity, the `provider` what activity is worth above
    what is due. `draws_in_worst`: how many draws the worst share holds.
    """

    chance_above_plan: Decimal
    commissioner: Borne
    provider: Borne
    draws_in_worst: int


@dataclass(frozen=True, slots=True)
class Year:
    """One possible year, in exact pounds."""

    due: Fraction
    value: Fraction


def calculate(given: Given, rules: Rulebook) -> Answer[Gives]:
    """Return the averages; raises Refused for lines without a draw, unknown lines, shares below nought and no draws."""
    wrong = (*line_findings(given.lines), *term_findings(given.terms), *_draws(given))
    if wrong:
        raise Refused(wrong)
    case = case_of(given.lines, given.terms, rules, given.on)
    planned, years = moved_by_line(case, {}), _years(case, given.draws)
    worst = rules.on("payment.worst_share", given.on)
    count = max(1, int(Fraction(worst.decimal) * len(years)))
    commissioner = [one.due - planned.due for one in years]
    provider = [one.value - one.due for one in years]
    above = sum(1 for one in years if one.value > planned.value)
    gives = Gives(
        chance_above_plan=decimal_of(Fraction(above, len(years))),
        commissioner=_borne(commissioner, count),
        provider=_borne(provider, count),
        draws_in_worst=count,
    )
    says = f"{len(years)} possible years, of which {above} are worth more than planned activity"
    parts = (planned.because, because_rule(worst), *_extremes(case, given.draws, years))
    return Answer(gives, Because(says, gives.commissioner.expected, "£", parts=parts), unit="£")


def _borne(amounts: Sequence[Fraction], count: int) -> Borne:
    largest = sorted(amounts, reverse=True)[:count]
    return Borne(expected=pence(total(amounts) / len(amounts)), worst=pence(total(largest) / count))


def _years(case: ContractCase, draws: Sequence[Mapping[str, Decimal]]) -> list[Year]:
    """Return what is due and what activity is worth in each draw, exactly, off the curves of the contract's lines."""
    highest = max(Fraction(share) for draw in draws for share in draw.values())
    groups, values = settled_lines(case, highest), values_of(case)
    found = []
    for draw in draws:
        shares = {line: Fraction(share) for line, share in draw.items()}
        value = total([values[line] * share for line, share in shares.items()])
        found.append(Year(total([group.due(shares) for group in groups]), value))
    return found


def _extremes(
    case: ContractCase, draws: Sequence[Mapping[str, Decimal]], years: Sequence[Year]
) -> tuple[Because, Because]:
    """Return the reasons of the cheapest and the dearest year; thousands of them would not be read."""
    order = sorted(range(len(years)), key=lambda number: years[number].due)
    least, most = (
        moved_by_line(case, {line: Fraction(share) for line, share in draws[number].items()}).because
        for number in (order[0], order[-1])
    )
    return least, most


def _draws(given: Given) -> Iterator[Finding]:
    names = {one.id for one in given.lines}
    if not given.draws:
        yield bad("draws", "is empty")
    for number, draw in enumerate(given.draws):
        for line in sorted(names - draw.keys()):
            yield bad(f"draws.{number}", f"has no activity of {line}", "missing-field")
        for line, share in draw.items():
            if line not in names:
                yield bad(f"draws.{number}.{line}", "is no line of the contract", "unknown-line")
            elif share < 0:
                yield bad(f"draws.{number}.{line}", "is negative", "negative-number")
