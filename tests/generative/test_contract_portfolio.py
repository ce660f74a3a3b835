"""Whatever the register holds: by each grouping the groups come to the whole, and what is still to come is found day by day."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat.contract import Portfolio, Register, groupings
from concordat.contract.records import Contract, Line

FIRST = date(2017, 4, 1)
DAYS = st.integers(0, 1500)
LINES = st.lists(
    st.tuples(st.integers(0, 3), DAYS, st.none() | st.integers(1, 1500), st.integers(0, 10**12)), max_size=12
)


def made(drawn, ends):
    contracts = tuple(
        Contract(
            id=f"k{number}", title=f"K{number}", starts=FIRST, ends=FIRST + timedelta(days=1 + end) if end else None
        )
        for number, end in enumerate(ends)
    )
    lines = tuple(
        Line(
            id=f"l{number}",
            contract=f"k{of}",
            commissioner=f"c{of % 2}",
            provider=f"t{number % 3}",
            service="beds",
            form="block",
            value=Decimal(pennies) / 100,
            starts=FIRST + timedelta(days=starts),
            ends=FIRST + timedelta(days=starts + lasts) if lasts else None,
        )
        for number, (of, starts, lasts, pennies) in enumerate(drawn)
    )
    return Register(contracts=contracts, lines=lines)


@settings(max_examples=80, deadline=None)
@given(LINES, st.lists(st.none() | DAYS, min_size=4, max_size=4), DAYS)
def test_groups_come_to_the_whole(rules, drawn, ends, after):
    held = Portfolio(made(drawn, ends), FIRST + timedelta(days=after), rules)
    value, to_come, without = (one.value for one in held.figures())
    for name in groupings():
        rows = held.by(name).records()
        assert sum(row["value"] for row in rows) == value
        assert sum(row["to_come"] for row in rows) == to_come
        assert sum(row["open"] or 0 for row in rows) == without
        assert len({row[name] for row in rows}) == len(rows)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 10**10), DAYS, st.integers(1, 1000))
def test_what_is_still_to_come_is_about_the_value_of_each_day_left(rules, pennies, after, left):
    """A year has 365 or 366 days, so each day is worth between a 366th and a 365th of the value a year."""
    on = FIRST + timedelta(days=after)
    contract = Contract(id="k", title="K", starts=FIRST, ends=on + timedelta(days=left))
    line = Line(
        id="l",
        contract="k",
        commissioner="c",
        provider="t",
        service="beds",
        form="block",
        value=Decimal(pennies) / 100,
        starts=FIRST,
    )
    found = Fraction(Portfolio(Register(contracts=(contract,), lines=(line,)), on, rules).figures()[1].value)
    penny = Fraction(1, 100)
    assert Fraction(pennies, 100) * left / 366 - penny <= found <= Fraction(pennies, 100) * left / 365 + penny
