"""The law of buying: it is data, it says what it stands on, and a local policy is never taken for it."""

from dataclasses import replace
from datetime import date

import pytest

from concordat.calculations import answer_as_json, calc
from concordat.kernel.finding import Refused
from concordat.kernel.rulebook import Rulebook, rule_from

NEW = {
    "regime_bridges": {"regime": "Law of bridges", "law": "Act", "requires": "care", "routes": "ferry; ford"},
    "route_ferry": {"route": "ferry", "force": "must", "needs": "deep; not frozen"},
    "route_ford": {"route": "ford", "force": "may"},
    "question_deep": "the water is deep",
    "question_frozen": "the water is frozen",
}


@pytest.fixture
def with_bridges(rules: Rulebook) -> Rulebook:
    """The rulebook with a regime that no line of code knows."""
    value = {"from": date(2025, 1, 1), "source": "Act of a test", "status": "to check"}
    added = {
        f"procurement.{name}": rule_from(
            f"procurement.{name}",
            {"title": name, "unit": "", "value": [{**value, "is": content}]},
            file="test",
            edition="t",
        )
        for name, content in NEW.items()
    }
    return rules.overlay("what-if", added)


def test_a_further_regime_is_data_alone(with_bridges):
    given = {"began": date(2025, 6, 1), "subject": "bridges"}
    assert calc("buy.regime", given, with_bridges).value.regime == "Law of bridges"
    found = calc("buy.route", {**given, "answers": {"deep": True, "frozen": False}}, with_bridges)
    assert found.value.must == "ferry"
    assert {rule.rule for rule in found.rules} >= {"procurement.question_deep", "procurement.route_ferry"}
    open_ = calc("buy.route", {**given, "answers": {"deep": True}}, with_bridges)
    assert (open_.value.status, open_.value.unanswered) == ("cannot say yet", ("frozen",))


def test_without_a_date_of_law_nothing_is_said(with_bridges):
    with pytest.raises(Refused):
        calc("buy.regime", {"began": date(2024, 12, 31), "subject": "bridges"}, with_bridges)


@pytest.mark.story("E20")
def test_the_regime_follows_the_day_and_every_answer_names_its_rule_and_mark(rules):
    days = [date(2013, 4, 1), date(2016, 4, 18), date(2024, 1, 1)]
    found = [calc("buy.regime", began=day) for day in days]
    assert len({one.value.regime for one in found}) == len(days)
    for one, day in zip(found, days, strict=True):
        assert one.value.in_force_from == day
        assert all(rule.source and rule.status for rule in one.rules)
    assert answer_as_json(calc("buy.route"))["to_check"], "the wording of direct award C is to be checked"


@pytest.mark.story("E13")
def test_six_hundred_and_fifty_thousand_is_no_law():
    services = [
        {"service": str(number), "lifetime_value": str(number * 100_000), "started": "2013-04-01"}
        for number in range(10)
    ]
    found = calc("buy.review_policy", services=services, as_at="2019-01-15")
    assert found.value.exceed == 3
    assert found.value.total == 2_400_000
    assert "not a legal requirement" in found.because.says
    assert found.value.notice == "local review policy: not a legal requirement"
    assert not found.value.in_effect
    assert all(rule.status == "to check" for rule in found.rules)


def test_a_setting_of_the_rulebook_says_on_which_branch_a_transparency_notice_is_due(rules):
    given = {
        "original_lifetime_value": "1000000",
        "amount": "600000",
        "original_route": "competitive",
        "provided_for": True,
    }
    assert calc("buy.modification", given).value.transparency_notice is True
    rule = rules.layer("national")["procurement.transparency_branches"]
    own = replace(rule, values=tuple(replace(one, value="the authority's decision") for one in rule.values))
    told = calc("buy.modification", given, rules.overlay("local", {rule.id: own})).value
    assert told.transparency_notice is False
    assert told.transparency_reason == "No transparency notice: it is due on the authority's decision only."


def test_a_setting_of_the_rulebook_says_what_the_cumulative_change_counts(rules):
    given = {
        "original_lifetime_value": "1000000",
        "amount": "100000",
        "original_route": "competitive",
        "materially_different_in_character": False,
        "provided_for": False,
        "change_of_provider_only": False,
        "external_factors": False,
        "change_is_the_authoritys_decision": True,
        "changes": [{"on": "2025-04-01", "reason_class": "external", "amount": "450000"}],
    }
    assert calc("buy.modification", given).value.permitted is False
    rule = rules.layer("national")["procurement.modification_counts"]
    own = replace(rule, values=tuple(replace(one, value="the authority's decisions") for one in rule.values))
    told = calc("buy.modification", given, rules.overlay("local", {rule.id: own})).value
    assert told.permitted is True
    assert told.cumulative == 550_000
    assert told.counted == 100_000


def test_what_is_not_known_is_none():
    assert calc("buy.considerable_change", original_lifetime_value="0", proposed_lifetime_value="0").value.met is None
    assert calc("buy.modification", original_lifetime_value="0", amount="0").value.headroom_percent is None
    unsettled = [{"on": "2026-11-10", "what": "representation"}]
    assert (
        calc("buy.standstill", intention_notice_published="2026-11-02", events=unsettled).value.may_close_from is None
    )
    assert calc("buy.notices", route="modification", values=["499999.99"]).value.changes == {"499999.99": None}
