"""Months made so that everything agrees: all four identities hold; a penny moved in one place breaks those that look there, and no other."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from concordat.pay.calculations.reconcile import Given, calculate
from concordat.pay.monitoring.flows import totals_of_month
from concordat.store import national_rulebook

RULES = national_rulebook()
POINTS = RULES.history("monitoring.points_of_delivery")[-1]
PENNY = Decimal("0.01")
pounds = st.decimals(-9_999_999, 9_999_999, places=2, allow_nan=False)
Flows = dict[str, dict[str, Decimal]]


@st.composite
def months(draw: st.DrawFn) -> Flows:
    """The four flows of a month in which they agree."""
    cares = draw(st.dictionaries(st.sampled_from(["NEL", "EL", "DC", "AE", "COMM"]), pounds, min_size=1))
    others = draw(st.dictionaries(st.sampled_from(["BLOCK", "ADJUSTMENT", "CQUIN", "NAOTHER"]), pounds))
    drugs, devices = draw(pounds), draw(pounds)
    return {
        "aggregate": cares | others | {"DRUG": drugs, "DEVICE": devices},
        "patient level": dict(cares),
        "drugs": {"no point of delivery": drugs},
        "devices": {"no point of delivery": devices},
    }


def held(flows: Flows, invoice: Decimal) -> dict[str, bool]:
    gives = calculate(Given(**totals_of_month(flows, invoice, POINTS)), RULES).value
    assert all(one.holds != "not given" for one in gives.identities)
    return {one.identity: one.holds == "holds" for one in gives.identities}


@given(months())
def test_what_agrees_holds(flows: Flows) -> None:
    assert all(held(flows, sum(flows["aggregate"].values(), Decimal(0))).values())


@given(months(), st.sampled_from(["NEL", "DRUG", "DEVICE", "BLOCK", "invoice", "drugs", "devices", "patient level"]))
def test_a_penny_breaks_what_looks_there_and_nothing_else(flows: Flows, where: str) -> None:
    invoice = sum(flows["aggregate"].values(), Decimal(0))
    broken = {
        "NEL": {"invoice", "flows"},
        "DRUG": {"invoice", "drugs", "flows"},
        "DEVICE": {"invoice", "devices", "flows"},
        # What is no activity stands on both sides of the fourth.
        "BLOCK": {"invoice"},
        "invoice": {"invoice"},
        "drugs": {"drugs", "flows"},
        "devices": {"devices", "flows"},
        "patient level": {"flows"},
    }[where]
    if where == "invoice":
        invoice += PENNY
    elif where in flows:
        first = next(iter(flows[where]))
        flows[where][first] += PENNY
    else:
        flows["aggregate"][where] = flows["aggregate"].get(where, Decimal(0)) + PENNY
    assert {name for name, holds in held(flows, invoice).items() if not holds} == broken


@given(months())
def test_a_flow_that_is_not_there_is_not_asked(flows: Flows) -> None:
    del flows["drugs"]
    gives = calculate(Given(**totals_of_month(flows, None, POINTS)), RULES).value
    asked = {one.identity: one.holds for one in gives.identities}
    assert asked["drugs"] == "not given"
    assert asked["invoice"] == "not given"
    assert asked["devices"] == "holds"
