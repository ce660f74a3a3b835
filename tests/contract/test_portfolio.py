"""The portfolio: what contracts are worth a year and still come to, by expiry, value, provider, commissioner and form."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from bare_ends import bare_ends
from concordat.contract import Portfolio, Register, groupings
from concordat.contract.records import Contract, Line
from concordat.kernel.rulebook import Rulebook
from concordat.kernel.table import table
from concordat.publish.charts import chart_of

STARTS, ON = date(2017, 4, 1), date(2018, 4, 1)


def line(name: str, contract: str, value: str, **changes: Any) -> Line:
    given = {"commissioner": "c", "provider": "t", "service": "beds", "form": "block", "starts": STARTS, **changes}
    return Line(id=name, contract=contract, value=Decimal(value), **given)


REGISTER = Register(
    contracts=(
        Contract(id="k", title="K", starts=STARTS, ends=date(2019, 4, 1)),
        Contract(id="j", title="J", form="grant", starts=STARTS, ends=date(2020, 10, 1)),
        Contract(id="i", title="I", starts=STARTS),
        Contract(id="old", title="Old", starts=date(2015, 4, 1), ends=STARTS),
    ),
    lines=(
        line("k1", "k", "1000000.00"),
        line("k2", "k", "10.00", provider="u", ends=date(2018, 10, 1)),
        line("j1", "j", "365.00"),
        line("i1", "i", "7.00"),
        line("old1", "old", "99.00", starts=date(2015, 4, 1)),
    ),
    names={"t": "Trust", "u": "Union", "c": "CCG"},
)


def told(rules: Rulebook, by: str) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in Portfolio(REGISTER, ON, rules).by(by).records()]


def test_by_year_of_expiry_a_line_ends_no_later_than_its_contract(rules: Rulebook) -> None:
    assert told(rules, "expiry") == [
        ("2018/19", 1, Decimal("1000010.00"), Decimal("1000005.01"), None),
        ("2020/21", 1, Decimal("365.00"), Decimal("913.00"), None),
        ("no end", 1, Decimal("7.00"), Decimal("0.00"), 1),
    ]


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("form", ["full", "grant"]),
        ("provider", ["Trust", "Union"]),
        ("commissioner", ["CCG"]),
        ("size", ["below £1m", "£1m to below £5m"]),
    ],
)
def test_by_anything_else_each_line_stands_in_one_group(rules: Rulebook, by: str, groups: list[str]) -> None:
    assert [row[0] for row in told(rules, by)] == groups
    assert sum(row[2] for row in told(rules, by)) == Decimal("1000382.00")


def test_every_number_says_why_also_where_nothing_is_in_force(rules: Rulebook) -> None:
    for register, count in ((REGISTER, 1), (Register(), 0)):
        held = Portfolio(register, ON, rules)
        assert held.figures()[2].value == count
        assert bare_ends(*held.figures(), *(held.by(name) for name in groupings())) == []


def test_bars_are_drawn_where_there_are_several_groups(rules: Rulebook) -> None:
    held = Portfolio(REGISTER, ON, rules)
    drawn = chart_of(held.by("expiry"), None)  # type: ignore[arg-type]  # bars look at the table alone
    assert drawn is not None
    assert drawn.says == "Value a year by year of expiry: 2018/19 is the largest, with 100 of each 100 pounds."
    assert drawn.panels[0].count("<rect") == 3
    assert chart_of(held.by("commissioner"), None) is None  # type: ignore[arg-type]
    nothing = table(
        "portfolio_form", "F", {"form": "Form", "value": "Value [£]"}, [("a", Decimal(0)), ("b", Decimal(0))]
    )
    assert chart_of(nothing, None) is None  # type: ignore[arg-type]
