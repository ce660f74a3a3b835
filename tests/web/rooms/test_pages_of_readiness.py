"""Pages of what is asked before a contract is signed: open questions, records that answer them, overrides that everyone sees, outcomes."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from acts_for_tests import AT, do
from concordat.web.core.models import ServedSystem
from pages_read import every_number_says_why, page, rows

SINGLE = {"contract": "one-RM1", "body": "06W"}
PATH = "readiness/one-RM1"
SCOPE = SINGLE | {
    "specification": "Acute services",
    "specification_version": "3",
    "codes_in": "100\n300",
    "codes_out": "711",
    "sites": "RM102",
    "population_basis": "resident",
    "places": "06M\n06V\n06W\n06Y\n07J",
}
OUTCOME = {"id": "walking-again", "body": "06W", "title": "People walk again after a broken hip"}


def states(client: Client, path: str = PATH) -> dict[str, str]:
    return {row["question"]: row["state"] for row in rows(page(client, path), "readiness")}


SPECIFIED = "Is there a service specification, with its version, for all that is bought?"
COUNTED = "Is the population defined so that it can be counted?"
ENDING = "Does it say when it ends, how notice is given, and how it is left?"


@pytest.mark.story("E29")
def test_everyone_sees_what_is_open_and_who_overrode_it(public: Client, as_role: Callable[[str], Client]) -> None:
    manager = as_role("contract manager")
    assert states(public)[SPECIFIED] == "Missing"
    every_number_says_why(public, PATH)
    do(manager, "contract.record_scope", SCOPE)
    assert states(public)[SPECIFIED] == states(public)[COUNTED] == "Proved"
    given = {"questions": "ending", "taken_by": "Person N1, accountable officer", "reason": "People must be seen"}
    do(manager, "contract.override_readiness", SINGLE | given)
    assert states(public)[ENDING] == "Overridden"
    (row,) = rows(page(public, PATH), "overrides")
    assert (row["question"], row["taken_by"], row["reason"]) == (ENDING, given["taken_by"], given["reason"])
    assert [row["taken_by"] for row in rows(page(public, "readiness"), "overrides")] == [given["taken_by"]]
    for path in (PATH, "readiness"):
        every_number_says_why(public, path)
    for path in ("records/Scope/one-RM1/-", "records/ReadinessOverride/one-RM1/ending"):
        assert public.get(f"{AT}{path}").status_code == 200
    assert "Override what stops it" in manager.get(f"{AT}{PATH}").content.decode()
    assert "Override what stops it" not in public.get(f"{AT}{PATH}").content.decode()


@pytest.mark.story("A7")
@pytest.mark.story("E25")
def test_outcomes_are_there_before_a_contract_and_lead_to_it_later(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    manager = as_role("contract manager")
    assert "No outcome is recorded yet" in public.get(f"{AT}outcomes").content.decode()
    do(manager, "contract.record_outcome", OUTCOME | {"responsible": "RM1\nRCX", "shares": "2/3\n1/3"})
    (row,) = rows(page(public, "outcomes"), "outcomes")
    assert row["brought"] == "no contract yet: no form is chosen"
    assert [one["share"] for one in rows(page(public, "outcomes"), "responsibility")] == ["2/3", "1/3"]
    do(manager, "contract.trace_outcome", {"outcome": OUTCOME["id"], "contracts": "one-RM1"})
    (row,) = rows(page(public, "outcomes"), "outcomes")
    assert "one-RM1" in row["brought"]
    every_number_says_why(public, "outcomes")


def test_a_condition_is_open_until_it_is_closed(public: Client, as_role: Callable[[str], Client]) -> None:
    manager = as_role("contract manager")
    do(manager, "contract.set_condition", SINGLE | {"says": "The open book is agreed", "led_by": "06W"})
    assert [row["state"] for row in rows(page(public, PATH), "conditions")] == ["open"]
    closing = {"number": "1", "how": "met", "says": "Agreed by both finance officers"}
    do(manager, "contract.close_condition", SINGLE | closing)
    assert [row["state"] for row in rows(page(public, PATH), "conditions")] == ["met"]
    assert public.get(f"{AT}records/ConditionPrecedent/one-RM1/1").status_code == 200


def test_a_contract_that_was_signed_shows_what_is_known_of_that_day(public: Client) -> None:
    assert "It was signed on 23 December 2016" in public.get(f"{AT}readiness/06M-RM1").content.decode()
    assert public.get(f"{AT}readiness/nonsense").status_code == 404
    assert "Ready to sign" in public.get(f"{AT}contracts/06M-RM1").content.decode()


@pytest.mark.story("E23")
def test_the_track_record_says_what_was_added_and_what_differs_now(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    manager = as_role("contract manager")
    more = {"line": "06W-RM1-outpatient", "reason": "More clinics", "value": "9000000.00", "reason_class": "external"}
    do(manager, "contract.vary", more)
    given = {
        "contract": "06W-RM1",
        "body": "06W",
        "lesson": "Outpatients had no plan",
        "differs_now": "Each line has one",
    }
    do(manager, "contract.record_lesson", given)
    shown = page(public, "track-record")
    assert {row["of"] for row in rows(shown, "providers")} == {"RM1", "RCX", "RGP"}
    (changed,) = [row for row in rows(shown, "contracts") if row["of"] == "06W-RM1"]
    assert "external: £" in changed["classes"]
    (lesson,) = rows(shown, "lessons")
    assert (lesson["lesson"], lesson["differs_now"]) == (given["lesson"], given["differs_now"])
    every_number_says_why(public, "track-record")
    assert public.get(f"{AT}records/ContractLesson/06W-RM1/1").status_code == 200
    assert "Track record" in public.get(f"{AT}track-record?on=2010-01-01").content.decode()


@pytest.mark.story("E28")
def test_need_and_affordability_are_tests_on_the_page_of_an_award(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    manager = as_role("contract manager")
    ServedSystem.objects.update(as_at=date(2024, 5, 3), holds_day=True)
    award = {"id": "hospital", "body": "06W", "contract": "06W-RM1", "route": "direct award C", "providers": "RM1"}
    decided = {"decided_on__day": "2", "decided_on__month": "5", "decided_on__year": "2024"}
    do(manager, "buy.award", award | decided | {"statement": "It does it well."})
    scope = {"contract": "06W-RM1", "body": "06W", "budget": "53000000.00"}
    do(manager, "contract.record_scope", scope)
    notice = {"published__day": "3", "published__month": "5", "published__year": "2024"}
    do(manager, "buy.publish_notice", {"award": "hospital", "notice": "intention notice", "reference": "1"} | notice)
    tests = {row["question"]: row for row in rows(page(public, "awards/hospital"), "tests")}
    afford = tests["Does it cost no more than the budget agreed beforehand?"]
    assert afford["state"] == "Missing"
    assert "above the budget" in afford["says"]
    assert tests["Does it stand on an assessment of what people need?"]["state"] == "Missing"
    every_number_says_why(public, "awards/hospital")


def test_who_pays_if_demand_is_above_the_plan_is_shown_once_a_baseline_is_recorded(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    path, manager = "readiness/06W-RM1", as_role("contract manager")
    (row,) = rows(page(public, path), "demand")
    assert (row["chance"], row["missing"]) == (None, "No baseline is recorded.")
    given = {
        "contract": "06W-RM1",
        "body": "06W",
        "line": "06W-RM1-emergency",
        "method": "Last year, grown by population",
        "data_source": "Published admissions",
        "data_cut": "2017-03-31",
        "quality": "Complete",
        "expected": "6000",
        "spread": "300",
    }
    do(manager, "contract.record_baseline", given)
    own, *others = sorted(rows(page(public, path), "demand"), key=lambda row: bool(row["missing"]))
    assert (own["of"], own["missing"]) == ("line 06W-RM1-emergency", "")
    assert {row["missing"] for row in others} == {"No baseline is recorded."}
    assert 0 <= float(own["chance"]) <= 100
    every_number_says_why(public, path)
