"""Mails that let a person in, through a real SMTP conversation: what they say, that their link works once, and a server that fails."""

import re
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from django.test import Client

from concordat.web.core.models import Account, MailLink
from concordat.web.core.people.inviting import invite_from_outside
from mail_server import Inbox, mail_server
from people_for_tests import PASSWORD

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "localhost", "::1"])
PEOPLE = "/norfolk-and-waveney-2017/people"
NEW = {"email": "person.n@example.org", "name": "Person N", "role": "analyst", "body": "06W"}
CHOSEN = "five quite ordinary new words"
Role = Callable[[str], Client]


@pytest.fixture
def inbox(mail_kept: None, settings: Any) -> Iterator[Inbox]:
    """A real mail server on this machine."""
    with mail_server(settings) as kept:
        yield kept


def link_in(letter: EmailMessage) -> str:
    """Return the path of the one address that a letter holds."""
    (found,) = re.findall(r"https?://[^/\s]+(/sign-in/\S+)", letter.get_content())
    return found


def test_an_invitation_lets_a_person_in_once(as_role: Role, inbox: Inbox) -> None:
    as_role("administrator").post(f"{PEOPLE}/invite", NEW | {"step": "do"})
    (letter,) = inbox.letters
    assert letter["To"] == NEW["email"]
    assert letter["Subject"].startswith("You are invited to")
    assert letter.get_content_type() == "text/plain"
    link, client = link_in(letter), Client()
    # A program that looks at every address in a letter uses nothing up by that.
    assert "Person N" in client.get(link).content.decode()
    assert client.post(link, {"new": CHOSEN, "again": CHOSEN})["Location"] == "/account"
    assert client.get("/norfolk-and-waveney-2017/jobs").status_code == 200
    assert Client().get(link).status_code == 404
    assert Client().post("/sign-in", {"email": NEW["email"], "password": CHOSEN}).status_code == 302


def test_a_new_password_is_chosen_by_mail(person: Callable[..., Account], inbox: Inbox) -> None:
    account = person("auditor")
    Client().post("/sign-in/forgotten", {"email": account.email})
    Client().post("/sign-in/forgotten", {"email": "nobody@example.org"})
    (letter,) = inbox.letters
    assert letter["To"] == account.email
    link = link_in(letter)
    assert Client().post(link, {"new": CHOSEN, "again": CHOSEN})["Location"] == "/sign-in"
    assert Client().get(link).status_code == 404
    assert Client().post("/sign-in", {"email": account.email, "password": PASSWORD}).status_code != 302
    assert Client().post("/sign-in", {"email": account.email, "password": CHOSEN}).status_code == 302


def test_a_newer_invitation_takes_the_place_of_an_older_one(as_role: Role, inbox: Inbox) -> None:
    administrator = as_role("administrator")
    administrator.post(f"{PEOPLE}/invite", NEW | {"step": "do"})
    account = Account.objects.get(email=NEW["email"])
    administrator.post(f"{PEOPLE}/{account.pseudonym}/invite-again", {"step": "do"})
    first, second = map(link_in, inbox.letters)
    assert Client().get(first).status_code == 404
    assert Client().get(second).status_code == 200


def test_a_mail_server_that_fails_is_told_to_the_administrator_alone(
    as_role: Role, person: Callable[..., Account], inbox: Inbox
) -> None:
    inbox.refuses = True
    answer = as_role("administrator").post(f"{PEOPLE}/invite", NEW | {"step": "do"})
    assert answer.status_code == 503
    assert "the mail server did not take the mail" in answer.content.decode()
    there, absent = (
        Client().post("/sign-in/forgotten", {"email": email}) for email in (person().email, "nobody@example.org")
    )
    assert there.status_code == absent.status_code == 200
    inbox.refuses = False
    account = Account.objects.get(email=NEW["email"])
    as_role("administrator").post(f"{PEOPLE}/{account.pseudonym}/invite-again", {"step": "do"})
    assert Client().get(link_in(inbox.letters[0])).status_code == 200


def test_who_invites_from_outside_has_the_link_whatever_the_mail_server_does(served: Any, inbox: Inbox) -> None:
    inbox.refuses = True
    _, address = invite_from_outside("first@example.org", "Person F", served.slug, "06Y", "administrator")
    assert Client().get(re.sub(r"^https?://[^/]+", "", address)).status_code == 200
    assert MailLink.objects.count() == 1
