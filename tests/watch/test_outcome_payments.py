"""Payments for outcomes: the dial against a slow sum of every result, splits that foot, gates and gaps, and what is refused before the first result."""

from dataclasses import fields, replace
from decimal import Decimal
from math import comb
from pathlib import Path

import pytest

from concordat import watch
from concordat.contract.records import ExpectedOutcome
from concordat.kernel.act import Change, Moment, act, changed
from concordat.kernel.finding import stops
from concordat.kernel.period import FinancialYear
from concordat.kernel.system import System
from concordat.store import read
from concordat.watch.records import Indicator, OutcomeGate, OutcomePayment, PaidOutcome

YEAR = FinancialYear(2017)
PAYMENT = "medway-and-swale"


@pytest.fixture(scope="module")
def kent(examples: Path) -> System:
    """The example as it is read."""
    system = read(examples / "kent-and-medway-2018").system
    assert system is not None
    return system


def settled(system: System, year: FinancialYear = YEAR) -> watch.Settled:
    (terms,) = watch.outcome_terms(system)
    values = watch.values_for(system, terms.basket)
    return watch.settled(terms, system.all(OutcomeGate), values, year, system.rules)


def otherwise(system: System, record: object, **moved: object) -> System:
    return changed(system, Change(amend=(replace(record, **moved),)))  # type: ignore[type-var]  # a record


def test_a_year_is_settled_to_the_penny_and_every_split_foots(kent: System) -> None:
    found = settled(kent)
    assert found.paid is not None
    # 612 of 4,325 mothers: the upper limit of the interval earns 25.9710 % of 60 % of 1 % of 30 million.
    assert found.pool.value == Decimal("300000.00")
    assert found.paid.value == Decimal("46747.80")
    assert sum(one.paid.value for one in found.outcomes) == found.paid.value
    assert sum(one.value for one in found.by_body.values()) == found.paid.value
    for one in found.outcomes:
        assert sum(part.value for part in one.by_body.values()) == one.paid.value


def test_where_the_payment_names_nobody_those_who_answer_for_each_outcome_are_paid(kent: System) -> None:
    own = kent.one(OutcomePayment, PAYMENT)
    found = settled(otherwise(kent, own, responsible=(), shares=()))
    assert found.by_body["RPA"].value == Decimal("35060.85")
    assert found.by_body["09W"].value == Decimal("11686.95")


def test_nothing_is_earned_where_a_gate_is_not_passed_and_nothing_told_where_it_is_open(kent: System) -> None:
    gate = kent.all(OutcomeGate)[0]
    failed = settled(otherwise(kent, gate, passed=False))
    assert failed.paid is not None
    assert failed.paid.value == 0
    open_ = settled(otherwise(kent, kent.one(OutcomePayment, PAYMENT), gates=(gate.gate, "another")))
    assert open_.paid is None
    assert "gate-open" in {one.kind for one in open_.findings}


def test_a_gap_earns_again_where_chance_alone_could_have_made_it(kent: System) -> None:
    cancer = kent.one(PaidOutcome, PAYMENT, "cancer-found-early")
    assert "gap-grew" in {one.kind for one in settled(kent).findings}
    without = settled(otherwise(kent, cancer, gap_guard=""))
    assert "gap-grew" not in {one.kind for one in without.findings}
    assert without.outcomes[1].earned.value > 0
    assert without.paid is not None
    assert without.paid.value > Decimal("46747.80")


def test_two_years_together_need_both(kent: System) -> None:
    smoking = kent.one(PaidOutcome, PAYMENT, "smoke-free-start")
    both = settled(otherwise(kent, smoking, years=2))
    assert both.paid is not None
    values = watch.values_for(kent, watch.outcome_terms(kent)[0].basket)
    own = [
        one
        for one in values
        if one.indicator.id == "smoking-at-delivery"
        and one.whole
        and one.area in ("09W", "10D")
        and one.starts.year >= 2016
    ]
    share = sum(one.events or 0 for one in own) / sum(one.people or 0 for one in own)
    assert float(both.outcomes[0].result.value) == pytest.approx(100 * share, rel=1e-5)


def test_wrong_terms_are_told_at_once_and_nothing_is_paid(kent: System) -> None:
    smoking = kent.one(PaidOutcome, PAYMENT, "smoke-free-start")
    found = settled(
        otherwise(kent, smoking, nothing_at=Decimal(13), all_at=Decimal(16), weight=Decimal("0.5"), places=())
    )
    assert found.paid is None
    assert {"pays-for-worse", "does-not-foot", "no-place"} <= {one.kind for one in found.findings}


def dial_of(system: System, people: int, **moved: object) -> tuple[watch.Asked, watch.Dial]:
    paid = replace(system.one(PaidOutcome, PAYMENT, "smoke-free-start"), **moved)  # type: ignore[arg-type]  # its fields
    outcome = system.one(ExpectedOutcome, paid.expected_outcome)
    measure = watch.PaidMeasure(paid, outcome, system.one(Indicator, "smoking-at-delivery"))
    asked = watch.ready(measure, (), system.rules, people)
    assert asked is not None
    return asked, watch.dial(asked, system.rules)


@pytest.mark.parametrize("people", [40, 300])
def test_the_dial_is_the_sum_over_every_result_there_can_be(kent: System, people: int) -> None:
    _, dial = dial_of(kent, people, guard="")
    for point in (dial.points[2], dial.points[6], dial.points[10]):
        truth = float(point.level) / 100
        average = 0.0
        for hits in range(people + 1):
            chance = comb(people, hits) * truth**hits * (1 - truth) ** (people - hits)
            average += chance * min(1.0, max(0.0, (16 - 100 * hits / people) / 3))
        assert point.average == pytest.approx(average, abs=1e-9)
        assert 0 <= point.low <= point.high <= 1
    assert dial.for_nothing == pytest.approx(dial.points[2].average, abs=1e-12)
    assert dial.lost == pytest.approx(1 - dial.points[10].average, abs=1e-12)


def test_the_more_people_the_less_is_left_to_chance(kent: System) -> None:
    dials = [dial_of(kent, people, guard="")[1] for people in (100, 1_000, 10_000, 1_000_000)]
    assert [one.for_nothing for one in dials] == sorted((one.for_nothing for one in dials), reverse=True)
    assert [bool(one.fairness and one.fairness.fair) for one in dials] == [False, True, True, True]
    smallest = [one.smallest for one in dials if one.smallest is not None]
    assert smallest == sorted(smallest)
    assert smallest[-1] < 16


def test_a_level_that_cannot_be_has_no_point(kent: System) -> None:
    asked, _ = dial_of(kent, 100)
    assert watch.point_at(asked, Decimal("-1")) is None
    assert watch.point_at(asked, Decimal(101)) is None
    assert watch.point_at(asked, Decimal(0)) is not None


def test_so_few_people_are_refused_before_the_first_result_unless_it_is_said_why(kent: System) -> None:
    one = act("watch.set_paid_outcome")
    own = kent.one(PaidOutcome, PAYMENT, "smoke-free-start")
    given = {each.name: getattr(own, each.name) for each in fields(one.given) if hasattr(own, each.name)}
    few = given | {"people": 120, "why_changed": "fewer mothers"}
    moment = Moment(kent.settings.as_at, "Person A")
    assert {found.kind for found in stops(one.check(one.given(**few), kent, moment))} == {"cannot-pay-fairly"}
    accepted = one.given(**(few | {"accepted_why": "the sum is small"}))
    found = one.check(accepted, kent, moment)
    assert not stops(found)
    assert {"cannot-pay-fairly", "after-result"} <= {each.kind for each in found}
    after = changed(kent, one.change(accepted, kent, moment))
    assert after.one(PaidOutcome, PAYMENT, "smoke-free-start").people == 120


def test_a_contract_is_not_signed_on_a_basket_that_does_not_foot(kent: System) -> None:
    from concordat.watch.further_checks.contract_sign import check

    given = act("contract.sign").given(contract="09W-RPA", body="09W", signed_on=kent.settings.as_at)
    moment = Moment(kent.settings.as_at, "Person A")
    assert not stops(check(given, kent, moment))
    half = otherwise(kent, kent.one(PaidOutcome, PAYMENT, "smoke-free-start"), weight=Decimal("0.1"))
    assert {found.kind for found in stops(check(given, half, moment))} == {"does-not-foot"}
