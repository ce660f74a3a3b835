"""What must hold of pricing in bulk whatever is priced: parts sum to the whole, order is nothing, more activity is not less."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.kernel.rulebook import Rulebook
from concordat.pay.calculations.price import Given, calculate
from concordat.pay.priced_row import ActivityRow, PriceRow
from concordat.pay.records import MarketForcesFactor

PRICES = tuple(
    PriceRow(
        price_year="2017/18", hrg=hrg, setting=setting, price=price, trim_point_days=11, per_day_long_stay=Decimal(208)
    )
    for hrg, price in (("AA22C", Decimal(9766)), ("DZ11V", Decimal("1482.33")))
    for setting in ("elective", "non-elective")
)
FACTORS = tuple(
    MarketForcesFactor(price_year="2017/18", provider=provider, factor=factor)
    for provider, factor in (("RM1", Decimal("1.024803")), ("RGP", Decimal("1.179944")))
)
ROWS = st.lists(
    st.builds(
        ActivityRow,
        hrg=st.sampled_from(("AA22C", "DZ11V")),
        setting=st.sampled_from(("elective", "non-elective")),
        provider=st.sampled_from(("RM1", "RGP")),
        line=st.sampled_from(("l1", "l2", "l3")),
        price_year=st.just("2017/18"),
        spells=st.integers(0, 100_000),
        length_of_stay_days=st.integers(0, 400),
    ),
    min_size=1,
    max_size=20,
)
few = settings(max_examples=6, deadline=None)


def priced(rows: list[ActivityRow], rules: Rulebook, *by: str) -> tuple[Decimal, Decimal, int]:
    """Return the price of all, the sum of unrounded totals, and the spells."""
    gives = calculate(Given(activity=tuple(rows), prices=PRICES, factors=FACTORS, by=by), rules).value
    return (
        gives.price,
        sum((one.unrounded for one in gives.priced), Decimal(0)),
        sum(one.spells for one in gives.priced),
    )


@given(rows=ROWS)
@few
def test_groups_sum_to_rows_whatever_they_are_added_up_by(rows: list[ActivityRow], rules: Rulebook) -> None:
    by_row = priced(rows, rules)
    for by in (("line",), ("provider", "hrg"), ("price_year",), ("line", "month", "setting", "top_up")):
        assert priced(rows, rules, *by) == by_row


@given(rows=ROWS, chance=st.randoms(use_true_random=False))
@few
def test_the_order_of_rows_changes_nothing(rows: list[ActivityRow], chance: "st.DataObject", rules: Rulebook) -> None:
    mixed = list(rows)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert priced(mixed, rules, "line") == priced(rows, rules, "line")


@given(rows=ROWS, more=st.integers(1, 1000), days=st.integers(1, 50))
@few
def test_more_spells_or_longer_stays_never_cost_less(
    rows: list[ActivityRow], more: int, days: int, rules: Rulebook
) -> None:
    first, *rest = rows
    price, *_ = priced(rows, rules)
    assert priced([replace(first, spells=first.spells + more), *rest], rules)[0] > price
    assert priced([replace(first, length_of_stay_days=first.length_of_stay_days + days), *rest], rules)[0] >= price
