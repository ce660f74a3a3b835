"""A vote by member in the service: recorded one by one, seen by the body alone unless its ballot says otherwise, closed, and counted."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from acts_for_tests import AT, do
from acts_in_order import IN_ORDER
from pages_read import every_number_says_why, page, rows

MEETING, PROPOSAL = "meetings/board-06V-extra", "proposals/by-name"
BALLOT = {"proposal": "by-name", "body": "06V", "seats": "13", "vacant": "1", "quorum": "2"}
CLASSES = "at least 1 of class lay and at least 1 of class clinical"


def in_form(given: dict[str, str]) -> dict[str, str]:
    """Return days as the three fields of a form."""
    found: dict[str, str] = {}
    for name, value in given.items():
        if name in ("on", "met_on", "meets_on"):
            year, month, day = value.split("-")
            found |= {f"{name}__day": day, f"{name}__month": month, f"{name}__year": year}
        else:
            found[name] = value
    return found


def prepared(secretary: Client, **ballot: str) -> None:
    """Call the meeting, propose the text, set the ballot and record who is there."""
    before = ("decide.call_meeting", "decide.propose", "decide.add_item")
    own = [one for one in IN_ORDER if one.act in before and {"by-name", "board-06V-extra"} & set(one.given.values())]
    for step in own:
        if step.given.get("id") != "one-voice":
            do(secretary, step.act, in_form(dict(step.given)))
    do(secretary, "decide.set_ballot", in_form(BALLOT | {"meets_on": "2017-09-27", "quorum_rule": CLASSES} | ballot))
    for name, seat in (("Person N1", "lay"), ("Person N4", "clinical"), ("Person N10", "executive")):
        do(
            secretary,
            "decide.attend",
            {"meeting": "board-06V-extra", "holder": name, "seat_class": seat, "present": "yes"},
        )


def vote(secretary: Client, holder: str, how: str) -> Any:
    given = {"proposal": "by-name", "body": "06V", "met_on": "2017-09-27", "holder": holder, "vote": how}
    return do(secretary, "decide.vote_by_member", in_form(given))


def close(secretary: Client) -> Any:
    return do(secretary, "decide.close_vote", in_form({"proposal": "by-name", "body": "06V", "met_on": "2017-09-27"}))


@pytest.mark.story("B2")
def test_members_vote_one_by_one_and_the_closed_vote_is_counted(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    secretary = as_role("board secretary")
    prepared(secretary)
    vote(secretary, "Person N1", "for")
    assert rows(page(public, PROPOSAL), "bodies")[0]["status"] == "OPEN"
    told = " ".join(page(secretary, PROPOSAL)["says"])
    assert "So far in North Norfolk" in told or "1 for, 0 against" in told
    assert "Yet to vote: Person N4, Person N10." in told
    vote(secretary, "Person N4", "for")
    vote(secretary, "Person N10", "against")
    own = {row["holder"]: row["vote"] for row in rows(page(secretary, MEETING), "members")}
    assert own == {"Person N1": "for", "Person N4": "for", "Person N10": "against"}
    assert not rows(page(public, MEETING), "members")
    assert not rows(page(public, PROPOSAL), "members")
    seen = public.get(f"{AT}{PROPOSAL}").content.decode()
    assert "2 for, 1 against" not in seen
    close(secretary)
    body = rows(page(public, PROPOSAL), "bodies")[0]
    assert (body["status"], body["in_favour"], body["against"]) == ("CARRIED", 2, 1)
    for path in (PROPOSAL, MEETING, "decisions/by-name/06V/2017-09-27"):
        every_number_says_why(public, path)
        assert not rows(page(public, path), "members")
    assert public.get(f"{AT}records/MemberVote/by-name/06V/2017-09-27/Person N1").status_code in (302, 403, 404)
    assert len(rows(page(secretary, "decisions/by-name/06V/2017-09-27"), "members")) == 3


def test_where_the_ballot_says_so_everyone_sees_each_vote_as_it_comes_in(
    public: Client, as_role: Callable[[str], Client]
) -> None:
    secretary = as_role("board secretary")
    prepared(secretary, names_public="yes")
    vote(secretary, "Person N1", "for")
    shown = page(public, PROPOSAL)
    assert {row["holder"]: row["vote"] for row in rows(shown, "members")}["Person N1"] == "for"
    assert rows(shown, "bodies")[0]["in_favour"] == 1
    every_number_says_why(public, PROPOSAL)
    assert public.get(f"{AT}records/MemberVote/by-name/06V/2017-09-27/Person N1").status_code == 200


def test_a_class_that_is_not_there_is_named(as_role: Callable[[str], Client], public: Client) -> None:
    secretary = as_role("board secretary")
    prepared(secretary, quorum_rule="at least 1 of class GP")
    vote(secretary, "Person N1", "for")
    close(secretary)
    assert rows(page(public, PROPOSAL), "bodies")[0]["status"] == "INQUORATE"
    assert "no GP member" in public.get(f"{AT}decisions/by-name/06V/2017-09-27").content.decode()


def test_the_form_offers_who_is_there(as_role: Callable[[str], Client]) -> None:
    secretary = as_role("board secretary")
    prepared(secretary)
    form = secretary.get(f"{AT}acts/decide.vote_by_member?proposal=by-name&body=06V&met_on=2017-09-27").content.decode()
    assert '<option value="Person N4"' in form
    assert "voted" in secretary.get(f"{AT}{MEETING}").content.decode() or "Record a member" in form
