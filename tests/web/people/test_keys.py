"""Keys for programs: shown once, kept as a hash, for one role, and dead as soon as the role, the person or the key has ended."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client, RequestFactory
from django.utils import timezone

from concordat.web.core.models import Account, RoleHeld, Token
from concordat.web.core.tokens import make_token, token_account


def asked(text: str) -> object:
    """Return a request that sends a key."""
    return RequestFactory().get("/", HTTP_AUTHORIZATION=f"Bearer {text}")


@pytest.fixture
def key(person: Callable[..., Account]) -> tuple[Token, str]:
    """A key for the role of a person."""
    account = person()
    return make_token(account, account.roles.get(), "monthly table", 30)


def test_a_key_is_made_on_a_page_and_shown_once(with_factor: tuple, signed_in: Callable[..., Client]) -> None:
    account, secret, _ = with_factor
    client = signed_in(account, secret)
    given = {"title": "monthly table", "role": str(account.roles.get().pk), "days": "30", "may_act": "false"}
    text = re.search(r"concordat_[\w-]{43}", client.post("/account/keys", given).content.decode()).group()
    assert text not in client.get("/account/keys").content.decode()
    assert text not in str(list(Token.objects.values()))
    found = token_account(asked(text))
    assert found.account == account
    assert [one.role for one in found.held] == ["board secretary"]
    assert not found.may_act
    token = Token.objects.get()
    other = signed_in(Account.objects.create_user("person.b@example.org", "Person B", "four ordinary words here"))
    assert other.post(f"/account/keys/{token.pk}/end").status_code == 404
    assert client.post(f"/account/keys/{token.pk}/end").status_code == 302
    assert token_account(asked(text)) is None


def test_a_form_without_sense_says_everything_at_once(with_factor: tuple, signed_in: Callable[..., Client]) -> None:
    account, secret, _ = with_factor
    answer = signed_in(account, secret).post("/account/keys", {"title": "", "role": "999", "days": "one"})
    assert answer.status_code == 422
    assert answer.content.decode().count("nhsuk-error-message") == 3
    assert not Token.objects.exists()


def test_a_role_held_back_gets_no_key(person: Callable[..., Account], signed_in: Callable[..., Client]) -> None:
    account = person()
    given = {"title": "x", "role": str(account.roles.get().pk), "days": "30", "may_act": "true"}
    assert signed_in(account).post("/account/keys", given).status_code == 422
    assert not Token.objects.exists()


@pytest.mark.parametrize(
    "end",
    [
        lambda token: Token.objects.update(ended_at=timezone.now()),
        lambda token: Token.objects.update(ends_at=timezone.now()),
        lambda token: RoleHeld.objects.filter(pk=token.held_id).update(ends=timezone.now()),
        lambda token: RoleHeld.objects.filter(pk=token.held_id).update(starts=timezone.now() + timedelta(days=1)),
        lambda token: Account.objects.filter(pk=token.account_id).update(is_active=False),
    ],
)
def test_a_key_dies_with_what_it_stands_on(end: Callable[[Token], object], key: tuple[Token, str]) -> None:
    token, text = key
    assert token_account(asked(text)) is not None
    end(token)
    assert token_account(asked(text)) is None


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer x", "Basic dXNlcjpwYXNz", "Bearer concordat_" + "x" * 43])
def test_what_is_no_key_is_nobody(sent: str, served: object) -> None:
    assert token_account(RequestFactory().get("/", HTTP_AUTHORIZATION=sent)) is None
