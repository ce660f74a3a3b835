"""Pages of fair shares: an envelope spent to the pound, bounds that say why they cannot be met, and areas of before that keep their shares."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read, reasons_on

HOME = "/kent-and-medway-2018/"
ENVELOPE = Decimal(2501469638)


def page(client: Client, **query: str) -> Any:
    answer = client.get(f"{HOME}fair-shares.json", query)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def test_the_envelope_is_spent_to_the_pound_and_who_is_further_below_never_grows_less(public: Client) -> None:
    shown = page(public)
    shares = {row["area"]: row for row in rows(shown, "shares")}
    assert sum(Decimal(row["allocation"]) for row in shares.values()) == ENVELOPE
    growths = [Decimal(shares[row["area"]]["growth"]) for row in rows(shown, "distances")]
    assert growths == sorted(growths, reverse=True)
    assert shares["Thanet"]["bound"] == "held down to the most growth"
    steps = rows(shown, "waterfall")
    assert Decimal(steps[-1]["then"]) == Decimal(shares["Thanet"]["allocation"])
    other = rows(page(public, area="Ashford"), "waterfall")
    assert Decimal(other[-1]["then"]) == Decimal(shares["Ashford"]["allocation"])


def test_what_is_tried_is_spent_too_and_no_pull_makes_all_grow_alike(public: Client) -> None:
    shown = page(public, pace="0", envelope="2500000000")
    shares = rows(shown, "shares")
    assert sum(Decimal(row["allocation"]) for row in shares) == 2_500_000_000
    assert len({row["growth"] for row in shares}) == 1
    assert "Furthest below is Thanet: it had 17.4 % less than its fair share." in " ".join(shown["says"])
    assert "what is tried" in " ".join(shown["says"])


def test_an_envelope_that_no_growth_spends_says_which_bound_fails_and_by_how_much(public: Client) -> None:
    (found,) = page(public, envelope="2900000000")["findings"]
    assert found["kind"] == "infeasible-envelope"
    assert found["what"].startswith("The cap of 0.05 for every area comes to £341,263,400.00 less than the envelope")
    (low,) = page(public, envelope="2400000000")["findings"]
    assert low["what"].startswith("The floor of 0.018 ")


def test_after_a_merger_the_areas_of_before_keep_their_shares_beside_those_by_need(public: Client) -> None:
    shown = page(public, bodies="one")
    (one,) = rows(shown, "shares")
    told = rows(shown, "formerly")
    assert len(told) == 8
    for column in ("kept", "by_need", "alone"):
        assert sum(Decimal(row[column]) for row in told) == Decimal(one["allocation"]) == ENVELOPE
    assert sum(Decimal(row["levelled"]) for row in told) == 0


def test_every_number_says_why(public: Client) -> None:
    numbers = numbers_on(read(public.get(f"{HOME}fair-shares?bodies=one").content.decode()))
    assert numbers
    for one in numbers[:: max(1, len(numbers) // 8)]:
        assert one.why, one
        answer = public.get(one.why if one.why.startswith("/") else f"{HOME}fair-shares")
        assert answer.status_code == 200, one
        told = reasons_on(read(answer.content.decode()))
        assert told is not None
        assert not told.bare, one


def test_where_nothing_is_shared_out_the_page_says_what_to_bring(public: Client) -> None:
    assert "plan/weighted_people.csv" in public.get("/northumberland-2017/fair-shares").content.decode()


@pytest.mark.story("D10")
def test_running_cost_that_is_released_is_a_line_with_a_stated_destination(public: Client) -> None:
    shown = json.loads(public.get(f"{HOME}movements/management-to-practices.json").content)
    assert "to support of groups of practices of West Kent" in shown["says"][0]
    last = rows(shown, "years")[-1]
    assert Decimal(last["moves"]) == Decimal(last["arrives"]) == 1_150_000
