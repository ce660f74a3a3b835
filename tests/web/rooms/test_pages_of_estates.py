"""Pages of estates: the map beside its list, backlog under a rule that can be changed, schemes with power, funding and routes, and what may proceed."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from concordat import plan
from concordat.kernel.wrong_given import bad
from pages_read import rows

HOME = "/kent-and-medway-2018/"
BANDS = ("high", "significant", "moderate", "low")


def page(client: Client, path: str, query: str = "") -> Any:
    answer = client.get(f"{HOME}{path}.json{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def money(row: Any, name: str) -> Decimal:
    return Decimal(str(row[name]))


@pytest.mark.story("B15")
def test_backlog_by_site_band_and_year_for_every_area_with_pressure_and_delay_beside(public: Client) -> None:
    shown = page(public, "estates")
    (last,) = [row for row in rows(shown, "backlog_by_year") if row["year"] == "2016/17"]
    for way in ("backlog_by_area", "backlog_by_body"):
        for band in (*BANDS, "total"):
            assert sum(money(row, band) for row in rows(shown, way)) == money(last, band), (way, band)
    sites = {row["site"]: row for row in rows(shown, "sites")}
    assert money(sites["Medway Maritime Hospital"], "total") == Decimal(23415989 + 18866000 + 5569000 + 2115000)
    assert sites["Medway Maritime Hospital"]["worst"] == "high"
    pressure = {row["body"]: row for row in rows(shown, "pressure")}
    assert float(pressure["East Kent Hospitals"]["fullness"]) > 80
    assert int(pressure["East Kent Hospitals"]["late"]) == 2


def test_another_rule_moves_backlog_between_areas_and_changes_no_sum(public: Client) -> None:
    found = {}
    for rule in ("by_share", "by_site", "principal"):
        found[rule] = {
            row["area"]: money(row, "total")
            for row in rows(page(public, "estates", f"?rule={rule}"), "backlog_by_area")
        }
    assert len({sum(one.values()) for one in found.values()}) == 1
    assert (
        found["by_site"]["Surrey and Sussex"]
        == found["principal"]["Surrey and Sussex"]
        > found["by_share"]["Surrey and Sussex"]
    )


def test_where_no_area_is_known_all_but_areas_is_told(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = bad("sites", "has no area for 1 site", "no-area")
    monkeypatch.setattr(plan, "backlog_of", lambda estate, rule: (None, (nowhere,)))
    shown = page(public, "estates", "?year=2014/15&rule=principal")
    assert [one["name"] for one in shown["tables"]] == ["sites", "backlog_by_year", "backlog_by_body"]
    assert [one["kind"] for one in shown["findings"]] == ["no-area"]
    assert public.get(f"{HOME}estates?year=2014/15&rule=principal").status_code == 200


def test_the_map_tells_risk_by_form_and_leads_to_every_site_without_any_other_host(public: Client) -> None:
    html = public.get(f"{HOME}estates").content.decode()
    picture = html.partition("<svg")[2].partition("</svg>")[0]
    assert picture.count("<a href") == picture.count("aria-label") - 1 == 9
    assert "km</text>" in picture
    assert ">North</text>" in picture
    assert "polygon" in picture
    assert "circle" in picture


@pytest.mark.story("B12")
def test_a_partnership_has_many_schemes_sites_and_bodies(public: Client) -> None:
    (one,) = rows(page(public, "schemes"), "partnerships")
    assert (int(one["schemes"]), int(one["sites"])) == (6, 6)
    assert one["members"].count(",") == 3


@pytest.mark.story("B14")
def test_every_scheme_says_its_legal_power_and_funding_or_that_none_is_named(public: Client) -> None:
    told = {row["title"]: row for row in rows(page(public, "schemes"), "schemes")}
    assert "National Health Service Act 2006" in told["Stroke unit at William Harvey Hospital"]["power"]
    assert told["Ward block at Kent and Canterbury Hospital"]["funding"] == "not named"


@pytest.mark.story("B16")
def test_a_scheme_says_what_it_is_for_before_what_it_does_to_the_estate(public: Client) -> None:
    html = public.get(f"{HOME}schemes/clinic-dover").content.decode()
    assert html.index("What it is for: Local care") < html.index("What it does to the estate")
    effects = {row["backlog_is"]: row for row in rows(page(public, "schemes/clinic-dover"), "effects")}
    assert set(effects) == {"moved", "stranded"}
    assert effects["moved"]["to_site"] == "Buckland Hospital"


@pytest.mark.story("B19")
def test_routes_are_compared_over_the_whole_life(public: Client) -> None:
    found = rows(page(public, "schemes/stroke-ashford"), "routes")
    yearly = [money(row, "yearly") for row in found]
    assert yearly == sorted(yearly)
    assert found[0]["route"] == "strategic estates partnership"
    assert money(found[-1], "dearer") == yearly[-1] - yearly[0]


@pytest.mark.story("B13")
def test_a_scheme_may_not_proceed_uncompared_or_by_a_partnership_that_is_not_better(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    told = {row["title"]: row for row in rows(page(public, "schemes"), "may_proceed")}
    power = told["Electrical supply and fire safety at Medway Maritime Hospital"]
    assert "own capital is" in power["held_by"]
    assert told["Ward block at Kent and Canterbury Hospital"]["best"] == "not compared"
    answer = as_role("finance officer").post(
        f"{HOME}acts/plan.let_scheme_proceed", {"estate_scheme": "theatres-margate"}
    )
    assert "may not proceed" in answer.content.decode()


def test_the_best_choice_keeps_within_limits_and_says_what_each_constraint_costs(public: Client) -> None:
    shown = page(public, "estates/portfolio")
    for row in rows(shown, "spending"):
        assert money(row, "spent") + money(row, "left") == money(row, "limit")
    plan = {row["name"]: row for row in rows(shown, "best_plan")}
    assert plan["Stroke unit at William Harvey Hospital"]["plan"] == "done"
    assert plan["Buckland Hospital"]["plan"] == "kept"
    priced = rows(shown, "constraints")
    assert all(money(row, "least") <= money(row, "most") for row in priced)
    assert all((row["sure"] == "exact") == (row["least"] == row["most"]) for row in priced)
    assert [money(row, "most") for row in priced] == sorted((money(row, "most") for row in priced), reverse=True)
    half = public.get(f"{HOME}estates/portfolio?limits=50").content.decode()
    assert "No choice keeps every constraint" in half
    assert "conflict" in half
