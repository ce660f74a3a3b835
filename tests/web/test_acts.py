"""Doing an act: the form, what follows, the receipt; once only, never unseen over another's change, and in the log for good."""

import re
from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from concordat.log import verify
from concordat.web.core.log import logbook
from concordat.web.core.models import Draft, EventField, LogEvent
from concordat.web.records.models import MODELS

MEETING = "board-06M-2017-09"
HELD = "/norfolk-and-waveney-2017/meetings/board-06V-2017-09"
VOTE = "/norfolk-and-waveney-2017/acts/decide.vote"
TEXT = "b6c433105929b8841325b724e56ac376f3be29f8fe12784ece0f2fc9f2cf02e7"
GIVEN = {
    "proposal": "joint-executive-committee",
    "body": "06M",
    "met_on__day": "27",
    "met_on__month": "9",
    "met_on__year": "2017",
    "text_sha256": TEXT,
    "present": "12",
    "in_favour": "10",
    "against": "2",
    "note": "Met a day early",
}


@pytest.fixture
def secretary(as_role: Callable[[str], Client]) -> Client:
    """A board secretary."""
    return as_role("board secretary")


def hidden(page: str) -> dict[str, str]:
    """Return the hidden fields of a confirmation page."""
    return dict(re.findall(r'<input type="hidden" name="(once|seen)" value="([^"]*)">', page))


def test_the_form_says_each_field(secretary: Client) -> None:
    page = secretary.get(VOTE).content.decode()
    assert "Members who took no part because of an interest" in page
    assert "Joint executive committee" in page or "joint executive committee" in page


def test_an_empty_form_says_everything_that_is_missing_at_once_and_keeps_what_was_typed(secretary: Client) -> None:
    answer = secretary.post(VOTE, {"step": "check", "note": "kept"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("The act needs it.") >= 6
    assert ">kept<" in page or 'value="kept"' in page


def test_a_vote_is_confirmed_done_once_and_logged(secretary: Client) -> None:
    confirm = secretary.post(VOTE, GIVEN | {"step": "check"}).content.decode()
    assert "The combined status changes from open to carried." in confirm
    assert MODELS["Resolution"].objects.filter(row_system__slug="norfolk-and-waveney-2017").count() == 4
    done = GIVEN | hidden(confirm) | {"step": "do"}
    first, again = secretary.post(VOTE, done), secretary.post(VOTE, done)
    assert first.status_code == again.status_code == 302
    assert first["Location"] == again["Location"]
    assert MODELS["Resolution"].objects.filter(row_system__slug="norfolk-and-waveney-2017").count() == 5
    assert LogEvent.objects.count() == 1
    assert verify(logbook.rows(), (), {}).verified


def test_a_body_that_is_not_yours_is_refused(as_role: Callable[[str], Client]) -> None:
    answer = as_role("board member").post(VOTE, GIVEN | {"step": "do", "once": "x"})
    assert answer.status_code == 403
    assert LogEvent.objects.count() == 0


def test_the_public_cannot_vote(public: Client) -> None:
    answer = public.post(VOTE, GIVEN | {"step": "do", "once": "x"})
    assert answer.status_code == 302
    assert LogEvent.objects.count() == 0


def test_what_is_typed_is_kept_as_a_draft_until_it_is_done(secretary: Client) -> None:
    secretary.post("/norfolk-and-waveney-2017/drafts/decide.vote", {"note": "half a thought"})
    assert Draft.objects.get().content["note"] == "half a thought"
    assert "half a thought" in secretary.get(VOTE).content.decode()
    secretary.post(VOTE, GIVEN | {"step": "do", "once": "one"})
    assert not Draft.objects.exists()


def test_the_database_itself_refuses_to_change_the_log(secretary: Client) -> None:
    secretary.post(VOTE, GIVEN | {"step": "do", "once": "one"})
    event = LogEvent.objects.get()
    for attempt in (
        lambda: LogEvent.objects.update(actor="someone else"),
        lambda: LogEvent.objects.filter(pk=event.pk)._raw_delete("default"),
        lambda: EventField.objects.update(value='"other"'),
        lambda: EventField.objects.filter(personal=False).update(value=None, salt=None),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()


def test_a_private_paper_stays_closed_in_public_copies_of_the_log(secretary: Client) -> None:
    paper = {"id": "secret", "meeting": MEETING, "item": "1", "title": "Bids", "text": "Bidder Alpha asks most."}
    given = paper | {"private": "true", "private_reason": "names bidders"}
    given |= {"review_on__day": "1", "review_on__month": "4", "review_on__year": "2018"}
    answer = secretary.post("/norfolk-and-waveney-2017/acts/decide.issue_paper", given | {"step": "do", "once": "one"})
    assert answer.status_code == 302, answer.content.decode()
    closed, whole = list(logbook.rows(public=True)), list(logbook.rows())
    assert "Bidder Alpha" in str(whole)
    assert "Bidder Alpha" not in str(closed)
    assert verify(closed, (), {}, complete=False).verified


def test_a_vote_stands_open_in_public_copies_of_the_log(secretary: Client) -> None:
    secretary.post(VOTE, GIVEN | {"step": "do", "once": "one"})
    assert [row.opened for row in logbook.rows(public=True)] == [row.opened for row in logbook.rows()]


def test_minutes_that_withhold_a_part_are_withheld_from_the_public(secretary: Client, public: Client) -> None:
    minutes = (
        'Open words.\n\n::: exempt reason="names a bidder" review="2018-03-31" by="the board"\nBidder Alpha.\n:::\n'
    )
    given = {"meeting": "board-06V-2017-09", "text": minutes, "step": "do", "once": "one"}
    answer = secretary.post("/norfolk-and-waveney-2017/acts/decide.approve_minutes", given)
    assert answer.status_code == 302, answer.content.decode()
    seen = public.get(HELD).content.decode()
    assert "Open words." in seen
    assert "Bidder Alpha" not in seen
    assert "Names a bidder" in seen
    assert "Bidder Alpha" in secretary.get(HELD).content.decode()
