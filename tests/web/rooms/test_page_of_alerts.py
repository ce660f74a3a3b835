"""The page of alerts: on each example what has changed, how sure that is, whose it is and where to look; and what it says where nothing has."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

KENT, NORFOLK, NORTHUMBERLAND = "/kent-and-medway-2018/", "/norfolk-and-waveney-2017/", "/northumberland-2017/"
CLINICAL_GROUPS = {"Norwich", "North Norfolk", "South Norfolk", "West Norfolk", "Great Yarmouth and Waveney"}


def page(client: Client, home: str, query: str = "") -> Any:
    answer = client.get(f"{home}alerts.json{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def test_plans_that_were_exceeded_stand_first_and_a_review_that_passed_stands_last(public: Client) -> None:
    found = rows(page(public, KENT), "alerts")
    order = ["serious", "look at it", "put in order"]
    weights = [order.index(one["weight"]) for one in found]
    assert weights == sorted(weights)
    exceeded = {one["about"]: one for one in found if one["signal"] == "Plan exceeded"}
    own = exceeded["Ashford with East Kent Hospitals: emergency admissions"]
    assert own["says"] == "29.6 per cent above its plan for 12 months reported"
    assert own["sure"].startswith("almost certain: less than 1 in 1,000")
    assert own["since"] == "2018-03-01"
    (review,) = [one for one in found if one["signal"] == "Review passed"]
    assert review["about"] == "Mothers who smoke when their baby is born"
    assert review["post"] == "midwifery lead"


def test_a_line_that_keeps_to_its_plan_and_small_lines_are_left_to_chance(public: Client) -> None:
    found = {(one["about"], one["signal"]) for one in rows(page(public, NORFOLK), "alerts")}
    assert ("South Norfolk with Queen Elizabeth King's Lynn: emergency admissions", "Plan exceeded") in found
    assert ("West Norfolk with James Paget: emergency admissions", "Plan exceeded") not in found
    assert ("North Norfolk with Norfolk and Norwich: day case care", "Plan exceeded") not in found


def test_odds_that_rose_are_told_with_what_to_do_next_and_nothing_of_months_to_come(public: Client) -> None:
    shown = page(public, NORFOLK)
    found = rows(shown, "alerts")
    rising, *_ = [one for one in found if one["signal"] == "Odds of passing the plan are rising"]
    kinds = {one["signal"]: one["next"] for one in rows(shown, "kinds")}
    assert kinds[rising["signal"]].startswith("Look at what the possible years cost whom")
    assert "Forecast has moved" in kinds, "a signal that stands among the reasons of another is explained too"
    assert "by the forecast of April 2017" in rising["says"]
    assert all(one["since"] <= "2017-09-27" for one in found)


@pytest.mark.parametrize("home", [KENT, NORFOLK])
def test_one_forecast_that_got_worse_is_one_line(public: Client, home: str) -> None:
    of_forecasts = {
        "Forecast of the year moved",
        "Forecast has moved",
        "Months beyond their forecast",
        "Odds of passing the plan are rising",
    }
    about = [
        one["about"].rpartition(": ")[0] for one in rows(page(public, home), "alerts") if one["signal"] in of_forecasts
    ]
    assert about
    assert len(about) == len(set(about))


def test_nothing_signalled_is_said_in_words(public: Client) -> None:
    content = public.get(f"{NORTHUMBERLAND}alerts").content.decode()
    assert "Nothing is signalled" in content


def test_a_body_sees_what_it_owns(public: Client) -> None:
    everything, own = rows(page(public, NORFOLK), "alerts"), rows(page(public, NORFOLK, "?body=06V"), "alerts")
    assert own
    assert own == [one for one in everything if "North Norfolk" in one["owner"]]


@pytest.mark.parametrize("home", [KENT, NORFOLK])
def test_every_number_says_why_and_every_row_leads_to_where_to_look(public: Client, home: str) -> None:
    content = read(public.get(f"{home}alerts").content.decode())
    numbers = numbers_on(content)
    assert numbers
    for one in numbers[:4]:
        answer = public.get(one.why if one.why.startswith("/") else f"{home}alerts")
        assert answer.status_code == 200, one


def test_the_first_page_counts_the_alerts_of_ones_own_bodies(public: Client, as_role: Callable[[str], Client]) -> None:
    told = re.compile(r'data-figure="watch.alerts_of_your_bodies">(\d+)<')
    assert not told.search(public.get(NORFOLK).content.decode())
    every = [one["owner"].split(", ") for one in rows(page(public, NORFOLK), "alerts")]
    for role, bodies in (("contract manager", CLINICAL_GROUPS), ("analyst", {"Norwich"})):
        found = told.search(as_role(role).get(NORFOLK).content.decode())
        assert found
        assert int(found[1]) == len([owners for owners in every if bodies & set(owners)])
    assert any(CLINICAL_GROUPS & set(owners) for owners in every)


def test_what_records_ask_to_be_acted_on_is_told_and_leads_to_its_own_page(public: Client) -> None:
    found = rows(page(public, KENT), "alerts")
    told = {one["signal"] for one in found}
    assert {"Forecast of the year moved", "Return of a pooled fund missing", "Duty without one holder"} <= told
    content = public.get(f"{KENT}alerts").content.decode()
    for where in (
        "forecasts/RVV?year=2018/19",
        "pools/better-care-medway?year=2018/19",
        "reorganisations/one-ccg/duties",
    ):
        assert f'href="{KENT}{where}"' in content
        assert public.get(f"{KENT}{where}").status_code == 200


def test_a_dispute_over_its_clock_is_an_alert_for_the_bodies_of_the_system_alone(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    name = "Dispute about a plan over its clock"
    assert name not in public.get(f"{KENT}alerts").content.decode()
    for end in ("alerts.json", "figures", "search?words=dispute"):
        assert "every step of the way to settle it" not in public.get(f"{KENT}{end}").content.decode()
    member = as_role("contract manager")
    (own,) = [one for one in rows(page(member, KENT), "alerts") if one["signal"] == name]
    assert own["about"].startswith("Medway and Medway Hospital")
    assert name not in public.get(f"{KENT}alerts").content.decode()
