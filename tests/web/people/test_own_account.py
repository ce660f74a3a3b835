"""One's own account: a second factor set up, sessions seen and ended, a password changed or forgotten, an invitation taken up."""

import re
from collections.abc import Callable
from datetime import timedelta

import pyotp
import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from concordat.web.core.models import Account, MailLink, Seen, Session
from concordat.web.core.people.entering import program_of
from concordat.web.core.people.mail_links import INVITATION, NEW_PASSWORD, send_link
from people_for_tests import PASSWORD

NEW = "another four ordinary words"
VOTE = "/norfolk-and-waveney-2017/acts/decide.vote"


def link(at: int = -1) -> str:
    """Return the path of the link in a mail that was sent."""
    return "/" + re.search(r"https?://[^/]+/(\S+)", mail.outbox[at].body).group(1)


def test_a_second_factor_is_set_up_with_a_picture_made_here(
    person: Callable[..., Account], signed_in: Callable[..., Client]
) -> None:
    account = person()
    client = signed_in(account)
    page = client.get("/account/second-factor").content.decode()
    assert "<svg" in page
    assert "http" not in re.search(r"<svg.*?</svg>", page, re.DOTALL).group()
    secret = re.search(r'service-secret">([A-Z2-7 ]+)<', page).group(1).replace(" ", "")
    wrong = client.post("/account/second-factor", {"password": "wrong", "code": "000000"})
    assert wrong.status_code == 422
    assert wrong.content.decode().count("nhsuk-error-message") == 2
    before = client.cookies["session"].value
    done = client.post("/account/second-factor", {"password": PASSWORD, "code": pyotp.TOTP(secret).now()})
    assert len(re.findall(r"<code>([a-z0-9-]{29})</code>", done.content.decode())) == 10
    assert client.cookies["session"].value != before
    assert client.get(VOTE).status_code == 200


def test_sessions_are_seen_and_ended_by_their_owner_alone(
    person: Callable[..., Account], signed_in: Callable[..., Client]
) -> None:
    account = person("auditor")
    here, there = signed_in(account), signed_in(account)
    page = here.get("/account").content.decode()
    assert page.count("End this session") == 1
    for key in Session.objects.values_list("session_key", flat=True):
        assert key not in page
    mark = re.search(r'name="session" value="(\w+)"', page).group(1)
    other = signed_in(person("auditor", email="person.b@example.org"))
    assert other.post("/account/sessions", {"session": mark}).status_code == 404
    assert here.post("/account/sessions", {"session": mark}).status_code == 302
    assert there.get("/account").status_code == 302
    assert here.get("/account").status_code == 200


@pytest.mark.parametrize(
    ("named", "words"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
            "Chrome on Linux",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
            "Safari on iPhone",
        ),
        ("<script>", ""),
        ("", ""),
    ],
)
def test_a_browser_is_named_in_words(named: str, words: str) -> None:
    assert program_of(named) == words


def test_a_session_ends_when_it_is_not_used_and_when_it_is_as_old_as_any_may_be(
    person: Callable[..., Account], signed_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(person("auditor"))
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.get("/account").status_code == 302
    client = signed_in(person("auditor", email="person.b@example.org"))
    later = timezone.now() + timedelta(hours=12, minutes=1)
    monkeypatch.setattr("concordat.web.core.people.entering.timezone.now", lambda: later)
    assert client.get("/account").status_code == 302


def test_using_a_session_puts_off_its_end(person: Callable[..., Account], signed_in: Callable[..., Client]) -> None:
    client = signed_in(person("auditor"))
    session = Session.objects.get(account__isnull=False)
    store = client.session
    store["used"] = (timezone.now() - timedelta(hours=1)).isoformat()
    store.save()
    Session.objects.update(expire_date=timezone.now() + timedelta(minutes=5))
    client.get("/account")
    session.refresh_from_db()
    assert session.expire_date > timezone.now() + timedelta(hours=7)


def test_changing_the_password_ends_every_other_session(
    person: Callable[..., Account], signed_in: Callable[..., Client]
) -> None:
    account = person("auditor")
    here, there = signed_in(account), signed_in(account)
    refused = here.post("/account/password", {"now": "wrong", "new": "short", "again": "other"})
    assert refused.status_code == 422
    before = here.cookies["session"].value
    assert here.post("/account/password", {"now": PASSWORD, "new": NEW, "again": NEW}).status_code == 302
    assert here.cookies["session"].value != before
    assert here.get("/account").status_code == 200
    assert there.get("/account").status_code == 302
    assert Client().post("/sign-in", {"email": account.email, "password": NEW}).status_code == 302


@pytest.mark.parametrize("weak", ["short", "qwerty123456", "person.a@example.org", "x" * 300])
def test_a_weak_password_is_refused(
    weak: str, person: Callable[..., Account], signed_in: Callable[..., Client]
) -> None:
    client = signed_in(person("auditor"))
    assert client.post("/account/password", {"now": PASSWORD, "new": weak, "again": weak}).status_code == 422


def test_a_forgotten_password_is_replaced_by_a_link_that_works_once(
    person: Callable[..., Account], signed_in: Callable[..., Client]
) -> None:
    account = person("auditor")
    before = signed_in(account)
    client = Client()
    known = client.post("/sign-in/forgotten", {"email": account.email})
    unknown = client.post("/sign-in/forgotten", {"email": "nobody@example.org"})
    assert known.content == unknown.content
    assert len(mail.outbox) == 1
    at = link()
    assert account.email not in at
    assert client.get(at).status_code == client.get(at).status_code == 200
    assert client.post(at, {"new": NEW, "again": "else"}).status_code == 422
    assert client.post(at, {"new": NEW, "again": NEW})["Location"] == "/sign-in"
    assert client.post(at, {"new": NEW, "again": NEW}).status_code == 404
    assert before.get("/account").status_code == 302
    assert Client().post("/sign-in", {"email": account.email, "password": NEW}).status_code == 302


def test_a_new_password_does_not_pass_by_the_second_factor(with_factor: tuple) -> None:
    account, _, _ = with_factor
    client = Client()
    send_link(account, NEW_PASSWORD)
    client.post(link(), {"new": NEW, "again": NEW})
    assert client.post("/sign-in", {"email": account.email, "password": NEW})["Location"] == "/sign-in/code"


def test_links_run_out_replace_each_other_and_are_not_sent_without_end(person: Callable[..., Account]) -> None:
    account, client = person(), Client()
    send_link(account, INVITATION)
    first = link()
    send_link(account, INVITATION)
    assert client.get(first).status_code == 404
    assert client.get(link()).status_code == 200
    assert client.get(link().replace("invitation", "new-password")).status_code == 404
    MailLink.objects.update(ends_at=timezone.now())
    assert client.get(link()).status_code == 404
    for _ in range(5):
        send_link(account, INVITATION)
    assert len(mail.outbox) == 3


def test_only_the_hash_of_a_link_is_kept(person: Callable[..., Account]) -> None:
    send_link(person(), INVITATION)
    assert MailLink.objects.get().digest not in mail.outbox[0].body
    assert link().rpartition("/")[2] not in str(list(MailLink.objects.values()))


def test_an_invitation_is_taken_up(person: Callable[..., Account]) -> None:
    account, client = person("auditor"), Client()
    account.set_unusable_password()
    account.save()
    send_link(account, INVITATION, by="Person B")
    assert "Person B invites you" in mail.outbox[0].body
    assert client.post(link(), {"new": NEW, "again": NEW})["Location"] == "/account"
    assert "Person Twelve" in client.get("/account").content.decode()
    assert Seen.objects.filter(what="took up an invitation", pseudonym=account.pseudonym).exists()


def test_the_mail_of_a_demonstration_is_never_asked_for(served: object) -> None:
    Client().post("/sign-in/forgotten", {"email": "board.secretary@example.org"})
    assert mail.outbox == []
