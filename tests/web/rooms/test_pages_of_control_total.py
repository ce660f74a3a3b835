"""The page of both sides of the money: it agrees with positions to the penny, tells who meets what, what would release more, the chance, and what if."""

import json
from decimal import Decimal
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read, reasons_on

KENT, NORFOLK, NORTHUMBERLAND = "/kent-and-medway-2018/", "/norfolk-and-waveney-2017/", "/northumberland-2017/"
OWN = "control-total"


def page(client: Client, path: str, query: str = "", home: str = KENT) -> Any:
    answer = client.get(f"{home}{path}.json{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def figure(shown: Any, name: str) -> Decimal:
    return next(Decimal(one["value"]) for one in shown["figures"] if one["name"] == name)


@pytest.mark.parametrize("home", [KENT, NORFOLK, NORTHUMBERLAND])
def test_it_agrees_with_the_page_of_positions_to_the_penny(public: Client, home: str) -> None:
    here = {row["body"]: row["position"] for row in rows(page(public, OWN, home=home), "both_sides")}
    there = {row["body"]: row["surplus"] for row in rows(page(public, "position", home=home), "positions")}
    assert {body: here[body] for body in there} == there
    assert set(here) - set(there) <= {"All that buy", "All that provide", "All that buy and provide"}


@pytest.mark.story("C12")
def test_the_system_and_each_body_are_tested_by_the_regime_of_the_day(public: Client) -> None:
    shown = page(public, OWN)
    tests = {row["body"]: row for row in rows(shown, "tests")}
    assert sum(Decimal(row["position"]) for body, row in tests.items() if body != "System") == Decimal(
        tests["System"]["position"]
    )
    assert tests["System"]["result"] == "met"
    assert tests["Ashford"]["result"].startswith("missed by £")
    assert tests["East Kent Hospitals"]["result"] == "met"
    assert any("each body by itself, and all together" in says for says in shown["says"])
    later = {row["body"]: row for row in rows(page(public, OWN, "?regime=2026-04-01"), "tests")}
    assert {Decimal(row["target"]) for row in later.values()} == {Decimal(0)}
    assert later["System"]["result"].endswith("not tested under the regime")
    first = {row["body"]: row["result"] for row in rows(page(public, OWN, "?regime=2016-04-01"), "tests")}
    assert first["Ashford"].endswith("not tested under the regime")
    assert first["Medway Hospital"] == "met"
    none = page(public, OWN, "?regime=2020-04-01")
    assert none["says"][1].startswith("No regime of that day")


@pytest.mark.story("C12")
def test_offsets_sum_to_zero_and_move_what_bodies_must_reach_only_once_agreed(public: Client) -> None:
    tests = {row["body"]: row for row in rows(page(public, OWN), "tests")}
    assert (Decimal(tests["Medway Hospital"]["set_at"]), Decimal(tests["Medway Hospital"]["target"])) == (
        -3_500_000,
        -4_000_000,
    )
    assert tests["Dartford and Gravesham"]["set_at"] == tests["Dartford and Gravesham"]["target"]
    shown = page(public, f"{OWN}/offsets")
    offsets = rows(shown, "offsets")
    assert [Decimal(row["remainder"]) for row in offsets] == [0, 0]
    assert [row["state"].split(",")[0] for row in offsets] == ["agreed", "proposed"]
    assert sum(Decimal(row["moved"]) for row in rows(shown, "offset_2")) == 0


@pytest.mark.story("D6")
def test_both_sides_of_the_money_and_what_each_pays_each_stand_on_one_page(public: Client) -> None:
    shown = page(public, OWN)
    sides = {row["body"]: row for row in rows(shown, "both_sides")}
    assert Decimal(sides["All that buy"]["position"]) + Decimal(sides["All that provide"]["position"]) == Decimal(
        sides["System"]["position"]
    )
    pairs = rows(shown, "who_pays_whom")
    assert {("Medway", "Medway Hospital"), ("West Kent", "Maidstone and Tunbridge Wells")} <= {
        (row["commissioner"], row["provider"]) for row in pairs
    }
    assert {Decimal(row["difference"]) for row in pairs} == {Decimal(0)}


@pytest.mark.story("D6")
def test_a_body_that_buys_and_provides_shows_its_conflicts(public: Client) -> None:
    shown = page(public, OWN, home=NORTHUMBERLAND)
    (host,) = rows(shown, "buys_and_provides")
    assert "social work" in host["buys"]
    assert "keeps for its own services" in host["conflict"]
    assert not any(one["name"] == "buys_and_provides" for one in page(public, OWN)["tables"])


def test_conditional_money_says_what_was_earned_and_what_more_would_release(public: Client) -> None:
    shown = page(public, OWN)
    for row in rows(shown, "funds"):
        assert Decimal(row["earned"]) + Decimal(row["lost"]) + Decimal(row["open"]) == Decimal(row["available"])
    shut = [row for row in rows(page(public, f"{OWN}/funds"), "gates") if row["result"].startswith("shut: £")]
    assert ("Dartford and Gravesham", "Q4") in {(row["body"], row["quarter"]) for row in shut}
    assert all(Decimal(row["releases"]) > 0 for row in shut)
    left = rows(page(public, OWN, home=NORFOLK), "funds")
    assert [Decimal(row["open"]) for row in left] == [Decimal("3740000.00")]


def test_conditional_money_is_in_the_reported_position_and_never_in_the_underlying_one(public: Client) -> None:
    for row in rows(page(public, OWN), "underlying"):
        assert Decimal(row["reported"]) == Decimal(row["position"]) + Decimal(row["earned"])
        assert Decimal(row["underlying"]) == Decimal(row["position"]) - Decimal(row["support"]) - Decimal(
            row["one_off"]
        )


@pytest.mark.story("C12")
def test_the_chance_comes_with_three_contracts_that_drive_it(public: Client) -> None:
    shown = page(public, OWN)
    assert 0 < figure(shown, "balance.chance_of_control_total") < 100
    assert len(rows(shown, "control_total_drivers")) == 3


@pytest.mark.parametrize("home", [KENT, NORFOLK, NORTHUMBERLAND])
def test_prices_and_merging_leave_the_system_unmoved_and_what_must_hold_holds(public: Client, home: str) -> None:
    shown = page(public, OWN, "?prices=3&merged=yes", home)
    assert {row["holds"] for row in rows(shown, "holds")} == {True}
    whole = rows(shown, "what_if")[-1]
    assert whole["before"] == whole["after"]
    assert any(Decimal(row["change"]) for row in rows(shown, "what_if")[:-1])


def test_activity_and_savings_move_the_system_part_by_part(public: Client) -> None:
    shown = page(public, OWN, "?activity=2&savings=1")
    steps = rows(shown, "what_if_system")
    assert Decimal(steps[2]["change"]) < 0 < Decimal(steps[3]["change"])
    assert steps[-1]["then"] == rows(shown, "what_if")[-1]["after"]


def test_without_control_totals_it_says_which_file_to_bring(public: Client) -> None:
    shown = page(public, OWN, home=NORTHUMBERLAND)
    assert any("balance/control_totals.csv" in says for says in shown["says"])


@pytest.mark.parametrize(
    "address",
    [f"{KENT}{OWN}?prices=2&activity=1", f"{KENT}{OWN}/offsets", f"{KENT}{OWN}/funds", f"{NORTHUMBERLAND}{OWN}"],
)
def test_numbers_say_why_down_to_records_rows_and_rules(public: Client, address: str) -> None:
    numbers = numbers_on(read(public.get(address).content.decode()))
    assert numbers
    assert all(one.why for one in numbers)
    for one in numbers[:: max(1, len(numbers) // 12)]:
        answer = public.get(urldefrag(urljoin(address, one.why)).url)
        reasons = reasons_on(read(answer.content.decode()))
        assert reasons is not None, one
        assert not reasons.bare, (one, reasons.bare)


def test_what_is_folded_is_answered_above_it_and_the_two_sides_stand_open(public: Client) -> None:
    content = public.get(f"{KENT}{OWN}").content.decode()
    parts = {
        name: content.partition(f'id="balance-{name}"')[2].partition("</section>")[0]
        for name in ("tests", "both_sides", "underlying", "holds")
    }
    assert {name for name, part in parts.items() if "<details" in part} == {"tests", "underlying", "holds"}
    said = {one["name"]: one["says"] for one in page(public, OWN)["tables"]}
    assert said["tests"].startswith(
        "Ashford, Canterbury and Coastal, South Kent Coast, West Kent, Dartford and Gravesham miss"
    )
    assert (
        "The system reported a surplus of £165,000; underlying it has a deficit of £19,242,000." in said["underlying"]
    )
    assert said["holds"].startswith("All 7 hold.")


def test_of_one_possible_year_no_chance_is_told(public: Client) -> None:
    shown = json.loads(public.get("/reorganisation-2026/control-total.json").content)
    assert not any(one["name"] == "balance.chance_of_control_total" for one in shown["figures"])
    assert any("No chance is told" in one for one in shown["says"])
