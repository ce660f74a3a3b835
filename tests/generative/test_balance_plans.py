"""What holds of every desk of mismatches: each gap is counted once, and the system comes to the same whichever way they are closed."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from concordat import balance
from concordat.balance.plan_lines import pairs_of
from concordat.balance.records import ForecastReport, PlanDispute, PlanFigure
from concordat.kernel.system import Settings, System
from concordat.rulebook_files import national_rulebook

START, YEAR = date(2018, 1, 1), "2018/19"
RULES = national_rulebook()
money = st.integers(0, 10**10).map(lambda pennies: Decimal(pennies) / 100)
signed = st.integers(-(10**9), 10**9).map(lambda pennies: Decimal(pennies) / 100)
figures = st.builds(
    PlanFigure,
    commissioner=st.sampled_from(["north", "south"]),
    provider=st.sampled_from(["acute", "community"]),
    financial_year=st.just(YEAR),
    service=st.sampled_from(["beds", "clinics"]),
    side=st.sampled_from(["commissioner", "provider"]),
    stated=st.integers(0, 200).map(lambda number: START + timedelta(days=number)),
    stance=st.sampled_from(["plan", "agreed"]),
    amount=money,
)


def system(stated: list[PlanFigure], disputes: list[PlanDispute], plans: dict[str, Decimal]) -> System:
    reports = tuple(
        ForecastReport(body=body, month=date(2018, 4, 1), reported=date(2018, 5, 1), plan=plan, forecast=plan)
        for body, plan in plans.items()
    )
    records = {PlanFigure: tuple(stated), PlanDispute: tuple(disputes), ForecastReport: reports}
    return System(Settings("Any", YEAR, date(2018, 12, 1)), records, RULES)


@settings(max_examples=60, deadline=None)
@given(
    stated=st.lists(
        figures,
        max_size=24,
        unique_by=lambda one: (one.commissioner, one.provider, one.service, one.side, one.stated, one.stance),
    ),
    plans=st.fixed_dictionaries(dict.fromkeys(("north", "south", "acute", "community"), signed)),
    day=st.integers(0, 300).map(lambda number: START + timedelta(days=150 + number)),
)
def test_gaps_are_counted_once_and_closed_either_way_all_come_to_the_same(
    stated: list[PlanFigure], plans: dict[str, Decimal], day: date
) -> None:
    own = system(stated, [], plans)
    found = balance.plan_matrix(own, YEAR, day)
    known = [one.gap for one in found.lines if one.gap is not None]
    assert found.gives.total_gap == sum(known, Decimal(0))
    assert sum(found.gives.commissioners.values(), Decimal(0)) == sum(found.gives.providers.values(), Decimal(0))
    for way in ("providers_way", "commissioners_way"):
        assert sum((getattr(one, way) for one in found.gives.bodies), Decimal(0)) == found.gives.agreed
    assert found.gives.agreed == found.gives.separate - found.gives.total_gap
    assert len(pairs_of(found.lines)) == len(known)
    for one in found.lines:
        assert (one.since is not None) == bool(one.gap)
        if one.status == "agreed":
            assert one.gap == 0


@settings(max_examples=40, deadline=None)
@given(
    stated=st.lists(
        figures,
        max_size=24,
        unique_by=lambda one: (one.commissioner, one.provider, one.service, one.side, one.stated, one.stance),
    ),
    first=st.integers(0, 200),
    later=st.integers(0, 200),
)
def test_what_stood_on_a_day_does_not_depend_on_what_was_stated_later(
    stated: list[PlanFigure], first: int, later: int
) -> None:
    early = START + timedelta(days=min(first, later))
    whole = system(stated, [], {})
    then = system([one for one in stated if one.stated <= early], [], {})
    assert balance.plan_matrix(whole, YEAR, early).lines == balance.plan_matrix(then, YEAR, early).lines
    over = balance.gaps_over_time(whole, YEAR, START + timedelta(days=max(first, later)))
    assert [one for one in over if one[0] <= early] == list(balance.gaps_over_time(then, YEAR, early))
