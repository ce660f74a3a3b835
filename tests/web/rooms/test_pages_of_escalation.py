"""The page of a proposal where bodies are stuck, and of proposals tracked as one: done by acts, seen by all, late ones among what is overdue."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from acts_for_tests import AT, do
from acts_in_order import IN_ORDER
from pages_read import every_number_says_why, page, rows

STUCK = {"decide.propose", "decide.vote", "decide.start_escalation"}


def figures(shown: Any) -> dict[str, Any]:
    return {one["name"]: one for one in shown["figures"]}


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
