"""Administration: inviting, giving and ending roles of one's own bodies only, each noted in the log; never for oneself."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from concordat.log import verify
from concordat.web.core.log import logbook
from concordat.web.core.models import Account, EventField, LogEvent, RoleHeld, Seen
from people_for_tests import PASSWORD

PEOPLE = "/norfolk-and-waveney-2017/people"
AUDIT = "/norfolk-and-waveney-2017/audit"
NEW = {"email": "Person.N@example.org", "name": "Person N", "role": "board member", "body": "06W"}


@pytest.fixture
def administrator(as_role: Callable[[str], Client]) -> Client:
    """The administrator of 06W and 06M."""
    return as_role("administrator")


def test_somebody_is_invited_after_it_was_said_what_follows(administrator: Client) -> None:
    confirm = administrator.post(f"{PEOPLE}/invite", NEW | {"step": "check"})
    assert "a link that works once" in confirm.content.decode()
    assert not Account.objects.filter(name="Person N").exists()
    administrator.post(f"{PEOPLE}/invite", NEW | {"step": "do"})
    account = Account.objects.get(email="person.n@example.org")
    assert mail.outbox[0].to == ["person.n@example.org"]
    assert [event.act for event in LogEvent.objects.order_by("sequence")] == ["people.invite", "people.give_role"]
    assert {field.value for field in EventField.objects.filter(name="person")} == {f'"{account.pseudonym}"'}
    assert not any(field.name == "person" for row in logbook.rows(public=True) for field in row.opened)
    assert verify(logbook.rows(), (), {}).verified
    again = administrator.post(f"{PEOPLE}/invite", NEW | {"step": "do"})
    assert again.status_code == 422
    assert RoleHeld.objects.filter(account=account).count() == 1


def test_an_empty_form_says_everything_at_once_and_keeps_what_was_typed(administrator: Client) -> None:
    answer = administrator.post(f"{PEOPLE}/invite", {"email": "no address", "ends__day": "31", "ends__month": "2"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("nhsuk-error-message") == 5
    assert 'value="no address"' in page


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"body": "06V"}, "You are no administrator of 06V"),
        ({"body": "nowhere"}, "You are no administrator of nowhere"),
        ({"role": "king"}, "No role was chosen"),
        ({"email": "administrator@example.org"}, "Nobody gives themselves rights"),
        ({"ends__day": "1", "ends__month": "1", "ends__year": "2017"}, "It would end before it begins"),
        ({"email": "analyst@example.org", "role": "analyst"}, "is analyst of 06W already"),
    ],
)
def test_what_may_not_be_given_is_not_given(administrator: Client, changed: dict[str, str], says: str) -> None:
    before = RoleHeld.objects.count()
    answer = administrator.post(f"{PEOPLE}/invite", NEW | changed | {"step": "do"})
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert RoleHeld.objects.count() == before
    assert not LogEvent.objects.exists()


def test_a_role_is_given_between_days(administrator: Client, person: Callable[..., Account]) -> None:
    account = person("analyst", "06W")
    days = {"starts__day": "1", "starts__month": "2", "starts__year": "2099"}
    given = {"role": "auditor", "body": "06M", **days, "ends__day": "1", "ends__month": "3", "ends__year": "2099"}
    administrator.post(f"{PEOPLE}/{account.pseudonym}/give", given | {"step": "check"})
    administrator.post(
        f"{PEOPLE}/{account.pseudonym}/give",
        {"role": "auditor", "body": "06M", "starts": "2099-02-01", "ends": "2099-03-01", "step": "do"},
    )
    held = RoleHeld.objects.get(account=account, role="auditor")
    assert (held.starts.year, held.ends.year) == (2099, 2099)
    client = Client()
    client.post("/sign-in", {"email": account.email, "password": PASSWORD})
    assert client.get(AUDIT).status_code == 403


def test_a_role_ends_at_once_everywhere(administrator: Client, with_factor: tuple, signed_in: Callable) -> None:
    account, secret, _ = with_factor
    client, held = signed_in(account, secret), account.roles.get()
    assert client.get("/norfolk-and-waveney-2017/acts/decide.vote").status_code == 200
    at = f"{PEOPLE}/{account.pseudonym}/end/{held.pk}"
    assert "from now on" in administrator.get(at).content.decode()
    assert administrator.post(at, {"step": "do"}).status_code == 302
    assert client.get("/norfolk-and-waveney-2017/acts/decide.vote").status_code == 403
    assert administrator.post(at, {"step": "do"}).status_code == 422
    assert LogEvent.objects.get().act == "people.end_role"


def test_the_last_administrator_stays(administrator: Client, served: object) -> None:
    own = RoleHeld.objects.get(system=served, role="administrator", body="06W")
    at = f"{PEOPLE}/{own.account.pseudonym}/end/{own.pk}"
    refused = administrator.post(at, {"step": "do"})
    assert refused.status_code == 422
    assert "last administrator" in refused.content.decode()
    own.refresh_from_db()
    assert own.ends is None


def test_nobody_of_another_body_is_seen_or_touched(administrator: Client, person: Callable[..., Account]) -> None:
    other = person("board member", "06V", "person.v@example.org")
    assert other.email not in administrator.get(PEOPLE).content.decode()
    for at in ("", "/give", f"/end/{other.roles.get().pk}", "/erase", "/invite-again"):
        assert administrator.get(f"{PEOPLE}/{other.pseudonym}{at}").status_code == 404
    assert administrator.post(f"{PEOPLE}/{other.pseudonym}/sign-out").status_code == 404


def test_who_also_works_for_others_is_not_erased_by_one(administrator: Client, person: Callable[..., Account]) -> None:
    both = person("board member", "06W", "person.v@example.org")
    person("board member", "06V", "person.v@example.org")
    for at in ("/erase", "/invite-again"):
        assert administrator.post(f"{PEOPLE}/{both.pseudonym}{at}", {"step": "do"}).status_code == 403
    both.refresh_from_db()
    assert both.erased_at is None
    assert both.has_usable_password()


def test_an_administrator_ends_sessions_and_helps_back_in(
    administrator: Client, with_factor: tuple, signed_in: Callable[..., Client]
) -> None:
    account, secret, _ = with_factor
    client = signed_in(account, secret)
    assert administrator.post(f"{PEOPLE}/{account.pseudonym}/sign-out").status_code == 302
    assert client.get("/account").status_code == 302
    client = signed_in(account, secret)
    administrator.post(f"{PEOPLE}/{account.pseudonym}/invite-again", {"step": "do"})
    account.refresh_from_db()
    assert client.get("/account").status_code == 302
    assert not account.second_factor
    assert not account.has_usable_password()
    assert "sign-in/invitation/" in mail.outbox[0].body


@pytest.mark.parametrize("role", ["board secretary", "analyst", "auditor", "finance officer", None])
def test_only_administrators_look_after_people(role: str | None, as_role: Callable, public: Client) -> None:
    client = as_role(role) if role else public
    for at in ("", "/invite", "/person-x", "/person-x/give", "/person-x/erase", "/person-x/end/1"):
        assert client.get(PEOPLE + at).status_code == (403 if role else 302)
        assert client.post(PEOPLE + at, {"step": "do"}).status_code in ((403, 405) if role else (302, 405))


def test_the_audit_trail_shows_what_is_of_ones_bodies(
    as_role: Callable[[str], Client], administrator: Client, person: Callable[..., Account]
) -> None:
    other = person("board member", "06V", "person.v@example.org")
    Client().post("/sign-in", {"email": other.email, "password": "wrong"})
    mine = person("board member", "06W", "person.w@example.org")
    Client().post("/sign-in", {"email": mine.email, "password": "wrong"})
    administrator.post(f"{PEOPLE}/invite", NEW | {"step": "do"})
    for client in (administrator, as_role("auditor")):
        page = client.get(AUDIT).content.decode()
        assert mine.pseudonym in page
        assert other.pseudonym not in page
        assert "people.give_role" in page
        narrowed = client.get(f"{AUDIT}?what=sign-in+failed&since=2020-01-01&until=nonsense").content.decode()
        assert "people.give_role</td>" not in narrowed
        assert mine.pseudonym in narrowed
        assert "people.give_role" in client.get(f"{AUDIT}/acts").content.decode()
    assert as_role("board secretary").get(AUDIT).status_code == 403
    assert Seen.objects.filter(what="refused", about=AUDIT).exists()


def test_the_first_administrator_is_invited_from_the_command_line(served: object) -> None:
    from concordat.kernel.finding import Refused
    from concordat.web.core.people.inviting import invite_from_outside

    account, at = invite_from_outside("first@example.org", "Person F", served.slug, "06Y", "administrator")
    assert re.search(r"/sign-in/invitation/[\w-]{43}$", at)
    assert account.roles.get().body == "06Y"
    with pytest.raises(Refused) as refused:
        invite_from_outside("no", "", served.slug, "no-body", "king")
    assert {one.kind for one in refused.value.findings} == {
        "bad-address",
        "missing-value",
        "unknown-code",
        "unknown-role",
    }
