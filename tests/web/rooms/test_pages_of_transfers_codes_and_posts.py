"""Pages of a reorganisation: what moves to whom, codes, posts and people, before and after; and by which doors nobody reaches a person."""

import csv
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from concordat.web.core.models import RoleHeld
from pages_read import rows
from reasons_read import numbers_on, read, reasons_on

AsRole = Callable[[str], Client]
KENT = "/kent-and-medway-2018/"
CASE = f"{KENT}reorganisations/one-ccg/"


def page(client: Client, path: str) -> Any:
    base, _, query = path.partition("?")
    answer = client.get(f"{CASE}{base}.json{f'?{query}' if query else ''}")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


@pytest.mark.parametrize("path", ["transfers", "codes", "posts", "before-and-after"])
@pytest.mark.parametrize("role", ["", "finance officer"])
def test_every_number_says_why(as_role: AsRole, public: Client, path: str, role: str) -> None:
    client = as_role(role) if role else public
    numbers = numbers_on(read(client.get(f"{CASE}{path}").content.decode()))
    assert numbers
    assert not [one for one in numbers if not one.why]
    for one in numbers[:3]:
        reasons = reasons_on(read(client.get(one.why.partition("#")[0]).content.decode()))
        assert reasons is not None, one
        assert not reasons.bare, (one, reasons.bare)


@pytest.mark.story("C13")
def test_what_a_programme_hands_over_is_listed_once_and_what_has_no_line_is_counted(
    public: Client, as_role: AsRole
) -> None:
    told = page(public, "transfers")
    kinds = {row["kind"]: row for row in rows(told, "registers")}
    for row in kinds.values():
        assert row["things"] == row["lines"] + row["default"] + row["ends"]
    assert kinds["contract"]["ends"] == 12
    assert all(float(row["off"]) == 0 for row in rows(told, "sums_kept"))
    inside = page(as_role("finance officer"), "transfers")
    things = page(as_role("finance officer"), "transfers/things?kind=programme")
    programmes = {row["item"]: row for row in rows(things, "movements")}
    assert programmes["Programme of urgent stroke care"]["receiver"] == "Kent and Medway CCG"
    assert programmes["Programme of staff and skills"]["how"] == "no line: to the default receiver"
    assert any("consent" in one["what"] for one in inside["findings"])
    assert as_role("scrutiny officer").get(f"{CASE}transfers/things").status_code == 403
    assert public.get(f"{CASE}transfers/things").status_code in (302, 403)


def test_due_dates_of_codes_move_with_the_first_day(public: Client) -> None:
    told = rows(page(public, "codes"), "code_tasks")
    assert told[0]["due"] == "2019-11-01"
    tried = rows(page(public, "codes?first_day=2018-10-01"), "code_tasks")
    late = next(row for row in tried if row["what"] == "close 09C")
    assert (late["due"], late["standing"], late["slack"]) == ("2018-05-01", "overdue", "19")


@pytest.mark.story("C14", "C15")
def test_the_structure_says_who_shares_each_post_and_from_when(as_role: AsRole, public: Client) -> None:
    assert not rows(page(public, "posts"), "structure")
    posts = {row["title"]: row for row in rows(page(as_role("finance officer"), "posts"), "structure")}
    interim = [row for row in posts.values() if row["band"] == "VSM" and row["body"] != "Kent and Medway"]
    assert len(interim) == 9
    east = posts["Managing director, east Kent"]
    assert (east["starts"], east["ends"]) == ("2018-08-01", "2020-04-01")
    assert east["borne"] == "1/4 each: Ashford, Canterbury and Coastal, South Kent Coast, Thanet"


@pytest.mark.story("C16")
def test_everybody_has_an_outcome_and_a_small_pool_is_seen_by_its_owner_alone(as_role: AsRole) -> None:
    told = page(as_role("finance officer"), "posts")
    pools = {row["pool"]: row for row in rows(told, "pools")}
    assert pools["Medicines management"]["people"] == "not shown"
    own = pools["Contracts and finance"]
    assert own["people"] == own["placed"] + own["leaving"] + own["waiting"] == 8
    outcomes = rows(told, "outcomes")
    assert len(outcomes) == 8
    assert all(row["outcome"] for row in outcomes)
    owner = {row["pool"]: row for row in rows(page(as_role("contract manager"), "posts"), "pools")}
    assert owner["Medicines management"]["people"] == 3


def test_those_who_work_there_read_pools_first_and_long_lists_wait_behind_a_line(as_role: AsRole) -> None:
    told = page(as_role("finance officer"), "posts")
    assert told["tables"][0]["name"] == "pools"
    waiting = sum(row["waiting"] for row in rows(told, "pools") if row["waiting"] != "not shown")
    content = as_role("finance officer").get(f"{CASE}posts").content.decode()
    assert re.search(r'data-figure="merge.still_to_be_placed">(\d+)', content)[1] == str(waiting)  # type: ignore[index]  # it is there
    posts = len(rows(told, "structure"))
    assert f'<summary>Show {posts} rows<span class="nhsuk-u-visually-hidden"> of The structure, post by post' in content
    assert content.count("<details class=") == content.count("</details>")
    assert content.index('id="merge-pools"') < content.index("Show ")


@pytest.mark.story("E24", "D10")
def test_running_cost_for_each_head_stands_against_the_promise_and_its_saving_is_ring_fenced(public: Client) -> None:
    told = page(public, "posts")
    cost = {row["what"]: row for row in rows(told, "running_cost")}
    assert cost["Now"]["per_head"] == "22.00"
    assert cost["One commissioner from April 2020"]["promise"] == "£30,800 short of it"
    kept = [row for row in rows(told, "released") if row["scenario"] == "One commissioner from April 2020"]
    assert sum(float(row["amount"]) for row in kept) == float(cost["One commissioner from April 2020"]["saving"])


@pytest.mark.story("D8", "D9")
def test_seats_and_power_and_the_cost_of_change_stand_before_and_after(public: Client) -> None:
    told = page(public, "before-and-after")
    classes = {row["class"]: row for row in rows(told, "classes")}
    assert (classes["GP"]["seats_before"], classes["GP"]["seats_after"]) == (54, 8)
    assert float(classes["GP"]["power_after"]) > float(classes["GP"]["power_before"])
    assert {row["state"] for row in rows(told, "seat_promises")} == {"kept"}
    assert next(row for row in rows(told, "whole") if row["what"] == "Commissioning bodies")["was"] == 8
    costs = {row["change"]: row["one_off"] for row in rows(told, "cost_of_change")}
    assert costs["One commissioner from April 2020"] == "3400000.00"


DOORS = (
    "open-data", "search?words=P-", "record/PoolPerson", "record/PostOffer", "posts", "log", "questions",
    "reorganisations/one-ccg", "reorganisations/one-ccg/posts", "reorganisations/one-ccg/before-and-after",
)  # fmt: skip


@pytest.mark.parametrize("role", ["", "scrutiny officer", "board member"])
def test_no_door_shows_a_person_of_a_pool_to_anyone_but_the_body_that_looks_after_it(
    as_role: AsRole, public: Client, examples: Any, role: str
) -> None:
    client = as_role(role) if role else public
    with (examples / "kent-and-medway-2018/merge/pool_people.csv").open() as file:
        people = [(row["id"], row["pool"]) for row in csv.DictReader(file) if row["pool"] == "medicines"]
    assert people
    doors = [*(f"{KENT}{door}" for door in DOORS), f"{KENT}open-data/merge-pool_people.csv", "/api/v1/systems"]
    doors += [f"{KENT}record/PoolPerson/{person}/{pool}" for person, pool in people]
    for door in doors:
        answer = client.get(door)
        text = answer.content.decode()
        assert answer.status_code in (200, 301, 302, 403, 404), door
        if answer.status_code == 200:
            assert not [person for person, _ in people if person in text], door


OFFER = {"pool": "contracts-and-finance", "person": "P-F224", "post": "new-contracts-north"}
DAY = {"__day": "12", "__month": "9", "__year": "2018"}


def done(client: Client, act: str, given: dict[str, str]) -> None:
    answer = client.post(f"{KENT}acts/{act}", {**given, "step": "do", "once": act})
    assert answer.status_code == 302, answer.content.decode()


def on_the_day(field: str) -> dict[str, str]:
    return {f"{field}{part}": value for part, value in DAY.items()}


@pytest.mark.story("C16")
def test_an_offer_and_its_reply_are_recorded_from_the_page_and_stand_on_it(as_role: AsRole, public: Client) -> None:
    client = as_role("board secretary")
    text = client.get(f"{CASE}posts").content.decode()
    assert "Offer a post to P-F224" in text
    assert (
        f"{KENT}acts/merge.offer_post?pool=contracts-and-finance&amp;person=P-F224&amp;post=new-contracts-north" in text
    )
    assert "Offer a post" not in as_role("finance officer").get(f"{CASE}posts").content.decode()
    done(client, "merge.offer_post", OFFER | on_the_day("offered"))
    row = next(one for one in rows(page(client, "posts"), "outcomes") if one["person"] == "P-F224")
    assert (row["outcome"], row["next"]) == ("offered", "Record the reply of P-F224")
    reply = {"pool": OFFER["pool"], "person": OFFER["person"], "outcome": "accepted"}
    done(client, "merge.record_outcome", reply | on_the_day("on"))
    row = next(one for one in rows(page(client, "posts"), "outcomes") if one["person"] == "P-F224")
    assert (row["outcome"], row["post"]) == ("placed", "Contracts lead, north Kent")
    made = {(one["person"], one["post"]): one for one in rows(page(client, "posts"), "offers")}
    assert made["P-F224", "Contracts lead, north Kent"]["reply"] == "accepted on 2018-09-12"
    declined = made["P-769Z", "Contract data lead"]
    assert (declined["why"], declined["pay"]) == (
        "Not suitable: other skills needed",
        "the right to redundancy pay stays",
    )
    assert made["P-2R53", "Records and archive officer"]["trial"] == "failed on 2018-08-30"
    assert f'href="{KENT}rules/merge.declined_offers"' in client.get(f"{CASE}posts").content.decode()
    assert client.get(f"{KENT}rules/merge.declined_offers").status_code == 200
    assert "P-2R53" not in str(page(as_role("finance officer"), "posts"))
    form = client.get(f"{KENT}acts/merge.record_outcome").content.decode()
    assert '<option value="unreasonable">Suitable, and refused without good reason' in form
    # Who was meant, and which post, stands in no public copy of the log.
    for door in (f"{KENT}log", f"{KENT}log?act=merge.offer_post", "/log/bundle.jsonl"):
        answer = public.get(door)
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert answer.status_code == 200
        assert b"P-F224" not in said
        assert b"new-contracts-north" not in said


def test_the_forms_list_only_pools_and_posts_that_may_be_read(as_role: AsRole) -> None:
    norfolk = as_role("board secretary").get("/norfolk-and-waveney-2017/acts/merge.offer_post").content.decode()
    assert "Medicines" not in norfolk
    client = as_role("board secretary")
    held = RoleHeld.objects.filter(system__slug="kent-and-medway-2018", role="board secretary")
    held.exclude(body="joint-committee").delete()
    held.update(body="RVV")
    for form in ("merge.offer_post", "merge.record_outcome"):
        text = client.get(f"{KENT}acts/{form}").content.decode()
        assert "Medicines management" not in text
        assert "Head of medicines" not in text
        sent = client.post(
            f"{KENT}acts/{form}", OFFER | {"pool": "none", "outcome": "redundancy"} | on_the_day("on")
        ).content.decode()
        assert "medicines" not in sent


def test_a_code_is_tested_then_done_from_the_page(as_role: AsRole, public: Client) -> None:
    client = as_role("board secretary")
    assert "next" not in rows(page(public, "codes"), "code_tasks")[0]
    task = next(one for one in rows(page(client, "codes"), "code_tasks") if one["system"] == "Shared ledger")
    assert task["next"] == "new code is tested"
    form = client.get(f"{KENT}acts/merge.check_code").content.decode()
    assert '<option value="feeds">Mail, prescribing cost centres, suppliers’ systems' in form.replace(
        "&#39;", "’"
    ).replace("'", "’")
    given = {"reorganisation": "one-ccg", "used_in": "Shared ledger", "code": "new code", "family": "feeds"}
    given |= {"action": "open", "reached": "tested", "body": "99J", "post": "managing-director"} | on_the_day("on")
    refused = client.post(f"{KENT}acts/merge.check_code", given | {"reached": "done"})
    assert refused.status_code == 422
    assert "No test of it is recorded." in refused.content.decode()
    done(client, "merge.check_code", given)
    task = next(one for one in rows(page(public, "codes"), "code_tasks") if one["system"] == "Shared ledger")
    assert (task["tested"], task["checked_by"]) == ("yes", "Managing director")


def test_a_folded_table_stands_open_once_its_pages_are_turned(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("concordat.web.core.showing.ROWS_SHOWN", 10)
    opened = '<details class="why-fold" open>'
    first, second = (public.get(f"{CASE}duties{query}").content.decode() for query in ("", "?page=2"))
    assert '<details class="why-fold">' in first
    assert opened not in first
    assert opened in second
