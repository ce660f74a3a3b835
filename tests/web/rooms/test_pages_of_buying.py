"""Pages of buying: the questionnaire of a route, the days of a standstill, and the review policy that is no law."""

import json
from typing import Any

import pytest
from django.test import Client

HOME = "/norfolk-and-waveney-2017/"
ROUTE_A = "began=2026-03-02&existing_provider=yes&only_that_provider_capable=yes&framework=no"
CHANGE = (
    "original_lifetime_value=1600000&changes_since_signature=350000&this_change=200000&original_route=competitive"
    "&materially_different_in_character=no&provided_for=no&change_of_provider_only=no&external_factors=no"
    "&change_is_the_authoritys_decision=yes"
)
PAGES = [
    f"change-of-contract?{CHANGE}",
    "route",
    f"route?{ROUTE_A}",
    "standstill?published=2026-11-02",
    "review-policy",
    "review-policy?amount=100000",
]


def page(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    base, _, query = path.partition("?")
    answer = client.get(f"{HOME}{base}.json?{query}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def figures(client: Client, path: str) -> dict[str, Any]:
    return {one["name"]: one["value"] for one in page(client, path)["figures"]}


@pytest.mark.parametrize("path", PAGES)
def test_every_figure_leads_to_its_reasons(public: Client, path: str) -> None:
    shown = page(public, path)
    assert shown["figures"]
    for one in shown["figures"]:
        assert "Because" in public.get(one["why"]).content.decode()
    base, _, query = path.partition("?")
    assert public.get(f"{HOME}{base}?{query}").status_code == 200


def test_a_route_that_nothing_is_known_of_is_not_guessed(public: Client) -> None:
    assert figures(public, "route?began=2026-03-02") == {"buy.route_to_award": "cannot say yet"}


def test_the_answers_in_the_address_lead_to_the_route(public: Client) -> None:
    shown = page(public, f"route?{ROUTE_A}")
    assert shown["figures"][0]["value"] == "direct award A"
    questions = next(one for one in shown["tables"] if one["name"] == "questions")
    names = [one["name"] for one in questions["columns"]]
    first = dict(zip(names, questions["rows"][0], strict=True))
    assert first["answer"] == "yes"
    assert first["otherwise"] == "no: cannot say yet"
    assert first["source"].startswith("SI 2023/1348")


def test_answers_to_another_law_are_told_and_the_page_stands(public: Client) -> None:
    text = public.get(f"{HOME}route?began=2018-03-02&existing_provider=yes").content.decode()
    assert "is no question of" in text


def test_a_standstill_in_days(public: Client) -> None:
    assert "Give the day on which" in public.get(f"{HOME}standstill").content.decode()
    found = figures(public, "standstill?published=2026-11-02")
    assert found["buy.standstill.representations_until_end_of"] == "2026-11-13"
    assert found["buy.standstill.may_close_from"] == "2026-11-14"
    later = figures(public, "standstill?published=2026-11-02&further_decision_told=2026-11-20")
    assert later["buy.standstill.cooling_until_end_of"] == "2026-11-27"
    text = public.get(f"{HOME}standstill?published=2045-11-02").content.decode()
    assert "has no value on" in text


@pytest.mark.story("E13")
def test_the_review_policy_is_marked_as_no_law_wherever_it_counts(public: Client) -> None:
    shown = page(public, "review-policy")
    counted = next(one for one in shown["figures"] if one["name"] == "buy.review.services_above_the_amount")
    assert int(counted["value"]) > 0
    assert "not a legal requirement" in public.get(f"{HOME}review-policy").content.decode()
    assert "not a legal requirement" in public.get(counted["why"]).content.decode()
    more = figures(public, "review-policy?amount=1")
    assert int(more["buy.review.services_above_the_amount"]) >= int(counted["value"])
    assert "negative" in public.get(f"{HOME}review-policy?amount=-1").content.decode()


def test_a_change_of_a_live_contract_with_the_headroom_left(public: Client) -> None:
    found = figures(public, f"change-of-contract?{CHANGE}")
    assert found["buy.change.result"] == "Not permitted on any ground: a new procurement is needed."
    assert found["buy.change.headroom_before"] == "149999.99"
    assert found["buy.change.headroom_before_of_original"] == "9.37"
    less = figures(public, f"change-of-contract?{CHANGE}".replace("this_change=200000", "this_change=149999.99"))
    assert less["buy.change.result"] == "Permitted: The authority's decision, within the limits."
    assert less["buy.change.headroom_after"] == "0.00"
    assert "give the lifetime value" in public.get(f"{HOME}change-of-contract").content.decode()
    wrong = public.get(f"{HOME}change-of-contract?original_lifetime_value=-1&this_change=0.001").content.decode()
    assert "is negative" in wrong
    assert "is not in whole pence" in wrong


def test_the_notices_of_a_contract_are_filled_from_the_register(public: Client) -> None:
    at = "notices/06W-RM1?route=competitive&intention_published=2026-11-02&awarded=2026-11-16"
    shown = page(public, at)
    tables = {one["name"]: one for one in shown["tables"]}
    notices = {row[0]: row for row in tables["notices"]["rows"]}
    assert notices["confirmation notice"][1] == "2026-12-16"
    assert notices["intention notice"][2] == "published"
    items = {(row[0], row[1]): row[2:] for row in tables["items"]["rows"]}
    assert items["intention notice", "title of the contract"] == ["Norwich with Norfolk and Norwich", "there"]
    assert items["intention notice", "reasons against the key criteria"] == [None, "missing"]
    assert sum(one[1] == "missing" for one in items.values()) == sum(int(row[3]) for row in notices.values())
    for one in tables["notices"]["why"] + tables["items"]["why"]:
        assert "Because" in public.get(one["why"] if "why" in one else one["href"]).content.decode()
    assert f'href="{HOME}notices/06W-RM1"' in public.get(f"{HOME}contracts/06W-RM1").content.decode()
    assert public.get(f"{HOME}notices/none").status_code == 404
