"""Waiting lists in the service: each queue by its own load, lists added up, and plans that do not close named."""

import json
from typing import Any

from django.test import Client

from pages_read import rows
from reasons_read import numbers_on, read

HOME = "/kent-and-medway-2018/"


def page(client: Client, **query: str) -> Any:
    answer = client.get(f"{HOME}waiting-lists.json", query)
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def test_lists_are_added_and_loads_never(public: Client) -> None:
    *queues, together = rows(page(public), "queues")
    assert len(queues) == 5
    assert int(together["waiting"]) == sum(int(one["waiting"]) for one in queues)
    assert not together["load"]
    assert not together["pressure"]
    loads = [float(one["load"]) for one in queues]
    assert loads == sorted(loads, reverse=True)
    for one in queues:
        assert float(one["load"]) == round(float(one["demand"]) / float(one["capacity"]), 2)


def test_a_plan_above_its_capacity_and_one_that_does_not_end_where_it_says_are_named(public: Client) -> None:
    shown = page(public)
    found = {one["kind"]: one["what"] for one in shown["findings"] if one["kind"] != "grows-without-end"}
    assert set(found) == {"plan-above-capacity", "does-not-close"}
    assert found["plan-above-capacity"].startswith("East Kent Hospitals, Trauma and orthopaedics: 26,040 are planned")
    assert found["does-not-close"].startswith("Dartford and Gravesham, Ear, nose and throat")
    apart = {row["treatment_function"]: row["differs"] for row in rows(shown, "plans_of_queues")}
    assert float(apart["Ear, nose and throat"]) == 155
    assert float(apart["Ophthalmology"]) == 0


def test_a_longer_target_lets_more_people_wait(public: Client) -> None:
    standard, longer = (page(public, **query)["figures"] for query in ({}, {"target": "52"}))
    waiting, may = ({one["name"]: one["value"] for one in told} for told in (standard, longer))
    assert waiting["need.queues.waiting"] == may["need.queues.waiting"]
    assert float(waiting["need.queues.target"]) < float(may["need.queues.target"])


def test_every_number_says_why_and_where_no_list_was_brought_the_page_says_so(public: Client) -> None:
    numbers = numbers_on(read(public.get(f"{HOME}waiting-lists").content.decode()))
    assert numbers
    for one in numbers[::12]:
        assert one.why, one
        answer = public.get(one.why if one.why.startswith("/") else f"{HOME}waiting-lists")
        assert answer.status_code == 200, one
    empty = public.get("/norfolk-and-waveney-2017/waiting-lists").content.decode()
    assert "No waiting list has been brought yet" in empty


def test_lists_without_additions_are_told_as_returned(public: Client) -> None:
    answer = public.get("/reorganisation-2026/waiting-lists.json")
    assert answer.status_code == 200
    told = rows(json.loads(answer.content), "lists_counted")
    cardiology = [one for one in told if one["treatment_function"] == "Cardiology"]
    assert (cardiology[0]["of"], str(cardiology[0]["waiting"])) == ("Ipswich and East Suffolk (06L)", "1480")
    assert all(int(one["within_18"]) <= int(one["waiting"]) for one in told)
