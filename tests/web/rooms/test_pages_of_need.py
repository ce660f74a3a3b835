"""Pages of the need of a place: what is expected and what changes it, what is tried beside it, and where every unit lands."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from concordat.web.records.loading import load
from pages_read import rows
from reasons_read import numbers_on, read

HOME = "/norfolk-and-waveney-2017/"
AHEAD, LEDGER = "demand/projection", "demand/ledger"


def page(client: Client, path: str, query: str = "", home: str = HOME) -> Any:
    """Return a page as JSON."""
    answer = client.get(f"{home}{path}.json?{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("E17")
def test_need_is_told_by_setting_age_and_sex_with_limits_and_what_changes_it(public: Client) -> None:
    shown = page(public, AHEAD)
    for way in ("setting", "age", "sex"):
        for row in rows(shown, f"need_by_{way}"):
            assert float(row["low"]) <= float(row["expected"]) <= float(row["high"])
    steps = rows(shown, "need_steps")
    assert steps[0]["part"] == "activity as it was"
    changes = [int(row["change"]) for row in steps[1:]]
    assert int(steps[0]["then"]) + sum(changes) == int(steps[-1]["then"])
    assert sum(int(row["expected"]) for row in rows(shown, "need_by_sex")) == pytest.approx(
        int(steps[-1]["then"]), abs=2
    )
    html = public.get(f"{HOME}{AHEAD}").content.decode()
    assert html.count('type="range"') == 10
    assert "From 303,988\N{NO-BREAK SPACE}units" in html
    assert "Ages 60 to 64 grow most" in html


def test_what_is_tried_stands_beside_what_is_recorded(public: Client) -> None:
    shown = page(public, AHEAD, "place=07J&years=5&growth=1.5&correlation=100&take_up_1=0&variant=high")
    for row in rows(shown, "need_by_age"):
        assert float(row["tried"]) > float(row["expected"])
    tried = {row["part"]: row["change_tried"] for row in rows(shown, "need_steps")}
    assert tried["growth that is tried"] is not None
    assert int(tried["Frailty team at home"]) == 0
    alone, tied, *_ = rows(shown, "shared_uncertainty")
    assert int(alone["high"]) - int(alone["low"]) == int(alone["width"])
    assert tied["width"] != alone["width"]


@pytest.mark.parametrize(
    "query", ["years=99", "place=nowhere", "correlation=140", "take_up_2=-3", "growth=50", "variant=x"]
)
def test_what_cannot_be_assumed_is_refused_with_what_to_correct(public: Client, query: str) -> None:
    answer = public.get(f"{HOME}{AHEAD}?{query}")
    assert answer.status_code == 422
    words = answer.content.decode()
    assert query.partition("=")[0].removesuffix("_2") in words
    assert 'type="range"' in words


def test_what_is_no_number_is_told_and_the_usual_stands(public: Client) -> None:
    words = public.get(f"{HOME}{AHEAD}?years=ten").content.decode()
    assert "Years cannot be “ten”" in words
    assert "Expected in 2027" in words


@pytest.mark.story("E19")
def test_a_pool_of_the_cash_that_becomes_free_is_told_by_party_with_what_it_would_pay_for(public: Client) -> None:
    shown = page(public, LEDGER)
    shares = rows(shown, "pool_shares")
    assert sum(int(row["share"]) for row in shares) == pytest.approx(100, abs=2)
    cash = sum(int(row["puts_in"]) for row in shares)
    figures = {one["name"]: one["value"] for one in shown["figures"]}
    assert cash == pytest.approx(float(figures["need.ledger_of_place.cash"]), abs=len(shares))
    pool = rows(shown, "pool")
    assert pool
    for row in pool:
        assert int(row["would_buy"]) > int(row["needed"])
    for row in rows(shown, "what_leaves"):
        assert int(row["before"]) == int(row["kept"]) + int(row["leaves"])
    kinds = {one["kind"] for one in shown["findings"]}
    assert {"no-agreed-capacity", "above-capacity"} <= kinds


def test_who_may_plan_is_offered_it_and_the_public_is_not(public: Client, as_role: Callable[[str], Client]) -> None:
    manager = as_role("contract manager")
    for path, name in ((AHEAD, "need.plan_mitigation"), (LEDGER, "need.agree_capacity")):
        assert f"{HOME}acts/{name}" in manager.get(f"{HOME}{path}").content.decode()
        assert f"{HOME}acts/{name}" not in public.get(f"{HOME}{path}").content.decode()
    form = manager.get(f"{HOME}acts/need.plan_mitigation").content.decode()
    assert "accident and emergency" in form


@pytest.mark.parametrize("path", [AHEAD, LEDGER])
def test_every_number_says_why(public: Client, path: str) -> None:
    numbers = numbers_on(read(public.get(f"{HOME}{path}").content.decode()))
    assert len(numbers) > 50
    assert all(one.why for one in numbers)
    for one in numbers[:: len(numbers) // 5]:
        answer = public.get(one.why if one.why.startswith("/") else f"{HOME}{path}")
        assert answer.status_code == 200, one


@pytest.mark.parametrize("path", [AHEAD, LEDGER])
def test_a_system_without_activity_by_age_says_what_to_bring(public: Client, path: str) -> None:
    html = public.get(f"/kent-and-medway-2018/{path}").content.decode()
    assert "population_projections.csv" in html or "mitigations.csv" in html
    assert 'type="range"' not in html


def test_counts_of_few_people_are_not_shown_to_the_public(public: Client, norfolk: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(norfolk, tmp_path / "few-units")
    file = folder / "need" / "baseline_activity.csv"
    kept = [line for line in file.read_text("utf-8").splitlines() if not re.search(r",female,0,17,", line)]
    added = "07J,RCX,2016,non-elective,female,0,17,2,made for a test"
    file.write_text("\n".join((*kept, added)) + "\n", "utf-8")
    load(folder, "few-units")
    shown = page(public, "rows/baseline_activity", "of=07J&setting=non-elective&sex=female", "/few-units/")
    assert "not shown" in json.dumps(shown)
