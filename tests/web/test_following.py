"""Following by e-mail: asked twice before anything is sent, told once whatever happens, stopped at one click; through real SMTP."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from acts_for_tests import plan, share
from concordat.web.core.followers import letters, telling
from concordat.web.core.followers.letters import send_waiting
from concordat.web.core.followers.telling import tell_all
from concordat.web.core.models import Follow, Letter, ServedSystem
from mail_server import Inbox, mail_server

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "localhost", "::1"])
AT = "/norfolk-and-waveney-2017/"
Role = Callable[[str], Client]


@pytest.fixture
def inbox(settings: Any) -> Iterator[Inbox]:
    """A real mail server on this machine."""
    with mail_server(settings) as kept:
        yield kept


def address_in(letter: EmailMessage, what: str) -> str:
    """Return the path of the address that a letter holds."""
    text = letter.get_content()
    return re.search(rf"https?://[^/\s]+(/follow/{what}/\w+)", text)[1]


def follow(client: Client, inbox: Inbox, *, kind: str = "Body", key: str = "06W", rhythm: str = "daily") -> Follow:
    """Follow a thing, with the confirmation."""
    asked = client.post(f"{AT}follow?kind={kind}&key={key}", {"email": "reader@example.org", "rhythm": rhythm})
    assert asked.status_code == 302
    client.post(address_in(inbox.letters.pop(), "confirm"))
    return Follow.objects.get(kind=kind, key=key)


def test_nothing_is_sent_before_the_address_confirms(public: Client, as_role: Role, inbox: Inbox) -> None:
    public.post(f"{AT}follow?kind=Body&key=06W", {"email": "reader@example.org", "rhythm": "daily"})
    (letter,) = inbox.letters
    assert letter["To"] == "reader@example.org"
    assert "Please confirm" in letter["Subject"]
    plan(as_role("board secretary"))
    assert tell_all() == 0
    # A program that looks at every address in a letter confirms nothing by that.
    public.get(address_in(letter, "confirm"))
    assert Follow.objects.get().confirmed_at is None
    assert "You follow" in public.post(address_in(letter, "confirm")).content.decode()
    assert Follow.objects.get().confirmed_at is not None


def test_a_follower_is_told_once_with_the_words_and_addresses_of_the_pages(
    public: Client, as_role: Role, inbox: Inbox
) -> None:
    follow(public, inbox, kind="PlannedDecision", key="a-plan")
    plan(as_role("board secretary"))
    assert tell_all() == 1
    assert tell_all() == 0
    assert send_waiting() == 1
    assert send_waiting() == 0
    (letter,) = inbox.letters
    text = letter.get_content()
    assert "- A plan" in text
    path = re.search(r"https?://[^/\s]+(/norfolk-and-waveney-2017/\S+)", text)[1]
    assert public.get(path).status_code == 200
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "/follow/stop/" in letter["List-Unsubscribe"]


def test_nobody_hears_of_working_papers(public: Client, as_role: Role, inbox: Inbox) -> None:
    follow(public, inbox)
    share(as_role("board secretary"))
    assert tell_all() == 0


def test_one_click_stops_it_and_forgets_the_address(public: Client, inbox: Inbox) -> None:
    kept = follow(public, inbox)
    stop = f"/follow/stop/{kept.secret}"
    assert "Stop" in public.get(stop).content.decode()
    assert Follow.objects.count() == 1
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(stop, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Follow.objects.count() == 0
    assert Letter.objects.filter(to="reader@example.org").count() == 0


def tell_and_send() -> None:
    """Do what `concordat tell-followers` does."""
    tell_all()
    send_waiting()


@pytest.mark.parametrize("point", ["before the letter is kept", "before it is sent", "after it is sent"])
def test_killed_midway_every_entry_is_still_told_once(
    public: Client, as_role: Role, inbox: Inbox, monkeypatch: pytest.MonkeyPatch, point: str
) -> None:
    class Killed(BaseException):
        pass

    def kill(*_: Any, **__: Any) -> None:
        raise Killed

    follow(public, inbox, kind="PlannedDecision", key="a-plan")
    plan(as_role("board secretary"))
    with monkeypatch.context() as patch:
        if point == "before the letter is kept":
            patch.setattr(telling, "post", kill)
        elif point == "before it is sent":
            patch.setattr(letters, "_message", kill)
        else:
            real = Letter.save
            patch.setattr(Letter, "save", lambda self, **how: kill() if how.get("update_fields") else real(self, **how))
        with pytest.raises(Killed):
            tell_and_send()
    tell_and_send()
    told = [letter for letter in inbox.letters if letter["Subject"].startswith("New:")]
    # Where the server had taken it and only the note of it was lost, it goes out again under the same message id.
    assert len(told) == (2 if point == "after it is sent" else 1)
    assert len({letter["Message-ID"] for letter in told}) == 1


def test_a_mail_server_that_fails_loses_nothing(public: Client, as_role: Role, inbox: Inbox) -> None:
    follow(public, inbox, kind="PlannedDecision", key="a-plan")
    plan(as_role("board secretary"))
    tell_all()
    inbox.refuses = True
    send_waiting()
    assert not inbox.letters
    inbox.refuses = False
    send_waiting()
    assert len(inbox.letters) == 1


def test_before_a_meeting_the_report_comes_once_in_the_week_before(
    public: Client, inbox: Inbox, served: ServedSystem
) -> None:
    follow(public, inbox, key="norfolk-scrutiny", rhythm="before meetings")
    assert tell_all() == 0
    ServedSystem.objects.update(as_at=served.as_at + timedelta(days=25))
    assert tell_all() == 1
    assert tell_all() == 0
    send_waiting()
    (letter,) = inbox.letters
    text = " ".join(letter.get_content().split())
    page = public.get(f"{AT}since?committee=norfolk-scrutiny&since=2017-09-07&until=2017-10-26").content.decode()
    assert "Decisions taken" in text
    assert "Outstanding for" in text
    assert "Decisions taken" in page


def test_a_weekly_follower_is_not_told_each_day(public: Client, as_role: Role, inbox: Inbox) -> None:
    kept = follow(public, inbox, kind="word", key="plan", rhythm="weekly")
    plan(as_role("board secretary"), "one")
    assert tell_all() == 1
    plan(as_role("board secretary"), "two")
    assert tell_all() == 0
    Follow.objects.filter(pk=kept.pk).update(told_at=timezone.now() - timedelta(days=7))
    assert tell_all() == 1


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"email": "", "rhythm": "daily"}, "No e-mail address is given."),
        ({"email": "nobody", "rhythm": "daily"}, "is no e-mail address"),
        ({"email": "reader@example.org", "rhythm": "hourly"}, "No rhythm is chosen."),
    ],
)
def test_what_is_wrong_is_said_and_kept(public: Client, inbox: Inbox, given: dict[str, str], says: str) -> None:
    answer = public.post(f"{AT}follow?kind=Body&key=06W", given)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert given["email"] in answer.content.decode()
    assert not inbox.letters


def test_nobody_learns_what_somebody_else_follows(public: Client, inbox: Inbox) -> None:
    follow(public, inbox)
    again = public.post(f"{AT}follow?kind=Body&key=06W", {"email": "reader@example.org", "rhythm": "weekly"})
    assert again["Location"].endswith("follow/asked")
    assert Follow.objects.get().rhythm == "daily"
