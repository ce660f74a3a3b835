"""Pages of demand: the odds of each plan, one line with its fan, and what the public may not see of it."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from concordat.web.records.loading import load

HOME, LINE = "/norfolk-and-waveney-2017/", "06Y-RCX-emergency"


def shown(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    answer = client.get(f"{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def tables(page: Any) -> dict[str, Any]:
    return {table["name"]: table for table in page["tables"]}


@pytest.mark.story("E17")
def test_the_desk_shows_each_plan_with_its_odds_the_likeliest_first(public: Client) -> None:
    page = shown(public, f"{HOME}demand")
    desk = tables(page)["demand"]
    at = [column["name"] for column in desk["columns"]].index("chance")
    chances = [float(row[at]) for row in desk["rows"]]
    assert len(chances) == 9
    assert chances == sorted(chances, reverse=True)
    assert "without_forecast" in tables(page)
    html = public.get(f"{HOME}demand").content.decode()
    assert f"{HOME}demand/{LINE}" in html
    assert "seed 1, 4,000 draws" in html


@pytest.mark.story("E26")
def test_a_line_shows_its_fan_the_odds_of_other_plans_the_cost_and_the_data(public: Client) -> None:
    page = shown(public, f"{HOME}demand/{LINE}")
    assert set(tables(page)) == {"fan", "plans", "demand_cost", "data_quality", "back_test", "reliability"}
    html = public.get(f"{HOME}demand/{LINE}").content.decode()
    assert "<polygon" in html
    assert "South Norfolk" in html
    csv = public.get(f"{HOME}demand/{LINE}.csv?table=fan").content.decode()
    assert csv.count("\n") == 61


def test_a_line_without_a_forecast_says_why_and_one_that_is_not_there_where_to_look(public: Client) -> None:
    html = public.get(f"{HOME}demand/06M-RM1-planned").content.decode()
    assert "There is no forecast: nothing counted before the year was brought." in html
    missing = public.get(f"{HOME}demand/nothing")
    assert missing.status_code == 404
    assert f"{HOME}demand" in missing.content.decode()


def test_a_manager_is_offered_the_forecast_as_the_baseline_and_the_public_is_not(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    words = "Record this forecast as the baseline"
    assert words not in public.get(f"{HOME}demand/{LINE}").content.decode()
    html = as_role("contract manager").get(f"{HOME}demand/{LINE}").content.decode()
    assert words in html
    (href,) = (one.replace("&amp;", "&") for one in re.findall(r'href="([^"]*record_baseline[^"]*)"', html))
    form = as_role("contract manager").get(href).content.decode()
    assert 'value="3598"' in form
    assert 'value="4104"' in form
    assert "fit to commission on" in form


def test_months_of_few_people_are_not_shown_to_the_public(db: None, norfolk: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(norfolk, tmp_path / "few-months")
    history = folder / "need" / "monthly_activity.csv"
    text = history.read_text("utf-8").splitlines()
    small = [
        row.rsplit(",", 2)[0] + ",3," + row.rsplit(",", 1)[1]
        if row.startswith(f"{LINE},emergency admissions,2015-05")
        else row
        for row in text
    ]
    history.write_text("\n".join(small) + "\n", "utf-8")
    load(folder, "few-months")
    for address in (f"/few-months/demand/{LINE}", "/few-months/rows/monthly_activity"):
        rows = next(iter(tables(shown(Client(), address)).values()))
        assert rows["rows"]
    fan = tables(shown(Client(), f"/few-months/demand/{LINE}"))["fan"]
    by_month = {row[0]: row[1] for row in fan["rows"]}
    assert by_month["May 2015"] == "not shown"
    assert sum(1 for count in by_month.values() if count == "not shown") >= 2
