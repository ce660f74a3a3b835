"""People of the tests: somebody invited with a role, who has a password, an authenticator, or neither."""

from collections.abc import Callable
from datetime import timedelta

import pyotp
import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from concordat.web.core.models import Account, RoleHeld, ServedSystem
from concordat.web.core.people import second_factor
from people_for_tests import PASSWORD


@pytest.fixture(autouse=True)
def mail_kept(settings: object) -> None:
    """Keep mail where a test can read it; that it leaves is tested elsewhere."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail.outbox = []


@pytest.fixture
def person(served: ServedSystem) -> Callable[..., Account]:
    """Makes a person with a password and a role, half an hour ago."""

    def made(role: str = "board secretary", body: str = "06W", email: str = "person.a@example.org") -> Account:
        account = Account.objects.filter(email=email).first() or Account.objects.create_user(
            email, "Person Twelve", PASSWORD
        )
        starts = timezone.now() - timedelta(minutes=30)
        RoleHeld.objects.create(account=account, system=served, body=body, role=role, starts=starts)
        return account

    return made


@pytest.fixture
def with_factor(person: Callable[..., Account]) -> tuple[Account, str, tuple[str, ...]]:
    """A person with an authenticator: the account, its secret, and the recovery codes."""
    account, secret = person(), second_factor.new_secret()
    codes = second_factor.keep(account, secret, 1)
    return account, secret, codes


@pytest.fixture
def signed_in(served: ServedSystem) -> Callable[..., Client]:
    """Gives a client in which somebody has signed in by the pages, with the second factor where there is one."""

    def enters(account: Account, secret: str = "") -> Client:
        client = Client()
        client.post("/sign-in", {"email": account.email, "password": PASSWORD, "next": "/"})
        if secret:
            Account.objects.filter(pk=account.pk).update(second_factor_last=0)
            client.post("/sign-in/code", {"code": pyotp.TOTP(secret).now()})
        return client

    return enters
