"""What must hold of every payment: it grows with activity, months sum to the line, no activity never fails."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from concordat.kernel.answer import Because
from concordat.kernel.money import pence
from concordat.kernel.rulebook import Rulebook
from concordat.pay.alliance import Sharing, shared, worst
from concordat.pay.bands import Band
from concordat.pay.calculations import activity, block, marginal, spell
from concordat.pay.contract_case import ContractCase, due_on, forms
from concordat.pay.exact import decimal_of
from concordat.pay.figures_needed import figures_of
from concordat.pay.line_to_date import LineToDate
from concordat.pay.neutral import pounds_moved
from concordat.pay.parameters import Parameter, Parameters
from concordat.rulebook_files import national_rulebook

ON, NOTED, RULES = date(2017, 4, 1), Because("given"), national_rulebook()
MONEY = st.decimals(0, 10**8, places=2)
SHARES = st.decimals(0, 1, places=4)
FACTORS = st.decimals("1", "1.2", places=6)
DAYS = st.integers(0, 400)
OWN = {
    "local_price_factor": st.fractions(Fraction(1, 2), 2, max_denominator=1000),
    "excess_day_factor": st.fractions(0, 1, max_denominator=100),
    "marginal_rate": st.fractions(0, 1, max_denominator=1000),
    "marginal_baseline": st.fractions(0, 10**8, max_denominator=100),
    "cap_share": st.fractions(1, 2, max_denominator=100),
    "floor_share": st.fractions(0, 1, max_denominator=100),
    "incentive_rate": st.fractions(0, 1, max_denominator=1000),
    "incentive_earned": st.fractions(0, 1, max_denominator=1000),
    "market_forces_factor_applies": st.booleans(),
    "blended_rate": st.fractions(0, 1, max_denominator=1000),
    "blended_rate_below": st.fractions(0, 1, max_denominator=1000),
    "corridor_share": st.fractions(0, 1, max_denominator=100),
    "outside_rate": st.fractions(0, 1, max_denominator=1000),
}
# Those that are paid by activity alone, on a day on which all of them hold; others need figures, and have properties of their own.
BY_ACTIVITY = tuple(form for form in forms() if not figures_of(form) and form != "aligned")
# Those that the rulebook has no value of on the day: a contract has to agree on one.
AGREED = {"blended_rate"}


@st.composite
def parameters(draw: st.DrawFn) -> Parameters:
    names = AGREED | draw(st.sets(st.sampled_from(sorted(OWN))))
    return Parameters({name: Parameter(name, draw(OWN[name]), NOTED) for name in sorted(names)}, RULES, ON)


def line(form: str, base: Decimal, excess: Decimal, plan: Decimal, factor: Decimal, key: str = "l") -> LineToDate:
    numbers = (Fraction(plan), Fraction(1), Fraction(base), Fraction(excess), Fraction(factor))
    return LineToDate(key, form, *numbers, NOTED, NOTED, NOTED)


def due(lines: Sequence[LineToDate], own: Parameters) -> Fraction:
    return sum((one.amount for one in due_on(lines, own, RULES, ON).values()), Fraction(0))


@given(st.sampled_from(BY_ACTIVITY), MONEY, MONEY, MONEY, MONEY, FACTORS, parameters())
def test_more_activity_is_never_paid_less(
    form: str, base: Decimal, more: Decimal, excess: Decimal, plan: Decimal, factor: Decimal, own: Parameters
) -> None:
    before, after = line(form, base, excess, plan, factor), line(form, base + more, excess, plan, factor)
    assert 0 <= due([before], own) <= due([after], own)


@given(st.sampled_from(BY_ACTIVITY), MONEY, FACTORS, parameters())
def test_no_activity_never_fails(form: str, plan: Decimal, factor: Decimal, own: Parameters) -> None:
    assert due([line(form, Decimal(0), Decimal(0), plan, factor)], own) >= 0


@given(st.lists(st.tuples(MONEY, MONEY), min_size=1, max_size=4), FACTORS, SHARES, MONEY)
def test_what_is_held_back_and_what_is_paid_sum_to_the_value(
    values: list[tuple[Decimal, Decimal]], factor: Decimal, rate: Decimal, baseline: Decimal
) -> None:
    own = {"marginal_rate": Fraction(rate), "marginal_baseline": Fraction(baseline)}
    terms = Parameters({name: Parameter(name, value, NOTED) for name, value in own.items()}, RULES, ON)
    lines = [line("marginal_rate", base, Decimal(0), plan, factor, str(n)) for n, (base, plan) in enumerate(values)]
    found = due_on(lines, terms, RULES, ON).values()
    value = sum((Fraction(base) * Fraction(factor) for base, _ in values), Fraction(0))
    assert sum((one.amount + one.retained for one in found), Fraction(0)) == value
    below, above = min(value, Fraction(baseline)), max(Fraction(0), value - Fraction(baseline))
    assert sum((one.amount for one in found), Fraction(0)) == below + Fraction(rate) * above


@given(
    st.lists(st.tuples(MONEY, st.fractions(0, 1, max_denominator=1000)), min_size=2, max_size=5),
    st.sampled_from(["marginal_rate", "local_price_factor", "incentive_rate"]),
    FACTORS,
)
def test_an_average_weighted_by_the_pounds_moved_leaves_the_total_unmoved(
    contracts: list[tuple[Decimal, Fraction]], name: str, factor: Decimal
) -> None:
    form = "marginal_rate" if name == "marginal_rate" else "activity"
    cases = [
        ContractCase(
            str(number),
            (line(form, base, Decimal(0), Decimal(100), factor),),
            Parameters({name: Parameter(name, own, NOTED)}, RULES, ON),
            RULES,
            ON,
        )
        for number, (base, own) in enumerate(contracts)
    ]
    weights = [pounds_moved(case, name) for case in cases]
    if not sum(weights):
        return
    mean = sum((weight * own for weight, (_, own) in zip(weights, contracts, strict=True)), Fraction(0)) / sum(weights)
    alike = Parameter(name, mean, NOTED)
    before = sum((due(case.lines, case.parameters) for case in cases), Fraction(0))
    after = sum((due(case.lines, case.parameters.replaced(name, alike)) for case in cases), Fraction(0))
    assert before == after


@given(MONEY, DAYS, DAYS, DAYS, MONEY, FACTORS)
def test_a_longer_stay_never_costs_less_and_totals_agree(
    price: Decimal, stay: int, longer: int, trim: int, per_day: Decimal, factor: Decimal
) -> None:
    def of(days: int) -> spell.Gives:
        return spell.calculate(
            spell.Given(
                price=price, length_of_stay_days=days, trim_point_days=trim, per_day_long_stay=per_day,
                market_forces_factor=factor, setting="non-elective",
            ),
            RULES,
        ).value  # fmt: skip

    short, long = of(stay), of(stay + longer)
    assert short.price <= long.price
    assert short.price == pence(Fraction(short.unrounded_without_factor) * Fraction(factor))
    assert abs(short.unrounded - short.whole_pounds) <= Decimal("0.5")


@given(MONEY, st.integers(1, 12))
def test_instalments_sum_to_what_is_due(plan: Decimal, months: int) -> None:
    gives = block.calculate(block.Given(planned_value=plan, financial_year="2017/18", months=months), RULES).value
    assert sum(gives.instalments) == gives.due
    assert months < 12 or gives.due == plan


@given(MONEY, MONEY, SHARES)
def test_paid_and_retained_sum_to_the_value(value: Decimal, baseline: Decimal, rate: Decimal) -> None:
    gives = marginal.calculate(marginal.Given(value=value, baseline=baseline, rate=rate), RULES).value
    assert gives.pay + gives.retained == value
    assert gives.retained >= 0


@given(st.lists(st.tuples(st.integers(0, 10_000), MONEY), max_size=6), FACTORS)
def test_activity_is_paid_as_the_sum_of_its_lines(lines: list[tuple[int, Decimal]], factor: Decimal) -> None:
    done = tuple(activity.Priced(activity=Decimal(units), unit_price=price) for units, price in lines)
    gives = activity.calculate(activity.Given(lines=done, market_forces_factor=factor), RULES).value
    assert gives.due == pence(
        sum((Fraction(units) * Fraction(price) for units, price in lines), Fraction(0)) * Fraction(factor)
    )


@given(st.fractions())
def test_decimals_of_fractions_are_exact_or_rounded_in_the_eighth_place(number: Fraction) -> None:
    shown = decimal_of(number)
    assert abs(Fraction(shown) - number) <= Fraction(1, 2 * 10**8)


def test_rules_of_another_day_are_used_on_that_day() -> None:
    own, rules = Parameters({}, RULES, date(2012, 4, 1)), RULES
    assert isinstance(rules, Rulebook)
    one = line("marginal_rate", Decimal(200), Decimal(0), Decimal(100), Decimal(1))
    assert sum(due.amount for due in due_on([one], own, rules, date(2012, 4, 1)).values()) == 130


@given(
    st.lists(st.integers(1, 97), min_size=1, max_size=4),
    st.lists(SHARES, min_size=2, max_size=2),
    MONEY.filter(bool),
    MONEY,
    MONEY,
    MONEY,
)
def test_an_alliance_never_shares_more_where_its_base_contracts_cost_more(
    weights: list[int], shared_of: list[Decimal], target: Decimal, less: Decimal, more: Decimal, limit: Decimal
) -> None:
    rest = 100 - sum(weights[1:])
    if rest < 1:
        return
    shares = {f"m{number}": Decimal(weight) / 100 for number, weight in enumerate((rest, *weights[1:]))}
    bands = [Band(up_to=Decimal("0.05"), share=shared_of[0]), Band(share=shared_of[1])]
    sharing = Sharing(
        target=Fraction(target),
        gain_bands=bands,
        loss_bands=bands,
        gain_cap=Fraction(limit),
        loss_collar=Fraction(limit),
        shares=shares,
    )
    cheap, dear = shared(sharing, Fraction(less)), shared(sharing, Fraction(less) + Fraction(more))
    assert dear.amount <= cheap.amount
    most = worst(sharing)
    for done in (cheap, dear):
        assert abs(done.amount) <= limit
        assert sum(done.by_member.values()) == done.amount
        assert all(-done.by_member[name] <= most[name] + Decimal("0.01") for name in shares)
