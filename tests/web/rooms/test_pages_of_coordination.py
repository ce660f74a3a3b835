"""Differences to settle and the collaborative agreement: who owns what, two people at once, powers, and the agreement as a document."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from django.test import Client

from acts_for_tests import AT, do
from acts_in_order import IN_ORDER
from concordat.store import read
from pages_read import every_number_says_why, page, rows
from pdf_text import words_of
from ready_for_tests import overrides

AsRole = Callable[[str], Client]
PLACE = "consolidations/one-RM1/differences"
DAY = {"decide_by__day": "30", "decide_by__month": "11", "decide_by__year": "2017"}
OPEN = {
    "consolidation": "one-RM1",
    "clause": "excess-days",
    "owner": "06W",
    "state": "open",
    "options": "highest\nlowest",
    "criteria": "What a day in a bed costs",
}


def test_every_difference_is_listed_with_what_it_costs_whom(public: Client) -> None:
    shown = page(public, PLACE)
    found = {row["clause"]: row for row in rows(shown, "to_settle_one-RM1")}
    assert {row["state"] for row in found.values()} == {"not taken up"}
    excess = next(row for clause, row in found.items() if clause.startswith("Share of the daily price"))
    assert excess["rule"] == "value-neutral average"
    gains = [float(value) for name, value in excess.items() if name.startswith("gain_") and value is not None]
    assert len(gains) == 6
    assert round(sum(gains), 2) == 0
    counted = {one["name"]: one["value"] for one in shown["figures"]}
    assert counted["contract.differences_not_taken_up.one-RM1"] == len(found)
    every_number_says_why(public, PLACE)


@pytest.mark.story("A8")
def test_an_owner_leaves_it_open_until_a_day_and_it_is_found_by_owner_and_state(
    as_role: AsRole, public: Client
) -> None:
    assert page(public, f"{PLACE}")["tables"]
    do(as_role("contract manager"), "contract.track_difference", OPEN | DAY)
    for query in ("?state=open", "?owner=06W", "?owner=06W&state=open"):
        text = public.get(f"{AT}{PLACE}{query}").content.decode()
        assert "What a day in a bed costs" in text
        assert "highest, lowest" in text
    assert (
        "No difference is with this body in this state."
        in public.get(f"{AT}{PLACE}?owner=06W&state=agreed").content.decode()
    )
    record = public.get(f"{AT}records/HarmonisationDecision/one-RM1/excess-days").content.decode()
    assert "It was written by an act: entry" in record


def test_the_second_of_two_who_write_at_once_is_told(as_role: AsRole, public: Client) -> None:
    first, second = as_role("contract manager"), as_role("contract manager")
    do(first, "contract.track_difference", OPEN | DAY)
    mine = OPEN | DAY | {"criteria": "What patients say"}
    opened = second.post(f"{AT}acts/contract.track_difference", mine | {"step": "check"}).content.decode()
    hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)">', opened))
    do(first, "contract.track_difference", {**OPEN, "state": "proposed"})
    late = second.post(f"{AT}acts/contract.track_difference", mine | hidden | {"step": "do"})
    assert late.status_code != 302
    assert "Someone changed this after you opened it." in late.content.decode()
    assert rows(page(public, PLACE), "to_settle_one-RM1")
    assert "What patients say" not in public.get(f"{AT}{PLACE}").content.decode()


def test_powers_stand_in_the_agreement_as_a_page_and_as_a_document(as_role: AsRole, public: Client) -> None:
    base = f"{AT}consolidations/one-RM1/agreement"
    assert "each commissioner for itself" in public.get(base).content.decode()
    given = {
        "contract": "one-RM1",
        "power": "vary",
        "holder": "06W",
        "up_to": "500000.00",
        "starts__day": "1",
        "starts__month": "4",
        "starts__year": "2018",
    }
    do(as_role("contract manager"), "contract.give_power", given)
    power = next(
        row for row in rows(page(public, "consolidations/one-RM1/agreement"), "powers") if row["power"] == "vary"
    )
    assert (power["holder"], power["up_to"], power["starts"]) == ("Norwich", "500000.00", "2018-04-01")
    every_number_says_why(public, "consolidations/one-RM1/agreement")
    answer = public.get(f"{base}.pdf")
    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(answer.content)) as document:
        assert document.Root.MarkInfo.Marked
    words = words_of(answer.content)
    assert "Collaborative agreement" in words
    assert "500,000" in words
    text = public.get(f"{base}.md").content.decode()
    assert text.startswith("# Collaborative agreement: One contract with Norfolk and Norwich")
    (line,) = [line for line in text.splitlines() if line.startswith("| vary |")]
    assert line.endswith("| Norwich | 1 April 2018 |  | £500,000 |  |"), line


def test_a_contract_in_force_shows_who_may_act_for_all(as_role: AsRole, public: Client) -> None:
    assert rows(page(public, "contracts/06W-RM1"), "powers") == []
    day = {"starts__day": "1", "starts__month": "10", "starts__year": "2017"}
    given = {"contract": "06W-RM1", "power": "negotiate", "holder": "06W"}
    do(as_role("contract manager"), "contract.give_power", given | day)
    found = {row["power"]: row["holder"] for row in rows(page(public, "contracts/06W-RM1"), "powers")}
    assert found["negotiate"] == "Norwich"
    assert found["vary"] == "each commissioner for itself"


def test_once_signed_the_agreement_goes_on_from_the_register(as_role: AsRole, public: Client, examples: Path) -> None:
    vote = next(step.given for step in IN_ORDER if step.act == "decide.vote" and "conditions" in step.given)
    plain = {name: value for name, value in vote.items() if name != "conditions"}
    on = {"met_on__day": "27", "met_on__month": "9", "met_on__year": "2017"}
    do(as_role("board secretary"), "decide.vote", plain | on)
    system = read(examples / "norfolk-and-waveney-2017").system
    assert system is not None
    # Who may sign is proved by the vote.
    lacking = {one.question for one in overrides(system, "one-RM1", system.settings.as_at)} - {"authority"}
    taken = {
        "questions": "\n".join(sorted(lacking)),
        "taken_by": "Person N1, accountable officer",
        "reason": "By March",
    }
    do(as_role("contract manager"), "contract.override_readiness", {"contract": "one-RM1", "body": "06W"} | taken)
    day = {"signed_on__day": "27", "signed_on__month": "9", "signed_on__year": "2017"}
    do(as_role("contract manager"), "pay.sign_single", {"consolidation": "one-RM1", "body": "06W"} | day)
    shown = page(public, "consolidations/one-RM1/agreement")
    assert {row["part"] for row in rows(shown, "parties")} == {
        "co-ordinating commissioner",
        "commissioner",
        "provider",
    }
    assert rows(shown, "reconciliation")[-1]["value"] == "141698389.52"
    every_number_says_why(public, "consolidations/one-RM1/agreement")
    assert public.get(f"{AT}consolidations/one-RM1/agreement.pdf").status_code == 200


def test_what_there_is_not_is_a_page_that_helps(public: Client) -> None:
    for path in ("consolidations/nothing/differences", "consolidations/nothing/agreement"):
        answer = public.get(f"{AT}{path}")
        assert answer.status_code == 404
        assert "There is no worksheet" in answer.content.decode()


def test_a_worksheet_that_was_open_shows_the_choice_made_since(as_role: AsRole, public: Client) -> None:
    def chosen() -> str:
        own = rows(page(public, "consolidations/one-RM1"), "worksheet_one-RM1")
        return str(next(row for row in own if str(row["clause"]).startswith("Share of the daily price"))["rule"])

    assert chosen() == "value-neutral average"
    given = {"consolidation": "one-RM1", "about": "clause", "key": "excess-days", "choice": "highest", "reason": "Fair"}
    do(as_role("contract manager"), "contract.choose", given)
    assert chosen() == "highest"
