"""What the public may do without an account: ask, start and sign; nothing is public before its body publishes it; drowning is kept out."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from concordat.web.core.models import LogEvent, Seen
from concordat.web.core.public_limit import MOST
from concordat.web.records.models import MODELS

AT = "/norfolk-and-waveney-2017/"
ASK = f"{AT}acts/publish.ask_question"
GIVEN = {
    "body": "06W",
    "text": "Which meeting decides on this then?",
    "name": "Somebody Real",
    "email": "somebody@example.org",
}
Role = Callable[[str], Client]


def ask(client: Client, given: dict[str, str]) -> object:
    """Ask in the two steps of the form."""
    confirm = client.post(ASK, given | {"step": "check"}).content.decode()
    hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)">', confirm))
    return client.post(ASK, given | hidden | {"step": "do"})


def test_anybody_can_ask_and_it_is_public_once_the_body_publishes_it(public: Client, as_role: Role) -> None:
    form = public.get(ASK).content.decode()
    assert "Nobody needs an account" in form or "Your question, in your own words" in form
    answer = ask(public, GIVEN)
    assert answer.status_code == 302
    question = MODELS["Question"].objects.order_by("-row_position")[0]
    assert (question.f_asker, question.f_published) == ("", None)
    assert public.get(f"{AT}questions/{question.f_id}").status_code == 404
    assert GIVEN["text"] not in public.get(f"{AT}questions").content.decode()
    secretary = as_role("board secretary")
    assert GIVEN["text"] in secretary.get(f"{AT}questions/{question.f_id}").content.decode()
    given = {"question": question.f_id}
    confirm = secretary.post(f"{AT}acts/publish.publish_question", given | {"step": "check"}).content.decode()
    hidden = dict(re.findall(r'name="(once|seen)" value="([^"]*)">', confirm))
    secretary.post(f"{AT}acts/publish.publish_question", given | hidden | {"step": "do"})
    page = public.get(f"{AT}questions/{question.f_id}").content.decode()
    assert GIVEN["text"] in page
    assert "Somebody Real" not in page


def test_neither_name_nor_address_stands_in_any_record(public: Client) -> None:
    ask(public, GIVEN)
    rows = str(list(MODELS["Question"].objects.values()))
    assert "Somebody Real" not in rows
    assert "somebody@example.org" not in rows
    event = LogEvent.objects.get()
    assert event.actor == "public"
    assert "somebody@example.org" not in event.text


def test_a_program_that_fills_every_field_is_kept_out(public: Client) -> None:
    answer = public.post(ASK, GIVEN | {"step": "check", "website": "https://example.org"})
    assert answer.status_code == 429
    assert LogEvent.objects.count() == 0


def test_too_much_from_one_network_within_the_hour_is_kept_out(public: Client) -> None:
    for number in range(MOST["act"]):
        assert ask(public, GIVEN | {"text": f"Which meeting decides on this, time {number}?"}).status_code == 302
    assert ask(public, GIVEN | {"text": "Which meeting decides on this, once more?"}).status_code == 429
    assert LogEvent.objects.count() == MOST["act"]
    assert not Seen.objects.filter(about__contains="127.0.0.1").exists()


def test_a_form_that_does_not_come_from_a_page_is_refused(served: object) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(ASK, GIVEN | {"step": "do", "once": "x"}).status_code == 403


@pytest.mark.parametrize("name", ["decide.vote", "publish.publish_question", "pay.pay"])
def test_no_other_act_is_open_to_the_public(public: Client, name: str) -> None:
    answer = public.post(f"{AT}acts/{name}", {"step": "do", "once": "x"})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in")
    assert LogEvent.objects.count() == 0
