"""Pages of contracts: the register, one contract, terms side by side, the worksheet and its what-ifs, work done several times."""

import json
from collections.abc import Callable

import pytest
from django.test import Client

HOME = "/norfolk-and-waveney-2017/"


def page(client: Client, path: str) -> dict[str, object]:
    """Return a page as JSON."""
    base, _, query = path.partition("?")
    answer = client.get(f"{HOME}{base}.json{f'?{query}' if query else ''}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    found: dict[str, object] = json.loads(answer.content)
    return found


def figures(shown: dict[str, object]) -> dict[str, object]:
    """Return the figures of a page by name."""
    return {one["name"]: one["value"] for one in shown["figures"]}  # type: ignore[index,attr-defined]


def rows(shown: dict[str, object], table: str) -> list[dict[str, object]]:
    """Return the rows of one table of a page by column."""
    one = next(each for each in shown["tables"] if each["name"] == table)  # type: ignore[attr-defined]
    return [dict(zip((column["name"] for column in one["columns"]), row, strict=True)) for row in one["rows"]]


def test_the_register_is_narrowed_by_its_address(public: Client) -> None:
    assert len(rows(page(public, "contracts"), "register")) == 15
    assert len(rows(page(public, "contracts?provider=RM1"), "register")) == 5
    assert len(rows(page(public, "contracts?provider=RM1&commissioner=06W"), "register")) == 1
    assert len(rows(page(public, "contracts?q=paget+west"), "register")) == 1
    text = public.get(f"{HOME}contracts?on=2030-01-01").content.decode()
    assert "No contract in force on this day fits" in text


def test_a_contract_says_what_is_bought_on_which_terms_and_leads_to_each_of_them(public: Client) -> None:
    shown = page(public, "contracts/06W-RM1")
    assert figures(shown)["contract.value_of.06W-RM1"] == "53602129.07"
    assert len(rows(shown, "terms")) == 23
    text = public.get(f"{HOME}contracts/06W-RM1").content.decode()
    assert f'href="{HOME}records/Line/06W-RM1-emergency"' in text
    assert f'href="{HOME}organisations/RM1"' in text


def test_an_unknown_contract_is_a_page_that_helps(public: Client) -> None:
    answer = public.get(f"{HOME}contracts/nonsense")
    assert answer.status_code == 404
    assert "There is no contract “nonsense”." in answer.content.decode()


def test_terms_stand_side_by_side_with_the_cost_of_each_difference(public: Client) -> None:
    whole, differing = page(public, "compare/RM1"), page(public, "compare/RM1?state=differs")
    assert len(rows(whole, "compare_RM1")) == 23
    assert len(rows(differing, "compare_RM1")) == figures(whole)["contract.terms_differing.RM1"] == 15
    assert figures(whole)["pay.difference.RM1.planned-care-price"] == "855078.93"


def test_terms_say_how_far_they_are_apart_in_words(public: Client) -> None:
    shown = page(public, "compare/RM1?state=differs")
    by_term = {(row["clause"], row["commissioner"]): row for row in rows(shown, "apart_RM1")}
    list_term = next(row for (clause, _), row in by_term.items() if clause == "Procedures that need approval first")
    assert str(list_term["differs"]).startswith(("also ", "without "))
    assert all(row["usual"] and row["differs"] for row in by_term.values())
    assert rows(shown, "compare_RM1")
    assert "apart_RM1" not in {one["name"] for one in page(public, "compare/RM1?state=same")["tables"]}  # type: ignore[attr-defined]


def test_price_and_volume_stand_beside_the_terms(public: Client) -> None:
    shown = page(public, "compare/RM1/prices")
    every = rows(shown, "prices_RM1")
    for service in {row["service"] for row in every}:
        own = [row for row in every if row["service"] == service]
        assert (own[-1]["commissioner"], own[-1]["price_effect"], own[-1]["volume_effect"]) == (
            "All of them",
            "0.00",
            "0.00",
        )
        assert len(own) == 6
    without = [row["service"] for row in rows(shown, "without_price_RM1")]
    assert without.count("outpatient care") == 5
    assert public.get(f"{HOME}compare/nobody/prices").status_code == 404


@pytest.mark.story("C9")
def test_gaps_and_overlaps_tell_of_every_line_in_force(public: Client) -> None:
    shown = page(public, "gaps-and-overlaps")
    states = {row["state"]: row for row in rows(shown, "states")}
    assert states["All"]["value"] == figures(page(public, "matrix"))["contract.value"]
    assert states["single"]["lines"] == states["All"]["lines"]
    assert figures(shown)["contract.gaps"] == 0
    assert all(row["people"] for row in rows(shown, "cells"))
    text = public.get(f"{HOME}gaps-and-overlaps?on=2030-01-01").content.decode()
    assert "No contract line is in force on this day." in text


@pytest.mark.story("A4")
def test_what_several_bodies_settle_one_by_one_is_listed_with_meetings_and_papers(public: Client) -> None:
    shown = page(public, "duplicated-work")
    told = figures(shown)
    assert told["contract.terms_settled"] > told["contract.terms_settled_once"] > 0  # type: ignore[operator]
    service = rows(shown, "duplicated_services")[0]
    assert service["times"] == len(str(service["bodies"]).split(", ")) == 5
    assert {row["body"] for row in rows(shown, "duplicated_effort")} >= {"Norwich", "South Norfolk"}
    assert told["contract.duplicated_meetings"] == sum(
        int(str(row["meetings"])) for row in rows(shown, "duplicated_effort")
    )


@pytest.mark.story("C9")
def test_services_stand_by_the_level_that_commissions_them_now_and_as_proposed(public: Client) -> None:
    shown = page(public, "consolidations")
    assert {row["agrees_at"] for row in rows(shown, "levels")} == {"body"}
    then = rows(shown, "levels_proposed")
    assert {row["agrees_at"] for row in then} == {"system", "body"}
    assert all(row["why"] != "none on record" for row in then if row["agrees_at"] == "system")


@pytest.mark.story("A5")
def test_conversations_fall_over_time_from_fifteen(public: Client) -> None:
    shown = page(public, "conversations")
    counts = [row["conversations"] for row in rows(shown, "conversations_over_time")]
    assert counts[0] == 15
    assert counts[-1] == 4
    assert rows(shown, "conversations_over_time")[-1]["standing"] == "proposed"


def test_the_worksheet_shows_each_bodys_own_term_the_rule_and_its_cost(public: Client) -> None:
    shown = page(public, "consolidations/one-RM1")
    row = next(
        row for row in rows(shown, "worksheet_one-RM1") if str(row["clause"]).startswith("Share of the daily price")
    )
    assert (row["now_06W-RM1"], row["now_06Y-RM1"]) == ("0.90", "1.00")
    assert (row["rule"], row["new"], row["cost"]) == ("value-neutral average", "0.934474", "535.57")
    value = rows(shown, "value_one-RM1")[-1]
    assert value["difference"] == "0.00"
    assert value["old"] == value["new"]


def test_every_rule_for_a_term_is_shown_with_what_it_would_cost_and_whom(public: Client) -> None:
    shown = page(public, "consolidations/one-RM1?clause=excess-days")
    ways = {row["rule"]: row for row in rows(shown, "alternatives")}
    assert ways["value-neutral average"]["state"] == "chosen now"
    assert ways["best for patients"]["state"] == "does not fit"
    assert ways["highest"]["cost"] == "73112.12"
    assert ways["lowest"]["cost"] == "-37647.81"


def test_a_what_if_shows_the_effect_and_changes_nothing(public: Client) -> None:
    before = page(public, "consolidations/one-RM1")
    tried = page(public, "consolidations/one-RM1?clause=excess-days&rule=highest")
    gains = rows(tried, "what_if")
    assert {row["body"] for row in gains if row["before"] != row["after"]}
    assert figures(tried)["pay.harmonised.one-RM1"] == figures(before)["pay.harmonised.one-RM1"]
    assert figures(tried)["pay.harmonised_if_chosen"] != figures(before)["pay.harmonised.one-RM1"]
    assert page(public, "consolidations/one-RM1") == before


def test_a_what_if_that_names_nobody_says_so(public: Client) -> None:
    text = public.get(f"{HOME}consolidations/one-RM1?clause=excess-days&rule=one+commissioner's").content.decode()
    assert "The term of one commissioner needs that commissioner" in text


def test_only_who_may_choose_is_offered_the_choice(public: Client, as_role: Callable[[str], Client]) -> None:
    address = f"{HOME}consolidations/one-RM1?clause=excess-days&rule=highest"
    assert "acts/contract.choose" not in public.get(address).content.decode()
    assert "acts/contract.choose" not in as_role("auditor").get(address).content.decode()
    assert "acts/contract.choose?consolidation=one-RM1" in as_role("contract manager").get(address).content.decode()


def test_a_choice_is_made_from_the_worksheet_and_stands_in_it(as_role: Callable[[str], Client], public: Client) -> None:
    manager = as_role("contract manager")
    given = {
        "consolidation": "one-RM1",
        "about": "clause",
        "key": "excess-days",
        "choice": "highest",
        "reason": "A day in a bed costs the same everywhere",
    }
    done = manager.post(f"{HOME}acts/contract.choose", {**given, "step": "do", "once": "one"})
    assert done.status_code == 302, done.content.decode()[:3000]
    row = next(
        row
        for row in rows(page(public, "consolidations/one-RM1"), "worksheet_one-RM1")
        if str(row["clause"]).startswith("Share of the daily price")
    )
    assert (row["rule"], row["new"]) == ("highest", "1.00")
    record = public.get(f"{HOME}records/Choice/one-RM1/clause/excess-days/-").content.decode()
    assert "It was written by an act: entry" in record
    assert "Make a choice in a consolidation" in record
