"""Pages of plans and priorities: the tree down to money, sections, savings and proposals, weights that are tried, and where each number comes from."""

import json
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read, reasons_on

HOME = "/kent-and-medway-2018/"
PLAN, BEFORE = "plans/stp-2018", "plans/stp-2016"
ROUND = "priorities/local-care-2018"
SMOKING, RECORD = "Stop-smoking midwives", "Shared care record"


def page(client: Client, path: str, query: str = "") -> Any:
    answer = client.get(f"{HOME}{path}.json{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("C7")
def test_priorities_stand_in_order_with_owner_and_level_and_what_their_lines_cost(public: Client) -> None:
    shown = page(public, PLAN)
    objectives = rows(shown, "plan_by_objective")
    assert [row["priority"] for row in objectives] == [1, 2, 3, 4]
    assert objectives[1]["owner"] == "Lead of the partnership"
    assert {row["level"] for row in objectives} == {"system", "place"}
    tree = rows(shown, "plan_tree")
    for row in objectives:
        lines = [float(line["total"]) for line in tree if line["objective"] == row["objective"]]
        assert sum(lines) == float(row["value"])


def test_pages_of_plans_priorities_and_spend_say_first_what_they_come_to(public: Client) -> None:
    assert page(public, "plans")["says"][0] == (
        "Version “refresh of June 2018” of the plan comes to £30,240,000; 3 of 4 required sections answered, "
        "1 proposal from outside without a response."
    )
    assert page(public, "priorities")["says"][0] == "Open now: £6,000,000 between 6 options, until before 2018-10-01."
    assert page(public, "spend-on-general-practice")["says"][0] == (
        "In 2017/18 of all spend between 14.20 per cent at Ashford and 14.32 per cent at West Kent goes to general practice."
    )


@pytest.mark.story("B10")
def test_proposals_from_outside_have_a_response_or_wait_in_sight(public: Client) -> None:
    told = {row["proposal"]: row for row in rows(page(public, PLAN), "plan_proposals")}
    assert told["Drop national targets for access"]["reply"] == "Accepted in part"
    assert told["Spend on digital"]["led_to"] == "A record that everyone who cares for a person can read"
    waits = told["New ways to govern providers"]
    assert (waits["reply"], waits["response"]) == ("Waits for a response", "")
    assert waits["days"] == 574


@pytest.mark.parametrize(
    ("table", "source"), [("plan_proposals", "the day is not given"), ("plan_items", "31 March 2017")]
)
def test_items_and_proposals_lead_to_their_records_with_the_source(public: Client, table: str, source: str) -> None:
    part = public.get(f"{HOME}{PLAN}").content.decode().partition(f'id="plan-{table}"')[2].partition("</section>")[0]
    first = part.partition('scope="row"')[2].partition('href="')[2].partition('"')[0]
    assert source in public.get(first).content.decode()


@pytest.mark.story("B11")
def test_a_target_that_was_dropped_stays_with_its_reason_beside_structures_and_enablers(public: Client) -> None:
    told = {row["item"]: row for row in rows(page(public, PLAN), "plan_items")}
    assert {row["kind"] for row in told.values()} == {"Target", "Structure", "Enabler"}
    dropped = told["Those who wait for planned care begin treatment within 18 weeks"]
    assert (dropped["stands"], dropped["ends"]) == ("Dropped", "2017-04-01")
    assert dropped["reason"].startswith("The national plan of March 2017")
    assert told["The eight groups become one"]["stands"] == "Not yet"


@pytest.mark.story("D15")
def test_savings_are_split_to_bodies_and_years_and_shares_of_spend_stand_beside_their_baseline(public: Client) -> None:
    shown = page(public, PLAN)
    savings = {row["body"]: row for row in rows(shown, "plan_savings_1")}
    assert float(savings["Nobody has"]["total"]) == 0
    bodies = [row for body, row in savings.items() if body not in ("All that is split", "The target", "Nobody has")]
    assert len(bodies) == 12
    assert sum(float(row["total"]) for row in bodies) == float(savings["The target"]["total"])
    spend = [row for row in rows(shown, "plan_spend") if row["setting"] == "General practice"]
    assert [row["year"] for row in spend] == ["2015/16", "2017/18", "2020/21"]
    assert spend[0]["since"] is None
    assert float(spend[2]["since"]) == pytest.approx(float(spend[2]["share"]) - float(spend[0]["share"]), abs=0.011)


@pytest.mark.story("D16")
def test_required_sections_are_checked_for_being_there_and_for_an_answer(public: Client) -> None:
    before = {row["section"]: row["stands"] for row in rows(page(public, BEFORE), "plan_sections")}
    assert before["Workload of general practice"] == "Missing"
    now = {row["section"]: row["stands"] for row in rows(page(public, PLAN), "plan_sections")}
    assert now["Workforce of general practice"] == "Answered"
    assert now["Workload of general practice"].startswith("Says how things are")


@pytest.mark.story("D14")
def test_councils_are_among_the_bodies_of_a_plan(public: Client) -> None:
    said = " ".join(page(public, PLAN)["says"])
    assert "Kent council" in said
    assert "Medway council" in said


def test_what_changed_since_the_version_before_is_told_with_its_money(public: Client) -> None:
    told = {row["item"]: row for row in rows(page(public, PLAN), "plan_changes")}
    assert told["Crisis cafés in six towns"]["change"] == "is new"
    assert float(told["Crisis cafés in six towns"]["money"]) == 950_000
    assert not rows(page(public, BEFORE), "plan_changes")


@pytest.mark.story("D12")
def test_no_evidence_found_can_be_said_with_what_was_searched_and_how_far_it_was_tried(public: Client) -> None:
    shown = page(public, ROUND)
    told = {row["option"]: row for row in rows(shown, "priority_evidence")}
    untested = told["Accountable care model"]
    assert untested["evidence"] == "No evidence found"
    assert untested["searched"].startswith("Cochrane Library")
    assert untested["pilot"] == "Not tried anywhere"
    assert told[RECORD]["evidence"] == "Not looked for"
    assert any("Nobody has looked for evidence" in one["what"] for one in shown["findings"])


def test_what_is_not_chosen_says_why_and_what_must_be_done_stands_apart(public: Client) -> None:
    shown = page(public, ROUND)
    order = rows(shown, "priority_order")
    assert [row["place"] for row in order] == [1, 2, 3, 4, 5]
    assert order[0]["option"] == SMOKING
    assert all(row["why_not"] for row in order if row["chosen"] == "No")
    (must,) = rows(shown, "priority_must_do")
    assert must["required_by"].startswith("Responsibilities and Standing Rules")
    assert must["option"] not in {row["option"] for row in order}


def test_weights_can_be_tried_and_the_order_changes_beyond_the_range_it_holds_over(public: Client) -> None:
    criteria = {row["criterion"]: row for row in rows(page(public, ROUND), "priority_criteria")}
    assert float(criteria["Work taken off practices"]["high"]) < 100
    tried = page(public, ROUND, "?weight_3=100")
    assert rows(tried, "priority_order")[0]["option"] != SMOKING
    assert any("weights that are tried" in one for one in tried["says"])
    same = page(public, ROUND, "?weight_1=40")
    assert rows(same, "priority_order")[0]["option"] == SMOKING
    assert not any("weights that are tried" in one for one in same["says"])


@pytest.mark.parametrize("path", ["plans", PLAN, "priorities", ROUND])
def test_every_number_leads_to_the_records_that_it_stands_on(public: Client, path: str) -> None:
    found = numbers_on(read(public.get(f"{HOME}{path}").content.decode()))
    assert found
    for one in found[:: max(1, len(found) // 25)]:
        assert one.why, one
        at = one.why if one.why.startswith("/") else f"{HOME}{path.rpartition('/')[0]}/{one.why}"
        reasons = reasons_on(read(public.get(at).content.decode()))
        assert reasons is not None, one
        assert not reasons.bare, (one, reasons.bare)


def test_nothing_recorded_says_which_file_to_bring(public: Client) -> None:
    assert "plan/plans.csv" in public.get("/northumberland-2017/plans").content.decode()
    assert "plan/priority_rounds.csv" in public.get("/northumberland-2017/priorities").content.decode()
