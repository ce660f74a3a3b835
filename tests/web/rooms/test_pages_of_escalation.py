"""The page of a proposal where bodies are stuck, and of proposals tracked as one: done by acts, seen by all, late ones among what is overdue."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urldefrag, urljoin

import pytest
from django.test import Client

from acts_for_tests import AT, do
from acts_in_order import IN_ORDER
from reasons_read import numbers_on, read, reasons_on

STUCK = {"decide.propose", "decide.vote", "decide.start_escalation"}


def page(client: Client, path: str) -> Any:
    """Return a page as JSON."""
    answer = client.get(f"{AT}{path}.json")
    assert answer.status_code == 200, answer.content.decode()[:2000]
    return json.loads(answer.content)


def rows(shown: Any, name: str) -> list[dict[str, Any]]:
    """Return the rows of a table as mappings of plain values."""
    found = next((one for one in shown["tables"] if one["name"] == name), None)
    if found is None:
        return []
    plain = ([cell["value"] if isinstance(cell, dict) else cell for cell in row] for row in found["rows"])
    return [dict(zip([one["name"] for one in found["columns"]], row, strict=True)) for row in plain]


def figures(shown: Any) -> dict[str, Any]:
    return {one["name"]: one for one in shown["figures"]}


def every_number_says_why(client: Client, path: str) -> None:
    """Open the reasons of every number of a page; no reason ends in nothing."""
    numbers = numbers_on(read(client.get(f"{AT}{path}").content.decode()))
    assert numbers
    for one in numbers:
        assert one.why, (path, one)
        answer = client.get(urldefrag(urljoin(f"{AT}{path}", one.why)).url)
        reasons = reasons_on(read(answer.content.decode()))
        assert reasons is not None, (path, one)
        assert not reasons.bare, (path, one, reasons.bare)


def steps(*names: str) -> list[tuple[str, dict[str, str]]]:
    """Return what is given to these acts where they are done in order, for the proposal that bodies get stuck on."""
    own = [(one.act, dict(one.given)) for one in IN_ORDER if "one-voice" in (*one.given.values(),)]
    return [(name, given) for name, given in own if name in names]


def in_form(given: dict[str, str]) -> dict[str, str]:
    """Return days as the three fields of a form."""
    found: dict[str, str] = {}
    for name, value in given.items():
        if name in ("due", "met_on"):
            year, month, day = value.split("-")
            found |= {f"{name}__day": day, f"{name}__month": month, f"{name}__year": year}
        else:
            found[name] = value
    return found


@pytest.mark.story("B4")
def test_a_refusal_opens_a_step_with_a_clock_that_everyone_sees(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    secretary = as_role("board secretary")
    for name, given in steps("decide.propose", "decide.vote"):
        do(secretary, name, in_form(given))
    before = secretary.get(f"{AT}proposals/one-voice").content.decode()
    assert "Start a step of an escalation" in before
    assert not rows(page(public, "proposals/one-voice"), "escalation")
    for name, given in steps("decide.start_escalation"):
        do(secretary, name, in_form(given))
    shown = page(public, "proposals/one-voice")
    (step,) = rows(shown, "escalation")
    assert (step["kind"], step["state"], step["ground"]) == ("talks between chairs", "running", "LOST")
    told = figures(shown)
    assert told["decide.one-voice.escalation"]["value"] == "running"
    why = public.get(told["decide.one-voice.escalation_days_left"]["why"]).content.decode()
    assert "entry 3 of the log" in why.lower()
    every_number_says_why(public, "proposals/one-voice")
    html = public.get(f"{AT}proposals/one-voice").content.decode()
    assert "If this step settles nothing, mediation comes next." in html
    assert f"{AT}records/EscalationStep/one-voice/1" in html
    assert public.get(f"{AT}records/EscalationStep/one-voice/1").status_code == 200
    assert "Record the result of this step" in secretary.get(f"{AT}proposals/one-voice").content.decode()
    for name, given in steps("decide.complete_escalation", "decide.stop_escalation"):
        do(secretary, name, in_form(given))
    shown = page(public, "proposals/one-voice")
    assert figures(shown)["decide.one-voice.escalation"]["value"] == "stopped"
    assert rows(shown, "escalation")[0]["state"] == "not settled"
    assert "Start a step of an escalation" not in secretary.get(f"{AT}proposals/one-voice").content.decode()


@pytest.mark.story("C2")
def test_linked_proposals_stand_on_both_pages_as_one(public: Client, as_role: Callable[[str], Client]) -> None:
    secretary = as_role("board secretary")
    for name, given in steps("decide.propose", "decide.link_proposals"):
        do(secretary, name, given)
    for code in ("one-voice", "joint-executive-committee"):
        shown = page(public, f"proposals/{code}")
        assert [row["status"] for row in rows(shown, "linked")] == ["OPEN", "OPEN"]
        stands = {row["body"]: row["outstanding"] for row in rows(shown, "linked_bodies")}
        assert sorted(stands.values()) == [0, 0, 0, 1, 1]
        every_number_says_why(public, f"proposals/{code}")
        figure = figures(shown)[f"decide.{code}.together"]
        assert figure["value"] == "OPEN"
        why = public.get(figure["why"]).content.decode()
        assert "They belong together" in why
    for name, given in steps("decide.vote"):
        do(secretary, name, in_form(given))
    lost = page(public, "proposals/joint-executive-committee")
    assert figures(lost)["decide.joint-executive-committee.together"]["value"] == "LOST"
    assert "End a link" in secretary.get(f"{AT}proposals/one-voice").content.decode()
    for name, given in steps("decide.unlink_proposals"):
        do(secretary, name, given)
    assert not rows(page(public, "proposals/one-voice"), "linked")
