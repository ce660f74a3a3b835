"""The yearly summary as people read it: each count leads to contracts and rules, and what cannot be told is told apart."""

from dataclasses import replace
from datetime import date

import pytest

from bare_ends import bare_ends
from concordat.buy.calculations.annual_summary import Given, calculate
from concordat.buy.summary import Held
from concordat.buy.summary.told import awards_table, providers_table, summary_figures

CONTRACTS = (
    Held(id="C1", providers=("gone",), starts=date(2020, 4, 1), ends=date(2025, 9, 1), in_scope=True),
    Held(
        id="C2",
        providers=("came",),
        starts=date(2025, 9, 1),
        route="competitive",
        awarded=date(2025, 8, 1),
        in_scope=True,
    ),
    Held(id="C3", providers=("perhaps",), starts=date(2025, 9, 1)),
)


@pytest.fixture(scope="module")
def summary(rules):
    return calculate(Given(on=date(2025, 6, 1), contracts=CONTRACTS), rules)


def test_who_came_and_who_went_and_who_cannot_be_told(summary):
    rows = {row["provider"]: row["change"] for row in providers_table(summary, {"came": "The newcomer"}).records()}
    assert rows == {
        "The newcomer": "new",
        "gone": "lost",
        "perhaps": "may be new: it depends on contracts nobody has classified",
    }


def test_every_count_leads_to_contracts_and_rules(summary):
    awards = awards_table(summary)
    assert dict(zip(awards.column("route"), awards.column("awards"), strict=True))["competitive"] == 1
    figures = summary_figures(summary)
    assert {figure.name: figure.value for figure in figures}["buy.contracts_not_classified"] == 1
    assert bare_ends(awards, *figures) == []


def test_once_everything_is_classified_nothing_is_uncertain(rules):
    given = Given(on=date(2025, 6, 1), contracts=tuple(replace(one, in_scope=True) for one in CONTRACTS))
    assert providers_table(calculate(given, rules), {}).column("change") == ("new", "new", "lost")
