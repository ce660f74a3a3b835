"""The history of structures: each change with its day, its law and its people, as it was known; what was promised for it, and what came."""

import json
from typing import Any

import pytest
from django.test import Client

from pages_read import rows

KENT, REORGANISATION = "/kent-and-medway-2018/", "/reorganisation-2026/"


def page(client: Client, path: str) -> Any:
    base, _, query = path.partition("?")
    answer = client.get(f"{base}.json{f'?{query}' if query else ''}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.story("D7")
def test_history_tells_what_changed_when_by_which_law_and_for_how_many_people(public: Client) -> None:
    told = page(public, f"{REORGANISATION}history")
    merged, boards, now = rows(told, "structures")
    assert (merged["on"], merged["kinds"]) == ("2020-04-01", "merge")
    assert (boards["instrument"], boards["people_before"]) == ("Health and Care Act 2022", boards["people_after"])
    assert (now["on"], now["kinds"], now["known"]) == ("2026-04-01", "merge, split", "in part to check")
    assert now["people_before"] == now["people_after"] == 5_018_409
    lives = {row["body"]: row for row in rows(told, "lives")}
    assert lives["Suffolk and North East Essex ICB"]["followed_by"] == "Norfolk and Suffolk ICB, Essex ICB"
    assert lives["Norfolk and Waveney CCG"]["years"] == "2.25"
    assert lives["Essex ICB"]["followed_by"] == "goes on"
    promised = {row["says"]: row for row in rows(told, "promised")}
    start = promised["Norfolk and Suffolk ICB starts with all duties, contracts and codes in place"]
    assert (start["first"], start["came"]) == ("2026-04-01", "2026-04-01")
    assert any(int(row["slipped"]) > 200 for row in promised.values())


@pytest.mark.story("C1")
def test_a_day_before_which_nothing_happens_is_held_against_what_happened_later(public: Client) -> None:
    then = page(public, f"{KENT}history")
    assert [row["on"] for row in rows(then, "structures")] == ["2013-04-01"]
    assert all(row["came"] in ("", None) for row in rows(then, "promised"))
    later = page(public, f"{KENT}history?on=2020-04-01")
    assert [row["on"] for row in rows(later, "structures")] == ["2013-04-01", "2020-04-01"]
    (earliest,) = [row for row in rows(later, "promised") if "not before April 2019" in row["says"]]
    assert (earliest["first"], earliest["came"]) == ("2019-04-01", "2020-04-01")


@pytest.mark.parametrize("home", [KENT, REORGANISATION])
def test_the_bodies_are_drawn_over_the_years_with_the_words_beside(public: Client, home: str) -> None:
    html = public.get(f"{home}history").content.decode()
    assert "go on (filled)" in html
    assert "gives way to another on 1 April 2013" in html or "1 July 2022" in html


@pytest.mark.story("D7")
def test_a_change_tells_what_it_costs_once_and_by_when_it_has_paid_back_where_its_voters_were_told(
    public: Client,
) -> None:
    (now,) = rows(page(public, f"{REORGANISATION}history"), "costs")
    assert (now["reorganisation"], now["on"]) == ("From four integrated care boards to three", "2026-04-01")
    assert [int(float(now[name])) for name in ("cost", "saving")] == [24_600_000, 27_200_000]
    assert now["paid_back"] == "2027-09-01"
    early = page(public, f"{REORGANISATION}history?on=2026-02-01")
    assert "costs" not in {one["name"] for one in early["tables"]}
    told, _ = rows(page(public, f"{KENT}history?on=2020-04-01"), "costs")
    assert (int(float(told["cost"])), told["saving"], told["paid_back"]) == (810_000, None, "no saving told")


@pytest.mark.story("D7")
def test_two_counts_of_one_cost_stand_side_by_side_with_the_name_day_and_source_of_each(public: Client) -> None:
    kent = page(public, f"{KENT}history?on=2020-04-01")
    told, planned = rows(kent, "costs")
    assert "A strategic commissioner, one accountable officer and a joint committee" in told["counts"]
    assert (told["told"], told["source"]) == ("2017-12-11", "invented for demonstration")
    assert "“One commissioner from April 2020”, of 8 bodies" in planned["counts"]
    assert (int(float(planned["cost"])), planned["told"], planned["source"]) == (
        3_400_000,
        "no day recorded",
        "invented for the example",
    )
    (says,) = [one["says"] for one in kent["tables"] if one["name"] == "costs"]
    assert "different counts" in says
    assert "not the cost of one year" in says
    content = public.get(f"{KENT}history?on=2020-04-01").content.decode()
    assert f'href="{KENT}reorganisations/one-ccg/posts"' in content
    single = page(public, f"{REORGANISATION}history")
    assert "different counts" not in json.dumps(single)
